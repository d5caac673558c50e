import { choice, link, longText, tags, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'
import { productAreas } from '../areas.ts'

export const product = defineKind({
  id: 'product',
  label: t('Fellesløsning', 'Fellesløysing', 'Product'),
  plural: t('Fellesløsninger', 'Fellesløysingar', 'Products'),
  about: t(
    'Produkter slik de heter i markedet. Flere kommuner kan ha det samme produktet.',
    'Produkt slik dei heiter i marknaden. Fleire kommunar kan ha det same produktet.',
    'Products as the market names them. Several municipalities may have the same.',
  ),
  empty: t(
    'Når et system knyttes til en fellesløsning, kan dere se hvem andre som har den. Legg inn en når du registrerer et system.',
    'Når eit system blir knytt til ei fellesløysing, kan de sjå kven andre som har ho. Legg inn ei når du registrerer eit system.',
    'When a system is tied to a product you can see who else has it. Add one when you enter a system.',
  ),
  group: 'register',
  icon: 'Package',
  document: 'intern',
  title: 'name',
  columns: ['name', 'supplier', 'category'],
  facts: ['supplier', 'category'],
  synonyms: ['fellesløsninger', 'fellesløysingar', 'produkter', 'produktkatalog', 'felles katalog'],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Navn', 'Namn', 'Name'),
      help: t(
        'Produktnavnet uten versjon.',
        'Produktnamnet utan versjon.',
        'The product’s name without a version.',
      ),
      synonyms: ['produkt', 'produktnavn', 'fellesløsning', 'fellesløysing', 'løsning'],
    }),
    supplier: link({
      theme: 'basis',
      audience: 'shared',
      to: ['organisation'],
      label: t('Leverandør', 'Leverandør', 'Supplier'),
      inverse: t(
        'Fellesløsninger fra leverandøren',
        'Fellesløysingar frå leverandøren',
        'Products from the supplier',
      ),
      synonyms: ['produsent', 'firma'],
    }),
    description: longText({
      theme: 'basis',
      audience: 'shared',
      label: t('Beskrivelse', 'Skildring', 'Description'),
      help: t(
        'Hva produktet er til. Teksten deles.',
        'Kva produktet er til. Teksten blir delt.',
        'What it is for. The text is shared.',
      ),
      synonyms: ['omtale', 'formål'],
    }),
    category: choice({
      theme: 'basis',
      audience: 'shared',
      label: t('Område', 'Område', 'Area'),
      synonyms: ['kategori', 'fagområde', 'produktkategori'],
      options: productAreas,
    }),
    versions: tags({
      theme: 'technical',
      label: t('Versjoner', 'Versjonar', 'Versions'),
      help: t(
        'Versjoner som finnes i markedet, ikke hvilke dere bruker.',
        'Versjonar som finst i marknaden, ikkje kva for ein de bruker.',
        'Versions on the market, not the one you run.',
      ),
      synonyms: ['versjon', 'utgaver'],
    }),
    replaces: link({
      theme: 'lifecycle',
      to: ['product'],
      label: t('Erstatter', 'Erstattar', 'Replaces'),
      inverse: t('Erstattes av', 'Blir erstatta av', 'Replaced by'),
      synonyms: ['etterfølger av', 'avløser'],
    }),
  },
})
