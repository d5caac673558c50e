/** The reports as they stand in the address, in the order of the index: money and days first. */
export const reportIds = [
  'avtaler',
  'kostnad',
  'leverandorer',
  'tjenester',
  'livslop',
  'vurdering',
  'personvern',
  'protokoll',
  'kompletthet',
] as const
export type ReportId = (typeof reportIds)[number]
export const isReportId = (v: string | undefined): v is ReportId =>
  (reportIds as readonly (string | undefined)[]).includes(v)

/** The kinds a report counts, the first of them the one to begin with; without a record of any it has nothing to say. */
export const madeFrom: Readonly<Record<ReportId, readonly [string, ...string[]]>> = {
  avtaler: ['contract'],
  kostnad: ['system', 'contract'],
  leverandorer: ['organisation'],
  tjenester: ['service'],
  livslop: ['system'],
  vurdering: ['system'],
  personvern: ['system'],
  protokoll: ['processing', 'system'],
  kompletthet: ['system', 'service', 'contract', 'person', 'organisation', 'processing'],
}
