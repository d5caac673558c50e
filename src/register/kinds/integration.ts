import { answer, choice, link, links, longText, number, tags, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'
import { graded } from '../graded.ts'

export const integration = defineKind({
  id: 'integration',
  label: t('Integrasjon', 'Integrasjon', 'Integration'),
  plural: t('Integrasjoner', 'Integrasjonar', 'Integrations'),
  about: t(
    'Hvilke systemer som sender data til hverandre, og hvordan.',
    'Kva system som sender data til kvarandre, og korleis.',
    'Which systems send data to each other, and how.',
  ),
  empty: t(
    'Integrasjonene viser hva som stopper når et system er nede. Begynn med det som går til arkivet, til økonomi og ut til innbyggerne.',
    'Integrasjonane viser kva som stoppar når eit system er nede. Begynn med det som går til arkivet, til økonomi og ut til innbyggjarane.',
    'Integrations show what stops when a system is down. Begin with those to the archive, to finance and out to inhabitants.',
  ),
  group: 'register',
  icon: 'ArrowsSquarepath',
  document: 'intern',
  title: 'name',
  columns: ['name', 'from', 'to', 'protocol', 'frequency', 'personalData'],
  facts: ['from', 'to', 'protocol'],
  synonyms: [
    'integrasjoner',
    'integrasjonar',
    'integrasjonsoversikt',
    'koblinger',
    'grensesnitt',
    'dataflyt',
    'integrations',
  ],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Navn', 'Namn', 'Name'),
      help: t(
        'For eksempel «Faktura fra barnehage til økonomi».',
        'Til dømes «Faktura frå barnehage til økonomi».',
        'Such as “Invoices from kindergarten to finance”.',
      ),
      synonyms: ['integrasjon', 'integrasjonsnavn', 'kobling', 'grensesnittnavn'],
    }),
    from: link({
      theme: 'basis',
      core: true,
      audience: 'internal',
      to: ['system'],
      label: t('Fra', 'Frå', 'From'),
      inverse: t('Sender data', 'Sender data', 'Sends data'),
      synonyms: ['fra system', 'frå system', 'avsender', 'kildesystem', 'avsendersystem', 'avgiversystem'],
    }),
    to: link({
      theme: 'basis',
      core: true,
      audience: 'internal',
      to: ['system', 'component'],
      label: t('Til', 'Til', 'To'),
      inverse: t('Mottar data', 'Tek imot data', 'Receives data'),
      synonyms: ['til system', 'mål', 'mottaker', 'mottakar', 'mottakersystem', 'målsystem'],
    }),
    via: link({
      theme: 'basis',
      to: ['component', 'system'],
      label: t('Via', 'Via', 'Via'),
      inverse: t(
        'Integrasjoner som går gjennom',
        'Integrasjonar som går gjennom',
        'Integrations passing through',
      ),
      help: t(
        'En plattform eller felleskomponent i midten, for eksempel Fiks.',
        'Ei plattform eller ein felleskomponent i midten, til dømes Fiks.',
        'A platform or common component in between, such as Fiks.',
      ),
      synonyms: ['gjennom', 'integrasjonsplattform', 'mellomvare', 'plattform'],
    }),
    protocol: choice({
      theme: 'technical',
      label: t('Hvordan', 'Korleis', 'How'),
      synonyms: ['protokoll', 'metode', 'overføringsmåte', 'teknologi', 'type', 'integrasjonstype'],
      options: [
        {
          value: 'file',
          label: t('Fil', 'Fil', 'File'),
          synonyms: ['filoverføring', 'sftp', 'ftp', 'csv', 'xml', 'filimport', 'excel'],
        },
        {
          value: 'api',
          label: t('API', 'API', 'API'),
          synonyms: ['rest', 'soap', 'web service', 'webservice', 'ws'],
        },
        {
          value: 'fiksio',
          label: t('Fiks IO', 'Fiks IO', 'Fiks IO'),
          synonyms: ['fiks', 'fiks protokoll', 'fiksio'],
        },
        {
          value: 'svarut',
          label: t('SvarUt', 'SvarUt', 'SvarUt'),
          synonyms: ['ks svarut', 'svarinn', 'fiks svarut'],
        },
        {
          value: 'database',
          label: t('Database', 'Database', 'Database'),
          synonyms: ['sql', 'direkte mot database', 'databasekobling'],
        },
        {
          value: 'manual',
          label: t('Manuell', 'Manuell', 'Manual'),
          help: t(
            'Noen taster det inn på nytt.',
            'Nokon tastar det inn på nytt.',
            'Someone types it in again.',
          ),
          tone: 'warning',
          synonyms: ['manuelt', 'punches', 'tastes', 'kopieres'],
        },
        { value: 'other', label: t('Annet', 'Anna', 'Other'), synonyms: ['andre'] },
      ],
    }),
    direction: choice({
      theme: 'technical',
      label: t('Retning', 'Retning', 'Direction'),
      synonyms: ['enveis/toveis', 'flyt'],
      options: [
        {
          value: 'oneWay',
          label: t('Én vei', 'Éin veg', 'One way'),
          synonyms: ['enveis', 'envegs', 'en vei'],
        },
        {
          value: 'twoWay',
          label: t('Begge veier', 'Begge vegar', 'Two ways'),
          synonyms: ['toveis', 'tovegs', 'begge'],
        },
      ],
    }),
    frequency: choice({
      theme: 'technical',
      label: t('Hvor ofte', 'Kor ofte', 'How often'),
      synonyms: ['frekvens', 'hyppighet', 'kjøres', 'intervall'],
      options: [
        {
          value: 'realtime',
          label: t('Straks', 'Straks', 'Real time'),
          synonyms: ['sanntid', 'fortløpende', 'kontinuerlig', 'realtime'],
        },
        { value: 'hourly', label: t('Hver time', 'Kvar time', 'Hourly'), synonyms: ['time', 'hver time'] },
        {
          value: 'daily',
          label: t('Hver dag', 'Kvar dag', 'Daily'),
          synonyms: ['daglig', 'dagleg', 'hver natt', 'nattlig'],
        },
        { value: 'weekly', label: t('Hver uke', 'Kvar veke', 'Weekly'), synonyms: ['ukentlig', 'vekentleg'] },
        {
          value: 'monthly',
          label: t('Hver måned', 'Kvar månad', 'Monthly'),
          synonyms: ['månedlig', 'månadleg'],
        },
        {
          value: 'onDemand',
          label: t('Ved behov', 'Ved behov', 'On demand'),
          synonyms: ['av og til', 'manuelt startet', 'etter behov'],
        },
      ],
    }),
    personalData: answer({
      theme: 'privacy',
      label: t('Personopplysninger?', 'Personopplysningar?', 'Personal data?'),
      synonyms: ['inneholder personopplysninger', 'personopplysninger', 'personopplysningar'],
    }),
    datasets: links({
      theme: 'technical',
      to: ['dataset'],
      label: t('Datasett som sendes', 'Datasett som blir sende', 'Datasets sent'),
      inverse: t(
        'Integrasjoner med datasettet',
        'Integrasjonar med datasettet',
        'Integrations with the dataset',
      ),
      synonyms: ['datasett', 'data', 'opplysninger', 'innhold'],
    }),
    module: text({
      theme: 'technical',
      label: t('Modul', 'Modul', 'Module'),
      help: t(
        'Delen av systemet som gjør jobben, for eksempel «ekspederingsmodulen».',
        'Den delen av systemet som gjer jobben, til dømes «ekspederingsmodulen».',
        'The part of the system that does it, such as “the dispatch module”.',
      ),
      synonyms: ['modulnavn', 'integrasjonsmodul', 'adapter'],
    }),
    version: text({
      theme: 'technical',
      label: t('Versjon', 'Versjon', 'Version'),
      help: graded(
        'Bare når det har betydning for integrasjonen.',
        'Berre når det har noko å seie for integrasjonen.',
        'Only when it matters for the integration.',
      ),
      synonyms: ['versjonsnummer', 'versjonsnr'],
    }),
    svarutTypes: tags({
      theme: 'use',
      label: t('Forsendelser i SvarUt', 'Forsendingar i SvarUt', 'Shipments in SvarUt'),
      help: t('Hva slags brev som sendes.', 'Kva slags brev som blir sende.', 'Which letters are sent.'),
      synonyms: ['forsendelsestyper', 'forsendelser', 'svarut-typer', 'brevtyper'],
    }),
    volumePerYear: number({
      theme: 'use',
      min: 0,
      decimals: 0,
      label: t('Antall per år', 'Tal per år', 'Number per year'),
      synonyms: ['volum', 'antall forsendelser', 'meldinger per år', 'antall'],
    }),
    paperShare: number({
      theme: 'use',
      unit: t('%', '%', '%'),
      min: 0,
      max: 100,
      decimals: 1,
      label: t('Andel på papir', 'Kor stor del på papir', 'Share on paper'),
      help: t(
        'Hvor mange prosent som ender som brev i posten.',
        'Kor mange prosent som endar som brev i posten.',
        'The per cent that ends as letters in the post.',
      ),
      synonyms: ['papirandel', 'andel papir', 'prosent papir'],
    }),
    owner: link({
      theme: 'people',
      to: ['person'],
      label: t('Ansvarlig', 'Ansvarleg', 'Responsible'),
      inverse: t(
        'Ansvarlig for integrasjoner',
        'Ansvarleg for integrasjonar',
        'Responsible for integrations',
      ),
      synonyms: ['eier', 'eigar', 'integrasjonsansvarlig', 'kontaktperson'],
    }),
    description: longText({
      theme: 'technical',
      label: t('Beskrivelse', 'Skildring', 'Description'),
      help: graded(
        'Hva som sendes, og hva dere gjør når det stopper. Ikke skriv inn passord, nøkler eller adresser til servere.',
        'Kva som blir sendt, og kva de gjer når det stoppar. Ikkje skriv inn passord, nøklar eller adresser til serverar.',
        'What is sent, and what you do when it stops. No passwords, keys or server addresses.',
      ),
      synonyms: ['omtale', 'kommentar', 'merknad'],
    }),
  },
})
