/** Last year's matrix → a plan: what each cell would suggest, what is asked about, what could not be read. Writes nothing. */
import { fold } from '../../schema/order.ts'
import { placeOf } from '../../register/network/places.ts'
import type { Workbook } from '../sheet.ts'
import { Gathering } from './gather.ts'
import { findGrid, type Grid, type GridColumn, type GridLine } from './grid.ts'
import { readMark } from './marks.ts'
import { MunicipalityNames } from './municipalityNames.ts'
import { Solutions } from './solutions.ts'
import type { FoundSolution, MatrixAnswers, MatrixContext, MatrixPlan, PlacedMunicipality } from './types.ts'

export interface MatrixOptions {
  /** Names of sheets to read; all that hold such a table, unless told. */
  readonly sheets?: readonly string[]
}

/** Cheap enough for every answer the person gives: 38 × 300 cells are read again from the start. */
export function matrixPlan(
  workbook: Workbook,
  context: MatrixContext,
  answers: MatrixAnswers = {},
  options: MatrixOptions = {},
): MatrixPlan {
  const names = new MunicipalityNames(context.participants.map((p) => p.number))
  const solutions = new Solutions(context)
  const gathering = new Gathering(context, answers)
  const read: { name: string; turned: 'down' | 'across' }[] = []
  for (const sheet of workbook.sheets) {
    if (options.sheets && !options.sheets.includes(sheet.name)) continue
    const grid = findGrid(sheet, names, (text) => solutions.isKnown(text))
    if (!grid) continue
    read.push({ name: sheet.name, turned: grid.turned })
    readGrid(grid, { names, solutions, gathering, context })
  }
  const [first] = workbook.sheets
  if (read.length === 0) gathering.problem('no-matrix', { sheet: first?.name ?? '', row: 1 })
  return gathering.plan(workbook.fileName, read)
}

interface Reading {
  readonly names: MunicipalityNames
  readonly solutions: Solutions
  readonly gathering: Gathering
  readonly context: MatrixContext
}

function readGrid(grid: Grid, reading: Reading): void {
  const { gathering, context } = reading
  const lines = grid.lines.map((line) => ({ line, place: municipalityOf(grid, line, reading) }))
  const columns = grid.columns.map((column) => ({ column, solution: solutionOf(grid, column, reading) }))
  for (const { line, place } of lines)
    for (const { column, solution } of columns) {
      if (!place || !solution) continue
      const { cell, address } = grid.cell(line, column)
      const said = gathering.settle(readMark(cell, context.today), cell, address)
      if (said) gathering.take(place, solution, said, cell, address)
    }
}
const filled = (grid: Grid, line: GridLine, today: string): number =>
  grid.columns.filter((c) => readMark(grid.cell(line, c).cell, today).is !== 'nothing').length
const filledIn = (grid: Grid, column: GridColumn, today: string): number =>
  grid.lines.filter((l) => readMark(grid.cell(l, column).cell, today).is !== 'nothing').length

function municipalityOf(grid: Grid, line: GridLine, reading: Reading): PlacedMunicipality | undefined {
  const { names, gathering, context } = reading
  const match = names.match(line.text)
  if (match.is === 'sum') {
    gathering.problem('looks-like-a-sum', line.address, { value: line.text.slice(0, 200) })
    return undefined
  }
  const cells = filled(grid, line, context.today)
  if (match.is === 'one') return placed(match.number, line.text, reading)
  // A heading between the rows («Fosen») names none, and has nothing beside it.
  if (match.is === 'none' && cells === 0) return undefined
  const candidates = match.is === 'ask' ? match.numbers : []
  const proposal = match.is === 'ask' && candidates.length === 1 ? candidates[0] : undefined
  const answer = gathering.ask(
    'municipality',
    fold(line.text),
    line.text,
    candidates,
    proposal,
    line.address,
    Math.max(1, cells),
  )
  if (answer === undefined || answer === 'skip' || !placeOf(answer)) {
    if (answer === undefined) gathering.wait(cells)
    else gathering.problem('not-a-municipality', line.address, { value: line.text.slice(0, 200) })
    return undefined
  }
  return placed(answer, line.text, reading)
}

function placed(number: string, text: string, { gathering, context }: Reading): PlacedMunicipality {
  const known = gathering.municipalities.get(number)
  if (known) return known
  const held = context.participants.find((p) => p.number === number)
  const place = { number, name: held?.name ?? placeOf(number)?.name ?? text, text, known: held !== undefined }
  gathering.municipalities.set(number, place)
  return place
}

function solutionOf(grid: Grid, column: GridColumn, reading: Reading): FoundSolution | undefined {
  const { solutions, gathering, context } = reading
  const match = solutions.match(column.text, column.over)
  const at = column.address
  const value = column.text.slice(0, 200)
  if (match.is === 'sum') {
    gathering.problem('looks-like-a-sum', at, { value })
    return undefined
  }
  if (match.is === 'aside') {
    gathering.problem('not-a-solution', at, { value })
    return undefined
  }
  const cells = filledIn(grid, column, context.today)
  const keep = (solution: FoundSolution): FoundSolution => {
    const held = gathering.solutions.get(solution.id)
    if (!held) gathering.solutions.set(solution.id, solution)
    return held ?? solution
  }
  if (match.is === 'one') return keep(match.solution)
  // A text that nothing is said of and nobody knows: a footnote, or a column somebody meant to fill in.
  if (match.is === 'new' && cells === 0) return undefined
  const doubtful = match.is === 'new' && !looksLikeMarks(grid, column, context.today)
  if (match.is === 'new' && !doubtful) {
    // Taken for a new solution without asking; the person may say otherwise all the same.
    const said = gathering.answerTo('solution', fold(column.text))
    if (said === undefined || said === 'new') return keep(match.solution)
    if (said === 'skip') return undefined
    const chosen = solutions.byId(said, column.text)
    return chosen ? keep(chosen) : undefined
  }
  const candidates = match.is === 'ask' ? match.ids : []
  const proposal = match.is === 'ask' ? candidates[0] : 'skip'
  const answer = gathering.ask(
    'solution',
    fold(column.text),
    column.text,
    candidates,
    proposal,
    at,
    Math.max(1, cells),
  )
  if (answer === 'new') return keep(solutions.fresh(column.text, column.over))
  const chosen = answer === undefined ? undefined : solutions.byId(answer, column.text)
  if (chosen) return keep(chosen)
  if (answer === undefined) gathering.wait(cells)
  else gathering.problem('not-a-solution', at, { value })
  return undefined
}

/** Most of what stands in it can be read as a mark. */
function looksLikeMarks(grid: Grid, column: GridColumn, today: string): boolean {
  let [read, asked] = [0, 0]
  for (const line of grid.lines) {
    const mark = readMark(grid.cell(line, column).cell, today)
    if (mark.is === 'said') read++
    else if (mark.is === 'ask') asked++
  }
  return asked <= read + 1
}
