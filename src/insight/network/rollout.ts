/** «Innføring»: where each municipality stands with an offer, against the plan, and what stands still. */
import { answerId } from '../../register/network/ids.ts'
import {
  blockerOptions,
  replyOptions,
  rolloutOptions,
  type Reply,
  type Rollout,
} from '../../register/network/options.ts'
import { endOfQuarter, parseQuarter, quarterText } from '../../register/network/quarter.ts'
import type { Row } from '../../schema/kind.ts'
import { daysBetween } from '../days.ts'
import { dayOf, live, numberOf, setOf, textOf } from '../rows.ts'
import type { Participant } from './circle.ts'
import { answersOf } from './claims.ts'
import type { Spread } from './spread.ts'

export interface Line {
  readonly participant: Participant
  readonly offer: string
  /** Undefined: not answered. */
  readonly reply: Reply | undefined
  readonly rollout: Rollout | undefined
  /** «2 av 9 fagsystemer». */
  readonly depth: { readonly done: number; readonly of: number } | undefined
  readonly benefit: 'notMeasured' | 'measured' | undefined
  readonly quarter: string | undefined
  readonly role: string | undefined
  readonly blockers: readonly string[]
  readonly since: string | undefined
  readonly answeredOn: string | undefined
  /** Who says so: the municipality, its own systems, or the network. `none`: nobody. */
  readonly source: 'answer' | 'system' | 'suggestion' | 'none'
  /** The answer or suggestion it is read from. */
  readonly row: Row | undefined
  /** The municipality's own record for the offer, also when it says nothing any more: what an answer is written over. */
  readonly answer: Row | undefined
  /** What the network suggests, when the municipality has not answered. */
  readonly suggestion: Row | undefined
  /** Has said yes, or has begun. */
  readonly isIn: boolean
  /** The planned quarter is over, and it is not in use. */
  readonly late: boolean
  /** Days since anything changed, when it has begun or said yes and is not done; undefined when no day is said. */
  readonly still: number | undefined
}

/** A value of the options, or undefined: rows from elsewhere hold anything. */
const oneOf = <T extends string>(
  options: readonly { readonly value: T }[],
  value: string | undefined,
): T | undefined => options.find((o) => o.value === value)?.value
const blockerValues = new Set<string>(blockerOptions.map((o) => o.value))

/** Of several answers to one offer the one whose id follows from the offer, else the least. */
function answerOf(p: Participant, offer: string): Row | undefined {
  const wanted = answerId(offer)
  const rows = p.views.flatMap((v) => answersOf(v).get(offer) ?? [])
  return rows.find((r) => r.id === wanted) ?? [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))[0]
}

/** One that has been taken back is a record whose fields are empty: it is no answer, and hides no suggestion. */
const saysSomething = (row: Row): boolean =>
  ['reply', 'rollout', 'use', 'quarter', 'benefit'].some((f) => textOf(row, f) !== undefined) ||
  numberOf(row, 'depthDone') !== undefined ||
  setOf(row, 'blockers').length > 0

function depthOf(row: Row | undefined): Line['depth'] {
  const [done, of] = [numberOf(row, 'depthDone'), numberOf(row, 'depthOf')]
  return done !== undefined && of !== undefined && done >= 0 && of >= 1 && done <= of && of <= 100_000
    ? { done, of }
    : undefined
}

function lineOf(
  spread: Spread,
  offer: Row,
  p: Participant,
  suggestion: Row | undefined,
  today: string,
): Line {
  const own = answerOf(p, offer.id)
  const answer = own && saysSomething(own) ? own : undefined
  const subject = textOf(offer, 'subject')
  const cell = subject === undefined ? undefined : spread.cell(p, subject)
  const bySystem =
    cell?.state === 'inUse' && cell.claims.some((c) => c.row.id.startsWith('system:') && c.state === 'inUse')
  const row = answer ?? (bySystem ? undefined : suggestion)
  const reply = oneOf(replyOptions, textOf(row, 'reply'))
  const rollout = oneOf(rolloutOptions, textOf(row, 'rollout')) ?? (bySystem ? 'inUse' : undefined)
  const begun = rollout !== undefined && rollout !== 'notStarted'
  const isIn = reply === 'joins' || begun
  const said = parseQuarter(textOf(row, 'quarter') ?? '')
  const since = dayOf(row, 'since') ?? (row === undefined ? cell?.since : undefined)
  const open = isIn && rollout !== 'inUse'
  return {
    participant: p,
    offer: offer.id,
    reply,
    rollout,
    depth: depthOf(row),
    benefit: oneOf([{ value: 'measured' }, { value: 'notMeasured' }], textOf(row, 'benefit')),
    quarter: said && quarterText(said),
    role: textOf(row, 'role'),
    blockers: setOf(row, 'blockers').filter((b) => blockerValues.has(b)),
    since,
    answeredOn: dayOf(row, 'answeredOn'),
    source: answer ? 'answer' : bySystem ? 'system' : suggestion ? 'suggestion' : 'none',
    row,
    answer: own,
    suggestion: answer ? undefined : suggestion,
    isIn,
    late: open && said !== undefined && endOfQuarter(said) < today,
    still: open && since !== undefined && since <= today ? daysBetween(since, today) : undefined,
  }
}

/** One line a municipality, in the order given. */
export function linesOf(
  spread: Spread,
  offer: Row,
  among: readonly Participant[],
  today: string,
): readonly Line[] {
  const suggestions = new Map<string, Row>()
  for (const row of live(spread.input.network, 'suggestion')) {
    const member = textOf(row, 'member')
    if (member === undefined || textOf(row, 'about') !== offer.id) continue
    const held = suggestions.get(member)
    if (!held || row.id < held.id) suggestions.set(member, row)
  }
  const suggested = (p: Participant): Row | undefined =>
    [p.key, ...p.owners].map((key) => suggestions.get(key)).find((row) => row !== undefined)
  return among.map((p) => lineOf(spread, offer, p, suggested(p), today))
}

/** Half a year without a word is long enough to ask. */
export const stillAfter = 180
/** What the network merely believes counts in none of the figures: it stands in `suggested`. */
export interface Progress {
  readonly lines: readonly Line[]
  /** Has said yes or begun, by its own word or its own systems. */
  readonly isIn: readonly Line[]
  readonly inUse: readonly Line[]
  readonly late: readonly Line[]
  /** Longest first. */
  readonly still: readonly Line[]
  /** In, not done, and no day said: nobody can tell whether it stands still. */
  readonly undated: readonly Line[]
  readonly notAnswered: readonly Line[]
  /** Of those who have not answered: the network believes that they are in. */
  readonly suggested: readonly Line[]
}
/** Is in by its own word or its own systems, and not only by what the network believes. */
export const isInItself = (line: Line): boolean => line.isIn && line.source !== 'suggestion'
export function progressOf(lines: readonly Line[], after = stillAfter): Progress {
  const isIn = lines.filter(isInItself)
  return {
    lines,
    isIn,
    inUse: isIn.filter((l) => l.rollout === 'inUse'),
    late: isIn.filter((l) => l.late),
    still: isIn
      .filter((l) => l.still !== undefined && l.still >= after)
      .sort((a, b) => (b.still ?? 0) - (a.still ?? 0)),
    undated: isIn.filter((l) => l.rollout !== 'inUse' && l.since === undefined),
    notAnswered: lines.filter((l) => l.source === 'none' || l.source === 'suggestion'),
    suggested: lines.filter((l) => l.isIn && l.source === 'suggestion'),
  }
}
