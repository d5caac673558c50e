/** What tests of the example ask again and again. */
import { demoRegister } from '../src/register/demo/register.ts'
import type { DemoRecord } from '../src/register/demo/book.ts'
import { kindById } from '../src/register/kinds.ts'
import { isSet, type Field, type RoleLink, type RowValue } from '../src/schema/field.ts'
import { isId, kindOf } from '../src/schema/id.ts'
import { isValue } from '../src/schema/value.ts'

export const today = '2026-11-02'
export const demo = (seed: string | number = 1, size?: number, day = today) =>
  demoRegister({ seed, today: day, ...(size === undefined ? {} : { size }) }).records
export const of = (records: readonly DemoRecord[], kind: string) => records.filter((r) => r.kind === kind)
export const set = (record: DemoRecord, field: string) => (record.fields[field] ?? []) as readonly string[]
export const text = (record: DemoRecord, field: string) => String(record.fields[field] ?? '')

/** What a value breaks, in words; undefined when it breaks nothing. */
export function problem(field: Field, value: unknown): string | undefined {
  if (!isSet(field))
    return isValue(field, value) ? undefined : `not a ${field.type}: ${JSON.stringify(value)}`
  if (!Array.isArray(value) || value.length === 0) return 'not a set'
  const elements = value as readonly (string | RoleLink | RowValue)[]
  const keys = elements.map((e) => (typeof e === 'string' ? e : 'id' in e ? e.id : `${e.to} ${e.role}`))
  if (new Set(keys).size !== keys.length) return `the same twice: ${keys.join()}`
  for (const element of elements) {
    if (field.type === 'choices' && !field.options.some((o) => o.value === element))
      return `no such choice: ${String(element)}`
    if ((field.type === 'links' && !isId(element)) || element === '') return 'no id'
    if (field.type === 'roleLinks') {
      const { to, role } = element as RoleLink
      if (!isId(to) || !field.roles.some((r) => r.value === role)) return `no such role: ${role}`
    }
    if (field.type === 'rows')
      for (const [name, cell] of Object.entries(element as RowValue)) {
        const column = field.columns[name]
        if (name === 'id') continue
        if (!column) return `no such column: ${name}`
        if (!isValue(column, cell)) return `${name} is no ${column.type}: ${String(cell)}`
      }
  }
  return undefined
}

/** Where a value links to, rows included. */
export function* targets(
  field: Field,
  value: unknown,
): Generator<readonly [id: string, to: readonly string[]]> {
  if (field.type === 'link') yield [value as string, field.to]
  if (field.type === 'links') for (const id of value as readonly string[]) yield [id, field.to]
  if (field.type === 'roleLinks') for (const { to } of value as readonly RoleLink[]) yield [to, field.to]
  if (field.type === 'rows')
    for (const row of value as readonly RowValue[])
      for (const [name, column] of Object.entries(field.columns))
        if (column.type === 'link' && row[name] !== undefined) yield [String(row[name]), column.to]
}

export function problems(records: readonly DemoRecord[], whole = true): string[] {
  const ids = new Map(records.map((r) => [r.id, r]))
  const out: string[] = []
  if (ids.size !== records.length) out.push('an id twice')
  for (const record of records) {
    const kind = kindById.get(record.kind)
    if (!kind || !isId(record.id) || kindOf(record.id) !== record.kind) {
      out.push(`${record.kind} ${record.id}`)
      continue
    }
    for (const [name, value] of Object.entries(record.fields)) {
      const field = kind.fields[name]
      const wrong = field ? problem(field, value) : 'no such field'
      if (wrong || !field) {
        out.push(`${record.kind}.${name}: ${wrong}`)
        continue
      }
      for (const [id, to] of targets(field, value)) {
        if (!to.includes('*') && !to.includes(kindOf(id)))
          out.push(`${record.kind}.${name} may not link to ${id}`)
        if (whole && !ids.has(id)) out.push(`${record.kind}.${name}: ${id} is nowhere`)
      }
    }
    if (!record.fields[kind.title]) out.push(`${record.kind} ${record.id} has no ${kind.title}`)
  }
  return out
}
