// Made by scripts/reference/compile.mjs. Change the facts or the script, not this file.

/** word, nb, nn, en, themes, synonyms in bokmål */
export const wordTable = `abort	Abort		Abortion	svangerskap	Svangerskapsavbrudd
adopsjon	Adopsjon		Adoption	foreldre-og-foresatte	Stebarnsadopsjon|Utenlandsadopsjon
adressetildeling	Adressetildeling		Address allocation	eiendom	Adressering|Gateadresse|Gatenavn|Husnummer|Vegnavn|Veinavn
aksellastrestriksjoner	Aksellastrestriksjoner	Aksellastrestriksjonar	Axle load restrictions	veg-og-vegregulering	Telerestriksjoner
aktiviteter-og-livsmestring-for-rusavhengige	Aktiviteter og livsmestring for rusavhengige	Aktivitetar og livsmeistring for rusavhengige	Activities and aid for adiction problems	rus-og-avhengighet
akuttovernatting	Akuttovernatting		Emergency shelter for homeless migrants	botilbud
akvakultur	Akvakultur		Fish farming	naturforvaltning	Fiskeoppdrett|Havbruk|Oppdrettsnæring|Skalldyroppdrett
alderspensjon	Alderspensjon		Retirement pension	inntektssikring	AFP|Alderstrygd|Avtalefestet pensjon|Folketrygdpensjon|Førtidspensjon|Grunnbeløp|Grunnpensjon|Omsorgspoeng|Pensjonsfond|Pensjonskasse|Pensjonspoeng|Sjømannspensjon|Tidligpensjon
allemannsrett	Allemannsrett		Right of access	naturforvaltning	Ferdselsregler|Fri ferdsel
allergi	Allergi		Allergies	folkehelse	Pollenallergi|Pollenvarsel|Pollenvarsling
alternativ-behandling	Alternativ behandling		Alternative treatment	helsetjenester
anmeldelse	Anmeldelse	Politimelding ("Anmeldelse")	Reporting a crime	lovbrudd-og-straff	Forbrytelse|Forseelse|Kriminalitet|Lovbrudd|Politisak
arbeidsavklaringspenger	Arbeidsavklaringspenger	Arbeidsavklaringspengar	Work assessment allowance	inntektssikring|okonomiske-ytelser-og-radgivning	Attføringspenger|Attføringsstønad|Attføringsytelser|Tidsbegrenset uførestønad|Uføregrad|Uføretrygd
arbeidsavtale	Arbeidsavtale		Work contracts	arbeidsliv	Ansettelsesforhold|Ansettelseskontrakt|Arbeidskontrakt
arbeidsgiver	Arbeidsgiver	Arbeidsgjevar	Employers	arbeidsliv	Aa-melding|Aa-registeret|Arbeidsgivarkontroll|Arbeidsgiveransvar|Arbeidsgiverkontroll|Arbeidsgjevaransvar|Lønns- og trekkoppgave|Tiltaksarrangør
arbeidsgiveravgift	Arbeidsgiveravgift	Arbeidsgjevaravgift	Employer contributions	avgift	Altinn|Terminoppgave
arbeidsmarkedstiltak	Arbeidsmarkedstiltak	Arbeidsmarknadstiltak	Labour market activities	arbeidsliv|arbeidssoking	AMO|Arbeidspraksis|Lønnstilskudd|Praksisplass|Tiltaksarrangør
arbeidsmiljo	Arbeidsmiljø		Work environment	arbeidsliv	AMU|Arbeid av barn og ungdom|Arbeidsmiljøutvalg|Arbeidstilsynet|BHT|Bedriftshelsetjeneste|Gravide arbeidstakere|HMS|Helse-, miljø- og sikkerhetsarbeid|Helse-, miljø- og tryggleiksarbeid|Midlertidig arbeidsplass|Omplassering|Skiftende arbeidsplass|Unge arbeidstakere|Verneombud
arbeidstillatelse	Arbeidstillatelse	Arbeidsløyve	Work permit	arbeidsliv|arbeidssoking	Arbeidsinnvandring
arbeidstvist	Arbeidstvist		Labour dispute	arbeidsliv	Arbeidskonflikt|Arbeidstagerorganisasjon|Arbeidstakerorganisasjon|Fagforening|Interessetvist|Lockout|Streik|Tjenestetvist
arkiv	Arkiv		Archives	kultur	Byarkiv|Kommunearkiv|Lokalhistorisk arkiv|Riksarkivet|Statsarkiv
avlosertilskudd	Avløsertilskudd	Avløysartilskot	Farm assistance grant	tilskuddsordninger-for-naring	Avløserordning
badeplass	Badeplass		Bathing area	friluftsliv	Bad|Badestrand|Badetemperaturer|Badevann|Basseng|Svømmeanlegg|Svømmebasseng|Svømmehall
balbrenning	Bålbrenning		Bonfires	friluftsliv|naturforvaltning	Bråtebrann|Bråtebrenning|Bålplass|Grillplass|Sankthansbål|St. Hansbål
barnebidrag	Barnebidrag		Child support	familieytelser
barnehage-innhold-og-kvalitet	Barnehage - innhold og kvalitet	Barnehage - innhald og kvalitet	Kindergarten - content and quality	barnehage
barnehageplass	Barnehageplass		Kindergarten place	barnehage	Barnehagedekning|Familiebarnehage|Foreldrebetaling|Friplass|Søskenmoderasjon
barnepensjon	Barnepensjon		Childrens pension	familieytelser|inntektssikring
barnetrygd	Barnetrygd		Child allowance	familieytelser
barnevern	Barnevern		Child protection	barnevern-og-foreldrestotte	Bekymringsmelding|Hjelpetiltak|Omsorgsovertagelse|Omsorgsovertakelse|Omsorgstiltak|Plasseringstiltak
batforerbevis	Båtførerbevis	Båtførarbevis	Norwegian boating licence	forerkort-og-sertifikat	Båtførerprøven
batplass	Båtplass		Mooring space	bat-havn-og-kyst	Småbåthavn
behandlingsreise	Behandlingsreise		Journey required to receive medical treatment	helsetjenester
bekymringsmelding-om-brannsikkerhet	Bekymringsmelding om brannsikkerhet	Bekymringsmelding om branntryggleik	Fire safety report	brann
bekymringsmelding-til-barnevernet	Bekymringsmelding til barnevernet	Melding til barnevernstenesta	Reports to the child welfare service	barnevern-og-foreldrestotte
beltekjoretoy	Beltekjøretøy	Beltekøyretøy	Tracked vehicle	forerkort-og-sertifikat|kjoretoy	Beltebil|Beltetraktor|Beltevogn|Tråkkemaskin
besokshjem	Besøkshjem	Besøksheim	Temporary home	barnevern-og-foreldrestotte	Besøksfamilie
betaling-av-skatt	Betaling av skatt		Tax payment	skatt
betalingssatser-for-kommunale-tjenester	Betalingssatser for kommunale tjenester	Betalingssatsar for kommunale tenester	Payment rates for municipal plans	priser-og-gebyr-for-bygg-og-eiendom
bevegelseshjelpemidler	Bevegelseshjelpemidler	Rørslehjelpemiddel	Mobility aid	hjelpemidler
bevilling-og-tillatelser	Bevilling og tillatelser	Bevilling og løyve	Licenses and permissions	naringsliv	Frisør|Hudpleievirksomhet|Hulltakingsvirksomhet|Tatoveringsvirksomhet|Torgsalg
bibliotektjenester	Bibliotektjenester	Bibliotektenester	Library services	bibliotek|hoyere-utdanning|kultur	Bokbuss|Bokbåt|Fagbibliotek|Folkebibliotek|Folkeboksamling|Fylkesbibliotek|Høgskolebibliotek|Høyskolebibliotek|Læringssenter|Skolebibliotek|Universitetsbibliotek
bingo	Bingo			lotteri-og-pengespill	Entreprenørbingo|Foreningsbingo
bioteknologi	Bioteknologi		Biotechnology	folkehelse	Fosterdiagnostikk|Genetiske undersøkelser|Genmodifisert mat|Genteknologi
blaskjellvarsel	Blåskjellvarsel	Blåskjelvarsel	Mussels warning	varslingstjenester
blodgiving	Blodgiving	Blodgjeving	Blood donation	folkehelse	Blodbank|Blodgiver|Blodgjevar
bofellesskap	Bofellesskap	Bufellesskap	Shared housing	botilbud|omsorgstjenester
boligfinansiering	Boligfinansiering	Bustadfinansiering	Home financing	kjop-og-salg|okonomiske-ytelser-og-radgivning	Boliglån|Boligtilskudd|Byggelån|Etableringstilskudd|Grunnlån|Husbanken|Huslån|Startlån|Utbedringslån
bominformasjon	Bominformasjon		Toll information	trafikkinformasjon	Autopass|Bompenger|Bomstasjon|Trafikantbetaling|Veiprisning
boplikt	Boplikt	Buplikt	Residence obligation and concession	eiendom	Konsesjon
bostedsattest	Bostedsattest	Bustadattest	Certificate of residence	flytting	Bostedsbevis
bostotte	Bostøtte	Bustønad	Housing allowance	okonomiske-ytelser-og-radgivning	Boligtilskudd
bot	Bot		Penalty	lovbrudd-og-straff	Mulkt
branntilsyn	Branntilsyn		Fire supervision	brann
broyting	Brøyting		Snow clearing	veg-og-vegregulering	Brøyteavtale
brukermedvirkning-i-skolen	Brukermedvirkning i skolen	Brukarmedverknad i skulen	User involvement in school	grunnskole|videregaende-skole
bruksenhetsnummer	Bruksenhetsnummer	Brukseiningsnummer	Dwelling number	eiendom	Adresse|Bolignummer|Boligregister
byggesak	Byggesak	Byggjesak	Construction application	bygging	Ansvarsrett|Arealbruksendring|Beliggenhetskontroll|Boligbygging|Bruksendring|Byggeforskrifter|Byggeløyve|Byggemelding|Byggesøknad|Byggetillatelse|Byggetiltak|Byggforskrifter|Bygging|Byggsak|Ferdigattest|Forhåndskonferanse|Grunnundersøkelse|Husbygging|Husutstikking|Hyttebygging|Nabovarsel|Selvbygger
cv	CV			arbeidsliv|arbeidssoking	Curriculum vitae|Kandidatsøk
d-nummer	D-nummer		D-number	personopplysninger
dagpenger	Dagpenger	Dagpengar	Unemployment benefit	okonomiske-ytelser-og-radgivning	Arbeidsledighetstrygd|Arbeidsløshetstrygd
dagtilbud	Dagtilbud	Dagtilbod	Daytime activities	omsorgstjenester	Dagopphold|Dagsenter
deling-av-eiendom	Deling av eigendom	Deling av eigedom	Division of property	eiendom
dodsattest	Dødsattest		Death certificate	dodsfall-og-gravferd	Dødsmelding|Dødsårsak|Legeerklæring ved dødsfall
dokumentavgift	Dokumentavgift		Stamp duty	avgift
dom	Dom		Criminal sentence	rettsvesen	Anke|Ankeerklæring|Benådning|Betinget dom|Frifinnelse|Påanking|Ubetinget dom
domstol	Domstol		Court of justice	rettsvesen	Arbeidsretten|Byrett|Forliksklage|Forliksmegling|Forliksmekling|Forliksråd|Herredsrett|Hjelpestevnevitne|Hovedstvevnevitne|Høyesterett|Jordskifterett|Konsulrett|Lagmannsrett|Lagrettemedlem|Legdommer|Lekdommer|Meddommer|Riksrett|Skjønnsrett|Stevnevitne|Tingrett
doping	Doping			idrett|rus-og-avhengighet
drivstoff-og-ladestasjoner	Drivstoff og ladestasjoner	Drivstoff og ladestasjonar	Filling and charging stations	mobilitetstilbud	Bensin|Diesel|Hurtiglading|Hydrogen
drone	Drone			luftfart	Droneflyving
dyrehelse	Dyrehelse		Animal health	landbruk	Dyrevern
dyrehold	Dyrehold	Dyrehald	Pet keeping	fritid	Husdyrhold|Kjæledyr og sportsdyr
egenbetaling	Egenbetaling	Eigenbetaling	User fees	omsorgstjenester	Betalingsfritak|Betalingsreduksjon
eiendomsomsetning	Eiendomsomsetning	Eigedomsomsetning	Trade in property	kjop-og-salg	Boligkjøp|Boligomsetning|Boligsalg|Bustadomsetning|Eiendomskjøp|Eiendomssalg|Kjøp av eiendom|Megleropplysninger|Salg av eiendom
eiendomsregister	Eiendomsregister	Eigedomsregister	Property registration	eiendom	Bruksnummer|GAB-register|Gårdsnummer|Matrikkel|Matrikkelen
eiendomsskatt	Eiendomsskatt	Eigedomsskatt	Property tax	priser-og-gebyr-for-bygg-og-eiendom|skatt
eksamen	Eksamen		Exam	videregaende-skole
elbil	Elbil		Electric cars	kjoretoy	El-bil|Ladeplass|Ladestasjon
elevrettigheter	Elevrettigheter	Elevrettar	Pupil rights	apenhet
energibruk	Energibruk		Energy consumption	energi	ENØK-tiltak|Effektiv energibruk|Energiforbruk|Energisparing|Energiøkonomisering|Oljefyr|Pellets|Varmepumpe|Vedovn
energimerking	Energimerking		Energy labelling	energi
ergoterapi	Ergoterapi		Ergonomics	helsetjenester	Ergoterapeut
ernaring	Ernæring		Nutrition	folkehelse	E-stoffer|Grønn resept|Kosthold|Mat|Matvarer|Næringsmiddel|Næringsmidler|Tilsetningsstoffer|Tilsettingsstoffer
erstatningsordninger-i-landbruket	Erstatningsordninger i landbruket	Erstatningsordningar i landbruket	Compensation schemes in agriculture	landbruk
etterutdanning-og-videreutdanning	Etterutdanning og videreutdanning	Etterutdanning og vidareutdanning	Further education	hoyere-utdanning|voksenopplaring
europeisk-helsetrygdkort	Europeisk helsetrygdkort		European Health Insurance	helsetjenester	Helseforsikring|Helsetrygdekort
fag--og-yrkesopplaring	Fag- og yrkesopplæring		Vocational education and training	videregaende-skole
fagskoleutdanning	Fagskoleutdanning	Fagskuleutdanning	Vocational education	hoyere-utdanning	Teknisk fagskole
farlig-avfall	Farlig avfall	Farleg avfall	Hazardous waste	avfallshandtering	Deponi|EE-avfall|Elektrisk avfall|Elektronisk avfall|Giftig avfall|Miljøstasjon|Miljøvern|Spesialavfall|Spillolje
farskapserklaring	Farskapserklæring		Paternity declaration	foreldre-og-foresatte
fastsettelse-av-foreldreskap	Fastsettelse av foreldreskap	Fastsetjing av foreldreskap	Determination of parenthood	foreldre-og-foresatte	Farskap|Foreldreansvar
feiing	Feiing		Chimney sweep services	brann|eiendom	Tilsyn med fyringsanlegg|Tilsyn med ildsted
feiing-og-stroing	Feiing og strøing		Sweeping and gritting	veg-og-vegregulering	Brøyteavtale
fengselshelsetjeneste	Fengselshelsetjeneste	Fengselshelseteneste	Prison health service	helsetjenester
ferie-og-fridager	Ferie og fridager	Ferie og fridagar	School holidays	grunnskole|videregaende-skole
feriepenger	Feriepenger	Feriepengar	Holiday pay	inntekt
ferierettigheter	Ferierettigheter	Ferierettar	Holiday right	arbeidsliv	Fellesferie
festival	Festival		Festivals	kultur	Billettbestilling|Festivalpass
film-og-kino	Film og kino		Film and cinema	kultur	Billettbestilling|Filmklubb|Kinobillett
firehjuling	Firehjuling		All terrain vehicle	forerkort-og-sertifikat|kjoretoy	ATV|Terrengkjøretøy
fjernundervisning	Fjernundervisning		Distance learning	hoyere-utdanning|voksenopplaring
flomvarsel	Flomvarsel	Flaumvarsel	Flood warning	var-og-klima|varslingstjenester	Flomfare|Flomvarsling
fly-og-helikopter	Fly og helikopter		Aeroplanes and helicopters	luftfart	Flyskjøte|Landingsplass|Landingstillatelse|Luftfartøyregister|Privatfly|Sjøfly
flyalarm	Flyalarm		Alert	varslingstjenester
flyktninger-og-beskyttelse	Flyktninger og beskyttelse	Flyktningar og vern	Refugees and protection	innbyggerrettigheter	Asyl|Asylmottak|Transittmottak
flysertifikat	Flysertifikat		Pilot's licence	forerkort-og-sertifikat	Helikopter|Helikoptersertifikat
flyttemelding	Flyttemelding		Notification of move or change of address	flytting|personopplysninger	Adresseendring|Adresseforandring|Emigrasjon|Flytting til utlandet|Folkeregister
fodselsattest	Fødselsattest		Birth certificate	personopplysninger
fodselsnummer	Fødselsnummer		Personal identification number	personopplysninger	Personnummer
foreldrepermisjon	Foreldrepermisjon		Parental leave	foreldre-og-foresatte|permisjonsordninger	Adopsjonspermisjon|Barselpermisjon|Fedrekvote|Fødselspermisjon|Pappapermisjon|Svangerskapspermisjon|Tidskonto
forelegg	Forelegg	Førelegg	Fine	lovbrudd-og-straff	Forenklet forelegg
forerkort	Førerkort	Førarkort	Driving licence	forerkort-og-sertifikat	Beltebil|Bil|Biltilsynet|Buss|Føreropplæring|Førerprøve|Lastebil|Midlertidig kjøretillatelse|Minibuss|Mopedførerbevis|Mopedførerkort|Motorsykkel|Personbil|Prikkbelastning|Sertifikat|Terrengkjøretøy|Trafikkstasjon|Traktor
forhandskonferanse	Forhåndskonferanse	Førehandskonferanse	Construction application	bygging
fornybar-energi	Fornybar energi		Renewable energy	energi	Alternativ energi|Bioenergi|Fjernvarme|Geovarme|Grønn energi|Jordvarme|Ny fornybar energi|Solceller|Solenergi|Spillvarme|Vannkraft|Vindkraft
forsorgingstillegg	Forsørgingstillegg		Dependent supplement	inntektssikring
forurenset-grunn	Forurenset grunn	Forureina grunn	Polluted ground	bygging|forurensning-og-straling	Deponi|Forurensing|Grunnforurensing|Grunnforurensning|Jordforurensing|Jordforurensning|Miljøvern
fosterhjem	Fosterhjem	Fosterheim	Foster home	barnevern-og-foreldrestotte	Beredskapshjem|Familiehjem|Fosterbarn|Fosterforeldre|Tilsynsfører
fraver	Fravær	Fråvær	Absence	videregaende-skole
fredet-eiendom	Fredet eiendom	Freda eigedom	Culturally protected property	eiendom
frikort-for-helsetjenester	Frikort for helsetjenester	Frikort for helsetenester	Fee exemption card for health services	helsetjenester	Egenandel|Egenandelstak|Frikort
friomrade	Friområde		Public outdoor areas	friluftsliv|naturforvaltning	Friluftsområde|Gapahuk|Marka|Markaområde|Park|Parkanlegg|Telting|Teltplass|Turområde|Turveg
friskliv-og-mestring	Friskliv og mestring	Friskliv og meistring	Healthy life and coping	helsetjenester
fritidsfiske	Fritidsfiske		Recreational fishing	naturforvaltning	Fiskekort|Fiskeravgift|Sportsfiske
fritidsskippersertifikat	Fritidsskippersertifikat	Fritidsskipparsertifikat	Norwegian boating licence	forerkort-og-sertifikat	Båtførerprøven
fritidstilbud	Fritidstilbud	Fritidstilbod	Recreational activities	fritid	Aktivitetshus|Fritidsklubb|Ungdomshus|Ungdomsklubb
fritidsutstyr	Fritidsutstyr		Recreational equipment	utlan-og-leie
frivilligsentral	Frivilligsentral		Volunteer centre	fritid	Frivillighetssentral
fylkesdelplan	Fylkesdelplan		Regional sub-plan	planer
fylkesplan	Fylkesplan		Regional master plan	planer
fyrverkeri	Fyrverkeri		Fireworks	brann	Avbrenning|Oppskyting|Pyroteknisk vare
fysioterapi	Fysioterapi		Physiotherapy	helsetjenester	Fysioterapeut|Manuellterapeut|Manuellterapi
fysisk-aktivitet	Fysisk aktivitet		Physical exercise	folkehelse	Grønn resept|Mosjon|Trening|Trim
gangveg	Gangveg		Footpath	veg-og-vegregulering	Fortau|Fotgjenger|Gangfelt|Gangsti|Gangvei
gatelys	Gatelys		Street lighting	veg-og-vegregulering	Gatebelysning|Vegbelysning|Veglys|Veibelysning|Veilys
gebyr-for-byggesak	Gebyr for byggesak	Gebyr for byggjesak	Fee for construction case	priser-og-gebyr-for-bygg-og-eiendom
gift	Gift		Poisons	folkehelse	Blåskjellvarsel|Forgiftning|Giftig|Giftinformasjon|Løsemiddel
gjenlevendepensjon	Gjenlevendepensjon	Attlevandepensjon	Surivors pension	familieytelser|inntektssikring	Ektefellepensjon|Etterlattepensjon
godstransport	Godstransport		Freight transport	yrkestransport	Enkeltturtillatelse|Fellesskapstillatelse|Frakt og logistikk|Godsløyve|Spesialtransport|Transportbevilling|Transportløyve|Tungtransport|Vegliste
gravemelding	Gravemelding		Excavation notification	bygging|veg-og-vegregulering	Gravetillatelse|Terrenginngrep
gravferd	Gravferd		Funerals	dodsfall-og-gravferd	Askespredning|Begravelse|Bisettelse|Bisetting|Gravferdsstønad|Gravferdsstøtte|Gravlegging|Kremasjon|Kremering
gravferdsstonad	Gravferdsstønad		Funeral support	dodsfall-og-gravferd
gravplass	Gravplass		Cemetary	dodsfall-og-gravferd	Festegrav|Festet grav|Frigrav|Gravlund|Gravsted|Kirkegård|Kistegrav|Minnelund|Urnegrav|Urnelund
grunnskole	Grunnskole	Grunnskule	Primary and secondary schools	grunnskole	Barneskole|Barnetrinn|Elevråd|Foreldreråd|Foreldreutvalg|Fritt skolevalg|KRL-faget|Mellomtrinn|RLE-faget|Skolebytte|Skolekrets|Skolemiljøutvalg|Skolestart|Skoletilhørighet|Skuletilhøyrsel|Skuletilknyting|Ungdomsskole|Ungdomstrinn
grunnskole-for-voksne	Grunnskole for voksne	Grunnskule for vaksne	Primary and lower secondary education for adults	voksenopplaring	Grunnskoleopplæring for voksne
havn	Havn	Hamn	Harbour	bat-havn-og-kyst	Havneavgift|Havnevesen
heftelser-i-motorvogn	Heftelser i motorvogn	Hefte i motorvogn	Motor vehicle encumbrances	kjoretoy
heftelser-pa-eiendom	Heftelser på eiendom	Hefte på eigedom	Legal claims on property	eiendom
helsestasjon	Helsestasjon		Health clinic	helsetjenester	Barselgruppe|Helsesøster
helsestasjon-for-ungdom	Helsestasjon for ungdom		Health station for youth	helsetjenester
helsesykepleier	Helsesykepleier	Helsesjukepleiar	Health nurse	helsetjenester
hjelp-ved-overgrep	Hjelp ved overgrep		Help-in-event-of-assault	akutt-hjelp|barnevern-og-foreldrestotte	Barnehus|Barnemishandling|Familievold|Incest|Overgrepsmottak|Seksuelle overgrep
hjelp-ved-rusavhengighet	Hjelp ved rusavhengighet	Hjelp ved rusavhengigheit	Aid for drug adiction	rus-og-avhengighet
hjemmehjelp	Hjemmehjelp	Heimehjelp	Home help	omsorgstjenester	Praktisk bistand i hjemmet|Rengjøringshjelp
hjemmesykepleie	Hjemmesykepleie	Heimesjukepleie	Home nurse	helsetjenester|omsorgstjenester	Livshjelp|Psykiatrisk hjemmesykepleie|Terminal pleie
hjemmeundervisning	Hjemmeundervisning	Heimeundervisning	Home teaching	grunnskole
hogskole-og-universitet	Høgskole og universitet	Høgskule og universitet	High schools and universities	hoyere-utdanning	Høyskole
hørselshjelpemidler	Hørselshjelpemidler	Høyrselshjelpemiddel	Hearing aid	hjelpemidler
idrettsanlegg	Idrettsanlegg		Sports facilities	idrett	Alpinanlegg|Badeanlegg|Ballbinge|Fotballbane|Gymnastikksal|Hall|Idrettsbane|Idrettshall|Idrettsplass|Ishall|Lysanlegg|Lysløype|O-kart|Orienteringskart|Skianlegg|Skileikanlegg|Skileikområde|Skiløype|Skøytebane|Treningstid|Uteanlegg
idrettsarrangement	Idrettsarrangement		Sports events	idrett
idrettslag	Idrettslag		Sports clubs	idrett	Idrettsforening|Idrettsklubb
idrettsmidler	Idrettsmidler	Idrettsmidlar	Sports funding	tilskudd-til-kultur-idrett-og-fritid	Aktivitetsstøtte|Arrangementsstøtte|Idrettsformål|Idrettsstipend|Spillemidler|Tippemidler
inkluderende-arbeidsliv	Inkluderende arbeidsliv	Inkluderande arbeidsliv	Inclusive employment	arbeidsliv	IA-avtale|IA-bedrift|Tilretteleggingstilskudd
innbyggerforslag	Innbyggerforslag	Innbyggjarforslag	Citizen propositions	medvirkning
innemiljo	Innemiljø		Indoor environment	arbeidsliv|folkehelse|skolemiljo	Hygiene|Inneklima|Renhold|Ventilasjon
innsynsrett	Innsynsrett		Right of access to information	apenhet	Innsyn
internasjonalt-batsertifikat	Internasjonalt båtsertifikat (ICC)		International Certificate of Competence for Operators of Pleasure Craft (ICC)	forerkort-og-sertifikat
introduksjonsprogram-for-innvandrere	Introduksjonsprogram for innvandrere	Introduksjonsprogram for innvandrarar	Introduction programme for refugees	kvalifisering-til-arbeid|voksenopplaring	Introduksjonsordning
jakt-og-fangst	Jakt og fangst		Hunting	naturforvaltning	Elgjakt|Ettersøkshund|Fellingskvote|Fellingsløyve|Fellingsrapport|Fellingstillatelse|Jaktrapportering|Jegeravgift|Jegerprøve|Jegerregisteret|Småviltjakt|Snarefangst|Storviltjakt|Vald
jordbrukstilskudd	Jordbrukstilskudd	Jordbrukstilskot	Farming grants	tilskuddsordninger-for-naring
karakterer-og-evaluering	Karakterer og evaluering	Karakterar og evaluering	Marking and evaluation	grunnskole|videregaende-skole
kiropraktikk	Kiropraktikk		Chiropractic services	helsetjenester	Kiropraktor
kjoreseddel	Kjøreseddel	Køyresetel	Passenger transport licence	forerkort-og-sertifikat
kjoretoykontroll	Kjøretøykontroll	Køyretøykontroll	Vehicle inspection	kjoretoy	Biltilsynet|EU-kontroll|EØS-kontroll|Periodisk kjøretøykontroll|Periodisk kontroll|Teknisk kjøretøykontroll|Teknisk kontroll|Trafikkstasjon
klage-pa-byggesak	Klage på byggesak	Klage på byggjesak	Complaints on building projects	bygging
klage-pa-helse--og-omsorgstjenester	Klage på helse- og omsorgstjenester	Klage på helse- og omsorgstenester	Complaint about medical care or health services	pasientrettigheter
klima	Klima		Climate	var-og-klima	Klimadata|Klimaendring|Klimagasser|Klimakalkulator|Klimakvote|Klimastatistikk|Klimatilpasning|Værdata|Værstatistikk
klimakvote	Klimakvote		Emission trading	var-og-klima	CO2-kvote|Klimaendring|Klimakalkulator|Klimasårbarhet
klimatiltak	Klimatiltak		Climate change measuers	var-og-klima
kommunal-bolig	Kommunal bolig	Kommunal bustad	Municipal housing	botilbud|leie-og-utleie	Kommunal leilighet|Kommunal utleiebolig|Midlertidig bolig|Midlertidig husvære
kommunale-avgifter-og-gebyr	Kommunale avgifter og gebyr		Municipal taxes and fees	avgift|eiendom	Avløpsavgift|Avløpsgebyr|Brøyteavgift|Brøytegebyr|Feieavgift|Feiegebyr|Kemner|Kloakkavgift|Kloakkgebyr|Kommunale gebyr|Kommunekasse|Renovasjonsgebyr|Vannavgift|Vanngebyr
kommunedelplan	Kommunedelplan		Municipal sector plan	planer
kommuneplan	Kommuneplan		Municipal plan	planer	Arealplanlegging|Detaljregulering|Kommuneplanbestemmelser|Kommuneplanens arealdel|Kommuneplanens samfunnsdel|Næringsplan|Områderegulering|Oversiktsplanlegging|Samfunnsplan
kommunikasjon-og-kognisjon	Kommunikasjon og kognisjon		Commnication and cognition	hjelpemidler
kompostering	Kompostering		Composting	avfallshandtering	Hjemmekompostering
kontantstotte	Kontantstøtte		Cash-for-care benefit	familieytelser
korttidsopphold	Korttidsopphold	Korttidsopphald	Temporary stay	avlastning-og-stotte	Akuttplass|Avlastningsopphald|Avlastningsopphold|Rehabiliteringsopphold|Vurderingsopphold
krisesenter	Krisesenter		Shelter	akutt-hjelp|ekteskap|samliv
kulturbygg	Kulturbygg		Cultural buildings	kultur	Galleri|Grendehus|Herredshus|Kulturhus|Samfunnshus
kulturmidler	Kulturmidler	Kulturmidlar	Cultural funding	tilskudd-til-kultur-idrett-og-fritid	Aktivitetsstøtte|Arrangementsstøtte|Den kulturelle skolesekken|Den kulturelle spaserstokken|Festivalstøtte|Kulturarbeid|Kulturformål|Kulturprosjekt|Kulturstipend|Kulturtilskudd|Kulturverntilskudd|Kunstnerstipend|Spillemidler|Tippemidler|Underskuddsgaranti
kulturminner	Kulturminner	Kulturminne	Cultural heritage	kultur	Bautasteiner|Dyregraver|Gravhauger|Kulturminnevern|Offerplasser
kulturtilbud	Kulturtilbud	Kulturtilbod	Cultural activities	kultur	Dans|Musikk|Teater
kvalifiseringsprogram	Kvalifiseringsprogram		Qualification program	kvalifisering-til-arbeid
kystforvaltning	Kystforvaltning		Coastal management	bat-havn-og-kyst	Fyrlys|Lostjeneste|Navigasjon|Navigering
lag-og-foreninger	Lag og foreninger	Lag og foreiningar	Clubs and societies	fritid	Frivillige organisasjoner
landbrukseiendom	Landbrukseiendom	Landbrukseigedom	Agricultural property	landbruk	Bo- og driveplikt|Driveplikt|Jordskifte|Konsesjonsfridom|Konsesjonsfrihet|Odel
lanekort	Lånekort		Library card	bibliotek
langvarige-helsetjenester	Langvarige helsetjenester	Langvarige helsetenester	Long term health services	helsetjenester
larling	Lærling		Vocational training	kvalifisering-til-arbeid
ledsagerbevis	Ledsagerbevis	Følgjebevis	Care assistant certificate	avlastning-og-stotte	Ledsager
legehjelp	Legehjelp		Medical aid	helsetjenester	Allmennlege|Allmennlegetjeneste|Fastlegebytte|Fastlegeordning|Legeattest|Legeerklæring|Legetime
legemiddel	Legemiddel	Lækjemiddel	Medicines	helsetjenester	Apotek|Blå resept|Legemidler|Medisin|Medisinering|Medisinutsalg|Reseptbestilling|Reseptfornyelse
legevakt	Legevakt		Accident and emergency unit	akutt-hjelp	Akutthjelp
leieforhold	Leieforhold	Leigeforhold	Rent conditions	leie-og-utleie	Framleie|Husleie|Husleiekontrakt
lekeplass	Lekeplass	Leikeplass	Playground	fritid
likestilling	Likestilling		Equality	innbyggerrettigheter	Kjønnsdiskriminering
livskriser	Livskriser		Life crises	akutt-hjelp
livsstil	Livsstil		Lifestyle	folkehelse	Samfunnstjeneste
lokaler-og-idrettsanlegg	Lokaler og idrettsanlegg	Lokale og idrettsanlegg	Sports facilities	utlan-og-leie
lokasjonstjenester	Lokasjonstjenester	Lokasjonstenester	Location information	mobilitetstilbud	Bildeling|Sykkeldeling
lonn	Lønn		Salary	inntekt	Likelønn|Lønnsforhandling|Lønnsgarantiordningen|Lønnsoppgjør|Lønnsregulativ|Regulativ|Tariffavtale
lotteri	Lotteri		Lottery	lotteri-og-pengespill	Basar
lufthavn	Lufthavn	Lufthamn	Airport	luftfart	Flybase|Landingsplass
luftkvalitet	Luftkvalitet		Air quality	forurensning-og-straling	Benzen|Eksos|Forurensing|Luftforurensing|Luftforurensning|Luftureining|Miljøvern|NOx|Nitrogenoksider|O3|Ozon|SO2|Svevestøv|Svoveldioksid
lynvarsel	Lynvarsel		Warning of lightning	varslingstjenester
matlevering	Matlevering		Meals on wheels	omsorgstjenester	Matombringning
medmorskap	Medmorskap		Co-maternity	foreldre-og-foresatte
mekling	Mekling		Mediation	rettsvesen	Konfliktråd|Megling|Rettsmegling|Rettsmekling
melding-om-bygging	Melding om bygging		Notice of projects	bygging
melding-om-overnatting	Melding om overnatting		Notice of accommodation	brann
melding-om-ulovlige-tiltak	Melding om ulovlige tiltak	Melding om ulovlege tiltak	Notice concerning unlawful projects	bygging
menerstatning	Menerstatning		Permanent injury compensation	erstatningsordninger
menneskerettigheter	Menneskerettigheter	Menneskerettar	Human rights	innbyggerrettigheter	Ytringsfrihet
merverdiavgift	Merverdiavgift	Meirverdiavgift	Value added tax	avgift	Altinn|Moms|Mva.
midlertidig-botilbud	Midlertidig botilbud	Mellombels bustad	Arranged housing offers	botilbud
miljovennlig-transport	Miljøvennlig transport	Miljøvenleg transport	Environmental transportation	mobilitetstilbud|veg-og-vegregulering
mobbing-i-skolen	Mobbing i skolen	Mobbing i skulen	Bullying in school	grunnskole|videregaende-skole
motorferdsel-i-utmark	Motorferdsel i utmark		Off-road driving	naturforvaltning	ATV|Beltebil|Ervervskjører|Ervervskjøring|Firehjuling|Helikopter|Leiekjører|Leiekjøring|Motorbåt|Scooterløyve|Sjøfly|Skuterløyve|Snøscooter|Snøskuter|Terrengkjøretøy|Traktor
motorvognavgifter	Motorvognavgifter		Vehicle taxes	avgift|kjoretoy	Bensinavgift|Bilavgifter|Biltilsynet|Dieselavgift|Engangsavgift|Omregistreringsavgift|Trafikkstasjon|Veiavgift|Vektårsavgift|Årsavgift
museum	Museum		Museums	kultur	Bygdesamling|Bygdetun|Museer|Utstilling
musikk-og-kulturskole	Musikk- og kulturskole	Musikk- og kulturskule	Music and arts centres	fritid|kultur	Kultur- og musikkskole|Kulturskole|Musikkskole
nabovarsel	Nabovarsel		Notice to neighbours	bygging
namsmyndighet	Namsmyndighet	Namsmakt	Enforcement authority	rettsvesen	Namsfogd|Namsmann|Tvangsauksjon|Tvangsfullbyrdelse|Tvangssalg
naringsareal	Næringsareal		Business space	naringsutvikling
naringsklynger	Næringsklynger		Business parks	naringsutvikling
narmiljotilskudd	Nærmiljøtilskudd	Nærmiljøtilskot	Local initiative funding	tilskudd-til-kultur-idrett-og-fritid	Spillemidler|Tippemidler
naturskadeerstatning	Naturskadeerstatning		Natural disaster compensation	erstatningsordninger
naturvern	Naturvern		Nature conservation	naturforvaltning	Artsvern|Biologisk mangfold|Fredning|Landkapsvernområde|Marine verneområder|Miljøinformasjon|Miljøvern|Myrvern|Nasjonalpark|Naturreservat|Restriksjonssone|Spesialområde bevaring|Trua arter|Truede arter|Verneområde|Verneverdig|Våtmarksvern
norskopplaring	Norskopplæring		Norwegian language and social studies	voksenopplaring
notarius-publicus	Notarius publicus		Notary public	rettsvesen	Apostille|Byfogd|Notarialbekreftelse|Notarialforretning|Notarius publikus|Sorenskriver
offentlig-innkjop	Offentlig innkjøp	Offentleg innkjøp	Public procurement	handel-og-service	Offentlig anskaffelse
okonomisk-radgiving	Økonomisk rådgiving	Økonomisk rådgjeving	Financial advice	okonomiske-ytelser-og-radgivning
omsorgsavlastning	Omsorgsavlastning	Omsorgsavlasting	Care relief	avlastning-og-stotte	Pleieavlastning
omsorgsbolig	Omsorgsbolig	Omsorgsbustad	Sheltererd housing	botilbud|omsorgstjenester	Tilrettelagt bolig
omsorgspermisjon	Omsorgspermisjon		Personal care leave	foreldre-og-foresatte|permisjonsordninger
omsorgsstonad	Omsorgsstønad		Carer allowance	avlastning-og-stotte|okonomiske-ytelser-og-radgivning|omsorgstjenester	Ledsager|Omsorgslønn
oppholdstillatelse	Oppholdstillatelse	Opphaldsløyve	Residence permit	innbyggerrettigheter	Arbeidsinnvandring|Bosettingstillatelse|Busettiingsløyve|Familiegjenforening|Familieinnvandring
oppmaling	Oppmåling		Surveying	eiendom	Dele|Deling av grunneiendom|Delingsforretning|Delingssøknad|Eiendomsdeling|Eiendomsmåling|Fastmerke|Flybilde|Flyfoto|Fradeling|Grensejustering|Grensepåvisning|Grunnlagsnett|Justering av grense|Kartdata|Kartforretning|Kartverk|Målebrev|Ortofoto|Påvisning av grense|Sammenføyning av eiendommer|Tomt
oppsigelse	Oppsigelse	Oppseiing	Resignation	arbeidsliv	Avskjed|Overtallig
organdonasjon	Organdonasjon		Organ donation	folkehelse	Donor|Donorkort|Organdonor
parkering-og-hvileplasser	Parkering og hvileplasser	Parkering	Parking and rest area	mobilitetstilbud|veg-og-vegregulering|yrkestransport	Avgiftsparkering|Innfartsparkering|Parkeringsavgift|Parkeringsbot|Parkeringsgebyr|Parkeringskort|Parkeringsløyve|Parkeringsplass|Parkeringstillatelse|Rasteplasser|Utfartsparkering
pasient-og-brukerombud	Pasient- og brukerombud	Pasient- og brukarombod	Ombudsman for patients	omsorgstjenester|pasientrettigheter	Pasientklage|Pasientombud
pasientskadeerstatning	Pasientskadeerstatning		Patient compensation	erstatningsordninger|pasientrettigheter	Pasientklage|Pasientombud
pass-og-visum	Pass og visum		Passports and visa	innbyggerrettigheter	Legitimasjon|Reisebevis|Reisedokument|Schengen-avtalen|Utlendingspass
pataleunnlatelse	Påtaleunnlatelse	Påtaleunnlating	Withdrawal of criminal charges	lovbrudd-og-straff
patent-design-og-varemerke	Patent, design og varemerke		Patent, design and trademarks	naringsliv	Oppfinnelse|Patentbeskyttelse|Patentering
pedagogisk-psykologisk-tjeneste	Pedagogisk-psykologisk tjeneste	Pedagogisk-psykologisk teneste	Educational-psychological service	barnehage|grunnskole|videregaende-skole|voksenopplaring	Audiopedagog|Logoped|PP-tjeneste|PPT
pensjonskalkulator	Pensjonskalkulator		Pension calculator	inntektssikring	Pensjonsberegning|Pensjonsutrekning
permisjon-og-fritak	Permisjon og fritak		Leave of absence and exemptions	grunnskole|videregaende-skole
permittering	Permittering		Temporary redundancy	arbeidsliv
personlig-assistent	Personlig assistent	Personleg assistent	Personal assistant	avlastning-og-stotte	Brukerstyrt personlig assistanse
personnavn	Personnavn	Personnamn	First names	foreldre-og-foresatte|personopplysninger|samliv	Etternavn|Folkeregister|Fornavn|Mellomnavn|Navneendring|Slektsnavn
personskadetrygd	Personskadetrygd		Personal injury benefit	inntektssikring	Invalidepensjon|Krigsinvalidepensjon|Krigspensjon|Samordning
persontransport	Persontransport		Passenger transport	yrkestransport	Buss|Drosjeløyve|Enkeltturtillatelse|Fellesskapslisens|Limousin|Passasjertransport|Selskapsvognløyve|Taxi|Transportbevilling|Transportløyve|Turbil|Turbuss|Turvognløyve
personvern	Personvern		Personal data protection	apenhet|personopplysninger	Kredittopplysninger|Overvåking|Overvåkning|Persondata|Personregister|Tausheitserklæring|Taushetserklæring|Taushetsplikt
piggdekk	Piggdekk		Studded tyres	kjoretoy	Bildekk|Dekk|Kjetting|Oblat|Piggdekkavgift|Piggdekkgebyr|Piggdekkoblat|Piggdekkpant|Piggdekkretur|Vinterdekk
plantedyrking	Plantedyrking		Cultivation of plants	landbruk|naturforvaltning	Avlingssvikt|Forvarevirksomhet|Forvirksomhet|Fôrvarevirksomhet|Fôrvirksomhet|Gjødsel|Gjødsling|Husdyrgjødsel|Jordbruk|Jordbruksareal|Kulturlandskap|Miljøplan|Nydyrking|Planteproduksjon|Regionalt miljøprogram|SMIL|Spesielle miljøtiltak i jordbruket|Økologisk jordbruk|Økologisk landbruk
plantevern	Plantevern		Plant protection	landbruk	Giftnemnda|Plantehelse|Plantevernavgift|Plantevernmiddel|Plantevernmidler|Plantevernplan|Sprøytemiddel|Sprøytemidler
politiattest	Politiattest		Certificate of good conduct	personopplysninger	Vandelsattest
politiske-partier	Politiske partier	Politiske parti	Political party	politikk-og-valg	Partifinansiering|Partiprogram|Partistøtte
prevensjon	Prevensjon		Contraception	svangerskap	Sterilisering
privat-vei	Privat vei	Privat veg	Road building	eiendom|veg-og-vegregulering	Privat veg
private-reguleringsplaner	Private reguleringsplaner	Private reguleringsplanar	Private development plans	planer	Arealbruksendring|Arealplanlegging|Ekspropriasjon|Offentlig reguleringsplan|Privat reguleringsplan|Reguleringsbestemmelse|Reguleringsforskrift
privatskole	Privatskole	Privatskule	Private schools	grunnskole	Friskole
produksjonstilskudd	Produksjonstilskudd	Produksjonstilskot	Produce grants	tilskuddsordninger-for-naring
produktsikkerhet	Produktsikkerhet	Produktsikkerheit	Product safety	handel-og-service	CE-merking|Faremerking|Produktmerking
psykisk-helse	Psykisk helse		Mental health care	helsetjenester	BUP|Barne- og ungdomspsykiatrisk poliklinikk|Barnepsykiatri|DPS|Distriktspsykiatrisk senter|Psykiatri|Psykiske lidelser|Psykolog|Ungdomspsykiatri
radgivning-og-kurs	Rådgivning og kurs	Rettleiing og kurs	Consultation and courses	avlastning-og-stotte	Brukerstyrt personlig assistanse
radonmaling	Radonmåling		Radon measurement	folkehelse|forurensning-og-straling
rapportering-for-naringsdrivende	Rapportering for næringsdrivende	Rapportering for næringsdrivande	Business reporting	naringsliv
regional-planlegging	Regional planlegging		Regional planning	planer	Fylkesplanlegging|Interkommunalt plansamarbeid|Regionale planer
registrering-av-kjoretoy	Registrering av kjøretøy	Registrering av køyretøy	Vehicle registration	kjoretoy	Eierskifte|Kjennemerke|Kjøretøyregisteret|Omregistrering|Registreringsforhold|Salgsmelding
reguleringsplan	Reguleringsplan		Local area development plan	planer	Arealbruksendring|Arealplanlegging|Ekspropriasjon|Offentlig reguleringsplan|Privat reguleringsplan|Reguleringsbestemmelse|Reguleringsforskrift
rehabilitering	Rehabilitering		Rehabilitation	avlastning-og-stotte	Attføring
rehabiliteringspenger	Rehabiliteringspenger	Rehabiliteringspengar	Work assessment allowance	okonomiske-ytelser-og-radgivning
reindrift	Reindrift		Reindeer herding	landbruk	Nedfôring|Rovdyr|Rovdyrerstatning|Rovdyrskade|Rovvilterstatning|Rovviltskade
reisebillett	Reisebillett		Travel tickets	mobilitetstilbud	Billettbestilling|Billetter|Billettinformasjon|Billettpris|Bussbillett|Ekspressbåt|Fergebillett|Ferjebillett|Flybillett|Honnørrabatt|Hurtigbåt|Moderasjon|Rutebåt|Sporveisbillett|Studentrabatt|T-banebillett|Togbillett|Trikkebillett
reisegaranti	Reisegaranti		Travel guarantee	mobilitetstilbud
reiseutgifter	Reiseutgifter		Travel expenses	okonomiske-ytelser-og-radgivning	Reisetilskudd
renovasjon	Renovasjon		Waste collection	avfallshandtering|eiendom	Avfall|Avfallsbeholder|Avfallsplan|Boss|Gjenvinning|Kildesortering|Miljøsanering|Resirkulering|Returordning|Retursystem|Søppeltømming
renovasjonsavgift	Renovasjonsavgift		Waste collection fee	priser-og-gebyr-for-bygg-og-eiendom	Renovasjonsgebyr>
repetisjonstjeneste	Repetisjonstjeneste	Repetisjonsteneste	Repetition service	forsvaret
rettferdsvederlag	Rettferdsvederlag		Ex gratia payments	erstatningsordninger	Barnehjemserstatning|Billighetserstatning|Krigsbarn|Rettferdsyting
rettighetsregister	Rettighetsregister	Rettigheitsregister	Rights registry	eiendom	Grunnbok|Grunnboka|Heftelser|Tinglysing
rettshjelp	Rettshjelp		Legal aid	rettsvesen	Advokatbistand|Advokathjelp|Fri rettshjelp|Fri sakførsel|Juridisk hjelp|Rettsråd
rettssak	Rettssak		Legal case	rettsvesen	Påtale|Rettsgebyr|Rettstvist|Saksøking|Sivil sak|Stevning|Straffesak|Tiltale|Vitnegodtgjørelse|Vitnegodtgjøring
returordninger	Returordninger	Returordningar	Recycling scheme	avfallshandtering
ruteinformasjon	Ruteinformasjon		Operational information	mobilitetstilbud	Bussrute|Busstider|Båtrute|Fergerute|Fergetider|Ferjerute|Ferjetider|Forsinkelser|Kanselleringer|Køreplaner|Ruteopplysning|Rutetabell|Rutetider|Sporveisrute|T-banerute|Togrute|Togtider|Trikkerute
ruteplanlegger	Ruteplanlegger	Ruteplanleggjar	Route planner	mobilitetstilbud	Vegkart|Veikart
samboerskap	Samboerskap	Sambuarskap	Cohabitation	samliv	Samboerkontrakt
samfunnsstraff	Samfunnsstraff		Community service	lovbrudd-og-straff	Samfunnstjeneste
samlivsbrudd	Samlivsbrudd	Samlivsbrot	Relationship break-up	samliv	Delt foreldreansvar|Mekling for foreldre|Samværsrett|Separasjon|Skilsmisse
samordna-opptak	Samordna opptak		Norwegian Universities and Colleges Admissions Service (NUCAS)	hoyere-utdanning	Studieplass
sanntids-trafikkinformasjon	Sanntids trafikkinformasjon		Real time traffic information	trafikkinformasjon	Kolonnekjøring|Omkjøring|Vegmelding|Vegstenging|Veimelding|Veistenging
sarskilt-sprakopplaring	Særskilt språkopplæring	Særskild språkopplæring	Special language training schools	grunnskole
seksjonering	Seksjonering		Subdivision of land	eiendom	Eierseksjonering|Reseksjonering
seniortilbud	Seniortilbud	Seniortilbod	Activities for senior citizens	fritid	Eldresenter
separasjon-og-skilsmisse	Separasjon og skilsmisse		Separation and divorce	ekteskap
sertifisering-og-autorisasjon	Sertifisering og autorisasjon		Certification and authorization	naringsliv	Miljøsertifisering
sesjon	Sesjon		Session	forsvaret
sjofart	Sjøfart		Shipping	bat-havn-og-kyst	Skipsfart
sjosikkerhet	Sjøsikkerhet	Sjøsikkerheit	Safety at sea	bat-havn-og-kyst	Sjøvett
skadedyr	Skadedyr		Pests and vermin	folkehelse	Flått|Hodelus|Husbukk|Kakerlakk|Lus|Maur|Mus|Møll|Rotter|Skadedyrbekjempelse|Skadedyrkontroll|Skadedyrsbekjempelse|Skadedyrskontroll
skatteattest	Skatteattest		Tax certificate	skatt
skattekort	Skattekort		Tax deduction card	inntekt|skatt	Frikort
skattemelding-for-formue-og-inntektsskatt	Skattemelding for formue- og inntektsskatt		Tax declaration for wealth tax and income tax	skatt	Selvangivelse
skifte-ved-dodsfall	Skifte ved dødsfall		Division of inheritance	dodsfall-og-gravferd	Dødsbo|Dødsboskifte|Offentlig skifte|Skifterett|Uskifte|Uskiftet bo
skogbrannvarsel	Skogbrannvarsel		Forest fire warning	var-og-klima|varslingstjenester	Skogbrannfare|Skogbrannvarsling
skogbruk	Skogbruk		Forestry	landbruk	Avvirking|Avvirkning|Hogst|Skogavgift|Skogdrift|Skogfond|Skogkultur|Skogsdrift|Skogsvirke|Skogvern|Vernet skog
skogbrukstilskudd	Skogbrukstilskudd	Skogbrukstilskot	Forestry grants	tilskuddsordninger-for-naring
skolefritidsordning	Skolefritidsordning	Skulefritidsordning	Extra curricular activities	grunnskole	SFO
skolehelsetjeneste	Skolehelsetjeneste	Skulehelseteneste	School health service	grunnskole|helsetjenester	Helsesøster|Skolelege|Skulelækjar
skolemiljo	Skolemiljø	Skulemiljø	School environment	grunnskole|videregaende-skole
skoleskyss	Skoleskyss	Skuleskyss	School transport	grunnskole|mobilitetstilbud|skolehverdag|videregaende-skole	Skolebuss|Skoletransport|Skoleveg|Skolevei
skoletilhorighet	Skoletilhørighet	Skuletilhøyrsel	School districts	grunnskole
skredvarsel	Skredvarsel		Avalanche warning	var-og-klima|varslingstjenester	Jordras|Jordskred|Leirras|Leirskred|Rasfare|Skredfare|Skredvarsling|Snøras|Snøskred
slektsforskning	Slektsforskning	Slektsforsking	Genealogy	kultur	Slektsforsking
smittevern	Smittevern		Infection prevention and control	folkehelse	Epidemi|Hygiene|Karantene|Kjønnssykdom|Pandemi|Seksuelt overførbare sykdommer|Smitte|Vaksinasjonskort|Vaksinasjonssertifikat|Vaksinering
snoskuter	Snøskuter		Snowmobile	forerkort-og-sertifikat|kjoretoy	Snøscooter
soke-skole	Søke skole	Søkje skule	Applying to schools	videregaende-skole
soning	Soning		Serving a criminal sentence	lovbrudd-og-straff	Fengselsstraff|Forvaring|Kriminalomsorg|Sikring
sosialhjelp	Sosialhjelp		Financial social assistance	okonomiske-ytelser-og-radgivning	Grunnstønad|Hjelpestønad|Introduksjonsstønad|Introduksjonsstøtte|Kommunalt lån|Livsopphold|Livsoppholdssatser|Sosiallån|Sosialstønad|Utdanningsstønad|Utdanningsstøtte|Økonomisk sosialhjelp|Økonomisk stønad
spesialundervisning	Spesialundervisning		Special needs education	grunnskole|voksenopplaring	Spesialskole
spilleautomat	Spilleautomat	Speleautomat	Slot machines	lotteri-og-pengespill	Spillehall|Underholdningsautomat
spilleavhengighet	Spilleavhengighet	Speleavhengigheit	Gambling addiction	rus-og-avhengighet	Spillavhengighet|Spillegalskap
standarder	Standarder	Standardar	Standards	naringsliv
starte-eller-avslutte-bedrift	Starte eller avslutte bedrift		Starting or closing a business	naringsliv	Etablere barnehage|Konkurs
statsborgerskap	Statsborgerskap	Statsborgarskap	Citizenship	innbyggerrettigheter
stipend	Stipend		Student grant	studiefinansiering	Legat|Lån|Lånekassa|Lånekassen|Statens lånekasse for utdanning|Studielån
stonad-til-enslig-forsorger	Stønad til enslig forsørger	Stønad til einsleg forsørgar	Support for single parents	familieytelser
stonad-ved-arbeidsmarkedstiltak	Stønad ved arbeidsmarkedstiltak	Stønad ved arbeidsmarknadstiltak	Job creation grant	okonomiske-ytelser-og-radgivning	Borteboertillegg|Flyttetilskudd|Individstønad|Reisetilskudd|Tilskudd til flytting|Tilsynstillegg
stotte-til-bedrifter	Støtte til bedrifter	Stønad til bedrifter	Support for businesses	naringsutvikling|tilskuddsordninger-for-naring	Næringsfond
stotte-til-familier	Støtte til familier	Støtte til familiar	Family support	avlastning-og-stotte|barnevern-og-foreldrestotte	Familiekontor|Familierådgiving|Familierådgivning|Familievernkontor|Husmorvikar|Parkurs|Samlivskurs
stottekontakt	Støttekontakt		Support person	avlastning-og-stotte	Fritidsassistent|Fritidskontakt
stoy	Støy		Noise	folkehelse|forurensning-og-straling	Støyklage|Støyskjerming|Trafikkstøy
stralevern	Strålevern		Radiation	folkehelse|forurensning-og-straling	Radioaktivitet|Radon|Stråling|UV-stråling|UV-varsel|UV-varsling
studielan	Studielån		Student loan	studiefinansiering	Legat|Lån|Lånekassa|Lånekassen|Statens lånekasse for utdanning|Stipend
svangerskapsomsorg	Svangerskapsomsorg		Prenatal care	helsetjenester|svangerskap	Fosterdiagnostikk|Fødsel|Graviditet|Hjemmefødsel|Jordmor|Jordmortjeneste|Svangerskap|Svangerskapskontroll
svangerskapspenger	Svangerskapspenger	Svangerskapspengar	Pregnancy benefit	okonomiske-ytelser-og-radgivning
svommehall	Svømmehall	Symjehall	Swimming pool	idrett	Svømmebasseng
sykefravar	Sykefravær	Sjukefråvær	Sick leave	arbeidsliv	Egenmelding|Sykemelding|Sykmelding
sykehjem	Sykehjem	Sjukeheim	Nursing home	helsetjenester	Aldersheim|Aldershjem|Bo- og behandlingssenter|Boform for heldøgns omsorg og pleie|Gamlehjem|Langtidsopphold|Pleieheim|Pleiehjem|Rehabiliteringsopphold|Sykeheim|Sykeheimsopphold|Sykeheimsplass|Sykehjemsopphold|Sykehjemsplass
sykehus	Sykehus	Sjukehus	Hospital	helsetjenester	DRG|Diagnoserelaterte grupper|Fritt sykehusvalg|Helseforetak|Spesialisthelsetjeneste
sykepenger	Sykepenger	Sjukepengar	Sickness benefit	inntektssikring|okonomiske-ytelser-og-radgivning
syketransport	Syketransport	Sjuketransport	Patient transport	helsetjenester	Ambulanse|Helsebuss|Helseekspress|Kjørekontor|Pasientreise|Sykebil|Sykehusbuss
sykkel	Sykkel		Bicycle	friluftsliv|veg-og-vegregulering	Bysykkel|Sykkelfelt|Sykkelkart|Sykkelparkering|Sykkelsti|Sykkelveg|Sykkelvei|Sykling
synshjelpemidler	Synshjelpemidler	Synshjelpemiddel	Visual aid	hjelpemidler
takster-og-kjopsinformasjon	Takster og kjøpsinformasjon	Takstar og kjøpsinformasjon	Fare and purchase information	mobilitetstilbud	Billett|Billettpriser
tannhelsetjeneste	Tannhelsetjeneste	Tannhelseteneste	Dental health service	helsetjenester	Kjeveortopedi|Periodontitt|Skoletannlege|Tannbehandling|Tannkjøttsykdom|Tannlegevakt|Tannpleier|Tannregulering
temaplan	Temaplan		Theme plan	planer
tilleggsstonader-til-arbeidsrettede-tiltak	Tilleggstønader til arbeidsrettede tiltak	Tilleggstønader til arbeidsretta tiltak	Supplementary benefits to workoriented measures	inntektssikring
tilpasset-opplaring	Tilpasset opplæring	Tilpassa opplæring	Adapted education	grunnskole	Friskole
tilrettelagt-arbeidstilbud	Tilrettelagt arbeidstilbud	Tilrettelagd arbeidstilbod	Assisted job opportunities	avlastning-og-stotte	Brukerstyrt personlig assistanse
tilrettelagt-fritid	Tilrettelagt fritid	Tilrettelagd fritid	Leisure activities for disabled persons	avlastning-og-stotte|fritid	Aktiv fritid|Ferietilbud|Fritidskalender
tilrettelagt-transport	Tilrettelagt transport	Tilrettelagd transport	Transport services for disabled persons	mobilitetstilbud|omsorgstjenester	Drosjelapper|Reiserett|TT-bruker|TT-kort|TT-ordning|TT-tjeneste
tilrettelagte-botilbud	Tilrettelagte botilbud	Tilrettelagde butilbod	Arranged housing offers	botilbud
tilrettelegging-pa-arbeidsplassen	Tilrettelegging på arbeidsplassen		Workplace facilitation	arbeidsliv
tilskudd-til-friluftsliv	Tilskudd til friluftsliv	Tilskot til friluftsliv	Funding for the outdoors	friluftsliv|miljotilskudd|tilskudd-til-kultur-idrett-og-fritid
tilskudd-til-helse-og-eldre	Tilskudd til helse og eldre	Tilskot til helse og eldre	Funding for health and the elderly	tilskudd-til-kultur-idrett-og-fritid	Folkehelse|Støtteordninger for helse og eldre
tilskudd-til-miljotiltak	Tilskudd til miljøtiltak	Tilskot til miljøtiltak	Funding for environmental measures	miljotilskudd
tilskudd-til-okologisk-landbruk	Tilskudd til økologisk landbruk	Tilskot til økologisk landbruk	Organic agriculture grants	tilskuddsordninger-for-naring
tilskudd-til-tro-og-livssyn	Tilskudd til tro og livssyn	Tilskot til tru og livssyn	Funding for religious and ethnic communities	tilskudd-til-kultur-idrett-og-fritid	Støtteordninger for tro og livssyn
tilskudd-til-viltformal	Tilskudd til viltformål	Tilskot til viltformål	Funding for the wildlife	friluftsliv|miljotilskudd|naturforvaltning
tilsyn-og-godkjenning-av-barnehager	Tilsyn og godkjenning av barnehager	Tilsyn og godkjenning av barnehagar	Supervision and approval of kindergartens	barnehage
tilsyn-og-kontroll-med-naringsvirksomhet	Tilsyn og kontroll med næringsvirksomhet	Tilsyn og kontroll med næringsverksemd	Controlling compliance in businesses	naringsliv
tinglysing	Tinglysing		Official registration	kjop-og-salg	Grunnbok|Sammenføyingsattest|Sammenføyningsattest|Skjøte|Tinglysingsgebyr
tjenestepensjon	Tjenestepensjon	Tenestepensjon	Public service pension	inntektssikring	Samordning
tjenester-og-krav-til-arbeidsgiver	Tjenester og krav til arbeidsgiver	Tenester og krav til arbeidsgivar	Services and obligations for employers	naringsliv
tjenester-og-krav-til-enkeltbransjer	Tjenester og krav til enkeltbransjer	Tenester og krav til enkeltbransjar	Services and obligations for specific industries	naringsliv
tobakk	Tobakk		Tobacco	folkehelse	Nikotin|Røykeavvenning|Røykeslutt|Røykestopp|Røyketelefonen|Røykfri|Røyking|Snus|Tobakksskade
tolketjeneste	Tolketjeneste	Tolketeneste	Interpreter services	avlastning-og-stotte|medvirkning	Omsetjing|Oversetting|Tegnspråktolk|Tolking|Translatør
toll	Toll		Customs	avgift	Fortolling|Grensepasseringsattest|Tolldeklarasjon|Tollerklæring|Tollkreditt|Tollkvote|Tollsats|Tolltariff|Tollverdierklæring|Varefortegnelse
tomtefeste	Tomtefeste		Ground lease	leie-og-utleie	Bygsel|Festeavgift|Festetomt
trafikksignaler-og-reguleringer	Trafikksignaler og reguleringer	Trafikksignal og reguleringar	Traffic signs and regulations	trafikkinformasjon|veg-og-vegregulering	Forbikjøringsrestriksjoner|Høydebegrensinger|Trafikklys|Tyngdebregrensinger
trafikksikkerhet	Trafikksikkerhet	Trafikksikkerheit	Traffic safety	trafikkinformasjon	Skoleveg|Skolevei|Trafikksikkerheitsplan|Trafikksikkerhetsplan|Trafikkulykker|Trygg trafikk|Vegtrafikkulykke|Veitrafikkulykke
truckforerbevis	Truckførerbevis	Truckførarbevis	Truck driver licence	forerkort-og-sertifikat
trygde-og-servicebolig	Trygde- og servicebolig	Trygde- og servicebustad	Welfare housing	botilbud	Tilrettelagt bolig|Trygdebolig
trygghet-i-hjemmet	Trygghet i hjemmet	Tryggleik i heimen	Safety at home	helsetjenester	Digital kalender|Digital varsling|Døralarm|E-lås|Elektronisk dørlås|Elektronisk medisindispenser|Fallvarsling, bevegelsesvarsling og røykvarsling|GPS|Komfyrvakt|Lokaliseringstjenester|Responstjenester|Sensorer for egenmåling|Talehjelpemiddel
turloyper	Turløyper		Trails	friluftsliv	Natursti|Sykkelløyper|Sykkelstier|Turkart|Turløype|Turområde|Tursti|Turveg|Turvei|Turveikart
tvangsekteskap	Tvangsekteskap		Forced marriage	ekteskap
uforetrygd	Uføretrygd		Disability benefits	inntektssikring	Uførepensjon
ufrivillig-barnloshet	Ufrivillig barnløshet	Ufrivillig barnløyse	Involuntary childlessness	svangerskap	Assistert befruktning|In vitro-befruktning|Kunstig befruktning|Prøverørsbefruktning|Prøverøyrsbefrukting
ungdomsmidler	Ungdomsmidler	Ungdomsmidlar	Funding for youth activities	tilskudd-til-kultur-idrett-og-fritid	Aktivitetsstøtte|Ungdomsformål|Ungdomstiltak
utdannings--og-yrkesveiledning	Utdannings- og yrkesveiledning	Utdannings- og yrkesrettleiing og fritak	Educational and vocational guidance	videregaende-skole
utdanningspermisjon	Utdanningspermisjon		Study leave	permisjonsordninger	Studiepermisjon
utenlandsk-bedrift	Utenlandsk bedrift		Foreign businesses in Norway	naringsliv
utlan-og-reservasjon	Utlån og reservasjon		Loans and reservations	bibliotek
utslippstillatelse	Utslippstillatelse	Utsleppsløyve	Emissions permit	forurensning-og-straling	Utslippsløyve
vaksine	Vaksine		Vaccination	helsetjenester
valg	Valg	Val	Election	politikk-og-valg	Folkeavstemning|Forhåndsstemming|Fylkestingsvalg|Kommunestyrevalg|Kommunevalg|Listeforslag|Manntall|Samemanntall|Sametingsvalg|Stemmeberettiget|Stemmerett|Stemmeseddel|Stortingsvalg|Valgkort|Valgresultat
vann-og-avlop	Vann og avløp	Vatn og avløp	Water and drain	eiendom
vannforurensning	Vannforurensning	Vassforureining	Water pollution	forurensning-og-straling	Forsuring|Forurensing|Miljøvern|Vannforurensing
vannskuter	Vannskuter	Vasskuter	Water scooter	forerkort-og-sertifikat|kjoretoy
vapentillatelse	Våpentillatelse	Våpenløyve	Weapons permit	fritid	Våpenkort|Våpenløyve|Våpensøknad
varvarsel	Værvarsel	Vêrvarsel	Weather forecast	var-og-klima|varslingstjenester	Havvarsel|Kulingvarsel|Kystvarsel|Småbåtvarsel|Vermelding|Vindvarsel|Værmelding|Værvarsling|Vêrdata|Vêrstatistikk|Vêrvarsling
vassdrag	Vassdrag		Waterways	naturforvaltning	Eutrofiering|Fallrettigheter|Kalking|Overgjødsling|Vassdragsforvaltning
veg--og-foreforhold	Veg- og føreforhold		Unexpected road events and conditions	trafikkinformasjon	Brøyting|Glatt veidekke|Salting|Veistandard
vegarbeid	Vegarbeid		Road works	trafikkinformasjon	Veiarbeid
vegbygging	Vegbygging		Road building	landbruk|veg-og-vegregulering	Avkjøringstillatelse|Avkjørsel|Brobygging|Landbruksveg|Landbruksvei|Skogsbilvei|Skogsveg|Skogsvei|Skogveg|Skogvei|Tunnelbygging|Veibygging
vegnett	Vegnett		Rod network	veg-og-vegregulering	Aksellastrestriksjoner|Fortau|Gangveier|Sykkelnettverk|Sykkelstier|Sykkeveger
vegvedlikehold	Vegvedlikehold	Vegvedlikehald	Road maintenance	veg-og-vegregulering	Asfaltering|Asfaltlapping|Feiebil|Grusing|Kantklipping|Kosting|Veivedlikehold
velferdspermisjon	Velferdspermisjon		Care leave	permisjonsordninger
ventelonn	Ventelønn		Severance pay	okonomiske-ytelser-og-radgivning	Vartpenger|Ventepenger
vergemal	Vergemål	Verjemål	Guardianship	innbyggerrettigheter	Hjelpeverge|Mindreårig|Overformynderiet|Umyndig
verneplikt	Verneplikt		Compulsory military service	forsvaret	Forsvar|Førstegangstjeneste|Innrullering|Militærnekting|Militært tjenestebevis|Sesjon|Sivilarbeid|Siviltjeneste|Tjenestebevis
veterinar	Veterinær		Veterinarian	landbruk
videregaende-opplaring	Videregående opplæring	Vidaregåande opplæring	Upper secondary education	videregaende-skole
videregaende-skole-for-voksne	Videregående skole for voksne	Vidaregåande skole for vaksne	Upper secondary education for adults	voksenopplaring
vielse	Vielse	Vigsel	Marriage	ekteskap|samliv	Borgerlig vielse|Bryllup|Ektepakt|Ekteskap|Ekteskapsinngåelse|Ekteskapssvilkår|Folkeregister|Giftemål|Kirkelig vielse|Partnerskap|Partnerskapsinngåelse|Partnerskapsregistrering|Særeie|Vigsel|Vigsle
viltforvaltning	Viltforvaltning		Wildlife management	naturforvaltning	Elg|Fallvilt|Hjortevilt|Rovdyr|Rovvilt|Rådyr|Skadd vilt|Skadet vilt|Småvilt|Storvilt|Viltfond|Viltnemnd|Viltpåkjørsel
voldsoffererstatning	Voldsoffererstatning	Valdsoffererstatning	Compensation for victims of violent crime	erstatningsordninger
vrakpant	Vrakpant		Scrap vehicle bonus	kjoretoy	Bilvrak
yrkesautorisasjon	Yrkesautorisasjon		Professional qualifications	arbeidssoking	Autorisasjon
yrkesskadedekning	Yrkesskadedekning		Occupational injury coverage	arbeidsliv	Arbeidsulykke|Skadeforklaring|Yrkesrelatert helseplage|Yrkesskadeforsikring|Yrkessykdom
ytelser-til-foreldre-og-foresatte	Ytelser til foreldre og foresatte	Ytingar til foreldre og føresette	Benefits to parents and guardians	foreldre-og-foresatte|okonomiske-ytelser-og-radgivning	Bidragsforskudd|Engangsstønad|Foreldrepenger|Fødselspenger|Omsorgspenger|Overgangsstønad|Stønad til barnetilsyn
ytelser-til-gjenlevende	Ytelser til gjenlevende	Ytingar til gjenlevende	Benefits to survivors	familieytelser
ytelser-ved-svangerskap-fodsel-og-adopsjon	Ytelser ved svangerskap, fødsel og adopsjon	Ytingar ved svangerskap, fødsel og adopsjon	Benefits in pregnancy, childbirth and adoption	familieytelser	Adopsjonspenger|Engangsstønad|Foreldrepenger|Svangerskapspenger
ytelser-ved-sykdom-i-familien	Ytelser ved sykdom i familien	Ytingar ved sjukdom i familien	Benefits for familiy illness	familieytelser	Omsorgspenger|Opplæringspenger|Pleiepenger`
