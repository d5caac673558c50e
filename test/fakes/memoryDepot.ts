/**
 * A depot in memory: chains of random bytes, statements that say one thing each (fakeFeed.ts). Behaves as the contract says
 * (test/contracts/depotContract.ts), and as a test tells it to.
 */
import { joinBytes, Malformed, sameBytes, sha256, toHex, utf8, type Bytes } from '../../src/trust/bytes.ts'
import { NewerEnvelope, noHash, readHeader, type Header } from '../../src/trust/envelope.ts'
import { documentIdOf, type DeviceKeys } from '../../src/trust/keys.ts'
import { membershipOf, type Device, type Membership } from '../../src/trust/membership.ts'
import type { Depot, FeedHead, FeedName, News, Refusal, Taken, Tip } from '../../src/store/depot.ts'
import { DiskFailure, type DiskWhy } from '../../src/store/disk.ts'
import type { Chance } from '../../src/store/types.ts'
import { keyOf } from '../../src/carry/exchange/feeds.ts'
import {
  FakeFeed,
  fakeEnvelope,
  fakeStatement,
  holdsSum,
  readFakeStatement,
  type FakeSaid,
  type Stored,
} from './fakeFeed.ts'

type Given = Parameters<Depot['take']>[1]
interface Draft {
  readonly statements: Bytes[]
  readonly envelopes: Stored[]
  readonly hashes: Set<string>
  known: number
  newer: number
  readonly waits: Map<Taken['waits'][number]['for'], number>
  readonly refused: Map<Refusal['why'], number>
}
const count = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

export interface MemoryDepotOptions {
  readonly owner: string
  readonly documents: readonly string[]
  readonly keys: DeviceKeys
  readonly chance: Chance
}

/** Fake statements say nothing to the real membership; a test says which devices it is to know. */
class OwnDevices extends Map<string, Device> {
  readonly own = new Set<string>()
  override has(device: string): boolean {
    return this.own.has(device)
  }
}

export class MemoryDepot implements Depot {
  /** What the disk says to the next writes; `gate` keeps them waiting. */
  disk: DiskWhy | undefined
  gate: Promise<void> | undefined
  /** Takes whatever anybody writes for good: a stranger's own view of things. */
  credulous = false
  /** Asked at each write: a disk that fails now and then. */
  fails: () => boolean = () => false
  /** Reads and writes so far. */
  taken = 0
  reads = 0
  readonly owner: string
  readonly device: string
  readonly #statements = new Map<string, Bytes>()
  readonly #feeds = new Map<string, FakeFeed>()
  readonly #listeners = new Set<(news: News) => void>()
  #turn: Promise<unknown> = Promise.resolve()
  readonly #devices = new OwnDevices()
  #no = 0

  constructor(
    private readonly options: MemoryDepotOptions,
    private readonly inForce: readonly { readonly id: string; readonly name: string }[],
    private readonly said: Membership,
  ) {
    this.owner = options.owner
    this.device = options.keys.id
  }

  get membership(): Membership {
    return { ...this.said, devices: this.#devices }
  }
  /** Devices that the membership has. */
  get own(): Set<string> {
    return this.#devices.own
  }
  documents(): readonly { readonly id: string; readonly name: string }[] {
    return this.inForce
  }
  statements(): readonly Bytes[] {
    return [...this.#statements].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bytes]) => bytes)
  }
  /** What the statements say of a device: removal wins. */
  standing(device: string): 'counts' | 'waits' | 'never' {
    if (this.credulous) return 'counts'
    const said = [...this.#statements.values()].map(readFakeStatement).filter((s) => s.device === device)
    if (said.some((s) => s.said === 'remove')) return 'never'
    return said.some((s) => s.said === 'admit') ? 'counts' : 'waits'
  }
  async say(said: FakeSaid, device: string): Promise<Bytes> {
    const bytes = await fakeStatement(this.owner, said, device, this.options.chance)
    await this.#store(undefined, { statements: [bytes] })
    return bytes
  }

  heads(names?: readonly string[]): readonly FeedHead[] {
    const wanted = this.inForce.filter(({ name }) => names?.includes(name) ?? true).map(({ id }) => id)
    return [...this.#feeds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, feed]) => feed.head)
      .filter((head) => wanted.includes(head.document) && head.tips.length > 0)
  }
  async after(feed: FeedName, known: readonly Tip[], limit: number): Promise<readonly Bytes[]> {
    this.reads++
    return this.#feeds.get(keyOf(feed))?.after(known, limit) ?? []
  }

  take(from: string, what: Given): Promise<Taken> {
    return this.#store(from, what)
  }
  /** One after another, as a disk does. */
  #store(from: string | undefined, what: Given): Promise<Taken> {
    const stored = this.#turn.then(() => this.#storeNow(from, what))
    this.#turn = stored.catch(() => undefined)
    return stored
  }
  async #storeNow(from: string | undefined, { statements = [], envelopes = [] }: Given): Promise<Taken> {
    this.taken++
    const draft: Draft = {
      statements: [],
      envelopes: [],
      hashes: new Set(),
      known: 0,
      newer: 0,
      waits: new Map(),
      refused: new Map(),
    }
    for (const bytes of statements) await this.#statement(bytes, draft)
    // They hold for what comes with them, and are taken back when the disk refuses.
    for (const bytes of draft.statements) this.#statements.set(toHex(bytes), bytes)
    try {
      for (const bytes of envelopes) await this.#envelope(bytes, draft)
      if (this.gate) await this.gate
      if (this.disk !== undefined) throw new DiskFailure(this.disk)
      if (this.fails()) throw new DiskFailure('disk-refused')
    } catch (cause) {
      for (const bytes of draft.statements) this.#statements.delete(toHex(bytes))
      throw cause
    }
    for (const stored of draft.envelopes) this.#feed(stored.header).add(stored)
    const news = {
      envelopes: draft.envelopes.map(({ bytes }) => bytes),
      statements: draft.statements,
      from,
    }
    if (news.envelopes.length + news.statements.length > 0)
      for (const listener of [...this.#listeners]) listener(news)
    return {
      envelopes: news.envelopes,
      statements: news.statements,
      known: draft.known,
      newer: draft.newer,
      waits: [...draft.waits].map(([why, n]) => ({ for: why, count: n })),
      refused: [...draft.refused].map(([why, n]) => ({ why, count: n })),
    }
  }
  #feed(header: Header): FakeFeed {
    const key = keyOf(header)
    const feed = this.#feeds.get(key) ?? new FakeFeed(header)
    this.#feeds.set(key, feed)
    return feed
  }
  async #statement(bytes: Bytes, draft: Draft): Promise<void> {
    const sound =
      bytes[0] === 0x53 && (await holdsSum(bytes)) && readFakeStatement(bytes).owner === this.owner
    if (!sound) count(draft.refused, 'statement')
    else if (this.#statements.has(toHex(bytes))) draft.known++
    else if (!draft.statements.some((one) => sameBytes(one, bytes))) draft.statements.push(bytes)
  }
  async #envelope(bytes: Bytes, draft: Draft): Promise<void> {
    let header: Header
    try {
      header = readHeader(bytes).header
    } catch (cause) {
      if (cause instanceof NewerEnvelope) return void draft.newer++
      if (cause instanceof Malformed) return count(draft.refused, 'size-or-shape')
      throw cause
    }
    const hash = await sha256(bytes)
    const feed = this.#feeds.get(keyOf(header))
    const here = (wanted: Bytes): boolean => (feed?.has(wanted) ?? false) || draft.hashes.has(toHex(wanted))
    if (here(hash)) return void draft.known++
    if (!this.inForce.some(({ id }) => id === header.document)) return count(draft.waits, 'document')
    const standing = this.standing(header.device)
    if (standing === 'never') return count(draft.refused, 'not-allowed')
    if (standing === 'waits') return count(draft.waits, 'certificate')
    if (!(await holdsSum(bytes))) return count(draft.refused, 'signature')
    if (header.seq > 1 && !here(header.prev)) return count(draft.waits, 'envelope')
    draft.envelopes.push({ bytes, hash, header })
    draft.hashes.add(toHex(hash))
  }

  /** What others gave can be opened now: a key has come another way. */
  keyCame(): void {
    for (const listener of [...this.#listeners]) listener({ envelopes: [], statements: [], from: undefined })
  }
  subscribe(listener: (news: News) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  get listeners(): number {
    return this.#listeners.size
  }
  async sign(purpose: string, bytes: Bytes): Promise<Bytes> {
    const signed = joinBytes([utf8(purpose), bytes])
    return new Uint8Array(await crypto.subtle.sign('Ed25519', this.options.keys.sign, signed))
  }

  /** This device writes `count` envelopes of about `size` bytes: each by itself, or all in one go. */
  async edit(name: string, size = 300, times = 1, together = false): Promise<Bytes[]> {
    let header = this.next(name)
    const made: Bytes[] = []
    for (let i = 0; i < times; i++) {
      const bytes = await fakeEnvelope(header, size, this.options.chance)
      made.push(bytes)
      if (!together) await this.#store(undefined, { envelopes: [bytes] })
      header = { ...header, seq: header.seq + 1, prev: await sha256(bytes) }
    }
    if (together) await this.#store(undefined, { envelopes: made })
    return made
  }
  /** The header of what this device writes next in a document. */
  next(name: string): Header {
    const document = this.inForce.find((one) => one.name === name)?.id
    if (document === undefined) throw new Error(`no document ${name}`)
    const feed = { document, device: this.device, no: this.#no }
    const [tip] = this.#feeds.get(keyOf(feed))?.head.tips ?? []
    return { ...feed, seq: (tip?.seq ?? 0) + 1, prev: tip?.hash ?? noHash }
  }
  /** A copied device: two envelopes that both follow the head. It finds out, and goes on in a new feed (S14). */
  async fork(name: string): Promise<void> {
    const header = this.next(name)
    const two = [0, 1].map(() => fakeEnvelope(header, 200, this.options.chance))
    await this.#store(undefined, { envelopes: await Promise.all(two) })
    this.#no++
  }
  /** Hashes of everything that lies here, of these devices, in one order. */
  all(of: (device: string) => boolean = () => true): string[] {
    const feeds = [...this.#feeds.values()].filter(({ name }) => of(name.device))
    return feeds.flatMap((feed) => [...feed.stored.keys()]).sort()
  }
  /** A piece of the disk is gone: everything after so many of each feed. */
  lose(keep: number): void {
    for (const feed of this.#feeds.values()) feed.lose(keep)
  }
}

export async function memoryDepot(options: MemoryDepotOptions): Promise<MemoryDepot> {
  const documents: { id: string; name: string }[] = []
  for (const name of options.documents)
    documents.push({ id: await documentIdOf(options.owner, name, 0), name })
  return new MemoryDepot(options, documents, await membershipOf(options.owner, []))
}
