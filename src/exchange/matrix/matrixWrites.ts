/** A plan as one transaction to the network's register: places, entries and suggestions that are not there already. */
import { entryId, suggestionId } from '../../register/network/ids.ts'
import { networkKind } from '../../register/network/kinds.ts'
import { placeholderRecords } from '../../register/network/found.ts'
import { suggestionWrites } from '../../register/network/writes.ts'
import { writesOf } from '../../register/reference/records.ts'
import type { CellWrite } from '../../schema/cells.ts'
import type { Value } from '../../schema/field.ts'
import type { Row } from '../../schema/kind.ts'
import type { ImportTransaction } from '../transaction.ts'
import type { FoundSolution, MatrixPlan, PlannedCell } from './types.ts'

export interface MatrixWriteOptions {
  /** The network's rows, by id. */
  readonly row: (id: string) => Row | undefined
  /** `matrix` for the network's list, `form` for a municipality's own form. */
  readonly basis: 'matrix' | 'form'
  /** Cells left out by the person, as `5057 product:@gerica`. */
  readonly skip?: ReadonlySet<string>
}
export const cellKeyOf = (c: Pick<PlannedCell, 'member' | 'about'>): string => `${c.member} ${c.about}`

/** A plan whose cells all say what stands there writes nothing. */
export function matrixTransaction(plan: MatrixPlan, options: MatrixWriteOptions): ImportTransaction {
  const { row, skip } = options
  const cells = plan.cells.filter(
    (c) => (c.outcome === 'new' || c.outcome === 'changed') && !skip?.has(cellKeyOf(c)),
  )
  const writes: CellWrite[] = []
  const texts: { key: string; text: string }[] = []
  const made = new Set<string>()
  const add = (kind: string, id: string, fields: Readonly<Record<string, Value>>): void => {
    if (row(id) || made.has(id)) return
    made.add(id)
    const record = writesOf(networkKind(kind), { id, kind, fields })
    writes.push(...record.writes)
    texts.push(...record.texts)
  }
  // A municipality that the list names takes part, also when nothing else is said of it.
  const missing = plan.municipalities.filter((m) => !m.known).map((m) => m.number)
  for (const { id, kind, fields } of placeholderRecords(missing)) add(kind, id, fields)
  const used = new Set(cells.map((c) => c.about))
  for (const s of plan.solutions)
    if (used.has(s.id) && s.from !== 'catalogue') addEntry(s, plan.fileName, add)
  for (const c of cells) {
    const before = row(suggestionId(c.member, c.about))
    const place = [plan.fileName, c.sheet, `${c.column ?? ''}${c.row}`].filter(Boolean).join(', ')
    const said = { ...c.said, basis: options.basis }
    writes.push(
      ...suggestionWrites(c.member, { id: c.about, title: c.title }, said, { note: c.note, place }, before),
    )
  }
  return { what: 'import', note: plan.fileName, writes, texts }
}

function addEntry(
  s: FoundSolution,
  source: string,
  add: (kind: string, id: string, fields: Readonly<Record<string, Value>>) => void,
): void {
  if (s.sort === 'component') {
    add('component', s.id, { name: s.name, ...(s.supplier ? { owner: s.supplier } : {}), source })
    return
  }
  const supplier = s.supplier ? entryId('organisation', s.supplier) : undefined
  if (supplier && s.supplier) add('organisation', supplier, { name: s.supplier, type: 'supplier', source })
  add('product', s.id, {
    name: s.name,
    ...(s.area ? { category: s.area } : {}),
    ...(supplier ? { supplier } : {}),
    source,
  })
}
