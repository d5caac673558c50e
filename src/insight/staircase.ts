import { showNumber } from '../schema/show.ts'
import { t, type Text } from '../schema/text.ts'
import { each, kr } from './words.ts'

/**
 * What it is worth to meet people digitally: the calculator of the municipalities' own programme. A municipality of 6 500
 * with 11 000 visits and 22 000 calls a year, 80 % of them made digital, saves 8 800·(80−3) + 17 600·(40−3) = 1 328 800 kr,
 * 205 kr per inhabitant. Source: KS KommIT, «Litt om mulige gevinster» (the amounts are theirs, and not index-adjusted).
 */
export const unitCosts = { personal: 80, phone: 40, digital: 3, letter: 110 } as const
/** The example municipality: contacts a year, and what three other steps saved it. */
export const example = {
  inhabitants: 6500,
  visits: 11_000,
  calls: 22_000,
  share: 0.8,
  others: [
    { what: 'eInvoice', perYear: 130_000 },
    { what: 'lettersOut', perYear: 325_000 },
    { what: 'lettersIn', perYear: 190_000 },
  ],
} as const

export interface Contacts {
  readonly inhabitants: number
  readonly visits: number
  readonly calls: number
  /** The part of the contacts that become digital, 0–1. */
  readonly share: number
  readonly costs?: { readonly personal: number; readonly phone: number; readonly digital: number }
}
export interface Saving {
  /** Kroner a year. */
  readonly perYear: number
  /** Kroner a year and inhabitant, not rounded; undefined without inhabitants. */
  readonly perInhabitant: number | undefined
  readonly reason: Text
}

/** The source tells kroner per inhabitant to the nearest five (204,4 → 205; 29,2 → 30). */
export const toFive = (n: number): number => Math.round(n / 5) * 5

export function digitalSaving(contacts: Contacts): Saving {
  const costs = contacts.costs ?? unitCosts
  const visits = contacts.visits * contacts.share
  const calls = contacts.calls * contacts.share
  const perYear = Math.round(
    visits * (costs.personal - costs.digital) + calls * (costs.phone - costs.digital),
  )
  return {
    perYear,
    perInhabitant: contacts.inhabitants > 0 ? perYear / contacts.inhabitants : undefined,
    reason: each((lang) => {
      const n = (x: number): string => showNumber(x, lang, 0)
      return t(
        `${n(visits)} besøk · (${costs.personal} − ${costs.digital}) kr + ${n(calls)} telefoner · (${costs.phone} − ${costs.digital}) kr = ${kr(perYear, lang)} i året.`,
        `${n(visits)} besøk · (${costs.personal} − ${costs.digital}) kr + ${n(calls)} telefonar · (${costs.phone} − ${costs.digital}) kr = ${kr(perYear, lang)} i året.`,
        `${n(visits)} visits · (${costs.personal} − ${costs.digital}) kr + ${n(calls)} calls · (${costs.phone} − ${costs.digital}) kr = ${kr(perYear, lang)} a year.`,
      )[lang]
    }),
  }
}
