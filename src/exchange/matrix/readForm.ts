/** A filled-in form → the same sort of plan as a matrix. Known by its own ids; by names when somebody has copied it. */
import { replyOptions, rolloutOptions } from '../../register/network/options.ts'
import { parseQuarter, quarterOfDay, quarterText } from '../../register/network/quarter.ts'
import { placeOf } from '../../register/network/places.ts'
import type { Said } from '../../register/network/writes.ts'
import { isId, kindOf } from '../../schema/id.ts'
import { fold } from '../../schema/order.ts'
import { findOption } from '../../schema/parseChoice.ts'
import { readDate } from '../../schema/parseDate.ts'
import { isIdHeading } from '../columns.ts'
import type { Address } from '../problems.ts'
import {
  cellText,
  columnLetter,
  isBlank,
  isDateCell,
  type Cell,
  type Sheet,
  type SheetRow,
  type Workbook,
} from '../sheet.ts'
import { formHeadings, type FormColumn } from './form.ts'
import { Gathering } from './gather.ts'
import { readMark } from './marks.ts'
import { MunicipalityNames } from './municipalityNames.ts'
import { Solutions } from './solutions.ts'
import type { FoundSolution, MatrixAnswers, MatrixContext, MatrixPlan, PlacedMunicipality } from './types.ts'

export interface FormContext extends MatrixContext {
  /** Offers that may be answered. */
  readonly offers: readonly { readonly id: string; readonly title: string }[]
}

const columnByHeading: ReadonlyMap<string, FormColumn> = new Map(
  (Object.keys(formHeadings) as FormColumn[]).flatMap((name) =>
    Object.values(formHeadings[name]).map((label) => [fold(label), name] as const),
  ),
)
interface Heads {
  readonly row: number
  readonly columns: ReadonlyMap<FormColumn, number>
  readonly id: number | undefined
}
/** The row whose headings are a form's: a title and at least one of the questions. */
function headsOf(sheet: Sheet): Heads | undefined {
  for (const row of sheet.rows.slice(0, 20)) {
    const columns = new Map<FormColumn, number>()
    let id: number | undefined
    row.cells.forEach((cell, at) => {
      const heading = cellText(cell)
      if (isIdHeading(heading)) id = at
      const name = columnByHeading.get(fold(heading))
      if (name && !columns.has(name)) columns.set(name, at)
    })
    if ((columns.has('title') || columns.has('offer')) && (columns.has('use') || columns.has('reply')))
      return { row: row.n, columns, id }
  }
  return undefined
}
/** Does the file hold a form? Asked before it is taken for a matrix. */
export const isForm = (workbook: Workbook): boolean => workbook.sheets.some((s) => headsOf(s) !== undefined)

interface Reading {
  readonly context: FormContext
  readonly gathering: Gathering
  readonly solutions: Solutions
  readonly fileName: string
}

export function formPlan(workbook: Workbook, context: FormContext, answers: MatrixAnswers = {}): MatrixPlan {
  const gathering = new Gathering(context, answers)
  const reading: Reading = {
    context,
    gathering,
    solutions: new Solutions(context),
    fileName: workbook.fileName,
  }
  const read: { name: string; turned: 'form' }[] = []
  for (const sheet of workbook.sheets) {
    const heads = headsOf(sheet)
    if (!heads) continue
    read.push({ name: sheet.name, turned: 'form' })
    for (const row of sheet.rows) if (row.n > heads.row) readRow(sheet, heads, row, reading)
  }
  const [first] = workbook.sheets
  if (read.length === 0) gathering.problem('no-matrix', { sheet: first?.name ?? '', row: 1 })
  return gathering.plan(workbook.fileName, read)
}

/** `5057 product:@gerica` → whose answer, about what. Whoever sends a form may have changed it, so both are checked. */
function readId(cell: Cell | undefined): { readonly member: string; readonly about: string } | undefined {
  const text = cell === undefined ? '' : cellText(cell).trim()
  const space = text.indexOf(' ')
  const [member, about] = [text.slice(0, space), text.slice(space + 1)]
  return space > 0 && isId(about) && /^[A-Za-z0-9._-]{1,80}$/.test(member) ? { member, about } : undefined
}

function memberOf(key: string | undefined, reading: Reading, at: Address): PlacedMunicipality | undefined {
  const { gathering, context, fileName } = reading
  const among = context.participants.map((p) => p.number)
  const placed = (number: string): PlacedMunicipality => {
    const held = context.participants.find((p) => p.number === number)
    const name = held?.name ?? placeOf(number)?.name ?? number
    const place = { number, name, text: name, known: held !== undefined }
    if (!gathering.municipalities.has(number)) gathering.municipalities.set(number, place)
    return place
  }
  if (key !== undefined && among.includes(key)) return placed(key)
  // The file's name usually says who it is from; it is proposed, and asked about once.
  const words = fileName.replace(/\.[a-z]+$/i, '').split(/[\s_.-]+/)
  const names = new MunicipalityNames(among)
  const guess = words.map((w) => names.match(w)).find((m) => m.is === 'one')
  const proposal = guess?.is === 'one' ? guess.number : undefined
  const answer = gathering.ask('member', fold(fileName), fileName, among, proposal, at)
  return answer !== undefined && (among.includes(answer) || placeOf(answer)) ? placed(answer) : undefined
}

function subjectOf(
  title: string,
  about: string | undefined,
  reading: Reading,
  at: Address,
): FoundSolution | undefined {
  const { solutions, gathering, context } = reading
  const offer = context.offers.find(
    (o) => o.id === about || (about === undefined && fold(o.title) === fold(title)),
  )
  if (offer)
    return {
      id: offer.id,
      sort: 'product',
      name: offer.title,
      text: title,
      from: 'catalogue',
      area: undefined,
      supplier: undefined,
    }
  const known = about === undefined ? undefined : solutions.byId(about, title)
  if (known) return known
  if (title === '' || (about !== undefined && kindOf(about) === 'offer')) {
    gathering.problem('no-subject', at, { value: title })
    return undefined
  }
  const match = solutions.match(title)
  if (match.is === 'one' || match.is === 'new') return match.solution
  if (match.is !== 'ask') return undefined
  const answer = gathering.ask('solution', fold(title), title, match.ids, match.ids[0], at)
  if (answer === 'new') return solutions.fresh(title)
  return answer === undefined ? undefined : solutions.byId(answer, title)
}

function readRow(sheet: Sheet, heads: Heads, row: SheetRow, reading: Reading): void {
  const { gathering, context } = reading
  const cellOf = (name: FormColumn): Cell => row.cells[heads.columns.get(name) ?? -1] ?? null
  const at = (name: FormColumn): Address => {
    const column = heads.columns.get(name)
    return {
      sheet: sheet.name,
      row: row.n,
      ...(column === undefined ? {} : { column: columnLetter(column) }),
    }
  }
  const asked = (['use', 'since', 'quarter', 'reply', 'rollout', 'done', 'of'] as const).filter(
    (n) => !isBlank(cellOf(n)),
  )
  // A line that nobody has filled in says nothing, also when the network believes something of it.
  if (asked.length === 0) {
    const remark = cellText(cellOf('note')).trim()
    if (remark !== '') gathering.problem('remark-alone', at('note'), { value: remark.slice(0, 200) })
    else if (!isBlank(cellOf(heads.columns.has('offer') ? 'offer' : 'title'))) gathering.blank()
    return
  }
  const first = asked.find((n) => n === 'use' || n === 'reply' || n === 'rollout') ?? asked[0] ?? 'use'
  const known = heads.id === undefined ? undefined : readId(row.cells[heads.id])
  const title = cellText(heads.columns.has('offer') ? cellOf('offer') : cellOf('title'))
    .trim()
    .slice(0, 200)
  const member = memberOf(known?.member, reading, at(first))
  const subject = subjectOf(title, known?.about, reading, at(first))
  if (!member || !subject) return gathering.wait(1)
  const said = saidIn(cellOf, at, reading)
  if (Object.keys(said).length === 0) return
  if (!gathering.solutions.has(subject.id) && kindOf(subject.id) !== 'offer')
    gathering.solutions.set(subject.id, subject)
  const dated = { ...said, answeredOn: context.today }
  gathering.take(member, subject, dated, cellOf(first), at(first), cellOf('note'))
}

function saidIn(
  cellOf: (name: FormColumn) => Cell,
  at: (name: FormColumn) => Address,
  reading: Reading,
): Said {
  const { gathering, context } = reading
  const use = isBlank(cellOf('use'))
    ? undefined
    : gathering.settle(readMark(cellOf('use'), context.today), cellOf('use'), at('use'))
  const option = (
    name: 'reply' | 'rollout',
    options: typeof replyOptions | typeof rolloutOptions,
  ): string | undefined => {
    const text = cellText(cellOf(name)).trim()
    const found = text === '' ? undefined : findOption(options, text)
    if (text !== '' && found === undefined)
      gathering.problem('not-answered', at(name), { value: text.slice(0, 200) })
    return typeof found === 'string' ? found : undefined
  }
  const [reply, rollout] = [option('reply', replyOptions), option('rollout', rolloutOptions)]
  const [since, quarter] = [dayIn(cellOf('since')), quarterIn(cellOf('quarter'))]
  const [done, of] = [countIn(cellOf('done')), countIn(cellOf('of'))]
  return {
    ...use,
    ...(reply === undefined ? {} : { reply: reply as NonNullable<Said['reply']> }),
    ...(rollout === undefined ? {} : { rollout: rollout as NonNullable<Said['rollout']> }),
    ...(since === undefined ? {} : { since }),
    ...(quarter === undefined ? {} : { quarter }),
    ...(done === undefined || of === undefined || done > of ? {} : { depthDone: done, depthOf: of }),
  }
}
/** A year alone is its first day: the form says so. */
function dayIn(cell: Cell): string | undefined {
  if (isDateCell(cell)) return cell.day
  const text = cellText(cell).trim()
  const read = readDate(text)
  if (read.is === 'day') return read.iso
  const q = parseQuarter(text)
  return q && `${q.year}-${String(((q.quarter ?? 1) - 1) * 3 + 1).padStart(2, '0')}-01`
}
function quarterIn(cell: Cell): string | undefined {
  const q = isDateCell(cell) ? quarterOfDay(cell.day) : parseQuarter(cellText(cell).trim())
  return q && quarterText(q)
}
const countIn = (cell: Cell): number | undefined => {
  const n =
    typeof cell === 'number'
      ? cell
      : /^\s*\d{1,4}\s*$/.test(cellText(cell))
        ? Number(cellText(cell))
        : undefined
  return n !== undefined && Number.isInteger(n) && n >= 0 ? n : undefined
}
