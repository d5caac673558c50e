// Made by scripts/reference/compile.mjs. Change the facts or the script, not this file.

/** id, name, lov | forskrift (f), reference; the address follows from the reference */
export const lawTable = `alkoholloven	Lov om omsetning av alkoholholdig drikk m.v. (alkoholloven)		LOV-1989-06-02-27
anskaffelsesloven	Lov om offentlige anskaffelser		LOV-2016-06-17-73
arbeidsmiljoloven	Lov om arbeidsmiljø, arbeidstid og stillingsvern mv.		LOV-2005-06-17-62
arkivlova	Lov om arkiv (arkivlova)		LOV-1992-12-04-126
barnehageloven	Lov om barnehager (barnehageloven)		LOV-2005-06-17-64
barnelova	Lov om barn og foreldre (barnelova)		LOV-1981-04-08-7
barnevernsloven	Lov om barnevern (barnevernsloven)		LOV-2021-06-18-97
boligsosial	Lov om kommunenes ansvar på det boligsosiale feltet		LOV-2022-12-20-121
brannloven	Lov om vern mot brann, eksplosjon og ulykker med farlig stoff (brann- og eksplosjonsvernloven)		LOV-2002-06-14-20
bustottelova	Lov om bustøtte		LOV-2012-08-24-64
digitalsikkerhet	Lov om digital sikkerhet (digitalsikkerhetsloven)		LOV-2023-12-20-108
diskrimineringsloven	Lov om likestilling og forbud mot diskriminering		LOV-2017-06-16-51
drikkevannsforskriften	Forskrift om vannforsyning og drikkevann	f	FOR-2016-12-22-1868
dyrehelsepersonelloven	Lov om veterinærer og annet dyrehelsepersonell		LOV-2001-06-15-75
eierseksjonsloven	Lov om eierseksjoner (eierseksjonsloven)		LOV-2017-06-16-65
eigedomsskattelova	Lov om eigedomsskatt til kommunane		LOV-1975-06-06-29
ekteskapsloven	Lov om ekteskap		LOV-1991-07-04-47
folkebibliotekloven	Lov om folkebibliotek		LOV-1985-12-20-108
folkehelseloven	Lov om folkehelsearbeid (folkehelseloven)		LOV-2011-06-24-29
forurensningsloven	Lov om vern mot forurensninger og om avfall (forurensningsloven)		LOV-1981-03-13-6
forvaltningsloven	Lov om behandlingsmåten i forvaltningssaker (forvaltningsloven)		LOV-1967-02-10
friluftsloven	Lov om friluftslivet (friluftsloven)		LOV-1957-06-28-16
geodataloven	Lov om infrastruktur for geografisk informasjon (geodataloven)		LOV-2010-09-03-56
gravplassloven	Lov om gravplasser, kremasjon og gravferd		LOV-1996-06-07-32
havneloven	Lov om havner og farvann		LOV-2019-06-21-70
helseberedskapsloven	Lov om helsemessig og sosial beredskap		LOV-2000-06-23-56
hol	Lov om kommunale helse- og omsorgstjenester m.m. (helse- og omsorgstjenesteloven)		LOV-2011-06-24-30
integreringsloven	Lov om integrering gjennom opplæring, utdanning og arbeid (integreringsloven)		LOV-2020-11-06-127
jordlova	Lov om jord (jordlova)		LOV-1995-05-12-23
jordskifte	Lov om fastsetjing og endring av eigedoms- og rettshøve på fast eigedom m.m.		LOV-2013-06-21-100
kommuneloven	Lov om kommuner og fylkeskommuner (kommuneloven)		LOV-2018-06-22-83
konsesjonsloven	Lov om konsesjon ved erverv av fast eiendom mv.		LOV-2003-11-28-98
krisesenterlova	Lov om kommunale krisesentertilbod (krisesenterlova)		LOV-2009-06-19-44
kulturlova	Lov om offentlege styresmakters ansvar for kulturverksemd (kulturlova)		LOV-2007-06-29-89
kulturminneloven	Lov om kulturminner		LOV-1978-06-09-50
matrikkellova	Lov om eigedomsregistrering (matrikkellova)		LOV-2005-06-17-101
miljorettet	Forskrift om miljørettet helsevern	f	FOR-2003-04-25-486
motorferdselloven	Lov om motorferdsel i utmark og vassdrag		LOV-1977-06-10-82
naturmangfoldloven	Lov om forvaltning av naturens mangfold		LOV-2009-06-19-100
navloven	Lov om arbeids- og velferdsforvaltningen (NAV-loven)		LOV-2006-06-16-20
odelslova	Lov om odelsretten og åsetesretten (odelslova)		LOV-1974-06-28-58
offentleglova	Lov om rett til innsyn i dokument i offentleg verksemd (offentleglova)		LOV-2006-05-19-16
opplaringslova	Lov om grunnskoleopplæringa og den vidaregåande opplæringa (opplæringslova)		LOV-2023-06-09-30
parkering	Forskrift om vilkårsparkering for allmennheten og håndheving av private parkeringsreguleringer	f	FOR-2016-03-18-260
pbl	Lov om planlegging og byggesaksbehandling (plan- og bygningsloven)		LOV-2008-06-27-71
pbrl	Lov om pasient- og brukerrettigheter		LOV-1999-07-02-63
personopplysningsloven	Lov om behandling av personopplysninger		LOV-2018-06-15-38
sameloven	Lov om Sametinget og andre samiske rettsforhold (sameloven)		LOV-1987-06-12-56
serveringsloven	Lov om serveringsvirksomhet (serveringsloven)		LOV-1997-06-13-55
sivilbeskyttelsesloven	Lov om kommunal beredskapsplikt, sivile beskyttelsestiltak og Sivilforsvaret		LOV-2010-06-25-45
skogbrukslova	Lov om skogbruk (skogbrukslova)		LOV-2005-05-27-31
smittevernloven	Lov om vern mot smittsomme sykdommer (smittevernloven)		LOV-1994-08-05-55
sosialtjenesteloven	Lov om sosiale tjenester i arbeids- og velferdsforvaltningen		LOV-2009-12-18-131
spraklova	Lov om språk (språklova)		LOV-2021-05-21-42
stralevern	Forskrift om strålevern og bruk av stråling	f	FOR-2016-12-16-1659
tobakkskadeloven	Lov om vern mot tobakksskader		LOV-1973-03-09-14
transport	Lov om yrkestransport med motorvogn og fartøy		LOV-2002-06-21-45
trossamfunnsloven	Lov om tros- og livssynssamfunn		LOV-2020-04-24-31
valgloven	Lov om valg til Stortinget, fylkesting og kommunestyrer (valgloven)		LOV-2023-06-16-62
vassavlop	Lov om kommunale vass- og avløpsanlegg		LOV-2012-03-16-12
veglova	Lov om vegar (veglova)		LOV-1963-06-21-23
vegtrafikkloven	Lov om vegtrafikk (vegtrafikkloven)		LOV-1965-06-18-4
viltloven	Lov om jakt og fangst av vilt (viltloven)		LOV-1981-05-29-38`

/** slug, name, area, KOSTRA, LOS word, LOS themes, laws (id or id:section), v when voluntary */
export const serviceTable = `adressering	Adressetildeling og bruksenhetsnummer	kart	303	adressetildeling	eiendom	matrikkellova
akutt-forurensning	Beredskap mot akutt forurensning	beredskap	339	vannforurensning	forurensning-og-straling	forurensningsloven
arbeidsrettede-tiltak	Arbeidsrettede tiltak i kommunal regi	velferd	273	tilrettelagt-arbeidstilbud	avlastning-og-stotte	sosialtjenesteloven	v
arkiv	Arkiv og dokumentasjonsforvaltning	styring	120	arkiv	kultur	arkivlova
avkjorsel	Avkjørsel og byggegrense ved kommunal vei	vei	332	vegbygging	landbruk|veg-og-vegregulering	veglova
avlastning	Avlastningstiltak	omsorg	258	omsorgsavlastning	avlastning-og-stotte	hol:§ 3-6
avlopsnett	Avløpsnett og tilknytning	vann	353	vann-og-avlop	eiendom	forurensningsloven
avlopsrensing	Avløpsrensing	vann	350	vann-og-avlop	eiendom	forurensningsloven
barnehage-lokaler	Barnehagelokaler og skyss	oppvekst	221	barnehageplass	barnehage	barnehageloven
barnehage-spesped	Spesialpedagogisk hjelp og tilrettelegging i barnehage	oppvekst	211	spesialundervisning	grunnskole|voksenopplaring	barnehageloven
barnehage-tilskudd	Tilskudd til private barnehager	oppvekst	201	barnehageplass	barnehage	barnehageloven
barnehagemyndighet	Barnehagemyndighet: godkjenning og tilsyn	oppvekst	201	tilsyn-og-godkjenning-av-barnehager	barnehage	barnehageloven
barnehageplass	Barnehageplass: opptak og tilbud	oppvekst	201	barnehageplass	barnehage	barnehageloven
barnevern-akuttberedskap	Barnevernets akuttberedskap	barnevern	244	barnevern	barnevern-og-foreldrestotte	barnevernsloven
barnevern-hjelpetiltak	Hjelpetiltak i barnevernet	barnevern	251	barnevern	barnevern-og-foreldrestotte	barnevernsloven:§ 3-1
barnevern-undersokelse	Barnevernsundersøkelse	barnevern	244	barnevern	barnevern-og-foreldrestotte	barnevernsloven:§ 2-2
bekymring-brann	Bekymringsmelding om brannsikkerhet	beredskap	338	bekymringsmelding-om-brannsikkerhet	brann	brannloven
bekymringsmelding	Mottak av bekymringsmelding til barnevernet	barnevern	244	bekymringsmelding-til-barnevernet	barnevern-og-foreldrestotte	barnevernsloven:§ 2-1
beredskapsplan	Kommunal beredskapsplan og kriseledelse	beredskap	120	livskriser	akutt-hjelp	sivilbeskyttelsesloven:§ 15
besokshjem	Besøkshjem og avlastning i barnevernet	barnevern	251	besokshjem	barnevern-og-foreldrestotte	barnevernsloven
bibliotek	Folkebibliotek	kultur	370	bibliotektjenester	bibliotek|hoyere-utdanning|kultur	folkebibliotekloven
boligsosialt	Hjelp til å skaffe og beholde bolig	velferd	283	boligfinansiering	kjop-og-salg|okonomiske-ytelser-og-radgivning	boligsosial
boplikt	Bo- og driveplikt	landbruk	329	boplikt	eiendom	konsesjonsloven|odelslova
bosetting	Bosetting av flyktninger	velferd	275	flyktninger-og-beskyttelse	innbyggerrettigheter	integreringsloven	v
bostotte	Bostøtte (mottak og saksforberedelse)	velferd	283	bostotte	okonomiske-ytelser-og-radgivning	bustottelova
bpa	Brukerstyrt personlig assistanse (BPA)	omsorg	258	personlig-assistent	avlastning-og-stotte	hol:§ 3-8
brannberedskap	Brann- og ulykkesberedskap	beredskap	339	branntilsyn	brann	brannloven:§ 9
brannforebygging	Brannforebygging, tilsyn og feiing	beredskap	338	feiing	brann|eiendom	brannloven:§ 11
broyting	Brøyting og strøing	vei	332	broyting	veg-og-vegregulering	veglova
byggesak	Byggesaksbehandling	bygg	302	byggesak	bygging	pbl:§ 20-1
byggtilsyn	Tilsyn og ulovlighetsoppfølging i byggesaker	bygg	302	melding-om-ulovlige-tiltak	bygging	pbl:§ 25-1
dagaktivitetstilbud	Dagaktivitetstilbud (også ved demens)	omsorg	234	dagtilbud	omsorgstjenester	hol:§ 3-2 nr. 7
deling	Deling av eiendom	bygg	302	deling-av-eiendom	eiendom	pbl|matrikkellova
den-norske-kirke	Økonomisk ansvar for Den norske kirke	kirke	390	tilskudd-til-tro-og-livssyn	tilskudd-til-kultur-idrett-og-fritid	trossamfunnsloven
digital-sikkerhet	Digital sikkerhet og hendelseshåndtering	beredskap	120	personvern	apenhet|personopplysninger	digitalsikkerhet
dispensasjon	Dispensasjon	bygg	302	byggesak	bygging	pbl:§ 19-2
egenbetaling	Vederlag og egenbetaling for omsorgstjenester	omsorg	253	egenbetaling	omsorgstjenester	hol
eiendomsforvaltning	Forvaltning av kommunal eiendom	styring	121	kulturbygg	kultur	kommuneloven	v
eiendomsinformasjon	Eiendomsopplysninger til megler og innbygger	kart	303	takster-og-kjopsinformasjon	mobilitetstilbud	matrikkellova
eiendomsskatt	Eiendomsskatt	okonomi	800	eiendomsskatt	priser-og-gebyr-for-bygg-og-eiendom|skatt	eigedomsskattelova	v
ergoterapi	Ergoterapi	helse	241	ergoterapi	helsetjenester	hol
ettervern	Ettervern	barnevern	251	barnevern	barnevern-og-foreldrestotte	barnevernsloven
fakturering	Kommunale gebyrer og fakturering	okonomi	120	kommunale-avgifter-og-gebyr	avgift|eiendom	kommuneloven
farlig-avfall	Farlig avfall og gjenvinningsstasjon	renovasjon	355	farlig-avfall	avfallshandtering	forurensningsloven
fastlege	Fastlegeordning	helse	241	legehjelp	helsetjenester	hol:§ 3-2 nr. 4
fengselshelse	Helsetjeneste til innsatte (der det er fengsel)	helse	241	fengselshelsetjeneste	helsetjenester	hol:§ 3-9
flyktninghelse	Helsetjeneste til flyktninger og asylsøkere	helse	241	flyktninger-og-beskyttelse	innbyggerrettigheter	hol
folkehelseoversikt	Oversikt over helsetilstand og folkehelsearbeid	helse	233	livsstil	folkehelse	folkehelseloven:§ 5
forhandskonferanse	Forhåndskonferanse	bygg	302	forhandskonferanse	bygging	pbl:§ 21-1
forliksrad	Valg av forliksråd, meddommere og skjønnsmenn	demokrati	100	domstol	rettsvesen
forsopling	Oppfølging av forsøpling og forurensning	miljo	360	anmeldelse	lovbrudd-og-straff	forurensningsloven
fosterhjem	Oppfølging av barn i fosterhjem	barnevern	252	fosterhjem	barnevern-og-foreldrestotte	barnevernsloven
friluftsliv	Friluftsliv og naturforvaltning	miljo	360	allemannsrett	naturforvaltning	friluftsloven|naturmangfoldloven
frisklivssentral	Frisklivssentral, læring og mestring	helse	233	friskliv-og-mestring	helsetjenester	hol:§ 3-3	v
fritidsklubb	Aktivitetstilbud for barn og unge	oppvekst	231	fritidstilbud	fritid		v
frivilligsentral	Frivilligsentral og lag og foreninger	kultur	385	frivilligsentral	fritid		v
fyrverkeri	Tillatelse til handel med fyrverkeri	beredskap	338	fyrverkeri	brann	brannloven
fysioterapi	Fysioterapi	helse	241	fysioterapi	helsetjenester	hol
gatelys	Gatelys	vei	332	gatelys	veg-og-vegregulering	veglova	v
geodata	Offentlig kartgrunnlag og geodata	kart	303	eiendomsregister	eiendom	geodataloven|pbl:§ 2-1
gravemelding	Gravemelding og arbeidsvarsling	vei	332	gravemelding	bygging|veg-og-vegregulering	veglova|vegtrafikkloven
gravplass	Gravplass	kirke	393	gravplass	dodsfall-og-gravferd	gravplassloven
grunnforurensning	Forurenset grunn i byggesaker	bygg	302	forurenset-grunn	bygging|forurensning-og-straling	forurensningsloven
grunnskole	Grunnskoleopplæring	oppvekst	202	grunnskole	grunnskole	opplaringslova
grunnskole-voksne	Grunnskoleopplæring for voksne	oppvekst	213	grunnskole-for-voksne	voksenopplaring	opplaringslova
havn	Havn og farvann	vei	330	havn	bat-havn-og-kyst	havneloven
hdo-digital-hjemmeoppfolging	Digital hjemmeoppfølging	omsorg	258	trygghet-i-hjemmet	helsetjenester	hol	v
helseberedskap	Helsemessig og sosial beredskapsplan	beredskap	120	livskriser	akutt-hjelp	helseberedskapsloven
helsestasjon	Helsestasjon 0-5 år	helse	232	helsestasjon	helsetjenester	hol:§ 3-2 nr. 1
helsestasjon-ungdom	Helsestasjon for ungdom	helse	232	helsestasjon-for-ungdom	helsetjenester	hol:§ 3-2 nr. 1
hjelpemiddel	Formidling av hjelpemidler	helse	234	bevegelseshjelpemidler	hjelpemidler	hol
hjemmesykepleie	Hjemmesykepleie	omsorg	258	hjemmesykepleie	helsetjenester|omsorgstjenester	hol:§ 3-2 nr. 6 a
hms	Arbeidsgiveransvar og HMS	styring	120	arbeidsmiljo	arbeidsliv	arbeidsmiljoloven
idrettsanlegg	Idrettsanlegg og svømmehaller	kultur	381	idrettsanlegg	idrett		v
idrettsmidler	Tilskudd til idrett, spillemidler	kultur	380	idrettsmidler	tilskudd-til-kultur-idrett-og-fritid		v
individuell-plan	Individuell plan, koordinator og barnekoordinator	helse	241	langvarige-helsetjenester	helsetjenester	hol:§ 7-1
individuelt-tilrettelagt-opplaring	Individuelt tilrettelagt opplæring	oppvekst	202	spesialundervisning	grunnskole|voksenopplaring	opplaringslova
innbyggerforslag	Innbyggerforslag	demokrati	100	innbyggerforslag	medvirkning	kommuneloven:§ 12-1
innkjop	Offentlige anskaffelser	styring	120	offentlig-innkjop	handel-og-service	anskaffelsesloven
innsyn	Innsyn i saksdokumenter, offentlig journal	styring	120	innsynsrett	apenhet	offentleglova
institusjonslokaler	Institusjonslokaler	omsorg	261	sykehjem	helsetjenester	hol
internkontroll	Internkontroll	styring	120	standarder	naringsliv	kommuneloven:§ 25-1
introduksjonsprogram	Introduksjonsprogram for nyankomne innvandrere	velferd	275	introduksjonsprogram-for-innvandrere	kvalifisering-til-arbeid|voksenopplaring	integreringsloven
jordlovsbehandling	Omdisponering og deling etter jordloven	landbruk	329	landbrukseiendom	landbruk	jordlova:§ 9
kad	Øyeblikkelig hjelp døgntilbud (KAD/ØHD)	helse	256	korttidsopphold	avlastning-og-stotte	hol:§ 3-5
kino	Kino	kultur	373	film-og-kino	kultur		v
klage	Klagebehandling	styring	120	rettshjelp	rettsvesen	forvaltningsloven
klima	Klima- og energiplanlegging	miljo	360	klimatiltak	var-og-klima	pbl
kommunal-bolig	Kommunal utleiebolig	velferd	265	kommunal-bolig	botilbud|leie-og-utleie	boligsosial
kommunale-veier	Kommunale veier, gang- og sykkelveier	vei	332	vegvedlikehold	veg-og-vegregulering	veglova
kommuneplan	Kommuneplan: samfunnsdel og arealdel	plan	301	kommuneplan	planer	pbl:§ 11-1
konsesjon	Konsesjon ved kjøp av fast eiendom	landbruk	329	landbrukseiendom	landbruk	konsesjonsloven
kontrollutvalg	Kontrollutvalg og revisjon	styring	110	politiske-partier	politikk-og-valg	kommuneloven
krisesenter	Krisesentertilbud	velferd	242	krisesenter	akutt-hjelp|ekteskap|samliv	krisesenterlova:§ 2
kulturbygg	Kulturbygg	kultur	386	kulturbygg	kultur		v
kulturminner	Kulturminnevern	kultur	365	kulturminner	kultur	kulturminneloven|pbl
kulturskole	Musikk- og kulturskole	kultur	383	musikk-og-kulturskole	fritid|kultur	opplaringslova
kulturtilbud	Kulturtilbud og kulturmidler	kultur	385	kulturmidler	tilskudd-til-kultur-idrett-og-fritid	kulturlova
kunstformidling	Kunstformidling, DKS og kulturelle spaserstokk	kultur	377	kulturtilbud	kultur	kulturlova	v
kvalifiseringsprogram	Kvalifiseringsprogram	velferd	276	kvalifiseringsprogram	kvalifisering-til-arbeid	sosialtjenesteloven:§ 29
ledsagerbevis	Ledsagerbevis	omsorg	234	ledsagerbevis	avlastning-og-stotte		v
legevakt	Legevakt	helse	241	legevakt	akutt-hjelp	hol:§ 3-2 nr. 3
leirskole	Leirskole eller annen skoletur med overnatting	oppvekst	202	skolemiljo	grunnskole|videregaende-skole	opplaringslova
lonn	Lønn og personal	styring	120	lonn	inntekt	arbeidsmiljoloven
matlevering	Matlevering	omsorg	234	matlevering	omsorgstjenester		v
midlertidig-botilbud	Midlertidig botilbud	velferd	283	midlertidig-botilbud	botilbud	sosialtjenesteloven:§ 27
miljorettet-helsevern	Miljørettet helsevern	helse	233	innemiljo	arbeidsliv|folkehelse|skolemiljo	folkehelseloven|miljorettet
motorferdsel	Motorferdsel i utmark	miljo	360	motorferdsel-i-utmark	naturforvaltning	motorferdselloven
museum	Museum	kultur	375	museum	kultur		v
nabovarsel	Nabovarsel og nabomerknader	bygg	302	nabovarsel	bygging	pbl:§ 21-3
naringsutvikling	Næringsutvikling og næringsfond	naring	325	stotte-til-bedrifter	naringsutvikling|tilskuddsordninger-for-naring		v
nav-kontor	Felles lokalt NAV-kontor	velferd	242	tjenester-og-krav-til-enkeltbransjer	naringsliv	navloven
norskopplaring	Opplæring i norsk og samfunnskunnskap for innvandrere	oppvekst	213	norskopplaring	voksenopplaring	integreringsloven
okonomiplan	Økonomiplan, budsjett og årsberetning	styring	120	betalingssatser-for-kommunale-tjenester	priser-og-gebyr-for-bygg-og-eiendom	kommuneloven
okonomisk-radgivning	Opplysning, råd og veiledning, gjeldsrådgivning	velferd	242	okonomisk-radgiving	okonomiske-ytelser-og-radgivning	sosialtjenesteloven:§ 17
omsorgsbolig	Omsorgsbolig og bofellesskap med bemanning	omsorg	257	omsorgsbolig	botilbud|omsorgstjenester	hol
omsorgsstonad	Omsorgsstønad	omsorg	258	omsorgsstonad	avlastning-og-stotte|okonomiske-ytelser-og-radgivning|omsorgstjenester	hol:§ 3-6
oppmaling	Oppmålingsforretning og matrikkelføring	kart	303	oppmaling	eiendom	matrikkellova
overgrepsmottak	Hjelp etter vold og overgrep	helse	242	hjelp-ved-overgrep	akutt-hjelp|barnevern-og-foreldrestotte	hol
parker	Parker, lekeplasser og friområder	friluft	335	friomrade	friluftsliv|naturforvaltning		v
parkering	Parkering og parkeringstillatelser	vei	330	parkering-og-hvileplasser	mobilitetstilbud|veg-og-vegregulering|yrkestransport	parkering	v
personvern	Personvern, personvernombud og behandlingsprotokoll	styring	120	personvern	apenhet|personopplysninger	personopplysningsloven
planregister	Planregister	plan	301	reguleringsplan	planer	pbl:§ 2-2
planstrategi	Kommunal planstrategi	plan	301	kommuneplan	planer	pbl:§ 10-1
politisk	Politisk styring og møter	styring	100	politiske-partier	politikk-og-valg	kommuneloven
ppt	Pedagogisk-psykologisk tjeneste (PPT)	oppvekst	202	pedagogisk-psykologisk-tjeneste	barnehage|grunnskole|videregaende-skole|voksenopplaring	opplaringslova|barnehageloven
praktisk-bistand	Praktisk bistand og opplæring	omsorg	258	hjemmehjelp	omsorgstjenester	hol:§ 3-2 nr. 6 b
private-planforslag	Behandling av private planforslag	plan	301	private-reguleringsplaner	planer	pbl:§ 12-11
produksjonstilskudd	Produksjons- og avløsertilskudd	landbruk	329	produksjonstilskudd	tilskuddsordninger-for-naring	jordlova
psykisk-helsearbeid	Psykisk helsearbeid	helse	241	psykisk-helse	helsetjenester	hol
psykolog	Psykolog og psykisk helsehjelp	helse	241	psykisk-helse	helsetjenester	hol
reguleringsplan	Områderegulering og detaljregulering	plan	301	reguleringsplan	planer	pbl:§ 12-1
rehabilitering	Habilitering og rehabilitering, koordinerende enhet	helse	241	rehabilitering	avlastning-og-stotte	hol:§ 3-2 nr. 5
renovasjon	Innsamling av husholdningsavfall	renovasjon	355	renovasjon	avfallshandtering|eiendom	forurensningsloven
ros	Helhetlig risiko- og sårbarhetsanalyse	beredskap	120	livskriser	akutt-hjelp	sivilbeskyttelsesloven:§ 14
rusarbeid	Tjenester til personer med rusproblemer	helse	243	hjelp-ved-rusavhengighet	rus-og-avhengighet	hol
samisk-opplaring	Opplæring i og på samisk, kvensk og finsk	oppvekst	202	grunnskole	grunnskole	opplaringslova|sameloven
sarskilt-sprakopplaring	Særskilt språkopplæring	oppvekst	202	sarskilt-sprakopplaring	grunnskole	opplaringslova
seksjonering	Seksjonering	bygg	302	seksjonering	eiendom	eierseksjonsloven
seniorsenter	Seniortilbud, eldresenter	omsorg	234	seniortilbud	fritid		v
serveringsbevilling	Serveringsbevilling	naring	325	bevilling-og-tillatelser	naringsliv	serveringsloven
sfo	Skolefritidsordning (SFO)	oppvekst	215	skolefritidsordning	grunnskole	opplaringslova
skiltvedtak	Skilt- og trafikkreguleringsvedtak	vei	332	trafikksignaler-og-reguleringer	trafikkinformasjon|veg-og-vegregulering	vegtrafikkloven
skjenkebevilling	Salgs- og skjenkebevilling	naring	325	bevilling-og-tillatelser	naringsliv	alkoholloven
skjenkekontroll	Salgs- og skjenkekontroll	naring	325	tilsyn-og-kontroll-med-naringsvirksomhet	naringsliv	alkoholloven
skogforvaltning	Skogforvaltning	landbruk	329	skogbruk	landbruk	skogbrukslova
skolehelsetjeneste	Skolehelsetjeneste	helse	232	skolehelsetjeneste	grunnskole|helsetjenester	hol:§ 3-2 nr. 1
skolelokaler	Skolelokaler	oppvekst	222	skolemiljo	grunnskole|videregaende-skole	opplaringslova|miljorettet
skolemiljo	Trygt og godt skolemiljø	oppvekst	202	skolemiljo	grunnskole|videregaende-skole	opplaringslova
skoleskyss	Skoleskyss	oppvekst	223	skoleskyss	grunnskole|mobilitetstilbud|skolehverdag|videregaende-skole	opplaringslova
skoletilhorighet	Skoleplass, innskriving og skolebytte	oppvekst	202	skoletilhorighet	grunnskole	opplaringslova
skoletilsyn-hjemme	Tilsyn med hjemmeopplæring	oppvekst	202	hjemmeundervisning	grunnskole	opplaringslova
slamtomming	Slamtømming	vann	354	vann-og-avlop	eiendom	forurensningsloven
smil-nmsk	Tilskudd til miljøtiltak i jord- og skogbruk (SMIL, NMSK)	landbruk	329	tilskudd-til-miljotiltak	miljotilskudd	jordlova|skogbrukslova
smittevern	Smittevern	helse	233	smittevern	folkehelse	smittevernloven
solarium	Tilsyn med solarier	naring	233	stralevern	folkehelse|forurensning-og-straling	stralevern
sosialhjelp	Økonomisk stønad (sosialhjelp)	velferd	281	sosialhjelp	okonomiske-ytelser-og-radgivning	sosialtjenesteloven:§ 18
sprak	Språkbruk og samiske språkregler	styring	120	innsynsrett	apenhet	spraklova|sameloven
startlan	Startlån og tilskudd fra Husbanken	velferd	283	boligfinansiering	kjop-og-salg|okonomiske-ytelser-og-radgivning	boligsosial	v
stottekontakt	Støttekontakt	omsorg	234	stottekontakt	avlastning-og-stotte	hol:§ 3-2 nr. 6 b
svangerskapsomsorg	Svangerskaps- og barselomsorg, jordmor	helse	232	svangerskapsomsorg	helsetjenester|svangerskap	hol:§ 3-2 nr. 2
sykehjem-kort	Korttidsopphold i institusjon	omsorg	253	korttidsopphold	avlastning-og-stotte	hol
sykehjem-lang	Langtidsopphold i sykehjem	omsorg	253	sykehjem	helsetjenester	hol:§ 3-2 a
syn-horsel	Syns- og hørselskontakt	helse	234	hørselshjelpemidler	hjelpemidler	hol	v
tilrettelagt-fritid	Tilrettelagt fritid	omsorg	234	tilrettelagt-fritid	avlastning-og-stotte|fritid		v
tilrettelagt-transport	Tilrettelagt transport (TT-kort, parkeringstillatelse for forflytningshemmede)	omsorg	234	tilrettelagt-transport	mobilitetstilbud|omsorgstjenester	vegtrafikkloven
tilrettelagte-botilbud	Tilrettelagte botilbud	omsorg	257	tilrettelagte-botilbud	botilbud	hol
tobakk	Registrering og tilsyn med salg av tobakksvarer	naring	325	tobakk	folkehelse	tobakkskadeloven
trafikksikkerhet	Trafikksikkerhetsplan og -tiltak	vei	332	trafikksikkerhet	trafikkinformasjon	vegtrafikkloven	v
tros-og-livssyn	Tilskudd til tros- og livssynssamfunn	kirke	392	tilskudd-til-tro-og-livssyn	tilskudd-til-kultur-idrett-og-fritid	trossamfunnsloven	v
trygghetsalarm	Trygghetsalarm og velferdsteknologi	omsorg	234	trygghet-i-hjemmet	helsetjenester	hol	v
ungdomsrad	Ungdomsråd, eldreråd og råd for personer med funksjonsnedsettelse	demokrati	100	innsynsrett	apenhet	kommuneloven:§ 5-12
utleie	Utleie av kommunale lokaler	kultur	386	lokaler-og-idrettsanlegg	utlan-og-leie		v
utslippstillatelse	Utslippstillatelse for mindre avløp	vann	350	utslippstillatelse	forurensning-og-straling	forurensningsloven
uu	Universell utforming av IKT	styring	120	standarder	naringsliv	diskrimineringsloven
vaksinasjon	Vaksinasjon	helse	232	vaksine	helsetjenester	smittevernloven|hol
valg	Valggjennomføring	demokrati	100	valg	politikk-og-valg	valgloven
vanndistribusjon	Vannforsyning: distribusjon	vann	345	vann-og-avlop	eiendom	drikkevannsforskriften|vassavlop
vannforsyning	Vannforsyning: produksjon	vann	340	vann-og-avlop	eiendom	drikkevannsforskriften|vassavlop
vannmaler	Vannmåler og kommunale avgifter	vann	345	kommunale-avgifter-og-gebyr	avgift|eiendom	vassavlop
veiledning	Veiledning, servicetorg	styring	120	radgivning-og-kurs	avlastning-og-stotte	forvaltningsloven:§ 11
veterinarvakt	Veterinærvakt	landbruk	329	veterinar	landbruk	dyrehelsepersonelloven
vigsel	Borgerlig vigsel	demokrati	120	vielse	ekteskap|samliv	ekteskapsloven
vilt	Viltforvaltning og ettersøk	miljo	360	viltforvaltning	naturforvaltning	viltloven|naturmangfoldloven`
