/** What 38 municipalities with 300 systems take: memory of the tab, and bytes that each of them costs the others. */
import type { Page } from 'playwright-core'
import { networkSpread } from '../../src/words/networkSpread.ts'
import type { Bench } from './bench.ts'
import { round } from './figure.ts'
import { heap } from './memory.ts'
import { networkPage, networkProfile } from './network.ts'
import type {} from './page/network.ts'

const megabyte = 1_000_000
const whole = async (page: Page): Promise<number> => {
  const { page: own, workers } = await heap(page)
  return (own + workers) / megabyte
}
/** The app itself, frame and all, with the matrix in sight. */
export async function appWithMatrix(page: Page, site: string, network: string): Promise<void> {
  page.setDefaultTimeout(120_000)
  await page.goto(`${site}#/nettverk/${network}/utbredelse`)
  await page.getByRole('gridcell').nth(5).waitFor()
  // Those who have said nothing would be counted here: all are open.
  await page.getByText(networkSpread.nb.allSpoken).first().waitFor()
}

export const networkHeap: Bench = {
  ids: ['network-heap'],
  async run(workbench) {
    const { profile, network } = await networkProfile(workbench)
    const ours = await workbench.openOnDisk(profile, async (page) => {
      await appWithMatrix(page, workbench.site.address, network)
      return whole(page)
    })
    const empty = await workbench.open(async (page) => {
      await page.goto(workbench.site.address)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      return whole(page)
    })
    const bare = await workbench.openOnDisk(profile, async (page) => {
      await networkPage(workbench, page)
      await page.evaluate(() => window.network.openBareRows({ rows: 38, columns: 20 }))
      return whole(page)
    })
    return [
      {
        id: 'network-heap',
        what:
          'MB of the tab after forced collection (CDP HeapProfiler.collectGarbage, then Runtime.getHeapUsage: script, DOM and ' +
          'array buffers, page and workers), the app with all 38 members of 300 systems open and the matrix in sight ' +
          `(the app with no register: ${round(empty)} MB); against a page with the same rows and their spread`,
        value: round(ours),
        unit: 'MB',
        baseline: round(bare),
        ratio: round(ours / bare),
      },
    ]
  },
}

export const municipalityBytes: Bench = {
  ids: ['municipality-bytes', 'municipality-bytes-disk'],
  async run(workbench) {
    const { carried, disk } = await networkProfile(workbench)
    const each = (bytes: number): number => Math.round(bytes / carried.members)
    const parts = [carried.envelopes, carried.statements, carried.networkStatements]
    const bare = each(carried.bare)
    const value = each(parts.reduce((sum, bytes) => sum + bytes, 0))
    return [
      {
        id: 'municipality-bytes',
        what:
          'bytes carried to each other member when one more joins with 300 systems: ' +
          `envelopes of what it publishes ${each(carried.envelopes)}, its own statements ${each(carried.statements)}, ` +
          `what the network says of it ${each(carried.networkStatements)}; against the same rows as deflated JSON`,
        value,
        unit: 'bytes',
        baseline: bare,
        ratio: round(value / bare),
      },
      {
        id: 'municipality-bytes-disk',
        what: 'growth of IndexedDB’s files for the same, with its logs, indexes and the cache of the projection',
        value: Math.round(disk),
        unit: 'bytes',
        baseline: bare,
        ratio: round(disk / bare),
      },
    ]
  },
}
