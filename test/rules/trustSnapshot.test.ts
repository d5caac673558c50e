/** Snapshots as hints, and two devices that say they are equal. */
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { Malformed, type Bytes } from '../../src/trust/bytes.ts'
import { nameOfCells } from '../../src/trust/equal.ts'
import { importDocumentKey } from '../../src/trust/keys.ts'
import { limits } from '../../src/trust/limits.ts'
import {
  coversCut,
  makeSnapshot,
  openSnapshot,
  readSnapshot,
  type Covered,
} from '../../src/trust/snapshot.ts'
import type { Json } from '../../src/trust/value.ts'
import { filled, frozenAt, type TestDevice } from '../fakes/frozen.ts'
import { cutAt, found, someDevices, type Owner } from '../peers/voices.ts'

describe('S30 a snapshot', () => {
  let owner: Owner
  let maker: TestDevice
  let writer: TestDevice
  let intern: string
  let key: CryptoKey
  const plain = filled(7, 500)
  const mark = 'A'.repeat(26).replace('A', '0')
  beforeEach(async () => {
    owner = await found(1)
    const [one, two] = await someDevices(2, 2)
    if (!one || !two) throw new Error('two devices')
    ;[maker, writer] = [one, two]
    await owner.voice.device(maker, 'administrator')
    await owner.voice.device(writer, 'editor')
    intern = await owner.documentId('intern')
    key = await importDocumentKey(filled(5))
  })
  const head = (change: Partial<Covered> = {}): Covered => ({
    device: writer.id,
    no: 0,
    seq: 4,
    hash: mark,
    ...change,
  })
  const make = (heads = [head()], by = maker, document = intern): Promise<Bytes> =>
    makeSnapshot({ document, heads }, plain, filled(6, 12), key, by)
  const open = async (bytes: Bytes): Promise<Bytes> =>
    openSnapshot(readSnapshot(bytes), await owner.membership(), key)

  test('says what it covers, and opens under the document’s key', async () => {
    const bytes = await make()
    expect(readSnapshot(bytes)).toMatchObject({ document: intern, device: maker.id, heads: [head()] })
    expect(await open(bytes)).toEqual(plain)
  })
  test('every changed byte is noticed, and every shorter one', async () => {
    const bytes = await make()
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = bytes.map((b, i) => (i === at ? b ^ 1 : b))
      await expect((async () => open(changed))(), `byte ${at}`).rejects.toThrow(Malformed)
    }
    for (let n = 0; n < 160; n++) expect(() => readSnapshot(bytes.slice(0, n)), `${n}`).toThrow(Malformed)
    expect(() => readSnapshot(new Uint8Array(limits.snapshot + 1))).toThrow('too large')
    await expect(
      openSnapshot(readSnapshot(bytes), await owner.membership(), await importDocumentKey(filled(9))),
    ).rejects.toThrow('does not open')
  })
  test('what does not begin as a snapshot is none, nor one signed by another than it says', async () => {
    const bytes = await make()
    expect(() => readSnapshot(bytes.with(0, 0x55) as Bytes)).toThrow('not a snapshot')
    await expect(open(await make([head()], { ...maker, sign: writer.sign }))).rejects.toThrow('signature')
  })
  test('from a reader, a stranger or a removed device it is ignored', async () => {
    const [reader, stranger] = await someDevices(20, 2)
    if (!reader || !stranger) throw new Error('two devices')
    await owner.voice.device(reader, 'reader')
    for (const by of [reader, stranger]) await expect(open(await make([], by))).rejects.toThrow('may write')
    await owner.voice.remove(maker.id)
    await expect(open(await make())).rejects.toThrow('may write')
  })
  test('it is ignored when it covers anything cut', async () => {
    const covers = async (...heads: Covered[]): Promise<boolean> =>
      coversCut(await owner.membership(), { document: intern, heads })
    expect(await covers(head())).toBe(false)
    expect(await covers(head(), head({ device: 'B'.repeat(26).replace('B', '0') }))).toBe(true)
    await owner.voice.say({ type: 'branch', ...cutAt(intern, writer.id, 3, mark), at: frozenAt })
    expect(await covers(head())).toBe(true)
    expect(await covers(head({ no: 1 }))).toBe(false)
    await owner.voice.remove(writer.id, { cuts: [{ ...cutAt(intern, writer.id, 4, mark), no: 1 }] })
    expect(await covers(head({ no: 1 }))).toBe(false)
    expect(await covers(head({ no: 1, seq: 5 }))).toBe(true)
    expect(await covers(head({ no: 2 }))).toBe(true)
    await expect(open(await make())).rejects.toThrow('cut')
  })
  test('S33 of a document that has been rewritten it is ignored', async () => {
    const bytes = await make([], maker, await owner.documentId('cards'))
    expect(
      coversCut(await owner.membership(), { document: await owner.documentId('cards'), heads: [head()] }),
    ).toBe(false)
    await owner.voice.say({ type: 'document', name: 'cards', generation: 1, erased: [], at: frozenAt })
    expect(
      coversCut(await owner.membership(), { document: await owner.documentId('cards'), heads: [head()] }),
    ).toBe(true)
    expect(readSnapshot(bytes).heads).toEqual([])
  })
})

describe('S32 we are equal', () => {
  const json = (fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>).filter(
    (value) => !JSON.stringify(value).includes('__proto__'),
  )
  const cells = fc.dictionary(fc.string({ minLength: 1 }), fc.array(json, { maxLength: 3 }), { maxKeys: 8 })
  const turned = (value: Json): Json =>
    Array.isArray(value)
      ? value.map((one: Json) => turned(one))
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([k, v]): [string, Json] => [k, turned(v as Json)]),
          )
        : value
  test('the order of cells and of an object’s fields does not show', async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (of) => {
        const here = Object.entries(of)
        const there = here.map(([key, values]): [string, Json[]] => [key, values.map(turned)]).reverse()
        expect(await nameOfCells(there)).toBe(await nameOfCells(here))
      }),
    )
  })
  test('any difference shows: a value, a key, a clash, a cell of an unknown kind', async () => {
    const base: [string, Json[]][] = [
      ['system:a/name', ['A']],
      ['system:a/cost', [12]],
    ]
    const others: [string, Json[]][][] = [
      base.slice(1),
      [...base, ['tomorrow:x/y', [null]]],
      [
        ['system:a/name', ['A', 'B']],
        ['system:a/cost', [12]],
      ],
      [
        ['system:a/name', ['B', 'A']],
        ['system:a/cost', [12]],
      ],
      [
        ['system:a/name', ['A']],
        ['system:a/cost', ['12']],
      ],
      [
        ['system:a/nameA', ['']],
        ['system:a/cost', [12]],
      ],
    ]
    const names = await Promise.all([base, ...others].map((one) => nameOfCells(one)))
    expect(new Set(names).size).toBe(names.length)
  })
})
