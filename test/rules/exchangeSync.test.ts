/** Two and three devices compare and give each other what is missing (S20). */
import { describe, expect, test } from 'vitest'
import { exchangeLimits } from '../../src/carry/exchange/limits.ts'
import { longestMessage } from '../../src/carry/types.ts'
import { Sim, type SimNode } from '../fakes/simulation.ts'

const two = async (sim: Sim): Promise<[SimNode, SimNode]> => {
  const [a, b] = await sim.mesh(2)
  if (!a || !b) throw new Error('two nodes')
  return [a, b]
}
const minute = 60_000
const sent = (...nodes: readonly SimNode[]): number =>
  nodes.reduce((sum, { exchange }) => sum + exchange.counts.envelopesSent + exchange.counts.newsSent, 0)

async function done(sim: Sim): Promise<void> {
  expect(sim.failures).toEqual([])
  await sim.close()
  // What opens, closes: no listener and no appointment is left behind.
  for (const { depots } of sim.nodes) for (const depot of depots) expect(depot.listeners).toBe(0)
  expect(sim.time.waiting).toBe(0)
}

describe('S20 two that meet', { timeout: 30_000 }, () => {
  test('end in step, and nothing is sent that the other has', async () => {
    const sim = new Sim(1)
    const [a, b] = await two(sim)
    const both = await a.depot.edit('intern', 300, 40)
    await b.depot.take('file', { envelopes: both })
    await a.depot.edit('intern', 300, 7)
    await b.depot.edit('intern', 300, 5)
    await b.depot.edit('delt', 300, 3)
    sim.connect(a, b)
    await sim.run(minute)
    expect(sim.inStep()).toBe(true)
    expect(sent(a, b)).toBe(7 + 5 + 3)
    expect(a.exchange.peers.map(({ state }) => state)).toEqual(['in-step'])
    await done(sim)
  })

  test('in step, what they exchange is the same however large the register', async () => {
    const bytes: number[] = []
    for (const count of [0, 10, 300]) {
      const sim = new Sim(2)
      const [a, b] = await two(sim)
      for (const name of ['intern', 'delt']) {
        await b.depot.take('file', { envelopes: await a.depot.edit(name, 300, count, true) })
        await a.depot.take('file', { envelopes: await b.depot.edit(name, 300, count, true) })
      }
      const { here } = sim.connect(a, b)
      await sim.run(5 * minute)
      expect(sent(a, b)).toBe(0)
      bytes.push(here.traffic.sent + here.traffic.received)
      await done(sim)
    }
    expect(new Set(bytes).size).toBe(1)
    expect(bytes[0]).toBeLessThan(1_000)
  })

  test('an envelope of a megabyte arrives in frames that a link carries', async () => {
    const sim = new Sim(3)
    const [a, b] = await two(sim)
    await a.depot.edit('intern', 999_000, 3)
    const { there } = sim.connect(a, b)
    let longest = 0
    there.tap = (message) => (longest = Math.max(longest, message.length))
    await sim.run(minute)
    expect(sim.inStep()).toBe(true)
    expect(longest).toBe(longestMessage)
    // The same when it is made while they are connected.
    await b.depot.edit('delt', 999_000, 1)
    await sim.run(minute)
    expect(sim.inStep()).toBe(true)
    await done(sim)
  })

  test('an edit is not kept waiting by a large sync', async () => {
    const sim = new Sim(4)
    const [a, b] = await two(sim)
    await a.depot.edit('intern', 20_000, 300, true)
    sim.most = 1
    sim.connect(a, b)
    while (b.depot.all().length < 20) await sim.step()
    const [edit] = await a.depot.edit('delt', 300)
    const here = (): boolean => b.depot.heads(['delt']).length > 0
    let steps = 0
    for (; !here(); steps++) await sim.step()
    expect(edit).toBeDefined()
    expect(b.depot.all().length).toBeLessThan(250)
    expect(steps).toBeLessThan(30)
    await sim.run(minute)
    expect(sim.inStep()).toBe(true)
    await done(sim)
  })

  test('cut in the middle: what is stored stays, and only the rest is sent the next time', async () => {
    const sim = new Sim(5)
    const [a, b] = await two(sim)
    await a.depot.edit('intern', 5_000, 400, true)
    sim.connect(a, b)
    while (b.depot.all().length < 120) await sim.step()
    sim.cut(a, b)
    await sim.run(minute)
    const stored = b.depot.all().length
    expect(stored).toBeGreaterThanOrEqual(120)
    expect(stored).toBeLessThan(400)
    const before = sent(a)
    sim.connect(a, b)
    await sim.run(minute)
    expect(sim.inStep()).toBe(true)
    expect(sent(a) - before).toBe(400 - stored)
    await done(sim)
  })

  test('a slow disk slows the sender: no more is under way than there is room for', async () => {
    const sim = new Sim(6)
    const [a, b] = await two(sim)
    await a.depot.edit('intern', 10_000, 500, true)
    let open: () => void = () => undefined
    b.depot.gate = new Promise((resolve) => (open = resolve))
    const { here } = sim.connect(a, b)
    // The disk stands still, so the simulation would wait for it: what arrives is delivered by hand until nothing more comes.
    for (let quiet = 0; quiet < 20 || here.traffic.sent < 500_000; quiet++) {
      await a.exchange.settled()
      await new Promise((resolve) => setImmediate(resolve))
      for (const link of sim.links) for (; link.way.length > 0; quiet = 0) link.deliver()
    }
    expect(b.depot.all()).toHaveLength(0)
    expect(here.traffic.sent).toBeLessThan(exchangeLimits.window + 2 * 300_000)
    b.depot.gate = undefined
    open()
    await sim.run(minute)
    expect(sim.inStep()).toBe(true)
    await done(sim)
  })

  test('a disk that refuses: said by name, nothing lost, fetched when there is room', async () => {
    const sim = new Sim(7)
    const [a, b] = await two(sim)
    await a.depot.edit('intern', 3_000, 300, true)
    b.depot.disk = 'disk-full'
    sim.connect(a, b)
    await sim.run(3 * minute)
    expect(b.exchange.disk).toBe('disk-full')
    expect(b.exchange.owners[0]?.weLack).toBe(300)
    expect(a.exchange.counts.batchesSent).toBeLessThan(10)
    b.depot.disk = undefined
    await sim.run(10 * minute, () => sim.inStep())
    expect(sim.inStep()).toBe(true)
    expect(b.exchange.disk).toBeUndefined()
    await done(sim)
  })

  test('both branches of a fork come, and the rest of a feed of which a piece was lost', async () => {
    const sim = new Sim(8)
    const [a, b] = await two(sim)
    await b.depot.take('file', { envelopes: await a.depot.edit('intern', 300, 10) })
    await a.depot.fork('intern')
    await a.depot.edit('intern', 300, 4)
    b.depot.lose(6)
    sim.connect(a, b)
    await sim.run(minute)
    expect(sim.inStep()).toBe(true)
    expect(sent(a)).toBe(4 + 2 + 4)
    await done(sim)
  })

  test('a fork of which each has one branch, the shorter one on either side', async () => {
    for (const [longer, shorter] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const sim = new Sim(9)
      const nodes = await two(sim)
      const [a, b] = nodes
      const base = await a.depot.edit('intern', 300, 5)
      await b.depot.take('file', { envelopes: base })
      const copy = await sim.copy(a)
      await nodes[longer].depot.take('x', { envelopes: await a.depot.edit('intern', 300, 6) })
      await nodes[shorter].depot.take('x', { envelopes: await copy.edit('intern', 300, 2) })
      if (longer === 1) a.depot.lose(5)
      sim.connect(a, b)
      await sim.run(5 * minute)
      expect(sim.inStep()).toBe(true)
      await done(sim)
    }
  })
})

describe('S20 several', { timeout: 30_000 }, () => {
  test('edits in the middle of a large sync come with it, and not once more beside it', async () => {
    const sim = new Sim(14)
    const [a, b] = await two(sim)
    await a.depot.edit('intern', 20_000, 200, true)
    sim.most = 1
    sim.connect(a, b)
    while (b.depot.all().length < 20) await sim.step()
    await a.depot.edit('intern', 300, 7)
    await sim.run(minute)
    expect(sim.inStep()).toBe(true)
    expect(sent(a)).toBe(207)
    await done(sim)
  })

  test.each([1, 100])('a newcomer fetches each envelope from one of them only, %i each', async (times) => {
    const sim = new Sim(10)
    const nodes = await sim.mesh(5)
    const [newcomer, ...others] = nodes
    if (!newcomer) throw new Error('five')
    for (const { depot } of others) {
      const made = await depot.edit('intern', 400, times, true)
      for (const other of others)
        if (other.depot !== depot) await other.depot.take('file', { envelopes: made })
    }
    for (const other of others) sim.connect(newcomer, other)
    await sim.run(5 * minute)
    expect(sim.inStep()).toBe(true)
    expect(sent(...others)).toBe(4 * times)
    // And gives nothing to those who have it already.
    expect(sent(newcomer)).toBe(0)
    await done(sim)
  })

  test('A–B–C: what A has reaches C through B, also when it is much', async () => {
    const sim = new Sim(11)
    const [a, b, c] = await sim.mesh(3)
    if (!a || !b || !c) throw new Error('three')
    await a.depot.edit('intern', 2_000, 600, true)
    sim.connect(a, b)
    sim.connect(b, c)
    await sim.run(10 * minute)
    expect(sim.inStep()).toBe(true)
    expect(sent(b)).toBe(600)
    await done(sim)
  })

  test('what waits for a certificate is not stored, and comes when the certificate has come', async () => {
    const sim = new Sim(12)
    const [a, b, c] = await sim.mesh(3)
    if (!a || !b || !c) throw new Error('three')
    const d = await sim.node('D')
    // D writes before B knows of it; A knows.
    for (const bytes of c.depot.statements()) await d.depot.take('x', { statements: [bytes] })
    const certificate = await d.depot.say('admit', d.keys.id)
    await a.depot.take('x', { statements: [certificate] })
    await a.depot.take('x', { envelopes: await d.depot.edit('intern', 300, 9) })
    sim.connect(a, b)
    await sim.run(minute)
    expect(b.depot.all()).toHaveLength(9)
    await done(sim)
  })

  test('an owner that is not here yet is taken up in the middle', async () => {
    const sim = new Sim(13)
    const other = sim.name()
    const a = await sim.node('A', { owners: [sim.owner, other] })
    const b = await sim.node('B', { owners: [sim.owner, other] })
    await sim.introduce([a, b])
    const [, theirs] = a.depots
    const [, late] = b.depots
    if (!theirs || !late) throw new Error('two owners')
    b.depots.splice(1)
    b.exchange.refresh()
    b.adopt = (owner) => {
      if (owner !== other || b.depots.length > 1) return
      b.depots.push(late)
      return late
    }
    for (const { keys } of [a, b]) await late.take('x', { statements: [await theirs.say('admit', keys.id)] })
    await theirs.edit('delt', 300, 12)
    sim.connect(a, b)
    await sim.run(5 * minute)
    expect(b.depots).toHaveLength(2)
    expect(late.all()).toEqual(theirs.all())
    await done(sim)
  })
})
