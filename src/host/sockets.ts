/**
 * Signalling over WebSockets: takes over connections that an HTTP server hands it (`upgrade`), and gives the core lines.
 * What the core says no to is closed with the reason's name; a connection that is not let in gets an HTTP status.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer, type RawData } from 'ws'
import { addressOf, type Clock } from './addresses.ts'
import { defaultHeartbeat, defaultLimits, type SignallingSettings } from './limits.ts'
import { refuse, type SignallingDoor } from './listen.ts'
import { Signalling, type Closed, type Counts, type Line, type Turned } from './signalling.ts'

/** WebSocket's closing codes: 1003 cannot take this kind of data, 1007 not what it says it is, 1008 against the rules, 1009 too big. */
const codes: Readonly<Record<Closed, number>> = {
  binary: 1003,
  'not-json': 1007,
  'too-deep': 1008,
  'too-large': 1009,
  flood: 1008,
  'flood-address': 1008,
  slow: 1008,
  silent: 1008,
}
/** What `ws` itself closes for, with a code alone. */
const names: Readonly<Record<number, string>> = {
  1002: 'not-websocket',
  1007: 'not-json',
  1008: 'fragments',
  1009: 'too-large',
}
const statuses: Readonly<Record<Turned, string>> = {
  full: '503 Service Unavailable',
  'full-address': '429 Too Many Requests',
  'flood-address': '429 Too Many Requests',
}

/** A WebSocket that always says why it closes. */
class NamingSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code, reason ?? (code === undefined ? undefined : names[code]))
  }
}

/** What a frame in a queue costs besides its bytes, roughly: short ones would otherwise be nearly free to pile up. */
const queueing = 512

function lineOf(socket: WebSocket): Line {
  let queued = 0
  return {
    send(frame) {
      queued++
      socket.send(frame, { binary: false }, () => queued--)
    },
    // What the operating system took at once is not in our memory, though its answer comes only after this turn.
    waiting: () => (socket.bufferedAmount === 0 ? 0 : socket.bufferedAmount + queued * queueing),
    close: (reason) => socket.close(codes[reason], reason),
  }
}

export interface SocketOptions extends Partial<SignallingSettings> {
  /** Told once, in a sentence, when connections seem to come through a proxy that is not counted in `proxies`. */
  readonly warn?: (sentence: string) => void
  /** For tests. */
  readonly now?: Clock
}

interface Open {
  /** Something has come since the last heartbeat. */
  alive: boolean
}

export class SignallingSockets implements SignallingDoor {
  readonly #core: Signalling
  readonly #server: WebSocketServer
  readonly #open = new Map<WebSocket, Open>()
  readonly #origins: ReadonlySet<string> | undefined
  readonly #proxies: number
  readonly #heartbeat: ReturnType<typeof setInterval>
  readonly #warn: (sentence: string) => void
  #warned = false
  #closing = false

  constructor(options: SocketOptions = {}) {
    const { limits = defaultLimits, origins, proxies = 0, heartbeat = defaultHeartbeat, now } = options
    this.#core = new Signalling(limits, now)
    this.#origins = origins === undefined ? undefined : new Set(origins)
    this.#proxies = proxies
    this.#warn = options.warn ?? (() => undefined)
    const server = {
      noServer: true,
      WebSocket: NamingSocket,
      clientTracking: false,
      // Packed messages could be small outside and huge inside; sealed ones cannot be packed anyway.
      perMessageDeflate: false,
      maxPayload: limits.bytes,
      maxFragments: 128,
      maxBufferedChunks: 1024,
      // Answered in `#welcome`, where they are counted.
      autoPong: false,
      // A client that is closed has this long to say goodbye before its socket is destroyed.
      closeTimeout: 2000,
      handleProtocols: () => false as const,
    }
    this.#server = new WebSocketServer(server)
    this.#heartbeat = setInterval(() => this.beat(), heartbeat * 1000)
    this.#heartbeat.unref()
  }

  /** For tests and figures: never what a room is called. */
  get counts(): Counts {
    return this.#core.counts
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.#closing) return refuse(socket, '503 Service Unavailable', 'restart')
    const { origin } = request.headers
    if (this.#origins !== undefined && !this.#origins.has(origin ?? ''))
      return refuse(socket, '403 Forbidden', 'origin')
    const address = this.#addressOf(request)
    const turned = this.#core.refusal(address)
    if (turned !== undefined) return refuse(socket, statuses[turned], turned)
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#welcome(opened, address))
  }

  /**
   * One heartbeat: a connection that has not answered since the last one is gone, whatever its socket says; the others
   * are asked again. Browsers answer by themselves, also in a tab that sleeps.
   */
  beat(): void {
    for (const [socket, open] of this.#open) {
      if (!open.alive) {
        socket.terminate()
        continue
      }
      open.alive = false
      socket.ping()
    }
    this.#core.sweep()
  }

  /** Tells everybody to come back later, and is done when all are gone. Nobody is let in afterwards. */
  async close(): Promise<void> {
    this.#closing = true
    clearInterval(this.#heartbeat)
    const gone = [...this.#open.keys()].map(
      (socket) =>
        new Promise<void>((done) => {
          socket.once('close', () => done())
          socket.close(1012, 'restart')
        }),
    )
    await Promise.all(gone)
  }

  #welcome(socket: WebSocket, address: string): void {
    const line = lineOf(socket)
    const visitor = this.#core.enter(line, address)
    const open: Open = { alive: true }
    this.#open.set(socket, open)
    socket.on('message', (data: RawData, binary: boolean) => {
      open.alive = true
      visitor.receive(bytesOf(data), binary)
    })
    socket.on('pong', () => {
      open.alive = true
      visitor.touch()
    })
    socket.on('ping', (data: Buffer) => {
      open.alive = true
      // Whoever does not read what it is sent gets no more of these to leave unread.
      if (visitor.touch() && line.waiting() === 0) socket.pong(data)
    })
    const leave = (): void => {
      this.#open.delete(socket)
      visitor.leave()
    }
    socket.on('close', leave)
    // A broken frame or a broken line. ws has begun to close; `close` comes when the socket is gone.
    socket.on('error', () => socket.close())
  }

  #addressOf(request: IncomingMessage): string {
    const told = request.headers['x-forwarded-for']
    const forwarded = Array.isArray(told) ? told.join(',') : told
    if (forwarded !== undefined && this.#proxies === 0 && !this.#warned) {
      this.#warned = true
      this.#warn(
        'Connections come through a proxy (X-Forwarded-For), and SIGNALLING_PROXIES is 0: everybody shares the limits of one address.',
      )
    }
    return addressOf(request.socket.remoteAddress, forwarded, this.#proxies)
  }
}

/** ws hands text over as one Buffer unless another `binaryType` is chosen; the other forms are for completeness. */
function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
