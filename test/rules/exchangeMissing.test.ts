/** What is shared, what waits, who was last heard from (S40). */
import { expect, test } from 'vitest'
import type { OwnerView } from '../../src/carry/exchange/types.ts'
import { Sim, type SimNode } from '../fakes/simulation.ts'

const minute = 60_000
async function three(sim: Sim): Promise<[SimNode, SimNode, SimNode]> {
  const [a, b, c] = await sim.mesh(3)
  if (!a || !b || !c) throw new Error('three nodes')
  return [a, b, c]
}
const waitsFor = (node: SimNode, other: SimNode): number | undefined =>
  node.exchange.devices.find(({ device }) => device === other.keys.id)?.theyLack
const heard = (node: SimNode, other: SimNode): number | undefined =>
  node.exchange.devices.find(({ device }) => device === other.keys.id)?.lastHeard

test('S40 what is written while the other is away waits for it, also after a reload', async () => {
  const sim = new Sim(1)
  const [a, b] = await three(sim)
  await a.depot.edit('intern', 300, 5)
  sim.connect(a, b)
  await sim.run(minute)
  expect(waitsFor(a, b)).toBe(0)
  const last = sim.time.now
  sim.cut(a, b)
  await sim.run(60 * minute)
  await a.depot.edit('intern', 300, 7)
  await a.depot.edit('delt', 300, 2)
  expect(waitsFor(a, b)).toBe(9)
  expect(heard(a, b)).toBeLessThanOrEqual(last)
  expect(heard(a, b)).toBeGreaterThan(last - 2 * minute)
  expect(a.exchange.devices[0]?.connected).toBe(false)

  const remembered = structuredClone(a.exchange.remember())
  await a.exchange.close()
  a.exchange = sim.open(a.keys, a.gathering, { remembered })
  expect(waitsFor(a, b)).toBe(9)
  expect(heard(a, b)).toBeLessThanOrEqual(last)
  sim.connect(a, b)
  await sim.run(minute)
  expect(waitsFor(a, b)).toBe(0)
  await sim.close()
})

test('S40 what was sent and perhaps not stored is taken to be missing when the other is gone', async () => {
  const sim = new Sim(2)
  const [a, b] = await three(sim)
  sim.connect(a, b)
  await sim.run(minute)
  b.depot.disk = 'disk-full'
  await a.depot.edit('intern', 300, 4)
  await sim.arrive()
  sim.cut(a, b)
  expect(waitsFor(a, b)).toBe(4)
  await sim.close()
})

test('S40 an edit that a neighbour brought is not said to wait for those the neighbour told', async () => {
  const sim = new Sim(3)
  const [a, b, c] = await three(sim)
  sim.connectAll()
  await sim.run(minute)
  await b.depot.edit('intern')
  await sim.arrive()
  expect([waitsFor(a, b), waitsFor(a, c), waitsFor(b, a), waitsFor(b, c)]).toEqual([0, 0, 0, 0])
  await sim.close()
})

test('S40 what one has mentioned is missed also when it has gone before it gave it', async () => {
  const sim = new Sim(4)
  const [a, b, c] = await three(sim)
  await b.depot.edit('intern', 20_000, 200, true)
  sim.most = 1
  sim.connect(a, b)
  while (a.depot.all().length < 50) await sim.step()
  expect(a.exchange.peers[0]?.weLack).toBe(200 - a.depot.all().length)
  sim.cut(a, b)
  await sim.run(minute)
  const left = 200 - a.depot.all().length
  expect(a.exchange.owners[0]).toMatchObject({ weLack: left, feeds: [{ count: left, saidBy: [b.keys.id] }] })
  // Another brings it.
  await c.depot.take('file', { envelopes: await b.depot.after(b.depot.next('intern'), [], Infinity) })
  sim.connect(a, c)
  await sim.run(minute)
  expect(a.exchange.owners[0]).toMatchObject({ weLack: 0, feeds: [] })
  await sim.close()
})

test('S40 an owner was last heard from when one of its devices was', async () => {
  const sim = new Sim(5)
  const [a, b, c] = await three(sim)
  const owner = (): OwnerView | undefined => a.exchange.owners[0]
  // Fake statements say nothing to the real membership: it is told by hand which device is the owner's.
  a.depot.own.add(b.keys.id)
  expect(owner()?.lastHeard).toBeUndefined()
  sim.connect(a, c)
  await sim.run(minute)
  expect(owner()).toMatchObject({ lastHeard: undefined, theyLack: undefined })
  sim.connect(a, b)
  await sim.run(minute)
  const last = sim.time.now
  sim.cut(a, b)
  await sim.run(60 * minute)
  await a.depot.edit('delt', 300, 3)
  expect(owner()).toMatchObject({ theyLack: 3 })
  expect(owner()?.lastHeard).toBeGreaterThan(0)
  expect(owner()?.lastHeard).toBeLessThanOrEqual(last)
  await sim.close()
})

test.each(['while it is judged', 'afterwards'] as const)(
  'S1 what waited for a key that comes another way is asked for again at once: %s',
  async (when) => {
    const sim = new Sim(6)
    const [a, b] = await three(sim)
    await a.depot.edit('intern', 300, 3)
    const take = b.depot.take.bind(b.depot)
    let lacking = true
    b.depot.take = async (from, what) => {
      const count = what.envelopes?.length ?? 0
      if (!lacking || count === 0) return take(from, what)
      if (when === 'while it is judged') {
        lacking = false
        b.depot.keyCame()
      }
      return {
        envelopes: [],
        statements: [],
        known: 0,
        waits: [{ for: 'key', count }],
        refused: [],
        newer: 0,
      }
    }
    sim.connect(a, b)
    await sim.run(5_000)
    if (when === 'afterwards') {
      expect(b.depot.all()).toHaveLength(0)
      lacking = false
      b.depot.keyCame()
    }
    // Well before the round that looks at everybody.
    await sim.run(10_000)
    expect(b.depot.all()).toHaveLength(3)
    await sim.close()
  },
)
