/**
 * Dates as Norwegian spreadsheets write them. Day before month. What may mean two things is never guessed: it comes
 * back as readings, and a person says once for the column what they mean.
 */
import { isDay } from './value.ts'

/** What an unfinished date may mean. Months are 1–12. */
export type PartialDate =
  | { readonly is: 'year'; readonly year: number }
  | { readonly is: 'month'; readonly year: number; readonly month: number }
  | { readonly is: 'quarter'; readonly year: number; readonly quarter: number }
  /** A day whose year is not said: «22. juli». */
  | { readonly is: 'day'; readonly month: number; readonly day: number }
  /** `03/25/2027` can only be read with the month first, which says something about its whole column. */
  | { readonly is: 'month-first'; readonly iso: string }

export type DateReading =
  /** `slashed`: written `3/4/2027`; turned round when the column is known to have the month first. */
  | { readonly is: 'day'; readonly iso: string; readonly slashed?: true }
  | { readonly is: 'ambiguous'; readonly readings: readonly PartialDate[] }
  | { readonly is: 'none' }

const names: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  mai: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  des: 12,
  dec: 12,
}
const month = (word: string): number | undefined =>
  /^(?:jan(?:uar|uary)?|feb(?:r|ruar|ruary)?|mars?|march|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[sc](?:ember)?)$/.test(
    word,
  )
    ? names[word.slice(0, 3)]
    : undefined

const two = (n: number): string => String(n).padStart(2, '0')
const iso = (y: number, m: number, d: number): string | undefined => {
  const day = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`
  return isDay(day) ? day : undefined
}
/** Two digits: 00–69 are this century, 70–99 the last. */
const century = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900)
const none = { is: 'none' } as const
const day = (y: number, m: number, d: number): DateReading => {
  const at = iso(y, m, d)
  return at ? { is: 'day', iso: at } : none
}
const partial = (...readings: PartialDate[]): DateReading => ({ is: 'ambiguous', readings })
const plausible = (year: number): boolean => year >= 1900 && year <= 2199
/** Any leap year: 29 February must be a day when the year is not known. */
const leap = 2024

type Groups = readonly (string | undefined)[]
const num = (g: Groups, i: number): number => Number(g[i] ?? 0)

const ofMonth = (year: number, at: number): DateReading =>
  plausible(year) && at >= 1 && at <= 12 ? partial({ is: 'month', year, month: at }) : none
const ofDay = (at: number | undefined, d: number): DateReading =>
  at && iso(leap, at, d) ? partial({ is: 'day', month: at, day: d }) : none
const named = (y: string | undefined, word: string | undefined, d: number): DateReading => {
  const at = month(word ?? '')
  return at ? day(century(y ?? ''), at, d) : none
}

function slashed(g: Groups): DateReading {
  const [a, b, y] = [num(g, 1), num(g, 2), century(g[3] ?? '')]
  const dayFirst = iso(y, b, a)
  if (dayFirst) return { is: 'day', iso: dayFirst, slashed: true }
  const monthFirst = iso(y, a, b)
  return monthFirst ? partial({ is: 'month-first', iso: monthFirst }) : none
}

/** «jul.22», «jul 22», «jul-22»: July 2022 or the 22nd of July. With four digits it can only be the year. */
function monthAndNumber(g: Groups): DateReading {
  const at = month(g[1] ?? '')
  if (!at) return none
  const year: PartialDate = { is: 'month', year: century(g[2] ?? ''), month: at }
  const short = g[2]?.length === 2 ? num(g, 2) : 0
  return short && iso(leap, at, short) ? partial(year, { is: 'day', month: at, day: short }) : partial(year)
}

/** Ways of writing, tried in order; the first that fits decides. */
const forms: readonly (readonly [RegExp, (g: Groups) => DateReading])[] = [
  [/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/, (g) => day(num(g, 1), num(g, 2), num(g, 3))],
  [/^((?:19|20)\d{2})(\d{2})(\d{2})$/, (g) => day(num(g, 1), num(g, 2), num(g, 3))],
  [
    /^(\d{1,2})(?:\. ?|-)(\d{1,2})(?:\. ?|-| )(\d{4}|\d{2})\.?$/,
    (g) => day(century(g[3] ?? ''), num(g, 2), num(g, 1)),
  ],
  [/^(\d{1,2}) ?\/ ?(\d{1,2})(?: ?[/-] ?| )(\d{4}|\d{2})$/, slashed],
  [
    /^(?:[qk]([1-4])[ -/]*|([1-4])\. ?(?:kvartal|kv\.?) ?)(\d{4})$/,
    (g) => partial({ is: 'quarter', year: num(g, 3), quarter: Number(g[1] ?? g[2]) }),
  ],
  [/^(\d{1,2})(?:\. ?|-| )([a-z]+)(?:\. ?|-| |, ?)(\d{4}|\d{2})$/, (g) => named(g[3], g[2], num(g, 1))],
  [/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?, (\d{4})$/, (g) => named(g[3], g[1], num(g, 2))],
  [
    /^(?:året |år |year )?(\d{4})$/,
    (g) => (plausible(num(g, 1)) ? partial({ is: 'year', year: num(g, 1) }) : none),
  ],
  [/^([a-z]+)(?:\.? ?|-|\/)'?(\d{4}|\d{2})$/, monthAndNumber],
  [/^(\d{4})[-./ ](\d{1,2})$/, (g) => ofMonth(num(g, 1), num(g, 2))],
  [/^(\d{1,2})[-./](\d{4})$/, (g) => ofMonth(num(g, 2), num(g, 1))],
  [/^(\d{1,2})(?:\. ?| ?\/ ?)(\d{1,2})\.?$/, (g) => ofDay(num(g, 2), num(g, 1))],
  [/^(\d{1,2})(?:\. ?|-| )?([a-z]+)\.?$/, (g) => ofDay(month(g[2] ?? ''), num(g, 1))],
]

/** Reads a date. A time of day after it is ignored, as is the weekday before it. */
export function readDate(text: string): DateReading {
  const s = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:(?:man|tirs?|tys|ons|tors|fre|lør|laur|søn|sun)(?:dag)?\.?,? |(?:den|pr\.?|per|ca\.?) )/,
      '',
    )
    .replace(/(\d)(?:t| ?kl\.? ?| )\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?$/, '$1')
  for (const [form, make] of forms) {
    const groups = form.exec(s)
    if (groups) return make(groups)
  }
  return none
}

/** What the person said about a column's unfinished dates. */
export interface DateAnswer {
  /** What «jul.22» is: a month of a year, or a day of a month. */
  readonly reading?: 'month' | 'day'
  /** Which day a month, quarter or year stands for. */
  readonly edge?: 'first' | 'last'
  /** The year of days without one. */
  readonly year?: number
  /** Which comes first in `3/4/2027`. */
  readonly order?: 'day-first' | 'month-first'
}

const lastOf = (y: number, m: number): number => new Date(Date.UTC(y, m, 0)).getUTCDate()

/** The day a partial date stands for under an answer; undefined when the answer does not say. */
export function finish(p: PartialDate, answer: DateAnswer): string | undefined {
  const between = (from: number, to: number, year: number): string | undefined =>
    answer.edge === 'first'
      ? iso(year, from, 1)
      : answer.edge === 'last'
        ? iso(year, to, lastOf(year, to))
        : undefined
  switch (p.is) {
    case 'year':
      return between(1, 12, p.year)
    case 'quarter':
      return between(p.quarter * 3 - 2, p.quarter * 3, p.year)
    case 'month':
      return answer.reading === 'day' ? undefined : between(p.month, p.month, p.year)
    case 'day':
      return answer.reading === 'month' || answer.year === undefined
        ? undefined
        : iso(answer.year, p.month, p.day)
    case 'month-first':
      return answer.order === 'month-first' ? p.iso : undefined
  }
}

/** All the whole days a partial date may stand for; a day without a year needs `year`. */
export const candidatesOf = (readings: readonly PartialDate[], year?: number): readonly string[] => [
  ...new Set(
    readings.flatMap((p) =>
      [
        finish(p, { edge: 'first', order: 'month-first' }),
        finish(p, { edge: 'last', order: 'month-first' }),
        year === undefined ? undefined : finish(p, { year }),
      ].filter((d) => d !== undefined),
    ),
  ),
]
