/** Long work says how far it has come (0–1), can be stopped, and lets others in between. */
import { Refused } from './problems.ts'

export interface Progress {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number) => void
}

/** Milliseconds of work between pauses: well under the 50 at which a page feels stuck. */
const stretch = 12

/**
 * `if (pace.due()) await pace.rest(i / n)` in a loop. Resting throws Refused('stopped') when the person has cancelled.
 * The clock is only asked every 32nd time.
 */
export class Pace {
  #until = performance.now() + stretch
  #asked = 0
  readonly #progress: Progress
  readonly #from: number
  readonly #to: number

  /** Reports `from`–`to` of the whole, so that reading and planning can share one bar. */
  constructor(progress: Progress = {}, from = 0, to = 1) {
    this.#progress = progress
    this.#from = from
    this.#to = to
  }

  /** For small steps: a row, a record. */
  due(): boolean {
    return (++this.#asked & 31) === 0 && this.over()
  }
  /** For steps that take a millisecond or more: a piece of a file. */
  over(): boolean {
    return performance.now() > this.#until
  }

  async rest(done: number): Promise<void> {
    this.check()
    this.#progress.onProgress?.(this.#from + (this.#to - this.#from) * Math.min(1, Math.max(0, done)))
    await new Promise<void>((go) => setTimeout(go, 0))
    this.check()
    this.#until = performance.now() + stretch
  }

  check(): void {
    if (this.#progress.signal?.aborted) throw new Refused('stopped')
  }
}
