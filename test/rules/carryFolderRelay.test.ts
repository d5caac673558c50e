/** Others' edits in the folder: brought by whoever holds them when their own device does not, once, and let go again later. */
import { describe, expect, test, vi } from 'vitest'
import { writeSamdel } from '../../src/carry/folder/samdel.ts'
import { desk, visit, type Desk } from '../fakes/folderCarrier.ts'
import { MemoryFolder } from '../fakes/memoryFolder.ts'
import { house, type House, type SealedDepot } from '../fakes/sealedDepot.ts'

// Signing takes its time on a machine that does other things meanwhile.
vi.setConfig({ testTimeout: 60_000 })

/** As when two devices are connected: everything the one holds is given to the other. */
async function connect(from: SealedDepot, to: SealedDepot): Promise<void> {
  await to.take('link', { statements: from.statements() })
  for (const head of from.heads()) await to.take('link', { envelopes: await from.after(head, [], 1e9) })
}
const minute = 60_000
const placeOf = (depot: SealedDepot): string => `samorden-deling/${depot.owner.slice(0, 10)}/${depot.device}/`
const filesOf = (disk: MemoryFolder, depot: SealedDepot): string[] =>
  disk.paths().filter((path) => path.startsWith(placeOf(depot)))

interface Office {
  readonly home: House
  /** Has no folder. */
  readonly phone: SealedDepot
  readonly laptop: Desk
  readonly colleague: Desk
}
async function office(): Promise<Office> {
  const home = await house(1, 3)
  const disk = new MemoryFolder()
  return {
    home,
    phone: await home.device(0),
    laptop: desk(await home.device(1), disk),
    colleague: desk(await home.device(2), disk),
  }
}

describe('S22 relaying', () => {
  test('a phone without a folder reaches others through a colleague’s laptop', async () => {
    const { phone, laptop, colleague } = await office()
    await phone.write('intern', 'fra telefonen')
    await connect(phone, laptop.depot)
    await visit(laptop)
    await visit(colleague)
    expect(colleague.depot.envelopes).toBe(0)
    laptop.later.now += 2 * minute
    await visit(laptop)
    await visit(colleague)
    expect(colleague.depot.all()).toEqual(phone.all())
  })
  test('at once when the person asks for it', async () => {
    const { phone, laptop, colleague } = await office()
    await phone.write('intern', 'fra telefonen')
    await connect(phone, laptop.depot)
    const folder = laptop.open()
    await folder.push()
    await folder.close()
    await visit(colleague)
    expect(colleague.depot.all()).toEqual(phone.all())
  })
  test('what is in the folder already is not written again, by nobody', async () => {
    const { phone, laptop, colleague } = await office()
    await phone.write('intern', 'fra telefonen')
    await connect(phone, laptop.depot)
    const folder = laptop.open()
    await folder.push()
    await folder.close()
    await connect(phone, colleague.depot)
    const files = colleague.disk.paths()
    for (const of of [colleague, laptop]) {
      of.later.now += 60 * minute
      const again = of.open()
      await again.push()
      await again.close()
    }
    expect(colleague.disk.paths()).toEqual(files)
  })
  test('one who has a place here is given time to bring its own', async () => {
    const { laptop, colleague } = await office()
    await visit(laptop)
    await visit(colleague)
    await laptop.depot.write('intern', 'på vei med skyen')
    await connect(laptop.depot, colleague.depot)
    await visit(colleague)
    colleague.later.now += 5 * minute
    await visit(colleague)
    expect(filesOf(colleague.disk, colleague.depot)).toEqual([])
    // Its own file comes: nothing is left to relay, however long one waits.
    await visit(laptop)
    colleague.later.now += 60 * minute
    await visit(colleague)
    expect(filesOf(colleague.disk, colleague.depot)).toEqual([])
  })
  test('one who has a place here and does not come is relayed in the end', async () => {
    const { laptop, colleague, phone } = await office()
    await visit(laptop)
    await visit(colleague)
    await laptop.depot.write('intern', 'mappen spør om lov')
    await connect(laptop.depot, colleague.depot)
    await visit(colleague)
    colleague.later.now += 21 * minute
    await visit(colleague)
    const third = desk(phone, colleague.disk)
    await visit(third)
    expect(phone.all()).toEqual(laptop.depot.all())
  })
  test('files that somebody deleted come back from those who hold what was in them', async () => {
    const { laptop, colleague, phone } = await office()
    await laptop.depot.write('intern', 'ett')
    await visit(laptop)
    await visit(colleague)
    for (const path of laptop.disk.paths()) laptop.disk.remove(path)
    await visit(colleague)
    colleague.later.now += 21 * minute
    await visit(colleague)
    await visit(desk(phone, colleague.disk))
    expect(phone.envelopes).toBe(1)
    // Its own device brings it back in its own place as well.
    expect(filesOf(laptop.disk, laptop.depot)).toEqual([])
    await visit(laptop)
    expect(filesOf(laptop.disk, laptop.depot).length).toBe(1)
  })
  test('when the writer’s own file has come, the relayed copy is let go at the next tidying', async () => {
    const { home, laptop, colleague } = await office()
    const other = desk(await home.device(0), laptop.disk)
    await other.depot.write('intern', 'x', { size: 5_000 })
    await connect(other.depot, laptop.depot)
    const folder = laptop.open()
    await folder.push()
    await folder.close()
    await visit(other)
    const bytes = (): number =>
      filesOf(laptop.disk, laptop.depot).reduce(
        (sum, path) => sum + (laptop.disk.files.get(path)?.bytes.length ?? 0),
        0,
      )
    expect(bytes()).toBeGreaterThan(5_000)
    for (let i = 0; i < 3; i++) {
      await laptop.depot.write('intern', `eget ${i}`)
      laptop.later.now += minute
      await visit(laptop, { limits: { many: 4 } })
    }
    laptop.later.now += 60 * minute
    await visit(laptop, { limits: { many: 4 } })
    expect(bytes()).toBeLessThan(5_000)
    await visit(colleague)
    expect(colleague.depot.envelopes).toBe(4)
  })
  test('two who relayed the same, and tidy before either has heard of it, never both let go', async () => {
    const { phone, laptop, colleague, home } = await office()
    await phone.write('intern', 'fra telefonen')
    // Each has a copy of the folder, and the cloud between is slow.
    const ends = [laptop, colleague].map(({ depot }) => desk(depot))
    const both = (): void => {
      for (const { disk } of ends)
        for (const other of ends)
          for (const [path, { bytes }] of other.disk.files) if (!disk.files.has(path)) disk.put(path, bytes)
    }
    for (const end of ends) {
      await connect(phone, end.depot)
      const folder = end.open()
      await folder.push()
      for (let i = 0; i < 3; i++) {
        await end.depot.write('intern', `eget ${i}`)
        end.later.now += minute
        await folder.check()
      }
      await folder.close()
    }
    both()
    for (const end of ends)
      for (let i = 0; i < 3; i++) {
        await visit(end, { limits: { many: 3 } })
        end.later.now += 60 * minute
      }
    const fresh = desk(await home.device(0))
    for (const end of ends) {
      expect(filesOf(end.disk, end.depot).length).toBe(1)
      for (const path of filesOf(end.disk, end.depot))
        fresh.disk.put(path, end.disk.files.get(path)?.bytes ?? new Uint8Array())
    }
    await visit(fresh)
    expect(fresh.depot.envelopes).toBe(7)
  })
  test('S24 a file that only says it holds what is lacking hides nothing: it is brought all the same', async () => {
    const { phone, laptop, colleague } = await office()
    const honest = await phone.write('intern', 'fra telefonen')
    const forged = honest.map((byte, i) => (i === honest.length - 1 ? byte ^ 1 : byte))
    const { owner, device } = phone
    const { bytes } = await writeSamdel({ owner, device, made: 1, replaces: [] }, [], [forged])
    laptop.disk.put(`${placeOf(phone)}2026-11-21T14-20-05 0001 AAAA.samdel`, bytes)
    await connect(phone, laptop.depot)
    const folder = laptop.open()
    await folder.push()
    expect(folder.strange.map(({ why }) => why)).toEqual(['corrupt'])
    await folder.close()
    await visit(colleague)
    expect(colleague.depot.all()).toEqual(phone.all())
  })
  test('what others have of ours, and what is missing of theirs, is known from what they say', async () => {
    const { laptop, colleague } = await office()
    await visit(laptop)
    await visit(colleague)
    await laptop.depot.write('intern', 'ett')
    await laptop.depot.write('intern', 'to')
    laptop.later.now += minute
    await visit(laptop)
    // The cloud has brought the status, and holds the file back.
    for (const path of filesOf(laptop.disk, laptop.depot).slice(1)) laptop.disk.remove(path)
    expect((await visit(colleague)).heard).toMatchObject([
      { device: laptop.depot.device, missing: 2, waiting: 0 },
    ])
    expect((await visit(laptop)).heard).toMatchObject([
      { device: colleague.depot.device, missing: 0, waiting: 2 },
    ])
    await visit(colleague)
    colleague.later.now += 10 * minute
    await visit(colleague)
    expect((await visit(laptop)).heard).toMatchObject([{ missing: 0, waiting: 0 }])
  })
})
