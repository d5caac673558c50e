/** How a register comes to a device: founded, joined, adopted, or got back by the recovery sheet. Rings alone; nothing is stored here. */
import { Malformed, type Bytes } from '../trust/bytes.ts'
import { invitationKeys } from '../trust/invitation.ts'
import { isJoin, makeJoin, readJoin, type Join } from '../trust/join.ts'
import { lockBytes, makeDeviceKeys, type DeviceKeys, type Root } from '../trust/keys.ts'
import { openSheet } from '../trust/recovery.ts'
import { isStatement, readStatement, type Statement } from '../trust/statement.ts'
import { certified, foundRing, ringOf, withRoot } from './householdFound.ts'
import { saying } from './householdKeys.ts'
import { labelFor } from './householdLabel.ts'
import type { Outer } from './keyBoxes.ts'
import { rawKeys, ringWith, standingOf, type Keyring } from './keyring.ts'
import type { InvitationLink } from './members.ts'
import { Refused, type JoinAs } from './types.ts'

export interface Said {
  readonly statements: readonly Statement[]
  readonly joins: readonly Join[]
}
/** What a carrier has brought: what is not sound is left out. */
export async function readSaid(bytes: readonly Bytes[]): Promise<Said> {
  const statements: Statement[] = []
  const joins: Join[] = []
  for (const one of bytes) {
    try {
      if (isStatement(one)) statements.push(await readStatement(one))
      else if (isJoin(one)) joins.push(await readJoin(one))
    } catch (cause) {
      if (!(cause instanceof Malformed)) throw cause
    }
  }
  return { statements, joins }
}
const nobody: Outer = { wraps: new Map(), seeds: new Map() }

/** A network's ring, with the own register that founds it as its first member. */
export async function networkRing(
  at: number,
  own: Keyring | undefined,
  outer: Outer = nobody,
): Promise<Keyring> {
  const founded = await foundRing(at, 'network', own?.device)
  if (!own) return founded
  const { owner } = own.membership
  if (standingOf(own) !== 'administrator') throw new Refused('not-allowed')
  const bare = await ringWith(founded, own.membership.statements, [], outer)
  const ring = await saying(bare, { kin: [], at }, (sayer) =>
    sayer.say({ type: 'member', member: owner, at }),
  )
  // Again, with the member's statements counted: its box is known now, and the network's key is sealed to it.
  const inside = ring && (await ringWith(ring, own.membership.statements, []))
  return (inside && (await saying(inside, { kin: [], at }))) ?? founded
}

export interface Joining {
  readonly link: InvitationLink
  readonly said: Said
  readonly as: JoinAs
  readonly at: number
  /** The ring that is here already, when it was cut off, or was thrown out. */
  readonly here: Keyring | undefined
  /** The own register that becomes a member. */
  readonly own: Keyring | undefined
  readonly outer: Outer
}
/** The join of a device that answers an invitation, as the ring that has opened it says. Throws Refused. */
async function joinOf(ring: Keyring, device: DeviceKeys, { link, as, at, own }: Joining): Promise<Join> {
  const invitation = await invitationKeys(link.secret)
  const found = ring.membership.invitations.get(invitation.id)
  if (!found) throw new Refused('invitation-unknown')
  if (found.closed) throw new Refused('invitation-closed')
  if ((found.as === 'member') !== (own !== undefined)) throw new Refused('not-allowed')
  if (own && standingOf(own) !== 'administrator') throw new Refused('not-allowed')
  const { label, number } = as
  const member = own?.membership.owner
  return makeJoin({
    owner: link.owner,
    invitation,
    device,
    as: found.as,
    ...(member === undefined ? {} : { member }),
    label: await labelFor(ring, number === undefined ? { label } : { label, number }, member !== undefined),
    at,
  })
}

/** The ring of a device that answers an invitation, with the join in it. Throws Refused. */
export async function joiningRing(of: Joining): Promise<Keyring> {
  const { link, said, here, own, outer } = of
  const theirs = own?.membership.statements ?? []
  const member = own?.membership.owner
  const standing = here && standingOf(here)
  if (here && standing !== 'visitor' && standing !== 'removed') {
    const known = await ringWith(here, [...said.statements, ...theirs], said.joins, outer)
    const asked = known.joins.some((j) => (own ? j.member === member : j.device === known.device.id))
    if (asked) return known
    // The network is here through another of one's own organisations: this one asks by its own device.
    const inside = member !== undefined && known.membership.members.get(member)?.removals.length === 0
    if (!own || inside) throw new Refused('already-here')
    return ringWith(known, theirs, [await joinOf(known, own.device, of)])
  }
  // What has been removed comes back with new keys alone.
  const device: DeviceKeys = own?.device ?? (await makeDeviceKeys())
  const answered = await lockBytes(device.lock, link.secret)
  const known = { answered, rendezvous: link.rendezvous, outer }
  const statements = [...(here?.membership.statements ?? []), ...said.statements]
  const before = here ? await rawKeys(here) : []
  const bare = await ringOf(link.owner, device, known, statements, said.joins, before)
  return ringWith(bare, theirs, [await joinOf(bare, device, of)])
}

export interface Adopting {
  readonly owner: string
  readonly here: Keyring | undefined
  readonly by: Keyring
  /** Another member's publication, seen through a network; otherwise a network, seen through its member. */
  readonly seen: boolean
  readonly said: Said
  readonly known: { readonly outer: Outer; readonly rendezvous?: Bytes }
}
/** Throws Refused when the statements are not the owner's, or it and the register it is seen through do not belong together. */
export async function adoptedRing({ owner, here, by, seen, said, known }: Adopting): Promise<Keyring> {
  const bare = here ? { ...here, ...known } : await ringOf(owner, by.device, known, [])
  const more = seen ? [] : by.membership.statements
  const ring = await ringWith(bare, [...said.statements, ...more], said.joins, known.outer)
  const [network, member] = seen ? [by, owner] : [ring, by.membership.owner]
  const found = network.membership.members.get(member)
  if (!found || found.removals.length > 0) throw new Refused('not-allowed')
  if (ring.membership.documents.size === 0) throw new Refused('not-found')
  return ring
}

/** Throws SheetProblem. */
export const ownerOfSheet = (sheet: string, passphrase: string): Promise<Root> => openSheet(sheet, passphrase)
/** The ring of a device that the root on the sheet certifies. */
export async function recoveredRing(
  root: Root,
  said: Said,
  at: number,
  here: Keyring | undefined,
): Promise<Keyring> {
  const bare = here ?? (await ringOf(root.owner, await makeDeviceKeys(), {}, []))
  const ring = await ringWith(await withRoot(bare, root), said.statements, said.joins)
  return certified(ring, at)
}
