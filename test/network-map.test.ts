/** The bubble map's places: the same every time, none on top of another, and worked out in slices that the page can wait for. */
import { describe, expect, test } from 'vitest'
import { places } from '../src/register/network/places.ts'
import { layoutMap, type Bubble, type Spot } from '../src/ui/network/spread/mapLayout.ts'
import { restful } from '../src/ui/network/spread/rest.ts'

const size = { width: 1160, font: 11, finger: 28 }
const country: readonly Spot[] = places().map((place) => ({ ...place, key: place.number }))
const overlap = (a: Bubble, b: Bubble): boolean =>
  a.box.x + 1 < b.box.x + b.box.width &&
  b.box.x + 1 < a.box.x + a.box.width &&
  a.box.y + 1 < b.box.y + b.box.height &&
  b.box.y + 1 < a.box.y + a.box.height

describe('the map of the country', () => {
  test('is the same however often the work rests, and in whatever order the municipalities come', async () => {
    let rests = 0
    const often = await layoutMap(country, size, () => {
      rests++
      return Promise.resolve()
    })
    const never = await layoutMap(country, size, () => undefined)
    expect(often).toEqual(never)
    expect(await layoutMap([...country].reverse(), size)).toEqual(never)
    // Each step can be rested after: no slice is longer than what one of them takes.
    expect(rests).toBeGreaterThanOrEqual(240)
    expect(never.bubbles).toHaveLength(country.length)
    const { bubbles } = never
    expect(bubbles.flatMap((a, i) => bubbles.slice(i + 1).filter((b) => overlap(a, b)))).toEqual([])
  })
  test('none is a map of none', async () => {
    expect((await layoutMap([], size)).bubbles).toEqual([])
  })
})

test('a rest is given when the slice is used up, and the next slice begins after it', async () => {
  let [clock, given] = [0, 0]
  const rest = restful(
    () => clock,
    () => {
      given++
      clock += 500
      return Promise.resolve()
    },
  )
  clock = 10
  expect(rest()).toBeUndefined()
  clock = 20
  await rest()
  expect(given).toBe(1)
  // What others used of the time in between is not counted.
  expect(rest()).toBeUndefined()
  clock += 16
  await rest()
  expect(given).toBe(2)
})
