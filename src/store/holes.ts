/**
 * Envelopes that the disk has lost or damaged (S15). The feed says how far it is whole: its head claims no more, so that a peer
 * who has the rest sends it, and what it sends goes where it stood (arrivals.ts).
 */
import { noHash } from '../trust/envelope.ts'
import type { Head } from '../trust/feed.ts'
import type { Core } from './core.ts'
import { DiskFailure, type DiskWrite, type Expectation } from './disk.ts'
import type { Feed } from './feeds.ts'
import { feedOf, placeOf, seqOf } from './place.ts'

/** The last envelope before this one that has a name. */
async function before(core: Core, feed: Feed, seq: number): Promise<Head> {
  for (let at = seq - 1; at >= feed.first; at--) {
    const hash = core.log.lost.has(placeOf(feed.number, at))
      ? undefined
      : await core.log.hash(placeOf(feed.number, at))
    if (hash) return { seq: at, hash }
  }
  return { seq: feed.first - 1, hash: noHash }
}

/** Writes down what has been found lost. True when a head is another than it was. Inside a turn. */
export async function noteHoles(core: Core): Promise<boolean> {
  if (core.log.lost.size === 0) return false
  try {
    return await note(core)
  } catch (cause) {
    // Not written down: it will be found again.
    if (!(cause instanceof DiskFailure)) throw cause
    return true
  }
}

async function note(core: Core): Promise<boolean> {
  const lowest = new Map<number, number>()
  for (const place of core.log.lost) {
    const [number, seq] = [feedOf(place), seqOf(place)]
    const feed = core.feeds.get(number)
    if (!feed || seq > feed.seq || seq < feed.first || (feed.whole && feed.whole.seq < seq)) continue
    lowest.set(number, Math.min(seq, lowest.get(number) ?? seq))
  }
  const writes: DiskWrite[] = []
  const expect: Expectation[] = []
  for (const [number, seq] of lowest) {
    const feed = core.feeds.get(number)
    if (!feed) continue
    const holed = { ...feed, whole: await before(core, feed, seq) }
    core.feeds.set(holed)
    writes.push(core.feeds.keep(holed))
    expect.push({ table: 'feeds', key: number, seq: feed.seq })
  }
  if (writes.length > 0) await core.disk.commit(writes, expect)
  return writes.length > 0
}
