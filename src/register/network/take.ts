/**
 * «Bruk denne», «Nytt i katalogen» and «Foreslå for katalogen»: what is written. A municipality's own copy of an entry has the
 * entry's id, so links from systems hold in both places; what was taken, as it read then, is kept in a tie beside it.
 */
import { cellKey, writesFor, type CellWrite } from '../../schema/cells.ts'
import { isSet, type Field, type Value } from '../../schema/field.ts'
import { kindOf } from '../../schema/id.ts'
import { asAny, type AnyKind, type Row } from '../../schema/kind.ts'
import { fold } from '../../schema/order.ts'
import { isAnswered } from '../../schema/value.ts'
import { component } from '../kinds/component.ts'
import { organisation } from '../kinds/organisation.ts'
import { product } from '../kinds/product.ts'
import { system } from '../kinds/system.ts'
import type { PlainText, RecordWrites } from '../reference/records.ts'
import { entryId, tieId } from './ids.ts'
import { networkKind } from './kinds.ts'
import { cellsOf } from './writes.ts'

/** Rows of one register, or of the network. */
export interface Rows {
  rows(kind: string): readonly Row[]
  row(id: string): Row | undefined
}
const ownKinds: ReadonlyMap<string, AnyKind> = new Map(
  [asAny(system), asAny(product), asAny(component), asAny(organisation)].map((k) => [k.id, k]),
)
const ownField = (id: string, name: string): Field | undefined => ownKinds.get(kindOf(id))?.fields[name]

/** Fields of an entry that a record of one's own can follow. The names are the same on both sides. */
const followed: Readonly<Record<string, readonly string[]>> = {
  system: ['name', 'supplier', 'description', 'components'],
  product: ['name', 'supplier', 'description', 'category', 'replaces'],
  component: ['name', 'owner', 'sector', 'description', 'homepage'],
}
export const followedBy = (ownId: string): readonly string[] => followed[kindOf(ownId)] ?? []

/** Suppliers are the same when their names are, however they are spelled; each register has its own record of them. */
const supplierMark = (name: string): string =>
  fold(name)
    .replace(/\b(?:as|asa|sa|ab|norge|norway)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim() || fold(name)
/** What a value is compared by: the order of a set does not matter, and a supplier is its name. */
export function markOf(field: string, value: unknown, rows: Rows): string {
  if (!isAnswered(value)) return ''
  if (field === 'supplier' && typeof value === 'string') {
    const name = rows.row(value)?.['name']
    return typeof name === 'string' ? `=${supplierMark(name)}` : value
  }
  if (typeof value === 'string') return value.trim()
  return JSON.stringify(
    Array.isArray(value) ? [...(value as readonly unknown[])].map((v) => JSON.stringify(v)).sort() : value,
  )
}
/** The elements of a set as `markOf` wrote them; none of what is no such mark, since a tie is a record like others. */
function markedElements(mark: string): readonly string[] {
  if (!mark.startsWith('[')) return []
  return [...mark.matchAll(/"\\"([^"\\]*)\\""/g)].map((m) => m[1] ?? '')
}
/** What the tie says was taken of a field; undefined when nothing was decided. */
export function takenIn(tie: Row | undefined): ReadonlyMap<string, string> {
  const rows = tie?.['taken']
  if (!Array.isArray(rows)) return new Map()
  return new Map(
    (rows as readonly unknown[]).flatMap((r): [string, string][] => {
      if (typeof r !== 'object' || r === null) return []
      const { id, value } = r as Record<string, unknown>
      return typeof id === 'string' ? [[id, typeof value === 'string' ? value : '']] : []
    }),
  )
}

/** Gathers writes to one register. */
export class Pen {
  readonly writes: CellWrite[] = []
  readonly texts: PlainText[] = []
  put(id: string, name: string, field: Field | undefined, before: unknown, after: Value | undefined): void {
    if (!field) return
    if (field.type === 'longText') {
      if (before !== after)
        this.texts.push({ key: cellKey(id, name), text: typeof after === 'string' ? after : '' })
    } else this.writes.push(...writesFor(id, name, field, before as Value | undefined, after))
  }
  get done(): RecordWrites {
    return { writes: this.writes, texts: this.texts }
  }
}

/** The supplier as this register knows it; made with the other side's id when it does not. */
function supplierHere(pen: Pen, from: Rows, here: Rows, id: unknown): string | undefined {
  const row = typeof id === 'string' && kindOf(id) === 'organisation' ? from.row(id) : undefined
  const name = row?.['name']
  if (!row || typeof name !== 'string') return undefined
  if (here.row(row.id)) return row.id
  const [mark, orgnr] = [supplierMark(name), row['orgnr']]
  const known = here
    .rows('organisation')
    .find(
      (o) =>
        (orgnr !== undefined && o['orgnr'] === orgnr) ||
        (typeof o['name'] === 'string' && supplierMark(o['name']) === mark && o['archivedOn'] === undefined),
    )
  if (known) return known.id
  for (const field of ['name', 'orgnr', 'type', 'homepage'])
    if (isAnswered(row[field]))
      pen.put(row.id, field, ownField(row.id, field), undefined, row[field] as Value)
  return row.id
}

export function copy(
  pen: Pen,
  from: Rows,
  here: Rows,
  source: Row,
  id: string,
  fields: readonly string[],
): void {
  const before = here.row(id)
  for (const name of fields) {
    const value = name === 'supplier' ? supplierHere(pen, from, here, source[name]) : source[name]
    if (!isAnswered(value)) continue
    const field = ownField(id, name)
    const held = before?.[name]
    // Of a set, what is here stays: an entry's components are some of what a system uses.
    const kept = field && isSet(field) && Array.isArray(held) ? (held as readonly string[]) : []
    const after = Array.isArray(value)
      ? [...new Set([...kept, ...(value as readonly string[])])]
      : (value as Value)
    pen.put(id, name, field, held, after)
  }
}
function tie(
  pen: Pen,
  network: Rows,
  own: Rows,
  entry: Row,
  id: string,
  fields: readonly string[],
  today: string,
): void {
  const before = own.row(tieId(id))
  const taken = new Map(takenIn(before))
  for (const name of fields) taken.set(name, markOf(name, entry[name], network))
  pen.writes.push(
    ...cellsOf('catalogueTie', tieId(id), before, {
      title: typeof entry['name'] === 'string' ? entry['name'] : undefined,
      own: id,
      entry: entry.id,
      on: before?.['on'] === undefined ? today : (before['on'] as string),
      taken: [...taken].map(([field, value]) => ({ id: field, value })),
    }),
  )
}

export interface UseOptions {
  /** The network's rows, and one's own. */
  readonly network: Rows
  readonly own: Rows
  /** The entry as it reads (`readEntry(entry).row`). */
  readonly entry: Row
  /** A system that is there already; else one is made with `newId`. */
  readonly system?: Row | undefined
  readonly newId: (kind: 'system') => string
  /** Fields to take to the system; all that can be, unless told. */
  readonly take?: readonly string[] | undefined
  /** Where a new system is in its life. */
  readonly lifecycle?: string | undefined
  readonly today: string
}
/** «Bruk denne»: writes to one's own register. For a component: its record, and the tie; a system is not made of it. */
export function useEntry(options: UseOptions): RecordWrites & { readonly system: string | undefined } {
  const { network, own, entry, today } = options
  const pen = new Pen()
  if (!own.row(entry.id)) {
    copy(pen, network, own, entry, entry.id, followedBy(entry.id))
    tie(pen, network, own, entry, entry.id, followedBy(entry.id), today)
  }
  if (kindOf(entry.id) === 'component') {
    const { system: row } = options
    if (row) {
      const held = Array.isArray(row['components']) ? (row['components'] as readonly string[]) : undefined
      pen.put(row.id, 'components', ownField(row.id, 'components'), held, [
        ...new Set([...(held ?? []), entry.id]),
      ])
    }
    return { ...pen.done, system: row?.id }
  }
  const id = options.system?.id ?? options.newId('system')
  const wanted = (options.take ?? followedBy(id)).filter((f) => followedBy(id).includes(f))
  // A new system has a name whatever else is taken.
  const fields = options.system || wanted.includes('name') ? wanted : ['name', ...wanted]
  copy(pen, network, own, entry, id, fields)
  pen.put(id, 'product', ownField(id, 'product'), options.system?.['product'], entry.id)
  if (!options.system)
    pen.put(id, 'lifecycle', ownField(id, 'lifecycle'), undefined, options.lifecycle ?? 'considered')
  tie(pen, network, own, entry, id, fields, today)
  return { ...pen.done, system: id }
}

const elements = (v: unknown): readonly string[] =>
  Array.isArray(v) ? (v as readonly unknown[]).filter((e) => typeof e === 'string') : []
/** Of a set, what somebody added here stays; what came from the entry, and is gone from it, goes. */
function mixed(held: unknown, theirs: unknown, taken: string | undefined): readonly string[] {
  const came = new Set(taken === undefined ? [] : markedElements(taken))
  const now = elements(theirs)
  return [...new Set([...elements(held).filter((e) => !came.has(e) || now.includes(e)), ...now])]
}

/** «Ta det nye» for the fields in `take`, «behold ditt» for those in `keep`: either way they are decided on, and not asked again. */
export function decideNews(
  options: Pick<UseOptions, 'network' | 'own' | 'entry' | 'today'> & {
    readonly ownId: string
    readonly take: readonly string[]
    readonly keep: readonly string[]
  },
): RecordWrites {
  const { network, own, entry, ownId, today } = options
  const pen = new Pen()
  const may = followedBy(ownId)
  const take = options.take.filter((f) => may.includes(f))
  const keep = options.keep.filter((f) => may.includes(f) && !take.includes(f))
  const before = own.row(ownId)
  const taken = takenIn(own.row(tieId(ownId)))
  for (const name of take) {
    const value = name === 'supplier' ? supplierHere(pen, network, own, entry[name]) : entry[name]
    const field = ownField(ownId, name)
    const held = before?.[name]
    const after = field && isSet(field) ? mixed(held, value, taken.get(name)) : value
    pen.put(ownId, name, field, held, isAnswered(after) ? (after as Value) : undefined)
  }
  tie(pen, network, own, entry, ownId, [...take, ...keep], today)
  return pen.done
}

export interface Proposal {
  /** To the network's register, and to one's own. */
  readonly network: RecordWrites
  readonly own: RecordWrites
  readonly entry: string
}
/**
 * «Foreslå for katalogen»: a system, a product or a component of one's own becomes an entry, with the id one's own copy has or
 * gets. Two who propose the same name make one entry. Only what is published anyway is copied.
 */
export function proposeEntry(own: Rows, network: Rows, row: Row, today: string, area?: string): Proposal {
  const [ours, theirs] = [new Pen(), new Pen()]
  const isSystem = kindOf(row.id) === 'system'
  const link = row['product']
  const linked = isSystem && typeof link === 'string' ? own.row(link) : undefined
  const source = linked ?? row
  const id = isSystem && !linked ? entryId('product', String(row['name'] ?? '')) : source.id
  const kind = networkKind(kindOf(id))
  const already = network.row(id)
  const fields = followedBy(id).filter((f) => f !== 'replaces')
  const values: Record<string, unknown> = {}
  for (const name of fields) {
    const value = name === 'supplier' ? supplierHere(theirs, own, network, source[name]) : source[name]
    if (!isAnswered(value)) continue
    values[name] = value
    // What the catalogue says already stays: a proposal fills in, and does not write over.
    if (!isAnswered(already?.[name])) theirs.put(id, name, kind.fields[name], undefined, value as Value)
  }
  if (area !== undefined && !isAnswered(already?.['category']) && values['category'] === undefined)
    theirs.put(id, 'category', kind.fields['category'], undefined, area)
  const entry: Row = { ...values, ...already, id }
  if (isSystem && !linked) {
    copy(ours, own, own, source, id, fields)
    ours.put(row.id, 'product', ownField(row.id, 'product'), link, id)
  }
  // The tie is read against the network as it will be: the supplier there has the name it has here.
  const after: Rows = { rows: network.rows, row: (one) => network.row(one) ?? own.row(one) }
  tie(
    ours,
    after,
    own,
    entry,
    isSystem ? row.id : id,
    fields.filter((f) => followedBy(isSystem ? row.id : id).includes(f)),
    today,
  )
  return { network: theirs.done, own: ours.done, entry: id }
}
