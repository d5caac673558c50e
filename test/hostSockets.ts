/** Real WebSockets against a real signalling server, for the tests of src/host. */
import { expect, vi } from 'vitest'
import { WebSocket } from 'ws'
import { defaultLimits, type Limits } from '../src/host/limits.ts'
import { startSignalling, type RunningSignalling } from '../src/host/signallingServer.ts'
import type { SocketOptions } from '../src/host/sockets.ts'

/** As long as a loaded machine may need; nothing is timed. */
vi.setConfig({ testTimeout: 60_000 })
export const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 30_000, interval: 20 })

export interface Goodbye {
  readonly code: number
  readonly reason: string
}

/** A client that remembers everything it was sent. */
export class Client {
  readonly got: unknown[] = []
  readonly closed: Promise<Goodbye>
  readonly #socket: WebSocket
  #look: (() => void)[] = []

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (bytes: Buffer) => {
      this.got.push(JSON.parse(bytes.toString()))
      for (const look of this.#look.splice(0)) look()
    })
    this.closed = new Promise((done) =>
      socket.once('close', (code, reason) => done({ code, reason: reason.toString() })),
    )
    // A line that breaks while we write to it; `closed` tells how it ended.
    socket.on('error', () => socket.terminate())
  }

  /** Resolves when the connection is open; rejects with `HTTP <status>` when the server does not let it in. */
  static open(address: string, options: WebSocket.ClientOptions = {}): Promise<Client> {
    return new Promise((done, fail) => {
      const socket = new WebSocket(address, options)
      const failed = (error: Error): void => fail(error)
      socket.once('error', failed)
      socket.once('unexpected-response', (_request, response) => {
        response.resume()
        fail(new Error(`HTTP ${String(response.statusCode)}`))
      })
      // Here and not after `await`: the first message may come in the same turn.
      const client = new Client(socket)
      socket.once('open', () => done(client))
    })
  }

  say(message: unknown): void {
    this.raw(JSON.stringify(message))
  }

  raw(frame: string | Uint8Array): void {
    this.#socket.send(frame)
  }

  /** WebSocket's own ping, not the protocol's. */
  pingFrame(): void {
    this.#socket.ping()
  }

  /** The server has read every frame sent before this; no message is sent. */
  async heardFrames(): Promise<void> {
    const answered = new Promise<void>((done) => this.#socket.once('pong', () => done()))
    this.#socket.ping()
    await answered
  }

  subscribe(...topics: string[]): void {
    this.say({ type: 'subscribe', topics })
  }

  publish(topic: string, data: unknown): void {
    this.say({ type: 'publish', topic, data })
  }

  /** What it is sent from now on is left in the operating system's hands. */
  stopReading(): void {
    this.#socket.pause()
  }

  /** Waits until something it has got fits. */
  async until(fits: (message: unknown) => boolean): Promise<void> {
    while (!this.got.some(fits)) await new Promise<void>((done) => this.#look.push(done))
  }

  /** The server has read everything said before this: it reads a connection's messages in order. */
  async heard(): Promise<void> {
    const pongs = (): number => this.got.filter(isPong).length
    const before = pongs()
    this.say({ type: 'ping' })
    while (pongs() === before) await new Promise<void>((done) => this.#look.push(done))
  }

  /** Everything but pongs. */
  get messages(): unknown[] {
    return this.got.filter((message) => !isPong(message))
  }

  leave(): void {
    this.#socket.close()
  }

  /** Without a goodbye. */
  vanish(): void {
    this.#socket.terminate()
  }
}

const isPong = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'pong'

export const isPublished =
  (data: unknown) =>
  (message: unknown): boolean =>
    typeof message === 'object' && message !== null && 'data' in message && message.data === data

/** Everybody has been heard, so whatever was published before this has arrived, or never will. */
export async function settled(...clients: readonly Client[]): Promise<void> {
  for (const client of clients) await client.heard()
  for (const client of clients) await client.heard()
}

/** Runs a test against a server on a free port; heartbeats come only when the test asks for one (`sockets.beat`). */
export async function withServer(
  options: Omit<SocketOptions, 'limits'> & { readonly limits?: Partial<Limits> },
  run: (server: RunningSignalling) => Promise<void>,
): Promise<void> {
  const server = await startSignalling({
    heartbeat: 3600,
    ...options,
    limits: { ...defaultLimits, ...options.limits },
    port: 0,
    host: '127.0.0.1',
  })
  try {
    await run(server)
  } finally {
    await server.close()
  }
}
