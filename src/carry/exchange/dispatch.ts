/** From a frame to the part of the exchange that it is for. */
import { Malformed, type Bytes } from '../../trust/bytes.ts'
import { lanes, type Lane } from './frames.ts'
import type { Handshake } from './handshake.ts'
import { isKnown, types } from './messages.ts'
import type { Parts } from './parts.ts'
import type { Peer } from './peer.ts'

const greetings: ReadonlySet<number> = new Set([types.hello, types.proof, types.ready])
/** Each sort has its lane, and with it the size that it may have. */
const laneOf = (type: number): Lane =>
  type === types.batch ? lanes.bulk : type >= types.digest ? lanes.lists : lanes.talk

export function hearFrame(parts: Parts, peer: Peer, handshake: Handshake, frame: Bytes): void {
  if (peer.gone) return
  try {
    if (!peer.ready && ((frame[0] ?? 0) & 3) !== lanes.talk) return peer.cut('before-proof')
    if (((frame[0] ?? 0) & 3) === lanes.bulk) peer.bulkHeard = peer.lastHeard
    const taken = peer.assembler.take(frame)
    if (taken === 'newer') return peer.fromNewer()
    if (taken === 'more') return
    const { lane, message } = taken
    const [type] = message
    if (type === undefined) throw new Malformed('empty message')
    if (!peer.ready) return handshake.hear(type, message)
    if (!isKnown(type)) return peer.fromNewer()
    if (greetings.has(type) || laneOf(type) !== lane) throw new Malformed('out of place')
    hear(parts, peer, type, message)
  } catch (cause) {
    peer.stumbled(cause)
  }
}

function hear(parts: Parts, peer: Peer, type: number, message: Bytes): void {
  const { compare, fetch, serve, flood, presence } = parts
  const inLine = (task: () => Promise<void>): void => peer.inLine(message.length, task)
  // What others depend on is heard at once; what depends on what came before it waits for that to be stored.
  if (type === types.neighbours) {
    flood.neighbours(peer, message)
    presence.neighboursChanged(peer)
  } else if (type === types.prune) flood.loud(peer, false)
  else if (type === types.graft) flood.loud(peer, true)
  else if (type === types.want) serve.want(peer, message)
  else if (type === types.credit) serve.credit(peer, message)
  else if (type === types.stop) serve.stop(peer, message)
  else if (type === types.presence) inLine(() => presence.heard(peer, message))
  else if (type === types.digest) inLine(() => compare.digest(peer, message))
  else if (type === types.same) inLine(async () => compare.same(peer, message))
  else if (type === types.scope) inLine(async () => compare.scope(peer, message))
  else if (type === types.outline) inLine(() => compare.outline(peer, message))
  else if (type === types.heads) inLine(() => compare.heads(peer, message))
  else if (type === types.batch) {
    if (fetch.arrived(peer, message)) inLine(() => fetch.batch(peer, message))
  } else if (type === types.news) {
    // News can always be found again by comparing; what was asked for cannot be let go without asking again.
    if (peer.inbox > peer.limits.inbox / 2) parts.repair.touched()
    else inLine(() => flood.news(peer, message))
  }
}
