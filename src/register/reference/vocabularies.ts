import { t, type Text } from '../../schema/text.ts'
import { dataThemeTable, frequencyTable, licenceTable } from './data/vocabularies.ts'
import { lines, once } from './table.ts'

/** An entry of a controlled list that DCAT-AP-NO refers to; its address is the list's base and the code. */
export interface Term {
  readonly code: string
  readonly label: Text
}

const authority = 'http://publications.europa.eu/resource/authority/'
/** Where the addresses of each list begin. */
export const vocabularyBase = {
  dataTheme: `${authority}data-theme/`,
  frequency: `${authority}frequency/`,
  accessRight: `${authority}access-right/`,
  licence: `${authority}licence/`,
} as const

const terms = (table: string) =>
  once((): readonly Term[] => lines(table).map((line) => ({ code: line(0), label: line.label(1) })))
export const dataThemes = terms(dataThemeTable)
export const frequencies = terms(frequencyTable)
/** Open licences that Felles datakatalog recognises. */
export const openLicences = terms(licenceTable)

/**
 * The three that DCAT-AP-NO 3 allows, of the EU list's six. The source has English labels only; the Norwegian words
 * are the ones Felles datakatalog shows.
 */
export const accessRights: readonly Term[] = [
  { code: 'PUBLIC', label: t('Allmenn tilgang', 'Allmenn tilgang', 'Public') },
  { code: 'RESTRICTED', label: t('Betinget tilgang', 'Betinga tilgang', 'Restricted') },
  { code: 'NON_PUBLIC', label: t('Ikke-allmenn tilgang', 'Ikkje-allmenn tilgang', 'Non-public') },
]
