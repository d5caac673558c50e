/** Rooms simulated in this process: what an edit costs among n, and what two exchange who have the same. */
import { documents, Sim, type SimNode } from '../fakes/simulation.ts'
import type { Bench } from './bench.ts'
import { round, type Figure } from './figure.ts'

const minute = 60_000
const data = (nodes: readonly SimNode[]): number =>
  nodes.reduce((sum, { exchange }) => sum + exchange.counts.newsSent + exchange.counts.batchesSent, 0)
const bytes = (sim: Sim): number => sim.links.reduce((sum, { traffic }) => sum + traffic.sent, 0)

const edits = 10
const mesh = (n: number): Bench => ({
  ids: [`mesh-${n}`, `mesh-${n}-bytes`],
  async run() {
    const sim = new Sim(n)
    const nodes = await sim.mesh(n)
    sim.connectAll()
    await sim.run(30 * minute)
    let most = 0
    const before = bytes(sim)
    for (let i = 0; i < edits; i++) {
      const start = data(nodes)
      await nodes[(i * 7) % n]?.depot.edit('delt', 500)
      await sim.run(10 * minute)
      if (!sim.inStep()) throw new Error(`not in step after an edit among ${n}`)
      most = Math.max(most, data(nodes) - start)
    }
    const spent = (bytes(sim) - before) / edits
    await sim.close()
    const least = n - 1
    return [
      {
        id: `mesh-${n}`,
        what: `data messages that one edit costs among ${n} who all know each other, the dearest of ${edits}, against one to each other`,
        value: most,
        unit: 'messages',
        baseline: least,
        ratio: round(most / least),
      },
      {
        id: `mesh-${n}-bytes`,
        what: `bytes on all links together for an edit of 500 bytes among ${n}, comparisons afterwards included, against the edit to each`,
        value: round(spent),
        unit: 'bytes',
        baseline: least * 500,
        ratio: round(spent / (least * 500)),
      },
    ]
  },
})

/** From meeting until both know that they have the same, both ways together. */
async function inStep(count: number): Promise<number> {
  const sim = new Sim(1)
  const [a, b] = await sim.mesh(2)
  if (!a || !b) throw new Error('two nodes')
  for (const name of documents) {
    await b.depot.take('file', { envelopes: await a.depot.edit(name, 400, count, true) })
    await a.depot.take('file', { envelopes: await b.depot.edit(name, 400, count, true) })
  }
  sim.connect(a, b)
  await sim.run(30 * minute)
  const [peer] = a.exchange.peers
  if (peer?.state !== 'in-step') throw new Error('not in step')
  const spent = bytes(sim)
  await sim.close()
  return spent
}
const inStepBytes: Bench = {
  ids: ['in-step-bytes'],
  async run(): Promise<readonly Figure[]> {
    const [value, baseline] = [await inStep(2_500), await inStep(0)]
    return [
      {
        id: 'in-step-bytes',
        what: 'bytes two devices exchange, proofs and all, when they meet with the same 10 000 envelopes, against none',
        value,
        unit: 'bytes',
        baseline,
        ratio: round(value / baseline),
      },
    ]
  },
}

export const meshes: readonly Bench[] = [mesh(4), mesh(10), mesh(20), mesh(40), inStepBytes]
