/** Who may write what, read from an owner's statements. The same statements give the same answers in any order (S1). */
import { sha256, utf8, type Bytes } from './bytes.ts'
import { Certificates, type Removal } from './certificates.ts'
import type { Header } from './envelope.ts'
import { deviceIdOf, documentIdOf, importVerifier } from './keys.ts'
import { nameOf } from './name.ts'
import { roles, type Cut, type InvitedAs, type Role } from './said.ts'
import type { Statement } from './statement.ts'

export interface Device {
  readonly id: string
  readonly role: Role
  readonly verifier: CryptoKey
  readonly signPublic: Bytes
  readonly boxPublic: Bytes
  /** Hashes of its certificates that count; it signs statements under the first. */
  readonly certificates: readonly string[]
  /** Empty while it may go on; otherwise what it wrote counts as far as every one of these says. */
  readonly removals: readonly Removal[]
  /** When it was certified, by the certifier's clock; for people. */
  readonly at: number
  readonly invitation: string | undefined
}
export interface DocumentNow {
  readonly id: string
  readonly name: string
  readonly generation: number
}
/** One key of a document. The one to write under is the first. */
export interface KeyEpoch {
  readonly epoch: number
  readonly commitment: string
  readonly public: Bytes | undefined
  readonly boxes: ReadonlyMap<string, Bytes>
}
export interface Invitation {
  readonly id: string
  readonly as: InvitedAs
  readonly signPublic: Bytes
  readonly boxPublic: Bytes
  readonly at: number
  readonly closed: 'used' | 'withdrawn' | undefined
}
export interface Member {
  readonly owner: string
  readonly membership: Membership
  readonly removals: readonly Removal[]
  readonly at: number
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

export interface Membership {
  readonly owner: string
  /** All of them, also those that do not count, and other owners' that this one's documents rest on. */
  readonly statements: readonly Statement[]
  /** Statements of a sort this release does not know: until it does, nothing may be written (S16). */
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
  /** Ids of generations that are no more. */
  readonly past: ReadonlySet<string>
  readonly erased: ReadonlySet<string>
  readonly branches: readonly Cut[]
  /** One name for all of it. */
  readonly hash: string
}

/** Documents that members of a network write in together: judged by their own memberships. */
const shared: ReadonlySet<string> = new Set(['nettverk'])

const widest = (a: Role, b: Role): Role => (roles.indexOf(a) <= roles.indexOf(b) ? a : b)

async function devicesOf(
  certificates: Certificates,
  counted: readonly Statement[],
): Promise<Map<string, Device>> {
  const devices = new Map<string, Device>()
  for (const statement of counted) {
    const { said } = statement
    if (said.type !== 'device') continue
    const id = certificates.deviceOf(statement.hash) ?? (await deviceIdOf(said.signPublic, said.boxPublic))
    const removals = certificates.removalsOf(statement)
    const known = devices.get(id)
    const { signPublic, boxPublic, at, invitation } = said
    const one: Device = known ?? {
      id,
      role: said.role,
      verifier: await importVerifier(signPublic),
      signPublic,
      boxPublic,
      certificates: [],
      removals,
      at,
      invitation,
    }
    // Several certificates for one device: one that stands goes before one that has been removed, then the wider role.
    const stands = removals.length === 0
    const stood = one.removals.length === 0
    const role = stands === stood ? widest(one.role, said.role) : stands ? said.role : one.role
    const wins = !known || (stands && !stood) || (stands === stood && role === said.role && one.role !== role)
    const all = wins ? [statement.hash, ...one.certificates] : [...one.certificates, statement.hash]
    devices.set(id, { ...one, role, removals: stands ? removals : one.removals, certificates: all })
  }
  return devices
}

function keysOf(counted: readonly Statement[]): Map<string, KeyEpoch[]> {
  const keys = new Map<string, Map<string, { -readonly [K in keyof KeyEpoch]: KeyEpoch[K] }>>()
  for (const { said } of counted) {
    if (said.type !== 'keys') continue
    const epochs = keys.get(said.document) ?? new Map<string, KeyEpoch>()
    keys.set(said.document, epochs)
    const name = `${said.epoch} ${said.commitment}`
    const boxes = new Map(epochs.get(name)?.boxes)
    for (const { to, box } of said.boxes) boxes.set(to, box)
    const half = epochs.get(name)?.public ?? said.public
    epochs.set(name, { epoch: said.epoch, commitment: said.commitment, public: half, boxes })
  }
  const newest = (a: KeyEpoch, b: KeyEpoch): number =>
    b.epoch - a.epoch || (a.commitment < b.commitment ? -1 : 1)
  return new Map([...keys].map(([document, epochs]) => [document, [...epochs.values()].sort(newest)]))
}

async function invitationsOf(counted: readonly Statement[]): Promise<Map<string, Invitation>> {
  const closed = new Map<string, 'used' | 'withdrawn'>()
  for (const { said } of counted) {
    if (said.type === 'closed' && closed.get(said.invitation) !== 'withdrawn')
      closed.set(said.invitation, said.why)
    if ((said.type === 'device' || said.type === 'member') && said.invitation !== undefined)
      if (!closed.has(said.invitation)) closed.set(said.invitation, 'used')
  }
  const invitations = new Map<string, Invitation>()
  for (const { said } of counted) {
    if (said.type !== 'invitation') continue
    const { as, signPublic, boxPublic, at } = said
    const id = await deviceIdOf(signPublic, boxPublic)
    invitations.set(id, { id, as, signPublic, boxPublic, at, closed: closed.get(id) })
  }
  return invitations
}

/** `statements` are read (statement.ts). Those of other owners count only through the members of a network. */
export async function membershipOf(owner: string, statements: readonly Statement[]): Promise<Membership> {
  const certificates = await Certificates.of(statements.filter((s) => s.owner === owner))
  const mine = certificates.all()
  const counted = mine.filter((s) => certificates.standing(s) === 'counts')
  const documents = new Map<string, DocumentNow>()
  const erased = new Set<string>()
  const members = new Map<string, Member>()
  const branches: Cut[] = []
  let rootBox: { at: number; boxPublic: Bytes } | undefined
  let newer = 0
  for (const statement of counted) {
    const { said } = statement
    if (said.type === 'newer') newer++
    else if (said.type === 'branch') branches.push(said)
    else if (said.type === 'rootBox') rootBox = rootBox && rootBox.at >= said.at ? rootBox : said
    else if (said.type === 'member') {
      const removals = certificates.removalsOf(statement)
      if (members.has(said.member) && removals.length > 0) continue
      const membership = await membershipOf(
        said.member,
        statements.filter((s) => s.owner === said.member),
      )
      members.set(said.member, { owner: said.member, membership, removals, at: said.at })
    } else if (said.type === 'document') {
      for (const id of said.erased) erased.add(id)
      if ((documents.get(said.name)?.generation ?? -1) >= said.generation) continue
      const id = await documentIdOf(owner, said.name, said.generation)
      documents.set(said.name, { id, name: said.name, generation: said.generation })
    }
  }
  const past = new Set<string>()
  for (const { name, generation } of documents.values())
    for (let g = 0; g < generation; g++) past.add(await documentIdOf(owner, name, g))
  const others = [...members.values()].flatMap((m) => m.membership.statements)
  const all = [...mine, ...others]
  const names = all.map((s) => s.hash).sort()
  const hash = nameOf((await sha256(utf8(names.join(' ')))).subarray(0, 16))
  return {
    owner,
    statements: all,
    newer: newer + [...members.values()].reduce((sum, m) => sum + m.membership.newer, 0),
    devices: await devicesOf(certificates, counted),
    members,
    invitations: await invitationsOf(counted),
    keys: keysOf(counted),
    rootBox: rootBox?.boxPublic,
    documents,
    past,
    erased,
    branches,
    hash,
  }
}

type FeedName = Pick<Header, 'document' | 'device' | 'no'>
/** Everyone who vouches for a device in a document: this owner, and in a shared document the members. */
function* vouchers(m: Membership, document: string): Generator<readonly [Membership, readonly Removal[]]> {
  yield [m, []]
  const name = [...m.documents.values()].find((d) => d.id === document)?.name
  if (name !== undefined && shared.has(name))
    for (const member of m.members.values()) yield [member.membership, member.removals]
}
/** The device as the one who gives it most sees it, and every removal that stands against it there. */
export function deviceIn(
  m: Membership,
  document: string,
  device: string,
): { readonly device: Device; readonly removals: readonly Removal[] } | undefined {
  let best: { device: Device; removals: readonly Removal[] } | undefined
  for (const [by, above] of vouchers(m, document)) {
    const found = by.devices.get(device)
    if (!found) continue
    const removals = [...found.removals, ...above]
    const better =
      !best ||
      (best.device.role === 'reader' && found.role !== 'reader') ||
      (best.removals.length > 0 && removals.length === 0 && found.role !== 'reader')
    if (better) best = { device: found, removals }
  }
  return best
}

/** May this envelope be believed, supposing its signature holds? */
export function verdictOf(m: Membership, header: FeedName): Verdict {
  if (m.past.has(header.document)) return { is: 'never', why: 'erased' }
  const known = [...m.documents.values()].some((d) => d.id === header.document)
  if (!known) return { is: 'waits', for: 'document' }
  const found = deviceIn(m, header.document, header.device)
  if (!found) return { is: 'waits', for: 'certificate' }
  if (found.device.role === 'reader') return { is: 'never', why: 'not-allowed' }
  const { upTo, without } = limitOf(m, header)
  return { is: upTo.length + without.length > 0 ? 'limited' : 'counts' }
}

const ofFeed = (cuts: readonly Cut[], { document, device, no }: FeedName): Cut[] =>
  cuts.filter((c) => c.document === document && c.device === device && c.no === no)

/** A feed that a removal does not name does not count at all: an empty list of marks. */
export function limitOf(m: Membership, feed: FeedName): Limit {
  const removals = deviceIn(m, feed.document, feed.device)?.removals ?? []
  return { upTo: removals.map((r) => ofFeed(r.said.cuts, feed)), without: ofFeed(m.branches, feed) }
}
/** The limit as one text: a projection made under another is thrown away. */
export const limitName = ({ upTo, without }: Limit): string =>
  [
    ...upTo.map((marks) => `≤${marks.map((m) => `${m.seq}.${m.hash}`).sort()}`).sort(),
    ...without.map((m) => `−${m.seq}.${m.hash}`).sort(),
  ].join(' ')

/** May the device read now? A removed one may not, unless it was left its reading. */
export function mayRead(m: Membership, device: string): boolean {
  const found = m.devices.get(device)
  return found !== undefined && found.removals.every((r) => r.said.leaves === 'reading')
}
export const commitmentOf = async (key: Bytes): Promise<string> => nameOf((await sha256(key)).subarray(0, 16))
/** First sixteen bytes of an envelope's hash, as marks name it. */
export const markName = (hash: Uint8Array): string => nameOf(hash.subarray(0, 16))
