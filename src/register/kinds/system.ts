import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'
import { systemAssessment } from './system/assessment.ts'
import { systemBasis } from './system/basis.ts'
import { systemEmergency } from './system/emergency.ts'
import { systemLifecycle } from './system/lifecycle.ts'
import { systemPeople } from './system/people.ts'
import { systemPrivacy } from './system/privacy.ts'
import { systemSecurity } from './system/security.ts'
import { systemTechnical } from './system/technical.ts'
import { systemUse } from './system/use.ts'

/** ROS, DPIA and data processing agreement are not fields here: their status is derived from those kinds. */
export const system = defineKind({
  id: 'system',
  label: t('System', 'System', 'System'),
  plural: t('Systemer', 'System', 'Systems'),
  about: t(
    'Alt av programvare, skjema og digitale verktøy dere bruker eller betaler for.',
    'All programvare, skjema og digitale verktøy de bruker eller betaler for.',
    'All software, forms and digital tools you use or pay for.',
  ),
  empty: t(
    'Her samler du systemene dere har, så alle vet hvem som eier dem, hva de koster og hva som stopper uten dem. Begynn med å hente regnearket dere har, eller skriv inn de fem viktigste.',
    'Her samlar du systema de har, så alle veit kven som eig dei, kva dei kostar og kva som stoppar utan dei. Begynn med å hente reknearket de har, eller skriv inn dei fem viktigaste.',
    'Collect your systems here, so that everyone knows who owns them, what they cost and what stops without them. Begin by fetching the spreadsheet you have, or write the five most important.',
  ),
  group: 'register',
  icon: 'Monitor',
  document: 'intern',
  title: 'name',
  columns: [
    'name',
    'supplier',
    'lifecycle',
    'responsible',
    'services',
    'criticality',
    'personalData',
    'annualCost',
  ],
  facts: ['supplier', 'lifecycle', 'responsible'],
  synonyms: [
    'systemer',
    'fagsystemer',
    'applikasjoner',
    'systemoversikt',
    'systemliste',
    'applikasjonsliste',
    'applikasjonsoversikt',
    'programvareoversikt',
    'it-systemer',
    'ikt-systemer',
    'løsninger',
    'systemportefølje',
    'portefølje',
    'fagsystemoversikt',
    'programmer',
    'systems',
    'applications',
  ],
  keys: ['localId'],
  fields: {
    ...systemBasis,
    ...systemLifecycle,
    ...systemPeople,
    ...systemUse,
    ...systemTechnical,
    ...systemEmergency,
    ...systemPrivacy,
    ...systemSecurity,
    ...systemAssessment,
  },
})
