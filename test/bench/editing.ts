/** What an edit costs when somebody is connected: how soon it is seen, and bytes on the wire. */
import type { Bench } from './bench.ts'
import { pairs, round } from './figure.ts'
import { linked, parted, twoDevices, withPair, type PairOfPages } from './pairOfPages.ts'
import { stateOf, within } from './syncing.ts'

/** By the clock, since the page behind draws no frames. */
const polling = { timeout: 60_000, polling: 20 }

const inStep = async (pair: PairOfPages): Promise<void> => {
  for (const page of [pair.a, pair.b])
    await page.waitForFunction(() => window.shared.peer.state() === 'in-step', undefined, {
      timeout: 60_000,
    })
}

/** Two devices that have the same three hundred systems, and are connected. */
async function connected(pair: PairOfPages): Promise<void> {
  await twoDevices(pair)
  await pair.a.evaluate(() => window.shared.peer.fill({ of: 'systems', count: 300 }))
  await linked(pair)
  const arrival = pair.b.evaluate(() => window.shared.peer.has(300))
  await pair.b.evaluate(() => window.shared.peer.begin())
  await pair.a.evaluate(() => window.shared.peer.begin())
  await within(arrival, () => stateOf(pair))
  await inStep(pair)
}

const editSeen: Bench = {
  ids: ['edit-seen'],
  run: (workbench) =>
    withPair(workbench, async (pair) => {
      await connected(pair)
      let turn = 0
      const ours = async (): Promise<number> => {
        const value = `seen ${++turn}`
        await pair.b.evaluate((wanted) => window.shared.peer.sees(wanted), value)
        const began = await pair.a.evaluate((wanted) => window.shared.peer.edit(wanted), value)
        const seen = pair.b.evaluate(() => window.shared.peer.seen())
        return ((await within(seen, () => stateOf(pair))) ?? 0) - began
      }
      const times = await pairs(31, ours, () => pair.bare(1))
      await parted(pair)
      return [
        {
          id: 'edit-seen',
          what: 'one edit, from the write on one page until the rows of the other are told of it, with the 150 ms in which edits are gathered in a burst; against a round trip of one byte on a bare data channel',
          unit: 'ms',
          ...times,
        },
      ]
    }),
}

const bursts = 40
const editWire: Bench = {
  ids: ['edit-wire'],
  run: (workbench) =>
    withPair(workbench, async (pair) => {
      const { a } = pair
      await connected(pair)
      const bytes = async (): Promise<number> => {
        const { sent, received } = await a.evaluate(() => window.shared.peer.traffic())
        return sent + received
      }
      const [wire, stored] = [await bytes(), await a.evaluate(() => window.shared.peer.bytes())]
      for (let done = 0; done < bursts; done++) {
        await a.evaluate(() => window.shared.peer.editInFives(1))
      }
      await a.waitForFunction(() => window.shared.peer.state() !== 'in-step', undefined, polling)
      await inStep(pair)
      const [wireAfter, storedAfter] = [await bytes(), await a.evaluate(() => window.shared.peer.bytes())]
      await parted(pair)
      const [value, baseline] = [(wireAfter - wire) / (bursts * 5), (storedAfter - stored) / (bursts * 5)]
      return [
        {
          id: 'edit-wire',
          what: `bytes on the wire per edit, both directions, in ${bursts} bursts of five one after another, with the comparison that follows; random values, against the envelopes' own bytes`,
          value: round(value),
          unit: 'bytes',
          baseline: round(baseline),
          ratio: round(value / baseline),
        },
      ]
    }),
}

export const editing: readonly Bench[] = [editSeen, editWire]
