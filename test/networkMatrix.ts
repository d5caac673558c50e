/** Sheets written by hand, and a network to import them into. */
import { formPlan, type FormContext } from '../src/exchange/matrix/readForm.ts'
import { matrixPlan } from '../src/exchange/matrix/plan.ts'
import type { MatrixAnswers, MatrixPlan } from '../src/exchange/matrix/types.ts'
import type { Cell, Merge, Sheet, Workbook } from '../src/exchange/sheet.ts'
import { places } from '../src/register/network/places.ts'
import { today } from './networkFixtures.ts'

export type Grid = readonly (readonly Cell[])[]
/** Blank rows are not kept, as readers do not keep them. */
export const sheetOf = (grid: Grid, name = 'Ark1', merges: readonly Merge[] = []): Sheet => ({
  name,
  hidden: false,
  rows: grid
    .map((cells, i) => ({ n: i + 1, cells }))
    .filter((r) => r.cells.some((c) => c !== null && c !== '')),
  merges,
  hiddenColumns: [],
  notes: [],
})
export const bookOf = (...sheets: readonly Sheet[]): Workbook => ({
  fileName: 'matrise.xlsx',
  format: 'xlsx',
  sheets,
})
export const turned = (grid: Grid): Grid =>
  Array.from({ length: Math.max(...grid.map((r) => r.length)) }, (_, c) => grid.map((r) => r[c] ?? null))

export const region = places().filter((p) => p.county === '50')
export const contextOf = (more: Partial<FormContext> = {}): FormContext => ({
  participants: region.map(({ number, name }) => ({ number, name })),
  entries: [
    { id: 'product:@gerica', name: 'Gerica', names: ['Gerica', 'Omsorgsjournalen'], sort: 'product' },
    { id: 'component:@id-porten', name: 'ID-porten', names: ['ID-porten'], sort: 'component' },
  ],
  offers: [{ id: 'offer:1', title: 'Ny journal' }],
  suggestion: () => undefined,
  answered: () => false,
  today,
  ...more,
})
export const planOf = (
  grid: Grid,
  answers: MatrixAnswers = {},
  context = contextOf(),
  merges: readonly Merge[] = [],
): MatrixPlan => matrixPlan(bookOf(sheetOf(grid, 'Ark1', merges)), context, answers)
export const formOf = (workbook: Workbook, answers: MatrixAnswers = {}, context = contextOf()): MatrixPlan =>
  formPlan(workbook, context, answers)
/** What the plan says, without where it stood. */
export const saidIn = (plan: MatrixPlan): Readonly<Record<string, unknown>> =>
  Object.fromEntries(plan.cells.map((c) => [`${c.member} ${c.about}`, c.said]))
export const asked = (plan: MatrixPlan): readonly string[] => plan.questions.map((q) => q.id)
export const codes = (plan: MatrixPlan): readonly string[] => plan.problems.map((p) => p.code)
