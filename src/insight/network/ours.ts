/** «Hva er vi med på»: one municipality's page. What it is in, gets and pays, and what waits for its answer. */
import type { Row } from '../../schema/kind.ts'
import { live, setOf, textOf } from '../rows.ts'
import type { Participant } from './circle.ts'
import { economyOf, plus, type Assumptions, type Economy, type Range } from './economy.ts'
import { installationsOf, type Installation } from './shares.ts'
import { isInItself, linesOf, type Line } from './rollout.ts'
import type { Spread } from './spread.ts'

export interface OurOffer {
  readonly offer: Row
  readonly line: Line
  readonly economy: Economy
  /** Who else is in by its own word, this municipality left out: those who share what is paid together. */
  readonly with: readonly Participant[]
}
export interface OurProject {
  readonly project: Row
  readonly leads: boolean
}
export interface Ours {
  readonly participant: Participant
  readonly isIn: readonly OurOffer[]
  readonly considering: readonly OurOffer[]
  /** «Ikke nå» and «har tilsvarende». */
  readonly declined: readonly OurOffer[]
  /** Open offers it has not answered, also those the network believes something of. */
  readonly notAnswered: readonly OurOffer[]
  readonly projects: readonly OurProject[]
  /** Installations it shares with others. */
  readonly shared: readonly (Installation & { readonly subject: string; readonly title: string })[]
  /** Of what it is in, a year, and once. Lines that could not be worked out are in `unknown`. */
  readonly pays: Range
  readonly gets: Range
  readonly paysOnce: Range
  readonly unknown: number
  /** Suggestions the network has made of it that it has not answered. */
  readonly suggestions: readonly Row[]
}

const zero: Range = { low: 0, high: 0 }

/** @param changed by offer: what the person has changed in the assumptions */
export function oursOf(
  spread: Spread,
  key: string,
  today: string,
  changed: Readonly<Record<string, Assumptions>> = {},
): Ours | undefined {
  const participant = spread.circle.find(key)
  if (!participant) return undefined
  const { network } = spread.input
  const offers = live(network, 'offer').filter((o) => textOf(o, 'status') !== 'draft')
  const all = offers.map((offer) => ourOffer(spread, offer, participant, today, changed[offer.id]))
  const isIn = all.filter((o) => isInItself(o.line))
  const sum = (of: (e: Economy) => Range): Range =>
    isIn.reduce((total, o) => plus(total, of(o.economy)), zero)
  const outside = all.filter((o) => !isInItself(o.line) && o.line.source !== 'suggestion')
  return {
    participant,
    isIn,
    considering: outside.filter((o) => o.line.reply === 'considering'),
    declined: outside.filter((o) => o.line.reply === 'notNow' || o.line.reply === 'hasSimilar'),
    notAnswered: all.filter(
      (o) =>
        textOf(o.offer, 'status') === 'open' &&
        !isInItself(o.line) &&
        (o.line.source === 'suggestion' || o.line.reply === undefined || o.line.reply === 'notAsked'),
    ),
    projects: projectsOf(spread, participant),
    shared: sharedBy(spread, participant),
    pays: sum((e) => e.perYear.cost),
    gets: sum((e) => e.perYear.benefit),
    paysOnce: sum((e) => e.once.cost),
    unknown: isIn.reduce((n, o) => n + o.economy.unknown.length, 0),
    suggestions: openSuggestions(spread, participant),
  }
}

function ourOffer(
  spread: Spread,
  offer: Row,
  participant: Participant,
  today: string,
  changed: Assumptions | undefined,
): OurOffer {
  const { counted } = spread.circle
  const lines = linesOf(
    spread,
    offer,
    counted.includes(participant) ? counted : [...counted, participant],
    today,
  )
  const line = lines.find((l) => l.participant === participant)
  if (!line) throw new RangeError(participant.key)
  const others = lines.filter((l) => isInItself(l) && l !== line).map((l) => l.participant)
  // One that is not in yet is shown what it would pay if it came in.
  const measure = { inhabitants: participant.inhabitants, sharing: others.length + 1 }
  return { offer, line, economy: economyOf(offer, measure, changed, line.answer), with: others }
}

function projectsOf(spread: Spread, p: Participant): readonly OurProject[] {
  const mine = (id: string | undefined): boolean => id !== undefined && spread.circle.find(id) === p
  return live(spread.input.network, 'project').flatMap((project) => {
    const leads = mine(textOf(project, 'lead'))
    return leads || setOf(project, 'participants').some(mine) ? [{ project, leads }] : []
  })
}

function sharedBy(spread: Spread, p: Participant): Ours['shared'] {
  const { counted } = spread.circle
  return spread.subjects.flatMap((subject) => {
    const cell = spread.cell(p, subject.id)
    if (subject.sort !== 'product' || cell.state !== 'inUse') return []
    return installationsOf(spread, subject.id, counted)
      .found.filter((i) => i.shared && i.users.includes(p.key))
      .map((i) => ({ ...i, subject: subject.id, title: subject.name }))
  })
}

/** What the network believes of it, that it has neither confirmed nor corrected. */
export function openSuggestions(spread: Spread, p: Participant): readonly Row[] {
  const keys = new Set([p.key, ...p.owners])
  const offers = new Map(live(spread.input.network, 'offer').map((o) => [o.id, o]))
  return live(spread.input.network, 'suggestion').filter((row) => {
    const [member, about] = [textOf(row, 'member'), textOf(row, 'about')]
    if (member === undefined || about === undefined || !keys.has(member)) return false
    const offer = offers.get(about)
    if (!offer) return spread.cell(p, about).state === 'suggested'
    const [line] = linesOf(spread, offer, [p], '9999-12-31')
    return line?.source === 'suggestion'
  })
}
