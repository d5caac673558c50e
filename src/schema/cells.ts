/**
 * A record is flat cells: `<id>/<field>` for one value, `<id>/<field>/<element>` for each element of a set.
 * A cell's value is a small piece of JSON; `null` says «emptied» or «taken out of the set».
 */
import { isSet, type Field, type RoleLink, type RowValue, type Value } from './field.ts'
import { isValue } from './value.ts'
import type { AnyKind, Row } from './kind.ts'

export type CellValue =
  string | number | boolean | null | { readonly [key: string]: CellValue } | readonly CellValue[]
export interface CellWrite {
  readonly key: string
  readonly value: CellValue
}

const escape = (element: string): string => element.replace(/[%/]/g, (c) => (c === '%' ? '%25' : '%2F'))
const unescape = (element: string): string => element.replace(/%2F/g, '/').replace(/%25/g, '%')

export const cellKey = (id: string, field: string, element?: string): string =>
  element === undefined ? `${id}/${field}` : `${id}/${field}/${escape(element)}`

/** `system:1/modules/a%2Fb` → `{ id, field, element: 'a/b' }`; undefined when it is no cell key. */
export function parseKey(key: string): { id: string; field: string; element?: string } | undefined {
  const first = key.indexOf('/')
  if (first < 1) return undefined
  const second = key.indexOf('/', first + 1)
  const id = key.slice(0, first)
  if (second < 0) return { id, field: key.slice(first + 1) }
  return { id, field: key.slice(first + 1, second), element: unescape(key.slice(second + 1)) }
}

const elementsOf = (field: Field, value: Value | undefined): Map<string, CellValue> => {
  const out = new Map<string, CellValue>()
  if (!Array.isArray(value)) return out
  for (const item of value as readonly (string | RoleLink | RowValue)[]) {
    if (typeof item === 'string') out.set(item, true)
    else if (field.type === 'roleLinks') out.set(`${(item as RoleLink).to} ${(item as RoleLink).role}`, true)
    else {
      const { id, ...columns } = item as RowValue
      out.set(id, columns)
    }
  }
  return out
}

/** The writes that turn `before` into `after` for one field; empty when nothing differs. Not for long texts. */
export function writesFor(
  id: string,
  name: string,
  field: Field,
  before: Value | undefined,
  after: Value | undefined,
): CellWrite[] {
  if (!isSet(field)) {
    return before === after ? [] : [{ key: cellKey(id, name), value: (after ?? null) as CellValue }]
  }
  const old = elementsOf(field, before)
  const now = elementsOf(field, after)
  const out: CellWrite[] = []
  for (const [element, value] of now) {
    if (!old.has(element) || JSON.stringify(old.get(element)) !== JSON.stringify(value))
      out.push({ key: cellKey(id, name, element), value })
  }
  for (const element of old.keys())
    if (!now.has(element)) out.push({ key: cellKey(id, name, element), value: null })
  return out
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Reads a record out of its cells (`path` is what follows the id: `name`, `modules/01J…`). Never throws: a strange value
 * stays in the document and out of the record. Own fields (`x:…`) are read by the declarations given in `own`.
 */
export function readRow(
  kind: AnyKind,
  id: string,
  cells: Iterable<readonly [path: string, value: CellValue]>,
  own?: Readonly<Record<string, Field>>,
): Row {
  const row: Record<string, unknown> = { id }
  const sets = new Map<string, [string, CellValue][]>()
  for (const [path, value] of cells) {
    if (value === null || value === undefined) continue
    const slash = path.indexOf('/')
    const name = slash < 0 ? path : path.slice(0, slash)
    const field = kind.fields[name] ?? own?.[name]
    if (!field) continue
    if (isSet(field)) {
      if (slash < 0) continue
      const list = sets.get(name)
      const entry: [string, CellValue] = [unescape(path.slice(slash + 1)), value]
      if (list) list.push(entry)
      else sets.set(name, [entry])
    } else if (slash < 0 && isValue(field, value)) row[name] = value
  }
  for (const [name, entries] of sets) {
    const field = (kind.fields[name] ?? own?.[name]) as Field
    entries.sort((a, b) => order(a[0], b[0]))
    const value = readSet(field, entries)
    if (value.length > 0) row[name] = value
  }
  return row as Row
}

function readSet(field: Field, entries: readonly (readonly [string, CellValue])[]): readonly unknown[] {
  if (field.type === 'rows') {
    return entries
      .filter(([, v]) => typeof v === 'object' && v !== null && !Array.isArray(v))
      .map(([id, v]) => ({ ...(v as object), id }))
  }
  if (field.type === 'roleLinks') {
    return entries.map(([key]) => {
      const space = key.indexOf(' ')
      return space < 0 ? { to: key, role: '' } : { to: key.slice(0, space), role: key.slice(space + 1) }
    })
  }
  return entries.map(([key]) => key)
}
