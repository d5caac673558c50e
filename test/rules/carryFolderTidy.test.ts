/** Thousands of small files become few: by their owner, safely cut off anywhere, and unnoticed by those who read meanwhile. */
import { describe, expect, test, vi } from 'vitest'
import type { Directory, Picked } from '../../src/carry/folder/directory.ts'
import type { FolderOptions } from '../../src/carry/folder/types.ts'
import { desk, visit, type Desk } from '../fakes/folderCarrier.ts'
import { declare } from '../fakes/frozen.ts'
import { MemoryFolder } from '../fakes/memoryFolder.ts'
import { house, type SealedDepot } from '../fakes/sealedDepot.ts'

// Signing takes its time on a machine that does other things meanwhile.
vi.setConfig({ testTimeout: 60_000 })

const hour = 3_600_000
const few: Partial<FolderOptions> = { limits: { many: 4 } }
const placeOf = (depot: SealedDepot): string => `samorden-deling/${depot.owner.slice(0, 10)}/${depot.device}/`
const filesOf = ({ disk, depot }: Desk): string[] =>
  disk.paths().filter((path) => path.startsWith(placeOf(depot)))
const device = async (n: number, disk: MemoryFolder): Promise<Desk> =>
  desk(await (await house(1, 3)).device(n), disk)

/** So many edits, each in a file of its own, not tidied. */
async function scribble(of: Desk, count: number): Promise<void> {
  const folder = of.open({ limits: { many: 1e9 } })
  for (let i = 0; i < count; i++) {
    await of.depot.write('intern', `${of.depot.device} ${i}`)
    of.later.now += 60_000
    await folder.check()
  }
  await folder.close()
}

describe('S22 tidying', () => {
  test('many become one; the old ones stay until the cloud has had time; then they go', async () => {
    const a = await device(0, new MemoryFolder())
    await scribble(a, 9)
    expect(filesOf(a).length).toBe(9)
    await visit(a, few)
    expect(filesOf(a).length).toBe(10)
    expect(filesOf(a).filter((path) => path.includes('samlet 0009')).length).toBe(1)
    await visit(a, few)
    expect(filesOf(a).length).toBe(10)
    a.later.now += hour
    await visit(a, few)
    expect(filesOf(a).length).toBe(1)
    const b = await device(1, a.disk)
    await visit(b)
    expect(b.depot.all()).toEqual(a.depot.all())
  })
  test('it does not go on for ever: what has been made one is not made anew', async () => {
    const a = await device(0, new MemoryFolder())
    await scribble(a, 9)
    for (let i = 0; i < 5; i++) {
      a.later.now += hour
      await visit(a, few)
    }
    const writes = a.disk.calls.write
    for (let i = 0; i < 5; i++) {
      a.later.now += hour
      await visit(a, few)
    }
    expect(a.disk.calls.write).toBe(writes)
  })
  test('cut off anywhere: nothing is lost, and it ends well', async () => {
    for (let cut = 0; cut < 12; cut++) {
      const a = await device(0, new MemoryFolder())
      await scribble(a, 6)
      a.disk.cutAfter = cut
      for (let i = 0; i < 3; i++) {
        a.later.now += hour
        const folder = a.open(few)
        await folder.check()
        const reader = await device(1, new MemoryFolder())
        for (const [path, { bytes, modified }] of a.disk.files) reader.disk.put(path, bytes, modified)
        await visit(reader)
        expect(reader.depot.all(), `cut after ${cut}`).toEqual(a.depot.all())
        await folder.close()
      }
      a.disk.cutAfter = undefined
      for (let i = 0; i < 3; i++) {
        a.later.now += hour
        await visit(a, few)
      }
      expect(filesOf(a).length, `cut after ${cut}`).toBeLessThan(4)
      const late = await device(2, a.disk)
      await visit(late)
      expect(late.depot.all(), `cut after ${cut}`).toEqual(a.depot.all())
    }
  })
  test('whoever reads in the middle, with old files gone before the new one comes, loses nothing and writes nothing', async () => {
    const a = await device(0, new MemoryFolder())
    await scribble(a, 6)
    const b = await device(1, new MemoryFolder())
    const bring = (paths: readonly string[]): void => {
      for (const path of filesOf({ ...b, depot: a.depot })) b.disk.remove(path)
      for (const path of paths) b.disk.put(path, a.disk.files.get(path)?.bytes ?? new Uint8Array())
    }
    for (const [path, { bytes }] of a.disk.files) if (path.includes('status')) b.disk.put(path, bytes)
    bring(filesOf(a).slice(0, 3))
    await visit(b)
    for (let i = 0; i < 3; i++) {
      await visit(a, few)
      a.later.now += hour
    }
    await visit(a, few)
    bring([])
    for (let i = 0; i < 3; i++) await visit(b)
    expect(b.depot.envelopes).toBe(3)
    bring(filesOf(a))
    await visit(b)
    expect(b.depot.all()).toEqual(a.depot.all())
    expect(filesOf(b)).toEqual([])
  })
  test('a larger file that did not become what it should takes nobody’s place', async () => {
    const a = await device(0, new MemoryFolder())
    await scribble(a, 6)
    const before = filesOf(a)
    const picked = a.disk.picked()
    // A disk that says yes and keeps half.
    const lying = (directory: Directory): Directory => ({
      list: (most) => directory.list(most),
      facts: (name) => directory.facts(name),
      read: (name, most) => directory.read(name, most),
      write: (name, bytes) => directory.write(name, name.includes('samlet') ? bytes.slice(0, 99) : bytes),
      remove: (name) => directory.remove(name),
      folder: async (name, make) => {
        const below = await directory.folder(name, make)
        return below && lying(below)
      },
    })
    const directory: Picked = {
      ...lying(picked),
      name: picked.name,
      may: (ask) => picked.may(ask),
      watch: (changed) => picked.watch(changed),
    }
    for (let i = 0; i < 3; i++) {
      await visit(a, { ...few, directory })
      a.later.now += hour
    }
    expect(filesOf(a)).toEqual(expect.arrayContaining(before))
    expect(filesOf(a).length).toBeGreaterThan(before.length)
  })
  test('only one’s own files: a stranger’s in our place, a half one and a copy with another’s name in it stay', async () => {
    const a = await device(0, new MemoryFolder())
    await scribble(a, 6)
    const b = await device(1, new MemoryFolder())
    await scribble(b, 1)
    const [theirs = ''] = filesOf(b)
    const put = (name: string, bytes: Uint8Array<ArrayBuffer>): string => {
      a.disk.put(placeOf(a.depot) + name, bytes)
      return placeOf(a.depot) + name
    }
    const [first = ''] = filesOf(a)
    const left = [
      put('deres.samdel', b.disk.files.get(theirs)?.bytes ?? new Uint8Array()),
      put('halv.samdel', a.disk.files.get(first)?.bytes.slice(0, 99) ?? new Uint8Array()),
      put('notat.samdel', new TextEncoder().encode('husk møte')),
      put('notat.txt', new TextEncoder().encode('husk møte')),
    ]
    for (let i = 0; i < 3; i++) {
      await visit(a, few)
      a.later.now += hour
    }
    expect(filesOf(a).length).toBe(4)
    expect([...a.disk.files.keys()]).toEqual(expect.arrayContaining(left))
  })
  test('a file that has become another since it was read is neither taken in nor removed', async () => {
    const a = await device(0, new MemoryFolder())
    await scribble(a, 6)
    await visit(a, few)
    const [first = '', second = ''] = filesOf(a)
    // As when somebody brings back an earlier version of a file; nothing says that it has changed.
    const there = a.disk.files.get(first)
    if (!there) throw new Error('no file')
    const limits = { ...few.limits, deepEvery: 1e9 }
    const folder = a.open({ limits })
    await folder.check()
    a.disk.files.set(first, { ...there, bytes: a.disk.files.get(second)?.bytes ?? there.bytes })
    a.later.now += hour
    await folder.check()
    await folder.close()
    expect(filesOf(a)).toContain(first)
    expect(filesOf(a)).not.toContain(second)
  })
  test('the larger file damaged since it was written: the small ones stay', async () => {
    const a = await device(0, new MemoryFolder())
    await scribble(a, 6)
    const small = filesOf(a)
    const folder = a.open({ limits: { ...few.limits, deepEvery: 1e9 } })
    await folder.check()
    const larger = filesOf(a).find((path) => path.includes('samlet')) ?? ''
    const there = a.disk.files.get(larger)
    if (!there) throw new Error('no file')
    a.disk.files.set(larger, { ...there, bytes: there.bytes.map((byte, i) => (i > 99 ? 0 : byte)) })
    a.later.now += hour
    await folder.check()
    await folder.close()
    expect(filesOf(a)).toEqual(expect.arrayContaining(small))
  })
  test('an empty name that was left when the device was cut off while writing goes after a day', async () => {
    const a = await device(0, new MemoryFolder())
    await scribble(a, 1)
    a.disk.put(`${placeOf(a.depot)}avbrutt.samdel`, new Uint8Array(), a.later.now)
    await visit(a)
    expect(filesOf(a).length).toBe(2)
    a.later.now += 25 * hour
    await visit(a)
    expect(filesOf(a).length).toBe(1)
  })
  test('S33 what has been erased leaves the folder, with the rest of the file kept', async () => {
    const home = await house(1, 2)
    const a = desk(await home.device(0))
    await a.depot.write('intern', 'blir')
    await a.depot.write('cards', 'skal bort')
    await visit(a)
    const erased = a.depot.membership.documents.get('cards')?.id ?? ''
    const holds = (): boolean =>
      [...a.disk.files].some(([path, { bytes }]) => {
        const [whole, name] = [Buffer.from(bytes), Buffer.from(idOf(erased))]
        return !path.includes('status') && whole.includes(name)
      })
    expect(holds()).toBe(true)
    await a.depot.say(await declare(home.root, 'cards', 1, ['person:x']))
    for (let i = 0; i < 3; i++) {
      await visit(a)
      a.later.now += hour
    }
    expect(holds()).toBe(false)
    const b = desk(await home.device(1), a.disk)
    await visit(b)
    expect(b.depot.envelopes).toBe(1)
  })
  test('thousands of files: each read once, few left, and what is large is not made again and again', async () => {
    const a = await device(0, new MemoryFolder())
    const limits = { small: 2_000, middle: 20_000, merged: 40_000 }
    const folder = a.open({ limits })
    let written = 0
    for (let i = 0; i < 800; i++) {
      written += (await a.depot.write('intern', `nr. ${i}`)).length
      a.later.now += 60_000
      await folder.check()
    }
    a.later.now += hour
    await folder.check()
    expect(filesOf(a).length).toBeLessThan(100)
    await folder.close()
    const b = await device(1, a.disk)
    const reads = a.disk.calls.read
    await visit(b, { limits })
    expect(b.depot.all()).toEqual(a.depot.all())
    expect(a.disk.calls.read - reads).toBeLessThan(110)
    expect(a.disk.size).toBeLessThan(2 * written)
  })
})

/** The sixteen bytes of a name, as they lie in a file. */
function idOf(name: string): Uint8Array {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  let value = 0n
  for (const character of name) value = value * 32n + BigInt(alphabet.indexOf(character))
  return Uint8Array.from({ length: 16 }, (_, i) => Number((value >> BigInt(8 * (15 - i))) & 255n))
}
