/** Who comes in: how many at once, who was cut off lately, and which of two connections to the same peer stays. */
import { toHex } from '../../trust/bytes.ts'
import { Doorkeeper, type CutOff } from './doorkeeper.ts'
import type { Handshake } from './handshake.ts'
import type { Peer } from './peer.ts'
import { rescope, type Room } from './room.ts'
import type { CutWhy } from './types.ts'

/** A device, once it has proved that it is one; before that, what the connection shows of it. */
const whoIs = (peer: Peer): string => peer.device ?? (toHex(peer.link.theirs) || peer.link.name)
/** The same at both ends. */
const nameOfLink = (handshake: Handshake | undefined): string =>
  (handshake?.nonces ?? []).map(toHex).sort().join('')

export class Admission {
  readonly #doorkeeper: Doorkeeper
  constructor(
    private readonly room: Room,
    private readonly peers: ReadonlyMap<Peer, Handshake>,
  ) {
    this.#doorkeeper = new Doorkeeper(room.clock, room.limits, room.pauses)
  }
  /** Somebody is at the door. */
  knock(peer: Peer): CutWhy | undefined {
    const unproved = [...this.peers.keys()].filter((one) => one.device === undefined).length
    if (unproved >= this.room.limits.greeters) return 'too-many'
    return this.#doorkeeper.lets(whoIs(peer)) ? undefined : 'too-early'
  }
  /** Its proof holds. */
  admit(peer: Peer): CutWhy | undefined {
    if (!this.#doorkeeper.lets(whoIs(peer))) return 'too-early'
    rescope(this.room, peer)
    const strangers = [...this.peers.keys()].filter((one) => one.device !== undefined && !one.may).length
    if (!peer.may && strangers > this.room.limits.strangers) return 'too-many'
    for (const [other, handshake] of this.peers) {
      if (other === peer || other.node !== peer.node) continue
      // Both ends let the same one go, unless one of them has fallen silent.
      const silent = this.room.clock() - other.lastHeard > this.room.pauses.answer
      if (!silent && nameOfLink(handshake) > nameOfLink(this.peers.get(peer))) return 'twice'
      other.cut('twice')
    }
    return undefined
  }
  cut(peer: Peer, why: CutWhy): void {
    this.#doorkeeper.cut(whoIs(peer), peer.link.name, peer.device, why)
  }
  cutOff(): CutOff[] {
    return this.#doorkeeper.all()
  }
}
