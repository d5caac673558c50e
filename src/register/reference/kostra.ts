import { t, type Text } from '../../schema/text.ts'
import { expiredTable, kostraTable } from './data/kostra.ts'
import { lines, once } from './table.ts'

export interface KostraFunction {
  readonly code: string
  /** As in the reporting guide, which is in bokmål. */
  readonly name: string
  /** Key of `kostraGroups`. */
  readonly group: string
  /** Financial functions (800–899) hold money, not services. */
  readonly financial: boolean
}

export const kostraFunctions = once((): readonly KostraFunction[] =>
  lines(kostraTable).map((line) => ({
    code: line(0),
    name: line(1),
    group: line(2),
    financial: line(3) === 'f',
  })),
)
/** Codes that old spreadsheets still hold; shown with their name, not offered. */
export const expiredFunctions = once(
  (): ReadonlyMap<string, string> => new Map(lines(expiredTable).map((line) => [line(0), line(1)])),
)

/** Our own headings over the functions. */
export const kostraGroups: Readonly<Record<string, Text>> = {
  styring: t('Styring og administrasjon', 'Styring og administrasjon', 'Governance and administration'),
  felles: t('Fellesutgifter', 'Fellesutgifter', 'Shared costs'),
  barnehage: t('Barnehage', 'Barnehage', 'Kindergartens'),
  grunnskole: t('Grunnskole', 'Grunnskule', 'Schools'),
  helse: t('Helse', 'Helse', 'Health'),
  omsorg: t('Omsorg', 'Omsorg', 'Care'),
  sosial: t('Sosiale tjenester', 'Sosiale tenester', 'Social services'),
  barnevern: t('Barnevern', 'Barnevern', 'Child welfare'),
  bolig: t('Bolig', 'Bustad', 'Housing'),
  plan: t('Plan, bygg og kart', 'Plan, bygg og kart', 'Planning, building and maps'),
  naring: t('Næring og landbruk', 'Næring og landbruk', 'Business and agriculture'),
  samferdsel: t('Samferdsel', 'Samferdsel', 'Roads and transport'),
  brann: t('Brann og ulykker', 'Brann og ulykker', 'Fire and accidents'),
  var: t('Vann, avløp og renovasjon', 'Vatn, avløp og renovasjon', 'Water, sewage and waste'),
  miljo: t('Natur og miljø', 'Natur og miljø', 'Nature and environment'),
  kultur: t('Kultur og idrett', 'Kultur og idrett', 'Culture and sport'),
  kirke: t('Kirke og gravplass', 'Kyrkje og gravplass', 'Church and burial'),
  finans: t('Finans', 'Finans', 'Finance'),
}
