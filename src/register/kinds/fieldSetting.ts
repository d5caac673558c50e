import { answer, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

/** Its id is fixed, `fieldSetting:@<kind>.<field>`, so that two devices that hide the same field write the same record. */
export const fieldSetting = defineKind({
  id: 'fieldSetting',
  label: t('Feltvalg', 'Feltval', 'Field setting'),
  plural: t('Feltvalg', 'Feltval', 'Field settings'),
  about: t(
    'Felt dere har skjult eller gitt et annet navn.',
    'Felt de har gøymt eller gitt eit anna namn.',
    'Fields you have hidden or renamed.',
  ),
  empty: t(
    'Alle felt vises med navnet de er født med. Skjul dem dere ikke trenger, eller gi dem navnet dere bruker.',
    'Alle felt blir viste med namnet dei er fødde med. Gøym dei de ikkje treng, eller gi dei namnet de bruker.',
    'All fields show with the names they came with. Hide those you do not need, or give them the names you use.',
  ),
  group: 'everywhere',
  icon: 'Cog',
  document: 'intern',
  title: 'field',
  columns: ['kind', 'field', 'hidden', 'label'],
  facts: ['kind', 'hidden', 'label'],
  fields: {
    kind: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Står på', 'Står på', 'Stands on'),
    }),
    field: text({ theme: 'basis', core: true, audience: 'internal', label: t('Felt', 'Felt', 'Field') }),
    hidden: answer({
      theme: 'basis',
      label: t('Skjult?', 'Gøymt?', 'Hidden?'),
      help: t(
        'Svar som er gitt, blir ikke slettet.',
        'Svar som er gitt, blir ikkje sletta.',
        'Answers already given are not deleted.',
      ),
    }),
    label: text({
      theme: 'basis',
      label: t('Nytt navn', 'Nytt namn', 'New name'),
      help: t('Navnet dere bruker hos dere.', 'Namnet de bruker hos dykk.', 'The name you use.'),
    }),
  },
})
