/** A sheet seen as municipalities against solutions, whichever way it is turned, with titles and blank rows around it. */
import { fold } from '../../schema/order.ts'
import { cellText, columnLetter, isBlank, type Cell, type Sheet } from '../sheet.ts'
import type { Address } from '../problems.ts'
import type { MunicipalityNames } from './municipalityNames.ts'

/** A sheet as a table that may be turned: lines down, places along them. */
interface View {
  readonly lines: number
  readonly width: number
  cell(line: number, at: number): Cell
  address(line: number, at: number): Address
  /** Where the merged cell that covers this one begins. */
  origin(line: number, at: number): readonly [line: number, at: number]
}

/** More than any region has, in either direction: a sheet that goes on is another sort of list. */
const [mostRows, mostColumns] = [3000, 512]

function viewsOf(sheet: Sheet): readonly [down: View, across: View] {
  const rows = sheet.rows.slice(0, mostRows)
  const width = Math.min(
    mostColumns,
    rows.reduce((n, r) => Math.max(n, r.cells.length), 0),
  )
  const cell = (r: number, c: number): Cell => rows[r]?.cells[c] ?? null
  const address = (r: number, c: number): Address => ({
    sheet: sheet.name,
    row: rows[r]?.n ?? r + 1,
    column: columnLetter(c),
  })
  const byNumber = new Map(rows.map((r, i) => [r.n, i]))
  const starts = new Map<string, readonly [number, number]>()
  for (const m of sheet.merges) {
    const top = byNumber.get(m.top)
    if (top === undefined || (m.bottom - m.top) * (m.right - m.left) > 10_000) continue
    for (let n = m.top; n <= m.bottom; n++) {
      const r = byNumber.get(n)
      for (let c = m.left; r !== undefined && c <= m.right && c < width; c++)
        starts.set(`${r} ${c}`, [top, m.left])
    }
  }
  const origin = (r: number, c: number): readonly [number, number] => starts.get(`${r} ${c}`) ?? [r, c]
  const turned = ([r, c]: readonly [number, number]): readonly [number, number] => [c, r]
  return [
    { lines: rows.length, width, cell, address, origin },
    {
      lines: width,
      width: rows.length,
      cell: (c, r) => cell(r, c),
      address: (c, r) => address(r, c),
      origin: (c, r) => turned(origin(r, c)),
    },
  ]
}

const textAt = (view: View, line: number, at: number): string =>
  cellText(view.cell(line, at)).replace(/\s+/g, ' ').trim()
/** What a cell says, or the merged cell that covers it. */
const spreadAt = (view: View, line: number, at: number): string => textAt(view, ...view.origin(line, at))

export interface GridLine {
  readonly text: string
  readonly address: Address
  readonly line: number
}
export interface GridColumn {
  readonly text: string
  /** What else stands over it: a supplier, an area. */
  readonly over: readonly string[]
  readonly address: Address
  readonly at: number
}
export interface Grid {
  readonly sheet: string
  readonly turned: 'down' | 'across'
  /** Lines with a text where the municipalities' names stand, below the headings. */
  readonly lines: readonly GridLine[]
  readonly columns: readonly GridColumn[]
  cell(line: GridLine, column: GridColumn): { readonly cell: Cell; readonly address: Address }
}

interface Names {
  readonly at: number
  readonly count: number
  readonly first: number
}
/** Where the municipalities' names stand: the place along the lines where most different ones are named without doubt. */
function findNames(view: View, names: MunicipalityNames): Names | undefined {
  let best: Names | undefined
  for (let at = 0; at < view.width; at++) {
    const found = new Set<string>()
    let first = -1
    for (let line = 0; line < view.lines; line++) {
      const cell = view.cell(line, at)
      if (isBlank(cell) || typeof cell === 'boolean') continue
      const number = names.certain(textAt(view, line, at))
      if (number === undefined || found.has(number)) continue
      found.add(number)
      if (first < 0) first = line
    }
    // A column of numbers beside a column of names says the same; the names are what people check against.
    if (found.size > (best?.count ?? 0)) best = { at, count: found.size, first }
  }
  return best
}

const labels = {
  name: /^(?:løsning|løysing|system|fagsystem|produkt|navn|namn|fellesløsning|komponent|felleskomponent|tjeneste|tiltak|solution)/,
  aside:
    /^(?:leverandør|område|fagområde|kategori|type|eier|eigar|nr|id$|merknad|kommentar|beskrivelse|status|ansvarlig)/,
}

/** Which of the lines before the first municipality holds the solutions' names: most texts that are known, then most texts. */
function headingOf(view: View, names: Names, isKnown: (text: string) => boolean): number | undefined {
  let best: { line: number; score: number } | undefined
  for (let line = 0; line < names.first; line++) {
    const label = fold(textAt(view, line, names.at))
    const texts = new Set<string>()
    let known = 0
    for (let at = 0; at < view.width; at++) {
      const text = at === names.at ? '' : textAt(view, line, at)
      if (text === '' || !/\p{L}/u.test(text)) continue
      texts.add(text)
      if (isKnown(text)) known++
    }
    if (texts.size === 0) continue
    const said = labels.name.test(label) ? 20 : labels.aside.test(label) ? -20 : 0
    // Of two alike the one nearer the table; a title has one text.
    const score = known * 4 + texts.size + said + (line / Math.max(1, names.first)) * 0.5
    if (score > (best?.score ?? 0)) best = { line, score }
  }
  return best?.line
}

/**
 * @param isKnown whether a text is the name of a solution that we know of
 * @returns undefined when nothing in the sheet looks like such a table
 */
export function findGrid(
  sheet: Sheet,
  names: MunicipalityNames,
  isKnown: (text: string) => boolean,
): Grid | undefined {
  const [down, across] = viewsOf(sheet)
  const [a, b] = [findNames(down, names), findNames(across, names)]
  const isDown = (a?.count ?? 0) >= (b?.count ?? 0)
  const [view, found] = isDown ? [down, a] : [across, b]
  if (!found || found.count < 2) return undefined
  const heading = headingOf(view, found, isKnown)
  if (heading === undefined) return undefined
  const lines: GridLine[] = []
  for (let line = heading + 1; line < view.lines; line++) {
    const text = textAt(view, line, found.at)
    if (text !== '') lines.push({ text, address: view.address(line, found.at), line })
  }
  const columns: GridColumn[] = []
  for (let at = 0; at < view.width; at++) {
    // In a table that is turned, what stands above the row of municipalities is a title.
    if (at === found.at || (!isDown && at < found.at)) continue
    const text = textAt(view, heading, at)
    if (text === '') continue
    const over: string[] = []
    for (let line = 0; line < found.first; line++) {
      const other = line === heading ? '' : spreadAt(view, line, at)
      if (other !== '' && other !== text && !over.includes(other)) over.push(other)
    }
    columns.push({ text, over, address: view.address(heading, at), at })
  }
  return {
    sheet: sheet.name,
    turned: isDown ? 'down' : 'across',
    lines: lines.filter((l) => l.line >= found.first || names.match(l.text).is !== 'none'),
    columns,
    cell: (l, c) => {
      const [line, at] = view.origin(l.line, c.at)
      return { cell: view.cell(line, at), address: view.address(l.line, c.at) }
    },
  }
}
