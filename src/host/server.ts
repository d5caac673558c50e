/**
 * The app's server: static files with the headers they should have. Nothing a person writes comes here; any web server
 * that can serve a folder does the same job. Signalling joins on the same port, at `<base>signalling`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { BuiltFiles, notAllowed, notFound, type Answer } from './files.ts'
import { listen, pathOf, refuse, type SignallingDoor, type Upgrade } from './listen.ts'
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
  /** Signalling at `<base>signalling`. It is closed when the server is, and cannot be used by another after that. */
  readonly signalling?: SignallingDoor
  /** Takes over other connections that ask for another protocol (WebSocket). Without it they are refused. */
  readonly upgrade?: Upgrade
}

export interface RunningServer {
  readonly port: number
  /** `http://localhost:<port><base>`; localhost is a secure context in every browser. */
  readonly address: string
  /** Addresses on the local network. Browsers refuse cryptography there unless something in front speaks HTTPS. */
  readonly networkAddresses: readonly string[]
  /** `ws://localhost:<port><base>signalling`, when there is signalling. */
  readonly signallingAddress: string | undefined
  close(): Promise<void>
}

/** Sends an answer with the headers every answer has. */
export function send(response: ServerResponse, method: string, answer: Answer): void {
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

/** What `/health` says. The app asks its own origin, to find out whether there is signalling beside it. */
export const health = (signalling: boolean): Answer =>
  json({ ok: true, app: 'samorden', ...(signalling ? { signalling } : {}) })

/** The answer to a browser that asks for the signalling address as if it were a page. */
export const upgradeRequired: Answer = {
  status: 426,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', Upgrade: 'websocket' },
  body: new TextEncoder().encode('This address is for WebSocket: devices find each other here.\n'),
}

/** Starts serving. Rejects with Node's error (`EADDRINUSE`, `EACCES`) when no port can be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { folder, base = '/', host = '0.0.0.0', port, tries = 0, signalling, upgrade } = options
  const files = new BuiltFiles(folder)
  const signallingPath = `${base}signalling`

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed
    const path = pathOf(request)
    if (path === '/health' || path === `${base}health`) return health(signalling !== undefined)
    if (path === signallingPath && signalling !== undefined) return upgradeRequired
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
  const listening = await listen(server, {
    port,
    host,
    tries,
    upgrade(request, socket, head) {
      if (signalling !== undefined && pathOf(request) === signallingPath)
        signalling.upgrade(request, socket, head)
      else if (upgrade !== undefined) upgrade(request, socket, head)
      else refuse(socket, '404 Not Found', 'not-here')
    },
  })
  return {
    port: listening.port,
    address: `${listening.local}${base}`,
    networkAddresses: listening.network.map((address) => `${address}${base}`),
    signallingAddress:
      signalling === undefined ? undefined : `${listening.local}${signallingPath}`.replace(/^http/, 'ws'),
    async close() {
      await signalling?.close()
      await listening.close()
    },
  }
}
