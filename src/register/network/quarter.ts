/** Quarters as people plan by them: «2027 K2». Kept as text, read mercifully, since they come from others' rows and cells. */
export interface Quarter {
  readonly year: number
  /** 1–4; undefined when only the year is said. */
  readonly quarter: number | undefined
}

const plausible = (year: number): boolean => year >= 1990 && year <= 2199
const seasons: Readonly<Record<string, number>> = {
  vinter: 1,
  winter: 1,
  vår: 2,
  våren: 2,
  spring: 2,
  sommer: 3,
  sommeren: 3,
  sommar: 3,
  sommaren: 3,
  summer: 3,
  høst: 4,
  høsten: 4,
  haust: 4,
  hausten: 4,
  autumn: 4,
}
const make = (year: string | undefined, quarter: number | undefined): Quarter | undefined => {
  const y = Number((year ?? '').length === 2 ? `20${year}` : year)
  return plausible(y) && (quarter === undefined || (quarter >= 1 && quarter <= 4))
    ? { year: y, quarter }
    : undefined
}

/** «2027 K2», «Q2 2027», «2. kvartal 2027», «H1 27», «høsten 2026», «2027». A half year is the quarter it ends in. */
export function parseQuarter(text: string): Quarter | undefined {
  const s = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  if (s.length > 40) return undefined
  let m = /^(\d{4})[ ./-]*(?:[kq]|kv\.?|kvartal)[ .]?([1-4])$/.exec(s)
  if (m) return make(m[1], Number(m[2]))
  m = /^(?:[kq]|kv\.?|kvartal) ?([1-4])[ ./-]*'?(\d{4}|\d{2})$/.exec(s)
  if (m) return make(m[2], Number(m[1]))
  m = /^([1-4])\. ?(?:kvartal|kv\.?|quarter)[ ./-]*(?:i )?'?(\d{4}|\d{2})$/.exec(s)
  if (m) return make(m[2], Number(m[1]))
  m = /^(?:h|(?=[12]\. ?halv))([12])(?:\. ?halvår)?[ ./-]*'?(\d{4}|\d{2})$/.exec(s)
  if (m) return make(m[2], Number(m[1]) * 2)
  m = /^(\p{L}+)(?: av)? ?'?(\d{4}|\d{2})$/u.exec(s)
  if (m && seasons[m[1] ?? ''] !== undefined) return make(m[2], seasons[m[1] ?? ''])
  m = /^(?:i løpet av |i |innen )?(\d{4})$/.exec(s)
  return m ? make(m[1], undefined) : undefined
}

/** «2027 K2», or «2027». */
export const quarterText = (q: Quarter): string =>
  q.quarter === undefined ? String(q.year) : `${q.year} K${q.quarter}`
export const quarterOfDay = (day: string): Quarter => ({
  year: Number(day.slice(0, 4)),
  quarter: Math.ceil(Number(day.slice(5, 7)) / 3),
})
const two = (n: number): string => String(n).padStart(2, '0')
const lastDays = ['31', '30', '30', '31'] as const
/** The last day of it, ISO: what is planned for a quarter is late the day after. A year ends in December. */
export const endOfQuarter = (q: Quarter): string => {
  const n = q.quarter ?? 4
  return `${q.year}-${two(n * 3)}-${lastDays[n - 1] ?? '31'}`
}
export const startOfQuarter = (q: Quarter): string => `${q.year}-${two(((q.quarter ?? 1) - 1) * 3 + 1)}-01`
export const nextQuarter = ({ year, quarter }: Quarter): Quarter =>
  quarter === undefined || quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 }
const [back, ahead] = [30, 15]
/**
 * From the first of the days to the last, and today among them: what a picture along time shows. A day further off than anyone
 * plans or remembers is a slip of the pen, and does not push the present out of the picture.
 */
export function stretchOf(
  days: readonly string[],
  today: string,
): { readonly first: Quarter; readonly last: Quarter } {
  const year = Number(today.slice(0, 4))
  const near = days.filter((d) => d >= `${year - back}-01-01` && d <= `${year + ahead}-12-31`).concat(today)
  return {
    first: quarterOfDay(near.reduce((a, b) => (b < a ? b : a))),
    last: quarterOfDay(near.reduce((a, b) => (b > a ? b : a))),
  }
}
/** Quarters from the one to the other, both included; at most 200, so that a slip of the pen fills no screen. */
export function quartersBetween(from: Quarter, to: Quarter): readonly Quarter[] {
  const out: Quarter[] = []
  const end = endOfQuarter(to)
  for (
    let q: Quarter = { year: from.year, quarter: from.quarter ?? 1 };
    out.length < 200;
    q = nextQuarter(q)
  ) {
    if (startOfQuarter(q) > end) break
    out.push(q)
  }
  return out
}
