/** The catalogue as a list: what each row says, and which rows the address asks for. */
import { agreementOn, quorumOf, type Agreement } from '../../../insight/network/agreement.ts'
import type { Entry } from '../../../insight/network/catalogue.ts'
import { supplierKey } from '../../../insight/network/names.ts'
import type { Spread } from '../../../insight/network/spread.ts'
import { loose } from '../../../insight/loose.ts'
import { live, textOf } from '../../../insight/rows.ts'
import type { Query } from '../../../live/route.svelte.ts'
import type { Row } from '../../../schema/kind.ts'
import { collator } from '../../../schema/order.ts'

export interface Item {
  readonly entry: Entry
  readonly state: Agreement['state']
  /** Keys of municipalities that use it. */
  readonly users: readonly string[]
  readonly text: string
}
export interface Supplier {
  readonly id: string
  readonly name: string
  readonly row: Row
  readonly entries: readonly Entry[]
  readonly text: string
}

/** Every entry, in order of name. */
export function itemsOf(spread: Spread): readonly Item[] {
  const quorum = quorumOf(spread)
  const { counted } = spread.circle
  return [...spread.catalogue.entries.values()].map((entry) => ({
    entry,
    state: agreementOn(spread, entry, quorum).state,
    users: counted.flatMap((p) => (spread.cell(p, entry.id).state === 'inUse' ? [p.key] : [])),
    text: loose([...entry.names, entry.supplier ?? ''].join(' ')),
  }))
}

export function suppliersOf(spread: Spread): readonly Supplier[] {
  const { network } = spread.input
  const { catalogue } = spread
  const byId = new Map<string, Entry[]>()
  for (const entry of catalogue.entries.values())
    if (entry.supplierId !== undefined)
      byId.set(entry.supplierId, [...(byId.get(entry.supplierId) ?? []), entry])
  const { compare } = collator('nb')
  return live(network, 'organisation')
    .filter((row) => catalogue.resolve(row.id) === row.id)
    .map((row) => {
      const name = textOf(row, 'name') ?? row.id
      return { id: row.id, name, row, entries: byId.get(row.id) ?? [], text: loose(name) }
    })
    .sort((a, b) => compare(a.name, b.name))
}

/** What the address may ask for. The words are Norwegian, as those of all addresses. */
export const sorts = ['losninger', 'komponenter', 'leverandorer'] as const
export const stateWords = { foreslatt: 'proposed', bekreftet: 'confirmed', innvending: 'objected' } as const
export type StateWord = keyof typeof stateWords
export interface Asked {
  readonly text: string
  readonly sort: (typeof sorts)[number] | undefined
  readonly area: string | undefined
  readonly supplier: string | undefined
  readonly state: StateWord | undefined
  readonly ours: boolean
}
export const askedIn = (query: Query): Asked => ({
  text: query['s'] ?? '',
  sort: sorts.find((s) => s === query['slag']),
  area: query['omrade'],
  supplier: query['leverandor'],
  state: (Object.keys(stateWords) as StateWord[]).find((s) => s === query['status']),
  ours: query['vi'] === '1',
})

const holds = (asked: string, text: string): boolean =>
  loose(asked)
    .split(' ')
    .every((word) => text.includes(word))

export const filtered = (items: readonly Item[], asked: Asked, me: string | undefined): readonly Item[] =>
  items.filter(
    ({ entry, state, users, text }) =>
      (asked.sort === undefined || (asked.sort === 'komponenter') === (entry.sort === 'component')) &&
      (asked.area === undefined || entry.area === asked.area) &&
      (asked.supplier === undefined ||
        (entry.supplier !== undefined && supplierKey(entry.supplier) === supplierKey(asked.supplier))) &&
      (asked.state === undefined || stateWords[asked.state] === state) &&
      (!asked.ours || (me !== undefined && users.includes(me))) &&
      holds(asked.text, text),
  )
export const filteredSuppliers = (all: readonly Supplier[], asked: Asked): readonly Supplier[] =>
  all.filter((s) => holds(asked.text, s.text))

/** Entries whose name or supplier holds what is written, for picking one. */
export const findEntries = (spread: Spread, text: string, without: readonly string[]): readonly Entry[] =>
  [...spread.catalogue.entries.values()]
    .filter((e) => !without.includes(e.id) && holds(text, loose([...e.names, e.supplier ?? ''].join(' '))))
    .slice(0, 12)
