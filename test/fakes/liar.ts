/** A peer with a certificate that answers comparisons with what is not so. */
import { hashOfScope } from '../../src/carry/exchange/holdings.ts'
import { lanes } from '../../src/carry/exchange/frames.ts'
import {
  decodeHeads,
  decodeWant,
  encodeBatch,
  encodeHeads,
  encodeOutline,
  type Want,
} from '../../src/carry/exchange/lists.ts'
import { encodeDigest, types } from '../../src/carry/exchange/messages.ts'
import type { Bytes } from '../../src/trust/bytes.ts'
import type { FeedHead } from '../../src/store/depot.ts'
import { Hostile } from './hostile.ts'
import { documents, Sim, type SimNode } from './simulation.ts'

export class Liar {
  wants: Want[] = []
  outlines = 0
  #seen = 0
  constructor(
    readonly sim: Sim,
    readonly peer: Hostile,
    /** Feeds of `intern` that it says it has. */
    readonly claims: readonly FeedHead[],
    /** What it does when it is asked. */
    readonly asked: 'nothing' | 'silence' | ((want: Want) => void),
  ) {}
  random(size: number): Bytes {
    const bytes = new Uint8Array(size)
    this.sim.chance(bytes)
    return bytes
  }
  /** Says that it differs. */
  async digest(): Promise<void> {
    const names = [...documents].sort()
    const scope = await hashOfScope([{ owner: this.sim.owner, names }])
    this.peer.send(lanes.lists, encodeDigest({ scope, yours: scope, state: this.random(16) }))
  }
  /** Answers everything that has come since the last time. */
  answer(): void {
    const { sim, peer } = this
    for (const message of peer.heard.slice(this.#seen)) {
      this.#seen++
      if (message[0] === types.outline) {
        this.outlines++
        this.#sayHeads(true)
      }
      if (message[0] === types.digest) {
        const documents = [{ name: 'intern', digest: this.random(16) }]
        const outline = [{ owner: sim.owner, statements: this.random(16), documents }]
        peer.send(lanes.lists, encodeOutline(this.random(16), outline))
      }
      if (message[0] === types.heads && decodeHeads(message).ask) this.#sayHeads(false)
      if (message[0] === types.want) {
        const want = decodeWant(message)
        this.wants.push(want)
        if (typeof this.asked === 'function') this.asked(want)
        else if (this.asked === 'nothing') {
          const batch = { id: want.id, last: true, owner: sim.owner, statements: [], envelopes: [] }
          peer.send(lanes.bulk, encodeBatch(batch))
        }
      }
    }
  }
  #sayHeads(ask: boolean): void {
    const section = { owner: this.sim.owner, name: 'intern', statements: [], feeds: this.claims }
    for (const page of encodeHeads(ask, [section])) this.peer.send(lanes.lists, page)
  }
  /** Lets time go, a second at a time, and answers all the while. */
  async live(seconds: number, each: () => Promise<void> = async () => undefined): Promise<void> {
    for (let s = 0; s < seconds; s++) {
      await each()
      for (;;) {
        await this.sim.arrive()
        const before = this.#seen
        this.answer()
        if (this.#seen === before) break
      }
      await this.sim.run(1_000)
    }
  }
}

export interface Scene {
  readonly sim: Sim
  readonly a: SimNode
  readonly b: SimNode
  /** Whose certificate the liar has. */
  readonly m: SimNode
  readonly peer: Hostile
}
/** A victim, a friend that is not connected yet, and one with a certificate. */
export async function scene(seed: number): Promise<Scene> {
  const sim = new Sim(seed)
  const [a, b, m] = await sim.mesh(3)
  if (!a || !b || !m) throw new Error('three nodes')
  sim.nodes.splice(2)
  await m.exchange.close()
  const peer = await Hostile.at(sim, a, m.keys)
  if (!(await peer.enter())) throw new Error('no hello has come')
  return { sim, a, b, m, peer }
}
