/** From the sealed store to rows on the screen, against a bare Y.Doc read from IndexedDB. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Bench, Workbench } from './bench.ts'
import { pairs, type Figure } from './figure.ts'
import type {} from './page/main.ts'

type Age = 'fresh' | 'ten-years' | 'hundred-devices'
/** Three edits a system a year. With a hundred devices as many as it takes for each to have written often. */
const yearsOf = (count: number, age: Age): number =>
  age === 'fresh' ? 0 : age === 'hundred-devices' && count > 1000 ? 1 : 10
const saidOf = (count: number, age: Age): string => {
  const years = yearsOf(count, age) === 1 ? 'a year' : 'ten years'
  return age === 'fresh'
    ? ''
    : age === 'ten-years'
      ? ', ten years of edits'
      : `, ${years} of edits, in envelopes of a hundred devices`
}

/** A fresh page each time, so that nothing is warm. */
async function onFreshPage(page: Page, address: string, run: () => Promise<number>): Promise<number> {
  await page.goto(address)
  await page.waitForFunction(() => 'bench' in window)
  return run()
}

async function opening(workbench: Workbench, count: number, age: Age): Promise<Figure> {
  const profile = join(workbench.scratch, `open-${count}-${age}`)
  const address = `${workbench.site.address}bench/`
  const name = `open-${count}`
  // Filled in one browser and opened in another: nothing is left in the browser's own caches of the disk.
  const { id } = await workbench.openOnDisk(profile, async (page) => {
    await page.goto(address)
    await page.waitForFunction(() => 'bench' in window)
    const years = yearsOf(count, age)
    const by = age === 'hundred-devices' ? 'fillByHundred' : 'fill'
    return page.evaluate(([b, n, c, y]) => window.bench[b](n, c, y), [by, name, count, years] as const)
  })
  return workbench.openOnDisk(profile, async (page) => {
    const sealed = (): Promise<number> =>
      onFreshPage(page, address, () => page.evaluate((wanted) => window.bench.openSealed(wanted), id))
    const bare = (): Promise<number> =>
      onFreshPage(page, address, () => page.evaluate((wanted) => window.bench.openBare(wanted), name))
    // The first opening of a profile may have to rebuild the cache; a person meets it once.
    const first = await sealed()
    await page.evaluate(async (wanted) => {
      await window.bench.openBare(wanted)
      window.bench.checkSame()
    }, name)
    const measured = await pairs(count < 1000 ? 15 : 7, sealed, bare)
    return {
      id: `open-${count}${age === 'fresh' ? '' : `-${age}`}`,
      what:
        `${count} systems${saidOf(count, age)}: sealed store to forty rows on screen, ` +
        `against Y.applyUpdate of the same cells from IndexedDB (the first opening of all: ${Math.round(first)} ms)`,
      unit: 'ms',
      ...measured,
    }
  })
}

const cases = [300, 11_400].flatMap((count) =>
  (['fresh', 'ten-years', 'hundred-devices'] as const).map((age): readonly [number, Age] => [count, age]),
)

export const openings: readonly Bench[] = cases.map(([count, age]) => ({
  ids: [`open-${count}${age === 'fresh' ? '' : `-${age}`}`],
  run: async (workbench) => [await opening(workbench, count, age)],
}))
