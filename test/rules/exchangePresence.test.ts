/** Presence: sealed, small, passed on once, gone with the peer (S26). */
import { expect, test } from 'vitest'
import type { PresenceSeal } from '../../src/carry/exchange/types.ts'
import { joinBytes, utf8, type Bytes } from '../../src/trust/bytes.ts'
import { Sim, type SimNode } from '../fakes/simulation.ts'

const minute = 60_000
const decoder = new TextDecoder()
/** A lock that only hides: each byte turned over, with the document's name in front. */
const seal: PresenceSeal = {
  seal: async (_owner, document, plain) => joinBytes([utf8(document), plain.map((byte) => byte ^ 255)]),
  open: async (_owner, document, sealed) =>
    decoder.decode(sealed.subarray(0, document.length)) === document
      ? sealed.slice(document.length).map((byte) => byte ^ 255)
      : undefined,
}
const seen = (node: SimNode): string[] =>
  node.exchange.presence.others.map(({ plain }) => decoder.decode(plain)).sort()
const documentOf = (node: SimNode, name: string): string =>
  node.depot.documents().find((one) => one.name === name)?.id ?? ''
const show = (node: SimNode, text: string | undefined, name = 'intern'): void =>
  node.exchange.presence.show(
    node.depot.owner,
    documentOf(node, name),
    text === undefined ? undefined : utf8(text),
  )
async function nodes(sim: Sim, count: number): Promise<[SimNode, SimNode, SimNode, ...SimNode[]]> {
  const [a, b, c, ...rest] = await sim.mesh(count, { presence: seal })
  if (!a || !b || !c) throw new Error('three nodes')
  return [a, b, c, ...rest]
}

test('S26 is seen by the others, changes, and goes', async () => {
  const sim = new Sim(1)
  const [a, b, c] = await nodes(sim, 3)
  sim.connectAll()
  await sim.run(minute)
  show(a, 'system:1/name')
  show(b, 'system:2')
  await sim.run(1_000)
  expect(seen(a)).toEqual(['system:2'])
  expect(seen(b)).toEqual(['system:1/name'])
  expect(seen(c)).toEqual(['system:1/name', 'system:2'])
  expect(c.exchange.presence.others.map(({ device }) => device).sort()).toEqual([a.keys.id, b.keys.id].sort())
  show(a, 'system:9')
  show(b, undefined)
  await sim.run(1_000)
  expect(seen(c)).toEqual(['system:9'])
  await sim.close()
  expect(sim.time.waiting).toBe(0)
})

test('S26 is gone when the peer is', async () => {
  const sim = new Sim(2)
  const [a, b, c] = await nodes(sim, 3)
  sim.connect(a, b)
  sim.connect(b, c)
  await sim.run(minute)
  show(a, 'here')
  await sim.run(1_000)
  expect([seen(b), seen(c)]).toEqual([['here'], ['here']])
  let told = 0
  c.exchange.presence.onChange(() => told++)
  sim.cut(a, b)
  await sim.run(minute)
  expect([seen(b), seen(c)]).toEqual([[], []])
  expect(told).toBeGreaterThan(0)
  await sim.close()
})

test('S26 is passed on once, not from hand to hand; and a newcomer sees who is here', async () => {
  const sim = new Sim(3)
  const [a, b, c, d] = await nodes(sim, 4)
  if (!d) throw new Error('four')
  sim.connect(a, b)
  sim.connect(c, d)
  await sim.run(minute)
  show(a, 'here')
  await sim.run(1_000)
  sim.connect(b, c)
  await sim.run(minute)
  expect([seen(b), seen(c), seen(d)]).toEqual([['here'], ['here'], []])
  await sim.close()
})

test('S26 among those who all know each other nobody passes anything on', async () => {
  const sim = new Sim(4)
  const [a, ...others] = await nodes(sim, 6)
  sim.connectAll()
  await sim.run(minute)
  const count = (): number => sim.links.reduce((sum, link) => sum + link.traffic.sent, 0)
  show(a, 'warm')
  await sim.run(1_000)
  const before = count()
  show(a, 'here')
  await sim.run(1_000)
  const one = 16 * 3 + 4 + 3 + 26 + 4 + 3
  expect(count() - before).toBeLessThanOrEqual(5 * one)
  for (const other of others) expect(seen(other)).toEqual(['here'])
  await sim.close()
})

test('S26 however fast one moves, others are told a few times a second, and of the last place', async () => {
  const sim = new Sim(5)
  const [a, b] = await nodes(sim, 3)
  const { there } = sim.connect(a, b)
  await sim.run(minute)
  let messages = 0
  there.tap = () => messages++
  for (let i = 0; i < 200; i++) {
    show(a, `field ${i}`)
    await sim.run(10)
  }
  await sim.run(1_000)
  expect(messages).toBeGreaterThan(2)
  expect(messages).toBeLessThan(12)
  expect(seen(b)).toEqual(['field 199'])
  await sim.close()
})

test('S26 goes only to those who may have the document, and nobody else sees that it is open', async () => {
  const sim = new Sim(6)
  const [a, b] = await nodes(sim, 3)
  await a.exchange.close()
  const may = (): ReadonlyMap<string, readonly string[]> => new Map([[sim.owner, ['delt']]])
  a.exchange = sim.open(a.keys, { ...a.gathering, may }, { presence: seal })
  const { there } = sim.connect(a, b)
  await sim.run(minute)
  let heard: Bytes = new Uint8Array(0)
  there.tap = (frame) => (heard = joinBytes([heard, frame]))
  show(a, 'secret', 'intern')
  await sim.run(1_000)
  expect(heard.length).toBe(0)
  show(a, 'open', 'delt')
  await sim.run(1_000)
  expect(seen(b)).toEqual(['open'])
  expect(Buffer.from(heard).includes('open')).toBe(false)
  await sim.close()
})

test('S26 what is too long to be presence is not sent', async () => {
  const sim = new Sim(7)
  const [a, b] = await nodes(sim, 3)
  sim.connect(a, b)
  await sim.run(minute)
  show(a, 'x'.repeat(2_000))
  await sim.run(1_000)
  expect(seen(b)).toEqual([])
  expect(b.exchange.peers[0]?.state).toBe('in-step')
  await sim.close()
})
