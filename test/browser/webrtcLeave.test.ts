/** Going away: large transfers, closed tabs, leaves that were cancelled, and rooms left without trace. Real Chromium. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { rtcStage, type RtcStage, type Visitor } from './webrtc/stage.ts'
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
})
const five = 5 * 1024 * 1024

test('S20 five megabytes arrive as they were, and never lie in the browser all at once', async () => {
  const room = stage.room()
  await joinAll(room, a, b)
  await linked(room, 1, a, b)
  const most = await a.page.evaluate(([r, n]) => window.rtc.pour(r, n), [room.name, five] as const)
  await b.page.waitForFunction(([r, n]) => window.rtc.received(r) === n, [room.name, five] as const)
  const digest = await b.page.evaluate((r) => window.rtc.digest(r), room.name)
  expect(digest).toBe(await a.page.evaluate((n) => window.rtc.digestOfPattern(n), five))
  expect(most).toBeGreaterThan(65_536)
  expect(most).toBeLessThan(512 * 1024)
  expect(await problemsOf(a, b)).toEqual([])
})

test('a tab closed in mid-transfer: the other’s link closes with a reason, and it meets the next one', async () => {
  const room = stage.room()
  await joinAll(room, a, b)
  await linked(room, 1, a, b)
  const poured = b.page
    .evaluate(([r, n]) => window.rtc.pour(r, n), [room.name, 400 * 1024 * 1024] as const)
    .then(String, (gone: unknown) => String(gone))
  const back = a.page.evaluate(([r, n]) => window.rtc.pour(r, n), [room.name, 400 * 1024 * 1024] as const)
  await a.page.waitForFunction((r) => window.rtc.received(r) > 1_000_000, room.name)
  await b.page.close()
  await poured
  await linked(room, 0, a)
  const link = (await links(a, room)).at(-1)
  expect(link?.why).toBe('peer-closed')
  expect(await back).toMatch(/^LinkClosed: (peer|connection)-closed$/)
  const c = await stage.tab(b)
  await joinAll(room, c)
  await linked(room, 1, a, c)
  expect(await problemsOf(a, c)).toEqual([])
})

test('a page that dies without a word is noticed by its silence', async () => {
  const room = stage.room()
  await joinAll(room, a, b)
  await linked(room, 1, a, b)
  const session = await b.context.newCDPSession(b.page)
  // The answer never comes: there is nobody left to give it.
  session.send('Page.crash').catch(() => undefined)
  await linked(room, 0, a)
  expect((await links(a, room)).at(-1)?.why).toBe('connection-lost')
  expect(await problemsOf(a)).toEqual([])
})

test('a link closed with a reason: what was sent before it arrives, and the two do not fly together again', async () => {
  const room = stage.room()
  await joinAll(room, a, b)
  await linked(room, 1, a, b)
  await a.page.evaluate((r) => {
    void window.rtc.say(r, 'siste ord')
    window.rtc.close(r, 'removed')
  }, room.name)
  await linked(room, 0, a, b)
  expect(await b.page.evaluate((r) => window.rtc.heard(r), room.name)).toEqual(['siste ord'])
  expect((await links(a, room)).at(-1)?.why).toBe('removed')
  expect((await links(b, room)).at(-1)?.why).toBe('peer-closed')
  const before = (await links(a, room)).length
  // The other one announces itself, and is not let in.
  await a.page.waitForFunction((r) => (window.rtc.refusals(r)['signal-barred'] ?? 0) > 1, room.name)
  expect(await links(a, room)).toHaveLength(before)
  expect(await problemsOf(a, b)).toEqual([])
})

test('a page-leave that was cancelled: the links live, and newcomers are found', async () => {
  const room = stage.room()
  await joinAll(room, a, b)
  await linked(room, 1, a, b)
  const first = await openLink(a, room)
  await a.page.evaluate(() => {
    addEventListener('beforeunload', (event) => event.preventDefault())
  })
  // A browser asks only a person who has done something in the page.
  await a.page.mouse.click(5, 5)
  const asked = a.page.waitForEvent('dialog')
  await a.page.close({ runBeforeUnload: true })
  await (await asked).dismiss()
  await talk(room, a, b, 'fortsatt her')
  const c = await stage.visitor()
  await joinAll(room, c)
  await linked(room, 2, a, b, c)
  const still = (await links(a, room)).find((one) => one.mine === first.mine)
  expect(still?.closed).toBe(false)
  expect(await problemsOf(a, b, c)).toEqual([])
  await a.page.evaluate((r) => window.rtc.leave(r), room.name)
  await c.close()
})

test('leave() leaves no connection, no socket and no listener, and the room can be joined again at once', async () => {
  const [room, other] = [stage.room(), stage.room()]
  const before = await a.page.evaluate(() => [...window.watched.listeners].sort())
  await joinAll(room, a, b)
  await joinAll(other, a, b)
  await linked(room, 1, a, b)
  await linked(other, 1, a, b)
  await a.page.evaluate(async (r) => {
    await window.rtc.leave(r.name)
    window.rtc.join(r)
    const leaving = window.rtc.leave(r.name)
    window.rtc.join(r)
    await leaving
  }, room)
  await linked(room, 1, a)
  await talk(room, a, b, 'tilbake')
  expect(await a.page.evaluate((r) => window.rtc.openLinks(r), other.name)).toBe(1)

  await a.page.evaluate(
    (names) => Promise.all(names.map((r) => window.rtc.leave(r))),
    [room.name, other.name],
  )
  await linked(room, 0, b)
  await linked(other, 0, b)
  await expect
    .poll(() =>
      a.page.evaluate(() => ({
        connections: window.watched.connections.filter((pc) => pc.connectionState !== 'closed').length,
        sockets: window.watched.sockets.filter((socket) => socket.readyState !== WebSocket.CLOSED).length,
        broadcasts: window.watched.broadcasts.size,
        intervals: window.watched.intervals.size,
      })),
    )
    .toEqual({ connections: 0, sockets: 0, broadcasts: 0, intervals: 0 })
  const after = await a.page.evaluate(() => [...window.watched.listeners].sort())
  expect(after.filter(([, count]) => count > 0)).toEqual(before.filter(([, count]) => count > 0))
  expect((await links(a, room)).at(-1)?.why).toBe('left')
  await expect.poll(() => stage.signalling.clients).toBe(1)
  expect(await problemsOf(a, b)).toEqual([])
})
