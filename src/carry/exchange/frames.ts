/**
 * Messages cut into frames that a link carries, on three lanes that do not wait for each other.
 *
 * A frame is one byte and a piece of a message: bits 0–1 the lane, bit 2 «a message begins here», bit 3 «more of it follows».
 * A message that was given up half-way is simply followed by the beginning of the next one.
 */
import { joinBytes, Malformed, type Bytes } from '../../trust/bytes.ts'
import { longestMessage } from '../types.ts'

/** Talk: short, first of all. Lists: news, and what is compared. Bulk: a large sync. */
export const lanes = { talk: 0, lists: 1, bulk: 2 } as const
export type Lane = (typeof lanes)[keyof typeof lanes]
export const everyLane: readonly Lane[] = [lanes.talk, lanes.lists, lanes.bulk]

const begins = 4
const more = 8
const piece = longestMessage - 1

/** The frame that starts at byte `at` of a message, and where the next one starts. */
export function frameAt(lane: Lane, message: Bytes, at: number): { frame: Bytes; next: number } {
  const next = Math.min(message.length, at + piece)
  const frame = new Uint8Array(next - at + 1)
  frame[0] = lane | (at === 0 ? begins : 0) | (next < message.length ? more : 0)
  frame.set(message.subarray(at, next), 1)
  return { frame, next }
}

/** Puts one peer's frames together again, at most `longest[lane]` bytes of each lane. */
export class Assembler {
  #parts: [Bytes[], Bytes[], Bytes[]] = [[], [], []]
  #sizes: [number, number, number] = [0, 0, 0]
  constructor(private readonly longest: (lane: Lane) => number) {}

  /** The message that this frame ends; `newer` when the lane is a newer release's. Throws Malformed. */
  take(frame: Bytes): { readonly lane: Lane; readonly message: Bytes } | 'more' | 'newer' {
    const head = frame[0]
    if (head === undefined) throw new Malformed('empty frame')
    const lane = everyLane.find((one) => one === (head & 3))
    if (lane === undefined) return 'newer'
    const parts = this.#parts[lane]
    const begin = (head & begins) !== 0
    if (begin) this.#clear(lane)
    else if (parts.length === 0) throw new Malformed('a piece without a beginning')
    this.#sizes[lane] += frame.length - 1
    if (this.#sizes[lane] > this.longest(lane)) throw new Malformed('oversize')
    parts.push(frame.subarray(1))
    if ((head & more) !== 0) {
      // Pieces of one byte each would cost a hundred times what they carry.
      if (frame.length !== longestMessage) throw new Malformed('a short piece')
      return 'more'
    }
    const message = joinBytes(parts)
    this.#clear(lane)
    return { lane, message }
  }
  #clear(lane: Lane): void {
    this.#parts[lane].length = 0
    this.#sizes[lane] = 0
  }
}
