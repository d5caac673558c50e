import { municipalities, municipality, type Municipality } from '../reference/municipalities.ts'
import { once } from '../reference/table.ts'
import { t, type Text } from '../../schema/text.ts'

/**
 * Where a municipality is and how many live there. Both come with the reference facts (reference/municipalities.ts, Kartverket
 * and SSB, 2024-01-01): the point lies somewhere inside the municipality, not in its administrative centre and not at the
 * middle of those who live there, which is enough for a bubble that other bubbles push aside anyway.
 */
export interface Place {
  readonly number: string
  readonly name: string
  /** Other official names: Sami and Kven. */
  readonly otherNames: readonly string[]
  readonly county: string
  readonly countyName: string
  readonly inhabitants: number
  readonly lat: number
  readonly lon: number
  /** Kilometres east and south of a point near the middle of the country: a picture's axes. */
  readonly x: number
  readonly y: number
  readonly sizeClass: SizeClass
}

export const sizeClasses = ['s0', 's2', 's5', 's10', 's20', 's50'] as const
export type SizeClass = (typeof sizeClasses)[number]
const floors: Readonly<Record<SizeClass, number>> = {
  s0: 0,
  s2: 2000,
  s5: 5000,
  s10: 10000,
  s20: 20000,
  s50: 50000,
}
export const sizeClassOf = (inhabitants: number): SizeClass =>
  [...sizeClasses].reverse().find((c) => inhabitants >= floors[c]) ?? 's0'
export const sizeClassLabels: Readonly<Record<SizeClass, Text>> = {
  s0: t('Under 2 000', 'Under 2 000', 'Under 2,000'),
  s2: t('2 000–4 999', '2 000–4 999', '2,000–4,999'),
  s5: t('5 000–9 999', '5 000–9 999', '5,000–9,999'),
  s10: t('10 000–19 999', '10 000–19 999', '10,000–19,999'),
  s20: t('20 000–49 999', '20 000–49 999', '20,000–49,999'),
  s50: t('50 000 og flere', '50 000 og fleire', '50,000 and more'),
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const [lat0, lon0, earth] = [radians(65), radians(15), 6371]
/**
 * Lambert's azimuthal equal-area projection about 65° N 15° E, in kilometres, y downwards: the country keeps its shape and its
 * areas, and Finnmark is not drawn wider than it is.
 */
export function project(lat: number, lon: number): { readonly x: number; readonly y: number } {
  const [p, l] = [radians(lat), radians(lon) - lon0]
  const k = Math.sqrt(2 / (1 + Math.sin(lat0) * Math.sin(p) + Math.cos(lat0) * Math.cos(p) * Math.cos(l)))
  const y = Math.cos(lat0) * Math.sin(p) - Math.sin(lat0) * Math.cos(p) * Math.cos(l)
  const round = (n: number): number => Math.round(n * 10) / 10
  return { x: round(earth * k * Math.cos(p) * Math.sin(l)), y: round(-earth * k * y) }
}

const placeFrom = (m: Municipality): Place => ({
  number: m.number,
  name: m.name,
  otherNames: m.names.map((n) => n.name),
  county: m.county,
  countyName: m.countyName,
  inhabitants: m.population,
  lat: m.lat,
  lon: m.lon,
  ...project(m.lat, m.lon),
  sizeClass: sizeClassOf(m.population),
})
const made = new Map<string, Place>()
/** Undefined for a number that no municipality had on 2024-01-01. */
export function placeOf(number: string): Place | undefined {
  const known = made.get(number)
  if (known) return known
  const found = municipality(number)
  if (!found) return undefined
  const place = placeFrom(found)
  made.set(number, place)
  return place
}
export const places = once((): readonly Place[] => municipalities().flatMap((m) => placeOf(m.number) ?? []))
