/** A network of 38 municipalities with 300 systems each, on one device: opening it, what it holds in memory and on the disk. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Bench, Workbench } from './bench.ts'
import { median, pairs, round, type Figure } from './figure.ts'
import type {} from './page/network.ts'
import type { Carried, Founded } from './page/networkFill.ts'
import { bytesBelow } from './workbench.ts'

const municipalities = 38
/** Setting it up may take minutes on a busy machine. */
const patience = 1_200_000

export interface NetworkProfile extends Founded {
  readonly profile: string
  readonly carried: Carried
  /** Bytes of IndexedDB's files that one more member's publication adds, the bare copy not counted. */
  readonly disk: number
}
const made = new WeakMap<Workbench, Promise<NetworkProfile>>()

export async function networkPage(workbench: Workbench, page: Page): Promise<void> {
  page.setDefaultTimeout(patience)
  await page.goto(`${workbench.site.address}bench/network.html`)
  await page.waitForFunction(() => 'network' in window)
}

async function fill(workbench: Workbench): Promise<NetworkProfile> {
  const profile = join(workbench.scratch, 'network')
  const within = <T>(run: (page: Page) => Promise<T>): Promise<T> =>
    workbench.openOnDisk(profile, async (page) => {
      await networkPage(workbench, page)
      return run(page)
    })
  const files = async (): Promise<number> => {
    // Opened once more, so that the database has folded its log into its tables.
    await within((page) => page.evaluate(() => indexedDB.databases()))
    return bytesBelow(join(profile, 'Default', 'IndexedDB'))
  }
  const founded = await within((page) => page.evaluate(() => window.network.found()))
  const before = await files()
  const carried = await within((page) => page.evaluate((of) => window.network.fill(of), founded))
  return { ...founded, profile, carried, disk: ((await files()) - before) / carried.members }
}
/** Made once for a run: others join one after another, publish, and are taken in through the depots. */
export function networkProfile(workbench: Workbench): Promise<NetworkProfile> {
  let ready = made.get(workbench)
  if (ready === undefined) made.set(workbench, (ready = fill(workbench)))
  return ready
}

export const networkOpen: Bench = {
  ids: ['network-open', 'network-open-yjs', 'network-open-cells'],
  async run(workbench) {
    const { profile, own, network } = await networkProfile(workbench)
    return workbench.openOnDisk(profile, async (page) => {
      const ours = async () => {
        await networkPage(workbench, page)
        return page.evaluate(([of, n]) => window.network.openOurs(of, n), [
          { own, network },
          municipalities,
        ] as const)
      }
      const first = await ours()
      const { rows, columns } = first
      const shape = { rows, columns }
      await page.evaluate((s) => window.network.checkSame(s), shape)
      const parts: { own: number; circle: number; took: number }[] = []
      const timed = async (): Promise<number> => {
        const one = await ours()
        parts.push(one)
        return one.took
      }
      const bare = (what: 'openBareRows' | 'openBareCells' | 'openBareYjs') => async (): Promise<number> => {
        await networkPage(workbench, page)
        return page.evaluate(([name, s]) => window.network[name](s), [what, shape] as const)
      }
      const others = { openBareYjs: [] as number[], openBareCells: [] as number[] }
      const measured = await pairs(5, timed, async () => {
        others.openBareYjs.push(await bare('openBareYjs')())
        others.openBareCells.push(await bare('openBareCells')())
        return bare('openBareRows')()
      })
      const against = (id: string, what: string, numbers: readonly number[]): Figure => ({
        id,
        what: `the same, against ${what}`,
        unit: 'ms',
        value: measured.value,
        baseline: round(median(numbers)),
        ratio: round(measured.value / median(numbers)),
      })
      const of = (part: (one: (typeof parts)[number]) => number): number =>
        Math.round(median(parts.map(part)))
      const size = `${municipalities} members of 300 systems, ${rows} × ${columns} cells in the page`
      return [
        {
          id: 'network-open',
          what:
            `${size}: own register ${of((p) => p.own)} ms, network and members ${of((p) => p.circle - p.own)} ms, ` +
            `spread to painted matrix ${of((p) => p.took - p.circle)} ms (the first opening of all: ${Math.round(first.took)} ms); ` +
            'against the same rows as one structured clone in IndexedDB, through the same spread to a plain table',
          unit: 'ms',
          ...measured,
        },
        against(
          'network-open-yjs',
          'Y.applyUpdate of the same cells from IndexedDB, a document each member, grouped to rows, and the finished table',
          others.openBareYjs,
        ),
        against(
          'network-open-cells',
          'the finished cells of the matrix as one text of JSON in IndexedDB, to the same plain table',
          others.openBareCells,
        ),
      ]
    })
  },
}
