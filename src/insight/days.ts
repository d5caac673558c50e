/**
 * Calendar days as ISO text (`2027-03-01`), without time and time zone. Days beyond the year 9999 stop at its last day, so
 * that a slip of the pen in a spreadsheet never becomes a day that cannot be compared.
 */
const dayMs = 86_400_000
const lastOfAll = '9999-12-31'

const parts = (day: string): [year: number, month: number, date: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]
const two = (n: number): string => String(n).padStart(2, '0')
const write = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

export function addDays(day: string, n: number): string {
  const ms = at(day) + n * dayMs
  return ms > at(lastOfAll) ? lastOfAll : ms < at('0001-01-01') ? '0001-01-01' : iso(ms)
}
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Days from one to the other; negative when `to` is before `from`. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs)

const shift = (day: string, months: number, toMonthEnd: boolean): string => {
  const [year, month, date] = parts(day)
  const index = year * 12 + (month - 1) + months
  const y = Math.floor(index / 12)
  const m = (index % 12) + 1
  if (y > 9999) return lastOfAll
  if (y < 1) return '0001-01-01'
  const last = daysInMonth(y, m)
  return write(y, m, toMonthEnd && isMonthEnd(day) ? last : Math.min(date, last))
}
export const isMonthEnd = (day: string): boolean => {
  const [year, month, date] = parts(day)
  return date === daysInMonth(year, month)
}

/**
 * The day with the same number some months on, or the month's last day when it has no such day: how periods told in
 * months end (domstolloven § 148, second paragraph). `2027-01-31` + 1 = `2027-02-28`.
 */
export const addMonths = (day: string, months: number): string => shift(day, months, false)

/**
 * The last day of a period some months on or back: the last day of a month stays one, because whole calendar months are
 * meant. `2026-06-30` + 6 = `2026-12-31`; `2026-06-15` + 6 = `2026-12-15`.
 */
export const addPeriod = (lastDay: string, months: number): string => shift(lastDay, months, true)

/**
 * The last day on which a notice of `months` may be given for things to end on `end` at the latest: the greatest day for
 * which `addMonths(day, months) <= end`. A part of a month counts 30 days to the month («0,5» is 15 days), rounded up.
 * - ends `2026-06-30`, 3 months → `2026-03-31` (April, May and June remain)
 * - ends `2026-05-30`, 3 months → `2026-02-28` (a notice of 1 March would run to 1 June)
 * - ends `2028-02-29`, 12 months → `2027-02-28`
 */
export function lastNoticeDay(end: string, months: number): string {
  const whole = Math.floor(months)
  const rest = Math.ceil((months - whole) * 30)
  return addPeriod(addDays(end, -rest), -whole)
}

export const monthsBetween = (from: string, to: string): number => {
  const [y1, m1] = parts(from)
  const [y2, m2] = parts(to)
  return (y2 - y1) * 12 + (m2 - m1)
}
