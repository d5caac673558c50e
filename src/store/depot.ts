/** What a carrier sees of a register: sealed bytes and where each feed stands. It cannot read them, and needs not. */
import type { Bytes } from '../trust/bytes.ts'
import type { Membership } from '../trust/membership.ts'

/** The last envelope of one branch of a feed. */
export interface Tip {
  readonly seq: number
  readonly hash: Bytes
}
/** One device's feed in one document. Several tips when the feed has forked (S3); none is left out. */
export interface FeedHead {
  readonly document: string
  readonly device: string
  readonly no: number
  readonly tips: readonly Tip[]
}
export type FeedName = Pick<FeedHead, 'document' | 'device' | 'no'>

/** Why something that came was not stored. */
export interface Refusal {
  readonly why:
    | 'size-or-shape'
    | 'signature'
    | 'does-not-open'
    | 'body'
    | 'erased'
    | 'not-allowed'
    | 'chain'
    | 'statement'
  readonly count: number
}
export interface Taken {
  /** Stored now, in order: these are news to pass on. */
  readonly envelopes: readonly Bytes[]
  readonly statements: readonly Bytes[]
  /** Already here. */
  readonly known: number
  /** Sound as far as can be seen, but something else must come first: not stored, asked for again later. */
  readonly waits: readonly {
    readonly for: 'certificate' | 'document' | 'envelope' | 'key'
    readonly count: number
  }[]
  readonly refused: readonly Refusal[]
  /** Made by a newer release than this: kept as they are when they can be, else left with the sender. */
  readonly newer: number
}

/** Stored now, wherever it came from: this device's own edits, another tab's, a peer's, a file's. */
export interface News {
  readonly envelopes: readonly Bytes[]
  readonly statements: readonly Bytes[]
  /** Who gave it, as said to `take`; undefined for what this device wrote itself. */
  readonly from: string | undefined
}

export interface Depot {
  readonly owner: string
  readonly membership: Membership
  /** Documents in force whose envelopes lie here. */
  documents(): readonly { readonly id: string; readonly name: string }[]
  /** All statements and joins, sealed and signed as they came, in a fixed order. */
  statements(): readonly Bytes[]
  /** Every feed of these documents (names), in a fixed order; all documents when left out. */
  heads(names?: readonly string[]): readonly FeedHead[]
  /**
   * Envelopes of a feed that come after what the asker has, oldest first, at most about `limit` bytes (always at least one
   * when there is one). `known` are the asker's tips: the branches that contain none of them are sent from where they begin.
   */
  after(feed: FeedName, known: readonly Tip[], limit: number): Promise<readonly Bytes[]>
  /**
   * Checks and stores (S2, S10, S15) before it resolves. Envelopes of one feed must come oldest first; different feeds may be
   * mixed. Throws DiskFailure when the disk refuses: then nothing of the batch is stored.
   */
  take(
    from: string,
    what: { readonly statements?: readonly Bytes[]; readonly envelopes?: readonly Bytes[] },
  ): Promise<Taken>
  /** Called after each thing stored. Returns the unsubscriber. */
  subscribe(listener: (news: News) => void): () => void
  /** Signs with the device's key: for proving who one is over a connection (S25), nothing else. `purpose` stands first in what is signed. */
  sign(purpose: string, bytes: Bytes): Promise<Bytes>
  readonly device: string
}
