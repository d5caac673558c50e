import { readCategories, type Category } from './categories.ts'

/**
 * Systems that no list of products has, and that every register is full of: websites, forms, sensors, control systems,
 * alarms, spreadsheets that became systems. Generic names, made-up suppliers.
 */
export interface LocalSystem extends Category {
  readonly type: string
  readonly supplier?: string
}

/** Made-up companies; the word «Eksempel» says so. */
export const madeUpSuppliers = [
  'Eksempel Sensor AS',
  'Eksempel Web AS',
  'Eksempel Adgang AS',
  'Eksempel Automasjon AS',
  'Eksempel Velferdsteknologi AS',
  'Eksempel Fagsystem AS',
  'Eksempel Drift IKS',
] as const
const [sensor, web, access, automation, welfare, trade, operations] = madeUpSuppliers

const group = (type: string, supplier: string | undefined, table: string): readonly LocalSystem[] =>
  readCategories(table).map((row) => ({ ...row, type, ...(supplier ? { supplier } : {}) }))

/** In order of how common they are. */
export const localSystems: readonly LocalSystem[] = [
  ...group(
    'business',
    trade,
    `Kulturskoleadministrasjon	kulturskole	l	of	40-90	8-20	Søknad, plasser og timeplan i kulturskolen.	main:kulturskole
Gravplassregister	kultur	m	of	30-70	3-8	Graver, festere og avgifter.	main:gravplass
Brannforebygging og feiing	brann	m	of	60-140	8-20	Tilsyn, feiing og avvik i bygg.	main:brannforebygging,bekymring-brann
Oppdragshåndtering brann	brann	v	os	120-260	20-60	Utrykninger, mannskap og rapporter.	main:brannberedskap,akutt-forurensning
Valgadministrasjon	politikk	h	of	20-60	10-60	Manntall, stemmegivning og opptelling.	main:valg
Skjenke- og salgskontroll	naring	l	o	20-50	2-6	Omsetning, kontroller og prikker.	main:skjenkekontroll
Parkeringshåndheving	vei	l	o	60-150	4-12	Gebyrer, klager og parkeringstillatelser.	main:parkering
Kinobilletter	kultur	l	o	40-100	4-12	Billettsalg og program i kinoen.	main:kino
Havneregister	vei	m	o	40-90	2-6	Anløp, avgifter og plasser i havna.	main:havn
Boligforvaltning	eiendom	m	ofs	60-150	6-20	Utleie og vedlikehold av kommunale boliger.	main:kommunal-bolig,boligsosialt
Startlån og tilskudd	nav	m	ofs	20-60	4-10	Søknader og vedtak om startlån.	main:startlan
Viltregister	landbruk	l	o	10-30	2-5	Fallvilt, jaktkvoter og ettersøk.	main:vilt
Kulturminneregister	kultur	l	n	10-30	2-5	Verneverdige bygg og funn.	main:kulturminner
Tilskuddsportal	kultur	l	o	30-80	5-15	Søknader om kultur- og idrettsmidler.	main:kulturtilbud,idrettsmidler;form:tros-og-livssyn
Veiforvaltning	vei	m	n	60-140	6-20	Dekker, skilt, rekkverk og vedlikehold.	main:kommunale-veier,skiltvedtak
Bosetting og introduksjon	flyktning	m	osfta	40-90	4-12	Bosatte flyktninger og oppfølging.	main:bosetting`,
  ),
  ...group(
    'infrastructure',
    automation,
    `Driftskontroll vann	vann	v	n	200-450	6-20	Styring og overvåking av vannverk og høydebasseng.	main:vannforsyning;support:vanndistribusjon
Driftskontroll avløp	vann	v	n	200-400	6-20	Styring og overvåking av renseanlegg og pumpestasjoner.	main:avlopsrensing;support:avlopsnett
Gatelysstyring	vei	l	n	40-100	3-8	Tenning, feil og strømbruk på gatelys.	main:gatelys
SD-anlegg felles toppsystem	eiendom	m	n	100-240	8-25	Varme, ventilasjon og energi i kommunale bygg.	support:eiendomsforvaltning
Reservestrøm og nødlys	eiendom	h	n	30-80	2-6	Overvåking av aggregater og nødlys.	support:beredskapsplan
Brøytekart og GPS	vei	m	o	60-140	10-40	Hvor det er brøytet og strødd, og når.	main:broyting
Væravhengig strøvarsel	vei	l	n	20-60	2-8	Varsel når veien blir glatt.	support:broyting`,
  ),
  ...group(
    'infrastructure',
    operations,
    `Sikkerhetskopi og gjenoppretting	ikt	v	ost	200-450	3-8	Sikkerhetskopier på eget sted, uten tilgang fra nettet.	support:digital-sikkerhet
Datasenter og virtuelle servere	ikt	v	ost	600-1400	4-12	Servere og lagring for systemer i egen drift.	
Brannmur og nettsegmenter	ikt	v	n	150-350	3-8	Skiller soner og slipper gjennom det som skal fram.	support:digital-sikkerhet
Trådløst nett	ikt	m	o	150-320	3-8	Nett for ansatte, elever og gjester.	
Logg og sikkerhetsovervåking	ikt	h	o	200-450	3-8	Samler logger og varsler om det uvanlige.	support:digital-sikkerhet
Integrasjonsplattform	ikt	h	oft	150-350	3-8	Flytter data mellom systemene.	`,
  ),
  ...group(
    'platform',
    web,
    `Kommunens nettsted	service	m	o	150-320	10-40	Informasjon og innganger til tjenestene.	main:veiledning;support:innsyn
Nettsted for skolene	oppvekst	l	o	30-80	10-40	Nyheter og planer fra skolene.	support:grunnskole
Nettsted for barnehagene	oppvekst	l	o	30-80	10-40	Nyheter og planer fra barnehagene.	support:barnehageplass
Innbyggervarsling på SMS	beredskap	h	o	60-140	5-20	Varsel til dem som bor i et område.	support:beredskapsplan,vanndistribusjon
Direktesending av møter	politikk	l	o	40-90	2-6	Overføring og opptak av politiske møter.	support:politisk
Nettbutikk for suvenirer og bøker	kultur	l	o	10-30	2-4	Salg av bygdebøker og billetter.	support:kulturtilbud`,
  ),
  ...group(
    'welfareTech',
    welfare,
    `Digitalt tilsyn	elvebredden	h	os	80-200	20-60	Sensorer om natten i stedet for å vekke.	support:sykehjem-lang
GPS for trygg ferdsel	hjemme	m	os	30-90	10-30	Finner igjen den som har gått seg bort.	support:hjemmesykepleie
Elektroniske dørlåser	hjemme	h	o	60-160	40-150	Hjemmetjenesten låser seg inn uten nøkler.	support:hjemmesykepleie,trygghetsalarm
Multidose og medisinlager	solbakken	m	os	30-80	15-40	Bestilling og kontroll av medisiner.	support:sykehjem-lang`,
  ),
  ...group(
    'access',
    access,
    `Adgangskontroll felles	eiendom	h	o	80-200	20-60	Kort og koder til kommunale bygg.	support:eiendomsforvaltning
Kameraovervåking felles	eiendom	m	o	60-150	4-12	Kameraer ved innganger og uteområder.	support:eiendomsforvaltning
Besøksregistrering	service	l	o	20-60	5-20	Hvem som er i bygget.	
Nøkkelskap hjemmetjenesten	hjemme	m	o	20-60	30-90	Nøkler som hentes og leveres med kode.	support:hjemmesykepleie
Ansattkort og bilder	hr	l	o	10-40	3-8	Bestilling og utstedelse av ansattkort.	`,
  ),
  ...group(
    'support',
    undefined,
    `Regneark: vikarliste	hjemme	m	o	0-5	6-20	Hvem som kan ta vakt på kort varsel.	support:hjemmesykepleie
Regneark: lisensoversikt	ikt	l	n	0-5	2-5	Lisenser og fornyelser.	
Regneark: ventelister bolig	nav	m	os	0-5	3-8	Søkere til omsorgsbolig og tilrettelagt bolig.	support:omsorgsbolig
Database: nøkkeloversikt	eiendom	l	o	0-5	3-8	Hvem som har hvilken nøkkel.	
Regneark: bilpark	eiendom	l	o	0-5	3-8	Kommunens biler, leasing og service.	
Bildearkiv	service	l	o	20-60	10-40	Bilder til nettsider og rapporter.	
Nyhetsbrev	service	l	o	10-40	5-15	Nyhetsbrev til lag, foreninger og næringsliv.	support:frivilligsentral
Flåtestyring av biler	eiendom	l	o	40-120	10-40	Kjørebok, lading og service.	
Matbestilling kjøkken	solbakken	m	os	30-90	10-30	Menyer, dietter og bestilling fra avdelingene.	support:matlevering
Renholdsplan	eiendom	l	o	30-80	20-60	Renholdsplaner og avvik.	support:eiendomsforvaltning
Elektronisk håndarkiv barnevern	barnevern	m	osct	0-20	4-10	Eldre dokumenter som ennå ikke er flyttet til arkivet.	archive:barnevern-undersokelse`,
  ),
  ...group(
    'ai',
    undefined,
    `KI-assistent for saksbehandlere	ikt	l	o	60-200	40-200	Hjelper til å skrive, oppsummere og oversette.	support:veiledning
Chatbot på nettstedet	service	l	o	60-160	3-8	Svarer på vanlige spørsmål døgnet rundt.	support:veiledning
Talegjenkjenning for journal	lege	m	ost	30-90	10-40	Skriver journalnotat mens du snakker.	support:fastlege
Transkribering av møter	politikk	l	o	10-40	5-20	Utkast til referat fra opptak.	support:politisk`,
  ),
]

/** Technical systems that each building has its own of, for as many as a large municipality needs. */
export interface Series extends Omit<LocalSystem, 'name'> {
  readonly name: (building: string) => string
}
const series = (type: string, supplier: string, name: string, row: string): Series => {
  const [spec] = group(type, supplier, `${name}\t${row}`)
  if (!spec) throw new RangeError(name)
  return { ...spec, name: (building) => `${name} ${building}` }
}
export const buildingSystems: readonly Series[] = [
  series('infrastructure', automation, 'SD-anlegg', 'eiendom\tl\tn\t5-30\t2-6\tVarme og ventilasjon.\t'),
  series('access', access, 'Adgangskontroll', 'eiendom\tl\to\t5-25\t3-10\tKort og koder.\t'),
  series('welfareTech', sensor, 'Inneklimasensorer', 'eiendom\tl\tn\t3-15\t2-6\tLuft og temperatur.\t'),
  series('access', access, 'Brannalarm', 'eiendom\th\tn\t5-25\t2-8\tAlarm koblet til brannvesenet.\t'),
  series('infrastructure', sensor, 'Energimåling', 'eiendom\tl\tn\t3-12\t2-5\tStrøm og fjernvarme.\t'),
  series('access', access, 'Kamera', 'eiendom\tl\to\t5-20\t2-5\tKamera ved innganger.\t'),
  series('platform', web, 'Infoskjerm', 'service\tl\tn\t2-8\t2-5\tBeskjeder på skjerm.\t'),
  series('infrastructure', sensor, 'Snølastsensor', 'eiendom\tl\tn\t2-8\t2-4\tVarsler når taket må måkes.\t'),
  series('access', access, 'Innbruddsalarm', 'eiendom\tm\to\t4-15\t2-6\tAlarm til vaktselskap.\t'),
  series(
    'infrastructure',
    sensor,
    'Lekkasjevarsling',
    'eiendom\tl\tn\t2-8\t2-4\tVarsler om vann på gulvet.\t',
  ),
  series('infrastructure', operations, 'Nettutstyr', 'ikt\tm\tn\t5-30\t2-4\tSvitsjer og trådløse punkter.\t'),
  series('support', trade, 'Driftslogg', 'eiendom\tl\to\t2-8\t3-8\tDaglige kontroller og avvik.\t'),
]

/** Services that commonly have a form of their own: `Skjema: Kulturskole` and so on. */
export const formServices: readonly string[] =
  'fritidsklubb skoleskyss stottekontakt bpa omsorgsstonad ledsagerbevis tilrettelagt-transport trygghetsalarm hjelpemiddel frisklivssentral vigsel innbyggerforslag serveringsbevilling fyrverkeri motorferdsel konsesjon produksjonstilskudd avkjorsel parkering skiltvedtak nabovarsel seksjonering oppmaling vannmaler utslippstillatelse kommunal-bolig startlan okonomisk-radgivning praktisk-bistand sykehjem-kort individuell-plan kulturtilbud idrettsmidler frivilligsentral gravplass innsyn klage barnehage-spesped leirskole skolemiljo eiendomsinformasjon forhandskonferanse byggtilsyn farlig-avfall forsopling bekymring-brann tobakk naringsutvikling ppt psykolog fysioterapi ergoterapi rusarbeid bosetting norskopplaring grunnskole-voksne avlastning matlevering dagaktivitetstilbud tilrettelagt-fritid'.split(
    ' ',
  )
