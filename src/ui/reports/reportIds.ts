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
