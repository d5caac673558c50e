/** Datasets: title, description, category of the system that stores them, access, EU theme, LOS theme, unit, m when master data. */
const datasets = `Elevregister	Elever, klasser og foresatte	skoleadministrasjon	RESTRICTED	EDUC	grunnskole	oppvekst	m
Fravær og vurdering	Fravær, karakterer og vitnemål	skoleadministrasjon	NON_PUBLIC	EDUC	grunnskole	oppvekst	
Barnehagebarn	Barn, plass og oppholdstid	barnehageadministrasjon	RESTRICTED	EDUC	barnehage	oppvekst	m
Pasientjournal omsorg	Journal, tiltak og medisin	pleie- og omsorgsjournal	NON_PUBLIC	HEAL	helsetjenester	helse	m
Vedtak om omsorgstjenester	Søknader og vedtak	pleie- og omsorgsjournal	NON_PUBLIC	HEAL	helsetjenester	tildeling	
Journal helsestasjon	Kontroller, vaksiner og oppfølging	helsestasjonsjournal	NON_PUBLIC	HEAL	helsetjenester	helsestasjon	m
Legejournal	Konsultasjoner og prøvesvar	legejournal	NON_PUBLIC	HEAL	helsetjenester	lege	m
Barnevernssaker	Meldinger, undersøkelser og tiltak	barnevernssystem	NON_PUBLIC	SOCI	barnevern-og-foreldrestotte	barnevern	m
Sosialhjelp	Søknader, vedtak og utbetalinger	sosialtjeneste	NON_PUBLIC	SOCI		nav	m
Trygghetsalarmer	Brukere, utstyr og utrykninger	trygghetsteknologi	NON_PUBLIC	HEAL		hjemme	
Ansatte	Ansettelser, lønn og fravær	lønn og personal	RESTRICTED	GOVE	arbeidsliv	hr	m
Turnusplaner	Vakter og bemanning	turnus og bemanning	RESTRICTED	GOVE		hr	
Regnskap	Bilag og reskontro	regnskap	RESTRICTED	ECON		okonomi	m
Budsjett og økonomiplan	Vedtatt budsjett med tiltak	budsjett, økonomiplan og rapportering	PUBLIC	ECON		okonomi	m
Leverandørreskontro åpen	Hva kommunen har kjøpt, og av hvem	regnskap	PUBLIC	ECON		okonomi	
Offentlig journal	Inn- og utgående dokumenter	sak- og arkivsystem	PUBLIC	GOVE	apenhet	dok	m
Saksarkiv	Saker og dokumenter	sak- og arkivsystem	RESTRICTED	GOVE		dok	m
Møtekalender og vedtak	Politiske møter og vedtak	møtebehandling	PUBLIC	GOVE	demokrati-og-innbyggerrettigheter	politikk	m
Planregister	Vedtatte planer og bestemmelser	kart og planregister	PUBLIC	REGI		plan	m
Kommunalt kartgrunnlag	Bygg, veier og høyder	kart og planregister	PUBLIC	REGI		kart	m
Byggesaksarkiv	Søknader, tegninger og vedtak	byggesak	RESTRICTED	REGI		bygg	
Ledningsnett	Vann- og avløpsledninger	vann- og avløpskart	NON_PUBLIC	ENVI		vann	m
Gebyreiendommer	Eiendommer, abonnement og gebyr	kommunale gebyrer og renovasjon	RESTRICTED	ECON	avgift	samfunn	m
Tømmekalender	Hentedager for avfall	kommunale gebyrer og renovasjon	PUBLIC	ENVI		renovasjon	
Kommunale bygg	Bygg, arealer og tilstand	eiendomsdrift	PUBLIC	REGI	eiendom	eiendom	m
Utlån og samling	Bøker, lån og lånere	biblioteksystem	RESTRICTED	EDUC	kultur	bibliotek	
Ledige haller og lokaler	Hva som kan leies, og når	booking	PUBLIC	EDUC	kultur	kultur	
Avvik og forbedringer	Meldte avvik og tiltak	kvalitetssystem og avvik	RESTRICTED	GOVE		ledelse	`

export interface DatasetSpec {
  readonly title: string
  readonly about: string
  readonly category: string
  readonly access: string
  readonly theme: string
  readonly los: string
  readonly unit: string
  readonly master: boolean
}
export const datasetSpecs: readonly DatasetSpec[] = datasets.split('\n').map((line) => {
  const [title = '', about = '', category = '', access = '', theme = '', los = '', unit = '', master = ''] =
    line.split('\t')
  return { title, about, category, access, theme, los, unit, master: master === 'm' }
})

/** Integrations: name, from, to (a category, or @component), protocol, frequency, by way of, dataset. */
const flows = `Ansatte til brukerkontoer	lønn og personal	identitet og tilgang	api	daily		Ansatte
Ansatte til turnus	lønn og personal	turnus og bemanning	file	daily		Ansatte
Timer til lønn	turnus og bemanning	lønn og personal	file	monthly		Turnusplaner
Lønn til regnskap	lønn og personal	regnskap	file	monthly		
Faktura til regnskap	fakturering	regnskap	file	daily		
Betaling til bank	regnskap	betaling	file	daily		Regnskap
Budsjett til regnskap	budsjett, økonomiplan og rapportering	regnskap	api	weekly	Integrasjonsplattform	Budsjett og økonomiplan
Elever til læringsplattform	skoleadministrasjon	læringsplattform	api	daily	datautveksling skole	Elevregister
Elever til brukerkontoer	skoleadministrasjon	identitet og tilgang	api	daily		Elevregister
Meldinger til foresatte	skoleadministrasjon	foresattportal	api	realtime		Elevregister
Betaling for barnehage	barnehageadministrasjon	fakturering	file	monthly		Barnehagebarn
Alarmer til journal	trygghetsteknologi	pleie- og omsorgsjournal	api	realtime	integrasjon velferdsteknologi	Trygghetsalarmer
Målinger til journal	digital hjemmeoppfølging	pleie- og omsorgsjournal	manual	daily		
Egenandel til faktura	pleie- og omsorgsjournal	fakturering	file	monthly		Vedtak om omsorgstjenester
Meldinger til sykehus	pleie- og omsorgsjournal	@adresseregisteret	api	realtime		Pasientjournal omsorg
Resept	legejournal	@e-resept	api	realtime		Legejournal
Kjernejournal	legejournal	@kjernejournal	api	realtime		
Bekymringsmelding inn	barnevernssystem	@fiks-bekymringsmelding	fiksio	realtime		Barnevernssaker
Søknad om sosialhjelp	sosialtjeneste	@fiks-digisos	api	realtime		Sosialhjelp
Utbetaling av stønad	sosialtjeneste	regnskap	file	daily		Sosialhjelp
Byggesøknad inn	byggesak	@fellestjenester-bygg	fiksio	realtime		Byggesaksarkiv
Byggesak til arkiv	byggesak	sak- og arkivsystem	api	daily	Integrasjonsplattform	Byggesaksarkiv
Skjema til arkiv	skjemaløsning	sak- og arkivsystem	fiksio	realtime		
Utsending av brev	sak- og arkivsystem	@fiks-svarut	svarut	realtime		Saksarkiv
Utsending av vedtak i omsorg	pleie- og omsorgsjournal	@fiks-svarut	svarut	daily		Vedtak om omsorgstjenester
Post inn	sak- og arkivsystem	@fiks-svarinn	svarut	realtime		
Offentlig journal ut	sak- og arkivsystem	@einnsyn	api	daily		Offentlig journal
Møtepapirer	sak- og arkivsystem	møtebehandling	api	realtime		Møtekalender og vedtak
Eiendommer til gebyr	kommunale gebyrer og renovasjon	@matrikkelen	api	daily		Gebyreiendommer
Gebyr til faktura	kommunale gebyrer og renovasjon	fakturering	file	monthly		Gebyreiendommer
Tømmekalender til app	kommunale gebyrer og renovasjon	renovasjon	api	daily		Tømmekalender
Kart til ledningsnett	kart og planregister	vann- og avløpskart	database	weekly		Kommunalt kartgrunnlag
Elektronisk faktura inn	regnskap	@elma	api	daily		Regnskap
A-melding	lønn og personal	@a-ordningen	api	monthly		Ansatte`

export interface FlowSpec {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly protocol: string
  readonly frequency: string
  readonly via: string
  readonly dataset: string
}
export const flowSpecs: readonly FlowSpec[] = flows.split('\n').map((line) => {
  const [name = '', from = '', to = '', protocol = '', frequency = '', via = '', dataset = ''] =
    line.split('\t')
  return { name, from, to, protocol, frequency, via, dataset }
})

type Step = readonly [what: string, who: string, minutes: number]
export interface ProcessSpec {
  readonly name: string
  readonly about: string
  readonly service: string
  readonly unit: string
  readonly systems: readonly string[]
  readonly today: readonly Step[]
  readonly tomorrow: readonly Step[]
  readonly benefit: string
}
const clerk = 'Saksbehandler'
const parent = 'Foresatt'
export const processSpecs: readonly ProcessSpec[] = [
  {
    name: 'Opptak i barnehage',
    about: 'Fra søknad til plass.',
    service: 'barnehageplass',
    unit: 'oppvekst',
    systems: ['barnehageadministrasjon', 'skjemaløsning'],
    today: [
      ['Søker på nett', parent, 20],
      ['Kontrollerer søknader', clerk, 15],
      ['Fordeler plasser i regneark', 'Styrer', 30],
      ['Sender brev', clerk, 10],
    ],
    tomorrow: [
      ['Søker på nett', parent, 10],
      ['Foreslår fordeling', 'Systemet', 0],
      ['Godkjenner', 'Styrer', 10],
      ['Svarer på Min side', 'Systemet', 0],
    ],
    benefit: 'Svar en uke før, og mindre regneark.',
  },
  {
    name: 'Søknad om sykehjemsplass',
    about: 'Fra behov til vedtak.',
    service: 'sykehjem-lang',
    unit: 'tildeling',
    systems: ['pleie- og omsorgsjournal'],
    today: [
      ['Fyller ut papirskjema', 'Pårørende', 40],
      ['Skriver inn i journal', clerk, 20],
      ['Vurderer behov hjemme', 'Sykepleier', 90],
      ['Skriver vedtak', clerk, 60],
    ],
    tomorrow: [
      ['Søker på nett', 'Pårørende', 20],
      ['Vurderer behov hjemme', 'Sykepleier', 90],
      ['Skriver vedtak med mal', clerk, 35],
    ],
    benefit: 'Ingen skriver det samme to ganger.',
  },
  {
    name: 'Ny ansatt',
    about: 'Fra tilsetting til første arbeidsdag.',
    service: 'lonn',
    unit: 'hr',
    systems: ['lønn og personal', 'identitet og tilgang'],
    today: [
      ['Sender skjema på e-post', 'Leder', 15],
      ['Legger inn i lønn', 'Lønnsmedarbeider', 20],
      ['Oppretter tilganger', 'IKT', 30],
      ['Bestiller pc', 'Leder', 10],
    ],
    tomorrow: [
      ['Registrerer én gang', 'Leder', 10],
      ['Tilganger følger av stillingen', 'Systemet', 0],
    ],
    benefit: 'Alt er klart den første dagen.',
  },
  {
    name: 'Skjenkebevilling',
    about: 'Fra søknad til bevilling.',
    service: 'skjenkebevilling',
    unit: 'naring',
    systems: ['sak- og arkivsystem', 'skjemaløsning'],
    today: [
      ['Søker på skjema', 'Søker', 30],
      ['Innhenter uttalelser', clerk, 60],
      ['Skriver saksframlegg', clerk, 120],
    ],
    tomorrow: [
      ['Søker på skjema', 'Søker', 20],
      ['Uttalelser hentes digitalt', 'Systemet', 0],
      ['Skriver saksframlegg', clerk, 70],
    ],
    benefit: 'To uker kortere ventetid.',
  },
  {
    name: 'Byggesak',
    about: 'Fra søknad til tillatelse.',
    service: 'byggesak',
    unit: 'bygg',
    systems: ['byggesak', 'sak- og arkivsystem', 'kart og planregister'],
    today: [
      ['Mottar søknad', 'Arkivar', 15],
      ['Kontrollerer mangler', clerk, 45],
      ['Sjekker plan og kart', clerk, 40],
      ['Skriver vedtak', clerk, 60],
    ],
    tomorrow: [
      ['Mottar ferdig kontrollert søknad', 'Systemet', 0],
      ['Sjekker plan og kart', clerk, 25],
      ['Skriver vedtak', clerk, 45],
    ],
    benefit: 'Færre mangler og jevnere svar.',
  },
  {
    name: 'Bekymringsmelding',
    about: 'Fra melding til undersøkelse.',
    service: 'bekymringsmelding',
    unit: 'barnevern',
    systems: ['barnevernssystem'],
    today: [
      ['Mottar melding', 'Vakt', 20],
      ['Vurderer hast', 'Barnevernspedagog', 30],
      ['Registrerer', 'Merkantil', 25],
    ],
    tomorrow: [
      ['Mottar i fagsystemet', 'Systemet', 0],
      ['Vurderer hast', 'Barnevernspedagog', 30],
    ],
    benefit: 'Ingen melding blir liggende.',
  },
  {
    name: 'Innsyn i dokumenter',
    about: 'Fra krav til svar.',
    service: 'innsyn',
    unit: 'dok',
    systems: ['sak- og arkivsystem'],
    today: [
      ['Finner dokumentet', 'Arkivar', 10],
      ['Sladder', clerk, 25],
      ['Sender på e-post', 'Arkivar', 10],
    ],
    tomorrow: [
      ['Bestiller i journalen', 'Innbygger', 2],
      ['Sladder', clerk, 15],
      ['Sendes av seg selv', 'Systemet', 0],
    ],
    benefit: 'Svar samme dag.',
  },
  {
    name: 'Utleie av hall',
    about: 'Fra ønske til nøkkel.',
    service: 'utleie',
    unit: 'kultur',
    systems: ['booking', 'Adgangskontroll felles'],
    today: [
      ['Ringer og spør', 'Lag', 10],
      ['Sjekker kalender', 'Kulturkonsulent', 10],
      ['Leverer nøkkel', 'Vaktmester', 30],
    ],
    tomorrow: [
      ['Bestiller på nett', 'Lag', 3],
      ['Kode sendes på SMS', 'Systemet', 0],
    ],
    benefit: 'Ingen kjører med nøkler.',
  },
  {
    name: 'Avvik i helse',
    about: 'Fra hendelse til læring.',
    service: 'internkontroll',
    unit: 'helse',
    systems: ['kvalitetssystem og avvik'],
    today: [
      ['Melder', 'Ansatt', 15],
      ['Følger opp', 'Leder', 40],
    ],
    tomorrow: [
      ['Melder på mobil', 'Ansatt', 5],
      ['Følger opp', 'Leder', 30],
    ],
    benefit: 'Flere melder, og flere lærer.',
  },
]

/** Standards that the sector refers to; facts about them, and the categories that follow them. */
export const standardSpecs: readonly {
  readonly name: string
  readonly version?: string
  readonly owner: string
  readonly address?: string
  readonly systems: RegExp
}[] = [
  { name: 'Noark', version: '5.5', owner: 'Arkivverket', systems: /^(sak- og|arkivkjerne|eiendomsarkiv)/ },
  {
    name: 'WCAG',
    version: '2.1 AA',
    owner: 'W3C',
    address: 'https://www.w3.org/TR/WCAG21/',
    systems: /skjema|nettsted|booking/,
  },
  { name: 'SOSI', owner: 'Kartverket', systems: /kart|plan/ },
  { name: 'EHF', version: '3.0', owner: 'DFØ', systems: /^(regnskap|faktur)/ },
  { name: 'DCAT-AP-NO', version: '3.0', owner: 'Digdir', systems: /^Integrasjonsplattform/ },
  { name: 'HL7 FHIR', version: 'R4', owner: 'HL7', systems: /^(pleie|legejournal|integrasjon velferd)/ },
  { name: 'GeoIntegrasjon', owner: 'Kartverket og KS', systems: /^(byggesak|sak- og|kart og)/ },
  { name: 'Fiks protokoll arkiv', owner: 'KS Digital', systems: /^(sak- og|skjemaløsning)/ },
]
