/** S24 Somebody in the room means harm, with and without its password. Real Chromium. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { roomKey, seal } from '../../src/carry/webrtc/cipher.ts'
import type { Signal } from '../../src/carry/webrtc/signals.ts'
import { rtcStage, type RoomInPage, type RtcStage, type Visitor } from './webrtc/stage.ts'
import { joinAll, linked, links, problemsOf, talk } from './webrtc/steps.ts'

let stage: RtcStage
let a: Visitor
let hostile: Visitor
let room: RoomInPage
beforeAll(async () => {
  stage = await rtcStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  ;[a, hostile] = await Promise.all([stage.visitor(), stage.visitor()])
  room = stage.room()
})
afterEach(async () => {
  await Promise.all([a.close(), hostile.close()])
})
const refusals = (): Promise<Record<string, number>> =>
  a.page.evaluate((r) => window.rtc.refusals(r), room.name)
const documentBytes = (): Promise<number> => a.page.evaluate((r) => window.rtc.documentBytes(r), room.name)
const cut = async (why: string): Promise<void> => {
  await linked(room, 0, a)
  // On a busy machine a first connection may have been given up by the other end.
  expect((await links(a, room)).at(-1)?.why).toBe(why)
  expect(await documentBytes()).toBe(2)
  expect(await problemsOf(a)).toEqual([])
}

describe('S24 a peer with a connection', () => {
  beforeEach(async () => {
    await joinAll(room, a, hostile)
    await linked(room, 1, a, hostile)
  })

  test('updates and awareness on y-webrtc’s channel reach no document', async () => {
    expect(await hostile.page.evaluate(() => window.rtc.hostile.poison(10))).toBeGreaterThan(0)
    await talk(room, hostile, a, 'og så noe ærlig')
    expect(await documentBytes()).toBe(2)
    expect((await links(a, room)).at(-1)).toMatchObject({ closed: false, messages: 1 })
    expect(await problemsOf(a)).toEqual([])
  })
  test('a flood on it is cut off', async () => {
    await hostile.page.evaluate(() => window.rtc.hostile.poison(200))
    await cut('noise-beside')
  })
  test('channels of its own are cut off', async () => {
    await hostile.page.evaluate(() => window.rtc.hostile.openChannels(30))
    await cut('noise-beside')
  })
  test('an oversize message is cut off', async () => {
    await hostile.page.evaluate(() => window.rtc.hostile.send(65_537))
    await cut('message-too-long')
    expect(await a.page.evaluate((r) => window.rtc.received(r), room.name)).toBe(0)
  })
  test('text where bytes should be is cut off', async () => {
    await hostile.page.evaluate(() => window.rtc.hostile.sendText())
    await cut('not-bytes')
  })
  test('and does not come back under the same name', async () => {
    await hostile.page.evaluate(() => window.rtc.hostile.sendText())
    await cut('not-bytes')
    const before = (await links(a, room)).length
    await expect.poll(async () => (await refusals())['signal-barred'] ?? 0).toBeGreaterThan(0)
    expect(await links(a, room)).toHaveLength(before)
  })
})

test('S24 another password in the room: nobody is met, nothing is thrown', async () => {
  await joinAll(room, a)
  await joinAll({ ...room, password: 'et annet' }, hostile)
  const b = await stage.visitor()
  await joinAll(room, b)
  await linked(room, 1, a, b)
  await expect.poll(async () => (await refusals())['signal-unreadable'] ?? 0).toBeGreaterThan(0)
  expect(await links(hostile, room)).toEqual([])
  expect(await problemsOf(a, b, hostile)).toEqual([])
  await b.close()
})

test('plain y-webrtc with the password is understood, and its document stays where it is', async () => {
  // It begins nothing anew by itself, so neither do we.
  await a.page.evaluate((r) => window.rtc.join(r, { patience: 60_000 }), room)
  await hostile.page.evaluate((r) => window.rtc.plain.join(r, 1_000, 'text'), room)
  await linked(room, 1, a)
  await hostile.page.waitForFunction((r) => window.rtc.plain.connected(r), room.name)
  const b = await stage.visitor()
  await b.page.evaluate((r) => window.rtc.plain.join(r, 0, 'text'), room)
  // What it has does go to others like itself.
  await b.page.waitForFunction((r) => window.rtc.plain.has(r) === 1_000, room.name)
  expect(await documentBytes()).toBe(2)
  expect(await problemsOf(a)).toEqual([])
  await b.close()
})

test('S24 whoever runs signalling may say anything: nothing is thrown, and peers still meet', async () => {
  await joinAll(room, a)
  await expect.poll(() => stage.signalling.in(room.name)).toBe(1)
  const { name: topic } = room
  for (const frame of [
    'not json',
    '',
    'null',
    '[]',
    '{"type":"publish"}',
    `{"type":"publish","topic":${'['.repeat(5_000)}`,
    { type: 'publish', topic: 7, data: 'x' },
    { type: 'publish', topic, data: { type: 'announce', from: 'unsealed' } },
    { type: 'publish', topic, data: { type: 'signal', from: 'unsealed' } },
    { type: 'publish', topic, data: 'not base64 €' },
    { type: 'publish', topic, data: 'AAAA' },
    { type: 'publish', topic, data: 'A'.repeat(60_000) },
    { type: 'publish', topic, data: 'B'.repeat(2_000_000) },
    { type: 'publish', topic: '__proto__', data: 'x' },
    { type: 'subscribe', topics: [topic] },
    { type: 'refused', reason: 'room-full', topics: [topic] },
  ])
    stage.signalling.say(topic, frame)
  const sealed = await seal({ type: 'announce', from: 'x' }, await roomKey('et annet', topic))
  for (let i = 0; i < 2_000; i++) {
    // Another random part each time, so that none is a copy.
    const data = `${sealed.slice(0, 12)}${String(i).padStart(8, 'A')}${sealed.slice(20)}`
    stage.signalling.say(topic, { type: 'publish', topic, data })
  }
  await expect
    .poll(async () => Object.values(await refusals()).reduce((sum, one) => sum + one, 0))
    .toBeGreaterThanOrEqual(2_000)
  expect(Object.keys(await refusals()).filter((why) => !/^signal-(unreadable|flood)$/.test(why))).toEqual([])
  const b = await stage.visitor()
  await joinAll(room, b)
  await linked(room, 1, a, b)
  expect(await problemsOf(a, b)).toEqual([])
  await b.close()
})

test('S24 somebody with the password may say anything sealed: nothing is thrown, connections are bounded, peers still meet', async () => {
  await joinAll(room, a)
  await expect.poll(() => stage.signalling.in(room.name)).toBe(1)
  const { name: topic } = room
  const key = await roomKey(room.password, topic)
  const b = await stage.visitor()
  await joinAll(room, b)
  await linked(room, 1, a, b)
  const sdp = await b.page.evaluate(async () => {
    const pc = new RTCPeerConnection()
    pc.createDataChannel('x')
    const { sdp: text = '' } = await pc.createOffer()
    pc.close()
    return text
  })
  const say = async (signal: unknown): Promise<void> =>
    stage.signalling.say(topic, { type: 'publish', topic, data: await seal(signal as Signal, key) })
  // What b calls the other end is what a calls itself.
  const to = { to: (await links(b, room))[0]?.name, token: 1, type: 'signal' }
  const offer = { type: 'offer', sdp }
  for (const signal of [
    7,
    { type: 'announce' },
    { ...to, from: 'p', signal: 7 },
    { type: 'announce', from: 'x'.repeat(5_000) },
    { type: 'signal', from: 'p' },
    { ...to, from: 'p', signal: { type: 'answer', sdp } },
    { ...to, from: 'p', signal: { type: 'rollback', sdp } },
    { ...to, from: 'p', signal: { renegotiate: true } },
    { ...to, from: 'p', signal: { type: 'candidate', candidate: {} } },
    { ...to, from: 'p', signal: { type: 'offer', sdp: 'v=0' } },
    { ...to, from: 'p', signal: { type: 'offer', sdp: sdp.replace('m=application', 'm=audio') } },
    {
      ...to,
      from: 'p',
      signal: { type: 'offer', sdp: `${sdp}a=fingerprint:sha-256 ${'00:'.repeat(31)}00\r\n` },
    },
    { ...to, from: 'q', signal: { ...offer, sdp: sdp.replace('a=setup:actpass', 'a=setup:tull') } },
    { ...to, from: 'r', signal: offer },
    { ...to, from: 'r', signal: { type: 'candidate', candidate: { candidate: 'tull', sdpMid: '0' } } },
  ])
    await say(signal)
  for (let i = 0; i < 300; i++) await say({ type: 'announce', from: `~navn ${i}` })
  await expect
    .poll(async () => Object.keys(await refusals()).sort())
    .toEqual(
      expect.arrayContaining([
        'signal-candidate',
        'signal-description',
        'signal-full',
        'signal-late',
        'signal-name',
        'signal-shape',
        'signal-type',
      ]),
    )
  const open = await a.page.evaluate(
    () => window.watched.connections.filter((pc) => pc.connectionState !== 'closed').length,
  )
  expect(open).toBeLessThanOrEqual(70)
  await talk(room, a, b, 'uforstyrret')
  const c = await stage.visitor()
  await joinAll(room, c)
  await linked(room, 2, a, b)
  expect(await documentBytes()).toBe(2)
  expect(await problemsOf(a, b, c)).toEqual([])
  await c.close()
  await b.close()
})
