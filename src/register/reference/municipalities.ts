import { countyTable, municipalityTable } from './data/municipalities.ts'
import { lines, once } from './table.ts'

export interface OtherName {
  /** ISO 639: `se`, `sma`, `smj` Sami languages, `fkv` Kven. */
  readonly lang: string
  readonly name: string
}
export interface Municipality {
  /** Four digits, as of 2024-01-01. */
  readonly number: string
  readonly name: string
  /** Official names in other languages beside `name`. */
  readonly names: readonly OtherName[]
  /** County number, two digits. */
  readonly county: string
  readonly countyName: string
  /** Of the municipality as a legal unit; unknown for 1508 and 1580. */
  readonly orgnr?: string
  /** Inhabitants 2024-01-01. */
  readonly population: number
  /** A point inside the municipality, WGS 84, to about a hundred metres. */
  readonly lat: number
  readonly lon: number
  /** The form of Norwegian that the municipality asks of the state. */
  readonly languageForm: 'nb' | 'nn' | 'neutral'
  readonly samiArea: boolean
}
export interface County {
  readonly number: string
  readonly name: string
}

export const counties = once((): readonly County[] =>
  lines(countyTable).map((line) => ({ number: line(0), name: line(1) })),
)

/** The 357 municipalities of 2024-01-01 by number. Source: Kartverket, SSB; see sources.ts. */
export const municipalities = once((): readonly Municipality[] => {
  const names = new Map(counties().map((c) => [c.number, c.name]))
  return lines(municipalityTable).map((line): Municipality => {
    const county = line(0).slice(0, 2)
    const form = line(7)
    return {
      number: line(0),
      name: line(1),
      names: line.list(2).map((pair) => {
        const colon = pair.indexOf(':')
        return { lang: pair.slice(0, colon), name: pair.slice(colon + 1) }
      }),
      county,
      countyName: names.get(county) ?? '',
      ...(line(3) === '' ? {} : { orgnr: line(3) }),
      population: Number(line(4)),
      lat: Number(line(5)),
      lon: Number(line(6)),
      languageForm: form === 'b' ? 'nb' : form === 'n' ? 'nn' : 'neutral',
      samiArea: line(8) === 's',
    }
  })
})

const byNumber = once(() => new Map(municipalities().map((m) => [m.number, m])))
export const municipality = (number: string): Municipality | undefined => byNumber().get(number)

const byOrgnr = once(() => new Map(municipalities().flatMap((m) => (m.orgnr ? [[m.orgnr, m] as const] : []))))
export const municipalityByOrgnr = (orgnr: string): Municipality | undefined => byOrgnr().get(orgnr)

/** «Kautokeino (Guovdageaidnu)», and «Våler (Østfold)» for the names that two municipalities share. */
export function nameInFull(m: Municipality): string {
  if (m.names.length > 0) return `${m.name} (${m.names.map((n) => n.name).join(', ')})`
  return shared().has(m.name) ? `${m.name} (${m.countyName})` : m.name
}
const shared = once(() => {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { name } of municipalities()) (seen.has(name) ? twice : seen).add(name)
  return twice
})
