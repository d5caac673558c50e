/** What sharing added to the format, frozen: statements of the second form, joins, links, sheets, boxes and snapshots. */
import { describe, expect, test } from 'vitest'
import frozen from '../fixtures/trust/v2.json' with { type: 'json' }
import { fromHex } from '../../src/trust/bytes.ts'
import { readJoin } from '../../src/trust/join.ts'
import { importDocumentKey } from '../../src/trust/keys.ts'
import { readLink } from '../../src/trust/link.ts'
import { openSheet } from '../../src/trust/recovery.ts'
import { boxKeysOf, openKeyFrom, unwrapKey } from '../../src/trust/sealKeys.ts'
import { openSnapshot, readSnapshot } from '../../src/trust/snapshot.ts'
import { readStatement } from '../../src/trust/statement.ts'
import { filled, frozenAt, testDevice, testRoot } from '../fakes/frozen.ts'
import { farAway, freezeSharing, frozenLink, frozenSnapshot, sayings } from '../peers/frozenSharing.ts'
import { deviceSaid, found } from '../peers/voices.ts'

const documentName = '0AAAAAAAAAAAAAAAAAAAAAAAAA'

describe('frozen bytes', () => {
  test('what is made from fixed seeds comes out byte for byte', async () => {
    const now = await freezeSharing()
    const { made } = frozen
    expect(Object.keys(now).sort()).toEqual(Object.keys(made).sort())
    for (const [name, text] of Object.entries(now))
      expect(text, name).toBe((made as Record<string, string>)[name])
  })
  test('every old statement is read as it was said', async () => {
    const device = await testDevice(2)
    const root = await testRoot(1)
    const { made } = frozen
    const certificate = await readStatement(fromHex(made.certificate))
    expect(certificate).toMatchObject({ byRoot: true, seq: 0, said: deviceSaid(device, 'administrator') })
    expect(certificate.hash).toBe(made.certificateHash)
    for (const [name, said] of Object.entries(sayings)) {
      const read = await readStatement(fromHex((made as Record<string, string>)[name] ?? ''))
      expect(read.said, name).toEqual(said)
      expect([read.owner, read.under, read.seq, read.byRoot]).toEqual([
        root.owner,
        certificate.hash,
        300,
        false,
      ])
    }
    const countersigned = await readStatement(fromHex(made.countersigned))
    expect(countersigned.said).toEqual(deviceSaid(device, 'reader', made.invitationId))
    expect((await readStatement(fromHex(made.rootBox))).said).toEqual({
      type: 'rootBox',
      boxPublic: filled(6),
      at: frozenAt,
    })
  })
  test('old joins and links are read', async () => {
    const device = await testDevice(2)
    const owner = (await testRoot(1)).owner
    const join = await readJoin(fromHex(frozen.made.join))
    const said = {
      owner,
      invitation: frozen.made.invitationId,
      device: device.id,
      label: filled(7, 40),
      at: frozenAt,
    }
    expect(join).toMatchObject(said)
    expect(join.member).toBeUndefined()
    expect(await readJoin(fromHex(frozen.made.memberJoin))).toMatchObject({
      ...said,
      member: '0GGGGGGGGGGGGGGGGGGGGGGGGG',
    })
    expect(readLink(frozen.made.link)).toEqual(frozenLink)
    expect(readLink(frozen.made.farLink)).toEqual({ ...frozenLink, ...farAway, as: 'member' })
  })
  test('old sheets give the root back', async () => {
    const { owner } = await testRoot(1)
    for (const text of [frozen.made.sheetWords, frozen.made.sheetCode])
      expect((await openSheet(text, '')).owner).toBe(owner)
    for (const text of [frozen.lockedWords, frozen.lockedCode])
      expect((await openSheet(text, 'blåbærtur')).owner).toBe(owner)
  })
  test('old boxes, wrapped keys and snapshots open', async () => {
    const { box, boxPublic } = await boxKeysOf(filled(8))
    expect(await openKeyFrom(box, boxPublic, fromHex(frozen.sealedKey), documentName, 3)).toEqual(filled(9))
    expect(await unwrapKey(filled(8), fromHex(frozen.wrappedKey), documentName, 3)).toEqual(filled(9))
    const snapshot = readSnapshot(fromHex(frozen.made.snapshot))
    expect(snapshot).toMatchObject(await frozenSnapshot())
    const owner = await found(1)
    await owner.voice.device(await testDevice(2), 'editor')
    expect(
      await openSnapshot(snapshot, await owner.membership(), await importDocumentKey(filled(5))),
    ).toEqual(filled(2, 20))
  })
})
