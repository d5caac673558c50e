/** What is written when someone answers, suggests, confirms, votes or merges. Cells only: the caller gives them to a store. */
import { cellKey, writesFor, type CellWrite } from '../../schema/cells.ts'
import type { RowValue, Value, ValueOf } from '../../schema/field.ts'
import type { Row } from '../../schema/kind.ts'
import { isAnswered } from '../../schema/value.ts'
import { aliasId, answerId, differentId, networkId, suggestionId, voteId } from './ids.ts'
import type { answer } from './kinds/answer.ts'
import { saidFields } from './kinds/said.ts'
import { networkKind } from './kinds.ts'

export type Said = { readonly [P in keyof typeof saidFields]?: ValueOf<(typeof saidFields)[P]> }
type AnswerFields = typeof answer.fields
export type AnswerSaid = {
  readonly [P in keyof AnswerFields]?: ValueOf<AnswerFields[P]> | undefined
}
export const saidNames = Object.keys(saidFields) as readonly (keyof Said)[]

/** A field of a row as a value; a row from elsewhere may hold anything, and what it holds is replaced whole. */
const valueIn = (row: Row | undefined, name: string): Value | undefined => {
  const v = row?.[name]
  return isAnswered(v) ? (v as Value) : undefined
}

/** The cells by which a record comes to say `values`. A field that is named with `undefined` is emptied, one that is not stays. */
export function cellsOf(
  kindId: string,
  id: string,
  before: Row | undefined,
  values: Readonly<Record<string, Value | undefined>>,
): CellWrite[] {
  const { fields } = networkKind(kindId)
  return Object.entries(values).flatMap(([name, value]) => {
    const field = fields[name]
    if (!field || field.type === 'longText') return []
    return writesFor(id, name, field, valueIn(before, name), value)
  })
}

export interface Subject {
  /** Of an offer, a product or a component. */
  readonly id: string
  readonly title: string
}

/**
 * A member's own answer. Long texts (`blockerNote`) are written as texts are, by the page.
 * @param before the answer as it stands, if there is one
 */
export const answerWrites = (about: Subject, said: AnswerSaid, before?: Row): CellWrite[] =>
  cellsOf('answer', answerId(about.id), before, { title: about.title, about: about.id, ...said })

export interface SuggestionMark {
  readonly note?: string
  readonly place?: string
}
/** What the network suggests of a member; the same again writes nothing. */
export const suggestionWrites = (
  member: string,
  about: Subject,
  said: Said,
  mark: SuggestionMark = {},
  before?: Row,
): CellWrite[] => {
  const open = Object.fromEntries(saidNames.map((name) => [name, said[name]]))
  const values = { title: about.title, member, about: about.id, ...open, ...mark }
  const id = suggestionId(member, about.id)
  const writes = cellsOf('suggestion', id, before, values)
  // One that had been put away is taken up again only when it says something new.
  return writes.length > 0 && before?.['archivedOn'] !== undefined
    ? [...writes, { key: cellKey(id, 'archivedOn'), value: null }]
    : writes
}

/** What a suggestion says, for showing and for confirming. */
export const saidIn = (row: Row | undefined): Said =>
  Object.fromEntries(saidNames.flatMap((name) => (isAnswered(row?.[name]) ? [[name, row?.[name]]] : [])))

/** «Bekreft»: the member says as its own what the network suggested. `correction` is what it wants otherwise. */
export function confirmWrites(
  suggestion: Row,
  today: string,
  before?: Row,
  correction: AnswerSaid = {},
): CellWrite[] {
  const [about, title] = [suggestion['about'], suggestion['title']]
  if (typeof about !== 'string') return []
  const said = { ...saidIn(suggestion), basis: 'own' as const, answeredOn: today, ...correction }
  return answerWrites({ id: about, title: typeof title === 'string' ? title : about }, said, before)
}

/** A municipality's vote from one seat; `choice` undefined withdraws it. */
export const voteWrites = (
  poll: { readonly id: string; readonly question: string },
  choice: string | undefined,
  today: string,
  seat?: string,
  before?: Row,
): CellWrite[] =>
  cellsOf('vote', voteId(poll.id, seat), before, {
    title: poll.question,
    poll: poll.id,
    choice,
    cast: choice === undefined ? undefined : today,
  })

/** `from` is the same as `to`: links to it go on working, and lead there. */
export const mergeWrites = (from: Subject, to: string, why = '', before?: Row): CellWrite[] => [
  ...cellsOf('alias', aliasId(from.id), before, {
    title: from.title,
    from: from.id,
    to,
    verdict: 'same',
    ...(why === '' ? {} : { why }),
  }),
  ...(before?.['archivedOn'] === undefined
    ? []
    : [{ key: cellKey(aliasId(from.id), 'archivedOn'), value: null }]),
]
/** Takes a merger back. Nothing was moved, so nothing has to be moved back. */
export const unmergeWrites = (from: string, today: string): CellWrite[] => [
  { key: cellKey(aliasId(from), 'archivedOn'), value: today },
]
/** «To forskjellige»: the pair is not proposed again, to anybody. */
export const differentWrites = (a: Subject, b: Subject): CellWrite[] =>
  cellsOf('alias', differentId(a.id, b.id), undefined, {
    title: `${a.title} / ${b.title}`,
    from: a.id,
    to: b.id,
    verdict: 'different',
  })

/**
 * A member that leaves says so in the network's own record, for those that remain: its membership is the network's to end, and
 * what it publishes no longer reaches them. Undefined `on`: it is in again.
 * @param before the network's record as it stands, if there is one
 */
export function departureWrites(before: Row | undefined, owner: string, on: string | undefined): CellWrite[] {
  const held = valueIn(before, 'departures')
  const others = (Array.isArray(held) ? (held as readonly RowValue[]) : []).filter((r) => r.id !== owner)
  const departures = on === undefined ? others : [...others, { id: owner, on }]
  return cellsOf('network', networkId, before, { departures })
}
