/**
 * Derived facts as columns: `d:…` fields that lists can show, filter and sort by, so that every figure opens the list behind
 * it. They are declared like other fields, and never stored.
 */
import type { Field } from '../schema/field.ts'
import type { Row } from '../schema/kind.ts'
import type { Derived } from './derivedColumn.ts'
import { derivedFacts } from './derivedFacts.ts'
import { responsibilities } from './people.ts'
import type { Portfolio } from './rows.ts'

/** Derived fields by kind and name. */
export const derived: Readonly<Record<string, Readonly<Record<string, Derived>>>> = derivedFacts

const fieldsByKind = new Map(
  Object.entries(derivedFacts).map(([kind, facts]) => [
    kind,
    Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact.field])),
  ]),
)
const noFields: Readonly<Record<string, Field>> = {}

export interface DerivedOf {
  /** The declarations; the same object every time. */
  readonly fields: Readonly<Record<string, Field>>
  /** How they are read, as select.ts wants it. What a reader needs from the whole register is found when first read. */
  readonly read: Readonly<Record<string, (row: Row) => unknown>>
}
/** Make it anew when something in the register has changed. */
export function derivedOf(kind: string, view: Portfolio, today: string): DerivedOf {
  const read: Record<string, (row: Row) => unknown> = {}
  for (const [name, fact] of Object.entries(derivedFacts[kind] ?? {})) {
    let made: ((row: Row) => unknown) | undefined
    read[name] = (row) => (made ??= fact.of(view, today))(row)
  }
  return { fields: fieldsByKind.get(kind) ?? noFields, read }
}

/**
 * Kinds that a kind's derived fields look at, beside its own: when one of them changes, what is kept beside a row by a
 * derived value is stale (see `names` in select.ts).
 */
export const derivedFrom: Readonly<Record<string, readonly string[]>> = {
  system: [
    'service',
    'unit',
    'person',
    'role',
    'organisation',
    'contract',
    'integration',
    'riskAssessment',
    'dpia',
    'dpa',
    'processing',
  ],
  contract: [],
  service: ['system'],
  organisation: ['system', 'contract', 'dpa'],
  person: Object.keys(responsibilities),
}

/** Derived columns that stand in a kind's list before anyone has chosen. */
export const derivedColumns = (kind: string): readonly string[] =>
  Object.entries(derivedFacts[kind] ?? {}).flatMap(([name, fact]) => (fact.column ? [name] : []))
