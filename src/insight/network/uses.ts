/** How a municipality stands to a solution: the words of systems, answers and offers made one. */
import { parseQuarter, quarterOfDay, quarterText } from '../../register/network/quarter.ts'
import { useOptions, type Use } from '../../register/network/options.ts'
import type { Row } from '../../schema/kind.ts'
import { dayOf, textOf } from '../rows.ts'

/** What a cell of the matrix shows. They are never added together, and none of the last five is «nei». */
export const cellStates = [
  'inUse',
  'planned',
  'none',
  'unknown',
  'notAnswered',
  'notShared',
  'suggested',
] as const
export type CellState = (typeof cellStates)[number]

/** Nearer than the state: what is said under it. */
export type Phase =
  | 'pilot'
  | 'introducing'
  | 'procuring'
  | 'phasingOut'
  | 'considered'
  | 'similar'
  | 'declined'
  | 'ended'
  | 'unsaid'

/** One thing said of use, by whomever. */
export interface Told {
  readonly state: Exclude<CellState, 'notAnswered' | 'suggested'>
  readonly phase?: Phase | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** «2027 K2». */
  readonly quarter?: string | undefined
}

const quarterIn = (row: Row): string | undefined => {
  const text = textOf(row, 'quarter')
  const q = text === undefined ? undefined : parseQuarter(text)
  return q && quarterText(q)
}

const byUse: Readonly<Record<Use, Omit<Told, 'since' | 'quarter'>>> = {
  inUse: { state: 'inUse' },
  introducing: { state: 'planned', phase: 'introducing' },
  procuring: { state: 'planned', phase: 'procuring' },
  pilot: { state: 'planned', phase: 'pilot' },
  planned: { state: 'planned' },
  none: { state: 'none' },
  unknown: { state: 'unknown' },
  notShared: { state: 'notShared' },
}
const isUse = (v: string | undefined): v is Use => useOptions.some((o) => o.value === v)

/** From `rollout` and `reply` of an answer to an offer; undefined when neither tells of use. */
function fromOffer(row: Row): Omit<Told, 'since' | 'quarter'> | undefined {
  const [rollout, reply] = [textOf(row, 'rollout'), textOf(row, 'reply')]
  if (rollout === 'inUse') return { state: 'inUse' }
  if (rollout === 'introducing' || rollout === 'procuring') return { state: 'planned', phase: rollout }
  if (reply === 'joins') return { state: 'planned' }
  if (reply === 'hasSimilar') return { state: 'none', phase: 'similar' }
  if (rollout !== 'notStarted') return undefined
  // «Ikke startet» says that it is not in use; why not is what the reply says.
  return reply === 'considering'
    ? { state: 'none', phase: 'considered' }
    : reply === 'notNow'
      ? { state: 'none', phase: 'declined' }
      : { state: 'none' }
}

/** What an answer or a suggestion says of use. «Siden» of something that is planned is not when it was taken into use. */
export function toldBySaid(row: Row): Told | undefined {
  const use = textOf(row, 'use')
  const told = isUse(use) ? byUse[use] : fromOffer(row)
  return told && { ...told, since: dayOf(row, 'since'), quarter: quarterIn(row) }
}

/** What a system's record says: it is there, so the municipality has it, unless it says that it does not yet or no more. */
export function toldBySystem(row: Row): Told {
  const lifecycle = textOf(row, 'lifecycle')
  const since = dayOf(row, 'inUseFrom')
  const until = dayOf(row, 'endOfLife') ?? dayOf(row, 'phaseOutFrom')
  switch (lifecycle) {
    case 'inUse':
      return { state: 'inUse', since, until }
    case 'phasingOut':
      return { state: 'inUse', phase: 'phasingOut', since, until }
    case 'pilot':
    case 'introducing':
    case 'procuring':
      return { state: 'planned', phase: lifecycle, since, quarter: comingIn(row) }
    case 'considered':
      return { state: 'none', phase: 'considered', quarter: comingIn(row) }
    case 'readOnly':
    case 'retired':
      return { state: 'none', phase: 'ended', since, until }
    default:
      return { state: 'inUse', phase: 'unsaid', since, until }
  }
}
const comingIn = (row: Row): string | undefined => {
  const day = dayOf(row, 'plannedFrom') ?? dayOf(row, 'inUseFrom')
  return day && quarterText(quarterOfDay(day))
}

const strength: Readonly<Record<Told['state'], number>> = {
  inUse: 4,
  planned: 3,
  none: 2,
  unknown: 1,
  notShared: 0,
}
const phases: readonly (Phase | undefined)[] = [
  'ended',
  'declined',
  'similar',
  'considered',
  'unsaid',
  'phasingOut',
  undefined,
  'procuring',
  'pilot',
  'introducing',
]
/** Greater says more. A municipality that says several things of one solution has what it says that it has. */
export const weight = (told: Told): number => strength[told.state] * 100 + phases.indexOf(told.phase)
