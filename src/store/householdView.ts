/** What the app asks about devices, people invited and members, read from a ring and the feeds that are here. */
import type { Join } from '../trust/join.ts'
import { limitOf, membershipOf, type Device, type Membership } from '../trust/membership.ts'
import { sixWords } from '../trust/sixWords.ts'
import type { Feed } from './feeds.ts'
import { keysArePending } from './householdKeys.ts'
import type { Kin } from './householdKin.ts'
import { labelOf } from './householdLabel.ts'
import { overDevices } from './householdSign.ts'
import { findDocument, holdsNewest, standingOf, type Keyring } from './keyring.ts'
import type { DeviceInfo, Household, InvitationInfo, MemberInfo, Newcomer } from './members.ts'

export type View = Pick<
  Household,
  'standing' | 'holdsRoot' | 'rendezvous' | 'devices' | 'invitations' | 'newcomers' | 'members'
> &
  Pick<Household, 'keysPending' | 'myWords'>

const removedOf = ({ removals }: Device): DeviceInfo['removed'] =>
  removals.length === 0
    ? undefined
    : removals.every((r) => r.said.leaves === 'reading')
      ? 'reading'
      : 'nothing'

/** Branches of a device's feeds that nobody has cut, where there are several. */
export const forkedFeeds = (m: Membership, feeds: readonly Feed[], device: string): Feed[] =>
  feeds.filter(
    (f) => f.device === device && f.branch > 0 && !limitOf(m, f).without.some((cut) => cut.seq >= f.first),
  )

function deviceOf(ring: Keyring, device: Device, feeds: readonly Feed[]): DeviceInfo {
  const m = ring.membership
  const [certificate] = device.certificates
  const under = m.statements.find((s) => s.hash === certificate)?.under
  const by = [...m.devices.values()].find((d) => under !== undefined && d.certificates.includes(under))
  return {
    id: device.id,
    role: device.role,
    me: device.id === ring.device.id,
    removed: removedOf(device),
    at: device.at,
    by: by?.id,
    mayRemove: overDevices(ring, [device]) !== undefined && removedOf(device) !== 'nothing',
    forked: forkedFeeds(m, feeds, device.id).length > 0 || device.forked,
  }
}

/** A device that asks on behalf of an owner must be that owner's administrator, as the owner's own statements say. */
export async function speaksFor(ring: Keyring, join: Join): Promise<boolean> {
  const { member } = join
  if (member === undefined) return true
  const theirs = await membershipOf(member, [...ring.membership.statements, ...ring.beside])
  const device = theirs.devices.get(join.device)
  return device?.role === 'administrator' && device.removals.length === 0
}

const wordsOf = (join: Join): Promise<readonly string[]> => sixWords(join.bytes)

async function newcomersOf(ring: Keyring): Promise<Newcomer[]> {
  const out: Newcomer[] = []
  for (const join of ring.joins) {
    const invitation = ring.membership.invitations.get(join.invitation)
    if (!invitation || join.device === ring.device.id || !(await speaksFor(ring, join))) continue
    const { label, number } = await labelOf(ring, join)
    out.push({
      join: join.hash,
      device: join.device,
      as: invitation.as,
      label,
      number,
      owner: join.member,
      invitation: join.invitation,
      words: await wordsOf(join),
      at: join.at,
    })
  }
  return out
}

const isOpen = (state: InvitationInfo['state'] | undefined): InvitationInfo['state'] => state ?? 'open'

export async function viewOf(ring: Keyring, feeds: readonly Feed[], kin: Kin): Promise<View> {
  const m = ring.membership
  const standing = standingOf(ring)
  const mine = ring.joins.find((join) => join.device === ring.device.id)
  const readable = (['intern', 'cards', 'delt'] as const).flatMap((name) => findDocument(ring, name) ?? [])
  const behind = readable.some((id) => ring.keys.has(id) && !holdsNewest(ring, id))
  return {
    standing,
    holdsRoot: ring.root !== undefined,
    rendezvous: ring.rendezvous,
    devices: [...m.devices.values()].map((device) => deviceOf(ring, device, feeds)),
    invitations: [...m.invitations.values()].map(({ id, as, at, closed }) => ({
      id,
      as,
      at,
      state: isOpen(closed),
    })),
    newcomers: await newcomersOf(ring),
    members: [...m.members.values()].map(({ owner, at, removals }): MemberInfo => ({
      owner,
      at,
      removed: removals.length > 0,
    })),
    keysPending: (standing !== 'removed' && behind) || (await keysArePending(ring, kin)),
    myWords: mine && (await wordsOf(mine)),
  }
}
