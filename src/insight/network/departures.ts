/** Who says that it has left. It is a member until the network removes it, so what it shared still stands. */
import { networkId } from '../../register/network/ids.ts'
import { dayOf, listOf, type Portfolio } from '../rows.ts'

interface Member {
  readonly owner: string
  readonly removed: boolean
}
/** The day each of them left, by owner. One that is removed is no member any more, and is not said to be leaving. */
export function departures(network: Portfolio, members: readonly Member[]): ReadonlyMap<string, string> {
  const row = network.row(networkId)
  const said = new Map(row ? listOf(row, 'departures').map((r) => [r.id, dayOf(r, 'on')]) : [])
  return new Map(
    members.flatMap(({ owner, removed }): [string, string][] => {
      const on = said.get(owner)
      return on === undefined || removed ? [] : [[owner, on]]
    }),
  )
}
