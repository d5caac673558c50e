/** The table under the curve: every figure has the list that it stands for, and the address leads to it. */
import { describe, expect, test } from 'vitest'
import { spreadOf } from '../src/insight/network/spread.ts'
import { kept } from '../src/ui/network/spread/choices.ts'
import { courseOf } from '../src/ui/network/spread/curve.ts'
import { keysIn, periodListOf, periodLists, periodQuery } from '../src/ui/network/spread/periodList.ts'
import { catalogue, gerica, joined, networkOf, places, system, today } from './networkFixtures.ts'

const members = [
  joined('5001', [system('a', { product: gerica, inUseFrom: '2025-05-01' })]),
  joined('5057', [
    system('b', { product: gerica, inUseFrom: '2024-01-01', endOfLife: '2025-08-01', lifecycle: 'retired' }),
  ]),
  joined('5058', [system('c', { product: gerica, lifecycle: 'introducing', plannedFrom: '2027-02-01' })]),
]
const spread = spreadOf(networkOf([...catalogue, ...places], members))
const course = courseOf(spread, gerica, spread.circle.counted, today)

describe('lists of a period', () => {
  test('the address of every figure leads to just those it counts', () => {
    for (const point of course.over.points)
      for (const name of periodLists) {
        const list = periodListOf(course, periodQuery(name, point.label))
        expect(list).toEqual({ name, label: point.label, keys: keysIn(point, name) })
      }
    const at = (name: (typeof periodLists)[number], label: string) =>
      periodListOf(course, periodQuery(name, label))
    expect(at('bruk', '2025 K2')).toMatchObject({ keys: ['5001', '5057'] })
    expect(at('begynte', '2025 K2')).toMatchObject({ keys: ['5001'] })
    expect(at('sluttet', '2025 K3')).toMatchObject({ keys: ['5057'] })
    expect(at('planlagt', '2027 K1')).toMatchObject({ keys: ['5058'] })
  })
  test('nobody is in use in what lies ahead', () => {
    expect(course.over.points.some((p) => p.ahead)).toBe(true)
    for (const p of course.over.points) if (p.ahead) expect(keysIn(p, 'bruk')).toEqual([])
  })
  test('no list is asked for, or one that is none: the two are told apart', () => {
    expect(periodListOf(course, { vis: 'tid' })).toBeUndefined()
    expect(periodListOf(course, { naar: '1911', utvalg: 'bruk' })).toBe('gone')
    expect(periodListOf(course, { naar: '2025 K2', utvalg: 'toString' })).toBe('gone')
  })
  test('what was opened does not go along to the next view', () => {
    expect(kept({ region: 'Fosen', ...periodQuery('bruk', '2025 K2') })).toEqual({ region: 'Fosen' })
  })
})
