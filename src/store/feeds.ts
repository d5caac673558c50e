/** The feeds on this disk: whose, of which document, and how far. Numbered locally, so that a place fits in one number. */
import { sameBytes, type Bytes } from '../trust/bytes.ts'
import { noHash, type Header } from '../trust/envelope.ts'
import type { Head } from '../trust/feed.ts'
import { allNumbers, type Disk, type DiskWrite } from './disk.ts'
import { maxFeeds } from './place.ts'

export interface Feed extends Head {
  readonly number: number
  readonly document: string
  readonly device: string
  readonly no: number
  /** 0; a fork's second branch is 1, and begins where it parted (S3). */
  readonly branch: number
  /** First envelope that stands under this number. */
  readonly first: number
}
type Named = Pick<Header, 'document' | 'device' | 'no'>

export class Feeds {
  #feeds = new Map<number, Feed>()

  async load(disk: Disk): Promise<void> {
    const rows = await disk.range('feeds', ...allNumbers)
    this.#feeds = new Map(rows.map(([number, feed]) => [number as number, feed as Feed]))
  }
  copy(): Feeds {
    const copy = new Feeds()
    for (const feed of this.all()) copy.set(feed)
    return copy
  }
  get(number: number): Feed | undefined {
    return this.#feeds.get(number)
  }
  all(): Feed[] {
    return [...this.#feeds.values()]
  }
  branches(of: Named): Feed[] {
    return this.all().filter((f) => f.document === of.document && f.device === of.device && f.no === of.no)
  }
  /** The feed this device goes on writing in: the newest of its own in the document. */
  own(document: string, device: string): Feed {
    const mine = this.all().filter((f) => f.document === document && f.device === device)
    const last = Math.max(0, ...mine.map((f) => f.no))
    // Two branches of one's own feed: the device has been copied, and goes on in a new feed (S14).
    const now = mine.filter((f) => f.no === last)
    const only = now.length === 1 ? now[0] : undefined
    return only ?? this.fresh({ document, device, no: now.length > 1 ? last + 1 : last })
  }
  /** A feed with nothing in it yet; not kept until something is stored under it. */
  fresh(of: Named, branch = 0, first = 1, head: Head = { seq: 0, hash: noHash }): Feed {
    const number = Math.max(0, ...this.#feeds.keys()) + 1
    if (number > maxFeeds) throw new RangeError('too many feeds')
    return { number, document: of.document, device: of.device, no: of.no, branch, first, ...head }
  }
  set(feed: Feed): void {
    this.#feeds.set(feed.number, feed)
  }
  forget(numbers: Iterable<number>): void {
    for (const number of numbers) this.#feeds.delete(number)
  }
  keep(feed: Feed): DiskWrite {
    return { do: 'put', table: 'feeds', key: feed.number, value: feed }
  }
  /** How far each feed had come: a cache made at these heads holds everything up to them. */
  heads(): Map<number, number> {
    return new Map(this.all().map((f) => [f.number, f.seq]))
  }
  get envelopes(): number {
    return this.all().reduce((sum, f) => sum + f.seq - f.first + 1, 0)
  }
}

export const ahead = (feed: Feed, seq: number, hash: Bytes): Feed => ({ ...feed, seq, hash })
export const startsWith = (hash: Uint8Array, short: Uint8Array): boolean =>
  sameBytes(hash.subarray(0, short.length), short)
