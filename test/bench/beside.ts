/** Opening three hundred systems in automerge-repo, beside our own opening of the same, on one page and one disk. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Bench } from './bench.ts'
import { pairs } from './figure.ts'
import { looseServer } from './looseServer.ts'
import type {} from './page/sharing.ts'

const load = { of: 'systems', count: 300 } as const

export const beside: Bench = {
  ids: ['open-300-automerge'],
  async run(workbench) {
    const server = await looseServer(join(workbench.folder, 'bench'))
    const [address] = server.pages
    const fresh = async (page: Page): Promise<void> => {
      await page.goto(address)
      await page.waitForFunction(() => 'shared' in window)
      await page.evaluate(() => window.shared.automerge.ready())
    }
    try {
      return await workbench.openOnDisk(join(workbench.scratch, 'beside'), async (page) => {
        await fresh(page)
        const url = await page.evaluate((wanted) => {
          window.shared.automerge.start('writer')
          return window.shared.automerge.fill(wanted)
        }, load)
        const id = await page.evaluate(async (wanted) => {
          await window.shared.peer.found()
          await window.shared.peer.fill(wanted)
          return window.shared.peer.close()
        }, load)
        const ours = async (): Promise<number> => {
          await fresh(page)
          return page.evaluate((wanted) => window.shared.peer.open(wanted), id)
        }
        const theirs = async (): Promise<number> => {
          await fresh(page)
          const took = await page.evaluate((wanted) => window.shared.automerge.open(wanted), url)
          const rows = await page.evaluate(() => window.shared.automerge.rows())
          if (rows !== load.count) throw new Error(`automerge-repo opened ${rows} systems`)
          return took
        }
        await ours()
        return [
          {
            id: 'open-300-automerge',
            what: '300 systems from IndexedDB to forty rows on screen by automerge-repo, its WebAssembly compiled before; against ours',
            unit: 'ms',
            ...(await pairs(9, theirs, ours)),
          },
        ]
      })
    } finally {
      await server.close()
    }
  },
}
