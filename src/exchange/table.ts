/** A table within a sheet: which rows are its heading, which its data. Sheets begin with titles, dates and blank rows. */
import { fold } from '../schema/order.ts'
import {
  cellText,
  columnLetter,
  isBlank,
  isDateCell,
  type Cell,
  type Merge,
  type Sheet,
  type SheetRow,
} from './sheet.ts'
import { headingForms } from './vocabulary.ts'

export interface TableColumn {
  /** 0-based. */
  readonly at: number
  readonly letter: string
  /** The heading as written, line breaks as blanks; '' when there is none. */
  readonly heading: string
  /** What stands over several headings in a row above: «Kontaktperson» over «Navn» and «Telefon». */
  readonly group: string
  readonly hidden: boolean
}
export interface Table {
  readonly sheet: string
  /** 1-based row numbers: one, or two when headings stand in two rows. Empty when the sheet has no heading. */
  readonly headerRows: readonly number[]
  readonly columns: readonly TableColumn[]
  /** Rows below the heading, cells merged downwards filled in. */
  readonly rows: readonly SheetRow[]
  /** Rows merged across most of the table: «HELSE OG OMSORG» between the others. */
  readonly sections: readonly number[]
  /** Rows of which the title cell hangs together with the row above: `row → first row`. */
  readonly continues: Readonly<Record<number, number>>
}

/** How far down a heading is looked for. */
const searched = 40

const isWords = (cell: Cell | undefined): cell is string =>
  typeof cell === 'string' && cell.trim() !== '' && cell.length <= 120 && /\p{L}/u.test(cell)
const filledIn = (row: SheetRow | undefined): number => row?.cells.filter((c) => !isBlank(c)).length ?? 0

/** Higher is more like a heading: many short different words, known ones above all, and rows of the same width below. */
function headerScore(rows: readonly SheetRow[], i: number, known: ReadonlySet<string>): number {
  const row = rows[i]
  if (!row) return -1
  const filled = row.cells.filter((c) => !isBlank(c))
  const texts = filled.filter(isWords)
  if (texts.length === 0) return -1
  const different = new Set(texts.map(fold)).size
  const knownHere = texts.filter((t) => headingForms(t).some((f) => known.has(f.replaceAll(' ', '')))).length
  const values = filled.length - texts.length + texts.filter((t) => t.length > 60).length
  const below = rows.slice(i + 1, i + 6)
  const width = below.length ? Math.max(...below.map(filledIn)) : 0
  const single = texts.length === 1 && width > 1 ? 6 : 0
  return knownHere * 4 + different - values * 2 - (texts.length - different) - single - i * 0.3
}

const isText = (row: SheetRow): boolean => row.cells.every((c) => isBlank(c) || isWords(c))
const across = (m: Merge): boolean => m.right > m.left

/** The header rows, guessed: the best row, and the one over or under it when merged cells tie them together. */
export function guessHeader(sheet: Sheet, known: ReadonlySet<string>): readonly number[] {
  const rows = sheet.rows.slice(0, searched)
  let best = -1
  let bestScore = 0
  rows.forEach((_, i) => {
    const score = headerScore(rows, i, known)
    if (score > bestScore) {
      best = i
      bestScore = score
    }
  })
  const head = rows[best]
  if (!head) return []
  const width = head.cells.length
  const grouping = (n: number): boolean =>
    sheet.merges.some((m) => m.top === n && across(m) && m.right - m.left + 1 < Math.max(2, width))
  const over = rows[best - 1]
  if (over && over.n === head.n - 1 && isText(over) && grouping(over.n) && filledIn(over) >= 2)
    return [over.n, head.n]
  const under = rows[best + 1]
  if (under && under.n === head.n + 1 && isText(under) && grouping(head.n)) {
    const tied = sheet.merges.filter((m) => m.top === head.n && across(m))
    const inside = under.cells.every((c, i) => isBlank(c) || tied.some((m) => i >= m.left && i <= m.right))
    if (inside) return [head.n, under.n]
  }
  return [head.n]
}

const flat = (cell: Cell | undefined): string =>
  cell === undefined ? '' : cellText(cell).replace(/-\n/g, '').replace(/\s+/g, ' ').trim()

/** Cells merged downwards stand for every row they cover. Returns the rows, and which of them hang together in a column. */
function fillDown(
  rows: readonly SheetRow[],
  merges: readonly Merge[],
): { readonly rows: readonly SheetRow[]; readonly tied: ReadonlyMap<number, ReadonlyMap<number, number>> } {
  const down = merges.filter((m) => m.bottom > m.top)
  const tied = new Map<number, Map<number, number>>()
  if (!down.length) return { rows, tied }
  const byRow = new Map(rows.map((r) => [r.n, r]))
  const changed = new Map<number, Cell[]>()
  for (const m of down) {
    const value = byRow.get(m.top)?.cells[m.left] ?? null
    if (isBlank(value)) continue
    for (let n = m.top + 1; n <= m.bottom; n++) {
      const row = byRow.get(n)
      // A merged row with nothing else in it is no row of its own.
      if (!row) continue
      const cells = changed.get(n) ?? [...row.cells]
      while (cells.length <= m.left) cells.push(null)
      cells[m.left] = value
      changed.set(n, cells)
      const column = tied.get(m.left) ?? new Map<number, number>()
      column.set(n, m.top)
      tied.set(m.left, column)
    }
  }
  return { rows: rows.map((r) => ({ n: r.n, cells: changed.get(r.n) ?? r.cells })), tied }
}

/**
 * Cuts a sheet into heading and data. `headerRows` is the person's choice; without it the heading is guessed.
 * Columns are those with a heading or a value; blank ones are left out.
 */
export function findTable(sheet: Sheet, known: ReadonlySet<string>, headerRows?: readonly number[]): Table {
  const chosen = headerRows ?? guessHeader(sheet, known)
  const last = chosen.length ? Math.max(...chosen) : 0
  const below = sheet.rows.filter((r) => r.n > last)
  const { rows, tied } = fillDown(below, sheet.merges)
  const heads = chosen.map((n) => sheet.rows.find((r) => r.n === n))
  const [upper, lower] = heads.length > 1 ? heads : [undefined, heads[0]]
  const spread = (n: number, at: number): Cell | undefined => {
    const m = sheet.merges.find((x) => x.top === n && at >= x.left && at <= x.right)
    return heads.find((h) => h?.n === n)?.cells[m ? m.left : at]
  }
  let width = Math.max(0, ...heads.map((h) => h?.cells.length ?? 0))
  const valued = new Set<number>()
  for (const { cells } of rows)
    cells.forEach((c, i) => {
      if (!isBlank(c)) valued.add(i)
    })
  for (const i of valued) width = Math.max(width, i + 1)
  const columns: TableColumn[] = []
  for (let at = 0; at < width; at++) {
    const under = flat(lower?.cells[at])
    const group = upper ? flat(spread(upper.n, at)) : ''
    const heading = under || group
    if (!heading && !valued.has(at)) continue
    const hidden = sheet.hiddenColumns.includes(at)
    columns.push({
      at,
      letter: columnLetter(at),
      heading,
      group: under && group !== under ? group : '',
      hidden,
    })
  }
  const wide = columns.length
  const sections = sheet.merges
    .filter((m) => m.top > last && m.bottom === m.top && m.right - m.left + 1 >= Math.max(3, wide / 2))
    .map((m) => m.top)
  const firstTied = [...tied.entries()].sort((a, b) => a[0] - b[0])[0]?.[1]
  return {
    sheet: sheet.name,
    headerRows: chosen,
    columns,
    rows,
    sections,
    continues: firstTied ? Object.fromEntries(firstTied) : {},
  }
}

/** What a column's cells look like; shares are of the filled cells that were looked at. */
export interface Profile {
  readonly filled: number
  readonly dates: number
  readonly different: readonly string[]
  readonly samples: readonly string[]
  /** Filled cells as text, at most 300. */
  readonly texts: readonly string[]
}

export function profileOf(table: Table, at: number): Profile {
  const texts: string[] = []
  const different = new Set<string>()
  let filled = 0
  let dates = 0
  for (const { cells } of table.rows) {
    const cell = cells[at] ?? null
    if (isBlank(cell)) continue
    filled++
    if (texts.length >= 300) continue
    const text = cellText(cell).trim()
    texts.push(text)
    if (isDateCell(cell)) dates++
    if (different.size < 300) different.add(text)
  }
  const all = [...different]
  return { filled, dates: dates / Math.max(1, texts.length), different: all, samples: all.slice(0, 4), texts }
}
