/** So many at once, and so many more each second: a bound that an honest peer never meets. */
import type { Clock } from '../../store/types.ts'

export class Budget {
  #left: number
  #at: number
  constructor(
    private readonly clock: Clock,
    private readonly most: number,
    private readonly perSecond: number,
  ) {
    this.#left = most
    this.#at = clock()
  }
  /** False when there is not so much left; then nothing is taken. */
  spend(count = 1): boolean {
    const now = this.clock()
    // A clock that was set back gives nothing and takes nothing.
    const passed = Math.max(0, now - this.#at)
    this.#at = now
    this.#left = Math.min(this.most, this.#left + (passed / 1000) * this.perSecond)
    if (this.#left < count) return false
    this.#left -= count
    return true
  }
}
