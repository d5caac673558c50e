import fc from 'fast-check'
import { fieldsOf, type AnyKind, type Row } from '../src/schema/kind.ts'
import type { Field, RowValue } from '../src/schema/field.ts'
import type { Portfolio } from '../src/insight/rows.ts'
import { kindById } from '../src/register/kinds.ts'

/** A register of hand-made rows; the kind is read from the id. */
export function portfolio(rows: readonly Row[]): Portfolio {
  const byId = new Map(rows.map((r) => [r.id, r]))
  const byKind = new Map<string, Row[]>()
  for (const row of byId.values()) {
    const kind = row.id.slice(0, row.id.indexOf(':'))
    byKind.set(kind, [...(byKind.get(kind) ?? []), row])
  }
  const none: readonly Row[] = []
  return { rows: (kind) => byKind.get(kind) ?? none, row: (id) => byId.get(id) }
}

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
const perKind = 6
const idOf = (kind: string): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: perKind }).map((n) => `${kind}:${n}`)

function valueOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'number':
    case 'money':
      return fc.integer({ min: 0, max: 60 })
    case 'date':
      return day
    case 'answer':
      return fc.constantFrom('yes', 'no', 'unknown')
    case 'choice':
    case 'scale':
      return fc.constantFrom(...field.options.map((o) => o.value))
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...field.options.map((o) => o.value)), {
        minLength: 1,
        maxLength: 3,
      })
    case 'link':
      return fc.constantFrom(...field.to).chain((k) => idOf(k === '*' ? 'system' : k))
    case 'links':
      return fc.uniqueArray(idOf(field.to[0] ?? 'system'), { minLength: 1, maxLength: 3 })
    case 'roleLinks':
      return fc.array(
        fc.record({ to: idOf(field.to[0] ?? ''), role: fc.constantFrom(...field.roles.map((r) => r.value)) }),
        { minLength: 1, maxLength: 3 },
      )
    case 'tags':
    case 'codes':
      return fc.uniqueArray(fc.constantFrom('a', 'b', 'skole'), { minLength: 1 })
    case 'rows':
      return day.map((date): RowValue[] => [{ id: 'r', date, name: 'x' }])
    case 'orgnr':
      return fc.constantFrom('974760673', '123456789')
    default:
      return fc.constantFrom('Visma', 'Gerica', 'Ålesund', 'x')
  }
}

const rowOf = (kind: AnyKind): fc.Arbitrary<Row> =>
  fc
    .record(
      Object.fromEntries(
        fieldsOf(kind).map(([name, f]) => [
          name,
          name === 'archivedOn'
            ? fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: day })
            : fc.option(valueOf(f), { nil: undefined }),
        ]),
      ),
    )
    .map((row) => ({ ...Object.fromEntries(Object.entries(row).filter(([, v]) => v !== undefined)), id: '' }))

/** A small register of every kind that facts are derived from, with links that may lead nowhere or round in rings. */
export const anyPortfolio: fc.Arbitrary<Row[]> = fc
  .tuple(
    ...[
      'system',
      'service',
      'contract',
      'organisation',
      'person',
      'role',
      'unit',
      'integration',
      'riskAssessment',
      'dpia',
      'dpa',
      'processing',
      'product',
      'dataset',
    ].map((id) => {
      const kind = kindById.get(id)
      if (!kind) throw new Error(`no kind ${id}`)
      return fc
        .array(rowOf(kind), { maxLength: perKind })
        .map((rows) => rows.map((r, i) => ({ ...r, id: `${id}:${i}` })))
    }),
  )
  .map((groups) => groups.flat())
