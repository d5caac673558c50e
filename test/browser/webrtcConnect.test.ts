/** Two pages find each other, whatever signalling does to them: in real Chromium. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seeded } from '../fakes/seeded.ts'
import { rtcStage, type RoomInPage, type RtcStage, type Visitor } from './webrtc/stage.ts'
import { joinAll, linked, links, openLink, problemsOf, talk } from './webrtc/steps.ts'

let stage: RtcStage
let a: Visitor
let b: Visitor
beforeAll(async () => {
  stage = await rtcStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  ;[a, b] = await Promise.all([stage.visitor(), stage.visitor()])
})
afterEach(async () => {
  await Promise.all([a.close(), b.close()])
  stage.signalling.up()
  stage.signalling.script = () => 'pass'
})

test('S25 two meet, exchange, and each sees the certificate that the other has', async () => {
  const room = stage.room()
  await joinAll(room, a, b)
  await linked(room, 1, a, b)
  await talk(room, a, b, 'hei')
  await talk(room, b, a, 'hei igjen')
  const [mine, theirs] = [await openLink(a, room), await openLink(b, room)]
  expect(mine.mine).toMatch(/^[0-9a-f]{64}$/)
  expect([mine.mine, mine.theirs]).toEqual([theirs.theirs, theirs.mine])
  expect(mine.mine).not.toBe(mine.theirs)
  expect(mine.traffic).toEqual({ sent: 3, received: 9 })
  expect(await a.page.evaluate((r) => window.rtc.state(r), room.name)).toBe('open')
  expect(await problemsOf(a, b)).toEqual([])
})

test('the app’s own signalling server serves as well: three meet, one goes, one comes', async () => {
  const room = stage.realRoom()
  const c = await stage.visitor()
  await joinAll(room, a, b, c)
  await linked(room, 2, a, b, c)
  await c.close()
  await linked(room, 1, a, b)
  const d = await stage.visitor()
  await joinAll(room, d)
  await linked(room, 2, a, b, d)
  await talk(room, a, d, 'hei')
  expect(await problemsOf(a, b, d)).toEqual([])
  await d.close()
})

test('no third party is asked for anything', async () => {
  const room = stage.room()
  await joinAll(room, a, b)
  await linked(room, 1, a, b)
  const [servers, candidates] = await a.page.evaluate(async () => {
    const { connections } = window.watched
    const reports = await Promise.all(connections.map((pc) => pc.getStats()))
    const kinds = reports.flatMap((report) =>
      [...report.values()]
        .filter((one: { type: string }) => one.type === 'local-candidate')
        .map((one: { candidateType: string }) => one.candidateType),
    )
    return [connections.map((pc) => pc.getConfiguration().iceServers), [...new Set(kinds)]] as const
  })
  expect(servers.length).toBeGreaterThan(0)
  expect(servers.flat()).toEqual([])
  // A reflexive candidate is one that a STUN server has told of.
  expect(candidates).toEqual(['host'])
  expect(await problemsOf(a, b)).toEqual([])
})

describe('S20 twenty of twenty recover', () => {
  const rooms = (): RoomInPage[] => Array.from({ length: 20 }, () => stage.room())
  const allLinked = async (all: readonly RoomInPage[]): Promise<void> => {
    await Promise.all(all.map((room) => linked(room, 1, a, b)))
    for (const room of all) {
      await talk(room, a, b, `til ${room.name}`)
      for (const { page } of [a, b])
        expect(await page.evaluate((r) => window.rtc.mostOpen(r), room.name)).toBe(1)
    }
  }

  /** Without taking turns, as y-webrtc is by itself. */
  const joinWithoutTurns = async (all: readonly RoomInPage[]): Promise<void> => {
    for (const { page } of [a, b])
      await page.evaluate((list) => {
        for (const room of list) window.rtc.join(room, { turns: false })
      }, all)
  }
  const both = (all: readonly RoomInPage[]): boolean =>
    all.every((room) => {
      const announced = stage.signalling.held.filter(
        (one) => one.topic === room.name && one.what === 'announce',
      )
      return new Set(announced.map((one) => one.from)).size === 2
    })

  test('when both offer at the same moment', async () => {
    const all = rooms()
    stage.signalling.script = () => 'hold'
    await joinWithoutTurns(all)
    await expect.poll(() => both(all)).toBe(true)
    let offers = 0
    stage.signalling.script = ({ what }) => {
      if (what === 'offer') offers++
      return 'pass'
    }
    stage.signalling.release()
    await allLinked(all)
    expect(offers, 'offers from both ends').toBeGreaterThan(all.length)
    expect(await problemsOf(a, b)).toEqual([])
  })

  test('when an offer comes while one’s own is being made', async () => {
    const all = rooms()
    stage.signalling.script = () => 'hold'
    await joinWithoutTurns(all)
    await expect.poll(() => both(all)).toBe(true)
    // One in each room hears the other, and offers; the other hears that it is there and its offer in one breath.
    const first = new Map(stage.signalling.held.map((one) => [one.topic, one.from]))
    stage.signalling.release(({ topic, from }) => first.get(topic) === from)
    const offered = (): number =>
      new Set(stage.signalling.held.filter((one) => one.what === 'offer').map((one) => one.topic)).size
    await expect.poll(offered).toBe(all.length)
    stage.signalling.script = () => 'pass'
    stage.signalling.release()
    await allLinked(all)
    expect(await problemsOf(a, b)).toEqual([])
  })

  test('when messages are lost, doubled, late and out of order', async () => {
    const all = rooms()
    const chance = seeded(7)
    const done = { lost: 0, doubled: 0, late: 0 }
    stage.signalling.script = () => {
      const throwOf = chance()
      if (throwOf < 0.2) return (done.lost++, 'lose')
      if (throwOf < 0.35) return (done.doubled++, 'twice')
      if (throwOf < 0.6) return (done.late++, Math.floor(chance() * 400))
      return 'pass'
    }
    for (const { page } of [a, b])
      await page.evaluate((list) => {
        for (const room of list) window.rtc.join(room)
      }, all)
    await allLinked(all)
    expect(Math.min(done.lost, done.doubled, done.late)).toBeGreaterThan(5)
    expect(await problemsOf(a, b)).toEqual([])
  })

  test('when every first offer or answer is lost', async () => {
    const all = rooms()
    const odd = new Set(all.filter((_, n) => n % 2 === 1).map((room) => room.name))
    stage.signalling.script = ({ topic, what, nth }) =>
      nth === 1 && what === (odd.has(topic) ? 'answer' : 'offer') ? 'lose' : 'pass'
    for (const { page } of [a, b])
      await page.evaluate((list) => {
        for (const room of list) window.rtc.join(room)
      }, all)
    await allLinked(all)
    expect(await problemsOf(a, b)).toEqual([])
  })
})

test('signalling killed: links live on, it is said, and when it is back a newcomer is found', async () => {
  const room = stage.room()
  await joinAll(room, a, b)
  await linked(room, 1, a, b)
  const first = await openLink(a, room)
  stage.signalling.down()
  await a.page.waitForFunction((r) => window.rtc.state(r) === 'unreachable', room.name)
  await talk(room, a, b, 'uten noen imellom')
  expect(await a.page.evaluate((r) => window.rtc.states(r), room.name)).toEqual([
    'open',
    'connecting',
    'unreachable',
  ])
  const c = await stage.visitor()
  await joinAll(room, c)
  stage.signalling.up()
  await linked(room, 2, a, b, c)
  await talk(room, a, c, 'velkommen')
  expect(await a.page.evaluate((r) => window.rtc.state(r), room.name)).toBe('open')
  const still = (await links(a, room)).find((one) => one.mine === first.mine)
  expect(still?.closed).toBe(false)
  // The browser itself writes when a socket does not open; nothing else may be there.
  const others = (await problemsOf(a, b, c)).filter((one) => !/^console: WebSocket connection to/.test(one))
  expect(others).toEqual([])
  await c.close()
})

test('nobody to meet through is said', async () => {
  const room = { ...stage.room(), signalling: ['https://ikke-en-socket.invalid', 'tull'] }
  await joinAll(room, a)
  expect(await a.page.evaluate((r) => window.rtc.state(r), room.name)).toBe('unreachable')
  await a.page.evaluate((r) => window.rtc.leave(r), room.name)
  expect(await problemsOf(a)).toEqual([])
})

test('two tabs of one browser meet each other as well as others', async () => {
  const room = stage.room()
  const tab = await stage.tab(a)
  await joinAll(room, a, tab, b)
  await linked(room, 2, a, tab, b)
  expect(await problemsOf(a, tab, b)).toEqual([])
})

test('several rooms at once, and a server is told only of its own', async () => {
  const [first, second] = [stage.room(), stage.room()]
  const elsewhere = { ...stage.room(), signalling: [`${first.signalling[0] ?? ''}elsewhere`] }
  for (const room of [first, second, elsewhere]) await joinAll(room, a, b)
  for (const room of [first, second, elsewhere]) await linked(room, 1, a, b)
  await talk(first, a, b, 'i det første')
  await talk(second, b, a, 'i det andre')
  expect(await b.page.evaluate((r) => window.rtc.heard(r), second.name)).toEqual([])
  await a.page.evaluate((r) => window.rtc.leave(r), first.name)
  await linked(first, 0, b)
  for (const room of [second, elsewhere]) await linked(room, 1, a, b)
  const of = new Set([first, second, elsewhere].map((room) => room.name))
  expect(new Set(stage.signalling.asked.filter((one) => of.has(one.split(' ')[1] ?? '')))).toEqual(
    new Set([`/ ${first.name}`, `/ ${second.name}`, `/elsewhere ${elsewhere.name}`]),
  )
  expect(await problemsOf(a, b)).toEqual([])
})
