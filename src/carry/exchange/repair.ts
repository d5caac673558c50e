/**
 * Healing what the flood missed: some time after a change, neighbours compare until all are known to be equal. In a small room
 * every pair does; in a large one a spanning part of the pairs, and the rest a few at a time.
 */
import type { Peer } from './peer.ts'
import { readyPeers, type Room } from './room.ts'
import { Alarm } from './timers.ts'

/** How heavy the way between two is: the same seen from both ends, and in no order that anybody chooses. */
function weightOf(a: string, b: string): number {
  const text = a < b ? a + b : b + a
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}

export interface Paced {
  start(peer: Peer): void
  pace(peer: Peer): { readonly pause: number }
}

export class Repair {
  #first: number | undefined
  #turn = 0
  readonly #quick: Alarm
  readonly #slow: Alarm
  constructor(
    private readonly room: Room,
    private readonly compare: Paced,
    /** Before comparing: what the neighbours are told comes with it. */
    private readonly before: (peer: Peer) => void,
  ) {
    this.#quick = new Alarm(room.after, () => this.#quickRound())
    this.#slow = new Alarm(room.after, () => this.#slowRound())
  }
  /** Something has changed. */
  touched(): void {
    const { quick, quickMost } = this.room.pauses
    const now = this.room.clock()
    this.#first ??= now
    // Not all at the same moment: of a pair one begins, and the other finds it done.
    const spread = 1 + (this.room.chance(new Uint8Array(1))[0] ?? 0) / 512
    this.#quick.in(Math.max(0, Math.min(quick * spread, this.#first + quickMost - now)))
  }
  close(): void {
    this.#quick.off()
    this.#slow.off()
  }

  #unsure(): Peer[] {
    const version = this.room.version()
    return readyPeers(this.room).filter((peer) => peer.confirmed !== version)
  }
  #quickRound(): void {
    this.#first = undefined
    const all = readyPeers(this.room)
    const few = all.length <= this.room.limits.pairs
    let pause = 0
    for (const peer of all) this.before(peer)
    for (const peer of this.#unsure()) {
      if (!few && this.#spared(peer, all)) continue
      const wait = this.compare.pace(peer).pause
      if (wait === 0) {
        peer.tryAgain()
        this.compare.start(peer)
      } else pause = pause === 0 ? wait : Math.min(pause, wait)
    }
    if (pause > 0 && !this.#quick.set) this.#quick.in(pause)
    if (!this.#slow.set) this.#slow.in(this.room.pauses.slow)
  }
  /** The heaviest side of a triangle is spared: what is left still connects everybody. */
  #spared(peer: Peer, all: readonly Peer[]): boolean {
    const { node } = this.room
    const direct = weightOf(node, peer.node)
    return all.some(
      (other) =>
        other !== peer &&
        other.neighbours.has(peer.node) &&
        peer.neighbours.has(other.node) &&
        weightOf(node, other.node) < direct &&
        weightOf(other.node, peer.node) < direct,
    )
  }
  /** Everybody in turn, a few at a time: one that says what is not so of its neighbours hides nothing for long. */
  #slowRound(): void {
    const unsure = this.#unsure()
    if (unsure.length === 0) return
    const { slowPeers } = this.room.limits
    for (let i = 0; i < Math.min(slowPeers, unsure.length); i++) {
      const peer = unsure[this.#turn++ % unsure.length]
      if (!peer || this.compare.pace(peer).pause > 0) continue
      peer.tryAgain()
      this.compare.start(peer)
    }
    this.#slow.in(this.room.pauses.slow)
  }
}
