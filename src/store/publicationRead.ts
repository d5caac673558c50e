/** What an open register publishes, read from what stands in it. */
import type { CellValue, CellWrite } from '../schema/cells.ts'
import { readRow } from '../schema/cells.ts'
import { kindOf } from '../schema/id.ts'
import type { Row } from '../schema/kind.ts'
import type { Core } from './core.ts'
import { choicesOf, isChoice, type Choices } from './publicationChoices.ts'
import { publicationOf, type Shown } from './publicationOf.ts'
import { eachShown, idOfKey, pathOfKey } from './record.ts'

export type Wanted = ReadonlyMap<string, CellValue>

/** What stands in the projection, with these writes over it. */
function cellsOver(core: Core, changes: readonly CellWrite[]) {
  const over = new Map<string, Map<string, CellValue>>()
  for (const { key, value } of changes) {
    const id = idOfKey(key)
    over.set(id, (over.get(id) ?? new Map<string, CellValue>()).set(pathOfKey(key), value))
  }
  const cellsOf = (id: string): ReadonlyMap<string, CellValue> => {
    const cells = new Map<string, CellValue>()
    const base = core.projection.cells(id)
    if (base) eachShown(base, (path, value) => void cells.set(path, value))
    for (const [path, value] of over.get(id) ?? []) cells.set(path, value)
    return cells
  }
  const ids = new Set([...core.projection.records.keys(), ...over.keys()])
  return { ids, cellsOf }
}

/** What a publication is made from, if these writes were made. */
export function shownIn(core: Core, changes: readonly CellWrite[] = []): Shown {
  const { ids, cellsOf } = cellsOver(core, changes)
  const choices = choicesOf([...ids].filter(isChoice).map(cellsOf))
  const records = function* () {
    for (const id of ids) if (!core.ring.membership.erased.has(id)) yield [id, cellsOf(id)] as const
  }
  return { kinds: core.kinds, choices, info: core.info, records }
}
/** What would be published if these writes were made. */
export const wantedOf = (core: Core, changes: readonly CellWrite[] = []): Wanted =>
  publicationOf(shownIn(core, changes))
/** A record's cells as they stand; none of one that is erased. */
export function standing(core: Core, id: string): ReadonlyMap<string, CellValue> {
  const cells = new Map<string, CellValue>()
  const base = core.ring.membership.erased.has(id) ? undefined : core.projection.cells(id)
  if (base) eachShown(base, (path, value) => void cells.set(path, value))
  return cells
}
/** Something of it is shown that is not stored yet. */
export const isWaiting = (core: Core, id: string): boolean =>
  !core.overlay.keysOf(id)[Symbol.iterator]().next().done

/** What is chosen now. */
export function choicesIn(core: Core): Choices {
  const { ids, cellsOf } = cellsOver(core, [])
  return choicesOf([...ids].filter(isChoice).map(cellsOf))
}

/** Rows as others read them, by kind. */
export function rowsOf(core: Core, wanted: Wanted): Map<string, Row[]> {
  const cells = new Map<string, [string, CellValue][]>()
  for (const [key, value] of wanted) {
    const id = idOfKey(key)
    const list = cells.get(id) ?? []
    cells.set(id, list)
    list.push([pathOfKey(key), value])
  }
  const rows = new Map<string, Row[]>()
  for (const [id, of] of cells) {
    const kind = core.kinds.get(kindOf(id))
    if (kind) rows.set(kind.id, [...(rows.get(kind.id) ?? []), readRow(kind, id, of)])
  }
  return rows
}
export const countsOf = (rows: ReadonlyMap<string, readonly Row[]>) =>
  [...rows].map(([kind, list]) => ({ kind, count: list.length }))
