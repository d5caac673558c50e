/**
 * Random lives of a room: edits, partitions, delays, doubled links, cuts in mid-frame, disks that refuse, members that come and go,
 * a peer that keeps to nothing. One seed draws the network and the faults, fast-check the operations. Afterwards everybody who
 * belongs there holds the same, and nothing is lost.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyLane } from '../../src/carry/exchange/frames.ts'
import { encodeNews } from '../../src/carry/exchange/lists.ts'
import { Hostile } from '../fakes/hostile.ts'
import { documents, Sim, type SimNode } from '../fakes/simulation.ts'

type Step =
  | { readonly do: 'edit' | 'large'; readonly by: number; readonly document: number; readonly times: number }
  | { readonly do: 'connect' | 'cut' | 'double'; readonly by: number; readonly with: number }
  | { readonly do: 'part'; readonly at: number }
  | { readonly do: 'go'; readonly ms: number }
  | { readonly do: 'steps'; readonly times: number }
  | { readonly do: 'disk'; readonly by: number; readonly how: 'fails' | 'full' | 'heals' }
  | { readonly do: 'reload' | 'admit' | 'fork'; readonly by: number }
  | { readonly do: 'remove'; readonly by: number; readonly with: number }
  | { readonly do: 'loss'; readonly cuts: number; readonly most: number }
  | { readonly do: 'hostile'; readonly by: number; readonly kind: number }

const hour = 3_600_000
const by = fc.nat({ max: 5 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      by,
      document: fc.nat({ max: 1 }),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('large' as const),
      by,
      document: fc.nat({ max: 1 }),
      times: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('connect', 'connect', 'cut', 'double'), by, with: by }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('part' as const), at: by }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('go' as const), ms: fc.nat({ max: 20_000 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('steps' as const), times: fc.nat({ max: 8 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('disk' as const),
      by,
      how: fc.constantFrom('fails', 'full', 'heals'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('reload', 'admit', 'admit', 'fork'), by }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), by, with: by }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('loss' as const),
      cuts: fc.constantFrom(0, 0, 0.02, 0.1),
      most: fc.constantFrom(1, 3, 8),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hostile' as const), by, kind: fc.nat({ max: 3 }) }) },
)

/** The first two belong there from the beginning; the others wait to be let in. */
async function begin(sim: Sim, count: number): Promise<SimNode[]> {
  const nodes: SimNode[] = []
  for (let i = 0; i < count; i++) nodes.push(await sim.node(String.fromCharCode(65 + i)))
  await sim.introduce(nodes.slice(0, 2))
  return nodes
}
async function hostile(sim: Sim, victim: SimNode, insider: SimNode | undefined, kind: number): Promise<void> {
  const mallory = await Hostile.at(sim, victim, insider?.keys)
  mallory.hello.instance[0] = 255
  if (kind === 0) return mallory.raw(sim.chance(new Uint8Array(50)) as Uint8Array<ArrayBuffer>)
  if (!(await mallory.enter())) return
  if (kind === 1)
    for (const lane of everyLane)
      mallory.send(lane, sim.chance(new Uint8Array(300)) as Uint8Array<ArrayBuffer>)
  if (kind === 2) for (const message of [...mallory.heard]) mallory.send(1, message)
  const envelopes = [...(await victim.depot.after(victim.depot.next('delt'), [], 10_000))]
  if (kind === 3)
    for (let i = 0; i < 5; i++)
      mallory.send(1, encodeNews({ owner: sim.owner, statements: [], envelopes: envelopes.reverse() }))
}

async function live(seed: number, count: number, steps: readonly Step[]): Promise<void> {
  const sim = new Sim(seed)
  const nodes = await begin(sim, count)
  const removed = new Set<SimNode>()
  const written: { readonly by: SimNode; readonly hash: string }[] = []
  const at = (i: number): SimNode | undefined => nodes[i % count]
  for (const s of steps) {
    const me = 'by' in s ? at(s.by) : undefined
    const other = 'with' in s ? at(s.with) : undefined
    if (s.do === 'go') await sim.run(s.ms)
    else if (s.do === 'steps') for (let i = 0; i < s.times; i++) await sim.step()
    else if (s.do === 'loss') Object.assign(sim, { cuts: s.cuts, most: s.most })
    else if (s.do === 'part') {
      for (const one of nodes.slice(0, s.at)) for (const two of nodes.slice(s.at)) sim.cut(one, two)
    } else if (!me) continue
    else if (s.do === 'edit' || s.do === 'large') {
      // A newcomer's own device keeps its writes; here it just does not write yet.
      if (me.depot.standing(me.keys.id) !== 'counts' || me.depot.disk || removed.has(me)) continue
      const { fails } = me.depot
      me.depot.fails = () => false
      const before = new Set(me.depot.all())
      await me.depot.edit(documents[s.document] ?? 'delt', s.do === 'large' ? 90_000 : 300, s.times)
      for (const hash of me.depot.all()) if (!before.has(hash)) written.push({ by: me, hash })
      me.depot.fails = fails
    } else if (s.do === 'disk') {
      me.depot.disk = s.how === 'full' ? 'disk-full' : undefined
      me.depot.fails = s.how === 'fails' ? () => sim.random() < 0.3 : () => false
    } else if (s.do === 'reload') {
      await me.exchange.close()
      for (const one of nodes) sim.cut(me, one)
      me.exchange = sim.open(me.keys, me.gathering, { remembered: me.exchange.remember() })
    } else if (s.do === 'fork') {
      if (me.depot.standing(me.keys.id) === 'counts' && !me.depot.disk) {
        me.depot.fails = () => false
        await me.depot.fork('delt')
      }
    } else if (s.do === 'admit') {
      const [first] = nodes
      if (first && !first.depot.disk && !removed.has(me))
        await first.depot.say('admit', me.keys.id).catch(() => undefined)
    } else if (s.do === 'hostile') await hostile(sim, me, nodes[1], s.kind)
    else if (!other || me === other) continue
    else if (s.do === 'cut') sim.cut(me, other)
    else if (s.do === 'double' || !sim.connected(me, other)) {
      if (s.do !== 'remove') sim.connect(me, other)
      else if (removed.size < 2 && other !== nodes[0]) {
        removed.add(other)
        await nodes[0]?.depot.say('remove', other.keys.id).catch(() => removed.delete(other))
      }
    }
  }
  await heal(sim, nodes)
  check(sim, nodes, removed, written)
  await sim.close()
  expect(sim.time.waiting).toBe(0)
}

/** Faults stop, and those who belong there are in one piece, though not everybody meets everybody; the others hang on somewhere. */
async function heal(sim: Sim, nodes: readonly SimNode[]): Promise<void> {
  Object.assign(sim, { cuts: 0, most: 8 })
  for (const { depot } of nodes) Object.assign(depot, { disk: undefined, fails: () => false })
  const members = nodes.filter((node) => belongs(nodes, node))
  const others = nodes.filter((node) => !belongs(nodes, node))
  const join = (one: SimNode, other: SimNode | undefined): void => {
    if (other && one !== other && !sim.connected(one, other)) sim.connect(one, other)
  }
  for (const [i, node] of members.entries()) join(node, members[Math.floor(sim.random() * i)])
  for (const node of others) join(node, members[Math.floor(sim.random() * members.length)])
  // Who was cut off for another's doing comes back in its own time.
  for (const [i, node] of members.entries()) {
    await sim.run(hour)
    join(node, members[(i + 1) % members.length])
  }
  for (const node of others) join(node, members[0])
  await sim.run(hour)
}
const belongs = (nodes: readonly SimNode[], node: SimNode): boolean =>
  nodes[0]?.depot.standing(node.keys.id) === 'counts'

function check(
  sim: Sim,
  nodes: readonly SimNode[],
  removed: ReadonlySet<SimNode>,
  written: readonly { readonly by: SimNode; readonly hash: string }[],
): void {
  expect(sim.failures).toEqual([])
  const members = nodes.filter((node) => belongs(nodes, node))
  const [first] = members
  for (const { depot } of nodes)
    expect(depot.statements().map(String).sort()).toEqual(first?.depot.statements().map(String).sort())
  // What a removed device wrote may lie here and not there: where its removal came first it is refused (S8).
  const gone = new Set(nodes.filter((node) => removed.has(node)).map(({ keys }) => keys.id))
  const held = ({ depot }: SimNode): string[] => depot.all((device) => !gone.has(device))
  for (const node of members) expect(held(node)).toEqual(first && held(first))
  for (const { by: writer, hash } of written)
    if (!removed.has(writer)) for (const { depot } of members) expect(depot.all()).toContain(hash)
}

const numRuns = process.env['SAMORDEN_LONG'] ? 500 : 40
test('S20 S23 S24 S25 whatever happens, those who belong there end with the same, and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 2, max: 6 }), fc.array(step, { maxLength: 40 }), live),
    { numRuns },
  )
}, 600_000)
