import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'
import { processingBasis } from './processing/basis.ts'
import { processingData } from './processing/data.ts'
import { processingLaw } from './processing/law.ts'
import { processingParties } from './processing/parties.ts'

/**
 * One row of the record that GDPR Art. 30 requires. Carries every heading of Digdir's closed Behandlingsoversikt that
 * differs from row to row; what the whole organisation says once (representative, officer) is in `controller`.
 */
export const processing = defineKind({
  id: 'processing',
  label: t('Behandling', 'Behandling', 'Processing activity'),
  plural: t('Behandlingsprotokoll', 'Behandlingsprotokoll', 'Record of processing'),
  about: t(
    'Hva dere bruker personopplysninger til, og hvorfor dere har lov. Kravet står i personvernforordningen artikkel 30.',
    'Kva de bruker personopplysningar til, og kvifor de har lov. Kravet står i personvernforordninga artikkel 30.',
    'What you use personal data for and why you may. Required by GDPR Article 30.',
  ),
  empty: t(
    'Loven krever en oversikt over all behandling av personopplysninger. Begynn med det som gjelder flest: lønn, barnehage, skole, helse, sak og arkiv. Har du en fil fra Digdirs Behandlingsoversikt, kan du hente den.',
    'Lova krev ei oversikt over all behandling av personopplysningar. Begynn med det som gjeld flest: løn, barnehage, skule, helse, sak og arkiv. Har du ei fil frå Behandlingsoversikt hos Digdir, kan du hente ho.',
    'The law requires a record of all processing of personal data. Begin with what concerns most people: payroll, kindergarten, school, health, cases and archive. A file from Digdir’s Behandlingsoversikt can be fetched.',
  ),
  group: 'privacy',
  icon: 'ShieldLock',
  document: 'intern',
  title: 'title',
  columns: ['title', 'articleSix', 'dataSubjects', 'systems', 'owner', 'nextReview'],
  facts: ['purpose', 'systems', 'owner'],
  synonyms: [
    'behandlinger',
    'behandlingar',
    'behandlingsprotokoll',
    'protokoll',
    'behandlingsoversikt',
    'behandlingsaktiviteter',
    'artikkel 30',
    'protokoll over behandlingsaktiviteter',
  ],
  fields: {
    ...processingBasis,
    ...processingLaw,
    ...processingData,
    ...processingParties,
  },
})
