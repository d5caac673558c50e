import { t, type Text } from '../schema/text.ts'

/** The folds of a record's page, in order. A theme can be switched off by the organisation. */
export const themes: readonly { readonly id: string; readonly label: Text }[] = [
  { id: 'basis', label: t('Grunnopplysninger', 'Grunnopplysningar', 'Basics') },
  { id: 'lifecycle', label: t('Livsløp', 'Livsløp', 'Lifecycle') },
  { id: 'people', label: t('Ansvar og kontakt', 'Ansvar og kontakt', 'People and contact') },
  { id: 'use', label: t('Bruk og tjenester', 'Bruk og tenester', 'Use and services') },
  { id: 'economy', label: t('Økonomi og avtaler', 'Økonomi og avtalar', 'Cost and contracts') },
  { id: 'technical', label: t('Teknisk', 'Teknisk', 'Technical') },
  { id: 'emergency', label: t('Beredskap', 'Beredskap', 'Emergency') },
  { id: 'privacy', label: t('Personvern', 'Personvern', 'Privacy') },
  { id: 'security', label: t('Sikkerhet', 'Tryggleik', 'Security') },
  { id: 'assessment', label: t('Vurdering', 'Vurdering', 'Assessment') },
  { id: 'archive', label: t('Arkiv', 'Arkiv', 'Archive') },
  { id: 'catalogue', label: t('Katalog og deling', 'Katalog og deling', 'Catalogue and sharing') },
  { id: 'record', label: t('Om oppføringen', 'Om oppføringa', 'About this record') },
]
