/** What personal data ask for, system by system: risk assessment, DPIA and data processing agreement. */
import type { Row } from '../schema/kind.ts'
import { t, type Text } from '../schema/text.ts'
import { addMonths } from './days.ts'
import type { Document, DocumentState } from './documents.ts'
import { privacyWords as say } from './privacyWords.ts'
import {
  dayOf,
  inverse,
  linksOf,
  live,
  listOf,
  liveRow,
  numberOf,
  presentOnly,
  presentSystems,
  setOf,
  textOf,
  type Figure,
  type Portfolio,
} from './rows.ts'
import { each, join, many } from './words.ts'

export interface DocumentStatus {
  readonly state: DocumentState
  /** The documents found, the newest first. */
  readonly ids: readonly string[]
  readonly reason: Text
}

/** A risk assessment that names no next review is old after this many months: reviews are to be regular (art. 32). */
export const rosMonths = 24

/** Kinds of data for which a DPIA has to be considered: art. 35(3)(b), and what Norwegian law guards specially. */
const delicate: ReadonlySet<string> = new Set(['special', 'criminal', 'confidential', 'protectedAddress'])
/** Somebody else's machines hold the data: a processor in the sense of art. 28. */
const elsewhere: ReadonlySet<string> = new Set(['saas', 'privateCloud', 'hybrid', 'ictCooperation', 'vendor'])

type PersonalData = 'yes' | 'no' | 'unknown'
/** «Ingen» beside something else is a slip; the something else counts. */
export const hasPersonalData = (system: Row): PersonalData => {
  const said = setOf(system, 'personalData')
  return said.length === 0 ? 'unknown' : said.some((v) => v !== 'none') ? 'yes' : 'no'
}

/** The documents of a kind that cover the system, directly or through a processing it takes part in. */
function covering(view: Portfolio, kind: string, system: Row): readonly Row[] {
  const found = new Set(inverse(view, kind, 'systems').get(system.id) ?? [])
  for (const processing of inverse(view, 'processing', 'systems').get(system.id) ?? [])
    for (const row of inverse(view, kind, 'processings').get(processing.id) ?? []) found.add(row)
  return [...found]
}
const newestFirst = (rows: readonly Row[], field: string): readonly Row[] =>
  rows.toSorted((a, b) => ((dayOf(a, field) ?? '') < (dayOf(b, field) ?? '') ? 1 : -1))
const ids = (rows: readonly Row[]): readonly string[] => rows.map((r) => r.id)

/** ROS: for personal data, and for what the organisation says is of high criticality. */
export function rosStatus(view: Portfolio, system: Row, today: string): DocumentStatus {
  const personal = hasPersonalData(system)
  const vital = ['high', 'vital'].includes(textOf(system, 'criticality') ?? '')
  const found = newestFirst(covering(view, 'riskAssessment', system), 'date')
  const newest = found[0]
  if (personal === 'no' && !vital && !newest)
    return { state: 'notNeeded', ids: [], reason: say.noPersonalData() }
  const because = personal === 'yes' ? say.hasPersonalData() : vital ? say.isCritical() : undefined
  if (newest) {
    const date = dayOf(newest, 'date')
    const next = dayOf(newest, 'next') ?? (date && addMonths(date, rosMonths))
    if (next === undefined) return { state: 'unsure', ids: ids(found), reason: say.undated() }
    if (next >= today) return { state: 'ok', ids: ids(found), reason: say.current(next) }
    if (personal === 'no' && !vital)
      return { state: 'notNeeded', ids: ids(found), reason: say.noPersonalData() }
    return {
      state: 'old',
      ids: ids(found),
      reason: dayOf(newest, 'next') || !date ? say.reviewPassed(next) : say.older(date, rosMonths),
    }
  }
  return because
    ? { state: 'missing', ids: [], reason: join(because, say.noRos()) }
    : { state: 'unknown', ids: [], reason: say.personalDataUnknown() }
}

/** DPIA: asked for by a processing, or to be considered for delicate data. A threshold assessment that says no is an answer. */
export function dpiaStatus(view: Portfolio, system: Row, today: string): DocumentStatus {
  const personal = hasPersonalData(system)
  const processings = inverse(view, 'processing', 'systems').get(system.id) ?? []
  const found = new Set(covering(view, 'dpia', system))
  for (const p of processings) {
    const named = liveRow(view, textOf(p, 'dpia'))
    if (named) found.add(named)
  }
  const rows = newestFirst([...found], 'date')
  const done = rows.filter((r) => textOf(r, 'threshold') !== 'notNeeded')
  const asked = processings.some((p) => textOf(p, 'dpiaNeeded') === 'yes')
  const newest = done[0]
  if (newest) {
    const date = dayOf(newest, 'date')
    const next = dayOf(newest, 'next')
    if (next !== undefined && next < today)
      return { state: 'old', ids: ids(done), reason: say.reviewPassed(next) }
    if (date === undefined) return { state: 'unsure', ids: ids(done), reason: say.undated() }
    return { state: 'ok', ids: ids(done), reason: next ? say.current(next) : say.done(date) }
  }
  if (asked) return { state: 'missing', ids: [], reason: say.dpiaAsked() }
  if (rows.length > 0) return { state: 'notNeeded', ids: ids(rows), reason: say.thresholdNo() }
  if (processings.length > 0 && processings.every((p) => textOf(p, 'dpiaNeeded') === 'no'))
    return { state: 'notNeeded', ids: [], reason: say.thresholdNo() }
  if (personal === 'unknown') return { state: 'unknown', ids: [], reason: say.personalDataUnknown() }
  if (personal === 'no') return { state: 'notNeeded', ids: [], reason: say.noPersonalData() }
  return setOf(system, 'personalData').some((v) => delicate.has(v))
    ? { state: 'missing', ids: [], reason: say.dpiaToAssess() }
    : { state: 'notNeeded', ids: [], reason: say.dpiaUsuallyNot() }
}

/** Databehandleravtale: when somebody else holds the personal data. An agreement of the shared installation counts. */
export function dpaStatus(view: Portfolio, system: Row, today: string): DocumentStatus {
  const personal = hasPersonalData(system)
  const of = inverse(view, 'dpa', 'systems')
  const found = new Set(of.get(system.id) ?? [])
  const shared = textOf(system, 'sharedInstallation')
  if (shared !== undefined) for (const row of of.get(shared) ?? []) found.add(row)
  for (const p of inverse(view, 'processing', 'systems').get(system.id) ?? [])
    for (const id of linksOf(p, 'agreements')) {
      // A protocol entry may cover several systems; its agreement counts where the agreement names none itself.
      const row = liveRow(view, id)
      if (row && linksOf(row, 'systems').length === 0) found.add(row)
    }
  const rows = newestFirst([...found], 'signed')
  const valid = rows.filter((r) => (dayOf(r, 'expires') ?? '9999') >= today)
  const newest = valid[0]
  if (newest) {
    const signed = dayOf(newest, 'signed')
    if (signed === undefined) return { state: 'unsure', ids: ids(valid), reason: say.unsigned() }
    return { state: 'ok', ids: ids(valid), reason: say.signed(signed) }
  }
  const expired = rows[0]
  if (personal === 'no') return { state: 'notNeeded', ids: ids(rows), reason: say.noPersonalData() }
  if (expired)
    return { state: 'old', ids: ids(rows), reason: say.expired(dayOf(expired, 'expires') ?? today) }
  if (personal === 'unknown') return { state: 'unknown', ids: [], reason: say.personalDataUnknown() }
  const hosting = textOf(system, 'hosting')
  if (hosting !== undefined && elsewhere.has(hosting))
    return { state: 'missing', ids: [], reason: join(say.hasPersonalData(), say.heldElsewhere()) }
  if (hosting === undefined) return { state: 'unknown', ids: [], reason: say.hostingUnknown() }
  return textOf(system, 'operator') !== undefined || shared !== undefined
    ? { state: 'missing', ids: [], reason: join(say.hasPersonalData(), say.runByOthers()) }
    : { state: 'notNeeded', ids: [], reason: say.ownServers() }
}

const derive = { ros: rosStatus, dpia: dpiaStatus, dpa: dpaStatus } as const
export const documentStatus = (
  which: Document,
  view: Portfolio,
  system: Row,
  today: string,
): DocumentStatus => derive[which](view, system, today)

/** Present systems by the state of one document; `unknown` is its own bucket and `unanswered` of all the others. */
export function documentFigures(
  which: Document,
  view: Portfolio,
  today: string,
): Readonly<Record<DocumentState, Figure>> {
  const systems = presentSystems(view)
  const buckets: Record<DocumentState, string[]> = {
    missing: [],
    old: [],
    unsure: [],
    unknown: [],
    ok: [],
    notNeeded: [],
  }
  for (const system of systems) buckets[documentStatus(which, view, system, today).state].push(system.id)
  const figure = (state: DocumentState): Figure => ({
    ids: buckets[state],
    unanswered: state === 'unknown' ? [] : buckets.unknown,
    of: systems.length,
    target: { kind: 'system', where: [{ field: `d:${which}`, op: 'is', value: state }, presentOnly] },
    reason: each((lang) => say.state(which, state, many(buckets[state].length, 'system', lang))[lang]),
  })
  return {
    missing: figure('missing'),
    old: figure('old'),
    unsure: figure('unsure'),
    unknown: figure('unknown'),
    ok: figure('ok'),
    notNeeded: figure('notNeeded'),
  }
}

/** Oversight with a processor: due when the interval has passed since the last finding, or since signing. */
export function oversightOf(agreement: Row, today: string): 'due' | 'done' | undefined {
  const interval = numberOf(agreement, 'oversightInterval')
  const days = listOf(agreement, 'oversight').flatMap((o) => dayOf(o, 'date') ?? [])
  const from = days.length > 0 ? days.reduce((a, b) => (b > a ? b : a)) : dayOf(agreement, 'signed')
  if (interval === undefined || interval < 1 || from === undefined) return undefined
  return addMonths(from, Math.min(1200, Math.round(interval))) < today ? 'due' : 'done'
}

/** Agreements whose oversight is due; those without an interval or a day to count from are `unanswered`. */
export function oversightDue(view: Portfolio, today: string): Figure {
  const agreements = live(view, 'dpa')
  const due = agreements.filter((a) => oversightOf(a, today) === 'due')
  return {
    ids: ids(due),
    unanswered: ids(agreements.filter((a) => oversightOf(a, today) === undefined)),
    of: agreements.length,
    target: { kind: 'dpa', where: [{ field: 'd:oversight', op: 'is', value: 'due' }] },
    reason: each(
      (lang) =>
        t(
          `Det er tid for tilsyn med ${many(due.length, 'dpa', lang)}.`,
          `Det er tid for tilsyn med ${many(due.length, 'dpa', lang)}.`,
          `Oversight is due for ${many(due.length, 'dpa', lang)}.`,
        )[lang],
    ),
  }
}
