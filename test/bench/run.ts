/** Runs the benches asked for, prints the table for README and writes dist/bench.json. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { dist } from '../../scripts/built.mjs'
import type { Bench } from './bench.ts'
import type { Figure, Goal } from './figure.ts'
import { beside } from './beside.ts'
import { connect50, ywebrtcLimit } from './connecting.ts'
import { editing } from './editing.ts'
import { firstLoad } from './firstLoad.ts'
import { diskPerEdit, perSystem } from './growth.ts'
import { imports } from './importing.ts'
import { meshes } from './mesh.ts'
import { networkOpen } from './network.ts'
import { mapLayouts, matrixScroll } from './networkPicture.ts'
import { municipalityBytes, networkHeap } from './networkSize.ts'
import { openings } from './opening.ts'
import { scrolling } from './scrolling.ts'
import { signing } from './signing.ts'
import { syncing } from './syncing.ts'
import { filter, search } from './typing.ts'
import { setUp } from './workbench.ts'

const benches: readonly Bench[] = [
  firstLoad,
  ...openings,
  filter,
  search,
  scrolling,
  ...imports,
  diskPerEdit,
  perSystem,
  ...syncing,
  ...editing,
  beside,
  connect50,
  ywebrtcLimit,
  ...meshes,
  signing,
  networkOpen,
  networkHeap,
  municipalityBytes,
  matrixScroll,
  ...mapLayouts,
]

const goals: Readonly<Record<string, Goal>> = {
  'first-load': { of: 'value', atMost: 200 },
  'open-300': { of: 'ratio', atMost: 2 },
  'open-300-ten-years': { of: 'ratio', atMost: 2 },
  'open-300-hundred-devices': { of: 'ratio', atMost: 2 },
  'open-11400': { of: 'ratio', atMost: 2 },
  'open-11400-ten-years': { of: 'ratio', atMost: 2 },
  'open-11400-hundred-devices': { of: 'ratio', atMost: 2 },
  'filter-11400': { of: 'ratio', atMost: 3 },
  'search-11400': { of: 'ratio', atMost: 3 },
  'scroll-11400-rows': { of: 'value', atMost: 100 },
  'long-task-400': { of: 'value', atMost: 50 },
  'long-task': { of: 'value', atMost: 50 },
  'disk-per-edit': { of: 'value', atMost: 150 },
  'edit-disk': { of: 'value', atMost: 150 },
  'sync-1mb': { of: 'ratio', atMost: 1.7 },
  'sync-1mb-overhead': { of: 'value', atMost: 10 },
  'sync-5mb': { of: 'ratio', atMost: 1.7 },
  'sync-5mb-overhead': { of: 'value', atMost: 10 },
  'sync-20mb': { of: 'ratio', atMost: 1.7 },
  'sync-20mb-overhead': { of: 'value', atMost: 10 },
  'sync-200kb-ywebrtc': { of: 'ratio', atMost: 1.5 },
  // The same, however much they have: a few bytes' difference is what numbers take to write.
  'in-step-bytes': { of: 'ratio', atMost: 1.1 },
  'mesh-4': { of: 'ratio', atMost: 2 },
  'mesh-10': { of: 'ratio', atMost: 2 },
  'mesh-20': { of: 'ratio', atMost: 2 },
  'mesh-40': { of: 'ratio', atMost: 2 },
  'network-heap': { of: 'value', atMost: 300 },
}

const number = (value: number | null): string => (value === null ? '' : String(value))

function line({ id, what, value, unit, baseline, ratio }: Figure): string {
  const goal = goals[id]
  const measured = goal?.of === 'ratio' ? ratio : value
  const verdict =
    goal === undefined || measured === null
      ? ''
      : `${measured <= goal.atMost ? '✓' : '✗'} ≤ ${goal.atMost}${goal.of === 'ratio' ? ' ×' : ` ${unit}`}`
  return `| ${[id, what, `${value} ${unit}`, number(baseline), number(ratio), verdict].join(' | ')} |`
}

/** @param wanted ids, or the beginnings of ids; none is all. Rejects when one of them could not be measured. */
export async function run(wanted: readonly string[]): Promise<void> {
  const chosen = benches.filter(
    (bench) => wanted.length === 0 || bench.ids.some((id) => wanted.some((want) => id.startsWith(want))),
  )
  if (chosen.length === 0)
    throw new Error(`No such figure. There are: ${benches.flatMap((bench) => bench.ids).join(', ')}`)
  const { workbench, takeDown } = await setUp(chosen.some((bench) => bench !== firstLoad))
  const figures: Figure[] = []
  const failed: string[] = []
  try {
    for (const bench of chosen) {
      console.error(`… ${bench.ids.join(', ')}`)
      try {
        figures.push(...(await bench.run(workbench)))
      } catch (error) {
        failed.push(bench.ids.join(', '))
        console.error(error)
      }
    }
  } finally {
    await takeDown()
  }
  console.log(
    `\nChromium, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${new Date().toISOString().slice(0, 10)}\n`,
  )
  console.log('| figure | what | value | baseline | ratio | goal |')
  console.log('| --- | --- | ---: | ---: | ---: | --- |')
  for (const figure of figures) console.log(line(figure))
  const file = `${dist}/bench.json`
  // Some figures measured anew leave the others of the same build as they were.
  const before: readonly Figure[] = existsSync(file)
    ? (JSON.parse(await readFile(file, 'utf8')) as Figure[])
    : []
  const others = before.filter((old) => figures.every((figure) => figure.id !== old.id))
  await writeFile(file, `${JSON.stringify([...others, ...figures], undefined, 2)}\n`)
  if (failed.length > 0) throw new Error(`Not measured: ${failed.join('; ')}`)
}
