/** Who may what: administrators, removals, roles, copies of a device, and how far what was written counts. */
import { beforeEach, describe, expect, test } from 'vitest'
import { limitOf, mayRead, mayReach, membershipOf } from '../../src/trust/membership.ts'
import { toRoot } from '../../src/trust/said.ts'
import { sayAs, type Statement } from '../../src/trust/statement.ts'
import { frozenAt, type TestDevice } from '../fakes/frozen.ts'
import {
  cutAt,
  deviceSaid,
  found,
  markOf,
  someDevices,
  voiceOf,
  type Owner,
  type Voice,
} from '../peers/voices.ts'

let owner: Owner
let a: TestDevice
let b: TestDevice
let c: TestDevice
let d: TestDevice
let intern: string
/** Two administrators beside each other, both certified by the root. */
let byA: Voice
let byB: Voice
let ofA: Statement

beforeEach(async () => {
  owner = await found(1)
  const [one, two, three, four] = await someDevices(2, 4)
  if (!one || !two || !three || !four) throw new Error('four devices')
  ;[a, b, c, d] = [one, two, three, four]
  intern = await owner.documentId('intern')
  ofA = await owner.voice.device(a, 'administrator')
  byA = voiceOf(a, ofA, owner.heard)
  byB = voiceOf(b, await owner.voice.device(b, 'administrator'), owner.heard)
})
const is = (device: TestDevice): Promise<string> => owner.verdict('intern', device.id)
const feed = (device: TestDevice) => ({ document: intern, device: device.id, no: 0 })

describe('administrators', () => {
  test('S8 an administrator certifies, and those it makes administrators do too', async () => {
    const byC = voiceOf(c, await byA.device(c, 'administrator'), owner.heard)
    await byC.device(d, 'editor')
    expect(await is(d)).toBe('counts')
  })
  test('S7 an editor’s or a reader’s certificate gives nothing', async () => {
    for (const role of ['editor', 'reader'] as const)
      await voiceOf(c, await byA.device(c, role), owner.heard).device(d, 'editor')
    expect(await is(d)).toBe('waits for certificate')
  })
  test('S1 what rests on a certificate that has not come waits, and counts when it comes', async () => {
    const certificate = await byA.device(c, 'administrator')
    const below = await voiceOf(c, certificate).device(d, 'editor')
    const without = owner.heard.filter((s) => s !== certificate)
    const early = await membershipOf(owner.id, [...without, below])
    expect(early.standings.get(below.hash)).toBe('waits')
    expect(early.devices.has(d.id)).toBe(false)
    expect((await owner.membership([below])).devices.has(d.id)).toBe(true)
  })
  test('a certificate cannot be used with another key than the one it names', async () => {
    const forged = await voiceOf(d, ofA, owner.heard).device(d, 'administrator')
    expect((await owner.membership()).standings.get(forged.hash)).toBe('never')
    expect(await is(d)).toBe('waits for certificate')
  })
  test('a statement that is no certificate certifies nobody', async () => {
    const invitation = await byA.say({ type: 'closed', invitation: c.id, why: 'used', at: frozenAt })
    await voiceOf(a, invitation, owner.heard).device(d, 'editor')
    expect(await is(d)).toBe('waits for certificate')
  })
  test('S8 a chain of ten thousand certificates is judged without running out of stack', async () => {
    const chain: Statement[] = [ofA]
    for (let seq = 1, prev = toRoot; seq <= 10_000; seq++) {
      const under = chain.at(-1)?.hash ?? ''
      const signer = { owner: owner.id, sign: a.sign, signPublic: a.signPublic, under, seq, prev }
      const said = await sayAs(signer, deviceSaid(a, 'administrator'))
      chain.push(said)
      prev = said.hash
    }
    const standing = async (of: readonly Statement[]) =>
      (await owner.membership(of)).standings.get(chain.at(-1)?.hash ?? '')
    expect(await standing(chain.toReversed())).toBe('counts')
    expect(await standing(chain.toSpliced(5000, 1))).toBe('waits')
    const [, , , middle = ofA] = chain
    await owner.voice.remove(a.id, { statements: [markOf(middle)] })
    expect(await standing(chain)).toBe('late')
    expect((await owner.membership(chain)).standings.get(middle.hash)).toBe('counts')
  }, 60_000)
})

describe('S8 removals', () => {
  test('by the root and by whom one was certified by or under, and by nobody else', async () => {
    const byC = voiceOf(c, await byA.device(c, 'administrator'), owner.heard)
    await byC.device(d, 'editor')
    await byB.remove(d.id)
    await byB.remove(a.id)
    await byC.remove(a.id)
    await byC.remove(c.id)
    for (const one of [a, b, c, d]) expect(await is(one)).toBe('counts')
    await byA.remove(d.id)
    expect(await is(d)).toBe('limited')
    await owner.voice.remove(b.id)
    expect(await is(b)).toBe('limited')
  })
  test('two who have certified each other and remove each other: the one that stands higher stays', async () => {
    const byBunderA = voiceOf(b, await byA.device(b, 'administrator'), owner.heard)
    await byBunderA.device(a, 'administrator')
    await byBunderA.remove(a.id)
    await byA.remove(b.id)
    expect(await is(a)).toBe('counts')
    // B stands by the root's word still; what A gave it is gone.
    expect(await is(b)).toBe('counts')
    await owner.voice.remove(b.id)
    expect(await is(b)).toBe('limited')
  })
  test('removal wins: certified again under the same keys by the one who removed, or below it, is still removed', async () => {
    const certificate = await byA.device(c, 'editor')
    await byA.remove(c.id)
    await byA.device(c, 'administrator')
    const byD = voiceOf(d, await byA.device(d, 'administrator'), owner.heard)
    await byD.device(c, 'editor')
    expect(await is(c)).toBe('limited')
    expect(mayRead(await owner.membership(), c.id)).toBe(false)
    expect((await owner.membership()).devices.get(c.id)?.certificates).toContain(certificate.hash)
  })
  test('two certificates from administrators beside each other: the one who removes takes back only its own', async () => {
    await byA.device(c, 'editor')
    await byB.device(c, 'reader')
    await byA.remove(c.id, { cuts: [cutAt(intern, c.id, 7)] })
    const now = await owner.membership()
    // What it wrote as an editor stays as far as A says; B still lets it read.
    expect(limitOf(now, feed(c)).upTo).toEqual([[cutAt(intern, c.id, 7)]])
    expect(now.devices.get(c.id)).toMatchObject({ role: 'reader', removals: [] })
    expect(mayRead(now, c.id)).toBe(true)
  })
  test('several removals: what counts is within all of them; several certificates: within one of them', async () => {
    await byA.device(c, 'editor')
    await byA.remove(c.id, { cuts: [cutAt(intern, c.id, 7)] })
    await owner.voice.remove(c.id, { cuts: [cutAt(intern, c.id, 9)] })
    const reach = async (): Promise<number> => {
      const limit = limitOf(await owner.membership(), feed(c))
      return Math.max(0, ...Array.from({ length: 20 }, (_, i) => i + 1).filter((seq) => mayReach(limit, seq)))
    }
    expect(await reach()).toBe(7)
    await byB.device(c, 'editor')
    // The root's removal stands over both, A's only over one.
    expect(await reach()).toBe(9)
    await owner.voice.remove(c.id)
    expect(await reach()).toBe(0)
  })
  test('S8 a removal by one who may not say it, or no longer, does nothing', async () => {
    const byC = voiceOf(c, await byA.device(c, 'administrator'), owner.heard)
    const certificate = await byC.device(d, 'editor')
    await byA.remove(c.id, { statements: [markOf(certificate)] })
    await byC.remove(d.id)
    await voiceOf(d, ofA, owner.heard).remove(d.id)
    expect(await is(d)).toBe('counts')
  })
  test('S8 what a removed administrator’s own administrators say later than the mark is late too', async () => {
    const byC = voiceOf(c, await byA.device(c, 'administrator'), owner.heard)
    const certificate = await byC.device(d, 'administrator')
    await byA.remove(c.id)
    const below = await voiceOf(d, certificate, owner.heard).device(b, 'reader')
    expect((await owner.membership()).standings.get(below.hash)).toBe('late')
  })
  test('S2 endless removals of a device with many certificates: every one is held against all', async () => {
    for (const role of ['editor', 'administrator'] as const) await byA.device(c, role)
    await byB.device(c, 'editor')
    for (let seq = 1; seq <= 20; seq++) {
      await byA.remove(c.id, { cuts: [cutAt(intern, c.id, seq)] })
      await byB.remove(c.id, { cuts: [cutAt(intern, c.id, 30 + seq)] })
    }
    expect(limitOf(await owner.membership(), feed(c)).upTo.length).toBeLessThanOrEqual(60)
  })
  test('a removal of an administrator says how far its own statements count', async () => {
    const byC = voiceOf(c, await byA.device(c, 'administrator'), owner.heard)
    await byC.device(d, 'editor')
    const last = await byC.say({ type: 'closed', invitation: d.id, why: 'withdrawn', at: frozenAt })
    await byA.remove(c.id, { statements: [markOf(last)] })
    const after = await byC.device(b, 'editor')
    expect(await is(d)).toBe('counts')
    expect((await owner.membership()).standings.get(after.hash)).toBe('late')
  })
  test('S1 a statement that may lie before the mark waits for what is between', async () => {
    const byC = voiceOf(c, await byA.device(c, 'administrator'), owner.heard)
    const first = await byC.device(d, 'editor')
    const between = await byC.say({ type: 'closed', invitation: d.id, why: 'used', at: frozenAt })
    const last = await byC.say({ type: 'closed', invitation: a.id, why: 'used', at: frozenAt })
    const beyond = await byC.say({ type: 'closed', invitation: b.id, why: 'used', at: frozenAt })
    await byA.remove(c.id, { statements: [markOf(last)] })
    for (const gone of [between, last]) {
      const early = await membershipOf(
        owner.id,
        owner.heard.filter((s) => s !== gone),
      )
      expect(early.standings.get(first.hash)).toBe('waits')
      expect(early.standings.get(beyond.hash)).toBe('late')
    }
    expect((await owner.membership()).standings.get(first.hash)).toBe('counts')
  })
})

describe('roles', () => {
  test('the wider role counts, whichever was said first', async () => {
    await byA.device(c, 'reader')
    await byB.device(c, 'administrator')
    expect((await owner.membership()).devices.get(c.id)?.role).toBe('administrator')
    expect(await is(c)).toBe('counts')
  })
  test('narrowed to reading: reads on, and what it wrote until then counts', async () => {
    await byA.device(c, 'editor')
    await byA.remove(c.id, { leaves: 'reading', cuts: [cutAt(intern, c.id, 3)] })
    const now = await owner.membership()
    expect(mayRead(now, c.id)).toBe(true)
    expect([3, 4].map((seq) => mayReach(limitOf(now, feed(c)), seq))).toEqual([true, false])
    await byA.remove(c.id)
    expect(mayRead(await owner.membership(), c.id)).toBe(false)
  })
  test('narrowed to writing: an administrator goes on as an editor, and its word counts as far as was said', async () => {
    const byC = voiceOf(c, await byA.device(c, 'administrator'), owner.heard)
    const before = await byC.device(d, 'editor')
    await byA.remove(c.id, { leaves: 'writing', statements: [markOf(before)] })
    const after = await byC.device(b, 'reader')
    const now = await owner.membership()
    expect(now.devices.get(c.id)).toMatchObject({ role: 'editor', removals: [] })
    expect([await is(c), await is(d), now.standings.get(after.hash)]).toEqual(['counts', 'counts', 'late'])
    await byA.device(c, 'administrator')
    expect((await owner.membership()).devices.get(c.id)?.role).toBe('editor')
  })
})

describe('S3 copies of a device', () => {
  test('both branches of its statements count and are flagged; a removal names the one that stays', async () => {
    const byC = voiceOf(c, await byA.device(c, 'administrator'), owner.heard)
    await byC.device(d, 'editor')
    const thief = byC.copy()
    const honest = await byC.say({ type: 'closed', invitation: d.id, why: 'used', at: frozenAt })
    const stolen = await thief.device(b, 'reader')
    const now = await owner.membership()
    expect([honest, stolen].map((s) => now.standings.get(s.hash))).toEqual(['counts', 'counts'])
    expect(now.devices.get(c.id)?.forked).toBe(true)
    expect(now.devices.get(a.id)?.forked).toBe(false)
    await byA.remove(c.id, { statements: [markOf(honest)] })
    const then = await owner.membership()
    expect([honest, stolen].map((s) => then.standings.get(s.hash))).toEqual(['counts', 'late'])
    expect(await is(d)).toBe('counts')
  })
  test('a branch of a feed is cut by one who stands over the device, and by no other', async () => {
    await byA.device(c, 'editor')
    const cut = cutAt(intern, c.id, 4, d.id)
    const branch = { type: 'branch', ...cut, at: frozenAt } as const
    await byB.say(branch)
    await voiceOf(d, await byB.device(d, 'administrator'), owner.heard).say({ ...branch, device: a.id })
    expect(limitOf(await owner.membership(), feed(c)).without).toEqual([])
    expect(await is(a)).toBe('counts')
    await byA.say(branch)
    expect(limitOf(await owner.membership(), feed(c)).without).toMatchObject([cut])
    expect(await is(c)).toBe('limited')
  })
})

test('S3 limits of several certificates: one that stands decides; a cut in one alone cuts nothing', async () => {
  await byA.device(c, 'editor')
  await byB.device(c, 'editor')
  await byA.say({ type: 'branch', ...cutAt(intern, c.id, 4, d.id), at: frozenAt })
  expect(limitOf(await owner.membership(), feed(c))).toEqual({ upTo: [], without: [] })
  await byB.remove(c.id, { cuts: [cutAt(intern, c.id, 9)] })
  expect(limitOf(await owner.membership(), feed(c))).toMatchObject({ upTo: [], without: [{ seq: 4 }] })
})
test('S5 read on from the membership before is the same as read anew', async () => {
  let before = await owner.membership()
  const steps = [
    () => byA.device(c, 'administrator'),
    () => owner.voice.say(deviceSaid(d, 'reader')),
    () => byA.remove(c.id),
    () => byB.device(d, 'editor'),
  ]
  for (const step of steps) {
    await step()
    const on = await membershipOf(owner.id, owner.heard, before)
    const anew = await owner.membership()
    const shown = ({ devices, ...rest }: typeof on): unknown => ({
      ...rest,
      devices: [...devices.values()].map(({ verifier: _, ...device }) => device),
    })
    expect(shown(on)).toEqual(shown(anew))
    expect(on.devices.get(a.id)?.verifier).toBe(before.devices.get(a.id)?.verifier)
    before = on
  }
})
