import type { RoleLink, RowValue } from '../schema/field.ts'
import type { Row } from '../schema/kind.ts'
import type { Text } from '../schema/text.ts'
import { isDay } from '../schema/value.ts'
import type { Condition } from './filter.ts'

/**
 * What the facts are derived from. The store's session and the tables of the interface both fit.
 * `rows` hands out the same array until something of the kind has changed; what is derived from it is kept as long.
 */
export interface Portfolio {
  rows(kind: string): readonly Row[]
  row(id: string): Row | undefined
}

/** Where the records behind a figure are listed: a kind's list with a filter, or exactly these records. */
export interface Target {
  readonly kind: string
  readonly where: readonly Condition[]
}

/**
 * A count and what stands behind it. `ids` are the records counted, `unanswered` those that do not say (neither 0 nor
 * no), `of` how many were looked at.
 */
export interface Figure {
  readonly ids: readonly string[]
  readonly unanswered: readonly string[]
  readonly of: number
  readonly reason: Text
  readonly target: Target
}

/** The readers are merciful: a value of another shape than expected is the same as none. */
export const textOf = (row: Row | undefined, field: string): string | undefined => {
  const v = row?.[field]
  return typeof v === 'string' && v !== '' ? v : undefined
}
export const numberOf = (row: Row | undefined, field: string): number | undefined => {
  const v = row?.[field]
  return typeof v === 'number' && Number.isFinite(v) ? v : undefined
}
/** An amount in kroner. A negative cost is a slip of the pen and says nothing. */
export const amountOf = (row: Row | undefined, field: string): number | undefined => {
  const v = numberOf(row, field)
  return v !== undefined && v >= 0 ? v : undefined
}
export const dayOf = (row: Row | undefined, field: string): string | undefined => {
  const v = row?.[field]
  return isDay(v) ? v : undefined
}
const none: readonly never[] = []
/** Links, tags, codes and several choices. */
export const setOf = (row: Row | undefined, field: string): readonly string[] => {
  const v = row?.[field]
  return Array.isArray(v) ? v.filter((e): e is string => typeof e === 'string') : none
}
const isObject = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null
export const rolesOf = (row: Row | undefined, field: string): readonly RoleLink[] => {
  const v = row?.[field]
  return Array.isArray(v) ? v.filter((e): e is RoleLink => isObject(e) && typeof e.to === 'string') : none
}
export const listOf = (row: Row | undefined, field: string): readonly RowValue[] => {
  const v = row?.[field]
  return Array.isArray(v) ? v.filter((e): e is RowValue => isObject(e) && typeof e.id === 'string') : none
}
/** The strings in a value: the ids it links to, whichever sort of link it is, or the elements of a set. */
export const stringsIn = (v: unknown): readonly string[] => {
  if (typeof v === 'string') return v === '' ? none : [v]
  if (!Array.isArray(v)) return none
  if (v.every((e) => typeof e === 'string')) return v
  return v.flatMap((e: unknown) =>
    typeof e === 'string' ? [e] : isObject(e) && typeof e.to === 'string' ? [e.to] : [],
  )
}
export const linksOf = (row: Row | undefined, field: string): readonly string[] => stringsIn(row?.[field])

const liveRows = new WeakMap<readonly Row[], readonly Row[]>()
/** The rows of a kind that are not archived. */
export function live(view: Portfolio, kind: string): readonly Row[] {
  const all = view.rows(kind)
  let kept = liveRows.get(all)
  if (!kept) liveRows.set(all, (kept = all.filter((row) => textOf(row, 'archivedOn') === undefined)))
  return kept
}
/** A linked record that is still there and not archived. */
export const liveRow = (view: Portfolio, id: string | undefined): Row | undefined => {
  const row = id === undefined ? undefined : view.row(id)
  return row && textOf(row, 'archivedOn') === undefined ? row : undefined
}

const inverses = new WeakMap<readonly Row[], Map<string, ReadonlyMap<string, readonly Row[]>>>()
/** Who links here: target id → live rows of `kind` whose `field` names it. Made once for each state of the kind. */
export function inverse(view: Portfolio, kind: string, field: string): ReadonlyMap<string, readonly Row[]> {
  const rows = live(view, kind)
  let byField = inverses.get(rows)
  if (!byField) inverses.set(rows, (byField = new Map()))
  const known = byField.get(field)
  if (known) return known
  const made = new Map<string, Row[]>()
  for (const row of rows)
    for (const to of new Set(linksOf(row, field))) {
      const list = made.get(to)
      if (list) list.push(row)
      else made.set(to, [row])
    }
  byField.set(field, made)
  return made
}

/** States in which a system is with the organisation and has to be looked after; not answered counts as such. */
const away: ReadonlySet<string | undefined> = new Set(['considered', 'procuring', 'retired'])
export const isPresent = (system: Row): boolean => !away.has(textOf(system, 'lifecycle'))
/** The systems that are there to be looked after: not archived, not retired, not merely thought of. */
export const presentSystems = (view: Portfolio): readonly Row[] => live(view, 'system').filter(isPresent)

/** The same as a filter. */
export const presentOnly: Condition = { field: 'd:present', op: 'is', value: 'yes' }

export const idsOf = (rows: readonly Row[]): readonly string[] => rows.map((row) => row.id)
export const sum = (numbers: Iterable<number>): number => {
  let total = 0
  for (const n of numbers) total += n
  return total
}
