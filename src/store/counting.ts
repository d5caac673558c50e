/**
 * How far each feed counts, when something has been removed or cut (S1, S4, S8): a function of the statements and of the
 * envelopes that are here, whatever order either came in.
 *
 * A removal marks how far a feed counts, by number and hash. On a branch that holds the mark, everything as far as the mark
 * counts; on another branch, what the two have in common. A mark that has not come yet is taken to lie ahead on the feed's
 * only line, so that nobody's work is hidden while the rest of it is on its way; where the feed has forked, only what all
 * branches share counts until the mark comes. Nothing counts of a line that has something else in the mark's place.
 */
import { limitOf, markName, verdictOf, type Membership } from '../trust/membership.ts'
import type { Mark } from '../trust/said.ts'
import type { Feed, Feeds } from './feeds.ts'
import { findDocument, type Keyring } from './keyring.ts'
import type { Log } from './log.ts'
import { placeOf } from './place.ts'

/** A device whose certificate has not come: what it writes waits with it. */
export function isProvisional(ring: Keyring): boolean {
  const document = findDocument(ring, 'intern')
  if (document === undefined) return false
  const verdict = verdictOf(ring.membership, { document, device: ring.device.id, no: 0 })
  return verdict.is === 'waits' && verdict.for === 'certificate'
}

/** All of it, however long it grows. */
export const allOfIt = Infinity

export interface Counting {
  readonly membership: Membership
  /** This device: what it writes while it waits for its certificate is shown to itself. */
  readonly device: string
  readonly feeds: Feeds
  readonly log: Pick<Log, 'hash'>
}

/** The branch that holds the marked envelope as one of its own. */
async function holderOf({ feeds, log }: Counting, feed: Feed, mark: Mark): Promise<Feed | undefined> {
  for (const branch of feeds.branches(feed)) {
    if (mark.seq < branch.first || mark.seq > branch.seq) continue
    const hash = await log.hash(placeOf(branch.number, mark.seq))
    if (hash && markName(hash) === mark.hash) return branch
  }
  return undefined
}

async function upToMark(of: Counting, feed: Feed, mark: Mark): Promise<number> {
  const holder = await holderOf(of, feed, mark)
  if (holder) return Math.min(mark.seq, of.feeds.common(feed, { ...holder, seq: mark.seq }))
  if (mark.seq <= feed.seq) return 0
  const others = of.feeds.branches(feed).filter((branch) => branch.number !== feed.number)
  return Math.min(feed.seq, ...others.map((branch) => of.feeds.common(feed, branch)))
}

/** The highest number on the feed's line that counts; 0 for none of it. */
export async function countsUpTo(of: Counting, feed: Feed): Promise<number> {
  const verdict = verdictOf(of.membership, feed)
  if (verdict.is === 'counts') return allOfIt
  if (verdict.is === 'waits') return verdict.for === 'certificate' && feed.device === of.device ? allOfIt : 0
  if (verdict.is === 'never') return 0
  const { upTo, without } = limitOf(of.membership, feed)
  let counts = allOfIt
  for (const marks of upTo) {
    let furthest = 0
    for (const mark of marks) furthest = Math.max(furthest, await upToMark(of, feed, mark))
    counts = Math.min(counts, furthest)
  }
  for (const cut of without) {
    const holder = await holderOf(of, feed, cut)
    const shared = holder ? of.feeds.common(feed, { ...holder, seq: cut.seq }) : 0
    if (shared >= cut.seq) counts = Math.min(counts, cut.seq - 1)
  }
  return counts
}

/**
 * Beyond this nothing of the feed can count, on any branch: what stands further is refused by everyone who knows (entry.ts), and
 * so it is not offered.
 */
export function mayReachTo(membership: Membership, feed: Feed): number {
  const { upTo } = limitOf(membership, feed)
  return Math.min(allOfIt, ...upTo.map((marks) => Math.max(0, ...marks.map((mark) => mark.seq))))
}
