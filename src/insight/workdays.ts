import { addDays, daysBetween } from './days.ts'

/** Easter Sunday, Gregorian (Meeus/Jones/Butcher). */
function easter(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1)).toISOString().slice(0, 10)
}
const fixedHolidays = new Set(['01-01', '05-01', '05-17', '12-25', '12-26'])
const afterEaster = new Set([-3, -2, 0, 1, 39, 49, 50])
/** Sundays, Saturdays and the public holidays of helligdagsloven § 2 with 1 and 17 May. */
export const isWorkday = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6 || fixedHolidays.has(day.slice(5))) return false
  return !afterEaster.has(daysBetween(easter(Number(day.slice(0, 4))), day))
}
/** The day itself, or the last working day before it: nobody should have to send a notice on Good Friday. */
export function workdayOnOrBefore(day: string): string {
  let found = day
  while (!isWorkday(found) && found > '0001-01-02') found = addDays(found, -1)
  return found
}
