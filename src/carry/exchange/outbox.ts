/** What waits to be sent to one peer. Short messages go before long ones, and between the pieces of long ones. */
import type { Bytes } from '../../trust/bytes.ts'
import { LinkClosed, type Link } from '../types.ts'
import { everyLane, frameAt, lanes, type Lane } from './frames.ts'

interface Waiting {
  readonly message: Bytes
  at: number
  /** Owner and documents whose envelopes it holds, when it does: it is taken back when the peer may not have them any more. */
  readonly holds: Contents | undefined
}
export interface Contents {
  readonly owner: string
  /** Names; none for statements alone. */
  readonly names: readonly string[]
}
/** Frames that go before, while another lane waits, until it gets one too: nothing is starved. */
const patience = 8

export class Outbox {
  readonly #lanes: [Waiting[], Waiting[], Waiting[]] = [[], [], []]
  readonly #bytes: [number, number, number] = [0, 0, 0]
  readonly #passed: [number, number, number] = [0, 0, 0]
  #running = false
  /**
   * @param emptied a lane has nothing left to send
   * @param failed what the link threw, when it is not that it has closed
   */
  constructor(
    private readonly link: Link,
    private readonly emptied: (lane: Lane) => void,
    private readonly failed: (cause: unknown) => void,
  ) {}

  /** Bytes that wait on a lane. */
  waiting(lane: Lane): number {
    return this.#bytes[lane]
  }
  put(lane: Lane, message: Bytes, holds?: Contents): void {
    if (this.link.closed) return
    this.#lanes[lane].push({ message, at: 0, holds })
    this.#bytes[lane] += message.length
    if (!this.#running) void this.#pump()
  }
  /** Takes back what is not sent yet; a message that is half sent is given up (frames.ts). */
  takeBack(unwanted: (holds: Contents) => boolean): void {
    for (const lane of [lanes.lists, lanes.bulk]) {
      const kept = this.#lanes[lane].filter((w) => !w.holds || !unwanted(w.holds))
      this.#lanes[lane].splice(0, Infinity, ...kept)
      this.#bytes[lane] = kept.reduce((sum, w) => sum + w.message.length - w.at, 0)
    }
  }

  #next(): Lane | undefined {
    const waiting = everyLane.filter((lane) => this.#lanes[lane].length > 0)
    const [first] = waiting
    if (first === undefined) return undefined
    const chosen = waiting.find((lane) => this.#passed[lane] >= patience) ?? first
    for (const lane of everyLane) this.#passed[lane] = lane === chosen ? 0 : this.#passed[lane]
    for (const lane of waiting) if (lane !== chosen) this.#passed[lane]++
    return chosen
  }
  async #pump(): Promise<void> {
    this.#running = true
    try {
      for (let lane = this.#next(); lane !== undefined && !this.link.closed; lane = this.#next()) {
        const queue = this.#lanes[lane]
        const [first] = queue
        if (!first) continue
        const { frame, next } = frameAt(lane, first.message, first.at)
        this.#bytes[lane] -= next - first.at
        first.at = next
        const done = next === first.message.length
        if (done) queue.shift()
        await this.link.send(frame)
        if (done && queue.length === 0) this.emptied(lane)
      }
    } catch (cause) {
      if (!(cause instanceof LinkClosed)) this.failed(cause)
    } finally {
      this.#running = false
    }
  }
}
