import { choice, tags, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

/** A setting kept as data: it is shared within the organisation, has history and can be undone like everything else. */
export const ownField = defineKind({
  id: 'ownField',
  label: t('Eget felt', 'Eige felt', 'Own field'),
  plural: t('Egne felt', 'Eigne felt', 'Own fields'),
  about: t(
    'Felt dere har lagt til selv. De er bare hos dere.',
    'Felt de har lagt til sjølve. Dei er berre hos dykk.',
    'Fields you have added. They stay with you.',
  ),
  empty: t(
    'Mangler dere et felt? Lag et eget. Se først om det finnes under «flere felt».',
    'Manglar de eit felt? Lag eit eige. Sjå først om det finst under «fleire felt».',
    'Missing a field? Make your own. First see whether it is under “more fields”.',
  ),
  group: 'everywhere',
  icon: 'PuzzlePiece',
  document: 'intern',
  title: 'label',
  columns: ['label', 'kind', 'fieldType', 'theme'],
  facts: ['kind', 'fieldType'],
  fields: {
    label: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Navn på feltet', 'Namn på feltet', 'Name of the field'),
    }),
    kind: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Står på', 'Står på', 'Stands on'),
      help: t(
        'Hva slags oppføring feltet hører til, for eksempel «system».',
        'Kva slags oppføring feltet høyrer til, til dømes «system».',
        'The sort of record it belongs to, such as “system”.',
      ),
    }),
    fieldType: choice({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Slag felt', 'Slag felt', 'Type of field'),
      help: t(
        'Kan ikke endres etterpå: da ville svarene bli borte.',
        'Kan ikkje endrast etterpå: då ville svara bli borte.',
        'Cannot be changed later: the answers would be lost.',
      ),
      options: [
        { value: 'text', label: t('Tekst', 'Tekst', 'Text') },
        { value: 'number', label: t('Tall', 'Tal', 'Number') },
        { value: 'date', label: t('Dato', 'Dato', 'Date') },
        { value: 'choice', label: t('Valg fra en liste', 'Val frå ei liste', 'Choice from a list') },
        {
          value: 'answer',
          label: t('Ja, nei eller vet ikke', 'Ja, nei eller veit ikkje', 'Yes, no or don’t know'),
        },
      ],
    }),
    options: tags({
      theme: 'basis',
      label: t('Valgene i lista', 'Vala i lista', 'Choices in the list'),
      help: t(
        'Bare når feltet er et valg fra en liste.',
        'Berre når feltet er eit val frå ei liste.',
        'Only when the field is a choice from a list.',
      ),
    }),
    help: text({
      theme: 'basis',
      label: t('Hjelpetekst', 'Hjelpetekst', 'Help text'),
      help: t(
        'Én setning til den som skal fylle ut.',
        'Éi setning til den som skal fylle ut.',
        'One sentence for whoever fills it in.',
      ),
    }),
    theme: text({
      theme: 'basis',
      label: t('Hvor det står', 'Kvar det står', 'Where it stands'),
      help: t(
        'Hvilken del av siden feltet vises i.',
        'Kva del av sida feltet blir vist i.',
        'The part of the page where it is shown.',
      ),
    }),
  },
})
