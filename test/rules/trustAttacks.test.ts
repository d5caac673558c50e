/** Attacks by name, each tried against statements, joins and the door as an attacker would. */
import { beforeEach, describe, expect, test } from 'vitest'
import { encodeBody } from '../../src/trust/body.ts'
import { joinBytes, Malformed, Writer, type Bytes } from '../../src/trust/bytes.ts'
import type { Head } from '../../src/trust/feed.ts'
import { headsOf } from '../../src/trust/heads.ts'
import { invitationKeys } from '../../src/trust/invitation.ts'
import { standingOfJoin } from '../../src/trust/invited.ts'
import { makeJoin, readJoin } from '../../src/trust/join.ts'
import { ownerIdOf, type Root } from '../../src/trust/keys.ts'
import { limits } from '../../src/trust/limits.ts'
import { limitOf, markName, membershipOf, verdictOf } from '../../src/trust/membership.ts'
import { bytesOf } from '../../src/trust/name.ts'
import { rootSigner, readStatement, sayAs, type Statement } from '../../src/trust/statement.ts'
import { filled, frozenAt, testRoot, type TestDevice } from '../fakes/frozen.ts'
import { bodyOf, doorTo, packedBody } from '../peers/door.ts'
import { deviceSaid, found, removalSaid, someDevices, voiceOf, type Owner } from '../peers/voices.ts'

let owner: Owner
let other: Owner
let thief: Root
let honest: TestDevice
let reader: TestDevice
let stranger: TestDevice
let intern: string
let door: Awaited<ReturnType<typeof doorTo>>
let certificate: Statement
const decade = 10 * 365 * 24 * 3600 * 1000

beforeEach(async () => {
  owner = await found(1)
  other = await found(40)
  thief = await testRoot(20)
  const [first, second, third] = await someDevices(2, 3)
  if (!first || !second || !third) throw new Error('three devices')
  ;[honest, reader, stranger] = [first, second, third]
  certificate = await owner.voice.device(honest, 'administrator')
  await owner.voice.device(reader, 'reader')
  intern = await owner.documentId('intern')
  door = await doorTo(intern)
})
const at = async (bytes: Bytes, head?: Head): Promise<string> =>
  door.outcome(bytes, await owner.membership(), head)

describe('forged certificate', () => {
  const said = () => deviceSaid(stranger, 'administrator')
  test('signed by another root in this owner’s name: refused', async () => {
    const forged = await sayAs(rootSigner({ ...thief, owner: owner.id }), said())
    await expect(readStatement(forged.bytes)).rejects.toThrow('not signed by the root')
  })
  test('signed by another key under the root’s public half: refused', async () => {
    const forged = await sayAs(rootSigner({ ...owner.root, sign: thief.sign }), said())
    await expect(readStatement(forged.bytes)).rejects.toThrow('signature does not hold')
  })
  test('under an administrator’s certificate, signed by one’s own key: says nothing', async () => {
    const forged = await voiceOf(stranger, certificate, owner.heard).say(said())
    await readStatement(forged.bytes)
    expect(await at((await door.seal(stranger)).bytes)).toBe('waits for certificate')
  })
  test('a certificate that certifies itself, or rests on one that never was: says nothing', async () => {
    await voiceOf(stranger, { ...certificate, hash: '7'.repeat(26) }, owner.heard).say(said())
    expect(await at((await door.seal(stranger)).bytes)).toBe('waits for certificate')
  })
  test('an envelope that says it is a statement, and the other way', async () => {
    await expect(readStatement((await door.seal(honest)).bytes)).rejects.toThrow('not a statement')
    expect(await at(certificate.bytes)).toBe('newer-envelope')
  })
  test('a root’s statement with a place in a chain, an administrator’s without: refused', async () => {
    const signer = rootSigner(owner.root)
    const bad = [
      { ...signer, seq: 1 },
      { ...signer, prev: certificate.hash },
      { ...signer, under: certificate.hash },
      { ...signer, under: certificate.hash, seq: 1, prev: certificate.hash },
      { ...signer, under: certificate.hash, seq: 2 },
    ]
    for (const one of bad)
      await expect(readStatement((await sayAs(one, said())).bytes)).rejects.toThrow('place')
  })
})

test('a claim to another municipality’s number: an owner is its key, and no other key is it', async () => {
  expect(await ownerIdOf(thief.signPublic)).not.toBe(owner.id)
  const claim = await voiceOf(stranger, { ...certificate, owner: owner.id }).say(
    deviceSaid(stranger, 'administrator'),
  )
  const theirs = await other.voice.device(stranger, 'administrator')
  expect((await owner.membership([claim, theirs])).devices.has(stranger.id)).toBe(false)
})
test('reader who writes', async () => {
  expect(await at((await door.seal(reader)).bytes)).toBe('not-allowed')
})
test('member who writes another’s document', async () => {
  const network = await found(50, ['nettverk'])
  for (const of of [owner, other]) await network.voice.say({ type: 'member', member: of.id, at: frozenAt })
  const all = [...network.heard, ...owner.heard, ...other.heard]
  const theirs = await other.documentId('intern')
  expect(
    await door.outcome((await door.seal(honest, { document: theirs })).bytes, await other.membership()),
  ).toBe('waits for certificate')
  const common = await network.documentId('nettverk')
  const shared = await membershipOf(network.id, all)
  expect(verdictOf(shared, { document: common, device: honest.id, no: 0 }).is).toBe('counts')
  expect(verdictOf(shared, { document: theirs, device: honest.id, no: 0 }).is).toBe('waits')
  // What the network vouches for is checked by the member's own word: the same key.
  const inCommon = await doorTo(common)
  expect(await inCommon.outcome((await inCommon.seal(honest, { document: common })).bytes, shared)).toBe(
    'next',
  )
  expect(
    await inCommon.outcome((await inCommon.seal({ ...honest, sign: stranger.sign })).bytes, shared),
  ).toBe('signature')
})
test('replay: an envelope twice, in another document, or as another device', async () => {
  const first = await door.seal(honest)
  expect(await at(first.bytes, { seq: 1, hash: first.hash })).toBe('here-or-fork')
  const moved = first.bytes.slice()
  moved.set(bytesOf(await owner.documentId('cards')), 1)
  expect(await at(moved)).toBe('signature')
  moved.set(first.bytes)
  moved.set(bytesOf(reader.id), 17)
  expect(await at(moved)).toBe('not-allowed')
})
test('S3 fork forced by a key thief: both branches are let in, until one is cut or the device removed', async () => {
  const first = await door.seal(honest)
  const mine = await door.seal(honest, { seq: 2, prev: first.hash })
  const stolen = await door.seal(honest, { seq: 2, prev: filled(9) })
  const head = { seq: 1, hash: first.hash }
  expect([await at(mine.bytes, head), await at(stolen.bytes, head)]).toEqual(['next', 'fork'])
  const cut = { document: intern, device: honest.id, no: 0, seq: 2, hash: markName(stolen.hash) }
  await owner.voice.say({ type: 'branch', ...cut, at: frozenAt })
  expect(limitOf(await owner.membership(), cut).without).toMatchObject([cut])
  await owner.voice.remove(honest.id, { cuts: [{ ...cut, hash: markName(mine.hash) }] })
  expect(limitOf(await owner.membership(), cut).upTo).toMatchObject([[{ seq: 2, hash: markName(mine.hash) }]])
})
test('S8 a removed device that goes on writing, also in a feed or a document that nobody had heard of', async () => {
  const first = await door.seal(honest)
  const mark = { document: intern, device: honest.id, no: 0, seq: 1, hash: markName(first.hash) }
  await owner.voice.remove(honest.id, { cuts: [mark] })
  expect(await at(first.bytes)).toBe('next')
  const head = { seq: 1, hash: first.hash }
  expect(await at((await door.seal(honest, { seq: 2, prev: first.hash })).bytes, head)).toBe('not-allowed')
  expect(await at((await door.seal(honest, { no: 1 })).bytes)).toBe('not-allowed')
  const cards = await owner.documentId('cards')
  expect(await at((await door.seal(honest, { document: cards })).bytes)).toBe('not-allowed')
})
test('S6 clock ten years off: the same verdicts, the same order', async () => {
  for (const off of [-decade, decade]) {
    const late = { ...deviceSaid(stranger, 'editor'), at: frozenAt + off }
    const removal = removalSaid(stranger.id, { at: frozenAt - off })
    const statements = [
      await sayAs(rootSigner(owner.root), late),
      await sayAs(rootSigner(owner.root), removal),
    ]
    const now = await owner.membership(statements)
    expect(verdictOf(now, { document: intern, device: stranger.id, no: 0 }).is).toBe('limited')
  }
  const said = bodyOf([{}], {}, '7ZZZZZZZZZ000000000000000A')
  expect(await at((await door.seal(honest, {}, packedBody(said))).bytes)).toBe('next')
})

describe('seen', () => {
  test('S4 what counted writes have seen is replaced; a write that does not count replaces nothing', () => {
    const [old, mine, theirs] = [
      { name: 'a 0', depth: 1, seen: [] },
      { name: 'b 0', depth: 2, seen: ['a 0'] },
      { name: 'c 0', depth: 2, seen: ['a 0'] },
    ]
    const removed = { name: 'd 0', depth: 3, seen: ['b 0', 'c 0'] }
    expect(headsOf([old, mine, theirs, removed])).toEqual([removed])
    expect(headsOf([old, theirs, mine])).toEqual([mine, theirs])
  })
  test('S4 that names what never was, or itself, replaces nothing', () => {
    const mine = { name: 'b 0', depth: 1, seen: [] }
    const liar = { name: 'a 0', depth: 9, seen: ['zz 0', 'a 1'] }
    expect(headsOf([mine, liar]).map((w) => w.name)).toEqual(['a 0', 'b 0'])
  })
  test('endless: refused when it is written, and when it is read', async () => {
    const seen = Array.from({ length: limits.seen + 1 }, () => ({ parent: -1, index: 0 }))
    const endless = bodyOf([{ seen, depth: 2 }])
    expect(await at((await door.seal(honest, {}, packedBody(endless))).bytes)).toBe('body')
    const parents = Array.from({ length: limits.parents + 1 }, (_, i) => ({
      device: undefined,
      no: 0,
      seq: i + 1,
      hash: filled(1, 16),
    }))
    expect(await at((await door.seal(honest, {}, packedBody(bodyOf([{}], { parents })))).bytes)).toBe('body')
  })
  test('of a parent that is not in the list: refused', async () => {
    const body = bodyOf([{ seen: [{ parent: 3, index: 0 }], depth: 2 }])
    expect(await at((await door.seal(honest, {}, packedBody(body))).bytes)).toBe('body')
  })
})

test('S2 truncated, oversize and zip-bomb bodies', async () => {
  const whole = encodeBody(bodyOf([{}]))
  for (let n = 0; n < whole.length; n++)
    expect(
      await at((await door.seal(honest, {}, joinBytes([new Uint8Array([0x10]), whole.slice(0, n)]))).bytes),
    ).toBe('body')
  const bomb = packedBody(bodyOf([{ value: '0'.repeat(limits.value) }]))
  expect(bomb.length).toBeLessThan(2000)
  for (const size of [1, limits.body, limits.body + 1]) {
    const lies = new Writer().byte(0x11).varint(size).raw(bomb.slice(4)).done()
    expect(await at((await door.seal(honest, {}, lies)).bytes), `${size}`).toBe('body')
  }
  await expect(door.seal(honest, {}, filled(1, limits.envelope))).rejects.toThrow('too large')
  expect(await at(filled(1, limits.envelope + 1))).toBe('size-or-shape')
  await expect(readStatement(filled(0x54, limits.statement + 1))).rejects.toThrow('too large')
})
test('S16 a membership statement from a newer release stops writing; from a stranger it does nothing', async () => {
  expect((await owner.membership([await voiceOf(stranger, certificate).unknown()])).newer).toBe(0)
  expect((await owner.membership([await voiceOf(honest, certificate).unknown()])).newer).toBe(1)
  expect((await owner.membership([await other.voice.unknown()])).newer).toBe(0)
})

describe('joins', () => {
  const asked = { as: 'editor', label: new Uint8Array(), at: frozenAt } as const
  test('for someone else’s invitation: refused without its secret', async () => {
    const invitation = await invitationKeys(filled(7, 16))
    const guessed = await invitationKeys(filled(8, 16))
    const forged = makeJoin({
      ...asked,
      owner: owner.id,
      invitation: { ...invitation, sign: guessed.sign },
      device: stranger,
    })
    await expect(forged).rejects.toThrow('signature')
    const taken = makeJoin({
      ...asked,
      owner: owner.id,
      invitation,
      device: { ...honest, sign: stranger.sign },
    })
    await expect(taken).rejects.toThrow('signature')
  })
  test('an invitation used again, or taken back: never open', async () => {
    const invitation = await invitationKeys(filled(7, 16))
    const { signPublic, boxPublic } = invitation
    await owner.voice.say({ type: 'invitation', as: 'editor', signPublic, boxPublic, at: frozenAt })
    const late = await makeJoin({ ...asked, owner: owner.id, invitation, device: stranger })
    expect(standingOfJoin(await owner.membership(), late)).toBe('open')
    await owner.voice.device(reader, 'editor', invitation.id)
    expect(standingOfJoin(await owner.membership(), late)).toBe('used')
  })
  test('carried over to another owner, or with another device put in: refused', async () => {
    const invitation = await invitationKeys(filled(7, 16))
    const { signPublic, boxPublic } = invitation
    await other.voice.say({ type: 'invitation', as: 'editor', signPublic, boxPublic, at: frozenAt })
    const join = await makeJoin({ ...asked, owner: owner.id, invitation, device: stranger })
    expect(standingOfJoin(await other.membership(), join)).toBe('never')
    for (const [put, from] of [
      [bytesOf(other.id), 1],
      [honest.signPublic, 81],
      [honest.boxPublic, 113],
    ] as const) {
      const changed = join.bytes.slice()
      changed.set(put, from)
      await expect(readJoin(changed)).rejects.toThrow(Malformed)
    }
  })
})
