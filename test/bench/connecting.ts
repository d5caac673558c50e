/** How surely and how soon two pages connect, and how much plain y-webrtc can carry at all. */
import { rtcStage, type RoomInPage, type RtcStage, type Visitor } from '../browser/webrtc/stage.ts'
import type { Bench } from './bench.ts'
import { round, type Figure } from './figure.ts'

/** The least that at least so many of the numbers do not exceed. */
function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (at === undefined) throw new RangeError('The percentile of nothing')
  return at
}

async function withStage<T>(
  browser: Parameters<typeof rtcStage>[0],
  run: (stage: RtcStage, a: Visitor, b: Visitor) => Promise<T>,
): Promise<T> {
  const stage = await rtcStage(browser)
  try {
    const [a, b] = [await stage.visitor(), await stage.visitor()]
    try {
      return await run(stage, a, b)
    } finally {
      await Promise.all([a.close(), b.close()])
    }
  } finally {
    await stage.close()
  }
}

export const connect50: Bench = {
  ids: ['connect-50', 'connect-50-connected'],
  run: ({ browser }) =>
    withStage(browser, async (stage, a, b) => {
      /** Milliseconds from the first one's start until both had met; undefined when they did not. */
      const pair = async (plain: boolean, within: number): Promise<number | undefined> => {
        const room = stage.room()
        const moments = await Promise.all(
          [a, b].map(({ page }) =>
            page.evaluate(
              ([r, ms, bare]) => (bare ? window.rtc.plain.meets(r, ms) : window.rtc.meets(r, ms)),
              [room, within, plain] as const,
            ),
          ),
        )
        for (const { page } of [a, b])
          await page.evaluate(([r, bare]) => (bare ? window.rtc.plain.leave(r) : window.rtc.leave(r)), [
            room.name,
            plain,
          ] as const)
        const both = moments.filter((one) => one !== undefined)
        if (both.length < 2) return undefined
        return Math.max(...both.map((one) => one.met)) - Math.min(...both.map((one) => one.began))
      }
      const connected = async (pairs: number, plain: boolean, within: number): Promise<number[]> => {
        const took: (number | undefined)[] = []
        for (let turn = 0; turn < pairs; turn++) took.push(await pair(plain, within))
        return took.filter((one) => one !== undefined)
      }
      const ours = await connected(50, false, 20_000)
      // Few, and not for long: those that wait, wait for ever.
      const plain = await connected(10, true, 5_000)
      const figure = (id: string, what: string, value: number, unit: string): Figure => ({
        id,
        what,
        value: round(value),
        unit,
        baseline: null,
        ratio: null,
      })
      return [
        figure(
          'connect-50',
          'two pages that start at the same moment, until each has a link: 95th percentile of those that connected, of 50',
          percentile(ours, 0.95),
          'ms',
        ),
        figure(
          'connect-50-connected',
          `those that connected within 20 s, of 50 (plain y-webrtc: ${plain.length} of 10 pairs had anything from each other within 5 s)`,
          ours.length,
          'pairs',
        ),
      ]
    }),
}

/** Larger than this, and we stop looking for where plain y-webrtc stops. */
const largest = 16 * 1024 * 1024

export const ywebrtcLimit: Bench = {
  ids: ['ywebrtc-limit'],
  run: ({ browser }) =>
    withStage(browser, async (stage, a, b) => {
      stage.signalling.script = ({ what }) => (what === 'announce' ? 'hold' : 'pass')
      const connected = (room: RoomInPage): Promise<boolean[]> =>
        Promise.all([a, b].map(({ page }) => page.evaluate((r) => window.rtc.plain.connected(r), room.name)))
      /** Does a first sync of so much arrive within ten seconds of the connection? */
      const arrives = async (bytes: number, as: 'text' | 'map'): Promise<boolean> => {
        for (;;) {
          const room = stage.room()
          for (const [{ page }, size] of [
            [a, bytes],
            [b, 0],
          ] as const)
            await page.evaluate(([r, n, kind]) => window.rtc.plain.join(r, n, kind), [
              room,
              size,
              as,
            ] as const)
          // Only one hears of the other: what is looked for is the size, not what two offers at once do.
          const names = (): string[] => [...new Set(stage.signalling.held.map((one) => one.from))]
          while (names().length < 2) await new Promise((next) => setTimeout(next, 10))
          const [first] = names()
          stage.signalling.release(({ from }) => from === first)
          const came = await b.page
            .waitForFunction(([r, n]) => window.rtc.plain.has(r) === n, [room.name, bytes] as const, {
              timeout: 10_000,
            })
            .then(
              () => true,
              () => false,
            )
          const open = (await connected(room)).every(Boolean)
          for (const { page } of [a, b]) await page.evaluate((r) => window.rtc.plain.leave(r), room.name)
          stage.signalling.release()
          // Without a connection it says nothing about the size.
          if (came || open) return came
        }
      }
      const limit = async (as: 'text' | 'map'): Promise<number> => {
        for (let bytes = 64 * 1024; bytes <= largest; bytes *= 2)
          if (!(await arrives(bytes, as))) return bytes
        return largest
      }
      const [text, map] = [await limit('text'), await limit('map')]
      return [
        {
          id: 'ywebrtc-limit',
          what: `the smallest document, doubled from 64 KiB, whose first sync by plain y-webrtc never arrives (10 s; connection open, no error): in a Y.Text ${text}, in a Y.Map ${map}`,
          value: Math.min(text, map),
          unit: 'bytes',
          baseline: null,
          ratio: null,
        },
      ]
    }),
}
