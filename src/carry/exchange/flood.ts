/**
 * News, passed on as soon as it is stored here. Each peer says to whom it sends by itself; so whoever hears something from it tells
 * only those whom it does not reach: among n that all know each other an edit costs n − 1 messages, the first one too. Where news
 * comes round in a ring the later way is made quiet (`prune`), and taken up again when something was missed on it (`graft`).
 */
import { toHex, type Bytes } from '../../trust/bytes.ts'
import type { News } from '../../store/depot.ts'
import { Budget } from './budget.ts'
import { headerOf, keyOf } from './feeds.ts'
import { lanes } from './frames.ts'
import type { Holding } from './holdings.ts'
import type { Intake } from './intake.ts'
import { decodeNews, encodeNews } from './lists.ts'
import { decodeNeighbours, encodeBare, encodeNeighbours } from './messages.ts'
import type { Peer } from './peer.ts'
import { readyPeers, type Room } from './room.ts'

interface Item {
  readonly bytes: Bytes
  readonly feed: string
  readonly name: string
  /** Good enough to know a repeated one by. */
  readonly mark: string
}
export interface FloodEnd {
  /** What a peer sent cannot be stored before something else is here. */
  waits(peer: Peer): void
  /** The peer was not told: it is to be compared with. */
  notTold(peer: Peer): void
  /** It may be taken to have an envelope more of this document. */
  has(peer: Peer, owner: string, name: string): void
}
const fallsBehind = (peer: Peer, owner: string, name: string, feed: string): void => {
  const count = (peer.behind.get(feed)?.count ?? 0) + 1
  peer.behind.set(feed, { owner, name, count })
}
/** Marks of news, and from whom each came first. */
const marks = 1_024

export class Flood {
  readonly #first = new Map<string, Peer>()
  /** What each peer has been told of our neighbours, and when that was (`#change`). */
  readonly #told = new Map<Peer, { readonly nodes: Set<string>; readonly at: number }>()
  /** Rises when our neighbours change. */
  #change = 0
  readonly #budgets = new Map<Peer, Budget>()
  constructor(
    private readonly room: Room,
    private readonly intake: Intake,
    private readonly end: FloodEnd,
  ) {}

  /** Tells a peer to whom we send, when that has changed: always before news, so that it holds for the news. */
  tellNeighbours(peer: Peer): void {
    const before = this.#told.get(peer)
    if (before?.at === this.#change) return
    const nodes = new Set(
      readyPeers(this.room)
        .filter((one) => one.eager && one !== peer)
        .map(({ node }) => node)
        .slice(0, this.room.limits.neighbours),
    )
    this.#told.set(peer, { nodes, at: this.#change })
    const added = [...nodes].filter((node) => !before?.nodes.has(node))
    const gone = [...(before?.nodes ?? [])].filter((node) => !nodes.has(node))
    if (!before || added.length + gone.length > 0) peer.say(lanes.talk, encodeNeighbours({ added, gone }))
  }
  neighbours(peer: Peer, message: Bytes): void {
    const { added, gone } = decodeNeighbours(message)
    const budget = this.#budgets.get(peer) ?? new Budget(this.room.clock, 1_000, 20)
    this.#budgets.set(peer, budget)
    for (const node of gone) peer.neighbours.delete(node)
    for (const node of added) peer.neighbours.add(node)
    if (peer.neighbours.size > this.room.limits.neighbours || !budget.spend()) peer.cut('flood')
  }
  /** News is pushed on a link, or is not. */
  loud(peer: Peer, eager: boolean): void {
    if (peer.eager === eager) return
    peer.eager = eager
    this.#change++
  }
  /** News that should have come on this link did not: it is loud again, for both. */
  missed(peer: Peer): void {
    if (peer.eager) return
    this.loud(peer, true)
    peer.say(lanes.talk, encodeBare('graft'))
  }
  joined(): void {
    this.#change++
  }
  /** Somebody left, who may have been the only way to others. */
  forget(peer: Peer): void {
    this.#change++
    this.#told.delete(peer)
    this.#budgets.delete(peer)
    for (const [mark, from] of this.#first) if (from === peer) this.#first.delete(mark)
    for (const one of readyPeers(this.room)) this.missed(one)
  }

  /** Something was stored here, wherever it came from. */
  push(holding: Holding, news: News): void {
    const source = this.intake.sourceOf(news.from)
    const items = this.#itemsOf(holding, news.envelopes)
    const size = [...news.envelopes, ...news.statements].reduce((sum, one) => sum + one.length, 0)
    const encoded = new Map<string, Bytes>()
    const has = (peer: Peer, wanted: readonly Item[]): void => {
      for (const { name } of wanted) this.end.has(peer, holding.owner, name)
    }
    if (source) has(source.peer, items)
    for (const peer of readyPeers(this.room)) {
      // The sender has it, and so will those whom it tells by itself.
      if (peer === source?.peer) continue
      const shared = peer.shared.find(({ owner }) => owner === holding.owner)
      if (!shared) continue
      const wanted = items.filter(({ name, feed }) => shared.names.includes(name) && !peer.behind.has(feed))
      if (source?.peer.neighbours.has(peer.node)) {
        if (source.how === 'news') has(peer, wanted)
        continue
      }
      if (wanted.length + news.statements.length === 0) continue
      const { news: most, outNews } = this.room.limits
      const full = size > most || peer.outbox.waiting(lanes.lists) > outNews
      // Part of a large sync: peers fetch it from here when they have compared.
      if (source?.how === 'batch' || !peer.eager || full) {
        for (const { feed, name } of wanted) fallsBehind(peer, holding.owner, name, feed)
        if (full && source?.how !== 'batch') this.end.notTold(peer)
        continue
      }
      this.tellNeighbours(peer)
      const names = [...new Set(wanted.map(({ name }) => name))]
      const which = wanted.map(({ mark }) => mark).join()
      const message =
        encoded.get(which) ??
        encodeNews({
          owner: holding.owner,
          statements: news.statements,
          envelopes: wanted.map(({ bytes }) => bytes),
        })
      encoded.set(which, message)
      peer.say(lanes.lists, message, { owner: holding.owner, names })
      this.room.counts.newsSent++
      has(peer, wanted)
    }
  }
  #itemsOf(holding: Holding, envelopes: readonly Bytes[]): Item[] {
    return envelopes.flatMap((bytes) => {
      const header = headerOf(bytes)
      const name = header && holding.nameOf(header.document)
      if (!header || name === undefined) return []
      const feed = keyOf(header)
      const mark = `${feed} ${header.seq} ${toHex(bytes.subarray(-8))}`
      return [{ bytes, feed, name, mark }]
    })
  }

  /** Comes in line. */
  async news(peer: Peer, message: Bytes): Promise<void> {
    const parcel = decodeNews(message)
    const holding = this.room.holdings.get(parcel.owner)
    const shared = peer.shared.find(({ owner }) => owner === parcel.owner)
    if (!holding || !shared) return peer.unfit()
    const items = this.#itemsOf(holding, parcel.envelopes)
    const wanted = items.filter(({ name }) => shared.names.includes(name))
    // Of a document that is not in force here yet, or is no more; or of one that it may not give us.
    if (wanted.length < parcel.envelopes.length) {
      peer.unfit()
      this.end.waits(peer)
    }
    if (wanted.length + parcel.statements.length === 0 || peer.gone) return
    const firsts = wanted.map(({ mark }) => this.#first.get(mark))
    for (const { mark } of wanted) if (!this.#first.has(mark)) this.#remember(mark, peer)
    const taken = await this.intake.take(
      peer,
      holding,
      { ...parcel, envelopes: wanted.map(({ bytes }) => bytes) },
      'news',
    )
    if (!taken || peer.gone) return
    if (taken.waits.length > 0) this.end.waits(peer)
    const stored = taken.envelopes.length + taken.statements.length
    if (stored > 0 || taken.known === 0) return
    this.room.counts.newsRepeated++
    // Two ways lead here. The one that came later is not needed as long as the other is there.
    const other = firsts.find((from) => from !== undefined && from !== peer && from.eager && !from.gone)
    if (!other || !peer.eager) return
    this.loud(peer, false)
    peer.say(lanes.talk, encodeBare('prune'))
  }
  #remember(mark: string, peer: Peer): void {
    this.#first.set(mark, peer)
    const [oldest] = this.#first.keys()
    if (this.#first.size > marks && oldest !== undefined) this.#first.delete(oldest)
  }
}
