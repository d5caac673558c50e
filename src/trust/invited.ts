/** Invitations as an owner's statements have them, and where a newcomer's join stands. */
import type { Removal } from './certificates.ts'
import { deviceIdOf } from './keys.ts'
import type { Bytes } from './bytes.ts'
import type { Join } from './join.ts'
import type { InvitedAs, Said } from './said.ts'

export interface Invitation {
  readonly id: string
  readonly as: InvitedAs
  readonly signPublic: Bytes
  readonly boxPublic: Bytes
  /** By the inviter's clock; for people. */
  readonly at: number
  readonly closed: 'used' | 'withdrawn' | undefined
}

/** @param said what counts */
export async function invitationsOf(said: readonly Said[]): Promise<Map<string, Invitation>> {
  const closed = new Map<string, 'used' | 'withdrawn'>()
  for (const one of said) {
    if (one.type === 'closed' && closed.get(one.invitation) !== 'withdrawn')
      closed.set(one.invitation, one.why)
    if ((one.type === 'device' || one.type === 'member') && one.invitation !== undefined)
      if (!closed.has(one.invitation)) closed.set(one.invitation, 'used')
  }
  const invitations = new Map<string, Invitation>()
  for (const one of said) {
    if (one.type !== 'invitation') continue
    const { as, signPublic, boxPublic, at } = one
    const id = await deviceIdOf(signPublic, boxPublic)
    if (!invitations.has(id))
      invitations.set(id, { id, as, signPublic, boxPublic, at, closed: closed.get(id) })
  }
  return invitations
}

export type JoinStanding =
  /** An administrator may countersign it now. */
  | 'open'
  /** The invitation has not come yet. */
  | 'waits'
  /** It has been countersigned. */
  | 'answered'
  /** The invitation was used by somebody else, or taken back. */
  | 'used'
  | 'withdrawn'
  /** Another owner's, another sort than the invitation's, or from a device that has been removed: never. */
  | 'never'

export interface JoinedTo {
  readonly owner: string
  readonly invitations: ReadonlyMap<string, Invitation>
  readonly devices: ReadonlyMap<string, { readonly removals: readonly Removal[] }>
  readonly members: ReadonlyMap<string, { readonly removals: readonly Removal[] }>
}
/** A function of statements and join: neither a clock nor the order of arrival is asked. */
export function standingOfJoin(m: JoinedTo, join: Join): JoinStanding {
  if (join.owner !== m.owner) return 'never'
  const known = join.member === undefined ? m.devices.get(join.device) : m.members.get(join.member)
  if (known?.removals.length === 0) return 'answered'
  // A device comes back with new keys alone; an organisation, which can have none, by a new invitation.
  const forEver = join.member === undefined || known?.removals.some((r) => r.said.statements.length === 0)
  if (known && forEver) return 'never'
  const invitation = m.invitations.get(join.invitation)
  if (!invitation) return 'waits'
  if ((invitation.as === 'member') !== (join.member !== undefined)) return 'never'
  return invitation.closed ?? 'open'
}
