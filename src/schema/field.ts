import type { Text } from './text.ts'

/**
 * Who may see a field: `shared` is published to the network by default, `shareable` is off until the organisation
 * turns it on, `internal` never leaves the organisation's own devices.
 */
export type Audience = 'shared' | 'shareable' | 'internal'

export interface Option<V extends string | number = string> {
  readonly value: V
  readonly label: Text
  readonly help?: Text
  /** Other spellings met in spreadsheets, lower case. */
  readonly synonyms?: readonly string[]
  /** Colour family of the chip; the text always stands beside it. */
  readonly tone?: 'neutral' | 'info' | 'success' | 'warning' | 'danger'
}

/** What every field says about itself, whatever its type. */
export interface About {
  readonly label: Text
  /** One or two plain sentences under the field: what to write, why it matters. */
  readonly help?: Text
  /** Defaults to `internal`: nothing leaves by forgetting to say so. */
  readonly audience?: Audience
  /** Core fields are shown first, and are all that completeness counts. */
  readonly core?: true
  /** Weight in completeness, 1 unless told. Only read for core fields. */
  readonly weight?: number
  /** Id of a theme in register/themes.ts; where the field stands under «flere felt». */
  readonly theme: string
  /** Release that brought the field, 1 unless told. Fields are only ever added. */
  readonly since?: number
  /** Headings and words that spreadsheets use for this field, lower case, Norwegian and English. */
  readonly synonyms?: readonly string[]
}

type Spec<T extends string, More = unknown> = Readonly<{ type: T }> & More
export type TextSpec = Spec<'text' | 'longText' | 'url' | 'email' | 'phone' | 'orgnr'>
export type NumberSpec = Spec<
  'number',
  { readonly unit?: Text; readonly decimals?: number; readonly min?: number; readonly max?: number }
>
export type MoneySpec = Spec<'money', { readonly perYear?: true }>
export type DateSpec = Spec<'date'>
/** ja / nei / vet ikke; absent is «ikke besvart», a fourth thing. */
export type AnswerSpec = Spec<'answer'>
export type ChoiceSpec<V extends string = string> = Spec<'choice', { readonly options: readonly Option<V>[] }>
export type ChoicesSpec<V extends string = string> = Spec<
  'choices',
  { readonly options: readonly Option<V>[] }
>
export type ScaleSpec = Spec<'scale', { readonly options: readonly Option<number>[] }>
export type TagsSpec = Spec<'tags', { readonly suggestions?: string }>
interface Linked {
  /** Kinds that may be linked to; `*` is any kind. */
  readonly to: readonly string[]
  /** How the link reads from the other end: «Systemer fra leverandøren». */
  readonly inverse: Text
}
export type LinkSpec = Spec<'link', Linked>
export type LinksSpec = Spec<'links', Linked>
export type RoleLinksSpec<V extends string = string> = Spec<
  'roleLinks',
  Linked & { readonly roles: readonly Option<V>[] }
>
/** A list of small objects (modules, measures): one cell per row, so that two people who each add one both keep theirs. */
export type RowsSpec<C extends Columns = Columns> = Spec<'rows', { readonly columns: C }>
/** A choice from a reference list that is loaded when needed: `reference` names it in register/reference. */
export type CodeSpec = Spec<'code', { readonly reference: string }>
export type CodesSpec = Spec<'codes', { readonly reference: string }>

export type ColumnSpec = TextSpec | NumberSpec | MoneySpec | DateSpec | AnswerSpec | ChoiceSpec | LinkSpec
export type Column = ColumnSpec & { readonly label: Text }
export type Columns = Readonly<Record<string, Column>>

export type FieldSpec =
  | TextSpec
  | NumberSpec
  | MoneySpec
  | DateSpec
  | AnswerSpec
  | ChoiceSpec
  | ChoicesSpec
  | ScaleSpec
  | TagsSpec
  | LinkSpec
  | LinksSpec
  | RoleLinksSpec
  | RowsSpec
  | CodeSpec
  | CodesSpec
export type FieldType = FieldSpec['type']
export type Field = FieldSpec & About
export type Fields = Readonly<Record<string, Field>>

export type Answer = 'yes' | 'no' | 'unknown'
export interface RoleLink {
  readonly to: string
  readonly role: string
}
export type RowValue = Readonly<Record<string, string | number>> & { readonly id: string }
/** Any value a field can have in a record. */
export type Value = string | number | readonly string[] | readonly RoleLink[] | readonly RowValue[]

export type ValueOf<F> = F extends { type: 'choice'; options: readonly Option<infer V>[] }
  ? V
  : F extends { type: 'choices'; options: readonly Option<infer V>[] }
    ? readonly V[]
    : F extends { type: 'number' | 'money' | 'scale' }
      ? number
      : F extends { type: 'answer' }
        ? Answer
        : F extends { type: 'links' | 'tags' | 'codes' }
          ? readonly string[]
          : F extends { type: 'roleLinks' }
            ? readonly RoleLink[]
            : F extends { type: 'rows' }
              ? readonly RowValue[]
              : string

type With<S, K extends keyof S = never> = About & Omit<S, 'type' | K>

export const text = <const A extends With<TextSpec>>(a: A) => ({ type: 'text' as const, ...a })
/** Several paragraphs; kept as a Yjs text so that two who write at once both keep their words. */
export const longText = <const A extends With<TextSpec>>(a: A) => ({ type: 'longText' as const, ...a })
export const url = <const A extends With<TextSpec>>(a: A) => ({ type: 'url' as const, ...a })
export const email = <const A extends With<TextSpec>>(a: A) => ({ type: 'email' as const, ...a })
export const phone = <const A extends With<TextSpec>>(a: A) => ({ type: 'phone' as const, ...a })
export const orgnr = <const A extends With<TextSpec>>(a: A) => ({ type: 'orgnr' as const, ...a })
export const number = <const A extends With<NumberSpec>>(a: A) => ({ type: 'number' as const, ...a })
/** Whole Norwegian kroner. */
export const money = <const A extends With<MoneySpec>>(a: A) => ({ type: 'money' as const, ...a })
/** A calendar day, ISO `2027-03-01`. */
export const date = <const A extends With<DateSpec>>(a: A) => ({ type: 'date' as const, ...a })
export const answer = <const A extends With<AnswerSpec>>(a: A) => ({ type: 'answer' as const, ...a })
export const choice = <const A extends With<ChoiceSpec>>(a: A) => ({ type: 'choice' as const, ...a })
export const choices = <const A extends With<ChoicesSpec>>(a: A) => ({ type: 'choices' as const, ...a })
export const scale = <const A extends With<ScaleSpec>>(a: A) => ({ type: 'scale' as const, ...a })
export const tags = <const A extends With<TagsSpec>>(a: A) => ({ type: 'tags' as const, ...a })
export const link = <const A extends With<LinkSpec>>(a: A) => ({ type: 'link' as const, ...a })
export const links = <const A extends With<LinksSpec>>(a: A) => ({ type: 'links' as const, ...a })
export const roleLinks = <const A extends With<RoleLinksSpec>>(a: A) => ({ type: 'roleLinks' as const, ...a })
export const rows = <const A extends With<RowsSpec>>(a: A) => ({ type: 'rows' as const, ...a })
export const code = <const A extends With<CodeSpec>>(a: A) => ({ type: 'code' as const, ...a })
export const codes = <const A extends With<CodesSpec>>(a: A) => ({ type: 'codes' as const, ...a })

const sets: ReadonlySet<FieldType> = new Set<FieldType>([
  'choices',
  'tags',
  'links',
  'roleLinks',
  'rows',
  'codes',
])
/** True for fields stored as one cell per element; additions by two people are both kept. */
export const isSet = (field: FieldSpec): boolean => sets.has(field.type)
export const isLink = (field: FieldSpec): field is LinkSpec | LinksSpec | RoleLinksSpec =>
  field.type === 'link' || field.type === 'links' || field.type === 'roleLinks'
