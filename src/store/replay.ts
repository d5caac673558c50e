/** Brings envelopes that lie on the disk to the projection: all of them, or those after a place. */
import type { BodyTransaction } from '../trust/body.ts'
import { verdictOf } from '../trust/membership.ts'
import type { Core } from './core.ts'
import type { Feed } from './feeds.ts'
import { countedOf, type Page } from './log.ts'
import { feedOf, lastOf, placeOf, seqOf } from './place.ts'
import type { Counted } from './projection.ts'
import { Pace } from './slices.ts'

const batch = 64

/** Transactions in several envelopes, kept until all of one are here. */
class Assembly {
  readonly #waiting = new Map<string, Map<number, Page>>()
  /** The pages of the transaction, in order, when this was the last of them. */
  add(feed: number, page: Page, transaction: BodyTransaction): Page[] | undefined {
    if (transaction.of === 1) return [page]
    const name = `${feed} ${transaction.id}`
    const parts = this.#waiting.get(name) ?? new Map<number, Page>()
    parts.set(transaction.part, page)
    this.#waiting.set(name, parts)
    if (parts.size < transaction.of) return undefined
    this.#waiting.delete(name)
    return [...parts].sort(([a], [b]) => a - b).map(([, p]) => p)
  }
  get places(): number[] {
    return [...this.#waiting.values()].flatMap((parts) => [...parts.values()].map((p) => p.place))
  }
}

/** Tells of entries that are gone: the feed says that they were stored. */
function noticeHoles(core: Core, feed: Feed, from: number, found: readonly number[]): void {
  const missing = feed.seq - from + 1 - found.filter((place) => seqOf(place) <= feed.seq).length
  if (missing > 0) core.notice('entry-missing', missing)
}

async function pagesAfter(
  core: Core,
  feed: Feed,
  from: number,
  each: (page: Page) => Promise<void>,
): Promise<void> {
  const found: number[] = []
  for (let at = from; ;) {
    const rows = await core.disk.range('envelopes', placeOf(feed.number, at), lastOf(feed.number), batch)
    const pages = await Promise.all(rows.map(([place, bytes]) => core.log.open(place as number, bytes)))
    for (const page of pages) if (page) await each(page)
    for (const [place] of rows) found.push(place as number)
    const last = rows.at(-1)
    if (!last || rows.length < batch) break
    at = seqOf(last[0] as number) + 1
  }
  noticeHoles(core, feed, from, found)
}

/**
 * Everything after `after` (feed → sequence number); a feed not named is read from its beginning. `again` are the places
 * of parts whose transactions were not whole. Counted writes go to `take` in order; what does not count is left out (S4).
 */
export async function replay(
  core: Core,
  after: ReadonlyMap<number, number>,
  again: readonly number[],
  take: (counted: Counted[]) => Promise<void>,
): Promise<void> {
  const assembly = new Assembly()
  for (const place of again) core.log.partial.delete(place)
  const one = async (feed: number, page: Page): Promise<void> => {
    core.log.remember(page)
    const plain = countedOf(page, await core.log.parents(page), (t) => t.of === 1)
    if (plain.length > 0) await take(plain)
    core.log.reach(page.place)
    for (const transaction of page.body.transactions) {
      if (transaction.of === 1) continue
      const whole = assembly.add(feed, page, transaction)
      if (!whole) {
        core.log.partial.add(page.place)
        continue
      }
      for (const part of whole) core.log.partial.delete(part.place)
      const counted: Counted[] = []
      for (const part of whole)
        counted.push(...countedOf(part, await core.log.parents(part), (t) => t.id === transaction.id))
      await take(counted)
    }
  }
  for (const feed of core.feeds.all()) {
    if (verdictOf(core.ring.membership, feed).is !== 'counts') continue
    for (const place of again) {
      if (feedOf(place) !== feed.number) continue
      const page = await core.log.page(place)
      if (page) await one(feed.number, page)
    }
    const from = (after.get(feed.number) ?? feed.first - 1) + 1
    if (from > feed.seq) continue
    await pagesAfter(core, feed, from, (page) => one(feed.number, page))
    core.log.reach(placeOf(feed.number, feed.seq))
  }
}

/** Fills an empty projection, before anyone looks. */
export async function rebuild(core: Core): Promise<void> {
  const pace = new Pace()
  await replay(core, new Map(), [], async (all) => {
    const counted = core.alive(all)
    for (let from = 0; from < counted.length; from += 1000) {
      core.projection.apply(counted.slice(from, from + 1000), () => core.notice('entry-corrupt'))
      await pace.step()
    }
    core.sinceCache += counted.length
  })
}
/** What came after `after`, brought to rows that someone may be looking at. */
export const readTail = (
  core: Core,
  after: ReadonlyMap<number, number>,
  again: readonly number[],
): Promise<void> => replay(core, after, again, (counted) => core.project(counted))
