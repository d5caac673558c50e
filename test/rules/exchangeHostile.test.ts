/** Peers that keep to nothing: cut off with a reason, at a bounded cost, and the others notice nothing (S24). */
import { describe, expect, test } from 'vitest'
import { lanes } from '../../src/carry/exchange/frames.ts'
import { encodeBatch, encodeNews, encodeScope, encodeWant } from '../../src/carry/exchange/lists.ts'
import {
  encodeCredit,
  encodeNeighbours,
  encodeShown,
  nodeOf,
  types,
} from '../../src/carry/exchange/messages.ts'
import { fakeEnvelope } from '../fakes/fakeFeed.ts'
import { Hostile } from '../fakes/hostile.ts'
import { bytes, news, start, unharmed } from '../fakes/hostileScene.ts'

const minute = 60_000

describe('S24 what cannot be stored', { timeout: 30_000 }, () => {
  test('envelopes that nobody honest has: ten, and no more', async () => {
    const { sim, a, b, mallory } = await start(10)
    const header = { ...a.depot.next('intern'), device: mallory.keys.id }
    for (let i = 0; i < 30; i++) {
      const forged = await fakeEnvelope(header, 300, sim.chance)
      forged[200] = (forged[200] ?? 0) ^ 1
      mallory.send(lanes.lists, news(sim, [forged]))
    }
    await sim.arrive()
    expect(mallory.why).toBe('refused')
    expect(a.depot.all()).toEqual([])
    await unharmed(sim, a, b)
  })

  test('statements that do not hold', async () => {
    const { sim, a, b, mallory } = await start(11)
    for (let i = 0; i < 12; i++) mallory.send(lanes.lists, news(sim, [], [bytes(sim, 150)]))
    await sim.arrive()
    expect(mallory.why).toBe('refused')
    expect(a.depot.statements()).toHaveLength(3)
    await unharmed(sim, a, b)
  })

  test('an endless row of what must wait', async () => {
    const { sim, a, b, mallory } = await start(12)
    const header = { ...a.depot.next('intern'), device: mallory.keys.id, prev: bytes(sim, 32) }
    for (let i = 0; i < 700; i++)
      mallory.send(lanes.lists, news(sim, [await fakeEnvelope({ ...header, seq: i + 2 }, 300, sim.chance)]))
    await sim.arrive()
    expect(mallory.why).toBe('waits')
    await unharmed(sim, a, b)
  })

  test('the same again and again', async () => {
    const { sim, a, b, mallory } = await start(13)
    const [one] = await b.depot.edit('intern')
    await sim.arrive()
    if (!one) throw new Error('an edit')
    for (let i = 0; i < 500; i++) mallory.send(lanes.lists, news(sim, [one]))
    await sim.arrive()
    expect(mallory.why).toBe('repeats')
    await unharmed(sim, a, b)
  })

  test('news in a document that is not shared with it, or of an owner that is not here, is not looked at', async () => {
    const { sim, a, b, mallory } = await start(14)
    const header = { ...a.depot.next('intern'), document: sim.name(), device: mallory.keys.id }
    const taken = a.depot.taken
    mallory.send(lanes.lists, news(sim, [await fakeEnvelope(header, 300, sim.chance)]))
    mallory.send(lanes.lists, encodeNews({ owner: sim.name(), statements: [], envelopes: [bytes(sim, 300)] }))
    await sim.arrive()
    expect(a.depot.taken).toBe(taken)
    expect(mallory.why).toBeUndefined()
    await unharmed(sim, a, b)
  })
})

describe('S24 floods', { timeout: 30_000 }, () => {
  test('news while the disk stands still: what is kept is bounded, the rest is let go and found again', async () => {
    const { sim, a, b, mallory } = await start(20)
    await sim.run(minute)
    let open: () => void = () => undefined
    a.depot.gate = new Promise((resolve) => (open = resolve))
    const taken = a.depot.taken
    let header = { ...a.depot.next('intern'), device: mallory.keys.id }
    for (let i = 0; i < 200; i++) {
      const made = await fakeEnvelope(header, 50_000, sim.chance)
      header = {
        ...header,
        seq: header.seq + 1,
        prev: new Uint8Array(await crypto.subtle.digest('SHA-256', made)),
      }
      mallory.send(lanes.lists, news(sim, [made]))
      while (mallory.link.way.length > 0) mallory.link.deliver()
    }
    a.depot.gate = undefined
    open()
    await sim.run(minute)
    expect(a.depot.taken - taken).toBeLessThan(2_500_000 / 50_000)
    // It may be honest, and quick.
    expect(mallory.why).toBeUndefined()
    await unharmed(sim, a, b)
  })

  test('anything else while the disk stands still: cut off when it is more than is kept', async () => {
    const { sim, a, b, mallory } = await start(27)
    await sim.run(minute)
    let open: () => void = () => undefined
    a.depot.gate = new Promise((resolve) => (open = resolve))
    const header = { ...a.depot.next('intern'), device: mallory.keys.id }
    mallory.send(lanes.lists, news(sim, [await fakeEnvelope(header, 300, sim.chance)]))
    for (let i = 0; i < 100; i++) mallory.send(lanes.lists, Uint8Array.of(types.scope, ...bytes(sim, 50_000)))
    while (mallory.link.way.length > 0) mallory.link.deliver()
    expect(mallory.why).toBe('flood')
    a.depot.gate = undefined
    open()
    await unharmed(sim, a, b)
  })

  test('batches that nobody asked for', async () => {
    const { sim, a, b, mallory } = await start(21)
    const batch = { id: 1, last: false, owner: sim.owner, statements: [], envelopes: [bytes(sim, 500)] }
    mallory.send(lanes.bulk, encodeBatch(batch))
    await sim.arrive()
    expect(mallory.why).toBe('unasked')
    await unharmed(sim, a, b)
  })

  test('neighbours without end', async () => {
    const { sim, a, b, mallory } = await start(22)
    for (let i = 0; i < 3; i++) {
      const added = Array.from({ length: 300 }, () => nodeOf(sim.name(), bytes(sim, 4)))
      mallory.send(lanes.talk, encodeNeighbours({ added, gone: [] }))
    }
    await sim.arrive()
    expect(mallory.why).toBe('flood')
    await unharmed(sim, a, b)
  })

  test('presence: looked at a few times a second, of a few documents', async () => {
    const { sim, a, b, mallory } = await start(23)
    const node = nodeOf(mallory.keys.id, mallory.hello.instance)
    const document = a.depot.documents()[0]?.id ?? ''
    for (let i = 1; i < 1_500; i++)
      mallory.send(
        lanes.talk,
        encodeShown({ node, count: i, hops: 0, owner: sim.owner, document, sealed: bytes(sim, 900) }),
      )
    await sim.arrive()
    expect(mallory.why).toBe('flood')
    expect(a.exchange.presence.others).toEqual([])
    await unharmed(sim, a, b)
  })

  test('scopes and answers that nobody asked for are not believed', async () => {
    const { sim, a, b, mallory } = await start(24)
    await sim.run(5 * minute)
    mallory.send(lanes.lists, encodeScope(false, [{ owner: sim.name(), names: ['intern'] }]))
    mallory.send(lanes.lists, Uint8Array.of(types.same, ...new Uint8Array(16)))
    await sim.arrive()
    expect(mallory.why).toBeUndefined()
    expect(a.exchange.peers.find(({ name }) => name === 'mallory')?.state).not.toBe('in-step')
    // Nor is anything asked for that they name.
    expect(mallory.heardType(types.want)).toEqual([])
    await unharmed(sim, a, b)
  })

  test('wants without end, for what it may have and for what it may not', async () => {
    const { sim, a, b, mallory } = await start(25)
    await a.depot.edit('intern', 3_000, 50, true)
    const [head] = a.depot.heads(['intern'])
    if (!head) throw new Error('a feed')
    await sim.run(minute)
    const before = a.depot.reads
    for (let id = 1; id <= 3_000; id++) {
      const feeds = [
        { ...head, tips: [] },
        { ...head, document: sim.name(), tips: [] },
      ]
      const sections = [{ owner: sim.owner, all: false, statements: [], feeds }]
      mallory.send(lanes.talk, encodeWant({ id, credit: 2 ** 40, sections }))
      mallory.send(lanes.talk, encodeCredit(id, 2 ** 40))
    }
    await sim.arrive()
    // A hundred at once, and a few a second.
    expect(a.depot.reads - before).toBeLessThan(400)
    await unharmed(sim, a, b)
  })

  test('connections that never prove anything: so many at once, and no more', async () => {
    const { sim, a, b } = await start(26)
    const all: Hostile[] = []
    for (let i = 0; i < 140; i++) all.push(await Hostile.at(sim, a))
    await sim.arrive()
    expect(all.filter(({ why }) => why === 'too-many')).toHaveLength(12)
    await unharmed(sim, a, b)
  })
})

test('S24 one who was cut off may come back, later each time', async () => {
  const { sim, a, b, mallory } = await start(30)
  const again = async (): Promise<string | undefined> => {
    const back = await Hostile.at(sim, a, mallory.keys)
    back.hello.instance.set(bytes(sim, 4))
    await back.enter()
    back.raw(new Uint8Array(0))
    await sim.arrive()
    return back.why
  }
  mallory.raw(new Uint8Array(0))
  await sim.arrive()
  expect(mallory.why).toBe('malformed')
  for (const pause of [10_000, 20_000, 40_000]) {
    expect(await again()).toBe('too-early')
    await sim.run(pause - 1_000)
    expect(await again()).toBe('too-early')
    await sim.run(1_000)
    expect(await again()).toBe('malformed')
  }
  const listed = a.exchange.peers.filter(({ cutOff }) => cutOff)
  expect(listed.map(({ device, cutOff }) => [device, cutOff?.why])).toEqual([[mallory.keys.id, 'malformed']])
  await unharmed(sim, a, b)
})
