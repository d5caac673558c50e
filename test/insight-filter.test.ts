import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFilter, parseSort, printFilter, printSort, type Condition } from '../src/insight/filter.ts'
import { loose } from '../src/insight/loose.ts'
import { fold } from '../src/schema/order.ts'
import { facetsOf } from '../src/insight/facets.ts'
import { prepareTexts, TextSearch, textTest } from '../src/insight/rowText.ts'
import { compile, type Reading } from '../src/insight/select.ts'
import { compareRows, SortedRows } from '../src/insight/sorted.ts'
import { kindById } from '../src/register/kinds.ts'
import type { AnyKind, Row } from '../src/schema/kind.ts'

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((s) => s.replace(/\p{Surrogate}/gu, ''))
const name = word.filter((s) => s !== '')
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    field: name,
    op: fc.constantFrom('is' as const, 'isNot' as const, 'contains' as const),
    value: name,
  }),
  fc.record({ field: name, op: fc.constantFrom('empty' as const, 'notEmpty' as const) }),
  fc.record({
    field: name,
    op: fc.constantFrom('before' as const, 'after' as const),
    value: fc.constant('2027-03-01'),
  }),
  fc.record({
    field: name,
    op: fc.constantFrom('within' as const, 'less' as const, 'more' as const),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  }),
  fc.record({
    field: name,
    op: fc.constant('hasAny' as const),
    value: fc.array(name, { minLength: 1, maxLength: 5 }),
  }),
)

describe('the filter in an address', () => {
  it('is readable', () => {
    const conditions: Condition[] = [
      { field: 'lifecycle', op: 'is', value: 'inUse' },
      { field: 'owner', op: 'empty' },
      { field: 'endOfLife', op: 'within', value: 180 },
      { field: 'tags', op: 'hasAny', value: ['skole', 'barnehage'] },
      { field: 'annualCost', op: 'more', value: 1.5 },
      { field: 'supplier', op: 'is', value: 'organisation:01JD' },
    ]
    const text = printFilter(conditions)
    expect(text).toBe(
      'lifecycle.is.inUse~owner.empty~endOfLife.within.180~tags.hasAny.skole!barnehage~annualCost.more.1*d5~supplier.is.organisation:01JD',
    )
    expect(parseFilter(text)).toEqual({ conditions, dropped: 0 })
  })
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 10 }), (conditions) => {
        expect(parseFilter(printFilter(conditions))).toEqual({ conditions, dropped: 0 })
      }),
    )
  })
  it('is carried unharmed by URLSearchParams', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 5 }), (conditions) => {
        const query = new URLSearchParams({ f: printFilter(conditions) }).toString()
        expect(parseFilter(new URLSearchParams(query).get('f') ?? '').conditions).toEqual(conditions)
      }),
    )
  })
  it('says how much of a strange address was left out, and never throws', () => {
    expect(
      parseFilter('a.is~b.what.1~c.within.x~d.before.2027~e.empty.1~.is.2~f.hasAny.~g.is.1.2~h.empty'),
    ).toEqual({
      conditions: [{ field: 'h', op: 'empty' }],
      dropped: 8,
    })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { conditions } = parseFilter(text)
        expect(parseFilter(printFilter(conditions)).conditions).toEqual(conditions)
        parseSort(text)
      }),
    )
    expect(parseFilter('a.empty~'.repeat(5000)).conditions.length).toBeLessThanOrEqual(40)
  })
  it('carries sorting', () => {
    const sort = [{ field: 'annualCost', down: true as const }, { field: 'x:min kode' }]
    expect(parseSort(printSort(sort))).toEqual(sort)
    expect(parseSort('')).toEqual([])
  })
})

const system = kindById.get('system') as AnyKind
const titles: Record<string, string> = { 'organisation:v': 'Visma AS', 'organisation:t': 'Tietoevry' }
const reading = (more: Partial<Reading> = {}): Reading => ({
  fields: system.fields,
  today: '2026-06-01',
  show: { lang: 'nb', titleOf: (id) => titles[id] ?? id },
  names: {},
  ...more,
})
const rows: Row[] = [
  {
    id: 'system:1',
    name: 'Gerica',
    lifecycle: 'inUse',
    supplier: 'organisation:t',
    annualCost: 100,
    endOfLife: '2026-07-01',
    tags: ['helse'],
    functionalFit: 2,
  },
  {
    id: 'system:2',
    name: 'Visma Barnevern',
    lifecycle: 'retired',
    supplier: 'organisation:v',
    annualCost: 0,
    endOfLife: '2026-05-15',
  },
  {
    id: 'system:3',
    name: 'Ørsta kart',
    lifecycle: 'inUse',
    containsAi: 'unknown',
    personalData: ['none', 'ordinary'],
  },
  { id: 'system:4', name: 'Åpen skole', services: [{ to: 'service:@a', role: 'main' }] },
  { id: 'system:5', name: 'aaa' },
]
const found = (...conditions: Condition[]) =>
  rows
    .filter(compile(conditions, reading()))
    .map((r) => r.id.slice(7))
    .join('')

describe('filtering rows', () => {
  it('does each thing it can say', () => {
    expect(found()).toBe('12345')
    expect(found({ field: 'lifecycle', op: 'is', value: 'inUse' })).toBe('13')
    expect(found({ field: 'lifecycle', op: 'isNot', value: 'inUse' })).toBe('245')
    expect(found({ field: 'lifecycle', op: 'hasAny', value: ['inUse', 'retired'] })).toBe('123')
    expect(found({ field: 'lifecycle', op: 'empty' })).toBe('45')
    expect(found({ field: 'supplier', op: 'notEmpty' })).toBe('12')
    expect(found({ field: 'supplier', op: 'contains', value: 'VISMA' })).toBe('2')
    expect(found({ field: 'name', op: 'contains', value: 'orsta' })).toBe('3')
    expect(found({ field: 'endOfLife', op: 'within', value: 30 })).toBe('1')
    expect(found({ field: 'endOfLife', op: 'within', value: -30 })).toBe('2')
    expect(found({ field: 'endOfLife', op: 'before', value: '2026-06-01' })).toBe('2')
    expect(found({ field: 'endOfLife', op: 'after', value: '2026-05-15' })).toBe('1')
    expect(found({ field: 'annualCost', op: 'less', value: 100 })).toBe('2')
    expect(found({ field: 'annualCost', op: 'more', value: 0 })).toBe('1')
    expect(found({ field: 'personalData', op: 'hasAny', value: ['ordinary', 'special'] })).toBe('3')
    expect(found({ field: 'services', op: 'is', value: 'service:@a' })).toBe('4')
    expect(found({ field: 'functionalFit', op: 'is', value: '2' })).toBe('1')
    expect(found({ field: 'id', op: 'hasAny', value: ['system:2', 'system:5'] })).toBe('25')
  })
  it('takes neither «vet ikke» nor 0 for not answered', () => {
    expect(found({ field: 'containsAi', op: 'empty' })).toBe('1245')
    expect(found({ field: 'annualCost', op: 'empty' })).toBe('345')
  })
  it('finds nothing in a field that is not there, also when it is named like what every object has', () => {
    expect(found({ field: 'toString', op: 'notEmpty' })).toBe('')
    expect(found({ field: '__proto__', op: 'contains', value: 'object' })).toBe('')
    expect(found({ field: 'gone', op: 'is', value: '1' })).toBe('')
  })
  it('finds typed words in any order, in titles that are linked to, in any spelling of æ ø å', () => {
    const typed = (text: string) =>
      rows
        .filter(textTest(text, reading()))
        .map((r) => r.id.slice(7))
        .join('')
    expect(typed('barnevern vism')).toBe('2')
    expect(typed('tieto')).toBe('1')
    expect(typed('aapen')).toBe('4')
    expect(typed('oersta')).toBe('3')
    expect(typed('i bruk')).toBe('13')
    expect(typed('  ')).toBe('12345')
    expect(typed('finnes ikke')).toBe('')
  })
  it('follows a changed name when told so', () => {
    const names = {}
    const before = textTest('tieto', reading({ names }))
    expect(rows.filter(before)).toHaveLength(1)
    const renamed = reading({ names: {}, show: { lang: 'nb', titleOf: () => 'DIPS' } })
    expect(rows.filter(textTest('tieto', renamed))).toHaveLength(0)
    expect(rows.filter(textTest('dips', renamed))).toHaveLength(3)
  })
  it('can fold the texts ahead in steps', () => {
    let calls = 0
    const many: Row[] = Array.from({ length: 500 }, (_, i) => ({ id: `system:m${i}`, name: `navn ${i}` }))
    const stop = prepareTexts(many, 0, reading(), () => (++calls > 2 ? 0 : 50))
    expect(stop).toBeGreaterThan(0)
    expect(stop).toBeLessThan(500)
    expect(prepareTexts(many, stop, reading(), () => 50)).toBe(500)
  })
  it('loose spelling is the same however it is reached', () => {
    const slow = (s: string) => fold(s).replace(/æ/g, 'ae').replace(/ø|oe/g, 'o').replace(/å|aa/g, 'a')
    const same = (s: string): void => {
      expect(loose(s)).toBe(slow(s))
    }
    fc.assert(fc.property(fc.string({ unit: 'binary' }), same))
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aåÅæøoe é-ŋđš.3') }), same))
    expect(loose('Kárášjohka – Deatnu')).toBe('karasjohka deatnu')
  })
})

describe('sorting and counting rows', () => {
  const order = (...sort: { field: string; down?: true }[]) =>
    new SortedRows()
      .of(rows, sort, reading())
      .map((r) => r.id.slice(7))
      .join('')
  it('is Norwegian, with what is not answered last both ways', () => {
    expect(order({ field: 'name' })).toBe('12354')
    expect(order({ field: 'supplier' })).toBe('12345')
    expect(order({ field: 'supplier', down: true })).toBe('21345')
    expect(order({ field: 'annualCost' })).toBe('21345')
    expect(order({ field: 'annualCost', down: true })).toBe('12345')
    expect(order({ field: 'lifecycle' }, { field: 'name', down: true })).toBe('31245')
    expect(order({ field: 'endOfLife' })).toBe('21345')
  })
  it('keeps a list sorted through edits as if sorted anew', () => {
    const row = fc.record({
      n: fc.integer({ min: 0, max: 300 }),
      name: fc.constantFrom('Å', 'a', 'Æ', 'b2', 'b10', 'ø', 'Aa', undefined),
    })
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 8 }), { maxLength: 8 }), (edits) => {
        const sorted = new SortedRows()
        const r = reading()
        const by = [{ field: 'name' }]
        let state = new Map<string, Row>(
          Array.from({ length: 100 }, (_, i) => [`system:${i}`, { id: `system:${i}`, name: `s${i % 7}` }]),
        )
        for (const edit of [[], ...edits]) {
          state = new Map(state)
          for (const { n, name } of edit) {
            if (n > 250) state.delete(`system:${n % 100}`)
            else state.set(`system:${n}`, { id: `system:${n}`, ...(name ? { name } : {}) })
          }
          const now = [...state.values()]
          expect(sorted.of(now, by, r)).toEqual(now.toSorted(compareRows(by, r)))
        }
      }),
    )
  })
  it('gives the same array when nothing has changed', () => {
    const sorted = new SortedRows()
    const r = reading()
    expect(sorted.of(rows, [{ field: 'name' }], r)).toBe(sorted.of(rows, [{ field: 'name' }], r))
  })
  it('counts what is not answered by itself', () => {
    expect(facetsOf(rows, 'lifecycle', reading())).toEqual({
      groups: [
        { value: 'inUse', label: 'I bruk', count: 2 },
        { value: 'retired', label: 'Avviklet', count: 1 },
      ],
      unanswered: 2,
    })
    expect(facetsOf(rows, 'personalData', reading()).groups.map((g) => [g.value, g.count])).toEqual([
      ['none', 1],
      ['ordinary', 1],
    ])
    expect(facetsOf(rows, 'supplier', reading()).groups.map((g) => g.label)).toEqual([
      'Tietoevry',
      'Visma AS',
    ])
  })
})

it('letter by letter, the text search finds what the whole text finds', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('Visma Flyt Skole', 'Gerica', 'VFS skole', 'Acos WebSak', 'Ålesund vann', 'vis ma'),
        { maxLength: 20 },
      ),
      fc.array(fc.constantFrom('v', 'i', 's', 'm', 'a', ' ', 'å', 'k', 'o', '<'), { maxLength: 12 }),
      (names, keys) => {
        const rows = names.map((name, i) => ({ id: `system:${i}`, name }))
        const how = reading()
        const search = new TextSearch()
        let typed = ''
        for (const key of keys) {
          typed = key === '<' ? typed.slice(0, -1) : typed + key // «<» is the backspace
          expect(search.of(rows, typed, how)).toEqual(rows.filter(textTest(typed, how)))
        }
      },
    ),
  )
})
