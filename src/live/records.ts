import { cellKey, writesFor, type CellWrite } from '../schema/cells.ts'
import type { AnyKind } from '../schema/kind.ts'
import type { TextWrite } from '../store/types.ts'
import type { NewRecord } from './services.ts'

/** The writes that make these records from nothing. Fields that the kind does not know are left out. */
export function writesOf(
  records: readonly NewRecord[],
  kinds: ReadonlyMap<string, AnyKind>,
): { writes: CellWrite[]; texts: TextWrite[] } {
  const writes: CellWrite[] = []
  const texts: TextWrite[] = []
  for (const record of records) {
    const kind = kinds.get(record.kind)
    if (!kind) continue
    for (const [name, value] of Object.entries(record.fields)) {
      const field = kind.fields[name]
      if (!field) continue
      if (field.type === 'longText') texts.push({ key: cellKey(record.id, name), text: String(value) })
      else writes.push(...writesFor(record.id, name, field, undefined, value))
    }
  }
  return { writes, texts }
}
