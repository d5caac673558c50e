import type { Row } from '../schema/kind.ts'
import { t, type Text } from '../schema/text.ts'
import { numberOf, presentOnly, presentSystems, textOf, type Figure, type Portfolio } from './rows.ts'
import { each, many } from './words.ts'

/** The four quadrants of Gartner's TIME model, in the sector's words: behold, videreutvikle, erstatt, avvikle. */
export const fits = ['keep', 'develop', 'replace', 'retire'] as const
export type Fit = (typeof fits)[number]
export interface FitResult {
  /** What holds: the decision where there is one, else what the two judgements suggest; undefined when neither says. */
  readonly fit: Fit | undefined
  readonly suggested: Fit | undefined
  /** A decision that differs from the suggestion, and nobody has written why. */
  readonly lacksReason: boolean
  readonly reason: Text
}

const isFit = (v: string | undefined): v is Fit => (fits as readonly (string | undefined)[]).includes(v)
const judgement = (system: Row, field: string): number | undefined => {
  const n = numberOf(system, field)
  return n !== undefined && n >= 1 && n <= 4 ? n : undefined
}

/**
 * 3 and 4 are good, 1 and 2 poor. Good in both: keep. Technically sound but poor for the work: develop. Good for the work on
 * poor technology: replace. Poor in both: retire.
 */
export const suggestFit = (functional: number, technical: number): Fit =>
  functional >= 3 ? (technical >= 3 ? 'keep' : 'replace') : technical >= 3 ? 'develop' : 'retire'

export function fitOf(system: Row): FitResult {
  const functional = judgement(system, 'functionalFit')
  const technical = judgement(system, 'technicalFit')
  const suggested =
    functional === undefined || technical === undefined ? undefined : suggestFit(functional, technical)
  const said = textOf(system, 'fitDecision')
  const decision = isFit(said) ? said : undefined
  const why = textOf(system, 'fitReason')
  const judged =
    functional === undefined || technical === undefined
      ? t(
          'Både arbeidet og teknikken må vurderes først.',
          'Både arbeidet og teknikken må vurderast først.',
          'Both the work and the technology must be judged first.',
        )
      : t(
          `Passer til arbeidet: ${functional} av 4. Teknisk tilstand: ${technical} av 4.`,
          `Passar til arbeidet: ${functional} av 4. Teknisk tilstand: ${technical} av 4.`,
          `Functional fit: ${functional} of 4. Technical fit: ${technical} of 4.`,
        )
  const differs = decision !== undefined && suggested !== undefined && decision !== suggested
  return {
    fit: decision ?? suggested,
    suggested,
    lacksReason: differs && why === undefined,
    reason:
      decision === undefined
        ? judged
        : why !== undefined
          ? t(`Bestemt av dere: ${why}`, `Bestemt av dykk: ${why}`, `Decided by you: ${why}`)
          : differs
            ? t(
                `Bestemt av dere, uten begrunnelse. ${judged.nb}`,
                `Bestemt av dykk, utan grunngiving. ${judged.nn}`,
                `Decided by you, without a reason. ${judged.en}`,
              )
            : t('Bestemt av dere.', 'Bestemt av dykk.', 'Decided by you.'),
  }
}

/** Present systems by quadrant; those that are neither judged nor decided are `unanswered`. */
export function systemsByFit(view: Portfolio): Readonly<Record<Fit, Figure>> {
  const systems = presentSystems(view)
  const groups: Record<Fit, string[]> = { keep: [], develop: [], replace: [], retire: [] }
  const unanswered: string[] = []
  for (const system of systems) {
    const { fit } = fitOf(system)
    ;(fit ? groups[fit] : unanswered).push(system.id)
  }
  const figure = (fit: Fit): Figure => ({
    ids: groups[fit],
    unanswered,
    of: systems.length,
    target: { kind: 'system', where: [{ field: 'd:fit', op: 'is', value: fit }, presentOnly] },
    reason: each(
      (lang) =>
        t(
          `${many(groups[fit].length, 'system', lang)}. ${unanswered.length} er ikke vurdert.`,
          `${many(groups[fit].length, 'system', lang)}. ${unanswered.length} er ikkje vurderte.`,
          `${many(groups[fit].length, 'system', lang)}. ${unanswered.length} not judged.`,
        )[lang],
    ),
  })
  return {
    keep: figure('keep'),
    develop: figure('develop'),
    replace: figure('replace'),
    retire: figure('retire'),
  }
}
