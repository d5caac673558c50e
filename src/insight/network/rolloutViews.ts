/** The same lines as a board, along time, and as plan against what came of it. */
import {
  endOfQuarter,
  parseQuarter,
  quartersBetween,
  quarterText,
  startOfQuarter,
  stretchOf,
  type Quarter,
} from '../../register/network/quarter.ts'
import { replyOptions, rolloutOptions, type Reply, type Rollout } from '../../register/network/options.ts'
import {
  answerWrites,
  saidIn,
  suggestionWrites,
  type Said,
  type Subject,
} from '../../register/network/writes.ts'
import type { CellWrite } from '../../schema/cells.ts'
import { t, type Text } from '../../schema/text.ts'
import { isInItself, type Line } from './rollout.ts'

export interface Column {
  /** `notAnswered`, `reply:notNow`, `rollout:introducing`. */
  readonly id: string
  readonly label: Text
  readonly lines: readonly Line[]
}
const open: Text = t('Ikke besvart', 'Ikkje svart på', 'Not answered')
const labelIn = (options: readonly { readonly value: string; readonly label: Text }[], value: string): Text =>
  options.find((o) => o.value === value)?.label ?? t(value)

/** Those who are in stand by how far they have come; the others by what they have said. One nobody has asked owes no answer. */
const columnOf = (line: Line): string =>
  line.isIn
    ? `rollout:${line.rollout ?? 'notStarted'}`
    : line.reply === undefined
      ? 'notAnswered'
      : `reply:${line.reply}`
const columns: readonly (readonly [string, Text])[] = [
  ['reply:notAsked', labelIn(replyOptions, 'notAsked')],
  ['notAnswered', open],
  ...(['considering', 'notNow', 'hasSimilar'] as const).map((r): readonly [string, Text] => [
    `reply:${r}`,
    labelIn(replyOptions, r),
  ]),
  ...rolloutOptions.map((o): readonly [string, Text] => [`rollout:${o.value}`, o.label]),
]
/** Every column, empty ones too: a card is moved to them. */
export function boardOf(lines: readonly Line[]): readonly Column[] {
  const by = new Map<string, Line[]>()
  for (const line of lines) {
    const id = columnOf(line)
    by.set(id, [...(by.get(id) ?? []), line])
  }
  return columns.map(([id, label]) => ({ id, label, lines: by.get(id) ?? [] }))
}

export interface Move {
  /** Where it is written: one's own answer in one's own register, the network's suggestion for others in the network's. */
  readonly in: 'own' | 'network'
  readonly writes: readonly CellWrite[]
}
/**
 * Moving a card. `own`: the line is the person's own municipality. What the line says besides stays; the day it changed is
 * today, since that is what «står stille siden» counts from. Undefined for a column that is none.
 */
export function moveLine(
  line: Line,
  to: string,
  offer: Subject,
  own: boolean,
  today: string,
): Move | undefined {
  const [sort, value] = to.split(':')
  const reply = replyOptions.find((o) => sort === 'reply' && o.value === value)?.value
  const rollout = rolloutOptions.find((o) => sort === 'rollout' && o.value === value)?.value
  if (to !== 'notAnswered' && !reply && !rollout) return undefined
  const said: { reply?: Reply | undefined; rollout?: Rollout | undefined } = rollout
    ? { reply: 'joins', rollout }
    : { reply, rollout: undefined }
  const change = { ...said, since: today, answeredOn: today }
  if (own)
    return {
      in: 'own',
      writes: answerWrites(offer, { ...change, basis: 'own' }, line.answer),
    }
  const kept: Said = saidIn(line.suggestion)
  const next = Object.fromEntries(
    Object.entries({ ...kept, ...change, basis: 'meeting' }).filter(([, v]) => v !== undefined),
  ) as Said
  return { in: 'network', writes: suggestionWrites(line.participant.key, offer, next, {}, line.suggestion) }
}

export interface Bar {
  readonly line: Line
  /** Days; `to` undefined: goes on. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly sort: 'planned' | 'underWay' | 'inUse'
}
export interface Timeline {
  readonly quarters: readonly { readonly label: string; readonly start: string; readonly end: string }[]
  readonly bars: readonly Bar[]
  /** In, and neither since nor quarter is said. */
  readonly undated: readonly Line[]
}
export function timelineOf(lines: readonly Line[], today: string): Timeline {
  const bars: Bar[] = []
  const undated: Line[] = []
  for (const line of lines) {
    if (!line.isIn) continue
    const planned = line.quarter === undefined ? undefined : parseQuarter(line.quarter)
    const to = planned && endOfQuarter(planned)
    if (line.rollout === 'inUse' && line.since !== undefined)
      bars.push({ line, from: line.since, to: undefined, sort: 'inUse' })
    else if (line.since !== undefined && line.rollout !== 'notStarted' && line.rollout !== undefined)
      bars.push({ line, from: line.since, to, sort: 'underWay' })
    else if (planned && line.rollout !== 'inUse')
      bars.push({ line, from: startOfQuarter(planned), to, sort: 'planned' })
    else undated.push(line)
  }
  const days = bars.flatMap((b) => [b.from, b.to].filter((d) => d !== undefined))
  return { quarters: stretch(days, today), bars, undated }
}
function stretch(days: readonly string[], today: string): Timeline['quarters'] {
  const { first, last } = stretchOf(days, today)
  return quartersBetween(first, last).map((q) => ({
    label: quarterText(q),
    start: startOfQuarter(q),
    end: endOfQuarter(q),
  }))
}

export interface PlanPoint {
  readonly label: string
  readonly end: string
  /** Should be in use by the end of the quarter, by their own plans; those that are in use already among them. */
  readonly planned: readonly string[]
  /** Were in use by then. Empty for what lies ahead. */
  readonly actual: readonly string[]
  readonly ahead: boolean
}
/** Plan and fact, quarter by quarter. What the network believes is neither; in use without a day is in neither, and given apart. */
export function planOf(
  lines: readonly Line[],
  today: string,
): { readonly points: readonly PlanPoint[]; readonly undated: readonly Line[] } {
  const dated = lines.flatMap(
    (line): { key: string; planned: string | undefined; actual: string | undefined }[] => {
      const q: Quarter | undefined = line.quarter === undefined ? undefined : parseQuarter(line.quarter)
      const actual = line.rollout === 'inUse' ? line.since : undefined
      const planned = q ? endOfQuarter(q) : actual
      return isInItself(line) && (planned ?? actual) ? [{ key: line.participant.key, planned, actual }] : []
    },
  )
  const days = dated.flatMap((d) => [d.planned, d.actual].filter((x) => x !== undefined))
  const points = stretch(days, today).map(({ label, start, end }): PlanPoint => {
    const ahead = start > today
    return {
      label,
      end,
      planned: dated.filter((d) => d.planned !== undefined && d.planned <= end).map((d) => d.key),
      actual: ahead ? [] : dated.filter((d) => d.actual !== undefined && d.actual <= end).map((d) => d.key),
      ahead,
    }
  })
  return {
    points,
    undated: lines.filter((l) => isInItself(l) && l.rollout === 'inUse' && l.since === undefined),
  }
}
