/** Peers as the rest of the app sees them. */
import type { CutOff } from './doorkeeper.ts'
import type { Ledger } from './ledger.ts'
import type { Peer } from './peer.ts'
import type { Room } from './room.ts'
import type { PeerView } from './types.ts'

/** @param under what is going on with a peer, when something is */
export function peerViews(
  room: Room,
  cutOff: readonly CutOff[],
  ledger: Ledger,
  under: (peer: Peer) => PeerView['state'] | undefined,
): PeerView[] {
  const version = room.version()
  const stateOf = (peer: Peer): PeerView['state'] => {
    if (!peer.ready) return 'proving'
    if (peer.confirmed === version) return 'in-step'
    return under(peer) ?? (peer.confirmed < 0 ? 'comparing' : 'connected')
  }
  const here = [...room.peers].map((peer): PeerView => ({
    key: peer.key,
    name: peer.link.name,
    device: peer.device,
    standing: peer.device === undefined ? 'unknown' : peer.may ? 'member' : 'stranger',
    state: stateOf(peer),
    since: peer.since,
    lastHeard: peer.lastHeard,
    weLack: ledger.lackHere(peer),
    theyLack: peer.device === undefined ? 0 : ledger.lackThere(peer.device, peer.shared),
    newer: peer.newer,
    cutOff: undefined,
  }))
  const gone = cutOff.map(({ who, device, name, why, at, until }): PeerView => ({
    key: `cut-off ${who}`,
    name,
    device,
    standing: 'unknown',
    state: 'cut-off',
    since: at,
    lastHeard: at,
    weLack: 0,
    theyLack: 0,
    newer: 0,
    cutOff: { why, until },
  }))
  return [...here, ...gone]
}
