/**
 * The app's server: static files with the headers they should have. Nothing a person writes comes here; any web server
 * that can serve a folder does the same job. Signalling, when it comes, joins on the same port through `upgrade`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { networkInterfaces } from 'node:os'
import type { Duplex } from 'node:stream'
import { BuiltFiles, notAllowed, notFound, type Answer } from './files.ts'
import { securityHeaders } from './policy.ts'

export interface ServerOptions {
  /** Folder with the built app. */
  readonly folder: string
  /** Wanted port; 0 is any free one. */
  readonly port: number
  /** When the wanted port is taken: try the next ones, this many. Default 0. */
  readonly tries?: number
  /** Interface to listen on. Default all, so that a phone on the same network can reach it. */
  readonly host?: string
  /** Path below which the app is served, with slashes at both ends. Default `/`. */
  readonly base?: string
  /** Takes over connections that ask for another protocol (WebSocket). Without it they are refused. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

export interface RunningServer {
  readonly port: number
  /** `http://localhost:<port><base>`; localhost is a secure context in every browser. */
  readonly address: string
  /** Addresses on the local network. Browsers refuse cryptography there unless something in front speaks HTTPS. */
  readonly networkAddresses: readonly string[]
  close(): Promise<void>
}

function send(response: ServerResponse, method: string, answer: Answer): void {
  response.writeHead(answer.status, {
    ...securityHeaders,
    ...answer.headers,
    ...(answer.status === 304 ? {} : { 'Content-Length': String(answer.body.byteLength) }),
  })
  response.end(method === 'HEAD' ? undefined : answer.body)
}

const json = (value: unknown): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  body: new TextEncoder().encode(JSON.stringify(value)),
})

/** Starts serving. Rejects with Node's error (`EADDRINUSE`, `EACCES`) when no port can be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { folder, base = '/', host = '0.0.0.0', tries = 0, upgrade } = options
  const files = new BuiltFiles(folder)

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed
    const path = (request.url ?? '/').replace(/[?#].*$/s, '')
    if (path === '/health' || path === `${base}health`) return json({ ok: true, app: 'samorden' })
    if (`${path}/` === base) return { status: 308, headers: { Location: base }, body: new Uint8Array() }
    if (!path.startsWith(base)) return notFound
    const { 'accept-encoding': accept, 'if-none-match': etag } = request.headers
    return files.answer(`/${path.slice(base.length)}`, String(accept ?? ''), etag)
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (ready) => send(response, request.method ?? 'GET', ready),
      (error: unknown) => {
        console.error(error)
        send(response, 'GET', { ...notFound, status: 500, body: new TextEncoder().encode('Server error\n') })
      },
    )
  })
  server.on('upgrade', (request, socket, head) => {
    if (upgrade === undefined) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
    else upgrade(request, socket, head)
  })

  const listen = (port: number): Promise<void> =>
    new Promise((done, fail) => {
      server.once('error', fail)
      server.listen(port, host, () => {
        server.off('error', fail)
        done()
      })
    })
  for (let port = options.port; ; port++) {
    try {
      await listen(port)
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
    address: `http://localhost:${port}${base}`,
    networkAddresses: everywhere
      ? Object.values(networkInterfaces())
          .flatMap((list) => list ?? [])
          .filter((entry) => entry.family === 'IPv4' && !entry.internal)
          .map((entry) => `http://${entry.address}:${port}${base}`)
      : [],
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error === undefined ? done() : fail(error)))
        server.closeAllConnections()
      }),
  }
}
