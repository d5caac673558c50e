/** What others publish may hold anything and come in any order: nothing throws, and everybody reads the same. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overTime } from '../src/insight/network/overTime.ts'
import { installationsOf, tallyOf } from '../src/insight/network/shares.ts'
import { spreadOf, spreadReader, type SpreadInput } from '../src/insight/network/spread.ts'
import { cellReason } from '../src/insight/network/spreadWords.ts'
import { whoElse } from '../src/insight/network/whoElse.ts'
import type { Row } from '../src/schema/kind.ts'
import { portfolio } from './insightPortfolio.ts'
import {
  answerRow,
  catalogue,
  entry,
  gerica,
  joined,
  networkOf,
  places,
  profil,
  row,
  suggested,
  system,
  today,
} from './networkFixtures.ts'

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    0,
    -1,
    Number.NaN,
    Infinity,
    true,
    '',
    'inUse',
    'yes',
    '2026-99-99',
    [],
    {},
    ['x'],
    [null],
    [{}],
    '__proto__',
  ),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(gerica, 'system:1', 'product:@x', 'component:@id-porten', 'offer:o', 'area:helse-omsorg'),
)
const fieldNames =
  'name lifecycle product sharedInstallation components supplier about use reply rollout since quarter inUseFrom endOfLife roleMailbox member from to verdict number owner category otherNames subject systems end agrees'.split(
    ' ',
  )
const hostileRow = fc
  .tuple(
    fc.constantFrom(
      'system',
      'answer',
      'product',
      'organisation',
      'contract',
      'vote',
      'suggestion',
      'alias',
      'participant',
      'offer',
      'component',
    ),
    fc.constantFrom('1', '2', '3', '@gerica', '@id-porten', '@x'),
    fc.dictionary(fc.constantFrom(...fieldNames), strange, { maxKeys: 8 }),
  )
  .map(([kind, id, fields]): Row => ({ ...fields, id: `${kind}:${id}` }))

describe('rows from elsewhere', () => {
  test('hold anything, and nothing throws; every cell has a state and a reason', () => {
    const rows = fc.array(hostileRow, { maxLength: 12 })
    fc.assert(
      fc.property(rows, rows, rows, (network, a, b) => {
        const input = networkOf([...catalogue, ...places, ...network], [joined('5001', a), joined('5057', b)])
        const spread = spreadOf(input)
        for (const p of spread.circle.all)
          for (const s of [...spread.subjects, ...spread.areas]) {
            const cell = spread.cell(p, s.id)
            expect(cellReason(cell, p).nb).not.toBe('')
          }
        for (const s of spread.subjects) {
          const tally = tallyOf(spread, s.id, spread.circle.counted)
          expect(Object.values(tally.keys).flat()).toHaveLength(tally.of)
          installationsOf(spread, s.id, spread.circle.counted)
          whoElse(spread, s.id, spread.circle.counted)
          overTime(spread, s.id, spread.circle.counted, today)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('order decides nothing', () => {
  const answers = [
    answerRow(gerica, { use: 'none' }),
    answerRow('product:old', { use: 'planned', quarter: '2027 K1' }),
    row('answer:x', { about: gerica, use: 'unknown' }),
    system('a', { product: 'product:old' }),
    system('b', { sharedInstallation: 'system:root' }),
  ]
  const network = [
    ...catalogue,
    ...places,
    entry('product:old', 'Tieto Gerica'),
    row('alias:@x', { from: 'product:old', to: gerica, verdict: 'same' }),
    suggested('5057', gerica, { use: 'inUse' }),
    suggested('5057', 'product:old', { use: 'none' }),
    suggested('owner5058', gerica, { use: 'planned' }),
  ]
  test('of rows, suggestions and members', () => {
    const seen = (net: readonly Row[], rows: readonly Row[], flip: boolean) => {
      const members = [
        joined('5057', rows),
        joined('5058', []),
        joined('5001', [system('root', { product: profil })]),
      ]
      const spread = spreadOf(networkOf(net, flip ? [...members].reverse() : members))
      return spread.circle.all.map((p) => [
        p.key,
        ...spread.subjects.map((s) => {
          const { state, phase, since, quarter, claim, suggestion } = spread.cell(p, s.id)
          return [s.id, state, phase, since, quarter, claim?.row.id, suggestion?.id].join()
        }),
      ])
    }
    const expected = seen(network, answers, false)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(network, { minLength: network.length }),
        fc.shuffledSubarray(answers, { minLength: answers.length }),
        fc.boolean(),
        (n, a, flip) => {
          expect(seen(n, a, flip)).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('following changes', () => {
  const subjects = [gerica, profil, 'component:@id-porten']
  const change = fc.record({
    number: fc.constantFrom('5001', '5057', '5058'),
    system: fc.record({
      product: fc.option(fc.constantFrom(...subjects), { nil: undefined }),
      lifecycle: fc.constantFrom('inUse', 'introducing', 'retired'),
      sharedInstallation: fc.option(fc.constantFrom('system:5001', 'system:5057'), { nil: undefined }),
    }),
    answer: fc.option(fc.constantFrom('none', 'inUse', 'unknown'), { nil: undefined }),
    suggestion: fc.option(fc.constantFrom('none', 'inUse'), { nil: undefined }),
  })
  test('reading on from the last time gives what reading anew gives', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const read = spreadReader()
        const members = new Map(['5001', '5057', '5058'].map((n) => [n, joined(n, [system(n)])]))
        let network = portfolio([...catalogue, ...places])
        for (const c of changes) {
          const rows = [
            system(c.number, c.system),
            ...(c.answer ? [answerRow(gerica, { use: c.answer })] : []),
          ]
          members.set(c.number, joined(c.number, rows))
          if (c.suggestion)
            network = portfolio([...catalogue, ...places, suggested(c.number, gerica, { use: c.suggestion })])
          const input = { network, members: [...members.values()] }
          const [kept, fresh] = [read(input), spreadOf(input)]
          for (const p of fresh.circle.all)
            for (const s of fresh.subjects) {
              const same = kept.circle.find(p.key)
              expect(same && kept.cell(same, s.id)).toEqual(fresh.cell(p, s.id))
            }
        }
      }),
      { numRuns: 60 },
    )
  })
  test('one member’s change leaves the others’ cells as they were', () => {
    const read = spreadReader()
    const network = portfolio([...catalogue, ...places])
    const [a, b] = [
      joined('5001', [system('a', { product: gerica })]),
      joined('5057', [system('b', { product: gerica })]),
    ]
    const at = (input: SpreadInput) => {
      const s = read(input)
      const p = s.circle.find('5001')
      return p && s.cell(p, gerica)
    }
    const first = at({ network, members: [a, b] })
    expect(at({ network, members: [a, joined('5057', [])] })).toBe(first)
  })
})
