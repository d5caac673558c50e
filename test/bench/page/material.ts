/** What the registers of the bench hold: systems as the example generator makes them, and years of edits. */
import { cellKey, writesFor, type CellWrite } from '../../../src/schema/cells.ts'
import type { Value } from '../../../src/schema/field.ts'
import { kindOf } from '../../../src/schema/id.ts'
import { kinds } from '../../../src/register/kinds.ts'
import { manySystems } from '../../../src/register/demo/manySystems.ts'
import type { TextWrite } from '../../../src/store/types.ts'

export interface Burst {
  readonly writes: readonly CellWrite[]
  readonly texts: readonly TextWrite[]
}
export interface Material {
  readonly first: Burst
  /** Edits after the first import, as they would be sealed: a burst each. */
  readonly edits: Iterable<Burst>
  readonly editCount: number
}

const fieldsOfKind = new Map(kinds.map((kind) => [kind.id, kind.fields]))

/** mulberry32: small, and the same everywhere. Numbers from 0 up to 1. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Text that does not compress. */
export const noise = (next: () => number, length: number): string =>
  Array.from({ length }, () => String.fromCharCode(33 + Math.floor(next() * 94))).join('')

const editsAYear = 3
const editsABurst = 20

/** @param years each system is edited three times a year: version, cost, the day it was confirmed */
export function material(count: number, years: number): Material {
  const records = manySystems(count, 'bench', '2026-11-01')
  const writes: CellWrite[] = []
  const texts: TextWrite[] = []
  for (const { id, fields } of records) {
    const declared = fieldsOfKind.get(kindOf(id))
    for (const [name, value] of Object.entries(fields)) {
      const field = declared?.[name]
      if (field === undefined) continue
      if (field.type === 'longText') texts.push({ key: cellKey(id, name), text: String(value) })
      else writes.push(...writesFor(id, name, field, undefined, value as Value))
    }
  }
  const systems = records.map((record) => record.id).filter((id) => kindOf(id) === 'system')
  const editCount = systems.length * years * editsAYear

  function* edits(): Generator<Burst> {
    const next = dice(7)
    let burst: CellWrite[] = []
    for (let done = 0; done < editCount; done++) {
      const id = systems[Math.floor(next() * systems.length)] ?? ''
      const what = done % editsAYear
      burst.push(
        what === 0
          ? { key: cellKey(id, 'version'), value: noise(next, 8) }
          : what === 1
            ? { key: cellKey(id, 'annualCost'), value: Math.floor(next() * 2_000_000) }
            : { key: cellKey(id, 'localName'), value: noise(next, 16) },
      )
      if (burst.length === editsABurst || done === editCount - 1) {
        yield { writes: burst, texts: [] }
        burst = []
      }
    }
  }
  return { first: { writes, texts }, edits: { [Symbol.iterator]: edits }, editCount }
}
