/** Both ends prove who they are, over this connection, in this room (S25). */
import { describe, expect, test } from 'vitest'
import { hashOfScope } from '../../src/carry/exchange/holdings.ts'
import { lanes } from '../../src/carry/exchange/frames.ts'
import {
  decodeBatch,
  decodeHeads,
  decodeOutline,
  encodeHeads,
  encodeNews,
  encodeWant,
} from '../../src/carry/exchange/lists.ts'
import { encodeBare, encodeDigest, encodeHello, types } from '../../src/carry/exchange/messages.ts'
import type { openExchange } from '../../src/carry/exchange/exchange.ts'
import { longestMessage } from '../../src/carry/types.ts'
import { Hostile } from '../fakes/hostile.ts'
import { Sim, type SimNode } from '../fakes/simulation.ts'
import { linkPair } from '../fakes/simNet.ts'

const minute = 60_000
async function three(sim: Sim): Promise<[SimNode, SimNode, SimNode]> {
  const [a, b, c] = await sim.mesh(3)
  if (!a || !b || !c) throw new Error('three nodes')
  for (const { depot } of [a, b, c]) await depot.edit('intern', 300, 3)
  return [a, b, c]
}
const standing = (node: SimNode): string[] => node.exchange.peers.map((peer) => peer.standing)

describe('S25 a proof', () => {
  test('says which device it is, to both', async () => {
    const sim = new Sim(1)
    const [a, b] = await three(sim)
    sim.connect(a, b)
    await sim.arrive()
    expect(a.exchange.peers.map(({ device }) => device)).toEqual([b.keys.id])
    expect(b.exchange.peers.map(({ device }) => device)).toEqual([a.keys.id])
    expect([...standing(a), ...standing(b)]).toEqual(['member', 'member'])
    await sim.close()
  })

  test('of another key than the one that was said does not hold', async () => {
    const sim = new Sim(2)
    const [a, b] = await three(sim)
    const mallory = await Hostile.at(sim, a)
    // Says that it is B, and signs with its own key.
    Object.assign(mallory.hello, { signPublic: b.keys.signPublic, boxPublic: b.keys.boxPublic })
    await mallory.enter()
    expect(mallory.why).toBe('proof')
    expect(mallory.heard.map((message) => message[0])).toEqual([types.hello, types.proof])
    await sim.close()
  })

  test('handed on by somebody in the middle does not hold', async () => {
    const sim = new Sim(3)
    const [a, b] = await three(sim)
    const certificate = (): Uint8Array<ArrayBuffer> => {
      const bytes = new Uint8Array(32)
      sim.chance(bytes)
      return bytes
    }
    // A and B are each connected to the middle, which hands on every byte both ways.
    const left = linkPair('middle', 'A', certificate)
    const right = linkPair('middle', 'B', certificate)
    sim.links.push(left.here, left.there, right.here, right.there)
    left.here.receive((message) => void (right.here.closed || right.here.way.push(message)))
    right.here.receive((message) => void (left.here.closed || left.here.way.push(message)))
    a.exchange.meet(left.there)
    b.exchange.meet(right.there)
    await sim.run(minute)
    expect([left.there.why, right.there.why]).toContain('proof')
    expect(left.there.closed && right.there.closed).toBe(true)
    expect(a.exchange.peers.every((peer) => peer.state === 'cut-off')).toBe(true)
    expect(sim.inStep([a, b])).toBe(false)
    await sim.close()
  })

  test('used again on another connection does not hold', async () => {
    const sim = new Sim(4)
    const [a, b] = await three(sim)
    const { there } = sim.connect(b, a)
    const said: Uint8Array<ArrayBuffer>[] = []
    there.tap = (frame) => said.push(frame.slice())
    await sim.arrive()
    sim.cut(a, b)
    await sim.run(minute)
    const mallory = await Hostile.at(sim, a, b.keys)
    for (const frame of said.slice(0, 3)) mallory.raw(frame)
    await sim.arrive()
    expect(mallory.why).toBe('proof')
    await sim.close()
  })

  test('sent back to the one who made it does not hold', async () => {
    const sim = new Sim(5)
    const [a] = await three(sim)
    const mallory = await Hostile.at(sim, a)
    mallory.link.receive((frame) => mallory.raw(frame))
    await sim.arrive()
    expect(mallory.why).toBe('itself')
    // With a nonce of its own, and A's keys and proof: who it is, is signed too.
    const again = await Hostile.at(sim, a)
    Object.assign(again.hello, { signPublic: a.keys.signPublic, boxPublic: a.keys.boxPublic })
    again.send(lanes.talk, encodeHello(again.hello))
    await sim.arrive()
    for (const message of again.heardType(types.proof)) again.send(lanes.talk, message)
    await sim.arrive()
    expect(again.why).toBe('proof')
    await sim.close()
  })

  test('made for another room does not hold', async () => {
    const sim = new Sim(6)
    const [a, b] = await three(sim)
    const mallory = await Hostile.at(sim, a, b.keys, 'another room')
    await mallory.enter()
    expect(mallory.why).toBe('proof')
    const insider = await Hostile.at(sim, a, b.keys, 'room')
    await insider.enter()
    expect(insider.why).toBeUndefined()
    expect(standing(a)).toContain('member')
    await sim.close()
  })

  test('cannot be given over a connection without certificates', async () => {
    const sim = new Sim(7)
    const [a] = await three(sim)
    const { there } = linkPair('B', 'A', () => new Uint8Array(0))
    a.exchange.meet(there)
    expect(there.why).toBe('no-fingerprint')
    await sim.close()
  })

  test('is waited for a while, and not for ever', async () => {
    const sim = new Sim(8)
    const [a] = await three(sim)
    const mallory = await Hostile.at(sim, a)
    mallory.send(lanes.talk, encodeHello(mallory.hello))
    await sim.run(10_000)
    expect(mallory.why).toBeUndefined()
    await sim.run(10_000)
    expect(mallory.why).toBe('no-proof')
    await sim.close()
  })

  test('comes before anything else is heard or said', async () => {
    const sim = new Sim(9)
    const [a, b] = await three(sim)
    for (const what of ['early', 'ready', 'lists', 'long'] as const) {
      const mallory = await Hostile.at(sim, a, b.keys)
      mallory.send(lanes.talk, encodeHello(mallory.hello))
      if (what === 'early') mallory.send(lanes.talk, encodeBare('graft'))
      else if (what === 'ready') mallory.send(lanes.talk, encodeBare('ready'))
      else if (what === 'lists') mallory.send(lanes.lists, Uint8Array.of(types.digest))
      else mallory.send(lanes.talk, Uint8Array.of(types.proof, ...new Uint8Array(3_000)))
      await sim.run(minute)
      const why = { early: 'before-proof', ready: 'no-proof', lists: 'before-proof', long: 'oversize' }[what]
      expect(mallory.why).toBe(why)
      expect(mallory.heard.every((m) => m[0] === types.hello || m[0] === types.proof)).toBe(true)
    }
    await sim.close()
  })
})

describe('S25 what one may have', { timeout: 30_000 }, () => {
  test('a stranger gets statements and nothing else, and gives nothing else', async () => {
    const sim = new Sim(20)
    const [a] = await three(sim)
    const stranger = await sim.node('S')
    sim.connect(a, stranger)
    await sim.run(5 * minute)
    expect(stranger.depot.statements()).toHaveLength(3)
    expect(stranger.depot.all()).toEqual([])
    expect(standing(a)).toEqual(['stranger'])
    await a.depot.edit('intern')
    await a.depot.say('other', a.keys.id)
    await sim.run(minute)
    expect(stranger.depot.all()).toEqual([])
    expect(stranger.depot.statements()).toHaveLength(4)
    await sim.close()
  })

  test('a stranger that asks for more, or gives more, all the same: nothing of it', async () => {
    const sim = new Sim(24)
    const [a, b] = await three(sim)
    const stranger = await Hostile.at(sim, a)
    await stranger.enter()
    const feeds = a.depot.heads(['intern']).map((head) => ({ ...head, tips: [] }))
    const want = { owner: sim.owner, all: false, statements: [], feeds }
    stranger.send(lanes.talk, encodeWant({ id: 1, credit: 1_000_000, sections: [want] }))
    const envelopes = await b.depot.edit('delt', 300, 2)
    stranger.send(lanes.lists, encodeNews({ owner: sim.owner, statements: [], envelopes }))
    const before = a.depot.all()
    await sim.run(minute)
    expect(stranger.why).toBeUndefined()
    expect(stranger.heardType(types.batch).map((message) => decodeBatch(message))).toEqual([
      { id: 1, last: true, owner: sim.owner, statements: [], envelopes: [] },
    ])
    expect(a.depot.all()).toEqual(before)
    await sim.close()
  })

  test('a stranger that compares what it may not have is told nothing of it', async () => {
    const sim = new Sim(25)
    const [a] = await three(sim)
    const stranger = await Hostile.at(sim, a)
    await stranger.enter()
    const scope = await hashOfScope([{ owner: sim.owner, names: [] }])
    const state = new Uint8Array(16)
    stranger.send(lanes.lists, encodeDigest({ scope, yours: scope, state }))
    await sim.arrive()
    const outlines = stranger.heardType(types.outline).map((message) => decodeOutline(message).outline)
    expect(outlines.map((outline) => outline.map(({ documents }) => documents))).toEqual([[[]]])
    const asked = { owner: sim.owner, name: 'intern', statements: [], feeds: [] }
    for (const page of encodeHeads(true, [asked])) stranger.send(lanes.lists, page)
    await sim.arrive()
    const told = stranger.heardType(types.heads).flatMap((message) => decodeHeads(message).sections)
    expect(stranger.heardType(types.heads)).toHaveLength(1)
    expect(told).toEqual([])
    await sim.close()
  })

  test('one who is let in while connected gets the rest at once; one who is removed gets nothing more', async () => {
    const sim = new Sim(21)
    const [a] = await three(sim)
    const newcomer = await sim.node('N')
    sim.connect(a, newcomer)
    await sim.run(minute)
    await a.depot.say('admit', newcomer.keys.id)
    await sim.run(minute)
    expect(newcomer.depot.all()).toEqual(a.depot.all())
    const before = newcomer.depot.all().length
    await a.depot.say('remove', newcomer.keys.id)
    await a.depot.edit('intern', 300, 2)
    await sim.run(5 * minute)
    expect(newcomer.depot.all()).toHaveLength(before)
    // It learns that it is removed.
    expect(newcomer.depot.standing(newcomer.keys.id)).toBe('never')
    expect(standing(a)).toEqual(['stranger'])
    await sim.close()
  })

  test('one who is removed in the middle of a large sync gets no more of it', async () => {
    const sim = new Sim(22)
    const [a, b] = await three(sim)
    await a.depot.edit('intern', 20_000, 200, true)
    sim.most = 1
    const { here } = sim.connect(a, b)
    // A narrow line: most of a batch waits here to be sent.
    here.high = 1_000
    while (b.depot.all().length < 30) await sim.step()
    await a.depot.say('remove', b.keys.id)
    const [sent, bytes] = [a.exchange.counts.envelopesSent, here.traffic.sent]
    await sim.run(5 * minute)
    expect(a.exchange.counts.envelopesSent).toBe(sent)
    // The piece that is on its way already, and the statement.
    expect(here.traffic.sent - bytes).toBeLessThan(longestMessage + 2_000)
    expect(b.depot.all().length).toBeLessThan(150)
    expect(a.exchange.peers[0]?.standing).toBe('stranger')
    await sim.close()
  })

  test('some documents and not others: neither news nor heads nor envelopes of the rest', async () => {
    const sim = new Sim(23)
    const [a, b] = await three(sim)
    a.exchange = openRestricted(sim, a, ['delt'])
    await a.depot.edit('delt', 300, 2)
    const { there } = sim.connect(a, b)
    const secret = a.depot.documents().find(({ name }) => name === 'intern')?.id
    let heard = ''
    there.tap = (frame) => (heard += Buffer.from(frame).toString('latin1'))
    await sim.run(minute)
    await a.depot.edit('intern', 300, 2)
    await b.depot.edit('intern', 300, 2)
    await sim.run(minute)
    expect(b.depot.heads(['delt'])).toHaveLength(1)
    expect(b.depot.heads(['intern']).every(({ device }) => device === b.keys.id)).toBe(true)
    expect(a.depot.heads(['intern']).every(({ device }) => device === a.keys.id)).toBe(true)
    expect(secret).toBeDefined()
    expect(heard).not.toContain('intern')
    await sim.close()
  })
})

function openRestricted(sim: Sim, node: SimNode, names: readonly string[]): ReturnType<typeof openExchange> {
  void node.exchange.close()
  const may = (): ReadonlyMap<string, readonly string[]> => new Map([[sim.owner, names]])
  return sim.open(node.keys, { ...node.gathering, may })
}
