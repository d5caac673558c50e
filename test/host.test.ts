/** The server gives the built app and nothing else, with the headers it should have. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseCoding } from '../src/host/files.ts'
import { headerPolicy, metaPolicy } from '../src/host/policy.ts'
import { startServer, type RunningServer } from '../src/host/server.ts'

const page = `<!doctype html><title>å</title>${'<p>hei</p>'.repeat(200)}`
let folder: string
let server: RunningServer

beforeAll(async () => {
  const outer = await mkdtemp(join(tmpdir(), 'samorden-host-'))
  folder = join(outer, 'dist')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(`${folder}-secret`)
  await writeFile(join(outer, 'secret.txt'), 'secret')
  await writeFile(join(`${folder}-secret`, 'a.txt'), 'secret')
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, 'assets', 'a-1234.js'), 'export const a = 1\n'.repeat(100))
  await writeFile(join(folder, 'icon.png'), new Uint8Array(2000))
  server = await startServer({ folder, port: 0, host: '127.0.0.1', base: '/app/' })
})
afterAll(async () => {
  await server.close()
  await rm(join(folder, '..'), { recursive: true })
})

interface Got {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Buffer
}
/** Not fetch, which tidies `..` away before it asks. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> =>
  new Promise((done, fail) => {
    request({ port: server.port, host: '127.0.0.1', path, headers, method }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', fail)
      .end()
  })

test('the page, with its type and every security header', async () => {
  const got = await get('/app/')
  expect(got.status).toBe(200)
  expect(got.body.toString()).toBe(page)
  expect(got.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': headerPolicy,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
})

test('the policy allows no inline code, no eval, no other host', () => {
  for (const policy of [headerPolicy, metaPolicy]) {
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).toMatch(/require-trusted-types-for 'script'/)
  }
})

test('WebSockets may go to any signalling server, and nothing else to any other host', () => {
  for (const policy of [headerPolicy, metaPolicy]) {
    const directives = policy.split('; ')
    expect(directives).toContain("connect-src 'self' ws: wss:")
    expect(directives.filter((directive) => /\bwss?:/.test(directive)).length).toBe(1)
  }
})

test('compressed as the browser asks, and never what is compressed already', async () => {
  const br = await get('/app/', { 'accept-encoding': 'gzip, br' })
  expect(br.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(br.body).toString()).toBe(page)
  const gz = await get('/app/', { 'accept-encoding': 'gzip, br;q=0' })
  expect(gz.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gz.body).toString()).toBe(page)
  expect((await get('/app/icon.png', { 'accept-encoding': 'br' })).headers).not.toHaveProperty(
    'content-encoding',
  )
})

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['deflate', 'identity'],
  ['GZIP', 'gzip'],
  ['br;q=0.0, gzip;q=0.5', 'gzip'],
  ['br;q=0.1', 'br'],
])('Accept-Encoding «%s» gives %s', (accept, coding) => {
  expect(chooseCoding(accept)).toBe(coding)
})

test('hashed files are kept for ever, and an unchanged page is not sent twice', async () => {
  expect((await get('/app/assets/a-1234.js')).headers['cache-control']).toContain('immutable')
  const { etag } = (await get('/app/')).headers
  const again = await get('/app/', { 'if-none-match': String(etag) })
  expect(again.status).toBe(304)
  expect(again.body.length).toBe(0)
})

test.each([
  '/app/../secret.txt',
  '/app/..%2fsecret.txt',
  '/app/%2e%2e/secret.txt',
  '/app/..%5csecret.txt',
  '/app/../dist-secret/a.txt',
  '/app//../../secret.txt',
  '/app/%00',
  '/app/%zz',
  '/app/assets',
  '/app/nothing.js',
  '/secret.txt',
  '/',
])('%s is not given', async (path) => {
  const got = await get(path)
  expect([400, 404]).toContain(got.status)
  expect(got.body.toString()).not.toContain('secret')
  expect(got.headers['content-security-policy']).toBe(headerPolicy)
})

test('only reading is allowed', async () => {
  expect((await get('/app/', {}, 'POST')).status).toBe(405)
  const head = await get('/app/', {}, 'HEAD')
  expect(head.status).toBe(200)
  expect(head.body.length).toBe(0)
})

test('the folder without its slash leads to the folder, and /health answers', async () => {
  expect(await get('/app')).toMatchObject({ status: 308, headers: { location: '/app/' } })
  expect(JSON.parse((await get('/health')).body.toString())).toEqual({ ok: true, app: 'samorden' })
})

test('a connection that asks for another protocol is refused, or handed to the one who takes it', async () => {
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket' }
  expect((await get('/app/', upgrade)).status).toBe(404)
  const taking = await startServer({
    folder,
    port: 0,
    host: '127.0.0.1',
    upgrade: (_request, socket) => socket.end('HTTP/1.1 418 Mine\r\nConnection: close\r\n\r\n'),
  })
  try {
    const before = server
    server = taking
    expect((await get('/', upgrade)).status).toBe(418)
    server = before
  } finally {
    await taking.close()
  }
})

test('a connection that was handed over is closed with the server', async () => {
  const taking = await startServer({
    folder,
    port: 0,
    host: '127.0.0.1',
    upgrade: (_request, socket) =>
      socket.write('HTTP/1.1 101 Mine\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
  })
  const socket = connect(taking.port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n')
  await once(socket, 'data')
  socket.resume()
  await Promise.all([once(socket, 'close'), taking.close()])
})

test('the next free port is taken only when that is allowed', async () => {
  const { port } = server
  await expect(startServer({ folder, port, host: '127.0.0.1' })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  const second = await startServer({ folder, port, tries: 20, host: '127.0.0.1' })
  expect(second.port).toBeGreaterThan(port)
  await second.close()
})
