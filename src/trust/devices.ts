/** An owner's devices, as its counted statements have it. */
import { Malformed, type Bytes } from './bytes.ts'
import type { Certificates, Removal } from './certificates.ts'
import { importVerifier } from './keys.ts'
import { roles, type BranchSaid, type Cut, type DeviceSaid, type Role } from './said.ts'
import type { Statement } from './statement.ts'

/** What one certificate gives, and what has been said against it since. */
export interface Way {
  readonly role: Role
  /** Ends its writing: empty while it may go on; otherwise what was written counts as far as every one of these says. */
  readonly removals: readonly Removal[]
  /** Branches of its feeds that do not count. */
  readonly without: readonly Cut[]
}
export interface Device {
  readonly id: string
  /** The widest of what stands; when nothing does, what it was. */
  readonly role: Role
  readonly verifier: CryptoKey
  readonly signPublic: Bytes
  readonly boxPublic: Bytes
  /** Hashes of its certificates that count, the one it signs statements under first. */
  readonly certificates: readonly string[]
  /** Empty while it may go on by one of its certificates. */
  readonly removals: readonly Removal[]
  /** What its certificates give, each different way once: what counts by one of them counts. */
  readonly ways: readonly Way[]
  /** When it was certified, by the certifier's clock; for people. */
  readonly at: number
  readonly invitation: string | undefined
  /** Its own chain of statements has parted: the device, or its key, has been copied (S3). */
  readonly forked: boolean
}

const wider = (a: Role, b: Role): number => roles.indexOf(a) - roles.indexOf(b)

/** Removals are said once, however many certificates they hit. */
export const together = (ways: readonly Pick<Way, 'removals'>[]): readonly Removal[] =>
  ways.some((way) => way.removals.length === 0)
    ? []
    : [...new Map(ways.flatMap((way) => way.removals).map((r) => [r.hash, r])).values()]

type Branch = Statement & { readonly said: BranchSaid }
interface Given extends Way {
  readonly hash: string
  readonly said: DeviceSaid
}

function givenBy(
  certificates: Certificates,
  branches: readonly Branch[],
  of: Statement,
  said: DeviceSaid,
): Given {
  const all = certificates.removalsOf(of)
  const device = certificates.deviceOf(of.hash)
  // One who is left its writing has lost what it was above writing: the right to speak for the owner.
  const lowered = said.role === 'administrator' && all.some((r) => r.said.leaves === 'writing')
  const role = lowered ? 'editor' : said.role
  const without = branches
    .filter((b) => b.said.device === device && certificates.isOver(b.under, of.under))
    .map((b) => b.said)
  return { hash: of.hash, said, role, removals: all.filter((r) => r.said.leaves !== 'writing'), without }
}

/** However many certificates say the same, an envelope is held against it once. */
const different = (ways: readonly Way[]): readonly Way[] => [
  ...new Map(
    ways.map((way) => {
      const hashes = way.removals.map((r) => r.hash).sort()
      const cuts = way.without.map((c) => `${c.document} ${c.no} ${c.seq} ${c.hash}`).sort()
      return [[way.role, ...hashes, ...cuts].join(), way]
    }),
  ).values(),
]

/** Devices whose statements have two at one place. */
function parted(statements: readonly Statement[]): ReadonlySet<string> {
  const places = new Set<string>()
  const found = new Set<string>()
  for (const { byRoot, signer, seq } of statements) {
    if (byRoot) continue
    const place = `${signer.join()} ${seq}`
    if (places.has(place)) found.add(signer.join())
    places.add(place)
  }
  return found
}

async function verifierOf(signPublic: Bytes): Promise<CryptoKey | undefined> {
  try {
    return await importVerifier(signPublic)
  } catch (cause) {
    if (cause instanceof Malformed) return undefined
    throw cause
  }
}

/** @param before devices as they were: what does not change is not made again */
export async function devicesOf(
  certificates: Certificates,
  counted: readonly Statement[],
  before: ReadonlyMap<string, Device>,
): Promise<Map<string, Device>> {
  const branches = counted.filter((s): s is Branch => s.said.type === 'branch')
  const given = new Map<string, Given[]>()
  for (const statement of counted) {
    if (statement.said.type !== 'device') continue
    const id = certificates.deviceOf(statement.hash) ?? ''
    const one = givenBy(certificates, branches, statement, statement.said)
    const known = given.get(id)
    if (known) known.push(one)
    else given.set(id, [one])
  }
  const forked = parted(counted)
  const devices = new Map<string, Device>()
  for (const [id, ways] of given) {
    const removed = (way: Way): number => (way.removals.length > 0 ? 1 : 0)
    ways.sort((a, b) => removed(a) - removed(b) || wider(a.role, b.role) || (a.hash < b.hash ? -1 : 1))
    const [best] = ways
    if (!best) continue
    const { signPublic, boxPublic, at, invitation } = best.said
    const verifier = before.get(id)?.verifier ?? (await verifierOf(signPublic))
    // A key that is none verifies nothing: a device that can never be heard.
    if (!verifier) continue
    devices.set(id, {
      id,
      role: best.role,
      verifier,
      signPublic,
      boxPublic,
      certificates: ways.map((way) => way.hash),
      removals: together(ways),
      ways: different(ways),
      at,
      invitation,
      forked: forked.has(signPublic.join()),
    })
  }
  return devices
}
