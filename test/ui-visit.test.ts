/** «Siden sist»: what counts as a visit. */
import { expect, test } from 'vitest'
import type { Portfolio } from '../src/live/portfolio.svelte.ts'
import { noteVisit } from '../src/ui/overview/visit.ts'

const hour = 3_600_000
function device(kept?: unknown) {
  const settings = new Map<string, unknown>(kept === undefined ? [] : [['lastVisit', kept]])
  let now = 1_000_000 * hour
  const portfolio = {
    clock: () => now,
    session: {
      setting: (name: string) => Promise.resolve(settings.get(name)),
      setSetting: (name: string, value: unknown) => Promise.resolve(void settings.set(name, value)),
    },
  } as unknown as Portfolio
  return {
    visit: () => noteVisit(portfolio),
    after: (hours: number) => (now += hours * hour),
    now: () => now,
  }
}

test('the first visit has nothing before it', async () => {
  expect(await device().visit()).toBeUndefined()
})
test('a reload or a lunch goes on with the same visit', async () => {
  const d = device()
  await d.visit()
  const left = d.now()
  d.after(72)
  expect(await d.visit()).toBe(left)
  d.after(1)
  expect(await d.visit()).toBe(left)
})
test('the next day counts from when one was last seen', async () => {
  const d = device()
  await d.visit()
  d.after(24)
  await d.visit()
  d.after(2)
  await d.visit()
  const left = d.now()
  d.after(15)
  expect(await d.visit()).toBe(left)
})
test('something else under that name is no visit', async () => {
  expect(await device('2024-01-01').visit()).toBeUndefined()
})
