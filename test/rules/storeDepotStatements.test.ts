/** Statements and joins that carriers bring: what rests on the root is kept and passed on, whoever brings it; all else is not. */
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { makeDeviceKeys, makeRoot } from '../../src/trust/keys.ts'
import { invitationKeys, newInvitationSecret } from '../../src/trust/invitation.ts'
import { makeJoin } from '../../src/trust/join.ts'
import { makeStatement, readStatement, rootSigner, sayAs } from '../../src/trust/statement.ts'
import { invitedAs, numberOf } from '../../src/trust/said.ts'
import { joinBytes, Writer, type Bytes } from '../../src/trust/bytes.ts'
import { bytesOf } from '../../src/trust/name.ts'
import { rootOf } from '../../src/store/keyring.ts'
import { edit, faultyBench, put, shown } from '../fakes/opened.ts'
import { closeAll, exchange, feedOf, give, household, ringOn, said, type Device } from '../fakes/depots.ts'
import { colleague, linkFrom } from '../fakes/houses.ts'

// Several devices each: a loaded machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

async function pair(): Promise<[Device, Device]> {
  const [a, b] = await household(2)
  if (!a || !b) throw new Error('two')
  return [a, b]
}
const certificate = async () => {
  const { signPublic, boxPublic } = await makeDeviceKeys()
  return { type: 'device', role: 'administrator', signPublic, boxPublic, at: 1 } as const
}

/** A statement of a sort that is not there yet, by the root. */
async function tomorrow(device: Device): Promise<Bytes> {
  const root = await rootOf(await ringOn(device))
  if (!root) throw new Error('no root')
  const front = new Writer()
    .byte(0x54)
    .varint(Math.max(...Object.values(numberOf)) + 40)
    .raw(bytesOf(root.owner))
    .raw(root.signPublic)
    .raw(new Uint8Array(16))
    .varint(0)
    .raw(new Uint8Array(16))
    .block(new Uint8Array([1, 2, 3]))
    .done()
  return joinBytes([front, new Uint8Array(await crypto.subtle.sign('Ed25519', root.sign, front))])
}

describe('S2 whose word it is', () => {
  test('a statement of no root, a forged one, one by somebody who may not, and one whose certificate has not come', async () => {
    const [a, b] = await pair()
    const { session } = b
    const before = session.depot.statements()
    const take = (...statements: Bytes[]) => session.depot.take('x', { statements })
    const owner = session.info.id
    const stranger = await makeRoot()
    const theirs = await makeStatement(stranger, await certificate())
    expect(await take(theirs.bytes)).toMatchObject({
      statements: [],
      waits: [{ for: 'certificate', count: 1 }],
    })
    const root = await rootOf(await ringOn(a))
    if (!root) throw new Error('no root')
    const good = await sayAs(rootSigner(root), await certificate())
    const forged = good.bytes.map((byte, i) => (i === 60 ? byte ^ 1 : byte))
    const named = await sayAs({ ...rootSigner(stranger), owner }, await certificate())
    for (const bad of [
      forged,
      named.bytes,
      good.bytes.slice(0, 80),
      new Uint8Array([0x54]),
      new Uint8Array(),
    ])
      expect((await take(bad)).refused).toEqual([{ why: 'statement', count: 1 }])
    // An editor's device that certifies its friend, under its own certificate.
    const { session: editor } = await colleague(a.session, 'editor')
    await give(a.session.depot, session.depot)
    const mine = session.depot.membership.devices.get(editor.device)
    const admin = await makeDeviceKeys()
    const administrator = await sayAs(rootSigner(root), {
      type: 'device',
      role: 'administrator',
      signPublic: admin.signPublic,
      boxPublic: admin.boxPublic,
      at: 1,
    })
    const under = (hash: string) => ({
      owner,
      sign: admin.sign,
      signPublic: admin.signPublic,
      under: hash,
      seq: 1,
      prev: '0'.repeat(26),
    })
    const byEditor = await sayAs(under(mine?.certificates[0] ?? ''), await certificate())
    expect((await take(byEditor.bytes)).refused).toEqual([{ why: 'statement', count: 1 }])
    const early = await sayAs(under(administrator.hash), await certificate())
    expect((await take(early.bytes)).waits).toEqual([{ for: 'certificate', count: 1 }])
    const both = await take(early.bytes, administrator.bytes)
    expect(both.statements).toEqual([early.bytes, administrator.bytes])
    expect(session.depot.statements().length).toBeGreaterThan(before.length)
    await editor.close()
    await closeAll([a, b])
  })
  test('S16 a sort of statement from a newer release is kept and passed on, and nothing may be written', async () => {
    const [a, b] = await pair()
    const newer = await tomorrow(a)
    expect((await b.session.depot.take('x', { statements: [newer] })).statements).toEqual([newer])
    expect(await put(b.session, edit({ 'system:a/name': 'A' }))).toMatchObject({ why: 'not-allowed' })
    expect(b.session.notices).toEqual([{ what: 'newer-release', count: 1 }])
    await give(b.session.depot, a.session.depot)
    expect(a.session.depot.statements()).toEqual(b.session.depot.statements())
    await closeAll([a, b])
  })
  test('S16 what rests on a newer release’s certificate is kept and passed on too', async () => {
    const [a, b] = await pair()
    const newer = await tomorrow(a)
    const signer = await makeDeviceKeys()
    const under = (await readStatement(newer)).hash
    const on = await sayAs(
      {
        owner: a.session.info.id,
        sign: signer.sign,
        signPublic: signer.signPublic,
        under,
        seq: 1,
        prev: '0'.repeat(26),
      },
      await certificate(),
    )
    const taken = await b.session.depot.take('x', { statements: [newer, on.bytes] })
    expect(taken.statements).toEqual([newer, on.bytes])
    await closeAll([a, b])
  })
  test('what an administrator said after it was removed is kept all the same: everyone has the same, whichever came first', async () => {
    const [a, b] = await pair()
    const { session: admin } = await colleague(a.session, 'administrator')
    await give(a.session.depot, b.session.depot)
    const removal = await said(a, {
      type: 'removal',
      of: 'device',
      subject: admin.device,
      leaves: 'nothing',
      cuts: [],
      statements: [],
      at: 1,
    })
    await a.session.depot.take('x', { statements: [removal] })
    await admin.household.invite('editor', { signalling: [], iceServers: [] })
    await give(admin.depot, b.session.depot)
    await exchange(a.session, b.session)
    await exchange(a.session, b.session)
    expect(a.session.depot.statements()).toEqual(b.session.depot.statements())
    expect(a.session.household.invitations.filter((i) => i.state === 'open')).toEqual([])
    await admin.close()
    await closeAll([a, b])
  })
})

describe('joins', () => {
  test('of an open invitation they are kept and passed on, a bounded number; of one that is unknown they wait; of a closed one they are dropped', async () => {
    const [a, b] = await pair()
    const link = await linkFrom(a.session, 'editor')
    const keys = await invitationKeys(link.secret)
    const joins: Bytes[] = []
    for (let i = 0; i < 60; i++)
      joins.push(
        (
          await makeJoin({
            owner: a.session.info.id,
            invitation: keys,
            device: await makeDeviceKeys(),
            as: 'editor',
            label: new Uint8Array([1]),
            at: i,
          })
        ).bytes,
      )
    expect(await b.session.depot.take('x', { statements: joins.slice(0, 2) })).toMatchObject({
      statements: [],
      waits: [{ count: 2 }],
    })
    await give(a.session.depot, b.session.depot)
    const taken = await b.session.depot.take('x', { statements: joins })
    expect(taken.statements.length).toBeGreaterThan(0)
    expect(taken.statements.length).toBeLessThanOrEqual(50)
    const [invitation] = a.session.household.invitations
    await give(b.session.depot, a.session.depot)
    await a.session.rest()
    expect(a.session.household.newcomers.length).toBe(taken.statements.length)
    await a.session.household.withdraw(invitation?.id ?? '')
    await a.session.rest()
    await give(a.session.depot, b.session.depot)
    await b.session.rest()
    expect(b.session.household.newcomers).toEqual([])
    expect(await b.session.depot.take('x', { statements: joins })).toMatchObject({
      statements: [],
      refused: [],
    })
    const strange = await makeJoin({
      owner: a.session.info.id,
      invitation: await invitationKeys(newInvitationSecret()),
      device: await makeDeviceKeys(),
      as: invitedAs[1],
      label: new Uint8Array([1]),
      at: 1,
    })
    expect((await b.session.depot.take('x', { statements: [strange.bytes] })).waits).toHaveLength(1)
    await closeAll([a, b])
  })
})

describe('S10 statements and the disk', () => {
  test('refused by the disk, nothing has changed; stored although it said otherwise, all has', async () => {
    const [a] = await pair()
    const of = faultyBench()
    const session = await of.registers.restore(await a.session.backup({}), of.options)
    await session.rest()
    const statements = [await said(a, await certificate()), await said(a, await certificate())]
    const before = session.depot.statements()
    Object.assign(of.fault, { at: 'before', why: 'disk-full' })
    await expect(session.depot.take('x', { statements })).rejects.toMatchObject({ why: 'disk-full' })
    expect(session.depot.statements()).toEqual(before)
    Object.assign(of.fault, { at: 'after', why: 'disk-closed' })
    expect((await session.depot.take('x', { statements })).statements).toEqual(statements)
    await session.rest()
    const after = session.depot.statements()
    for (const one of statements) expect(after).toContainEqual(one)
    const again = await of.again(session)
    for (const one of statements) expect(again.depot.statements()).toContainEqual(one)
    await closeAll([a, { of, session: again }])
  })
  test('S13 two tabs: what the one has taken, the other knows, and neither writes under an old ring', async () => {
    const [a, b] = await pair()
    const tab = await b.of.registers.open(b.session.info.id, b.of.options)
    const statements = [await said(a, await certificate())]
    await Promise.all([
      b.session.depot.take('x', { statements }),
      tab.depot.take('x', { statements }),
      put(tab, edit({ 'system:t/name': 'T' })),
      put(b.session, edit({ 'system:s/name': 'S' })),
    ])
    const same = () =>
      isDeepStrictEqual(tab.depot.statements(), b.session.depot.statements()) &&
      isDeepStrictEqual(shown(tab), shown(b.session))
    await expect.poll(same).toBe(true)
    expect(shown(tab)).toMatchObject([{}, {}, { name: 'S' }, { name: 'T' }])
    expect(tab.depot.statements()).toContainEqual(statements[0])
    await tab.close()
    await closeAll([a, b])
  })
})

describe('S15 a person erased elsewhere', () => {
  test('the old cards go, the new come, and what was written here meanwhile is not lost', async () => {
    const [a, b] = await pair()
    await put(a.session, edit({ 'person:q/name': 'Ola', 'person:r/name': 'Per' }))
    await exchange(a.session, b.session)
    await put(b.session, edit({ 'person:r/phone': '123', 'system:0/userCount': 4 }))
    expect((await a.session.erase('person:q')).saved).toBe(true)
    for (let i = 0; i < 3; i++) {
      await exchange(a.session, b.session)
      await a.session.rest()
      await b.session.rest()
    }
    await exchange(a.session, b.session)
    expect(b.session.row('person:q')).toBeUndefined()
    expect(b.session.row('person:r')).toMatchObject({ name: 'Per', phone: '123' })
    expect(await b.session.equalityHash()).toBe(await a.session.equalityHash())
    expect((await feedOf(b.session, a.session.device, 'cards')).length).toBeGreaterThan(0)
    b.session = await b.of.again(b.session)
    expect(await b.session.equalityHash()).toBe(await a.session.equalityHash())
    await closeAll([a, b])
  })
})
