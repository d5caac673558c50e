/** Meets peers over WebRTC: y-webrtc, unmodified and with an empty document, finds them; our bytes go beside it. */
import { subscribe, unsubscribe } from 'lib0/broadcastchannel'
import { WebrtcProvider, type Room } from 'y-webrtc'
import * as Y from 'yjs'
import type { Link, Meet, Meeting, MeetingState, RoomAddress } from '../types.ts'
import { usableAddresses } from './addresses.ts'
import { Admission, closed } from './admission.ts'
import { Announcer } from './announcer.ts'
import { Attempt, type Keeper } from './attempt.ts'
import { Bars } from './bars.ts'
import type { ChannelLink } from './channelLink.ts'
import { roomKey } from './cipher.ts'
import { connectionWith } from './connection.ts'
import { Gate } from './gate.ts'
import type { Signal } from './signals.ts'

/** What tests may set otherwise. */
export interface Manners {
  /** Milliseconds that connecting may take before it is given up and begun anew. */
  readonly patience: number
  /** Of two who hear each other at the same moment, only the one with the smaller name offers. */
  readonly turns: boolean
}
export const manners: Manners = { patience: 2_500, turns: true }

/** So long without any signalling server, and it is said. */
const unreachableAfter = 5_000
/** Some failures are bad luck; more of them, and the way between the two may be slow: then each try may take longer. */
const luck = 3
const mostPatience = 20_000
const mostFailures = 1_000

/** y-webrtc has one room of each name in a page; one that is being left must be gone before it is joined again. */
const inUse = new Map<string, Promise<void> | 'joined'>()

export class RtcMeeting implements Meeting, Keeper {
  /** What was thrown away, by reason. */
  readonly refusals = new Map<string, number>()
  /** Empty for ever. */
  readonly doc = new Y.Doc()
  readonly #name: string
  readonly #met: (link: Link) => void
  readonly #manners: Manners
  readonly #listeners = new Set<(state: MeetingState) => void>()
  readonly #bars = new Bars()
  readonly #failures = new Map<string, number>()
  readonly #attempts = new Map<RTCPeerConnection, Attempt>()
  readonly #links = new Map<string, ChannelLink>()
  readonly #gates: Gate[] = []
  readonly #announcer = new Announcer(() => this.#announce())
  readonly #admission: Admission
  readonly #part
  #provider: WebrtcProvider | undefined
  #state: MeetingState = 'connecting'
  #unreachable: ReturnType<typeof setTimeout> | undefined
  #left: Promise<void> | undefined

  constructor(address: RoomAddress, met: (link: Link) => void, how: Manners = manners) {
    this.#name = address.name
    this.#met = met
    this.#manners = how
    this.#admission = new Admission({
      turns: how.turns,
      attempts: this.#attempts,
      bars: this.#bars,
      room: () => this.#room,
      answer: (to) => this.#announce(to),
      refused: (why) => this.#refused(why),
    })
    this.#part = {
      topic: address.name,
      key: roomKey(address.password, address.name),
      admit: (signal: Signal) => this.#admission.admit(signal),
      refused: (why: string) => this.#refused(why),
      reached: () => this.#reached(),
    }
    const addresses = usableAddresses(address.signalling)
    const before = inUse.get(address.name)
    if (before === 'joined') throw new Error(`The room ${address.name} is joined already`)
    inUse.set(address.name, 'joined')
    if (addresses.length === 0) this.#state = 'unreachable'
    else if (before === undefined) this.#join(addresses, address.iceServers)
    else void before.then(() => this.#join(addresses, address.iceServers))
  }

  get #room(): Room | undefined {
    return this.#left === undefined ? (this.#provider?.room ?? undefined) : undefined
  }

  #join(signaling: string[], iceServers: readonly RTCIceServer[]): void {
    if (this.#left !== undefined) return
    const provider = new WebrtcProvider(this.#name, this.doc, {
      signaling,
      // A limit on connections would split a large network into islands that never meet.
      maxConns: Infinity,
      // Two tabs of a browser do connect: they may hold two municipalities. Who it is, is proved over the link.
      filterBcConns: false,
      peerOpts: {
        // Given also when empty: simple-peer's own are third parties.
        config: { iceServers: [...iceServers] },
        wrtc: {
          RTCPeerConnection: connectionWith((pc, side) => this.#made(pc, side)),
          RTCSessionDescription,
          RTCIceCandidate,
        },
      },
    })
    this.#provider = provider
    // Without a state of its own, awareness says nothing every fifteen seconds.
    provider.awareness.setLocalState(null)
    for (const conn of new Set(provider.signalingConns)) {
      const gate = Gate.of(conn)
      this.#gates.push(gate)
      gate.add(this.#part)
    }
    window.addEventListener('pagehide', this.#hidden)
    window.addEventListener('pageshow', this.#shown)
    this.#reached()
    // Called in the same turn as y-webrtc has made its room, before the room has said anything.
    void provider.key.then(() => {
      const { room } = provider
      if (room === null) return
      // No word over BroadcastChannel: tabs meet as others do.
      room.mux = () => undefined
      // y-webrtc leaves every room when the page may be about to be left, also when the person then stays.
      window.removeEventListener('beforeunload', room._beforeUnloadHandler)
    })
  }

  /** The page is really left: the others are told at once, rather than notice by silence after ten seconds. */
  readonly #hidden = (): void => {
    for (const { pc, link } of [...this.#attempts.values()]) {
      link?.end('left')
      pc.close()
    }
  }
  /** A page brought back from the browser's memory. */
  readonly #shown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#announcer.soon()
  }

  #made(pc: RTCPeerConnection, side: RTCDataChannel): Attempt {
    const attempt = new Attempt(pc, side, this)
    this.#attempts.set(pc, attempt)
    return attempt
  }

  #announce(to?: string): void {
    const from = this.#room?.peerId
    if (from === undefined) return
    const signal = { type: 'announce', from, ...(to === undefined ? {} : { to }) } as const
    for (const gate of this.#gates) gate.say(this.#part, signal)
  }

  #refused(why: string): void {
    this.refusals.set(why, (this.refusals.get(why) ?? 0) + 1)
  }

  // What an attempt asks of who keeps it.

  nameOf(pc: RTCPeerConnection): string | undefined {
    for (const [name, conn] of this.#provider?.room?.webrtcConns ?? []) if (conn.peer._pc === pc) return name
    return undefined
  }

  patience(name: string | undefined): number {
    const extra = Math.max(0, (name === undefined ? 0 : (this.#failures.get(name) ?? 0)) - luck)
    // Not the same at both ends, so that they do not begin anew at the same moment again.
    return Math.min(this.#manners.patience * 1.6 ** extra, mostPatience) * (1 + 0.2 * Math.random())
  }

  destroy(pc: RTCPeerConnection): void {
    const name = this.nameOf(pc)
    const conn = name === undefined ? undefined : this.#provider?.room?.webrtcConns.get(name)
    if (conn === undefined) pc.close()
    else conn.destroy()
  }

  opened({ name = '' }: Attempt, link: ChannelLink): void {
    if (this.#left !== undefined) return link.end('left')
    this.#links.get(name)?.end('replaced')
    this.#links.set(name, link)
    this.#failures.delete(name)
    this.#met(link)
  }

  ended({ name, link }: Attempt, cut: boolean): void {
    if (name === undefined || this.#left !== undefined) return
    if (link === undefined) {
      if (this.#failures.size >= mostFailures) this.#failures.clear()
      this.#failures.set(name, (this.#failures.get(name) ?? 0) + 1)
    } else if (this.#links.get(name) === link) this.#links.delete(name)
    if (cut) this.#bars.bar(name)
    else this.#announcer.soon()
  }

  gone({ pc }: Attempt): void {
    this.#attempts.delete(pc)
  }

  // What pages see.

  get state(): MeetingState {
    return this.#state
  }
  onState(listener: (state: MeetingState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #become(state: MeetingState): void {
    clearTimeout(this.#unreachable)
    if (this.#state === state || this.#state === 'left') return
    this.#state = state
    for (const tell of [...this.#listeners]) tell(state)
  }

  #reached(): void {
    if (this.#gates.some((gate) => gate.open)) {
      this.#announcer.soon()
      this.#become('open')
    } else if (this.#state !== 'unreachable') {
      this.#become('connecting')
      this.#unreachable = setTimeout(() => this.#become('unreachable'), unreachableAfter)
    }
  }

  leave(): Promise<void> {
    this.#left ??= this.#leave()
    return this.#left
  }

  async #leave(): Promise<void> {
    const name = this.#name
    this.#become('left')
    this.#listeners.clear()
    this.#announcer.stop()
    window.removeEventListener('pagehide', this.#hidden)
    window.removeEventListener('pageshow', this.#shown)
    // First of all: y-webrtc announces itself anew for each connection that closes, also in a room that it leaves.
    for (const gate of this.#gates) gate.remove(this.#part)
    for (const { link } of [...this.#attempts.values()]) link?.end('left')
    const gone = this.#provider === undefined ? Promise.resolve() : this.#letGo(this.#provider)
    inUse.set(name, gone)
    await gone
    if (inUse.get(name) === gone) inUse.delete(name)
  }

  async #letGo(provider: WebrtcProvider): Promise<void> {
    await provider.key
    for (const conn of [...(provider.room?.webrtcConns.values() ?? [])]) if (!conn.closed) await closed(conn)
    for (const { pc } of [...this.#attempts.values()]) pc.close()
    // Destroyed without this, y-webrtc keeps its sockets.
    provider.disconnect()
    this.doc.destroy()
    // The document's end is the provider's, and the provider's is the room's as soon as its key is here.
    await provider.key
    // Leaving a BroadcastChannel twice, as it does, opens a new one.
    const nobody = (): void => undefined
    subscribe(this.#name, nobody)
    unsubscribe(this.#name, nobody)
  }
}

export const webrtcMeet: Meet = (room, met) => new RtcMeeting(room, met)
