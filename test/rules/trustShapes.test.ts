/** S2, shape: each thing that bytes can say wrongly is refused by its own name, when it is read and when it is written. */
import { describe, expect, test } from 'vitest'
import { decodeBody, encodeBody, NewerBody, unpackBody, type Body } from '../../src/trust/body.ts'
import {
  fromBase64Url,
  joinBytes,
  Malformed,
  Reader,
  sha256,
  Writer,
  type Bytes,
} from '../../src/trust/bytes.ts'
import { readContainer, writeContainer } from '../../src/trust/container.ts'
import { NewerEnvelope, readHeader } from '../../src/trust/envelope.ts'
import { newRendezvous, roomOf } from '../../src/trust/invitation.ts'
import { importVerifier, ownerIdOf } from '../../src/trust/keys.ts'
import { limits } from '../../src/trust/limits.ts'
import { bytesOf, nameOf } from '../../src/trust/name.ts'
import { decodeSaid, numberOf } from '../../src/trust/said.ts'
import { readStatement, rootSigner, sayAs } from '../../src/trust/statement.ts'
import { readValue, writeValue, type Json } from '../../src/trust/value.ts'
import { firstOwnWord } from '../../src/trust/wordList.ts'
import { filled, frozenAt, testRoot } from '../fakes/frozen.ts'
import { bodyOf } from '../peers/door.ts'
import { removalSaid } from '../peers/voices.ts'

/** No devices, no parents, no words of its own, one transaction. */
const begun = (flags = 0): Writer =>
  new Writer().varint(0).varint(0).varint(0).varint(1).raw(filled(1, 16)).byte(flags)
/** … with one run of one record, named by a number. */
const run = (named: number): Writer => begun().varint(0).varint(1).varint(1).varint(named)

describe('bodies', () => {
  const refused = (w: Writer, reason: string): void =>
    expect(() => decodeBody(w.done())).toThrow(new Malformed(reason))
  test('flags, words, parts and ids that nobody has defined', () => {
    refused(begun(8), 'unknown transaction')
    refused(begun().varint(firstOwnWord), 'unknown word')
    refused(begun(4).varint(0).varint(3).varint(3), 'no such part')
    refused(run(3), 'unknown id')
    refused(run(2).varint(1).byte(32), 'unknown write')
  })
  test('more writes than one envelope may hold', () => {
    const w = run(2).varint(limits.writes + 1)
    for (let i = 0; i <= limits.writes; i++) w.byte(0).varint(0).byte(0)
    refused(w, 'too many writes')
  })
  test('bytes left over, and a sort of a newer release', () => {
    refused(new Writer().varint(0).varint(0).varint(0).varint(0).byte(0), 'bytes left over')
    expect(() => unpackBody(new Uint8Array([0x12, 1]))).toThrow(NewerBody)
    expect(() => unpackBody(joinBytes([new Uint8Array([0x11, 4]), filled(255, 40)]))).toThrow(
      'does not inflate',
    )
  })
  test('a key that is no cell is not written', () => {
    expect(() => encodeBody(bodyOf([{ key: '/name' }]))).toThrow('not a cell')
    expect(() => encodeBody(bodyOf([{ key: 'system:a' }]))).toThrow('not a cell')
    const lone: Body = bodyOf([{ value: '\ud800' }])
    expect(() => encodeBody(lone)).toThrow('lone surrogate')
    expect(() => encodeBody(bodyOf([{ key: 'system:\ud800/name' }]))).toThrow('lone surrogate')
  })
})

describe('values', () => {
  const read = (w: Writer): Json => readValue(new Reader(w.done()))
  test('sorts, numbers and depths that are not JSON', () => {
    expect(() => read(new Writer().byte(31))).toThrow('unknown value')
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => read(new Writer().byte(5).float(number))).toThrow('number of JSON')
      expect(() => writeValue(new Writer(), number)).toThrow('number of JSON')
    }
    expect(() => read(new Writer().byte(4).varint(0))).toThrow('not negative')
    expect(() => writeValue(new Writer(), (() => 1) as never)).toThrow('not JSON')
    let deep: Json = 1
    for (let i = 0; i <= limits.depth; i++) deep = [deep]
    expect(() => writeValue(new Writer(), deep)).toThrow('too deep')
  })
})

describe('numbers, names and text', () => {
  test('a varint is whole, not negative, short, and no larger than was asked for', () => {
    for (const wrong of [-1, 0.5, 2 ** 53]) expect(() => new Writer().varint(wrong)).toThrow('out of range')
    expect(() => new Reader(new Uint8Array(9).fill(0xff)).varint()).toThrow('too long')
    expect(() => new Reader(new Uint8Array([9])).varint(8)).toThrow('too large')
    expect(() => new Reader(new Uint8Array([0x80, 0])).varint()).toThrow('shortest')
    expect(() => new Reader(new Uint8Array(3)).raw(4)).toThrow('too early')
    expect(() => new Reader(new Uint8Array(3)).raw(-1)).toThrow('too early')
  })
  test('names have sixteen bytes, and text is UTF-8', () => {
    expect(() => nameOf(filled(1, 15))).toThrow('sixteen')
    for (const wrong of ['', '8'.repeat(26), 'a'.repeat(26), '0'.repeat(25)])
      expect(() => bytesOf(wrong)).toThrow('not a name')
    expect(() => new Reader(new Uint8Array([1, 0xff])).text(9)).toThrow('UTF-8')
    for (const wrong of ['a b', 'abcde', 'æ']) expect(() => fromBase64Url(wrong)).toThrow('base64url')
  })
})

test('a container whose sum holds, and whose sections do not', async () => {
  const file = await writeContainer({ id: '0'.repeat(26), name: 'x', made: 1 }, [['info', filled(1, 9)]])
  // The section's length, which stands before its nine bytes and the sum of all of it.
  const whole = file.slice(0, -32).with(-10, 10) as Bytes
  const again = joinBytes([whole, await sha256(whole)])
  await expect(readContainer(again)).rejects.toMatchObject({ why: 'corrupt' })
})

describe('envelopes, statements and keys', () => {
  const front = (seq: number): Bytes =>
    new Writer().byte(1).raw(filled(1, 32)).varint(0).varint(seq).raw(filled(0)).raw(filled(1, 92)).done()
  test('a header says its version and a place from one on, and has room for nonce, seal and signature', () => {
    expect(readHeader(front(1)).header.seq).toBe(1)
    expect(() => readHeader(front(0))).toThrow('begin at one')
    expect(() => readHeader(front(1).slice(0, -1))).toThrow('too early')
    expect(() => readHeader(front(1).with(0, 2) as Bytes)).toThrow(NewerEnvelope)
    expect(() => readHeader(filled(1, limits.envelope + 1))).toThrow('too large')
  })
  test('statements that are too large are not made either', async () => {
    const root = await testRoot(1)
    const cut = { document: root.owner, device: root.owner, no: 0, seq: 1, hash: root.owner }
    const large = removalSaid(root.owner, { cuts: Array.from({ length: 1400 }, () => cut) })
    await expect(sayAs(rootSigner(root), large)).rejects.toThrow('too large')
  })
  test('what is said is read to its end, and a public key is whole or not there', async () => {
    const root = await testRoot(1)
    const said = await sayAs(rootSigner(root), { type: 'rootBox', boxPublic: filled(1), at: frozenAt })
    await expect(readStatement(joinBytes([said.bytes, filled(1, 1)]))).rejects.toThrow('too early')
    const payload = new Writer().raw(filled(1)).varint(frozenAt)
    expect(() => decodeSaid(numberOf.rootBox, payload.byte(0).done(), 'second')).toThrow('left over')
    const keys = new Writer()
      .raw(filled(1, 16))
      .varint(1)
      .raw(filled(1, 16))
      .block(filled(1, 31))
      .varint(0)
      .varint(1)
    expect(() => decodeSaid(numberOf.keys, keys.done(), 'second')).toThrow('no public key')
  })
  test('S16 roles, ends and removals that nobody has defined are a newer release’s', () => {
    const newer = (type: number, ...bytes: number[]): void =>
      expect(decodeSaid(type, joinBytes([new Uint8Array(bytes), filled(1, 200)]), 'second').type).toBe(
        'newer',
      )
    newer(numberOf.device, 3)
    newer(numberOf.removal, 2, 0)
    newer(numberOf.removal, 0, 3)
    newer(numberOf.invitation, 4)
    newer(numberOf.closed, ...filled(1, 16), 2)
    newer(10)
    expect(decodeSaid(numberOf.removal, filled(0, 40), 'first').type).toBe('newer')
  })
  test('keys and secrets of another length are no keys', async () => {
    await expect(importVerifier(filled(1, 31))).rejects.toThrow(new Malformed('no such key'))
    await expect(roomOf(filled(1, 15))).rejects.toThrow('no rendezvous')
    expect(newRendezvous()).toHaveLength(16)
    expect(await ownerIdOf(filled(1))).not.toBe(await ownerIdOf(filled(2)))
  })
})
