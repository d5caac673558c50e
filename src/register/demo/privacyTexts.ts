/** What a processing in an area usually is. Believable, not legal advice: every record is marked as an example. */
export interface AreaPrivacy {
  readonly area: string
  readonly purpose: string
  readonly subjects: readonly string[]
  readonly data: readonly string[]
  readonly nine?: string
  readonly criminal?: true
  readonly recipients: readonly string[]
  readonly retention: string
}

const child = ['Barn', 'Foresatte']
const base = ['Navn og kontaktopplysninger', 'Fødselsnummer']
const health = [...base, 'Helseopplysninger', 'Vedtak og tiltak']
const applicant = ['Søkere', 'Parter i saken']

export const privacyOfArea: Readonly<Record<string, AreaPrivacy>> = {
  oppvekst: {
    area: 'Oppvekst',
    purpose: 'Gi barn og unge plass, opplæring og oppfølging.',
    subjects: [...child, 'Ansatte'],
    data: [...base, 'Fravær og vurdering', 'Språk og behov'],
    recipients: ['Foresatte', 'Statsforvalteren', 'Utdanningsdirektoratet'],
    retention: 'Slettes når barnet har sluttet, unntatt det som skal bevares etter arkivreglene',
  },
  barnevern: {
    area: 'Barnevern',
    purpose: 'Undersøke og hjelpe barn som trenger det.',
    subjects: [...child, 'Meldere', 'Fosterforeldre'],
    data: [...health, 'Familieforhold'],
    nine: '9b',
    criminal: true,
    recipients: ['Barneverns- og helsenemnda', 'Statsforvalteren', 'Bufdir'],
    retention: 'Bevares og avleveres til depot',
  },
  helse: {
    area: 'Helse',
    purpose: 'Gi forsvarlig helsehjelp.',
    subjects: ['Pasienter', 'Pårørende'],
    data: health,
    nine: '9h',
    recipients: ['Sykehus', 'Fastlege', 'Helsedirektoratet'],
    retention: 'Journal oppbevares til det ikke lenger er bruk for den, og minst ti år',
  },
  omsorg: {
    area: 'Omsorg',
    purpose: 'Tildele og gi omsorgstjenester.',
    subjects: ['Tjenestemottakere', 'Pårørende'],
    data: [...health, 'Økonomi'],
    nine: '9h',
    recipients: ['Fastlege', 'Sykehus', 'NAV'],
    retention: 'Journal oppbevares til det ikke lenger er bruk for den, og minst ti år',
  },
  velferd: {
    area: 'Sosiale tjenester',
    purpose: 'Gi råd, stønad og bolig til den som trenger det.',
    subjects: ['Søkere', 'Husstand'],
    data: [...base, 'Økonomi', 'Helseopplysninger', 'Bosituasjon'],
    nine: '9b',
    recipients: ['NAV', 'Husbanken', 'Utleiere'],
    retention: 'Bevares etter arkivreglene',
  },
  kultur: {
    area: 'Kultur',
    purpose: 'Gi tilgang til kulturtilbud og fordele tilskudd.',
    subjects: ['Brukere', 'Lag og foreninger'],
    data: ['Navn og kontaktopplysninger', 'Påmelding, lån og bestillinger'],
    recipients: ['Samarbeidspartnere'],
    retention: 'Slettes etter ett år uten bruk',
  },
  bygg: {
    area: 'Byggesak',
    purpose: 'Behandle søknader om bygging og deling.',
    subjects: [...applicant, 'Naboer'],
    data: [...base, 'Eiendomsopplysninger'],
    recipients: ['Kartverket', 'Statsforvalteren'],
    retention: 'Bevares etter arkivreglene',
  },
  kart: {
    area: 'Kart og oppmåling',
    purpose: 'Føre og gi ut opplysninger om eiendom.',
    subjects: ['Eiere', 'Naboer'],
    data: [...base, 'Eiendomsopplysninger'],
    recipients: ['Kartverket', 'Meglere'],
    retention: 'Bevares etter arkivreglene',
  },
  okonomi: {
    area: 'Økonomi',
    purpose: 'Kreve inn skatt og gebyrer.',
    subjects: ['Eiere', 'Fakturamottakere'],
    data: [...base, 'Betalinger'],
    recipients: ['Bank', 'Skatteetaten'],
    retention: 'Fem år etter regnskapsåret',
  },
  naring: {
    area: 'Næring',
    purpose: 'Behandle bevillinger og føre kontroll.',
    subjects: ['Bevillingshavere', 'Styrere'],
    data: [...base, 'Vandel'],
    criminal: true,
    recipients: ['Politiet', 'Skatteetaten'],
    retention: 'Slettes to år etter at bevillingen er ute',
  },
  landbruk: {
    area: 'Landbruk',
    purpose: 'Behandle søknader og føre register.',
    subjects: applicant,
    data: [...base, 'Eiendom og drift'],
    recipients: ['Landbruksdirektoratet'],
    retention: 'Bevares etter arkivreglene',
  },
  vann: {
    area: 'Vann og avløp',
    purpose: 'Levere vann, ta imot avløp og kreve gebyr.',
    subjects: ['Abonnenter'],
    data: ['Navn og kontaktopplysninger', 'Forbruk'],
    recipients: ['Rørleggere'],
    retention: 'Fem år etter at abonnementet er avsluttet',
  },
  vei: {
    area: 'Vei',
    purpose: 'Drifte veier og gi tillatelser.',
    subjects: applicant,
    data: ['Navn og kontaktopplysninger', 'Kjøretøy'],
    recipients: ['Statens vegvesen', 'Politiet'],
    retention: 'Ett år etter at saken er ferdig',
  },
  beredskap: {
    area: 'Beredskap',
    purpose: 'Forebygge og håndtere ulykker.',
    subjects: ['Innbyggere', 'Mannskap'],
    data: ['Navn og kontaktopplysninger', 'Boligforhold'],
    recipients: ['Politiet', 'Statsforvalteren'],
    retention: 'Ti år etter hendelsen',
  },
  demokrati: {
    area: 'Demokrati',
    purpose: 'Gjennomføre valg, møter og medvirkning.',
    subjects: ['Folkevalgte', 'Velgere'],
    data: base,
    recipients: ['Valgdirektoratet'],
    retention: 'Bevares etter arkivreglene',
  },
  styring: {
    area: 'Administrasjon',
    purpose: 'Styre og dokumentere kommunens arbeid.',
    subjects: ['Ansatte', 'Innbyggere'],
    data: base,
    recipients: ['Arkivdepot'],
    retention: 'Etter bevarings- og kassasjonsplanen',
  },
  kirke: {
    area: 'Gravplass',
    purpose: 'Forvalte graver og tilskudd.',
    subjects: ['Festere', 'Pårørende'],
    data: ['Navn og kontaktopplysninger'],
    recipients: ['Kirkelig fellesråd'],
    retention: 'Så lenge graven er festet',
  },
}

interface Internal {
  readonly title: string
  readonly purpose: string
  readonly unit: string
  readonly six: readonly string[]
  readonly reference: string
  readonly subjects: readonly string[]
  readonly data: readonly string[]
  readonly retention: string
  /** Categories of the systems it happens in. */
  readonly systems: RegExp
}
const staff = ['Ansatte']
const work = 'Arbeidsmiljøloven'
export const internalProcessings: readonly Internal[] = [
  {
    title: 'Lønn og personaladministrasjon',
    purpose: 'Betale lønn og følge opp ansatte.',
    unit: 'hr',
    six: ['6b', '6c'],
    reference: work,
    subjects: staff,
    data: [...base, 'Lønn og konto', 'Fravær'],
    retention: 'Fem år etter at arbeidsforholdet er slutt',
    systems: /^lønn/,
  },
  {
    title: 'Rekruttering',
    purpose: 'Finne den best kvalifiserte til stillingen.',
    unit: 'hr',
    six: ['6b', '6e'],
    reference: 'Offentleglova',
    subjects: ['Søkere', 'Referanser'],
    data: ['CV og attester'],
    retention: 'Ett år etter tilsetting',
    systems: /^rekruttering/,
  },
  {
    title: 'Turnus og vaktplaner',
    purpose: 'Sørge for nok folk på vakt.',
    unit: 'helse',
    six: ['6b', '6c'],
    reference: work,
    subjects: staff,
    data: ['Navn og kontaktopplysninger', 'Arbeidstid'],
    retention: 'To år',
    systems: /^turnus/,
  },
  {
    title: 'Adgangskontroll',
    purpose: 'Hindre at uvedkommende kommer inn.',
    unit: 'eiendom',
    six: ['6f'],
    reference: '',
    subjects: [...staff, 'Besøkende'],
    data: ['Navn', 'Tid og dør'],
    retention: '90 dager',
    systems: /^Adgangskontroll/,
  },
  {
    title: 'Kameraovervåking',
    purpose: 'Forebygge hærverk og trygge folk.',
    unit: 'eiendom',
    six: ['6f'],
    reference: '',
    subjects: ['Besøkende', ...staff],
    data: ['Bilder'],
    retention: 'Sju dager',
    systems: /^Kamera/,
  },
  {
    title: 'Brukerkontoer og tilganger',
    purpose: 'Gi rett person rett tilgang.',
    unit: 'ikt',
    six: ['6e'],
    reference: 'Personopplysningsloven',
    subjects: [...staff, 'Elever'],
    data: base,
    retention: 'Slettes 90 dager etter at arbeidsforholdet er slutt',
    systems: /^identitet/,
  },
  {
    title: 'Logging og sikkerhetsovervåking',
    purpose: 'Oppdage angrep og misbruk.',
    unit: 'ikt',
    six: ['6c', '6f'],
    reference: 'Personopplysningsloven',
    subjects: staff,
    data: ['Pålogging og hendelser'],
    retention: 'Ett år',
    systems: /^(Logg|endepunkt)/,
  },
  {
    title: 'Avvik og varsling',
    purpose: 'Lære av feil og ta vare på den som sier fra.',
    unit: 'ledelse',
    six: ['6c'],
    reference: work,
    subjects: staff,
    data: ['Beskrivelse av hendelsen'],
    retention: 'Tre år etter at saken er lukket',
    systems: /^kvalitet/,
  },
  {
    title: 'Nyhetsbrev og arrangementer',
    purpose: 'Fortelle om det som skjer.',
    unit: 'service',
    six: ['6a'],
    reference: '',
    subjects: ['Abonnenter'],
    data: ['Navn og e-post'],
    retention: 'Til samtykket trekkes',
    systems: /^Nyhetsbrev/,
  },
  {
    title: 'Besøk på nettstedet',
    purpose: 'Gjøre nettstedet bedre.',
    unit: 'service',
    six: ['6a'],
    reference: '',
    subjects: ['Besøkende'],
    data: ['Forkortet IP-adresse'],
    retention: '14 dager',
    systems: /^Kommunens nettsted/,
  },
]
