/** Names as people write them: the same firm with and without «AS», the same person with the family name first. */
import { fold } from '../schema/order.ts'

const legal = /\b(?:as|asa|sa|ab|oy|ltd|inc|gmbh|a s|norge|norway|norwegian)\b/g

const keys = new Map<string, string>()

/** Two names with the same key are taken for the same thing of that kind. Never ''. */
export function nameKey(kind: string, name: string): string {
  // A sheet names the same people and firms again and again, and folding is slow.
  const at = `${kind}\n${name}`
  let key = keys.get(at)
  if (key === undefined) {
    key = makeKey(kind, name)
    if (keys.size > 50_000) keys.clear()
    keys.set(at, key)
  }
  return key
}

function makeKey(kind: string, name: string): string {
  const plain = name.normalize('NFKC').trim().toLowerCase()
  const folded = fold(name)
  // What folding drops must not make two names one: letters of other alphabets, «C» and «C#».
  const lost = plain
    .replace(/[^\p{L}\p{N}\p{S}#&]/gu, '')
    .replace(/[a-z0-9æøå]|[\u00c0-\u024f\u1e00-\u1eff]/g, '')
  const tail = lost || folded === '' ? ` ${lost || plain}` : ''
  if (kind === 'organisation') {
    const bare = folded.replace(legal, ' ').replaceAll(' ', '')
    return (bare || folded.replaceAll(' ', '')) + tail
  }
  // «Nordmann, Ola» and «Ola Nordmann».
  return (kind === 'person' ? folded.split(' ').sort().join(' ') : folded) + tail
}

/** `Gerica 9.1` → `{ name: 'Gerica', version: '9.1' }`. Only what must be a version: it has a full stop, or is called one. */
export function splitVersion(name: string): { readonly name: string; readonly version: string } | undefined {
  const m =
    /^(.*[\p{L}+)])[\s,-]+\(?(?:v(?:er)?\.? ?(\d+(?:\.\d+)*)|(?:versjon|version|rel(?:ease)?\.?) ?(\d+(?:\.\d+)*)|(\d+(?:\.\d+)+))\)?$/iu.exec(
      name.trim(),
    )
  const version = m?.[2] ?? m?.[3] ?? m?.[4]
  return m && version ? { name: (m[1] ?? '').trim(), version } : undefined
}

export interface PersonText {
  readonly name: string
  readonly email?: string
  readonly phone?: string
}

/** `Ola Nordmann (ola@x.no, tlf. 900 00 000)` → the parts. The name is '' when only an address was written. */
export function readPerson(text: string): PersonText {
  const email = /[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[\p{L}]{2,}/u.exec(text)?.[0]
  let rest = email ? text.replace(email, ' ') : text
  const phone = /(?:(?:tlf|tel|mob|mobil)\.?:?\s*)?((?:\+|00)?\d(?:[\d ]{6,14})\d)/i.exec(rest)
  if (phone) rest = rest.replace(phone[0], ' ')
  const name = rest
    .replace(/\b(?:e-?post|mail|tlf|mob)\b\.?:?/gi, ' ')
    .replace(/[()<>[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:/-]+|[\s,;:/-]+$/g, '')
  return {
    name,
    ...(email ? { email } : {}),
    ...(phone?.[1] ? { phone: phone[1].trim() } : {}),
  }
}

/** Two or more words that begin with a capital: what a person's name looks like in a list. */
export const looksLikePerson = (text: string): boolean =>
  /^\p{Lu}[\p{L}.'-]*(?:\s+(?:\p{Lu}[\p{L}.'-]*|av|de|von|van)){1,4}$/u.test(text.trim())
