/** A depot in memory with real seals, signatures and certificates, for carriers that are tried without a store. */
import { encodeBody, packBody } from '../../src/trust/body.ts'
import { Malformed, sha256, toHex, type Bytes } from '../../src/trust/bytes.ts'
import { checkEnvelope, type Checked } from '../../src/trust/entry.ts'
import { noHash, sealEnvelope, type Header } from '../../src/trust/envelope.ts'
import { isJoin, readJoin } from '../../src/trust/join.ts'
import { documentIdOf, importDocumentKey, type Root } from '../../src/trust/keys.ts'
import { membershipOf, type Membership } from '../../src/trust/membership.ts'
import { nameOf } from '../../src/trust/name.ts'
import { readStatement, type Statement } from '../../src/trust/statement.ts'
import type { DiskFailure } from '../../src/store/disk.ts'
import type { Depot, FeedHead, FeedName, News, Taken, Tip } from '../../src/store/depot.ts'
import { certify, declare, filled, testDevice, testRoot, type TestDevice } from './frozen.ts'

interface Stored {
  readonly header: Header
  readonly bytes: Bytes
  readonly name: string
  readonly hash: Bytes
}
const tipsOf = (feed: ReadonlyMap<string, Stored>): readonly Tip[] => {
  const followed = new Set([...feed.values()].map(({ header }) => toHex(header.prev)))
  return [...feed.values()]
    .filter(({ name }) => !followed.has(name))
    .map(({ header, hash }): Tip => ({ seq: header.seq, hash }))
}
const feedKey = (feed: FeedName): string => `${feed.document} ${feed.device} ${feed.no}`
type Counts = Map<string, number>
const count = (counts: Counts, why: string): void => void counts.set(why, (counts.get(why) ?? 0) + 1)

export class SealedDepot implements Depot {
  readonly #statements = new Map<string, Bytes>()
  readonly #feeds = new Map<string, Map<string, Stored>>()
  readonly #listeners = new Set<(news: News) => void>()
  /** What the disk says to the next `take`s. */
  fault: DiskFailure | undefined
  takes = 0
  private constructor(
    readonly owner: string,
    readonly of: TestDevice,
    readonly keys: ReadonlyMap<string, CryptoKey>,
    public membership: Membership,
  ) {}
  static async open(
    owner: string,
    of: TestDevice,
    keys: ReadonlyMap<string, CryptoKey>,
    statements: readonly Statement[],
  ): Promise<SealedDepot> {
    const depot = new SealedDepot(owner, of, keys, await membershipOf(owner, statements))
    for (const { hash, bytes } of statements) depot.#statements.set(hash, bytes)
    return depot
  }
  async #judge(): Promise<void> {
    const read = [...this.#statements.values()].filter((bytes) => !isJoin(bytes)).map(readStatement)
    this.membership = await membershipOf(this.owner, await Promise.all(read))
  }

  get device(): string {
    return this.of.id
  }
  documents(): readonly { id: string; name: string }[] {
    return [...this.membership.documents.values()]
  }
  statements(): readonly Bytes[] {
    return [...this.#statements].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bytes]) => bytes)
  }
  heads(names?: readonly string[]): readonly FeedHead[] {
    const heads: FeedHead[] = []
    for (const [key, feed] of this.#feeds) {
      const [document = '', device = '', no = ''] = key.split(' ')
      const name = this.documents().find(({ id }) => id === document)?.name
      if (name === undefined || (names && !names.includes(name))) continue
      const tips = this.#tips.get(key) ?? tipsOf(feed)
      this.#tips.set(key, tips)
      heads.push({ document, device, no: Number(no), tips })
    }
    return heads.sort((a, b) => (feedKey(a) < feedKey(b) ? -1 : 1))
  }
  readonly #tips = new Map<string, readonly Tip[]>()

  async after(feed: FeedName, known: readonly Tip[], limit: number): Promise<readonly Bytes[]> {
    const all = this.#feeds.get(feedKey(feed)) ?? new Map<string, Stored>()
    const had = new Set<string>()
    for (const tip of known)
      for (let at = all.get(toHex(tip.hash)); at && !had.has(at.name); at = all.get(toHex(at.header.prev)))
        had.add(at.name)
    const out: Bytes[] = []
    let size = 0
    for (const { bytes, name } of [...all.values()].sort((a, b) => a.header.seq - b.header.seq)) {
      if (had.has(name)) continue
      if (out.length > 0 && size + bytes.length > limit) break
      out.push(bytes)
      size += bytes.length
    }
    return out
  }

  async take(from: string, what: Parameters<Depot['take']>[1]): Promise<Taken> {
    this.takes++
    if (this.fault) throw this.fault
    const [waits, refused]: [Counts, Counts] = [new Map(), new Map()]
    const news: { statements: Bytes[]; envelopes: Bytes[] } = { statements: [], envelopes: [] }
    let known = 0
    for (const bytes of what.statements ?? []) {
      const read = await readAny(bytes)
      if (!read) count(refused, 'statement')
      else if (this.#statements.has(read)) known++
      else {
        this.#statements.set(read, bytes)
        news.statements.push(bytes)
      }
    }
    if (news.statements.length > 0) await this.#judge()
    for (const bytes of what.envelopes ?? []) {
      const hash = await sha256(bytes)
      const checked = await this.#check(bytes)
      if (checked.is === 'waits') count(waits, checked.for)
      else if (checked.is === 'unfit') count(refused, checked.why)
      else if (await this.#put(checked.opened.header, bytes, hash)) news.envelopes.push(bytes)
      else known++
    }
    if (news.statements.length + news.envelopes.length > 0)
      for (const listener of this.#listeners) listener({ ...news, from })
    return {
      ...news,
      known,
      waits: [...waits].map(([lack, n]) => ({ for: lack as Taken['waits'][number]['for'], count: n })),
      refused: [...refused].map(([why, n]) => ({ why: why as Taken['refused'][number]['why'], count: n })),
      newer: 0,
    }
  }
  #check(bytes: Bytes): Promise<Checked> {
    return checkEnvelope(bytes, {
      membership: this.membership,
      // Any envelope may be followed, or followed twice: a fork is let in (S3).
      head: ({ header }) => {
        const before = this.#feeds.get(feedKey(header))?.has(toHex(header.prev)) || header.seq === 1
        return { seq: before ? header.seq - 1 : 0, hash: header.prev }
      },
      documentKeys: (document) => [this.keys.get(document)].filter((key) => key !== undefined),
    })
  }
  async #put(header: Header, bytes: Bytes, hash: Bytes): Promise<boolean> {
    const feed = this.#feeds.get(feedKey(header)) ?? new Map<string, Stored>()
    this.#feeds.set(feedKey(header), feed)
    const name = toHex(hash)
    if (feed.has(name)) return false
    feed.set(name, { header, bytes, hash, name })
    this.#tips.delete(feedKey(header))
    return true
  }

  subscribe(listener: (news: News) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  get listeners(): number {
    return this.#listeners.size
  }
  async sign(purpose: string, bytes: Bytes): Promise<Bytes> {
    const signed = new Uint8Array([...new TextEncoder().encode(purpose), ...bytes])
    return new Uint8Array(await crypto.subtle.sign('Ed25519', this.of.sign, signed))
  }

  /** This device writes one envelope. `size` bytes that do not deflate are in it. `after` parts the feed from there. */
  async write(
    name: string,
    text: string,
    { size = 0, after = undefined as number | undefined } = {},
  ): Promise<Bytes> {
    const document = this.membership.documents.get(name)?.id ?? ''
    const key = this.keys.get(document)
    if (!key) throw new Error(`no key for ${name}`)
    const feed = this.#feeds.get(feedKey({ document, device: this.device, no: 0 }))
    const all = [...(feed?.values() ?? [])].filter((one) => after === undefined || one.header.seq <= after)
    const last = all.sort((a, b) => b.header.seq - a.header.seq)[0]
    const prev = last?.hash ?? noHash
    const header = { document, device: this.device, no: 0, seq: (last?.header.seq ?? 0) + 1, prev }
    const value = crypto.getRandomValues(new Uint8Array(size))
    const writes = [
      { key: 'system:a/name', value: text, depth: 1, seen: [] },
      ...(size > 0 ? [{ key: 'system:a/description', value, depth: 1, seen: [] }] : []),
    ]
    const id = nameOf(crypto.getRandomValues(new Uint8Array(16)))
    const body = encodeBody({
      parents: [],
      transactions: [{ id, part: 0, of: 1, what: 'edit', records: 1, writes }],
    })
    const nonce = crypto.getRandomValues(new Uint8Array(12))
    const { bytes, hash } = await sealEnvelope(header, packBody(body), nonce, key, this.of.sign)
    await this.#put(header, bytes, hash)
    for (const listener of this.#listeners) listener({ envelopes: [bytes], statements: [], from: undefined })
    return bytes
  }
  /** This device says something. */
  async say(...statements: readonly { readonly hash: string; readonly bytes: Bytes }[]): Promise<void> {
    for (const { hash, bytes } of statements) this.#statements.set(hash, bytes)
    await this.#judge()
    const news = { envelopes: [], statements: statements.map((s) => s.bytes), from: undefined }
    for (const listener of this.#listeners) listener(news)
  }

  /** Everything that is here, as names: equal when two depots hold the same. */
  all(): string[] {
    return [
      ...this.#statements.keys(),
      ...[...this.#feeds.values()].flatMap((feed) => [...feed.keys()]),
    ].sort()
  }
  get envelopes(): number {
    return [...this.#feeds.values()].reduce((sum, feed) => sum + feed.size, 0)
  }
}

async function readAny(bytes: Bytes): Promise<string | undefined> {
  try {
    return (await (isJoin(bytes) ? readJoin(bytes) : readStatement(bytes))).hash
  } catch (cause) {
    if (cause instanceof Malformed || cause instanceof DOMException) return undefined
    throw cause
  }
}

export interface House {
  readonly root: Root
  readonly keys: ReadonlyMap<string, CryptoKey>
  readonly statements: readonly Statement[]
  /** An own device of the owner, certified: the n-th is the same each time. `knows`: statements it begins with. */
  device(n: number, knows?: readonly Statement[]): Promise<SealedDepot>
  certificate(n: number, role?: 'administrator' | 'editor' | 'reader'): Promise<Statement>
}
/** An owner with documents and so many devices. */
export async function house(
  seed: number,
  devices: number,
  names = ['intern', 'cards', 'delt'],
): Promise<House> {
  const root = await testRoot(seed)
  const keys = new Map<string, CryptoKey>()
  for (const name of names)
    keys.set(await documentIdOf(root.owner, name, 0), await importDocumentKey(filled(seed + 1)))
  const deviceOf = (n: number): Promise<TestDevice> => testDevice(100 + 2 * n)
  const certificate: House['certificate'] = async (n, role) => certify(root, await deviceOf(n), role)
  const statements = [
    ...(await Promise.all(names.map((name) => declare(root, name, 0)))),
    ...(await Promise.all(Array.from({ length: devices }, (_, n) => certificate(n)))),
  ]
  return {
    root,
    keys,
    statements,
    certificate,
    device: async (n, knows = statements) => SealedDepot.open(root.owner, await deviceOf(n), keys, knows),
  }
}
