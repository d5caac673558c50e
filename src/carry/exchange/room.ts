/** What the parts of one exchange share. */
import type { Bytes } from '../../trust/bytes.ts'
import type { Chance, Clock } from '../../store/types.ts'
import type { Gathering } from '../types.ts'
import { hashOfScope, sameScope, sharedScope, type Holdings } from './holdings.ts'
import type { Limits, Pauses } from './limits.ts'
import type { Scope } from './lists.ts'
import type { Peer } from './peer.ts'
import type { After } from './timers.ts'
import type { Counts } from './types.ts'
import type { Work } from './work.ts'

export interface Room {
  readonly name: string
  /** This running exchange (messages.ts), and its number. */
  readonly node: string
  readonly instance: Bytes
  readonly gathering: Gathering
  readonly holdings: Holdings
  readonly limits: Limits
  readonly pauses: Pauses
  readonly clock: Clock
  readonly after: After
  readonly chance: Chance
  readonly work: Work
  readonly counts: { -readonly [K in keyof Counts]: Counts[K] }
  /** Everyone whose link is open. */
  readonly peers: ReadonlySet<Peer>
  /** Rises with each thing stored and each change of what is shared. */
  version(): number
  /** Something that people may see has changed. */
  changed(): void
}

export const readyPeers = (room: Room): Peer[] => [...room.peers].filter((peer) => peer.ready && !peer.gone)

/** Works out what the peer may have; true when that has changed. */
export function rescope(room: Room, peer: Peer): boolean {
  if (peer.device === undefined) return false
  peer.may = room.gathering.may(peer.device)
  const mine = room.holdings.scopeFor(peer.may)
  if (sameScope(mine, peer.mine)) return false
  peer.mine = mine
  agree(peer)
  return true
}
/** What both carry, as far as the peer has said; until then, what we carry with it. */
export function agree(peer: Peer, theirs: Scope | undefined = peer.theirs): void {
  peer.theirs = theirs
  peer.shared = theirs ? sharedScope(peer.mine, theirs) : peer.mine
}
/** The hash of the scope that the peer is taken to have towards us. */
export const expectedScope = (peer: Peer): ReturnType<typeof hashOfScope> =>
  hashOfScope(peer.theirs ?? peer.mine)
