/** What the address says of the view: Norwegian words, because people read and paste them. Values that mean nothing are left out. */
import type { ColumnFilter, RowFilter } from '../../../insight/network/filters.ts'
import type { Subject } from '../../../insight/network/spread.ts'
import type { Query } from '../../../live/route.svelte.ts'
import { sizeClasses } from '../../../register/network/places.ts'
import { periodNames } from './periodList.ts'

export const views = ['tabell', 'kart', 'tid', 'liste'] as const
export type View = (typeof views)[number]
export const topics = ['alle', 'produkt', 'komponent', 'omrade'] as const
export type Topic = (typeof topics)[number]
export const havings = ['inUse', 'planned', 'suggested'] as const
type Having = (typeof havings)[number]

/** Names in the address of what narrows the view; each is a removable chip. */
export const columnFilters = ['tekst', 'omrade', 'leverandor', 'minst'] as const
export const rowFilters = ['navn', 'fylke', 'region', 'samarbeid', 'storrelse'] as const
export const filterNames = [...columnFilters, ...rowFilters] as const
export type FilterName = (typeof filterNames)[number]

export interface Choice {
  readonly view: View
  readonly topic: Topic
  readonly columns: ColumnFilter
  readonly rows: RowFilter
}

const oneOf = <T extends string>(all: readonly T[], value: string | undefined): T | undefined =>
  all.find((v) => v === value)
const sortsOf: Readonly<Record<Topic, readonly Subject['sort'][]>> = {
  alle: ['product', 'component'],
  produkt: ['product'],
  komponent: ['component'],
  omrade: ['area'],
}
export const viewOf = (query: Query): View => oneOf(views, query['vis']) ?? 'tabell'
export const topicOf = (query: Query): Topic => oneOf(topics, query['emne']) ?? 'alle'
export const havingOf = (query: Query): Having | undefined => oneOf(havings, query['minst'])

/** The same text for the same choices, so that opening a cell does not filter thousands of them anew. */
export const filterKey = (query: Query): string =>
  JSON.stringify([topicOf(query), ...filterNames.map((name) => query[name] ?? '')])

const some = <T>(value: T | undefined): readonly T[] => (value === undefined || value === '' ? [] : [value])

/** @param key as `filterKey` made it */
export function filtersFrom(key: string): Pick<Choice, 'topic' | 'columns' | 'rows'> {
  const [topic, ...values] = JSON.parse(key) as readonly [Topic, ...string[]]
  const query: Query = Object.fromEntries(filterNames.map((name, i) => [name, values[i] ?? '']))
  return {
    topic,
    columns: {
      sorts: sortsOf[topic],
      areas: some(query['omrade']),
      suppliers: topic === 'omrade' ? [] : some(query['leverandor']),
      text: query['tekst'] ?? '',
      states: some(havingOf(query)),
    },
    rows: {
      counties: some(query['fylke']),
      subRegions: some(query['region']),
      cooperations: some(query['samarbeid']),
      sizes: some(oneOf(sizeClasses, query['storrelse'])),
      text: query['navn'] ?? '',
    },
  }
}

/** The query with some of it changed; an empty value takes the name away. */
export function changed(query: Query, change: Readonly<Record<string, string | undefined>>): Query {
  return Object.fromEntries(
    Object.entries({ ...query, ...change }).filter((pair): pair is [string, string] => !!pair[1]),
  )
}
const opened = ['kommune', ...periodNames] as const
/** What goes along from one view or page to the next: the filters, and not what was opened. */
export const kept = (query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([name]) => !opened.some((o) => o === name)))
