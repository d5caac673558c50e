import type { Row } from '../schema/kind.ts'
import { t, type Text } from '../schema/text.ts'
import { contractsOf } from './contracts.ts'
import { dayOf, inverse, live, liveRow, setOf, textOf, type Figure, type Portfolio } from './rows.ts'
import { each, many, notAnswered, onDay } from './words.ts'

/** The states of a system's life, in the order they come. */
export const states = [
  'considered',
  'pilot',
  'procuring',
  'introducing',
  'inUse',
  'readOnly',
  'phasingOut',
  'retired',
] as const
export type State = (typeof states)[number]

export interface ByState {
  readonly figures: Readonly<Record<State, Figure>>
  readonly unanswered: readonly string[]
}

/** Systems by what is said of their life. Those that do not say stand by themselves. */
export function systemsByState(view: Portfolio): ByState {
  const systems = live(view, 'system')
  const groups = new Map<string, string[]>(states.map((s) => [s, []]))
  const unanswered: string[] = []
  for (const system of systems) (groups.get(textOf(system, 'lifecycle') ?? '') ?? unanswered).push(system.id)
  const figures = Object.fromEntries(
    states.map((state) => {
      const ids = groups.get(state) ?? []
      const figure: Figure = {
        ids,
        unanswered,
        of: systems.length,
        target: { kind: 'system', where: [{ field: 'lifecycle', op: 'is', value: state }] },
        reason: each((lang) =>
          [
            t(
              `${ids.length} av ${many(systems.length, 'system', lang)}.`,
              `${ids.length} av ${many(systems.length, 'system', lang)}.`,
              `${ids.length} of ${many(systems.length, 'system', lang)}.`,
            )[lang],
            notAnswered(unanswered.length)?.[lang] ?? '',
          ]
            .join(' ')
            .trim(),
        ),
      }
      return [state, figure]
    }),
  ) as unknown as Record<State, Figure>
  return { figures, unanswered }
}

/** `contradiction`: two things said cannot both be true on this day. `loose`: something that should follow is not there. */
export interface Conflict {
  readonly code: string
  readonly sort: 'contradiction' | 'loose'
  readonly fields: readonly string[]
  /** Other records it concerns: the contract still running, the replacement. */
  readonly ids: readonly string[]
  readonly reason: Text
}

const before: ReadonlySet<string> = new Set(['considered', 'procuring', 'introducing'])
const present: ReadonlySet<string> = new Set(['inUse', 'readOnly', 'introducing', 'pilot'])

/** What a system says of its life that does not fit the dates, the contracts or what replaces it, on the day `today`. */
export function conflictsOf(view: Portfolio, system: Row, today: string): readonly Conflict[] {
  const out: Conflict[] = []
  const add = (
    code: string,
    sort: Conflict['sort'],
    fields: readonly string[],
    reason: Text,
    ids: readonly string[] = [],
  ): void => void out.push({ code, sort, fields, ids, reason })
  const state = textOf(system, 'lifecycle')
  const inUseFrom = dayOf(system, 'inUseFrom')
  const phaseOut = dayOf(system, 'phaseOutFrom')
  const end = dayOf(system, 'endOfLife')

  if (end !== undefined && end < today && state !== undefined && state !== 'retired')
    add('ended', 'contradiction', ['lifecycle', 'endOfLife'], words.ended(end))
  else if (phaseOut !== undefined && phaseOut <= today && state !== undefined && present.has(state))
    add('phasingOut', 'contradiction', ['lifecycle', 'phaseOutFrom'], words.phasingOut(phaseOut))
  if (inUseFrom !== undefined && inUseFrom > today && (state === 'inUse' || state === 'readOnly'))
    add('notYet', 'contradiction', ['lifecycle', 'inUseFrom'], words.notYet(inUseFrom))
  if (inUseFrom !== undefined && inUseFrom < today && state !== undefined && before.has(state))
    add('alreadyInUse', 'contradiction', ['lifecycle', 'inUseFrom'], words.alreadyInUse(inUseFrom))
  if (end !== undefined && end > today && state === 'retired')
    add('notEnded', 'contradiction', ['lifecycle', 'endOfLife'], words.notEnded(end))
  if (inUseFrom !== undefined && end !== undefined && end < inUseFrom)
    add('endBeforeStart', 'contradiction', ['inUseFrom', 'endOfLife'], words.endBeforeStart(inUseFrom, end))
  if (phaseOut !== undefined && end !== undefined && end < phaseOut)
    add(
      'endBeforePhaseOut',
      'contradiction',
      ['phaseOutFrom', 'endOfLife'],
      words.endBeforeStart(phaseOut, end),
    )

  const replacedBy = textOf(system, 'replacedBy')
  if (replacedBy === system.id)
    add('replacedByItself', 'contradiction', ['replacedBy'], words.replacedByItself())
  else if (replacedBy !== undefined) {
    const other = liveRow(view, replacedBy)
    if (other && textOf(other, 'lifecycle') === 'retired')
      add('replacementRetired', 'contradiction', ['replacedBy'], words.replacementRetired(), [replacedBy])
  }
  if (state === 'phasingOut' && end === undefined) add('noEndDate', 'loose', ['endOfLife'], words.noEndDate())
  if ((state === 'phasingOut' || state === 'retired') && needsArchive(system))
    add('noArchivePlan', 'loose', ['archivePlan'], words.noArchivePlan())
  if (state === 'retired') {
    const contracts = inverse(view, 'contract', 'systems').get(system.id) ?? []
    const running = contractsOf(view, contracts, today)
    if (running.length > 0)
      add('contractStillRuns', 'loose', ['lifecycle'], words.contractStillRuns(running.length), running)
  }
  return out
}

/** Something is to be preserved, or there are personal data in it, and nobody has written what happens to it. */
const needsArchive = (system: Row): boolean =>
  textOf(system, 'archivePlan') === undefined &&
  (textOf(system, 'preservation') === 'preserve' || setOf(system, 'personalData').some((v) => v !== 'none'))

/** Systems with contradictions; what is merely loose is left to the record's own page. */
export function lifecycleConflicts(view: Portfolio, today: string): Figure {
  const systems = live(view, 'system')
  const ids = systems
    .filter((s) => conflictsOf(view, s, today).some((c) => c.sort === 'contradiction'))
    .map((s) => s.id)
  return {
    ids,
    unanswered: systems.filter((s) => textOf(s, 'lifecycle') === undefined).map((s) => s.id),
    of: systems.length,
    target: { kind: 'system', where: [{ field: 'd:lifecycle', op: 'is', value: 'contradiction' }] },
    reason: each(
      (lang) =>
        t(
          `${many(ids.length, 'system', lang)} sier noe om livsløpet som ikke stemmer med datoene.`,
          `${many(ids.length, 'system', lang)} seier noko om livsløpet som ikkje stemmer med datoane.`,
          `${many(ids.length, 'system', lang)} where the lifecycle does not fit the dates.`,
        )[lang],
    ),
  }
}

const dated =
  (nb: (d: string) => string, nn: (d: string) => string, en: (d: string) => string) => (day: string) =>
    t(nb(onDay(day, 'nb')), nn(onDay(day, 'nn')), en(onDay(day, 'en')))

const words = {
  ended: dated(
    (d) => `Står ikke som avviklet, men slutt på bruk var ${d}.`,
    (d) => `Står ikkje som avvikla, men slutt på bruk var ${d}.`,
    (d) => `Not marked as retired, but its end of use was ${d}.`,
  ),
  phasingOut: dated(
    (d) => `Står ikke som «fases ut», men utfasingen begynte ${d}.`,
    (d) => `Står ikkje som «blir fasa ut», men utfasinga tok til ${d}.`,
    (d) => `Not marked as being phased out, but that began ${d}.`,
  ),
  notYet: dated(
    (d) => `Står som tatt i bruk, men skal først tas i bruk ${d}.`,
    (d) => `Står som teke i bruk, men skal først takast i bruk ${d}.`,
    (d) => `Marked as in use, but is to be taken into use ${d}.`,
  ),
  alreadyInUse: dated(
    (d) => `Står som ikke tatt i bruk ennå, men datoen for bruk var ${d}.`,
    (d) => `Står som ikkje teke i bruk enno, men datoen for bruk var ${d}.`,
    (d) => `Not yet marked as in use, but the date for that was ${d}.`,
  ),
  notEnded: dated(
    (d) => `Står som avviklet, men slutt på bruk er først ${d}.`,
    (d) => `Står som avvikla, men slutt på bruk er først ${d}.`,
    (d) => `Marked as retired, but its end of use is not until ${d}.`,
  ),
  endBeforeStart: (start: string, end: string): Text =>
    each(
      (lang) =>
        t(
          `Slutten (${onDay(end, lang)}) er før begynnelsen (${onDay(start, lang)}).`,
          `Slutten (${onDay(end, lang)}) er før starten (${onDay(start, lang)}).`,
          `The end (${onDay(end, lang)}) comes before the start (${onDay(start, lang)}).`,
        )[lang],
    ),
  replacedByItself: (): Text =>
    t('Står som erstattet av seg selv.', 'Står som erstatta av seg sjølv.', 'Marked as replaced by itself.'),
  replacementRetired: (): Text =>
    t(
      'Skal erstattes av et system som selv er avviklet.',
      'Skal erstattast av eit system som sjølv er avvikla.',
      'Is to be replaced by a system that is itself retired.',
    ),
  noEndDate: (): Text =>
    t(
      'Fases ut, men ingen har skrevet når det tar slutt.',
      'Blir fasa ut, men ingen har skrive når det tek slutt.',
      'Being phased out, but nobody has said when it ends.',
    ),
  noArchivePlan: (): Text =>
    t(
      'Fases ut eller er avviklet, men det står ikke hva som skjer med opplysningene i det.',
      'Blir fasa ut eller er avvikla, men det står ikkje kva som skjer med opplysningane i det.',
      'Being phased out or retired, but what happens to the data in it is not stated.',
    ),
  contractStillRuns: (n: number): Text =>
    each(
      (lang) =>
        t(
          `Avviklet, men ${many(n, 'contract', lang)} løper fortsatt.`,
          `Avvikla, men ${many(n, 'contract', lang)} gjeld framleis.`,
          `Retired, but ${many(n, 'contract', lang)} still ${n === 1 ? 'runs' : 'run'}.`,
        )[lang],
    ),
}
