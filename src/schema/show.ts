import type { Column, Field, RoleLink, RowValue } from './field.ts'
import type { Lang } from './text.ts'
import { optionOf } from './value.ts'

export interface ShowOptions {
  readonly lang: Lang
  /** The title of a linked record; the id itself when it is unknown. */
  readonly titleOf?: (id: string) => string
  /** The label of a code from a reference list. */
  readonly codeOf?: (reference: string, code: string) => string
}

const words = {
  yes: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', nn: 'Nei', en: 'No' },
  unknown: { nb: 'Vet ikke', nn: 'Veit ikkje', en: 'Don’t know' },
} as const
const months = {
  nb: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  nn: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const

const formats = new Map<string, Intl.NumberFormat>()
const format = (lang: Lang, decimals: number): Intl.NumberFormat => {
  const key = `${lang}${decimals}`
  let f = formats.get(key)
  if (!f)
    formats.set(
      key,
      (f = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'nb-NO', { maximumFractionDigits: decimals })),
    )
  return f
}
export const showNumber = (n: number, lang: Lang, decimals = 2): string => format(lang, decimals).format(n)
export const showMoney = (n: number, lang: Lang): string => `${showNumber(n, lang, 0)} kr`
/** 1 234 567 → «1,2 mill. kr»; smaller amounts whole. For headlines. */
export const showMoneyShort = (n: number, lang: Lang): string => {
  if (Math.abs(n) >= 1e9) return `${showNumber(n / 1e9, lang, 1)} ${lang === 'en' ? 'bn' : 'mrd.'} kr`
  if (Math.abs(n) >= 1e6) return `${showNumber(n / 1e6, lang, 1)} ${lang === 'en' ? 'm' : 'mill.'} kr`
  return showMoney(n, lang)
}
/** `2027-03-01` → «1. mars 2027». Anything else is shown as it is. */
export const showDate = (iso: string, lang: Lang): string => {
  const [y, m, d] = iso.slice(0, 10).split('-')
  const month = months[lang][Number(m) - 1]
  return y && month && d
    ? lang === 'en'
      ? `${Number(d)} ${month} ${y}`
      : `${Number(d)}. ${month} ${y}`
    : iso
}

/** A value as people read it, on one line; '' for what is not answered. */
export function show(field: Field | Column, value: unknown, options: ShowOptions): string {
  if (value === undefined || value === null) return ''
  const { lang } = options
  const title = options.titleOf ?? ((id: string) => id)
  switch (field.type) {
    case 'number':
      return typeof value === 'number'
        ? showNumber(value, lang, field.decimals ?? 2) + (field.unit ? ` ${field.unit[lang]}` : '')
        : String(value)
    case 'money':
      return typeof value === 'number' ? showMoney(value, lang) : String(value)
    case 'date':
      return showDate(String(value), lang)
    case 'answer':
      return words[value as keyof typeof words]?.[lang] ?? ''
    case 'choice':
    case 'scale':
      return optionOf(field as Field, value)?.label[lang] ?? String(value)
    case 'choices':
      return (value as readonly string[]).map((v) => optionOf(field, v)?.label[lang] ?? v).join(', ')
    case 'tags':
      return (value as readonly string[]).join(', ')
    case 'link':
      return title(String(value))
    case 'links':
      return (value as readonly string[]).map(title).join(', ')
    case 'roleLinks':
      return (value as readonly RoleLink[])
        .map(({ to, role }) => {
          const label = field.roles.find((r) => r.value === role)?.label[lang]
          return label ? `${title(to)} (${label.toLowerCase()})` : title(to)
        })
        .join(', ')
    case 'rows':
      return (value as readonly RowValue[])
        .map((row) =>
          Object.entries(field.columns)
            .map(([c, col]) => show(col, row[c], options))
            .filter(Boolean)
            .join(' – '),
        )
        .join('; ')
    case 'code':
      return options.codeOf?.(field.reference, String(value)) ?? String(value)
    case 'codes':
      return (value as readonly string[]).map((v) => options.codeOf?.(field.reference, v) ?? v).join(', ')
    default:
      return String(value)
  }
}
