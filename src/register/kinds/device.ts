import { link, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

/**
 * What people call a device, and whose it is. The id is the device's own (`device:<26 characters>`), so that envelopes need
 * carry no names. Lies with the cards: it goes when the person is erased.
 */
export const device = defineKind({
  id: 'device',
  label: t('PC eller telefon', 'PC eller telefon', 'Computer or phone'),
  plural: t('PC-er og telefoner', 'PC-ar og telefonar', 'Computers and phones'),
  about: t(
    'Enhetene som har registeret, og hvem de tilhører.',
    'Einingane som har registeret, og kven dei høyrer til.',
    'The devices that hold the register, and whose they are.',
  ),
  empty: t(
    'Inviter en kollega fra Deling, så står enheten hennes her.',
    'Inviter ein kollega frå Deling, så står eininga hennar her.',
    'Invite a colleague from Sharing; their device then stands here.',
  ),
  group: 'everywhere',
  icon: 'Monitor',
  document: 'cards',
  title: 'name',
  columns: ['name', 'person', 'owner'],
  facts: ['person', 'owner'],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Navn på enheten', 'Namn på eininga', 'Name of the device'),
    }),
    person: link({
      theme: 'basis',
      core: true,
      audience: 'internal',
      to: ['person'],
      label: t('Tilhører', 'Høyrer til', 'Belongs to'),
      inverse: t('Har enheten', 'Har eininga', 'Has the device'),
    }),
    owner: text({
      theme: 'basis',
      audience: 'internal',
      label: t('Den som bruker den', 'Den som bruker ho', 'The person who uses it'),
      help: t(
        'Navnet slik personen selv skrev det da enheten ble med.',
        'Namnet slik personen sjølv skreiv det då eininga vart med.',
        'The name as the person wrote it when the device joined.',
      ),
    }),
  },
})
