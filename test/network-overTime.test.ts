/** Use over time: a plan is no fact, and a slip of the pen moves no picture. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overTime } from '../src/insight/network/overTime.ts'
import { spreadOf } from '../src/insight/network/spread.ts'
import { catalogue, gerica, joined, networkOf, numbers, places, system, today } from './networkFixtures.ts'

describe('over time', () => {
  const read = (
    systems: Readonly<Record<string, Record<string, unknown>>>,
    step: 'quarter' | 'year' = 'quarter',
  ) => {
    const members = Object.entries(systems).map(([n, more]) =>
      joined(n, [system('a', { product: gerica, ...more })]),
    )
    const spread = spreadOf(networkOf([...catalogue, ...places], members))
    return overTime(spread, gerica, spread.circle.counted, today, step)
  }
  const at = (time: ReturnType<typeof read>, label: string) => time.points.find((p) => p.label === label)

  test('one that has ended was in use until then, and is gone from the quarter it ended in', () => {
    const time = read({ 5001: { inUseFrom: '2024-05-01', endOfLife: '2025-08-01', lifecycle: 'retired' } })
    expect(at(time, '2024 K2')).toMatchObject({ began: ['5001'], inUse: ['5001'] })
    expect(at(time, '2025 K2')?.inUse).toEqual(['5001'])
    expect(at(time, '2025 K3')).toMatchObject({ ended: ['5001'], inUse: [] })
  })
  test('in use past the day it was to end: the day did not come true', () => {
    const time = read({ 5001: { inUseFrom: '2024-05-01', endOfLife: '2025-08-01' } })
    expect(at(time, '2026 K4')?.inUse).toEqual(['5001'])
  })
  test('planned is a plan: never in use, also when the quarter is over', () => {
    const time = read({
      5001: { lifecycle: 'introducing', plannedFrom: '2025-02-01' },
      5057: { lifecycle: 'pilot' },
    })
    expect(at(time, '2025 K1')).toMatchObject({ planned: ['5001'], ahead: false })
    expect(time.points.every((p) => p.inUse.length === 0)).toBe(true)
    expect(time.unplanned).toEqual(['5057'])
  })
  test('a day from another century does not push today out of the picture, and its system is still in use', () => {
    for (const step of ['quarter', 'year'] as const) {
      const time = read(
        {
          5001: { inUseFrom: '0019-01-01' },
          5057: { inUseFrom: '2020-01-01' },
          5058: { lifecycle: 'pilot', plannedFrom: '2999-01-01' },
        },
        step,
      )
      expect(time.points.some((p) => p.end >= today && !p.ahead)).toBe(true)
      expect(time.points[0]?.inUse).toEqual(['5001', '5057'])
      expect(time.points.length).toBeLessThan(200)
    }
  })
  test('the last stretch that is not ahead has those who are in use now and give a day', () => {
    const day = fc.option(
      fc
        .integer({ min: 0, max: 9000 })
        .map((n) => new Date(Date.UTC(2002, 0, 1) + n * 864e5).toISOString().slice(0, 10)),
      { nil: undefined },
    )
    fc.assert(
      fc.property(fc.array(day, { maxLength: 7 }), (days) => {
        const systems = Object.fromEntries(days.map((inUseFrom, i) => [numbers[i] ?? '', { inUseFrom }]))
        const time = read(systems)
        const now = time.points.filter((p) => !p.ahead).at(-1)
        const until = now?.end ?? ''
        const expected = days.flatMap((d, i) => (d !== undefined && d <= until ? [numbers[i] ?? ''] : []))
        expect([...(now?.inUse ?? [])].sort()).toEqual(expected.sort())
        expect(time.undated).toHaveLength(days.filter((d) => d === undefined).length)
      }),
    )
  })
})
