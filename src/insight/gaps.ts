/** What is not there: each gap as a count with its list, its reason and how many do not say. */
import type { Row } from '../schema/kind.ts'
import { t, type Lang, type Text } from '../schema/text.ts'
import { isOrgnr } from '../schema/value.ts'
import { addMonths } from './days.ts'
import type { Condition } from './filter.ts'
import {
  dayOf,
  idsOf,
  inverse,
  isPresent,
  linksOf,
  live,
  liveRow,
  presentOnly,
  presentSystems,
  textOf,
  type Figure,
  type Portfolio,
} from './rows.ts'
import { each, join, many } from './words.ts'

const figure = (
  kind: string,
  of: number,
  found: readonly Row[],
  where: readonly Condition[],
  sentence: (n: number, lang: Lang) => Text,
  more?: Text,
): Figure => ({
  ids: idsOf(found),
  unanswered: [],
  of,
  target: { kind, where },
  reason: join(
    each((lang) => sentence(found.length, lang)[lang]),
    more,
  ),
})

/** The present systems that support a service, whatever their part in it. */
export const systemsOfService = (view: Portfolio, service: string): readonly Row[] =>
  (inverse(view, 'system', 'services').get(service) ?? []).filter(isPresent)

/**
 * Services with and without a system. A service no system names may be one nobody has got to: as long as some systems
 * name no service at all, the reason says how many.
 */
export function servicesBySystem(view: Portfolio): { readonly with: Figure; readonly without: Figure } {
  const services = live(view, 'service')
  const has = services.filter((s) => systemsOfService(view, s.id).length > 0)
  const hasNot = services.filter((s) => systemsOfService(view, s.id).length === 0)
  const silent = presentSystems(view).filter((s) => linksOf(s, 'services').length === 0).length
  const caution =
    silent === 0
      ? undefined
      : each(
          (lang) =>
            t(
              `${many(silent, 'system', lang)} er ikke knyttet til noen tjeneste ennå.`,
              `${many(silent, 'system', lang)} er ikkje knytt til noka teneste enno.`,
              `${many(silent, 'system', lang)} not tied to any service yet.`,
            )[lang],
        )
  return {
    with: figure('service', services.length, has, [{ field: 'd:systems', op: 'notEmpty' }], (n, lang) =>
      t(
        `${many(n, 'service', lang)} har system.`,
        `${many(n, 'service', lang)} har system.`,
        `${many(n, 'service', lang)} with a system.`,
      ),
    ),
    without: figure(
      'service',
      services.length,
      hasNot,
      [{ field: 'd:systems', op: 'empty' }],
      (n, lang) =>
        t(
          `${many(n, 'service', lang)} har ikke noe system.`,
          `${many(n, 'service', lang)} har ikkje noko system.`,
          `${many(n, 'service', lang)} without a system.`,
        ),
      caution,
    ),
  }
}

/** Present systems where nobody is written as owner (or responsible). A link to a card that is gone is nobody. */
export function systemsWithout(view: Portfolio, field: 'owner' | 'responsible'): Figure {
  const systems = presentSystems(view)
  const lacking = systems.filter((s) => !liveRow(view, textOf(s, field)))
  return figure(
    'system',
    systems.length,
    lacking,
    [presentOnly, { field: `d:${field}`, op: 'is', value: 'nobody' }],
    (n, lang) =>
      field === 'owner'
        ? t(
            `${many(n, 'system', lang)} har ingen systemeier.`,
            `${many(n, 'system', lang)} har ingen systemeigar.`,
            `${many(n, 'system', lang)} without an owner.`,
          )
        : t(
            `${many(n, 'system', lang)} har ingen systemansvarlig.`,
            `${many(n, 'system', lang)} har ingen systemansvarleg.`,
            `${many(n, 'system', lang)} without anyone responsible.`,
          ),
  )
}

export const staleMonths = 12
/** The day before which a confirmation is too old. */
export const staleBefore = (today: string): string => addMonths(today, -staleMonths)
export type Freshness = 'fresh' | 'old' | 'never'
export const freshnessOf = (row: Row, today: string): Freshness => {
  const on = dayOf(row, 'confirmedOn')
  return on === undefined ? 'never' : on < staleBefore(today) ? 'old' : 'fresh'
}

/** Not confirmed for twelve months. Those never confirmed are among them, and counted by themselves in `never`. */
export function notConfirmed(view: Portfolio, today: string): Figure & { readonly never: readonly string[] } {
  const systems = presentSystems(view)
  const stale = systems.filter((s) => freshnessOf(s, today) !== 'fresh')
  const never = idsOf(stale.filter((s) => freshnessOf(s, today) === 'never'))
  const counted = figure(
    'system',
    systems.length,
    stale,
    [presentOnly, { field: 'd:confirmed', op: 'isNot', value: 'fresh' }],
    (n, lang) =>
      t(
        `${many(n, 'system', lang)} er ikke bekreftet de siste ${many(staleMonths, 'month', lang)}.`,
        `${many(n, 'system', lang)} er ikkje stadfesta dei siste ${many(staleMonths, 'month', lang)}.`,
        `${many(n, 'system', lang)} not confirmed in the last ${many(staleMonths, 'month', lang)}.`,
      ),
    never.length === 0
      ? undefined
      : t(
          `${never.length} er aldri bekreftet.`,
          `${never.length} er aldri stadfesta.`,
          `${never.length} never confirmed.`,
        ),
  )
  return { ...counted, never }
}

/** Organisations that deliver something, or are said to be suppliers. */
export function suppliersOf(view: Portfolio): readonly Row[] {
  const delivering = [
    inverse(view, 'system', 'supplier'),
    inverse(view, 'system', 'operator'),
    inverse(view, 'contract', 'supplier'),
    inverse(view, 'dpa', 'processor'),
  ]
  return live(view, 'organisation').filter(
    (o) => textOf(o, 'type') === 'supplier' || delivering.some((links) => links.has(o.id)),
  )
}

/** Suppliers without an organisation number that can be right; foreign ones have none, and stay in the list. */
export function suppliersWithoutOrgnr(view: Portfolio): Figure {
  const suppliers = suppliersOf(view)
  return figure(
    'organisation',
    suppliers.length,
    suppliers.filter((o) => !isOrgnr(textOf(o, 'orgnr'))),
    [
      { field: 'd:supplies', op: 'is', value: 'yes' },
      { field: 'd:orgnr', op: 'isNot', value: 'valid' },
    ],
    (n, lang) =>
      t(
        `${many(n, 'supplier', lang)} mangler organisasjonsnummer.`,
        `${many(n, 'supplier', lang)} manglar organisasjonsnummer.`,
        `${many(n, 'supplier', lang)} without an organisation number.`,
      ),
  )
}

/** Systems that name a supplier and have no contract that covers them. */
export function systemsWithoutContract(view: Portfolio): Figure {
  const systems = presentSystems(view).filter((s) => textOf(s, 'supplier') !== undefined)
  const contracts = inverse(view, 'contract', 'systems')
  return figure(
    'system',
    systems.length,
    systems.filter((s) => !contracts.has(s.id)),
    [presentOnly, { field: 'supplier', op: 'notEmpty' }, { field: 'd:contracts', op: 'empty' }],
    (n, lang) =>
      t(
        `${many(n, 'system', lang)} har leverandør, men ingen avtale her.`,
        `${many(n, 'system', lang)} har leverandør, men ingen avtale her.`,
        `${many(n, 'system', lang)} with a supplier but no contract here.`,
      ),
  )
}
