/**
 * Transactions in several envelopes, until all of one are here (S9): before that, none of it has come. The parts stand in
 * envelopes that follow each other in one feed, so each feed has at most one that is open.
 */
import type { BodyTransaction } from '../trust/body.ts'
import { feedOf } from './place.ts'

interface Run {
  readonly id: string
  readonly of: number
  readonly places: number[]
}
/** Writes of one page, from and to these indexes. */
interface Range {
  readonly transaction: string
  readonly from: number
  readonly to: number
}

export class Parts {
  readonly #open = new Map<number, Run>()
  readonly #waiting = new Map<number, readonly Range[]>()

  clear(): void {
    this.#open.clear()
    this.#waiting.clear()
  }
  /** Envelopes that hold parts of what is not whole. */
  get places(): number[] {
    return [...this.#waiting.keys()].sort((a, b) => a - b)
  }
  waits(place: number, index: number): boolean {
    return this.#waiting.get(place)?.some((r) => index >= r.from && index <= r.to) === true
  }

  /**
   * Envelopes of a feed in order. `from`: index of the transaction's first write in its envelope. Gives the places of all
   * parts when this was the last of them.
   */
  add(place: number, transaction: BodyTransaction, from: number): readonly number[] | undefined {
    const { id, part, of } = transaction
    const feed = feedOf(place)
    const before = this.#open.get(feed)
    const goesOn =
      before?.id === id &&
      before.of === of &&
      before.places.length === part &&
      before.places.at(-1) === place - 1
    const run: Run = goesOn ? before : { id, of, places: [] }
    run.places.push(place)
    const begun = goesOn || part === 0
    if (begun && run.places.length === of) {
      this.#open.delete(feed)
      for (const part of run.places) this.#end(part, id)
      return run.places
    }
    if (begun) this.#open.set(feed, run)
    const range = { transaction: id, from, to: from + transaction.writes.length - 1 }
    this.#waiting.set(place, [...(this.#waiting.get(place) ?? []), range])
    return undefined
  }
  #end(place: number, transaction: string): void {
    const left = (this.#waiting.get(place) ?? []).filter((r) => r.transaction !== transaction)
    if (left.length > 0) this.#waiting.set(place, left)
    else this.#waiting.delete(place)
  }
}
