/**
 * What an organisation shows others: the cells that the schema says are shared, and those that it has turned on of the ones that
 * may be. A function of what stands now, so that whoever writes it down writes the same, and what is no longer there is withdrawn.
 */
import { parseKey, type CellValue } from '../schema/cells.ts'
import { isSet, type Columns, type Field } from '../schema/field.ts'
import { kindOf } from '../schema/id.ts'
import type { AnyKind } from '../schema/kind.ts'
import { isValue } from '../schema/value.ts'
import type { Choices } from './publicationChoices.ts'
import type { RegisterInfo } from './types.ts'

/** Whose publication it is: a claim, shown as one. Of no kind, so that it is no row among the others. */
export const selfId = 'owner:@self'
/** A text is published as it reads now, cut where a value may be no longer. */
const longestText = 50_000

export interface Shown {
  readonly kinds: ReadonlyMap<string, AnyKind>
  readonly choices: Choices
  readonly info: Pick<RegisterInfo, 'name' | 'number' | 'orgnr' | 'sort'>
  /** Every record with its cells as they stand, by path. */
  records(): Iterable<readonly [id: string, cells: Iterable<readonly [path: string, value: CellValue]>]>
}
export interface Allowed {
  readonly field: Field
  readonly element: string | undefined
  readonly value: CellValue
}
export type Points = (id: string) => boolean

/** Columns that the schema knows, with values that it knows; links as links elsewhere. */
function columnsOf(columns: Columns, row: object, points: Points): CellValue {
  const out: Record<string, CellValue> = {}
  for (const [name, value] of Object.entries(row) as [string, CellValue][]) {
    const column = columns[name]
    if (!column || !isValue(column, value)) continue
    if (column.type === 'link' && !points(String(value))) continue
    out[name] = value
  }
  return out
}

/** The cell as others may see it; undefined when they may not. */
function publicValue({ field, element, value }: Allowed, points: Points): CellValue | undefined {
  if (isSet(field) !== (element !== undefined)) return undefined
  if (element === undefined) {
    if (!isValue(field, value)) return undefined
    if (field.type === 'link') return points(String(value)) ? value : undefined
    return typeof value === 'string' ? value.slice(0, longestText).toWellFormed() : value
  }
  if (field.type === 'rows')
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? columnsOf(field.columns, value, points)
      : undefined
  if (value !== true) return undefined
  if (field.type === 'links') return points(element) ? true : undefined
  if (field.type === 'roleLinks') return points(element.split(' ')[0] ?? '') ? true : undefined
  if (field.type === 'choices') return field.options.some((o) => o.value === element) ? true : undefined
  return true
}

/** Whether a record may be shown, by itself: what its links point to is not asked. */
export interface Candidate {
  /** It says something, so that its id is one of ours. */
  readonly here: boolean
  /** The cells that may be shown, by path; undefined when nothing of it may. */
  readonly allowed: ReadonlyMap<string, Allowed> | undefined
}
export function candidateIn(
  { kinds, choices }: Pick<Shown, 'kinds' | 'choices'>,
  id: string,
  cells: Iterable<readonly [path: string, value: CellValue]>,
): Candidate {
  const kind = kinds.get(kindOf(id))
  const allowed = new Map<string, Allowed>()
  let [here, archived] = [false, false]
  for (const [path, value] of cells) {
    if (value === null || value === '') continue
    here = true
    archived ||= path === 'archivedOn'
    const cell = parseKey(`${id}/${path}`)
    const field = cell && kind?.fields[cell.field]
    if (kind && field && choices.allows(kind.id, cell.field, field, id))
      allowed.set(path, { field, element: cell.element, value })
  }
  // Persons are never published, whatever a field says of its audience; and an archived record is in use no more.
  const may =
    kind && kind.document === 'intern' && !archived && !choices.holds(kind.id, id) && allowed.size > 0
  return { here, allowed: may ? allowed : undefined }
}
/** To what is published too, or to what is another's (a shared installation): an id of ours that is kept back is not named. */
export const pointsTo =
  (
    kinds: Shown['kinds'],
    candidates: { has(id: string): boolean },
    here: { has(id: string): boolean },
  ): Points =>
  (id) => {
    const kind = kinds.get(kindOf(id))
    return kind !== undefined && kind.document !== 'cards' && (candidates.has(id) || !here.has(id))
  }
/** What others see of a record that may be shown. */
export function shownOf(allowed: ReadonlyMap<string, Allowed>, points: Points): Map<string, CellValue> {
  const out = new Map<string, CellValue>()
  for (const [path, cell] of allowed) {
    const value = publicValue(cell, points)
    if (value !== undefined) out.set(path, value)
  }
  return out
}

export interface Publication {
  /** Key → value of every cell that others are to see. */
  readonly wanted: Map<string, CellValue>
  readonly here: ReadonlySet<string>
  /** Of what may be shown by itself, that which has something to show when links to what is kept back are gone. */
  readonly candidates: ReadonlySet<string>
}
/** @param see told of each record that may be shown by itself */
export function readPublication(
  { kinds, choices, info, records }: Shown,
  see: (id: string, allowed: ReadonlyMap<string, Allowed>) => void = () => undefined,
): Publication {
  const candidates = new Map<string, ReadonlyMap<string, Allowed>>()
  const here = new Set<string>()
  for (const [id, cells] of records()) {
    const one = candidateIn({ kinds, choices }, id, cells)
    if (one.here) here.add(id)
    if (!one.allowed) continue
    candidates.set(id, one.allowed)
    see(id, one.allowed)
  }
  const points = pointsTo(kinds, candidates, here)
  for (let settled = false; !settled;) {
    settled = true
    for (const [id, allowed] of candidates)
      if (![...allowed.values()].some((cell) => publicValue(cell, points) !== undefined)) {
        candidates.delete(id)
        settled = false
      }
  }
  const wanted = new Map<string, CellValue>()
  // A device that has just come does not know yet what its register is called.
  for (const name of info.name === '' ? [] : (['name', 'number', 'orgnr', 'sort'] as const))
    if (info[name] !== undefined) wanted.set(`${selfId}/${name}`, info[name])
  for (const [id, allowed] of candidates)
    for (const [path, value] of shownOf(allowed, points)) wanted.set(`${id}/${path}`, value)
  return { wanted, here, candidates: new Set(candidates.keys()) }
}
/** Key → value of every cell that others are to see. */
export const publicationOf = (shown: Shown): Map<string, CellValue> => readPublication(shown).wanted
