/** A workbook as it was read: what stands in the cells, and nothing of how it looks. */
import type { SheetNote } from './problems.ts'

/**
 * A calendar day from a date cell. `shows` is set when the cell's format hides a part: a cell where someone typed
 * «jul.22» holds 1 July 2022 and shows the month only (`month`), or holds 22 July of this year and hides it (`day`).
 */
export interface DateCell {
  readonly day: string
  /** `13:45`, when the cell holds a time of day too. */
  readonly time?: string
  readonly shows?: 'month' | 'day'
}
/** 12.5 for «12,5 %»; the file holds 0.125. */
export interface PercentCell {
  readonly percent: number
}
/** `#REF!`, `#N/A` …; `''` for a formula that was never calculated. */
export interface ErrorCell {
  readonly error: string
}
export type Cell = null | string | number | boolean | DateCell | PercentCell | ErrorCell

/** Rows with something in them, in order; blank rows are not kept, so the number is kept with the row. */
export interface SheetRow {
  /** 1-based, as the spreadsheet program numbers it. */
  readonly n: number
  readonly cells: readonly Cell[]
}
/** Row numbers are 1-based, columns 0-based, both inclusive. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  readonly hiddenColumns: readonly number[]
  readonly notes: readonly SheetNote[]
}
export interface Workbook {
  readonly fileName: string
  readonly format: 'xlsx' | 'ods' | 'csv'
  readonly sheets: readonly Sheet[]
  /** For csv: what was found out about the file. */
  readonly encoding?: string
  readonly delimiter?: string
}

/** 0 → `A`, 27 → `AB`. */
export function columnLetter(at: number): string {
  let out = ''
  for (let n = at + 1; n > 0; n = Math.floor((n - 1) / 26))
    out = String.fromCharCode(65 + ((n - 1) % 26)) + out
  return out
}

/** `AB12` → column 27, row 12. Undefined when it is no address, or one that no spreadsheet has. */
export function cellAddress(ref: string): { readonly column: number; readonly row: number } | undefined {
  const m = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(ref)
  if (!m) return undefined
  let column = 0
  for (const letter of (m[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(m[2])
  return row >= 1 && row <= 1_048_576 ? { column: column - 1, row } : undefined
}

export const isDateCell = (cell: Cell): cell is DateCell =>
  typeof cell === 'object' && cell !== null && 'day' in cell
export const isError = (cell: Cell): cell is ErrorCell =>
  typeof cell === 'object' && cell !== null && 'error' in cell
export const isPercent = (cell: Cell): cell is PercentCell =>
  typeof cell === 'object' && cell !== null && 'percent' in cell

const months = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des']

/** A cell as a person reads it in a Norwegian spreadsheet; '' for an empty one. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? 'Ja' : 'Nei'
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (isError(cell)) return cell.error
  if (isPercent(cell)) return `${String(cell.percent).replace('.', ',')} %`
  const [y = '', m = '', d = ''] = cell.day.split('-')
  const month = months[Number(m) - 1] ?? ''
  if (cell.shows === 'month') return `${month}.${y.slice(2)}`
  if (cell.shows === 'day') return `${Number(d)}.${month}`
  return `${d}.${m}.${y}`
}

/** Excel refuses a file with a longer text in a cell. */
export const longestCell = 32_767
const cutMark = ' […]'
/** A text that does not fit in a cell is written as far as it goes, with a mark by which import leaves the field alone. */
export const cutToFit = (text: string): string =>
  text.length > longestCell ? text.slice(0, longestCell - cutMark.length) + cutMark : text
export const isCut = (text: string): boolean => text.length === longestCell && text.endsWith(cutMark)

/** Blank: nothing, or a text of spaces only. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
