/** The lists behind the figures of «over tid», by the names they have in the address: `utvalg` says which, `naar` of which period. */
import type { Point } from '../../../insight/network/overTime.ts'
import type { Query } from '../../../live/route.svelte.ts'
import type { Course } from './curve.ts'

export const periodLists = ['bruk', 'begynte', 'sluttet', 'planlagt'] as const
export type PeriodListName = (typeof periodLists)[number]
/** Names in the address; gone when one goes on to another view. */
export const periodNames = ['naar', 'utvalg'] as const

export interface PeriodList {
  readonly name: PeriodListName
  readonly label: string
  /** Municipalities, in the order they stand in. */
  readonly keys: readonly string[]
}

export const periodQuery = (name: PeriodListName, label: string): Query => ({ naar: label, utvalg: name })
/** Nobody is in use yet in what lies ahead: that is said as nothing, and not as none. */
export const keysIn = (point: Point, name: PeriodListName): readonly string[] =>
  ({
    bruk: point.ahead ? [] : point.inUse,
    begynte: point.began,
    sluttet: point.ended,
    planlagt: point.planned,
  })[name]

/** Undefined when none is asked for; `gone` when it is of a period that the curve does not have: the page says so. */
export function periodListOf(course: Course, query: Query): PeriodList | 'gone' | undefined {
  const [label, asked] = [query['naar'], query['utvalg']]
  if (!label && !asked) return undefined
  const name = periodLists.find((n) => n === asked)
  const point = course.over.points.find((p) => p.label === label)
  return name && point ? { name, label: point.label, keys: keysIn(point, name) } : 'gone'
}
