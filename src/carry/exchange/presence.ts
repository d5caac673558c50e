/**
 * Who is where: small, sealed, never stored (S26). It goes to those who may have the document, is passed on at most once, and is gone
 * when the peer is through whom it came.
 */
import type { Bytes } from '../../trust/bytes.ts'
import { Budget } from './budget.ts'
import { lanes } from './frames.ts'
import { decodeShown, deviceOfNode, encodeShown, type Shown } from './messages.ts'
import type { Peer } from './peer.ts'
import { readyPeers, type Room } from './room.ts'
import { Alarm } from './timers.ts'
import type { Presence, PresenceSeal, PresenceView } from './types.ts'

interface Mine {
  readonly owner: string
  readonly document: string
  plain: Bytes | undefined
  sealed: Bytes | undefined
  count: number
  /** Rings when it may be said again. */
  readonly soon: Alarm
  changed: boolean
}
interface Other extends PresenceView {
  readonly shown: Shown
  /** To whom we have passed it on. */
  readonly passed: Set<Peer>
}
const none: Bytes = new Uint8Array(0)

export class PresenceRoom implements Presence {
  readonly #mine = new Map<string, Mine>()
  /** What came through each peer, by node and document. */
  readonly #others = new Map<Peer, Map<string, Other>>()
  readonly #budgets = new Map<Peer, Budget>()
  readonly #listeners = new Set<() => void>()
  #count = 0
  constructor(
    private readonly room: Room,
    private readonly seal: PresenceSeal | undefined,
  ) {}

  show(owner: string, document: string, plain: Bytes | undefined): void {
    const { seal } = this
    if (!seal) return
    const key = `${owner} ${document}`
    let mine = this.#mine.get(key)
    if (!mine) {
      if (plain === undefined) return
      const soon = new Alarm(this.room.after, () => void this.room.work.run(() => this.#say(seal, key)))
      mine = { owner, document, plain, sealed: undefined, count: 0, soon, changed: true }
      this.#mine.set(key, mine)
    }
    mine.plain = plain
    mine.changed = true
    if (!mine.soon.set) mine.soon.in(0)
  }
  async #say(seal: PresenceSeal, key: string): Promise<void> {
    const mine = this.#mine.get(key)
    if (!mine?.changed) return
    mine.changed = false
    // However fast one moves, others hear of it now and then.
    mine.soon.in(this.room.pauses.presence)
    const { plain, owner, document } = mine
    const sealed = plain === undefined ? none : await seal.seal(owner, document, plain)
    if (sealed.length > this.room.limits.presence) return
    mine.sealed = sealed
    mine.count = ++this.#count
    for (const peer of readyPeers(this.room)) this.#sayTo(peer, this.#shown(mine))
  }
  #shown(mine: Mine): Shown {
    const { owner, document, count, sealed } = mine
    return { node: this.room.node, count, hops: 0, owner, document, sealed: sealed ?? none }
  }
  #sayTo(peer: Peer, shown: Shown): void {
    const name = this.room.holdings.get(shown.owner)?.nameOf(shown.document)
    if (name === undefined || !peer.mayHave(shown.owner, name)) return
    peer.say(lanes.talk, encodeShown(shown), { owner: shown.owner, names: [name] })
  }
  /** A newcomer sees at once who is here. */
  joined(peer: Peer): void {
    for (const mine of this.#mine.values()) if (mine.sealed?.length) this.#sayTo(peer, this.#shown(mine))
  }
  /** Gives those to whom something of this peer has been passed on: they are to hear that it is not reached any more. */
  forget(peer: Peer): Set<Peer> {
    this.#budgets.delete(peer)
    const passed = new Set<Peer>()
    for (const other of this.#others.get(peer)?.values() ?? []) for (const to of other.passed) passed.add(to)
    if (this.#others.delete(peer)) this.#changed()
    return passed
  }
  /** What was passed on by a peer is gone when it no longer reaches the one it came from. */
  neighboursChanged(peer: Peer): void {
    const others = this.#others.get(peer)
    for (const [key, { node }] of others ?? [])
      if (node !== peer.node && !peer.neighbours.has(node)) {
        others?.delete(key)
        this.#changed()
      }
    for (const [from, shown] of this.#others)
      for (const other of shown.values()) if (other.node === from.node) this.#passOn(from, other, peer)
  }

  async heard(peer: Peer, message: Bytes): Promise<void> {
    const budget = this.#budgets.get(peer) ?? new Budget(this.room.clock, 60, 20)
    this.#budgets.set(peer, budget)
    if (!budget.spend()) return peer.unfit()
    const shown = decodeShown(message)
    const { node, owner, document, count, hops, sealed } = shown
    const name = this.room.holdings.get(owner)?.nameOf(document)
    const direct = node === peer.node
    if (node === this.room.node || hops !== (direct ? 0 : 1)) return peer.unfit()
    if (name === undefined || !peer.mayHave(owner, name)) return peer.unfit()
    // Those who are neighbours themselves speak for themselves.
    if (!direct && readyPeers(this.room).some((one) => one.node === node)) return
    const others = this.#others.get(peer) ?? new Map<string, Other>()
    const key = `${node} ${owner} ${document}`
    const before = others.get(key)
    if (before && before.shown.count >= count) return
    const { present, passedOn } = this.room.limits
    const known = [...others.values()].filter((other) => (other.node === peer.node) === direct).length
    if (!before && known >= (direct ? present : passedOn)) return peer.unfit()
    const plain = sealed.length === 0 ? undefined : await this.seal?.open(owner, document, sealed)
    if (peer.gone) return
    this.#others.set(peer, others)
    const other = {
      node,
      device: deviceOfNode(node),
      owner,
      document,
      plain: plain ?? none,
      shown,
      passed: new Set<Peer>(),
    }
    if (direct) for (const one of readyPeers(this.room)) this.#passOn(peer, other, one)
    if (plain) others.set(key, other)
    else if (!others.delete(key)) return
    this.#changed()
  }
  /** Once, to one that it does not reach by itself. */
  #passOn(from: Peer, other: Other, to: Peer): void {
    if (to === from || other.passed.has(to)) return
    if (from.neighbours.has(to.node) || to.neighbours.has(from.node)) return
    other.passed.add(to)
    this.#sayTo(to, { ...other.shown, hops: 1 })
  }

  get others(): readonly PresenceView[] {
    const seen = new Map<string, Other>()
    for (const others of this.#others.values())
      for (const [key, other] of others)
        if ((seen.get(key)?.shown.count ?? -1) < other.shown.count) seen.set(key, other)
    return [...seen.values()].map(({ node, device, owner, document, plain }) => ({
      node,
      device,
      owner,
      document,
      plain,
    }))
  }
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
  close(): void {
    for (const mine of this.#mine.values()) mine.soon.off()
    this.#mine.clear()
    this.#others.clear()
    this.#listeners.clear()
  }
}
