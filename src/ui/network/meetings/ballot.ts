/** A municipality's own voice as it is cast and changed, and what is told of the voices of others. */
import type { Circle } from '../../../insight/network/circle.ts'
import type { Protocol, Voice } from '../../../insight/network/votes.ts'
import { listOf, live, textOf, type Portfolio } from '../../../insight/rows.ts'
import { voteId } from '../../../register/network/ids.ts'
import { voteWrites } from '../../../register/network/writes.ts'
import type { CellWrite } from '../../../schema/cells.ts'
import type { Row } from '../../../schema/kind.ts'

export type PollState = 'draft' | 'open' | 'closed'
/** A poll without a day it was opened is still being written. */
export const stateOf = (poll: Row): PollState =>
  textOf(poll, 'closed') !== undefined ? 'closed' : textOf(poll, 'opened') !== undefined ? 'open' : 'draft'
/** Until a poll is closed it is shown who has answered. What they answered is shown then, or at once when the poll says so. */
export const tallyShown = (poll: Row): boolean => stateOf(poll) === 'closed' || poll['tally'] === 'live'

export interface OwnVoice {
  /** What this device has said. */
  readonly mine: string | undefined
  /** What has been said from the organisation's other devices: each option once. */
  readonly others: readonly string[]
  readonly cast: string | undefined
}
/** Read from one's own register, where a vote stands as soon as it is cast. */
export function ownVoice(own: Portfolio, poll: string, seat: string): OwnVoice {
  const id = voteId(poll, seat)
  const votes = live(own, 'vote').filter((row) => textOf(row, 'poll') === poll)
  const mine = votes.find((row) => row.id === id)
  const others = votes.filter((row) => row.id !== id).flatMap((row) => textOf(row, 'choice') ?? [])
  return { mine: textOf(mine, 'choice'), others: [...new Set(others)], cast: textOf(mine, 'cast') }
}

interface Casting {
  readonly own: Portfolio
  readonly poll: Row
  readonly seat: string
  readonly today: string
}
const asked = (poll: Row): { id: string; question: string } => ({
  id: poll.id,
  question: textOf(poll, 'question') ?? '',
})
/** One vote from this seat; `undefined` withdraws it. */
export const castWrites = (of: Casting, choice: string | undefined): CellWrite[] =>
  voteWrites(asked(of.poll), choice, of.today, of.seat, of.own.row(voteId(of.poll.id, of.seat)))
/** The organisation says one thing: this seat's vote, and those cast from its other devices. */
export function agreedWrites(of: Casting, choice: string): CellWrite[] {
  const here = voteId(of.poll.id, of.seat)
  const others = live(of.own, 'vote').filter(
    (row) => row.id !== here && textOf(row, 'poll') === of.poll.id && textOf(row, 'choice') !== undefined,
  )
  return [
    ...castWrites(of, choice),
    ...others.flatMap((row) => (textOf(row, 'choice') === choice ? [] : settled(of, choice, row))),
  ]
}
/** The id of a vote holds its seat behind the poll's part, and is kept: what differs is what it says. */
const settled = (of: Casting, choice: string, row: Row): CellWrite[] => {
  const first = voteWrites(asked(of.poll), choice, of.today, of.seat, row)
  const from = `${voteId(of.poll.id, of.seat)}/`
  return first.map((w) => ({ ...w, key: `${row.id}/${w.key.slice(from.length)}` }))
}

/** The last day that a voice was given on, as those who gave it say. */
export function castOn(key: string, poll: string, circle: Circle): string | undefined {
  const days = (circle.find(key)?.views ?? []).flatMap((view) =>
    live(view, 'vote').flatMap((row) =>
      textOf(row, 'poll') === poll && textOf(row, 'choice') !== undefined ? (textOf(row, 'cast') ?? []) : [],
    ),
  )
  return days.sort().at(-1)
}
/** Did this voice count for something when the poll was closed? Then it stands. */
export const countedThen = (poll: Row, key: string): boolean =>
  listOf(poll, 'counted').some(
    (row) => row.id === key && typeof row['choice'] === 'string' && row['choice'] !== '',
  )

/** May this municipality say something now: while it is open, and afterwards when it had said nothing. */
export function mayVote(poll: Row, protocol: Protocol, key: string): boolean {
  if (!protocol.voices.some((v) => v.key === key)) return false
  const state = stateOf(poll)
  return state === 'open' || (state === 'closed' && !countedThen(poll, key))
}
const answeredStates: readonly Voice['state'][] = ['counted', 'split', 'fromProtocol', 'unknownOption']
export const hasAnswered = (voice: Voice): boolean => answeredStates.includes(voice.state)
