import { choices, date, number, scale, type Fields } from '../../../schema/field.ts'
import { t } from '../../../schema/text.ts'
import { graded } from '../../graded.ts'

const level = (value: 1 | 2 | 3 | 4, nb: string, nn: string, en: string, synonyms: readonly string[]) => ({
  value,
  label: t(nb, nn, en),
  tone: ({ 1: 'neutral', 2: 'info', 3: 'warning', 4: 'danger' } as const)[value],
  synonyms,
})

/** How well the system must be guarded; nothing here ever leaves the organisation. */
export const systemSecurity = {
  login: choices({
    theme: 'security',
    label: t('Innlogging', 'Innlogging', 'Log-in'),
    help: graded(
      'Hvordan ansatte og innbyggere logger inn. Velg alle som brukes.',
      'Korleis tilsette og innbyggjarar loggar inn. Vel alle som blir brukte.',
      'How staff and inhabitants log in. Choose all in use.',
    ),
    synonyms: [
      'autentisering',
      'pålogging',
      'innloggingsmetode',
      'påloggingsmetode',
      'sso',
      'single sign-on',
      'login',
    ],
    options: [
      {
        value: 'idporten',
        label: t('ID-porten', 'ID-porten', 'ID-porten'),
        synonyms: ['idporten', 'bankid', 'minid'],
      },
      {
        value: 'ansattporten',
        label: t('Ansattporten', 'Ansattporten', 'Ansattporten'),
        synonyms: ['ansatt-porten'],
      },
      {
        value: 'entra',
        label: t('Entra ID eller AD', 'Entra ID eller AD', 'Entra ID or AD'),
        synonyms: [
          'entra',
          'entra id',
          'ad',
          'azure ad',
          'aad',
          'active directory',
          'sso',
          'microsoft',
          'adfs',
          'm365',
        ],
      },
      { value: 'feide', label: t('Feide', 'Feide', 'Feide'), synonyms: ['feide-innlogging'] },
      {
        value: 'helseid',
        label: t('HelseID', 'HelseID', 'HelseID'),
        synonyms: ['helse-id', 'helse id', 'buypass'],
      },
      {
        value: 'local',
        label: t('Egen bruker i systemet', 'Eigen brukar i systemet', 'Own user in the system'),
        synonyms: [
          'lokal',
          'lokal bruker',
          'brukernavn og passord',
          'brukernavn/passord',
          'passord',
          'egen pålogging',
        ],
      },
    ],
  }),
  accessReviewInterval: number({
    theme: 'security',
    unit: t('måneder', 'månader', 'months'),
    min: 1,
    max: 120,
    decimals: 0,
    label: t(
      'Mellom gjennomganger av tilganger',
      'Mellom gjennomgangar av tilgangar',
      'Between access reviews',
    ),
    synonyms: ['tilgangsgjennomgang intervall', 'intervall tilgangskontroll', 'revisjon av tilganger'],
  }),
  lastAccessReview: date({
    theme: 'security',
    label: t('Tilganger sist gjennomgått', 'Tilgangar sist gjennomgått', 'Access last reviewed'),
    help: t(
      'Dagen noen sist sjekket at bare de som skal ha tilgang, har det.',
      'Dagen nokon sist sjekka at berre dei som skal ha tilgang, har det.',
      'The day someone last checked that only the right people have access.',
    ),
    synonyms: ['siste tilgangsgjennomgang', 'tilgangsgjennomgang', 'tilganger kontrollert'],
  }),
  confidentiality: scale({
    theme: 'security',
    label: t('Konfidensialitet', 'Konfidensialitet', 'Confidentiality'),
    help: graded(
      'Hvor ille er det om uvedkommende får se innholdet?',
      'Kor ille er det om uvedkomande får sjå innhaldet?',
      'How bad is it if outsiders see the content?',
    ),
    synonyms: [
      'k',
      'konfidensialitetsnivå',
      'k-verdi',
      'fortrolighet',
      'informasjonsklassifisering',
      'konfidensialitet (k)',
    ],
    options: [
      level(1, 'Åpen', 'Open', 'Open', ['lav', 'offentlig', 'k1', 'grønn']),
      level(2, 'Intern', 'Intern', 'Internal', ['moderat', 'begrenset innsyn', 'k2', 'gul']),
      level(3, 'Fortrolig', 'Fortruleg', 'Confidential', ['høy', 'k3', 'rød']),
      level(4, 'Strengt fortrolig', 'Strengt fortruleg', 'Strictly confidential', [
        'svært høy',
        'k4',
        'svart',
      ]),
    ],
  }),
  integrity: scale({
    theme: 'security',
    label: t('Integritet', 'Integritet', 'Integrity'),
    help: graded(
      'Hvor ille er det om opplysningene er feil eller endret?',
      'Kor ille er det om opplysningane er feil eller endra?',
      'How bad is it if the facts are wrong or altered?',
    ),
    synonyms: ['integritetsnivå', 'i-verdi', 'integritet (i)'],
    options: [
      level(1, 'Lav betydning', 'Lite å seie', 'Minor', ['lav', 'i1']),
      level(2, 'Noe betydning', 'Noko å seie', 'Some', ['moderat', 'middels', 'i2']),
      level(3, 'Stor betydning', 'Mykje å seie', 'Major', ['høy', 'i3']),
      level(4, 'Avgjørende', 'Avgjerande', 'Crucial', ['svært høy', 'i4']),
    ],
  }),
  availability: scale({
    theme: 'security',
    label: t('Tilgjengelighet', 'Tilgjenge', 'Availability'),
    help: graded(
      'Hvor ille er det om systemet er borte når dere trenger det?',
      'Kor ille er det om systemet er borte når de treng det?',
      'How bad is it if it is gone when you need it?',
    ),
    synonyms: ['t', 'tilgjengelighetsnivå', 't-verdi', 'tilgjengelighet (t)', 'oppetid', 'oppetidskrav'],
    options: [
      level(1, 'Kan vente en uke', 'Kan vente ei veke', 'Can wait a week', ['lav', 't1']),
      level(2, 'Kan vente et døgn', 'Kan vente eit døgn', 'Can wait a day', ['moderat', 'middels', 't2']),
      level(3, 'Kan vente noen timer', 'Kan vente nokre timar', 'Can wait some hours', ['høy', 't3']),
      level(4, 'Må alltid virke', 'Må alltid verke', 'Must always work', ['svært høy', 't4', '24/7']),
    ],
  }),
  safeguards: choices({
    theme: 'security',
    label: t('Sikringstiltak', 'Sikringstiltak', 'Safeguards'),
    help: graded(
      'De viktigste tiltakene, uten detaljer om hvordan de er satt opp.',
      'Dei viktigaste tiltaka, utan detaljar om korleis dei er sette opp.',
      'The main measures, without details of how they are set up.',
    ),
    synonyms: ['sikkerhetstiltak', 'tryggingstiltak', 'informasjonssikkerhet', 'sikring', 'tekniske tiltak'],
    options: [
      { value: 'encryption', label: t('Kryptering', 'Kryptering', 'Encryption'), synonyms: ['kryptert'] },
      {
        value: 'pseudonymisation',
        label: t('Pseudonymisering', 'Pseudonymisering', 'Pseudonymisation'),
        synonyms: ['pseudonymisert', 'avidentifisering'],
      },
      {
        value: 'accessControl',
        label: t('Tilgangsstyring', 'Tilgangsstyring', 'Access control'),
        synonyms: ['tilgangskontroll', 'rollestyring', 'adgangskontroll'],
      },
      {
        value: 'logging',
        label: t('Logging', 'Logging', 'Logging'),
        synonyms: ['logg', 'logger', 'sporing'],
      },
    ],
  }),
} as const satisfies Fields
