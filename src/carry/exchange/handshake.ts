/** Hello, proof, ready: until both have said all three, nothing else is heard or said (S25). */
import { sameBytes, type Bytes } from '../../trust/bytes.ts'
import { deviceIdOf } from '../../trust/keys.ts'
import { lanes } from './frames.ts'
import {
  decodeHello,
  decodeProof,
  encodeBare,
  encodeHello,
  encodeProof,
  nodeOf,
  types,
  type Hello,
} from './messages.ts'
import type { Peer } from './peer.ts'
import { proofHolds, proofOf, proofPurpose, type End } from './proof.ts'
import type { Room } from './room.ts'
import { Alarm } from './timers.ts'
import type { CutWhy } from './types.ts'

const version = 1

export class Handshake {
  readonly #mine: Hello
  readonly #patience: Alarm
  #theirs: Hello | undefined
  #heard = new Set<number>()
  #proved = false
  #theyAreReady = false

  /**
   * @param admit asked when the proof holds: a reason to let the peer go, or undefined
   * @param ready both are
   */
  constructor(
    private readonly room: Room,
    private readonly peer: Peer,
    keys: Pick<Hello, 'signPublic' | 'boxPublic'>,
    private readonly admit: (peer: Peer) => CutWhy | undefined,
    private readonly ready: (peer: Peer) => void,
  ) {
    const nonce: Bytes = new Uint8Array(32)
    room.chance(nonce)
    this.#mine = {
      version,
      nonce,
      instance: room.instance,
      signPublic: keys.signPublic,
      boxPublic: keys.boxPublic,
    }
    this.#patience = new Alarm(room.after, () => peer.cut('no-proof'))
  }
  start(): void {
    const { peer } = this
    // Without certificates a proof could be handed on to anybody.
    if (peer.link.mine.length === 0 || peer.link.theirs.length === 0) return peer.cut('no-fingerprint')
    this.#patience.in(this.room.pauses.proof)
    peer.say(lanes.talk, encodeHello(this.#mine))
  }
  stop(): void {
    this.#patience.off()
  }
  /** For telling which of two connections to the same exchange stays: both ends know both nonces. */
  get nonces(): readonly [Bytes, Bytes] | undefined {
    return this.#theirs && [this.#mine.nonce, this.#theirs.nonce]
  }

  hear(type: number, message: Bytes): void {
    const { peer } = this
    peer.greeted += message.length
    const greeting = type === types.hello || type === types.proof || type === types.ready
    if (!greeting || peer.ready || this.#heard.has(type)) return peer.cut('before-proof')
    if (peer.greeted > peer.limits.greeting) return peer.cut('oversize')
    this.#heard.add(type)
    // At once, and not in line: what the peer says right after it must find us ready.
    if (type === types.ready) {
      this.#theyAreReady = true
      this.#both()
    } else if (type === types.hello) peer.inLine(message.length, () => this.#hello(message))
    else peer.inLine(message.length, () => this.#proof(message))
  }
  async #hello(message: Bytes): Promise<void> {
    const { peer, room } = this
    const theirs = decodeHello(message)
    if (sameBytes(theirs.nonce, this.#mine.nonce)) return peer.cut('itself')
    this.#theirs = theirs
    const signed = proofOf(
      room.name,
      this.#end(this.#mine, peer.link.mine),
      this.#end(theirs, peer.link.theirs),
    )
    const signature = await room.gathering.self.sign(proofPurpose, signed)
    peer.say(lanes.talk, encodeProof(signature))
  }
  async #proof(message: Bytes): Promise<void> {
    const { peer, room } = this
    const theirs = this.#theirs
    if (!theirs) return peer.cut('before-proof')
    const [signer, verifier] = [this.#end(theirs, peer.link.theirs), this.#end(this.#mine, peer.link.mine)]
    if (!(await proofHolds(room.name, signer, verifier, decodeProof(message)))) return peer.cut('proof')
    const device = await deviceIdOf(theirs.signPublic, theirs.boxPublic)
    const node = nodeOf(device, theirs.instance)
    if (peer.gone) return
    if (node === room.node) return peer.cut('itself')
    peer.device = device
    peer.node = node
    const reason = this.admit(peer)
    if (reason) return peer.cut(reason)
    this.#proved = true
    peer.say(lanes.talk, encodeBare('ready'))
    this.#both()
  }
  #both(): void {
    if (!this.#proved || !this.#theyAreReady || this.peer.ready) return
    this.#patience.off()
    this.peer.ready = true
    this.ready(this.peer)
  }
  #end(hello: Hello, fingerprint: Bytes): End {
    return { hello, fingerprint }
  }
}
