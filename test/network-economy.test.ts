/** What an offer costs and gives: ranges, assumptions that may be changed, and nothing made up. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { economyOf, netOf, type Assumptions } from '../src/insight/network/economy.ts'
import type { Row } from '../src/schema/kind.ts'
import { row } from './networkFixtures.ts'

const line = (id: string, sort: string, unit: string, low?: unknown, high?: unknown) => ({
  id,
  sort,
  unit,
  low,
  high,
})
const offer = (...economy: readonly object[]): Row => row('offer:1', { economy })
const some = { inhabitants: 10_000, sharing: 4 }
const lines = [
  line('a', 'cost', 'perInhabitant', 2, 5),
  line('b', 'cost', 'perMunicipality', 10_000, 20_000),
  line('c', 'cost', 'together', 40_000, 80_000),
  line('d', 'cost', 'once', 100_000, 150_000),
  line('e', 'benefit', 'perInhabitant', 1, 30),
]

describe('for one municipality', () => {
  test('by inhabitant, by municipality, shared by those who are in, and once for itself', () => {
    const e = economyOf(offer(...lines), some)
    expect(e.lines.map((l) => [l.amount?.low, l.amount?.high])).toEqual([
      [20_000, 50_000],
      [10_000, 20_000],
      [10_000, 20_000],
      [100_000, 150_000],
      [10_000, 300_000],
    ])
    expect(e.perYear).toEqual({
      cost: { low: 40_000, high: 90_000 },
      benefit: { low: 10_000, high: 300_000 },
    })
    expect(e.once).toEqual({ cost: { low: 100_000, high: 150_000 }, benefit: { low: 0, high: 0 } })
    expect(netOf(e)).toEqual({ low: -80_000, high: 260_000 })
  })
  test('what cannot be worked out is in no sum, and is said', () => {
    const e = economyOf(offer(...lines), { inhabitants: undefined, sharing: 0 })
    expect(e.unknown.map((l) => l.id)).toEqual(['a', 'c', 'e'])
    expect(e.perYear.cost).toEqual({ low: 10_000, high: 20_000 })
    expect(e.perYear.benefit).toEqual({ low: 0, high: 0 })
  })
  test('an assumption is changed for the one who asks, and marked', () => {
    const changed: Assumptions = { a: { low: 9, high: 3 } }
    const e = economyOf(offer(...lines), some, changed)
    expect(e.lines.map((l) => l.changed)).toEqual([true, false, false, false, false])
    expect(e.lines[0]).toMatchObject({ rate: { low: 3, high: 9 }, amount: { low: 30_000, high: 90_000 } })
  })
  test('what it has said that it pays stands instead of the estimate, and nought is an amount', () => {
    const said = economyOf(offer(...lines), some, {}, row('answer:1', { cost: 55_000, benefitAmount: 0 }))
    expect(said.perYear).toEqual({ cost: { low: 55_000, high: 55_000 }, benefit: { low: 0, high: 0 } })
    expect(said.told).toEqual({ cost: true, benefit: true })
    expect(economyOf(offer(...lines), some, {}, row('answer:1', { cost: -1 })).told.cost).toBe(false)
  })
  test('one end alone is both, ends that are turned are put right, and no end is no line', () => {
    const e = economyOf(
      offer(line('a', 'cost', 'once', 7), line('b', 'cost', 'once', 9, 4), line('c', 'cost', 'once')),
      some,
    )
    expect(e.lines.map((l) => [l.id, l.rate])).toEqual([
      ['a', { low: 7, high: 7 }],
      ['b', { low: 4, high: 9 }],
    ])
  })
})

test('whatever the rows hold, every range is of numbers, low before high, and the sums are those of the lines', () => {
  const odd = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.constantFrom(undefined, null, 'x', Infinity, -5, 1e300, {}),
  )
  const any = fc.record({
    id: fc.constantFrom('a', 'b', 'c', '__proto__'),
    sort: fc.constantFrom('cost', 'benefit', 'x', undefined),
    unit: fc.constantFrom('perInhabitant', 'perMunicipality', 'once', 'together', 'each', undefined),
    low: odd,
    high: odd,
  })
  fc.assert(
    fc.property(
      fc.array(any, { maxLength: 6 }),
      fc.nat(800_000),
      fc.nat(40),
      (rows, inhabitants, sharing) => {
        const e = economyOf(offer(...rows), { inhabitants, sharing })
        for (const r of [
          e.perYear.cost,
          e.perYear.benefit,
          e.once.cost,
          e.once.benefit,
          ...e.lines.map((l) => l.rate),
        ]) {
          expect(Number.isFinite(r.low) && Number.isFinite(r.high)).toBe(true)
          expect(r.low).toBeLessThanOrEqual(r.high)
        }
        const sum = e.lines.reduce((n, l) => n + (l.amount?.high ?? 0), 0)
        const told = e.perYear.cost.high + e.perYear.benefit.high + e.once.cost.high + e.once.benefit.high
        expect(told).toBeCloseTo(sum, -3)
      },
    ),
  )
})
