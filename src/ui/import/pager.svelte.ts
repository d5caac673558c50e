import type { Lists } from '../../exchange/job.ts'
import type { ImportRun } from './run.svelte.ts'

/** A part that a person reads at once. */
const usual = 40

/** A list of the plan, fetched a part at a time; from the beginning again, as far as was shown, when the plan changes. */
export class Pager<L extends keyof Lists> {
  items = $state.raw<readonly Lists[L][]>([])
  total = $state(0)
  #shown: number
  #asked = 0

  constructor(
    readonly run: ImportRun,
    readonly list: L,
    readonly only: readonly string[],
    readonly size = usual,
  ) {
    this.#shown = size
  }

  async fetch(): Promise<void> {
    const asked = ++this.#asked
    const page = await this.run.page(this.list, { from: 0, count: this.#shown, only: this.only })
    if (asked !== this.#asked) return
    this.items = page.items
    this.total = page.total
  }
  /** How many «vis flere» brings. */
  get next(): number {
    return Math.min(this.size, this.total - this.items.length)
  }
  more(): Promise<void> {
    this.#shown += this.size
    return this.fetch()
  }
}
