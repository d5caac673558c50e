/** Last year's matrix: whichever way it is turned and whatever stands around it, and a blank never becomes «nei». */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matrixTransaction } from '../src/exchange/matrix/matrixWrites.ts'
import { isForm } from '../src/exchange/matrix/readForm.ts'
import type { Cell } from '../src/exchange/sheet.ts'
import { systems } from '../src/register/reference/systems.ts'
import {
  bookOf,
  codes,
  contextOf,
  planOf,
  region,
  saidIn,
  sheetOf,
  turned,
  type Grid,
} from './networkMatrix.ts'
import { Register } from './networkRegister.ts'

/** What is written, and what it says. */
const marks: readonly (readonly [Cell, unknown])[] = [
  ['ja', { use: 'inUse' }],
  ['X', { use: 'inUse' }],
  [true, { use: 'inUse' }],
  ['Ja, fra 2025', { use: 'inUse', since: '2025-01-01' }],
  ['ja, fra 2027', { use: 'planned', quarter: '2027' }],
  ['planlagt 2027 K2', { use: 'planned', quarter: '2027 K2' }],
  ['?', { use: 'unknown' }],
  ['nei', { use: 'none' }],
  ['Pilot', { use: 'pilot' }],
  ['2 av 9 fagsystemer', { use: 'inUse', depthDone: 2, depthOf: 9 }],
  [null, undefined],
  ['', undefined],
  ['-', undefined],
  ['  ', undefined],
]
/** A municipality's name as people write it. */
const spellings: readonly ((p: { number: string; name: string }) => string)[] = [
  (p) => p.name,
  (p) => p.name.toUpperCase(),
  (p) => `${p.name} kommune`,
  (p) => `${p.number} ${p.name}`,
  (p) => p.number,
  (p) => p.name.replace(/ø/g, 'o').replace(/å/g, 'aa'),
]
const products = systems()
  .filter((s) => !/\(|\d/.test(s.name))
  .slice(0, 40)

describe('38 × 40', () => {
  /** The same number, the same matrix: what fails is told in a line. */
  const made = (seed: number) => {
    let state = seed
    const pick = <T>(from: readonly T[]): T => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return from[(state >>> 8) % from.length] as T
    }
    return {
      written: region.map(() => pick(spellings)),
      cells: region.map(() => products.map(() => pick(marks))),
    }
  }
  test('what is written is what is planned, and nothing else: in names of any form, turned, and under a title', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.boolean(), (seed, across, title) => {
        const { written, cells } = made(seed)
        const grid: Grid = [
          ['Kommune', ...products.map((s) => s.name)],
          ...region.map((p, i) => [written[i]?.(p) ?? '', ...(cells[i] ?? []).map(([cell]) => cell)]),
        ]
        const above: Grid = title
          ? [['Oversikt over løsninger i regionen'], [], ['Oppdatert av sekretariatet']]
          : []
        const plan = planOf([...above, ...(across ? turned(grid) : grid)])
        expect(plan.questions).toEqual([])
        expect(plan.sheets.map((s) => s.turned)).toEqual([across ? 'across' : 'down'])
        expect(plan.municipalities.map((m) => m.number).sort()).toEqual(region.map((p) => p.number).sort())
        const byName = new Map(plan.solutions.map((s) => [s.text, s.id]))
        const expected = region.flatMap((p, i) =>
          (cells[i] ?? []).flatMap(([, said], j) =>
            said === undefined ? [] : [[`${p.number} ${byName.get(products[j]?.name ?? '')}`, said] as const],
          ),
        )
        expect(saidIn(plan)).toEqual(Object.fromEntries(expected))
        expect(plan.counts.blank).toBe(38 * 40 - expected.length)
        expect(plan.counts.new).toBe(expected.length)
      }),
      { numRuns: 12 },
    )
  })
})

const head = ['Kommune', 'Gerica', 'ID-porten']
describe('what stands around it', () => {
  test('areas above, a heading between rows, a sum, inhabitants and remarks are not solutions or municipalities', () => {
    const plan = planOf(
      [
        ['Utbredelse 2025'],
        ['', '', 'Helse og omsorg', ''],
        ['Kommune', 'Innbyggere', 'Omsorgsløftet', 'Merknad'],
        ['Fosen'],
        ['Ørland', 10522, 'ja', 'spør Kari'],
        ['Åfjord', 4300, 'nei', ''],
        ['Sum', 14822, 1, ''],
      ],
      {},
      contextOf(),
      [{ top: 2, bottom: 2, left: 2, right: 3 }],
    )
    expect(Object.values(saidIn(plan))).toEqual([{ use: 'inUse' }, { use: 'none' }])
    expect(plan.solutions).toMatchObject([{ name: 'Omsorgsløftet', from: 'new', area: 'helse-omsorg' }])
    expect(codes(plan).slice().sort()).toEqual(['looks-like-a-sum', 'not-a-solution', 'not-a-solution'])
  })
  test('a name of the catalogue’s, other names too, is the catalogue’s entry', () => {
    const plan = planOf([
      ['Kommune', 'Omsorgsjournalen', 'Id porten'],
      ['Ørland', 'ja', 'ja'],
      ['Åfjord', 'ja', 'ja'],
    ])
    expect(plan.solutions.map((s) => [s.id, s.from])).toEqual([
      ['product:@gerica', 'catalogue'],
      ['component:@id-porten', 'catalogue'],
    ])
  })
  test('a title above a table that is turned is a title, also when it is called as a solution is', () => {
    const plan = planOf([['ID-porten'], [], ['Løsning', 'Ørland', 'Åfjord'], ['Gerica', 'ja', 'nei']])
    expect(plan.solutions.map((s) => s.name)).toEqual(['Gerica'])
    expect(Object.keys(saidIn(plan))).toEqual(['5057 product:@gerica', '5058 product:@gerica'])
  })
  test('no such table is said, and a form is not taken for one', () => {
    expect(
      codes(
        planOf([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ),
    ).toEqual(['no-matrix'])
    expect(isForm(bookOf(sheetOf([head, ['Ørland', 'ja', 'ja'], ['Åfjord', 'x', '']])))).toBe(false)
  })
})

test('imported twice, the second time writes nothing; what a municipality has said itself is left alone', () => {
  const grid: Grid = [
    ['Kommune', 'Gerica', 'Nyløsningen'],
    ['Ørland', 'ja, fra 2025', 'ja'],
    ['Åfjord', 'nei', ''],
  ]
  const network = new Register('network')
  const context = () =>
    contextOf({
      participants: [],
      suggestion: (member, about) =>
        network.rows('suggestion').find((s) => s['member'] === member && s['about'] === about),
      answered: (member) => member === '5058',
    })
  const write = () =>
    matrixTransaction(planOf(grid, {}, context()), { row: (id) => network.row(id), basis: 'matrix' })
  const first = write()
  network.take(first)
  expect(network.rows('suggestion')).toMatchObject([
    {
      member: '5057',
      about: 'product:@gerica',
      use: 'inUse',
      since: '2025-01-01',
      basis: 'matrix',
      note: 'ja, fra 2025',
      place: 'matrise.xlsx, Ark1, B2',
    },
    { member: '5057', title: 'Nyløsningen', use: 'inUse' },
  ])
  expect(
    network
      .rows('participant')
      .map((p) => p['name'])
      .sort(),
  ).toEqual(['Åfjord', 'Ørland'])
  expect(network.rows('product').map((p) => p['name'])).toContain('Nyløsningen')
  expect(write().writes.filter((w) => w.key.startsWith('suggestion'))).toEqual([])
})
