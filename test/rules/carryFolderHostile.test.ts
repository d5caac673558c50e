/** What somebody else has put in the folder, or what has not come whole: refused by name, never deleted, and nothing is lost. */
import { describe, expect, test, vi } from 'vitest'
import { joinBytes, type Bytes } from '../../src/trust/bytes.ts'
import { writeSamdel } from '../../src/carry/folder/samdel.ts'
import type { SharedFolder } from '../../src/carry/folder/types.ts'
import { desk, gatheringOf, visit, type Desk } from '../fakes/folderCarrier.ts'
import { filled } from '../fakes/frozen.ts'
import { MemoryFolder } from '../fakes/memoryFolder.ts'
import { house, type SealedDepot } from '../fakes/sealedDepot.ts'

// Signing takes its time on a machine that does other things meanwhile.
vi.setConfig({ testTimeout: 60_000 })

async function two(): Promise<[Desk, Desk]> {
  const home = await house(1, 2)
  const disk = new MemoryFolder()
  return [desk(await home.device(0), disk), desk(await home.device(1), disk)]
}
const whyOf = ({ strange }: SharedFolder): string[] => strange.map(({ why }) => why)
const samdel = async (
  depot: SealedDepot,
  statements: readonly Bytes[],
  envelopes: readonly Bytes[],
): Promise<Bytes> =>
  (
    await writeSamdel(
      { owner: depot.owner, device: depot.device, made: 1, replaces: [] },
      statements,
      envelopes,
    )
  ).bytes
const placeOf = (depot: SealedDepot): string => `samorden-deling/${depot.owner.slice(0, 10)}/${depot.device}`
const isNever = (disk: MemoryFolder, paths: readonly string[]): void => {
  for (const path of paths) expect([...disk.files.keys()], 'never deleted').toContain(path)
}

describe('S22 half-synchronised', () => {
  test.each([
    ['cut in the middle', (b: Bytes) => b.slice(0, b.length >> 1)],
    ['cut by one byte', (b: Bytes) => b.slice(0, -1)],
    ['only its first bytes', (b: Bytes) => b.slice(0, 5)],
    ['empty', () => new Uint8Array()],
    ['room made, not filled', (b: Bytes) => new Uint8Array(b.length)],
    [
      'its end not filled',
      (b: Bytes) => joinBytes([b.slice(0, b.length >> 1), new Uint8Array(b.length - (b.length >> 1))]),
    ],
    ['a byte changed on the way', (b: Bytes) => b.map((byte, i) => (i === 200 ? byte ^ 1 : byte))],
  ])('%s: named, and read when it is whole, also without a change of size and time', async (_, spoil) => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    const [path = ''] = a.disk.paths()
    const whole = a.disk.files.get(path)
    if (!whole) throw new Error('no file')
    b.disk.put(path, spoil(whole.bytes), whole.modified)
    const folder = b.open()
    await folder.check()
    expect(whyOf(folder)).toEqual(['truncated'])
    expect(b.depot.envelopes).toBe(0)
    b.disk.put(path, whole.bytes, whole.modified)
    for (let i = 0; i < 4 && b.depot.envelopes === 0; i++) await folder.check()
    expect(whyOf(folder)).toEqual([])
    expect(b.depot.all()).toEqual(a.depot.all())
    await folder.close()
  })
  test('a half file is tried again ever more seldom, and at once when it has changed', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    const [path = ''] = a.disk.paths()
    const whole = a.disk.files.get(path)?.bytes ?? new Uint8Array()
    b.disk.put(path, whole.slice(0, 50))
    const folder = b.open({ limits: { deepEvery: 1000 } })
    await folder.check()
    const before = b.disk.calls.read
    for (let i = 0; i < 64; i++) await folder.check()
    expect(b.disk.calls.read - before).toBeLessThan(30)
    await folder.close()
  })
  test('a file that changes while it is read is read at the next look', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    b.disk.shaky = 1
    await visit(b)
    expect(b.depot.all()).toEqual(a.depot.all())
  })
})

describe('S24 what is not ours', () => {
  test.each([
    ['a letter', new TextEncoder().encode('Hei, her er referatet.'), 'not-samorden'],
    ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(500)]), 'not-samorden'],
    ['larger than any of ours', new Uint8Array(20_000), 'too-large'],
  ])('%s: refused by name', async (_, bytes, why) => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    const path = `${placeOf(a.depot)}/2026.samdel`
    a.disk.put(path, bytes)
    const folder = await visit(b, { limits: { file: 15_000 } })
    expect(whyOf(folder)).toEqual([why])
    expect(b.depot.all()).toEqual(a.depot.all())
    isNever(a.disk, [path])
  })
  test('oversize is not even opened', async () => {
    const [a] = await two()
    a.disk.put(`${placeOf(a.depot)}/stor.samdel`, new Uint8Array(20_000))
    await visit(a, { limits: { file: 15_000 } })
    expect(a.disk.calls.read).toBe(0)
  })
  test('a whole file whose insides are rubbish', async () => {
    const [a, b] = await two()
    const junk = await samdel(
      a.depot,
      [filled(0x54, 300)],
      [filled(1, 300), filled(7, 300), new Uint8Array()],
    )
    a.disk.put(`${placeOf(a.depot)}/rot.samdel`, junk)
    const front = new Uint8Array([...junk.slice(0, 8), 1, 255, 255, 255, 255, 15])
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', front))
    a.disk.put(`${placeOf(a.depot)}/lengde.samdel`, joinBytes([front, sum]))
    const folder = await visit(b)
    expect(whyOf(folder).sort()).toEqual(['corrupt', 'not-samorden'])
    expect(b.depot.envelopes).toBe(0)
    isNever(a.disk, [`${placeOf(a.depot)}/rot.samdel`, `${placeOf(a.depot)}/lengde.samdel`])
  })
  test('so much rubbish in one file, and the rest of it is left', async () => {
    const [a, b] = await two()
    const many = Array.from({ length: 3000 }, (_, i) => filled(1, 200 + (i % 50)))
    const said = Array.from(
      { length: 3000 },
      (_, i) => new Uint8Array([0x54, i & 255, i >> 8, ...new Uint8Array(200)]),
    )
    a.disk.put(`${placeOf(a.depot)}/rot.samdel`, await samdel(a.depot, said, many))
    const folder = await visit(b)
    expect(whyOf(folder).length).toBe(1)
    expect(b.depot.takes).toBeLessThan(300)
  })
  test('a stranger: waits, is named, is never deleted; nothing of it is stored', async () => {
    const [a, b] = await two()
    const stranger = await (await house(1, 9)).device(8)
    const disk = new MemoryFolder()
    const s = desk(stranger, disk)
    await stranger.write('intern', 'utenfra')
    await visit(s)
    const [path = ''] = disk.paths()
    const only = await samdel(
      stranger,
      [],
      await stranger.after(stranger.heads()[0] ?? { document: '', device: '', no: 0 }, [], 1e6),
    )
    a.disk.put(path, only)
    const folder = await visit(b)
    expect(whyOf(folder)).toEqual(['stranger'])
    expect(b.depot.envelopes).toBe(0)
    isNever(a.disk, [path])
  })
  test('another owner’s folder is named and not looked into', async () => {
    const [a, b] = await two()
    const other = desk(await (await house(30, 1)).device(0), a.disk)
    await other.depot.write('intern', 'andre')
    await visit(other)
    await a.depot.write('intern', 'Visma')
    await visit(a)
    const folder = await visit(b)
    expect([folder.foreign, folder.strange]).toEqual([[other.depot.owner.slice(0, 10)], []])
    expect(b.depot.all()).toEqual(a.depot.all())
  })
  test('another owner’s file in our folder says nothing here', async () => {
    const [a, b] = await two()
    const other = desk(await (await house(30, 1)).device(0))
    await other.depot.write('intern', 'andre')
    await visit(other)
    const [path = ''] = other.disk.paths()
    a.disk.put(`${placeOf(a.depot)}/x.samdel`, other.disk.files.get(path)?.bytes ?? new Uint8Array())
    expect(whyOf(await visit(b))).toEqual(['stranger'])
    expect(b.depot.envelopes).toBe(0)
  })
  test('a new member: the gathering is asked whether it is to be held, with what the file says of it', async () => {
    const [a] = await two()
    const home = await house(30, 1)
    const member = desk(await home.device(0), a.disk)
    await member.depot.write('delt', 'deles')
    await visit(member)
    const asked: [string, number][] = []
    const held = await home.device(0, [])
    const adopt = async (owner: string, statements: readonly Bytes[]): Promise<SealedDepot | undefined> => {
      asked.push([owner, statements.length])
      return asked.length > 1 ? held : undefined
    }
    const gathering = gatheringOf([[a.depot, ['delt']]], { adopt })
    const open = (): SharedFolder => a.open({ gathering })
    expect(whyOf(await visit({ ...a, open }))).toEqual(['stranger'])
    // Not asked again about the same file until something has changed here.
    await visit({ ...a, open })
    expect(asked).toEqual([[home.root.owner, home.statements.length]])
    await a.depot.say(await (await house(1, 2)).certificate(7))
    await visit({ ...a, open })
    expect(held.all()).toEqual(member.depot.all())
  })
  test('a file of a newer release is kept, named, and tried at each opening', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    const [path = ''] = a.disk.paths()
    const newer = a.disk.files.get(path)?.bytes.slice() ?? new Uint8Array()
    newer[8] = 2
    b.disk.put(path, newer)
    expect(whyOf(await visit(b))).toEqual(['newer-format'])
    isNever(b.disk, [path])
  })
  test('a forged or borrowed status file is believed by nobody', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    const status = `${placeOf(a.depot)}/status.samdel`
    const bytes = a.disk.files.get(status)?.bytes.slice() ?? new Uint8Array()
    const folder = await visit(b)
    expect(folder.heard.map(({ device, missing }) => [device, missing])).toEqual([[a.depot.device, 0]])
    bytes[60] = (bytes[60] ?? 0) ^ 1
    b.disk.put(status, bytes)
    expect((await visit(b)).heard).toEqual([])
  })
  test('thousands of names in one place: as many as are looked at, and it is said', async () => {
    const [a, b] = await two()
    await a.depot.write('intern', 'Visma')
    await visit(a)
    for (let i = 0; i < 60; i++) a.disk.put(`${placeOf(a.depot)}/~${i}.samdel`, filled(9, 20))
    const folder = await visit(b, { limits: { names: 50, strange: 20 } })
    expect(folder.strange.length).toBe(20)
    expect(whyOf(folder)).toContain('too-many')
    // Our own place being like that, so that our own files are not seen, nothing is written into it again and again.
    for (let i = 0; i < 60; i++) a.disk.put(`${placeOf(a.depot)}/!${i}.samdel`, filled(9, 20))
    for (let i = 0; i < 3; i++) await visit(a, { limits: { names: 50 } })
    expect(a.disk.paths().filter((path) => !/[~!]/.test(path)).length).toBe(1)
  })
})
