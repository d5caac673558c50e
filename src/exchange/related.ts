/** Records of another kind that a row tells about: the system's contract, its ROS. One of each kind a row. */
import type { Value } from '../schema/field.ts'
import type { AnyKind, Row } from '../schema/kind.ts'
import type { Lang } from '../schema/text.ts'
import type { PlanRecord } from './planTypes.ts'
import type { RowReader, RowSlots } from './rowReader.ts'
import type { Around } from './target.ts'
import type { Titles } from './titles.ts'

export interface RelatedInput {
  readonly slots: RowSlots
  /** The row's own record. */
  readonly record: PlanRecord
  readonly around: Around
  readonly titles: Titles
  readonly existing: Readonly<Record<string, readonly Row[]>>
  readonly lang: Lang
  readonly reader: RowReader
}

const indexes = new WeakMap<readonly Row[], Map<string, ReadonlyMap<string, readonly Row[]>>>()

/** Living records by what their link points to; made once for the register's rows of a kind. */
function hangingOn(rows: readonly Row[], link: string): ReadonlyMap<string, readonly Row[]> {
  const links = indexes.get(rows) ?? new Map<string, ReadonlyMap<string, readonly Row[]>>()
  const known = links.get(link)
  if (known) return known
  const out = new Map<string, Row[]>()
  for (const row of rows) {
    const ids = row[link]
    if (row['archivedOn'] !== undefined || !Array.isArray(ids)) continue
    for (const id of ids as readonly string[]) {
      const list = out.get(id)
      if (list) list.push(row)
      else out.set(id, [row])
    }
  }
  indexes.set(rows, links.set(link, out))
  return out
}

/** Which of the register's records is meant: by its name, else the only one that hangs on the matched record. */
function findRelated(
  o: RelatedInput,
  from: AnyKind,
  link: string,
  values: Readonly<Record<string, Value>>,
): string | 'several' | undefined {
  const title = values[from.title]
  if (typeof title === 'string') {
    const named = o.titles.resolve([from.id], title)
    return named.is === 'one' ? named.id : named.is === 'several' ? 'several' : undefined
  }
  const id = o.record.match ?? matchedByName(o)
  if (!id) return undefined
  const hanging = hangingOn(o.existing[from.id] ?? [], link).get(id) ?? []
  if (hanging.length <= 1) return hanging[0]?.id
  const agreeing = hanging.filter((r) => Object.entries(values).some(([f, v]) => r[f] === v))
  return agreeing.length === 1 ? agreeing[0]?.id : 'several'
}

/** The record that the row will be proposed to be. */
function matchedByName(o: RelatedInput): string | undefined {
  const named = o.titles.resolve([o.around.kind.id], o.record.title)
  return named.is === 'one' ? named.id : undefined
}

export function relatedRecords(o: RelatedInput): readonly PlanRecord[] {
  const out: PlanRecord[] = []
  for (const [slot, said] of o.slots.slots) {
    const m = /^<([^.]+)\.(.+)$/.exec(slot)
    const from = o.around.kinds.find((k) => k.id === m?.[1])
    const link = m?.[2]
    if (!from || !link || Object.keys(said).length === 0) continue
    const found = findRelated(o, from, link, said)
    if (found === 'several') {
      o.reader.problem('which-record', o.slots.n, { kind: from.id, value: o.record.title })
      continue
    }
    const values: Record<string, Value> = { ...said, [link]: [o.record.ref] }
    // The contract is with whoever delivers the system, unless the sheet says otherwise.
    for (const [field, spec] of Object.entries(from.fields)) {
      const own = o.around.kind.fields[field]
      const value = o.record.values[field]
      const alike = spec.type === 'link' && own?.type === 'link' && spec.to.join() === own.to.join()
      if (alike && value !== undefined && field === 'supplier') values[field] ??= value
    }
    const label = from.label[o.lang].replace(/\s*\(.*$/, '')
    out.push({
      ref: `+${from.id}/${o.slots.n}`,
      kind: from.id,
      part: 'related',
      rows: [o.slots.n],
      title: typeof said[from.title] === 'string' ? String(said[from.title]) : `${label}: ${o.record.title}`,
      values,
      blank: [],
      via: [o.record.ref],
      ...(found ? { match: found, by: 'link' as const } : {}),
    })
  }
  return out
}
