/**
 * The bench's pages once more, with signalling, under a policy that lets WebAssembly run: the other library that sharing is
 * compared with needs it. The app's own policy stays as it is. `localhost` and `127.0.0.1` are two origins, and so two disks in
 * one browser.
 */
import { createServer, type IncomingMessage } from 'node:http'
import { BuiltFiles } from '../../src/host/files.ts'
import { listen, pathOf } from '../../src/host/listen.ts'
import { securityHeaders } from '../../src/host/policy.ts'
import { SignallingSockets } from '../../src/host/sockets.ts'

const strict = securityHeaders['Content-Security-Policy'] ?? ''
const headers = {
  ...securityHeaders,
  'Content-Security-Policy': strict.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
}

export interface LooseServer {
  /** Addresses of the page of sharing: the same page, two origins. */
  readonly pages: readonly [string, string]
  readonly signalling: string
  close(): Promise<void>
}

/** @param folder the bench's built pages */
export async function looseServer(folder: string): Promise<LooseServer> {
  if (headers['Content-Security-Policy'] === strict) throw new Error('The policy has no script-src to loosen')
  const files = new BuiltFiles(folder)
  const signalling = new SignallingSockets()
  const answer = ({ url, headers: { 'accept-encoding': accept } }: IncomingMessage) =>
    files.answer((url ?? '/').replace(/[?#].*$/s, ''), String(accept ?? ''), undefined)
  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, headers: own, body }) => {
        response.writeHead(status, { ...headers, ...own })
        response.end(body)
      },
      (error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))),
    )
  })
  const listening = await listen(server, {
    port: 0,
    host: '127.0.0.1',
    tries: 0,
    upgrade: (request, socket, head) => {
      if (pathOf(request) === '/signalling') signalling.upgrade(request, socket, head)
      else socket.destroy()
    },
  })
  const page = `${listening.local}/sharing.html`
  return {
    pages: [page, page.replace('localhost', '127.0.0.1')],
    signalling: `${listening.local.replace(/^http/, 'ws')}/signalling`,
    async close() {
      await signalling.close()
      await listening.close()
    },
  }
}
