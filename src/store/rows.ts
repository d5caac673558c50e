/** Records as plain objects, by kind. A row is made when it is asked for, and keeps its identity until a cell of it changes. */
import { readRow, type CellValue } from '../schema/cells.ts'
import type { Field } from '../schema/field.ts'
import { kindOf } from '../schema/id.ts'
import type { AnyKind, Row } from '../schema/kind.ts'

export type Cells = Iterable<readonly [path: string, value: CellValue]>
interface Made {
  row: Row | undefined
  /** Read, and there was nothing to show: no cell with a value. */
  empty: boolean
}
interface KindRows {
  readonly records: Map<string, Made>
  list: readonly Row[] | undefined
}

export class Rows {
  readonly #kinds: ReadonlyMap<string, AnyKind>
  readonly #rows = new Map<string, KindRows>()
  readonly #own = new Map<string, Readonly<Record<string, Field>>>()
  /** What is shown of a record, edits on their way included. */
  readonly #cells: (id: string) => Cells

  constructor(kinds: readonly AnyKind[], cells: (id: string) => Cells) {
    this.#kinds = new Map(kinds.map((k) => [k.id, k]))
    this.#cells = cells
  }

  #of(kind: string): KindRows {
    let found = this.#rows.get(kind)
    if (!found) this.#rows.set(kind, (found = { records: new Map(), list: undefined }))
    return found
  }
  /** The record is there, or has changed: its row is made again when it is asked for. */
  touch(id: string): void {
    const kind = this.#of(kindOf(id))
    kind.list = undefined
    const made = kind.records.get(id)
    if (made) {
      made.row = undefined
      made.empty = false
    } else kind.records.set(id, { row: undefined, empty: false })
  }
  /** Puts in a row made beforehand. */
  put(id: string, row: Row | undefined): void {
    const kind = this.#of(kindOf(id))
    kind.records.set(id, { row, empty: row === undefined })
    kind.list = undefined
  }
  clear(): void {
    this.#rows.clear()
  }

  /** Undefined when the kind is unknown here, or no cell of the record has a value. */
  make(id: string, cells: Cells = this.#cells(id)): Row | undefined {
    const name = kindOf(id)
    const kind = this.#kinds.get(name)
    if (!kind) return undefined
    const valued: (readonly [string, CellValue])[] = []
    for (const cell of cells) if (cell[1] !== null && cell[1] !== '') valued.push(cell)
    return valued.length > 0 ? readRow(kind, id, valued, this.#own.get(name)) : undefined
  }

  #row(id: string, made: Made): Row | undefined {
    if (made.row || made.empty) return made.row
    made.row = this.make(id)
    made.empty = made.row === undefined
    return made.row
  }
  row(id: string): Row | undefined {
    const made = this.#rows.get(kindOf(id))?.records.get(id)
    return made && this.#row(id, made)
  }
  rows(kind: string): readonly Row[] {
    if (!this.#kinds.has(kind)) return []
    const of = this.#of(kind)
    if (of.list) return of.list
    const list: Row[] = []
    for (const [id, made] of of.records) {
      const row = this.#row(id, made)
      if (row) list.push(row)
    }
    return (of.list = list)
  }
  /** True when something was read differently before. */
  setOwnFields(kind: string, fields: Readonly<Record<string, Field>>): boolean {
    if (JSON.stringify(this.#own.get(kind) ?? {}) === JSON.stringify(fields)) return false
    this.#own.set(kind, fields)
    for (const id of this.#of(kind).records.keys()) this.touch(id)
    return true
  }
}
