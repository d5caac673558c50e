/**
 * «3 ting som er verdt å gjøre nå»: instead of a score. Each is a sentence with figures from the organisation's own data,
 * and opens the list behind it.
 */
import type { Text } from '../schema/text.ts'
import { noticesOf, noticesWithin } from './contracts.ts'
import { costsOf } from './cost.ts'
import { emergencyGaps, emergencySystems } from './emergency.ts'
import type { Condition } from './filter.ts'
import { notConfirmed, servicesBySystem, systemsWithout } from './gaps.ts'
import { conflictsOf, lifecycleConflicts } from './lifecycle.ts'
import { nextWords as say } from './nextWords.ts'
import { servicesWithSeveralMain, severalOfProduct } from './overlap.ts'
import { leftButResponsible } from './people.ts'
import { documentFigures } from './privacy.ts'
import { idsOf, live, presentOnly, presentSystems, setOf, sum, textOf, type Portfolio } from './rows.ts'

/** Two things of one sort are never among the three: somebody who has no contracts to end still has something to do. */
export type Sort = 'start' | 'money' | 'privacy' | 'people' | 'emergency' | 'truth' | 'overlap' | 'safety'
export type GoTo =
  | { readonly page: 'list'; readonly kind: string; readonly where: readonly Condition[] }
  | { readonly page: 'import' | 'emergency' | 'backup' | 'invite' }
  | { readonly page: 'new'; readonly kind: string }
export interface Worth {
  readonly code: string
  readonly sort: Sort
  /** The sentence, with numbers. */
  readonly what: Text
  /** Why it is worth doing; one sentence. */
  readonly why: Text
  readonly goTo: GoTo
  readonly ids: readonly string[]
  /** Kroner at stake, when that can be said. */
  readonly amount?: number
  /** Days until it is too late, for what has a day. */
  readonly days?: number
  /** 0–100: how much it matters now. For choosing, never shown. */
  readonly worth: number
}

export interface Circumstances {
  readonly today: string
  /** Days ahead that contracts are looked for. */
  readonly within?: number
  /** Sharing is there and nobody else has been invited. */
  readonly canInvite?: boolean
  /** Edits that are in no backup; none is asked for without them. */
  readonly unsaved?: number
}

const list = (kind: string, where: readonly Condition[]): GoTo => ({ page: 'list', kind, where })
/** 0 to `most`, as the amount goes from nothing to a million kroner. */
const byMoney = (amount: number, most: number): number => Math.min(most, (amount / 1_000_000) * most)
const part = (n: number, of: number): number => (of === 0 ? 0 : n / of)

/** All that is worth doing, the most first. */
export function worthDoing(view: Portfolio, now: Circumstances): readonly Worth[] {
  return [...beginnings(view, now), ...money(view, now), ...trust(view, now), ...truth(view, now)].sort(
    (a, b) => b.worth - a.worth || (a.code < b.code ? -1 : 1),
  )
}

/** The best three of different sorts; fewer when there is nothing more to say. */
export function threeWorthDoing(view: Portfolio, now: Circumstances): readonly Worth[] {
  const chosen: Worth[] = []
  for (const candidate of worthDoing(view, now)) {
    if (chosen.length === 3) break
    if (!chosen.some((c) => c.sort === candidate.sort)) chosen.push(candidate)
  }
  return chosen
}

function beginnings(view: Portfolio, now: Circumstances): readonly Worth[] {
  const out: Worth[] = []
  const systems = live(view, 'system').length
  const add = (code: string, sort: Sort, worth: number, goTo: GoTo, n = 0): void => {
    const { what, why } = say.begin[code as keyof typeof say.begin](n)
    out.push({ code, sort, what, why, goTo, ids: [], worth })
  }
  if (systems < 5) add('import', 'start', 100 - systems, { page: 'import' }, systems)
  if (live(view, 'contract').length === 0)
    add('contracts', 'money', systems < 5 ? 70 : 48, { page: 'new', kind: 'contract' })
  if (live(view, 'person').length === 0)
    add('people', 'people', systems < 5 ? 60 : 52, { page: 'new', kind: 'person' }, systems)
  if (now.canInvite && systems >= 5) add('invite', 'safety', 34, { page: 'invite' })
  const unsaved = now.unsaved ?? 0
  if (unsaved > 0) add('backup', 'safety', Math.min(75, 30 + unsaved / 4), { page: 'backup' }, unsaved)
  const silent = presentSystems(view).filter((s) => textOf(s, 'criticality') === undefined)
  if (systems >= 5 && silent.length > systems / 2)
    out.push({
      code: 'criticality',
      sort: 'emergency',
      ...say.begin.criticality(silent.length),
      goTo: list('system', [{ field: 'criticality', op: 'empty' }]),
      ids: idsOf(silent),
      worth: 44,
    })
  return out
}

function money(view: Portfolio, { today, within = 90 }: Circumstances): readonly Worth[] {
  const out: Worth[] = []
  const soon = noticesWithin(view, today, within)
  const first = soon.ids[0]
  if (first !== undefined) {
    const days = noticesOf(view, today).get(first)?.daysLeft ?? within
    out.push({
      code: 'notices',
      sort: 'money',
      what: say.notices(soon.ids.length, within, soon.amount, soon.withoutAmount.length),
      why: say.noticesWhy(days),
      goTo: { page: 'list', ...soon.target },
      ids: soon.ids,
      amount: soon.amount,
      days,
      worth: 55 + byMoney(soon.amount, 30) + (days <= 30 ? 15 : 0),
    })
  }
  const paid = live(view, 'system').filter((s) =>
    conflictsOf(view, s, today).some((c) => c.code === 'contractStillRuns'),
  )
  if (paid.length > 0) {
    const { systems } = costsOf(view, today)
    const amount = sum(paid.map((s) => systems.get(s.id)?.amount ?? 0))
    out.push({
      code: 'retiredPaid',
      sort: 'money',
      what: say.retiredPaid(paid.length, amount),
      why: say.retiredPaidWhy(),
      goTo: list('system', [{ field: 'id', op: 'hasAny', value: idsOf(paid) }]),
      ids: idsOf(paid),
      amount,
      worth: 50 + byMoney(amount, 35),
    })
  }
  const notices = [...noticesOf(view, today).values()]
  const unknown = notices.filter((n) => n.status === 'unknown')
  if (unknown.length > 0)
    out.push({
      code: 'noticeUnknown',
      sort: 'money',
      what: say.noticeUnknown(unknown.length, notices.length),
      why: say.noticeUnknownWhy(),
      goTo: list('contract', [{ field: 'd:notice', op: 'is', value: 'unknown' }]),
      ids: unknown.map((n) => n.id),
      worth: 30 + 20 * part(unknown.length, notices.length),
    })
  const doubles = [...severalOfProduct(view).found, ...servicesWithSeveralMain(view).found]
  if (doubles.length > 0) {
    const ids = [...new Set(doubles.flatMap((d) => d.systems))]
    const { systems } = costsOf(view, today)
    const amount = sum(ids.map((id) => systems.get(id)?.amount ?? 0))
    out.push({
      code: 'overlap',
      sort: 'overlap',
      what: say.overlap(ids.length, amount),
      why: say.overlapWhy(doubles.length),
      goTo: list('system', [{ field: 'id', op: 'hasAny', value: ids }]),
      ids,
      amount,
      worth: 28 + byMoney(amount, 25),
    })
  }
  return out
}

/** Personal data, people who have left, and what an emergency would ask for. */
function trust(view: Portfolio, { today }: Circumstances): readonly Worth[] {
  const out: Worth[] = []
  const present = presentSystems(view).length
  const { missing: noDpa } = documentFigures('dpa', view, today)
  if (noDpa.ids.length > 0)
    out.push({
      code: 'dpaMissing',
      sort: 'privacy',
      what: say.dpaMissing(noDpa.ids.length),
      why: say.dpaMissingWhy(),
      goTo: { page: 'list', ...noDpa.target },
      ids: noDpa.ids,
      worth: 50 + 25 * part(noDpa.ids.length, present),
    })
  const ros = documentFigures('ros', view, today)
  const late = [...ros.missing.ids, ...ros.old.ids]
  if (late.length > 0)
    out.push({
      code: 'rosMissing',
      sort: 'privacy',
      what: say.rosMissing(ros.missing.ids.length, ros.old.ids.length),
      why: say.rosMissingWhy(),
      goTo: list('system', [{ field: 'd:ros', op: 'hasAny', value: ['missing', 'old'] }, presentOnly]),
      ids: late,
      worth: 46 + 25 * part(late.length, present),
    })
  const silent = presentSystems(view).filter((s) => setOf(s, 'personalData').length === 0)
  if (silent.length > 0)
    out.push({
      code: 'personalDataUnknown',
      sort: 'privacy',
      what: say.personalDataUnknown(silent.length, present),
      why: say.personalDataUnknownWhy(),
      goTo: list('system', [{ field: 'personalData', op: 'empty' }, presentOnly]),
      ids: idsOf(silent),
      worth: 38 + 20 * part(silent.length, present),
    })
  const left = leftButResponsible(view, today)
  if (left.ids.length > 0)
    out.push({
      code: 'left',
      sort: 'people',
      what: left.reason,
      why: say.leftWhy(),
      goTo: { page: 'list', ...left.target },
      ids: left.ids,
      worth: 62 + Math.min(15, left.records.length),
    })
  const gaps = emergencyGaps(view, today)
  if (gaps.ids.length > 0) {
    const vital = emergencySystems(view, today).filter(
      (s) => s.criticality === 'vital' && s.missing.length > 0,
    )
    out.push({
      code: 'emergency',
      sort: 'emergency',
      what: say.emergency(gaps.ids.length, gaps.of),
      why: say.emergencyWhy(),
      goTo: { page: 'emergency' },
      ids: gaps.ids,
      worth: 48 + Math.min(20, vital.length * 4),
    })
  }
  return out
}

/** What makes the register less true than it could be. */
function truth(view: Portfolio, { today }: Circumstances): readonly Worth[] {
  const out: Worth[] = []
  const noOwner = systemsWithout(view, 'owner')
  if (noOwner.ids.length > 0 && live(view, 'person').length > 0)
    out.push({
      code: 'noOwner',
      sort: 'people',
      what: noOwner.reason,
      why: say.noOwnerWhy(),
      goTo: { page: 'list', ...noOwner.target },
      ids: noOwner.ids,
      worth: 36 + 26 * part(noOwner.ids.length, noOwner.of),
    })
  const conflicts = lifecycleConflicts(view, today)
  if (conflicts.ids.length > 0)
    out.push({
      code: 'lifecycle',
      sort: 'truth',
      what: conflicts.reason,
      why: say.lifecycleWhy(),
      goTo: { page: 'list', ...conflicts.target },
      ids: conflicts.ids,
      worth: 42 + Math.min(12, conflicts.ids.length),
    })
  const stale = notConfirmed(view, today)
  if (stale.ids.length > 0)
    out.push({
      code: 'stale',
      sort: 'truth',
      what: stale.reason,
      why: say.staleWhy(),
      goTo: { page: 'list', ...stale.target },
      ids: stale.ids,
      worth: 22 + 22 * part(stale.ids.length, stale.of),
    })
  const services = servicesBySystem(view)
  if (services.without.ids.length > 0 && services.with.ids.length > 0)
    out.push({
      code: 'services',
      sort: 'overlap',
      what: services.without.reason,
      why: say.servicesWhy(),
      goTo: { page: 'list', ...services.without.target },
      ids: services.without.ids,
      worth: 26,
    })
  return out
}
