/** The byte layouts of src/trust/README.md, frozen: a byte that moves is a new format, and old registers must still open. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import frozen from '../fixtures/trust/v1.json' with { type: 'json' }
import { decodeBody, encodeBody, packBody, unpackBody } from '../../src/trust/body.ts'
import { openBox, sealBox } from '../../src/trust/box.ts'
import { fromHex, Malformed, Reader, toHex, Writer, type Bytes } from '../../src/trust/bytes.ts'
import { readContainer, readCover, writeContainer } from '../../src/trust/container.ts'
import { readBody } from '../../src/trust/entry.ts'
import { noHash, readHeader, sealEnvelope, verifyEnvelope } from '../../src/trust/envelope.ts'
import { importDocumentKey, importVerifier } from '../../src/trust/keys.ts'
import { bytesOfName, nameOf, timeOf } from '../../src/trust/name.ts'
import { readStatement } from '../../src/trust/statement.ts'
import { readValue, writeValue, type Json } from '../../src/trust/value.ts'
import { filled, freeze, frozenAt, frozenBody, testDevice } from '../fakes/frozen.ts'
import { ulid } from '../../src/schema/id.ts'

describe('frozen bytes', () => {
  test('ids, statements and bodies come out byte for byte', async () => {
    const now = await freeze()
    for (const name of ['owner', 'device', 'document', 'certificate', 'documentStatement', 'body'] as const)
      expect(now[name], name).toBe(frozen[name])
  })
  test('an envelope is sealed and signed to the same bytes, and its successor names it', async () => {
    const device = await testDevice(2)
    const key = await importDocumentKey(filled(5))
    const header = { document: frozen.document, device: frozen.device, no: 0, seq: 1, prev: noHash }
    const sealed = await sealEnvelope(header, fromHex(frozen.packed), filled(6, 12), key, device.sign)
    expect(toHex(sealed.bytes)).toBe(frozen.envelope)
    expect(toHex(sealed.hash)).toBe(frozen.envelopeHash)
    const next = readHeader(fromHex(frozen.second)).header
    expect([next.seq, toHex(next.prev)]).toEqual([2, frozen.envelopeHash])
  })
  test('an old envelope verifies, opens and says what it said', async () => {
    const bytes = fromHex(frozen.envelope)
    const device = await testDevice(2)
    const other = await testDevice(4)
    const opened = readHeader(bytes)
    expect(opened.header).toEqual({
      document: frozen.document,
      device: frozen.device,
      no: 0,
      seq: 1,
      prev: noHash,
    })
    expect(await verifyEnvelope(bytes, await importVerifier(device.signPublic))).toBe(true)
    expect(await readBody(bytes, opened, [await importDocumentKey(filled(5))])).toEqual(frozenBody(other.id))
    expect(toHex(unpackBody(fromHex(frozen.packed)) as Uint8Array)).toBe(frozen.body)
  })
  test('old statements, boxes and containers are read', async () => {
    const certificate = await readStatement(fromHex(frozen.certificate))
    const device = await testDevice(2)
    expect(certificate.owner).toBe(frozen.owner)
    expect(certificate.said).toEqual({
      type: 'device',
      role: 'administrator',
      signPublic: device.signPublic,
      boxPublic: device.boxPublic,
      at: frozenAt,
    })
    expect((await readStatement(fromHex(frozen.documentStatement))).said).toEqual({
      type: 'document',
      name: 'cards',
      generation: 2,
      erased: ['person:a'],
      at: frozenAt,
    })
    expect(await openBox(device.box, device.boxPublic, fromHex(frozen.box), 'document test')).toEqual(
      filled(9),
    )
    const sections = [
      ['info', filled(1, 3)],
      ['envelope', filled(2, 5)],
    ]
    const cover = { id: frozen.owner, name: 'Prøve kommune', made: frozenAt }
    expect(await readContainer(fromHex(frozen.container))).toEqual({
      cover: { ...cover, locked: false },
      sections,
    })
    expect(readCover(fromHex(frozen.lockedContainer))).toEqual({ ...cover, locked: true })
    expect((await readContainer(fromHex(frozen.lockedContainer), 'blåbærtur')).sections).toEqual(sections)
  })
})

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.constantFrom<Json>(
      null,
      true,
      false,
      '2027-03-01',
      '2027-02-30',
      '1969-12-31',
      'person:01KJM0V80000000000000000YY',
    ),
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((k) => k !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).value

describe('what goes in comes out', () => {
  test('values', () => {
    fc.assert(
      fc.property(json, (value) => {
        const w = new Writer(4)
        writeValue(w, value)
        const r = new Reader(w.done())
        expect(readValue(r)).toEqual(value)
        r.end()
      }),
    )
  })
  test('names are ULIDs, and carry their time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const name = nameOf(bytes)
        expect(name).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
        expect(bytesOfName(name)).toEqual(bytes)
      }),
    )
    const id = ulid(frozenAt, (b) => b.fill(77))
    expect(timeOf(id)).toBe(frozenAt)
    expect(nameOf(bytesOfName(id) ?? new Uint8Array(16))).toBe(id)
    for (const bad of ['', '8'.padEnd(26, '0'), '0'.repeat(25), 'i'.repeat(26), '0'.repeat(25) + 'æ'])
      expect(bytesOfName(bad)).toBeUndefined()
  })
  test('a box opens for its device and purpose alone', async () => {
    const [a, b] = [await testDevice(2), await testDevice(8)]
    const box = await sealBox(a.boxPublic, filled(3), 'one')
    expect(await openBox(a.box, a.boxPublic, box, 'one')).toEqual(filled(3))
    await expect(openBox(a.box, a.boxPublic, box, 'two')).rejects.toThrow(Malformed)
    await expect(openBox(b.box, b.boxPublic, box, 'one')).rejects.toThrow(Malformed)
  })
  test('a locked container opens for its passphrase alone, however the letters were composed', async () => {
    const cover = { id: frozen.owner, name: 'x', made: 1 }
    const file = await writeContainer(cover, [['info', filled(1)]], 'blåbær')
    expect((await readContainer(file, 'blåbær'.normalize('NFD'))).sections).toHaveLength(1)
    await expect(readContainer(file, 'blabar')).rejects.toMatchObject({ why: 'wrong-passphrase' })
    await expect(readContainer(file)).rejects.toMatchObject({ why: 'needs-passphrase' })
  })
})

describe('bytes from others', () => {
  test('S2 truncated: every shorter body is refused, none hangs or throws anything else', () => {
    const whole = fromHex(frozen.body)
    for (let n = 0; n < whole.length; n++)
      expect(() => decodeBody(whole.subarray(0, n)), `${n}`).toThrow(Malformed)
    expect(() => decodeBody(new Uint8Array([...whole, 0]))).toThrow(Malformed)
  })
  test('S2 junk: random and damaged bodies are read or refused', () => {
    const whole = fromHex(frozen.body)
    const tried = (bytes: Uint8Array): void => {
      try {
        encodeBody(decodeBody(bytes))
      } catch (cause) {
        expect(cause).toBeInstanceOf(Malformed)
      }
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), tried))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = whole.slice()
        bytes[at] = (bytes[at] ?? 0) ^ by
        tried(bytes)
      }),
    )
  })
  test('S2 zip bomb: stopped while inflating, whatever size it said', () => {
    const bomb = packBody(new Uint8Array(3_000_000))
    expect(bomb.length).toBeLessThan(5000)
    const said = (size: number): Bytes => {
      const r = new Reader(bomb)
      r.byte()
      r.varint()
      return new Writer().byte(0x11).varint(size).raw(bomb.subarray(r.at)).done()
    }
    expect(unpackBody(said(3_000_000))).toHaveLength(3_000_000)
    expect(() => unpackBody(said(1000))).toThrow('inflates to more')
    expect(() => unpackBody(said(3_500_000))).toThrow('inflates to less')
    expect(() => unpackBody(said(5_000_000))).toThrow('too large')
  })
  test('S2 a number has one spelling, and a count is believed no further than the bytes', () => {
    expect(() => new Reader(new Uint8Array([0x81, 0x00])).varint()).toThrow('shortest')
    expect(() => new Reader(new Uint8Array(9).fill(0xff)).varint()).toThrow(Malformed)
    const list = new Writer()
      .byte(7)
      .varint(2 ** 40)
      .done()
    expect(() => readValue(new Reader(list))).toThrow(Malformed)
    const deep = new Uint8Array(2000).fill(7).map((_, i) => (i % 2 ? 1 : 7))
    expect(() => readValue(new Reader(deep))).toThrow('deep')
  })
  test('S2 a value cannot reach for the prototype', () => {
    const w = new Writer().byte(8).varint(1).text('__proto__').byte(2)
    expect(() => readValue(new Reader(w.done()))).toThrow('forbidden')
    expect(() => writeValue(new Writer(), JSON.parse('{"__proto__":1}') as Json)).toThrow('forbidden')
  })
  test('a container is refused by name for each thing that can be wrong with it', async () => {
    const file = fromHex(frozen.container)
    const why = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
      readContainer(bytes).then(
        () => 'read',
        (cause: unknown) => (cause as { why: string }).why,
      )
    expect(await why(file)).toBe('read')
    expect(await why(new TextEncoder().encode('Navn;Leverandør\n'))).toBe('not-samorden')
    expect(await why(new Uint8Array(0))).toBe('not-samorden')
    for (const n of [9, 12, 30, file.length - 33, file.length - 1])
      expect(await why(file.slice(0, n)), `${n}`).toBe('truncated')
    expect(await why(file.map((b, i) => (i === 8 ? 2 : b)))).toBe('newer-format')
    for (const at of [14, 40, file.length - 40, file.length - 1])
      expect(['corrupt', 'truncated'], `${at}`).toContain(
        await why(file.map((b, i) => (i === at ? b ^ 1 : b))),
      )
    expect(await why(new Uint8Array([...file, 1]))).toBe('corrupt')
  })
})
