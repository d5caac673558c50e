/** The common catalogue as readers see it: entries with mergers resolved, found by any id or name they have or have had. */
import { productAreas } from '../../register/areas.ts'
import { isEntry } from '../../register/network/ids.ts'
import type { Row } from '../../schema/kind.ts'
import { collator } from '../../schema/order.ts'
import { isAnswered } from '../../schema/value.ts'
import { live, setOf, textOf, type Portfolio } from '../rows.ts'
import { readAliases, type Aliases } from './aliases.ts'
import { maySupply, nameKey, supplierKey } from './names.ts'

export interface Entry {
  readonly id: string
  readonly sort: 'product' | 'component'
  readonly row: Row
  readonly name: string
  /** Entries that were merged into this one, as they stand. */
  readonly merged: readonly Row[]
  /** Every id that leads here. */
  readonly ids: readonly string[]
  /** As written: its own name, other names, and names of what was merged in. */
  readonly names: readonly string[]
  readonly supplierId: string | undefined
  readonly supplier: string | undefined
  /** A value of `productAreas`, or '' when none is said. */
  readonly area: string
}
export interface Catalogue extends Aliases {
  /** By the id that stands for it, in order of name. */
  readonly entries: ReadonlyMap<string, Entry>
  /** The entry that any of its ids leads to. */
  entry(id: string): Entry | undefined
  /** The only entry with that name whose supplier is not plainly another. */
  named(key: string, supplier: string | undefined): string | undefined
}

const areas: ReadonlySet<string> = new Set(productAreas.map((a) => a.value))
/** As people look things up: capitals do not come first, and æ, ø and å come last. */
const { compare } = collator('nb')
const order = (a: Entry, b: Entry): number => compare(a.name, b.name) || (a.id < b.id ? -1 : 1)

interface Known {
  readonly rows: readonly (readonly Row[])[]
  readonly made: Catalogue
}
const kept = new WeakMap<Portfolio, Known>()
const kinds = ['product', 'component', 'alias', 'organisation'] as const

/** Kept until a row of the catalogue changes. */
export function catalogueOf(network: Portfolio): Catalogue {
  const rows = kinds.map((kind) => network.rows(kind))
  const known = kept.get(network)
  if (known && known.rows.every((r, i) => r === rows[i])) return known.made
  const made = readCatalogue(network)
  kept.set(network, { rows, made })
  return made
}

function readCatalogue(network: Portfolio): Catalogue {
  const there = new Map<string, Row>()
  for (const kind of ['product', 'component'])
    for (const row of live(network, kind)) if (isEntry(row.id)) there.set(row.id, row)
  const aliases = readAliases(network.rows('alias'), (id) => there.has(id))
  const entries = new Map<string, Entry>()
  for (const [id, row] of there) {
    if (aliases.resolve(id) !== id) continue
    const ids = aliases.group(id)
    const merged = ids.flatMap((other) => (other === id ? [] : (there.get(other) ?? [])))
    entries.set(id, makeEntry(network, aliases, row, merged, ids))
  }
  const sorted = new Map([...entries.values()].sort(order).map((e) => [e.id, e]))
  return {
    ...aliases,
    entries: sorted,
    entry: (id) => sorted.get(aliases.resolve(id)),
    named: naming(sorted),
  }
}

function makeEntry(
  network: Portfolio,
  aliases: Aliases,
  row: Row,
  merged: readonly Row[],
  ids: readonly string[],
): Entry {
  const all = [row, ...merged]
  const first = (field: string): string | undefined => all.map((r) => textOf(r, field)).find((v) => v)
  const supplierLink = first('supplier')
  const supplierId = supplierLink === undefined ? undefined : aliases.resolve(supplierLink)
  const supplier = supplierId === undefined ? undefined : textOf(network.row(supplierId), 'name')
  const area = first('category') ?? ''
  return {
    id: row.id,
    sort: row.id.startsWith('component:') ? 'component' : 'product',
    row,
    name: textOf(row, 'name') ?? first('name') ?? row.id,
    merged,
    ids,
    names: [
      ...new Set(all.flatMap((r) => [textOf(r, 'name') ?? '', ...setOf(r, 'otherNames')]).filter(Boolean)),
    ],
    supplierId,
    // A component is run by somebody, and is asked for by that name too.
    supplier: supplier ?? first('owner'),
    area: areas.has(area) ? area : '',
  }
}

function naming(entries: ReadonlyMap<string, Entry>): Catalogue['named'] {
  const byName = new Map<string, Entry[]>()
  for (const entry of entries.values())
    for (const key of new Set(entry.names.map(nameKey))) {
      const list = byName.get(key)
      if (list) list.push(entry)
      else if (key !== '') byName.set(key, [entry])
    }
  return (key, supplier) => {
    const found = byName.get(key)
    if (!found) return undefined
    const fits = found.filter(
      (e) => e.sort === 'component' || maySupply(e.supplier && supplierKey(e.supplier), supplier),
    )
    return fits.length === 1 ? fits[0]?.id : undefined
  }
}

export interface Differing {
  readonly field: string
  readonly value: unknown
  /** The merged entry that says it. */
  readonly from: string
}
export interface EntryReading {
  /** The entry's own values, and those of merged ones where it says nothing. */
  readonly row: Row
  readonly filled: readonly Differing[]
  /** What merged entries say otherwise: also when somebody wrote it after the merger. Shown, never lost. */
  readonly differs: readonly Differing[]
}
const silent = new Set(['id', 'source', 'confirmedOn', 'confirmedBy', 'archivedOn', 'archivedWhy'])
export function readEntry(entry: Entry): EntryReading {
  const row: Record<string, unknown> = { ...entry.row }
  const filled: Differing[] = []
  const differs: Differing[] = []
  for (const other of entry.merged)
    for (const [field, value] of Object.entries(other)) {
      if (silent.has(field) || !isAnswered(value)) continue
      const said = { field, value, from: other.id }
      if (!isAnswered(row[field])) {
        row[field] = value
        filled.push(said)
      } else if (JSON.stringify(row[field]) !== JSON.stringify(value)) differs.push(said)
    }
  return { row: row as Row, filled, differs }
}
