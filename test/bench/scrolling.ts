/** Scrolling a list of 11 400: how many rows stand in the page, and script time per 1000 pixels. */
import type { Bench } from './bench.ts'
import { round } from './figure.ts'
import { traceMainThread } from './trace.ts'
import { withManySystems } from './typing.ts'

const pixels = 20_000
const step = 500

export const scrolling: Bench = {
  ids: ['scroll-11400', 'scroll-11400-rows'],
  run: (workbench) =>
    withManySystems(workbench, async (page) => {
      await page.goto(`${workbench.site.address}#/register/system`)
      await page.reload()
      const row = page.locator('main [role=row], main tbody tr')
      await row.nth(5).waitFor()
      await row.nth(5).hover()
      const before = await row.nth(5).textContent()
      let most = 0
      const { script } = await traceMainThread(page, async () => {
        for (let at = 0; at < pixels; at += step) {
          await page.mouse.wheel(0, step)
          most = Math.max(most, await row.count())
        }
      })
      if ((await row.nth(5).textContent()) === before) throw new Error('The list did not scroll')
      return [
        {
          id: 'scroll-11400',
          what: 'scrolling 20 000 px through 11 400 systems: script CPU on the main thread per 1000 px',
          value: round((script / pixels) * 1000),
          unit: 'ms',
          baseline: null,
          ratio: null,
        },
        {
          id: 'scroll-11400-rows',
          what: 'most rows in the page at once, while scrolling through 11 400 systems',
          value: most,
          unit: 'rows',
          baseline: null,
          ratio: null,
        },
      ]
    }),
}
