/** What each verb of the household says. Keys follow from it by themselves (householdKeys.ts). */
import { invitationKeys, newInvitationSecret } from '../trust/invitation.ts'
import { standingOfJoin } from '../trust/invited.ts'
import type { Bytes } from '../trust/bytes.ts'
import { markName, type Device } from '../trust/membership.ts'
import { roles, type Cut, type InvitedAs, type Leaves, type Mark, type Role } from '../trust/said.ts'
import type { Feed } from './feeds.ts'
import { saying } from './householdKeys.ts'
import type { Kin } from './householdKin.ts'
import { admissionsOf, maySign, overDevices, overMember, tipsOf } from './householdSign.ts'
import { speaksFor } from './householdView.ts'
import type { Keyring } from './keyring.ts'

/** What a verb builds on. Each gives the ring as it will be; undefined when this device may not. */
export interface Now {
  readonly ring: Keyring
  readonly kin: Kin
  readonly at: number
  readonly feeds: readonly Feed[]
}
type Next = Promise<Keyring | undefined>

const isNetwork = ({ membership }: Keyring): boolean => membership.documents.has('nettverk')

export async function invited(
  { ring, kin, at }: Now,
  as: InvitedAs,
): Promise<{ readonly ring: Keyring; readonly id: string; readonly secret: Bytes } | undefined> {
  // An organisation is invited into a network; nobody is a member of a municipality.
  if (as === 'member' && !isNetwork(ring)) return undefined
  const secret = newInvitationSecret()
  const { id, signPublic, boxPublic } = await invitationKeys(secret)
  const next = await saying(ring, { kin, at }, (sayer) =>
    sayer.say({ type: 'invitation', as, signPublic, boxPublic, at }),
  )
  return next && { ring: next, id, secret }
}

export async function accepted({ ring, kin, at }: Now, name: string): Next {
  const join = ring.joins.find((j) => j.hash === name)
  const invitation = join && ring.membership.invitations.get(join.invitation)
  if (!join || !invitation || standingOfJoin(ring.membership, join) !== 'open') return undefined
  if (!(await speaksFor(ring, join))) return undefined
  const { as, id } = invitation
  const { member, signPublic, boxPublic } = join
  return saying(ring, { kin, at }, async (sayer) => {
    if (member !== undefined) await sayer.say({ type: 'member', member, invitation: id, at })
    else if (as !== 'member')
      await sayer.say({ type: 'device', role: as, signPublic, boxPublic, invitation: id, at })
    await sayer.say({ type: 'closed', invitation: id, why: 'used', at })
  })
}

export async function withdrawn({ ring, kin, at }: Now, invitation: string): Next {
  const found = ring.membership.invitations.get(invitation)
  if (!found || found.closed === 'withdrawn') return found && maySign(ring) ? ring : undefined
  return saying(ring, { kin, at, rotate: true }, (sayer) =>
    sayer.say({ type: 'closed', invitation, why: 'withdrawn', at }),
  )
}

/** How far each feed counts that is here: of these devices, in this register and in the networks that it belongs to. */
function cutsOf({ ring, kin, feeds }: Now, devices: ReadonlySet<string>): Cut[] {
  const { past } = ring.membership
  return [...feeds, ...kin.flatMap((network) => network.feeds)]
    .filter((f) => devices.has(f.device) && f.seq > 0 && !past.has(f.document))
    .map(({ document, device, no, seq, hash }) => ({ document, device, no, seq, hash: markName(hash) }))
}
const marksOf = ({ ring }: Now, device: Device): Mark[] =>
  tipsOf(ring.membership, device).map(({ seq, hash }) => ({ seq, hash }))

export async function removed(now: Now, ids: readonly string[], leaves: Leaves): Next {
  const { ring, kin, at } = now
  const devices = ids.flatMap((id) => ring.membership.devices.get(id) ?? [])
  const under = overDevices(ring, devices)
  if (devices.length !== ids.length || under === undefined) return undefined
  return saying(ring, { kin, at, under, rotate: leaves === 'nothing' }, async (sayer) => {
    for (const device of devices)
      await sayer.say({
        type: 'removal',
        of: 'device',
        subject: device.id,
        leaves,
        cuts: cutsOf(now, new Set([device.id])),
        statements: marksOf(now, device),
        at,
      })
  })
}

export async function memberRemoved(now: Now, owner: string): Next {
  const { ring, kin, at } = now
  const member = ring.membership.members.get(owner)
  const under = overMember(ring, owner)
  if (!member || under === undefined) return undefined
  const devices = new Set(member.membership.devices.keys())
  return saying(ring, { kin, at, under, rotate: true }, (sayer) =>
    sayer.say({
      type: 'removal',
      of: 'owner',
      subject: owner,
      leaves: 'nothing',
      cuts: cutsOf(now, devices),
      // The admissions that end: by a new invitation it may come back.
      statements: admissionsOf(ring, owner).map(({ seq, hash }) => ({ seq, hash })),
      at,
    }),
  )
}

/** Roles are in order of how much they give, the widest first. */
const wider = (role: Role, than: Role): boolean => roles.indexOf(role) < roles.indexOf(than)

export function rolesFor(ring: Keyring, id: string): readonly Role[] {
  const device = ring.membership.devices.get(id)
  if (!device || !maySign(ring) || id === ring.device.id || device.removals.length > 0) return []
  const above = roles.filter((role) => wider(role, device.role))
  const below = roles.filter((role) => wider(device.role, role))
  return overDevices(ring, [device]) === undefined ? above : [...above, ...below]
}

export async function withRole(now: Now, id: string, role: Role): Next {
  const { ring, kin, at } = now
  const device = ring.membership.devices.get(id)
  if (!device || !rolesFor(ring, id).includes(role)) return undefined
  if (!wider(role, device.role)) return removed(now, [id], role === 'reader' ? 'reading' : 'writing')
  const { signPublic, boxPublic } = device
  return saying(ring, { kin, at }, (sayer) => sayer.say({ type: 'device', role, signPublic, boxPublic, at }))
}
