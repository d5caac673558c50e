/**
 * The example municipality's units: key, name, parent, sector (an option of service.area). Places and buildings are of
 * the sort that any municipality has, and belong to none.
 */
export interface UnitSpec {
  readonly key: string
  readonly name: string
  readonly parent?: string
  readonly sector: string
}

const table = `ledelse	Kommunedirektøren		styring
okonomi	Økonomi	ledelse	okonomi
hr	HR og lønn	ledelse	styring
ikt	IKT og digitalisering	ledelse	styring
dok	Dokumentsenteret	ledelse	styring
service	Servicetorget	ledelse	styring
politikk	Politisk sekretariat	ledelse	demokrati
beredskap	Beredskap	ledelse	beredskap
oppvekst	Oppvekst		oppvekst
fjordvik	Fjordvik skole	oppvekst	oppvekst
bjorkasen	Bjørkåsen skole	oppvekst	oppvekst
lia	Lia ungdomsskole	oppvekst	oppvekst
troll	Trollstua barnehage	oppvekst	oppvekst
blabar	Blåbærlyngen barnehage	oppvekst	oppvekst
ppt	PP-tjenesten	oppvekst	oppvekst
voksen	Voksenopplæringen	oppvekst	oppvekst
barnevern	Barneverntjenesten	oppvekst	barnevern
helse	Helse og mestring		helse
lege	Legekontor og legevakt	helse	helse
helsestasjon	Helsestasjonen	helse	helse
hjemme	Hjemmetjenesten	helse	omsorg
solbakken	Solbakken sykehjem	helse	omsorg
elvebredden	Elvebredden omsorgssenter	helse	omsorg
tildeling	Tildelingskontoret	helse	omsorg
psykisk	Psykisk helse og rus	helse	helse
fysio	Ergo- og fysioterapi	helse	helse
nav	NAV-kontoret	helse	velferd
flyktning	Flyktningtjenesten	helse	velferd
samfunn	Samfunn og teknisk		plan
plan	Plan	samfunn	plan
bygg	Byggesak	samfunn	bygg
kart	Kart og oppmåling	samfunn	kart
vann	Vann og avløp	samfunn	vann
renovasjon	Renovasjon	samfunn	renovasjon
vei	Vei og park	samfunn	vei
brann	Brann og redning	samfunn	beredskap
landbruk	Landbruk og miljø	samfunn	landbruk
eiendom	Eiendom	samfunn	styring
naring	Næring	samfunn	naring
kultur	Kultur og fritid		kultur
bibliotek	Biblioteket	kultur	kultur
kulturskole	Kulturskolen	kultur	kultur`

export const unitSpecs: readonly UnitSpec[] = table.split('\n').map((line) => {
  const [key = '', name = '', parent = '', sector = ''] = line.split('\t')
  return { key, name, sector, ...(parent === '' ? {} : { parent }) }
})

/** Which unit answers for the services of an area. */
export const unitOfArea: Readonly<Record<string, string>> = {
  oppvekst: 'oppvekst',
  kultur: 'kultur',
  velferd: 'nav',
  barnevern: 'barnevern',
  helse: 'helse',
  beredskap: 'brann',
  omsorg: 'tildeling',
  plan: 'plan',
  bygg: 'bygg',
  kart: 'kart',
  okonomi: 'okonomi',
  vann: 'vann',
  renovasjon: 'renovasjon',
  miljo: 'landbruk',
  vei: 'vei',
  friluft: 'vei',
  landbruk: 'landbruk',
  demokrati: 'politikk',
  kirke: 'kultur',
  naring: 'naring',
  styring: 'ledelse',
}

/** Buildings that have technical systems of their own: name, unit that uses it. */
export const buildings: readonly (readonly [name: string, unit: string])[] = [
  ['rådhuset', 'ledelse'],
  ['Fjordvik skole', 'fjordvik'],
  ['Bjørkåsen skole', 'bjorkasen'],
  ['Lia ungdomsskole', 'lia'],
  ['Trollstua barnehage', 'troll'],
  ['Blåbærlyngen barnehage', 'blabar'],
  ['Solbakken sykehjem', 'solbakken'],
  ['Elvebredden omsorgssenter', 'elvebredden'],
  ['kulturhuset', 'kultur'],
  ['biblioteket', 'bibliotek'],
  ['svømmehallen', 'kultur'],
  ['idrettshallen', 'kultur'],
  ['brannstasjonen', 'brann'],
  ['helsehuset', 'helse'],
  ['driftsstasjonen', 'vei'],
  ['gjenvinningsstasjonen', 'renovasjon'],
  ['vannverket', 'vann'],
  ['renseanlegget', 'vann'],
  ['flerbrukshallen', 'kultur'],
  ['ungdomshuset', 'kultur'],
  ['Åsheim bofellesskap', 'hjemme'],
  ['Moen bofellesskap', 'hjemme'],
  ['Nordre barnehage', 'oppvekst'],
  ['Søndre barnehage', 'oppvekst'],
  ['Strandheim skole', 'oppvekst'],
  ['Haugen skole', 'oppvekst'],
  ['Elvemo dagsenter', 'helse'],
  ['havnekontoret', 'vei'],
  ['kunstisbanen', 'kultur'],
  ['gamle rådhus', 'eiendom'],
]
