/** One connection that y-webrtc has begun: from there to an open link, or to giving up. */
import type { Bytes } from '../../trust/bytes.ts'
import { isHostile } from '../linkEnd.ts'
import { ChannelLink } from './channelLink.ts'
import type { Watch } from './connection.ts'
import { fingerprintOf, isCertified } from './fingerprint.ts'

export interface Keeper {
  /** What the peer at the other end calls itself; undefined when y-webrtc knows nothing of the connection. */
  nameOf(pc: RTCPeerConnection): string | undefined
  /** Milliseconds that connecting to it may take. */
  patience(name: string | undefined): number
  /** Lets y-webrtc close the connection, forget it, and announce anew. */
  destroy(pc: RTCPeerConnection): void
  opened(attempt: Attempt, link: ChannelLink): void
  /** The link has ended, or there never was one: told once. `cut` when this end wants nothing more of the peer for a while. */
  ended(attempt: Attempt, cut: boolean): void
  /** The connection is closed, and nothing of it is left. */
  gone(attempt: Attempt): void
}

/** A connection whose packets have stopped may come back by itself, as when a laptop changes network. */
const grace = 6_000
/** What was sent before `close` is still under way: it gets this long. */
const parting = 1_000
/** y-webrtc says a few hundred bytes on its channel. What goes beyond these is meant to be a burden. */
const mostNoise = { messages: 100, bytes: 65_536 }
/** Candidates that one connection may be offered. */
const mostCandidates = 64

export class Attempt implements Watch {
  readonly pc: RTCPeerConnection
  readonly #side: RTCDataChannel
  readonly #keeper: Keeper
  /** Known as soon as y-webrtc has put the connection in its book. */
  name: string | undefined
  link: ChannelLink | undefined
  /** An answer has been let through: there is only one. */
  answered = false
  #candidates = 0
  #noise = { messages: 0, bytes: 0 }
  #timer: ReturnType<typeof setTimeout> | undefined
  #silence: ReturnType<typeof setTimeout> | undefined
  #spared = false
  #ended = false
  #over = false

  constructor(pc: RTCPeerConnection, side: RTCDataChannel, keeper: Keeper) {
    this.pc = pc
    this.#side = side
    this.#keeper = keeper
    side.binaryType = 'arraybuffer'
    side.addEventListener('open', this.#open)
    pc.addEventListener('iceconnectionstatechange', this.#ice)
    queueMicrotask(() => {
      if (this.#over) return
      this.name = keeper.nameOf(pc)
      this.#hurry(keeper.patience(this.name))
    })
  }

  /** The watchdog. Who has found the way and only greets has as long once more: a busy machine is slow at that. */
  #hurry(patience: number): void {
    this.#in(patience, () => {
      if (this.#reached() && !this.#spared) {
        this.#spared = true
        this.#hurry(patience)
      } else this.#giveUp(false)
    })
  }
  #reached(): boolean {
    return ['connected', 'completed'].includes(this.pc.iceConnectionState)
  }

  get connecting(): boolean {
    return !this.#over && this.link === undefined
  }

  /** May one more candidate be handed on? */
  takesCandidate(candidate: string): boolean {
    const theirs = /^a=ice-ufrag:(\S+)/m.exec(this.pc.remoteDescription?.sdp ?? '')?.[1]
    const of = / ufrag (\S+)/.exec(candidate)?.[1]
    // One of an attempt that is over: simple-peer would give up this one for it.
    if (theirs !== undefined && of !== undefined && theirs !== of) return false
    return ++this.#candidates <= mostCandidates
  }

  #in(ms: number, then: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(then, ms)
  }

  readonly #open = (): void => {
    // At once: the first message may be right behind.
    const link = new ChannelLink(this.#side, this.#linkEnded)
    this.link = link
    const certified = async (): Promise<void> => {
      const theirs = await this.#introduce(link)
      if (theirs === undefined) return link.end('connection-closed')
      if (!(await isCertified(this.pc, theirs))) return link.end('wrong-certificate')
      if (link.closed) return
      clearTimeout(this.#timer)
      this.#keeper.opened(this, link)
    }
    certified().catch(() => link.end('wrong-certificate'))
  }

  /** Returns the other end's certificate. */
  async #introduce(link: ChannelLink): Promise<Bytes | undefined> {
    const { pc } = this
    // The channel may be open before the browser has told that it took the answer.
    if (pc.signalingState !== 'stable')
      await new Promise((next) => pc.addEventListener('signalingstatechange', next, { once: true }))
    const name = this.#keeper.nameOf(pc)
    const mine = fingerprintOf(pc.localDescription?.sdp ?? '')
    const theirs = fingerprintOf(pc.remoteDescription?.sdp ?? '')
    if (name === undefined || mine === undefined || theirs === undefined) return undefined
    this.name = name
    link.introduce({ name, mine, theirs })
    return theirs
  }

  readonly #linkEnded = (why: string, here: boolean): void => {
    this.#tell(here || isHostile(why))
    const destroy = (): void => this.#keeper.destroy(this.pc)
    if (!here || this.#over) return destroy()
    // The channel sends what it has before it closes; then the connection goes.
    this.#in(parting, destroy)
    this.#side.addEventListener('close', destroy, { once: true })
    this.#side.close()
  }

  readonly #ice = (): void => {
    const { link, pc } = this
    clearTimeout(this.#silence)
    if (link === undefined || link.closed) return
    if (pc.iceConnectionState === 'failed') link.end('connection-lost')
    else if (pc.iceConnectionState === 'disconnected')
      this.#silence = setTimeout(() => link.end('connection-lost'), grace)
  }

  noise(bytes: number): void {
    this.#noise.messages++
    this.#noise.bytes += bytes
    if (this.#noise.messages <= mostNoise.messages && this.#noise.bytes <= mostNoise.bytes) return
    if (this.link !== undefined) this.link.end('noise-beside')
    else this.#giveUp(true)
  }

  #tell(cut: boolean): void {
    if (this.#ended) return
    this.#ended = true
    this.#keeper.ended(this, cut)
  }
  #giveUp(cut: boolean): void {
    this.#tell(cut)
    if (!this.#over) this.#keeper.destroy(this.pc)
  }

  closed(): void {
    if (this.#over) return
    this.#over = true
    clearTimeout(this.#timer)
    clearTimeout(this.#silence)
    this.#side.removeEventListener('open', this.#open)
    this.pc.removeEventListener('iceconnectionstatechange', this.#ice)
    // Not from here, or the link had ended before: simple-peer's own channel was the first to hear that the peer is gone.
    this.link?.end('peer-closed')
    this.#tell(false)
    this.#keeper.gone(this)
  }
}
