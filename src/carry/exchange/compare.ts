/**
 * Finding out what two peers lack of each other: one hash of everything first; when it differs, one an owner and a document; then
 * the heads of those that differ. Whoever began is «asking», the other «answering»; both may be both at once.
 */
import { sameBytes, type Bytes } from '../../trust/bytes.ts'
import { lanes } from './frames.ts'
import { behindOf, keyOf, lackOf, lastOf } from './feeds.ts'
import { hashOfScope, sameScope, stateOf } from './holdings.ts'
import {
  decodeHeads,
  decodeOutline,
  decodeScope,
  encodeHeads,
  encodeOutline,
  encodeScope,
  type Outline,
  type Scope,
  type Section,
} from './lists.ts'
import { decodeDigest, decodeSame, encodeDigest, encodeSame } from './messages.ts'
import { Pace } from './pace.ts'
import type { Peer } from './peer.ts'
import { agree, expectedScope, type Room } from './room.ts'
import { Alarm } from './timers.ts'

/** One side of a comparison. `parts`: owner and document → the feeds that the other has mentioned. */
interface Round {
  stage: 'digest' | 'scope' | 'heads'
  version: number
  /** Our own hash of it all, as the other has been told it. */
  state: Bytes
  rescoped: number
  mentioned: number
  readonly parts: Map<string, { owner: string; name: string | undefined; feeds: Set<string> }>
  readonly patience: Alarm
}
export interface Afterwards {
  /** Offers and `behind` of the peer are as they should be. `first`: on this link. */
  compared(peer: Peer, first: boolean): void
  /** The two are different as they were the last time, so that nothing more was heard of what the other has. */
  differed(peer: Peer): void
  inStep(peer: Peer): void
  /** The peer carries owners that are not here. */
  unknownOwners(peer: Peer, owners: readonly string[]): void
  /** Something is on its way between us already. */
  busy(peer: Peer): boolean
}

const partKey = (owner: string, name: string | undefined): string => `${owner} ${name ?? ''}`

export class Compare {
  readonly #asking = new Map<Peer, Round>()
  readonly #answering = new Map<Peer, Round>()
  readonly #paces = new Map<Peer, Pace>()
  readonly #seen = new Set<Peer>()
  constructor(
    private readonly room: Room,
    private readonly then: Afterwards,
  ) {}

  pace(peer: Peer): Pace {
    const pace = this.#paces.get(peer) ?? new Pace(this.room)
    this.#paces.set(peer, pace)
    return pace
  }
  comparing(peer: Peer): boolean {
    return this.#asking.has(peer) || this.#answering.has(peer)
  }
  forget(peer: Peer): void {
    this.#end(this.#asking, peer)
    this.#end(this.#answering, peer)
    this.#paces.delete(peer)
    this.#seen.delete(peer)
  }

  /** Begins a comparison, unless one is going on. */
  start(peer: Peer): void {
    if (!peer.ready || peer.gone || this.#asking.has(peer) || this.then.busy(peer)) return
    this.room.counts.comparisons++
    this.#begin(this.#asking, peer, 'digest')
    // After what has come from the peer and is not stored yet.
    peer.chain.add(() => this.#sayDigest(peer))
  }
  async #sayDigest(peer: Peer): Promise<void> {
    const round = this.#asking.get(peer)
    if (!round || peer.gone) return
    round.version = this.room.version()
    const [scope, yours] = [await hashOfScope(peer.mine), await expectedScope(peer)]
    round.state = await stateOf(this.room.holdings, peer.shared)
    peer.say(lanes.lists, encodeDigest({ scope, yours, state: round.state }))
  }

  async digest(peer: Peer, message: Bytes): Promise<void> {
    const theirs = decodeDigest(message)
    if (!this.pace(peer).answers()) return peer.unfit()
    const version = this.room.version()
    const known =
      sameBytes(theirs.scope, await expectedScope(peer)) &&
      sameBytes(theirs.yours, await hashOfScope(peer.mine))
    if (!known) {
      this.#begin(this.#answering, peer, 'scope')
      return peer.say(lanes.lists, encodeScope(true, peer.mine))
    }
    const state = await stateOf(this.room.holdings, peer.shared)
    if (sameBytes(state, theirs.state)) {
      peer.say(lanes.lists, encodeSame(state))
      return this.#inStep(peer, version)
    }
    if (this.pace(peer).differs(state, theirs.state)) {
      peer.say(lanes.lists, encodeSame(state))
      // One of us holds what the other refuses, or does not give what it says it has. That is asked for again, later and later.
      return this.then.differed(peer)
    }
    this.#begin(this.#answering, peer, 'heads')
    peer.say(lanes.lists, encodeOutline(state, await this.#outline(peer.shared)))
  }
  same(peer: Peer, message: Bytes): void {
    const state = decodeSame(message)
    const round = this.#asking.get(peer)
    if (round?.stage !== 'digest') return peer.unfit()
    const equal = sameBytes(state, round.state)
    if (!equal && !this.pace(peer).agreedToDiffer(round.state, state)) return peer.unfit()
    this.#end(this.#asking, peer)
    if (equal) this.#inStep(peer, round.version)
    else this.then.differed(peer)
  }
  scope(peer: Peer, message: Bytes): void {
    const { ask, scope } = decodeScope(message)
    const round = (ask ? this.#asking : this.#answering).get(peer)
    if (round?.stage !== (ask ? 'digest' : 'scope') || ++round.rescoped > 3) return peer.unfit()
    const before = peer.shared
    agree(peer, scope)
    if (!sameScope(before, peer.shared)) this.pace(peer).rescoped()
    if (ask) {
      peer.say(lanes.lists, encodeScope(false, peer.mine))
      peer.chain.add(() => this.#sayDigest(peer))
    } else this.#end(this.#answering, peer)
    const unknown = scope.map(({ owner }) => owner).filter((owner) => !this.room.holdings.get(owner))
    if (unknown.length > 0) this.then.unknownOwners(peer, unknown)
  }

  async #outline(scope: Scope): Promise<Outline[]> {
    const outline: Outline[] = []
    for (const { owner, names } of scope) {
      const holding = this.room.holdings.get(owner)
      if (!holding) continue
      const statements = await holding.digest(undefined)
      const documents: { name: string; digest: Bytes }[] = []
      for (const name of names) documents.push({ name, digest: await holding.digest(name) })
      outline.push({ owner, statements, documents })
    }
    return outline
  }
  async outline(peer: Peer, message: Bytes): Promise<void> {
    const { state, outline: theirs } = decodeOutline(message)
    const round = this.#asking.get(peer)
    if (round?.stage !== 'digest') return peer.unfit()
    round.stage = 'heads'
    round.patience.in(this.room.pauses.answer)
    this.pace(peer).differs(round.state, state)
    const mine = await this.#outline(peer.shared)
    const differing = mine.flatMap(({ owner, statements, documents }) => {
      const other = theirs.find((one) => one.owner === owner)
      if (!other) return []
      const parts: { owner: string; name: string | undefined }[] = []
      if (!sameBytes(statements, other.statements)) parts.push({ owner, name: undefined })
      for (const { name, digest } of documents) {
        const there = other.documents.find((one) => one.name === name)
        if (there && !sameBytes(digest, there.digest)) parts.push({ owner, name })
      }
      return parts
    })
    for (const part of differing)
      round.parts.set(partKey(part.owner, part.name), { ...part, feeds: new Set() })
    await this.#sayHeads(peer, true, differing)
  }
  async #sayHeads(
    peer: Peer,
    ask: boolean,
    parts: readonly { owner: string; name: string | undefined }[],
  ): Promise<void> {
    const sections: Section[] = []
    for (const { owner, name } of parts) {
      const holding = this.room.holdings.get(owner)
      if (!holding) continue
      if (name === undefined)
        sections.push({ owner, name, statements: [...(await holding.statements()).keys()], feeds: [] })
      else sections.push({ owner, name, statements: [], feeds: holding.heads(name).list })
    }
    for (const page of encodeHeads(ask, sections)) peer.say(lanes.lists, page)
  }

  async heads(peer: Peer, message: Bytes): Promise<void> {
    const page = decodeHeads(message)
    const rounds = page.ask ? this.#answering : this.#asking
    const round = rounds.get(peer)
    if (round?.stage !== 'heads') return peer.unfit()
    round.patience.in(this.room.pauses.answer)
    // An honest peer mentions no more than the limit.
    round.mentioned += page.sections.reduce((sum, s) => sum + s.statements.length + s.feeds.length, 1)
    if (round.mentioned > 2 * this.room.limits.feeds) return peer.cut('flood')
    for (const section of page.sections) await this.#section(peer, round, page.ask, section)
    if (peer.gone || !page.last) return
    this.#notMentioned(peer, round)
    this.#end(rounds, peer)
    if (page.ask) await this.#sayHeads(peer, false, [...round.parts.values()])
    const first = !this.#seen.has(peer)
    this.#seen.add(peer)
    this.then.compared(peer, first)
  }
  async #section(peer: Peer, round: Round, ask: boolean, section: Section): Promise<void> {
    const { owner, name } = section
    const holding = this.room.holdings.get(owner)
    const shared = peer.shared.find((one) => one.owner === owner)
    if (!holding || !shared || (name !== undefined && !shared.names.includes(name))) return
    const key = partKey(owner, name)
    const part = round.parts.get(key) ?? { owner, name, feeds: new Set<string>() }
    // What we did not ask about is not answered, either.
    if (!ask && !round.parts.has(key)) return
    round.parts.set(key, part)
    if (name === undefined) {
      const here = await holding.statements()
      for (const hash of section.statements)
        if (!here.has(hash)) peer.offer(`${owner} ${hash}`, { is: 'statement', owner, hash })
      return
    }
    for (const head of section.feeds) {
      if (holding.nameOf(head.document) !== name) continue
      const feed = keyOf(head)
      part.feeds.add(feed)
      const ours = holding.heads(name).byKey.get(feed)
      const lack = await lackOf(holding.depot, ours, head)
      if (lack > 0) peer.offer(feed, { is: 'feed', owner, name, head, lack })
      else peer.offers.delete(feed)
      const behind = ours ? behindOf(ours, head) : 0
      if (behind > 0) peer.behind.set(feed, { owner, name, count: behind })
      else peer.behind.delete(feed)
    }
  }
  /** Feeds of which the peer has nothing. */
  #notMentioned(peer: Peer, round: Round): void {
    for (const { owner, name, feeds } of round.parts.values()) {
      if (name === undefined) continue
      for (const ours of this.room.holdings.get(owner)?.heads(name).list ?? []) {
        const key = keyOf(ours)
        if (!feeds.has(key)) peer.behind.set(key, { owner, name, count: lastOf(ours.tips) })
      }
    }
  }

  #inStep(peer: Peer, version: number): void {
    peer.confirmed = version
    // An owner that is not here is no part of what is equal.
    for (const [key, offer] of peer.offers) if (offer.is !== 'owner') peer.offers.delete(key)
    peer.parked.clear()
    this.#seen.add(peer)
    this.pace(peer).gained()
    // Something may have been written since, and be on its way.
    if (version !== this.room.version()) return
    peer.behind.clear()
    this.then.inStep(peer)
  }
  #begin(rounds: Map<Peer, Round>, peer: Peer, stage: Round['stage']): void {
    this.#end(rounds, peer)
    // One who does not answer is left for a while, as one with whom nothing came of it.
    const patience = new Alarm(this.room.after, () => {
      // What we have said is still on its way: the line is slow, not the peer.
      if (peer.outbox.waiting(lanes.lists) > 0) return patience.in(this.room.pauses.answer)
      rounds.delete(peer)
      this.pace(peer).unanswered()
    })
    patience.in(this.room.pauses.answer)
    const state: Bytes = new Uint8Array(0)
    rounds.set(peer, { stage, version: 0, state, rescoped: 0, mentioned: 0, parts: new Map(), patience })
  }
  #end(rounds: Map<Peer, Round>, peer: Peer): void {
    rounds.get(peer)?.patience.off()
    rounds.delete(peer)
  }
}
