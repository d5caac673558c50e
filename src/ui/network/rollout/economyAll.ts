/** An offer's cost and benefit for every municipality, and for all of them together. */
import {
  economyOf,
  netOf,
  plus,
  type Assumptions,
  type Economy,
  type Range,
} from '../../../insight/network/economy.ts'
import { isInItself, type Line } from '../../../insight/network/rollout.ts'
import type { Row } from '../../../schema/kind.ts'

export interface EconomyRow {
  readonly line: Line
  readonly isIn: boolean
  readonly economy: Economy
  readonly net: Range
}
export interface EconomySum {
  readonly rows: readonly EconomyRow[]
  readonly cost: Range
  readonly benefit: Range
  readonly once: Range
  readonly estimated: { readonly cost: boolean; readonly benefit: boolean; readonly once: boolean }
  /** Municipalities with something that could not be worked out: it is in none of the sums. */
  readonly unknown: readonly EconomyRow[]
}
/** Whether there is anything to go by: no estimate is no estimate, and not «0 kr». */
export const isEstimated = (e: Economy, sort: 'cost' | 'benefit', once = false): boolean =>
  (!once && e.told[sort]) ||
  e.lines.some((l) => l.sort === sort && (l.unit === 'once') === once && l.amount !== undefined)

const zero: Range = { low: 0, high: 0 }

/**
 * What is paid together is shared by those who are in, by their own word; one that is not in is shown what it would pay if it came
 * in alone. `everyone`: as if all of them were in.
 */
export function economyRows(
  offer: Row,
  lines: readonly Line[],
  changed: Assumptions,
  everyone = false,
): readonly EconomyRow[] {
  const inside = lines.filter(isInItself).length
  return lines.map((line) => {
    const isIn = isInItself(line)
    const sharing = everyone ? lines.length : isIn ? inside : inside + 1
    const measure = { inhabitants: line.participant.inhabitants, sharing }
    const economy = economyOf(offer, measure, changed, line.answer)
    return { line, isIn, economy, net: netOf(economy) }
  })
}
export function sumOf(rows: readonly EconomyRow[]): EconomySum {
  const sum = (of: (e: Economy) => Range): Range =>
    rows.reduce((total, r) => plus(total, of(r.economy)), zero)
  return {
    rows,
    cost: sum((e) => e.perYear.cost),
    benefit: sum((e) => e.perYear.benefit),
    once: sum((e) => e.once.cost),
    estimated: {
      cost: rows.some((r) => isEstimated(r.economy, 'cost')),
      benefit: rows.some((r) => isEstimated(r.economy, 'benefit')),
      once: rows.some((r) => isEstimated(r.economy, 'cost', true)),
    },
    unknown: rows.filter((r) => r.economy.unknown.length > 0),
  }
}
