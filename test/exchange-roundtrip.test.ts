import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import { kinds } from '../src/register/kinds.ts'
import { languages, type Lang } from '../src/schema/text.ts'
import type { AnyKind, Row } from '../src/schema/kind.ts'
import { guessMapping } from '../src/exchange/guess.ts'
import { makePlan } from '../src/exchange/plan.ts'
import { planToTransaction } from '../src/exchange/transaction.ts'
import { readWorkbook } from '../src/exchange/readWorkbook.ts'
import { settle } from '../src/exchange/settle.ts'
import { Titles } from '../src/exchange/titles.ts'
import { toCsv } from '../src/exchange/toCsv.ts'
import { toXlsx } from '../src/exchange/toXlsx.ts'
import { fieldTargets } from '../src/exchange/target.ts'
import { registerArbitrary } from './fixtures/sheets/randomRows.ts'

/** Export → import: what the plan would change. */
async function roundTrip(
  kind: AnyKind,
  rows: Record<string, readonly Row[]>,
  lang: Lang,
  format: 'xlsx' | 'csv',
) {
  const fields = fieldTargets(kind).map(([name]) => name)
  const table = { kind, fields, rows: rows[kind.id] ?? [], lang, titles: new Titles(kinds, rows) }
  const bytes = format === 'xlsx' ? await toXlsx(table) : await toCsv(table)
  const read = await readWorkbook(bytes, `ut.${format}`)
  if (!read.read) throw new Error(read.why)
  const sheet = read.workbook.sheets[0]
  if (!sheet) throw new Error('no sheet')
  const { table: found, mapping } = guessMapping(sheet, { kinds, existing: rows })
  const plan = await makePlan({ fileName: 'ut', table: found, mapping, kinds, existing: rows, lang })
  const settled = settle(plan, {}, kinds)
  const transaction = await planToTransaction(plan, {}, { kinds, newId: (k) => `${k}:NEW` })
  return {
    kind: mapping.kind,
    unmapped: mapping.columns.filter((c) => c.target.to === 'nothing').map((c) => c.heading),
    problems: plan.problems,
    questions: plan.questions,
    changes: settled.records
      .filter((r) => r.is !== 'same')
      .map((r) => ({ ref: r.ref, is: r.is, changes: r.changes })),
    same: settled.counts.same,
    writes: transaction.writes,
    texts: transaction.texts,
  }
}

describe('export, then import, changes nothing', () => {
  for (const kind of kinds)
    test(
      kind.id,
      async () => {
        await fc.assert(
          fc.asyncProperty(
            registerArbitrary(kinds),
            fc.constantFrom(...languages),
            fc.constantFrom('xlsx' as const, 'csv' as const),
            async (rows, lang, format) => {
              expect(await roundTrip(kind, rows, lang, format)).toEqual({
                kind: kind.id,
                unmapped: [],
                problems: [],
                questions: [],
                changes: [],
                same: rows[kind.id]?.length,
                writes: [],
                texts: [],
              })
            },
          ),
          { numRuns: 12, seed: 20270301, endOnFailure: true },
        )
      },
      60_000,
    )
})

test('another reader finds the same cells in our .xlsx', async () => {
  const kind = kinds[0] as AnyKind
  const rows = {
    system: [
      { id: 'system:1', name: 'Ærlig', annualCost: 1200, inUseFrom: '2027-03-01', description: '=1+1\nto' },
    ],
  }
  const bytes = await toXlsx({
    kind,
    fields: ['name', 'annualCost', 'inUseFrom', 'description'],
    rows: rows.system,
    lang: 'nb',
    titles: new Titles(kinds, rows),
    ids: 'shown',
  })
  const sheets = await readXlsxFile(Buffer.from(bytes))
  expect(sheets[0]?.data.slice(1)).toEqual([
    ['Ærlig', 1200, new Date(Date.UTC(2027, 2, 1)), '=1+1\nto', 'system:1'],
  ])
})
