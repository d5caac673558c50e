/**
 * Stands between y-webrtc and one of its signalling sockets, in both directions.
 *
 * In: nothing but what is small, sealed with the room's password, of a known shape and wanted just now reaches
 * y-webrtc, which trusts everything it is told and throws into nowhere when that was wrong. Out: a room is mentioned
 * only to the servers it was given (y-webrtc tells each server about every room of the page), nothing is sent into a
 * socket that is not open, and nothing more is said about a room that was left.
 */
import type { SignalingConn } from 'y-webrtc'
import { seal, unseal } from './cipher.ts'
import { readFrame } from './frame.ts'
import { readSignal, type Signal } from './signals.ts'
import { Retry } from './retry.ts'

/** A room's part of a gate. */
export interface GateRoom {
  readonly topic: string
  readonly key: Promise<CryptoKey>
  /** May y-webrtc hear this? Not called for the next message before it has answered. */
  admit(signal: Signal): Promise<boolean>
  /** Something was thrown away, and why: for tests and for whoever looks for a fault. */
  refused(why: string): void
  /** The socket has opened or closed. */
  reached(): void
}

/** Messages that may wait to be opened. */
const mostWaiting = 512
/** Messages remembered, so that one that comes twice is heard once: a second copy of an answer breaks a connection. */
const mostSeen = 2_000

const gates = new WeakMap<SignalingConn, Gate>()

export class Gate {
  readonly #conn: SignalingConn
  readonly #rooms = new Map<string, GateRoom>()
  readonly #retry: Retry
  readonly #seen = new Set<string>()
  #incoming: Promise<void> = Promise.resolve()
  #outgoing: Promise<void> = Promise.resolve()
  #waiting = 0

  /** The gate of a socket; y-webrtc shares a socket among rooms. */
  static of(conn: SignalingConn): Gate {
    const gate = gates.get(conn) ?? new Gate(conn)
    gates.set(conn, gate)
    return gate
  }

  private constructor(conn: SignalingConn) {
    this.#conn = conn
    this.#retry = new Retry(conn)
    conn.send = (message: unknown) => this.#out(message)
    conn.on('connect', () => {
      this.#listen()
      for (const room of this.#rooms.values()) room.reached()
    })
    conn.on('disconnect', () => {
      for (const room of this.#rooms.values()) room.reached()
    })
  }

  get open(): boolean {
    return this.#conn.connected && this.#conn.ws?.readyState === WebSocket.OPEN
  }

  add(room: GateRoom): void {
    this.#rooms.set(room.topic, room)
    this.#retry.start()
  }

  /** Nothing comes or goes for the room after this. */
  remove(room: GateRoom): void {
    if (!this.#rooms.delete(room.topic)) return
    this.#send({ type: 'unsubscribe', topics: [room.topic] })
    if (this.#rooms.size === 0) this.#retry.stop()
  }

  /** Seals and publishes, in the order called. */
  say(room: GateRoom, signal: Signal): void {
    this.#outgoing = this.#outgoing.then(async () => {
      try {
        const data = await seal(signal, await room.key)
        if (this.#rooms.get(room.topic) === room) this.#send({ type: 'publish', topic: room.topic, data })
      } catch {
        room.refused('not-sealed')
      }
    })
  }

  #send(message: unknown): void {
    if (this.open) this.#conn.ws?.send(JSON.stringify(message))
  }

  /** What y-webrtc says. */
  #out(message: unknown): void {
    const said = readFrame(message)
    if (said === undefined) return
    if (said.type === 'subscribe') {
      const topics = said.topics.filter((topic) => this.#rooms.has(topic))
      if (topics.length > 0) this.#send({ type: 'subscribe', topics })
    } else if (said.type === 'publish') {
      const room = this.#rooms.get(said.topic)
      const signal = readSignal(said.data)
      if (room === undefined) return
      if (typeof signal === 'string') room.refused(`own-${signal}`)
      else this.say(room, signal)
    } else if (said.type === 'ping') this.#send(said)
  }

  /** What the server says. Each new socket is put behind the gate before its first message. */
  #listen(): void {
    const { ws } = this.#conn
    const given = ws?.onmessage
    if (ws === null || given === null || given === undefined) return
    ws.onmessage = (event: MessageEvent<unknown>) => {
      const said = readFrame(event.data)
      if (said?.type === 'pong') given.call(ws, event)
      else if (said?.type === 'publish' && typeof said.data === 'string') this.#in(said.topic, said.data)
    }
  }

  #in(topic: string, data: string): void {
    const room = this.#rooms.get(topic)
    if (room === undefined) return
    // The beginning holds the random part of the seal.
    const mark = data.slice(0, 64)
    if (this.#seen.has(mark)) return room.refused('signal-twice')
    if (this.#waiting >= mostWaiting) return room.refused('signal-flood')
    this.#seen.add(mark)
    const [oldest] = this.#seen
    if (this.#seen.size > mostSeen && oldest !== undefined) this.#seen.delete(oldest)
    this.#waiting++
    this.#incoming = this.#incoming.then(async () => {
      await this.#hand(room, data)
      this.#waiting--
    })
  }

  async #hand(room: GateRoom, sealed: string): Promise<void> {
    try {
      const value = await unseal(sealed, await room.key)
      const signal = value === undefined ? 'signal-unreadable' : readSignal(value)
      if (typeof signal === 'string') return room.refused(signal)
      if (!(await room.admit(signal)) || this.#rooms.get(room.topic) !== room) return
      this.#conn.emit('message', [{ type: 'publish', topic: room.topic, data: signal }, this.#conn])
    } catch {
      // y-webrtc or simple-peer would not have it. Nothing here depends on it: the watchdog tries again.
      room.refused('signal-not-taken')
    }
  }
}
