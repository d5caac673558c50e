import type { Desk } from '../../live/desk.svelte.ts'
import type { Portfolio } from '../../live/portfolio.svelte.ts'
import { themes } from '../../register/themes.ts'
import { isSet, type Field } from '../../schema/field.ts'
import type { AnyKind } from '../../schema/kind.ts'
import { show, showDate } from '../../schema/show.ts'
import { t, type Lang } from '../../schema/text.ts'
import { common } from '../../words/common.ts'
import { record } from '../../words/record.ts'
import { showOptions } from '../show.ts'

/** One written cell, as the store's history hands it out. */
export interface ShownChange {
  readonly field: string
  readonly element?: string
  readonly before: unknown
  readonly after: unknown
}

/** «1. mars 2027 kl. 14.05»; today only the time. */
export function whenText(at: number, lang: Lang): string {
  const date = new Date(at)
  const time = `${String(date.getHours()).padStart(2, '0')}${lang === 'en' ? ':' : '.'}${String(date.getMinutes()).padStart(2, '0')}`
  const day = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
  const now = new Date()
  const isToday = now.toDateString() === date.toDateString()
  return `${isToday ? common[lang].today : showDate(day, lang)} ${lang === 'en' ? '' : 'kl. '}${time}`
}

/** An own field that is archived is on no page, but what was written in it stands in the history: `x:01J…` by its declaration. */
function archivedOwnField(name: string, portfolio: Portfolio): Field | undefined {
  const row = name.startsWith('x:') ? portfolio.row(`ownField:${name.slice(2)}`) : undefined
  const label = row?.['label']
  if (typeof label !== 'string') return undefined
  const declared = row?.['fieldType']
  const type =
    declared === 'number' || declared === 'date' || declared === 'answer' ? declared : ('text' as const)
  return { type, label: t(label), theme: 'basis' }
}

/** Settings kept as records hold ids of kinds and themes; people read their names. */
function settingWord(kind: AnyKind, field: string, v: unknown, portfolio: Portfolio, lang: Lang) {
  if (kind.group !== 'everywhere' || typeof v !== 'string') return undefined
  if (field === 'kind') return portfolio.kinds.get(v)?.plural[lang]
  return field === 'theme' ? themes.find((one) => one.id === v)?.label[lang] : undefined
}

const longest = 120
const cut = (s: string): string => (s.length > longest ? `${s.slice(0, longest)}…` : s)

/** «Leverandør: fra Visma til Tietoevry», «Merkelapper: lagt til skole». */
export function changeText(change: ShownChange, kind: AnyKind, portfolio: Portfolio, desk: Desk): string {
  const lang = desk.prefs.lang
  const w = record[lang]
  const field: Field | undefined =
    portfolio.field(kind.id, change.field) ??
    kind.fields[change.field] ??
    archivedOwnField(change.field, portfolio)
  const label = field?.label[lang] ?? change.field
  if (field && isSet(field) && change.element !== undefined) {
    const gone = change.after === null || change.after === undefined
    return `${label}: ${gone ? w.removed : w.added} ${cut(elementText(field, change, desk))}`
  }
  const text = (v: unknown): string =>
    v === null || v === undefined || v === ''
      ? ''
      : cut(
          settingWord(kind, change.field, v, portfolio, lang) ??
            (field ? show(field, v, showOptions(desk)) : String(v)),
        )
  const before = text(change.before)
  const after = text(change.after)
  if (after === '') return before === '' ? label : `${label}: ${w.emptied} (${w.from} ${before})`
  return before === '' ? `${label}: ${after}` : `${label}: ${w.from} ${before} ${w.to} ${after}`
}

function elementText(field: Field, change: ShownChange, desk: Desk): string {
  const element = change.element ?? ''
  const options = showOptions(desk)
  if (field.type === 'rows') {
    const value = change.after ?? change.before
    return value && typeof value === 'object' ? show(field, [{ ...value, id: element }], options) : ''
  }
  if (field.type === 'roleLinks') {
    const space = element.indexOf(' ')
    return show(
      field,
      [
        {
          to: space < 0 ? element : element.slice(0, space),
          role: space < 0 ? '' : element.slice(space + 1),
        },
      ],
      options,
    )
  }
  return show(field, [element], options)
}
