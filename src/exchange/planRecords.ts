/** The records a plan is made of: from a row's values, from what hangs on it, from own fields, and the register's side. */
import type { Value } from '../schema/field.ts'
import type { AnyKind, Row } from '../schema/kind.ts'
import { fold } from '../schema/order.ts'
import { similarity } from '../schema/parseChoice.ts'
import type { LinkBook } from './linkBook.ts'
import type { Mapping } from './mapping.ts'
import { nameKey, splitVersion } from './names.ts'
import type { Pair, PlanRecord } from './planTypes.ts'
import type { RowSlots } from './rowReader.ts'
import type { Titles } from './titles.ts'

export type Keys = ReadonlyMap<string, Row | 'several'>
export function keyIndex(kind: AnyKind, rows: readonly Row[]): Keys {
  const out = new Map<string, Row | 'several'>()
  for (const field of kind.keys ?? [])
    for (const row of rows) {
      const value = row[field]
      if (typeof value !== 'string') continue
      const key = `${field}\n${fold(value)}`
      out.set(key, out.has(key) ? 'several' : row)
    }
  return out
}

/** Half the letters, or a word of some length in common. */
function alike(kind: string, a: unknown, b: unknown): boolean {
  const [x, y] = [a, b].map((n) => nameKey(kind, String(n ?? ''))) as [string, string]
  const words = y.split(' ')
  return similarity(x, y) > 0.5 || x.split(' ').some((w) => w.length >= 4 && words.includes(w))
}

/** Numbers that somebody gave out (localId) may be another list's: the name must be something alike too. */
function matchByKey(kind: AnyKind, values: Readonly<Record<string, Value>>, keys: Keys): string | undefined {
  for (const field of kind.keys ?? []) {
    const value = values[field]
    const row = typeof value === 'string' ? keys.get(`${field}\n${fold(value)}`) : undefined
    if (!row || row === 'several') continue
    const type = kind.fields[field]?.type
    if (type === 'orgnr' || type === 'email' || alike(kind.id, row[kind.title], values[kind.title]))
      return row.id
  }
  return undefined
}

export function mainRecord(
  kind: AnyKind,
  slots: RowSlots,
  mapping: Mapping,
  known: string | undefined,
  keys: Keys,
): PlanRecord {
  const values: Record<string, Value> = { ...slots.slots.get('') }
  const title = String(values[kind.title] ?? '')
  const version = mapping.versions.split && values['version'] === undefined ? splitVersion(title) : undefined
  if (version) {
    values[kind.title] = version.name
    values['version'] = version.version
  }
  const byKey = known ? undefined : matchByKey(kind, values, keys)
  return {
    ref: `+${kind.id}/${slots.n}`,
    kind: kind.id,
    part: 'main',
    rows: [slots.n],
    title: version?.name ?? title,
    values,
    blank: slots.blank.filter((f) => values[f] === undefined),
    ...(known ? { match: known, by: 'id' as const } : byKey ? { match: byKey, by: 'key' as const } : {}),
  }
}

/** `>responsible` { email, phone } beside `responsible: Ola` is about Ola; alone the address itself is whom it means. */
export function linkDetails(kind: AnyKind, slots: RowSlots, book: LinkBook, record: PlanRecord): void {
  for (const [slot, details] of slots.slots) {
    if (!slot.startsWith('>') || Object.keys(details).length === 0) continue
    const link = slot.slice(1)
    const spec = kind.fields[link]
    if (!spec || !('to' in spec)) continue
    const now = record.values[link]
    const name =
      typeof now === 'string' ? book.nameOf(now) : String(details['email'] ?? details['name'] ?? '')
    if (!name || Array.isArray(now)) continue
    const found =
      typeof now === 'string'
        ? book.about(now, name, slots.n, details)
        : book.find(spec.to, name, slots.n, details)
    if (found.ok)
      (record.values as Record<string, Value>)[link] = spec.type === 'links' ? [found.ref] : found.ref
  }
}

/** One contract told of in several rows is one contract with several systems. */
export function mergeRelated(records: readonly PlanRecord[], kinds: readonly AnyKind[]): PlanRecord[] {
  const out = new Map<string, PlanRecord>()
  for (const r of records) {
    const kind = kinds.find((k) => k.id === r.kind)
    const named = kind && r.values[kind.title] !== undefined
    const key = r.match ?? (named ? `${r.kind}\n${nameKey(r.kind, r.title)}` : r.ref)
    const twin = out.get(key)
    if (!twin) {
      out.set(key, r)
      continue
    }
    const values: Record<string, Value> = { ...twin.values }
    for (const [f, v] of Object.entries(r.values)) {
      const old = values[f]
      if (old === undefined) values[f] = v
      else if (Array.isArray(old) && Array.isArray(v))
        values[f] = [...new Set([...(old as readonly string[]), ...(v as readonly string[])])]
    }
    out.set(key, {
      ...twin,
      values,
      rows: [...twin.rows, ...r.rows],
      via: [...(twin.via ?? []), ...(r.via ?? [])],
    })
  }
  return [...out.values()]
}

export function ownFields(mapping: Mapping, kind: AnyKind): PlanRecord[] {
  const out = new Map<string, PlanRecord>()
  for (const { target } of mapping.columns) {
    if (target.to !== 'own' || out.has(target.label)) continue
    out.set(target.label, {
      ref: `+ownField/${out.size + 1}`,
      kind: 'ownField',
      part: 'own-field',
      rows: [],
      title: target.label,
      values: {
        kind: kind.id,
        label: target.label,
        fieldType: target.fieldType,
        theme: 'basis',
        ...(target.options ? { options: target.options } : {}),
      },
      blank: [],
    })
  }
  return [...out.values()]
}

/** The register's side of everything the plan may touch. */
export function beforeOf(
  records: readonly PlanRecord[],
  pairs: readonly Pair[],
  titles: Titles,
  kinds: readonly AnyKind[],
): Readonly<Record<string, Readonly<Record<string, Value>>>> {
  const fields = new Map<string, Set<string>>()
  for (const r of records) {
    const set = fields.get(r.kind) ?? new Set([kinds.find((k) => k.id === r.kind)?.title ?? ''])
    fields.set(r.kind, set)
    for (const f of Object.keys(r.values)) set.add(f)
    for (const f of r.blank) set.add(f)
  }
  const out: Record<string, Record<string, Value>> = {}
  const add = (kind: string, id: string): void => {
    const row = titles.row(id)
    if (!row || out[id]) return
    const values: Record<string, Value> = {}
    for (const f of fields.get(kind) ?? []) if (row[f] !== undefined) values[f] = row[f] as Value
    out[id] = values
  }
  for (const r of records) if (r.match) add(r.kind, r.match)
  for (const p of pairs) if (!p.b.startsWith('+')) add(p.kind, p.b)
  return out
}
