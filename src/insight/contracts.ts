import type { Row } from '../schema/kind.ts'
import { t, type Lang, type Text } from '../schema/text.ts'
import { addDays, daysBetween } from './days.ts'
import type { Condition } from './filter.ts'
import { noticeOf, type Notice, type NoticeStatus } from './notice.ts'
import { idsOf, live, sum, type Figure, type Portfolio } from './rows.ts'
import { each, join, krShort, many } from './words.ts'

const kept = new WeakMap<readonly Row[], { today: string; notices: ReadonlyMap<string, Notice> }>()
/** The notice of every contract that is not archived; derived once a day for each state of the contracts. */
export function noticesOf(view: Portfolio, today: string): ReadonlyMap<string, Notice> {
  const rows = live(view, 'contract')
  const known = kept.get(rows)
  if (known?.today === today) return known.notices
  const notices = new Map(rows.map((row) => [row.id, noticeOf(row, today, (id) => view.row(id))] as const))
  kept.set(rows, { today, notices })
  return notices
}

/** A count of contracts with what it comes to in kroner; `withoutAmount` are those whose value per year is not known. */
export interface MoneyFigure extends Figure {
  readonly amount: number
  readonly withoutAmount: readonly string[]
}

const target = (...where: readonly Condition[]) => ({ kind: 'contract', where })
const byDay = (a: Notice, b: Notice, day: (n: Notice) => string | undefined): number => {
  const x = day(a) ?? ''
  const y = day(b) ?? ''
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}
const withoutAmounts = (n: number, lang: Lang): string =>
  n === 0 ? '' : t(` (${n} uten beløp)`, ` (${n} utan beløp)`, ` (${n} without an amount)`)[lang]

const idsWhere = (notices: Iterable<Notice>, test: (n: Notice) => boolean): readonly string[] =>
  [...notices].filter(test).map((n) => n.id)
const isUnknown = (n: Notice): boolean => n.status === 'unknown'

/**
 * Contracts whose last notice day is within `days`, nearest first: what forgetting them costs. A stated last day without
 * renewal costs nothing known. `unanswered`: contracts whose last day cannot be derived.
 */
export function noticesWithin(view: Portfolio, today: string, days: number): MoneyFigure {
  const notices = noticesOf(view, today)
  const found = [...notices.values()]
    .filter((n) => n.status === 'open' && n.lastDay !== undefined && daysBetween(today, n.lastDay) <= days)
    .sort((a, b) => byDay(a, b, (n) => n.lastDay))
  const amount = sum(found.map((n) => n.forgetting?.amount ?? 0))
  const withoutAmount = found.filter((n) => n.forgetting?.amount === undefined).map((n) => n.id)
  const unanswered = idsWhere(notices.values(), isUnknown)
  return {
    ids: found.map((n) => n.id),
    unanswered,
    of: notices.size,
    amount,
    withoutAmount,
    target: target(
      { field: 'd:notice', op: 'is', value: 'open' },
      { field: 'd:lastNotice', op: 'within', value: days },
    ),
    reason: join(
      each((lang) => {
        const n = found.length
        const money =
          amount > 0 ? `: ${krShort(amount, lang)}${withoutAmounts(withoutAmount.length, lang)}` : ''
        return t(
          `${many(n, 'contract', lang)} må sies opp innen ${many(days, 'day', lang)} hvis ${n === 1 ? 'den' : 'de'} ikke skal fornyes${money}.`,
          `${many(n, 'contract', lang)} må seiast opp innan ${many(days, 'day', lang)} dersom ${n === 1 ? 'han' : 'dei'} ikkje skal fornyast${money}.`,
          `${many(n, 'contract', lang)} must be given notice within ${many(days, 'day', lang)} if not to renew${money}.`,
        )[lang]
      }),
      unknownSentence(unanswered.length),
    ),
  }
}

const unknownSentence = (n: number): Text | undefined =>
  n === 0
    ? undefined
    : each(
        (lang) =>
          t(
            `For ${many(n, 'contract', lang)} mangler det opplysninger for å finne fristen.`,
            `For ${many(n, 'contract', lang)} manglar det opplysningar for å finne fristen.`,
            `For ${many(n, 'contract', lang)} the day cannot be found: something is not entered.`,
          )[lang],
      )

/** Contracts whose present period ends within `days`, whether or not they renew themselves. */
export function endingWithin(view: Portfolio, today: string, days: number): Figure {
  const notices = noticesOf(view, today)
  const limit = addDays(today, days)
  const found = [...notices.values()]
    .filter((n) => n.status !== 'running' && n.ends !== undefined && n.ends >= today && n.ends <= limit)
    .sort((a, b) => byDay(a, b, (n) => n.ends))
  const unanswered = idsWhere(notices.values(), (n) => isUnknown(n) && n.ends === undefined)
  return {
    ids: found.map((n) => n.id),
    unanswered,
    of: notices.size,
    target: target(
      { field: 'd:ends', op: 'within', value: days },
      { field: 'd:notice', op: 'isNot', value: 'running' },
    ),
    reason: each(
      (lang) =>
        t(
          `${many(found.length, 'contract', lang)} når slutten av perioden innen ${many(days, 'day', lang)}.`,
          `${many(found.length, 'contract', lang)} når slutten av perioden innan ${many(days, 'day', lang)}.`,
          `${many(found.length, 'contract', lang)} reach the end of the period within ${many(days, 'day', lang)}.`,
        )[lang],
    ),
  }
}

const statusSentences: Readonly<Record<NoticeStatus, (n: number, lang: Lang) => string>> = {
  open: (n, lang) =>
    t(
      `${many(n, 'contract', lang)} kan fortsatt sies opp for perioden.`,
      `${many(n, 'contract', lang)} kan framleis seiast opp for perioden.`,
      `${many(n, 'contract', lang)} can still be ended for this period.`,
    )[lang],
  missed: (n, lang) =>
    t(
      `For ${many(n, 'contract', lang)} er fristen for denne perioden passert.`,
      `For ${many(n, 'contract', lang)} er fristen for denne perioden passert.`,
      `For ${many(n, 'contract', lang)} the notice day for this period has passed.`,
    )[lang],
  running: (n, lang) =>
    t(
      `${many(n, 'contract', lang)} løper og kan sies opp når som helst.`,
      `${many(n, 'contract', lang)} går og kan seiast opp når som helst.`,
      `${many(n, 'contract', lang)} can be ended on any day.`,
    )[lang],
  expires: (n, lang) =>
    t(
      `${many(n, 'contract', lang)} løper ut av seg selv.`,
      `${many(n, 'contract', lang)} går ut av seg sjølv.`,
      `${many(n, 'contract', lang)} will run out.`,
    )[lang],
  over: (n, lang) =>
    t(
      `${many(n, 'contract', lang)} er gått ut.`,
      `${many(n, 'contract', lang)} er gått ut.`,
      `${many(n, 'contract', lang)} over.`,
    )[lang],
  unknown: (n, lang) =>
    t(
      `${many(n, 'contract', lang)} mangler det som trengs for å finne fristen.`,
      `${many(n, 'contract', lang)} manglar det som trengst for å finne fristen.`,
      `${many(n, 'contract', lang)} without what is needed to find the notice day.`,
    )[lang],
}

/** Contracts by what their notice comes to: passed ones are `missed`, those that cannot be derived `unknown`. */
export function contractsByStatus(view: Portfolio, today: string): Readonly<Record<NoticeStatus, Figure>> {
  const notices = noticesOf(view, today)
  const unanswered = idsWhere(notices.values(), isUnknown)
  const figure = (status: NoticeStatus): Figure => {
    const ids = idsWhere(notices.values(), (n) => n.status === status)
    return {
      ids,
      unanswered: status === 'unknown' ? [] : unanswered,
      of: notices.size,
      target: target({ field: 'd:notice', op: 'is', value: status }),
      reason: each((lang) => statusSentences[status](ids.length, lang)),
    }
  }
  return {
    open: figure('open'),
    missed: figure('missed'),
    running: figure('running'),
    expires: figure('expires'),
    over: figure('over'),
    unknown: figure('unknown'),
  }
}

/** The contracts of a system that are not over; those that cannot be derived are among them. */
export const contractsOf = (view: Portfolio, contracts: readonly Row[], today: string): readonly string[] => {
  const notices = noticesOf(view, today)
  return idsOf(contracts).filter((id) => notices.get(id)?.status !== 'over')
}
