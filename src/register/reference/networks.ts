import { ictCooperationTable, networkTable } from './data/networks.ts'
import type { Municipality } from './municipalities.ts'
import { lines, once } from './table.ts'

export interface RegionalNetwork {
  readonly id: string
  readonly name: string
  readonly otherNames: readonly string[]
  /** County numbers. Membership follows from them: no source gives the lists, so people can change them. */
  readonly counties: readonly string[]
  /** Members that are not municipalities. */
  readonly alsoMembers: readonly string[]
  readonly homepage?: string
}
export interface IctCooperation {
  readonly name: string
  readonly area: string
}

/** The eleven regional digitalisation networks. */
export const networks = once((): readonly RegionalNetwork[] =>
  lines(networkTable).map((line) => ({
    id: line(0),
    name: line(1),
    otherNames: line.list(2),
    counties: line.list(3),
    alsoMembers: line.list(4),
    ...(line(5) === '' ? {} : { homepage: line(5) }),
  })),
)

/** Who is presumed to be a member: every municipality of the network's counties. A suggestion, not a fact. */
export const presumedMembers = (
  network: RegionalNetwork,
  all: readonly Municipality[],
): readonly Municipality[] => all.filter((m) => network.counties.includes(m.county))

export const networkOfCounty = (county: string): RegionalNetwork | undefined =>
  networks().find((n) => n.counties.includes(county))

/** Inter-municipal ICT companies and host arrangements that the sources name; far from all. */
export const ictCooperations = once((): readonly IctCooperation[] =>
  lines(ictCooperationTable).map((line) => ({ name: line(0), area: line(1) })),
)
