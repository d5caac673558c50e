import type { Lang } from '../../schema/text.ts'
import { lawTable, serviceTable } from './data/services.ts'
import { serviceNamesNn } from './serviceNamesNn.ts'
import { lines, once } from './table.ts'

export interface Law {
  readonly id: string
  readonly name: string
  readonly type: 'lov' | 'forskrift'
  /** `LOV-2005-06-17-64` */
  readonly ref: string
  readonly address: string
}
/** A law behind a service, with the section where the compilers were sure of it. */
export interface LegalBasis {
  readonly law: string
  readonly section?: string
}
/** A municipal service or task. Our own compilation, with our own names: not the «188» list. */
export interface ServiceFact {
  readonly slug: string
  /** Bokmål; `serviceName` gives the nynorsk one. */
  readonly name: string
  /** Id of an option of service.area. */
  readonly area: string
  readonly kostra: string
  /** The LOS word nearest to the service, `ord/barnehageplass`. */
  readonly losWord: string
  /** LOS themes as the register's codes, `tema/barnehage`. */
  readonly losThemes: readonly string[]
  readonly laws: readonly LegalBasis[]
  /** False for common tasks that are voluntary or only partly required. */
  readonly statutory: boolean
}

export const laws = once((): readonly Law[] =>
  lines(lawTable).map((line) => {
    const type = line(2) === 'f' ? 'forskrift' : 'lov'
    const folder = type === 'forskrift' ? 'SF/forskrift' : 'NL/lov'
    return {
      id: line(0),
      name: line(1),
      type,
      ref: line(3),
      address: `https://lovdata.no/dokument/${folder}/${line(3).slice(4)}`,
    }
  }),
)
const lawsById = once(() => new Map(laws().map((l) => [l.id, l])))
export const law = (id: string): Law | undefined => lawsById().get(id)

/** By slug. */
export const services = once((): readonly ServiceFact[] =>
  lines(serviceTable).map((line) => ({
    slug: line(0),
    name: line(1),
    area: line(2),
    kostra: line(3),
    losWord: `ord/${line(4)}`,
    losThemes: line.list(5).map((t) => `tema/${t}`),
    laws: line.list(6).map((basis): LegalBasis => {
      const colon = basis.indexOf(':')
      return colon < 0 ? { law: basis } : { law: basis.slice(0, colon), section: basis.slice(colon + 1) }
    }),
    statutory: line(7) !== 'v',
  })),
)

/** English names do not exist: the services are Norwegian law, and a translation would be taken for an official one. */
export const serviceName = (service: ServiceFact, lang: Lang): string =>
  (lang === 'nn' ? serviceNamesNn[service.slug] : undefined) ?? service.name
