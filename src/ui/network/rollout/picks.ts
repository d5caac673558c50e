/** The lists behind the figures of an offer, by the name they have in the address (`utvalg`). */
import { progressOf, type Line, type Progress } from '../../../insight/network/rollout.ts'
import { planOf } from '../../../insight/network/rolloutViews.ts'

export const picks = [
  'med',
  'i-bruk',
  'forsinket',
  'star-stille',
  'uten-dag',
  'ikke-svart',
  'foreslatt',
] as const
export type Pick = (typeof picks)[number]
const isPick = (text: string): text is Pick => picks.some((p) => p === text)

export const linesIn = (progress: Progress, pick: Pick): readonly Line[] =>
  ({
    med: progress.isIn,
    'i-bruk': progress.inUse,
    forsinket: progress.late,
    'star-stille': progress.still,
    'uten-dag': progress.undated,
    'ikke-svart': progress.notAnswered,
    foreslatt: progress.suggested,
  })[pick]

/** `plan:2026 K3`, `bruk:2026 K3`: those behind a figure of the plan. */
export const planPick = (what: 'plan' | 'bruk', label: string): string => `${what}:${label}`

/**
 * The lines of a choice in the address, in the order they stand in; all when there is none. Undefined for a choice that is none:
 * the page then says so rather than showing everything as if it were the answer.
 */
export function pickLines(
  lines: readonly Line[],
  pick: string | undefined,
  today: string,
): readonly Line[] | undefined {
  if (pick === undefined || pick === '') return lines
  if (isPick(pick)) {
    const wanted = new Set(linesIn(progressOf(lines), pick))
    return lines.filter((l) => wanted.has(l))
  }
  const [what, label] = pick.split(':')
  if (what !== 'plan' && what !== 'bruk') return undefined
  const point = planOf(lines, today).points.find((p) => p.label === label)
  if (!point) return undefined
  const keys = new Set(what === 'plan' ? point.planned : point.actual)
  return lines.filter((l) => keys.has(l.participant.key))
}
