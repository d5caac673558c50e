/** Answers and suggestions as a form holds them, and where each is written: one's own at home, the network's in the network. */
import type { Participant } from '../../../insight/network/circle.ts'
import { openSuggestions } from '../../../insight/network/ours.ts'
import type { Portfolio } from '../../../live/portfolio.svelte.ts'
import { answerId, isEntry, suggestionId } from '../../../register/network/ids.ts'
import {
  answerWrites,
  cellsOf,
  confirmWrites,
  saidIn,
  saidNames,
  suggestionWrites,
  type Subject,
} from '../../../register/network/writes.ts'
import { cellKey, type CellWrite } from '../../../schema/cells.ts'
import type { Field, Value } from '../../../schema/field.ts'
import type { Row } from '../../../schema/kind.ts'
import { isAnswered } from '../../../schema/value.ts'
import { undoIn } from '../undo.ts'
import type { Desk } from '../../../live/desk.svelte.ts'
import { networkRollout } from '../../../words/networkRollout.ts'
import type { NetworkContext } from '../context.svelte.ts'

export type Values = Readonly<Record<string, Value | undefined>>
type Saved = Awaited<ReturnType<Portfolio['change']>>

/** What an answer is about: an offer, or an entry of the catalogue. */
export interface About extends Subject {
  /** What is counted, of an offer: «fagsystemer». */
  readonly depthUnit?: string | undefined
}
export const isOffer = (about: Subject): boolean => !isEntry(about.id)

/** What the form shows first, and what is behind «flere felt». */
export function fieldNames(about: Subject, own: boolean): readonly [readonly string[], readonly string[]] {
  const first = isOffer(about)
    ? ['reply', 'rollout', 'depthDone', 'depthOf', 'quarter', 'since', 'blockers']
    : ['use', 'since', 'quarter']
  const more = isOffer(about) ? ['benefit', 'role', 'use'] : ['role', 'blockers']
  const ours = isOffer(about) ? ['cost', 'benefitAmount', 'blockerNote', 'roleMailbox'] : ['roleMailbox']
  return [first, own ? [...more, ...ours] : more]
}
/** The fields as they are declared: of an answer at home, of a suggestion in the network. */
export function fieldsFor(
  network: NetworkContext,
  own: boolean,
  names: readonly string[],
): readonly (readonly [string, Field])[] {
  const kind = own ? network.here.own?.kinds.get('answer') : network.here.register.kinds.get('suggestion')
  return names.flatMap((name) => {
    const field = kind?.fields[name]
    return field ? [[name, field] as const] : []
  })
}

/** One's own answer as it stands at home, with what is kept from the others. */
export const ownAnswer = (network: NetworkContext, about: string): Row | undefined =>
  network.here.own?.row(answerId(about))
export const suggestionOf = (network: NetworkContext, member: string, about: string): Row | undefined =>
  network.here.register.row(suggestionId(member, about))
export const mayAnswer = (network: NetworkContext): boolean =>
  network.here.own !== undefined && network.here.own.session.hindrance === undefined
/** What the network believes of this device's municipality, that has not been answered. */
export const waiting = (network: NetworkContext): readonly Row[] =>
  network.me ? openSuggestions(network.spread, network.me) : []

export const valuesIn = (row: Row | undefined, names: readonly string[]): Values =>
  Object.fromEntries(names.flatMap((name) => (isAnswered(row?.[name]) ? [[name, row?.[name] as Value]] : [])))

async function write(
  desk: Desk,
  register: Portfolio,
  writes: readonly CellWrite[],
  said: string,
  text?: { readonly key: string; readonly text: string },
): Promise<boolean> {
  if (writes.length === 0 && !text) return true
  const writing = register.session.write({ what: 'edit', writes, ...(text ? { texts: [text] } : {}) })
  // What one publishes is read from what is stored: an answer is a deed, and is not to wait for the end of a burst.
  void register.session.flush()
  const saved: Saved = await writing
  const w = networkRollout[desk.prefs.lang]
  if (saved.saved) desk.say(said, 'success', undoIn(desk, register, saved))
  else if (saved.doThis === 'nothing') desk.say(w.notSaved, 'danger')
  return saved.saved
}
/** One that was put away is taken up again by being answered. */
const revived = (id: string, before: Row | undefined, writes: readonly CellWrite[]): readonly CellWrite[] =>
  before?.['archivedOn'] === undefined ? writes : [...writes, { key: cellKey(id, 'archivedOn'), value: null }]

export async function writeAnswer(
  desk: Desk,
  network: NetworkContext,
  about: About,
  values: Values,
): Promise<boolean> {
  const { own } = network.here
  if (!own) return false
  const id = answerId(about.id)
  const before = own.row(id)
  const { blockerNote, ...rest } = values
  const today = own.today()
  const writes = cellsOf('answer', id, before, {
    title: about.title,
    about: about.id,
    ...rest,
    basis: 'own',
    answeredOn: today,
  })
  const note = typeof blockerNote === 'string' ? blockerNote : ''
  const text = 'blockerNote' in values && (before?.['blockerNote'] ?? '') !== note ? note : undefined
  return write(
    desk,
    own,
    revived(id, before, writes),
    networkRollout[desk.prefs.lang].answered(about.title),
    text === undefined ? undefined : { key: cellKey(id, 'blockerNote'), text },
  )
}
/** «Stemmer»: what the network believes becomes one's own word. */
export async function confirm(desk: Desk, network: NetworkContext, suggestion: Row): Promise<boolean> {
  const { own } = network.here
  const about = suggestion['about']
  if (!own || typeof about !== 'string') return false
  const before = own.row(answerId(about))
  const title = typeof suggestion['title'] === 'string' ? suggestion['title'] : about
  const writes = confirmWrites(suggestion, own.today(), before)
  return write(
    desk,
    own,
    revived(answerId(about), before, writes),
    networkRollout[desk.prefs.lang].confirmed(title),
  )
}
/** Takes one's answer back: everything it says is emptied, and the network's suggestion shows again if there is one. */
export async function withdraw(desk: Desk, network: NetworkContext, about: About): Promise<boolean> {
  const { own } = network.here
  const before = own?.row(answerId(about.id))
  if (!own || !before) return false
  const empty = Object.fromEntries(saidNames.map((name) => [name, undefined]))
  const writes = answerWrites(about, empty, before)
  return write(desk, own, writes, networkRollout[desk.prefs.lang].withdrawn(about.title))
}
export async function suggest(
  desk: Desk,
  network: NetworkContext,
  member: Participant,
  about: About,
  values: Values,
): Promise<boolean> {
  const { register } = network.here
  const before = register.row(suggestionId(member.key, about.id))
  const said = saidIn({ id: '', ...values, basis: values['basis'] ?? 'meeting' })
  const writes = suggestionWrites(member.key, about, said, {}, before)
  return write(desk, register, writes, networkRollout[desk.prefs.lang].suggestedFor(member.name))
}
/** Puts a suggestion away: it was wrong, or is no longer believed. */
export async function dropSuggestion(desk: Desk, network: NetworkContext, suggestion: Row): Promise<void> {
  const { register } = network.here
  const saved = await register.archive([suggestion.id])
  if (saved?.saved)
    desk.say(networkRollout[desk.prefs.lang].dropped, 'success', undoIn(desk, register, saved))
}
/** Of a move on the board: written where it belongs. */
export const writeMove = (
  desk: Desk,
  network: NetworkContext,
  writes: readonly CellWrite[],
  said: string,
): Promise<boolean> =>
  network.here.own ? write(desk, network.here.own, writes, said) : Promise.resolve(false)
