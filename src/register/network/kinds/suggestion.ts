import { text } from '../../../schema/field.ts'
import { defineKind } from '../../../schema/kind.ts'
import { t } from '../../../schema/text.ts'
import { saidFields } from './said.ts'

/**
 * What the network believes of a member, until the member itself says something. One for each member and subject, with an id
 * that follows from the two: importing the same list again, or on two devices, writes the same record.
 */
export const suggestion = defineKind({
  id: 'suggestion',
  label: t('Foreslått av nettverket', 'Føreslått av nettverket', 'Suggested by the network'),
  plural: t('Foreslått av nettverket', 'Føreslått av nettverket', 'Suggested by the network'),
  about: t(
    'Det nettverket tror om en kommune. Det står som forslag til kommunen selv har sagt noe.',
    'Det nettverket trur om ei kommune. Det står som framlegg til kommunen sjølv har sagt noko.',
    'What the network believes of a municipality, until the municipality itself has spoken.',
  ),
  empty: t(
    'Ingen forslag. Hent fjorårets oversikt, så får hver kommune et forslag å bekrefte.',
    'Ingen framlegg. Hent oversikta frå i fjor, så får kvar kommune eit framlegg å stadfeste.',
    'No suggestions. Fetch last year’s list, and each municipality gets one to confirm.',
  ),
  group: 'network',
  icon: 'LightBulb',
  document: 'nettverk',
  title: 'title',
  columns: ['title', 'member', 'use', 'since', 'note'],
  facts: ['member', 'use', 'since'],
  fields: {
    title: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Gjelder', 'Gjeld', 'About'),
    }),
    member: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Kommune', 'Kommune', 'Municipality'),
      help: t(
        'Kommunenummeret, eller registeret når det ikke er noe nummer.',
        'Kommunenummeret, eller registeret når det ikkje finst noko nummer.',
        'The municipality number, or the register when there is none.',
      ),
    }),
    about: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Id i nettverket', 'Id i nettverket', 'Id in the network'),
    }),
    ...saidFields,
    note: text({
      theme: 'record',
      audience: 'shared',
      label: t('Slik det sto', 'Slik det stod', 'As it was written'),
      help: t(
        'Teksten i ruta forslaget kom fra.',
        'Teksten i ruta framlegget kom frå.',
        'The text of the cell it came from.',
      ),
    }),
    place: text({
      theme: 'record',
      audience: 'shared',
      label: t('Fil og rute', 'Fil og rute', 'File and cell'),
    }),
  },
})
