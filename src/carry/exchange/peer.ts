/** One peer: its link, who it is, what it may have, and how it stands to us. */
import { Malformed, type Bytes } from '../../trust/bytes.ts'
import type { FeedHead } from '../../store/depot.ts'
import { DiskFailure } from '../../store/disk.ts'
import type { Clock } from '../../store/types.ts'
import type { Link } from '../types.ts'
import { Budget } from './budget.ts'
import { Assembler, lanes, type Lane } from './frames.ts'
import type { Limits } from './limits.ts'
import type { Scope } from './lists.ts'
import { Outbox, type Contents } from './outbox.ts'
import type { CutWhy } from './types.ts'
import { Chain, type Work } from './work.ts'

/** Something the peer says it has and that is not here. */
export type Offer =
  | { readonly is: 'statement'; readonly owner: string; readonly hash: string }
  | {
      readonly is: 'feed'
      readonly owner: string
      readonly name: string
      readonly head: FeedHead
      readonly lack: number
    }
  | { readonly is: 'owner'; readonly owner: string }

export interface Parked {
  readonly why: 'waits' | 'refused' | 'not-given'
  /** Where the feed and its owner's statements stood here: when they stand elsewhere, the offer is looked at again. */
  readonly at: string
}
export interface PeerContext {
  readonly limits: Limits
  readonly clock: Clock
  readonly work: Work
  readonly emptied: (peer: Peer, lane: Lane) => void
  readonly cut: (peer: Peer, why: CutWhy) => void
  readonly failed: (cause: unknown) => void
}

export class Peer {
  readonly outbox: Outbox
  readonly assembler: Assembler
  /** What must be handled in the order it came. */
  readonly chain: Chain
  readonly since: number
  lastHeard: number
  /** When a piece of a batch last came. */
  bulkHeard = 0
  /** Bytes in the chain, and bytes said before the proof. */
  inbox = 0
  greeted = 0

  /** Set when the proof holds. */
  node = ''
  device: string | undefined
  /** Both have proved themselves and both know it. */
  ready = false
  gone = false

  may: ReadonlyMap<string, readonly string[]> | undefined
  /** What is carried with it: what it may have of what is here; and what it has said that it carries with us. */
  mine: Scope = []
  theirs: Scope | undefined
  shared: Scope = []

  /** To whom it sends news itself. */
  neighbours = new Set<string>()
  /** News is pushed on this link; otherwise it is found by comparison. */
  eager = true

  readonly offers = new Map<string, Offer>()
  /** Offers that came to nothing: until statements change, or until they are tried again. */
  readonly parked = new Map<string, Parked>()
  /** Feeds of which it lacks something that it will fetch. */
  readonly behind = new Map<
    string,
    { readonly owner: string; readonly name: string; readonly count: number }
  >()
  /** The state here (room.version) when both were last found to be equal. */
  confirmed = -1

  refused = 0
  /** Messages and envelopes of a newer release. */
  newer = 0
  readonly waits: Budget
  readonly repeats: Budget
  readonly #unfitting: Budget

  constructor(
    readonly key: string,
    readonly link: Link,
    private readonly context: PeerContext,
  ) {
    const { limits, clock, work, failed } = context
    this.since = clock()
    this.lastHeard = this.since
    this.waits = new Budget(clock, limits.waits, 0.1)
    this.repeats = new Budget(clock, limits.repeats, 10)
    this.#unfitting = new Budget(clock, limits.unfitting, 1)
    this.chain = new Chain(work)
    this.outbox = new Outbox(link, (lane) => context.emptied(this, lane), failed)
    this.assembler = new Assembler((lane) =>
      !this.ready && lane !== lanes.talk
        ? 0
        : lane === lanes.talk
          ? limits.talk
          : lane === lanes.lists
            ? limits.lists
            : limits.bulk,
    )
  }
  get limits(): Limits {
    return this.context.limits
  }
  say(lane: Lane, message: Bytes, holds?: Contents): void {
    if (this.gone) return
    const { outTalk, outLists } = this.limits
    const most = lane === lanes.talk ? outTalk : outLists
    if (lane !== lanes.bulk && this.outbox.waiting(lane) > most) return this.cut('not-reading')
    this.outbox.put(lane, message, holds)
  }
  cut(why: CutWhy): void {
    if (!this.gone) this.context.cut(this, why)
  }
  /** Something more that it says it has; a list that would be too long is left as it is. */
  offer(key: string, offer: Offer): void {
    if (this.offers.size < this.limits.feeds || this.offers.has(key)) this.offers.set(key, offer)
  }
  /** Handled after everything that came before it, and given up when the peer is gone by then. */
  inLine(bytes: number, task: () => Promise<void>): void {
    this.inbox += bytes
    if (this.inbox > this.limits.inbox) return this.cut('flood')
    this.chain.add(async () => {
      try {
        if (!this.gone) await task()
      } catch (cause) {
        this.stumbled(cause)
      } finally {
        this.inbox -= bytes
      }
    })
  }
  /** What the peer said could not be handled: its fault when the bytes are no message, ours otherwise. */
  stumbled(cause: unknown): void {
    // Our disk could not be read: the peer has nothing to do with it.
    if (cause instanceof DiskFailure) return this.context.failed(cause)
    if (cause instanceof Malformed) return this.cut(cause.reason === 'oversize' ? 'oversize' : 'malformed')
    this.cut('failed')
    this.context.failed(cause)
  }
  /** Nobody honest sends such a thing. */
  scold(count: number): void {
    this.refused += count
    if (this.refused >= this.limits.refused) this.cut('refused')
  }
  /** Fits nothing that is going on; harmless, up to a point. */
  unfit(): void {
    if (!this.#unfitting.spend()) this.cut('flood')
  }
  /** A message of a newer release: let be. */
  fromNewer(): void {
    this.newer++
    this.unfit()
  }
  /** What was not given may be given now; what waits or was refused is asked for when something has changed here. */
  tryAgain(): void {
    for (const [key, { why }] of this.parked) if (why === 'not-given') this.parked.delete(key)
  }
  mayHave(owner: string, name: string): boolean {
    return this.mine.some((one) => one.owner === owner && one.names.includes(name))
  }
}
