import { longText, text, url } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

export const component = defineKind({
  id: 'component',
  label: t('Felleskomponent', 'Felleskomponent', 'Common component'),
  plural: t('Felleskomponenter', 'Felleskomponentar', 'Common components'),
  about: t(
    'Nasjonale løsninger og løsninger fra KS som systemene deres kan bruke.',
    'Nasjonale løysingar og løysingar frå KS som systema dykkar kan bruke.',
    'National solutions, and solutions from KS, that your systems can use.',
  ),
  empty: t(
    'ID-porten, Altinn, Fiks og andre gjør at dere slipper å lage alt selv. Hent den ferdige lista og merk av på systemene hvilke de bruker.',
    'ID-porten, Altinn, Fiks og andre gjer at de slepp å lage alt sjølve. Hent den ferdige lista og merk av på systema kva dei bruker.',
    'ID-porten, Altinn, Fiks and others spare you building everything. Fetch the ready list and mark which your systems use.',
  ),
  group: 'register',
  icon: 'Component',
  document: 'intern',
  title: 'name',
  columns: ['name', 'owner', 'sector'],
  facts: ['owner', 'sector'],
  synonyms: ['felleskomponenter', 'felleskomponentar', 'komponenter', 'nasjonale felleskomponenter'],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Navn', 'Namn', 'Name'),
      synonyms: ['felleskomponent', 'komponent', 'komponentnavn'],
    }),
    owner: text({
      theme: 'basis',
      audience: 'shared',
      label: t('Forvaltes av', 'Blir forvalta av', 'Run by'),
      help: t(
        'Etaten eller organisasjonen, for eksempel «Digdir» eller «KS».',
        'Etaten eller organisasjonen, til dømes «Digdir» eller «KS».',
        'The agency or organisation, such as “Digdir” or “KS”.',
      ),
      synonyms: ['eier', 'eigar', 'forvalter', 'forvaltar'],
    }),
    sector: text({
      theme: 'basis',
      audience: 'shared',
      label: t('Sektor', 'Sektor', 'Sector'),
      synonyms: ['område', 'fagområde'],
    }),
    description: longText({
      theme: 'basis',
      audience: 'shared',
      label: t('Beskrivelse', 'Skildring', 'Description'),
      help: t(
        'Hva den kan brukes til. Teksten deles.',
        'Kva han kan brukast til. Teksten blir delt.',
        'What it can be used for. The text is shared.',
      ),
      synonyms: ['omtale', 'formål'],
    }),
    homepage: url({
      theme: 'basis',
      audience: 'shared',
      label: t('Nettsted', 'Nettstad', 'Website'),
      synonyms: ['nettside', 'hjemmeside', 'url', 'lenke'],
    }),
  },
})
