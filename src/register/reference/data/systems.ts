// Made by scripts/reference/compile.mjs. Change the facts or the script, not this file.

/** id, name */
export const systemAreaTable = `barnevern	Barnevern
eiendom	Eiendom
helse-omsorg	Helse og omsorg
hr-lonn	HR og lønn
ikt	IKT og infrastruktur
innbyggerdialog	Innbyggerdialog
kultur	Kultur og bibliotek
okonomi	Økonomi og innkjøp
oppvekst	Barnehage og skole
plan-bygg-geodata	Plan, bygg og geodata
sak-arkiv	Sak, arkiv og politikk
sosial	Sosiale tjenester
styring-kvalitet	Styring, kvalitet og beredskap
teknisk	Tekniske tjenester`

/** name, supplier, area, category, flags: k the supplier is general knowledge and not in the source, l legacy */
export const systemTable = `Acos Booking	Acos	innbyggerdialog	booking
Acos WebSak	Acos	sak-arkiv	sak- og arkivsystem
Acos WebSak+ Eiendom	Acos	plan-bygg-geodata	eiendomsarkiv
Acos WebSak+ Møte	Acos	sak-arkiv	møtebehandling
Acos skjema (Interact)	Acos	innbyggerdialog	skjemaløsning	k
Aidn	Aidn	helse-omsorg	pleie- og omsorgsjournal
Alexis HR	Alexis HR	hr-lonn	HR-system	k
Arkitektum eByggesak	Arkitektum	plan-bygg-geodata	byggesak	k
Arkivplan.no	IKA-samarbeid	sak-arkiv	arkivplan	k
Bedrekommune.no	KF	styring-kvalitet	brukerundersøkelser
Bibliofil	Bibliotek-Systemer	kultur	biblioteksystem	k
BvPro		barnevern	barnevernssystem	l
CGM Helsestasjon	CompuGroup Medical	helse-omsorg	helsestasjonsjournal	k
Citrix	Citrix	ikt	fjernskrivebord
Compilo	Compilo	styring-kvalitet	kvalitetssystem og avvik
CosDoc	DIPS (tidl. Acos)	helse-omsorg	pleie- og omsorgsjournal	k
DIPS	DIPS	helse-omsorg	journal	k
Digisak	Novari	sak-arkiv	arkivintegrasjon	k
Dignio	Dignio	helse-omsorg	digital hjemmeoppfølging
Digora		helse-omsorg	tannrøntgen
Documaster	Documaster	sak-arkiv	arkivkjerne
Dottie	Dottie	hr-lonn	HR-system	k
EG Pasientsky	EG	helse-omsorg	legejournal
EQS	Extend	styring-kvalitet	kvalitetssystem og avvik
ESA	Tietoevry (Evry)	sak-arkiv	sak- og arkivsystem	kl
EasyCruit	Visma / Talentech	hr-lonn	rekruttering	k
Elements	Sikri	sak-arkiv	sak- og arkivsystem
Evondos	Evondos	helse-omsorg	medisindispenser
Facilit FDVU	Facilit	eiendom	eiendomsdrift	k
Flyt Foresatt	Visma	oppvekst	foresattportal
Framsikt	Framsikt	okonomi	budsjett, økonomiplan og rapportering
Fronter	itslearning	oppvekst	læringsplattform	kl
GAT (MinGat)	Visma (GatSoft)	hr-lonn	turnus og bemanning	k
GISLINE	Norkart	plan-bygg-geodata	kart og planregister
GISLINE WebPlan (planarkiv)	Norkart	plan-bygg-geodata	planarkiv
Gemini Portal+	Volue	teknisk	kartportal teknisk	k
Gemini VA	Volue	teknisk	vann- og avløpskart	k
Gerica	Tietoevry	helse-omsorg	pleie- og omsorgsjournal	k
Google Workspace for Education	Google	ikt	kontorstøtte og samhandling
Helseplattformen	Helseplattformen AS (Epic)	helse-omsorg	felles journal
IST Barnehage	IST	oppvekst	barnehageadministrasjon
IST Extens	IST	oppvekst	skoleadministrasjon (vgs)
IST Læring	IST	oppvekst	oppvekstadministrasjon
IST SATS	IST	oppvekst	skoleadministrasjon (vgs)	l
Infodoc	Infodoc	helse-omsorg	legejournal	k
Infoland	Ambita	plan-bygg-geodata	meglerpakke og eiendomsopplysninger	k
Jobbnorge	Jobbnorge	hr-lonn	rekruttering	k
KS Læring	KS	hr-lonn	kompetanse og e-læring
Kidplan	Kidplan	oppvekst	barnehageadministrasjon	k
Koha	åpen kildekode	kultur	biblioteksystem
KomTek	Norkart	teknisk	kommunale gebyrer og renovasjon
Kommunekart	Norkart	plan-bygg-geodata	kartinnsyn
Ledningsportalen	Geomatikk	plan-bygg-geodata	ledningsinformasjon	k
Marthe		sosial	fagsystem (eldre)	l
Mercell	Mercell	okonomi	konkurransegjennomføring
Microsoft 365	Microsoft	ikt	kontorstøtte og samhandling
Microsoft Intune	Microsoft	ikt	enhetsstyring
Microsoft SharePoint	Microsoft	ikt	intranett
Microsoft Teams	Microsoft	ikt	samhandling
Mikromarc	Axiell	kultur	biblioteksystem
Min Renovasjon	Norkart	teknisk	renovasjon
Mobilt Bedriftsnett	Telenor	ikt	telefoni
Modulus Barn	Netcompany	barnevern	barnevernssystem
Munikum årshjul	Munikum	styring-kvalitet	årshjul
NetIQ	OpenText	ikt	identitet og tilgang	k
Oppad	OPPAD	oppvekst	skoleadministrasjon	kl
Opus		helse-omsorg	tannhelsejournal
Oskar		sosial	sosialtjeneste	l
PPI		oppvekst	PPT-journal	l
Pasientnett		helse-omsorg	fagsystem helse
Physica	Aspit	helse-omsorg	fysioterapijournal	k
Pridok	Pridok	helse-omsorg	legejournal	k
Propely	Propely	eiendom	eiendomsdrift
Prorenata	Prorenata	oppvekst	skolehelse- og elevhelsejournal	k
Psykbase		helse-omsorg	psykologjournal
Public 360	Tietoevry	sak-arkiv	sak- og arkivsystem
Pureservice	Pureservice	ikt	brukerstøtte
RAYVN	RAYVN	styring-kvalitet	krisestøtte
SAP SuccessFactors	SAP	hr-lonn	HR-system	k
SafeQ	Y Soft	ikt	utskrift	k
Sentral forskrivningsmodul (SFM)	Norsk helsenett	helse-omsorg	legemidler	k
ServiceNow	ServiceNow	ikt	brukerstøtte
Simployer	Simployer	hr-lonn	personalhåndbok og HR	k
Skolekassa	Skolekassa	oppvekst	digital læringsressurs
Skolen	Cappelen Damm	oppvekst	digitalt læremiddel	k
Socio	Tietoevry	sosial	sosialtjeneste	k
Sofie	Formula	sak-arkiv	sak- og arkivsystem	kl
Stratsys	Stratsys	styring-kvalitet	virksomhetsstyring	k
System X	Hove Medical Systems	helse-omsorg	legejournal	k
Telenor trygghetsalarm	Telenor	helse-omsorg	trygghetsteknologi
Tidemann	Tidemann	kultur	biblioteksystem	k
Tidum	Tidum	barnevern	tiltaksrapportering	k
Tieto Min arbeidsplan (RS)	Tietoevry	hr-lonn	turnus og bemanning
Transponder Meldingsbok	Transponder	oppvekst	skole–hjem-dialog	k
Trend Micro	Trend Micro	ikt	endepunktsikkerhet
Unit4 ERP (Agresso)	Unit4	okonomi	regnskap og lønn	k
VIGO BAS	Novari	oppvekst	inntak (vgs)	k
VISIBA Care	Visiba	helse-omsorg	video- og digital konsultasjon
Velferdsteknologisk knutepunkt	Norsk helsenett	helse-omsorg	integrasjon velferdsteknologi
Vigilo	Vigilo	oppvekst	skole- og barnehageadministrasjon
Vigilo OnEdHub	Vigilo	oppvekst	datautveksling skole
Visma Autopay	Visma	okonomi	betaling	k
Visma Bluegarden	Visma	hr-lonn	lønn og personal
Visma Draftit	Draftit (Visma)	styring-kvalitet	personvernprotokoll og DPIA
Visma Employee	Visma	hr-lonn	ansattapp
Visma Enterprise (Meg selv)	Visma	hr-lonn	selvbetjening for ansatte
Visma Enterprise Fakturering	Visma	okonomi	fakturering
Visma Enterprise HRM	Visma	hr-lonn	lønn og personal
Visma Enterprise Økonomi	Visma	okonomi	regnskap
Visma Expense	Visma	hr-lonn	reiseregning
Visma Familia	Visma	barnevern	barnevernssystem	l
Visma Flyt Barnehage	Visma	oppvekst	barnehageadministrasjon
Visma Flyt Barnevern	Visma	barnevern	barnevernssystem
Visma Flyt Sampro	Visma	helse-omsorg	individuell plan
Visma Flyt Skole	Visma	oppvekst	skoleadministrasjon
Visma Flyt Voksenopplæring (FLYVO)	Visma	oppvekst	voksenopplæring
Visma HsPro	Visma	helse-omsorg	helsestasjonsjournal
Visma InSchool	Visma	oppvekst	skoleadministrasjon (vgs)
Visma Profil	Visma	helse-omsorg	pleie- og omsorgsjournal
Visma Ressursstyring	Visma	hr-lonn	turnus og bemanning
Visma Velferd	Visma	sosial	sosialtjeneste
Vokal	Conexus	oppvekst	læringsresultater	k
WIS		oppvekst	skoleadministrasjon
WebMed	WebMed	helse-omsorg	legejournal	k
Webcruiter	Talentech	hr-lonn	rekruttering	k
WinMed Helse	CompuGroup Medical	helse-omsorg	legejournal	kl
Xledger	Xledger	okonomi	regnskap	k
e-situasjonskart	Norkart	plan-bygg-geodata	kartbestilling
eByggesak (Norkart)	Norkart	plan-bygg-geodata	byggesak	k
eMeeting Prepare	eMeeting	sak-arkiv	møtebehandling	k
ePhorte	Sikri	sak-arkiv	sak- og arkivsystem
itslearning	itslearning	oppvekst	læringsplattform`
