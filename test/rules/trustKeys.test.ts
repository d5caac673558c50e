/** Invitations, joins and document keys on their way: what is made from a few bytes, and read from strangers. */
import { beforeAll, describe, expect, test } from 'vitest'
import { Malformed, type Bytes } from '../../src/trust/bytes.ts'
import {
  invitationKeys,
  newInvitationSecret,
  roomOf,
  type InvitationKeys,
} from '../../src/trust/invitation.ts'
import { makeJoin, readJoin, type JoinOf } from '../../src/trust/join.ts'
import { newDocumentKey, type Root } from '../../src/trust/keys.ts'
import { limits } from '../../src/trust/limits.ts'
import { makeSheet, openSheet } from '../../src/trust/recovery.ts'
import {
  boxKeysOf,
  openKeyFrom,
  rootBoxKeys,
  sealKeyTo,
  unwrapKey,
  wrapKey,
} from '../../src/trust/sealKeys.ts'
import { filled, frozenAt, testDevice, testRoot, type TestDevice } from '../fakes/frozen.ts'

let root: Root
let device: TestDevice
let other: TestDevice
let keys: InvitationKeys
beforeAll(async () => {
  root = await testRoot(1)
  device = await testDevice(2)
  other = await testDevice(4)
  keys = await invitationKeys(filled(9, 16))
})

describe('invitations', () => {
  test('the same secret gives the same keys everywhere, another gives others', async () => {
    const again = await invitationKeys(filled(9, 16))
    expect([again.id, again.signPublic, again.boxPublic]).toEqual([keys.id, keys.signPublic, keys.boxPublic])
    expect((await invitationKeys(newInvitationSecret())).id).not.toBe(keys.id)
    await expect(invitationKeys(filled(9, 15))).rejects.toThrow(Malformed)
  })
  test('a room’s name does not tell its password, nor either the secret', async () => {
    const room = await roomOf(filled(3, 16))
    expect(room).toEqual(await roomOf(filled(3, 16)))
    expect(room.name).toMatch(/^[0-9A-Z]{26}$/)
    expect(room.password).toHaveLength(64)
    expect((await roomOf(filled(4, 16))).name).not.toBe(room.name)
  })
})

describe('joins', () => {
  const of = (change: Partial<JoinOf> = {}): JoinOf => ({
    owner: root.owner,
    invitation: keys,
    device,
    as: 'editor',
    label: filled(7, 40),
    at: frozenAt,
    ...change,
  })
  test('says who asks, and for what', async () => {
    const made = await makeJoin(of())
    expect(await readJoin(made.bytes)).toEqual(made)
    expect(made).toMatchObject({ owner: root.owner, invitation: keys.id, device: device.id, at: frozenAt })
    expect([made.member, made.signPublic, made.boxPublic, made.label]).toEqual([
      undefined,
      device.signPublic,
      device.boxPublic,
      filled(7, 40),
    ])
    const member = (await testRoot(30)).owner
    expect((await makeJoin(of({ as: 'member', member }))).member).toBe(member)
    await expect(makeJoin(of({ as: 'member' }))).rejects.toThrow('member or device')
    await expect(makeJoin(of({ member }))).rejects.toThrow('member or device')
  })
  test('S2 every single changed byte is noticed, and every shorter or longer one', async () => {
    const { bytes } = await makeJoin(of())
    for (let at = 0; at < bytes.length; at++)
      await expect(readJoin(bytes.map((b, i) => (i === at ? b ^ 1 : b))), `byte ${at}`).rejects.toThrow(
        Malformed,
      )
    for (let n = 0; n < bytes.length; n += 7)
      await expect(readJoin(bytes.slice(0, n)), `${n}`).rejects.toThrow(Malformed)
    await expect(readJoin(new Uint8Array([...bytes, 0]))).rejects.toThrow(Malformed)
  })
  test('S2 what does not begin as a join is none', async () => {
    const { bytes } = await makeJoin(of())
    await expect(readJoin(bytes.with(0, 0x54) as Bytes)).rejects.toThrow('not a join')
  })
  test('S2 a thousand bytes at most, four hundred of them label', async () => {
    const longest = await makeJoin(of({ label: filled(1, limits.label), at: Number.MAX_SAFE_INTEGER }))
    expect(longest.bytes.length).toBeLessThanOrEqual(limits.join)
    await expect(makeJoin(of({ label: filled(1, limits.label + 1) }))).rejects.toThrow('label')
    await expect(readJoin(new Uint8Array(limits.join + 1).fill(0x55))).rejects.toThrow('too large')
  })
})

describe('document keys', () => {
  const document = '01KJM0V80000000000000000AB'
  test('sealed to a device, opened by it alone, for that document and epoch alone', async () => {
    const key = newDocumentKey()
    const box = await sealKeyTo(device.boxPublic, key, document, 3)
    expect(box).toHaveLength(80)
    expect(await openKeyFrom(device.box, device.boxPublic, box, document, 3)).toEqual(key)
    const wrong = [
      () => openKeyFrom(other.box, other.boxPublic, box, document, 3),
      () => openKeyFrom(device.box, device.boxPublic, box, document, 4),
      () => openKeyFrom(device.box, device.boxPublic, box, '01KJM0V80000000000000000AC', 3),
      () => openKeyFrom(device.box, device.boxPublic, box.slice(0, 20), document, 3),
      () => openKeyFrom(device.box, device.boxPublic, new Uint8Array(80), document, 3),
      () => sealKeyTo(filled(0), key, document, 3),
      () => sealKeyTo(filled(1, 31), key, document, 3),
      () => sealKeyTo(device.boxPublic, filled(1, 31), document, 3),
    ]
    for (const one of wrong) await expect(one()).rejects.toThrow(Malformed)
  })
  test('wrapped under another key, never the same twice', async () => {
    const outer = newDocumentKey()
    const key = newDocumentKey()
    const wrapped = await wrapKey(outer, key, document, 1)
    expect(wrapped).not.toEqual(await wrapKey(outer, key, document, 1))
    expect(await unwrapKey(outer, wrapped, document, 1)).toEqual(key)
    for (const one of [
      () => unwrapKey(newDocumentKey(), wrapped, document, 1),
      () => unwrapKey(outer, wrapped, document, 2),
      () => unwrapKey(outer, wrapped.slice(1), document, 1),
      () => unwrapKey(outer, new Uint8Array(), document, 1),
    ])
      await expect(one()).rejects.toThrow(Malformed)
  })
  test('an owner’s box, an invitation and the recovery sheet open what is sealed to them', async () => {
    const key = newDocumentKey()
    const opens = [await boxKeysOf(filled(8)), await rootBoxKeys(root), keys]
    for (const { box, boxPublic } of opens) {
      const sealed = await sealKeyTo(boxPublic, key, document, 0)
      expect(await openKeyFrom(box, boxPublic, sealed, document, 0)).toEqual(key)
    }
    const sheet = await makeSheet(root, '')
    const again = await rootBoxKeys(await openSheet(sheet.code, ''))
    expect(again.boxPublic).toEqual(opens[1]?.boxPublic)
  })
})
