/**
 * Numbers as Norwegian spreadsheets write them: `1 200 000 kr`, `1.200.000,50`, `1200,-`, `1,2 mill`, `ca. 300`, `12,5 %`.
 * A comma is the decimal sign; a full stop groups thousands when groups of three follow it, else it is read as decimal.
 */

export type NumberReading =
  | { readonly is: 'number'; readonly value: number; readonly percent: boolean }
  /** `1,200` as an amount: kroner have no thousandths, so it may be an English 1 200. The person says. */
  | { readonly is: 'ambiguous'; readonly candidates: readonly number[] }
  | { readonly is: 'none' }

const times: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:mrd\.?|milliard(?:er|ar)?|bn)$/, 1e9],
  [/\s*(?:mill\.?|million(?:er|ar|s)?|mnok|mkr\.?)$/, 1e6],
  [/\s*(?:tusen|tkr\.?|t\. ?kr\.?|tnok|knok|k)$/, 1e3],
]
/** What may stand after an amount without changing it. «per måned» is not here: it would change a yearly amount. */
const after =
  /\s*(?:\(?(?:eks|ekskl|ex|excl|inkl|incl)\.? ?(?:mva|moms|vat)\.?\)?|(?:per|pr\.?|i|\/|a)\s?(?:år(?:et)?|year)|årlig|årleg|p\. ?a\.?|(?<![a-zæøå])(?:kroner|kr\.?|nok)|stk\.?|,-+|,–|:-|,—|\.-)$/
const before = /^(?:(?:ca|cirka|circa|omtrent|omlag|om lag|rundt|about|anslagsvis|kr|nok)\b\.?:?|~|≈)\s*/
const counted =
  /\s*(?:brukere|brukarar|bruker|ansatte|tilsette|personer|personar|lisenser|lisensar|users|timer|timar|t|h|hours|dager|dagar|days|mnd\.?|md\.?|måneder|månader|months|år|ganger|gonger)$/

const peel = (text: string, pattern: RegExp): string => {
  for (let rest = text; ;) {
    const next = rest.replace(pattern, '')
    if (next === rest) return rest
    rest = next.trim()
  }
}

/** Reads a bare numeral. Spaces of every sort and apostrophes group; the caller has taken words away. */
function numeral(text: string, whole: boolean): NumberReading {
  const none = { is: 'none' } as const
  const number = (s: string): NumberReading => {
    const value = Number(s)
    return Number.isFinite(value) ? { is: 'number', value, percent: false } : none
  }
  if (/^[+-]?\d+(?:[.,]\d+)?e[+-]?\d{1,3}$/.test(text)) return number(text.replace(',', '.'))
  // Groups of blanks must be groups of three: «12 34» is two numbers, not one.
  if (/[\s'’]/.test(text) && !/^[+-]?\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/.test(text)) return none
  const s = text.replace(/[\s'’]/g, '')
  if (/^[+-]?\d+$/.test(s)) return number(s)
  if (/^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(s)) return number(s.replaceAll('.', '').replace(',', '.'))
  if (/^[+-]?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(s) || /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(s))
    return number(s.replaceAll(',', ''))
  if (whole && /^[+-]?[1-9]\d{0,2},\d{3}$/.test(s))
    return { is: 'ambiguous', candidates: [Number(s.replace(',', '')), Number(s.replace(',', '.'))] }
  if (/^[+-]?\d*[.,]\d+$/.test(s)) return number(s.replace(',', '.'))
  return none
}

/**
 * @param whole the value is whole kroner: `1,200` is then asked about instead of read as 1.2.
 * @param units further words that may follow (the field's own unit in three languages), lower case.
 */
export function readNumber(text: string, whole = false, units: readonly string[] = []): NumberReading {
  let s = text
    .normalize('NFKC')
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  const accounting = /^\((.+)\)$/.exec(s)
  if (accounting) s = `-${accounting[1] ?? ''}`
  s = peel(s, before)
  let percent = false
  let factor = 1
  for (let rest = ''; rest !== s;) {
    rest = s
    if (factor === 1)
      for (const [pattern, by] of times)
        if (/\d\s*[a-z]/.test(s) && pattern.test(s)) {
          factor = by
          s = s.replace(pattern, '').trim()
          break
        }
    s = peel(s, after)
    for (const unit of units) if (unit && s.endsWith(unit)) s = s.slice(0, -unit.length).trim()
    if (/\d\s*(?:%|prosent|percent|pst\.?)$/.test(s)) {
      percent = true
      s = s.replace(/\s*(?:%|prosent|percent|pst\.?)$/, '')
    }
    if (!whole) s = s.replace(counted, '')
  }
  s = peel(s, before)
  const read = numeral(s, whole && factor === 1)
  if (read.is !== 'number') return read
  // 1.2 × 1e6 is 1 200 000 and not 1 199 999.999…: the digits decide, not the binary fraction.
  const value = factor === 1 ? read.value : Number((read.value * factor).toPrecision(15))
  return { is: 'number', value, percent }
}
