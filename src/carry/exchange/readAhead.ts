/** One feed read for one peer: more at a time than a batch holds, and the next while the last is being sent. */
import { toHex, type Bytes } from '../../trust/bytes.ts'
import type { FeedHead, Tip } from '../../store/depot.ts'
import { DiskFailure } from '../../store/disk.ts'
import { advanced, keyOf } from './feeds.ts'
import type { Holding } from './holdings.ts'

const text = (tips: readonly Tip[]): string => tips.map(({ hash }) => toHex(hash)).join(' ')

export class ReadAhead {
  readonly #ready: Bytes[] = []
  #bytes = 0
  #known: readonly Tip[]
  #reading: Promise<boolean> | undefined
  /** What was here when that reading began. */
  #version = -1
  constructor(
    private readonly holding: Holding,
    private readonly name: string,
    private readonly feed: FeedHead,
  ) {
    this.#known = feed.tips
  }

  /**
   * The next envelopes, oldest first, about `room` bytes and at least one; none when there is no more that can be read here.
   * @param ahead bytes that may lie here beside these
   */
  async take(room: number, ahead: number): Promise<readonly Bytes[]> {
    while (this.#ready.length === 0) {
      const found = await this.#more(Math.max(room, ahead))
      // Something may have come since the reading began, which may have been long ago.
      if (!found && this.#version === this.holding.version) return []
    }
    let count = 0
    let size = 0
    for (const { length } of this.#ready) {
      if (count > 0 && size + length > room) break
      size += length
      count++
    }
    this.#bytes -= size
    const taken = this.#ready.splice(0, count)
    // What goes wrong with it goes wrong again when its turn comes, and is heard of then.
    if (this.#bytes < Math.min(room, ahead)) this.#more(ahead).catch(() => undefined)
    return taken
  }
  #more(limit: number): Promise<boolean> {
    if (!this.#reading) {
      this.#version = this.holding.version
      this.#reading = this.#read(limit).finally(() => (this.#reading = undefined))
    }
    return this.#reading
  }
  async #read(limit: number): Promise<boolean> {
    const { holding, feed } = this
    const found = await holding.depot.after(feed, this.#known, limit).catch((cause: unknown) => {
      // What cannot be read here is given by somebody else.
      if (cause instanceof DiskFailure) return []
      throw cause
    })
    const branches = holding.heads(this.name).byKey.get(keyOf(feed))?.tips.length ?? 0
    const tips = await advanced(this.#known, found, branches > 1 || this.#known.length > 1)
    // A store that gives the same again and again would keep us here.
    if (found.length === 0 || text(tips) === text(this.#known)) return false
    this.#known = tips
    this.#ready.push(...found)
    this.#bytes += found.reduce((sum, one) => sum + one.length, 0)
    return true
  }
}
