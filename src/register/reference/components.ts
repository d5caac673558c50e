import { componentTable } from './data/components.ts'
import { lines, once } from './table.ts'

/** A national or KS common component. */
export interface ComponentFact {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly sector: string
  /** What it is, in the source's words: felleskomponent, fellesløsning, portal, register, plattform … */
  readonly sort: string
  /** Our own words, bokmål. */
  readonly description: string
  readonly homepage?: string
}

export const components = once((): readonly ComponentFact[] =>
  lines(componentTable).map((line) => ({
    id: line(0),
    name: line(1),
    owner: line(2),
    sector: line(3),
    sort: line(4),
    description: line(5),
    ...(line(6) === '' ? {} : { homepage: `https://${line(6)}` }),
  })),
)
