/** A register in memory that takes the writes of the network's pages: rows in, writes on top, rows out, as a store reads them. */
import type { Portfolio } from '../src/insight/rows.ts'
import { kindById } from '../src/register/kinds.ts'
import { answerKinds, networkKinds } from '../src/register/network/kinds.ts'
import type { RecordWrites } from '../src/register/reference/records.ts'
import { parseKey, readRow, writesFor, type CellValue } from '../src/schema/cells.ts'
import type { Value } from '../src/schema/field.ts'
import { kindOf } from '../src/schema/id.ts'
import type { AnyKind, Row } from '../src/schema/kind.ts'
import { portfolio } from './insightPortfolio.ts'

type Place = 'own' | 'network'
const byPlace: Readonly<Record<Place, ReadonlyMap<string, AnyKind>>> = {
  own: new Map([...kindById, ...answerKinds.map((k) => [k.id, k] as const)]),
  network: new Map(networkKinds.map((k) => [k.id, k])),
}

export class Register implements Portfolio {
  readonly #place: Place
  readonly #cells = new Map<string, Map<string, CellValue>>()
  #read: Portfolio | undefined

  constructor(place: Place, rows: readonly Row[] = []) {
    this.#place = place
    for (const row of rows)
      for (const [name, field] of Object.entries(this.#kind(row.id).fields)) {
        const value = row[name] as Value | undefined
        if (value === undefined) continue
        if (field.type === 'longText') this.#put(`${row.id}/${name}`, value as string)
        else for (const w of writesFor(row.id, name, field, undefined, value)) this.#put(w.key, w.value)
      }
  }
  #kind(id: string): AnyKind {
    const kind = byPlace[this.#place].get(kindOf(id))
    if (!kind) throw new Error(`${this.#place} has no kind for ${id}`)
    return kind
  }
  #put(key: string, value: CellValue): void {
    const at = parseKey(key)
    if (!at) throw new Error(key)
    const cells = this.#cells.get(at.id) ?? new Map<string, CellValue>()
    this.#cells.set(at.id, cells.set(key.slice(at.id.length + 1), value))
    this.#read = undefined
  }
  /** A write to a field that the kind lacks is a mistake, and is said. */
  take(done: Pick<RecordWrites, 'writes'> & Partial<RecordWrites>): this {
    for (const { key, value } of done.writes) {
      const at = parseKey(key)
      if (!at || !this.#kind(at.id).fields[at.field]) throw new Error(`no field for ${key}`)
      this.#put(key, value)
    }
    for (const { key, text } of done.texts ?? []) this.#put(key, text)
    return this
  }
  #rows(): Portfolio {
    return (this.#read ??= portfolio(
      [...this.#cells].map(([id, cells]) => readRow(this.#kind(id), id, cells)),
    ))
  }
  rows(kind: string): readonly Row[] {
    return this.#rows().rows(kind)
  }
  row(id: string): Row | undefined {
    return this.#rows().row(id)
  }
  /** The row, which must be there. */
  get(id: string): Row {
    const row = this.row(id)
    if (!row) throw new Error(`${id} is not there`)
    return row
  }
}
