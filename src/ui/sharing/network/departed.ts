/** Leaving a network so that the others are told: it is said in the network's own record, and then one leaves. */
import { departures } from '../../../insight/network/departures.ts'
import type { SharingOnDesk } from '../../../live/joiningTypes.ts'
import type { Portfolio } from '../../../live/portfolio.svelte.ts'
import type { NetworkView } from '../../../live/sharingTypes.ts'
import { networkId } from '../../../register/network/ids.ts'
import { departureWrites } from '../../../register/network/writes.ts'

type Saved = Awaited<ReturnType<SharingOnDesk['leaveNetwork']>>

/** The day each member left, by owner; empty while the network's records are being opened. */
export const departedIn = (
  network: NetworkView,
  register: Portfolio | undefined,
): ReadonlyMap<string, string> => (register ? departures(register, network.members) : new Map())

/** Undefined when this device may not write in the network, or there is nothing to say. */
async function say(
  sharing: SharingOnDesk,
  id: string,
  owner: string,
  left: boolean,
): Promise<Saved | undefined> {
  const here = sharing.network?.(id)
  if (!here?.mayWrite) return undefined
  const { register } = here
  const writes = departureWrites(register.row(networkId), owner, left ? register.today() : undefined)
  if (writes.length === 0) return undefined
  const saving = register.session.write({ what: 'edit', writes })
  void register.session.flush() // whoever is connected should have it before one is gone
  return saving
}

/** It is said first, while one is inside; and taken back when leaving comes to nothing. */
export async function leaveTelling(sharing: SharingOnDesk, id: string, owner: string): Promise<Saved> {
  const said = await say(sharing, id, owner, true)
  if (said && !said.saved) return said
  const left = await sharing.leaveNetwork(id)
  if (!left.saved && said) await sharing.network?.(id)?.register.session.undo(said.transaction)
  return left
}
/** One's own devices show the network what is chosen again, and the record still says otherwise. */
export const mayComeBack = (sharing: SharingOnDesk, id: string, own: Portfolio): boolean =>
  sharing.network?.(id)?.mayWrite === true &&
  own.session.publication.networks.some(({ network, on }) => on && network === id)
export const comeBack = (sharing: SharingOnDesk, id: string, owner: string): Promise<Saved | undefined> =>
  say(sharing, id, owner, false)
