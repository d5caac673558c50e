/** What someone lacks of a feed, read piece by piece, so that a feed of any size needs little memory. */
import type { Bytes } from '../../trust/bytes.ts'
import type { Header } from '../../trust/envelope.ts'
import type { Depot, FeedHead, Tip } from '../../store/depot.ts'
import { advanced, headerOf, lastOf } from '../exchange/feeds.ts'
import { isAmong } from './runs.ts'

/** Bytes asked of the depot at once. */
const piece = 1_000_000

/** Do these tips say that all of ours is there? In a feed that has not forked a place is enough. */
export const isWhole = (ours: FeedHead, known: readonly Tip[]): boolean =>
  ours.tips.length > 1 ? ours.tips.every((tip) => isAmong(known, tip)) : lastOf(known) >= lastOf(ours.tips)

export async function* lacking(
  depot: Depot,
  ours: FeedHead,
  known: readonly Tip[],
): AsyncGenerator<{ readonly header: Header; readonly bytes: Bytes }> {
  if (isWhole(ours, known)) return
  for (let tips = known; ;) {
    const next = await depot.after(ours, tips, piece)
    for (const bytes of next) {
      const header = headerOf(bytes)
      if (header) yield { header, bytes }
    }
    const further = await advanced(tips, next, ours.tips.length > 1)
    if (next.length === 0 || further.every((tip) => isAmong(tips, tip))) return
    tips = further
  }
}
