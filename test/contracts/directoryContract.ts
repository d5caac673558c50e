/**
 * What every directory promises, in memory or on a disk. Written without a test runner, because the real one exists only in a
 * browser: there the page runs the same cases (test/browser/carryFolder.test.ts).
 */
import type { Picked } from '../../src/carry/folder/directory.ts'
import type { Bytes } from '../../src/trust/bytes.ts'

/** An empty directory, a new one each time. */
export type Ground = () => Promise<Picked>

function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}
const same = (got: unknown, wanted: unknown, what: string): void =>
  demand(
    JSON.stringify(got) === JSON.stringify(wanted),
    `${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`,
  )
const bytes = (count: number, of = 7): Bytes => new Uint8Array(count).map((_, i) => (i * of) % 251)
const list = (of: Uint8Array | undefined): number[] | undefined => of && [...of]
const namesIn = async (directory: Pick<Picked, 'list'>): Promise<string[]> =>
  (await directory.list(1000)).map(({ name, is }) => `${is} ${name}`).sort()

export const directoryContract: Readonly<Record<string, (ground: Ground) => Promise<void>>> = {
  'what is written is read, with its size; written again, it is the new whole': async (ground) => {
    const directory = await ground()
    await directory.write('a.samdel', bytes(1000))
    same(list(await directory.read('a.samdel', 1000)), [...bytes(1000)], 'read')
    same((await directory.facts('a.samdel'))?.size, 1000, 'size')
    await directory.write('a.samdel', bytes(10, 3))
    same(list(await directory.read('a.samdel', 1000)), [...bytes(10, 3)], 'read again')
    await directory.write('tom.samdel', new Uint8Array())
    same(list(await directory.read('tom.samdel', 1000)), [], 'an empty one')
  },
  'the time of change is a time, and does not go back': async (ground) => {
    const directory = await ground()
    await directory.write('a', bytes(1))
    const first = (await directory.facts('a'))?.modified ?? -1
    await directory.write('a', bytes(2))
    const second = (await directory.facts('a'))?.modified ?? -1
    demand(first > 0 && second >= first, `${first}, then ${second}`)
  },
  'larger than asked for is not read': async (ground) => {
    const directory = await ground()
    await directory.write('a', bytes(1000))
    same(await directory.read('a', 999), undefined, 'read')
  },
  'what is not there is undefined, and removing it is nothing': async (ground) => {
    const directory = await ground()
    same(await directory.facts('x'), undefined, 'facts')
    same(await directory.read('x', 10), undefined, 'read')
    same(await directory.folder('x', false), undefined, 'folder')
    await directory.remove('x')
    await directory.write('x', bytes(3))
    await directory.remove('x')
    same(await directory.read('x', 10), undefined, 'removed')
    same(await namesIn(directory), [], 'names')
  },
  'folders in folders, each with its own names; letters and signs as they are': async (ground) => {
    const directory = await ground()
    const owner = await directory.folder('1SX5TMY2QB', true)
    const device = await owner?.folder('6H503BVHQN71GCA3MT77A1ZWVF', true)
    demand(device !== undefined, 'no folder')
    const name = '2026-11-21T14-20-05 0001 (konfliktkopi) æøå.samdel'
    await device.write(name, bytes(5))
    await directory.write('ved siden av.samdel', bytes(5))
    same(await namesIn(directory), ['file ved siden av.samdel', 'folder 1SX5TMY2QB'], 'at the top')
    const again = await (
      await directory.folder('1SX5TMY2QB', false)
    )?.folder('6H503BVHQN71GCA3MT77A1ZWVF', false)
    demand(again !== undefined, 'no folder again')
    same(await namesIn(again), [`file ${name}`], 'below')
    same(list(await again.read(name, 10)), [...bytes(5)], 'read below')
    // A file is no folder, and the other way.
    same(await directory.folder('ved siden av.samdel', false), undefined, 'a file as a folder')
    same(await directory.read('1SX5TMY2QB', 10), undefined, 'a folder as a file')
  },
  'no more names than asked for': async (ground) => {
    const directory = await ground()
    for (let i = 0; i < 12; i++) await directory.write(`${i}.samdel`, bytes(1))
    same((await directory.list(5)).length, 5, 'five')
    same((await directory.list(50)).length, 12, 'all')
  },
  'bytes are the writer’s again when it is written': async (ground) => {
    const directory = await ground()
    const mine = bytes(100)
    await directory.write('a', mine)
    mine.fill(0)
    same(list(await directory.read('a', 100)), [...bytes(100)], 'read')
  },
}
