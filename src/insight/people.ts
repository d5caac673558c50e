import type { Row } from '../schema/kind.ts'
import { dayOf, inverse, live, liveRow, setOf, textOf, type Figure, type Portfolio } from './rows.ts'
import { each, many } from './words.ts'
import { t } from '../schema/text.ts'

/** The fields by which a person answers for something; history (who confirmed, who wrote) does not count. */
export const responsibilities: Readonly<Record<string, readonly string[]>> = {
  system: ['owner', 'responsible', 'superUsers'],
  process: ['owner'],
  dataset: ['owner'],
  processing: ['owner'],
  riskAssessment: ['owner'],
  dpia: ['owner'],
  dpa: ['owner'],
  contract: ['owner'],
  integration: ['owner'],
  unit: ['leader'],
  role: ['person'],
  body: ['leader', 'members'],
}

export interface Responsibility {
  readonly id: string
  readonly field: string
  /** The role through which a contract is followed up, when it is not the person directly. */
  readonly through?: string
}

/** A role counts while it lasts: from `from` to and with `to`; an unwritten end is still going. */
export const isCurrentRole = (role: Row, today: string): boolean =>
  (dayOf(role, 'from') ?? '') <= today && (dayOf(role, 'to') ?? '9999') >= today

/**
 * What a person answers for today. Retired systems and roles that have ended do not count; contracts and systems are also
 * reached through the roles the person holds.
 */
export function responsibilitiesOf(
  view: Portfolio,
  person: string,
  today: string,
): readonly Responsibility[] {
  const out: Responsibility[] = []
  for (const [kind, fields] of Object.entries(responsibilities))
    for (const field of fields)
      for (const row of inverse(view, kind, field).get(person) ?? []) {
        if (kind === 'role' ? isCurrentRole(row, today) : textOf(row, 'lifecycle') !== 'retired')
          out.push({ id: row.id, field })
      }
  for (const role of inverse(view, 'role', 'person').get(person) ?? []) {
    if (!isCurrentRole(role, today)) continue
    for (const contract of inverse(view, 'contract', 'responsible').get(role.id) ?? [])
      out.push({ id: contract.id, field: 'responsible', through: role.id })
    for (const id of setOf(role, 'systems')) {
      const system = liveRow(view, id)
      if (system && textOf(system, 'lifecycle') !== 'retired')
        out.push({ id, field: 'role', through: role.id })
    }
  }
  return out
}

/** True on the day after a person's last day. Without `leftOn` nobody has said that the person has left. */
export const hasLeft = (person: Row | undefined, today: string): boolean => {
  const left = dayOf(person, 'leftOn')
  return left !== undefined && left < today
}

export interface LeftFigure extends Figure {
  /** The records they still answer for. */
  readonly records: readonly string[]
}

/** Persons who have left and still answer for something; erased or archived cards that are still named count too. */
export function leftButResponsible(view: Portfolio, today: string): LeftFigure {
  const persons = view.rows('person')
  const ids: string[] = []
  const records = new Set<string>()
  for (const person of persons) {
    if (!hasLeft(person, today) && textOf(person, 'archivedOn') === undefined) continue
    const held = responsibilitiesOf(view, person.id, today)
    if (held.length === 0) continue
    ids.push(person.id)
    for (const { id } of held) records.add(id)
  }
  return {
    ids,
    records: [...records],
    unanswered: [],
    of: live(view, 'person').length,
    target: { kind: 'person', where: [{ field: 'd:left', op: 'is', value: 'yes' }] },
    reason: each(
      (lang) =>
        t(
          `${many(ids.length, 'person', lang)} har sluttet, men står fortsatt som ansvarlig for ${many(records.size, 'record', lang)}.`,
          `${many(ids.length, 'person', lang)} har slutta, men står framleis som ansvarleg for ${many(records.size, 'record', lang)}.`,
          `${many(ids.length, 'person', lang)} left and still named as responsible for ${many(records.size, 'record', lang)}.`,
        )[lang],
    ),
  }
}
