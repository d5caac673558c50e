// Made by scripts/reference/compile.mjs. Change the facts or the script, not this file.

/** code, nb, nn, en; address: http://publications.europa.eu/resource/authority/data-theme/<code> */
export const dataThemeTable = `AGRI	Jordbruk, fiskeri, skogbruk og mat		Agriculture, fisheries, forestry and food
ECON	Økonomi og finans		Economy and finance
EDUC	Utdanning, kultur og sport		Education, culture and sport
ENER	Energi		Energy
ENVI	Miljø		Environment
GOVE	Forvaltning og offentlig sektor	Forvaltning og offentleg sektor	Government and public sector
HEAL	Helse		Health
INTR	Internasjonale temaer	Internasjonale tema	International issues
JUST	Justis, rettssystem og allmenn sikkerhet	Justis, rettssystem og allmenn tryggleik	Justice, legal system and public safety
REGI	Regioner og byer	Regionar og byar	Regions and cities
SOCI	Befolkning og samfunn		Population and society
TECH	Vitenskap og teknologi	Vitskap og teknologi	Science and technology
TRAN	Transport`

/** code, nb, nn, en; address: http://publications.europa.eu/resource/authority/frequency/<code> */
export const frequencyTable = `10MIN	hvert tiende minutt	kvart tiande minutt	every ten minutes
12HRS	hver tolvte time	kvar tolvte time	every twelve hours
15MIN	hvert kvarter	kvart kvarter	every fifteen minutes
1MIN	hvert minutt	kvart minutt	every minute
30MIN	hver halvtime	kvar halvtime	every thirty minutes
5MIN	hvert femte minutt	kvart femte minutt	every five minutes
ANNUAL	årlig	årleg	annual
ANNUAL_2	halvårlig	halvårleg	semiannual
ANNUAL_3	tre ganger per år	tre gongar per år	three times a year
AS_NEEDED	etter behov		as needed
BIDECENNIAL	hvert tjuende år	kvart tjuande år	bidecennial
BIENNIAL	annethvert år	annakvart år	biennial
BIHOURLY	annenhver time	annakvar time	bihourly
BIMONTHLY	annenhver måned	annakvar månad	bimonthly
BIWEEKLY	hver fjortende dag	kvar fjortande dag	biweekly
CONT	kontinuerlig	kontinuerleg	continuous
DAILY	daglig	dagleg	daily
DAILY_2	to ganger per dag	to gongar per dag	twice a day
DECENNIAL	hvert tiende år	kvart tiande år	decennial
HOURLY	hver time	kvar time	hourly
IRREG	uregelmessig		irregular
MONTHLY	månedlig	månadleg	monthly
MONTHLY_2	to ganger i måneden	to gongar i månaden	semimonthly
MONTHLY_3	tre ganger i måneden	tre gongar i månaden	three times a month
NEVER	aldri		never
NOT_PLANNED	ikke planlagd	ikkje planlagd	not planned
OTHER	annet	anna	other
QUADRENNIAL	hvert fjerde år	kvart fjerde år	quadrennial
QUARTERLY	kvartalsvis		quarterly
QUINQUENNIAL	hvert femte år	kvart femte år	quinquennial
TRIDECENNIAL	hvert trettiende år	kvart trettiande år	tridecennial
TRIENNIAL	hvert tredje år	kvart tredje år	triennial
TRIHOURLY	hver tredje time	kvar tredje time	trihourly
UNKNOWN	ukjent		unknown
UPDATE_CONT	kontinuerlig oppdatert	kontinuerleg oppdatert	continuously updated
WEEKLY	ukentlig	kvar veke	weekly
WEEKLY_2	to ganger i uken	to gongar i veka	semiweekly
WEEKLY_3	tre ganger i uken	tre gongar i veka	three times a week`

/** code, nb, nn, en; address: http://publications.europa.eu/resource/authority/licence/<code> */
export const licenceTable = `CC0	Creative Commons Universal Fristatus-erklæring		Creative Commons Universal Public Domain Dedication
CC_BY_4_0	Creative Commons Navngivelse 4.0 Internasjonal		Creative Commons Attribution 4.0 International
NLOD_2_0	Norsk lisens for offentlige data		Norwegian Licence for Open Government Data`
