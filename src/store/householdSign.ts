/** Who signs on this device, and whom it stands over. */
import { sameBytes } from '../trust/bytes.ts'
import type { Device, Membership } from '../trust/membership.ts'
import { toRoot, type Known } from '../trust/said.ts'
import { rootSigner, sayAs, type Signer, type Statement } from '../trust/statement.ts'
import { rootOf, type Keyring } from './keyring.ts'

const byHash = (m: Membership): Map<string, Statement> => new Map(m.statements.map((s) => [s.hash, s]))

/** This device's certificates by which it may sign, the one it signs under first. */
function mandates({ membership, device }: Keyring): string[] {
  const mine = membership.devices.get(device.id)
  if (!mine || mine.removals.length > 0 || mine.role !== 'administrator') return []
  const all = byHash(membership)
  return mine.certificates.filter((hash) => {
    const said = all.get(hash)?.said
    return said?.type === 'device' && said.role === 'administrator'
  })
}

/** Does the certificate stand over (or is it) what was signed under `under`? */
function isOver(all: ReadonlyMap<string, Statement>, above: string, under: string): boolean {
  for (let at: string | undefined = under; at !== undefined && at !== toRoot; at = all.get(at)?.under)
    if (at === above) return true
  return false
}

/**
 * What this device must sign under so that a removal counts against all of these statements; undefined when it does not
 * stand over them all.
 */
function standsOver(ring: Keyring, subjects: readonly Statement[]): string | undefined {
  if (subjects.length === 0) return undefined
  if (ring.root) return toRoot
  const all = byHash(ring.membership)
  return mandates(ring).find((mine) => subjects.every((s) => isOver(all, mine, s.under)))
}
export function overDevices(ring: Keyring, devices: readonly Device[]): string | undefined {
  const all = byHash(ring.membership)
  if (devices.some((device) => device.id === ring.device.id)) return undefined
  return standsOver(
    ring,
    devices.flatMap((device) => device.certificates).flatMap((hash) => all.get(hash) ?? []),
  )
}
/** What has made an owner a member of this network. */
export const admissionsOf = ({ membership: m }: Keyring, member: string): Statement[] =>
  m.statements.filter(
    ({ said, owner, hash }) =>
      owner === m.owner &&
      said.type === 'member' &&
      said.member === member &&
      m.standings.get(hash) === 'counts',
  )
export const overMember = (ring: Keyring, owner: string): string | undefined =>
  standsOver(ring, admissionsOf(ring, owner))

export const maySign = (ring: Keyring): boolean =>
  ring.membership.newer === 0 && (ring.root !== undefined || mandates(ring).length > 0)

/** Signs one statement after another: a device's stand in a chain of their own (its membership feed). */
export class Sayer {
  readonly said: Statement[] = []
  constructor(private signer: Signer) {}

  async say(known: Known): Promise<void> {
    const statement = await sayAs(this.signer, known)
    this.said.push(statement)
    if (!statement.byRoot) this.signer = { ...this.signer, seq: statement.seq + 1, prev: statement.hash }
  }
}

/** The root when it is here, else the device under its certificate. Undefined when neither may. */
export async function sayerFor(ring: Keyring, wanted?: string): Promise<Sayer | undefined> {
  if (!maySign(ring)) return undefined
  const root = await rootOf(ring)
  if (root) return new Sayer(rootSigner(root))
  const under = wanted ?? mandates(ring)[0]
  if (under === undefined) return undefined
  const { device, membership } = ring
  const last = membership.statements
    .filter((s) => s.owner === membership.owner && !s.byRoot && sameBytes(s.signer, device.signPublic))
    .reduce<Statement | undefined>((most, s) => (s.seq > (most?.seq ?? 0) ? s : most), undefined)
  return new Sayer({
    owner: membership.owner,
    sign: device.sign,
    signPublic: device.signPublic,
    under,
    seq: (last?.seq ?? 0) + 1,
    prev: last?.hash ?? toRoot,
  })
}

/** The last statements of a device's chain: several when it has been copied. How far its own word counts after a removal. */
export function tipsOf({ statements, owner }: Membership, device: Device): Statement[] {
  const mine = statements.filter(
    (s) => s.owner === owner && !s.byRoot && sameBytes(s.signer, device.signPublic),
  )
  const followed = new Set(mine.map((s) => s.prev))
  return mine.filter((s) => !followed.has(s.hash))
}
