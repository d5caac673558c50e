/** Where there is more than one of the same, and what comes in and goes out. */
import type { Row } from '../schema/kind.ts'
import { t, type Text } from '../schema/text.ts'
import { addDays } from './days.ts'
import {
  dayOf,
  inverse,
  live,
  liveRow,
  presentSystems,
  rolesOf,
  textOf,
  type Figure,
  type Portfolio,
} from './rows.ts'
import { each, join, many, nouns } from './words.ts'

export interface Overlap {
  /** What they have in common: a service, a product or a category. */
  readonly on: string
  readonly systems: readonly string[]
  readonly reason: Text
}
export interface Overlaps {
  readonly found: readonly Overlap[]
  /** Systems that do not say what would tell. */
  readonly unanswered: readonly string[]
}

/** Systems that are there and are not on their way out: an old system beside its replacement is a change, not an overlap. */
const staying = (view: Portfolio): readonly Row[] =>
  presentSystems(view).filter((s) => !['phasingOut', 'readOnly'].includes(textOf(s, 'lifecycle') ?? ''))

/** Parts of one installation, or modules of one another, are one system here. */
const installation = (view: Portfolio, system: Row): string =>
  liveRow(view, textOf(system, 'sharedInstallation'))?.id ?? system.id
const distinct = (view: Portfolio, systems: readonly Row[]): number =>
  new Set(systems.map((s) => installation(view, s))).size

const byMost = (a: Overlap, b: Overlap): number =>
  b.systems.length - a.systems.length || (a.on < b.on ? -1 : 1)
const sentence = (n: number): Text =>
  each(
    (lang) =>
      t(
        `${many(n, 'system', lang)} gjør det samme.`,
        `${many(n, 'system', lang)} gjer det same.`,
        `${many(n, 'system', lang)} do the same.`,
      )[lang],
  )

/** Services with two main systems or more. Systems that name no service are `unanswered`. */
export function servicesWithSeveralMain(view: Portfolio): Overlaps {
  const found: Overlap[] = []
  const stays = new Set(staying(view))
  for (const [service, systems] of inverse(view, 'system', 'services')) {
    if (!liveRow(view, service)) continue
    const main = systems.filter(
      (s) => stays.has(s) && rolesOf(s, 'services').some((r) => r.to === service && r.role === 'main'),
    )
    if (distinct(view, main) < 2) continue
    found.push({
      on: service,
      systems: main.map((s) => s.id),
      reason: each(
        (lang) =>
          t(
            `${main.length} hovedsystemer for samme tjeneste.`,
            `${main.length} hovudsystem for same teneste.`,
            `${main.length} main ${nouns.system[lang][1]} for the same service.`,
          )[lang],
      ),
    })
  }
  return {
    found: found.sort(byMost),
    unanswered: [...stays].filter((s) => rolesOf(s, 'services').length === 0).map((s) => s.id),
  }
}

function grouped(view: Portfolio, key: (system: Row) => string | undefined): Overlaps {
  const groups = new Map<string, Row[]>()
  const unanswered: string[] = []
  for (const system of staying(view)) {
    const on = key(system)
    if (on === undefined) unanswered.push(system.id)
    else groups.set(on, [...(groups.get(on) ?? []), system])
  }
  return {
    found: [...groups]
      .filter(([, systems]) => distinct(view, systems) > 1)
      .map(([on, systems]) => ({ on, systems: systems.map((s) => s.id), reason: sentence(systems.length) }))
      .sort(byMost),
    unanswered,
  }
}
/** The same product entered more than once: a repeat to merge, or two installations. */
export const severalOfProduct = (view: Portfolio): Overlaps => grouped(view, (s) => textOf(s, 'product'))
/** Several systems whose products are of one category; a category is broad, so this is a place to look and not a verdict. */
export const severalOfCategory = (view: Portfolio): Overlaps =>
  grouped(view, (s) => textOf(liveRow(view, textOf(s, 'product')), 'category'))

export interface Ledger {
  readonly in: Figure
  readonly out: Figure
  readonly plannedIn: Figure
  readonly plannedOut: Figure
  readonly reason: Text
}

/**
 * Systems that came in and went out from `from` to and with `today`, and those planned to from then to `to`. A system without
 * the date that would tell is `unanswered`, also when its state says that it has come or gone.
 */
export function ledger(view: Portfolio, from: string, today: string, to: string): Ledger {
  const systems = live(view, 'system')
  const started = (s: Row): string | undefined => dayOf(s, 'inUseFrom')
  const ended = (s: Row): string | undefined => dayOf(s, 'endOfLife')
  const planned = (s: Row): string | undefined => comesIn(s)
  const state = (s: Row): string => textOf(s, 'lifecycle') ?? ''
  const figure = (
    day: (s: Row) => string | undefined,
    field: string,
    first: string,
    last: string,
    silent: (s: Row) => boolean,
    sentence: (count: string) => Text,
  ): Figure => {
    const found = systems.filter((s) => {
      const d = day(s)
      return d !== undefined && d >= first && d <= last
    })
    return {
      ids: found.map((s) => s.id),
      unanswered: systems.filter((s) => day(s) === undefined && silent(s)).map((s) => s.id),
      of: systems.length,
      target: {
        kind: 'system',
        where: [
          { field, op: 'after', value: addDays(first, -1) },
          { field, op: 'before', value: addDays(last, 1) },
        ],
      },
      reason: each((lang) => sentence(many(found.length, 'system', lang))[lang]),
    }
  }
  const tomorrow = addDays(today, 1)
  const coming = ['considered', 'pilot', 'procuring', 'introducing']
  const result = {
    in: figure(
      started,
      'inUseFrom',
      from,
      today,
      (s) => state(s) === 'inUse',
      (n) => t(`${n} inn.`, `${n} inn.`, `${n} in.`),
    ),
    out: figure(
      ended,
      'endOfLife',
      from,
      today,
      (s) => state(s) === 'retired',
      (n) => t(`${n} ut.`, `${n} ut.`, `${n} out.`),
    ),
    plannedIn: figure(
      planned,
      'd:comesIn',
      tomorrow,
      to,
      (s) => coming.includes(state(s)),
      (n) => t(`${n} på vei inn.`, `${n} på veg inn.`, `${n} on the way in.`),
    ),
    plannedOut: figure(
      ended,
      'endOfLife',
      tomorrow,
      to,
      (s) => state(s) === 'phasingOut',
      (n) => t(`${n} på vei ut.`, `${n} på veg ut.`, `${n} on the way out.`),
    ),
  }
  return { ...result, reason: join(result.in.reason, result.out.reason) }
}

/** The day a system comes into use, or is planned to. */
export const comesIn = (system: Row): string | undefined =>
  dayOf(system, 'inUseFrom') ?? dayOf(system, 'plannedFrom')
