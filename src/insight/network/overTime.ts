/** Use from year to year, or quarter to quarter. What has no date is beside the curve and not on it. */
import {
  endOfQuarter,
  parseQuarter,
  quartersBetween,
  quarterText,
  startOfQuarter,
  stretchOf,
  type Quarter,
} from '../../register/network/quarter.ts'
import type { Participant } from './circle.ts'
import type { Spread } from './spread.ts'

export interface Point {
  /** «2027 K2», or «2027». */
  readonly label: string
  /** The last day of it. */
  readonly end: string
  /** In use on that day, of those that say since when. */
  readonly inUse: readonly string[]
  readonly inhabitants: number
  /** Began in this stretch. */
  readonly began: readonly string[]
  /** Ended in this stretch. */
  readonly ended: readonly string[]
  /** Planned for this stretch, and not in use. */
  readonly planned: readonly string[]
  /** After today: a plan and not a fact. */
  readonly ahead: boolean
}
export interface OverTime {
  readonly points: readonly Point[]
  /** In use today, and no day is said. */
  readonly undated: readonly string[]
  /** Planned, and no quarter is said. */
  readonly unplanned: readonly string[]
}

interface Life {
  readonly key: string
  readonly inhabitants: number
  readonly from: string | undefined
  readonly to: string | undefined
  readonly planned: Quarter | undefined
  readonly state: string
}

/** @param step quarters when they are few enough to read, years otherwise */
export function overTime(
  spread: Spread,
  subject: string,
  among: readonly Participant[],
  today: string,
  step: 'quarter' | 'year' = 'quarter',
): OverTime {
  const lives = among.map((p): Life => {
    const cell = spread.cell(p, subject)
    const used = cell.state === 'inUse' || cell.phase === 'ended'
    return {
      key: p.key,
      inhabitants: p.inhabitants ?? 0,
      from: used ? cell.since : undefined,
      // Still in use after the day it was to end: the day was a plan, and did not come true.
      to: cell.phase === 'ended' || (cell.until !== undefined && cell.until > today) ? cell.until : undefined,
      planned: cell.state === 'planned' && cell.quarter ? parseQuarter(cell.quarter) : undefined,
      state: cell.state,
    }
  })
  const days = lives.flatMap((l) =>
    [l.from, l.to, l.planned && startOfQuarter(l.planned)].filter((d) => d !== undefined),
  )
  const { first, last } = stretchOf(days, today)
  const stretches: readonly Quarter[] =
    step === 'quarter'
      ? quartersBetween(first, last)
      : Array.from({ length: last.year - first.year + 1 }, (_, i) => ({
          year: first.year + i,
          quarter: undefined,
        }))
  const keysOf = (list: readonly Life[]): readonly string[] => list.map((l) => l.key)
  const points = stretches.map((q): Point => {
    const [start, end] = [startOfQuarter(q), endOfQuarter(q)]
    const within = (day: string | undefined): boolean => day !== undefined && day >= start && day <= end
    const there = lives.filter(
      (l) => l.from !== undefined && l.from <= end && (l.to === undefined || l.to > end),
    )
    return {
      label: quarterText(q),
      end,
      inUse: keysOf(there),
      inhabitants: there.reduce((n, l) => n + l.inhabitants, 0),
      began: keysOf(lives.filter((l) => within(l.from))),
      ended: keysOf(lives.filter((l) => within(l.to))),
      planned: keysOf(lives.filter((l) => l.planned && within(startOfQuarter(l.planned)))),
      ahead: start > today,
    }
  })
  return {
    points,
    undated: keysOf(lives.filter((l) => l.state === 'inUse' && l.from === undefined)),
    unplanned: keysOf(lives.filter((l) => l.state === 'planned' && l.planned === undefined)),
  }
}
