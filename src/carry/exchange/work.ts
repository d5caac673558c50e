/** What is being done at this moment: so that things come one after another, and so that one can wait until all is done. */

export class Work {
  #busy = 0
  #waiting: (() => void)[] = []

  /** `failed` hears of what nobody foresaw; what is foreseen is handled where it happens. */
  constructor(private readonly failed: (cause: unknown) => void) {}

  async run(task: () => Promise<void>): Promise<void> {
    this.#busy++
    try {
      await task()
    } catch (cause) {
      this.failed(cause)
    } finally {
      this.#busy--
      if (this.#busy === 0) for (const tell of this.#waiting.splice(0)) tell()
    }
  }
  /** Resolves when nothing is being done. Waiting for a peer, a timer or room in a link is not doing. */
  async settled(): Promise<void> {
    while (this.#busy > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }
}

/** One after another, each counted as work. */
export class Chain {
  #last: Promise<void> = Promise.resolve()
  #stopped = false
  constructor(private readonly work: Work) {}
  add(task: () => Promise<void>): void {
    const before = this.#last
    this.#last = this.work.run(async () => {
      await before
      if (!this.#stopped) await task()
    })
  }
  /** What has not begun is left undone. */
  stop(): void {
    this.#stopped = true
  }
}
