/** Reads envelopes back from the disk: opened one by one, a few hundred kept, each checked for being what its feed says. */
import { readBody } from '../trust/entry.ts'
import { Malformed, sha256, toHex, type Bytes } from '../trust/bytes.ts'
import type { Body, BodyTransaction, BodyWrite, Parent, Seen } from '../trust/body.ts'
import { NewerEnvelope, readHeader, type Header } from '../trust/envelope.ts'
import type { Disk } from './disk.ts'
import { startsWith, type Feeds } from './feeds.ts'
import type { Keyring } from './keyring.ts'
import { Parts } from './parts.ts'
import { feedOf, lastOf, placeOf, refOf, seqOf } from './place.ts'
import type { Counted } from './projection.ts'

export interface Page {
  readonly place: number
  readonly hash: Bytes
  readonly header: Header
  readonly body: Body
  /** Every write in order, with the transaction it belongs to: an index in it is the write's index. */
  readonly writes: readonly { readonly transaction: BodyTransaction; readonly write: BodyWrite }[]
}
export type Trouble = 'entry-corrupt' | 'entry-missing' | 'newer-release'

const kept = 400
const keptWrites = 20_000
/** Envelopes read at once for their hashes alone. */
const stretch = 256

export const pageOf = (place: number, hash: Bytes, header: Header, body: Body): Page => ({
  place,
  hash,
  header,
  body,
  writes: body.transactions.flatMap((transaction) =>
    transaction.writes.map((write) => ({ transaction, write })),
  ),
})

export class Log {
  readonly #pages = new Map<number, Page>()
  /** Hashes seen, by place: parents are looked up far oftener than their pages are read. */
  readonly #hashes = new Map<number, Bytes>()
  readonly #parents = new WeakMap<Page, readonly (number | undefined)[]>()
  #held = 0
  /** What is here but belongs to a transaction that is not whole: as good as not come (S9). */
  readonly parts = new Parts()
  /** Feed → how far it has been projected. What stands further on lies on the disk, and has not come yet (S5). */
  readonly reached = new Map<number, number>()
  readonly troubled = new Map<number, Trouble>()
  /** Places where the disk has lost or damaged an envelope: another device's copy may fill them (S15). */
  readonly lost = new Set<number>()

  constructor(
    readonly disk: Disk,
    readonly feeds: Feeds,
    public ring: Keyring,
    readonly trouble: (what: Trouble) => void,
  ) {}

  #complain(place: number, what: Trouble): undefined {
    if (!this.troubled.has(place)) {
      this.troubled.set(place, what)
      this.trouble(what)
    }
    return undefined
  }
  /** The disk has not kept what it was given. */
  lose(place: number, what: 'entry-corrupt' | 'entry-missing'): undefined {
    this.lost.add(place)
    return this.#complain(place, what)
  }
  remember(page: Page): void {
    this.note(page.place, page.hash)
    this.#pages.delete(page.place)
    this.#pages.set(page.place, page)
    this.#held += page.writes.length
    for (const [place, old] of this.#pages) {
      if (this.#pages.size <= kept && this.#held <= keptWrites) break
      this.#pages.delete(place)
      this.#held -= old.writes.length
    }
  }
  note(place: number, hash: Bytes): Bytes {
    if (this.#hashes.size > 200_000) this.#hashes.clear()
    this.#hashes.set(place, hash)
    return hash
  }
  forgetAll(): void {
    this.#pages.clear()
    this.#hashes.clear()
    this.#held = 0
    this.begin()
  }
  /** Everything is to be projected anew. */
  begin(): void {
    this.parts.clear()
    this.reached.clear()
    this.troubled.clear()
    this.lost.clear()
  }

  /** Opens bytes from our own disk. A corrupt or newer entry is named in the notices, and undefined. */
  async open(place: number, bytes: unknown): Promise<Page | undefined> {
    if (!(bytes instanceof Uint8Array)) return this.lose(place, 'entry-missing')
    const own = bytes as Bytes
    try {
      const opened = readHeader(own)
      const feed = this.feeds.get(feedOf(place))
      const { header } = opened
      if (header.document !== feed?.document || header.device !== feed.device || header.seq !== seqOf(place))
        return this.lose(place, 'entry-corrupt')
      const keys = this.ring.keys.get(header.document) ?? []
      // It may be as good as new: this device has not been given the key.
      if (keys.length === 0) return this.#complain(place, 'entry-corrupt')
      const [hash, body] = await Promise.all([sha256(own), readBody(own, opened, keys)])
      return body ? pageOf(place, hash, header, body) : this.#complain(place, 'newer-release')
    } catch (cause) {
      if (cause instanceof NewerEnvelope) return this.#complain(place, 'newer-release')
      if (cause instanceof Malformed) return this.lose(place, 'entry-corrupt')
      throw cause
    }
  }

  async page(place: number): Promise<Page | undefined> {
    const found = this.#pages.get(place)
    if (found) {
      this.#pages.delete(place)
      this.#pages.set(place, found)
      return found
    }
    const page = await this.open(place, await this.disk.get('envelopes', place))
    if (page) this.remember(page)
    return page
  }

  /** The envelope's full hash: as its successor names it, so that a damaged or lost one keeps the name that others know it by. */
  async hash(place: number): Promise<Bytes | undefined> {
    const known = this.#hashes.get(place)
    if (known) return known
    const feed = this.feeds.get(feedOf(place))
    if (feed?.seq === seqOf(place)) return this.note(place, feed.hash)
    const [next, bytes] = await Promise.all([
      this.disk.get('envelopes', place + 1),
      this.disk.get('envelopes', place),
    ])
    const said = next instanceof Uint8Array ? prevOf(next as Bytes) : undefined
    if (said) return this.note(place, said)
    return bytes instanceof Uint8Array ? this.note(place, await sha256(bytes as Bytes)) : undefined
  }

  /** Reads the hashes of a stretch of one feed at once: asked for one by one, each takes a reading. */
  async learn(from: number, to: number): Promise<void> {
    for (let at = from; at <= to;) {
      const rows = await this.disk.range('envelopes', at + 1, Math.min(to + 1, lastOf(feedOf(at))), stretch)
      for (const [place, bytes] of rows) {
        const said = bytes instanceof Uint8Array ? prevOf(bytes as Bytes) : undefined
        if (said) this.note((place as number) - 1, said)
      }
      if (rows.length < stretch) return
      at = rows.at(-1)?.[0] as number
    }
  }

  /** Where a parent stands here; undefined when it has not come, or what stands there is something else. */
  async find(parent: Parent, of: Header): Promise<number | undefined> {
    const named = {
      document: of.document,
      device: parent.device ?? of.device,
      no: parent.device ? parent.no : of.no,
    }
    for (const feed of this.feeds.branches(named)) {
      if (parent.seq < feed.first || parent.seq > feed.seq) continue
      const place = placeOf(feed.number, parent.seq)
      const hash = await this.hash(place)
      if (hash && startsWith(hash, parent.hash)) return place
    }
    return undefined
  }

  /** Has the write come: is it in the projection, or was it until something replaced it? */
  come(place: number, index: number): boolean {
    return seqOf(place) <= (this.reached.get(feedOf(place)) ?? 0) && !this.parts.waits(place, index)
  }
  reach(place: number): void {
    this.reached.set(feedOf(place), Math.max(seqOf(place), this.reached.get(feedOf(place)) ?? 0))
  }

  /** Places of a body's parents, in order; undefined for those that are not here. */
  async parents(page: Page): Promise<readonly (number | undefined)[]> {
    const known = this.#parents.get(page)
    if (known) return known
    const out: (number | undefined)[] = []
    for (const parent of page.body.parents) out.push(await this.find(parent, page.header))
    // One that is not here may come: only a full answer is kept.
    if (!out.includes(undefined)) this.#parents.set(page, out)
    return out
  }
  /** What a write of this page had seen, as a ref when that has come. */
  seen(page: Page, { parent, index }: Seen, parents: readonly (number | undefined)[]): number | undefined {
    const place = parent < 0 ? page.place : parents[parent]
    if (place === undefined) return undefined
    const come = place === page.place ? !this.parts.waits(place, index) : this.come(place, index)
    return come ? refOf(place, index) : undefined
  }
}

export function prevOf(bytes: Bytes): Bytes | undefined {
  try {
    return readHeader(bytes).header.prev
  } catch (cause) {
    if (cause instanceof Malformed || cause instanceof NewerEnvelope) return undefined
    throw cause
  }
}

export const writeName = (hash: Uint8Array, index: number): string =>
  `${toHex(hash.subarray(0, 16))}.${index}`

/** A page's writes as the projection takes them. `only` picks transactions. */
export function countedOf(
  log: Log,
  page: Page,
  parents: readonly (number | undefined)[],
  only: (transaction: BodyTransaction) => boolean = () => true,
): Counted[] {
  const out: Counted[] = []
  const seenAs = (seen: Seen): number | string => {
    const ref = log.seen(page, seen, parents)
    if (ref !== undefined) return ref
    const hash = seen.parent < 0 ? page.hash : page.body.parents[seen.parent]?.hash
    return writeName(hash ?? new Uint8Array(16), seen.index)
  }
  page.writes.forEach(({ transaction, write }, index) => {
    if (!only(transaction)) return
    out.push({
      key: write.key,
      value: write.value,
      ref: refOf(page.place, index),
      depth: write.depth,
      seen: write.seen.map(seenAs),
      name: () => writeName(page.hash, index),
    })
  })
  return out
}
