/** Several devices of one owner that carry files to each other: whoever has the same, shows the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Session } from '../../src/store/types.ts'
import { bench, edit, many, put, shown, type Bench } from '../fakes/opened.ts'

type Step =
  | { readonly do: 'cell' | 'text' | 'clear'; readonly by: number; readonly at: number }
  | { readonly do: 'undo' | 'import' | 'reopen'; readonly by: number }
  | { readonly do: 'carry'; readonly by: number; readonly to: number }
const by = fc.nat({ max: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('cell', 'text', 'clear'), by, at: fc.nat({ max: 2 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo', 'reopen'), by }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('import' as const), by }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('carry' as const), by, to: by }) },
)

interface Peer {
  readonly of: Bench
  session: Session
}
const clashesOf = (session: Session): unknown[] =>
  session
    .rows('system')
    .flatMap((row) => session.clashes(row.id))
    .sort((a, b) => (a.key < b.key ? -1 : 1))

async function carry(from: Peer, to: Peer): Promise<void> {
  const file = await from.session.backup({})
  await to.session.close()
  to.session = await to.of.registers.restore(file, to.of.options)
  expect(to.session.notices).toEqual([])
}

async function live(steps: readonly Step[]): Promise<void> {
  const of = bench()
  const session = await of.found()
  await put(
    session,
    edit({ 'system:0/name': 'start', 'person:p/name': 'Kari' }, { 'system:0/description': 'Start.' }),
  )
  const peers: Peer[] = [{ of, session }]
  const file = await session.backup({})
  for (let i = 0; i < 2; i++) {
    const there = bench()
    peers.push({ of: there, session: await there.registers.restore(file, there.options) })
  }
  for (const [i, s] of steps.entries()) {
    const me = peers[s.by]
    if (!me) continue
    if (s.do === 'cell') await put(me.session, edit({ [`system:${s.at}/name`]: `${s.by}.${i}` }))
    else if (s.do === 'clear')
      await put(me.session, edit({ [`system:${s.at}/name`]: null, 'person:p/phone': `${i}` }))
    else if (s.do === 'text') {
      const before = me.session.row(`system:${s.at}`)?.['description']
      await put(
        me.session,
        edit({}, { [`system:${s.at}/description`]: `${typeof before === 'string' ? before : ''} ${i}` }),
      )
    } else if (s.do === 'undo') await me.session.undo()
    else if (s.do === 'import') await me.session.write(many(260, i))
    else if (s.do === 'reopen') me.session = await me.of.again(me.session)
    else if ('to' in s) {
      const to = peers[s.to]
      if (to && to !== me) await carry(me, to)
    }
  }
  // Round twice: then everyone has everything.
  for (const [from, to] of [
    [0, 1],
    [1, 2],
    [2, 0],
    [0, 1],
  ] as const) {
    const [a, b] = [peers[from], peers[to]]
    if (a && b) await carry(a, b)
  }
  const [a, b, c] = peers.map((p) => p.session)
  if (!a || !b || !c) throw new Error('three peers')
  for (const other of [b, c]) {
    expect(shown(other)).toEqual(shown(a))
    expect(clashesOf(other)).toEqual(clashesOf(a))
  }
  // One who has seen everything settles everything, for all.
  for (const clash of a
    .clashes('system:0')
    .concat(a.clashes('system:1'), a.clashes('system:2'), a.clashes('person:p')))
    await put(a, edit({ [clash.key]: 'avgjort' }))
  const [first, second] = peers
  if (!first || !second) throw new Error('peers')
  await carry(first, second)
  expect(shown(second.session)).toEqual(shown(first.session))
  for (const id of ['system:0', 'system:1', 'system:2', 'person:p']) {
    expect(first.session.clashes(id)).toEqual([])
    expect(second.session.clashes(id)).toEqual([])
  }
  for (const peer of peers) await peer.session.close()
}

test('S5 S8 S15 three devices, files carried in any order: the same cells, clashes and texts everywhere', async () => {
  const numRuns = process.env['SAMORDEN_LONG'] ? 300 : 25
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 20 }), live), { numRuns })
}, 300_000)
