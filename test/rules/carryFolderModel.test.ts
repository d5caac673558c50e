/** Random lives of two to four devices and the cloud between them; afterwards all hold the same, and nothing is lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FolderOptions } from '../../src/carry/folder/types.ts'
import { Cloud } from '../fakes/cloud.ts'
import { desk, visit, type Desk } from '../fakes/folderCarrier.ts'
import { filled } from '../fakes/frozen.ts'
import { MemoryFolder } from '../fakes/memoryFolder.ts'
import { house, type SealedDepot } from '../fakes/sealedDepot.ts'
import { seeded } from '../fakes/seeded.ts'

const device = fc.nat({ max: 3 })
const part = fc.constantFrom(0.2, 0.6, 1)
type Step =
  | {
      readonly do: 'write' | 'look' | 'push' | 'forget' | 'cut' | 'copy' | 'junk' | 'wipe' | 'fork'
      readonly on: number
    }
  | { readonly do: 'up' | 'down'; readonly on: number; readonly part: number; readonly halves: number }
  | { readonly do: 'meet'; readonly on: number; readonly with: number }
  | { readonly do: 'wait'; readonly ms: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('write', 'look'), on: device }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('up', 'down'),
      on: device,
      part,
      halves: fc.constantFrom(0, 0.4),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('meet'), on: device, with: device }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('push', 'forget', 'cut', 'copy', 'junk', 'wipe', 'fork'),
      on: device,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(5_000, 60_000, 3_600_000) }),
  },
)

/** Small files are made few at once, so that it happens often. */
const few: Partial<FolderOptions> = {
  limits: { many: 3, small: 2_000, middle: 4_000, merged: 8_000, fresh: 1_500 },
}
const place = (of: SealedDepot): string => `samorden-deling/${of.owner.slice(0, 10)}/${of.device}/`

async function meet(a: SealedDepot, b: SealedDepot): Promise<void> {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const)
    for (const head of from.heads()) await to.take('link', { envelopes: await from.after(head, [], 1e9) })
}

async function live(count: number, seed: number, steps: readonly Step[]): Promise<void> {
  const home = await house(1, count)
  const desks: Desk[] = []
  for (let n = 0; n < count; n++) desks.push(desk(await home.device(n), new MemoryFolder()))
  const cloud = new Cloud(
    desks.map(({ disk }) => disk),
    seeded(seed),
  )
  const names = ['intern', 'delt', 'cards']
  for (const [i, s] of steps.entries()) {
    const n = 'on' in s ? s.on % count : 0
    const one = desks[n]
    if (!one) throw new Error('no desk')
    const { depot, disk } = one
    if (s.do === 'write')
      await depot.write(names[i % 3] ?? 'intern', `${n} ${i}`, { size: i % 5 === 0 ? 900 : 0 })
    else if (s.do === 'fork') await depot.write('intern', `${n} ${i} gren`, { after: i % 5 })
    else if (s.do === 'look') await visit(one, few)
    else if (s.do === 'push') {
      const folder = one.open(few)
      await folder.push()
      await folder.close()
    } else if (s.do === 'up') cloud.up(n, s.part)
    else if (s.do === 'down') cloud.down(n, s.part, s.halves)
    else if (s.do === 'wait') for (const { later } of desks) later.now += s.ms
    else if (s.do === 'forget') one.notes.kept.clear()
    else if (s.do === 'meet') await meet(depot, desks[s.with % count]?.depot ?? depot)
    else if (s.do === 'cut') {
      // Cut off after so many changes on the disk, the first of them none.
      disk.cutAfter = i % 4
      await visit(one, few)
      disk.cutAfter = undefined
    } else if (s.do === 'copy') {
      const [path] = disk.paths()
      const file = path === undefined ? undefined : disk.files.get(path)
      if (path !== undefined && file) disk.put(path.replace('.samdel', ` (${i}).samdel`), file.bytes)
    } else if (s.do === 'junk') disk.put(`${place(depot)}rot ${i}.samdel`, filled(i & 255, 200 + i))
    // Somebody tidies by hand: a file is gone for good.
    else for (const path of disk.paths().slice(0, 1)) disk.remove(path)
  }

  const written = new Set(desks.flatMap(({ depot }) => depot.all()))
  let quiet = 0
  for (let round = 0; round < 40 && quiet < 3; round++) {
    const before = JSON.stringify([...cloud.files.keys()].sort())
    cloud.all()
    for (const one of desks) {
      one.later.now += 3_600_000
      await visit(one, few)
    }
    cloud.all()
    quiet = JSON.stringify([...cloud.files.keys()].sort()) === before ? quiet + 1 : 0
  }
  expect(quiet, 'the folder comes to rest').toBe(3)
  for (const { depot } of desks) expect(depot.all()).toEqual([...written].sort())

  // A newcomer finds everything in the folder alone, and few files.
  const fresh = desk(await home.device(0), new MemoryFolder())
  for (const [path, bytes] of cloud.files) fresh.disk.put(path, bytes)
  await visit(fresh, few)
  expect(fresh.depot.all()).toEqual([...written].sort())
}

test('S22 whatever the cloud does, all hold the same afterwards, and nothing is lost', async () => {
  const lives = fc.asyncProperty(
    fc.integer({ min: 2, max: 4 }),
    fc.nat(),
    fc.array(step, { minLength: 5, maxLength: 60 }),
    live,
  )
  await fc.assert(lives, { numRuns: process.env['SAMORDEN_LONG'] ? 400 : 25 })
}, 600_000)
