/** What is shared in the bench, and how one reads it back: records whose values do not deflate, or systems as in the other benches. */
import type { CellValue, CellWrite } from '../../../src/schema/cells.ts'
import { cellKey } from '../../../src/schema/cells.ts'
import { dice, material, noise, type Burst } from './material.ts'

/** Characters of a record's three values together: sealed, and deflated as far as they can be, about a thousand bytes. */
const characters = 1_200
const recordsABurst = 32

export interface Load {
  /** Random records, a thousand sealed bytes each; or systems as the example generator makes them. */
  readonly of: 'records' | 'systems'
  readonly count: number
}

/** An id as the schema has them: 26 characters. */
const idOf = (at: number): string => `system:01KJM0V80${String(at).padStart(17, '0')}`

/** As they are written, a transaction each. The same every time. */
export function* burstsOf({ of, count }: Load): Generator<Burst> {
  if (of === 'systems') return yield material(count, 0).first
  const next = dice(count)
  for (let at = 0; at < count; at += recordsABurst) {
    const writes: CellWrite[] = []
    for (let one = at; one < Math.min(count, at + recordsABurst); one++)
      for (const field of ['name', 'localName', 'version'])
        writes.push({ key: cellKey(idOf(one), field), value: noise(next, characters / 3) })
    yield { writes, texts: [] }
  }
}

/** Rows of a flat map of cells: what a bare projection does. */
export function rowsOf(cells: Iterable<readonly [string, CellValue]>): Record<string, CellValue>[] {
  const rows = new Map<string, Record<string, CellValue>>()
  for (const [key, value] of cells) {
    if (!key.startsWith('system:')) continue
    const slash = key.indexOf('/')
    const id = key.slice(0, slash)
    let row = rows.get(id)
    if (row === undefined) rows.set(id, (row = { id }))
    row[key.slice(slash + 1)] = value
  }
  return [...rows.values()]
}

/** Milliseconds since 1970, finer than a clock's: the same for two pages of one machine. */
export const moment = (): number => performance.timeOrigin + performance.now()
