/**
 * What anybody on the internet may send to a signalling server. In every test somebody else's room goes on working, and
 * the one connection that went too far is told why.
 */
import { connect } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import type { RunningSignalling } from '../src/host/signallingServer.ts'
import { Client, eventually, isPublished, settled, withServer } from './hostSockets.ts'

/** Two who do nothing wrong. */
async function bystanders({ address }: RunningSignalling): Promise<{ stillWork(): Promise<void> }> {
  const [a, b] = [await Client.open(address), await Client.open(address)]
  for (const one of [a, b]) one.subscribe('bystanders')
  await settled(a, b)
  let round = 0
  return {
    async stillWork() {
      const token = `round ${String(++round)}`
      a.publish('bystanders', token)
      await b.until(isPublished(token))
      await settled(a, b)
      expect(b.messages.length).toBe(round)
    },
  }
}

const handshake =
  'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'

const deep = (levels: number): string =>
  `{"type":"publish","topic":"t","data":${'['.repeat(levels)}${']'.repeat(levels)}}`

test.each([
  ['text that is not JSON', 'hello', 1007, 'not-json'],
  ['nothing', '', 1007, 'not-json'],
  ['half a message', '{"type":"publish","topic":', 1007, 'not-json'],
  ['binary', new Uint8Array([1, 2, 3]), 1003, 'binary'],
  ['a message one byte too long', `"${'x'.repeat(64 * 1024 - 1)}"`, 1009, 'too-large'],
  ['a megabyte', 'x'.repeat(1_000_000), 1009, 'too-large'],
  ['JSON 30 000 levels deep', deep(30_000), 1008, 'too-deep'],
  ['brackets that never close', '['.repeat(60_000), 1008, 'too-deep'],
] as const)('%s closes the one who sent it', (_what, frame, code, reason) =>
  withServer({}, async (server) => {
    const others = await bystanders(server)
    const bad = await Client.open(server.address)
    bad.subscribe('t')
    bad.raw(frame)
    expect(await bad.closed).toEqual({ code, reason })
    await eventually(() => server.sockets.counts).toMatchObject({ connections: 2, rooms: 1 })
    await others.stillWork()
  }),
)

test('the longest message there may be goes through, and odd JSON does nothing', () =>
  withServer({}, async (server) => {
    const [a, b] = [await Client.open(server.address), await Client.open(server.address)]
    for (const one of [a, b]) one.subscribe('t')
    await settled(a, b)
    for (const odd of [
      'null',
      '7',
      '"subscribe"',
      '[]',
      '[{"type":"ping"}]',
      '{}',
      '{"type":null}',
      '{"type":"announce"}',
      '{"type":"subscribe"}',
      '{"type":"subscribe","topics":"t"}',
      '{"type":"subscribe","topics":{"length":9}}',
      '{"type":"subscribe","topics":[null,1,{},["t"],""]}',
      '{"type":"unsubscribe","topics":[null,{}]}',
      '{"type":"publish"}',
      '{"type":"publish","topic":["t"],"data":1}',
      '{"type":"publish","topic":"nobody","data":1}',
    ])
      a.raw(odd)
    const wrapped = JSON.stringify({ type: 'publish', topic: 't', data: '' }).length
    const longest = 'x'.repeat(64 * 1024 - wrapped)
    a.publish('t', longest)
    await settled(a, b)
    expect(a.messages).toEqual([])
    expect(b.messages).toEqual([{ type: 'publish', topic: 't', data: longest, clients: 2 }])
    expect(server.sockets.counts).toMatchObject({ rooms: 1, places: 2 })
  }))

test.each([
  ['of messages', (client: Client): void => client.say({ type: 'ping' })],
  ['of messages to a room', (client: Client): void => client.publish('t', 'x')],
  ['of ping frames', (client: Client): void => client.pingFrame()],
  ['of JSON that means nothing', (client: Client): void => client.raw('0')],
])('a flood %s closes the flooder', (_what, send) =>
  withServer({ limits: { burst: 500, rate: 50 } }, async (server) => {
    const others = await bystanders(server)
    const flooder = await Client.open(server.address)
    flooder.subscribe('t')
    for (let sent = 0; sent < 5000; sent++) send(flooder)
    expect(await flooder.closed).toEqual({ code: 1008, reason: 'flood' })
    await others.stillWork()
  }),
)

test('a flood from many connections of one address is stopped, and others’ addresses do not notice', () =>
  withServer({ proxies: 1, limits: { addressBurst: 1000, addressRate: 1 } }, async (server) => {
    const from = (ip: string) => Client.open(server.address, { headers: { 'X-Forwarded-For': ip } })
    const [a, b] = [await from('10.0.0.1'), await from('10.0.0.2')]
    for (const one of [a, b]) one.subscribe('t')
    await settled(a, b)
    const flooders = await Promise.all(Array.from({ length: 10 }, () => from('6.6.6.6')))
    for (const flooder of flooders) for (let sent = 0; sent < 500; sent++) flooder.say({ type: 'ping' })
    const first = await Promise.race(flooders.map(({ closed }) => closed))
    expect(first).toEqual({ code: 1008, reason: 'flood-address' })
    await expect(from('6.6.6.6')).rejects.toThrow('HTTP 429')
    a.publish('t', 'works')
    await b.until(isPublished('works'))
  }))

test('rooms: so many, names so long, so full; what is refused is said, and the rest works', () =>
  withServer({ limits: { topics: 5, room: 2 } }, async (server) => {
    const [a, b, c] = [
      await Client.open(server.address),
      await Client.open(server.address),
      await Client.open(server.address),
    ]
    const long = 'n'.repeat(129)
    a.subscribe(long, '1', '2', '3', '4', '5', '6', '7')
    a.subscribe('1', '5')
    await settled(a)
    expect(a.messages).toEqual([
      { type: 'refused', reason: 'topic-too-long', topics: [] },
      { type: 'refused', reason: 'too-many-topics', topics: ['6', '7'] },
    ])
    for (const one of [b, c]) {
      one.subscribe('5')
      await settled(one)
    }
    expect(c.messages).toEqual([{ type: 'refused', reason: 'room-full', topics: ['5'] }])
    a.publish('5', 'hi')
    await settled(a, b, c)
    expect(b.messages).toEqual([{ type: 'publish', topic: '5', data: 'hi', clients: 2 }])
    expect(c.messages.length).toBe(1)
    expect(server.sockets.counts).toMatchObject({ rooms: 5, places: 6 })
  }))

test('thousands of room names in thousands of messages hold only what the limits say', () =>
  withServer({ limits: { places: 250 } }, async (server) => {
    const others = await bystanders(server)
    const greedy = await Promise.all(Array.from({ length: 4 }, () => Client.open(server.address)))
    for (const [who, one] of greedy.entries())
      for (let batch = 0; batch < 20; batch++)
        one.subscribe(
          ...Array.from({ length: 200 }, (_, at) => `${String(who)}-${String(batch)}-${String(at)}`),
        )
    await settled(...greedy)
    expect(server.sockets.counts).toMatchObject({ rooms: 249, places: 250 })
    await others.stillWork()
    for (const one of greedy) one.vanish()
    await eventually(() => server.sockets.counts).toMatchObject({ rooms: 1, places: 2, connections: 2 })
  }))

test(
  'a reader that stops reading costs the others nothing, and is closed',
  () =>
    withServer({ limits: { burst: 1_000_000, addressBurst: 10_000_000 } }, async (server) => {
      const [sender, slow, quick] = [
        await Client.open(server.address),
        await Client.open(server.address),
        await Client.open(server.address),
      ]
      for (const one of [sender, slow, quick]) one.subscribe('t')
      await settled(sender, slow, quick)
      slow.stopReading()
      const filler = 'x'.repeat(60_000)
      let sent = 0
      // As much as the operating system holds for a connection, and what the server holds, and what is dropped.
      while (server.sockets.counts.places === 3) {
        sender.publish('t', `${filler}${String(++sent)}`)
        await quick.until(isPublished(`${filler}${String(sent)}`))
        quick.got.length = 0
        expect(server.sockets.counts.waiting).toBeLessThan(2 * 1024 * 1024)
      }
      expect(sent).toBeGreaterThan(100)
      await eventually(() => server.sockets.counts).toMatchObject({ connections: 2, waiting: 0 })
      sender.publish('t', 'still here')
      await quick.until(isPublished('still here'))
    }),
  60_000,
)

test('a line that has gone dead is found by the heartbeat; one that answers is kept', () =>
  withServer({}, async (server) => {
    const others = await bystanders(server)
    const dead = await Client.open(server.address, { autoPong: false })
    dead.subscribe('t')
    await settled(dead)
    server.sockets.beat()
    await others.stillWork()
    await settled(dead)
    // It has said something since the last heartbeat, so this one asks again; after that it is silent.
    server.sockets.beat()
    await others.stillWork()
    server.sockets.beat()
    expect((await dead.closed).code).toBe(1006)
    await eventually(() => server.sockets.counts).toMatchObject({ connections: 2, rooms: 1 })
    await others.stillWork()
  }))

test('who connects and never says anything is closed at the second heartbeat', () =>
  withServer({}, async (server) => {
    const silent = await Client.open(server.address)
    server.sockets.beat()
    await silent.heardFrames()
    server.sockets.beat()
    expect(await silent.closed).toEqual({ code: 1008, reason: 'silent' })
  }))

test.each([
  ['a frame nobody may send', Buffer.from([0xff, 0xff, 0xff, 0xff])],
  ['a frame without a mask', Buffer.from([0x81, 0x02, 0x7b, 0x7d])],
  ['a length of eight exabytes', Buffer.from([0x81, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255])],
  ['a megabyte that is only announced', Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 0x10, 0, 0, 1, 2, 3, 4])],
  ['a text that is not UTF-8', Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28])],
  [
    'a thousand pieces of one message',
    Buffer.concat([
      Buffer.from([0x01, 0x80, 0, 0, 0, 0]),
      ...Array.from({ length: 1000 }, () => Buffer.from([0x00, 0x80, 0, 0, 0, 0])),
    ]),
  ],
])('%s ends the connection', (_what, bytes) =>
  withServer({}, async (server) => {
    const others = await bystanders(server)
    const socket = connect(server.port, '127.0.0.1')
    socket.write(handshake)
    await once(socket, 'data')
    expect(server.sockets.counts.connections).toBe(3)
    socket.write(bytes)
    socket.resume()
    await once(socket, 'close')
    await eventually(() => server.sockets.counts.connections).toBe(2)
    await others.stillWork()
  }),
)

test('asked for WebSocket in a wrong way, it says no and goes on', () =>
  withServer({}, async (server) => {
    const ask = async (lines: string): Promise<string> => {
      const socket = connect(server.port, '127.0.0.1')
      socket.write(`GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\n${lines}\r\n`)
      const parts: Buffer[] = []
      socket.on('data', (part: Buffer) => parts.push(part))
      await once(socket, 'close')
      return Buffer.concat(parts).toString().split('\r\n')[0] ?? ''
    }
    expect(await ask('Upgrade: h2c\r\n')).toBe('HTTP/1.1 400 Bad Request')
    expect(await ask('Upgrade: websocket\r\n')).toBe('HTTP/1.1 400 Bad Request')
    expect(await ask('Upgrade: websocket\r\nSec-WebSocket-Key: short\r\nSec-WebSocket-Version: 13\r\n')).toBe(
      'HTTP/1.1 400 Bad Request',
    )
    expect(server.sockets.counts.connections).toBe(0)
    await (await bystanders(server)).stillWork()
  }))

test('who is turned away and never hangs up does not keep half a connection', () =>
  withServer({ origins: ['https://samorden.kommune.no'] }, async (server) => {
    const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true })
    socket.write(handshake)
    socket.resume()
    await once(socket, 'end')
    let error = ''
    socket.on('error', (problem) => (error = problem.message))
    // Only one who has let go answers what is written to it with a reset.
    await eventually(() => {
      socket.write('.')
      return error
    }).toMatch(/ECONNRESET|EPIPE/)
  }))
