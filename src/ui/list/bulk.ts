import { isSet, type Field, type RoleLink, type RowValue, type Value } from '../../schema/field.ts'
import type { Row } from '../../schema/kind.ts'

export type BulkMode = 'set' | 'add' | 'remove' | 'empty'
export const modesFor = (field: Field): readonly BulkMode[] =>
  isSet(field) ? ['add', 'remove', 'set', 'empty'] : ['set', 'empty']

type Element = string | RoleLink | RowValue
const keyOf = (e: Element): string =>
  typeof e === 'string' ? e : 'to' in e ? `${String(e['to'])} ${String(e['role'])}` : String(e['id'])

/** The field's value in one row after the bulk edit; `undefined` empties. */
export function bulkValue(
  row: Row,
  name: string,
  mode: BulkMode,
  value: Value | undefined,
): Value | undefined {
  if (mode === 'empty') return undefined
  if (mode === 'set' || !Array.isArray(value)) return value
  const before = (Array.isArray(row[name]) ? row[name] : []) as readonly Element[]
  const given = value as readonly Element[]
  const keys = new Set(given.map(keyOf))
  const rest = before.filter((e) => !keys.has(keyOf(e)))
  const next = mode === 'add' ? [...rest, ...given] : rest
  return next.length > 0 ? (next as Value) : undefined
}
