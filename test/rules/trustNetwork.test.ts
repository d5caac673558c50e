/** Networks and their members, documents and keys, invitations, and what a newer release says. */
import { beforeEach, describe, expect, test } from 'vitest'
import { invitationKeys } from '../../src/trust/invitation.ts'
import { standingOfJoin } from '../../src/trust/invited.ts'
import { makeJoin, type JoinOf } from '../../src/trust/join.ts'
import { limitOf, membershipOf, verdictOf, type Membership } from '../../src/trust/membership.ts'
import { toRoot, type KeysSaid } from '../../src/trust/said.ts'
import { readStatement, type Statement } from '../../src/trust/statement.ts'
import { filled, frozenAt, type TestDevice } from '../fakes/frozen.ts'
import {
  cutAt,
  deviceSaid,
  found,
  inWords,
  markOf,
  removalSaid,
  someDevices,
  voiceOf,
  type Owner,
  type Voice,
} from '../peers/voices.ts'

let network: Owner
let one: Owner
let two: Owner
let a: TestDevice
let b: TestDevice
let c: TestDevice
let byA: Voice
const member = (of: Owner, invitation?: string) =>
  ({ type: 'member', member: of.id, ...(invitation ? { invitation } : {}), at: frozenAt }) as const

beforeEach(async () => {
  ;[network, one, two] = [await found(1, ['nettverk', 'cards']), await found(3), await found(5)]
  const [first, second, third] = await someDevices(10, 3)
  if (!first || !second || !third) throw new Error('three devices')
  ;[a, b, c] = [first, second, third]
  byA = voiceOf(a, await network.voice.device(a, 'administrator'), network.heard)
  await one.voice.device(b, 'editor')
  await two.voice.device(c, 'administrator')
})
const all = (): Statement[] => [...network.heard, ...one.heard, ...two.heard]
const read = (): Promise<Membership> => membershipOf(network.id, all())
const verdict = async (device: TestDevice, name = 'nettverk'): Promise<string> =>
  inWords(verdictOf(await read(), { document: await network.documentId(name), device: device.id, no: 0 }))

describe('members of a network', () => {
  test('S7 a member’s devices write in what the network owns together, and nowhere else of it', async () => {
    expect(await verdict(b)).toBe('waits for certificate')
    await network.voice.say(member(one))
    expect(await verdict(b)).toBe('counts')
    expect(await verdict(b, 'cards')).toBe('waits for certificate')
    await one.voice.remove(b.id, { cuts: [cutAt(await network.documentId('nettverk'), b.id, 2)] })
    expect(await verdict(b)).toBe('limited')
  })
  test('S7 a member’s reader does not write, and a member cannot narrow another’s device', async () => {
    await network.voice.say(member(one))
    await network.voice.say(member(two))
    await two.voice.device(b, 'reader')
    await two.voice.remove(b.id)
    expect(await verdict(b)).toBe('counts')
    await one.voice.device(a, 'reader')
    expect(await verdict(a)).toBe('counts')
  })
  test('S8 a removed member’s writes count as far as was said, and its own documents are its own still', async () => {
    await network.voice.say(member(two))
    const id = await network.documentId('nettverk')
    await network.voice.say(removalSaid(two.id, { of: 'owner', cuts: [cutAt(id, c.id, 5)] }))
    expect(limitOf(await read(), { document: id, device: c.id, no: 0 }).upTo).toEqual([[cutAt(id, c.id, 5)]])
    expect((await read()).members.get(two.id)?.removals).toHaveLength(1)
    expect(await two.verdict('intern', c.id)).toBe('counts')
  })
  test('a removal that names an admission ends that one; a later admission stands', async () => {
    const admitted = await byA.say(member(two))
    await byA.say(
      removalSaid(two.id, { of: 'owner', statements: [{ seq: admitted.seq, hash: admitted.hash }] }),
    )
    expect(await verdict(c)).toBe('limited')
    await byA.say({ ...member(two), at: frozenAt + 1 })
    expect(await verdict(c)).toBe('counts')
    await byA.say(removalSaid(two.id, { of: 'owner' }))
    expect(await verdict(c)).toBe('limited')
  })
  test('a removal of an owner is none of a device with its name, nor the other way', async () => {
    await byA.say(member(two))
    await byA.say(removalSaid(two.id, { of: 'device' }))
    await byA.device(b, 'editor')
    await byA.say(removalSaid(b.id, { of: 'owner' }))
    expect([await verdict(c), await verdict(b)]).toEqual(['counts', 'counts'])
  })
  test('S3 a branch of a member’s feed is cut by one who stands over its admission, or by its own', async () => {
    await byA.say(member(two))
    const id = await network.documentId('nettverk')
    const cut = cutAt(id, c.id, 2, a.id)
    const without = async (): Promise<number> => limitOf(await read(), cut).without.length
    const byB = voiceOf(b, await byA.device(b, 'administrator'), network.heard)
    await byB.say({ type: 'branch', ...cut, at: frozenAt })
    expect(await without()).toBe(0)
    await byA.say({ type: 'branch', ...cut, at: frozenAt })
    expect(await without()).toBe(1)
    await two.voice.say({ type: 'branch', ...cut, seq: 7, at: frozenAt })
    expect(await without()).toBe(2)
  })
  test('owners that admit themselves and each other end, and give nothing more', async () => {
    await network.voice.say(member(network))
    await network.voice.say(member(one))
    await one.voice.say(member(network))
    await one.voice.say(member(two))
    const now = await read()
    expect([...now.members.keys()]).toEqual([one.id])
    expect(await verdict(c)).toBe('waits for certificate')
    expect((await membershipOf(one.id, all())).members.size).toBe(2)
  })
  test('S5 read on from the membership before is the same as read anew', async () => {
    await network.voice.say(member(one))
    const before = await read()
    await one.voice.device(c, 'reader')
    const on = await membershipOf(network.id, all(), before)
    expect([on.hash, on.verdicts]).toEqual([(await read()).hash, (await read()).verdicts])
    expect(on.verdicts).not.toBe(before.verdicts)
  })
})

describe('S16 statements of a newer release', () => {
  test('from the root or an administrator: counted as newer, wherever it stands', async () => {
    const byC = voiceOf(c, await two.voice.device(c, 'administrator'))
    two.heard.push(await byC.unknown())
    expect((await two.membership()).newer).toBe(1)
  })
  test('from anyone else: changes nothing', async () => {
    const editor = await two.voice.device(a, 'editor')
    const said = [
      await voiceOf(a, editor).unknown(),
      await voiceOf(b, editor).unknown(),
      await voiceOf(b, await one.voice.device(b, 'administrator')).unknown(),
    ]
    expect((await two.membership(said)).newer).toBe(0)
  })
  test('from a member: stops its own register, not the network’s', async () => {
    await network.voice.say(member(two))
    two.heard.push(await two.voice.unknown())
    expect((await read()).newer).toBe(0)
    expect((await read()).members.get(two.id)?.membership.newer).toBe(1)
  })
  test('what is signed under a certificate that cannot be read waits', async () => {
    const certificate = await two.voice.unknown()
    const below = await voiceOf(a, certificate).say(deviceSaid(b, 'editor'))
    expect((await two.membership([certificate, below])).standings.get(below.hash)).toBe('waits')
    const nobodys = await voiceOf(b, await two.voice.device(b, 'editor')).unknown()
    const never = await voiceOf(a, nobodys).say(deviceSaid(b, 'editor'))
    expect((await two.membership([nobodys, never])).standings.get(never.hash)).toBe('never')
  })
  test('it is kept byte for byte, and its contents are not read', async () => {
    const { bytes } = await two.voice.unknown()
    expect((await readStatement(bytes)).bytes).toEqual(bytes)
  })
})

describe('documents and keys', () => {
  const generation = (name: string, to: number) =>
    ({ type: 'document', name, generation: to, erased: ['person:x'], at: frozenAt }) as const
  test('S33 an administrator rewrites cards; other documents’ generations are the root’s alone', async () => {
    await byA.say(generation('cards', 1))
    await byA.say(generation('nettverk', 4))
    expect((await read()).documents.get('cards')?.generation).toBe(1)
    expect((await read()).documents.get('nettverk')?.generation).toBe(0)
    await network.voice.say(generation('nettverk', 2))
    expect((await read()).documents.get('nettverk')?.generation).toBe(2)
    await byA.say(generation('delt', 0))
    expect((await read()).documents.has('delt')).toBe(true)
  })
  test('S2 an endless number of generations is not counted up', async () => {
    await byA.say(generation('cards', 1_000_000))
    expect((await read()).past.size).toBe(1000)
  })
  const keys = (change: Partial<KeysSaid>): KeysSaid => ({
    type: 'keys',
    document: a.id,
    epoch: 1,
    commitment: b.id,
    boxes: [{ to: c.id, box: filled(1, 80) }],
    at: frozenAt,
    ...change,
  })
  const of = async (): Promise<unknown> =>
    (await read()).keys.get(a.id)?.map((k) => [k.epoch, k.counts, [...k.boxes.values()].map((box) => box[0])])
  test('the key to write under is of the highest epoch, then the smallest commitment', async () => {
    await byA.say(keys({ commitment: toRoot }))
    await byA.say(keys({ epoch: 2, commitment: c.id }))
    await network.voice.say(keys({ epoch: 2, commitment: a.id }))
    const [first] = (await read()).keys.get(a.id) ?? []
    expect(first).toMatchObject({ epoch: 2, commitment: a.id < c.id ? a.id : c.id })
  })
  test('nobody spoils a box from below', async () => {
    const byB = voiceOf(b, await byA.device(b, 'administrator'), network.heard)
    for (let i = 0; i < 8; i++) await byB.say(keys({ boxes: [{ to: c.id, box: filled(50 + i, 80) }] }))
    await byA.say(keys({}))
    expect(await of()).toEqual([[1, true, [1]]])
  })
  test('a removed administrator’s late keys are for reading alone, behind all that count', async () => {
    const byB = voiceOf(b, await byA.device(b, 'administrator'), network.heard)
    const before = await byB.say(keys({}))
    await byB.say(keys({ epoch: 9, commitment: c.id, boxes: [{ to: c.id, box: filled(9, 80) }] }))
    await byA.remove(b.id, { statements: [markOf(before)] })
    expect(await of()).toEqual([
      [1, true, [1]],
      [9, false, [9]],
    ])
  })
  test('only the root says where the recovery sheet’s keys are sealed', async () => {
    const said = { type: 'rootBox', boxPublic: filled(1), at: frozenAt } as const
    await expect(readStatement((await byA.say(said)).bytes)).rejects.toThrow('only the root')
    network.heard.pop()
    await network.voice.say(said)
    expect((await read()).rootBox).toEqual(filled(1))
  })
})

describe('invitations and joins', () => {
  const invite = async (as: 'editor' | 'member', secret: number) => {
    const keysOf = await invitationKeys(filled(secret, 16))
    const { signPublic, boxPublic } = keysOf
    await byA.say({ type: 'invitation', as, signPublic, boxPublic, at: frozenAt })
    return keysOf
  }
  const join = async (invitation: JoinOf['invitation'], change: Partial<JoinOf> = {}) =>
    makeJoin({
      owner: network.id,
      invitation,
      device: c,
      as: 'editor',
      label: new Uint8Array(),
      at: frozenAt,
      ...change,
    })
  test('open, then answered, and used for everybody else', async () => {
    const invitation = await invite('editor', 7)
    const mine = await join(invitation)
    const theirs = await join(invitation, { device: b })
    expect(standingOfJoin(await read(), mine)).toBe('open')
    await byA.device(c, 'editor', invitation.id)
    expect(standingOfJoin(await read(), mine)).toBe('answered')
    expect(standingOfJoin(await read(), theirs)).toBe('used')
    await byA.remove(c.id)
    expect(standingOfJoin(await read(), mine)).toBe('never')
  })
  test('a join whose invitation has not come waits for it', async () => {
    expect(standingOfJoin(await read(), await join(await invitationKeys(filled(70, 16))))).toBe('waits')
  })
  test('withdrawn is stronger than used, whichever was said first', async () => {
    for (const [secret, order] of [
      ['used', 'withdrawn'],
      ['withdrawn', 'used'],
    ].entries()) {
      const invitation = await invite('editor', 20 + secret)
      for (const why of order as ('used' | 'withdrawn')[])
        await byA.say({ type: 'closed', invitation: invitation.id, why, at: frozenAt })
      expect(standingOfJoin(await read(), await join(invitation, { device: b }))).toBe('withdrawn')
    }
  })
  test('withdrawn is stronger than an answer from below', async () => {
    const invitation = await invite('editor', 7)
    await network.voice.say({ type: 'closed', invitation: invitation.id, why: 'withdrawn', at: frozenAt })
    await byA.device(c, 'editor', invitation.id)
    expect((await read()).invitations.get(invitation.id)?.closed).toBe('withdrawn')
  })
  test('an organisation’s join answers a member’s invitation, and can come back by a new one', async () => {
    const invitation = await invite('member', 7)
    const mine = await join(invitation, { as: 'member', member: two.id })
    expect(standingOfJoin(await read(), mine)).toBe('open')
    expect(standingOfJoin(await read(), await join(invitation))).toBe('never')
    const admitted = await byA.say(member(two, invitation.id))
    expect(standingOfJoin(await read(), mine)).toBe('answered')
    await byA.say(removalSaid(two.id, { of: 'owner', statements: [{ seq: 1, hash: admitted.hash }] }))
    const again = await join(await invite('member', 8), { as: 'member', member: two.id })
    expect(standingOfJoin(await read(), again)).toBe('open')
    await byA.say(removalSaid(two.id, { of: 'owner' }))
    expect(standingOfJoin(await read(), again)).toBe('never')
  })
})
