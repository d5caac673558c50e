/** The geometry of «over tid»: step lines of shares, 0–100 %. The page and the saved picture draw the same. */
import { overTime, type OverTime, type Point } from '../../../insight/network/overTime.ts'
import type { Participant } from '../../../insight/network/circle.ts'
import type { Spread } from '../../../insight/network/spread.ts'

/** More than this do not find room with a name each. */
const mostQuarters = 28

export interface Share {
  readonly point: Point
  readonly municipalities: number
  readonly inhabitants: number
  /** Municipalities in use, and those who plan to be by then. */
  readonly planned: number
}
export interface Course {
  readonly over: OverTime
  readonly shares: readonly Share[]
  readonly step: 'quarter' | 'year'
}

export function courseOf(
  spread: Spread,
  subject: string,
  among: readonly Participant[],
  today: string,
): Course {
  const byQuarter = overTime(spread, subject, among, today)
  const step = byQuarter.points.length > mostQuarters ? 'year' : 'quarter'
  const over = step === 'quarter' ? byQuarter : overTime(spread, subject, among, today, 'year')
  const people = among.reduce((n, p) => n + (p.inhabitants ?? 0), 0)
  const coming = new Set<string>()
  const shares = over.points.map((point): Share => {
    for (const key of point.planned) coming.add(key)
    const all = new Set([...point.inUse, ...coming])
    return {
      point,
      municipalities: among.length === 0 ? 0 : point.inUse.length / among.length,
      inhabitants: people === 0 ? 0 : point.inhabitants / people,
      planned: among.length === 0 ? 0 : all.size / among.length,
    }
  })
  return { over, shares, step }
}
export const hasDates = ({ over }: Course): boolean =>
  over.points.some((p) => p.inUse.length > 0 || p.planned.length > 0)

export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
export interface Drawn {
  readonly municipalities: string
  readonly inhabitants: string
  /** From the last point that is a fact. */
  readonly plans: string
  readonly grid: readonly { readonly y: number; readonly share: number }[]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** Where the plans begin; undefined when nothing is ahead. */
  readonly now: number | undefined
  readonly ends: { readonly municipalities: number; readonly inhabitants: number; readonly plans: number }
}

export function drawCourse(course: Course, frame: Frame): Drawn {
  const { shares } = course
  const wide = frame.width / Math.max(1, shares.length)
  const x = (i: number): number => Math.round((frame.left + i * wide) * 10) / 10
  const y = (share: number): number => Math.round((frame.top + (1 - share) * frame.height) * 10) / 10
  const steps = (list: readonly Share[], from: number, value: (s: Share) => number): string =>
    list.map((s, i) => `${i === 0 ? 'M' : 'L'}${x(from + i)} ${y(value(s))}H${x(from + i + 1)}`).join('')
  const firstAhead = shares.findIndex((s) => s.point.ahead)
  const split = firstAhead < 0 ? shares.length : firstAhead
  // Names of stretches: so few that they do not run into each other.
  const every = Math.max(1, Math.ceil(64 / wide))
  const last = shares.at(-1)
  const fact = shares[split - 1] ?? last
  return {
    municipalities: steps(shares.slice(0, split), 0, (s) => s.municipalities),
    inhabitants: steps(shares.slice(0, split), 0, (s) => s.inhabitants),
    plans:
      firstAhead < 0
        ? ''
        : steps(shares.slice(Math.max(0, split - 1)), Math.max(0, split - 1), (s) => s.planned),
    grid: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, y: y(share) })),
    ticks: shares.flatMap((s, i) => (i % every === 0 ? [{ x: x(i) + wide / 2, label: s.point.label }] : [])),
    now: firstAhead < 0 ? undefined : x(firstAhead),
    ends: {
      municipalities: y(fact?.municipalities ?? 0),
      inhabitants: y(fact?.inhabitants ?? 0),
      plans: y(last?.planned ?? 0),
    },
  }
}
