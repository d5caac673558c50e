/** What one municipality pays and gets for what it is in: by its own amounts where this device knows them, else by the estimates. */
import {
  economyOf,
  plus,
  type Assumptions,
  type Economy,
  type Range,
} from '../../../insight/network/economy.ts'
import type { OurOffer, Ours } from '../../../insight/network/ours.ts'
import type { Row } from '../../../schema/kind.ts'
import { isEstimated } from '../rollout/economyAll.ts'

export interface OurMoney {
  /** By the offer’s id. */
  readonly economies: ReadonlyMap<string, Economy>
  /** Undefined where there is no estimate to go by, which is not the same as nothing. */
  readonly pays: Range | undefined
  readonly gets: Range | undefined
  readonly paysOnce: Range | undefined
  /** Lines that could not be worked out, and are in none of the sums. */
  readonly unknown: number
}

/** @param own one's own answer as it stands at home: its amounts are there whether others see them or not */
export function moneyOf(
  ours: Ours,
  changed: Readonly<Record<string, Assumptions>>,
  own: (offer: string) => Row | undefined,
): OurMoney {
  const { inhabitants } = ours.participant
  const economy = (o: OurOffer): Economy =>
    economyOf(
      o.offer,
      { inhabitants, sharing: o.with.length + 1 },
      changed[o.offer.id],
      own(o.offer.id) ?? o.line.answer,
    )
  const all = [...ours.isIn, ...ours.considering, ...ours.declined, ...ours.notAnswered]
  const economies = new Map(all.map((o) => [o.offer.id, economy(o)]))
  const inside = ours.isIn.flatMap((o) => economies.get(o.offer.id) ?? [])
  const sum = (sort: 'cost' | 'benefit', of: (e: Economy) => Range, once = false): Range | undefined => {
    const known = inside.filter((e) => isEstimated(e, sort, once))
    return known.length === 0 ? undefined : known.map(of).reduce(plus)
  }
  return {
    economies,
    pays: sum('cost', (e) => e.perYear.cost),
    gets: sum('benefit', (e) => e.perYear.benefit),
    paysOnce: sum('cost', (e) => e.once.cost, true),
    unknown: inside.reduce((n, e) => n + e.unknown.length, 0),
  }
}
