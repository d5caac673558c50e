/** .ods (OpenDocument 1.3 part 3, 9): a zip whose content.xml holds every sheet; repeats are counted, not written out. */
import { Refused, type SheetNote } from './problems.ts'
import { attributesOf, type XmlEvents } from './readXml.ts'
import { scanPart, type Archive } from './readXlsx.ts'
import { CellCount, maxColumns } from './readXlsxSheet.ts'
import type { Cell, Merge, Sheet, SheetRow } from './sheet.ts'

/** A filled row that is declared to repeat is written out this many times at most: a filled column style is no data. */
const maxRepeats = 1000

class Manifest implements XmlEvents {
  encrypted = false
  open(name: string): void {
    if (name === 'encryption-data') this.encrypted = true
  }
  close(): void {}
  text(): void {}
}

class Content implements XmlEvents {
  readonly sheets: Sheet[] = []
  #name = ''
  #rows: SheetRow[] = []
  #merges: Merge[] = []
  #notes = new Set<SheetNote>()
  #n = 0
  #repeatRow = 1
  #cells: Cell[] = []
  #at = 0
  #repeatCell = 1
  #attributes: Readonly<Record<string, string>> = {}
  #text = ''
  #paragraphs = 0
  #inCell = false
  #inText = 0
  #inNote = 0
  #depthOfTables = 0

  constructor(readonly count: CellCount) {}

  open(name: string, raw: string, empty: boolean): void {
    if (this.#inNote) {
      if (name === 'annotation' && !empty) this.#inNote++
      return
    }
    switch (name) {
      case 'table':
        if (!empty && this.#depthOfTables++ === 0) this.#openTable(attributesOf(raw))
        return
      case 'table-row':
        if (this.#depthOfTables === 1) this.#openRow(attributesOf(raw), empty)
        return
      case 'table-cell':
      case 'covered-table-cell':
        if (this.#depthOfTables === 1) this.#openCell(name, attributesOf(raw), empty)
        return
      case 'annotation':
        if (!empty) this.#inNote++
        return
      case 'p':
      case 'h':
        if (!this.#inCell) return
        if (this.#paragraphs++) this.#text += '\n'
        if (!empty) this.#inText++
        return
      case 's':
        if (this.#inText) this.#text += ' '.repeat(Math.min(100, Number(attributesOf(raw)['c'] ?? 1) || 1))
        return
      case 'tab':
        if (this.#inText) this.#text += '\t'
        return
      case 'line-break':
        if (this.#inText) this.#text += '\n'
    }
  }

  close(name: string): void {
    if (name === 'annotation' && this.#inNote) this.#inNote--
    else if (this.#inNote) return
    else if (name === 'p' || name === 'h') this.#inText = Math.max(0, this.#inText - 1)
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell()
    else if (name === 'table-row' && this.#depthOfTables === 1) this.#closeRow()
    else if (name === 'table' && --this.#depthOfTables === 0) this.#closeTable()
  }

  text(text: string): void {
    // Runs of blanks in the file are one blank (6.1.2); more are written as <text:s>.
    if (this.#inText && !this.#inNote) this.#text += text.replace(/[ \t\r\n]+/g, ' ')
  }

  #openTable({ name = '' }: Readonly<Record<string, string>>): void {
    this.#name = name
    this.#rows = []
    this.#merges = []
    this.#notes = new Set()
    this.#n = 0
  }

  #openRow(a: Readonly<Record<string, string>>, empty: boolean): void {
    this.#repeatRow = Math.max(1, Number(a['number-rows-repeated'] ?? 1) || 1)
    this.#cells = []
    this.#at = 0
    if (a['visibility'] === 'filter' || a['visibility'] === 'collapse') this.#notes.add('hidden-rows')
    if (empty) this.#closeRow()
  }

  #openCell(name: string, a: Readonly<Record<string, string>>, empty: boolean): void {
    this.#inCell = true
    this.#attributes = name === 'covered-table-cell' ? {} : a
    this.#repeatCell = Math.max(1, Number(a['number-columns-repeated'] ?? 1) || 1)
    this.#text = ''
    this.#paragraphs = 0
    const [across, down] = [Number(a['number-columns-spanned'] ?? 1), Number(a['number-rows-spanned'] ?? 1)]
    if ((across > 1 || down > 1) && this.#merges.length < 50_000)
      this.#merges.push({
        top: this.#n + 1,
        left: this.#at,
        bottom: this.#n + down,
        right: Math.min(this.#at + across - 1, maxColumns),
      })
    if (empty) this.#closeCell()
  }

  #closeCell(): void {
    if (!this.#inCell) return
    this.#inCell = false
    const cell = this.#value()
    if (cell !== null && cell !== '') {
      const to = Math.min(this.#at + this.#repeatCell, maxColumns)
      if (this.#at + this.#repeatCell > maxColumns) this.#notes.add('columns-cut')
      while (this.#cells.length < Math.min(this.#at, maxColumns)) this.#cells.push(null)
      for (let i = this.#at; i < to; i++) {
        this.count.add()
        this.#cells[i] = cell
      }
    }
    this.#at += this.#repeatCell
  }

  #value(): Cell {
    const a = this.#attributes
    const value = a['value']
    switch (a['value-type']) {
      case 'float':
      case 'currency':
        return value !== undefined && Number.isFinite(Number(value)) ? Number(value) : this.#text
      case 'percentage':
        return value === undefined ? this.#text : { percent: Number((Number(value) * 100).toPrecision(12)) }
      case 'boolean':
        return a['boolean-value'] === 'true'
      case 'date': {
        const m = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(a['date-value'] ?? '')
        if (!m) return this.#text
        const day = m[1] ?? ''
        // The text shows what the format lets through: «jul. 22» for a first of July.
        const shows = day.endsWith('-01') && /^\p{L}+[. -]*\d{2,4}$/u.test(this.#text.trim())
        return {
          day,
          ...(m[2] && m[2] !== '00:00' ? { time: m[2] } : {}),
          ...(shows ? { shows: 'month' as const } : {}),
        }
      }
      default:
        return /^(?:#(?:REF|N\/A|NAME|DIV\/0|VALUE|NUM|NULL)[!?]?|Err:\d+)$/.test(this.#text) && a['formula']
          ? { error: this.#text }
          : this.#text
    }
  }

  #closeRow(): void {
    const filled = this.#cells.length > 0
    const repeats = filled ? Math.min(this.#repeatRow, maxRepeats) : 0
    if (filled && this.#repeatRow > maxRepeats) this.#notes.add('rows-cut')
    for (let i = 0; i < repeats; i++) {
      if (i > 0) for (const cell of this.#cells) if (cell !== null) this.count.add()
      this.#rows.push({ n: this.#n + i + 1, cells: this.#cells })
    }
    this.#n += this.#repeatRow
    this.#cells = []
  }

  #closeTable(): void {
    if (this.#merges.length) this.#notes.add('merged-cells')
    this.sheets.push({
      name: this.#name,
      hidden: false,
      rows: this.#rows,
      merges: this.#merges,
      hiddenColumns: [],
      notes: [...this.#notes],
    })
  }
}

/** Reads every sheet of an .ods. Throws Refused, `encrypted` among others. */
export async function readOds(archive: Archive, maxCells: number): Promise<Sheet[]> {
  const manifest = new Manifest()
  await scanPart(archive, 'META-INF/manifest.xml', manifest)
  if (manifest.encrypted) throw new Refused('encrypted')
  const content = new Content(new CellCount(maxCells))
  if (!(await scanPart(archive, 'content.xml', content)))
    throw new Refused('corrupt', { what: 'content.xml' })
  return content.sheets
}
