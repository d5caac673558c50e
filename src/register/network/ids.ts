import { fixedId, kindOf } from '../../schema/id.ts'
import { fold } from '../../schema/order.ts'

/** The network's own record. */
export const networkId = fixedId('network', 'self')

/** What is left of the 80 signs that an id may have after its kind, without the `@`. */
const longest = 79

/** cyrb53 in base 36: the same everywhere, for ids that must follow from what they are about. No secret is kept by it. */
export function shortHash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}

/** Two texts that differ give two slugs; whatever they hold, the slug may stand in an id. */
function slugOf(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9._-]/g, '_')
  return plain === text && text.length <= longest
    ? plain
    : `${plain.slice(0, longest - 12)}-${shortHash(text)}`.slice(0, longest)
}
/** `product:@gerica` → `product..gerica`, `product:01J…` → `product.01J…`: no two ids become one. */
const dotted = (id: string): string =>
  id.replace(/^([A-Za-z][A-Za-z0-9]*):(@?)/, (_, k, at) => `${k}.${at ? '.' : ''}`)

/** The place of a municipality in the network, by its number. */
export const participantId = (number: string): string => fixedId('participant', slugOf(number))
/** A member's answer about something in the network: one, wherever and by whomever it is written. */
export const answerId = (about: string): string => fixedId('answer', slugOf(dotted(about)))
/** What the network believes of a member and a subject. `member`: municipality number, else owner id. */
export const suggestionId = (member: string, about: string): string =>
  fixedId('suggestion', slugOf(`${member}.${dotted(about)}`))
/** A vote by one seat of a municipality: a device or a mandate, never a person's name. */
export const voteId = (poll: string, seat = 'one'): string =>
  fixedId('vote', slugOf(`${dotted(poll)}.${seat}`))
/** One alias for what is merged: two who merge it in different places meet in one record, and the store shows the clash. */
export const aliasId = (from: string): string => fixedId('alias', slugOf(dotted(from)))
/** «Two different ones»: of the pair, whichever way round. */
export const differentId = (a: string, b: string): string =>
  fixedId('alias', slugOf(`not.${[a, b].sort().map(dotted).join('.')}`))
/** The tie of an own record to the catalogue. */
export const tieId = (own: string): string => fixedId('catalogueTie', slugOf(dotted(own)))

const ascii: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' }
/**
 * The id of a catalogue entry that is born from a name: two coordinators who import the same list make one entry. What folding
 * would lose («C» and «C#») is told apart by a hash.
 */
export function entryId(kind: 'product' | 'component' | 'organisation', name: string): string {
  const plain = name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  const slug = fold(name)
    .replace(/[æøå]/g, (c) => ascii[c] ?? c)
    .replaceAll(' ', '-')
  const kept = slug.replaceAll('-', ' ') === plain.replace(/[æøå]/g, (c) => ascii[c] ?? c)
  return fixedId(kind, kept && slug.length <= 60 ? slug : `${slug.slice(0, 60)}-${shortHash(plain)}`)
}

export const isEntryKind = (kind: string): kind is 'product' | 'component' =>
  kind === 'product' || kind === 'component'
/** A catalogue entry's id, by its form; whether there is such an entry is another question. */
export const isEntry = (id: string): boolean => isEntryKind(kindOf(id))
