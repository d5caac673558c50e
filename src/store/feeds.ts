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
  /** Number of the feed that a branch parted from. The first release did not say: there it was the trunk. */
  readonly from?: number
  /** The last envelope before the first one that is lost here; undefined while none is. */
  readonly whole?: Head | undefined
}
type Named = Pick<Header, 'document' | 'device' | 'no'>
const nameOf = ({ document, device, no }: Named): string => `${document} ${device} ${no}`

export class Feeds {
  #feeds = new Map<number, Feed>()
  readonly #named = new Map<string, Set<number>>()
  #next = 1

  async load(disk: Disk): Promise<void> {
    const rows = await disk.range('feeds', ...allNumbers)
    this.#feeds.clear()
    this.#named.clear()
    this.#next = 1
    for (const [, feed] of rows) this.set(feed as Feed)
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
    return [...(this.#named.get(nameOf(of)) ?? [])].flatMap((number) => this.#feeds.get(number) ?? [])
  }
  /** The feed this device goes on writing in: the newest of its own in the document. */
  own(document: string, device: string): Feed {
    const mine = this.all().filter((f) => f.document === document && f.device === device)
    const last = Math.max(0, ...mine.map((f) => f.no))
    // Two branches of one's own feed: the device has been copied, and goes on in a new feed (S14). So it does where an
    // envelope of its own is lost: nobody else could come past it.
    const now = mine.filter((f) => f.no === last)
    const only = now.length === 1 && !now[0]?.whole ? now[0] : undefined
    return only ?? this.fresh({ document, device, no: now.length > 0 ? last + 1 : last })
  }
  /** A feed with nothing in it yet; not kept until something is stored under it. */
  fresh(of: Named, branch = 0, first = 1, head: Head = { seq: 0, hash: noHash }, from?: number): Feed {
    const number = this.#next
    if (number > maxFeeds) throw new RangeError('too many feeds')
    const { document, device, no } = of
    return { number, document, device, no, branch, first, ...head, ...(from === undefined ? {} : { from }) }
  }
  set(feed: Feed): void {
    this.#feeds.set(feed.number, feed)
    this.#next = Math.max(this.#next, feed.number + 1)
    const name = nameOf(feed)
    const numbers = this.#named.get(name)
    if (numbers) numbers.add(feed.number)
    else this.#named.set(name, new Set([feed.number]))
  }
  forget(numbers: Iterable<number>): void {
    for (const number of numbers) {
      const feed = this.#feeds.get(number)
      if (feed) this.#named.get(nameOf(feed))?.delete(number)
      this.#feeds.delete(number)
    }
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

  /** What a branch parted from; undefined for a trunk. */
  parent(feed: Feed): Feed | undefined {
    if (feed.branch === 0 || feed.first === 1) return undefined
    if (feed.from !== undefined) return this.get(feed.from)
    return this.branches(feed).find((f) => f.branch === 0)
  }
  /** A branch, what it parted from, and so on, each with how far it belongs to the line. */
  line(feed: Feed): { readonly feed: Feed; readonly to: number }[] {
    const out: { feed: Feed; to: number }[] = []
    let to = feed.seq
    for (let at: Feed | undefined = feed; at && out.every((p) => p.feed !== at); at = this.parent(at)) {
      out.push({ feed: at, to })
      to = Math.min(to, at.first - 1)
    }
    return out
  }
  /** The feed under which the line's envelope of this number stands; undefined when the line does not reach so far. */
  standsIn(feed: Feed, seq: number): Feed | undefined {
    return this.line(feed).find((part) => seq >= part.feed.first && seq <= part.to)?.feed
  }
  /** How far two branches are one and the same. */
  common(a: Feed, b: Feed): number {
    const other = new Map(this.line(b).map((part) => [part.feed.number, part.to]))
    for (const { feed, to } of this.line(a)) {
      const also = other.get(feed.number)
      if (also !== undefined) return Math.min(to, also)
    }
    return 0
  }
}

export const ahead = (feed: Feed, seq: number, hash: Bytes): Feed => ({ ...feed, seq, hash })
export const startsWith = (hash: Uint8Array, short: Uint8Array): boolean =>
  sameBytes(hash.subarray(0, short.length), short)
