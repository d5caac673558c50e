/** Changes carried by hand in a file: everything arrives, twice changes nothing, and whoever finds the file has gained nothing. */
import { describe, expect, test, vi } from 'vitest'
import { joinBytes, Writer, type Bytes } from '../../src/trust/bytes.ts'
import { ContainerProblem, readContainer, writeContainer, type Section } from '../../src/trust/container.ts'
import { bytesOf } from '../../src/trust/name.ts'
import { DiskFailure } from '../../src/store/disk.ts'
import {
  openCarried,
  peekFile,
  readCarried,
  writeCarried,
  type Standing,
} from '../../src/carry/file/carried.ts'
import { everyDocument, gatheringOf } from '../fakes/folderCarrier.ts'
import { filled } from '../fakes/frozen.ts'
import { house, type SealedDepot } from '../fakes/sealedDepot.ts'

// Signing takes its time on a machine that does other things meanwhile.
vi.setConfig({ testTimeout: 60_000 })

const own = (depot: SealedDepot) => gatheringOf([[depot, everyDocument]])
const fileOf = (depot: SealedDepot, since?: Standing): Promise<Bytes> =>
  writeCarried(own(depot), { name: 'Orkland kommune', at: 7, ...(since ? { since } : {}) })
const read = (file: Bytes, depot: SealedDepot) => readCarried(file, own(depot))
const three = async (): Promise<[SealedDepot, SealedDepot, SealedDepot]> => {
  const home = await house(1, 3)
  return [await home.device(0), await home.device(1), await home.device(2)]
}
/** The reason a promise was refused for. */
const why = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'taken',
    (cause: unknown) => (cause instanceof ContainerProblem ? cause.why : cause),
  )

describe('S41 a file carries everything by hand', () => {
  test('from one to another, and by a third to those who never met', async () => {
    const [a, b, c] = await three()
    for (let i = 0; i < 5; i++) await a.write('intern', `nr. ${i}`)
    await a.write('delt', 'vises')
    const { of, unknown } = await read(await fileOf(a), b)
    expect(of).toMatchObject([{ owner: a.owner, stored: { envelopes: 6 }, waits: [], newer: 0 }])
    expect(of[0]?.refused.size).toBe(0)
    expect(unknown).toEqual([])
    await b.write('intern', 'fra b')
    await read(await fileOf(b), c)
    expect(c.all()).toEqual(b.all())
    expect(c.envelopes).toBe(7)
  })
  test('S22 read twice changes nothing; an older file after a newer one neither', async () => {
    const [a, b] = await three()
    await a.write('intern', 'en')
    const older = await fileOf(a)
    await a.write('intern', 'to')
    const newer = await fileOf(a)
    await read(newer, b)
    const before = b.all()
    for (const file of [newer, older])
      expect((await read(file, b)).of).toMatchObject([{ stored: { envelopes: 0, statements: 0 } }])
    expect(b.all()).toEqual(before)
  })
  test('an answer holds only what the other lacks', async () => {
    const [a, b] = await three()
    for (let i = 0; i < 20; i++) await a.write('intern', `nr. ${i}`, { size: 1_000 })
    const first = await fileOf(a)
    const { since } = await read(first, b)
    await b.write('intern', 'svar')
    const answer = await fileOf(b, since)
    expect((await openCarried(answer)).parcels[0]?.envelopes.length).toBe(1)
    await read(answer, a)
    expect(a.all()).toEqual(b.all())
    // One who has more than us is sent nothing it has.
    const ahead = new Map([[b.owner, a.heads()]])
    const behind = await (await house(1, 3)).device(2)
    await read(first, behind)
    expect((await openCarried(await fileOf(behind, ahead))).parcels[0]?.envelopes).toEqual([])
  })
  test('one who lacks what came before is told that it waits, and loses nothing by it', async () => {
    const [a, b, c] = await three()
    await a.write('intern', 'en')
    const { since } = await read(await fileOf(a), b)
    await a.write('intern', 'to')
    const rest = await fileOf(a, since)
    const { of } = await read(rest, c)
    expect(of[0]?.waits).toMatchObject([{ for: 'envelope', run: { from: 2, to: 2 } }])
    expect(c.envelopes).toBe(0)
    await read(await fileOf(b), c)
    await read(rest, c)
    expect(c.all()).toEqual(a.all())
  })
  test('S3 both branches of a forked feed are carried, whatever the other has', async () => {
    const [a, b, c] = await three()
    for (let i = 0; i < 4; i++) await a.write('intern', `nr. ${i}`)
    const { since } = await read(await fileOf(a), b)
    await a.write('intern', 'den andre grenen', { after: 2 })
    await read(await fileOf(a, since), b)
    expect(b.all()).toEqual(a.all())
    await a.write('intern', 'videre')
    await read(await fileOf(a, since), b)
    expect(b.all()).toEqual(a.all())
    await read(await fileOf(a), c)
    expect(c.all()).toEqual(a.all())
  })
  test('only the documents of the gathering', async () => {
    const [a, b] = await three()
    await a.write('intern', 'bare hos oss')
    await a.write('delt', 'vises')
    const file = await writeCarried(gatheringOf([[a, ['delt']]]), { name: 'Nettverket', at: 1 })
    await read(file, b)
    expect(b.envelopes).toBe(1)
  })
  test('several owners in one file; one that is not here is named, or taken in when it should be held', async () => {
    const [a, b] = await three()
    const other = await house(40, 1)
    const theirs = await other.device(0)
    await theirs.write('delt', 'fra naboen')
    await a.write('delt', 'fra oss')
    const file = await writeCarried(
      gatheringOf([
        [a, ['delt']],
        [theirs, ['delt']],
      ]),
      { name: 'Nettverket', at: 1 },
    )
    expect((await read(file, b)).unknown).toEqual([theirs.owner])
    const held = await other.device(0, [])
    const adopt = async (owner: string) => (owner === theirs.owner ? held : undefined)
    const { of, unknown } = await readCarried(file, gatheringOf([[b, ['delt']]], { adopt }))
    expect([of.length, unknown]).toEqual([2, []])
    expect(held.all()).toEqual(theirs.all())
  })
  test('long work tells how far it has come, and may be stopped', async () => {
    const [a, b] = await three()
    for (let i = 0; i < 120; i++) await a.write('intern', `nr. ${i}`, { size: 30_000 })
    const file = await fileOf(a)
    const parts: number[] = []
    await readCarried(file, own(b), { onProgress: (done) => parts.push(done) })
    expect(parts.at(-1)).toBe(1)
    const stop = new AbortController()
    stop.abort()
    const [, , c] = await three()
    await expect(readCarried(file, own(c), { signal: stop.signal })).rejects.toThrow()
    await read(file, c)
    expect(c.all()).toEqual(a.all())
  })
  test('S10 a full disk: thrown by name, and the same file again makes it whole', async () => {
    const [a, b] = await three()
    await a.write('intern', 'en')
    const file = await fileOf(a)
    b.fault = new DiskFailure('disk-full')
    await expect(read(file, b)).rejects.toThrow('disk-full')
    b.fault = undefined
    await read(file, b)
    expect(b.all()).toEqual(a.all())
  })
})

describe('which file it is', () => {
  test('a carried file and a backup are told apart without opening them', async () => {
    const [a] = await three()
    expect(peekFile(await fileOf(a))).toEqual({
      is: 'carried',
      id: a.owner,
      name: 'Orkland kommune',
      made: 7,
      locked: false,
    })
    const sections: [Section, Bytes][] = [['info', filled(1, 9)]]
    for (const passphrase of [undefined, 'langt nok passord']) {
      const backup = await writeContainer({ id: a.owner, name: 'x', made: 1 }, sections, passphrase)
      expect(peekFile(backup).is).toBe('backup')
      expect(await why(openCarried(backup))).toBe('not-samorden')
    }
  })
  test('a carried file authorises nothing: neither root nor keys are in it, and none that somebody puts in is used', async () => {
    const [a, b] = await three()
    await a.write('intern', 'en')
    const file = await fileOf(a)
    const { cover, sections } = await readContainer(file)
    expect(new Set(sections.map(([section]) => section))).toEqual(
      new Set(['kind', 'heads', 'statement', 'envelope']),
    )
    const more: (readonly [Section, Bytes])[] = [
      ...sections,
      ['root', filled(9, 48)],
      ['key', filled(9, 48)],
      ['info', filled(9)],
    ]
    const { of } = await read(await writeContainer(cover, more), b)
    expect([of[0]?.refused.size, of[0]?.newer]).toEqual([0, 0])
    expect(b.all()).toEqual(a.all())
  })
})

describe('S24 hostile files', () => {
  test('cut anywhere, or with any byte changed: refused by name, nothing taken', async () => {
    const [a, b] = await three()
    await a.write('intern', 'en')
    const file = await fileOf(a)
    const before = b.all()
    for (let at = 0; at < file.length; at += 61) {
      expect(await why(read(file.slice(0, at), b)), `cut at ${at}`).toMatch(
        /^(truncated|not-samorden|corrupt)$/,
      )
      const bad = file.map((byte, i) => (i === at ? byte ^ 0x20 : byte))
      expect(await why(read(bad, b)), `byte ${at}`).toMatch(/^(truncated|not-samorden|corrupt|newer-format)$/)
    }
    expect(b.all()).toEqual(before)
    expect(await why(read(new TextEncoder().encode('Hei, her er referatet.'), b))).toBe('not-samorden')
  })
  test.each<[string, (owner: string) => (readonly [Section, Bytes])[], unknown]>([
    ['no kind of its own', () => [['kind', new Uint8Array()]], 'corrupt'],
    [
      'of a newer release',
      (owner) => [['kind', joinBytes([new Uint8Array([2]), bytesOf(owner)])]],
      'newer-format',
    ],
    [
      'envelopes of nobody',
      (owner) => [
        ['kind', joinBytes([new Uint8Array([1]), bytesOf(owner)])],
        ['envelope', filled(1, 300)],
      ],
      'corrupt',
    ],
    [
      'more heads than there are bytes for',
      (owner) => [
        ['kind', joinBytes([new Uint8Array([1]), bytesOf(owner)])],
        [
          'heads',
          new Writer()
            .raw(bytesOf(owner))
            .varint(2 ** 40)
            .done(),
        ],
      ],
      'corrupt',
    ],
  ])('%s', async (_, sections, wanted) => {
    const [a, b] = await three()
    const file = await writeContainer({ id: a.owner, name: 'x', made: 1 }, sections(a.owner))
    expect(await why(read(file, b))).toBe(wanted)
  })
  test('rubbish among honest things: counted by name, and the honest ones are taken', async () => {
    const [a, b] = await three()
    await a.write('intern', 'en')
    const { cover, sections } = await readContainer(await fileOf(a))
    const more: (readonly [Section, Bytes])[] = [
      ...sections,
      ['envelope', filled(1, 40)],
      ['envelope', filled(9, 300)],
      ['statement', filled(0x54, 300)],
    ]
    const { of } = await read(await writeContainer(cover, more), b)
    expect(of[0]?.newer).toBe(1)
    expect([...(of[0]?.refused ?? [])].sort()).toEqual([
      ['size-or-shape', 1],
      ['statement', 1],
    ])
    expect(b.all()).toEqual(a.all())
  })
})
