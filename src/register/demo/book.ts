import type { Value } from '../../schema/field.ts'
import { ulid } from '../../schema/id.ts'
import type { Dice } from './chance.ts'
import { timeOf } from './calendar.ts'

export interface DemoRecord {
  readonly id: string
  readonly kind: string
  readonly fields: Record<string, Value>
}
/** What a part of the generator writes: a field that is `undefined`, empty or without elements is not answered. */
export type Draft = Record<string, Value | undefined>

/** What invented use is marked with, in the field «Kilde» that every record has. */
export const exampleSource = 'eksempel'

/** The records made so far, and ids for those to come. */
export class Book {
  readonly #records: DemoRecord[] = []
  readonly #dice: Dice
  #clock: number

  constructor(today: string, dice: Dice) {
    this.#dice = dice.fork('ids')
    // A year before, as if the register had been in use that long; one second for each record.
    this.#clock = timeOf(today) - 365 * 86_400_000
  }

  get records(): readonly DemoRecord[] {
    return this.#records
  }

  /** The element that ends an id or names a row. */
  ulid(): string {
    return ulid((this.#clock += 1000), (bytes) => this.#dice.bytes(bytes))
  }

  id(kind: string): string {
    return `${kind}:${this.ulid()}`
  }

  add(kind: string, draft: Draft, id: string = this.id(kind)): DemoRecord {
    const fields: Record<string, Value> = {}
    for (const [name, value] of Object.entries({ ...draft, source: exampleSource })) {
      if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue
      fields[name] = value
    }
    const record = { id, kind, fields }
    this.#records.push(record)
    return record
  }

  /** Rows with an id each. */
  rows(
    list: readonly Readonly<Record<string, string | number | undefined>>[],
  ): readonly (Readonly<Record<string, string | number>> & { readonly id: string })[] {
    return list.map((row) => {
      const out: Record<string, string | number> = {}
      for (const [column, value] of Object.entries(row))
        if (value !== undefined && value !== '') out[column] = value
      return { ...out, id: this.ulid() }
    })
  }
}
