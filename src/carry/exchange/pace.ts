/** How often one compares with a peer: a comparison that led to nothing is followed by a longer pause each time. */
import { toHex, type Bytes } from '../../trust/bytes.ts'
import { Budget } from './budget.ts'
import { growing } from './limits.ts'
import type { Room } from './room.ts'

const pairOf = (mine: Bytes, theirs: Bytes): string => `${toHex(mine)} ${toHex(theirs)}`

export class Pace {
  #fruitless = 0
  #until = 0
  #gained = true
  #pair = ''
  readonly #answers: Budget
  readonly #rescopes: Budget
  constructor(private readonly room: Room) {
    this.#answers = new Budget(room.clock, 30, 1)
    this.#rescopes = new Budget(room.clock, 20, 1 / 60)
  }
  /** Something came of it: stored from the peer, or given to it; or what is carried has changed. */
  gained(): void {
    this.#gained = true
    this.#fruitless = 0
    this.#until = 0
  }
  /** The peer carries something else than before; one that changes its mind all the time gains nothing by it. */
  rescoped(): void {
    if (this.#rescopes.spend()) this.gained()
  }
  /** The two are different. True when they were different in the same way the last time, and nothing has come of it. */
  differs(mine: Bytes, theirs: Bytes): boolean {
    const again = this.agreedToDiffer(mine, theirs)
    this.#pair = pairOf(mine, theirs)
    this.unanswered()
    return again
  }
  agreedToDiffer(mine: Bytes, theirs: Bytes): boolean {
    return !this.#gained && this.#pair === pairOf(mine, theirs)
  }
  unanswered(): void {
    if (!this.#gained) {
      this.#fruitless++
      const { fruitlessFirst, fruitlessMost } = this.room.pauses
      this.#until = this.room.clock() + growing(fruitlessFirst, fruitlessMost, this.#fruitless)
    }
    this.#gained = false
  }
  /** Milliseconds until we compare again of our own accord. */
  get pause(): number {
    return Math.max(0, this.#until - this.room.clock())
  }
  /** Is the peer's own comparison answered? A peer that says each time that it differs would otherwise keep us at it. */
  answers(): boolean {
    return this.#answers.spend() && (this.#fruitless < this.room.limits.fruitless || this.pause === 0)
  }
}
