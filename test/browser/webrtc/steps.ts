/** What the tests of the WebRTC carrier do again and again. */
import type { RoomInPage, Visitor } from './stage.ts'

export async function joinAll(room: RoomInPage, ...visitors: readonly Visitor[]): Promise<void> {
  await Promise.all(visitors.map(({ page }) => page.evaluate((r) => window.rtc.join(r), room)))
}

/** Waits until each has so many open links in the room. */
export async function linked(
  room: RoomInPage,
  links: number,
  ...visitors: readonly Visitor[]
): Promise<void> {
  await Promise.all(
    visitors.map(({ page }) =>
      page.waitForFunction(([r, n]) => window.rtc.openLinks(r) === n, [room.name, links] as const, {
        timeout: 100_000,
      }),
    ),
  )
}

export const links = ({ page }: Visitor, room: RoomInPage) =>
  page.evaluate((r) => window.rtc.links(r), room.name)

/** The newest link that is open; its certificate tells it from every other. */
export async function openLink(visitor: Visitor, room: RoomInPage) {
  const link = (await links(visitor, room)).filter((one) => !one.closed).at(-1)
  if (link === undefined) throw new Error(`no open link in ${room.name}`)
  return link
}

export async function talk(room: RoomInPage, from: Visitor, to: Visitor, text: string): Promise<void> {
  await from.page.evaluate(([r, t]) => window.rtc.say(r, t), [room.name, text] as const)
  await to.page.waitForFunction(([r, t]) => window.rtc.heard(r).includes(t), [room.name, text] as const)
}

/** Errors in the page, promises that nobody listened to included. */
export async function problemsOf(...visitors: readonly Visitor[]): Promise<string[]> {
  const all = await Promise.all(
    visitors.map(async ({ page, problems }) => [
      ...problems,
      ...(page.isClosed() ? [] : await page.evaluate(() => window.rtc.rejections)),
    ]),
  )
  return all.flat()
}
