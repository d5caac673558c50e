/** Giving a peer what it asks for, as fast as it says that it has stored what came before. */
import type { Bytes } from '../../trust/bytes.ts'
import type { FeedHead } from '../../store/depot.ts'
import { Budget } from './budget.ts'
import { keyOf } from './feeds.ts'
import { lanes } from './frames.ts'
import type { Holding } from './holdings.ts'
import { decodeWant, encodeBatch, type Batch, type WantSection } from './lists.ts'
import { decodeCredit, decodeStop } from './messages.ts'
import type { Peer } from './peer.ts'
import { ReadAhead } from './readAhead.ts'
import type { Room } from './room.ts'
import { Alarm } from './timers.ts'

interface Serving {
  readonly id: number
  credit: number
  readonly sections: WantSection[]
  /** Where the section that is being served has come to. */
  statements: Bytes[] | undefined
  feeds: FeedHead[]
  reading: ReadAhead | undefined
}
interface Filling {
  owner: string | undefined
  readonly names: Set<string>
  readonly statements: Bytes[]
  readonly envelopes: Bytes[]
  size: number
}
/** More than this a peer cannot make us prepare, whatever it says it has room for. */
const mostCredit = 8_388_608

export class Serve {
  readonly #serving = new Map<Peer, Serving>()
  readonly #budgets = new Map<Peer, Budget>()
  readonly #later = new Map<Peer, Alarm>()
  /** For whom a batch is being made at this moment: one at a time, however often a peer changes its mind. */
  readonly #running = new Set<Peer>()
  constructor(
    private readonly room: Room,
    /** So many envelopes of a document went to the peer. */
    private readonly given: (peer: Peer, owner: string, name: string, count: number) => void,
  ) {}

  busy(peer: Peer): boolean {
    return this.#serving.has(peer)
  }
  forget(peer: Peer): void {
    this.#serving.delete(peer)
    this.#budgets.delete(peer)
    this.#later.get(peer)?.off()
    this.#later.delete(peer)
  }
  /** What it may have has changed: what was being given is given up, and asked for again if it still may be had. */
  giveUp(peer: Peer): void {
    this.#serving.delete(peer)
  }

  want(peer: Peer, message: Bytes): void {
    const { id, credit, sections } = decodeWant(message)
    this.#serving.set(peer, {
      id,
      credit: Math.min(credit, mostCredit),
      sections: [...sections],
      statements: undefined,
      feeds: [],
      reading: undefined,
    })
    const budget = this.#budgets.get(peer) ?? new Budget(this.room.clock, 100, 5)
    this.#budgets.set(peer, budget)
    // Whoever asks without end is answered slowly.
    const later = this.#later.get(peer) ?? new Alarm(this.room.after, () => this.pump(peer))
    this.#later.set(peer, later)
    if (budget.spend()) this.pump(peer)
    else later.in(1_000)
  }
  credit(peer: Peer, message: Bytes): void {
    const { id, bytes } = decodeCredit(message)
    const serving = this.#serving.get(peer)
    if (serving?.id !== id) return
    serving.credit = Math.min(mostCredit, serving.credit + bytes)
    if (!this.#later.get(peer)?.set) this.pump(peer)
  }
  stop(peer: Peer, message: Bytes): void {
    const id = decodeStop(message)
    if (this.#serving.get(peer)?.id === id) this.#serving.delete(peer)
  }

  /** Goes on while there is credit and room. */
  pump(peer: Peer): void {
    const serving = this.#serving.get(peer)
    if (!serving || this.#running.has(peer)) return
    this.#running.add(peer)
    const goesOn = (): boolean => !peer.gone && this.#serving.get(peer) === serving
    const { batch: enough } = this.room.limits
    void this.room.work.run(async () => {
      try {
        while (goesOn() && serving.credit > 0 && peer.outbox.waiting(lanes.bulk) < enough) {
          const { batch, names } = await this.#fill(peer, serving)
          if (!goesOn()) return
          const message = encodeBatch(batch)
          serving.credit -= message.length
          this.room.counts.batchesSent += batch.envelopes.length > 0 ? 1 : 0
          this.room.counts.envelopesSent += batch.envelopes.length
          peer.say(lanes.bulk, message, { owner: batch.owner, names })
          if (batch.last) this.#serving.delete(peer)
        }
      } finally {
        this.#running.delete(peer)
        // It has asked for something else meanwhile.
        if (!goesOn() && !this.#later.get(peer)?.set) this.pump(peer)
      }
    })
  }
  async #fill(peer: Peer, serving: Serving): Promise<{ batch: Batch; names: readonly string[] }> {
    const filling: Filling = { owner: undefined, names: new Set(), statements: [], envelopes: [], size: 0 }
    for (;;) {
      const [section] = serving.sections
      const full = filling.size >= this.room.limits.batch
      // One batch is of one owner.
      if (!section || full || (filling.owner !== undefined && filling.owner !== section.owner)) break
      filling.owner = section.owner
      const holding = this.room.holdings.get(section.owner)
      const ended = !holding || (await this.#section(peer, serving, section, holding, filling))
      if (!ended) continue
      serving.sections.shift()
      serving.statements = undefined
      if (filling.size === 0) filling.owner = undefined
    }
    const { statements, envelopes, names } = filling
    const owner = filling.owner ?? this.room.gathering.self.owner
    const last = serving.sections.length === 0
    return { batch: { id: serving.id, last, owner, statements, envelopes }, names: [...names] }
  }
  /** Adds something to the batch; true when there is no more of this section. */
  async #section(
    peer: Peer,
    serving: Serving,
    section: WantSection,
    holding: Holding,
    filling: Filling,
  ): Promise<boolean> {
    if (!serving.statements) {
      const here = await holding.statements()
      const wanted = section.all ? [...here.values()] : section.statements.map((hash) => here.get(hash))
      serving.statements = wanted.filter((bytes) => bytes !== undefined)
      serving.feeds = [...section.feeds]
    }
    const statement = serving.statements.shift()
    if (statement) {
      filling.statements.push(statement)
      filling.size += statement.length
      return false
    }
    const [feed] = serving.feeds
    if (!feed) return true
    const more = await this.#feed(peer, serving, feed, holding, filling)
    if (!more) {
      serving.feeds.shift()
      serving.reading = undefined
    }
    return false
  }
  /** True when there may be more of the feed. */
  async #feed(
    peer: Peer,
    serving: Serving,
    feed: FeedHead,
    holding: Holding,
    filling: Filling,
  ): Promise<boolean> {
    const name = holding.nameOf(feed.document)
    if (name === undefined || !peer.mayHave(holding.owner, name)) return false
    serving.reading ??= new ReadAhead(holding, name, feed)
    const { batch, readAhead } = this.room.limits
    const room = Math.max(1, batch - filling.size)
    const envelopes = await serving.reading.take(room, Math.min(serving.credit, readAhead))
    if (envelopes.length === 0) {
      peer.behind.delete(keyOf(feed))
      return false
    }
    filling.names.add(name)
    filling.envelopes.push(...envelopes)
    filling.size += envelopes.reduce((sum, one) => sum + one.length, 0)
    this.given(peer, holding.owner, name, envelopes.length)
    return true
  }
}
