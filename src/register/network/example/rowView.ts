import type { Row } from '../../../schema/kind.ts'
import { kindOf } from '../../../schema/id.ts'
import type { Value } from '../../../schema/field.ts'
import type { PlainRecord } from '../../reference/records.ts'

/** Rows by kind and id, as an open register gives them. */
export interface RowView {
  rows(kind: string): readonly Row[]
  row(id: string): Row | undefined
}
const none: readonly Row[] = []
export function viewOf(rows: readonly Row[]): RowView {
  const byId = new Map<string, Row>()
  const byKind = new Map<string, Row[]>()
  for (const row of rows) {
    byId.set(row.id, row)
    const list = byKind.get(kindOf(row.id))
    if (list) list.push(row)
    else byKind.set(kindOf(row.id), [row])
  }
  return { rows: (kind) => byKind.get(kind) ?? none, row: (id) => byId.get(id) }
}
/** Nothing until it is asked, and then made once. */
export function lazyView(make: () => readonly Row[]): RowView {
  let made: RowView | undefined
  const ready = (): RowView => (made ??= viewOf(make()))
  return { rows: (kind) => ready().rows(kind), row: (id) => ready().row(id) }
}

/** The fields that say something, sets in the order a store reads them in. */
export function rowOf(id: string, draft: Readonly<Record<string, Value | undefined>>): Row {
  const row: Record<string, unknown> = { id }
  for (const name in draft) {
    const value = draft[name]
    if (value === undefined || value === '') continue
    if (!Array.isArray(value)) row[name] = value
    else if (value.length > 0)
      row[name] = value.length > 1 && typeof value[0] === 'string' ? [...value].sort() : value
  }
  return row as Row
}
/** A row as a record to be written in a real register. */
export const recordOf = (row: Row): PlainRecord => {
  const { id, ...fields } = row
  return { id, kind: kindOf(id), fields: fields as Readonly<Record<string, Value>> }
}
