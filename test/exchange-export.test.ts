import { describe, expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { kinds } from '../src/register/kinds.ts'
import type { AnyKind, Row } from '../src/schema/kind.ts'
import { exportColumns, type ExportTable } from '../src/exchange/exportTable.ts'
import { guessMapping } from '../src/exchange/guess.ts'
import { makePlan } from '../src/exchange/plan.ts'
import { readWorkbook } from '../src/exchange/readWorkbook.ts'
import { longestCell } from '../src/exchange/sheet.ts'
import { settle } from '../src/exchange/settle.ts'
import { Titles } from '../src/exchange/titles.ts'
import { toCsv } from '../src/exchange/toCsv.ts'
import { toXlsx } from '../src/exchange/toXlsx.ts'

const system = kinds.find((k) => k.id === 'system') as AnyKind
const rows: Record<string, Row[]> = {
  system: [
    {
      id: 'system:1',
      name: '=HYPERLINK("http://x")',
      annualCost: 1_200_000,
      inUseFrom: '2027-03-01',
      owner: 'person:1',
      personalData: ['ordinary', 'nationalId'],
      containsAi: 'unknown',
    },
    { id: 'system:2', name: 'Gerica; «journal»', owner: 'person:2', description: 'en\nto', notes: '-1' },
  ],
  person: [
    { id: 'person:1', name: 'Kari Berg' },
    { id: 'person:2', name: 'Kari Berg' },
  ],
}
const table = (more: Partial<ExportTable> = {}): ExportTable => ({
  kind: system,
  fields: ['name', 'annualCost', 'inUseFrom', 'owner', 'personalData', 'containsAi', 'description', 'notes'],
  rows: rows['system'] ?? [],
  lang: 'nb',
  titles: new Titles(kinds, rows),
  ...more,
})

test('.csv as Norwegian Excel wants it, with nothing that runs', async () => {
  const bytes = await toCsv(table())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = new TextDecoder().decode(bytes)
  const [head, ...lines] = text.split('\r\n')
  expect(head).toMatch(/^Navn;Kostnad per år;.*;Samorden-id$/)
  expect(lines[0]).toBe(
    `"'=HYPERLINK(""http://x"")";1200000;01.03.2027;Kari Berg [person:1];Alminnelige, Fødselsnummer;Vet ikke;;;system:1`,
  )
  // Same name on two cards: the id stands behind it. A name with a semicolon is quoted, «-1» is marked as text.
  expect(lines[1]).toBe(`"Gerica; «journal»";;;Kari Berg [person:2];;;"en\nto";'-1;system:2`)
})

test('.xlsx with types, widths, a frozen heading and a hidden id', async () => {
  const parts = unzipSync(await toXlsx(table()))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).toContain('<pane ySplit="1"')
  expect(sheet).toContain('<autoFilter ref="A1:I3"/>')
  expect(sheet).toMatch(/<col min="9" max="9" width="34" customWidth="1" hidden="1"\/>/)
  expect(sheet).toContain('<c r="B2" s="4"><v>1200000</v></c>')
  expect(sheet).toContain('<c r="C2" s="2"><v>46447</v></c>')
  // The text that looks like a formula has the style with quotePrefix.
  expect(sheet).toMatch(/<c r="A2" s="6" t="inlineStr">/)
  expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('quotePrefix="1"')
})

test('several tables in one book, with names that a book may have', async () => {
  const long = 'Systemer: «alt» / intet [2026] og litt til som er for langt'
  const bytes = await toXlsx([table({ sheet: long }), table({ sheet: long }), table()])
  const read = await readWorkbook(bytes, 'x')
  const names = read.read ? read.workbook.sheets.map((s) => s.name) : []
  expect(names).toHaveLength(3)
  expect(new Set(names).size).toBe(3)
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
})

test('the same register gives the same bytes', async () => {
  expect(await toXlsx(table())).toEqual(await toXlsx(table()))
})

test('fields with the same label keep apart', () => {
  const twin: AnyKind = {
    ...system,
    fields: {
      ...system.fields,
      'x:1': { type: 'text', theme: 'basis', label: { nb: 'Navn', nn: 'Namn', en: 'Name' } },
    },
  }
  expect(exportColumns(table({ kind: twin, fields: ['name', 'x:1'] })).map((c) => c.heading)).toEqual([
    'Navn [name]',
    'Navn [x:1]',
    'Samorden-id',
  ])
  expect(exportColumns(table({ ids: 'none', fields: ['name'] })).map((c) => c.heading)).toEqual(['Navn'])
})

describe('a text longer than a cell', () => {
  const long = 'ord '.repeat(12_000).trim()
  const register = { system: [{ id: 'system:1', name: 'A', description: long }] }
  const importOf = async (bytes: Uint8Array) => {
    const read = await readWorkbook(bytes, 'x')
    const sheet = read.read ? read.workbook.sheets[0] : undefined
    if (!sheet) throw new Error('not read')
    const { table: t, mapping } = guessMapping(sheet, { kinds, existing: register })
    const plan = await makePlan({ fileName: 'x', table: t, mapping, kinds, existing: register, lang: 'nb' })
    return { sheet, plan, settled: settle(plan, {}, kinds) }
  }
  test('is cut with a mark, and coming back changes nothing', async () => {
    const bytes = await toXlsx(table({ rows: register.system, fields: ['name', 'description'] }))
    const { sheet, plan, settled } = await importOf(bytes)
    expect(String(sheet.rows[1]?.cells[1])).toHaveLength(longestCell)
    expect(plan.problems).toEqual([])
    expect(settled.counts).toMatchObject({ same: 1, changed: 0 })
  })
})

test('stops when asked', async () => {
  const stop = new AbortController()
  stop.abort()
  const many = Array.from({ length: 3000 }, (_, i) => ({
    id: `system:${i}`,
    name: `S${i}`,
    description: 'x'.repeat(50),
  }))
  await expect(toXlsx(table({ rows: many }), { signal: stop.signal })).rejects.toMatchObject({
    why: 'stopped',
  })
})
