/** Main-thread time per keystroke in the app with 11 400 systems, against a bare page that re-renders forty rows. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Bench, Workbench } from './bench.ts'
import { pairs } from './figure.ts'
import type {} from './page/main.ts'
import { traceMainThread } from './trace.ts'

const count = 11_400
const profileOf = (workbench: Workbench): string => join(workbench.scratch, `many-${count}`)
const filled = new WeakMap<Workbench, Promise<unknown>>()

/** A profile with one register of 11 400 systems, and the same in a bare document; made once for a run. */
export function manySystemsProfile(workbench: Workbench): Promise<unknown> {
  let made = filled.get(workbench)
  if (made === undefined) {
    made = workbench.openOnDisk(profileOf(workbench), async (page) => {
      await page.goto(`${workbench.site.address}bench/`)
      await page.waitForFunction(() => 'bench' in window)
      await page.evaluate((n) => window.bench.fill('many', n, 0), count)
    })
    filled.set(workbench, made)
  }
  return made
}
export const withManySystems = async <T>(
  workbench: Workbench,
  run: (page: Page) => Promise<T>,
): Promise<T> => {
  await manySystemsProfile(workbench)
  return workbench.openOnDisk(profileOf(workbench), run)
}

const word = 'visma fag'
/** Long enough for what the app does a while after the last key; idle time costs nothing in thread CPU. */
const afterEach = 400

async function perKeystroke(page: Page): Promise<number> {
  const { total } = await traceMainThread(page, async () => {
    for (const letter of word) {
      await page.keyboard.type(letter)
      await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), afterEach)
    }
  })
  return total / word.length
}

async function bareKeystrokes(workbench: Workbench, page: Page): Promise<number> {
  await page.goto(`${workbench.site.address}bench/`)
  await page.waitForFunction(() => 'bench' in window)
  await page.evaluate(async () => {
    await window.bench.openBare('many')
    window.bench.listenBare()
  })
  await page.locator('#search').focus()
  return perKeystroke(page)
}

async function filterKeystrokes(workbench: Workbench, page: Page): Promise<number> {
  await page.goto(`${workbench.site.address}#/register/system`)
  await page.reload()
  const field = page.locator('main input[type=search]').first()
  await field.waitFor()
  await field.focus()
  await atRest(page)
  return perKeystroke(page)
}
/** The list folds its texts while the browser is idle: what a keystroke costs is asked when that is done, as for search's index. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let calm = 0; calm < 5;) {
      const left = await new Promise<number>((tell) =>
        requestIdleCallback((idle) => tell(idle.timeRemaining())),
      )
      calm = left > 30 ? calm + 1 : 0
    }
  })
}

async function searchKeystrokes(workbench: Workbench, page: Page): Promise<number> {
  await page.goto(workbench.site.address)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.keyboard.press('Control+k')
  const field = page.locator('dialog[open] input').first()
  await field.waitFor()
  // The index is made when search is opened for the first time, not per keystroke.
  await field.fill('a')
  await page.waitForFunction(
    () => document.querySelector('dialog[open] [role=option], dialog[open] a') !== null,
  )
  await field.fill('')
  return perKeystroke(page)
}

const typing = (id: string, what: string, ours: typeof filterKeystrokes): Bench => ({
  ids: [id],
  run: async (workbench) => {
    const measured = await withManySystems(workbench, (page) =>
      pairs(
        3,
        () => ours(workbench, page),
        () => bareKeystrokes(workbench, page),
      ),
    )
    return [
      {
        id,
        what: `${what} among 11 400 systems: main-thread CPU per keystroke, against a bare page that re-renders forty rows`,
        unit: 'ms',
        ...measured,
      },
    ]
  },
})

export const filter = typing('filter-11400', 'typing in the list’s filter', filterKeystrokes)
export const search = typing('search-11400', 'typing in the search over everything', searchKeystrokes)
