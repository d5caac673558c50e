/** The way in: everything that comes from a peer goes through the store's one door, and what the store says of it is held against the peer. */
import type { Taken } from '../../store/depot.ts'
import { DiskFailure, type DiskWhy } from '../../store/disk.ts'
import type { Holding } from './holdings.ts'
import { growing } from './limits.ts'
import type { Parcel } from './lists.ts'
import type { Peer } from './peer.ts'
import type { Room } from './room.ts'
import { Alarm } from './timers.ts'

export type How = 'news' | 'batch'
export interface Source {
  readonly peer: Peer
  readonly how: How
}
/** An honest peer may hold these: it has heard of fewer removals than we have, or has room where we have none. */
const forgiven: ReadonlySet<Taken['refused'][number]['why']> = new Set(['erased', 'not-allowed', 'chain'])
const sumOf = (list: readonly { readonly count: number }[]): number =>
  list.reduce((sum, { count }) => sum + count, 0)
/** Sources remembered: the store may tell of what it has stored a little after the peer has left. */
const sources = 512

export class Intake {
  /** The disk has refused; nothing is fetched until `disk` is undefined again. */
  disk: DiskWhy | undefined
  #refusals = 0
  readonly #again: Alarm
  readonly #sources = new Map<string, Source>()

  /**
   * @param refused the disk: stop fetching
   * @param tryAgain it may have room now
   */
  constructor(
    private readonly room: Room,
    private readonly refused: () => void,
    private readonly tryAgain: () => void,
  ) {
    this.#again = new Alarm(room.after, () => this.retry())
  }
  /** What `from` of the store's news means. Undefined: our own, another tab's, another carrier's. */
  sourceOf(from: string | undefined): Source | undefined {
    return from === undefined ? undefined : this.#sources.get(from)
  }
  /** It has refused, and nothing has been stored since. */
  get doubtful(): boolean {
    return this.#refusals > 0
  }
  #named(peer: Peer, how: How): string {
    const from = `${this.room.node} ${peer.key} ${how}`
    if (!this.#sources.has(from)) {
      this.#sources.set(from, { peer, how })
      const [oldest] = this.#sources.keys()
      if (this.#sources.size > sources && oldest !== undefined) this.#sources.delete(oldest)
    }
    return from
  }

  /** Undefined when the disk refused: nothing of the parcel is stored. */
  async take(peer: Peer, holding: Holding, parcel: Parcel, how: How): Promise<Taken | undefined> {
    if (this.disk !== undefined) return undefined
    const { statements, envelopes } = parcel
    let taken: Taken
    try {
      taken = await holding.depot.take(this.#named(peer, how), { statements, envelopes })
    } catch (cause) {
      if (!(cause instanceof DiskFailure)) throw cause
      this.diskRefused(cause.why)
      return undefined
    }
    if (taken.envelopes.length + taken.statements.length > 0) this.#refusals = 0
    peer.newer += taken.newer
    this.#judge(peer, taken, how)
    return taken
  }
  #judge(peer: Peer, taken: Taken, how: How): void {
    // A statement that was asked for by its hash is one that the peer holds for good: it may know less than we do.
    const pardoned = taken.refused.filter(
      ({ why }) => forgiven.has(why) || (why === 'statement' && how === 'batch'),
    )
    const bad = sumOf(taken.refused) - sumOf(pardoned)
    if (bad > 0) peer.scold(bad)
    // What was asked for is bounded by the asking, however much of it is here already or must wait.
    if (how === 'batch') return
    if (taken.known > 0 && !peer.repeats.spend(taken.known)) peer.cut('repeats')
    const idle = sumOf(taken.waits) + sumOf(pardoned)
    if (idle > 0 && !peer.waits.spend(idle)) peer.cut('waits')
  }
  diskRefused(why: DiskWhy): void {
    this.disk = why
    this.#refusals++
    const { diskFirst, diskMost } = this.room.pauses
    this.#again.in(growing(diskFirst, diskMost, this.#refusals))
    this.refused()
    this.room.changed()
  }
  /** The person may have made room. */
  retry(): void {
    this.#again.off()
    if (this.disk === undefined) return
    this.disk = undefined
    this.tryAgain()
    this.room.changed()
  }
  close(): void {
    this.#again.off()
  }
}
