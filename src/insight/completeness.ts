import { coreFields, type AnyKind, type Row } from '../schema/kind.ts'
import { t, type Text } from '../schema/text.ts'
import { isAnswered } from '../schema/value.ts'
import { linksOf, type Target } from './rows.ts'
import { andList, each, many } from './words.ts'

export interface Missing {
  readonly field: string
  readonly label: Text
  readonly weight: number
}
/** How far a record has come, in counts and not in per cent. */
export interface Completeness {
  readonly answered: number
  readonly of: number
  /** What is not answered, the most worthwhile first. «Vet ikke» is an answer. */
  readonly missing: readonly Missing[]
}
type CoreField = Missing & { readonly place: number }
/** The fields that count: core, and not hidden by the organisation. */
const counted = (kind: AnyKind, hidden: ReadonlySet<string>): readonly CoreField[] =>
  coreFields(kind)
    .filter(([name]) => !hidden.has(name))
    .map(([field, f], place) => ({ field, label: f.label, weight: f.weight ?? 1, place }))
const worthFirst = (a: { worth: number; place: number }, b: { worth: number; place: number }): number =>
  b.worth - a.worth || a.place - b.place
const noFields: ReadonlySet<string> = new Set()

export function completenessOf(
  row: Row,
  kind: AnyKind,
  hidden: ReadonlySet<string> = noFields,
): Completeness {
  const fields = counted(kind, hidden)
  const missing = fields
    .filter((f) => !isAnswered(row[f.field]))
    .map((f) => ({ ...f, worth: f.weight }))
    .sort(worthFirst)
    .map(({ field, label, weight }) => ({ field, label, weight }))
  return { answered: fields.length - missing.length, of: fields.length, missing }
}

export interface FieldGap extends Missing {
  /** The records that lack it. */
  readonly ids: readonly string[]
  readonly target: Target
}
export interface KindCompleteness {
  readonly records: number
  /** Records where every core field is answered. */
  readonly complete: readonly string[]
  /** Fields that some lack, the most worthwhile first: weight times how many lack it. */
  readonly gaps: readonly FieldGap[]
  readonly reason: Text
}

/** What filling in would help most, for the records of one kind. `rows` are those that count (not archived). */
export function completenessOfKind(
  rows: readonly Row[],
  kind: AnyKind,
  hidden: ReadonlySet<string> = noFields,
): KindCompleteness {
  const fields = counted(kind, hidden)
  const lacking = new Map<string, string[]>(fields.map((f) => [f.field, []]))
  const complete: string[] = []
  for (const row of rows) {
    let all = true
    for (const f of fields) {
      if (isAnswered(row[f.field])) continue
      all = false
      lacking.get(f.field)?.push(row.id)
    }
    if (all) complete.push(row.id)
  }
  const gaps = fields
    .flatMap((f) => {
      const ids = lacking.get(f.field) ?? []
      return ids.length === 0 ? [] : [{ ...f, ids, worth: f.weight * ids.length }]
    })
    .sort(worthFirst)
    .map(({ field, label, weight, ids }) => ({
      field,
      label,
      weight,
      ids,
      target: { kind: kind.id, where: [{ field, op: 'empty' as const }] },
    }))
  const first = gaps.slice(0, 3)
  return {
    records: rows.length,
    complete,
    gaps,
    reason: each((lang) => {
      if (rows.length === 0) return kind.empty[lang]
      if (first.length === 0)
        return t(
          'Alt det viktigste er fylt ut.',
          'Alt det viktigaste er fylt ut.',
          'All the essentials are filled in.',
        )[lang]
      const names = andList(
        first.map((g) => `${g.label[lang].toLowerCase()} (${g.ids.length})`),
        lang,
      )
      return t(
        `Mest å hente på: ${names}.`,
        `Mest å hente på: ${names}.`,
        `Most worth filling in: ${names}.`,
      )[lang]
    }),
  }
}

export interface OwnerCompleteness {
  /** A person's id, or undefined for the records nobody owns. */
  readonly owner: string | undefined
  readonly ids: readonly string[]
  readonly missing: number
  readonly reason: Text
}
/** The same by who answers for the records, in the order of the persons' ids: a place to offer help, not a ranking. */
export function completenessByOwner(
  rows: readonly Row[],
  kind: AnyKind,
  ownerField: string,
  hidden: ReadonlySet<string> = noFields,
): readonly OwnerCompleteness[] {
  const groups = new Map<string | undefined, { ids: string[]; missing: number }>()
  for (const row of rows) {
    const owners = linksOf(row, ownerField)
    const missing = completenessOf(row, kind, hidden).missing.length
    for (const owner of owners.length > 0 ? owners : [undefined]) {
      const group = groups.get(owner) ?? { ids: [], missing: 0 }
      group.ids.push(row.id)
      group.missing += missing
      groups.set(owner, group)
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1))
    .map(([owner, { ids, missing }]) => ({
      owner,
      ids,
      missing,
      reason: each(
        (lang) =>
          t(
            `${many(missing, 'field', lang)} igjen i ${many(ids.length, 'record', lang)}.`,
            `${many(missing, 'field', lang)} att i ${many(ids.length, 'record', lang)}.`,
            `${many(missing, 'field', lang)} left in ${many(ids.length, 'record', lang)}.`,
          )[lang],
      ),
    }))
}
