import { answer, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

export const view = defineKind({
  id: 'view',
  label: t('Lagret visning', 'Lagra vising', 'Saved view'),
  plural: t('Lagrede visninger', 'Lagra visingar', 'Saved views'),
  about: t(
    'Filter, kolonner og sortering som er tatt vare på.',
    'Filter, kolonnar og sortering som er tekne vare på.',
    'Filters, columns and sorting that have been kept.',
  ),
  empty: t(
    'Sett et filter på en liste og velg «Lagre visning», så finner du det igjen som en fane.',
    'Set eit filter på ei liste og vel «Lagre vising», så finn du det att som ei fane.',
    'Set a filter on a list and choose “Save view”; it comes back as a tab.',
  ),
  group: 'everywhere',
  icon: 'Bookmark',
  document: 'intern',
  title: 'title',
  columns: ['title', 'kind', 'shared'],
  facts: ['kind', 'shared'],
  fields: {
    title: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Navn på visningen', 'Namn på visinga', 'Name of the view'),
    }),
    kind: text({ theme: 'basis', core: true, audience: 'internal', label: t('Viser', 'Viser', 'Shows') }),
    state: text({
      theme: 'basis',
      label: t('Filter og kolonner', 'Filter og kolonnar', 'Filters and columns'),
    }),
    shared: answer({
      theme: 'basis',
      label: t('For alle hos oss?', 'For alle hos oss?', 'For everyone here?'),
      help: t(
        'Vises visningen for alle kollegene, eller bare for deg?',
        'Skal alle kollegaene sjå visinga, eller berre du?',
        'Is it shown to all colleagues, or only to you?',
      ),
    }),
  },
})
