/** A meeting as its pages read it: which are to come, what is on the agenda, what is up just now, who speaks for whom. */
import { live, listOf, setOf, textOf, type Portfolio } from '../../../insight/rows.ts'
import type { Circle, Participant } from '../../../insight/network/circle.ts'
import { participantId } from '../../../register/network/ids.ts'
import type { RowValue } from '../../../schema/field.ts'
import { kindOf } from '../../../schema/id.ts'
import type { Row } from '../../../schema/kind.ts'
import { timeOf } from './clock.ts'
import type { Changes } from '../../../live/portfolio.svelte.ts'

export interface AgendaItem {
  readonly id: string
  readonly title: string
  readonly sort: string | undefined
  readonly minutes: number | undefined
  readonly about: string | undefined
  /** What is up now is said in the row itself, so that every phone in the room follows. */
  readonly state: 'now' | 'done' | undefined
  readonly row: RowValue
}

const plain = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
const figure = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** In the order of their numbers; what has none comes last. */
export function agendaOf(meeting: Row): readonly AgendaItem[] {
  const at = (row: RowValue): number => figure(row['order']) ?? Number.MAX_VALUE
  return [...listOf(meeting, 'agenda')]
    .sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1))
    .map((row) => {
      const state = row['state']
      return {
        id: row.id,
        title: plain(row['title']) ?? '',
        sort: plain(row['sort']),
        minutes: figure(row['minutes']),
        about: plain(row['about']),
        state: state === 'now' || state === 'done' ? state : undefined,
        row,
      }
    })
}
/** The rows in this order, numbered from one; a row that stands where it stood is the same row. */
const numbered = (rows: readonly RowValue[]): readonly RowValue[] =>
  rows.map((row, i) => (row['order'] === i + 1 ? row : { ...row, order: i + 1 }))

/** The agenda with one item moved a step; the same rows when it stands at the end already. */
export function moved(items: readonly AgendaItem[], id: string, by: -1 | 1): readonly RowValue[] {
  const rows = items.map((item) => item.row)
  const from = items.findIndex((item) => item.id === id)
  const one = rows[from]
  const other = rows[from + by]
  if (!one || !other) return rows
  rows[from] = other
  rows[from + by] = one
  return numbered(rows)
}
export const added = (items: readonly AgendaItem[], row: RowValue): readonly RowValue[] =>
  numbered([...items.map((item) => item.row), row])
export const without = (items: readonly AgendaItem[], id: string): readonly RowValue[] =>
  numbered(items.filter((item) => item.id !== id).map((item) => item.row))
/** One item says something else; a column with `undefined` is emptied. */
export const said = (
  items: readonly AgendaItem[],
  id: string,
  columns: Readonly<Record<string, string | number | undefined>>,
): readonly RowValue[] =>
  items.map(({ row }) => {
    if (row.id !== id) return row
    const kept = Object.entries({ ...row, ...columns }).filter(([, value]) => value !== undefined)
    return { ...Object.fromEntries(kept), id: row.id }
  })
/** Goes to an item: those before it that were up are done. `undefined`: nothing is up any more. */
export function goneTo(items: readonly AgendaItem[], id: string | undefined): readonly RowValue[] {
  return items.map(({ row, state }) => {
    const wanted = row.id === id ? 'now' : state === 'now' ? 'done' : state
    if (wanted === state) return row
    const { state: _before, ...rest } = row
    return wanted === undefined ? rest : { ...rest, id: row.id, state: wanted }
  })
}
/** What is up: the first that says so. Two who lead from each their device can both have said it. */
export const upNow = (items: readonly AgendaItem[]): AgendaItem | undefined =>
  items.find((item) => item.state === 'now')

export interface Meetings {
  readonly coming: readonly Row[]
  readonly held: readonly Row[]
}
/** Coming ones nearest first, held ones newest first; one without a date is still to come. */
export function meetingsIn(register: Portfolio, today: string): Meetings {
  const on = (row: Row): string => textOf(row, 'date') ?? ''
  const isHeld = (row: Row): boolean => {
    const status = textOf(row, 'status')
    if (status !== undefined) return status === 'held'
    return on(row) !== '' && on(row) < today
  }
  const rows = live(register, 'meeting')
  const key = (row: Row): string => `${on(row) || '9999'} ${timeOf(row) ?? ''}`
  const by = (a: Row, b: Row): number => (key(a) < key(b) ? -1 : key(a) === key(b) && a.id < b.id ? -1 : 1)
  return {
    coming: rows.filter((row) => !isHeld(row)).sort(by),
    held: rows.filter(isHeld).sort((a, b) => by(b, a)),
  }
}

const ofMeeting = (register: Portfolio, kind: string, meeting: string | undefined): readonly Row[] =>
  live(register, kind)
    .filter((row) => textOf(row, 'meeting') === meeting)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
/** Polls of a meeting, in the order they were made; `undefined`: those of none. */
export const pollsOf = (register: Portfolio, meeting: string | undefined): readonly Row[] =>
  ofMeeting(register, 'poll', meeting)
export const decisionsOf = (register: Portfolio, meeting: string): readonly Row[] =>
  ofMeeting(register, 'decision', meeting)
/** Those to be done first, by date; done ones last. */
export function tasksOf(register: Portfolio, meeting: string): readonly Row[] {
  const key = (row: Row): string =>
    `${textOf(row, 'done') === undefined ? 0 : 1} ${textOf(row, 'due') ?? '9999'} ${row.id}`
  return live(register, 'task')
    .filter((row) => setOf(row, 'about').includes(meeting))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

export interface Attending {
  /** Id of a person's card in the network, whether it can be read here or not; undefined when only a municipality is entered. */
  readonly person: string | undefined
  readonly role: string | undefined
  readonly speaksFor: readonly { readonly row: RowValue; readonly participant: Participant | undefined }[]
}
/** Each person once, with every municipality she speaks for; municipalities with nobody named stand one by one. */
export function attendingIn(meeting: Row, circle: Circle): readonly Attending[] {
  interface Draft {
    readonly person: string | undefined
    role: string | undefined
    readonly speaksFor: Attending['speaksFor'][number][]
  }
  const persons = new Map<string, Draft>()
  const out: Attending[] = []
  for (const row of listOf(meeting, 'attendance')) {
    const to = plain(row['participant'])
    const one = { row, participant: to === undefined ? undefined : circle.find(to) }
    const person = plain(row['person'])
    let draft = person === undefined ? undefined : persons.get(person)
    if (!draft) {
      draft = { person, role: undefined, speaksFor: [] }
      out.push(draft)
      if (person !== undefined) persons.set(person, draft)
    }
    draft.role ??= plain(row['role'])
    draft.speaksFor.push(one)
  }
  return out
}
/** Municipalities that somebody here speaks for, by key. */
export const representedIn = (meeting: Row, circle: Circle): ReadonlySet<string> =>
  new Set(
    attendingIn(meeting, circle).flatMap((one) =>
      one.speaksFor.flatMap(({ participant }) => participant?.key ?? []),
    ),
  )

/** What the record of a participant is called here, and what makes it when the network has no record of it yet. */
export function placeIn(p: Participant): { id: string; make: readonly (readonly [string, Changes])[] } {
  if (p.row) return { id: p.row.id, make: [] }
  if (p.number === undefined) return { id: p.key, make: [] }
  const id = participantId(p.number)
  return { id, make: [[id, { name: p.name, number: p.number }]] }
}

/** Municipalities that a task is given to: it is about them as it is about the meeting. */
export const givenTo = (task: Row, circle: Circle): readonly Participant[] =>
  setOf(task, 'about').flatMap((id) => (kindOf(id) === 'meeting' ? [] : (circle.find(id) ?? [])))
/** Gives it to one, or to none. */
export function giveTo(
  task: Row,
  circle: Circle,
  p: Participant | undefined,
): readonly (readonly [string, Changes])[] {
  const others = setOf(task, 'about').filter((id) => kindOf(id) === 'meeting' || !circle.find(id))
  const place = p && placeIn(p)
  return [...(place?.make ?? []), [task.id, { about: place ? [...others, place.id] : others }]]
}
