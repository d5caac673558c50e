import { choice, link, text } from '../../../schema/field.ts'
import { defineKind } from '../../../schema/kind.ts'
import { t } from '../../../schema/text.ts'

/** Two entries said to be the same, or said not to be. Nothing is moved or deleted: readers resolve, and links go on working. */
export const alias = defineKind({
  id: 'alias',
  label: t('Sammenslåing', 'Samanslåing', 'Merger'),
  plural: t('Sammenslåinger', 'Samanslåingar', 'Mergers'),
  about: t(
    'Oppføringer i katalogen som er det samme. Lenkene til begge virker fortsatt.',
    'Oppføringar i katalogen som er det same. Lenkjene til begge verkar framleis.',
    'Entries in the catalogue that are the same. Links to both go on working.',
  ),
  empty: t(
    'Ingen oppføringer er slått sammen. Likheter som er funnet, står i katalogen.',
    'Ingen oppføringar er slått saman. Likskapar som er funne, står i katalogen.',
    'No entries have been merged. Likely repeats are shown in the catalogue.',
  ),
  group: 'network',
  icon: 'Branching',
  document: 'nettverk',
  title: 'title',
  columns: ['title', 'to', 'verdict', 'why'],
  facts: ['to', 'verdict'],
  fields: {
    title: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Navnet som ble slått sammen', 'Namnet som vart slått saman', 'Name that was merged'),
    }),
    from: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Id som ble slått sammen', 'Id som vart slått saman', 'Id that was merged'),
    }),
    to: link({
      theme: 'basis',
      core: true,
      audience: 'shared',
      to: ['product', 'component', 'organisation'],
      label: t('Det samme som', 'Det same som', 'The same as'),
      inverse: t('Slått sammen hit', 'Slått saman hit', 'Merged into this'),
    }),
    verdict: choice({
      theme: 'basis',
      audience: 'shared',
      label: t('Vurdering', 'Vurdering', 'Verdict'),
      options: [
        { value: 'same', label: t('Det samme', 'Det same', 'The same') },
        { value: 'different', label: t('To forskjellige', 'To ulike', 'Two different ones') },
      ],
    }),
    why: text({
      theme: 'basis',
      audience: 'shared',
      label: t('Hvorfor', 'Kvifor', 'Why'),
    }),
  },
})
