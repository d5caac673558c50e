/** Who the network counts, and mergers in its catalogue: readings of sets, so that order decides nothing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAliases } from '../src/insight/network/aliases.ts'
import { catalogueOf, readEntry } from '../src/insight/network/catalogue.ts'
import { circleOf } from '../src/insight/network/circle.ts'
import { mergeWrites } from '../src/register/network/writes.ts'
import { portfolio } from './insightPortfolio.ts'
import { entry, joined, place, row } from './networkFixtures.ts'

describe('circle', () => {
  const network = portfolio([
    place('5057', { subRegion: 'Fosen', contact: 'post@x.no' }),
    place('5058'),
    place('5001'),
  ])
  test('a place that is held and the member who came are one', () => {
    const circle = circleOf(network, [joined('5057', [])])
    expect(circle.all.map((p) => [p.name, p.standing])).toEqual([
      ['Trondheim', 'placeholder'],
      ['Ørland', 'joined'],
      ['Åfjord', 'placeholder'],
    ])
    expect(circle.find('5057')).toBe(circle.find('owner5057'))
    expect(circle.find('participant:@5057')?.subRegion).toBe('Fosen')
    expect(circle.find('5057')?.inhabitants).toBe(10522)
  })
  test('a member whose place nobody held takes part all the same', () => {
    expect(circleOf(network, [joined('5021', [])]).counted.map((p) => p.number)).toContain('5021')
  })
  test('a co-operation is seen, and is not counted among municipalities', () => {
    const circle = circleOf(network, [
      { owner: 'iks', name: 'Fosen IKT', sort: 'other', view: portfolio([]) },
    ])
    expect(circle.all.at(-1)).toMatchObject({ key: 'iks', sort: 'other' })
    expect(circle.counted.map((p) => p.key)).not.toContain('iks')
  })
  test('two who say that they are the same municipality are one, disputed, until the network says which', () => {
    const two = [joined('5057', []), { ...joined('5057', []), owner: 'another' }]
    const circle = circleOf(network, two)
    expect(circle.find('5057')).toMatchObject({ disputed: true, owners: ['another', 'owner5057'] })
    expect(circle.counted.filter((p) => p.number === '5057')).toHaveLength(1)
    const settled = circleOf(portfolio([place('5057', { owner: 'owner5057' })]), two)
    expect(settled.find('5057')).toMatchObject({ disputed: false, owners: ['owner5057'] })
    expect(settled.find('another')).toMatchObject({ sort: 'other', number: undefined })
  })
  test('one that has left shows nothing more, and is not counted', () => {
    const circle = circleOf(network, [joined('5057', [], { left: true })])
    expect(circle.find('5057')).toMatchObject({ standing: 'left', views: [] })
    expect(circle.counted.map((p) => p.number)).not.toContain('5057')
  })
  test('one that left and came back under a new register has joined', () => {
    const circle = circleOf(network, [
      joined('5057', [], { left: true }),
      { ...joined('5057', []), owner: 'new' },
    ])
    expect(circle.find('5057')).toMatchObject({ standing: 'joined', owners: ['new'], disputed: false })
  })
  test('hostile claims: a number that is none is no municipality, and a name is not believed over the country’s', () => {
    const circle = circleOf(network, [
      { owner: 'a', number: '5057<script>', name: 'x', view: portfolio([]) },
      { owner: 'b', number: '5058', name: 'Oslo', view: portfolio([]) },
      { owner: 'c', name: 'n'.repeat(10_000) },
    ])
    expect(circle.find('a')).toMatchObject({ sort: 'other', number: undefined })
    expect(circle.find('b')?.name).toBe('Åfjord')
    expect(circle.find('c')?.name.length).toBeLessThanOrEqual(120)
  })
  test('the order of members decides nothing', () => {
    const members = ['5057', '5058', '5001', '5021'].flatMap((n) => [
      joined(n, []),
      { ...joined(n, []), owner: `x${n}` },
    ])
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: members.length }), (shuffled) => {
        const seen = (list: typeof members) =>
          circleOf(network, list).all.map(({ key, owners, standing, disputed }) => ({
            key,
            owners,
            standing,
            disputed,
          }))
        expect(seen(shuffled)).toEqual(seen(members))
      }),
    )
  })
})

const merger = (from: string, to: string, more: Record<string, unknown> = {}) =>
  row(`alias:@${from.replace(':', '.')}.${to.replace(':', '.')}`, {
    from,
    to,
    title: from,
    verdict: 'same',
    ...more,
  })
const there = (id: string): boolean => id.startsWith('product:')

describe('mergers', () => {
  test('a chain leads to its end, and one that was merged away still leads there', () => {
    const a = readAliases([merger('product:a', 'product:b'), merger('product:b', 'product:c')], there)
    expect(['product:a', 'product:b', 'product:c', 'product:d'].map(a.resolve)).toEqual([
      'product:c',
      'product:c',
      'product:c',
      'product:d',
    ])
    expect(a.group('product:b')).toEqual(['product:a', 'product:b', 'product:c'])
  })
  test('two who merge opposite ways end in one, the same for both', () => {
    const a = readAliases([merger('product:a', 'product:b'), merger('product:b', 'product:a')], there)
    expect(a.resolve('product:b')).toBe('product:a')
  })
  test('one merged in two places ties the three together', () => {
    const a = readAliases([merger('product:a', 'product:b'), merger('product:a', 'product:c')], there)
    expect(a.resolve('product:c')).toBe(a.resolve('product:b'))
  })
  test('what is archived, said to be different, or of another family ties nothing', () => {
    const a = readAliases(
      [
        merger('product:a', 'product:b', { archivedOn: '2026-01-01' }),
        merger('product:a', 'product:c', { verdict: 'different' }),
        merger('product:a', 'organisation:b'),
        merger('product:a', 'product:a'),
        merger('nonsense', 'product:b'),
        row('alias:@x', { from: 7, to: ['product:b'] }),
      ],
      there,
    )
    expect(a.resolve('product:a')).toBe('product:a')
    expect(a.different('product:c', 'product:a')).toBe(true)
  })
  test('«to forskjellige» is of what the two have become, and says nothing of two that are one', () => {
    const apart = merger('product:a', 'product:b', { verdict: 'different' })
    const a = readAliases([apart, merger('product:a', 'product:c')], there)
    expect(a.different('product:b', 'product:c')).toBe(true)
    expect(a.different('product:a', 'product:c')).toBe(false)
    const both = readAliases(
      [apart, merger('product:a', 'product:c'), merger('product:c', 'product:b')],
      there,
    )
    expect(both.different('product:a', 'product:b')).toBe(false)
  })
  test('an entry that is there stands for one that is not', () => {
    const a = readAliases([merger('product:a', 'product:gone')], (id) => id === 'product:a')
    expect(a.resolve('product:gone')).toBe('product:a')
  })
  test('whatever order mergers come in, and however they run, everybody resolves alike', () => {
    const id = fc.integer({ min: 0, max: 8 }).map((n) => `product:p${n}`)
    const mergers = fc.uniqueArray(fc.tuple(id, id), { maxLength: 14, selector: ([a, b]) => `${a} ${b}` })
    fc.assert(
      fc.property(mergers, fc.infiniteStream(fc.nat()), (pairs, chance) => {
        const rows = pairs.map(([from, to]) => merger(from, to))
        const order = new Map(rows.map((r) => [r, chance.next().value as number]))
        const other = [...rows].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
        const [x, y] = [readAliases(rows, there), readAliases(other, there)]
        for (let n = 0; n <= 8; n++) {
          const one = `product:p${n}`
          expect(x.resolve(one)).toBe(y.resolve(one))
          expect(x.resolve(x.resolve(one))).toBe(x.resolve(one))
          expect(x.group(one)).toContain(one)
        }
        for (const [from, to] of pairs) expect(x.resolve(from)).toBe(x.resolve(to))
      }),
    )
  })
})

describe('an entry that others were merged into', () => {
  const rows = [
    entry('product:a', 'Visma Flyt Skole', { category: 'oppvekst' }),
    entry('product:b', 'VFS Skole', { description: 'Elevregister', category: 'sosial' }),
    merger('product:b', 'product:a'),
  ]
  test('fills in from them, and shows what they say otherwise: also what is written there after the merger', () => {
    const catalogue = catalogueOf(portfolio(rows))
    const found = catalogue.entry('product:b')
    if (!found) throw new Error('no entry')
    expect(found.id).toBe('product:a')
    expect(found.names).toEqual(['Visma Flyt Skole', 'VFS Skole'])
    const reading = readEntry(found)
    expect(reading.row['description']).toBe('Elevregister')
    expect(reading.filled.map((f) => f.field)).toEqual(['description'])
    expect(reading.differs).toEqual([
      { field: 'name', value: 'VFS Skole', from: 'product:b' },
      { field: 'category', value: 'sosial', from: 'product:b' },
    ])
    expect([...catalogue.entries.keys()]).toEqual(['product:a'])
  })
  test('merging twice writes once, and a merger taken back is taken up again', () => {
    const from = { id: 'product:b', title: 'VFS Skole' }
    const first = mergeWrites(from, 'product:a')
    const made: Record<string, unknown> = { id: 'alias:@product.b' }
    for (const w of first) made[w.key.split('/')[1] ?? ''] = w.value
    expect(mergeWrites(from, 'product:a', '', made as never)).toEqual([])
    expect(mergeWrites(from, 'product:a', '', { ...made, archivedOn: '2026-01-01' } as never)).toEqual([
      { key: 'alias:@product.b/archivedOn', value: null },
    ])
  })
  test('a name that two entries share leads to neither, unless the supplier tells', () => {
    const catalogue = catalogueOf(
      portfolio([
        row('organisation:v', { name: 'Visma AS' }),
        row('organisation:c', { name: 'Cappelen' }),
        entry('product:a', 'Skolen', { supplier: 'organisation:v' }),
        entry('product:b', 'Skolen', { supplier: 'organisation:c' }),
      ]),
    )
    expect(catalogue.named('skolen', undefined)).toBeUndefined()
    expect(catalogue.named('skolen', 'visma')).toBe('product:a')
    expect(catalogue.named('skolen', 'tieto')).toBeUndefined()
  })
})
