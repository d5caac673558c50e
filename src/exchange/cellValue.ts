/** One cell read as one field's value. Links, rows and codes are read by their own modules. */
import type { Column, Field, Value } from '../schema/field.ts'
import { fromText, inRange } from '../schema/fromText.ts'
import { finish, readDate, type DateAnswer, type PartialDate } from '../schema/parseDate.ts'
import { isNothing, isUnknown } from '../schema/parseChoice.ts'
import type { ProblemCode } from './problems.ts'
import { cellText, isBlank, isDateCell, isError, isPercent, type Cell, type DateCell } from './sheet.ts'
import { serialDate } from './readXlsxSheet.ts'

export type CellValueRead =
  | { readonly is: 'value'; readonly value: Value; readonly warning?: ProblemCode }
  | { readonly is: 'blank' }
  | { readonly is: 'problem'; readonly code: ProblemCode; readonly candidates?: readonly (string | number)[] }
  /** A date whose column has not been answered for. */
  | { readonly is: 'question'; readonly readings: readonly PartialDate[]; readonly year?: number }

const value = (v: Value | undefined): CellValueRead =>
  v === undefined ? { is: 'blank' } : { is: 'value', value: v }

/** A cell's text as the field would have had it written: numbers in texts with a full stop («9.1»), never «9,1». */
export const plainText = (cell: Cell): string => (typeof cell === 'number' ? String(cell) : cellText(cell))

export function readCell(field: Field | Column, cell: Cell, dates: DateAnswer = {}): CellValueRead {
  if (isBlank(cell) || cell === null) return { is: 'blank' }
  if (isError(cell)) return { is: 'problem', code: cell.error ? 'formula-error' : 'formula-not-calculated' }
  if (field.type === 'date') return readDateCell(cell, dates)
  if (field.type === 'number' || field.type === 'money') {
    if (typeof cell === 'number') return fromParsed(inRange(field, cell))
    // A share shown as 12,5 % is 12.5 of a field in per cent; of any other field fromText says no.
    if (isDateCell(cell) || typeof cell === 'boolean') return { is: 'problem', code: 'not-a-number' }
  }
  if (typeof cell === 'boolean' && field.type === 'answer') return value(cell ? 'yes' : 'no')
  const read = fromParsed(fromText(field, plainText(cell)))
  // Excel turns «9.1» into a day; a text that came from a date cell is shown to the person.
  return read.is === 'value' && isDateCell(cell) && field.type === 'text'
    ? { ...read, warning: 'date-as-text' }
    : read
}

const fromParsed = (parsed: ReturnType<typeof fromText>): CellValueRead => {
  if (parsed.ok) return value(parsed.value)
  const candidates = parsed.candidates?.filter((c) => typeof c === 'string' || typeof c === 'number')
  return { is: 'problem', code: parsed.why, ...(candidates?.length ? { candidates } : {}) }
}

/** Serial days 20000–73050 are 1954–2099: what a date column holds when its format was lost. */
const asSerial = (n: number): DateCell | undefined => {
  if (!Number.isInteger(n) || n < 20_000 || n > 73_050) return undefined
  const cell = serialDate(n, false, 'date')
  return isDateCell(cell) ? cell : undefined
}

function readDateCell(cell: Cell, answer: DateAnswer): CellValueRead {
  if (isPercent(cell) || typeof cell === 'boolean') return { is: 'problem', code: 'not-a-date' }
  if (isDateCell(cell)) return cell.shows ? reduced(cell, answer) : value(cell.day)
  const text = plainText(cell)
  if (isNothing(text) || isUnknown(text)) return { is: 'blank' }
  const read = readDate(text)
  if (read.is === 'day') {
    // Slashed days may be the other way round, when something else in the column can only be.
    if (!read.slashed || answer.order !== 'month-first') return value(read.iso)
    const [y, m, d] = read.iso.split('-')
    const turned = readDate(`${y}-${d}-${m}`)
    return turned.is === 'day' ? value(turned.iso) : { is: 'problem', code: 'not-a-date' }
  }
  if (read.is === 'none') {
    const serial = asSerial(typeof cell === 'number' ? cell : /^\d{5}$/.test(text) ? Number(text) : 0)
    return serial ? value(serial.day) : { is: 'problem', code: 'not-a-date' }
  }
  return decide(read.readings, answer)
}

function decide(readings: readonly PartialDate[], answer: DateAnswer, year?: number): CellValueRead {
  const days = readings.flatMap((r) => finish(r, year === undefined ? answer : { year, ...answer }) ?? [])
  // Two readings may both be answered for; then which of them was meant must have been said too.
  return days.length === 1 && days[0] !== undefined
    ? value(days[0])
    : { is: 'question', readings, ...(year === undefined ? {} : { year }) }
}

/** A date cell that shows only «jul.22» or «22.jul»: what the person saw decides, not what lies under it. */
function reduced(cell: DateCell, answer: DateAnswer): CellValueRead {
  const [year = 0, month = 0, day = 0] = cell.day.split('-').map(Number)
  if (cell.shows === 'day') {
    // The year that lies under is the one it was typed in.
    return answer.reading === 'day' || answer.year !== undefined
      ? decide([{ is: 'day', month, day }], answer, year)
      : { is: 'question', readings: [{ is: 'day', month, day }], year }
  }
  const read = readDate(cellText(cell))
  return decide(read.is === 'ambiguous' ? read.readings : [{ is: 'month', year, month }], answer)
}

/** Does this cell only make sense with the month first? Then every slashed day in its column is in doubt. */
export function isMonthFirst(cell: Cell): boolean {
  if (typeof cell !== 'string' || !cell.includes('/')) return false
  const read = readDate(cell)
  return read.is === 'ambiguous' && read.readings.some((r) => r.is === 'month-first')
}
export const isSlashed = (cell: Cell): boolean => {
  if (typeof cell !== 'string' || !cell.includes('/')) return false
  const read = readDate(cell)
  return read.is === 'day' && read.slashed === true
}
