/** The pictures of the network: scrolling the matrix, and laying the bubble map out. */
import type { Bench } from './bench.ts'
import { pairs, round, type Figure } from './figure.ts'
import { networkPage, networkProfile } from './network.ts'
import { appWithMatrix } from './networkSize.ts'
import type {} from './page/network.ts'
import { traceMainThread } from './trace.ts'

const [across, down, step] = [14_000, 1_500, 250]

export const matrixScroll: Bench = {
  ids: ['matrix-scroll', 'matrix-scroll-script', 'matrix-scroll-cells'],
  async run(workbench) {
    const { profile, network } = await networkProfile(workbench)
    return workbench.openOnDisk(profile, async (page) => {
      await appWithMatrix(page, workbench.site.address, network)
      const grid = page.getByRole('grid')
      const [rows, columns] = await Promise.all(
        ['aria-rowcount', 'aria-colcount'].map(async (name) => Number(await grid.getAttribute(name)) - 1),
      )
      const cells = page.locator('[role=gridcell]')
      await cells.nth(5).hover()
      const last = (): Promise<string | null> => cells.last().getAttribute('data-cell')
      const before = await last()
      let most = 0
      const look = async (): Promise<void> => {
        most = Math.max(most, await cells.count())
      }
      const { longest, script } = await traceMainThread(page, async () => {
        for (let at = 0; at < across; at += step) {
          await page.mouse.wheel(step, 0)
          await look()
        }
        for (let at = 0; at < down; at += step) {
          await page.mouse.wheel(0, step)
          await look()
        }
      })
      if ((await last()) === before) throw new Error('The matrix did not scroll')
      const figure = (id: string, what: string, value: number, unit: string): Figure => ({
        id,
        what,
        value: round(value),
        unit,
        baseline: null,
        ratio: null,
      })
      const where = `scrolling ${across} px across and ${down} px down a matrix of ${rows} × ${columns}`
      return [
        figure('matrix-scroll', `${where}: the longest task’s CPU on the main thread`, longest, 'ms'),
        figure(
          'matrix-scroll-script',
          `${where}: script CPU on the main thread per 1000 px`,
          (script / (across + down)) * 1000,
          'ms',
        ),
        figure('matrix-scroll-cells', `${where}: most cells in the page at once`, most, 'cells'),
      ]
    })
  },
}

const layout = (id: string, county: string | undefined, of: string): Bench => ({
  ids: [id],
  run: (workbench) =>
    workbench.open(async (page) => {
      await networkPage(workbench, page)
      const ours = (): Promise<{ took: number; bubbles: number }> =>
        page.evaluate((c) => window.network.layoutOurs(c), county)
      const bare = (): Promise<number> => page.evaluate((c) => window.network.layoutBare(c), county)
      const { bubbles } = await ours()
      await bare()
      return [
        {
          id,
          what: `placing the circles and names of ${bubbles} municipalities (${of}) on the map, against as many steps of bare d3-force with circles alone`,
          unit: 'ms',
          ...(await pairs(9, async () => (await ours()).took, bare)),
        },
      ]
    }),
})
export const mapLayouts: readonly Bench[] = [
  layout('map-layout', '50', 'one county'),
  layout('map-layout-country', undefined, 'all of the country'),
]
