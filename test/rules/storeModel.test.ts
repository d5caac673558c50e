/** Random lives of a register: edits, bursts, tabs, faults, reloads, undo; afterwards nothing that was said to be saved is gone. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Saved, Session } from '../../src/store/types.ts'
import { bench, edit, faultyBench, many, shown } from '../fakes/opened.ts'

type Step =
  | { readonly do: 'cell' | 'text'; readonly tab: number; readonly at: number; readonly value: number }
  | { readonly do: 'flush' | 'reopen' | 'undo' | 'redo' | 'import' | 'crash'; readonly tab: number }
  | { readonly do: 'fault'; readonly at: 'before' | 'after'; readonly lasting: boolean }
  | { readonly do: 'heal' }

const tab = fc.nat({ max: 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('cell', 'text'),
      tab,
      at: fc.nat({ max: 5 }),
      value: fc.nat({ max: 99 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom('flush', 'reopen', 'undo', 'redo', 'crash'), tab }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('import' as const), tab }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      at: fc.constantFrom('before', 'after'),
      lasting: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'heal' as const }) },
)

const clashesOf = (session: Session): unknown[] =>
  session
    .rows('system')
    .flatMap((row) => session.clashes(row.id).map((c) => [c.key, c.values.map((v) => v.value)]))

async function live(steps: readonly Step[]): Promise<void> {
  const of = faultyBench()
  const { fault } = of
  const first = await of.found()
  const { id } = first.info
  const tabs: Session[] = [first, await of.registers.open(id, of.options)]
  const promised = new Map<string, string>()
  const heard = (record: string, saving: Promise<Saved>): void => {
    void saving.then((saved) => {
      if (saved.saved && saved.transaction !== '') promised.set(saved.transaction, record)
    })
  }
  const swap = async (at: number): Promise<void> => {
    Object.assign(fault, { at: undefined })
    tabs[at] = await of.registers.open(id, of.options)
  }
  for (const [i, s] of steps.entries()) {
    const session = 'tab' in s ? (tabs[s.tab] ?? first) : first
    if (s.do === 'cell') {
      const before = session.row(`system:${s.at}`)?.['name']
      const value = `${s.value} ${i}`
      if (before !== value) heard(`system:${s.at}`, session.write(edit({ [`system:${s.at}/name`]: value })))
      expect(session.row(`system:${s.at}`)?.['name']).toBe(value)
    } else if (s.do === 'text')
      heard(
        `system:${s.at}`,
        session.write(edit({}, { [`system:${s.at}/description`]: `tekst ${s.value} ${i}` })),
      )
    else if (s.do === 'flush') await session.flush()
    else if (s.do === 'undo') await session.undo()
    else if (s.do === 'redo') await session.redo()
    else if (s.do === 'import') await session.write(many(300, i))
    else if (s.do === 'fault') Object.assign(fault, { at: s.at, lasting: s.lasting, why: 'disk-full' })
    else if (s.do === 'heal') fault.at = undefined
    else if (s.do === 'reopen') {
      await session.close()
      await swap(s.tab)
    } else await swap(s.tab) // A crash: what waited in the tab is lost with it, and nothing else.
  }
  fault.at = undefined
  for (const session of tabs) expect((await session.flush()).saved).toBe(true)
  const [a, b] = tabs
  if (!a || !b) throw new Error('two tabs')
  await expect.poll(() => isDeepStrictEqual(shown(a), shown(b))).toBe(true)

  const cached = await of.registers.open(id, of.options)
  const disk = await of.shelf.disk(id, false)
  await disk?.commit([{ do: 'delete', table: 'keep', key: 'cache' }])
  const rebuilt = await of.registers.open(id, of.options)
  expect(rebuilt.notices).toEqual([])
  expect(shown(rebuilt)).toEqual(shown(cached))
  expect(shown(rebuilt)).toEqual(shown(a))
  expect(clashesOf(rebuilt)).toEqual(clashesOf(a))
  const found = new Map<string, Set<string>>()
  for (const [transaction, record] of promised) {
    const known = found.get(record) ?? new Set((await rebuilt.history(record)).map((h) => h.transaction))
    found.set(record, known)
    expect(known).toContain(transaction)
  }
  const elsewhere = bench()
  const copy = await elsewhere.registers.restore(await rebuilt.backup({}), elsewhere.options)
  expect(shown(copy)).toEqual(shown(rebuilt))
  for (const session of [...tabs, cached, rebuilt, copy]) await session.close()
}

/** Lives that went wrong once. */
const once: readonly (readonly [why: string, steps: readonly Step[]])[] = [
  [
    'an import stored although the disk said no',
    [
      { do: 'fault', at: 'after', lasting: false },
      { do: 'import', tab: 0 },
    ],
  ],
  [
    'the other tab’s value under an edit that turned out to be stored',
    [
      { do: 'fault', at: 'after', lasting: false },
      { do: 'cell', tab: 1, at: 4, value: 0 },
      { do: 'import', tab: 1 },
      { do: 'cell', tab: 0, at: 4, value: 0 },
    ],
  ],
  [
    'a tab that closed on a lost answer, and another that never heard',
    [
      { do: 'fault', at: 'after', lasting: false },
      { do: 'cell', tab: 0, at: 0, value: 0 },
      { do: 'reopen', tab: 0 },
    ],
  ],
  [
    'both tabs write the same cell before either has heard',
    [
      { do: 'cell', tab: 1, at: 2, value: 0 },
      { do: 'fault', at: 'after', lasting: false },
      { do: 'cell', tab: 0, at: 2, value: 0 },
      { do: 'import', tab: 1 },
    ],
  ],
]
test.each(once)('S5 S10 %s', (_why, steps) => live(steps))

test('S5 S9 S10 S13 whatever happens, what was saved is there, and rebuilt is the same as lived', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), live), {
    numRuns: process.env['SAMORDEN_LONG'] ? 600 : 40,
  })
}, 300_000)
