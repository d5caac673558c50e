/** Runs the filter language over rows. Everything is looked up once, before the first row. */
import type { Field } from '../schema/field.ts'
import type { Row } from '../schema/kind.ts'
import { show, type ShowOptions } from '../schema/show.ts'
import { isAnswered } from '../schema/value.ts'
import { addDays } from './days.ts'
import type { Condition } from './filter.ts'
import { loose } from './loose.ts'
import { stringsIn } from './rows.ts'

/** What a list knows about its rows. */
export interface Reading {
  /** The fields of the kind with the organisation's own and the derived ones. */
  readonly fields: Readonly<Record<string, Field>>
  /** How a derived field is read; the others are read from the row itself. */
  readonly derived?: Readonly<Record<string, (row: Row) => unknown>>
  /** ISO day. */
  readonly today: string
  readonly show: ShowOptions
  /**
   * A new object whenever the title of any linked record, a code's label or a derived value may have changed. What is
   * kept beside a row and holds more than the row's own values is kept for this long.
   */
  readonly names: object
}

export type Test = (row: Row) => boolean
const all: Test = () => true

export const reader = (field: string, reading: Reading): ((row: Row) => unknown) =>
  (Object.hasOwn(reading.derived ?? {}, field) ? reading.derived?.[field] : undefined) ??
  ((row: Row): unknown => (Object.hasOwn(row, field) ? row[field] : undefined))

/** A predicate for all conditions together. A condition on a field that is not there matches nothing, except `empty` and `isNot`. */
export function compile(conditions: readonly Condition[], reading: Reading): Test {
  const tests = conditions.map((c) => compileOne(c, reading))
  const [first, second] = tests
  if (!first) return all
  if (!second) return first
  return (row) => tests.every((test) => test(row))
}

/** Does the value, or one element of a set, equal one of these? A link with a role is told by what it links to. */
const equals = (wanted: readonly string[]): ((value: unknown) => boolean) => {
  const set = new Set(wanted)
  return (value) =>
    typeof value === 'string'
      ? set.has(value)
      : typeof value === 'number'
        ? set.has(String(value))
        : stringsIn(value).some((e) => set.has(e))
}

function compileOne(c: Condition, reading: Reading): Test {
  const read = reader(c.field, reading)
  const field = Object.hasOwn(reading.fields, c.field) ? reading.fields[c.field] : undefined
  switch (c.op) {
    case 'empty':
      return (row) => !isAnswered(read(row))
    case 'notEmpty':
      return (row) => isAnswered(read(row))
    case 'is':
    case 'isNot':
    case 'hasAny': {
      const has = equals(c.op === 'hasAny' ? c.value : [c.value])
      // «er ikke i bruk» keeps what is not answered: nobody has said that it is in use.
      return c.op === 'isNot' ? (row) => !has(read(row)) : (row) => has(read(row))
    }
    case 'contains': {
      const wanted = loose(c.value)
      const text = shownText(c.field, field, read, reading)
      return (row) => text(row).includes(wanted)
    }
    case 'before':
      return (row) => {
        const v = read(row)
        return typeof v === 'string' && v < c.value
      }
    case 'after':
      return (row) => {
        const v = read(row)
        return typeof v === 'string' && v > c.value
      }
    case 'within': {
      const other = addDays(reading.today, Math.trunc(c.value))
      const [from, to] = c.value < 0 ? [other, reading.today] : [reading.today, other]
      return (row) => {
        const v = read(row)
        return typeof v === 'string' && v >= from && v <= to
      }
    }
    case 'less':
      return (row) => {
        const v = read(row)
        return typeof v === 'number' && v < c.value
      }
    case 'more':
      return (row) => {
        const v = read(row)
        return typeof v === 'number' && v > c.value
      }
  }
}

const shownTexts = new WeakMap<object, Map<string, WeakMap<Row, string>>>()
/** A field's value as shown, made loose; kept beside the row for as long as the names stand. */
function shownText(
  name: string,
  field: Field | undefined,
  read: (row: Row) => unknown,
  reading: Reading,
): (row: Row) => string {
  let byField = shownTexts.get(reading.names)
  if (!byField) shownTexts.set(reading.names, (byField = new Map()))
  const key = `${reading.show.lang} ${name}`
  let kept = byField.get(key)
  if (!kept) byField.set(key, (kept = new WeakMap()))
  const texts = kept
  return (row) => {
    let text = texts.get(row)
    if (text === undefined) {
      const value = read(row)
      text = loose(field ? show(field, value, reading.show) : typeof value === 'string' ? value : '')
      texts.set(row, text)
    }
    return text
  }
}
