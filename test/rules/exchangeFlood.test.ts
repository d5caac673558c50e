/** News goes to everybody once, whatever the network looks like, and what is missed is found again (S23). */
import { describe, expect, test } from 'vitest'
import { Sim, type SimNode } from '../fakes/simulation.ts'

const minute = 60_000
const data = (nodes: readonly SimNode[]): number =>
  nodes.reduce((sum, { exchange }) => sum + exchange.counts.newsSent + exchange.counts.batchesSent, 0)
const repeated = (nodes: readonly SimNode[]): number =>
  nodes.reduce((sum, { exchange }) => sum + exchange.counts.newsRepeated, 0)
const at = (nodes: readonly SimNode[], i: number): SimNode => {
  const node = nodes[i % nodes.length]
  if (!node) throw new Error('no node')
  return node
}
/** An edit, until nothing more happens; how many data messages it cost. */
async function costOf(sim: Sim, writer: SimNode): Promise<number> {
  const before = data(sim.nodes)
  await writer.depot.edit('intern')
  await sim.run(3 * minute)
  expect(sim.inStep()).toBe(true)
  return data(sim.nodes) - before
}

describe('S23 everybody knows everybody', { timeout: 30_000 }, () => {
  test.each([2, 4, 10])('among %i an edit costs n − 1 data messages, the first one too', async (n) => {
    const sim = new Sim(n)
    const nodes = await sim.mesh(n)
    sim.connectAll()
    await sim.run(100)
    for (const writer of [0, n - 1, 1]) expect(await costOf(sim, at(nodes, writer))).toBe(n - 1)
    expect(repeated(nodes)).toBe(0)
    await sim.close()
  })

  test('edits by all at the same moment, again and again: still n − 1 each', async () => {
    const sim = new Sim(20)
    const nodes = await sim.mesh(6)
    sim.connectAll()
    await sim.run(100)
    for (let round = 0; round < 10; round++) {
      for (const { depot } of nodes) await depot.edit('delt')
      for (let i = 0; i < 3; i++) await sim.step()
    }
    await sim.run(3 * minute)
    expect(sim.inStep()).toBe(true)
    expect(data(nodes)).toBe(60 * 5)
    await sim.close()
  })

  test('one joins and one leaves while edits are made', async () => {
    const sim = new Sim(21)
    const nodes = await sim.mesh(6)
    sim.connectAll(nodes.slice(0, 5))
    await sim.run(minute)
    const before = data(nodes)
    for (const other of nodes.slice(0, 5)) sim.connect(at(nodes, 5), other)
    await at(nodes, 0).depot.edit('intern')
    await sim.run(minute)
    for (const other of nodes.slice(1)) sim.cut(at(nodes, 0), other)
    await at(nodes, 2).depot.edit('intern')
    await sim.run(minute)
    expect(sim.inStep(nodes.slice(1))).toBe(true)
    expect(data(nodes) - before).toBeLessThanOrEqual(2 * 5 + 2 * 4)
    await sim.close()
  })

  test('what is too large for news is fetched, and no more often', async () => {
    const sim = new Sim(22)
    const nodes = await sim.mesh(4)
    sim.connectAll()
    await sim.run(minute)
    await at(nodes, 0).depot.edit('intern', 200_000)
    await sim.run(3 * minute)
    expect(sim.inStep()).toBe(true)
    expect(data(nodes)).toBe(3)
    await sim.close()
  })
})

describe('S23 not everybody knows everybody', { timeout: 30_000 }, () => {
  test('A–B–C: passed on at once, and never back', async () => {
    const sim = new Sim(30)
    const nodes = await sim.mesh(3)
    const [a, b, c] = [at(nodes, 0), at(nodes, 1), at(nodes, 2)]
    sim.connect(a, b)
    sim.connect(b, c)
    await sim.run(minute)
    await a.depot.edit('intern')
    await sim.arrive()
    expect(sim.inStep()).toBe(true)
    expect(data(nodes)).toBe(2)
    expect(await costOf(sim, b)).toBe(2)
    expect(repeated(nodes)).toBe(0)
    await sim.close()
  })

  test('in a ring the way round is made quiet; after that n − 1', async () => {
    const sim = new Sim(31)
    const nodes = await sim.mesh(8)
    for (const [i, node] of nodes.entries()) sim.connect(node, at(nodes, i + 1))
    await sim.run(minute)
    expect(await costOf(sim, at(nodes, 0))).toBeLessThanOrEqual(2 * 8)
    for (const writer of [0, 3, 5]) expect(await costOf(sim, at(nodes, writer))).toBe(7)
    // One leaves, and the ring is a chain.
    for (const other of nodes.slice(1)) sim.cut(at(nodes, 0), other)
    await at(nodes, 4).depot.edit('intern')
    await sim.run(3 * minute)
    expect(sim.inStep(nodes.slice(1))).toBe(true)
    await sim.close()
  })

  test.each([1, 2, 3, 4, 5, 6])('a random network heals, seed %i, and becomes quieter', async (seed) => {
    const sim = new Sim(400 + seed)
    const n = 12
    const nodes = await sim.mesh(n)
    for (let i = 1; i < n; i++) sim.connect(at(nodes, i), at(nodes, Math.floor(sim.random() * i)))
    for (let i = 0; i < 14; i++) {
      const [one, other] = [at(nodes, Math.floor(sim.random() * n)), at(nodes, Math.floor(sim.random() * n))]
      if (one !== other && !sim.connected(one, other)) sim.connect(one, other)
    }
    await sim.run(5 * minute)
    const first = await costOf(sim, at(nodes, 0))
    expect(first).toBeLessThanOrEqual(sim.links.length)
    let last = 0
    for (let writer = 0; writer < 12; writer++) last = await costOf(sim, at(nodes, writer * 5))
    expect(last).toBeLessThanOrEqual(n + 2)
    await sim.close()
  })

  test('an edit that is lost on its way is found again without another edit', async () => {
    const sim = new Sim(33)
    const nodes = await sim.mesh(5)
    sim.connectAll()
    await sim.run(minute)
    // The disks of two refuse just then.
    for (const i of [1, 2]) at(nodes, i).depot.disk = 'disk-refused'
    await at(nodes, 0).depot.edit('intern')
    await sim.arrive()
    for (const i of [1, 2]) at(nodes, i).depot.disk = undefined
    expect(sim.inStep()).toBe(false)
    await sim.run(2 * minute)
    expect(sim.inStep()).toBe(true)
    await sim.close()
  })

  test('above eight, a spanning part of the pairs compares after an edit, and the rest in turn', async () => {
    const sim = new Sim(34)
    const n = 16
    const nodes = await sim.mesh(n)
    sim.connectAll()
    await sim.run(20 * minute)
    const comparisons = (): number =>
      nodes.reduce((sum, { exchange }) => sum + exchange.counts.comparisons, 0)
    const before = comparisons()
    await at(nodes, 3).depot.edit('intern')
    await sim.run(15_000)
    expect(sim.inStep()).toBe(true)
    expect(comparisons() - before).toBeGreaterThanOrEqual(n - 1)
    expect(comparisons() - before).toBeLessThan((n * (n - 1)) / 3)
    await sim.run(20 * minute)
    for (const { exchange } of nodes) expect(exchange.peers.every((p) => p.state === 'in-step')).toBe(true)
    await sim.close()
  })
})
