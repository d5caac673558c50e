/** A plan under the person's decisions: which records become new, which change and how, which stay as they are. */
import type { Field, RoleLink, RowValue, Value } from '../schema/field.ts'
import { isSet } from '../schema/field.ts'
import type { AnyKind } from '../schema/kind.ts'
import { Groups } from './groups.ts'
import { isNote } from './problems.ts'
import type { Decisions, Plan, PlanRecord } from './planTypes.ts'
import type { OwnType } from './target.ts'
import { ownSpec } from './slots.ts'
import { alignRows } from './rowsText.ts'

export interface Change {
  readonly field: string
  readonly before?: Value
  /** Absent when the field is emptied. Links hold ids, or refs of records that the import makes. */
  readonly after?: Value
}
export const outcomes = ['new', 'changed', 'same', 'skipped'] as const
export type Outcome = (typeof outcomes)[number]

export interface SettledRecord {
  /** The first of the plan's records that make it up. */
  readonly ref: string
  /** Set when it is in the register. */
  readonly id?: string
  readonly kind: string
  readonly part: PlanRecord['part']
  readonly rows: readonly number[]
  readonly title: string
  readonly is: Outcome
  readonly changes: readonly Change[]
  /** Rows that became one record said different things; the first row's word stands. */
  readonly conflicts: readonly {
    readonly field: string
    readonly row: number
    readonly kept: Value
    readonly left: Value
  }[]
}
export interface Settled {
  readonly records: readonly SettledRecord[]
  /** Of the sheet's own rows; `problems` leaves out notes; `other` counts the rest (people, suppliers, contracts) that are new or changed. */
  readonly counts: Readonly<Record<Outcome, number>> & { readonly other: number; readonly problems: number }
}

/** Values that say the same: whole kroner, trimmed text, sets in any order. */
export function sameValue(field: Field | undefined, a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (field?.type === 'money' && typeof a === 'number' && typeof b === 'number')
    return Math.round(a) === Math.round(b)
  if (typeof a === 'string' && typeof b === 'string') return tidy(a) === tidy(b)
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  const key = (x: unknown): string => JSON.stringify(x)
  return a.length === b.length && [...a].map(key).sort().join() === [...b].map(key).sort().join()
}
/** Cells hold no carriage returns, and people do not see blanks at the ends. */
const tidy = (s: string): string => s.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** Element of a set → its key, as cells know it. */
const elementKey = (item: string | RoleLink | RowValue): string =>
  typeof item === 'string' ? item : isRoleLink(item) ? `${item.to} ${item.role}` : item.id

function union(a: Value | undefined, b: Value): Value {
  if (!Array.isArray(a) || !Array.isArray(b)) return b
  const all = new Map<string, string | RoleLink | RowValue>()
  for (const item of [...a, ...b] as (string | RoleLink | RowValue)[]) all.set(elementKey(item), item)
  return [...all.values()] as unknown as Value
}

/**
 * Replaces refs by what they stand for; those that stand for nothing are taken out. Only where the field holds links:
 * «+47 73 50 00 00» is a telephone number.
 */
export function mapRefs(
  field: Field | undefined,
  value: Value,
  to: (ref: string) => string | undefined,
): Value | undefined {
  const one = (ref: string): string | undefined => (ref.startsWith('+') ? to(ref) : ref)
  switch (field?.type) {
    case 'link':
      return one(String(value))
    case 'links':
      return some((value as readonly string[]).flatMap((ref) => one(ref) ?? []))
    case 'roleLinks':
      return some(
        (value as readonly RoleLink[]).flatMap((link) => {
          const id = one(link.to)
          return id === undefined ? [] : [{ ...link, to: id }]
        }),
      )
    case 'rows':
      return some(
        (value as readonly RowValue[]).map((row) => {
          const cells = Object.entries(row).flatMap(([name, v]) => {
            const id = field.columns[name]?.type === 'link' ? one(String(v)) : v
            return id === undefined ? [] : [[name, id] as const]
          })
          return Object.fromEntries(cells) as RowValue
        }),
      )
    default:
      return value
  }
}
const some = <T>(list: readonly T[]): (Value & readonly T[]) | undefined =>
  list.length ? (list as Value & readonly T[]) : undefined
const isRoleLink = (item: RoleLink | RowValue): item is RoleLink => !('id' in item) && 'role' in item

/** Fast enough to run at every decision: one pass over the plan. */
export function settle(plan: Plan, decisions: Decisions, kinds: readonly AnyKind[]): Settled {
  const skipped = new Set(decisions.skip ?? [])
  const groups = new Groups()
  const byMatch: { ref: string; id: string; via?: readonly string[] }[] = []
  for (const r of plan.records) {
    groups.add(r.ref)
    if (r.match) byMatch.push({ ref: r.ref, id: r.match, ...(r.via ? { via: r.via } : {}) })
  }
  for (const p of plan.pairs) if ((decisions.pairs?.[p.id] ?? p.proposal) === 'skip') skipped.add(p.a)
  for (const m of byMatch) if (!m.via) groups.join(m.ref, m.id)
  for (const p of plan.pairs)
    if ((decisions.pairs?.[p.id] ?? p.proposal) === 'same' && !skipped.has(p.a) && !skipped.has(p.b))
      groups.join(p.a, p.b)
  // What hangs on a row is the register's only while the row itself is.
  for (const m of byMatch) if (m.via?.some((v) => groups.idOf(v) !== undefined)) groups.join(m.ref, m.id)

  const members = new Map<string, PlanRecord[]>()
  for (const r of plan.records) {
    if (skipped.has(r.ref) || r.via?.every((v) => skipped.has(v))) continue
    const root = groups.root(r.ref)
    const list = members.get(root)
    if (list) list.push(r)
    else members.set(root, [r])
  }
  /** Undefined for what was left out. */
  const standsFor = (ref: string): string | undefined =>
    groups.idOf(ref) ?? members.get(groups.root(ref))?.[0]?.ref
  const built = [...members.values()].map((list) =>
    build(plan, list, groups.idOf(list[0]?.ref ?? ''), kinds, standsFor),
  )
  const kept = referenced(plan, built, kinds)
  const records = built.filter((r) => r.part !== 'linked' || r.id !== undefined || kept.has(r.ref))
  for (const r of plan.records)
    if (r.part === 'main' && skipped.has(r.ref))
      records.push({
        ref: r.ref,
        kind: r.kind,
        part: r.part,
        rows: r.rows,
        title: r.title,
        is: 'skipped',
        changes: [],
        conflicts: [],
      })
  const counts = {
    new: 0,
    changed: 0,
    same: 0,
    skipped: 0,
    other: 0,
    problems: plan.problems.filter((p) => !isNote(p.code)).length,
  }
  for (const r of records) {
    if (r.part === 'main') counts[r.is]++
    else if (r.is === 'new' || r.is === 'changed') counts.other++
  }
  return { records, counts }
}

/** New people and firms that something kept points to; one that only a left-out row named is not made. */
function referenced(
  plan: Plan,
  records: readonly SettledRecord[],
  kinds: readonly AnyKind[],
): ReadonlySet<string> {
  const byRef = new Map(records.map((r) => [r.ref, r]))
  const kept = new Set<string>()
  const visit = (r: SettledRecord): void => {
    const kind = kinds.find((k) => k.id === r.kind)
    for (const { field, after } of r.changes)
      if (after !== undefined)
        mapRefs(fieldOf(kind, field, plan), after, (ref) => {
          const target = byRef.get(ref)
          if (target && !kept.has(ref)) {
            kept.add(ref)
            visit(target)
          }
          return ref
        })
  }
  for (const r of records) if (r.part !== 'linked' || r.id !== undefined) visit(r)
  return kept
}

export const fieldOf = (kind: AnyKind | undefined, name: string, plan: Plan): Field | undefined => {
  if (!name.startsWith('own:')) return kind?.fields[name]
  const own = plan.records.find((r) => r.part === 'own-field' && `own:${r.title}` === name)
  const options = own?.values['options']
  return own
    ? ownSpec({
        to: 'own',
        label: own.title,
        fieldType: own.values['fieldType'] as OwnType,
        ...(Array.isArray(options) ? { options: options as readonly string[] } : {}),
      })
    : undefined
}

function build(
  plan: Plan,
  list: readonly PlanRecord[],
  id: string | undefined,
  kinds: readonly AnyKind[],
  standsFor: (ref: string) => string | undefined,
): SettledRecord {
  const first = list[0] as PlanRecord
  const kind = kinds.find((k) => k.id === first.kind)
  const before = id === undefined ? {} : (plan.before[id] ?? {})
  const after: Record<string, Value> = {}
  const conflicts: SettledRecord['conflicts'][number][] = []
  for (const r of list)
    for (const [name, raw] of Object.entries(r.values)) {
      const field = fieldOf(kind, name, plan)
      const value = mapRefs(field, raw, standsFor)
      if (value === undefined) continue
      const old = after[name]
      if (old === undefined) after[name] = value
      else if (field && isSet(field)) after[name] = union(old, value)
      else if (!sameValue(field, old, value) && name !== kind?.title)
        conflicts.push({ field: name, row: r.rows[0] ?? 0, kept: old, left: value })
    }
  // What is only found by name keeps the name it has; telling it by its id or number may rename it.
  const renames = id === undefined || first.by === 'id' || (first.by === 'key' && list.length === 1)
  if (kind && id === undefined && after[kind.title] === undefined) after[kind.title] = first.title
  const replace =
    plan.answers.sets === 'replace' || (first.by === 'id' && list.length === 1 && plan.answers.sets !== 'add')
  const changes: Change[] = []
  for (const [name, said] of Object.entries(after)) {
    const field = fieldOf(kind, name, plan)
    const old = before[name]
    if (name === kind?.title && !renames) continue
    if (first.fills && id !== undefined && old !== undefined) continue
    let value = said
    if (field?.type === 'rows')
      value = alignRows(field.columns, (old ?? []) as readonly RowValue[], said as readonly RowValue[])
    if (field && isSet(field) && old !== undefined && !replace) value = union(old, value)
    if (!sameValue(field, old, value))
      changes.push({ field: name, ...(old === undefined ? {} : { before: old }), after: value })
  }
  if (plan.answers.blankErases && id !== undefined && first.part === 'main')
    for (const name of first.blank) {
      const old = before[name]
      if (old !== undefined && after[name] === undefined && name !== kind?.title)
        changes.push({ field: name, before: old })
    }
  const title = id === undefined ? String(after[kind?.title ?? ''] ?? first.title) : first.title
  return {
    ref: first.ref,
    ...(id === undefined ? {} : { id }),
    kind: first.kind,
    part: first.part,
    rows: [...new Set(list.flatMap((r) => r.rows))],
    title,
    is: id === undefined ? 'new' : changes.length ? 'changed' : 'same',
    changes,
    conflicts,
  }
}
