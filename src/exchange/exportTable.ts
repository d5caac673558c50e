/** What an export holds: one kind, chosen columns, these rows. */
import type { Field } from '../schema/field.ts'
import type { AnyKind, Row } from '../schema/kind.ts'
import { fold } from '../schema/order.ts'
import type { Lang } from '../schema/text.ts'
import { idHeading } from './columns.ts'
import type { Cell } from './sheet.ts'
import { writeText, type WriteContext } from './writeText.ts'

export interface ExportTable extends WriteContext {
  readonly kind: AnyKind
  /** Field names in the order of the columns. */
  readonly fields: readonly string[]
  readonly rows: readonly Row[]
  readonly lang: Lang
  /** Name of the sheet; the kind's plural unless told. */
  readonly sheet?: string
  /**
   * Our own ids, by which an import knows the rows again. `hidden` (the usual for .xlsx) keeps the column out of sight;
   * .csv cannot hide and shows it. `none` for a list that only people will read.
   */
  readonly ids?: 'hidden' | 'shown' | 'none'
}

export interface ExportColumn {
  readonly heading: string
  readonly field?: string
  readonly spec?: Field
  readonly hidden: boolean
  /** In characters. */
  readonly width: number
}

const widths: Partial<Record<Field['type'], number>> = {
  longText: 60,
  rows: 40,
  date: 12,
  number: 12,
  money: 14,
  answer: 12,
  orgnr: 14,
  links: 32,
  roleLinks: 32,
}

/** Headings in the table's language. Two fields with the same label get their field names behind them, so that both find back. */
export function exportColumns(table: ExportTable): readonly ExportColumn[] {
  const labels = table.fields.map((f) => table.kind.fields[f]?.label[table.lang] ?? f)
  // Among all fields of the kind: a heading must not be taken for a field that is not exported either.
  const all = Object.values(table.kind.fields).map((f) => fold(f.label[table.lang]))
  const columns = table.fields.flatMap((field, i): ExportColumn[] => {
    const spec = table.kind.fields[field]
    if (!spec) return []
    const label = labels[i] ?? field
    const alone = all.filter((l) => l === fold(label)).length < 2
    const heading = alone ? label : `${label} [${field}]`
    const title = field === table.kind.title
    return [
      {
        heading,
        field,
        spec,
        hidden: false,
        width: Math.max(title ? 34 : (widths[spec.type] ?? 22), Math.min(40, heading.length + 3)),
      },
    ]
  })
  const ids = table.ids ?? 'hidden'
  return ids === 'none' ? columns : [...columns, { heading: idHeading, hidden: ids === 'hidden', width: 34 }]
}

/** A record's cells in the order of the columns, typed where a spreadsheet has a type for it. */
export function exportRow(table: ExportTable, columns: readonly ExportColumn[], row: Row): readonly Cell[] {
  return columns.map(({ field, spec }): Cell => {
    if (!field || !spec) return row.id
    const value = row[field]
    if (value === undefined || value === null) return null
    if ((spec.type === 'number' || spec.type === 'money') && typeof value === 'number') return value
    // Excel's calendar begins in 1900 and has a day too many in its first months.
    if (spec.type === 'date' && typeof value === 'string' && value >= '1900-03-01' && value <= '9999-12-31')
      return { day: value }
    const text = writeText(spec, value, table)
    return text === '' ? null : text
  })
}
