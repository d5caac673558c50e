/** The depots that are carried here, and what is worked out of each until it changes: heads, digests, counts. */
import { sha256, utf8, Writer, type Bytes } from '../../trust/bytes.ts'
import { nameOf } from '../../trust/name.ts'
import type { Depot, FeedHead, News } from '../../store/depot.ts'
import type { Gathering } from '../types.ts'
import { inOrder, keyOf, lastOf } from './feeds.ts'
import { exchangeLimits } from './limits.ts'
import { writeFeed, type Scope } from './lists.ts'
import { digestSize } from './messages.ts'

export const shortHash = async (bytes: Bytes): Promise<Bytes> => (await sha256(bytes)).slice(0, digestSize)

/** Statements by the name their hash gives them, in the order of the depot. */
export type Statements = ReadonlyMap<string, Bytes>
interface Heads {
  readonly list: readonly FeedHead[]
  readonly byKey: ReadonlyMap<string, FeedHead>
  readonly count: number
}

export class Holding {
  /** Rises with each thing stored. */
  version = 0
  /** Rises when statements or keys are others than they were: what had to wait for one may be judged otherwise. */
  standing = 0
  names: readonly string[] = []
  #statements: Promise<Statements> | undefined
  #heads = new Map<string, Heads>()
  #digests = new Map<string, Promise<Bytes>>()
  /** Names of documents in force, by id: asked for each envelope. */
  #named: ReadonlyMap<string, string> | undefined
  #stop: () => void

  constructor(
    readonly depot: Depot,
    news: (holding: Holding, news: News) => void,
  ) {
    this.#stop = depot.subscribe((what) => {
      // Nothing in it: what is here has another shape, or can be opened now.
      this.changed(what.statements.length > 0 || what.envelopes.length === 0)
      news(this, what)
    })
  }
  get owner(): string {
    return this.depot.owner
  }
  changed(statements: boolean): void {
    this.version++
    this.#heads.clear()
    this.#digests.clear()
    this.#named = undefined
    if (!statements) return
    this.standing++
    this.#statements = undefined
  }
  close(): void {
    this.#stop()
  }

  statements(): Promise<Statements> {
    return (this.#statements ??= (async () => {
      const named = new Map<string, Bytes>()
      for (const bytes of this.depot.statements()) named.set(nameOf(await shortHash(bytes)), bytes)
      return named
    })())
  }
  heads(name: string): Heads {
    const known = this.#heads.get(name)
    if (known) return known
    const list = this.depot
      .heads([name])
      .filter((feed) => feed.tips.length > 0)
      .map(inOrder)
      .map((feed) => ({ ...feed, tips: feed.tips.slice(-exchangeLimits.branches) }))
    const count = list.reduce((sum, feed) => sum + lastOf(feed.tips) + feed.tips.length - 1, 0)
    const heads = { list, byKey: new Map(list.map((feed) => [keyOf(feed), feed])), count }
    this.#heads.set(name, heads)
    return heads
  }
  /** Name of the document in force that an envelope says it belongs to. */
  nameOf(document: string): string | undefined {
    this.#named ??= new Map(this.depot.documents().map(({ id, name }) => [id, name]))
    return this.#named.get(document)
  }
  /** `undefined`: of the statements. */
  digest(name: string | undefined): Promise<Bytes> {
    const key = name ?? ''
    const known = this.#digests.get(key)
    if (known) return known
    const made = name === undefined ? this.#digestStatements() : this.#digestHeads(name)
    this.#digests.set(key, made)
    return made
  }
  async #digestStatements(): Promise<Bytes> {
    return shortHash(utf8([...(await this.statements()).keys()].sort().join(' ')))
  }
  #digestHeads(name: string): Promise<Bytes> {
    const w = new Writer(4_096)
    const { byKey } = this.heads(name)
    for (const key of [...byKey.keys()].sort()) {
      const feed = byKey.get(key)
      if (feed) writeFeed(w, feed)
    }
    return shortHash(w.done())
  }
}

export class Holdings {
  readonly #all = new Map<string, Holding>()
  constructor(
    private readonly gathering: Gathering,
    private readonly news: (holding: Holding, news: News) => void,
  ) {
    this.refresh()
  }
  get(owner: string): Holding | undefined {
    return this.#all.get(owner)
  }
  all(): Holding[] {
    return [...this.#all.values()]
  }
  /** Reads the gathering anew: depots come and go, and so does what is shared of them. */
  refresh(): void {
    const now = new Map(this.gathering.depots().map((one) => [one.depot.owner, one]))
    for (const [owner, holding] of this.#all)
      if (now.get(owner)?.depot !== holding.depot) {
        holding.close()
        this.#all.delete(owner)
      }
    for (const [owner, { depot, documents }] of now) {
      const holding = this.#all.get(owner) ?? new Holding(depot, this.news)
      holding.names = documents
      this.#all.set(owner, holding)
    }
  }
  /** What a device may have of what is here; statements of every owner, and nothing else, when nobody vouches for it. */
  scopeFor(may: ReadonlyMap<string, readonly string[]> | undefined): Scope {
    return this.all()
      .map(({ owner, names }) => {
        const allowed = may?.get(owner) ?? []
        return { owner, names: names.filter((name) => allowed.includes(name)).sort() }
      })
      .sort((a, b) => (a.owner < b.owner ? -1 : 1))
  }
  close(): void {
    for (const holding of this.#all.values()) holding.close()
    this.#all.clear()
  }
}

const textOf = (scope: Scope): Bytes => utf8(JSON.stringify(scope.map(({ owner, names }) => [owner, names])))
export const hashOfScope = (scope: Scope): Promise<Bytes> => shortHash(textOf(scope))
export const sameScope = (a: Scope, b: Scope): boolean =>
  a.length === b.length &&
  a.every((one, i) => one.owner === b[i]?.owner && one.names.join('\n') === b[i].names.join('\n'))
/** What both carry. */
export const sharedScope = (mine: Scope, theirs: Scope): Scope =>
  mine.flatMap(({ owner, names }) => {
    const other = theirs.find((one) => one.owner === owner)
    return other ? [{ owner, names: names.filter((name) => other.names.includes(name)) }] : []
  })

/** One hash of all that is carried with a peer. */
export async function stateOf(holdings: Holdings, scope: Scope): Promise<Bytes> {
  const w = new Writer(2_048)
  for (const { owner, names } of scope) {
    const holding = holdings.get(owner)
    if (!holding) continue
    w.text(owner).raw(await holding.digest(undefined))
    for (const name of names) w.text(name).raw(await holding.digest(name))
  }
  return shortHash(w.done())
}
