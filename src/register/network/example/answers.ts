import type { Value } from '../../../schema/field.ts'
import type { Row } from '../../../schema/kind.ts'
import { plusDays, plusMonths, quarterOf } from '../../demo/calendar.ts'
import type { Dice } from '../../demo/chance.ts'
import { answerId, entryId, voteId } from '../ids.ts'
import type { World } from './member.ts'
import { rowOf } from './rowView.ts'

export interface ExampleOffer {
  readonly id: string
  readonly title: string
  readonly subject: string
  readonly meaning: string
  readonly depthUnit?: string
  readonly depthOf?: number
  readonly months: readonly [from: number, to: number]
  readonly status: 'draft' | 'open' | 'closed'
  readonly lead: string
  readonly economy: readonly Readonly<Record<string, string | number>>[]
}
const offer = (slug: string): string => `offer:@eksempel-${slug}`
const line = (
  id: string,
  label: string,
  sort: string,
  unit: string,
  low: number,
  high: number,
  assumption: string,
): Readonly<Record<string, string | number>> => ({ id, label, sort, unit, low, high, assumption })

/** Made up from end to end, figures and all; the solutions have their real names. */
export const exampleOffers: readonly ExampleOffer[] = [
  {
    id: offer('minside'),
    title: 'Innbyggerens side: Fiks Minside i alle kommuner',
    subject: 'component:@fiks-minside',
    meaning: 'Innbyggeren ser minst tre av kommunens tjenester på sin side.',
    depthUnit: 'tjenester',
    depthOf: 9,
    months: [-14, 10],
    status: 'open',
    lead: '5059',
    economy: [
      line('a', 'Årlig avgift', 'cost', 'perInhabitant', 3, 5, 'Eksempel: pris etter innbyggertall.'),
      line('b', 'Oppsett og opplæring', 'cost', 'once', 40_000, 120_000, 'Eksempel: 40–120 timer.'),
      line(
        'c',
        'Færre henvendelser',
        'benefit',
        'perInhabitant',
        4,
        12,
        'Eksempel: én av ti telefoner blir borte.',
      ),
    ],
  },
  {
    id: offer('barnevern'),
    title: 'Felles fagsystem for barnevern',
    subject: entryId('product', 'Modulus Barn'),
    meaning: 'Alle nye saker føres i det nye systemet, og det gamle er lukket for skriving.',
    months: [-20, 6],
    status: 'open',
    lead: '5035',
    economy: [
      line('a', 'Lisens', 'cost', 'perInhabitant', 12, 18, 'Eksempel: felles avtale for regionen.'),
      line(
        'b',
        'Flytting av data',
        'cost',
        'once',
        90_000,
        260_000,
        'Eksempel: avhenger av det gamle systemet.',
      ),
      line(
        'c',
        'Spart tid',
        'benefit',
        'perMunicipality',
        60_000,
        210_000,
        'Eksempel: to til fire timer i uka.',
      ),
    ],
  },
  {
    id: offer('vkp'),
    title: 'Velferdsteknologisk knutepunkt',
    subject: 'component:@vkp',
    meaning: 'Hendelser fra trygghetsteknologien kommer inn i journalen uten at noen skriver dem av.',
    months: [-8, 18],
    status: 'open',
    lead: '5007',
    economy: [
      line(
        'a',
        'Drift i fellesskap',
        'cost',
        'together',
        400_000,
        700_000,
        'Eksempel: deles på dem som er med.',
      ),
      line('b', 'Spart tid', 'benefit', 'perInhabitant', 6, 15, 'Eksempel: fem minutter per vakt.'),
    ],
  },
  {
    id: offer('svarinn'),
    title: 'Digital post inn i sakssystemet',
    subject: 'component:@fiks-svarinn',
    meaning: 'Alle fagsystemer som sender brev, sender dem digitalt.',
    depthUnit: 'fagsystemer',
    depthOf: 9,
    months: [-30, -3],
    status: 'closed',
    lead: '5001',
    economy: [line('a', 'Porto og papir', 'benefit', 'perInhabitant', 8, 20, 'Eksempel: 60 % av brevene.')],
  },
]

export const examplePoll = {
  id: 'poll:@eksempel-neste',
  question: 'Hva skal vi innføre sammen neste år?',
  options: [
    { id: 'barnevern', order: 1, label: 'Felles fagsystem for barnevern' },
    { id: 'minside', order: 2, label: 'Innbyggerens side' },
    { id: 'vent', order: 3, label: 'Ingen nye før vi har fullført det vi har begynt på' },
    { id: 'blank', order: 4, label: 'Blank', blank: 'yes' },
  ],
} as const

const roles = ['digitalLead', 'ict', 'projectLead', 'sectorLead'] as const
const blockers = ['money', 'people', 'contract', 'supplier', 'integration', 'decision'] as const

/** Where a municipality stands with an offer; undefined when it has not answered. */
function answerTo(
  offer: ExampleOffer,
  world: World,
  d: Dice,
): Readonly<Record<string, Value | undefined>> | undefined {
  if (d.is(0.16)) return undefined
  const { today } = world
  const answeredOn = plusDays(today, -d.int(10, 300))
  const base = { title: offer.title, about: offer.id, basis: 'own', answeredOn, role: d.pick(roles) }
  const late = offer.status === 'closed'
  const reply = d.weighted([
    ['joins', late ? 8 : 5],
    ['considering', late ? 1 : 4],
    ['notNow', 2],
    ['hasSimilar', 1],
    ['notAsked', late ? 0 : 1],
  ] as const)
  if (reply !== 'joins') return { ...base, reply, ...(d.is(0.6) ? { rollout: 'notStarted' } : {}) }
  const rollout = d.weighted([
    ['notStarted', late ? 1 : 3],
    ['procuring', late ? 1 : 2],
    ['introducing', 3],
    ['inUse', late ? 8 : 3],
  ] as const)
  const since = d.is(0.85) ? plusDays(today, -d.int(15, 540)) : undefined
  const planned = plusMonths(today, d.int(-4, 12))
  const of = offer.depthOf
  const done =
    of === undefined || rollout === 'notStarted'
      ? undefined
      : rollout === 'inUse'
        ? d.int(3, of)
        : d.int(0, 4)
  return {
    ...base,
    reply,
    rollout,
    since,
    quarter: rollout === 'inUse' || d.is(0.2) ? undefined : quarterOf(planned),
    depthDone: done,
    depthOf: done === undefined ? undefined : of,
    benefit: rollout === 'inUse' ? (d.is(0.3) ? 'measured' : 'notMeasured') : undefined,
    blockers: rollout === 'inUse' || d.is(0.6) ? undefined : d.some(blockers, d.int(1, 2)),
  }
}

/** The answers and votes of one member, as it publishes them. `products`: ids it has no system of, to answer «ingen» to some. */
export function answerRows(
  world: World,
  number: string,
  products: readonly string[],
  names: ReadonlyMap<string, string>,
): readonly Row[] {
  const d = world.dice.fork(`answers ${number}`)
  const rows: Row[] = []
  for (const offer of exampleOffers) {
    const said = answerTo(offer, world, d)
    if (said) rows.push(rowOf(answerId(offer.id), { ...said }))
  }
  for (const id of products) {
    const use = d.weighted([
      [undefined, 84],
      ['none', 12],
      ['unknown', 3],
      ['notShared', 1],
    ] as const)
    if (use === undefined) continue
    const title = names.get(id) ?? id
    const answeredOn = plusDays(world.today, -d.int(5, 200))
    rows.push(rowOf(answerId(id), { title, about: id, use, basis: 'own', answeredOn }))
  }
  const { id, question } = examplePoll
  const vote = (seat: string, choice: string): void =>
    void rows.push(
      rowOf(voteId(id, seat), {
        title: question,
        poll: id,
        choice,
        cast: plusDays(world.today, -d.int(0, 9)),
      }),
    )
  const choice = d.weighted([
    ['barnevern', 5],
    ['minside', 4],
    ['vent', 2],
    ['blank', 1],
    [undefined, 4],
  ] as const)
  if (choice !== undefined) vote('en', choice)
  // In a few places two representatives have voted, and now and then not alike.
  if (choice !== undefined && d.is(0.12)) vote('to', d.is(0.5) ? choice : 'vent')
  return rows
}
