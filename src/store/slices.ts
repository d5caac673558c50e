/** Long work in short slices, so that the page answers in between. */
import type { Progress } from './types.ts'

export class Stopped extends Error {}

interface Yielding {
  readonly scheduler?: { readonly yield?: () => Promise<void> }
}

/** Lets the page breathe: events and frames get their turn, without the four milliseconds that a timer costs. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as Yielding
  if (scheduler?.yield) return scheduler.yield()
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve))
  return new Promise((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      channel.port1.close()
      resolve()
    }
    channel.port2.postMessage(undefined)
  })
}

/** Milliseconds of work between breaths. */
const slice = 10

/** Call `await pace.step()` between pieces of work; it breathes when the slice is used up, and throws Stopped when told to. */
export class Pace {
  #from = performance.now()
  constructor(
    readonly progress: Progress = {},
    readonly from = 0,
    readonly to = 1,
  ) {}
  /** True when it is time; for tight loops that would rather not await each round. */
  get due(): boolean {
    return performance.now() - this.#from > slice
  }
  async step(done?: number): Promise<void> {
    if (!this.due) return
    await this.breathe(done)
  }
  async breathe(done?: number): Promise<void> {
    if (this.progress.signal?.aborted) throw new Stopped()
    if (done !== undefined) this.progress.onProgress?.(this.from * (1 - done) + this.to * done)
    await breathe()
    if (this.progress.signal?.aborted) throw new Stopped()
    this.#from = performance.now()
  }
}
