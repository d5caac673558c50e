import { longText, text, url } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

export const standard = defineKind({
  id: 'standard',
  label: t('Standard', 'Standard', 'Standard'),
  plural: t('Standarder', 'Standardar', 'Standards'),
  about: t(
    'Felles regler som systemer og datasett følger, for eksempel Noark 5.',
    'Felles reglar som system og datasett følgjer, til dømes Noark 5.',
    'Common rules that systems and datasets follow, such as Noark 5.',
  ),
  empty: t(
    'Standarder gjør det lettere å bytte system og å dele data. Legg inn dem dere stiller krav om.',
    'Standardar gjer det lettare å byte system og å dele data. Legg inn dei de stiller krav om.',
    'Standards make it easier to change systems and share data. Enter those you require.',
  ),
  group: 'register',
  icon: 'Ruler',
  document: 'intern',
  title: 'name',
  columns: ['name', 'version', 'owner', 'address'],
  facts: ['version', 'owner'],
  synonyms: ['standarder', 'standardar', 'standardliste'],
  keys: ['version'],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Navn', 'Namn', 'Name'),
      synonyms: ['standard', 'standardnavn'],
    }),
    version: text({
      theme: 'basis',
      audience: 'shared',
      label: t('Utgave', 'Utgåve', 'Edition'),
      help: t(
        'Utgaven av standarden, for eksempel «5.5».',
        'Utgåva av standarden, til dømes «5.5».',
        'The edition of the standard, such as “5.5”.',
      ),
      synonyms: ['versjon', 'versjonsnummer'],
    }),
    address: url({
      theme: 'basis',
      audience: 'shared',
      label: t('Adresse', 'Adresse', 'Address'),
      synonyms: ['url', 'lenke', 'nettside'],
    }),
    owner: text({
      theme: 'basis',
      audience: 'shared',
      label: t('Forvaltes av', 'Blir forvalta av', 'Kept by'),
      help: t(
        'Organisasjonen bak, for eksempel «Arkivverket».',
        'Organisasjonen bak, til dømes «Arkivverket».',
        'The organisation behind it.',
      ),
      synonyms: ['eier', 'eigar', 'utgiver', 'utgjevar'],
    }),
    description: longText({
      theme: 'basis',
      label: t('Beskrivelse', 'Skildring', 'Description'),
      synonyms: ['omtale', 'kommentar'],
    }),
  },
})
