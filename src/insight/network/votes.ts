/**
 * One voice a municipality. The protocol is a reading of the poll, of who takes part and of the votes that are here: the same
 * votes give the same protocol on every device, whatever order they came in and whatever their clocks said.
 */
import { cellsOf } from '../../register/network/writes.ts'
import type { CellWrite } from '../../schema/cells.ts'
import { isId } from '../../schema/id.ts'
import type { Row } from '../../schema/kind.ts'
import { listOf, live, setOf, textOf } from '../rows.ts'
import type { Circle, Participant } from './circle.ts'

export interface PollOption {
  readonly id: string
  readonly label: string
  /** Counts as having voted, and for nothing. */
  readonly blank: boolean
}
export type VoiceState =
  /** Counts for an option, or is blank. */
  | 'counted'
  /** The municipality's representatives have said different things: counts for none until they agree. */
  | 'split'
  | 'notVoted'
  /** Voted for something that is no option here: of a newer release, or of an older wording. */
  | 'unknownOption'
  /** Not here any more, but stood in the protocol when it was decided. */
  | 'fromProtocol'
  /** Has left the network. */
  | 'left'
export interface Voice {
  readonly key: string
  readonly name: string
  readonly state: VoiceState
  readonly choice: string | undefined
  /** Every option its representatives have chosen, in the poll's order. */
  readonly said: readonly string[]
  /** How many seats have voted. */
  readonly seats: number
}
export type Rule = 'most' | 'half' | 'twoThirds' | 'all'
export interface Outcome {
  readonly option: string | undefined
  readonly why: 'decided' | 'tie' | 'tooFew' | 'noVotes'
  readonly counts: Readonly<Record<string, number>>
  /** Voices for an option that is not blank. */
  readonly valid: number
}
export interface Protocol {
  readonly poll: string
  readonly question: string
  readonly rule: Rule
  readonly options: readonly PollOption[]
  /** Everybody who may vote, in order of name. */
  readonly voices: readonly Voice[]
  readonly outcome: Outcome
  /** Votes from members who may not vote in this poll; shown, not counted. */
  readonly outside: readonly string[]
  readonly closed: string | undefined
  /** What it came to when it was decided; undefined while it is open. */
  readonly atDecision: Outcome | undefined
  /** Came, or was changed, after the decision was written down. */
  readonly after: readonly string[]
}

const text = (v: unknown, longest: number): string => (typeof v === 'string' ? v.slice(0, longest) : '')
export function optionsOf(poll: Row): readonly PollOption[] {
  return listOf(poll, 'options')
    .map((row) => {
      const order = row['order']
      return {
        id: row.id,
        label: text(row['label'], 300) || row.id,
        blank: row['blank'] === 'yes',
        order: typeof order === 'number' && Number.isFinite(order) ? order : Number.MAX_VALUE,
      }
    })
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, label, blank }) => ({ id, label, blank }))
}
const rules: readonly string[] = ['most', 'half', 'twoThirds', 'all'] satisfies Rule[]
const ruleOf = (poll: Row): Rule => {
  const said = textOf(poll, 'rule')
  return rules.includes(said ?? '') ? (said as Rule) : 'most'
}

/** Keys of those who may vote: as the poll says; else those counted when it was decided; else everyone who has joined. */
function electorate(poll: Row, circle: Circle, counted: ReadonlyMap<string, string>): readonly string[] {
  const named = setOf(poll, 'voters')
  const keys = named.length > 0 ? [...named, ...counted.keys()] : [...counted.keys()]
  if (keys.length === 0) return circle.counted.filter((p) => p.standing === 'joined').map((p) => p.key)
  return [...new Set(keys.map((key) => circle.find(key)?.key ?? key))]
}

/** What a municipality's seats have chosen: each option once, in the poll's order; others behind. */
function votesOf(
  p: Participant,
  poll: string,
  options: readonly PollOption[],
): { said: string[]; seats: number; strange: number } {
  const chosen = new Set<string>()
  let [seats, strange] = [0, 0]
  for (const view of p.views)
    for (const row of live(view, 'vote')) {
      const choice = textOf(row, 'poll') === poll ? textOf(row, 'choice') : undefined
      if (choice === undefined) continue
      seats++
      if (options.some((o) => o.id === choice)) chosen.add(choice)
      else strange++
    }
  return { said: options.map((o) => o.id).filter((id) => chosen.has(id)), seats, strange }
}

function voiceOf(
  key: string,
  circle: Circle,
  poll: Row,
  options: readonly PollOption[],
  counted: ReadonlyMap<string, string>,
): Voice {
  const p = circle.find(key)
  const name = p?.name ?? key
  const { said, seats, strange } = p ? votesOf(p, poll.id, options) : { said: [], seats: 0, strange: 0 }
  const before = counted.get(key)
  const kept = before !== undefined && options.some((o) => o.id === before) ? before : undefined
  const [only] = said
  if (said.length > 1) return { key, name, state: 'split', choice: undefined, said, seats }
  if (only !== undefined) return { key, name, state: 'counted', choice: only, said, seats }
  if (kept !== undefined && (!p || p.standing !== 'joined' || p.views.length === 0))
    return { key, name, state: 'fromProtocol', choice: kept, said: [kept], seats }
  const state = strange > 0 ? 'unknownOption' : p === undefined || p.standing === 'left' ? 'left' : 'notVoted'
  return { key, name, state, choice: undefined, said, seats }
}

/** @param choices one for each voice that counts; @param of how many may vote */
function outcomeOf(
  choices: readonly string[],
  options: readonly PollOption[],
  rule: Rule,
  of: number,
): Outcome {
  const counts: Record<string, number> = Object.fromEntries(options.map((o) => [o.id, 0]))
  for (const choice of choices) counts[choice] = (counts[choice] ?? 0) + 1
  const standing = options.filter((o) => !o.blank)
  const valid = standing.reduce((n, o) => n + (counts[o.id] ?? 0), 0)
  const none = (why: Outcome['why']): Outcome => ({ option: undefined, why, counts, valid })
  if (valid === 0) return none('noVotes')
  const best = Math.max(...standing.map((o) => counts[o.id] ?? 0))
  const first = standing.filter((o) => counts[o.id] === best)
  const needed =
    rule === 'most'
      ? 1
      : rule === 'half'
        ? Math.floor(valid / 2) + 1
        : rule === 'twoThirds'
          ? Math.ceil((valid * 2) / 3)
          : of
  if (first.length > 1) return none('tie')
  return best >= needed ? { option: first[0]?.id, why: 'decided', counts, valid } : none('tooFew')
}

export function protocolOf(poll: Row, circle: Circle): Protocol {
  const options = optionsOf(poll)
  const rule = ruleOf(poll)
  const closed = textOf(poll, 'closed')
  const frozen = new Map(
    closed === undefined
      ? []
      : listOf(poll, 'counted').map((row) => [row.id, text(row['choice'], 200)] as const),
  )
  // What was counted was counted by key; a municipality that has joined since goes by the same number.
  const counted = new Map([...frozen].map(([key, choice]) => [circle.find(key)?.key ?? key, choice]))
  const keys = electorate(poll, circle, counted)
  const place = new Map(circle.all.map((p, i) => [p.key, i]))
  const at = (key: string): number => place.get(key) ?? Number.MAX_SAFE_INTEGER
  const voices = [...keys]
    .sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1))
    .map((key) => voiceOf(key, circle, poll, options, counted))
  const heard = voices.flatMap((v) => v.choice ?? [])
  const then = [...counted.values()].filter((choice) => options.some((o) => o.id === choice))
  const may = new Set(keys)
  return {
    poll: poll.id,
    question: text(poll['question'], 500),
    rule,
    options,
    voices,
    outcome: outcomeOf(heard, options, rule, keys.length),
    outside: circle.all
      .filter((p) => !may.has(p.key) && votesOf(p, poll.id, options).seats > 0)
      .map((p) => p.key),
    closed,
    atDecision: closed === undefined ? undefined : outcomeOf(then, options, rule, counted.size),
    after:
      closed === undefined
        ? []
        : voices.filter((v) => (v.choice ?? '') !== (counted.get(v.key) ?? '')).map((v) => v.key),
  }
}

/** Ends a poll: who could vote, and what each had said, is written down, so that who comes and goes later moves nothing. */
export const closePollWrites = (poll: Row, protocol: Protocol, today: string): CellWrite[] =>
  cellsOf('poll', poll.id, poll, {
    closed: today,
    counted: protocol.voices.map((v) => ({ id: v.key, choice: v.choice ?? '' })),
  })

export interface Mandate {
  /** A person's card in the network. */
  readonly person: string
  /** Keys of the municipalities the person speaks for. */
  readonly speaksFor: readonly string[]
}
/** Who speaks for whom in a meeting, in the order of the list. One person may speak for two, and has a vote for each. */
export function mandatesOf(meeting: Row, circle: Circle): readonly Mandate[] {
  const by = new Map<string, Set<string>>()
  for (const row of listOf(meeting, 'attendance')) {
    const [person, participant] = [row['person'], row['participant']]
    if (!isId(person) || typeof participant !== 'string') continue
    const key = circle.find(participant)?.key
    const keys = by.get(person) ?? new Set<string>()
    by.set(person, key === undefined ? keys : keys.add(key))
  }
  return [...by].map(([person, keys]) => ({ person, speaksFor: [...keys] }))
}
