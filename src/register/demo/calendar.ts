/** Days as ISO text, counted in UTC so that no time zone moves them. */
const parse = (day: string): Date => new Date(`${day}T00:00:00Z`)
const iso = (at: Date): string => at.toISOString().slice(0, 10)

export const plusDays = (day: string, days: number): string => {
  const at = parse(day)
  at.setUTCDate(at.getUTCDate() + days)
  return iso(at)
}

/** The same day `months` later; the last day of the month when there is no such day (31 January + 1 → 28 February). */
export const plusMonths = (day: string, months: number): string => {
  const at = parse(day)
  const wanted = at.getUTCDate()
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + months)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  at.setUTCDate(Math.min(wanted, last))
  return iso(at)
}

export const yearOf = (day: string): number => Number(day.slice(0, 4))
/** «2027 K2», the way procurement plans are written. */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)} K${Math.ceil(Number(day.slice(5, 7)) / 3)}`
/** Milliseconds since 1970 at the beginning of the day, UTC. */
export const timeOf = (day: string): number => parse(day).getTime()
