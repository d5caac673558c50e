/** Who was cut off, why, and when it may come back: later each time. */
import type { Clock } from '../../store/types.ts'
import { growing, type Limits, type Pauses } from './limits.ts'
import type { CutWhy } from './types.ts'

export interface CutOff {
  /** Device when it had proved itself, otherwise what the connection showed of it. */
  readonly who: string
  readonly device: string | undefined
  readonly name: string
  readonly why: CutWhy
  readonly at: number
  readonly until: number
  readonly times: number
}
/** Reasons that say nothing ill of the peer: it may come back at once. */
const blameless: ReadonlySet<CutWhy> = new Set([
  'too-many',
  'too-early',
  'itself',
  'twice',
  'closed',
  'failed',
  'not-reading',
])
/** After so many of the longest pauses without anything new, it is forgotten. */
const forgetAfter = 24

export class Doorkeeper {
  readonly #cutOff = new Map<string, CutOff>()
  constructor(
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly pauses: Pauses,
  ) {}

  cut(who: string, name: string, device: string | undefined, why: CutWhy): CutOff | undefined {
    if (blameless.has(why)) return undefined
    const now = this.clock()
    const before = this.#cutOff.get(who)
    const forgotten = !before || now - before.until > forgetAfter * this.pauses.cutMost
    const times = forgotten ? 1 : before.times + 1
    const until = now + growing(this.pauses.cutFirst, this.pauses.cutMost, times)
    const cutOff = { who, device, name, why, at: now, until, times }
    // The newest stand last; the oldest is forgotten first.
    this.#cutOff.delete(who)
    this.#cutOff.set(who, cutOff)
    for (const oldest of this.#cutOff.keys())
      if (this.#cutOff.size > this.limits.cutOffs) this.#cutOff.delete(oldest)
    return cutOff
  }
  /** May it come in? */
  lets(who: string): boolean {
    const cutOff = this.#cutOff.get(who)
    return !cutOff || cutOff.until <= this.clock()
  }
  all(): CutOff[] {
    return [...this.#cutOff.values()]
  }
}
