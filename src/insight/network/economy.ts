/** What an offer costs a municipality and gives it: always from and to, with the assumption, and open to being changed. */
import type { Row } from '../../schema/kind.ts'
import { amountOf, listOf } from '../rows.ts'

export interface Range {
  readonly low: number
  readonly high: number
}
export type Unit = 'perInhabitant' | 'perMunicipality' | 'once' | 'together'
export interface EconomyLine {
  readonly id: string
  readonly label: string
  readonly sort: 'cost' | 'benefit'
  readonly unit: Unit
  /** As the offer says it, or as the person has changed it; kroner per unit. */
  readonly rate: Range
  readonly changed: boolean
  readonly assumption: string
  /** For this municipality. Undefined when the inhabitants, or who else is in, are not known. */
  readonly amount: Range | undefined
}
export interface Economy {
  readonly lines: readonly EconomyLine[]
  readonly perYear: { readonly cost: Range; readonly benefit: Range }
  readonly once: { readonly cost: Range; readonly benefit: Range }
  /** Lines that could not be worked out, and are in none of the sums. */
  readonly unknown: readonly EconomyLine[]
  /** The municipality has said what it pays, or gets, a year: that stands instead of the estimate. */
  readonly told: { readonly cost: boolean; readonly benefit: boolean }
}
/** What the person believes otherwise, by line; for this municipality, and kept nowhere unless somebody keeps it. */
export type Assumptions = Readonly<Record<string, Range>>

const units: readonly string[] = ['perInhabitant', 'perMunicipality', 'once', 'together'] satisfies Unit[]
const isUnit = (v: unknown): v is Unit => typeof v === 'string' && units.includes(v)
/** More than the country spends: a slip of the pen, or worse. */
const most = 1e11
const rate = (v: unknown): number | undefined =>
  typeof v === 'number' && Number.isFinite(v) && v >= 0 && v <= most ? v : undefined
const text = (v: unknown): string => (typeof v === 'string' ? v.slice(0, 500) : '')

const zero: Range = { low: 0, high: 0 }
export const plus = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high })
const times = (r: Range, n: number): Range => ({ low: r.low * n, high: r.high * n })
const ordered = (a: number, b: number): Range => ({ low: Math.min(a, b), high: Math.max(a, b) })

export interface Measure {
  readonly inhabitants: number | undefined
  /** How many municipalities share what is paid together, this one among them. */
  readonly sharing: number
}

function amountIn(
  line: Pick<EconomyLine, 'unit' | 'rate'>,
  { inhabitants, sharing }: Measure,
): Range | undefined {
  switch (line.unit) {
    case 'perInhabitant':
      return inhabitants === undefined ? undefined : times(line.rate, inhabitants)
    case 'together':
      return sharing > 0 ? times(line.rate, 1 / sharing) : undefined
    default:
      return line.rate
  }
}

function linesIn(offer: Row, measure: Measure, changed: Assumptions): readonly EconomyLine[] {
  return listOf(offer, 'economy').flatMap((row): EconomyLine[] => {
    const { id, sort, unit } = row
    const [low, high] = [rate(row['low']), rate(row['high'])]
    const own = changed[id]
    if (!isUnit(unit) || (sort !== 'cost' && sort !== 'benefit')) return []
    if (own === undefined && low === undefined && high === undefined) return []
    const said = own
      ? ordered(rate(own.low) ?? 0, rate(own.high) ?? 0)
      : ordered(low ?? high ?? 0, high ?? low ?? 0)
    const line = {
      id,
      label: text(row['label']),
      sort,
      unit,
      rate: said,
      changed: own !== undefined,
      assumption: text(row['assumption']),
    } as const
    return [{ ...line, amount: amountIn(line, measure) }]
  })
}

/** @param answer the municipality's own, when it has shared what it pays and gets */
export function economyOf(offer: Row, measure: Measure, changed: Assumptions = {}, answer?: Row): Economy {
  const lines = linesIn(offer, measure, changed)
  const sum = (sort: EconomyLine['sort'], once: boolean): Range =>
    lines
      .filter((l) => l.sort === sort && (l.unit === 'once') === once)
      .reduce((total, l) => (l.amount ? plus(total, l.amount) : total), zero)
  const [cost, benefit] = [amountOf(answer, 'cost'), amountOf(answer, 'benefitAmount')]
  const exactly = (n: number | undefined, otherwise: Range): Range =>
    n === undefined ? otherwise : { low: n, high: n }
  return {
    lines,
    perYear: { cost: exactly(cost, sum('cost', false)), benefit: exactly(benefit, sum('benefit', false)) },
    once: { cost: sum('cost', true), benefit: sum('benefit', true) },
    unknown: lines.filter((l) => l.amount === undefined),
    told: { cost: cost !== undefined, benefit: benefit !== undefined },
  }
}

/** What is left a year when all is well, and when nothing is: benefit low less cost high, to benefit high less cost low. */
export const netOf = ({ perYear: { cost, benefit } }: Economy): Range => ({
  low: benefit.low - cost.high,
  high: benefit.high - cost.low,
})
