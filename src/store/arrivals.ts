/**
 * Where envelopes from others belong among the feeds here (S3, S15): after the one they follow, in a branch of their own, or in
 * a hole that the disk has left. The one door for carriers and files. Nothing is written here; what is to be written is said.
 */
import { sameBytes, sha256, type Bytes } from '../trust/bytes.ts'
import { noHash, type Header } from '../trust/envelope.ts'
import type { Head } from '../trust/feed.ts'
import type { Disk, DiskWrite, Expectation } from './disk.ts'
import { ahead, type Feed, type Feeds } from './feeds.ts'
import { prevOf, type Log } from './log.ts'
import { lastOf, maxFeeds, placeOf, seqOf } from './place.ts'

/** A key thief may fork without end; honest copies of a device part a few times. */
const mostBranches = 16
/** A device starts a new feed when it has been copied, not every day. */
const mostFeeds = 500
const batch = 128

export type Arrived =
  /** Here already, sound. */
  | 'known'
  /** What it follows has not come. */
  | 'gap'
  /** One feed more than anyone honest has. */
  | 'full'
  /** The first of a feed follows nothing, and all others follow something. */
  | 'broken'
  | { readonly place: number }

export class Arrivals {
  readonly rows: { readonly place: number; readonly bytes: Bytes; readonly hash: Bytes }[] = []
  readonly changed = new Set<number>()
  /** Feeds in which something was put back that the disk had lost. */
  readonly filled = new Set<number>()
  readonly #own = new Set<number>()
  readonly #hashes = new Map<number, Bytes>()
  readonly #before: ReadonlyMap<number, number>

  /** `feeds` are changed as envelopes are added. `gaps`: a file may lack what was damaged where it was made. */
  constructor(
    readonly disk: Disk,
    readonly feeds: Feeds,
    readonly log: Pick<Log, 'hash' | 'lost'>,
    readonly device: string,
    readonly gaps: boolean,
  ) {
    this.#before = feeds.heads()
  }

  async #hash(place: number): Promise<Bytes | undefined> {
    return this.#hashes.get(place) ?? (await this.log.hash(place))
  }
  #put(feed: Feed, header: Header, bytes: Bytes, hash: Bytes): Arrived {
    const place = placeOf(feed.number, header.seq)
    if (header.device === this.device && header.seq > feed.seq) this.#own.add(feed.number)
    this.#hashes.set(place, hash)
    this.rows.push({ place, bytes, hash })
    this.feeds.set(header.seq > feed.seq ? ahead(feed, header.seq, hash) : feed)
    this.changed.add(feed.number)
    return { place }
  }

  /** The envelope has been checked (S2); envelopes of one feed come oldest first. */
  async add(bytes: Bytes, header: Header, hash: Bytes): Promise<Arrived> {
    const { seq, prev } = header
    if ((seq === 1) !== sameBytes(prev, noHash)) return 'broken'
    const branches = this.feeds.branches(header)
    for (const branch of branches) {
      if (seq < branch.first || seq > branch.seq) continue
      const place = placeOf(branch.number, seq)
      const here = await this.#hash(place)
      const isIt = here !== undefined && sameBytes(here, hash)
      // A file is asked for help when something is wrong: there, what lies here is looked at itself.
      if (isIt && !this.gaps && !(branch.whole && seq > branch.whole.seq)) return 'known'
      if (isIt && (await this.#has(place, bytes))) return 'known'
      if (isIt || (await this.#fills(branch, header))) {
        this.filled.add(branch.number)
        return this.#put(branch, header, bytes, hash)
      }
    }
    for (const branch of branches) {
      if (branch.seq !== seq - 1 || branch.seq < branch.first || !sameBytes(branch.hash, prev)) continue
      return this.#put(branch, header, bytes, hash)
    }
    return (
      (await this.#part(branches, header, bytes, hash)) ?? (await this.#leap(branches, header, bytes, hash))
    )
  }

  /** The first of a feed, or of a branch that parts from another. Undefined when what it follows is not here. */
  async #part(
    branches: readonly Feed[],
    header: Header,
    bytes: Bytes,
    hash: Bytes,
  ): Promise<Arrived | undefined> {
    const { seq, prev } = header
    if (seq === 1) {
      const empty = branches.find((b) => b.seq < b.first && b.branch === 0)
      if (empty) return this.#put(empty, header, bytes, hash)
      return this.#fresh(branches, header, bytes, hash, undefined)
    }
    for (const branch of branches) {
      if (seq - 1 < branch.first || seq - 1 > branch.seq) continue
      const follows = await this.#hash(placeOf(branch.number, seq - 1))
      if (follows && sameBytes(follows, prev))
        return this.#fresh(branches, header, bytes, hash, branch.number)
    }
    return undefined
  }
  #fresh(
    branches: readonly Feed[],
    header: Header,
    bytes: Bytes,
    hash: Bytes,
    from: number | undefined,
  ): Arrived {
    const number = Math.max(-1, ...branches.map((b) => b.branch)) + 1
    const full = number === 0 ? !this.#roomFor(header) : branches.length >= mostBranches
    if (full || this.feeds.all().length >= maxFeeds - 100) return 'full'
    const first = number === 0 ? 1 : header.seq
    const head: Head = { seq: first - 1, hash: header.prev }
    return this.#put(this.feeds.fresh(header, number, first, head, from), header, bytes, hash)
  }
  #roomFor({ document, device }: Header): boolean {
    return this.feeds.all().filter((f) => f.document === document && f.device === device).length < mostFeeds
  }

  /** What it follows is not here: it waits, unless it came in a file, which has what there is. */
  async #leap(branches: readonly Feed[], header: Header, bytes: Bytes, hash: Bytes): Promise<Arrived> {
    if (!this.gaps) return 'gap'
    const { seq } = header
    for (const branch of branches) {
      if (seq < branch.first || seq > branch.seq || (await this.#has(placeOf(branch.number, seq)))) continue
      this.filled.add(branch.number)
      return this.#put(branch, header, bytes, hash)
    }
    const [nearest] = branches.filter((b) => b.seq < seq).sort((a, b) => b.seq - a.seq)
    if (nearest && nearest.seq >= nearest.first)
      return this.#put(
        { ...nearest, whole: nearest.whole ?? { seq: nearest.seq, hash: nearest.hash } },
        header,
        bytes,
        hash,
      )
    if (branches.length > 0) return this.#fresh(branches, header, bytes, hash, undefined)
    const fresh = this.feeds.fresh(header)
    return this.#put({ ...fresh, whole: { seq: 0, hash: noHash } }, header, bytes, hash)
  }

  /** Something lies there; with `bytes`: just that. */
  async #has(place: number, bytes?: Bytes): Promise<boolean> {
    if (this.#hashes.has(place)) return true
    const here = await this.disk.get('envelopes', place)
    return here instanceof Uint8Array && (!bytes || sameBytes(here, bytes))
  }
  /** It follows what stands before the hole, and nothing sound is known to stand in its place. */
  async #fills(branch: Feed, { seq, prev }: Header): Promise<boolean> {
    if (!branch.whole || seq <= branch.whole.seq) return false
    const place = placeOf(branch.number, seq)
    const before = seq === branch.first ? prev : await this.#hash(place - 1)
    if (!before || !sameBytes(before, prev)) return false
    // Its successor would have named it.
    if (await this.#has(place + 1)) return false
    return this.log.lost.has(place) || !(await this.#has(place))
  }

  /** S14: somebody else has written in this device's feed, so it has been copied: it goes on in one of its own. */
  newOwnFeeds(): void {
    for (const number of this.#own) {
      const feed = this.feeds.get(number)
      // It goes on elsewhere already, when this is not the first that comes of it.
      if (!feed || this.feeds.own(feed.document, feed.device).number !== number) continue
      const next = this.feeds.fresh({ document: feed.document, device: feed.device, no: feed.no + 1 })
      this.feeds.set(next)
      this.changed.add(next.number)
    }
    this.#own.clear()
  }

  /** Finds out how far filled feeds are whole again. */
  async mend(): Promise<void> {
    const put = new Map(this.rows.map((row) => [row.place, row.bytes]))
    for (const number of this.filled) {
      const feed = this.feeds.get(number)
      if (feed?.whole) this.feeds.set({ ...feed, whole: await this.#wholeTo(feed, feed.whole, put) })
    }
  }
  /** Undefined when nothing is lost any more. */
  async #wholeTo(feed: Feed, from: Head, put: ReadonlyMap<number, Bytes>): Promise<Head | undefined> {
    let whole = from
    while (whole.seq < feed.seq) {
      const start = placeOf(feed.number, whole.seq + 1)
      const stored = new Map(await this.disk.range('envelopes', start, lastOf(feed.number), batch))
      for (let place = start; place < start + batch && seqOf(place) <= feed.seq; place++) {
        const bytes = put.get(place) ?? stored.get(place)
        if (!(bytes instanceof Uint8Array)) return whole
        const hash = await sha256(bytes as Bytes)
        const named = await this.#hash(place)
        if (!follows(bytes as Bytes, whole.hash) || (named && !sameBytes(named, hash))) return whole
        whole = { seq: seqOf(place), hash }
      }
    }
    return undefined
  }

  /** Everything in one commit. */
  get writes(): DiskWrite[] {
    return [
      ...this.rows.map(({ place, bytes }): DiskWrite => ({
        do: 'put',
        table: 'envelopes',
        key: place,
        value: bytes,
      })),
      ...[...this.changed].flatMap((number) => {
        const feed = this.feeds.get(number)
        return feed ? [this.feeds.keep(feed)] : []
      }),
      // A cache has passed over what was lost.
      ...(this.filled.size > 0 ? [{ do: 'delete', table: 'keep', key: 'cache' } as const] : []),
    ]
  }
  get expect(): Expectation[] {
    return [...this.changed].map((key) => ({ table: 'feeds', key, seq: this.#before.get(key) }))
  }
}

/** `before`: hash of what stands before it; zeros where a branch begins and what it parted from is another feed's. */
function follows(bytes: Bytes, before: Bytes): boolean {
  const prev = prevOf(bytes)
  return prev !== undefined && (sameBytes(before, noHash) || sameBytes(prev, before))
}
