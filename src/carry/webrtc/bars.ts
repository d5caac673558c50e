/** Peers that this end has cut off, each for a while: longer each time. Without it, who is cut off is back at once. */
const shortest = 30_000
const longest = 900_000
/** A peer calls itself what it likes; the list is bounded, and the oldest goes first. */
const most = 1_000

export class Bars {
  readonly #until = new Map<string, { until: number; times: number }>()
  readonly #now: () => number

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  bar(name: string): void {
    const times = (this.#until.get(name)?.times ?? 0) + 1
    this.#until.delete(name)
    this.#until.set(name, { until: this.#now() + Math.min(shortest * 2 ** (times - 1), longest), times })
    const [oldest] = this.#until.keys()
    if (this.#until.size > most && oldest !== undefined) this.#until.delete(oldest)
  }

  has(name: string): boolean {
    const one = this.#until.get(name)
    return one !== undefined && this.#now() < one.until
  }
}
