/** Asking peers for what is not here: each feed of one peer at a time, and no more on its way than there is room for. */
import type { Bytes } from '../../trust/bytes.ts'
import { headHere, sectionsOf, standingOf, standsAt, type Ask, type FetchEnd } from './ask.ts'
import { lanes } from './frames.ts'
import { headerOf, keyOf, lackOf } from './feeds.ts'
import type { Intake } from './intake.ts'
import { decodeBatch, encodeWant, type Batch } from './lists.ts'
import { bodyOf, encodeCredit, encodeStop } from './messages.ts'
import type { Offer, Parked, Peer } from './peer.ts'
import { readyPeers, type Room } from './room.ts'
import { Alarm } from './timers.ts'

export class Fetch {
  readonly #asks = new Map<Peer, Ask>()
  readonly #choosing = new Set<Peer>()
  /** Who is asked for what. */
  readonly #asked = new Map<string, Peer>()
  /** The last ask that we stopped: some of it may still be on its way. */
  readonly #stopped = new WeakMap<Peer, { readonly id: number; credit: number }>()
  readonly #declined = new Set<string>()
  #lastId = 0
  constructor(
    private readonly room: Room,
    private readonly intake: Intake,
    private readonly end: FetchEnd,
  ) {}

  busy(peer: Peer): boolean {
    return this.#asks.has(peer) || this.#choosing.has(peer)
  }
  /** Asks for the next of what the peer offers. `after`: an ask has ended; `done` is then told when there is no other. */
  next(peer: Peer, after = false): void {
    if (!peer.ready || peer.gone || this.busy(peer) || this.intake.disk !== undefined) return
    this.#choosing.add(peer)
    void this.room.work.run(async () => {
      const chosen = new Map<string, Offer>()
      const before = peer.offers.size
      let good = false
      try {
        await this.#choose(peer, chosen)
        good = !peer.gone && this.intake.disk === undefined
      } finally {
        this.#choosing.delete(peer)
        if (!good) for (const key of chosen.keys()) this.#asked.delete(key)
      }
      if (!good) return
      if (peer.offers.size < before) this.end.gained(peer)
      if (chosen.size > 0) this.#ask(peer, chosen)
      else if (after) this.end.done(peer)
    })
  }
  /** Everyone who has something to offer and is not asked. */
  all(): void {
    for (const peer of readyPeers(this.room)) if (peer.offers.size > 0) this.next(peer)
  }
  offerOwners(peer: Peer, owners: readonly string[]): void {
    if (!this.room.gathering.adopt || !peer.may) return
    for (const owner of owners.slice(0, this.room.limits.owners))
      if (!this.#declined.has(owner)) peer.offer(`owner ${owner}`, { is: 'owner', owner })
    this.next(peer)
  }
  /** Statements have changed: what waited may count now, and who was declined may be somebody. */
  reconsider(): void {
    this.#declined.clear()
    for (const peer of this.room.peers) {
      peer.parked.clear()
      // It says what it carries once. An organisation that was no member then may be one now.
      const unknown = (peer.theirs ?? []).flatMap(({ owner }) => (this.room.holdings.get(owner) ? [] : owner))
      if (peer.ready && unknown.length > 0) this.offerOwners(peer, unknown)
      // Asked for again itself: the peer, for whom nothing has changed, would put a comparison off.
      this.next(peer)
    }
  }

  async #choose(peer: Peer, chosen: Map<string, Offer>): Promise<void> {
    for (const [key, { at }] of peer.parked) {
      const offer = peer.offers.get(key)
      if (offer && at !== standsAt(this.room, key, offer)) peer.parked.delete(key)
    }
    const free = [...peer.offers].filter(([key]) => !peer.parked.has(key) && !this.#asked.has(key))
    const { asked, askedBytes } = this.room.limits
    let bytes = 0
    const take = (key: string, offer: Offer, size = 20): void => {
      this.#asked.set(key, peer)
      chosen.set(key, offer)
      bytes += size
    }
    const full = (): boolean => chosen.size >= asked || bytes >= askedBytes
    // Statements first, and alone: they decide what else may be had.
    for (const [key, offer] of free) {
      if (offer.is !== 'statement' || full()) continue
      const here = await this.room.holdings.get(offer.owner)?.statements()
      if (!here || here.has(offer.hash)) peer.offers.delete(key)
      else if (!this.#asked.has(key)) take(key, offer)
    }
    if (chosen.size > 0) return
    const owner = free.find(([, offer]) => offer.is === 'owner')
    if (owner && !this.#asked.has(owner[0])) return take(...owner)
    for (const [key, offer] of free) {
      if (offer.is !== 'feed' || full()) continue
      const holding = this.room.holdings.get(offer.owner)
      const allowed = peer.shared.some((s) => s.owner === offer.owner && s.names.includes(offer.name))
      if (!holding || !allowed) peer.offers.delete(key)
      else if (!this.#waitsForStatements(offer.owner)) {
        const ours = headHere(this.room, key, offer)
        const lack = await lackOf(holding.depot, ours, offer.head)
        if (lack === 0) peer.offers.delete(key)
        else if (!this.#asked.has(key)) take(key, offer, 40 + 36 * (ours?.tips.length ?? 0))
      }
    }
  }
  /** A statement that has come while it was being judged may be the very one that it waits for. */
  #park(peer: Peer, ask: Ask, key: string, offer: Offer, why: Parked['why']): void {
    peer.parked.set(key, { why, at: standsAt(this.room, key, offer, ask.standing.get(offer.owner)) })
  }
  #waitsForStatements(owner: string): boolean {
    for (const peer of this.#asks.keys())
      for (const offer of this.#asks.get(peer)?.offers.values() ?? [])
        if (offer.is === 'statement' && offer.owner === owner) return true
    return false
  }
  #ask(peer: Peer, offers: ReadonlyMap<string, Offer>): void {
    const { sections, adopting } = sectionsOf(offers, (key, offer) => headHere(this.room, key, offer))
    const ask: Ask = {
      id: ++this.#lastId,
      offers,
      standing: new Map([...offers.values()].map(({ owner }) => [owner, standingOf(this.room, owner)])),
      // After a disk that refused, one batch to begin with.
      credit: this.intake.doubtful ? 1 : this.room.limits.window,
      window: this.intake.doubtful ? this.room.limits.window : 0,
      stored: 0,
      useful: this.room.clock(),
      waited: false,
      refused: false,
      adopting,
      statements: [],
      taking: 0,
      storing: Promise.resolve(),
      patience: new Alarm(this.room.after, () => this.#impatient(peer)),
    }
    this.#asks.set(peer, ask)
    ask.patience.in(this.room.pauses.answer)
    peer.say(lanes.talk, encodeWant({ id: ask.id, credit: ask.credit, sections }))
    this.end.asked(peer)
    this.room.changed()
  }

  /** A slow line delivers piece by piece; one who only says that more will come is not waited for long. */
  #impatient(peer: Peer): void {
    const ask = this.#asks.get(peer)
    const { answer, useful } = this.room.pauses
    const now = this.room.clock()
    const silent = now - peer.bulkHeard
    if (ask && silent < answer && now - ask.useful < useful) ask.patience.in(answer - silent)
    else this.stop(peer, true)
  }
  /** At once when it comes: how much lies here unstored is bounded by what was asked for. */
  arrived(peer: Peer, message: Bytes): boolean {
    const id = bodyOf(message).varint()
    const ask = this.#asks.get(peer)
    const stopped = this.#stopped.get(peer)
    const open = ask?.id === id ? ask : stopped?.id === id ? stopped : undefined
    if (!open) peer.cut('unasked')
    else if (open.credit <= 0) peer.cut('credit')
    else open.credit -= message.length
    return open !== undefined && open === ask && !peer.gone
  }
  async batch(peer: Peer, message: Bytes): Promise<void> {
    const batch = decodeBatch(message)
    const ask = this.#asks.get(peer)
    if (ask?.id !== batch.id) return
    // Our own disk may take its time; the peer is waited for only when it is its turn.
    ask.patience.off()
    if (ask.adopting === undefined && batch.statements.length === 0 && !batch.last) {
      this.#storeAside(peer, ask, batch, message.length)
      return
    }
    await ask.storing
    const taken =
      ask.adopting === undefined ? await this.#store(peer, ask, batch) : this.#gather(peer, ask, batch)
    await this.#stored(peer, ask, batch, message.length, taken)
  }
  /** The store checks what comes next while it writes what came before. No more is under way than was asked for. */
  #storeAside(peer: Peer, ask: Ask, batch: Batch, length: number): void {
    const before = ask.storing
    const store = this.#store(peer, ask, batch)
    store.catch(() => undefined) // heard of below, when its turn has come
    ask.taking++
    ask.storing = this.room.work.run(async () => {
      await before
      try {
        await this.#stored(peer, ask, batch, length, await store)
      } finally {
        ask.taking--
      }
    })
  }
  async #stored(peer: Peer, ask: Ask, batch: Batch, length: number, taken: boolean | 'stuck'): Promise<void> {
    if (!taken || this.#asks.get(peer) !== ask || peer.gone) return
    // Only now is there room for as much again: a slow disk slows the peer.
    const room = length + ask.window
    ask.window = 0
    ask.credit += room
    if (taken === 'stuck') {
      this.stop(peer)
      return this.next(peer, true)
    }
    const idle = this.room.clock() - ask.useful
    if (!batch.last && idle > this.room.pauses.useful) return this.stop(peer, true)
    if (!batch.last) {
      if (ask.taking <= 1) ask.patience.in(this.room.pauses.answer)
      return peer.say(lanes.talk, encodeCredit(ask.id, room))
    }
    await this.#finish(peer, ask)
  }
  /** False when the disk refused. `stuck`: all of it must wait for something else, and so will what comes after it. */
  async #store(peer: Peer, ask: Ask, batch: Batch): Promise<boolean | 'stuck'> {
    const holding = this.room.holdings.get(batch.owner)
    const asked = [...ask.offers.values()].some(({ owner }) => owner === batch.owner)
    if (!holding || !asked) {
      if (batch.statements.length + batch.envelopes.length > 0) peer.scold(1)
      return true
    }
    const wanted = batch.envelopes.filter((bytes) => {
      const header = headerOf(bytes)
      return header === undefined || ask.offers.has(keyOf(header))
    })
    if (wanted.length < batch.envelopes.length) peer.scold(batch.envelopes.length - wanted.length)
    if (peer.gone || wanted.length + batch.statements.length === 0) return true
    const taken = await this.intake.take(peer, holding, { ...batch, envelopes: wanted }, 'batch')
    if (!taken) return false
    const stored = taken.envelopes.length + taken.statements.length
    ask.stored += stored
    if (stored > 0) ask.useful = this.room.clock()
    ask.waited ||= taken.waits.length > 0 || taken.newer > 0
    ask.refused ||= taken.refused.length > 0
    if (stored > 0) this.end.gained(peer)
    if (stored > 0 || taken.waits.length === 0 || wanted.length === 0) return true
    for (const bytes of wanted) {
      const header = headerOf(bytes)
      const offer = header && ask.offers.get(keyOf(header))
      if (header && offer) this.#park(peer, ask, keyOf(header), offer, 'waits')
    }
    return 'stuck'
  }
  #gather(peer: Peer, ask: Ask, batch: Batch): boolean {
    if (batch.owner !== ask.adopting || batch.envelopes.length > 0) peer.scold(1)
    ask.statements.push(...batch.statements)
    const bytes = ask.statements.reduce((sum, statement) => sum + statement.length, 0)
    if (bytes > this.room.limits.adopting) peer.cut('flood')
    if (batch.statements.length > 0) ask.useful = this.room.clock()
    return true
  }
  async #finish(peer: Peer, ask: Ask): Promise<void> {
    if (ask.adopting !== undefined) {
      const adopted = ask.statements.length > 0 && (await this.end.adopt(ask.adopting, ask.statements))
      peer.offers.delete(`owner ${ask.adopting}`)
      if (!adopted && this.#declined.size < this.room.limits.owners) this.#declined.add(ask.adopting)
    }
    for (const [key, offer] of ask.offers) {
      const holding = this.room.holdings.get(offer.owner)
      if (!holding || offer.is === 'owner') continue
      const left =
        offer.is === 'statement'
          ? !(await holding.statements()).has(offer.hash)
          : (await lackOf(holding.depot, headHere(this.room, key, offer), offer.head)) > 0
      if (left)
        this.#park(peer, ask, key, offer, ask.waited ? 'waits' : ask.refused ? 'refused' : 'not-given')
      else peer.offers.delete(key)
    }
    this.#release(peer, ask)
    this.room.changed()
    this.next(peer, true)
    this.all()
  }
  #release(peer: Peer, ask: Ask): void {
    ask.patience.off()
    if (this.#asks.get(peer) === ask) this.#asks.delete(peer)
    for (const key of ask.offers.keys()) if (this.#asked.get(key) === peer) this.#asked.delete(key)
  }
  /** Gives up what is asked for; `parking` when the peer is at fault. */
  stop(peer: Peer, parking = false): void {
    const ask = this.#asks.get(peer)
    if (!ask) return
    this.#stopped.set(peer, { id: ask.id, credit: ask.credit })
    peer.say(lanes.talk, encodeStop(ask.id))
    if (parking) for (const [key, offer] of ask.offers) this.#park(peer, ask, key, offer, 'not-given')
    this.#release(peer, ask)
    if (parking) this.all()
  }
  forget(peer: Peer): void {
    const ask = this.#asks.get(peer)
    if (ask) this.#release(peer, ask)
    this.all()
  }
}
