/** Ids that follow from what they are about, and quarters as people write them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aliasId,
  answerId,
  differentId,
  entryId,
  participantId,
  suggestionId,
  tieId,
  voteId,
} from '../src/register/network/ids.ts'
import { placeOf, places, project, sizeClassOf } from '../src/register/network/places.ts'
import {
  endOfQuarter,
  parseQuarter,
  quarterOfDay,
  quartersBetween,
  quarterText,
  startOfQuarter,
} from '../src/register/network/quarter.ts'
import { isId } from '../src/schema/id.ts'

const anyId = fc
  .tuple(
    fc.constantFrom('product', 'component', 'offer', 'poll', 'organisation'),
    fc.constantFrom('', '@'),
    fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,70}$/),
  )
  .map(([kind, at, slug]) => `${kind}:${at}${slug}`)

describe('ids that follow', () => {
  test('are ids, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
        for (const id of [
          participantId(a),
          answerId(a),
          suggestionId(a, b),
          voteId(a, b),
          aliasId(a),
          differentId(a, b),
          tieId(a),
        ])
          expect(isId(id), id).toBe(true)
        expect(isId(entryId('product', `x${a}`)), a).toBe(true)
      }),
    )
  })
  test('two subjects never have one answer, suggestion or alias', () => {
    fc.assert(
      fc.property(anyId, anyId, fc.constantFrom('5057', '5058', 'owner'), (a, b, member) => {
        fc.pre(a !== b)
        expect(answerId(a)).not.toBe(answerId(b))
        expect(suggestionId(member, a)).not.toBe(suggestionId(member, b))
        expect(aliasId(a)).not.toBe(aliasId(b))
        expect(suggestionId('5057', a)).not.toBe(suggestionId('5058', a))
        expect(voteId(a, 'x')).not.toBe(voteId(a, 'y'))
      }),
    )
  })
  test('«different» is of the pair, whichever way round', () => {
    expect(differentId('product:a', 'product:b')).toBe(differentId('product:b', 'product:a'))
  })
  test('an entry’s id follows from its name, and tells apart what folding does not', () => {
    expect(entryId('product', 'Visma Flyt Skole')).toBe('product:@visma-flyt-skole')
    expect(entryId('product', ' visma  flyt skole ')).toBe('product:@visma-flyt-skole')
    expect(entryId('product', 'Ærlig Øl på Ås')).toBe('product:@aerlig-ol-pa-as')
    expect(new Set(['C', 'C#', 'C++'].map((n) => entryId('product', n))).size).toBe(3)
  })
})

describe('quarters', () => {
  test.each([
    ['2027 K2', '2027 K2'],
    ['2027 Q2', '2027 K2'],
    ['Q2 2027', '2027 K2'],
    ['k2-27', '2027 K2'],
    ['2. kvartal 2027', '2027 K2'],
    ['H1 2027', '2027 K2'],
    ['2. halvår 2027', '2027 K4'],
    ['høsten 2027', '2027 K4'],
    ['våren 2027', '2027 K2'],
    ['innen 2027', '2027'],
    ['2027', '2027'],
    ['K5 2027', undefined],
    ['27', undefined],
    ['1850', undefined],
    ['snart', undefined],
    ['9'.repeat(500), undefined],
  ])('%s → %s', (text, expected) => {
    const q = parseQuarter(text)
    expect(q && quarterText(q)).toBe(expected)
  })
  test('begin and end on days, and a year alone ends in December', () => {
    expect(endOfQuarter({ year: 2027, quarter: 1 })).toBe('2027-03-31')
    expect(endOfQuarter({ year: 2027, quarter: undefined })).toBe('2027-12-31')
    expect(startOfQuarter({ year: 2027, quarter: 4 })).toBe('2027-10-01')
    expect(quarterOfDay('2027-12-31')).toEqual({ year: 2027, quarter: 4 })
  })
  test('between two never goes on for ever', () => {
    const all = quartersBetween({ year: 1990, quarter: 1 }, { year: 2199, quarter: 4 })
    expect(all.length).toBe(200)
    expect(quartersBetween({ year: 2026, quarter: 3 }, { year: 2027, quarter: 2 }).map(quarterText)).toEqual([
      '2026 K3',
      '2026 K4',
      '2027 K1',
      '2027 K2',
    ])
  })
})

describe('places', () => {
  test('come with the reference facts, for every municipality', () => {
    expect(places()).toHaveLength(357)
    expect(placeOf('5001')).toMatchObject({ name: 'Trondheim', otherNames: ['Tråante'], sizeClass: 's50' })
    expect(placeOf('9999')).toBeUndefined()
    expect(places().every((p) => p.inhabitants > 0 && Number.isFinite(p.x) && Number.isFinite(p.y))).toBe(
      true,
    )
  })
  test('are drawn with north up and distances kept', () => {
    const [north, south, east] = [project(70, 15), project(60, 15), project(65, 20)]
    expect(north.y).toBeLessThan(south.y)
    expect(east.x).toBeGreaterThan(north.x)
    // Ten degrees of latitude are about 1 112 km.
    expect(south.y - north.y).toBeGreaterThan(1100)
    expect(south.y - north.y).toBeLessThan(1125)
  })
  test('size classes are those of the domain', () => {
    expect([423, 1999, 2000, 4999, 9999, 10_000, 49_999, 50_000].map(sizeClassOf)).toEqual([
      's0',
      's0',
      's2',
      's2',
      's5',
      's10',
      's20',
      's50',
    ])
  })
})
