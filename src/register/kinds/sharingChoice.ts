import { answer, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

/**
 * What the organisation shows others beyond, or less than, what is shown to begin with. Its id is fixed (store/sharingChoices.ts),
 * so that two devices that choose the same write the same record. `kind` with `field`: that field of every record. `record`:
 * that record alone; without `field`, all of it. `kind` = `network`: whether that network (`record`) is given anything.
 */
export const sharingChoice = defineKind({
  id: 'sharingChoice',
  label: t('Valg om deling', 'Val om deling', 'Sharing choice'),
  plural: t('Valg om deling', 'Val om deling', 'Sharing choices'),
  about: t(
    'Hva dere viser andre, utover eller mindre enn det som vises fra begynnelsen.',
    'Kva de viser andre, utover eller mindre enn det som blir vist frå starten.',
    'What you show others, more or less than what is shown to begin with.',
  ),
  empty: t(
    'Dere har ikke valgt noe. Da deles det som er merket «deles med nettverket», og ikke noe mer.',
    'De har ikkje valt noko. Då blir det delt som er merkt «blir delt med nettverket», og ikkje noko meir.',
    'You have chosen nothing. What is marked “shared with the network” is shown, and no more.',
  ),
  group: 'everywhere',
  icon: 'Cog',
  document: 'intern',
  title: 'field',
  columns: ['kind', 'field', 'record', 'on'],
  facts: ['kind', 'record', 'on'],
  fields: {
    kind: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Gjelder', 'Gjeld', 'About'),
    }),
    field: text({ theme: 'basis', core: true, audience: 'internal', label: t('Felt', 'Felt', 'Field') }),
    record: text({
      theme: 'basis',
      audience: 'internal',
      label: t('Oppføring', 'Oppføring', 'Record'),
    }),
    on: answer({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Vises for andre?', 'Blir vist for andre?', 'Shown to others?'),
    }),
    place: text({
      theme: 'basis',
      audience: 'internal',
      label: t('Møtested', 'Møtestad', 'Meeting place'),
      help: t(
        'Hvor enhetene i nettverket finner hverandre.',
        'Kor einingane i nettverket finn kvarandre.',
        'Where the devices of the network find each other.',
      ),
    }),
  },
})
