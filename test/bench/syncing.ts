/** A first sync from one disk to another's rows, against a bare data channel that moves as many bytes; and beside it automerge-repo. */
import type { Bench, Workbench } from './bench.ts'
import { median, pairs, round, type Figure } from './figure.ts'
import type { Load } from './page/payload.ts'
import { linked, parted, twoDevices, withPair, type PairOfPages } from './pairOfPages.ts'

/** So long, and it is said where it stopped. */
const patience = 300_000
export async function within<T>(work: Promise<T>, where: () => Promise<string>): Promise<T> {
  let late: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_, fail) => {
    late = setTimeout(() => {
      where().then((said) => fail(new Error(`It never arrived: ${said}`)), fail)
    }, patience)
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(late)
  }
}

export interface Synced {
  readonly took: number
  /** Of all envelopes. */
  readonly bytes: number
  /** Of everything that the giver sent on the link. */
  readonly sent: number
}
export const stateOf = async ({ a, b }: PairOfPages): Promise<string> => {
  const states = [a, b].map((page) =>
    page.evaluate(() => `${window.shared.peer.state()} ${window.shared.peer.cutOff()}`),
  )
  return (await Promise.all(states)).join(' | ')
}

/** From the giver's first word on an open link until the other has stored all of it and made its rows. */
export async function sync(pair: PairOfPages, load: Load, check: boolean): Promise<Synced> {
  const { a, b } = pair
  await twoDevices(pair)
  await a.evaluate((wanted) => window.shared.peer.fill(wanted), load)
  const bytes = await a.evaluate(() => window.shared.peer.bytes())
  await linked(pair)
  const arrival = b.evaluate((n) => window.shared.peer.has(n), load.count)
  await b.evaluate(() => window.shared.peer.begin())
  const began = await a.evaluate(() => window.shared.peer.begin())
  const took = (await within(arrival, () => stateOf(pair))) - began
  const { sent } = await a.evaluate(() => window.shared.peer.traffic())
  if (check) {
    const hashes = await Promise.all([a, b].map((page) => page.evaluate(() => window.shared.peer.equality())))
    if (hashes[0] !== hashes[1]) throw new Error('The two are not equal')
  }
  await parted(pair)
  return { took, bytes, sent }
}

let rooms = 0
/** The same by automerge-repo, over the same sort of link, stored by its own adapter. */
async function automergeSync({ a, b, signalling }: PairOfPages, load: Load): Promise<Synced> {
  for (const [page, me] of [
    [a, 'a'],
    [b, 'b'],
  ] as const)
    await page.evaluate((name) => window.shared.automerge.start(name), me)
  const url = await a.evaluate((wanted) => window.shared.automerge.fill(wanted), load)
  const bytes = await a.evaluate(() => window.shared.automerge.bytes())
  const room = `automerge-${++rooms}`
  await Promise.all(
    [a, b].map((page) =>
      page.evaluate(([r, at]) => window.shared.automerge.meet(r, at), [room, signalling] as const),
    ),
  )
  await b.evaluate(() => window.shared.automerge.begin('a'))
  const arrival = b.evaluate(([at, n]) => window.shared.automerge.has(at, n), [url, load.count] as const)
  const began = await a.evaluate(() => window.shared.automerge.begin('b'))
  const where = (): Promise<string> =>
    b.evaluate(() => `${window.shared.automerge.rows()} rows in automerge-repo`)
  const took = (await within(arrival, where)) - began
  const { sent } = await a.evaluate(() => window.shared.automerge.traffic())
  for (const page of [a, b]) await page.evaluate(() => window.shared.automerge.leave())
  return { took, bytes, sent }
}

interface Case {
  readonly id: string
  readonly load: Load
  readonly turns: number
  readonly automerge: number
}
const cases: readonly Case[] = [
  { id: 'sync-1mb', load: { of: 'records', count: 1_000 }, turns: 7, automerge: 3 },
  { id: 'sync-5mb', load: { of: 'records', count: 5_000 }, turns: 7, automerge: 3 },
  { id: 'sync-20mb', load: { of: 'records', count: 20_000 }, turns: 3, automerge: 0 },
  { id: 'sync-300', load: { of: 'systems', count: 300 }, turns: 7, automerge: 3 },
]

const megabytes = (bytes: number): string => `${round(bytes / 1e6)} MB`

async function measure(workbench: Workbench, { id, load, turns, automerge }: Case): Promise<Figure[]> {
  return withPair(workbench, async (pair) => {
    const all: Synced[] = []
    const ours = async (): Promise<number> => {
      const one = await sync(pair, load, all.length === 0)
      all.push(one)
      return one.took
    }
    const times = await pairs(turns, ours, () => pair.bare(all[0]?.bytes ?? 0))
    const bytes = median(all.map((one) => one.bytes))
    const sent = median(all.map((one) => one.sent))
    const what =
      load.of === 'records' ? 'random records of three values, 32 to an envelope' : 'systems, as an import'
    const figures: Figure[] = [
      {
        id,
        what: `first sync of ${load.count} ${what}, ${megabytes(bytes)} of envelopes: from an open link, proofs and all, until stored and projected; ${turns} pairs, against a bare data channel that moves as many bytes and is acknowledged`,
        unit: 'ms',
        ...times,
      },
      {
        id: `${id}-overhead`,
        what: 'what the giver sent besides the envelopes themselves, per cent of them',
        value: round(((sent - bytes) / bytes) * 100),
        unit: '%',
        baseline: null,
        ratio: null,
      },
    ]
    if (automerge === 0) return figures
    const theirs: Synced[] = []
    for (let turn = 0; turn < automerge; turn++) theirs.push(await automergeSync(pair, load))
    const took = median(theirs.map((one) => one.took))
    const kept = median(theirs.map((one) => one.bytes))
    const wire = median(theirs.map((one) => one.sent))
    return [
      ...figures,
      {
        id: `${id}-automerge`,
        what: `the same data by automerge-repo over the same sort of link (${megabytes(wire)} on the wire), against ours`,
        value: round(took),
        unit: 'ms',
        baseline: times.value,
        ratio: round(took / times.value),
      },
      {
        id: `${id}-automerge-bytes`,
        what: 'bytes that automerge-repo keeps of it, against our envelopes, which hold who wrote what',
        value: kept,
        unit: 'bytes',
        baseline: bytes,
        ratio: round(kept / bytes),
      },
    ]
  })
}

const idsOf = ({ id, automerge }: Case): string[] => [
  id,
  `${id}-overhead`,
  ...(automerge === 0 ? [] : [`${id}-automerge`, `${id}-automerge-bytes`]),
]
const firstSyncs = cases.map((one): Bench => ({
  ids: idsOf(one),
  run: (workbench) => measure(workbench, one),
}))

const small: Load = { of: 'records', count: 150 }
const plainYwebrtc: Bench = {
  ids: ['sync-200kb-ywebrtc'],
  run: (workbench) =>
    withPair(workbench, async (pair) => {
      const { a, b, signalling } = pair
      let update = 0
      const plain = async (): Promise<number> => {
        const room = `plain-${++rooms}`
        await a.evaluate((load) => window.shared.plainYjs.fill(load), small)
        await b.evaluate(() => window.shared.plainYjs.empty())
        update = await a.evaluate(() => window.shared.plainYjs.bytes())
        for (const page of [a, b])
          await page.evaluate(([r, at]) => window.shared.plainYjs.join(r, at), [room, signalling] as const)
        const arrival = b.evaluate((n) => window.shared.plainYjs.has(n), small.count)
        const arrived = await within(arrival, () => Promise.resolve('plain y-webrtc'))
        const connected = await a.evaluate(() => window.shared.plainYjs.connected())
        for (const page of [a, b]) await page.evaluate(() => window.shared.plainYjs.leave())
        return arrived - (connected ?? 0)
      }
      let turn = 0
      const ours = async (): Promise<number> => (await sync(pair, small, turn++ === 0)).took
      const times = await pairs(7, ours, plain)
      return [
        {
          id: 'sync-200kb-ywebrtc',
          what: `first sync of ${small.count} random records from an open connection until stored and projected, against plain y-webrtc with the same cells in a Y.Map (an update of ${update} bytes; nothing proved, checked or stored)`,
          unit: 'ms',
          ...times,
        },
      ]
    }),
}

export const syncing: readonly Bench[] = [...firstSyncs, plainYwebrtc]
