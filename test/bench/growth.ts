/** What a register takes: on the disk and in memory. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Bench, Workbench } from './bench.ts'
import { round, type Figure } from './figure.ts'
import { heap } from './memory.ts'
import type {} from './page/main.ts'
import { bytesBelow } from './workbench.ts'

const ready = async (workbench: Workbench, page: Page): Promise<void> => {
  await page.goto(`${workbench.site.address}bench/`)
  await page.waitForFunction(() => 'bench' in window)
}
/** Files of IndexedDB in a closed profile: what really lies on the disk, the database's own log included. */
const onDisk = (profile: string): Promise<number> => bytesBelow(join(profile, 'Default', 'IndexedDB'))

/** Opened once more after the writing, so that the database has folded its log into its tables as it does for a person. */
async function settledBytes(workbench: Workbench, profile: string): Promise<number> {
  await workbench.openOnDisk(profile, async (page) => {
    await ready(workbench, page)
    await page.evaluate(() => indexedDB.databases())
  })
  return onDisk(profile)
}

const edits = 5_000
export const diskPerEdit: Bench = {
  ids: ['disk-per-edit', 'edit-disk'],
  async run(workbench) {
    const profile = join(workbench.scratch, 'disk-edits')
    const id = await workbench.openOnDisk(profile, async (page) => {
      await ready(workbench, page)
      return page.evaluate(() => window.bench.fillSealedOnly('edits', 300, 0))
    })
    const before = await settledBytes(workbench, profile)
    const sealed = await workbench.openOnDisk(profile, async (page) => {
      await ready(workbench, page)
      return page.evaluate(
        async ([wanted, n]) => {
          await window.bench.openSealed(wanted)
          const start = await window.bench.sealedBytes()
          await window.bench.editInFives(n)
          const end = await window.bench.sealedBytes()
          await window.bench.closeSealed()
          return end - start
        },
        [id, edits] as const,
      )
    })
    const after = await settledBytes(workbench, profile)
    const figure = (name: string, what: string, bytes: number): Figure => ({
      id: name,
      what,
      value: round(bytes / edits),
      unit: 'bytes',
      baseline: null,
      ratio: null,
    })
    return [
      figure(
        'disk-per-edit',
        'envelope bytes an edit adds for ever, random values, in bursts of five',
        sealed,
      ),
      figure('edit-disk', 'the same figure as disk-per-edit, under the name it has beside edit-wire', sealed),
      figure(
        'disk-per-edit-files',
        'growth of IndexedDB’s files for the same edit, with its log, indexes and the cache of the projection',
        after - before,
      ),
    ]
  },
}

const count = 11_400
export const perSystem: Bench = {
  ids: ['disk-per-system', 'heap-per-system'],
  async run(workbench) {
    const measure = async (
      name: string,
      fill: (page: Page) => Promise<string>,
      open: (page: Page, id: string) => Promise<void>,
    ): Promise<{ disk: number; heap: number }> => {
      const profile = join(workbench.scratch, `size-${name}`)
      const id = await workbench.openOnDisk(profile, async (page) => {
        await ready(workbench, page)
        return fill(page)
      })
      const disk = await settledBytes(workbench, profile)
      const grown = await workbench.openOnDisk(profile, async (page) => {
        await ready(workbench, page)
        const empty = await heap(page)
        await open(page, id)
        const full = await heap(page)
        return full.page + full.workers - empty.page - empty.workers
      })
      return { disk: disk / count, heap: grown / count }
    }
    const sealed = await measure(
      'sealed',
      (page) => page.evaluate((n) => window.bench.fillSealedOnly('size', n, 0), count),
      async (page, id) => {
        await page.evaluate((wanted) => window.bench.openSealed(wanted), id)
      },
    )
    const bare = await measure(
      'bare',
      async (page) => {
        await page.evaluate((n) => window.bench.fillBareOnly('size', n, 0), count)
        return 'size'
      },
      async (page, id) => {
        await page.evaluate((wanted) => window.bench.openBare(wanted), id)
      },
    )
    const figure = (id: string, what: string, value: number, baseline: number): Figure => ({
      id,
      what,
      value: round(value),
      unit: 'bytes',
      baseline: round(baseline),
      ratio: round(value / baseline),
    })
    return [
      figure(
        'disk-per-system',
        'IndexedDB’s files per system in a register of 11 400, against one bare Yjs update of the same cells',
        sealed.disk,
        bare.disk,
      ),
      figure(
        'heap-per-system',
        'heap after collection per system in an open register of 11 400, page and workers, against the bare Y.Doc with its rows',
        sealed.heap,
        bare.heap,
      ),
    ]
  },
}
