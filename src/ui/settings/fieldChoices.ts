import { ownFieldName } from '../../live/ownFields.ts'
import type { Changes, Portfolio } from '../../live/portfolio.svelte.ts'
import type { Field } from '../../schema/field.ts'
import { fixedId } from '../../schema/id.ts'
import { common, fieldsOf, type AnyKind, type Row } from '../../schema/kind.ts'
import { fold } from '../../schema/order.ts'
import type { Lang } from '../../schema/text.ts'
import { isAnswered } from '../../schema/value.ts'

/** A field of a kind as the organisation has set it. */
export interface FieldChoice {
  readonly name: string
  readonly field: Field
  readonly hidden: boolean
  /** The organisation's own name for it. */
  readonly label: string | undefined
  /** The field that names the record is always there. */
  readonly fixed: boolean
}

/** Kinds whose fields can be adapted: not those that are themselves settings, or written by the app. */
const settled: readonly string[] = [
  'ownField',
  'fieldSetting',
  'view',
  'comment',
  'confirmation',
  'device',
  'sharingChoice',
]
export const adaptableKinds = (portfolio: Portfolio): readonly AnyKind[] =>
  [...portfolio.kinds.values()].filter((k) => !settled.includes(k.id))

export const settingId = (kind: string, field: string): string => fixedId('fieldSetting', `${kind}.${field}`)
const textIn = (row: Row | undefined, name: string): string | undefined => {
  const value = row?.[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Fields that every kind has belong to the app and stand as they are. */
export const fieldChoices = (portfolio: Portfolio, kind: AnyKind): readonly FieldChoice[] =>
  fieldsOf(kind).flatMap(([name, field]): FieldChoice[] => {
    if (name in common) return []
    const row = portfolio.row(settingId(kind.id, name))
    return [
      {
        name,
        field,
        hidden: name !== kind.title && row?.['hidden'] === 'yes',
        label: textIn(row, 'label'),
        fixed: name === kind.title,
      },
    ]
  })

/** The one edit that gives a field this setting. */
export const settingEdit = (
  kind: string,
  field: string,
  changes: { readonly hidden?: boolean; readonly label?: string | undefined },
): readonly [string, Changes] => [
  settingId(kind, field),
  {
    kind,
    field,
    ...('hidden' in changes ? { hidden: changes.hidden ? 'yes' : undefined } : {}),
    ...('label' in changes ? { label: changes.label } : {}),
  },
]

/** Settings that do something; those set back are records without anything in them. */
export const settingsInForce = (portfolio: Portfolio, kind?: string): readonly Row[] =>
  portfolio
    .all('fieldSetting')
    .filter(
      (row) =>
        (kind === undefined || row['kind'] === kind) &&
        (row['hidden'] === 'yes' || textIn(row, 'label') !== undefined),
    )

/** Records of the kind, archived ones too, that have an answer in the field. */
export const answeredIn = (portfolio: Portfolio, kind: string, field: string): number =>
  portfolio.all(kind).reduce((n, row) => n + (isAnswered(row[field]) ? 1 : 0), 0)

/** Another shown field of the kind that goes by the name: the import and the Excel heading could not tell them apart. */
export const nameTaken = (
  portfolio: Portfolio,
  kind: string,
  label: string,
  lang: Lang,
  except: string,
): boolean =>
  portfolio.fields(kind).some(([name, field]) => name !== except && fold(field.label[lang]) === fold(label))

export interface OwnFieldRow {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly row: Row
  readonly archived: boolean
}
export const ownFieldsOf = (portfolio: Portfolio, kind: string): readonly OwnFieldRow[] =>
  portfolio
    .all('ownField')
    .filter((row) => row['kind'] === kind)
    .map((row) => ({
      id: row.id,
      name: ownFieldName(row.id),
      label: textIn(row, 'label') ?? '',
      row,
      archived: row['archivedOn'] !== undefined,
    }))
