/**
 * .xlsx written row by row into a zip: typed cells, column widths, a frozen and filterable heading, a hidden id column.
 * Written here and not by write-excel-file, which deflates larger sheets in a worker made from a blob (our content
 * security policy refuses that), holds the page while it builds, and cannot hide a column or mark a text as text.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { exportColumns, exportRow, type ExportColumn, type ExportTable } from './exportTable.ts'
import { Pace, type Progress } from './pace.ts'
import { columnLetter, cutToFit, isDateCell, type Cell } from './sheet.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** XML 1.0 has no place for control characters; a sheet writes them, and texts that look so, as `_x0007_` (ST_Xstring). */
const escapeText = (s: string): string =>
  s
    .replace(/_x[0-9A-Fa-f]{4}_/g, (m) => `_x005F${m}`)
    .replace(
      /[^\t\n\u0020-\uffff]|[\ufffe\uffff]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c)
const escapeAttribute = (s: string): string =>
  escapeText(s)
    .replaceAll('"', '&quot;')
    .replace(/[\n\t]/g, ' ')

/** Cell styles, by their place in cellXfs below. */
const style = { plain: 0, heading: 1, date: 2, number: 3, money: 4, wrapped: 5, text: 6 } as const
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="#,##0&quot; kr&quot;"/><numFmt numFmtId="166" formatCode="General"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF5"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf xfId="0" numFmtId="166" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf xfId="0" numFmtId="165" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

const serial = (day: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)

function cellXml(ref: string, cell: Cell, column: ExportColumn, heading = false): string {
  if (cell === null) return ''
  if (typeof cell === 'number')
    return `<c r="${ref}" s="${column.spec?.type === 'money' ? style.money : style.number}"><v>${cell}</v></c>`
  if (isDateCell(cell)) return `<c r="${ref}" s="${style.date}"><v>${serial(cell.day)}</v></c>`
  const text = cutToFit(String(cell))
  // A text is never run, and with quotePrefix it stays a text when someone edits the cell.
  const how = heading
    ? style.heading
    : /^[=+\-@\t\r']/.test(text)
      ? style.text
      : text.includes('\n') || column.spec?.type === 'longText'
        ? style.wrapped
        : style.plain
  return `<c r="${ref}" s="${how}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`
}

/** Names of sheets: at most 31 characters, without `[]:*?/\`, all different. */
function sheetNames(tables: readonly ExportTable[]): readonly string[] {
  const taken = new Set<string>()
  return tables.map((table) => {
    const plain =
      (table.sheet ?? table.kind.plural[table.lang]).replace(/[[\]:*?/\\']/g, ' ').trim() || table.kind.id
    let name = plain.slice(0, 31)
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain.slice(0, 27)} (${n})`
    taken.add(name.toLowerCase())
    return name
  })
}

const sheetHead = (columns: readonly ExportColumn[]): string => {
  const cols = columns
    .map(
      (c, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${c.width}" customWidth="1"${c.hidden ? ' hidden="1"' : ''}/>`,
    )
    .join('')
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>`
}

/**
 * One sheet for each table. Throws Refused('stopped') when the signal says so.
 * Tables are written in stretches of a few milliseconds, so it can run where people work.
 */
export async function toXlsx(
  tables: ExportTable | readonly ExportTable[],
  progress: Progress = {},
): Promise<Uint8Array> {
  const list: readonly ExportTable[] = 'kind' in tables ? [tables] : tables
  const pace = new Pace(progress)
  const total = Math.max(
    1,
    list.reduce((n, t) => n + t.rows.length, 0),
  )
  const chunks: Uint8Array[] = []
  let failed: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failed = error
    else chunks.push(chunk)
  })
  const entry = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name, { level: 6 })
    // The same register gives the same bytes: no clock in the file.
    file.mtime = '2000-01-01T00:00:00'
    zip.add(file)
    return file
  }
  const whole = (name: string, text: string): void => entry(name).push(strToU8(text), true)
  const names = sheetNames(list)
  parts(names, whole)
  let done = 0
  for (const [i, table] of list.entries()) {
    const columns = exportColumns(table)
    const letters = columns.map((_, c) => columnLetter(c))
    const file = entry(`xl/worksheets/sheet${i + 1}.xml`)
    const line = (n: number, cells: readonly Cell[]): string =>
      `<row r="${n}">${cells.map((cell, c) => cellXml(`${letters[c]}${n}`, cell, columns[c] as ExportColumn, n === 1)).join('')}</row>`
    let text =
      sheetHead(columns) +
      line(
        1,
        columns.map((c) => c.heading),
      )
    for (const [r, row] of table.rows.entries()) {
      text += line(r + 2, exportRow(table, columns, row))
      done++
      if (text.length < 16_384 && !pace.due()) continue
      file.push(strToU8(text))
      text = ''
      if (pace.over()) await pace.rest(done / total)
    }
    const last = `${letters.at(-1) ?? 'A'}${table.rows.length + 1}`
    file.push(strToU8(`${text}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`), true)
    await pace.rest(done / total)
  }
  zip.end()
  // The callback has run by now: fflate's streams are synchronous.
  if (failed) throw failed as Error
  const out = new Uint8Array(chunks.reduce((n, c) => n + c.length, 0))
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}

function parts(names: readonly string[], whole: (name: string, text: string) => void): void {
  const each = (make: (n: number, name: string) => string): string =>
    names.map((name, i) => make(i + 1, name)).join('')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  whole(
    '[Content_Types].xml',
    `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
  )
  whole(
    '_rels/.rels',
    `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  whole(
    'xl/workbook.xml',
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((n, name) => `<sheet name="${escapeAttribute(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
  )
  whole(
    'xl/_rels/workbook.xml.rels',
    `${head}<Relationships xmlns="${packages}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${names.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  )
  whole('xl/styles.xml', styles)
}
