/** Who may write what, read from an owner's statements. The same statements give the same answers in any order (S1). */
import { sha256, utf8, type Bytes } from './bytes.ts'
import { Certificates, type Removal, type Standing } from './certificates.ts'
import { devicesOf, together, type Device, type Way } from './devices.ts'
import { keysOf, type KeyEpoch } from './documentKeys.ts'
import type { Header } from './envelope.ts'
import { invitationsOf, type Invitation } from './invited.ts'
import { documentIdOf } from './keys.ts'
import { nameOf } from './name.ts'
import type { Cut } from './said.ts'
import type { Statement } from './statement.ts'

export type { Device, KeyEpoch, Invitation }

export interface DocumentNow {
  readonly id: string
  readonly name: string
  readonly generation: number
}
export interface Member {
  readonly owner: string
  /** As its own statements have it; whom it counts as members itself is not asked. */
  readonly membership: Membership
  /** Empty while it is a member by one of its admissions. */
  readonly removals: readonly Removal[]
  readonly ways: readonly Pick<Way, 'removals' | 'without'>[]
  readonly at: number
}

export interface Membership {
  readonly owner: string
  /** All of them, also those that do not count, and those of members. */
  readonly statements: readonly Statement[]
  /** By hash, for this owner's. */
  readonly standings: ReadonlyMap<string, Standing>
  /** Statements that count, of a sort this release does not know: until it does, nothing may be written (S16). */
  readonly newer: number
  readonly devices: ReadonlyMap<string, Device>
  /** Owners that are members, when this is a network. */
  readonly members: ReadonlyMap<string, Member>
  readonly invitations: ReadonlyMap<string, Invitation>
  /** Keys by document id, the one to write under first. */
  readonly keys: ReadonlyMap<string, readonly KeyEpoch[]>
  readonly rootBox: Bytes | undefined
  /** The generation in force of each document, by name. */
  readonly documents: ReadonlyMap<string, DocumentNow>
  /** The same by id. */
  readonly inForce: ReadonlyMap<string, DocumentNow>
  /** Ids of generations that are no more. */
  readonly past: ReadonlySet<string>
  readonly erased: ReadonlySet<string>
  /** One name for all of it. */
  readonly hash: string
  /** One name for what verdicts are made from: an invitation or a new key leaves it as it was. */
  readonly verdicts: string
}

/** Documents that members of a network write in together: judged by their own memberships. */
const shared: ReadonlySet<string> = new Set(['nettverk'])
/** Documents that an administrator may have rewritten without a person; any other's generations are the root's alone. */
const rewritten: ReadonlySet<string> = new Set(['cards'])
/** Generations back that are known to be past; a number from a thief must not make a million of them. */
const longestPast = 1000
const judging: ReadonlySet<string> = new Set(['device', 'document', 'removal', 'member', 'branch'])

async function nameOfAll(hashes: readonly string[]): Promise<string> {
  return nameOf((await sha256(utf8([...hashes].sort().join(' ')))).subarray(0, 16))
}

async function documentsOf(
  owner: string,
  counted: readonly Statement[],
): Promise<Pick<Membership, 'documents' | 'inForce' | 'past' | 'erased'>> {
  const documents = new Map<string, DocumentNow>()
  const erased = new Set<string>()
  for (const { said, byRoot } of counted) {
    if (said.type !== 'document') continue
    const { name, generation } = said
    if (generation > 0 && !byRoot && !rewritten.has(name)) continue
    for (const id of said.erased) erased.add(id)
    if ((documents.get(name)?.generation ?? -1) >= generation) continue
    documents.set(name, { id: await documentIdOf(owner, name, generation), name, generation })
  }
  const past = new Set<string>()
  for (const { name, generation } of documents.values())
    for (let g = Math.max(0, generation - longestPast); g < generation; g++)
      past.add(await documentIdOf(owner, name, g))
  return { documents, inForce: new Map([...documents.values()].map((d) => [d.id, d])), past, erased }
}

/** An owner's membership by its own statements alone; `read` looks further, to those it has admitted. */
async function read(
  owner: string,
  statements: readonly Statement[],
  before: Membership | undefined,
): Promise<{ own: Membership; certificates: Certificates; counted: readonly Statement[] }> {
  const ids = new Map(
    [...(before?.devices.values() ?? [])].flatMap((d) => d.certificates.map((c) => [c, d.id])),
  )
  const certificates = await Certificates.of(
    statements.filter((s) => s.owner === owner),
    ids,
  )
  const all = certificates.all()
  const counted = all.filter((s) => certificates.standing(s) === 'counts')
  const keysIn = (standing: Standing) =>
    all.flatMap((s) => (s.said.type === 'keys' && certificates.standing(s) === standing ? [s.said] : []))
  let rootBox: Bytes | undefined
  for (const { said } of counted) if (said.type === 'rootBox') rootBox ??= said.boxPublic
  const own: Membership = {
    owner,
    statements: all,
    standings: new Map(all.map((s) => [s.hash, certificates.standing(s)])),
    newer: counted.filter((s) => s.said.type === 'newer').length,
    devices: await devicesOf(certificates, counted, before?.devices ?? new Map<string, Device>()),
    members: new Map(),
    invitations: await invitationsOf(counted.map((s) => s.said)),
    keys: keysOf(keysIn('counts'), keysIn('late')),
    rootBox,
    ...(await documentsOf(owner, counted)),
    hash: await nameOfAll(all.map((s) => s.hash)),
    verdicts: await nameOfAll(counted.filter((s) => judging.has(s.said.type)).map((s) => s.hash)),
  }
  return { own, certificates, counted }
}

/**
 * `statements` are read (statement.ts). Those of other owners count only through the members of a network.
 * @param before the membership as it was: what does not change is not made again
 */
export async function membershipOf(
  owner: string,
  statements: readonly Statement[],
  before?: Membership,
): Promise<Membership> {
  const { own, certificates, counted } = await read(owner, statements, before)
  const branches = counted.flatMap((s) => (s.said.type === 'branch' ? [{ cut: s.said, under: s.under }] : []))
  const members = new Map<string, Member>()
  for (const statement of counted) {
    const { said } = statement
    // An owner that admits itself, or a member's own members, would have no end.
    if (said.type !== 'member' || said.member === owner) continue
    const known = members.get(said.member)
    const way = {
      removals: certificates.removalsOf(statement),
      without: branches.filter((b) => certificates.isOver(b.under, statement.under)).map((b) => b.cut),
    }
    const ways = [...(known?.ways ?? []), way]
    const { membership, at } = known ?? {
      membership: (await read(said.member, statements, before?.members.get(said.member)?.membership)).own,
      at: said.at,
    }
    members.set(said.member, { owner: said.member, membership, removals: together(ways), ways, at })
  }
  if (members.size === 0) return own
  const theirs = [...members.values()].map((m) => m.membership)
  return {
    ...own,
    members,
    statements: [...own.statements, ...theirs.flatMap((m) => m.statements)],
    hash: await nameOfAll([own.hash, ...theirs.map((m) => m.hash)]),
    verdicts: await nameOfAll([own.verdicts, ...theirs.map((m) => m.verdicts)]),
  }
}

/** Why an envelope counts, waits, or never will. Decided by data alone: neither a clock nor the order of arrival is asked. */
export type Verdict =
  | { readonly is: 'counts' }
  /** Counts as far as `limitOf` says: something has been removed or cut. */
  | { readonly is: 'limited' }
  | { readonly is: 'waits'; readonly for: 'certificate' | 'document' }
  | { readonly is: 'never'; readonly why: 'erased' | 'not-allowed' }

/** How far one feed counts. */
export interface Limit {
  /** Each is a list of marks; what counts is one of them or comes before one, in every list. None: all of it. */
  readonly upTo: readonly (readonly Cut[])[]
  /** Branches that begin here do not count. */
  readonly without: readonly Cut[]
}
type FeedName = Pick<Header, 'document' | 'device' | 'no'>
interface Vouched extends Way {
  readonly device: Device
}

/** Everything by which a device may be in a document: this owner's certificates, and in a shared document the members'. */
function waysOf(m: Membership, document: string, device: string): Vouched[] {
  const mine = m.devices.get(device)
  const ways: Vouched[] = mine ? mine.ways.map((way) => ({ ...way, device: mine })) : []
  if (!shared.has(m.inForce.get(document)?.name ?? '')) return ways
  for (const member of m.members.values()) {
    const theirs = member.membership.devices.get(device)
    if (!theirs) continue
    for (const way of theirs.ways)
      for (const { removals, without } of member.ways)
        ways.push({
          device: theirs,
          role: way.role,
          removals: [...way.removals, ...removals],
          without: [...way.without, ...without],
        })
  }
  return ways
}
/** The device as the one who gives it most sees it, and every removal that stands against it there. */
export function deviceIn(
  m: Membership,
  document: string,
  device: string,
): { readonly device: Device; readonly removals: readonly Removal[] } | undefined {
  const ways = waysOf(m, document, device)
  const worth = (way: Vouched): number => (way.role === 'reader' ? 0 : 2) + (way.removals.length > 0 ? 0 : 1)
  const [best] = ways.sort((a, b) => worth(b) - worth(a))
  return best && { device: best.device, removals: best.removals }
}

/** May this envelope be believed, supposing its signature holds? */
export function verdictOf(m: Membership, header: FeedName): Verdict {
  if (m.past.has(header.document)) return { is: 'never', why: 'erased' }
  if (!m.inForce.has(header.document)) return { is: 'waits', for: 'document' }
  const ways = waysOf(m, header.document, header.device)
  if (ways.length === 0) return { is: 'waits', for: 'certificate' }
  const writing = ways.filter((way) => way.role !== 'reader')
  if (writing.length === 0) return { is: 'never', why: 'not-allowed' }
  const { upTo, without } = limitBy(writing, header)
  return { is: upTo.length + without.length > 0 ? 'limited' : 'counts' }
}

const ofFeed = (cuts: readonly Cut[], { document, device, no }: FeedName): readonly Cut[] =>
  cuts.filter((c) => c.document === document && c.device === device && c.no === no)
const nameOfMarks = (marks: readonly Cut[]): string =>
  marks
    .map((m) => `${m.seq}.${m.hash}`)
    .sort()
    .join()
/** More combinations than this are not worked out: then every removal is held against every certificate. */
const most = 256

/** What counts by one of the ways, said as lists that must all be met: one list from each way, in every combination. */
function inAll(ways: readonly (readonly (readonly Cut[])[])[]): readonly (readonly Cut[])[] {
  if (ways.reduce((n, lists) => n * lists.length, 1) > most) return ways.flat()
  const combined = ways.reduce<readonly (readonly Cut[])[]>(
    (so, lists) => so.flatMap((marks) => lists.map((more) => [...marks, ...more])),
    [[]],
  )
  return [...new Map(combined.map((marks) => [nameOfMarks(marks), marks])).values()]
}
function limitBy(ways: readonly Way[], feed: FeedName): Limit {
  if (ways.length === 0) return { upTo: [], without: [] }
  const standing = ways.filter((way) => way.removals.length === 0)
  const by = standing.length > 0 ? standing : ways
  const [first, ...rest] = by.map((way) => ofFeed(way.without, feed))
  const names = rest.map((cuts) => new Set(cuts.map((c) => nameOfMarks([c]))))
  return {
    upTo:
      standing.length > 0 ? [] : inAll(by.map((way) => way.removals.map((r) => ofFeed(r.said.cuts, feed)))),
    without: (first ?? []).filter((c) => names.every((other) => other.has(nameOfMarks([c])))),
  }
}
/** A feed that a removal does not name does not count at all: an empty list of marks. */
export const limitOf = (m: Membership, feed: FeedName): Limit =>
  limitBy(
    waysOf(m, feed.document, feed.device).filter((way) => way.role !== 'reader'),
    feed,
  )
/** False when the limit rules the place out, whatever the chain may be. */
export const mayReach = ({ upTo }: Limit, seq: number): boolean =>
  upTo.every((marks) => marks.some((m) => m.seq >= seq))
/** The limit as one text: a projection made under another is thrown away. */
export const limitName = ({ upTo, without }: Limit): string =>
  [
    ...upTo.map((marks) => `≤${nameOfMarks(marks)}`).sort(),
    ...without.map((m) => `−${nameOfMarks([m])}`).sort(),
  ].join(' ')

/** May the device read now? A removed one may not, unless it was left its reading. */
export const mayRead = (m: Membership, device: string): boolean =>
  m.devices.get(device)?.ways.some((way) => way.removals.every((r) => r.said.leaves === 'reading')) ?? false
export const commitmentOf = async (key: Bytes): Promise<string> => nameOf((await sha256(key)).subarray(0, 16))
/** First sixteen bytes of an envelope's hash, as marks name it. */
export const markName = (hash: Uint8Array): string => nameOf(hash.subarray(0, 16))
