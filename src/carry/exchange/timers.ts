/** Later: real time in the app, a test's own time in tests. */

/** Runs once after so many milliseconds, unless the returned function is called first. */
export type After = (ms: number, run: () => void) => () => void

export const realAfter: After = (ms, run) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** One appointment that can be made again; the earlier one is then off. */
export class Alarm {
  #off: (() => void) | undefined
  constructor(
    private readonly after: After,
    private readonly run: () => void,
  ) {}
  get set(): boolean {
    return this.#off !== undefined
  }
  in(ms: number): void {
    this.off()
    this.#off = this.after(ms, () => {
      this.#off = undefined
      this.run()
    })
  }
  off(): void {
    this.#off?.()
    this.#off = undefined
  }
}
