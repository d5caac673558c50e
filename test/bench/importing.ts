/** A spreadsheet of 400 and of 10 000 systems: plan and write against parsing alone, and the longest task meanwhile. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import writeXlsxFile from 'write-excel-file/node'
import { manySystems } from '../../src/register/demo/manySystems.ts'
import type { Bench, Workbench } from './bench.ts'
import { median, pairs, round, type Figure } from './figure.ts'
import type {} from './page/main.ts'
import { traceMainThread } from './trace.ts'

/** Headings as municipalities write them, not as our own export does. */
const columns = [
  ['Fagsystem', 'name'],
  ['Leverandør/produsent', 'supplier'],
  ['Beskrivelse', 'description'],
  ['Versjon', 'version'],
  ['I bruk fra', 'inUseFrom'],
  ['Systemeier', 'owner'],
  ['Systemansvarlig', 'responsible'],
  ['Årlig kostnad', 'annualCost'],
  ['Antall brukere', 'userCount'],
  ['Telefon support', 'supportPhone'],
] as const

async function writeSheet(path: string, count: number): Promise<void> {
  const records = manySystems(count, 'import', '2026-11-01')
  const titles = new Map(records.map((record) => [record.id, String(record.fields['name'])]))
  const cell = (value: unknown): string | number | null =>
    typeof value === 'number' ? value : typeof value === 'string' ? (titles.get(value) ?? value) : null
  const rows = records
    .filter((record) => record.kind === 'system')
    .map((record) => columns.map(([, field]) => cell(record.fields[field])))
  await writeXlsxFile([columns.map(([heading]) => heading), ...rows]).toFile(path)
}

async function ready(workbench: Workbench, page: Page): Promise<void> {
  await page.goto(`${workbench.site.address}bench/`)
  await page.waitForFunction(() => 'bench' in window)
}

async function imported(page: Page, address: string, count: number): Promise<number> {
  const { took, systems, writes } = await page.evaluate((at) => window.bench.importFile(at), address)
  if (systems !== count) throw new Error(`${systems} systems of ${count} were imported`)
  if (writes < count * 5) throw new Error(`${writes} writes: the columns were not understood`)
  return took
}

async function measure(workbench: Workbench, count: number): Promise<readonly Figure[]> {
  await writeSheet(join(workbench.folder, 'bench', `import-${count}.xlsx`), count)
  const address = `${workbench.site.address}bench/import-${count}.xlsx`
  return workbench.openOnDisk(join(workbench.scratch, `import-${count}`), async (page) => {
    const parse = async (): Promise<number> => {
      await ready(workbench, page)
      return page.evaluate((at) => window.bench.parseFile(at), address)
    }
    const whole = async (): Promise<number> => {
      await ready(workbench, page)
      return imported(page, address, count)
    }
    await parse()
    const measured = await pairs(5, whole, parse)
    const longest: number[] = []
    for (let turn = 0; turn < 5; turn++) {
      await ready(workbench, page)
      const trace = await traceMainThread(
        page,
        async () => void (await imported(page, address, count)),
        'bench:import',
      )
      longest.push(trace.longest)
    }
    return [
      {
        id: `import-${count}`,
        what: `${count} systems from .xlsx, read, planned and written in one transaction on the disk, against reading the file alone in the same worker`,
        unit: 'ms',
        ...measured,
      },
      {
        id: count === 10_000 ? 'long-task' : `long-task-${count}`,
        what: `longest task of the page by thread CPU while importing ${count} systems, median of five runs`,
        value: round(median(longest)),
        unit: 'ms',
        baseline: null,
        ratio: null,
      },
    ]
  })
}

export const imports: readonly Bench[] = [
  { ids: ['import-400', 'long-task-400'], run: (workbench) => measure(workbench, 400) },
  { ids: ['import-10000', 'long-task'], run: (workbench) => measure(workbench, 10_000) },
]
