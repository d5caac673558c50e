// Made by scripts/reference/compile.mjs. Change the facts or the script, not this file.

/** theme, nb, nn, en, broader themes, EU data theme */
export const themeTable = `akutt-hjelp	Akutt hjelp		Emergency help	helse-og-omsorg
apenhet	Åpenhet	Openheit	Transparency	demokrati-og-innbyggerrettigheter
arbeid	Arbeid		Work
arbeidsliv	Arbeidsliv		Employment	arbeid
arbeidssoking	Arbeidssøking		Seeking employment	arbeid
avfallshandtering	Avfallshåndtering	Avfallshandtering	Waste management	natur-klima-og-miljo
avgift	Avgift		Duties	skatt-og-avgift
avlastning-og-stotte	Avlastning og støtte	Avlasting og støtte	Care relief and support	helse-og-omsorg
barnehage	Barnehage		Kindergartens	familie-og-barn
barnevern-og-foreldrestotte	Barnevern og foreldrestøtte		Child and family welfare	familie-og-barn
bat-havn-og-kyst	Båt, havn og kyst	Båt, hamn og kyst	Boat, harbour and coast	trafikk-og-transport
bibliotek	Bibliotek		Libraries	kultur-idrett-og-fritid
botilbud	Botilbud	Butilbod	Housing schemes	sosiale-tjenester
brann	Brann		Fire	samfunnssikkerhet-og-beredskap
bygg-og-eiendom	Bygg og eiendom	Bygg og eigedom	Building and property		REGI
bygging	Bygging		Construction	bygg-og-eiendom
demokrati-og-innbyggerrettigheter	Demokrati og innbyggerrettigheter	Demokrati og innbyggjarrettar	Democracy and citizen rights
dodsfall-og-gravferd	Dødsfall og gravferd		Death and funerals	familie-og-barn
eiendom	Eiendom	Eigedom	Property	bygg-og-eiendom
ekteskap	Ekteskap		Marriage	familie-og-barn
energi	Energi		Energy	natur-klima-og-miljo	ENER
erstatningsordninger	Erstatningsordninger	Erstatningsordningar	Compensation schemes	lov-og-rett
familie-og-barn	Familie og barn		Family and children		SOCI
familieytelser	Familieytelser	Familieytingar	Family benefits	familie-og-barn
flytting	Flytting		Moving home	bygg-og-eiendom
folkehelse	Folkehelse		Public health	helse-og-omsorg
foreldre-og-foresatte	Foreldre og foresatte	Foreldre føresette	Parents and guardians	familie-og-barn
forerkort-og-sertifikat	Førerkort og sertifikat	Førarkort og sertifikat	Driving licences	trafikk-og-transport
forsvaret	Forsvaret		The defense	samfunnssikkerhet-og-beredskap
forurensning-og-straling	Forurensning og stråling	Forureining og stråling	Pollution and radiation	natur-klima-og-miljo
friluftsliv	Friluftsliv		Outdoor life	kultur-idrett-og-fritid
fritid	Fritid		Leisure time	kultur-idrett-og-fritid
grunnskole	Grunnskole	Grunnskule	Compulsory education	skole-og-utdanning
handel-og-service	Handel og service		Trade and service	naring
helse-og-omsorg	Helse og omsorg		Health and care		HEAL
helsetjenester	Helsetjenester	Helsetenester	Health services	helse-og-omsorg
hjelpemidler	Hjelpemidler	Hjelpemiddel	Disability aids	helse-og-omsorg
hoyere-utdanning	Høyere utdanning	Høgare utdanning	Higher education	skole-og-utdanning
idrett	Idrett		Sport	kultur-idrett-og-fritid
innbyggerrettigheter	Innbyggerrettigheter	Innbyggjarettar	Citizens' rights	demokrati-og-innbyggerrettigheter
inntekt	Inntekt		Income	arbeid
inntektssikring	Inntektssikring		Income security	arbeid
kjop-og-salg	Kjøp og salg	Kjøp og sal	Buying and selling	bygg-og-eiendom
kjoretoy	Kjøretøy	Køyretøy	Vehicles	trafikk-og-transport
kultur	Kultur		Culture	kultur-idrett-og-fritid
kultur-idrett-og-fritid	Kultur, idrett og fritid		Culture, sport and recreation		EDUC
kvalifisering-til-arbeid	Kvalifisering til arbeid		Qualification for work	sosiale-tjenester
landbruk	Landbruk		Agriculture sector	naring	AGRI
leie-og-utleie	Leie og utleie	Leige og utleige	Renting and leasing	bygg-og-eiendom
lotteri-og-pengespill	Lotteri og pengespill	Lotteri og pengespel	Lotteries and gambling	kultur-idrett-og-fritid
lov-og-rett	Lov og rett		Legal matters		JUST
lovbrudd-og-straff	Lovbrudd og straff	Lovbrot og straff	Crime and punishment	lov-og-rett
luftfart	Luftfart		Aviation	trafikk-og-transport
medvirkning	Medvirkning	Medverknad	Involvement	demokrati-og-innbyggerrettigheter
miljotilskudd	Miljøtilskudd	Miljøtilskot	Public funding schemes for environment	natur-klima-og-miljo
mobilitetstilbud	Mobilitetstilbud	Mobilitetstilbod	Mobility services	trafikk-og-transport
naring	Næring		Business
naringsliv	Næringsliv		Agriculture	naring
naringsutvikling	Næringsutvikling		Business development	naring
natur-klima-og-miljo	Natur, klima og miljø		Nature, climate and environment		ENVI
naturforvaltning	Naturforvaltning		Nature management	natur-klima-og-miljo
okonomiske-ytelser-og-radgivning	Økonomiske ytelser og rådgiving	Økonomiske ytingar og rådgjeving	Financial support and advice	sosiale-tjenester
omsorgstjenester	Omsorgstjenester	Omsorgstenester	Care services	helse-og-omsorg
pasientrettigheter	Pasientrettigheter	Pasientrettar	Patient rights	helse-og-omsorg
permisjonsordninger	Permisjonsordninger	Permisjonsordningar	Leave of absence schemes	arbeid
personopplysninger	Personopplysninger	Personopplysningar	Personal information	demokrati-og-innbyggerrettigheter
planer	Planer	Planar	Plans	bygg-og-eiendom
politikk-og-valg	Politikk og valg	Politikk og val	Politics and elections	demokrati-og-innbyggerrettigheter
priser-og-gebyr-for-bygg-og-eiendom	Priser og gebyr for bygg og eiendom	Prisar og gebyr for bygg og eigedom	Prices and fees for construction and property	bygg-og-eiendom
rettsvesen	Rettsvesen	Rettsstell	Legal system	lov-og-rett
rus-og-avhengighet	Rus og avhengighet	Rus og avhengigheit	Addiction	helse-og-omsorg
samfunnssikkerhet-og-beredskap	Samfunnssikkerhet og beredskap	Samfunnstryggleik og beredskap	Civil protection and emergency planning		JUST
samliv	Samliv		Living together	familie-og-barn
skatt	Skatt		Taxes	skatt-og-avgift
skatt-og-avgift	Skatt og avgift		Taxes and duties
skole-og-utdanning	Skole og utdanning	Skule og utdanning	Schools and education		EDUC
skolehverdag	Skolehverdag	Skulekvardag	School life	skole-og-utdanning
skolemiljo	Skolemiljø	Skulemiljø	School environment	skole-og-utdanning
sosiale-tjenester	Sosiale tjenester	Sosiale tenester	Social services
studiefinansiering	Studiefinansiering		Student finances	skole-og-utdanning
svangerskap	Svangerskap		Pregnancy	helse-og-omsorg
tilskudd-til-kultur-idrett-og-fritid	Tilskudd til kultur, idrett og fritid	Tilskot til kultur, idrett og fritid	Funding for culture, sport and recreation	kultur-idrett-og-fritid
tilskuddsordninger-for-naring	Tilskuddsordninger for næring	Tilskotsordningar for næring	Public funding schemes for business	naring
trafikk-og-transport	Trafikk og transport		Traffic and transport		TRAN
trafikkinformasjon	Trafikkinformasjon		Trafic information	trafikk-og-transport
utlan-og-leie	Utlån og leie	Utlån og leige	Loans and rentals	kultur-idrett-og-fritid
var-og-klima	Vær og klima	Vêr og klima	Weather and climate	natur-klima-og-miljo
varslingstjenester	Varslingstjenester	Varslingstenester	Fire	samfunnssikkerhet-og-beredskap
veg-og-vegregulering	Veg og vegregulering		Road and road regulation	trafikk-og-transport
videregaende-skole	Videregående skole	Vidaregåande skule	Upper secondary school	skole-og-utdanning
voksenopplaring	Voksenopplæring	Vaksenopplæring	Adult education	skole-og-utdanning
yrkestransport	Yrkestransport		Professional transport services	trafikk-og-transport`
