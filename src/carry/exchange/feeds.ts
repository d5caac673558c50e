/** Where feeds stand, here and there: what one has that the other has not. */
import { Malformed, sameBytes, sha256, toHex, type Bytes } from '../../trust/bytes.ts'
import { NewerEnvelope, readHeader, type Header } from '../../trust/envelope.ts'
import type { Depot, FeedHead, FeedName, Tip } from '../../store/depot.ts'

export const keyOf = (feed: FeedName): string => `${feed.document} ${feed.device} ${feed.no}`
/** 0 for an empty feed. */
export const lastOf = (tips: readonly Tip[]): number => tips.reduce((last, tip) => Math.max(last, tip.seq), 0)

/** Undefined for what is no envelope, or one of a newer release. */
export function headerOf(envelope: Bytes): Header | undefined {
  try {
    return readHeader(envelope).header
  } catch (cause) {
    if (cause instanceof Malformed || cause instanceof NewerEnvelope) return undefined
    throw cause
  }
}
const isTip = (tips: readonly Tip[], wanted: Tip): boolean =>
  tips.some((tip) => tip.seq === wanted.seq && sameBytes(tip.hash, wanted.hash))

/** Is the envelope that `tip` names here, as a tip or further back? Reads one envelope when it is further back. */
export async function holds(depot: Depot, ours: FeedHead | undefined, tip: Tip): Promise<boolean> {
  if (!ours) return false
  if (isTip(ours.tips, tip)) return true
  if (tip.seq >= lastOf(ours.tips)) return false
  const follows = async (known: readonly Tip[]): Promise<boolean> => {
    const [first] = await depot.after(ours, known, 1)
    const header = first && headerOf(first)
    return header !== undefined && header.seq === tip.seq + 1 && sameBytes(header.prev, tip.hash)
  }
  if (await follows([tip])) return true
  if (ours.tips.length === 1) return false
  // A forked feed: each branch is asked alone, the others being known.
  for (const own of ours.tips)
    if (own.seq > tip.seq && (await follows([tip, ...ours.tips.filter((other) => other !== own)])))
      return true
  return false
}

/**
 * About how many of their envelopes are not here; 0 when there is none. Two single chains of which theirs is the shorter are taken
 * to be the same chain, and nothing is read: should it be a fork, they fetch ours, have two tips then, and are asked.
 */
export async function lackOf(depot: Depot, ours: FeedHead | undefined, theirs: FeedHead): Promise<number> {
  const single = ours?.tips.length === 1 && theirs.tips.length === 1
  if (single && lastOf(theirs.tips) < lastOf(ours.tips)) return 0
  let lack = 0
  for (const tip of theirs.tips) {
    if (await holds(depot, ours, tip)) continue
    lack += Math.max(1, tip.seq - Math.max(lastOf(ours?.tips ?? []), lack))
  }
  return lack
}
/** About how many of ours they have not, as far as heads can tell. */
export const behindOf = (ours: FeedHead, theirs: FeedHead | undefined): number =>
  Math.max(0, lastOf(ours.tips) - lastOf(theirs?.tips ?? []))

/** The asker's tips once it has stored these, which were sent oldest first. `forked`: several branches may be among them. */
export async function advanced(
  known: readonly Tip[],
  envelopes: readonly Bytes[],
  forked: boolean,
): Promise<Tip[]> {
  const headers = envelopes.map(headerOf)
  const replaced = new Set(headers.map((header) => header && toHex(header.prev)))
  const tips = known.filter((tip) => !replaced.has(toHex(tip.hash)))
  for (const [i, bytes] of envelopes.entries()) {
    const header = headers[i]
    // In one chain each follows the one before, and only the last is hashed.
    if (!header || (!forked && i < envelopes.length - 1)) continue
    const hash = await sha256(bytes)
    if (!replaced.has(toHex(hash))) tips.push({ seq: header.seq, hash })
  }
  return tips
}

/** Tips in one order, so that the same feed gives the same digest everywhere. */
export const inOrder = (feed: FeedHead): FeedHead => ({
  ...feed,
  tips: [...feed.tips].sort((a, b) => a.seq - b.seq || (toHex(a.hash) < toHex(b.hash) ? -1 : 1)),
})
