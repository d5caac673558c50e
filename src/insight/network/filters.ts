/** Which municipalities, and which solutions: carried in the address, so plain text values. Nothing is ranked. */
import type { SizeClass } from '../../register/network/places.ts'
import { loose } from '../loose.ts'
import type { Participant } from './circle.ts'
import { maySupply, supplierKey } from './names.ts'
import type { Spread, Subject } from './spread.ts'
import type { CellState } from './uses.ts'

export interface RowFilter {
  /** County numbers. */
  readonly counties?: readonly string[]
  readonly subRegions?: readonly string[]
  readonly cooperations?: readonly string[]
  readonly sizes?: readonly SizeClass[]
  readonly standing?: readonly Participant['standing'][]
  /** What is written in the box: name, other names, number. */
  readonly text?: string
}
export interface ColumnFilter {
  readonly sorts?: readonly Subject['sort'][]
  readonly areas?: readonly string[]
  readonly suppliers?: readonly string[]
  readonly text?: string
  /** Solutions that at least one of the rows has in one of these states. */
  readonly states?: readonly CellState[]
}

const asked = <T>(wanted: readonly T[] | undefined, value: T | undefined): boolean =>
  wanted === undefined || wanted.length === 0 || (value !== undefined && wanted.includes(value))
const words = (text: string | undefined): readonly string[] =>
  text ? loose(text).split(' ').filter(Boolean) : []
const holds = (wanted: readonly string[], text: string): boolean => {
  const there = loose(text)
  return wanted.every((w) => there.includes(w))
}

export function filterRows(all: readonly Participant[], filter: RowFilter): readonly Participant[] {
  const wanted = words(filter.text)
  return all.filter(
    (p) =>
      asked(filter.counties, p.place?.county) &&
      asked(filter.subRegions, p.subRegion) &&
      asked(filter.cooperations, p.cooperation) &&
      asked(filter.sizes, p.sizeClass) &&
      asked(filter.standing, p.standing) &&
      (wanted.length === 0 ||
        holds(wanted, [p.name, p.number ?? '', ...(p.place?.otherNames ?? [])].join(' '))),
  )
}

export function filterColumns(
  spread: Spread,
  all: readonly Subject[],
  filter: ColumnFilter,
  rows: readonly Participant[],
): readonly Subject[] {
  const wanted = words(filter.text)
  const suppliers = (filter.suppliers ?? []).map(supplierKey)
  const { states } = filter
  return all.filter((s) => {
    if (!asked(filter.sorts, s.sort) || !asked(filter.areas, s.area)) return false
    const supplier = s.supplier
    if (suppliers.length > 0 && !(supplier && suppliers.some((w) => maySupply(w, supplierKey(supplier)))))
      return false
    const names = spread.catalogue.entry(s.id)?.names ?? [s.name]
    if (wanted.length > 0 && !holds(wanted, [...names, s.supplier ?? ''].join(' '))) return false
    return !states || states.length === 0 || rows.some((p) => states.includes(spread.cell(p, s.id).state))
  })
}

export interface Choices {
  readonly counties: readonly { readonly number: string; readonly name: string }[]
  readonly subRegions: readonly string[]
  readonly cooperations: readonly string[]
  readonly sizes: readonly SizeClass[]
  readonly suppliers: readonly string[]
}
/** What there is to filter by: only what somebody is. */
export function filterChoices(spread: Spread, sizes: readonly SizeClass[]): Choices {
  const { counted } = spread.circle
  const distinct = (values: readonly (string | undefined)[]): readonly string[] =>
    [...new Set(values.filter((v): v is string => v !== undefined))].sort()
  const counties = new Map(
    counted.flatMap((p) => (p.place ? [[p.place.county, p.place.countyName] as const] : [])),
  )
  return {
    counties: [...counties].map(([number, name]) => ({ number, name })),
    subRegions: distinct(counted.map((p) => p.subRegion)),
    cooperations: distinct(counted.map((p) => p.cooperation)),
    sizes: sizes.filter((s) => counted.some((p) => p.sizeClass === s)),
    suppliers: distinct(spread.subjects.map((s) => s.supplier)),
  }
}
