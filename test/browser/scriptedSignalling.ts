/**
 * A y-webrtc signalling server that does to messages what a test says: loses, doubles, holds, delays, turns the order.
 * It knows the rooms' passwords, so that a script can tell an offer from an answer; a real one cannot.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { roomKey, unseal } from '../../src/carry/webrtc/cipher.ts'
import { readFrame } from '../../src/carry/webrtc/frame.ts'
import { readSignal } from '../../src/carry/webrtc/signals.ts'

/** A message on its way to one of those in the room. */
export interface Passing {
  readonly topic: string
  readonly what: 'announce' | 'offer' | 'answer' | 'candidate' | 'unreadable'
  /** Names that the two call themselves in the room. `to` is undefined for everybody. */
  readonly from: string
  readonly to: string | undefined
  /** How many of its sort the room has published, this one included. */
  readonly nth: number
}
/** A number is milliseconds that it takes on its way. */
export type Fate = 'pass' | 'lose' | 'twice' | 'hold' | number
export type Script = (passing: Passing) => Fate

interface Held {
  readonly to: WebSocket
  readonly text: string
  readonly passing: Passing
}

export const passwordOf = (topic: string): string => `password of ${topic}`

export class ScriptedSignalling {
  script: Script = () => 'pass'
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #rooms = new Map<string, Set<WebSocket>>()
  readonly #keys = new Map<string, Promise<CryptoKey>>()
  readonly #counts = new Map<string, number>()
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  /** `path topic` for each room that was asked for, as they came. */
  readonly asked: string[] = []
  #held: Held[] = []
  #turn: Promise<void> = Promise.resolve()
  #down = false

  /** For `startServer`. */
  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (this.#down) socket.destroy()
    else this.#server.handleUpgrade(request, socket, head, (client) => this.#greet(client, request.url ?? ''))
  }

  get clients(): number {
    return this.#server.clients.size
  }
  in(topic: string): number {
    return this.#rooms.get(topic)?.size ?? 0
  }
  get held(): readonly Passing[] {
    return this.#held.map(({ passing }) => passing)
  }

  /** Killed: every socket is torn, and no new one is let in. */
  down(): void {
    this.#down = true
    for (const client of this.#server.clients) client.terminate()
  }
  up(): void {
    this.#down = false
  }

  /** What was held goes on its way, in the order it came; all of it, or what the test wants. */
  release(which: (passing: Passing) => boolean = () => true): void {
    const held = this.#held
    this.#held = held.filter(({ passing }) => !which(passing))
    for (const { to, text, passing } of held) if (which(passing)) to.send(text)
  }

  /** Says something to everybody in a room; a string goes as it is. */
  say(topic: string, frame: unknown): void {
    const text = typeof frame === 'string' ? frame : JSON.stringify(frame)
    for (const client of this.#rooms.get(topic) ?? []) client.send(text)
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.down()
    this.#server.close()
  }

  #greet(client: WebSocket, path: string): void {
    client.on('close', () => {
      for (const room of this.#rooms.values()) room.delete(client)
    })
    client.on('message', (bytes: Buffer) => {
      const frame = readFrame(bytes.toString())
      if (frame?.type === 'ping') client.send(JSON.stringify({ type: 'pong' }))
      else if (frame?.type === 'subscribe') {
        this.asked.push(...frame.topics.map((topic) => `${path} ${topic}`))
        for (const topic of frame.topics)
          this.#rooms.set(topic, (this.#rooms.get(topic) ?? new Set()).add(client))
      } else if (frame?.type === 'unsubscribe')
        for (const topic of frame.topics) this.#rooms.get(topic)?.delete(client)
      else if (frame?.type === 'publish') {
        const { topic, data } = frame
        // One after the other, so that only the script changes the order.
        this.#turn = this.#turn.then(() => this.#publish(client, topic, data))
      }
    })
  }

  async #read(topic: string, data: unknown): Promise<Omit<Passing, 'nth'>> {
    const key = this.#keys.get(topic) ?? roomKey(passwordOf(topic), topic)
    this.#keys.set(topic, key)
    const signal = readSignal(typeof data === 'string' ? await unseal(data, await key) : undefined)
    if (typeof signal === 'string') return { topic, what: 'unreadable', from: '', to: undefined }
    const what = signal.type === 'announce' ? 'announce' : signal.signal.type
    return { topic, what, from: signal.from, to: signal.to }
  }

  async #publish(from: WebSocket, topic: string, data: unknown): Promise<void> {
    const read = await this.#read(topic, data)
    const count = `${topic} ${read.what}`
    const nth = (this.#counts.get(count) ?? 0) + 1
    this.#counts.set(count, nth)
    const text = JSON.stringify({ type: 'publish', topic, data, clients: this.in(topic) })
    // The sender too, as y-webrtc's own server does.
    for (const to of this.#rooms.get(topic) ?? []) {
      if (to === from) to.send(text)
      else this.#pass(to, text, { ...read, nth })
    }
  }

  #pass(to: WebSocket, text: string, passing: Passing): void {
    const fate = this.script(passing)
    if (fate === 'hold') this.#held.push({ to, text, passing })
    else if (typeof fate === 'number') {
      const timer = setTimeout(() => {
        this.#timers.delete(timer)
        to.send(text)
      }, fate)
      this.#timers.add(timer)
    } else if (fate !== 'lose') {
      to.send(text)
      if (fate === 'twice') to.send(text)
    }
  }
}
