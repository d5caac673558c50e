import { t, type Text } from '../../schema/text.ts'
import {
  agreementTable,
  archiveAreaTable,
  decisionTable,
  oldPrincipleTable,
  phaseTable,
  principleTable,
} from './data/frameworks.ts'
import { lines, once, type Line } from './table.ts'

export interface Named {
  readonly id: string
  readonly name: Text
}
export interface Phase extends Named {
  /** Who does the work, and why; bokmål. */
  readonly who: string
  readonly purpose: string
}
export interface DecisionPoint {
  readonly id: string
  readonly after: string
  readonly before: string
}
export interface Principle extends Named {
  readonly address?: string
}

/** The sources are in bokmål; nynorsk and English are our translations. `translations.test` keeps this whole. */
const translated: Readonly<Record<string, readonly [nn: string, en: string]>> = {
  ide: ['Idé', 'Idea'],
  konsept: ['Konsept', 'Concept'],
  planlegge: ['Planleggje', 'Plan'],
  gjennomfore: ['Gjennomføre', 'Carry out'],
  avslutte: ['Avslutte', 'Close'],
  realisere: ['Realisere', 'Realise benefits'],
  P1: ['Ta utgangspunkt i behova til brukarane', 'Start from the needs of users'],
  P2: ['Ta arkitekturavgjerder på rett nivå', 'Decide architecture at the right level'],
  P3: ['Bidra til digitaliseringsvennlege regelverk', 'Help make rules fit for digitalisation'],
  P4: ['Del og gjenbruk data', 'Share and reuse data'],
  P5: ['Del og gjenbruk løysingar', 'Share and reuse solutions'],
  P6: ['Lag digitale løysingar som støttar samhandling', 'Build solutions that support cooperation'],
  P7: ['Sørg for tillit til oppgåveløysinga', 'Ensure trust in how tasks are done'],
  'SSA-K': ['Kjøpsavtalen', 'Purchase agreement'],
  'SSA-V': ['Vedlikehaldsavtalen', 'Maintenance agreement'],
  'SSA-T': ['Utviklings- og tilpassingsavtalen', 'Development and customisation agreement'],
  'SSA-D': ['Driftsavtalen', 'Operations agreement'],
  'SSA-L': ['Avtalen om løpande tenestekjøp', 'Agreement on continuous services'],
  'SSA-O': ['Oppdragsavtalen', 'Assignment agreement'],
  'SSA-B': ['Bistandsavtalen', 'Consultancy agreement'],
  'SSA-S': ['Smidigavtalen', 'Agile agreement'],
  'SSA-R': ['Rammeavtalen', 'Framework agreement'],
  'SSA-sky': ['Avtale om skytenester', 'Cloud services agreement'],
  Tjenesteorientering: ['Tenesteorientering', 'Service orientation'],
  Interoperabilitet: ['Interoperabilitet', 'Interoperability'],
  Tilgjengelighet: ['Tilgjenge', 'Accessibility'],
  Sikkerhet: ['Tryggleik', 'Security'],
  Åpenhet: ['Openheit', 'Openness'],
  Fleksibilitet: ['Fleksibilitet', 'Flexibility'],
  Skalerbarhet: ['Skalerbarheit', 'Scalability'],
}
const named = (line: Line, name = 1): Named => {
  const [nn, en] = translated[line(0)] ?? []
  return { id: line(0), name: t(line(name), nn, en) }
}

/** Digdir's Prosjektveiviseren, six phases. */
export const projectPhases = once((): readonly Phase[] =>
  lines(phaseTable).map((line) => ({ ...named(line), who: line(2), purpose: line(3) })),
)
/** BP1 to BP6, each between two phases. */
export const decisionPoints = once((): readonly DecisionPoint[] =>
  lines(decisionTable).map((line) => ({ id: line(0), after: line(1), before: line(2) })),
)
/** Digdir's seven architecture principles: binding for the state, recommended for municipalities. */
export const principles = once((): readonly Principle[] =>
  lines(principleTable).map((line) => ({ ...named(line), ...(line(2) === '' ? {} : { address: line(2) }) })),
)
/** The seven older ones (Difi), which many strategies still cite. */
export const olderPrinciples = once((): readonly Named[] =>
  lines(oldPrincipleTable).map((line) => named(line, 0)),
)
/** DFØ's standard agreements (SSA). */
export const agreementTypes = once((): readonly Named[] => lines(agreementTable).map((line) => named(line)))
/** Areas of Riksarkivaren's rules on what to keep; numbers are of the time of the source and are not shown. Bokmål. */
export const archiveAreas = once((): readonly { readonly id: string; readonly name: string }[] =>
  lines(archiveAreaTable).map((line) => ({ id: line(0), name: line(1) })),
)
