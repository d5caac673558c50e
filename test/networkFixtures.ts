/** Small networks for tests of derived facts: rows written by hand, members by number. */
import type { MemberView } from '../src/insight/network/circle.ts'
import type { SpreadInput } from '../src/insight/network/spread.ts'
import { answerId, participantId, suggestionId, voteId } from '../src/register/network/ids.ts'
import type { Row } from '../src/schema/kind.ts'
import { portfolio } from './insightPortfolio.ts'

export const today = '2026-11-02'
export const row = (id: string, fields: Record<string, unknown> = {}): Row => ({ id, ...fields })
export const gerica = 'product:@gerica'
export const entry = (id: string, name: string, more: Record<string, unknown> = {}): Row =>
  row(id, { name, ...more })
export const place = (number: string, more: Record<string, unknown> = {}): Row =>
  row(participantId(number), { number, ...more })
export const system = (id: string, more: Record<string, unknown> = {}): Row =>
  row(`system:${id}`, { name: id, lifecycle: 'inUse', ...more })
export const answerRow = (about: string, more: Record<string, unknown>): Row =>
  row(answerId(about), { title: about, about, ...more })
export const suggested = (member: string, about: string, more: Record<string, unknown>): Row =>
  row(suggestionId(member, about), { title: about, member, about, ...more })
export const cast = (poll: string, choice: string, seat = 'one'): Row =>
  row(voteId(poll, seat), { poll, choice, title: 'x' })

/** A municipality that has joined, with what it publishes. */
export const joined = (number: string, rows: readonly Row[], more: Partial<MemberView> = {}): MemberView => ({
  owner: `owner${number}`,
  number,
  sort: 'municipality',
  view: portfolio(rows),
  ...more,
})
export const networkOf = (rows: readonly Row[], members: readonly MemberView[] = []): SpreadInput => ({
  network: portfolio(rows),
  members,
})

export const profil = 'product:@visma-profil'
export const catalogue = [
  row('organisation:@visma', { name: 'Visma AS' }),
  entry(gerica, 'Gerica', { category: 'helse-omsorg' }),
  entry(profil, 'Visma Profil', { category: 'helse-omsorg', supplier: 'organisation:@visma' }),
  entry('component:@id-porten', 'ID-porten'),
]
export const numbers = ['5001', '5057', '5058', '5021', '5022', '5043', '5052']
export const places = numbers.map((n) => place(n))
