import { links, number, roleLinks, rows, type Fields } from '../../../schema/field.ts'
import { t } from '../../../schema/text.ts'

/** Which services and units the system serves. */
export const systemUse = {
  services: roleLinks({
    theme: 'use',
    core: true,
    audience: 'shared',
    to: ['service'],
    label: t('Tjenester det støtter', 'Tenester det støttar', 'Services it supports'),
    inverse: t('Systemer i tjenesten', 'System i tenesta', 'Systems in the service'),
    help: t(
      'Hvilke oppgaver ville stoppet uten systemet? Da ser dere både overlapp og hull.',
      'Kva oppgåver ville stoppa utan systemet? Då ser de både overlapp og hol.',
      'Which tasks would stop without it? This shows overlaps and gaps.',
    ),
    synonyms: [
      'tjenester',
      'tenester',
      'tjeneste',
      'teneste',
      'tjenesteområde',
      'tenesteområde',
      'fagområde',
      'brukes i',
      'støtter tjeneste',
      'oppgaver',
    ],
    roles: [
      {
        value: 'main',
        label: t('Hovedsystem', 'Hovudsystem', 'Main system'),
        synonyms: ['hoved', 'primær', 'fagsystem'],
      },
      {
        value: 'form',
        label: t('Skjema', 'Skjema', 'Form'),
        synonyms: ['søknad', 'søknadsskjema', 'innbyggerskjema'],
      },
      {
        value: 'caseHandling',
        label: t('Saksbehandling', 'Saksbehandling', 'Case handling'),
        synonyms: ['saksbehandlersystem', 'sakshandsaming'],
      },
      {
        value: 'politics',
        label: t('Politisk behandling', 'Politisk behandling', 'Political handling'),
        synonyms: ['politikk', 'møtebehandling'],
      },
      {
        value: 'reply',
        label: t('Svar ut', 'Svar ut', 'Reply'),
        synonyms: ['svarut', 'utsending', 'ekspedering'],
      },
      { value: 'archive', label: t('Arkiv', 'Arkiv', 'Archive'), synonyms: ['arkivering', 'journalføring'] },
      { value: 'support', label: t('Støtte', 'Støtte', 'Support'), synonyms: ['støttesystem', 'sekundær'] },
    ],
  }),
  units: links({
    theme: 'use',
    to: ['unit'],
    label: t('Enheter som bruker det', 'Einingar som bruker det', 'Units using it'),
    inverse: t('Systemer enheten bruker', 'System eininga bruker', 'Systems the unit uses'),
    synonyms: [
      'enhet',
      'enheter',
      'eining',
      'einingar',
      'avdeling',
      'avdelinger',
      'sektor',
      'virksomhet',
      'verksemd',
      'brukes av',
      'organisasjonstilhørighet',
      'kommunalområde',
      'område',
      'etat',
      'tenesteeining',
    ],
  }),
  userCount: number({
    theme: 'use',
    min: 0,
    decimals: 0,
    label: t('Antall brukere', 'Talet på brukarar', 'Number of users'),
    help: t(
      'Omtrent hvor mange ansatte som logger inn i løpet av et år.',
      'Omtrent kor mange tilsette som loggar inn i løpet av eit år.',
      'Roughly how many staff log in during a year.',
    ),
    synonyms: [
      'brukere',
      'brukarar',
      'ant. brukere',
      'ant brukere',
      'antall lisenser',
      'lisenser',
      'ansatte som bruker',
      'users',
    ],
  }),
  modules: rows({
    theme: 'use',
    label: t('Moduler', 'Modular', 'Modules'),
    help: t(
      'Betaler dere for noe som ikke er i bruk? Det er ofte her det er penger å spare.',
      'Betaler de for noko som ikkje er i bruk? Det er ofte her det er pengar å spare.',
      'Do you pay for something you do not use? Savings are often found here.',
    ),
    synonyms: ['modul', 'tilleggsmoduler', 'delsystemer', 'komponenter i systemet'],
    columns: {
      name: { type: 'text', label: t('Modul', 'Modul', 'Module') },
      paid: { type: 'answer', label: t('Betaler vi?', 'Betaler vi?', 'Paid for?') },
      used: { type: 'answer', label: t('Er den i bruk?', 'Er han i bruk?', 'In use?') },
    },
  }),
} as const satisfies Fields
