/** A depot over Chromium's own IndexedDB: a first sync, a page that goes in the middle of one, and a disk that is full. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { stage, type Stage } from '../fakes/chromium.ts'
import type {} from './store/harness.ts'

let s: Stage
let context: BrowserContext
let page: Page
beforeAll(async () => {
  s = await stage()
})
afterAll(async () => {
  await s.close()
})
beforeEach(async () => {
  context = await s.context()
  page = await s.page(context)
})
afterEach(async () => {
  await context.close()
})

test('S10 S20 a first sync of 5 MB, which cannot be made shorter, is stored and shown, and the next page has it', async () => {
  const [id, taken, equal] = await page.evaluate(async () => {
    const found = await window.harness.found()
    const { session, envelopes } = await window.harness.colleague(130, 40_000)
    const { depot } = window.harness.open()
    const done = await depot.take('colleague', { envelopes })
    const size = done.envelopes.reduce((sum, bytes) => sum + bytes.length, 0)
    return [
      found,
      { size, refused: done.refused, waits: done.waits },
      (await session.equalityHash()) === (await window.harness.open().equalityHash()),
    ] as const
  })
  expect(taken).toMatchObject({ refused: [], waits: [] })
  expect(taken.size).toBeGreaterThan(3_500_000)
  expect(equal).toBe(true)
  await page.close()
  const fresh = await s.page(context)
  const [rows, notices] = await fresh.evaluate(async (x) => {
    await window.harness.reopen(x)
    return [window.harness.open().rows('system').length, window.harness.open().notices] as const
  }, id)
  expect([rows, notices]).toEqual([130, []])
})

test('S10 the page goes in the middle of a first sync: what was stored is whole, and the rest can be given again', async () => {
  const id = await page.evaluate(async () => {
    const found = await window.harness.found()
    const { envelopes } = await window.harness.colleague(300, 8000)
    const { depot } = window.harness.open()
    const stored = new Promise<void>((resolve) => depot.subscribe(() => resolve()))
    void depot.take('colleague', { envelopes })
    await stored
    return found
  })
  await page.close()
  const fresh = await s.page(context)
  const result = await fresh.evaluate(async (x) => {
    await window.harness.reopen(x)
    const session = window.harness.open()
    const rows = session.rows('system').length
    const tips = session.depot.heads().flatMap((h) => h.tips.map((t) => t.seq))
    return { rows, tips, notices: session.notices }
  }, id)
  expect(result.notices).toEqual([])
  expect(result.rows).toBeGreaterThan(0)
  expect(result.rows).toBeLessThanOrEqual(300)
  expect(Math.max(...result.tips)).toBe(result.rows)
})

test('S10 a full disk on the receiving side: no more is shown than is stored, and the rest is taken when there is room', async () => {
  const cdp = await context.newCDPSession(page)
  const { origin } = new URL(s.address)
  // Small from the start: Chromium remembers for half a minute how much room there was.
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_500_000 })
  const id = await page.evaluate(() => window.harness.found())
  const material = await page.evaluateHandle(() => window.harness.colleague(130, 40_000))
  const take = (): Promise<{ why: string | undefined; rows: number }> =>
    material.evaluate(async ({ envelopes }) => {
      const session = window.harness.open()
      const why = await session.depot.take('colleague', { envelopes }).then(
        () => undefined,
        (cause: { why?: string }) => cause.why,
      )
      return { why, rows: session.rows('system').length }
    })
  const full = await take()
  expect(full.why).toBe('disk-full')
  expect(full.rows).toBeLessThan(130)
  await cdp.send('Storage.overrideQuotaForOrigin', { origin })
  expect(await take()).toEqual({ why: undefined, rows: 130 })
  await page.close()
  const fresh = await s.page(context)
  await fresh.evaluate((x) => window.harness.reopen(x), id)
  expect(await fresh.evaluate(() => window.harness.open().rows('system').length)).toBe(130)
})
