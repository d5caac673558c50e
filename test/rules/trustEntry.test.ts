/** Attacks by name, and what counts: at the door of src/trust. */
import { beforeAll, describe, expect, test } from 'vitest'
import { encodeBody, packBody, type Body } from '../../src/trust/body.ts'
import { fromHex, joinBytes, type Bytes } from '../../src/trust/bytes.ts'
import { checkEnvelope, readBody, type Checked } from '../../src/trust/entry.ts'
import { noHash, readHeader, sealEnvelope, type Header } from '../../src/trust/envelope.ts'
import type { Head } from '../../src/trust/feed.ts'
import { documentIdOf, importDocumentKey, type Root } from '../../src/trust/keys.ts'
import { limits } from '../../src/trust/limits.ts'
import { membershipOf, verdictOf, type Membership } from '../../src/trust/membership.ts'
import { makeStatement, readStatement, type Statement } from '../../src/trust/statement.ts'
import { certify, declare, filled, frozenAt, testDevice, testRoot, type TestDevice } from '../fakes/frozen.ts'

const body: Body = {
  parents: [],
  transactions: [
    {
      id: '01KJM0V80000000000000000AB',
      part: 0,
      of: 1,
      what: 'edit',
      records: 1,
      writes: [{ key: 'system:a/name', value: 'A', depth: 1, seen: [] }],
    },
  ],
}
let root: Root
let thief: Root
let device: TestDevice
let reader: TestDevice
let stranger: TestDevice
let membership: Membership
let documentId: string
let key: CryptoKey
let base: Statement[]

beforeAll(async () => {
  root = await testRoot(1)
  thief = await testRoot(20)
  device = await testDevice(2)
  reader = await testDevice(4)
  stranger = await testDevice(6)
  documentId = await documentIdOf(root.owner, 'intern', 0)
  key = await importDocumentKey(filled(5))
  base = [
    await declare(root, 'intern', 0),
    await declare(root, 'cards', 0),
    await certify(root, device),
    await certify(root, reader, 'reader'),
  ]
  membership = await membershipOf(root.owner, base)
})

const packed = (): Bytes => packBody(encodeBody(body))
const seal = (by: TestDevice, change: Partial<Header> = {}, inside = packed(), under = key) =>
  sealEnvelope(
    { document: documentId, device: by.id, no: 0, seq: 1, prev: noHash, ...change },
    inside,
    filled(6, 12),
    under,
    by.sign,
  )
const empty: Head = { seq: 0, hash: noHash }
const check = (bytes: Bytes, of = membership, head = empty): Promise<Checked> =>
  checkEnvelope(bytes, {
    membership: of,
    head: () => head,
    documentKeys: (id) => (id === documentId ? [key] : []),
  })

describe('S2 the door', () => {
  test('an honest envelope is let in with what it says', async () => {
    const { bytes, hash } = await seal(device)
    expect(await check(bytes)).toMatchObject({ is: 'good', hash, link: 'next', body })
  })
  test('every single changed byte is noticed', async () => {
    const { bytes } = await seal(device)
    for (let at = 0; at < bytes.length; at++) {
      const bad = bytes.slice()
      bad[at] = (bad[at] ?? 0) ^ 1
      expect((await check(bad)).is, `byte ${at}`).not.toBe('good')
    }
  })
  test('oversize, truncated and empty are refused before anything is opened', async () => {
    const { bytes } = await seal(device)
    expect(await check(new Uint8Array(limits.envelope + 1).fill(1))).toEqual({
      is: 'unfit',
      why: 'size-or-shape',
    })
    for (const n of [0, 1, 40, 66, 100]) expect((await check(bytes.slice(0, n))).is).toBe('unfit')
    expect(await check(joinBytes([new Uint8Array([2]), bytes.slice(1)]))).toEqual({
      is: 'unfit',
      why: 'newer-envelope',
    })
  })
  test('a stranger without a certificate waits, and nothing of it is read', async () => {
    expect(await check((await seal(stranger)).bytes)).toEqual({ is: 'waits', for: 'certificate' })
  })
  test('a stranger who says it is the device fails on the signature', async () => {
    const forged = await sealEnvelope(
      { document: documentId, device: device.id, no: 0, seq: 1, prev: noHash },
      packed(),
      filled(6, 12),
      key,
      stranger.sign,
    )
    expect(await check(forged.bytes)).toEqual({ is: 'unfit', why: 'signature' })
  })
  test('S7 a reader who writes never counts', async () => {
    expect(await check((await seal(reader)).bytes)).toEqual({ is: 'unfit', why: 'not-allowed' })
  })
  test('a member who writes in another owner’s document waits for that owner’s word', async () => {
    const theirs = await documentIdOf(thief.owner, 'intern', 0)
    expect(await check((await seal(device, { document: theirs })).bytes)).toEqual({
      is: 'waits',
      for: 'document',
    })
  })
  test('replay, gap and fork are told apart', async () => {
    const first = await seal(device)
    const second = await seal(device, { seq: 2, prev: first.hash })
    const other = await seal(device, { seq: 2, prev: filled(9) })
    const head: Head = { seq: 1, hash: first.hash }
    expect(await check(first.bytes, membership, head)).toMatchObject({ link: 'here-or-fork' })
    expect(await check(second.bytes, membership, head)).toMatchObject({ link: 'next' })
    expect(await check(other.bytes, membership, head)).toMatchObject({ link: 'fork' })
    expect(await check(second.bytes)).toEqual({ is: 'waits', for: 'envelope' })
  })
  test('signed by a member, sealed under another key: does not open', async () => {
    const wrong = await importDocumentKey(filled(50))
    expect(await check((await seal(device, {}, packed(), wrong)).bytes)).toEqual({
      is: 'unfit',
      why: 'does-not-open',
    })
  })
  test('a document with several keys: the one that fits is found; with none it waits', async () => {
    const { bytes } = await seal(device)
    const others = await Promise.all([50, 51].map((n) => importDocumentKey(filled(n))))
    const at = (documentKeys: CryptoKey[]): Promise<Checked> =>
      checkEnvelope(bytes, { membership, head: () => empty, documentKeys: () => documentKeys })
    expect(await at([...others, key])).toMatchObject({ is: 'good', body })
    expect(await at(others)).toEqual({ is: 'unfit', why: 'does-not-open' })
    expect(await at([])).toEqual({ is: 'waits', for: 'key' })
    await expect(readBody(bytes, readHeader(bytes), [])).rejects.toThrow('does not open')
  })
  test('a member’s junk or bomb is refused by its shape', async () => {
    const junk = new Uint8Array([0x10, 255, 255, 255, 3])
    expect(await check((await seal(device, {}, junk)).bytes)).toEqual({ is: 'unfit', why: 'body' })
  })
  test('S16 a newer release’s body is good, kept, and not shown', async () => {
    const newer = await check((await seal(device, {}, new Uint8Array([0x20, 1, 2, 3]))).bytes)
    expect(newer).toMatchObject({ is: 'good', body: undefined })
  })
})

describe('S1 a verdict is a function of data', () => {
  test('the same in every order of statements, and with any of them twice', async () => {
    const all = [
      ...base,
      await declare(root, 'cards', 1, ['person:x']),
      await certify(root, stranger, 'editor'),
    ]
    const straight = await membershipOf(root.owner, all)
    const turned = await membershipOf(root.owner, [...all].reverse().concat(all))
    expect(turned.hash).toBe(straight.hash)
    for (const d of [device, reader, stranger])
      for (const document of [...straight.documents.values()].map((x) => x.id).concat([...straight.past]))
        expect(verdictOf(turned, { document, device: d.id, no: 0 })).toEqual(
          verdictOf(straight, { document, device: d.id, no: 0 }),
        )
  })
  test('two certificates of one device: the wider role, whichever came last', async () => {
    const wide = await certify(root, reader, 'editor')
    for (const order of [
      [...base, wide],
      [wide, ...base],
    ])
      expect((await membershipOf(root.owner, order)).devices.get(reader.id)?.role).toBe('editor')
  })
  test('S33 an older generation never counts again', async () => {
    const next = await membershipOf(root.owner, [...base, await declare(root, 'cards', 1, ['person:x'])])
    const old = await documentIdOf(root.owner, 'cards', 0)
    expect(verdictOf(next, { document: old, device: device.id, no: 0 })).toEqual({
      is: 'never',
      why: 'erased',
    })
    expect([...next.erased]).toEqual(['person:x'])
  })
  test('another owner’s statements say nothing here', async () => {
    const theirs = await certify(thief, stranger)
    const mixed = await membershipOf(root.owner, [...base, theirs])
    expect(mixed.hash).toBe(membership.hash)
    expect(mixed.devices.has(stranger.id)).toBe(false)
  })
})

describe('forged statements', () => {
  test('signed by another root in this owner’s name', async () => {
    const forged = (
      await makeStatement(
        { ...thief, owner: root.owner },
        {
          type: 'device',
          role: 'administrator',
          signPublic: stranger.signPublic,
          boxPublic: stranger.boxPublic,
          at: frozenAt,
        },
      )
    ).bytes
    await expect(readStatement(forged)).rejects.toThrow('not signed by the root')
  })
  test('every single changed byte is noticed', async () => {
    const { bytes } = await certify(root, device)
    for (let at = 0; at < bytes.length; at += 3) {
      const bad = bytes.slice()
      bad[at] = (bad[at] ?? 0) ^ 1
      await expect(readStatement(bad), `byte ${at}`).rejects.toThrow()
    }
    await expect(readStatement(new Uint8Array(70_000).fill(0x53))).rejects.toThrow('too large')
    await expect(readStatement(fromHex('53'))).rejects.toThrow()
  })
})
