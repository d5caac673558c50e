/** A folder between devices: what is written reaches the others, once each, whatever the folder went through on its way. */
import { describe, expect, test, vi } from 'vitest'
import { DiskFailure } from '../../src/store/disk.ts'
import { desk, gatheringOf, MemoryNotes, visit, type Desk } from '../fakes/folderCarrier.ts'
import { MemoryFolder } from '../fakes/memoryFolder.ts'
import { house, type SealedDepot } from '../fakes/sealedDepot.ts'

// Signing takes its time on a machine that does other things meanwhile.
vi.setConfig({ testTimeout: 60_000 })

/** Two devices of one owner that see the same directory. */
async function two(): Promise<[Desk, Desk]> {
  const home = await house(1, 2)
  const disk = new MemoryFolder()
  return [desk(await home.device(0), disk), desk(await home.device(1), disk)]
}
/** A desk whose directory holds these files and no others. */
const fed = (depot: SealedDepot, from: MemoryFolder, paths: readonly string[]): Desk => {
  const disk = new MemoryFolder()
  for (const path of paths) disk.put(path, from.files.get(path)?.bytes ?? new Uint8Array())
  return desk(depot, disk)
}
const shuffled = <T>(list: readonly T[]): T[] =>
  list.filter((_, i) => i % 2).concat(list.filter((_, i) => !(i % 2)).reverse())

describe('S22 a folder', () => {
  test('what one writes the other reads, and the other way', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await a.depot.write('delt', 'Gerica')
    await visit(a)
    await visit(b)
    expect(b.depot.all()).toEqual(a.depot.all())
    await b.depot.write('intern', 'Acos')
    await visit(b)
    await visit(a)
    expect(a.depot.envelopes).toBe(3)
    expect(a.depot.all()).toEqual(b.depot.all())
  })
  test('names are tidy: owner, device, time of day, number', async () => {
    const [a] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    const place = `samorden-deling/${a.depot.owner.slice(0, 10)}/${a.depot.device}`
    const [path = ''] = a.disk.paths()
    expect(path.slice(0, place.length)).toBe(place)
    expect(path.slice(place.length)).toMatch(/^\/2026-11-\d\dT\d\d-\d\d-05 0001 [0-9A-Z]{4}\.samdel$/)
    expect([...a.disk.files.keys()]).toContain(`${place}/status.samdel`)
  })
  test('nothing new is nothing written, and no file is read twice', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    await visit(b)
    const writes = a.disk.calls.write
    const takes = b.depot.takes
    await visit(a)
    await visit(b)
    await visit(b)
    expect(b.depot.takes).toBe(takes)
    expect(a.disk.calls.write).toBe(writes)
  })
  test('read twice changes nothing: also when what was remembered is lost', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    await visit(b)
    const before = b.depot.all()
    const files = [...b.disk.files.keys()]
    await visit({ ...b, open: (more) => b.open({ memory: new MemoryNotes(), ...more }) })
    expect(b.depot.all()).toEqual(before)
    expect([...b.disk.files.keys()]).toEqual(files)
  })
  test('in any order: what comes before its time waits for what it follows', async () => {
    const [a, b] = await two()
    for (let i = 0; i < 7; i++) {
      await a.depot.write('intern', `nr. ${i}`)
      await visit(a)
      a.later.now += 60_000
    }
    const paths = a.disk.paths()
    expect(paths.length).toBe(7)
    const late = fed(b.depot, a.disk, [])
    for (const [i, path] of shuffled(paths).entries()) {
      late.disk.put(path, a.disk.files.get(path)?.bytes ?? new Uint8Array())
      const folder = await visit(late)
      expect(folder.strange).toEqual([])
      if (i < 6) expect(late.depot.envelopes).toBeLessThan(7)
    }
    expect(late.depot.all()).toEqual(a.depot.all())
  })
  test('a file whose certificate comes later waits for it, however many times it is looked at', async () => {
    const home = await house(1, 2)
    const a = desk(await home.device(0))
    await visit(a)
    await a.depot.write('intern', 'Visma')
    await visit(a)
    const [statements = '', envelope = ''] = a.disk.paths()
    const certificate = await home.certificate(0)
    const b = fed(
      await home.device(
        1,
        home.statements.filter((s) => s.hash !== certificate.hash),
      ),
      a.disk,
      [envelope],
    )
    for (let i = 0; i < 3; i++)
      expect((await visit(b)).strange).toEqual([{ name: b.disk.paths()[0]?.slice(16), why: 'stranger' }])
    expect(b.depot.takes).toBe(1)
    b.disk.put(statements, a.disk.files.get(statements)?.bytes ?? new Uint8Array())
    expect((await visit(b)).strange).toEqual([])
    expect(b.depot.all()).toEqual(a.depot.all())
  })
  test('conflicted copies, of any sort, are read like any other', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    await a.depot.write('intern', 'Gerica')
    a.later.now += 60_000
    await visit(a)
    const [first = '', second = ''] = a.disk.paths()
    for (const ending of [
      ' (1).samdel',
      '-PCNAVN.samdel',
      ' (konfliktkopi).samdel',
      '.samdel (1)',
      '.SAMDEL',
    ]) {
      const copy = desk(await (await house(1, 2)).device(1))
      copy.disk.put(first.replace('.samdel', ending), a.disk.files.get(first)?.bytes ?? new Uint8Array())
      copy.disk.put(second, a.disk.files.get(second)?.bytes ?? new Uint8Array())
      await visit(copy)
      expect(copy.depot.all(), ending).toEqual(a.depot.all())
    }
    expect(b.depot.envelopes).toBe(0)
  })
  test('a file that somebody has moved up, or a folder with another name, is read all the same', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    const [path = ''] = a.disk.paths()
    const bytes = a.disk.files.get(path)?.bytes ?? new Uint8Array()
    const [base = '', owner = '', device = '', name = ''] = path.split('/')
    for (const moved of [
      `${base}/${name}`,
      `${base}/${owner}/${name}`,
      `${base}/${owner} (1)/${device}-PC/${name}`,
    ]) {
      const other = desk(await (await house(1, 2)).device(1))
      other.disk.put(moved, bytes)
      await visit(other)
      expect(other.depot.envelopes, moved).toBe(1)
    }
    expect(b.depot.envelopes).toBe(0)
  })
  test('colleagues who picked the directory a step higher or lower meet', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    await visit({ ...b, open: () => b.open({ directory: b.disk.picked('samorden-deling') }) })
    expect(b.depot.all()).toEqual(a.depot.all())
    const higher = new MemoryFolder()
    for (const [path, { bytes }] of a.disk.files) higher.put(`Dokumenter/${path}`, bytes)
    const c = desk(await (await house(1, 2)).device(1), higher)
    await c.depot.write('intern', 'Acos')
    await visit(c)
    expect(c.depot.envelopes).toBe(2)
    expect(higher.paths().every((path) => path.startsWith('Dokumenter/samorden-deling/'))).toBe(true)
  })
  test('S3 both branches of a copied device reach everyone, and neither copy writes over the other', async () => {
    const home = await house(1, 2)
    const disk = new MemoryFolder()
    const one = desk(await home.device(0), disk)
    await one.depot.write('intern', 'felles')
    await visit(one)
    const copy = desk(await home.device(0), disk)
    await visit(copy)
    await one.depot.write('intern', 'her')
    await copy.depot.write('intern', 'der')
    await visit(one)
    await visit(copy)
    await visit(one)
    const b = desk(await home.device(1), disk)
    await visit(b)
    expect(b.depot.envelopes).toBe(3)
    expect(one.depot.all()).toEqual(b.depot.all())
    expect(copy.depot.all()).toEqual(b.depot.all())
    const files = [...disk.files.keys()].sort()
    for (const of of [one, copy, b, one, copy]) await visit(of)
    expect([...disk.files.keys()].filter((path) => !files.includes(path)).length).toBeLessThanOrEqual(1)
  })
  test('S14 two copies of a device that write in the same second never take the same name', async () => {
    const home = await house(1, 1)
    const copies = [desk(await home.device(0)), desk(await home.device(0))]
    for (const [i, copy] of copies.entries()) {
      await copy.depot.write('intern', `kopi ${i}`)
      await visit(copy)
    }
    const [one, other] = copies.map(({ disk }) => disk.paths())
    expect(one?.length).toBe(1)
    expect(one).not.toEqual(other)
  })
  test('a network’s folder holds only what the gathering says', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'bare hos oss')
    await a.depot.write('delt', 'deles')
    await visit({ ...a, open: () => a.open({ gathering: gatheringOf([[a.depot, ['delt']]]) }) })
    await visit(b)
    expect(b.depot.envelopes).toBe(1)
    expect(b.depot.heads().map((head) => head.document)).toEqual([
      a.depot.membership.documents.get('delt')?.id,
    ])
  })
  test('S10 what the disk refuses has not been read: it comes when there is room', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    b.depot.fault = new DiskFailure('disk-full')
    const folder = b.open()
    await folder.check()
    expect(folder.state).toEqual({ is: 'failed', why: 'not-stored' })
    expect(b.depot.envelopes).toBe(0)
    b.depot.fault = undefined
    await folder.check()
    expect(folder.state.is).toBe('ready')
    expect(b.depot.all()).toEqual(a.depot.all())
    await folder.close()
  })
  test('S15 what the folder gave and is gone from here is read again', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    await visit(b)
    const older = await (await house(1, 2)).device(1)
    const again = desk(older, b.disk)
    await visit({ ...again, open: () => again.open({ memory: b.notes }) })
    expect(older.all()).toEqual(a.depot.all())
  })
})
