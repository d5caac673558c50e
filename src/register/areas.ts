import { t } from '../schema/text.ts'
import type { Option } from '../schema/field.ts'

/**
 * Areas of service, also the sectors of units. The ids up to `styring` are those of the list of municipal services in
 * register/reference; the last three are ours, for work that no service in that list covers.
 */
export const serviceAreas = [
  {
    value: 'oppvekst',
    label: t('Barnehage og skole', 'Barnehage og skule', 'Kindergarten and school'),
    synonyms: ['oppvekst', 'skole', 'skule', 'barnehage', 'utdanning', 'opplæring', 'oppvekst og utdanning'],
  },
  {
    value: 'barnevern',
    label: t('Barnevern', 'Barnevern', 'Child welfare'),
    synonyms: ['barneverntjeneste', 'barnevernteneste'],
  },
  {
    value: 'velferd',
    label: t('Sosial og velferd', 'Sosial og velferd', 'Social services and welfare'),
    synonyms: [
      'sosial',
      'velferd',
      'nav',
      'sosiale tjenester',
      'sosiale tenester',
      'integrering',
      'flyktning',
      'bolig',
      'bustad',
    ],
  },
  {
    value: 'helse',
    label: t('Helse', 'Helse', 'Health'),
    synonyms: [
      'helsetjenester',
      'helsetenester',
      'helsestasjon',
      'legetjeneste',
      'folkehelse',
      'helse og omsorg',
      'helse og velferd',
      'helse og mestring',
    ],
  },
  {
    value: 'omsorg',
    label: t('Omsorg', 'Omsorg', 'Care'),
    synonyms: ['pleie og omsorg', 'hjemmetjenester', 'heimetenester', 'sykehjem', 'sjukeheim'],
  },
  {
    value: 'kultur',
    label: t('Kultur og idrett', 'Kultur og idrett', 'Culture and sports'),
    synonyms: ['kultur', 'bibliotek', 'idrett', 'kulturskole'],
  },
  {
    value: 'kirke',
    label: t('Kirke, livssyn og gravplass', 'Kyrkje, livssyn og gravplass', 'Church, belief and burial'),
    synonyms: ['kirke', 'kyrkje', 'gravplass', 'livssyn'],
  },
  {
    value: 'plan',
    label: t('Plan', 'Plan', 'Planning'),
    synonyms: ['arealplan', 'planavdeling', 'samfunnsutvikling', 'plan og bygg', 'plan, bygg og geodata'],
  },
  { value: 'bygg', label: t('Byggesak', 'Byggesak', 'Building control'), synonyms: ['bygg', 'byggesaker'] },
  {
    value: 'kart',
    label: t('Kart og oppmåling', 'Kart og oppmåling', 'Maps and surveying'),
    synonyms: ['kart', 'geodata', 'oppmåling', 'gis', 'kart og geodata'],
  },
  {
    value: 'vann',
    label: t('Vann og avløp', 'Vatn og avløp', 'Water and sewage'),
    synonyms: [
      'va',
      'vann',
      'vatn',
      'avløp',
      'kommunalteknikk',
      'teknisk',
      'tekniske tjenester',
      'tekniske tenester',
      'teknisk drift',
    ],
  },
  { value: 'renovasjon', label: t('Renovasjon', 'Renovasjon', 'Waste'), synonyms: ['avfall'] },
  {
    value: 'vei',
    label: t('Vei, parkering og havn', 'Veg, parkering og hamn', 'Roads, parking and harbours'),
    synonyms: ['vei', 'veg', 'samferdsel', 'parkering', 'havn', 'hamn'],
  },
  {
    value: 'miljo',
    label: t('Miljø og klima', 'Miljø og klima', 'Environment and climate'),
    synonyms: ['miljø', 'klima'],
  },
  {
    value: 'friluft',
    label: t('Park og friluftsliv', 'Park og friluftsliv', 'Parks and outdoor life'),
    synonyms: ['park', 'friluftsliv', 'parker'],
  },
  { value: 'landbruk', label: t('Landbruk', 'Landbruk', 'Agriculture'), synonyms: ['jordbruk', 'skogbruk'] },
  {
    value: 'naring',
    label: t('Næring og bevilling', 'Næring og løyve', 'Business and licences'),
    synonyms: ['næring', 'næringsutvikling', 'skjenking'],
  },
  {
    value: 'beredskap',
    label: t('Beredskap og brann', 'Beredskap og brann', 'Emergency and fire'),
    synonyms: ['beredskap', 'brann', 'brann og redning', 'samfunnssikkerhet'],
  },
  {
    value: 'demokrati',
    label: t('Demokrati og valg', 'Demokrati og val', 'Democracy and elections'),
    synonyms: ['politikk', 'valg', 'val', 'politisk sekretariat'],
  },
  {
    value: 'okonomi',
    label: t('Økonomi, skatt og gebyr', 'Økonomi, skatt og gebyr', 'Finance, tax and fees'),
    synonyms: ['økonomi', 'regnskap', 'rekneskap', 'fakturering', 'innkjøp'],
  },
  {
    value: 'styring',
    label: t('Styring og internkontroll', 'Styring og internkontroll', 'Governance and internal control'),
    synonyms: ['styring', 'internkontroll', 'kvalitet', 'kommunedirektør', 'rådmann', 'ledelse', 'leiing'],
  },
  {
    value: 'administrasjon',
    label: t('Administrasjon, HR og IKT', 'Administrasjon, HR og IKT', 'Administration, HR and IT'),
    synonyms: [
      'administrasjon',
      'hr',
      'personal',
      'lønn',
      'løn',
      'ikt',
      'it',
      'arkiv',
      'sak og arkiv',
      'stab',
      'fellestjenester',
      'fellestenester',
      'organisasjon',
    ],
  },
  {
    value: 'eiendom',
    label: t('Eiendom', 'Eigedom', 'Property'),
    synonyms: ['eiendomsforvaltning', 'bygg og eiendom', 'bygg og eigedom', 'fdv', 'kommunale bygg'],
  },
  {
    value: 'tverrgaende',
    label: t('Tverrgående', 'Tverrgåande', 'Across the organisation'),
    synonyms: [
      'felles',
      'alle',
      'hele kommunen',
      'heile kommunen',
      'tverrfaglig',
      'tverrfagleg',
      'generell',
      'alle sektorer',
    ],
  },
] as const satisfies readonly Option[]

/**
 * Areas of the catalogue of known systems, as `systemAreas` in register/reference/systems.ts; said here again because that
 * module carries the whole list and is only fetched when used. A test holds the two together.
 */
export const productAreas = [
  { value: 'hr-lonn', label: t('HR og lønn', 'HR og løn', 'HR and payroll') },
  { value: 'okonomi', label: t('Økonomi og innkjøp', 'Økonomi og innkjøp', 'Finance and procurement') },
  {
    value: 'sak-arkiv',
    label: t('Sak, arkiv og politikk', 'Sak, arkiv og politikk', 'Cases, records and politics'),
  },
  {
    value: 'styring-kvalitet',
    label: t(
      'Styring, kvalitet og beredskap',
      'Styring, kvalitet og beredskap',
      'Governance, quality and preparedness',
    ),
  },
  { value: 'ikt', label: t('IKT og infrastruktur', 'IKT og infrastruktur', 'ICT and infrastructure') },
  { value: 'innbyggerdialog', label: t('Innbyggerdialog', 'Innbyggjardialog', 'Dialogue with inhabitants') },
  { value: 'oppvekst', label: t('Barnehage og skole', 'Barnehage og skule', 'Kindergartens and schools') },
  { value: 'barnevern', label: t('Barnevern', 'Barnevern', 'Child welfare') },
  { value: 'sosial', label: t('Sosiale tjenester', 'Sosiale tenester', 'Social services') },
  { value: 'helse-omsorg', label: t('Helse og omsorg', 'Helse og omsorg', 'Health and care') },
  {
    value: 'plan-bygg-geodata',
    label: t('Plan, bygg og geodata', 'Plan, bygg og geodata', 'Planning, building and geodata'),
  },
  { value: 'teknisk', label: t('Tekniske tjenester', 'Tekniske tenester', 'Technical services') },
  { value: 'eiendom', label: t('Eiendom', 'Eigedom', 'Property') },
  { value: 'kultur', label: t('Kultur og bibliotek', 'Kultur og bibliotek', 'Culture and libraries') },
] as const satisfies readonly Option[]
