/** Unbroken stretches of feeds: how sealed envelopes that came in any order are put in order, and how what lies in files is counted. */
import { Malformed, sameBytes, sha256, toHex, type Bytes } from '../../trust/bytes.ts'
import { NewerEnvelope, readHeader, type Header } from '../../trust/envelope.ts'
import type { FeedName, Tip } from '../../store/depot.ts'
import { keyOf } from '../exchange/feeds.ts'

/** Envelopes `from`–`to` of one branch of a feed: each names the one before it. */
export interface Run extends FeedName {
  readonly from: number
  readonly to: number
  /** Hash that the first says it follows; zeros when `from` is one. */
  readonly prev: Bytes
  /** Hash of the last. */
  readonly tip: Bytes
}
export interface SealedRun extends Run {
  readonly envelopes: readonly Bytes[]
}
export interface Arranged {
  /** Feed by feed, oldest first. */
  readonly runs: readonly SealedRun[]
  /** Not an envelope. */
  readonly malformed: number
  /** Made by a newer release. */
  readonly newer: number
}

interface Growing extends FeedName {
  from: number
  to: number
  prev: Bytes
  tip: Bytes
  envelopes: Bytes[]
}
interface Placed {
  readonly header: Header
  readonly bytes: Bytes
}

/** Envelopes that come oldest first within a feed grow into runs; a fork's branches grow apart, and doubles are left out. */
export class Runs {
  readonly #open = new Map<string, Growing[]>()
  readonly #seen = new Set<string>()

  /** False for one that is here already. */
  async add(header: Header, bytes: Bytes): Promise<boolean> {
    const hash = await sha256(bytes)
    const name = toHex(hash.subarray(0, 16))
    if (this.#seen.has(name)) return false
    this.#seen.add(name)
    const key = keyOf(header)
    const open = this.#open.get(key) ?? []
    this.#open.set(key, open)
    const before = open.find((run) => run.to === header.seq - 1 && sameBytes(run.tip, header.prev))
    if (before) {
      before.to = header.seq
      before.tip = hash
      before.envelopes.push(bytes)
      return true
    }
    const { document, device, no, seq, prev } = header
    open.push({ document, device, no, from: seq, to: seq, prev, tip: hash, envelopes: [bytes] })
    return true
  }
  all(): SealedRun[] {
    return [...this.#open.values()].flat()
  }
}

const byPlace = (a: Placed, b: Placed): number => {
  const [x, y] = [keyOf(a.header), keyOf(b.header)]
  return x === y ? a.header.seq - b.header.seq : x < y ? -1 : 1
}

/** Throws nothing: what is no envelope is counted. */
export async function arrange(envelopes: readonly Bytes[]): Promise<Arranged> {
  const placed: Placed[] = []
  let malformed = 0
  let newer = 0
  for (const bytes of envelopes)
    try {
      placed.push({ header: readHeader(bytes).header, bytes })
    } catch (cause) {
      if (cause instanceof NewerEnvelope) newer++
      else if (cause instanceof Malformed) malformed++
      else throw cause
    }
  placed.sort(byPlace)
  const runs = new Runs()
  for (const { header, bytes } of placed) await runs.add(header, bytes)
  return { runs: runs.all(), malformed, newer }
}

export const withoutEnvelopes = ({ document, device, no, from, to, prev, tip }: Run): Run => ({
  document,
  device,
  no,
  from,
  to,
  prev,
  tip,
})

/**
 * How far these runs of one feed reach without a hole from its beginning: every one lies on the one chain, so that places are
 * enough. Of a feed that has forked this says nothing (forks.ts).
 */
export function reached(runs: readonly Run[]): Tip | undefined {
  let last: Tip | undefined
  for (const run of [...runs].sort((a, b) => a.from - b.from || a.to - b.to))
    if (run.from <= (last?.seq ?? 0) + 1 && run.to > (last?.seq ?? 0)) last = { seq: run.to, hash: run.tip }
  return last
}
export const isAmong = (tips: readonly Tip[], wanted: Tip): boolean =>
  tips.some((tip) => tip.seq === wanted.seq && sameBytes(tip.hash, wanted.hash))
