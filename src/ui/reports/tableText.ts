import { makeHarmless } from '../../exchange/readCsv.ts'
import { writeTable } from '../list/clipboard.ts'
import type { Table } from './table.ts'

const lines = (table: Table): readonly (readonly string[])[] => [
  table.columns.map((c) => c.label),
  ...table.rows.map((row) => row.cells.map((c) => c.text)),
]

/** Tabs and line breaks, as spreadsheets take a table from the clipboard. */
export const tableTsv = (table: Table): string => writeTable(lines(table))

const quote = (text: string): string =>
  /[;"\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
/** Norwegian Excel's .csv: UTF-8 with a byte order mark, semicolons, CRLF, and no text that runs as a formula. */
export const tableCsv = (table: Table): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `\ufeff${lines(table)
      .map((line) => line.map((text) => quote(makeHarmless(text))).join(';'))
      .join('\r\n')}\r\n`,
  )
