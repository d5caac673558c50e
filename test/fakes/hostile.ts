/** A peer that keeps to nothing: speaks the bytes of the exchange by hand. */
import { frameAt, lanes, type Lane } from '../../src/carry/exchange/frames.ts'
import {
  decodeHello,
  encodeBare,
  encodeHello,
  encodeProof,
  types,
  type Hello,
} from '../../src/carry/exchange/messages.ts'
import { proofOf, proofPurpose } from '../../src/carry/exchange/proof.ts'
import { joinBytes, utf8, type Bytes } from '../../src/trust/bytes.ts'
import type { DeviceKeys } from '../../src/trust/keys.ts'
import type { Sim, SimNode } from './simulation.ts'
import { seededKeys } from './seededKeys.ts'
import { linkPair, type SimLink } from './simNet.ts'

export class Hostile {
  /** Messages that came, whole ones on the short lanes, with their type first. */
  readonly heard: Bytes[] = []
  readonly #parts: Bytes[] = []
  theirs: Hello | undefined
  /** Says a proof as soon as it can. */
  proves = true

  private constructor(
    readonly sim: Sim,
    readonly keys: DeviceKeys,
    readonly link: SimLink,
    readonly hello: Hello,
    private readonly room: string,
  ) {
    link.receive((frame) => this.#receive(frame))
  }
  /** Connected to a node, and has said nothing yet. */
  static async at(sim: Sim, victim: SimNode, keys?: DeviceKeys, room = 'room'): Promise<Hostile> {
    const own = keys ?? (await seededKeys(sim.chance))
    const random = (size: number): Bytes => {
      const bytes = new Uint8Array(size)
      sim.chance(bytes)
      return bytes
    }
    const { here, there } = linkPair('mallory', victim.name, () => random(32))
    sim.links.push(here, there)
    const hello = {
      version: 1,
      nonce: random(32),
      instance: random(4),
      signPublic: own.signPublic,
      boxPublic: own.boxPublic,
    }
    const hostile = new Hostile(sim, own, here, hello, room)
    victim.exchange.meet(there)
    return hostile
  }
  /** Comes in as whoever its keys are. False when a line that loses things was cut before the other had said hello. */
  async enter(): Promise<boolean> {
    this.send(lanes.talk, encodeHello(this.hello))
    await this.sim.arrive()
    if (!this.theirs) return false
    await this.prove()
    this.send(lanes.talk, encodeBare('ready'))
    await this.sim.arrive()
    return true
  }
  async prove(): Promise<void> {
    if (!this.theirs) throw new Error('no hello has come')
    const [mine, theirs] = [this.link.mine, this.link.theirs]
    const signed = proofOf(
      this.room,
      { hello: this.hello, fingerprint: mine },
      { hello: this.theirs, fingerprint: theirs },
    )
    const bytes = joinBytes([utf8(proofPurpose), signed])
    const signature = await crypto.subtle.sign('Ed25519', this.keys.sign, bytes)
    this.send(lanes.talk, encodeProof(new Uint8Array(signature)))
  }
  /** A whole message, cut as it should be. */
  send(lane: Lane, message: Bytes): void {
    for (let at = 0; ;) {
      const { frame, next } = frameAt(lane, message, at)
      this.raw(frame)
      if (next === message.length) return
      at = next
    }
  }
  /** A frame as it is. */
  raw(frame: Bytes): void {
    if (!this.link.closed) this.link.way.push(frame)
  }
  #receive(frame: Bytes): void {
    this.#parts.push(frame.subarray(1))
    if (((frame[0] ?? 0) & 8) !== 0) return
    const message = joinBytes(this.#parts.splice(0))
    this.heard.push(message)
    if (message[0] === types.hello) this.theirs = decodeHello(message)
  }
  heardType(type: number): Bytes[] {
    return this.heard.filter((message) => message[0] === type)
  }
  /** Why it was cut off. */
  get why(): string | undefined {
    return this.link.other?.why
  }
}
