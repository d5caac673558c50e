/** What a report copies and saves: the same as is shown, and nothing that a spreadsheet would run. */
import { expect, test } from 'vitest'
import { cell, type Table } from '../src/ui/reports/table.ts'
import { tableCsv, tableTsv } from '../src/ui/reports/tableText.ts'

const table: Table = {
  caption: 'Prøve',
  columns: [{ label: 'Navn' }, { label: 'Beløp', number: true }],
  rows: [
    { id: 'a', cells: [cell('Én; to', '#/post/a'), cell('1 200 000 kr')] },
    { id: 'b', cells: [cell('=HYPERLINK("http://a";"b")'), cell('', undefined, 'danger')] },
    { id: 'c', cells: [cell('To\nlinjer'), cell('et "sitat"')] },
  ],
}
test('the clipboard gets tabs and quoted line breaks', () => {
  const lines = tableTsv(table).split('\r\n')
  expect(lines[0]).toBe('Navn\tBeløp')
  expect(lines[1]).toBe('Én; to\t1 200 000 kr')
  expect(lines[3]).toBe('"To\nlinjer"\t"et ""sitat"""')
})
test('the file is UTF-8 with a mark, semicolons, and no formula', () => {
  const bytes = tableCsv(table)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).split('\r\n')
  expect(lines[0]).toBe('Navn;Beløp')
  expect(lines[1]).toBe('"Én; to";1 200 000 kr')
  expect(lines[2]).not.toMatch(/^"?=/)
  expect(lines[2]).toContain('HYPERLINK')
  expect(lines[3]).toBe('"To\nlinjer";"et ""sitat"""')
  expect(lines[4]).toBe('')
})
