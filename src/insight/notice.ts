import type { Row } from '../schema/kind.ts'
import type { Text } from '../schema/text.ts'
import { addDays, addMonths, addPeriod, daysBetween, lastNoticeDay, monthsBetween } from './days.ts'
import { workdayOnOrBefore } from './workdays.ts'
import { noticeWords as say } from './noticeWords.ts'
import { amountOf, dayOf, numberOf, textOf } from './rows.ts'
import { join } from './words.ts'

/**
 * - `open`: notice can still be given for the present period, by `lastDay`
 * - `missed`: that day has passed; `lastDay` is the next one, when it can be derived
 * - `running`: no period binds; notice may be given any day, and `ends` is what notice given today would lead to
 * - `expires`: runs out by itself on `ends`
 * - `over`: has run out
 * - `unknown`: `missing` says which fields would tell
 */
export type NoticeStatus = 'open' | 'missed' | 'running' | 'expires' | 'over' | 'unknown'

/** What a contract's terms come to on a day. Days are ISO, amounts whole kroner. */
export interface Notice {
  readonly id: string
  readonly status: NoticeStatus
  /** «Siste frist for oppsigelse». */
  readonly lastDay?: string
  /** The last working day on or before it. */
  readonly sendBy?: string
  readonly daysLeft?: number
  /** When the contract ends if notice is given by `lastDay` (or by itself). */
  readonly ends?: string
  /** The day that has passed, when one was missed. */
  readonly missedDay?: string
  /** The day by which an option must be decided, and how many are left. */
  readonly option?: { readonly left: number; readonly decideBy: string }
  /** What it comes to when the day is forgotten: months paid for, and kroner where the value per year is known. */
  readonly forgetting?: { readonly months: number; readonly amount?: number }
  /** False when it is not answered whether the contract renews itself: the day is then the careful one. */
  readonly certain: boolean
  readonly missing: readonly string[]
  readonly reason: Text
}

interface Terms {
  readonly end: string | undefined
  readonly renews: string | undefined
  readonly renewal: number | undefined
  readonly notice: number | undefined
  readonly anyDay: boolean
  readonly bound: string | undefined
  readonly stated: string | undefined
  readonly value: number | undefined
}

const monthsOf = (row: Row, field: string, min: number): number | undefined => {
  const n = numberOf(row, field)
  return n !== undefined && n >= min && n <= 1200 ? n : undefined
}

/**
 * The end as it stands. A stated end already holds the options used; an end derived from start and initial period is
 * lengthened by them.
 */
function endOf(row: Row): string | undefined {
  const end = dayOf(row, 'end')
  if (end) return end
  const start = dayOf(row, 'start')
  const initial = monthsOf(row, 'initialMonths', 1)
  if (!start || initial === undefined) return undefined
  const used = (monthsOf(row, 'optionsUsed', 0) ?? 0) * (monthsOf(row, 'optionMonths', 0) ?? 0)
  return addDays(addMonths(start, Math.round(initial + used)), -1)
}

const termsOf = (row: Row): Terms => {
  const renewal = monthsOf(row, 'renewalMonths', 1)
  return {
    end: endOf(row),
    renews: textOf(row, 'autoRenewal'),
    renewal: renewal === undefined ? undefined : Math.round(renewal),
    notice: monthsOf(row, 'noticeMonths', 0),
    anyDay: textOf(row, 'noticeRunsFrom') === 'anyDay',
    bound: dayOf(row, 'irrevocableUntil'),
    stated: dayOf(row, 'noticeBy'),
    value: amountOf(row, 'valuePerYear'),
  }
}

const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a)

/** The first period end that is not before `day`: the end itself, or the end moved on by whole renewals. */
function periodEnd(end: string, renewal: number | undefined, day: string): string | undefined {
  if (end >= day) return end
  if (renewal === undefined) return undefined
  let k = Math.max(1, Math.floor(monthsBetween(end, day) / renewal))
  while (addPeriod(end, k * renewal) < day) k++
  return addPeriod(end, k * renewal)
}

const forgetting = (months: number | undefined, value: number | undefined): Notice['forgetting'] =>
  months === undefined
    ? undefined
    : value === undefined
      ? { months }
      : { months, amount: Math.round((value * months) / 12) }

type Found = { -readonly [P in keyof Omit<Notice, 'id' | 'certain' | 'missing'>]: Notice[P] } & {
  missing?: readonly string[]
}

/**
 * Siste frist for oppsigelse, and what it means to forget it. `rowOf` finds the main contract of an addition that has no
 * end of its own. The contract's own words decide; this is derived from what was entered:
 * - ends 2026-12-31, renews 12 months at a time, notice 3 months, 400 000 kr a year, today 2026-06-01
 *   → open, last day 2026-09-30, forgetting costs 400 000 kr
 * - the same on 2026-10-15 → missed (2026-09-30); next last day 2027-09-30 for the end 2027-12-31
 * - ended 2024-12-31, renews, today 2026-06-01 → it runs to 2026-12-31 now, last day 2026-09-30
 * - notice runs from any day, ends 2024-12-31, today 2026-06-01 → running; notice today ends it 2026-09-01
 * - does not renew, ends 2026-12-31 → expires; nothing to give notice of
 */
export function noticeOf(row: Row, today: string, rowOf?: (id: string) => Row | undefined): Notice {
  let main = row
  const seen = new Set([row.id])
  while (endOf(main) === undefined && dayOf(main, 'noticeBy') === undefined) {
    const parent = textOf(main, 'parent')
    const next = parent && !seen.has(parent) ? rowOf?.(parent) : undefined
    if (!next) break
    seen.add(next.id)
    main = next
  }
  const terms = { ...termsOf(main), value: amountOf(row, 'valuePerYear') }
  const found = termsFound(terms, main, today)
  const last = found.lastDay
  const sendBy = last === undefined ? undefined : workdayOnOrBefore(last)
  const cost = found.forgetting?.amount
    ? say.costs(found.forgetting.amount, found.forgetting.months)
    : undefined
  return {
    ...found,
    id: row.id,
    certain:
      terms.renews === 'yes' ||
      terms.renews === 'no' ||
      found.status === 'running' ||
      (last !== undefined && last === terms.stated),
    missing: found.missing ?? [],
    ...(last !== undefined && sendBy !== undefined ? { sendBy, daysLeft: daysBetween(today, last) } : {}),
    reason: join(
      main === row ? undefined : say.follows(),
      found.reason,
      sendBy !== undefined && sendBy !== last ? say.notWorkday(sendBy) : undefined,
      cost,
    ),
  }
}

function termsFound(terms: Terms, row: Row, today: string): Found {
  const { end, notice, stated, renews, renewal, anyDay, bound, value } = terms
  const rollsOn = renews === 'yes' && renewal !== undefined
  if (end === undefined || (end < today && !rollsOn && stated !== undefined && stated >= today)) {
    if (stated !== undefined && stated >= today) {
      const lost = forgetting(renewal, value)
      return {
        status: 'open',
        lastDay: stated,
        reason: say.stated(stated),
        ...(lost && { forgetting: lost }),
      }
    }
    if (notice !== undefined) return running(terms, today)
    if (stated !== undefined)
      return { status: 'missed', missedDay: stated, missing: ['end'], reason: say.statedPassed(stated) }
    return { status: 'unknown', missing: ['end', 'noticeMonths'], reason: say.noEnd() }
  }
  if (renews === 'no' && (stated === undefined || stated < today)) return expiring(terms, row, end, today)
  const first = lastNoticeFor(terms, end, end)
  if (anyDay && notice !== undefined && (first === undefined || first < today || end < today))
    return running(terms, today)

  if (end < today && !rollsOn)
    return {
      status: 'unknown',
      missing: [renews === 'yes' ? 'renewalMonths' : 'autoRenewal'],
      reason: join(say.endPassed(end), renews === 'yes' ? say.renewalMonthsUnknown() : say.renewalUnknown()),
    }
  const exit = periodEnd(end, renewal, later(today, bound)) ?? later(end, bound)
  const day = lastNoticeFor(terms, exit, end)
  const lost = renews === 'no' ? undefined : forgetting(anyDay ? notice : renewal, value)
  const renewing =
    renews === 'yes'
      ? renewal === undefined
        ? say.renewalMonthsUnknown()
        : anyDay
          ? undefined
          : say.renews(renewal)
      : renews === 'no'
        ? undefined
        : say.renewalUnknown()
  const binding = bound !== undefined && bound > today ? say.irrevocable(bound) : undefined
  if (day === undefined)
    return {
      status: 'unknown',
      ends: exit,
      missing: ['noticeMonths'],
      reason: join(say.noNotice(exit), renewing),
    }
  const why = (d: string, e: string): Text =>
    d === stated || notice === undefined ? say.stated(d) : say.derived(e, notice, d)
  if (day >= today)
    return {
      status: 'open',
      lastDay: day,
      ends: exit,
      ...(lost && { forgetting: lost }),
      reason: join(why(day, exit), renewing, binding),
    }
  const next = nextOpen(terms, exit, today)
  return {
    status: 'missed',
    missedDay: day,
    ...(next && { lastDay: next.day, ends: next.end }),
    ...(lost && { forgetting: lost }),
    missing: next ? [] : [renewal === undefined ? 'renewalMonths' : 'noticeMonths'],
    reason: join(say.missed(day, exit), renewing, next && why(next.day, next.end), binding),
  }
}

/** The stated day stands for the period it lies in; periods after that are derived. */
function lastNoticeFor(terms: Terms, exit: string, end: string): string | undefined {
  const { stated, renewal, notice } = terms
  const before = exit === end || renewal === undefined ? undefined : addPeriod(exit, -renewal)
  if (stated !== undefined && stated <= exit && (exit === end || (before !== undefined && stated > before)))
    return stated
  return notice === undefined ? undefined : lastNoticeDay(exit, notice)
}

function nextOpen(terms: Terms, exit: string, today: string): { day: string; end: string } | undefined {
  const { renewal, notice } = terms
  if (renewal === undefined || notice === undefined) return undefined
  // A notice longer than the renewal misses several periods; 9999 stops the search for what never comes.
  for (let k = 1; ; k++) {
    const end = addPeriod(exit, k * renewal)
    const day = lastNoticeDay(end, notice)
    if (day >= today) return { day, end }
    if (end >= '9999-01-01') return undefined
  }
}

function running(terms: Terms, today: string): Found {
  const notice = terms.notice ?? 0
  const whole = Math.floor(notice)
  const given = addDays(addMonths(today, whole), Math.ceil((notice - whole) * 30))
  const ends = later(given, terms.bound)
  return {
    status: 'running',
    ends,
    reason: join(
      say.anyDay(notice, ends),
      terms.bound !== undefined && terms.bound > given ? say.irrevocable(terms.bound) : undefined,
    ),
  }
}

function expiring(terms: Terms, row: Row, end: string, today: string): Found {
  if (end < today) return { status: 'over', ends: end, reason: say.over(end) }
  const left = (numberOf(row, 'optionCount') ?? 0) - (numberOf(row, 'optionsUsed') ?? 0)
  if (left < 1) return { status: 'expires', ends: end, reason: say.expires(end) }
  const decideBy = terms.notice === undefined ? end : lastNoticeDay(end, terms.notice)
  return {
    status: 'expires',
    ends: end,
    option: { left, decideBy },
    reason: join(say.expires(end), say.options(left, monthsOf(row, 'optionMonths', 1), decideBy)),
  }
}
