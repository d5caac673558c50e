/** The seams of carrying: a pipe to one peer, a way to meet peers, and what is shared where. */
import type { Bytes } from '../trust/bytes.ts'
import type { Depot } from '../store/depot.ts'

/** Longest message a link carries. Chromium drops messages over 262 144 bytes without an error; smaller ones also share better. */
export const longestMessage = 65_536

/** An ordered, reliable pipe of messages to one peer. */
export interface Link {
  /** What the peer calls itself in this room; proves nothing. */
  readonly name: string
  /** Both ends' certificates as the connection saw them (DTLS fingerprints): what a proof is bound to, so that it cannot be passed on. */
  readonly mine: Bytes
  readonly theirs: Bytes
  /** At most `longestMessage` bytes. Resolves when there is room for more (back-pressure). Rejects with LinkClosed. */
  send(message: Bytes): Promise<void>
  /** One listener; messages that came before it are kept for it, a bounded number of bytes. */
  receive(listener: (message: Bytes) => void): void
  onClose(listener: (why: string) => void): void
  close(why: string): void
  readonly closed: boolean
  /** Bytes sent and received, for figures. */
  readonly traffic: { readonly sent: number; readonly received: number }
}
export class LinkClosed extends Error {
  constructor(readonly why: string) {
    super(why)
    this.name = 'LinkClosed'
  }
}

export interface RoomAddress {
  /** Hash of the rendezvous secret; what a signalling server sees. */
  readonly name: string
  /** Encrypts signalling between those who know it. */
  readonly password: string
  /** WebSocket addresses. Empty: nobody is met, and that is said. */
  readonly signalling: readonly string[]
  /** None by default: no third party is asked. */
  readonly iceServers: readonly RTCIceServer[]
}
export type MeetingState = 'connecting' | 'open' | 'unreachable' | 'left'
export interface Meeting {
  /** Reachability of signalling; links live on without it. */
  readonly state: MeetingState
  onState(listener: (state: MeetingState) => void): () => void
  /** Closes every link and lets go. */
  leave(): Promise<void>
}
/** Joins a room; `met` is called with each peer's link, at most one open link a peer. */
export type Meet = (room: RoomAddress, met: (link: Link) => void) => Meeting

/** What is shared in a room, and with whom. */
export interface Gathering {
  /** Depots and which of their documents (by name) are carried here. Statements of each are always carried. */
  depots(): readonly { readonly depot: Depot; readonly documents: readonly string[] }[]
  /** The depot whose device key proves who we are here. */
  readonly self: Depot
  /**
   * What a device that has proved itself may have: names of documents per owner; undefined when nobody here vouches for it
   * (a newcomer, someone removed): it gets statements alone.
   */
  may(device: string): ReadonlyMap<string, readonly string[]> | undefined
  /** An owner's depot that is not here yet, asked for when a peer has one that the gathering should hold (a new member). */
  adopt?(owner: string, statements: readonly Bytes[]): Promise<Depot | undefined>
}
