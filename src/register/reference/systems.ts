import { t, type Text } from '../../schema/text.ts'
import { systemTable } from './data/systems.ts'
import { lines, once } from './table.ts'

/** A system that at least one public source says Norwegian municipalities use. For suggestions while typing. */
export interface SystemFact {
  readonly name: string
  readonly supplier?: string
  /** Key of `systemAreas`. */
  readonly area: string
  /** What it does, bokmål. */
  readonly category: string
  /** `known`: the supplier is general knowledge, not in the source. Ownership changes, so it is only a suggestion. */
  readonly supplierBasis?: 'source' | 'known'
  /** Older, or no longer sold; still met in archives. */
  readonly legacy: boolean
}

export const systems = once((): readonly SystemFact[] =>
  lines(systemTable).map((line) => ({
    name: line(0),
    ...(line(1) === ''
      ? {}
      : { supplier: line(1), supplierBasis: line(4).includes('k') ? 'known' : 'source' }),
    area: line(2),
    category: line(3),
    legacy: line(4).includes('l'),
  })),
)

/** The areas of the list; also the categories of a network's common catalogue. */
export const systemAreas: Readonly<Record<string, Text>> = {
  'hr-lonn': t('HR og lønn', 'HR og løn', 'HR and payroll'),
  okonomi: t('Økonomi og innkjøp', 'Økonomi og innkjøp', 'Finance and procurement'),
  'sak-arkiv': t('Sak, arkiv og politikk', 'Sak, arkiv og politikk', 'Cases, records and politics'),
  'styring-kvalitet': t(
    'Styring, kvalitet og beredskap',
    'Styring, kvalitet og beredskap',
    'Governance, quality and preparedness',
  ),
  ikt: t('IKT og infrastruktur', 'IKT og infrastruktur', 'ICT and infrastructure'),
  innbyggerdialog: t('Innbyggerdialog', 'Innbyggjardialog', 'Dialogue with inhabitants'),
  oppvekst: t('Barnehage og skole', 'Barnehage og skule', 'Kindergartens and schools'),
  barnevern: t('Barnevern', 'Barnevern', 'Child welfare'),
  sosial: t('Sosiale tjenester', 'Sosiale tenester', 'Social services'),
  'helse-omsorg': t('Helse og omsorg', 'Helse og omsorg', 'Health and care'),
  'plan-bygg-geodata': t('Plan, bygg og geodata', 'Plan, bygg og geodata', 'Planning, building and geodata'),
  teknisk: t('Tekniske tjenester', 'Tekniske tenester', 'Technical services'),
  eiendom: t('Eiendom', 'Eigedom', 'Property'),
  kultur: t('Kultur og bibliotek', 'Kultur og bibliotek', 'Culture and libraries'),
}
