/** The signalling core without sockets: what it hands on, what it refuses, and that it holds on to nothing. */
import { describe, expect, test } from 'vitest'
import { addressOf } from '../src/host/addresses.ts'
import { defaultLimits, readSettings, type Limits } from '../src/host/limits.ts'
import { Signalling, type Closed, type Line, type Visitor } from '../src/host/signalling.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A line whose other end reads nothing while it is `stuck`. */
class FakeLine implements Line {
  readonly got: unknown[] = []
  stuck = false
  held = 0
  closed: Closed | undefined
  send(frame: Uint8Array): void {
    this.got.push(JSON.parse(new TextDecoder().decode(frame)))
    if (this.stuck) this.held += frame.byteLength
  }
  waiting(): number {
    return this.held
  }
  close(reason: Closed): void {
    this.closed = reason
  }
}

function core(limits: Partial<Limits> = {}) {
  let now = 0
  const signalling = new Signalling({ ...defaultLimits, ...limits }, () => now)
  return {
    signalling,
    pass: (seconds: number): void => void (now += seconds * 1000),
    come(address = 'a') {
      const line = new FakeLine()
      const visitor: Visitor = signalling.enter(line, address)
      return {
        line,
        visitor,
        say: (message: unknown): void => visitor.receive(utf8(JSON.stringify(message)), false),
      }
    },
  }
}
const subscribe = (...topics: string[]): unknown => ({ type: 'subscribe', topics })
const publish = (topic: string, data: unknown = 1): unknown => ({ type: 'publish', topic, data })

describe('slow readers', () => {
  test('messages are dropped first, then the connection; the others get everything', () => {
    const { signalling, come } = core({ waiting: 1000, drops: 3 })
    const [sender, slow, quick] = [come(), come(), come()]
    for (const one of [sender, slow, quick]) one.say(subscribe('t'))
    slow.line.stuck = true
    const message = publish('t', 'x'.repeat(400))
    for (let sent = 0; sent < 5; sent++) sender.say(message)
    expect(slow.line.got.length).toBe(2)
    expect(slow.line.closed).toBeUndefined()
    sender.say(message)
    expect(slow.line.closed).toBe('slow')
    expect(quick.line.got.length).toBe(6)
    expect(signalling.counts.places).toBe(2)
    expect(signalling.counts.waiting).toBe(slow.line.held)
    slow.visitor.leave()
    expect(signalling.counts).toMatchObject({ waiting: 0, connections: 2 })
  })

  test('a reader that catches up is forgiven', () => {
    const { come } = core({ waiting: 1000, drops: 3 })
    const [sender, slow] = [come(), come()]
    for (const one of [sender, slow]) one.say(subscribe('t'))
    const message = publish('t', 'x'.repeat(900))
    for (let round = 0; round < 10; round++) {
      slow.line.stuck = true
      for (let sent = 0; sent < 3; sent++) sender.say(message)
      slow.line.stuck = false
      slow.line.held = 0
      sender.say(message)
    }
    expect(slow.line.closed).toBeUndefined()
    expect(slow.line.got.length).toBe(20)
  })

  test('together they may hold only so much, and whoever keeps up is served all the same', () => {
    const { signalling, come } = core({ waiting: 1000, waitingInAll: 1500, drops: 100 })
    const sender = come()
    const slow = [come(), come(), come(), come()]
    const quick = come()
    for (const one of [sender, ...slow, quick]) one.say(subscribe('t'))
    for (const one of slow) one.line.stuck = true
    for (let sent = 0; sent < 9; sent++) sender.say(publish('t', 'x'.repeat(200)))
    expect(quick.line.got.length).toBe(9)
    // One message each is let through before anything waits for them.
    expect(signalling.counts.waiting).toBeLessThanOrEqual(1500)
    expect(signalling.counts.waiting).toBe(slow.reduce((sum, { line }) => sum + line.held, 0))
    for (const { line } of slow) line.held = 0
    signalling.sweep()
    expect(signalling.counts.waiting).toBe(0)
  })
})

describe('floods', () => {
  test('one connection has so many messages at once and so many a second', () => {
    const { come, pass } = core({ burst: 10, rate: 5 })
    const one = come()
    const ping = (times: number): void => {
      for (let sent = 0; sent < times; sent++) one.say({ type: 'ping' })
    }
    ping(10)
    pass(1)
    ping(5)
    pass(100)
    ping(10)
    expect(one.line.closed).toBeUndefined()
    ping(1)
    expect(one.line.closed).toBe('flood')
    expect(one.line.got.length).toBe(25)
    one.say({ type: 'ping' })
    expect(one.line.got.length).toBe(25)
  })

  test('long messages count as several, frames without a message as one', () => {
    const { come } = core({ burst: 10, rate: 1 })
    const long = come()
    long.say(publish('t', 'x'.repeat(39_000)))
    expect(long.line.closed).toBeUndefined()
    long.visitor.touch()
    expect(long.line.closed).toBe('flood')
  })

  test('many connections from one address share what the address has; others do not notice', () => {
    const { signalling, come } = core({ addressBurst: 100, addressRate: 1, burst: 40 })
    const flooders = [come('f'), come('f'), come('f')]
    const quiet = come('q')
    for (const { say } of flooders) for (let sent = 0; sent < 35; sent++) say({ type: 'ping' })
    expect(flooders.map(({ line }) => line.closed)).toEqual([undefined, undefined, 'flood-address'])
    quiet.say({ type: 'ping' })
    expect(quiet.line.got).toEqual([{ type: 'pong' }])
    expect(signalling.refusal('f')).toBe('flood-address')
    expect(signalling.refusal('q')).toBeUndefined()
  })

  test('a message to a crowd counts as more of the address’s', () => {
    const { come } = core({ addressBurst: 200, addressRate: 1 })
    const sender = come('s')
    for (let member = 0; member < 64; member++) come(`m${member}`).say(subscribe('t'))
    for (let sent = 0; sent < 66; sent++) sender.say(publish('t'))
    expect(sender.line.closed).toBeUndefined()
    sender.say(publish('t'))
    expect(sender.line.closed).toBe('flood-address')
  })

  test('coming back over and over is a flood too, and is forgotten when it has been quiet', () => {
    const { signalling, come, pass } = core({ addressBurst: 100, addressRate: 1 })
    let entered = 0
    while (signalling.refusal('a') === undefined && entered < 1000) {
      come('a').visitor.leave()
      entered++
    }
    expect(entered).toBe(11)
    signalling.sweep()
    expect(signalling.counts.addresses).toBe(1)
    pass(100)
    signalling.sweep()
    expect(signalling.counts.addresses).toBe(0)
  })

  test('no more addresses are remembered than twice the connections', () => {
    const { signalling, come } = core({ connections: 10 })
    const stays = come('stays')
    for (let address = 0; address < 1000; address++) {
      const one = come(String(address))
      one.say({ type: 'ping' })
      one.visitor.leave()
    }
    expect(signalling.counts.addresses).toBe(20)
    stays.say({ type: 'ping' })
    expect(stays.line.got).toEqual([{ type: 'pong' }])
  })
})

test('who is in no room at two sweeps in a row is closed', () => {
  const { signalling, come } = core()
  const [silent, left, stays] = [come(), come(), come()]
  for (const one of [left, stays]) one.say(subscribe('t'))
  signalling.sweep()
  left.say({ type: 'unsubscribe', topics: ['t'] })
  signalling.sweep()
  expect([silent, left, stays].map(({ line }) => line.closed)).toEqual(['silent', undefined, undefined])
  signalling.sweep()
  expect([left, stays].map(({ line }) => line.closed)).toEqual(['silent', undefined])
})

test('a message that grows when it is written again is not passed on', () => {
  const { come } = core()
  const [sender, other] = [come(), come()]
  for (const one of [sender, other]) one.say(subscribe('t'))
  const numbers = Array.from({ length: 12_000 }, () => '1e20').join(',')
  sender.visitor.receive(utf8(`{"type":"publish","topic":"t","data":[${numbers}]}`), false)
  expect(sender.line.closed).toBe('too-large')
  expect(other.line.got).toEqual([])
})

test('brackets inside strings are not depth', () => {
  const { come } = core()
  const [sender, other] = [come(), come()]
  for (const one of [sender, other]) one.say(subscribe('t'))
  const data = `"${'['.repeat(100)}\\"${'{'.repeat(100)}\\\\`
  sender.say(publish('t', data))
  expect(other.line.got).toEqual([{ type: 'publish', topic: 't', data, clients: 2 }])
  sender.visitor.receive(
    utf8(`{"type":"publish","topic":"t","data":${'['.repeat(33)}${']'.repeat(33)}}`),
    false,
  )
  expect(sender.line.closed).toBe('too-deep')
})

test.each([
  ['10.0.0.1', undefined, 0, '10.0.0.1'],
  ['::ffff:10.0.0.1', undefined, 0, '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', undefined, 0, '2001:db8:1:2::/64'],
  ['2001:0DB8::1', undefined, 0, '2001:db8:0:0::/64'],
  ['::1', undefined, 0, '0:0:0:0::/64'],
  ['64:ff9b::1.2.3.4', undefined, 0, '64:ff9b:0:0::/64'],
  ['fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
  ['127.0.0.1', '6.6.6.6, 9.9.9.9', 0, '127.0.0.1'],
  ['127.0.0.1', '6.6.6.6, 9.9.9.9', 1, '9.9.9.9'],
  ['127.0.0.1', '6.6.6.6, 9.9.9.9, 10.0.0.2', 2, '9.9.9.9'],
  ['127.0.0.1', '9.9.9.9:4321', 1, '9.9.9.9'],
  ['127.0.0.1', '[2001:db8::1]:4321', 1, '2001:db8:0:0::/64'],
  ['127.0.0.1', 'unknown', 1, '127.0.0.1'],
  ['127.0.0.1', undefined, 1, '127.0.0.1'],
  [undefined, undefined, 0, ''],
])('from %s with X-Forwarded-For %s behind %i proxies is counted under %s', (remote, told, proxies, key) => {
  expect(addressOf(remote, told, proxies)).toBe(key)
})

describe('settings from the environment', () => {
  test('nothing said is the defaults; what is said counts', () => {
    expect(readSettings({ PORT: '1', SIGNALLING_RATE: '' })).toEqual({
      settings: { limits: defaultLimits, origins: undefined, proxies: 0, heartbeat: 30 },
    })
    expect(
      readSettings({
        SIGNALLING: 'on',
        SIGNALLING_MAX_BYTES: ' 2048 ',
        SIGNALLING_PROXIES: '1',
        SIGNALLING_HEARTBEAT: '10',
        SIGNALLING_ORIGINS: 'https://A.no/, http://localhost:4173',
      }),
    ).toEqual({
      settings: {
        limits: { ...defaultLimits, bytes: 2048 },
        origins: ['https://a.no', 'http://localhost:4173'],
        proxies: 1,
        heartbeat: 10,
      },
    })
  })

  test.each([
    ['SIGNALLING_RATE', '0'],
    ['SIGNALLING_RATE', '1.5'],
    ['SIGNALLING_RATE', 'many'],
    ['SIGNALLING_MAX_BYTES', '1e99'],
    ['SIGNALLING_PROXIES', '-1'],
    ['SIGNALLING_ORIGINS', 'samorden.kommune.no'],
    ['SIGNALLING_ORIGINS', 'https://a.no/app'],
    ['SIGNALLING_ORIGINS', '*'],
    ['SIGNALLING_RATES', '5'],
  ])('%s=%s is refused by name', (name, value) => {
    const read = readSettings({ [name]: value })
    expect('problems' in read ? read.problems : []).toEqual([expect.stringContaining(name)])
  })
})
