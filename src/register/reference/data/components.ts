// Made by scripts/reference/compile.mjs. Change the facts or the script, not this file.

/** id, name, owner, sector, sort, description, homepage */
export const componentTable = `a-ordningen	A-ordningen	Skatteetaten, NAV og SSB	tverrsektoriell	fellesløsning	Samordnet månedlig innrapportering av lønn og ansettelsesforhold.	www.a-ordningen.no
aa-registeret	Aa-registeret	NAV	arbeid og velferd	register	Register over arbeidsforhold.	www.nav.no
adresseregisteret	Adresseregisteret og tjenestebasert adressering	Norsk helsenett	helse	register	Adresser for elektronisk meldingsutveksling i helsesektoren.	www.nhn.no
altinn	Altinn	Digdir	tverrsektoriell	plattform	Plattform for digitale skjema, dialog og innsending til det offentlige.	www.altinn.no
altinn-autorisasjon	Altinn Autorisasjon	Digdir	tverrsektoriell	felleskomponent	Styring av roller, rettigheter og fullmakter på vegne av virksomheter og personer.	docs.altinn.studio/authorization/
altinn-events	Altinn Events	Digdir	tverrsektoriell	felleskomponent	Varsler systemer om hendelser de abonnerer på.	docs.altinn.studio/events/
altinn-formidling	Altinn Formidling	Digdir	tverrsektoriell	felleskomponent	Overføring av store filer mellom virksomheter.	docs.altinn.studio/broker/
altinn-melding	Altinn Melding	Digdir	tverrsektoriell	felleskomponent	Sending av meldinger med vedlegg til virksomheter og personer.	docs.altinn.studio/correspondence/
altinn-portal	Altinn Portal	Digdir	tverrsektoriell	portal	Innboks og brukerflate for virksomheter og innbyggere i Altinn.	www.altinn.no
altinn-studio	Altinn Studio	Digdir	tverrsektoriell	plattform	Verktøy for å lage og drifte digitale tjenester på Altinn.	altinn.studio
altinn-varsling	Altinn Varsling	Digdir	tverrsektoriell	felleskomponent	Varsling på e-post og SMS med oppslag av kontaktopplysninger.	docs.altinn.studio/notifications/
ansattporten	Ansattporten	Digdir	tverrsektoriell	felleskomponent	Innlogging for ansatte med valg av virksomhet de representerer.	samarbeid.digdir.no/ansattporten
api-katalog	API-katalog	Digdir	tverrsektoriell	fellesløsning	Oversikt over offentlige API-er.	data.norge.no/dataservices
askeladden	Askeladden	Riksantikvaren	kultur	register	Database over fredete kulturminner.	askeladden.ra.no
barnevernregister	Barnevernregisteret	Bufdir	barnevern	register	Nasjonalt register for styring, statistikk og forskning.	www.bufdir.no
basil	BASIL	Utdanningsdirektoratet	utdanning	fellesløsning	Årsrapportering og tilskuddsgrunnlag for barnehager.	www.udir.no
begrepskatalog	Begrepskatalog	Digdir	tverrsektoriell	fellesløsning	Registrering og publisering av virksomhetens begreper.	data.norge.no/concepts
bfk	Barnevernsfaglig kvalitetssystem (BFK)	Bufdir	barnevern	fellesløsning	Faglig støtte i saksbehandlingen i barnevernet.	www.bufdir.no
bibliotekkortet	Nasjonalt lånekort	Nasjonalbiblioteket	kultur	fellesløsning	Felles lånekort for norske bibliotek.	www.nb.no
data-altinn-no	data.altinn.no	Digdir	tverrsektoriell	felleskomponent	Kontrollert deling av opplysninger med hjemmel eller samtykke.	docs.data.altinn.no
data-norge-no	data.norge.no	Digdir	tverrsektoriell	portal	Nasjonal inngang til åpne data og kataloger.	data.norge.no
designsystemet	Felles designsystem (Designsystemet)	Digdir	tverrsektoriell	plattform	Komponenter, tema og mønstre for like og tilgjengelige offentlige brukerflater.	designsystemet.no
dialogporten	Dialogporten	Digdir	tverrsektoriell	felleskomponent	Samler dialoger med det offentlige på tvers av etater og kanaler.	docs.altinn.studio/dialogporten/
digibarnevern	DigiBarnevern	KS og Bufdir	barnevern	program	Samarbeid om digitalt barnevern: portal, felles kvalitet i saksbehandling og fagsystemer.	www.bufdir.no
digifin	DigiFin	KS	kommunal	finansieringsordning	Finansieringsordning for felles digitaliseringsprosjekter i kommunal sektor.	www.ks.no
digihelse	DigiHelse	Norsk helsenett	helse	fellesløsning	Dialog mellom innbygger og hjemmetjeneste på Helsenorge.	www.helsenorge.no
digital-postkasse	Digital postkasse til innbyggere	Digdir	tverrsektoriell	felleskomponent	Sending av digital post til innbyggerens valgte postkasse.	samarbeid.digdir.no/digital-postkasse
doffin	Doffin	DFØ	tverrsektoriell	portal	Kunngjøring av offentlige anskaffelser.	www.doffin.no
dsop	DSOP-tjenester	Flere virksomheter	tverrsektoriell	fellesløsning	Datadeling mellom offentlig sektor og finansnæringen.	www.bits.no
e-resept	e-resept	Norsk helsenett	helse	fellesløsning	Elektronisk overføring av resepter.	www.nhn.no/tjenester/e-resept
eformidling	eFormidling	Digdir	tverrsektoriell	felleskomponent	Sikker overføring av dokumenter og meldinger mellom offentlige virksomheter, med oppslag av riktig mottakskanal.	samarbeid.digdir.no/eformidling
eidas-node	eIDAS-node (Norge)	Digdir	tverrsektoriell	felleskomponent	Godtar elektronisk ID fra andre EØS-land i norske tjenester.	www.digdir.no/digital-identitet/eidas/
einnsyn	eInnsyn	Digdir	tverrsektoriell	fellesløsning	Publisering av offentlige journaler og innsynskrav på ett sted.	einnsyn.no
elma	ELMA	Digdir	tverrsektoriell	felleskomponent	Adresseregister over mottakere av elektronisk faktura og andre dokumenter i Peppol-nettet.	samarbeid.digdir.no/elma
enhetsregisteret	Enhetsregisteret	Brønnøysundregistrene	tverrsektoriell	register	Grunnopplysninger om virksomheter og organisasjonsnummer.	www.brreg.no
esignering	eSignering	Digdir	tverrsektoriell	felleskomponent	Elektronisk signering av dokumenter fra offentlige virksomheter.	samarbeid.digdir.no/esignering
eu-wallet	European Digital Identity Wallet	EU	europeisk	felleskomponent	Europeisk lommebok for identitet og bevis.
feide	Feide	Sikt	utdanning	felleskomponent	Innlogging og datadeling for barnehage, skole og forskning.	www.feide.no
felles-datakatalog	Felles datakatalog	Digdir	tverrsektoriell	fellesløsning	Nasjonal oversikt over datasett, API-er, begreper, informasjonsmodeller og tjenester.	data.norge.no
fellestjenester-bygg	Fellestjenester BYGG	Direktoratet for byggkvalitet	plan, bygg og geodata	felleskomponent	Tar imot byggesøknader fra søknadsløsninger og sender dem til kommunen.	www.dibk.no
fellestjenester-plan	Fellestjenester PLAN	Direktoratet for byggkvalitet	plan, bygg og geodata	felleskomponent	Digital planvarsling og innsending av planforslag.	www.dibk.no
fiks-arkiv	Fiks Arkiv	KS Digital	kommunal	fellesløsning	Protokoll for å lese og skrive i arkivsystem fra fagsystem (Noark 5).	developers.fiks.ks.no
fiks-bekymringsmelding	Fiks Bekymringsmelding	KS Digital	barnevern	fellesløsning	Tar imot bekymringsmeldinger fra den nasjonale portalen til rett barnevernstjeneste.	ksdif.no/tjenestene/fiks-bekymringsmelding/
fiks-del-dokument	Fiks Del dokument	KS Digital	kommunal	fellesløsning	Deling av dokumenter med parter og andre virksomheter.	ksdigital.no/tjenestene/
fiks-digiorden	Fiks Digiorden	KS Digital	kommunal	fellesløsning	Oversikt over kommunens applikasjoner, datasett, avtaler og vurderinger; støtter «orden i eget hus».	ksdigital.no/tjenestene/digiorden/
fiks-digisos	Fiks Digisos	KS Digital	sosiale tjenester	fellesløsning	Digital søknad, status og dialog om økonomisk sosialhjelp mellom innbygger, NAV og kommunens fagsystem.	ksdigital.no/tjenestene/
fiks-dokumentlager	Fiks Dokumentlager	KS Digital	kommunal	fellesløsning	Sikker lagring og deling av dokumenter på plattformen.	developers.fiks.ks.no
fiks-edialog	eDialog	KS Digital	kommunal	fellesløsning	Sikker innsending av dokumenter fra innbygger til kommune.	ksdigital.no/tjenestene/
fiks-folkeregister	Fiks Folkeregister	KS Digital	kommunal	fellesløsning	Kommunens tilgang til Folkeregisteret med hjemler og logging.	ksdigital.no/tjenestene/
fiks-innsyn	Fiks Innsyn	KS Digital	kommunal	fellesløsning	Indekserer meldinger og saker for visning på innbyggerens side.	developers.fiks.ks.no
fiks-io	Fiks IO	KS Digital	kommunal	fellesløsning	Meldingskanal mellom fagsystemer med kryptert innhold.	developers.fiks.ks.no
fiks-kjoretoy	Fiks Kjøretøyregister	KS Digital	kommunal	fellesløsning	Oppslag i Motorvognregisteret for kommunen.	ksdigital.no/tjenestene/
fiks-klinikermelding	Fiks Klinikermelding	KS Digital	helse	fellesløsning	Melding om smittsom sykdom fra lege til myndighet.	developers.fiks.ks.no
fiks-ledsagerbevis	Digitalt ledsagerbevis	KS Digital	helse	fellesløsning	Ledsagerbevis på mobil.	ksdigital.no/tjenestene/
fiks-matrikkel	Fiks Matrikkel	KS Digital	kommunal	fellesløsning	Oppslag i matrikkeldata for kommunen.	ksdigital.no/tjenestene/
fiks-matrikkelforing	Fiks Matrikkelføring	KS Digital	plan, bygg og geodata	fellesløsning	Protokoll fra byggesaksløsning til matrikkelklient.	developers.fiks.ks.no
fiks-melding	Fiks Melding	KS Digital	kommunal	fellesløsning	Meldingsutveksling mellom kommuner, innbyggere og andre aktører.	ksdigital.no/tjenestene/
fiks-minside	Fiks MinSide	KS Digital	kommunal	fellesløsning	Innbyggerens oversikt over saker, post og tjenester hos kommunen.	ksdigital.no/tjenestene/
fiks-nabovarsel	Fiks Nabovarsel	KS Digital	plan, bygg og geodata	fellesløsning	Digital nabovarsling i byggesak.	developers.fiks.ks.no
fiks-plan	Fiks Plan	KS Digital	plan, bygg og geodata	fellesløsning	Protokoll mellom plansystem og saksbehandling.	developers.fiks.ks.no
fiks-plattformen	Fiks-plattformen	KS Digital	kommunal	plattform	Kommunesektorens felles integrasjons- og tjenesteplattform.	developers.fiks.ks.no
fiks-politisk-behandling	Fiks Politisk behandling	KS Digital	kommunal	fellesløsning	Protokoll mellom fagsystem og møtesystem for politiske saker.	developers.fiks.ks.no
fiks-protokoll	Fiks Protokoll	KS Digital	kommunal	fellesløsning	Registrerer og tilgangsstyrer systemer som snakker sammen over Fiks IO etter avtalte protokoller.	developers.fiks.ks.no
fiks-provesvar	Fiks Prøvesvar	KS Digital	helse	fellesløsning	Henter prøvesvar for smittevernarbeid.	developers.fiks.ks.no
fiks-register	Fiks Register	KS Digital	kommunal	fellesløsning	Felles tilgangslag for oppslag i nasjonale registre.	ksdigital.no/tjenestene/
fiks-saksfaser	Fiks Saksfaser	KS Digital	kommunal	fellesløsning	Viser innbyggeren hvor langt en sak er kommet.	developers.fiks.ks.no
fiks-skatt-inntekt	Fiks Skatt- og inntektsopplysninger	KS Digital	kommunal	fellesløsning	Henter inntektsopplysninger til blant annet redusert foreldrebetaling.	ksdigital.no/tjenestene/
fiks-smittesporing	Fiks Smittesporing	KS Digital	helse	fellesløsning	Støtte til smittesporing i kommunen.	developers.fiks.ks.no
fiks-svarinn	Fiks SvarInn	KS Digital	kommunal	fellesløsning	Tar imot digital post rett inn i kommunens sak- og arkivsystem.	ksdigital.no/tjenestene/
fiks-svarut	Fiks SvarUt	KS Digital	kommunal	fellesløsning	Sender post fra fagsystem til mottakerens digitale kanal, eller som brev når ingen finnes.	ksdigital.no/tjenestene/
fiks-vaksine	Fiks Vaksine	KS Digital	helse	fellesløsning	Støtte til kommunens vaksinering.	ksdigital.no/tjenestene/
fint	FINT Felleskomponent	Novari IKS	utdanning	felleskomponent	Felles informasjonsmodell og API mellom fylkeskommunale systemer.	www.novari.no
fint-arkiv	FINT Arkiv	Novari IKS	utdanning	felleskomponent	Arkivering fra fagsystem via FINT.	www.novari.no
folkeregisteret	Folkeregisteret	Skatteetaten	tverrsektoriell	register	Grunnopplysninger om alle som bor eller har bodd i Norge.	www.skatteetaten.no/folkeregisteret
geonorge	Geonorge	Kartverket	plan, bygg og geodata	portal	Nasjonal inngang til stedfestet informasjon og karttjenester.	www.geonorge.no
grunnboken	Grunnboken	Kartverket	plan, bygg og geodata	register	Tinglyste rettigheter og heftelser i fast eiendom.	www.kartverket.no/eiendom
gsi	GSI	Utdanningsdirektoratet	utdanning	fellesløsning	Grunnskolens informasjonssystem: årlig innrapportering.	gsi.udir.no
helsedata	Helsedata.no	Helsedirektoratet	helse	portal	Søknad om tilgang til helsedata.	helsedata.no
helseid	HelseID	Norsk helsenett	helse	felleskomponent	Felles pålogging og tilgang for helsepersonell og systemer.	www.nhn.no/tjenester/helseid
helsenorge	Helsenorge	Norsk helsenett	helse	portal	Innbyggerens inngang til helsetjenester og egne helseopplysninger.	www.helsenorge.no
helseplattformen	Helseplattformen	Helseplattformen AS	helse	plattform	Felles journal for sykehus og kommuner i Midt-Norge.	helseplattformen.no
hpr	Helsepersonellregisteret (HPR)	Helsedirektoratet	helse	register	Autorisasjoner og lisenser for helsepersonell.	www.helsedirektoratet.no/tema/autorisasjon-og-spesialistutdanning/helsepersonellregisteret
husbanken-startskudd	Startskudd	Husbanken	bolig	fellesløsning	Saksbehandling av startlån og tilskudd.	www.husbanken.no
id-porten	ID-porten	Digdir	tverrsektoriell	felleskomponent	Felles innlogging med elektronisk ID til offentlige tjenester.	samarbeid.digdir.no/id-porten
kjernejournal	Kjernejournal	Norsk helsenett	helse	fellesløsning	Deling av viktige pasientopplysninger på tvers av virksomheter.	www.nhn.no/tjenester/kjernejournal
kobo	Kobo	Husbanken	bolig	fellesløsning	Søknad, tildeling og forvaltning av kommunale boliger.	www.husbanken.no
kostra-rapportering	KOSTRA-rapportering	SSB	kommunal	fellesløsning	Innsending av regnskaps- og tjenestedata fra kommuner til staten.	www.ssb.no/offentlig-sektor/kostra
kpr	Kommunalt pasient- og brukerregister (KPR)	Folkehelseinstituttet	helse	register	Nasjonalt register for kommunale helse- og omsorgstjenester.	www.fhi.no
krr	Kontakt- og reservasjonsregisteret	Digdir	tverrsektoriell	felleskomponent	Felles register over innbyggeres e-post, mobil, digital postkasse og reservasjon mot digital kommunikasjon.	samarbeid.digdir.no/kontakt-og-reservasjonsregisteret
ks-laering	KS Læring	KS	kommunal	plattform	Felles læringsplattform for ansatte i kommuner.	www.kslaring.no
kuhr	KUHR	Helfo	helse	fellesløsning	Oppgjør for refusjoner i helsetjenesten.	www.helfo.no/om-helfo/kuhr
lommebok-sandkasse	Nasjonal sandkasse for digital lommebok	Digdir	tverrsektoriell	plattform	Testmiljø for den digitale identitetslommeboken.
maskinporten	Maskinporten	Digdir	tverrsektoriell	felleskomponent	Tilgangsstyring mellom systemer: utsteder tilgangsbevis når virksomheter deler data via API.	samarbeid.digdir.no/maskinporten
matrikkelen	Matrikkelen	Kartverket	plan, bygg og geodata	register	Norges offisielle register over eiendommer, bygninger, boliger og adresser.	www.kartverket.no/eiendom
microdata	microdata.no	SSB	forskning	plattform	Analyse av registerdata uten tilgang til enkeltposter.	www.microdata.no
minid	MinID	Digdir	tverrsektoriell	felleskomponent	Elektronisk ID fra staten.
minkommune	MinKommune	KS Digital	kommunal	portal	Innbyggerportal for kommunale tjenester.	minkommune.no
motorvognregisteret	Motorvognregisteret	Statens vegvesen	samferdsel	register	Opplysninger om kjøretøy og eiere.	www.vegvesen.no
msis	MSIS	Folkehelseinstituttet	helse	register	Meldingssystem for smittsomme sykdommer.	www.fhi.no
nir	Nasjonalt introduksjonsregister (NIR)	IMDi	integrering	register	Register over deltakelse i introduksjonsprogram og norskopplæring.	www.imdi.no
norge-no	Norge.no	Digdir	tverrsektoriell	portal	Veiviser til offentlige digitale tjenester.	www.norge.no
nvb	Nasjonal vitnemålsdatabase	Sikt	utdanning	register	Vitnemål fra videregående opplæring.	www.sikt.no
nvdb	Nasjonal vegdatabank (NVDB)	Statens vegvesen	samferdsel	register	Data om vegnett, vegobjekter og trafikk.	www.vegvesen.no/fag/teknologi/nasjonal-vegdatabank/
oots	Once-Only Technical System (OOTS)	EU	europeisk	infrastruktur	Deling av dokumentasjon mellom land.
peppol	Peppol eDelivery	OpenPeppol	europeisk	infrastruktur	Nett for elektronisk faktura og anskaffelsesdokumenter.	peppol.org
persontjenesten	Persontjenesten	Norsk helsenett	helse	register	Folkeregisteropplysninger til helsesektoren.	www.nhn.no
pll	Pasientens legemiddelliste	Norsk helsenett	helse	fellesløsning	Én delt oversikt over pasientens legemidler.	www.nhn.no
portal-bekymringsmelding	Nasjonal portal for bekymringsmelding	Bufdir og KS	barnevern	portal	Sted for offentlig ansatte og private å sende bekymringsmelding.	ksdif.no/tjenestene/fiks-bekymringsmelding/
reelle-rettighetshavere	Register over reelle rettighetshavere	Brønnøysundregistrene	tverrsektoriell	register	Viser hvem som faktisk eier og kontrollerer virksomheter.	www.brreg.no
samarbeidsportalen	Samarbeidsportalen	Digdir	tverrsektoriell	portal	Selvbetjening for virksomheter som tar i bruk Digdirs fellesløsninger.	samarbeid.digdir.no
sfm	Sentral forskrivningsmodul (SFM)	Norsk helsenett	helse	felleskomponent	Felles modul for legemidler og e-resept i journalsystemer.	www.nhn.no
skatt-deling	Skatteetatens delingstjenester	Skatteetaten	tverrsektoriell	fellesløsning	API-er for inntekt, skatt og eiendomsopplysninger.	skatteetaten.github.io/api-dokumentasjon/
ssr	Sentralt stedsnavnregister	Kartverket	plan, bygg og geodata	register	Offisielle stedsnavn på norsk, samisk og kvensk.	www.kartverket.no
sysvak	SYSVAK	Folkehelseinstituttet	helse	register	Nasjonalt vaksinasjonsregister.	www.fhi.no
udir-pas	PAS (prøve- og eksamenssystem)	Utdanningsdirektoratet	utdanning	fellesløsning	Gjennomføring av prøver og eksamen.	www.udir.no
uustatus	uustatus.no	Tilsynet for universell utforming av ikt (Digdir)	tverrsektoriell	fellesløsning	Opprettelse og publisering av tilgjengelighetserklæringer.	uustatus.no
vigo	VIGO	Novari IKS	utdanning	fellesløsning	Inntak og formidling i videregående opplæring.	www.vigo.no
vio	Videokonsultasjon (VIO)	Norsk helsenett	helse	fellesløsning	Digital konsultasjon mellom pasient og behandler.	www.nhn.no
vitnemalsportalen	Vitnemålsportalen	Sikt	utdanning	portal	Deling av egne vitnemål med andre.	www.vitnemalsportalen.no
vkp	Velferdsteknologisk knutepunkt (VKP)	Norsk helsenett	helse	felleskomponent	Flytter hendelser fra velferdsteknologi til pasientjournalen; avløses av API-tjenester i løpet av 2026.	www.nhn.no/tjenester/velferdsteknologisk-knutepunkt`
