import { isCurrentRole, responsibilities, responsibilitiesOf } from '../../insight/people.ts'
import { inverse, linksOf, stringsIn, textOf, type Portfolio } from '../../insight/rows.ts'
import type { Changes } from '../../live/portfolio.svelte.ts'
import { kindOf } from '../../schema/id.ts'

export type Edit = readonly [id: string, changes: Changes]

/** The persons who answer for a record, directly or through a role they hold now. */
export function personsOf(view: Portfolio, id: string, today: string): readonly string[] {
  const row = view.row(id)
  const direct = (responsibilities[kindOf(id)] ?? []).flatMap((field) => linksOf(row, field))
  const roles = (inverse(view, 'role', 'systems').get(id) ?? []).filter((r) => isCurrentRole(r, today))
  return [...new Set([...direct, ...roles.flatMap((r) => textOf(r, 'person') ?? [])])].filter((p) =>
    view.row(p),
  )
}

/** Other records that name the person: what «bytt også i …» would change. */
export const otherRecordsOf = (
  view: Portfolio,
  person: string,
  id: string,
  today: string,
): readonly string[] => [
  ...new Set(
    responsibilitiesOf(view, person, today)
      .filter((r) => r.through === undefined && r.id !== id)
      .map((r) => r.id),
  ),
]

/**
 * The edits by which `next` (or nobody) takes over from `person`: in one record, or in all that name the person. A record
 * reached through a role is handed over with the role.
 */
export function handover(
  view: Portfolio,
  person: string,
  next: string | undefined,
  today: string,
  only?: string,
): readonly Edit[] {
  const changes = new Map<string, Record<string, Changes[string]>>()
  for (const held of responsibilitiesOf(view, person, today)) {
    if (only !== undefined && held.id !== only) continue
    const id = held.through ?? held.id
    const field = held.through === undefined ? held.field : 'person'
    const before = view.row(id)?.[field]
    const of = changes.get(id) ?? {}
    of[field] = Array.isArray(before)
      ? [
          ...new Set(
            stringsIn(before).flatMap((p) => (p !== person ? [p] : next === undefined ? [] : [next])),
          ),
        ]
      : next
    changes.set(id, of)
  }
  return [...changes]
}
