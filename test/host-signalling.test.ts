/** Signalling over real sockets, alone and beside the app: y-webrtc's protocol, who is let in, coming and going. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startServer } from '../src/host/server.ts'
import { startSignalling } from '../src/host/signallingServer.ts'
import { SignallingSockets } from '../src/host/sockets.ts'
import { Client, eventually, isPublished, settled, withServer } from './hostSockets.ts'

describe('the protocol', () => {
  test('what is published in a room reaches the others in it, and nobody else', () =>
    withServer({}, async ({ address }) => {
      const [a, b, c, outside] = [
        await Client.open(address),
        await Client.open(address),
        await Client.open(address),
        await Client.open(address),
      ]
      for (const one of [a, b, c]) one.subscribe('room', 'other room')
      outside.subscribe('other')
      await settled(a, b, c, outside)
      a.publish('room', { from: 'a', type: 'announce' })
      b.publish('room', 'sealed, base64')
      await settled(a, b, outside, c)
      const fromA = { type: 'publish', topic: 'room', data: { from: 'a', type: 'announce' }, clients: 3 }
      const fromB = { type: 'publish', topic: 'room', data: 'sealed, base64', clients: 3 }
      expect(a.messages).toEqual([fromB])
      expect(b.messages).toEqual([fromA])
      expect(c.messages).toEqual([fromA, fromB])
      expect(outside.messages).toEqual([])
    }))

  test('ping is answered, on the root and below any path a proxy leaves on', () =>
    withServer({}, async ({ address }) => {
      for (const path of ['', 'signalling', 'portfolio/signalling', '?x=1']) {
        const one = await Client.open(`${address}${path}`)
        one.say({ type: 'ping' })
        await one.until(() => true)
        expect(one.got).toEqual([{ type: 'pong' }])
      }
      await expect(Client.open(`${address}elsewhere`)).rejects.toThrow('HTTP 404')
    }))

  test('who leaves a room gets no more from it, and an empty room is forgotten', () =>
    withServer({}, async ({ address, sockets }) => {
      const [a, b] = [await Client.open(address), await Client.open(address)]
      for (const one of [a, b]) one.subscribe('r', 's')
      await settled(a, b)
      b.say({ type: 'unsubscribe', topics: ['r', 'never was there', 7] })
      await settled(b)
      a.publish('r', 1)
      a.publish('s', 2)
      await settled(a, b)
      expect(b.messages).toEqual([{ type: 'publish', topic: 's', data: 2, clients: 2 }])
      expect(sockets.counts).toMatchObject({ rooms: 2, places: 3 })
      a.leave()
      b.vanish()
      await Promise.all([a.closed, b.closed])
      await eventually(() => sockets.counts).toMatchObject({
        rooms: 0,
        places: 0,
        connections: 0,
        waiting: 0,
      })
    }))

  test('a room with a name that every object has is a room like others', () =>
    withServer({}, async ({ address, sockets }) => {
      const [a, b] = [await Client.open(address), await Client.open(address)]
      const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '0']
      for (const one of [a, b]) one.subscribe(...names)
      await settled(a, b)
      for (const name of names) a.publish(name, name)
      a.raw('{"type":"publish","topic":"0","data":{"__proto__":{"admin":true}},"__proto__":{"x":1}}')
      a.raw('{"type":"__proto__"}')
      a.raw('{"__proto__":{"type":"subscribe","topics":["inherited"]}}')
      await settled(a, b)
      const read = b.messages.map((message) => JSON.stringify(message))
      expect(read.slice(0, -1)).toEqual(
        names.map((name) => JSON.stringify({ type: 'publish', topic: name, data: name, clients: 2 })),
      )
      expect(read.at(-1)).toBe(
        '{"type":"publish","topic":"0","data":{"__proto__":{"admin":true}},"clients":2}',
      )
      expect(sockets.counts.rooms).toBe(names.length)
      expect(Object.keys(Object.prototype)).toEqual([])
    }))
})

describe('who is let in', () => {
  test('pages of other origins are turned away when origins are listed', () =>
    withServer({ origins: ['https://samorden.kommune.no'] }, async ({ address }) => {
      await Client.open(address, { origin: 'https://samorden.kommune.no' })
      await expect(Client.open(address, { origin: 'https://samorden.kommune.no.evil.no' })).rejects.toThrow(
        '403',
      )
      await expect(Client.open(address)).rejects.toThrow('403')
    }))

  test('so many from one address, counted behind a proxy as the proxy says', () =>
    withServer({ proxies: 1, limits: { perAddress: 2 } }, async ({ address, sockets }) => {
      const from = (ip: string) => Client.open(address, { headers: { 'X-Forwarded-For': `6.6.6.6, ${ip}` } })
      const [first] = [await from('10.0.0.1'), await from('10.0.0.1')]
      await expect(from('10.0.0.1')).rejects.toThrow('HTTP 429')
      await from('10.0.0.2')
      first.leave()
      await first.closed
      await eventually(() => sockets.counts.connections).toBe(2)
      await from('10.0.0.1')
    }))

  test('so many in all', () =>
    withServer({ limits: { connections: 3 } }, async ({ address }) => {
      for (let one = 0; one < 3; one++) await Client.open(address)
      await expect(Client.open(address)).rejects.toThrow('HTTP 503')
    }))

  test('whoever hosts it is told once that a proxy is not counted', async () => {
    const warnings: string[] = []
    await withServer({ warn: (sentence) => warnings.push(sentence) }, async ({ address }) => {
      for (const ip of ['10.0.0.1', '10.0.0.2'])
        await Client.open(address, { headers: { 'X-Forwarded-For': ip } })
    })
    expect(warnings).toEqual([expect.stringContaining('SIGNALLING_PROXIES')])
    expect(warnings.join()).not.toContain('10.0.0')
  })
})

describe('beside the app', () => {
  test('on the same port, below where the app is, and health says so', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samorden-signalling-'))
    await writeFile(join(folder, 'index.html'), '<!doctype html>')
    const started = { folder, port: 0, host: '127.0.0.1', base: '/app/' }
    const server = await startServer({ ...started, signalling: new SignallingSockets() })
    const without = await startServer(started)
    try {
      const origin = `127.0.0.1:${server.port}`
      expect(server.signallingAddress).toBe(`ws://localhost:${server.port}/app/signalling`)
      const [a, b] = [
        await Client.open(`ws://${origin}/app/signalling`),
        await Client.open(`ws://${origin}/app/signalling`),
      ]
      for (const one of [a, b]) one.subscribe('r')
      await settled(a, b)
      a.publish('r', 'hi')
      await b.until(isPublished('hi'))
      for (const path of ['', 'app/', 'app/index.html', 'signalling', 'app/signalling/'])
        await expect(Client.open(`ws://${origin}/${path}`)).rejects.toThrow('HTTP 404')

      const health = { ok: true, app: 'samorden' }
      for (const path of ['health', 'app/health'])
        expect(await (await fetch(`http://${origin}/${path}`)).json()).toEqual({
          ...health,
          signalling: true,
        })
      expect((await fetch(`http://${origin}/app/signalling`)).status).toBe(426)

      const other = `127.0.0.1:${without.port}`
      expect(without.signallingAddress).toBeUndefined()
      expect(await (await fetch(`http://${other}/app/health`)).json()).toEqual(health)
      expect((await fetch(`http://${other}/app/signalling`)).status).toBe(404)
      await expect(Client.open(`ws://${other}/app/signalling`)).rejects.toThrow('HTTP 404')
    } finally {
      await Promise.all([server.close(), without.close()])
      await rm(folder, { recursive: true })
    }
  })

  test('stopped with the app, it says so', async () => {
    const signalling = new SignallingSockets()
    const server = await startServer({ folder: tmpdir(), port: 0, host: '127.0.0.1', signalling })
    const one = await Client.open(`ws://127.0.0.1:${server.port}/signalling`)
    await server.close()
    expect(await one.closed).toEqual({ code: 1012, reason: 'restart' })
  })

  test('alone it has a health check, says what it is, and takes nothing', () =>
    withServer({}, async ({ port }) => {
      const at = `http://127.0.0.1:${port}`
      expect(await (await fetch(`${at}/health`)).json()).toEqual({
        ok: true,
        app: 'samorden',
        signalling: true,
      })
      expect(await (await fetch(at)).text()).toContain('Signalling for Samorden')
      expect((await fetch(`${at}/signalling`)).status).toBe(426)
      expect((await fetch(`${at}/index.html`)).status).toBe(404)
      expect((await fetch(at, { method: 'POST', body: 'x' })).status).toBe(405)
    }))
})

test('stopped, it says so to everybody and lets go of all; started again on the same port, it goes on', async () => {
  const first = await startSignalling({ port: 0, host: '127.0.0.1' })
  const clients = [await Client.open(first.address), await Client.open(first.address)]
  for (const one of clients) one.subscribe('r')
  await settled(...clients)
  await first.close()
  for (const one of clients) expect(await one.closed).toEqual({ code: 1012, reason: 'restart' })
  expect(first.sockets.counts).toMatchObject({ connections: 0, rooms: 0, places: 0 })
  await expect(Client.open(first.address)).rejects.toThrow('ECONNREFUSED')

  const second = await startSignalling({ port: first.port, host: '127.0.0.1' })
  try {
    const [a, b] = [await Client.open(second.address), await Client.open(second.address)]
    for (const one of [a, b]) one.subscribe('r')
    await settled(a, b)
    a.publish('r', 'again')
    await b.until(isPublished('again'))
  } finally {
    await second.close()
  }
})

test('a port that is taken is an error with a name', () =>
  withServer({}, async ({ port }) => {
    await expect(startSignalling({ port, host: '127.0.0.1' })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  }))
