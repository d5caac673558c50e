/** A victim, a friend of it, and one who has a certificate and no honour. */
import { expect } from 'vitest'
import { encodeNews } from '../../src/carry/exchange/lists.ts'
import type { Bytes } from '../../src/trust/bytes.ts'
import { Hostile } from './hostile.ts'
import { Sim, type SimNode } from './simulation.ts'

export interface HostileScene {
  readonly sim: Sim
  readonly a: SimNode
  readonly b: SimNode
  readonly mallory: Hostile
}

export async function start(seed: number): Promise<HostileScene> {
  const sim = new Sim(seed)
  const nodes = await sim.mesh(3)
  const [a, b, m] = nodes
  if (!a || !b || !m) throw new Error('three nodes')
  sim.nodes.splice(2)
  await m.exchange.close()
  sim.connect(a, b)
  const mallory = await Hostile.at(sim, a, m.keys)
  if (!(await mallory.enter())) throw new Error('no hello has come')
  expect(mallory.why).toBeUndefined()
  return { sim, a, b, mallory }
}
/** The friend still hears everything. */
export async function unharmed(sim: Sim, a: SimNode, b: SimNode): Promise<void> {
  await a.depot.edit('intern', 300, 3)
  await sim.run(180_000)
  expect(sim.failures).toEqual([])
  expect(sim.inStep([a, b])).toBe(true)
  expect(a.exchange.peers.filter(({ state }) => state !== 'cut-off').map(({ device }) => device)).toContain(
    b.keys.id,
  )
  await sim.close()
}
export const bytes = (sim: Sim, size: number): Bytes => {
  const made = new Uint8Array(size)
  sim.chance(made)
  return made
}
export const news = (sim: Sim, envelopes: readonly Bytes[], statements: readonly Bytes[] = []): Bytes =>
  encodeNews({ owner: sim.owner, statements, envelopes })
