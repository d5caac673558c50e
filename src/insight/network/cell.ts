/** One municipality and one solution: what is said, by whom, and what it comes to. */
import type { Row } from '../../schema/kind.ts'
import { textOf } from '../rows.ts'
import type { Claim } from './claims.ts'
import { toldBySaid, weight, type CellState, type Phase, type Told } from './uses.ts'

/** Why nothing is said, or nothing shown. */
export type Silence = 'notJoined' | 'nothingYet' | 'noAnswer' | 'noSystems' | 'saysSo' | 'left'
export interface Cell {
  readonly state: CellState
  readonly phase: Phase | undefined
  readonly since: string | undefined
  readonly until: string | undefined
  readonly quarter: string | undefined
  /** What it rests on: the claim that says most. Undefined for what nobody has said, and for a suggestion. */
  readonly claim: Claim | undefined
  /** Everything the member itself says of it, the one that says most first. */
  readonly claims: readonly Claim[]
  /** The member says both that it has it and that it has not. */
  readonly contradicts: boolean
  /** What the network suggests: shown when nothing is said by the member, and beside it when it is something else. */
  readonly suggestion: Row | undefined
  readonly suggested: Told | undefined
  readonly silence: Silence | undefined
}

const same = (a: Told, b: Told): boolean => a.state === b.state && a.phase === b.phase
const noClaims: readonly Claim[] = []
const nothing: Told = { state: 'unknown' }

const cellFrom = (
  state: CellState,
  told: Told,
  claims: readonly Claim[],
  suggestion: Row | undefined,
  suggested: Told | undefined,
  silence: Silence | undefined,
  since = told.since,
  contradicts = false,
): Cell => ({
  state,
  phase: told.phase,
  since,
  until: told.until,
  quarter: told.quarter,
  claim: claims[0],
  claims,
  contradicts,
  suggestion,
  suggested,
  silence,
})
const silent = (silence: Silence): Cell => {
  const kept = silence === 'noSystems' || silence === 'left'
  const state = kept ? 'notShared' : 'notAnswered'
  return cellFrom(state, nothing, noClaims, undefined, undefined, silence)
}
/** Most cells of a matrix say nothing, and those that say nothing for the same reason are the same one. */
const silentCells: Readonly<Record<Silence, Cell>> = {
  notJoined: silent('notJoined'),
  nothingYet: silent('nothingYet'),
  noAnswer: silent('noAnswer'),
  noSystems: silent('noSystems'),
  saysSo: silent('saysSo'),
  left: silent('left'),
}

/** Most said first; of equals the one whose record has the least id, so that everybody sees the same. */
const order = (a: Claim, b: Claim): number =>
  weight(b) - weight(a) || (a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : a.by < b.by ? -1 : 1)

/**
 * The member's own word goes before the network's, always. Of its own words the one that says most counts: a system in use is
 * in use though an old answer said no. What nobody says is not no.
 */
export function makeCell(
  claims: readonly Claim[] | undefined,
  suggestion: Row | undefined,
  silence: Silence,
): Cell {
  if (!suggestion && (!claims || claims.length === 0)) return silentCells[silence]
  const suggested = suggestion && toldBySaid(suggestion)
  const sorted = claims && claims.length > 1 ? [...claims].sort(order) : (claims ?? noClaims)
  const [first] = sorted
  if (first) {
    const dated =
      first.since === undefined ? sorted.find((c) => same(c, first) && c.since !== undefined) : first
    const otherwise = suggested !== undefined && !same(suggested, first)
    return cellFrom(
      first.state,
      first,
      sorted,
      otherwise ? suggestion : undefined,
      otherwise ? suggested : undefined,
      first.state === 'notShared' ? 'saysSo' : undefined,
      dated?.since,
      first.state !== 'none' && sorted.some(denies),
    )
  }
  return suggested
    ? cellFrom('suggested', suggested, noClaims, suggestion, suggested, silence)
    : silentCells[silence]
}
/** An old system that is over contradicts nothing; an answer that says no does. */
const denies = (c: Claim): boolean =>
  c.state === 'none' && (c.by === 'answer' || c.by === 'offer') && textOf(c.row, 'use') === 'none'
