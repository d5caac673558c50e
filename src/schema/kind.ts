import { date, link, text, type Field, type Fields, type ValueOf } from './field.ts'
import { t, type Text } from './text.ts'

/** A kind of record, declared once; forms, tables, import, export, history and tests are read from it. */
export interface Kind<F extends Fields = Fields> {
  readonly id: string
  readonly label: Text
  readonly plural: Text
  /** One sentence: what this is. Shown at the top of its list. */
  readonly about: Text
  /** Shown when there are none yet: what it is for and how to begin. */
  readonly empty: Text
  /** Which door it stands behind, and whether it has a page of its own. */
  readonly group: 'register' | 'privacy' | 'people' | 'planning' | 'network' | 'everywhere'
  /** Name of an Aksel icon, e.g. `Monitor`; the interface maps it. */
  readonly icon: string
  /** `cards` holds what can be erased for good (persons), `nettverk` what members own together; all else is `intern`. */
  readonly document: 'intern' | 'cards' | 'nettverk'
  /** The field that names a record. */
  readonly title: keyof F & string
  /** Columns of the list before anyone has chosen, in order. */
  readonly columns: readonly (keyof F & string)[]
  /** Up to three fields for the phone's card, after the title. */
  readonly facts: readonly (keyof F & string)[]
  /** Words for the sheet or the heading that means «these are this kind», lower case. */
  readonly synonyms?: readonly string[]
  /** Fields that together tell that two rows are the same thing, beside the title (e.g. orgnr). */
  readonly keys?: readonly (keyof F & string)[]
  readonly fields: F
}

/** Fields that every kind has; not declared again. */
export const common = {
  archivedOn: date({ theme: 'record', label: t('Arkivert', 'Arkivert', 'Archived') }),
  archivedWhy: text({ theme: 'record', label: t('Hvorfor arkivert', 'Kvifor arkivert', 'Why archived') }),
  confirmedOn: date({
    theme: 'record',
    label: t('Sist bekreftet', 'Sist stadfesta', 'Last confirmed'),
    help: t(
      'Dagen noen sist sa at opplysningene stemmer.',
      'Dagen nokon sist sa at opplysningane stemmer.',
      'The day someone last said that this is right.',
    ),
    synonyms: ['sist oppdatert', 'sist kontrollert', 'sist bekreftet', 'oppdatert dato'],
  }),
  confirmedBy: link({
    theme: 'record',
    label: t('Bekreftet av', 'Stadfesta av', 'Confirmed by'),
    to: ['person'],
    inverse: t('Har bekreftet', 'Har stadfesta', 'Has confirmed'),
  }),
  source: text({
    theme: 'record',
    label: t('Kilde', 'Kjelde', 'Source'),
    help: t(
      'Hvor opplysningene kom fra, for eksempel navnet på regnearket.',
      'Kvar opplysningane kom frå, til dømes namnet på reknearket.',
      'Where this came from, such as the name of the spreadsheet.',
    ),
  }),
} as const satisfies Fields
export type Common = typeof common

export type RecordOf<K> =
  K extends Kind<infer F>
    ? { readonly id: string } & { readonly [P in keyof (F & Common)]?: ValueOf<(F & Common)[P]> }
    : never

/** A record whose kind is known only as a value: what generic pages and pure functions over rows work with. */
export type Row = { readonly id: string } & Readonly<Record<string, unknown>>

export const defineKind = <const F extends Fields>(kind: Kind<F>): Kind<F & Common> =>
  ({ ...kind, fields: { ...kind.fields, ...common } }) as Kind<F & Common>

/** Any kind, for collections. */
export type AnyKind = Kind
export const asAny = <F extends Fields>(kind: Kind<F>): AnyKind => kind as unknown as AnyKind

export const fieldsOf = (kind: AnyKind): readonly (readonly [string, Field])[] => Object.entries(kind.fields)
export const coreFields = (kind: AnyKind): readonly (readonly [string, Field])[] =>
  fieldsOf(kind).filter(([, f]) => f.core)
