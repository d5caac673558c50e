import { printFilter, type Condition } from '../../insight/filter.ts'
import type { Target } from '../../insight/rows.ts'
import { href } from '../../live/route.svelte.ts'

/** The address of the list behind a figure. */
export const listHref = (target: Target): string =>
  href({ page: 'list', kind: target.kind, query: { f: printFilter(target.where) } })
/** A kind's list with these conditions. */
export const filteredHref = (kind: string, ...where: readonly Condition[]): string =>
  listHref({ kind, where })
/** Exactly these records. The list reads 8 000 characters of filter, which is room for about 240 of them. */
export const idsHref = (kind: string, ids: readonly string[]): string =>
  filteredHref(kind, { field: 'id', op: 'hasAny', value: ids })
export const recordHref = (id: string, field?: string): string =>
  href({ page: 'record', id, query: field === undefined ? {} : { felt: field } })
