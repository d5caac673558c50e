import { choice, email, orgnr, phone, text, url } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

export const organisation = defineKind({
  id: 'organisation',
  label: t('Organisasjon', 'Organisasjon', 'Organisation'),
  plural: t(
    'Leverandører og organisasjoner',
    'Leverandørar og organisasjonar',
    'Suppliers and organisations',
  ),
  about: t(
    'Leverandører, andre kommuner, fylker og samarbeid dere har noe med å gjøre.',
    'Leverandørar, andre kommunar, fylke og samarbeid de har noko med å gjere.',
    'Suppliers, other municipalities, counties and co-operations you deal with.',
  ),
  empty: t(
    'Leverandørene kommer av seg selv når du skriver inn systemer og avtaler. Legg til telefonnummeret, så står det på beredskapslista.',
    'Leverandørane kjem av seg sjølve når du skriv inn system og avtalar. Legg til telefonnummeret, så står det på beredskapslista.',
    'Suppliers appear as you enter systems and contracts. Add the phone number, and it is on the emergency list.',
  ),
  group: 'register',
  icon: 'Buildings3',
  document: 'intern',
  title: 'name',
  columns: ['name', 'type', 'orgnr', 'homepage', 'phone'],
  facts: ['type', 'orgnr', 'phone'],
  synonyms: [
    'leverandører',
    'leverandørar',
    'leverandørliste',
    'organisasjoner',
    'organisasjonar',
    'firmaer',
    'samarbeidspartnere',
    'suppliers',
  ],
  keys: ['orgnr'],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Navn', 'Namn', 'Name'),
      help: t(
        'Slik det står i Brønnøysundregistrene.',
        'Slik det står i Brønnøysundregistra.',
        'As in the Brønnøysund Register Centre.',
      ),
      synonyms: [
        'organisasjon',
        'organisasjonsnavn',
        'leverandør',
        'leverandørnavn',
        'firma',
        'firmanavn',
        'selskap',
        'bedrift',
        'virksomhet',
        'verksemd',
        'foretaksnavn',
      ],
    }),
    orgnr: orgnr({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Organisasjonsnummer', 'Organisasjonsnummer', 'Organisation number'),
      help: t(
        'Ni sifre. Da vet vi sikkert at to navn er samme firma.',
        'Ni siffer. Då veit vi sikkert at to namn er same firma.',
        'Nine digits. Then we know for sure that two names are the same firm.',
      ),
      synonyms: [
        'orgnr',
        'org.nr',
        'org.nr.',
        'org nr',
        'orgnummer',
        'org.nummer',
        'foretaksnummer',
        'organisasjonsnr',
      ],
    }),
    type: choice({
      theme: 'basis',
      audience: 'shared',
      label: t('Slag', 'Slag', 'Sort'),
      synonyms: ['type', 'organisasjonstype', 'kategori'],
      options: [
        {
          value: 'supplier',
          label: t('Leverandør', 'Leverandør', 'Supplier'),
          synonyms: ['firma', 'selskap', 'privat'],
        },
        { value: 'municipality', label: t('Kommune', 'Kommune', 'Municipality'), synonyms: ['kommunal'] },
        { value: 'county', label: t('Fylkeskommune', 'Fylkeskommune', 'County'), synonyms: ['fylke'] },
        {
          value: 'iks',
          label: t('Interkommunalt selskap', 'Interkommunalt selskap', 'Inter-municipal company'),
          synonyms: ['iks', 'interkommunalt samarbeid', 'ikt-samarbeid'],
        },
        {
          value: 'state',
          label: t('Statlig', 'Statleg', 'State'),
          synonyms: ['stat', 'statlig etat', 'direktorat'],
        },
        {
          value: 'network',
          label: t('Nettverk', 'Nettverk', 'Network'),
          synonyms: ['digitaliseringsnettverk', 'regionalt nettverk'],
        },
        { value: 'other', label: t('Annet', 'Anna', 'Other'), synonyms: ['andre'] },
      ],
    }),
    homepage: url({
      theme: 'basis',
      audience: 'shared',
      label: t('Nettsted', 'Nettstad', 'Website'),
      synonyms: ['nettside', 'hjemmeside', 'heimeside', 'web', 'url', 'nettadresse'],
    }),
    phone: phone({
      theme: 'people',
      label: t('Telefon', 'Telefon', 'Phone'),
      help: t(
        'Sentralbord eller kundesenter, ikke et privat nummer.',
        'Sentralbord eller kundesenter, ikkje eit privat nummer.',
        'Switchboard or customer service, not a private number.',
      ),
      synonyms: ['tlf', 'telefonnummer', 'telefonnr', 'telefon leverandør', 'sentralbord'],
    }),
    email: email({
      theme: 'people',
      label: t('E-post', 'E-post', 'Email'),
      synonyms: ['epost', 'e-postadresse', 'mail', 'email', 'e-post leverandør'],
    }),
    address: text({
      theme: 'people',
      label: t('Postadresse', 'Postadresse', 'Postal address'),
      synonyms: ['adresse', 'besøksadresse'],
    }),
  },
})
