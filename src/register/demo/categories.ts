/**
 * What a system of a category is to a municipality: who owns it, how critical it is, which personal data it holds, what
 * it costs, which services it carries. About the category, never about a named product. The most common come first, so
 * that a small municipality has them too.
 *
 * Columns: category, unit, criticality (l m h v), personal data (letters below), thousand kr a year (from-to), users
 * (from-to), sentence, services (role:slug,slug;role:…).
 */
export interface Category {
  readonly name: string
  readonly unit: string
  readonly criticality: string
  readonly personal: readonly string[]
  readonly cost: readonly [number, number]
  readonly users: readonly [number, number]
  readonly about: string
  readonly services: readonly (readonly [role: string, slug: string])[]
}

const levels: Readonly<Record<string, string>> = { l: 'low', m: 'medium', h: 'high', v: 'vital' }
const data: Readonly<Record<string, string>> = {
  n: 'none',
  o: 'ordinary',
  s: 'special',
  c: 'criminal',
  f: 'nationalId',
  t: 'confidential',
  a: 'protectedAddress',
}
const range = (text: string): readonly [number, number] => {
  const [from, to] = text.split('-').map(Number)
  return [from ?? 0, to ?? from ?? 0]
}
/** `main:sfo,grunnskole;archive:klage` → pairs of role and slug. */
const links = (text: string): (readonly [string, string])[] =>
  text === ''
    ? []
    : text.split(';').flatMap((part) => {
        const [role = '', slugs = ''] = part.split(':')
        return slugs.split(',').map((slug) => [role, slug] as const)
      })

export const readCategories = (table: string): readonly Category[] =>
  table.split('\n').map((line) => {
    const [name = '', unit = '', level = '', letters = '', cost = '', users = '', about = '', services = ''] =
      line.split('\t')
    return {
      name,
      unit,
      criticality: levels[level] ?? '',
      personal: [...letters].flatMap((letter) => data[letter] ?? []),
      cost: range(cost),
      users: range(users),
      about,
      services: links(services),
    }
  })

const table = `sak- og arkivsystem	dok	h	osft	600-1400	150-400	Journalføring, saksbehandling og arkiv for hele kommunen.	main:arkiv,innsyn,klage;caseHandling:skjenkebevilling,serveringsbevilling,konsesjon,boplikt,jordlovsbehandling,motorferdsel,forsopling,utslippstillatelse,naringsutvikling,tobakk,dispensasjon,skiltvedtak,avkjorsel
pleie- og omsorgsjournal	helse	v	osfta	900-2200	250-600	Pasientjournal, vedtak og arbeidslister for helse- og omsorgstjenestene.	main:hjemmesykepleie,praktisk-bistand,bpa,stottekontakt,omsorgsstonad,avlastning,sykehjem-lang,sykehjem-kort,dagaktivitetstilbud,omsorgsbolig,tilrettelagte-botilbud,ergoterapi,rehabilitering,psykisk-helsearbeid,rusarbeid,kad;support:egenbetaling,matlevering
lønn og personal	hr	h	ofst	500-1300	20-900	Lønn, fravær og personalopplysninger.	main:lonn
regnskap	okonomi	h	of	500-1200	60-200	Regnskap, reskontro og betaling.	support:okonomiplan,fakturering
skoleadministrasjon	oppvekst	h	osfta	250-600	120-300	Elevregister, klasser, fravær og vitnemål.	main:grunnskole,skoletilhorighet,sfo;support:sarskilt-sprakopplaring,individuelt-tilrettelagt-opplaring
barnehageadministrasjon	oppvekst	m	ofa	150-350	60-200	Opptak, betaling og hverdagen i barnehagene.	main:barnehageplass,barnehage-tilskudd;support:barnehagemyndighet
barnevernssystem	barnevern	v	osfcta	350-800	20-60	Saker og tiltak i barnevernet.	main:bekymringsmelding,barnevern-undersokelse,barnevern-hjelpetiltak,fosterhjem,ettervern,besokshjem
kontorstøtte og samhandling	ikt	h	ot	900-2400	300-1200	E-post, dokumenter, kalender og møter.	support:veiledning
sosialtjeneste	nav	h	osfta	250-600	15-50	Søknader, vedtak og utbetaling etter sosialtjenesteloven.	main:sosialhjelp,kvalifiseringsprogram,okonomisk-radgivning,midlertidig-botilbud
kommunale gebyrer og renovasjon	samfunn	h	of	300-700	20-60	Kommunale gebyrer, renovasjonsruter, slamtømming og feiing.	main:renovasjon,slamtomming,vannmaler,eiendomsskatt;support:brannforebygging,fakturering
kart og planregister	kart	m	o	250-600	30-90	Kartgrunnlag, planregister og eiendomskart.	main:geodata,planregister,adressering,oppmaling;support:reguleringsplan,kommuneplan
legejournal	lege	v	osfta	200-500	15-50	Journal for kommunale leger og legevakt.	main:fastlege,legevakt,smittevern;support:fengselshelse
helsestasjonsjournal	helsestasjon	h	osfta	150-350	20-60	Journal for helsestasjon, skolehelsetjeneste og jordmor.	main:helsestasjon,helsestasjon-ungdom,skolehelsetjeneste,svangerskapsomsorg,vaksinasjon
turnus og bemanning	hr	h	ot	250-600	40-900	Turnusplaner, vaktbytte og innleie.	support:hjemmesykepleie,sykehjem-lang
kvalitetssystem og avvik	ledelse	m	ot	150-300	400-1200	Rutiner, avvik og forbedring.	main:internkontroll,hms
byggesak	bygg	m	of	150-400	10-30	Mottak og behandling av byggesøknader.	main:byggesak,forhandskonferanse,byggtilsyn,deling;caseHandling:dispensasjon,seksjonering
læringsplattform	oppvekst	m	o	100-300	900-2500	Arbeidsplaner, innleveringer og vurdering.	support:grunnskole
biblioteksystem	bibliotek	l	o	60-160	5-15	Utlån, samling og lånerregister.	main:bibliotek
møtebehandling	politikk	m	o	80-200	40-80	Innkallinger, sakspapirer og vedtak.	main:politisk,ungdomsrad;support:kontrollutvalg
skjemaløsning	service	m	of	120-300	20-60	Skjemaer på nett som går rett inn i saksbehandlingen.	form:barnehageplass,sfo,kulturskole,byggesak,utleie,gravemelding,skjenkebevilling
budsjett, økonomiplan og rapportering	okonomi	m	n	200-450	30-90	Budsjett, økonomiplan og rapportering til politikerne.	main:okonomiplan
fakturering	okonomi	m	of	100-250	20-60	Fakturaer til innbyggere og næringsliv.	main:fakturering,egenbetaling
identitet og tilgang	ikt	v	of	150-400	5-15	Brukerkontoer og tilganger, styrt av personalsystemet.	support:digital-sikkerhet
endepunktsikkerhet	ikt	h	o	150-300	3-8	Vern mot skadevare på pc-er og servere.	support:digital-sikkerhet
fjernskrivebord	ikt	h	o	300-700	150-500	Tilgang til fagsystemer på trygg sone.	
enhetsstyring	ikt	m	o	80-200	5-12	Oppsett og sikring av mobiler, nettbrett og pc-er.	
telefoni	ikt	h	o	200-500	300-900	Sentralbord og mobiltelefoni.	support:veiledning
trygghetsteknologi	hjemme	v	osf	200-600	40-150	Trygghetsalarmer og varsling til hjemmetjenesten.	main:trygghetsalarm
medisindispenser	hjemme	h	os	100-300	30-90	Medisin til rett tid hjemme hos innbyggeren.	support:hjemmesykepleie
digital hjemmeoppfølging	hjemme	m	os	100-300	20-60	Målinger hjemmefra som følges opp av sykepleier.	main:hdo-digital-hjemmeoppfolging
individuell plan	helse	m	ost	60-140	40-120	Felles plan for den som trenger flere tjenester.	main:individuell-plan
foresattportal	oppvekst	m	o	40-120	800-2500	Meldinger og fravær mellom hjem og skole.	reply:grunnskole,sfo
legemidler	helse	h	osf	60-160	80-200	Felles oversikt over pasientens legemidler.	support:hjemmesykepleie,sykehjem-lang
rekruttering	hr	l	o	60-160	40-120	Utlysning og søkere til ledige stillinger.	support:lonn
reiseregning	hr	l	o	40-100	200-900	Reiser og utlegg for ansatte og folkevalgte.	support:lonn
selvbetjening for ansatte	hr	m	of	40-120	400-1200	Lønnslipp, ferie og egenmelding.	support:lonn
konkurransegjennomføring	okonomi	m	o	60-180	10-30	Kunngjøring og evaluering av anskaffelser.	main:innkjop
krisestøtte	beredskap	v	o	60-150	40-120	Logg, varsling og stabsarbeid når noe skjer.	main:beredskapsplan,ros;support:helseberedskap
vann- og avløpskart	vann	h	n	120-300	10-30	Kart over ledningsnettet med hendelser og driftsdata.	main:vanndistribusjon,avlopsnett
planarkiv	plan	m	n	40-100	5-20	Gjeldende og historiske planer med bestemmelser.	archive:reguleringsplan,private-planforslag
eiendomsdrift	eiendom	m	n	150-350	20-60	Drift, vedlikehold og dokumentasjon av bygg.	main:eiendomsforvaltning;support:skolelokaler,barnehage-lokaler,institusjonslokaler,kulturbygg
booking	kultur	l	o	50-150	10-30	Leie av haller, lokaler og utstyr.	main:utleie,idrettsanlegg
brukerstøtte	ikt	m	o	80-220	300-900	Henvendelser til IKT og interne tjenester.	
intranett	service	m	o	60-160	400-1200	Nyheter, rutiner og felles dokumenter for ansatte.	
samhandling	ikt	m	o	60-200	300-1200	Møter, chat og samarbeid i grupper.	
utskrift	ikt	l	o	40-120	200-600	Utskrift på alle maskiner med adgangskort.	
voksenopplæring	voksen	m	ofs	60-160	10-30	Deltakere, vedtak og prøver i voksenopplæringen.	main:grunnskole-voksne,norskopplaring,introduksjonsprogram
skolehelse- og elevhelsejournal	ppt	h	osfta	80-200	10-30	Journal for PP-tjenesten og elevhelsen.	main:ppt;support:individuelt-tilrettelagt-opplaring,barnehage-spesped
fysioterapijournal	fysio	m	osft	40-120	6-20	Journal for kommunale fysioterapeuter.	main:fysioterapi
kompetanse og e-læring	hr	l	o	30-90	400-1200	Kurs og opplæring for ansatte.	support:hms
personvernprotokoll og DPIA	ledelse	m	o	60-150	10-30	Protokoll, vurderinger og avtaler om personvern.	main:personvern
integrasjon velferdsteknologi	helse	m	os	50-120	3-8	Flytter hendelser fra velferdsteknologi til journalen.	support:trygghetsalarm
video- og digital konsultasjon	lege	m	os	40-120	10-40	Konsultasjon på video med lege eller helsesykepleier.	support:fastlege,psykolog
kartinnsyn	kart	l	n	40-100	50-200	Kart på nett for innbyggere og ansatte.	support:geodata
meglerpakke og eiendomsopplysninger	kart	m	o	30-80	4-12	Bestilling av eiendomsopplysninger.	main:eiendomsinformasjon
ledningsinformasjon	vann	m	o	40-100	5-15	Påvisning av ledninger før graving.	main:gravemelding
renovasjon	renovasjon	l	o	30-80	3-10	Hentedager og varsler i app for innbyggerne.	reply:renovasjon
eiendomsarkiv	dok	m	of	60-160	10-40	Byggesaker og tegninger for hver eiendom.	archive:byggesak,deling
tiltaksrapportering	barnevern	m	ost	40-110	10-40	Timer og rapporter fra tiltak i barnevernet.	support:barnevern-hjelpetiltak,besokshjem
læringsresultater	oppvekst	l	os	40-100	60-200	Kartlegginger og resultater per elev og skole.	support:grunnskole
personalhåndbok og HR	hr	l	o	40-110	400-1200	Personalhåndbok, medarbeidersamtaler og onboarding.	support:hms
skole–hjem-dialog	oppvekst	l	o	30-90	500-1800	Meldinger til foresatte på mobil.	reply:grunnskole
datautveksling skole	oppvekst	l	of	30-80	3-8	Flytter elevopplysninger mellom skolesystemene.	support:grunnskole
kartbestilling	kart	l	o	20-60	3-10	Bestilling av situasjonskart på nett.	form:eiendomsinformasjon,byggesak
kartportal teknisk	vann	l	n	30-80	10-40	Ledningskart på nettbrett ute i felt.	support:avlopsnett,vannforsyning
arkivkjerne	dok	m	of	100-260	2-8	Langtidslager for dokumenter fra flere fagsystemer.	archive:arkiv
arkivintegrasjon	dok	m	of	60-140	2-6	Overføring av dokumenter fra fagsystem til arkiv.	archive:arkiv
arkivplan	dok	l	n	10-30	3-10	Arkivplanen, med rutiner og bevaringsvedtak.	support:arkiv
ansattapp	hr	l	o	20-60	200-900	Lønnslipp og fravær på mobil.	support:lonn
virksomhetsstyring	ledelse	l	n	100-240	40-120	Mål, tiltak og oppfølging på tvers av sektorene.	support:internkontroll
betaling	okonomi	h	of	20-60	4-12	Sikker overføring av betalinger til banken.	support:fakturering
HR-system	hr	l	o	60-160	40-300	Mål, samtaler og kompetanse for ledere.	support:hms
årshjul	ledelse	l	n	20-60	20-80	Faste oppgaver gjennom året.	support:internkontroll
brukerundersøkelser	ledelse	l	o	20-60	5-20	Undersøkelser blant innbyggere og ansatte.	support:internkontroll
digitalt læremiddel	oppvekst	l	o	30-120	300-1200	Læremidler for elevene.	support:grunnskole
digital læringsressurs	oppvekst	l	o	20-60	200-900	Undervisningsopplegg og film.	support:grunnskole
psykologjournal	psykisk	m	osft	30-80	3-10	Journal for kommunepsykologen.	main:psykolog
PPT-journal	ppt	l	osft	0-20	2-6	Eldre journal for PP-tjenesten.	archive:ppt
fagsystem helse	helse	l	osft	20-60	5-20	Støttesystem i helsetjenesten.	support:ergoterapi
fagsystem (eldre)	nav	l	osft	0-20	2-6	Eldre fagsystem som bare brukes til oppslag.	archive:sosialhjelp
journal	helse	m	osft	80-200	10-40	Journal for interkommunale helsetjenester.	support:overgrepsmottak
oppvekstadministrasjon	oppvekst	m	of	150-350	60-200	Samlet løsning for barnehage og skole.	support:barnehageplass,grunnskole
skole- og barnehageadministrasjon	oppvekst	m	of	150-350	60-200	Samlet løsning for barnehage og skole.	support:barnehageplass,grunnskole
regnskap og lønn	okonomi	h	of	300-900	40-200	Regnskap og lønn i én løsning.	support:lonn,okonomiplan`

export const categories = readCategories(table)
