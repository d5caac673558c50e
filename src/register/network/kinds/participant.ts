import { email, longText, number, text } from '../../../schema/field.ts'
import { defineKind } from '../../../schema/kind.ts'
import { t } from '../../../schema/text.ts'

/**
 * A municipality that the network counts, whether it has joined or not. Its id follows from its number, so that two who place
 * the same one make one record; until a member with that number has joined it holds the place.
 */
export const participant = defineKind({
  id: 'participant',
  label: t('Kommune i nettverket', 'Kommune i nettverket', 'Municipality in the network'),
  plural: t('Kommuner i nettverket', 'Kommunar i nettverket', 'Municipalities in the network'),
  about: t(
    'Kommunene nettverket gjelder for, også de som ikke har tatt i bruk appen ennå.',
    'Kommunane nettverket gjeld for, også dei som ikkje har teke i bruk appen enno.',
    'The municipalities of the network, those that have not begun with the app included.',
  ),
  empty: t(
    'Legg inn kommunene i regionen, så kan dere samle det dere vet om dem før de blir med.',
    'Legg inn kommunane i regionen, så kan de samle det de veit om dei før dei blir med.',
    'Enter the municipalities of the region, and gather what you know of them before they join.',
  ),
  group: 'network',
  icon: 'Buildings2',
  document: 'nettverk',
  title: 'name',
  columns: ['name', 'number', 'subRegion', 'cooperation', 'contact'],
  facts: ['number', 'subRegion', 'cooperation'],
  synonyms: ['kommuner', 'kommunar', 'deltakere', 'medlemmer'],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Kommune', 'Kommune', 'Municipality'),
      synonyms: ['kommunenavn', 'kommunenamn'],
    }),
    number: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Kommunenummer', 'Kommunenummer', 'Municipality number'),
      synonyms: ['knr', 'kommunenr', 'komm.nr'],
    }),
    subRegion: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Delregion', 'Delregion', 'Sub-region'),
      synonyms: ['region', 'kommuneregion'],
    }),
    cooperation: text({
      theme: 'technical',
      audience: 'shared',
      label: t('IKT-samarbeid', 'IKT-samarbeid', 'IT co-operation'),
      synonyms: ['vertskommune', 'ikt-samarbeid'],
    }),
    inhabitants: number({
      theme: 'basis',
      audience: 'shared',
      min: 0,
      decimals: 0,
      label: t('Innbyggere', 'Innbyggjarar', 'Inhabitants'),
      help: t(
        'Bare når tallet skal være et annet enn det som følger med appen.',
        'Berre når talet skal vere noko anna enn det som følgjer med appen.',
        'Only when the figure is to differ from the one in the app.',
      ),
      synonyms: ['folketall', 'folketal', 'innbyggertall'],
    }),
    owner: text({
      theme: 'catalogue',
      audience: 'shared',
      label: t('Registeret som er kommunen', 'Registeret som er kommunen', 'Register of the municipality'),
      help: t(
        'Fylles ut bare når flere registre sier at de er den samme kommunen.',
        'Blir fylt ut berre når fleire register seier at dei er den same kommunen.',
        'Filled in only when several registers say they are the same municipality.',
      ),
    }),
    contact: email({
      theme: 'people',
      audience: 'shared',
      label: t('Felles postkasse', 'Felles postkasse', 'Shared mailbox'),
      synonyms: ['e-post', 'epost', 'postmottak'],
    }),
    notes: longText({
      theme: 'record',
      audience: 'shared',
      label: t('Merknader', 'Merknader', 'Notes'),
    }),
  },
})
