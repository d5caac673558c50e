/** What the exchange is given, and what the rest of the app sees of it. */
import type { Bytes } from '../../trust/bytes.ts'
import type { FeedName } from '../../store/depot.ts'
import type { DiskWhy } from '../../store/disk.ts'
import type { Chance, Clock } from '../../store/types.ts'
import type { Gathering, Link } from '../types.ts'
import type { Limits, Pauses } from './limits.ts'
import type { After } from './timers.ts'

/** Why we closed a link on a peer (S24). */
export type CutWhy =
  /** Bytes that are no message, or larger than any may be. */
  | 'malformed'
  | 'oversize'
  /** It did not prove who it is: said something else first, took too long, or the proof did not hold. */
  | 'before-proof'
  | 'no-proof'
  | 'proof'
  /** The connection shows no certificates, so nothing can be proved over it. */
  | 'no-fingerprint'
  /** More than can be handled, or it does not read what it is sent. */
  | 'flood'
  | 'not-reading'
  /** Sent what nobody asked for, more than it was given room for, what cannot be stored, or the same again and again. */
  | 'unasked'
  | 'credit'
  | 'refused'
  | 'waits'
  | 'repeats'
  /** Too many at once here. */
  | 'too-many'
  /** Was cut off, and is back too early. */
  | 'too-early'
  /** Our own doing, not the peer's. */
  | 'itself'
  | 'twice'
  | 'closed'
  | 'failed'

export interface PeerView {
  /** Stable as long as the connection. */
  readonly key: string
  /** What it calls itself in the room. */
  readonly name: string
  /** When it has proved which device it is. */
  readonly device: string | undefined
  /** `stranger`: proved, but nobody here vouches for it; it gets statements alone. */
  readonly standing: 'unknown' | 'stranger' | 'member'
  /** `connected`: something has changed since both were found equal, and nothing is under way. */
  readonly state: 'proving' | 'comparing' | 'fetching' | 'giving' | 'in-step' | 'connected' | 'cut-off'
  readonly since: number
  readonly lastHeard: number
  /** Envelopes that it says it has and we lack, and the other way. */
  readonly weLack: number
  readonly theyLack: number
  /** Messages of a sort this release does not know. */
  readonly newer: number
  readonly cutOff: { readonly why: CutWhy; readonly until: number } | undefined
}

/** What is known of a device, connected or not. Given back to the next exchange, so that a reload forgets nothing. */
export interface Remembered {
  readonly device: string
  readonly lastHeard: number
  /** Envelopes that it is known to have, by owner and name of document, as counted here. */
  readonly has: readonly { readonly owner: string; readonly name: string; readonly count: number }[]
}
export interface DeviceView {
  readonly device: string
  readonly connected: boolean
  readonly lastHeard: number
  /** Envelopes that lie here and that it is not known to have: «m venter på …». */
  readonly theyLack: number
}
export interface MissingFeed extends FeedName {
  readonly name: string
  readonly count: number
  /** Devices that say so. */
  readonly saidBy: readonly string[]
}
export interface OwnerView {
  readonly owner: string
  /** When one of the owner's devices was last here; undefined when none has been. */
  readonly lastHeard: number | undefined
  /** Envelopes of the owner's documents that others say exist and that are not here: «mangler n». */
  readonly weLack: number
  readonly feeds: readonly MissingFeed[]
  /** The fewest that one of its devices lacks; undefined when none of them has been here. */
  readonly theyLack: number | undefined
}

/** Sealed under the document's key: who has the document sees who is where in it, and nobody else (S26). */
export interface PresenceSeal {
  seal(owner: string, document: string, plain: Bytes): Promise<Bytes>
  /** Undefined when it does not open. */
  open(owner: string, document: string, sealed: Bytes): Promise<Bytes | undefined>
}
export interface PresenceView {
  /** Peer's key when it is a neighbour, and its device; the plain bytes say who, when it is passed on. */
  readonly node: string
  readonly device: string | undefined
  readonly owner: string
  readonly document: string
  readonly plain: Bytes
}
export interface Presence {
  /** Shows where we are, to those who may have the document; undefined: not there any more. */
  show(owner: string, document: string, plain: Bytes | undefined): void
  readonly others: readonly PresenceView[]
  onChange(listener: () => void): () => void
}

/** Messages so far, for figures and for tests of S23. */
export interface Counts {
  readonly newsSent: number
  readonly batchesSent: number
  readonly envelopesSent: number
  readonly newsRepeated: number
  readonly comparisons: number
}

export interface ExchangeOptions {
  readonly gathering: Gathering
  /** The room's name: a proof holds for this room only. */
  readonly room: string
  /** Public halves of the keys of `gathering.self`'s device. */
  readonly keys: { readonly signPublic: Bytes; readonly boxPublic: Bytes }
  readonly chance: Chance
  readonly clock?: Clock
  readonly after?: After
  readonly presence?: PresenceSeal
  readonly remembered?: readonly Remembered[]
  /** What nobody foresaw; the peer where it happened is let go. Left out, it is thrown where the browser shows it. */
  readonly failed?: (cause: unknown) => void
  readonly limits?: Partial<Limits>
  readonly pauses?: Partial<Pauses>
}

export interface Exchange {
  /** A peer that has been met; the link is ours from now on. */
  meet(link: Link): void
  /** Connected ones, and the last ones that were cut off. */
  readonly peers: readonly PeerView[]
  readonly devices: readonly DeviceView[]
  readonly owners: readonly OwnerView[]
  /** The disk has refused what came; tried again by itself, and nothing more is fetched until then. */
  readonly disk: DiskWhy | undefined
  readonly counts: Counts
  readonly presence: Presence
  onChange(listener: () => void): () => void
  /** The gathering has changed without a statement: another choice of what is shared. */
  refresh(): void
  /** To be given to the next exchange. */
  remember(): readonly Remembered[]
  /** Resolves when everything that has come is handled. */
  settled(): Promise<void>
  close(): Promise<void>
}
