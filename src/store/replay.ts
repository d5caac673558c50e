/** Brings envelopes that lie on the disk, and count, to the projection. */
import type { Bytes } from '../trust/bytes.ts'
import { noHash } from '../trust/envelope.ts'
import type { Head } from '../trust/feed.ts'
import type { Core } from './core.ts'
import { allOfIt, countsUpTo, mayReachTo } from './counting.ts'
import type { Feed } from './feeds.ts'
import { countedOf, type Page } from './log.ts'
import { neededTo, noteNeeded } from './needed.ts'
import { feedOf, placeOf, seqOf } from './place.ts'
import type { Counted, Projection } from './projection.ts'
import { isShown } from './publicationShown.ts'
import { idOfKey } from './record.ts'
import { shellOf } from './shellOf.ts'
import { Pace } from './slices.ts'
import { untangle } from './untangle.ts'

const batch = 64
/** Writes brought to the rows at once, when many envelopes have come. */
const together = 20_000

/** Feed → how far it counts, of everything that is here. */
export async function countFeeds(core: Core): Promise<Map<number, number>> {
  const { feeds, log, ring } = core
  const of = { membership: ring.membership, device: ring.device.id, feeds, log }
  const counts = new Map<number, number>()
  const raise = (number: number, to: number): void => {
    counts.set(number, Math.max(to, counts.get(number) ?? 0))
  }
  for (const feed of feeds.all()) {
    const upTo = await countsUpTo(of, feed)
    raise(feed.number, upTo)
    // What branches have in common lies in one of them, whichever came first, and counts when it does for any of them.
    for (const part of feeds.line(feed)) raise(part.feed.number, Math.min(upTo, part.to))
  }
  return counts
}
/** Branches that go further than anything of theirs may: where they are said to end. */
export async function endsOf(core: Core): Promise<Map<number, Head>> {
  const ends = new Map<number, Head>()
  for (const feed of core.feeds.all()) {
    const seq = Math.max(mayReachTo(core.ring.membership, feed), neededTo(core, feed))
    if (seq >= feed.seq) continue
    const hash = seq < feed.first ? noHash : await core.log.hash(placeOf(feed.number, seq))
    ends.set(feed.number, hash ? { seq, hash } : { seq: 0, hash: noHash })
  }
  return ends
}
const countsOf = (core: Core, feed: Feed): number => Math.min(core.counts.get(feed.number) ?? 0, feed.seq)

/**
 * What this envelope makes count: its own small transactions, and a large one whose last part it holds (S9). Envelopes of a
 * feed are given in order, and what is given back is projected in that order too.
 */
export async function countPage(core: Core, page: Page): Promise<Counted[]> {
  const { log } = core
  log.remember(page)
  const parents = await log.parents(page)
  noteNeeded(core, page, parents)
  const out: Counted[] = []
  let index = 0
  for (const transaction of page.body.transactions) {
    const from = index
    index += transaction.writes.length
    if (transaction.of === 1) {
      for (const write of countedOf(log, page, parents, (t) => t === transaction)) out.push(write)
      continue
    }
    const places = log.parts.add(page.place, transaction, from)
    for (const place of places ?? []) {
      const part = place === page.place ? page : await log.page(place)
      if (!part) continue
      const mine = countedOf(log, part, await log.parents(part), (t) => t.id === transaction.id)
      for (const write of mine) out.push(write)
    }
  }
  log.reach(page.place)
  return out
}

/** Every envelope of a feed from one number to another that can be opened. What is gone is noted (S15). */
async function eachPage(
  core: Core,
  feed: Feed,
  from: number,
  to: number,
  each: (page: Page) => Promise<void>,
): Promise<void> {
  const last = placeOf(feed.number, to)
  const pace = new Pace()
  let next = from
  while (next <= to) {
    const rows = await core.disk.range('envelopes', placeOf(feed.number, next), last, batch)
    const pages = await Promise.all(rows.map(([place, bytes]) => core.log.open(place as number, bytes)))
    for (const [i, [place]] of rows.entries()) {
      for (; next < seqOf(place as number); next++) core.log.lose(placeOf(feed.number, next), 'entry-missing')
      next++
      const page = pages[i]
      if (page) await each(page)
      await pace.step()
    }
    if (rows.length < batch) break
  }
  for (; next <= to; next++) core.log.lose(placeOf(feed.number, next), 'entry-missing')
}

interface Sink {
  readonly counted: (writes: Counted[]) => Promise<void>
  readonly shell: (key: string, shell: Bytes) => void
}

/** Everything that counts and has not been projected, feed by feed; and the shells of texts in what does not count (S4). */
async function replay(core: Core, sink: Sink): Promise<void> {
  for (const feed of core.feeds.all()) {
    if (!isShown(core, feed.document)) continue
    const counts = countsOf(core, feed)
    const from = (core.log.reached.get(feed.number) ?? feed.first - 1) + 1
    if (from <= counts) {
      await eachPage(core, feed, from, counts, async (page) => sink.counted(await countPage(core, page)))
      core.log.reach(placeOf(feed.number, counts))
    }
    const start = Math.max(counts, feed.first - 1)
    const past = core.shelled.get(feed.number) ?? { from: start, to: start }
    if (past.to >= feed.seq) continue
    await eachPage(core, feed, past.to + 1, feed.seq, async (page) => {
      for (const { write } of page.writes) {
        if (!(write.value instanceof Uint8Array) || core.isErased(write.key)) continue
        const shell = shellOf(write.value as Bytes)
        if (shell) sink.shell(write.key, shell)
      }
    })
    core.shelled.set(feed.number, { from: past.from, to: feed.seq })
  }
}

/** Fills an empty projection from everything that is here, before anyone looks. Gives the number of writes. */
export async function rebuild(core: Core, projection: Projection): Promise<number> {
  const pace = new Pace()
  let count = 0
  core.log.begin()
  core.shelled.clear()
  core.needed.clear()
  core.forgetTroubles()
  await replay(core, {
    counted: async (all) => {
      const counted = core.alive(all)
      for (let from = 0; from < counted.length; from += 1000) {
        projection.apply(counted.slice(from, from + 1000), () => core.notice('entry-corrupt'))
        await pace.step()
      }
      count += counted.length
    },
    shell: (key, shell) => projection.applyShell(key, shell),
  })
  await untangle(projection, core.log)
  return count
}

/** What has come since, brought to rows that someone may be looking at. `pages` lie on the disk, in this order, and are open already. */
export async function readOn(core: Core, pages: readonly Page[] = []): Promise<void> {
  let ready: Counted[] = []
  const touched = new Set<string>()
  const counted = async (writes: Counted[]): Promise<void> => {
    for (const write of writes) ready.push(write)
    if (ready.length < together) return
    const now = ready
    ready = []
    await core.project(now)
  }
  const pace = new Pace()
  for (const page of pages) {
    await pace.step()
    const feed = core.feeds.get(feedOf(page.place))
    // Of a feed that counts in part, what counts is read from the disk below, as is what comes after something unreadable.
    if (!feed || core.counts.get(feed.number) !== allOfIt || !isShown(core, feed.document)) continue
    const reached = core.log.reached.get(feed.number) ?? feed.first - 1
    if (seqOf(page.place) === reached + 1) await counted(await countPage(core, page))
  }
  await replay(core, {
    counted,
    shell: (key, shell) => {
      core.projection.applyShell(key, shell)
      touched.add(idOfKey(key))
    },
  })
  if (ready.length > 0) await core.project(ready)
  await untangle(core.projection, core.log)
  if (touched.size > 0) core.touch(touched)
}

/** Does what counts now still contain all that has been projected, and nothing that was left out of it? */
export function follows(core: Core, counts: ReadonlyMap<number, number>): boolean {
  const countOf = (number: number): number =>
    Math.min(counts.get(number) ?? 0, core.feeds.get(number)?.seq ?? 0)
  return (
    [...core.log.reached].every(([number, seq]) => countOf(number) >= seq) &&
    [...core.shelled].every(([number, { from }]) => countOf(number) <= from)
  )
}
