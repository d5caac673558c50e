/** One worksheet of an .xlsx, scanned as it is inflated: memory follows the cells that hold something. */
import { Refused } from './problems.ts'
import { attributesOf, type XmlEvents } from './readXml.ts'
import { unescapeCell, type Shown } from './readXlsxParts.ts'
import { cellAddress, type Cell, type Merge, type Sheet, type SheetRow } from './sheet.ts'
import type { SheetNote } from './problems.ts'

/** Columns further right are left out, and the sheet says so. A register's sheet has tens. */
export const maxColumns = 512
const maxMerges = 50_000

/** Counts cells over all sheets of a file. */
export class CellCount {
  #n = 0
  constructor(readonly max: number) {}
  add(): void {
    if (++this.#n > this.max) throw new Refused('too-large', { what: 'cells', limit: this.max })
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Excel's serial day → a date cell. Serial 60 is 29 February 1900, which never was; days before it are one off. */
export function serialDate(serial: number, date1904: boolean, shown: Shown): Cell {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465.999_99) return serial
  const days = Math.floor(serial + 1e-9)
  const seconds = Math.round((serial - days) * 86_400)
  const time =
    seconds > 0 && seconds < 86_400
      ? `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
      : ''
  if (shown === 'time') return days === 0 ? time || '00:00' : serial
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  const day = new Date(epoch + days * 86_400_000).toISOString().slice(0, 10)
  return {
    day,
    ...(time ? { time } : {}),
    // «jul.22» typed into a cell becomes the first of a month; a month cell holding another day was given a whole date.
    ...(shown === 'month' && day.endsWith('-01') ? { shows: 'month' as const } : {}),
    ...(shown === 'day' ? { shows: 'day' as const } : {}),
  }
}

export class SheetPart implements XmlEvents {
  readonly #rows: SheetRow[] = []
  readonly #merges: Merge[] = []
  readonly #hiddenColumns: number[] = []
  readonly #notes = new Set<SheetNote>()
  #row = 0
  #rowAttributes = ''
  #cells: Cell[] = []
  #column = -1
  #type = ''
  #style = 0
  #value = ''
  #formula = false
  #taking = false
  #phonetic = 0
  #sorted = true

  constructor(
    readonly name: string,
    readonly hidden: boolean,
    readonly strings: readonly string[],
    readonly styles: readonly Shown[],
    readonly date1904: boolean,
    readonly count: CellCount,
  ) {}

  open(name: string, attributes: string, empty: boolean): void {
    switch (name) {
      case 'row':
        this.#finishRow()
        this.#rowAttributes = attributes
        this.#row++
        if (attributes) {
          const at = Number(/(?:^|\s)r=["'](\d+)["']/.exec(attributes)?.[1] ?? this.#row)
          if (at > 1_048_576) throw new Refused('corrupt', { what: 'row' })
          this.#row = at
        }
        this.#column = -1
        return
      case 'c':
        this.#openCell(attributes, empty)
        return
      case 'v':
      case 't':
        this.#taking = !empty && this.#phonetic === 0
        return
      case 'f':
        this.#formula = true
        return
      case 'rPh':
        if (!empty) this.#phonetic++
        return
      case 'mergeCell':
        this.#merge(attributesOf(attributes)['ref'] ?? '')
        return
      case 'col':
        this.#columnStyle(attributes)
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#taking = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'rPh') this.#phonetic--
    else if (name === 'row') this.#finishRow()
  }

  text(text: string): void {
    if (this.#taking) this.#value += text
  }

  #openCell(attributes: string, empty: boolean): void {
    const { r, t = '', s } = attributesOf(attributes)
    const address = r === undefined ? undefined : cellAddress(r)
    if (r !== undefined && !address) throw new Refused('corrupt', { what: 'cell' })
    this.#column = address ? address.column : this.#column + 1
    this.#type = t
    this.#style = Number(s ?? 0)
    this.#value = ''
    this.#formula = false
    if (empty) this.#type = ''
  }

  #closeCell(): void {
    const cell = this.#cell()
    if (cell === null || cell === '') return
    if (this.#column >= maxColumns) {
      this.#notes.add('columns-cut')
      return
    }
    this.count.add()
    while (this.#cells.length < this.#column) this.#cells.push(null)
    this.#cells[this.#column] = cell
  }

  #cell(): Cell {
    const raw = this.#value
    switch (this.#type) {
      case 's':
        return this.strings[Number(raw)] ?? null
      case 'inlineStr':
      case 'str':
        return unescapeCell(raw.replace(/\r\n?/g, '\n'))
      case 'b':
        return raw === '' ? null : raw.trim() === '1' || raw.trim().toLowerCase() === 'true'
      case 'e':
        return { error: raw.trim() || '#N/A' }
      case 'd': {
        const m = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(raw.trim())
        return m ? { day: m[1] ?? '', ...(m[2] && m[2] !== '00:00' ? { time: m[2] } : {}) } : raw
      }
      default: {
        if (raw.trim() === '') return this.#formula ? { error: '' } : null
        const n = Number(raw)
        if (!Number.isFinite(n)) return unescapeCell(raw)
        const shown = this.styles[this.#style] ?? 'number'
        if (shown === 'number') return n
        // A percentage is shown with few decimals: 0.07 × 100 is 7, not 7.000000000000001.
        return shown === 'percent'
          ? { percent: Number((n * 100).toPrecision(12)) }
          : serialDate(n, this.date1904, shown)
      }
    }
  }

  #finishRow(): void {
    if (this.#cells.length === 0) return
    const last = this.#rows.at(-1)
    if (last && last.n >= this.#row) this.#sorted = false
    this.#rows.push({ n: this.#row, cells: this.#cells })
    this.#cells = []
    if (/(?:^|\s)hidden=["'](?:1|true)["']/.test(this.#rowAttributes)) this.#notes.add('hidden-rows')
  }

  #merge(ref: string): void {
    const [from, to] = ref.split(':').map((r) => cellAddress(r))
    if (!from || !to || this.#merges.length >= maxMerges) return
    this.#merges.push({
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.min(Math.max(from.column, to.column), maxColumns),
    })
  }

  #columnStyle(attributes: string): void {
    const { min, max, hidden } = attributesOf(attributes)
    if (hidden !== '1' && hidden !== 'true') return
    const to = Math.min(Number(max ?? 0), maxColumns)
    for (let c = Math.max(1, Number(min ?? 1)); c <= to; c++) this.#hiddenColumns.push(c - 1)
  }

  sheet(): Sheet {
    this.#finishRow()
    if (!this.#sorted) this.#rows.sort((a, b) => a.n - b.n)
    const filled = new Set<number>()
    for (const { cells } of this.#rows.slice(0, 200)) cells.forEach((c, i) => c !== null && filled.add(i))
    const hiddenColumns = this.#hiddenColumns.filter((c) => filled.has(c))
    if (hiddenColumns.length) this.#notes.add('hidden-columns')
    if (this.#merges.length) this.#notes.add('merged-cells')
    return {
      name: this.name,
      hidden: this.hidden,
      rows: this.#rows,
      merges: this.#merges,
      hiddenColumns,
      notes: [...this.#notes],
    }
  }
}
