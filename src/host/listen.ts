/** What the app's server and the signalling server share: a port, and connections that ask for another protocol. */
import type { IncomingMessage, Server } from 'node:http'
import { networkInterfaces } from 'node:os'
import type { Duplex } from 'node:stream'

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** Signalling, as a server sees it. `SignallingSockets` is one; a server that has none need not load WebSockets. */
export interface SignallingDoor {
  upgrade: Upgrade
  close(): Promise<void>
}

export interface Listening {
  readonly port: number
  /** `http://localhost:<port>` and, when it listens everywhere, its addresses on the local network; no slash at the end. */
  readonly local: string
  readonly network: readonly string[]
  /** Closes every connection, also those that were upgraded. */
  close(): Promise<void>
}

/** Answers a connection that is not let in over to another protocol, and is done with it. */
export function refuse(socket: Duplex, status: string, reason: string): void {
  socket.on('error', () => socket.destroy())
  // Without this, a client that never hangs up keeps its half of the connection for ever.
  socket.once('finish', () => socket.destroy())
  const body = `${reason}\n`
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  )
}

/** The path of a request, without query. */
export const pathOf = (request: IncomingMessage): string => (request.url ?? '/').replace(/[?#].*$/s, '')

export interface ListenOptions {
  readonly port: number
  readonly host: string
  /** When the wanted port is taken: try the next ones, this many. */
  readonly tries: number
  readonly upgrade: Upgrade
}

/** Starts listening. Rejects with Node's error (`EADDRINUSE`, `EACCES`) when no port can be had. */
export async function listen(server: Server, options: ListenOptions): Promise<Listening> {
  const { host, tries, upgrade } = options
  const handedOver = new Set<Duplex>()
  server.on('upgrade', (request, socket, head) => {
    handedOver.add(socket)
    socket.once('close', () => handedOver.delete(socket))
    upgrade(request, socket, head)
  })

  const attempt = (port: number): Promise<void> =>
    new Promise((done, fail) => {
      server.once('error', fail)
      server.listen(port, host, () => {
        server.off('error', fail)
        done()
      })
    })
  for (let port = options.port; ; port++) {
    try {
      await attempt(port)
      break
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || port >= options.port + tries) throw error
    }
  }

  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.')
  const { port } = bound
  const everywhere = host === '0.0.0.0' || host === '::'
  return {
    port,
    local: `http://localhost:${port}`,
    network: everywhere
      ? Object.values(networkInterfaces())
          .flatMap((list) => list ?? [])
          .filter((entry) => entry.family === 'IPv4' && !entry.internal)
          .map((entry) => `http://${entry.address}:${port}`)
      : [],
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error === undefined ? done() : fail(error)))
        server.closeAllConnections()
        for (const socket of handedOver) socket.destroy()
      }),
  }
}
