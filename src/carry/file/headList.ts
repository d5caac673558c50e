/** Where feeds stand, as bytes: in a carried file, and in the status file that each device keeps in a folder. */
import type { Reader, Writer } from '../../trust/bytes.ts'
import { bytesOf, nameOf } from '../../trust/name.ts'
import type { FeedHead, Tip } from '../../store/depot.ts'

/** Bytes of the shortest feed with one tip. */
const smallestFeed = 34
const smallestTip = 33

export function writeHeads(w: Writer, heads: readonly FeedHead[]): Writer {
  w.varint(heads.length)
  for (const { document, device, no, tips } of heads) {
    w.raw(bytesOf(document)).raw(bytesOf(device)).varint(no).varint(tips.length)
    for (const { seq, hash } of tips) w.varint(seq).raw(hash)
  }
  return w
}
const times = <T>(r: Reader, smallest: number, read: () => T): T[] =>
  Array.from({ length: r.varint(Math.floor(r.left / smallest)) }, read)

/** Throws Malformed. */
export function readHeads(r: Reader): FeedHead[] {
  return times(r, smallestFeed, () => ({
    document: nameOf(r.raw(16)),
    device: nameOf(r.raw(16)),
    no: r.varint(1_000_000),
    tips: times(r, smallestTip, (): Tip => ({ seq: r.varint(2 ** 26 - 1), hash: r.raw(32) })),
  }))
}
