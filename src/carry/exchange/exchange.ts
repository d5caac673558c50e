/** Replication in one room: every peer that is met ends up with what it may have of what is here, and we with what it has. */
import type { Bytes } from '../../trust/bytes.ts'
import type { News } from '../../store/depot.ts'
import { DiskFailure, type DiskWhy } from '../../store/disk.ts'
import type { Link } from '../types.ts'
import { Admission } from './admission.ts'
import { hearFrame } from './dispatch.ts'
import { lanes } from './frames.ts'
import { Handshake } from './handshake.ts'
import { Holdings, type Holding } from './holdings.ts'
import { exchangeLimits, exchangePauses } from './limits.ts'
import { instanceSize, nodeOf } from './messages.ts'
import { makeParts, type Parts } from './parts.ts'
import { Peer, type PeerContext } from './peer.ts'
import { rescope, type Room } from './room.ts'
import { realAfter } from './timers.ts'
import type {
  Counts,
  CutWhy,
  DeviceView,
  Exchange,
  ExchangeOptions,
  OwnerView,
  PeerView,
  Presence,
  Remembered,
} from './types.ts'
import { peerViews } from './views.ts'
import { Work } from './work.ts'

export const openExchange = (options: ExchangeOptions): Exchange => new OpenExchange(options)

const throwLater = (cause: unknown): void =>
  queueMicrotask(() => {
    throw cause
  })

class OpenExchange implements Exchange {
  readonly #room: Room
  readonly #peers = new Map<Peer, Handshake>()
  readonly #admission: Admission
  readonly #parts: Parts
  readonly #listeners = new Set<() => void>()
  #version = 0
  #met = 0
  #telling = false
  #closed = false

  constructor(private readonly options: ExchangeOptions) {
    this.#room = this.#makeRoom(options)
    this.#admission = new Admission(this.#room, this.#peers)
    this.#parts = makeParts(this.#room, options, (owner, statements) => this.#adopt(owner, statements))
  }
  #makeRoom({ gathering, chance, clock = Date.now, after = realAfter, ...options }: ExchangeOptions): Room {
    const instance: Bytes = new Uint8Array(instanceSize)
    chance(instance)
    const peers = this.#peers
    return {
      name: options.room,
      node: nodeOf(gathering.self.device, instance),
      instance,
      gathering,
      holdings: new Holdings(gathering, (holding, news) => this.#news(holding, news)),
      limits: { ...exchangeLimits, ...options.limits },
      pauses: { ...exchangePauses, ...options.pauses },
      clock,
      after,
      chance,
      work: new Work((cause) => this.#failed(cause)),
      counts: { newsSent: 0, batchesSent: 0, envelopesSent: 0, newsRepeated: 0, comparisons: 0 },
      get peers() {
        return new Set(peers.keys())
      },
      version: () => this.#version,
      changed: () => this.#changed(),
    }
  }

  meet(link: Link): void {
    const room = this.#room
    const context: PeerContext = {
      limits: room.limits,
      clock: room.clock,
      work: room.work,
      emptied: (one, lane) => {
        if (lane === lanes.bulk) this.#parts.serve.pump(one)
      },
      cut: (one, why) => this.#cut(one, why),
      failed: (cause) => this.#failed(cause),
    }
    const peer = new Peer(`p${++this.#met}`, link, context)
    if (this.#closed || link.closed) return link.close('closed')
    const reason = this.#admission.knock(peer)
    if (reason) return link.close(reason)
    const handshake = new Handshake(
      room,
      peer,
      this.options.keys,
      (one) => this.#admission.admit(one),
      (one) => this.#ready(one),
    )
    this.#peers.set(peer, handshake)
    link.onClose(() => this.#gone(peer))
    link.receive((frame) => {
      peer.lastHeard = room.clock()
      hearFrame(this.#parts, peer, handshake, frame)
    })
    handshake.start()
    this.#changed()
  }
  #ready(peer: Peer): void {
    const { ledger, flood, presence, compare, repair } = this.#parts
    ledger.heard(peer)
    flood.joined()
    flood.tellNeighbours(peer)
    presence.joined(peer)
    repair.touched()
    // One of the two begins.
    if (this.#room.node < peer.node) compare.start(peer)
    this.#changed()
  }
  #cut(peer: Peer, why: CutWhy): void {
    this.#admission.cut(peer, why)
    this.#gone(peer)
    peer.link.close(why)
  }
  #gone(peer: Peer): void {
    const handshake = this.#peers.get(peer)
    if (!handshake) return
    peer.gone = true
    this.#peers.delete(peer)
    handshake.stop()
    peer.chain.stop()
    const { ledger, compare, fetch, serve, flood, presence, later } = this.#parts
    later.off(peer)
    ledger.heard(peer)
    ledger.left(peer)
    compare.forget(peer)
    serve.forget(peer)
    const passedOn = presence.forget(peer)
    flood.forget(peer)
    for (const other of passedOn) flood.tellNeighbours(other)
    fetch.forget(peer)
    this.#changed()
  }

  #news(holding: Holding, news: News): void {
    this.#version++
    // Nothing in it: what is here has another shape, or can be opened now.
    if (news.statements.length > 0 || news.envelopes.length === 0) this.#reconsider()
    this.#parts.flood.push(holding, news)
    this.#parts.repair.touched()
    this.#changed()
  }
  /** What somebody may have may have changed, and what waited may count now. */
  #reconsider(): void {
    const { compare, fetch, serve, later } = this.#parts
    const again = new Set([...this.#peers.keys()].filter((peer) => peer.parked.size > 0))
    fetch.reconsider()
    for (const peer of this.#peers.keys()) {
      compare.pace(peer).gained()
      if (!rescope(this.#room, peer)) continue
      this.#version++
      peer.outbox.takeBack(({ owner, names }) => names.some((name) => !peer.mayHave(owner, name)))
      serve.giveUp(peer)
      fetch.stop(peer)
      again.add(peer)
    }
    for (const peer of again) later.do(peer, () => compare.start(peer))
  }
  async #adopt(owner: string, statements: readonly Bytes[]): Promise<boolean> {
    const depot = await this.#room.gathering.adopt?.(owner, statements)
    this.refresh()
    return depot !== undefined && this.#room.holdings.get(owner) !== undefined
  }

  get peers(): readonly PeerView[] {
    const { compare, fetch, serve, ledger } = this.#parts
    const under = (peer: Peer): PeerView['state'] | undefined =>
      fetch.busy(peer)
        ? 'fetching'
        : serve.busy(peer)
          ? 'giving'
          : compare.comparing(peer)
            ? 'comparing'
            : undefined
    return peerViews(this.#room, this.#admission.cutOff(), ledger, under)
  }
  get devices(): readonly DeviceView[] {
    return this.#parts.ledger.devices()
  }
  get owners(): readonly OwnerView[] {
    return this.#parts.ledger.owners()
  }
  get disk(): DiskWhy | undefined {
    return this.#parts.intake.disk
  }
  get counts(): Counts {
    return { ...this.#room.counts }
  }
  get presence(): Presence {
    return this.#parts.presence
  }
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  /** Many things change together; listeners are told once. */
  #changed(): void {
    if (this.#telling || this.#closed) return
    this.#telling = true
    queueMicrotask(() => {
      this.#telling = false
      for (const listener of this.#listeners) listener()
    })
  }
  refresh(): void {
    this.#room.holdings.refresh()
    for (const holding of this.#room.holdings.all()) holding.changed(true)
    this.#version++
    this.#reconsider()
    this.#parts.intake.retry()
    this.#parts.repair.touched()
    this.#changed()
  }
  remember(): readonly Remembered[] {
    return this.#parts.ledger.remember()
  }
  settled(): Promise<void> {
    return this.#room.work.settled()
  }
  async close(): Promise<void> {
    this.#closed = true
    for (const peer of [...this.#peers.keys()]) this.#cut(peer, 'closed')
    this.#parts.repair.close()
    this.#parts.intake.close()
    this.#parts.presence.close()
    this.#room.holdings.close()
    this.#listeners.clear()
    await this.settled()
    // A disk that refused what was being stored has made an appointment.
    this.#parts.intake.close()
  }
  #failed(cause: unknown): void {
    if (cause instanceof DiskFailure) this.#parts.intake.diskRefused(cause.why)
    else (this.options.failed ?? throwLater)(cause)
  }
}
