/** Which answers to invitations are kept, and for how long. */
import { standingOfJoin } from '../trust/invited.ts'
import type { Join } from '../trust/join.ts'
import type { Membership } from '../trust/membership.ts'

/** At most this many answers to one invitation: a link that has gone astray must not fill anyone's disk. */
const joinsEach = 20
/** Statements of an owner that is not a member yet. */
export const besideEach = 5000

export function openJoins(membership: Membership, joins: readonly Join[]): Join[] {
  const left = new Map<string, number>()
  return [...new Map(joins.map((j) => [j.hash, j])).values()]
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .filter((join) => {
      if (standingOfJoin(membership, join) !== 'open') return false
      const before = left.get(join.invitation) ?? 0
      left.set(join.invitation, before + 1)
      return before < joinsEach
    })
}
