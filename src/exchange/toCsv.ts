/** .csv for Norwegian Excel: UTF-8 with BOM, `;` between columns, decimal comma, CRLF, and no text that runs as a formula. */
import { exportColumns, exportRow, type ExportTable } from './exportTable.ts'
import { Pace, type Progress } from './pace.ts'
import { makeHarmless } from './readCsv.ts'
import { isDateCell, type Cell } from './sheet.ts'

/** Numbers stand as they are (a minus is no formula); every text that could run gets a mark that our import takes away. */
function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (isDateCell(cell)) return cell.day.split('-').reverse().join('.')
  const text = makeHarmless(String(cell))
  return /[;"\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Throws Refused('stopped') when the signal says so. */
export async function toCsv(table: ExportTable, progress: Progress = {}): Promise<Uint8Array> {
  const pace = new Pace(progress)
  const columns = exportColumns({ ...table, ids: table.ids === 'none' ? 'none' : 'shown' })
  const lines = [columns.map((c) => csvCell(c.heading)).join(';')]
  for (const [i, row] of table.rows.entries()) {
    lines.push(exportRow(table, columns, row).map(csvCell).join(';'))
    if (pace.due()) await pace.rest(i / table.rows.length)
  }
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}
