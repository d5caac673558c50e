/** The year's cost by sector, supplier and inhabitant. The groups and what has no group add up to the total. */
import type { Row } from '../schema/kind.ts'
import { t, type Text } from '../schema/text.ts'
import { costsOf, type Costs } from './cost.ts'
import type { Condition } from './filter.ts'
import { inverse, linksOf, live, liveRow, setOf, textOf, type Portfolio, type Target } from './rows.ts'
import { each, kr, many } from './words.ts'

export interface CostGroup {
  /** A sector's or a supplier's id; undefined gathers what belongs to none that is known. */
  readonly group: string | undefined
  readonly amount: number
  /** Systems that are part of it, with or without a figure. */
  readonly ids: readonly string[]
  /** Those of them without a figure: the amount is a least amount when there are any. */
  readonly unknown: readonly string[]
  /** Contracts counted here that cover no system. */
  readonly contracts: readonly string[]
  readonly target: Target
  readonly reason: Text
}

/** Systems that are part of the cost, with or without a figure. */
const counted: Condition = { field: 'd:costs', op: 'is', value: 'yes' }

interface Building {
  amount: number
  ids: string[]
  unknown: string[]
  contracts: string[]
}
const building = (): Building => ({ amount: 0, ids: [], unknown: [], contracts: [] })

function gather(
  view: Portfolio,
  costs: Costs,
  groupsOf: (system: Row) => readonly string[],
  looseGroup: (supplier: string | undefined) => string | undefined,
  field: string,
): readonly CostGroup[] {
  const groups = new Map<string | undefined, Building>()
  const groupFor = (group: string | undefined): Building => {
    let found = groups.get(group)
    if (!found) groups.set(group, (found = building()))
    return found
  }
  const unknown = new Set(costs.unknown)
  for (const system of live(view, 'system')) {
    const amount = costs.systems.get(system.id)?.amount
    if (amount === undefined && !unknown.has(system.id)) continue
    const names = groupsOf(system)
    for (const name of names.length > 0 ? names : [undefined]) {
      const group = groupFor(name)
      group.ids.push(system.id)
      if (amount === undefined) group.unknown.push(system.id)
      else group.amount += amount / Math.max(1, names.length)
    }
  }
  for (const contract of costs.loose) {
    const group = groupFor(looseGroup(contract.supplier))
    group.amount += contract.amount
    group.contracts.push(contract.id)
  }
  return [...groups]
    .sort(([a, x], [b, y]) =>
      a === undefined ? 1 : b === undefined ? -1 : y.amount - x.amount || (a < b ? -1 : 1),
    )
    .map(([group, b]) => ({
      group,
      ...b,
      target: {
        kind: 'system',
        where:
          group === undefined
            ? [{ field, op: 'empty' }, counted]
            : [{ field, op: 'is', value: group }, counted],
      },
      reason: each((lang) => {
        const least = b.unknown.length > 0
        return t(
          `${least ? 'Minst ' : ''}${kr(b.amount, lang)} for ${many(b.ids.length, 'system', lang)}${least ? `, ${b.unknown.length} uten beløp` : ''}.`,
          `${least ? 'Minst ' : ''}${kr(b.amount, lang)} for ${many(b.ids.length, 'system', lang)}${least ? `, ${b.unknown.length} utan beløp` : ''}.`,
          `${least ? 'At least ' : ''}${kr(b.amount, lang)} for ${many(b.ids.length, 'system', lang)}${least ? `, ${b.unknown.length} without an amount` : ''}.`,
        )[lang]
      }),
    }))
}

/** The sectors a system works for: the areas of its services, else the sectors of its units (or of the units above them). */
export function sectorsOf(view: Portfolio, system: Row): readonly string[] {
  const areas = new Set<string>()
  for (const id of linksOf(system, 'services')) {
    const area = textOf(liveRow(view, id), 'area')
    if (area !== undefined) areas.add(area)
  }
  if (areas.size > 0) return [...areas]
  for (const id of setOf(system, 'units')) {
    const seen = new Set<string>()
    for (
      let unit = liveRow(view, id);
      unit && !seen.has(unit.id);
      unit = liveRow(view, textOf(unit, 'parent'))
    ) {
      seen.add(unit.id)
      const sector = textOf(unit, 'sector')
      if (sector !== undefined) {
        areas.add(sector)
        break
      }
    }
  }
  return [...areas]
}

/** A system that works for several sectors is split alike between them. */
export const costBySector = (view: Portfolio, today: string): readonly CostGroup[] =>
  gather(
    view,
    costsOf(view, today),
    (s) => sectorsOf(view, s),
    () => undefined,
    'd:sectors',
  )

/** By the system's supplier, else by the one supplier its contracts are with. */
export function supplierOf(view: Portfolio, system: Row): string | undefined {
  const own = textOf(system, 'supplier')
  if (own !== undefined) return own
  const contracts = inverse(view, 'contract', 'systems').get(system.id) ?? []
  const theirs = new Set(contracts.flatMap((c) => textOf(c, 'supplier') ?? []))
  return theirs.size === 1 ? [...theirs][0] : undefined
}
export function costBySupplier(view: Portfolio, today: string): readonly CostGroup[] {
  return gather(
    view,
    costsOf(view, today),
    (s) => {
      const id = supplierOf(view, s)
      return id === undefined ? [] : [id]
    },
    (supplier) => supplier,
    'd:supplier',
  )
}

/** Kroner a year and inhabitant; undefined when the number of inhabitants is not known. */
export const costPerInhabitant = (costs: Costs, inhabitants: number | undefined): number | undefined =>
  inhabitants !== undefined && inhabitants > 0 ? costs.total / inhabitants : undefined
