/** Signalling on a port of its own, without the app: `npm run signalling`. */
import { createServer, type IncomingMessage } from 'node:http'
import { notAllowed, notFound, type Answer } from './files.ts'
import { defaultLimits } from './limits.ts'
import { listen, pathOf, refuse } from './listen.ts'
import { health, send, upgradeRequired } from './server.ts'
import { SignallingSockets, type SocketOptions } from './sockets.ts'

export interface SignallingServerOptions extends SocketOptions {
  /** Wanted port; 0 is any free one. */
  readonly port: number
  /** Interface to listen on. Default all. */
  readonly host?: string
}

export interface RunningSignalling {
  readonly port: number
  /** `ws://localhost:<port>/` */
  readonly address: string
  readonly networkAddresses: readonly string[]
  readonly sockets: SignallingSockets
  close(): Promise<void>
}

const about: Answer = {
  status: 200,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  body: new TextEncoder().encode(
    'Signalling for Samorden: devices in the same room find each other here, and then talk directly.\n' +
      'Connect with WebSocket, at / or any path that ends with /signalling. /health says whether it is up.\n',
  ),
}

/** The root, and whatever path a reverse proxy passes on as it is. */
const isSignalling = (path: string): boolean => path === '/' || path.endsWith('/signalling')

function answer(request: IncomingMessage): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed
  const path = pathOf(request)
  if (path === '/health' || path.endsWith('/health')) return health(true)
  if (path === '/') return about
  return isSignalling(path) ? upgradeRequired : notFound
}

/** Starts listening. Rejects with Node's error (`EADDRINUSE`, `EACCES`) when the port cannot be had. */
export async function startSignalling(options: SignallingServerOptions): Promise<RunningSignalling> {
  const { port, host = '0.0.0.0', limits = defaultLimits } = options
  const server = createServer((request, response) => send(response, request.method ?? 'GET', answer(request)))
  // Whoever connects and says nothing has not been counted by anybody yet.
  server.headersTimeout = 10_000
  server.requestTimeout = 20_000
  server.maxConnections = limits.connections + 1000

  const sockets = new SignallingSockets(options)
  try {
    const listening = await listen(server, {
      port,
      host,
      tries: 0,
      upgrade(request, socket, head) {
        if (isSignalling(pathOf(request))) sockets.upgrade(request, socket, head)
        else refuse(socket, '404 Not Found', 'not-here')
      },
    })
    const asWs = (address: string): string => `${address.replace(/^http/, 'ws')}/`
    return {
      port: listening.port,
      address: asWs(listening.local),
      networkAddresses: listening.network.map(asWs),
      sockets,
      async close() {
        await sockets.close()
        await listening.close()
      },
    }
  } catch (error) {
    await sockets.close()
    throw error
  }
}
