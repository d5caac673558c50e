/** One offer, and municipalities that stand differently with it. */
import { linesOf, type Line } from '../src/insight/network/rollout.ts'
import { spreadOf, type Spread } from '../src/insight/network/spread.ts'
import type { Row } from '../src/schema/kind.ts'
import {
  answerRow,
  catalogue,
  gerica,
  joined,
  networkOf,
  places,
  row,
  suggested,
  system,
  today,
} from './networkFixtures.ts'

export const offer = row('offer:1', {
  title: 'Ny journal',
  subject: gerica,
  status: 'open',
  economy: [{ id: 'a', sort: 'cost', unit: 'together', low: 120, high: 360 }],
})
export const subject = { id: offer.id, title: 'Ny journal' }
export const say = (more: Record<string, unknown>): Row => answerRow(offer.id, more)
export const members = [
  joined('5001', [
    say({
      reply: 'joins',
      rollout: 'introducing',
      since: '2026-01-01',
      quarter: '2026 K3',
      depthDone: 2,
      depthOf: 9,
    }),
  ]),
  joined('5057', [system('j', { product: gerica, inUseFrom: '2024-02-01' })]),
  joined('5058', [say({ reply: 'notNow', blockers: ['money', 'vondt'], rollout: 'sideways' })]),
  joined('5021', [system('x')]),
  joined('5022', [say({ reply: 'joins', quarter: '2027 K1' })]),
]
export const network = [
  ...catalogue,
  ...places,
  offer,
  suggested('5043', offer.id, { reply: 'joins' }),
  suggested('5058', offer.id, { reply: 'joins' }),
]
export const read = (
  all = members,
  rows: readonly Row[] = network,
): { spread: Spread; lines: readonly Line[] } => {
  const spread = spreadOf(networkOf(rows, all))
  return { spread, lines: linesOf(spread, offer, spread.circle.counted, today) }
}
export const lineOf = (key: string, lines = read().lines): Line => {
  const line = lines.find((l) => l.participant.key === key)
  if (!line) throw new Error(key)
  return line
}
export const keys = (lines: readonly Line[]): readonly string[] => lines.map((l) => l.participant.key)
