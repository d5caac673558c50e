/** What a column's own values say about which field it is. */
import type { Field } from '../schema/field.ts'
import type { AnyKind } from '../schema/kind.ts'
import { findAnswer, findOption, isNothing, isUnknown } from '../schema/parseChoice.ts'
import { readDate } from '../schema/parseDate.ts'
import { splitKnown, splitList } from '../schema/parseList.ts'
import { readNumber } from '../schema/parseNumber.ts'
import { fromText } from '../schema/fromText.ts'
import { fold } from '../schema/order.ts'
import { splitVersion } from './names.ts'
import type { Profile } from './table.ts'
import type { OwnType, Target } from './target.ts'

const share = (texts: readonly string[], fits: (text: string) => boolean): number => {
  const said = texts.filter((t) => !isNothing(t) && !isUnknown(t))
  return said.length ? said.filter(fits).length / said.length : 0
}
const reads = (field: Field) => (text: string) => {
  const parsed = fromText(field, text)
  return parsed.ok || parsed.why === 'ambiguous-date'
}
const about = { label: { nb: '', nn: '', en: '' }, theme: 'basis' }
const email: Field = { type: 'email', ...about }
const orgnr: Field = { type: 'orgnr', ...about }

export const isDateText = (text: string): boolean => readDate(text).is !== 'none'
const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text)
export const isNumberText = (text: string): boolean => readNumber(text, true).is !== 'none'

/** `kari.berg@…`: somebody's own address, not a function's. */
const isPersonal = (text: string): boolean => /^\p{L}{2,}[._-]\p{L}{2,}\d*@/u.test(text.trim())

/** Added to a heading's score: from −0.5 (these cells cannot be that) to +0.05. Small columns say little. */
export function fit(field: Field, p: Profile): number {
  const texts = p.texts
  if (texts.length < 2) return 0
  const against = (s: number, least: number, cost: number): number => (s < least ? -cost : s > 0.8 ? 0.03 : 0)
  switch (field.type) {
    case 'date':
      return against(share(texts, isDateText), 0.3, 0.4)
    case 'number':
    case 'money':
      return p.dates > 0.5 ? -0.4 : against(share(texts, isNumberText), 0.3, 0.4)
    case 'answer':
      return against(
        share(texts, (t) => findAnswer(t) !== undefined),
        0.4,
        0.4,
      )
    case 'choice':
    case 'scale':
      return against(
        share(p.different, (t) => findOption(field.options, t) !== undefined),
        0.15,
        0.25,
      )
    case 'choices':
      return against(
        share(p.different, (t) => splitKnown(t, (x) => findOption(field.options, x)).found.length > 0),
        0.15,
        0.25,
      )
    case 'email':
      // An address that may be shown to others must not be filled with people's own.
      if ((field.audience ?? 'internal') !== 'internal' && share(texts, isPersonal) > 0.5) return -2
      return against(share(texts, reads(field)), 0.3, 0.45)
    case 'url':
    case 'orgnr':
      return against(share(texts, reads(field)), 0.3, 0.45)
    case 'phone':
      return against(share(texts, reads(field)), 0.3, 0.3)
    case 'link':
    case 'links':
    case 'roleLinks':
      return share(texts, (t) => findAnswer(t) !== undefined || isDateText(t) || isNumberText(t)) > 0.6
        ? -0.4
        : 0
    case 'text':
    case 'longText':
      if (share(texts, (t) => findAnswer(t) !== undefined) > 0.7) return -0.3
      return field.type === 'longText' && share(texts, (t) => isNumberText(t) && !isYear(t)) > 0.7 ? -0.3 : 0
    default:
      return 0
  }
}

/** True when cells must be names: words, mostly different. */
export function looksLikeTitle(p: Profile): boolean {
  const words = share(
    p.texts,
    (t) => /\p{L}/u.test(t) && t.length <= 120 && !isDateText(t) && findAnswer(t) === undefined,
  )
  return p.filled > 0 && words > 0.85 && p.different.length / Math.min(p.filled, 300) > 0.7
}
export const looksLikeEmail = (p: Profile): boolean =>
  share(p.texts, reads(email)) > 0.7 && p.texts.length > 1
export const looksLikeOrgnr = (p: Profile): boolean =>
  share(p.texts, reads(orgnr)) > 0.7 && p.texts.length > 1

/** Share of a column's different values that are options of a field; 0 when fewer than two options are in use. */
export function optionShare(field: Field, p: Profile): number {
  if (field.type !== 'choice' && field.type !== 'choices') return 0
  const hits = new Set<unknown>()
  const said = p.different.filter((t) => !isNothing(t) && !isUnknown(t))
  let fits = 0
  for (const text of said) {
    const { found, rest } = splitKnown(text, (x) => findOption(field.options, x))
    if (found.length && !rest.length) fits++
    for (const f of found) hits.add(f)
  }
  return said.length && hits.size > 1 ? fits / said.length : 0
}

/** The own field that an unknown column could become. */
export function ownField(heading: string, p: Profile): Extract<Target, { to: 'own' }> {
  const label = heading || '?'
  const make = (fieldType: OwnType, options?: readonly string[]): Extract<Target, { to: 'own' }> => ({
    to: 'own',
    label: label.slice(0, 80),
    fieldType,
    ...(options ? { options } : {}),
  })
  const t = p.texts
  if (t.length > 1 && share(t, (x) => findAnswer(x) !== undefined && !/^[01]$/.test(x)) > 0.9)
    return make('answer')
  if (t.length > 1 && share(t, (x) => isDateText(x) && !isYear(x)) > 0.8) return make('date')
  if (t.length > 1 && share(t, (x) => isNumberText(x) && !/^0\d/.test(x)) > 0.9) return make('number')
  const options = p.different.filter((x) => !isNothing(x) && !isUnknown(x))
  const few = options.length > 1 && options.length <= 8 && options.length * 3 <= t.length
  const folded = new Set(options.map(fold))
  return few &&
    folded.size === options.length &&
    options.every((o) => o.length <= 40 && splitList(o).length === 1)
    ? make('choice', [...options].sort())
    : make('text')
}

/** Names that carry a version; offered when the kind has a place for it. */
export function versionsIn(
  kind: AnyKind,
  p: Profile,
): { readonly count: number; readonly examples: readonly string[] } {
  if (!kind.fields['version']) return { count: 0, examples: [] }
  const found = p.different.filter((t) => splitVersion(t) !== undefined)
  return { count: found.length, examples: found.slice(0, 3) }
}
