/** Whatever comes, in whatever order: everybody gets exactly what they should, and nothing is left when all have gone. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultLimits, type Limits } from '../src/host/limits.ts'
import { Signalling, type Closed, type Counts, type Line, type Visitor } from '../src/host/signalling.ts'

const numRuns = process.env['SAMORDEN_LONG'] ? 2000 : 300

const topic = fc.constantFrom('a', 'b', 'ccc', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '')
const topics = fc.array(topic, { maxLength: 6 })
const data = fc.jsonValue({ maxDepth: 4 })
const who = fc.nat({ max: 7 })

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('enter' as const), address: fc.constantFrom('x', 'y', 'z') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('subscribe' as const), who, topics }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unsubscribe' as const), who, topics }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('publish' as const), who, topic, data }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('bytes' as const),
      who,
      bytes: fc.uint8Array(),
      binary: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('json' as const), who, text: oddMessages() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('held' as const), who, bytes: fc.nat({ max: 3000 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.nat({ max: 20 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'sweep' as const }) },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** JSON that is nearly a message: fields of the wrong type, missing, extra, or called as what every object has. */
function oddMessages(): fc.Arbitrary<string> {
  const field = fc.constantFrom('type', 'topic', 'topics', 'data', 'clients', '__proto__', 'toJSON', 'length')
  const value = fc.oneof(data, fc.constantFrom('ping', 'subscribe', 'publish', 'pong', '__proto__'))
  const entries = fc.array(fc.tuple(field, value), { maxLength: 6 })
  // Written by hand, because a key `__proto__` in a literal would not be a key.
  const written = entries.map(
    (list) => `{${list.map(([name, it]) => `${JSON.stringify(name)}:${JSON.stringify(it)}`).join(',')}}`,
  )
  return fc.oneof(
    written,
    data.map((it) => JSON.stringify(it)),
  )
}

class FakeLine implements Line {
  got: unknown[] = []
  held = 0
  closed: Closed | undefined
  send(frame: Uint8Array): void {
    this.got.push(JSON.parse(new TextDecoder().decode(frame)))
  }
  waiting(): number {
    return this.held
  }
  close(reason: Closed): void {
    expect(this.closed).toBeUndefined()
    this.closed = reason
  }
}

interface Client {
  readonly line: FakeLine
  readonly visitor: Visitor
  readonly address: string
}

/** Plays steps, and calls back after each. */
function play(
  limits: Limits,
  steps: readonly Step[],
  after: (one: Step, at: Client | undefined, counts: Counts) => void,
) {
  let now = 0
  const signalling = new Signalling(limits, () => now)
  const clients: Client[] = []
  const utf8 = new TextEncoder()
  const act = (one: Step): Client | undefined => {
    if (one.do === 'enter') {
      if (signalling.refusal(one.address) !== undefined) return undefined
      const line = new FakeLine()
      const client = { line, visitor: signalling.enter(line, one.address), address: one.address }
      clients.push(client)
      return client
    }
    if (one.do === 'pass') now += one.seconds * 1000
    if (one.do === 'sweep') signalling.sweep()
    const client = 'who' in one ? clients[one.who % Math.max(1, clients.length)] : undefined
    if (client === undefined || !('who' in one)) return undefined
    const { line, visitor } = client
    if (one.do === 'leave') {
      visitor.leave()
      clients.splice(clients.indexOf(client), 1)
    } else if (one.do === 'held') line.held = one.bytes
    else if (one.do === 'bytes') visitor.receive(one.bytes, one.binary)
    else if (one.do === 'json') visitor.receive(utf8.encode(one.text), false)
    else {
      const { do: type, who: _who, ...rest } = one
      visitor.receive(utf8.encode(JSON.stringify({ type, ...rest })), false)
    }
    return client
  }
  for (const one of steps) {
    const client = act(one)
    after(one, client, signalling.counts)
  }
  return {
    signalling,
    clients,
    pass: (seconds: number): void => void (now += seconds * 1000),
  }
}

const nothing = { connections: 0, rooms: 0, places: 0, addresses: 0, waiting: 0 }

test('everybody in a room gets what the others publish, once and in order, and nobody else gets anything', () => {
  const plain = fc.array(
    step.filter((one) => !['bytes', 'json', 'held', 'pass', 'sweep'].includes(one.do)),
    { maxLength: 60, size: 'max' },
  )
  fc.assert(
    fc.property(plain, (steps) => {
      const rooms = new Map<string, Set<Client>>()
      const expected = new Map<Client, unknown[]>()
      const result = play(defaultLimits, steps, (one, client) => {
        if (client === undefined) return
        if (one.do === 'enter') expected.set(client, [])
        if (one.do === 'leave') for (const room of rooms.values()) room.delete(client)
        if (one.do === 'subscribe')
          for (const name of one.topics)
            if (name !== '') rooms.set(name, (rooms.get(name) ?? new Set()).add(client))
        if (one.do === 'unsubscribe') for (const name of one.topics) rooms.get(name)?.delete(client)
        if (one.do === 'publish') {
          const room = rooms.get(one.topic) ?? new Set()
          const message = { type: 'publish', topic: one.topic, data: one.data, clients: room.size }
          for (const other of room)
            if (other !== client) expected.get(other)?.push(JSON.parse(JSON.stringify(message)))
        }
        for (const [other, messages] of expected) expect(other.line.got).toEqual(messages)
      })
      const open = [...rooms.values()].filter((room) => room.size > 0)
      expect(result.signalling.counts).toMatchObject({
        rooms: open.length,
        places: open.reduce((sum, room) => sum + room.size, 0),
      })
    }),
    { numRuns },
  )
}, 60_000)

test('whatever comes, the limits hold, and nothing is left when all have gone', () => {
  const tight: Limits = {
    ...defaultLimits,
    connections: 6,
    perAddress: 3,
    topics: 2,
    room: 3,
    places: 8,
    topicLength: 12,
    bytes: 200,
    depth: 3,
    rate: 1,
    burst: 6,
    addressRate: 3,
    addressBurst: 40,
    waiting: 2000,
    waitingInAll: 4000,
    drops: 0,
  }
  const reasons = new Set<Closed | undefined>()
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
      const seen = new Set<Client>()
      const result = play(tight, steps, (_one, client, { connections, places, rooms }) => {
        if (client !== undefined) seen.add(client)
        expect(connections).toBeLessThanOrEqual(tight.connections)
        expect(places).toBeLessThanOrEqual(tight.places)
        expect(rooms).toBeLessThanOrEqual(places)
      })
      const { signalling, clients } = result
      expect(signalling.counts.connections).toBe(clients.length)
      for (const address of ['x', 'y', 'z'])
        expect(clients.filter((client) => client.address === address).length).toBeLessThanOrEqual(3)
      for (const client of seen) {
        reasons.add(client.line.closed)
        // Asked by name: nothing is inherited into what clients get.
        for (const message of client.line.got) expect(Object.getPrototypeOf(message)).toBe(Object.prototype)
        client.visitor.leave()
        client.visitor.receive(new TextEncoder().encode('{"type":"subscribe","topics":["a"]}'), false)
      }
      result.pass(1000)
      signalling.sweep()
      expect(signalling.counts).toEqual(nothing)
    }),
    { numRuns },
  )
  // The steps reach what they are meant to reach.
  for (const reason of ['binary', 'not-json', 'too-large', 'too-deep', 'flood', 'slow', 'silent'] as const)
    expect(reasons).toContain(reason)
}, 60_000)
