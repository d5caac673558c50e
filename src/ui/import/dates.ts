/** Which of a column's date questions need an answer, and what the answers would make of its examples. */
import type { DateQuestion } from '../../exchange/planTypes.ts'
import { finish, type DateAnswer, type PartialDate } from '../../schema/parseDate.ts'

export const dateParts = ['reading', 'edge', 'year', 'order'] as const
export type DatePart = (typeof dateParts)[number]

const has = (q: DateQuestion, ...sorts: readonly PartialDate['is'][]): boolean =>
  sorts.some((s) => q.readings.includes(s))

/** A month or a day is asked first; only then which end of the month, or which year. */
export function neededParts(q: DateQuestion, answer: DateAnswer = {}): readonly DatePart[] {
  const out: DatePart[] = []
  const either = has(q, 'month') && has(q, 'day')
  if (either) out.push('reading')
  const asMonth = has(q, 'month') && (!either || answer.reading === 'month')
  if (has(q, 'year', 'quarter') || asMonth) out.push('edge')
  if (has(q, 'day') && (!either || answer.reading === 'day')) out.push('year')
  if (has(q, 'month-first')) out.push('order')
  return out
}

export const answered = (q: DateQuestion, answer: DateAnswer = {}): boolean =>
  neededParts(q, answer).every((part) => answer[part] !== undefined)

/** An example that a part is about, with its reading. */
export function exampleFor(
  q: DateQuestion,
  part: DatePart,
): { readonly text: string; readonly readings: readonly PartialDate[] } | undefined {
  const sorts: Readonly<Record<DatePart, readonly PartialDate['is'][]>> = {
    reading: ['month'],
    edge: ['month', 'quarter', 'year'],
    year: ['day'],
    order: ['month-first'],
  }
  const fits = q.examples.filter((e) => e.readings.some((r) => sorts[part].includes(r.is)))
  return part === 'reading' ? (fits.find((e) => e.readings.length > 1) ?? fits[0]) : fits[0]
}

/** The day that an example would be under an answer, ISO. */
export const dayUnder = (
  readings: readonly PartialDate[],
  sorts: readonly PartialDate['is'][],
  answer: DateAnswer,
): string | undefined =>
  readings
    .filter((r) => sorts.includes(r.is))
    .map((r) => finish(r, answer))
    .find((day) => day !== undefined)
