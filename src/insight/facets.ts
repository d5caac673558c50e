/** How many rows have each value of a field: the counts beside a filter's choices, and the heads of a grouped list. */
import type { Row } from '../schema/kind.ts'
import { collator } from '../schema/order.ts'
import { show } from '../schema/show.ts'
import { isAnswered } from '../schema/value.ts'
import { stringsIn } from './rows.ts'
import { reader, type Reading } from './select.ts'

export interface Facet {
  readonly value: string
  readonly label: string
  readonly count: number
}
export interface Facets {
  readonly groups: readonly Facet[]
  /** Rows that do not say; never counted in any group. */
  readonly unanswered: number
}

/** A row with several values counts in each of its groups. Declared choices stand in their order, the rest by count and name. */
export function facetsOf(rows: readonly Row[], name: string, reading: Reading): Facets {
  const field = Object.hasOwn(reading.fields, name) ? reading.fields[name] : undefined
  const read = reader(name, reading)
  const counts = new Map<string, number>()
  let unanswered = 0
  for (const row of rows) {
    const value = read(row)
    if (!isAnswered(value)) {
      unanswered++
      continue
    }
    const values =
      typeof value === 'string'
        ? [value]
        : typeof value === 'number'
          ? [String(value)]
          : new Set(stringsIn(value))
    for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1)
  }
  const label = (value: string): string => {
    if (!field) return value
    if (field.type === 'scale' || field.type === 'number' || field.type === 'money')
      return show(field, Number(value), reading.show)
    if (field.type === 'choices' || field.type === 'tags' || field.type === 'codes' || field.type === 'links')
      return show(field, [value], reading.show)
    if (field.type === 'roleLinks') return reading.show.titleOf?.(value) ?? value
    return show(field, value, reading.show)
  }
  const groups = [...counts].map(([value, count]) => ({ value, label: label(value), count }))
  const places =
    field && 'options' in field
      ? new Map(field.options.map((o, i) => [String(o.value), i] as const))
      : undefined
  const order = collator(reading.show.lang)
  groups.sort((a, b) =>
    places
      ? (places.get(a.value) ?? 1e9) - (places.get(b.value) ?? 1e9)
      : b.count - a.count || order.compare(a.label, b.label),
  )
  return { groups, unanswered }
}
