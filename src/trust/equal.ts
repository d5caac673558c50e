/** Two devices say «we are equal» by one name for all their cells, those of unknown kinds and fields included (S32). */
import { sha256, Writer } from './bytes.ts'
import { nameOf } from './name.ts'
import { writeValue, type Json } from './value.ts'

const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0

/** An object's fields in one order: who wrote it first must not show. */
function canonical(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one: Json) => canonical(one))
  const fields = Object.entries(value).sort(byKey)
  return Object.fromEntries(fields.map(([key, one]): [string, Json] => [key, canonical(one)]))
}

/**
 * A cell's key and what stands in it: one value, or several in a clash, in the order that every device shows them in; a long
 * text is its characters. The order of cells does not matter.
 */
export async function nameOfCells(
  cells: Iterable<readonly [key: string, values: readonly Json[]]>,
): Promise<string> {
  const w = new Writer(65_536)
  for (const [key, values] of [...cells].sort(byKey)) {
    w.text(key).varint(values.length)
    for (const value of values) writeValue(w, canonical(value))
  }
  return nameOf((await sha256(w.done())).subarray(0, 16))
}
