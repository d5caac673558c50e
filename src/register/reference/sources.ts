import { t, type Text } from '../../schema/text.ts'

export interface Origin {
  readonly name: string
  readonly address?: string
}
/** One list that ships with the app, as the page «Om dataene» tells about it. */
export interface DataSource {
  readonly id: string
  readonly title: Text
  /** What it is and what the app uses it for. */
  readonly about: Text
  readonly origins: readonly Origin[]
  /** The day or year that the facts are from, ISO; undefined when the source says none. */
  readonly date?: string
  readonly licence: Text
  /** To be shown as it stands, wherever the data is shown to others. */
  readonly attribution?: string
  /** What to mind, in plain words. */
  readonly caveats: readonly Text[]
}

const ours = t(
  'Egen sammenstilling. Fritt å bruke på samme vilkår som appen (EUPL 1.2).',
  'Eiga samanstilling. Fritt å bruke på same vilkår som appen (EUPL 1.2).',
  'Our own compilation. Free to use on the same terms as the app (EUPL 1.2).',
)

export const dataSources: readonly DataSource[] = [
  {
    id: 'municipalities',
    title: t('Kommuner og fylker', 'Kommunar og fylke', 'Municipalities and counties'),
    about: t(
      'De 357 kommunene og 15 fylkene med nummer, navn på norsk, samisk og kvensk, organisasjonsnummer, folketall og et punkt på kartet. Brukes når du velger hvem registeret gjelder.',
      'Dei 357 kommunane og 15 fylka med nummer, namn på norsk, samisk og kvensk, organisasjonsnummer, folketal og eit punkt på kartet. Blir brukt når du vel kven registeret gjeld.',
      'The 357 municipalities and 15 counties with number, names in Norwegian, Sami and Kven, organisation number, population and a point on the map. Used when you choose whose register this is.',
    ),
    origins: [
      { name: 'Kartverket: administrative enheter og kommuneinfo', address: 'https://www.kartverket.no' },
      { name: 'SSB: folketall og Klass', address: 'https://www.ssb.no/klass' },
    ],
    date: '2024-01-01',
    licence: t(
      'Creative Commons Navngivelse 4.0 (CC BY 4.0); SSB også NLOD',
      'Creative Commons Namngjeving 4.0 (CC BY 4.0); SSB også NLOD',
      'Creative Commons Attribution 4.0 (CC BY 4.0); Statistics Norway also NLOD',
    ),
    attribution: '© Kartverket, SSB',
    caveats: [
      t(
        'Organisasjonsnummer mangler for Ålesund (1508) og Haram (1580), som ble delt 1. januar 2024. Slå dem opp i Enhetsregisteret.',
        'Organisasjonsnummer manglar for Ålesund (1508) og Haram (1580), som blei delte 1. januar 2024. Slå dei opp i Einingsregisteret.',
        'The organisation numbers of Ålesund (1508) and Haram (1580), split on 1 January 2024, are missing. Look them up in the Register of Legal Entities.',
      ),
      t(
        'Organisasjonsnumrene er fra november 2023, og målform er ikke kontrollert mot Lovdata.',
        'Organisasjonsnummera er frå november 2023, og målform er ikkje kontrollert mot Lovdata.',
        'Organisation numbers are from November 2023, and the language form is not checked against Lovdata.',
      ),
    ],
  },
  {
    id: 'networks',
    title: t('Digitaliseringsnettverk', 'Digitaliseringsnettverk', 'Digitalisation networks'),
    about: t(
      'Elleve regionale nettverk og noen IKT-samarbeid, som forslag når du melder deg inn.',
      'Elleve regionale nettverk og nokre IKT-samarbeid, som framlegg når du melder deg inn.',
      'Eleven regional networks and some ICT partnerships, offered as suggestions when you join.',
    ),
    origins: [
      { name: 'KS: regionale digitaliseringsnettverk', address: 'https://www.ks.no' },
      { name: 'Nettverkenes egne sider' },
    ],
    date: '2024-01-01',
    licence: ours,
    caveats: [
      t(
        'Hvem som er med, er utledet av fylkene. Medlemslistene er ikke lest. Du kan endre dem.',
        'Kven som er med, er utleia av fylka. Medlemslistene er ikkje lesne. Du kan endre dei.',
        'Membership is derived from the counties. The membership lists were not read. You can change them.',
      ),
      t(
        'DigiViken ble stiftet av kommunene i Viken. Hvordan samarbeidet er etter 2024, vet vi ikke.',
        'DigiViken blei stifta av kommunane i Viken. Korleis samarbeidet er etter 2024, veit vi ikkje.',
        'DigiViken was founded by the municipalities of Viken. We do not know its state after 2024.',
      ),
    ],
  },
  {
    id: 'services',
    title: t('Tjenester og oppgaver', 'Tenester og oppgåver', 'Services and tasks'),
    about: t(
      '184 kommunale tjenester og oppgaver med KOSTRA-funksjon, LOS-tema og lov. Et sted å begynne: fjern det dere ikke har, og legg til det som mangler.',
      '184 kommunale tenester og oppgåver med KOSTRA-funksjon, LOS-tema og lov. Ein stad å byrje: ta bort det de ikkje har, og legg til det som manglar.',
      '184 municipal services and tasks with KOSTRA function, LOS theme and law. A place to begin: remove what you do not have and add what is missing.',
    ),
    origins: [
      { name: 'Egen sammenstilling' },
      { name: 'LOS', address: 'https://psi.norge.no/los' },
      { name: 'KOSTRA', address: 'https://www.ssb.no/offentlig-sektor/kostra' },
    ],
    licence: ours,
    caveats: [
      t(
        'Dette er vår egen liste med våre egne navn. Det er ikke den offisielle listen over lovpålagte oppgaver, som ikke er åpent tilgjengelig.',
        'Dette er vår eiga liste med våre eigne namn. Det er ikkje den offisielle lista over lovpålagde oppgåver, som ikkje er ope tilgjengeleg.',
        'This is our own list with our own names. It is not the official list of statutory duties, which is not publicly available.',
      ),
      t(
        'Lovene er ført opp etter vanlig kunnskap og er ikke kontrollert mot Lovdata. Lover fra 2025 og senere kan mangle. Rett det som er feil.',
        'Lovene er førte opp etter vanleg kunnskap og er ikkje kontrollerte mot Lovdata. Lover frå 2025 og seinare kan mangle. Rett det som er feil.',
        'The laws are from general knowledge and not checked against Lovdata. Laws from 2025 and later may be missing. Correct what is wrong.',
      ),
      t(
        'De nynorske navnene er vår oversettelse. Det finnes ingen engelske.',
        'Dei nynorske namna er vår omsetjing. Det finst ingen engelske.',
        'The Nynorsk names are our translation. There are none in English.',
      ),
    ],
  },
  {
    id: 'kostra',
    title: t('KOSTRA-funksjoner', 'KOSTRA-funksjonar', 'KOSTRA functions'),
    about: t(
      'Funksjonene som kommunene fører regnskap på, brukt til å fordele kostnader.',
      'Funksjonane som kommunane fører rekneskap på, brukte til å fordele kostnader.',
      'The functions that municipalities keep accounts by, used to divide costs.',
    ),
    origins: [
      {
        name: 'SSB: kostra-kontrollprogram (hvilke koder som gjelder)',
        address: 'https://github.com/statisticsnorway/kostra-kontrollprogram',
      },
      { name: 'Åpne oversikter over KOSTRA-funksjonene (navn)' },
    ],
    date: '2026-07-16',
    licence: t(
      'Kodene: MIT, © Statistisk sentralbyrå',
      'Kodane: MIT, © Statistisk sentralbyrå',
      'The codes: MIT, © Statistics Norway',
    ),
    attribution: '© Statistisk sentralbyrå',
    caveats: [
      t(
        'Navnene kan avvike litt fra årets veileder og finnes bare på bokmål. Én kode (322) mangler navn i kildene og er ikke med. Utgåtte koder vises, men kan ikke velges.',
        'Namna kan avvike litt frå rettleiaren for i år og finst berre på bokmål. Éin kode (322) manglar namn i kjeldene og er ikkje med. Koder som har gått ut, blir viste, men kan ikkje veljast.',
        'The names may differ slightly from this year’s guide and exist in Bokmål only. One code (322) has no name in the sources and is left out. Expired codes are shown but cannot be chosen.',
      ),
    ],
  },
  {
    id: 'los',
    title: t('LOS-temaer', 'LOS-tema', 'LOS themes'),
    about: t(
      'Felles vokabular for offentlige tjenester: 92 temaer, og 427 hverdagsord som hjelper deg å finne dem.',
      'Felles vokabular for offentlege tenester: 92 tema, og 427 kvardagsord som hjelper deg å finne dei.',
      'The common vocabulary of public services: 92 themes, and 427 everyday words that help you find them.',
    ),
    origins: [{ name: 'Digitaliseringsdirektoratet: LOS', address: 'https://psi.norge.no/los' }],
    date: '2023-04-18',
    licence: t(
      'Hentet fra Felles datakatalogs referansedata (Apache 2.0)',
      'Henta frå referansedataa til Felles datakatalog (Apache 2.0)',
      'Taken from the reference data of Felles datakatalog (Apache 2.0)',
    ),
    attribution: '© Digitaliseringsdirektoratet',
    caveats: [
      t(
        'Noen ord mangler nynorsk eller engelsk i kilden. Da vises bokmål.',
        'Nokre ord manglar nynorsk eller engelsk i kjelda. Då blir bokmål vist.',
        'Some words lack Nynorsk or English in the source. Bokmål is shown instead.',
      ),
    ],
  },
  {
    id: 'components',
    title: t('Felleskomponenter', 'Felleskomponentar', 'Common components'),
    about: t(
      '120 nasjonale og kommunale felleskomponenter og fellesløsninger, som ID-porten og Fiks, for å vise hva systemene deres bruker.',
      '120 nasjonale og kommunale felleskomponentar og fellesløysingar, som ID-porten og Fiks, for å vise kva systema dykkar bruker.',
      '120 national and municipal common components and solutions, such as ID-porten and Fiks, to show what your systems use.',
    ),
    origins: [
      { name: 'Digdir', address: 'https://docs.digdir.no' },
      { name: 'KS Digital', address: 'https://developers.fiks.ks.no' },
      { name: 'Norsk helsenett', address: 'https://www.nhn.no' },
      { name: 'Uoffisielt nasjonalt ressursregister' },
    ],
    licence: ours,
    caveats: [
      t(
        'Beskrivelsene er våre egne ord. Noen oppføringer bygger på vanlig kunnskap og er ikke kontrollert hos eieren.',
        'Skildringane er våre eigne ord. Nokre oppføringar byggjer på vanleg kunnskap og er ikkje kontrollerte hos eigaren.',
        'The descriptions are our own words. Some entries are general knowledge, not checked with the owner.',
      ),
    ],
  },
  {
    id: 'systems',
    title: t('Kjente systemer', 'Kjende system', 'Known systems'),
    about: t(
      '132 systemer som minst én åpen kilde sier at norske kommuner bruker. Forslag mens du skriver, og navn i eksempelkommunen.',
      '132 system som minst éi open kjelde seier at norske kommunar bruker. Framlegg medan du skriv, og namn i eksempelkommunen.',
      '132 systems that at least one public source says Norwegian municipalities use. Suggestions while you type, and names in the example municipality.',
    ),
    origins: [
      {
        name: 'Åpne kommunesider, interkommunale arkiv, leverandørers dokumentasjon og åpen kildekode',
      },
    ],
    date: '2026',
    licence: ours,
    caveats: [
      t(
        'Leverandører kjøpes og selges. Noen leverandørnavn er vanlig kunnskap og ikke bekreftet i kilden. Rett dem når de er feil.',
        'Leverandørar blir kjøpte og selde. Nokre leverandørnamn er vanleg kunnskap og ikkje stadfesta i kjelda. Rett dei når dei er feil.',
        'Suppliers are bought and sold. Some supplier names are general knowledge, not confirmed by the source. Correct them when they are wrong.',
      ),
      t(
        'Listen sier ikke hvilken kommune som bruker hva, og ingenting om hvor godt et system er.',
        'Lista seier ikkje kva kommune som bruker kva, og ingenting om kor godt eit system er.',
        'The list does not say which municipality uses what, nor how good a system is.',
      ),
    ],
  },
  {
    id: 'gdpr',
    title: t('Behandlingsprotokoll', 'Behandlingsprotokoll', 'Record of processing activities'),
    about: t(
      'Hva en behandlingsprotokoll skal inneholde etter personvernforordningen artikkel 30, og kolonnene i Digdirs Behandlingsoversikt, som ble lagt ned 31. mars 2025.',
      'Kva ein behandlingsprotokoll skal innehalde etter personvernforordninga artikkel 30, og kolonnane i Behandlingsoversikt frå Digdir, som blei lagd ned 31. mars 2025.',
      'What a record of processing must hold under GDPR Article 30, and the columns of Digdir’s Behandlingsoversikt, which closed on 31 March 2025.',
    ),
    origins: [
      {
        name: 'Datatilsynet: protokoll over behandlingsaktiviteter',
        address:
          'https://www.datatilsynet.no/rettigheter-og-plikter/virksomhetenes-plikter/protokoll-over-behandlingsaktiviteter/',
      },
      { name: 'Behandlingsoversikt (kildekode)', address: 'https://github.com/behandlingsoversikt' },
    ],
    date: '2025-03-31',
    licence: t(
      'Lovtekst og kolonneoverskrifter; gjengitt med våre ord der det er mulig',
      'Lovtekst og kolonneoverskrifter; gjeve att med våre ord der det er mogleg',
      'Statutory text and column headings; in our own words where possible',
    ),
    caveats: [
      t(
        'Datatilsynets regnearkmal er ikke lest. Kolonnene er de som stod i Digdirs verktøy.',
        'Reknearkmalen til Datatilsynet er ikkje lesen. Kolonnane er dei som stod i verktøyet til Digdir.',
        'The supervisory authority’s spreadsheet was not read. The columns are those of Digdir’s tool.',
      ),
    ],
  },
  {
    id: 'frameworks',
    title: t('Rammeverk', 'Rammeverk', 'Frameworks'),
    about: t(
      'Fasene i Prosjektveiviseren, Digdirs arkitekturprinsipper, Statens standardavtaler og områdene i reglene om bevaring og kassasjon.',
      'Fasane i Prosjektvegvisaren, arkitekturprinsippa til Digdir, standardavtalane til staten og områda i reglane om bevaring og kassasjon.',
      'The phases of Prosjektveiviseren, Digdir’s architecture principles, the state’s standard agreements, and the areas of the rules on retention.',
    ),
    origins: [
      { name: 'Digdir: Prosjektveiviseren', address: 'https://prosjektveiviseren.digdir.no' },
      {
        name: 'Digdir: arkitekturprinsipper',
        address: 'https://www.digdir.no/digital-samhandling/overordnede-arkitekturprinsipper/1065',
      },
      { name: 'DFØ: Statens standardavtaler', address: 'https://www.anskaffelser.no' },
      { name: 'Riksarkivaren' },
    ],
    licence: t('Navn og fakta', 'Namn og fakta', 'Names and facts'),
    caveats: [
      t(
        'Nynorsk og engelsk er våre oversettelser. Modenhetsnivåene i «Orden i eget hus» er ikke med, for de er ikke åpent tilgjengelige.',
        'Nynorsk og engelsk er våre omsetjingar. Modenskapsnivåa i «Orden i eget hus» er ikkje med, for dei er ikkje ope tilgjengelege.',
        'Nynorsk and English are our translations. The maturity levels of «Orden i eget hus» are left out, as they are not publicly available.',
      ),
      t(
        'En ny arkivlov kan ha endret reglene om bevaring.',
        'Ei ny arkivlov kan ha endra reglane om bevaring.',
        'A new Archives Act may have changed the rules on retention.',
      ),
    ],
  },
  {
    id: 'vocabularies',
    title: t('Kodelister for datasett', 'Kodelister for datasett', 'Code lists for datasets'),
    about: t(
      'EUs tema, oppdateringshyppighet, tilgangsnivå og åpne lisenser, som DCAT-AP-NO krever når datasett deles.',
      'Tema, oppdateringsfrekvens, tilgangsnivå og opne lisensar frå EU, som DCAT-AP-NO krev når datasett blir delte.',
      'The EU’s themes, update frequencies, access rights and open licences, which DCAT-AP-NO requires when datasets are shared.',
    ),
    origins: [
      { name: 'Den europeiske unions publikasjonskontor', address: 'https://op.europa.eu' },
      {
        name: 'Felles datakatalog: referansedata',
        address: 'https://github.com/Informasjonsforvaltning/fdk-reference-data',
      },
    ],
    licence: t(
      'Creative Commons Navngivelse 4.0 (CC BY 4.0)',
      'Creative Commons Namngjeving 4.0 (CC BY 4.0)',
      'Creative Commons Attribution 4.0 (CC BY 4.0)',
    ),
    attribution: '© European Union',
    caveats: [
      t(
        'De norske ordene for tilgangsnivå er våre. Kilden har bare engelske.',
        'Dei norske orda for tilgangsnivå er våre. Kjelda har berre engelske.',
        'The Norwegian words for access rights are ours. The source has English only.',
      ),
    ],
  },
  {
    id: 'example',
    title: t('Eksempelkommunen', 'Eksempelkommunen', 'The example municipality'),
    about: t(
      'Et oppdiktet register, laget på enheten din når du prøver appen. Det blir borte når du sletter det.',
      'Eit oppdikta register, laga på eininga di når du prøver appen. Det blir borte når du slettar det.',
      'An invented register, made on your device when you try the app. It is gone when you delete it.',
    ),
    origins: [{ name: 'Laget av appen' }],
    licence: ours,
    caveats: [
      t(
        'System- og leverandørnavn er virkelige. Alt annet er oppdiktet: hvem som bruker hva, priser, avtaler, vurderinger, personer og telefonnumre.',
        'System- og leverandørnamn er verkelege. Alt anna er oppdikta: kven som bruker kva, prisar, avtalar, vurderingar, personar og telefonnummer.',
        'Names of systems and suppliers are real. All else is invented: who uses what, prices, contracts, assessments, persons and telephone numbers.',
      ),
    ],
  },
]
