import { date, longText, text } from '../../../schema/field.ts'
import { defineKind } from '../../../schema/kind.ts'
import { t } from '../../../schema/text.ts'

/**
 * A municipality's voice in a poll. The id follows from the poll and from the seat that voted (a device, a mandate), so that
 * two representatives do not write over each other: whether they agree is for the protocol to say.
 */
export const vote = defineKind({
  id: 'vote',
  label: t('Stemme', 'Stemme', 'Vote'),
  plural: t('Stemmer', 'Stemmer', 'Votes'),
  about: t(
    'Det dere har stemt i nettverket. Hver kommune har én stemme.',
    'Det de har stemt i nettverket. Kvar kommune har éi stemme.',
    'How you have voted in the network. Each municipality has one vote.',
  ),
  empty: t(
    'Dere har ikke stemt over noe ennå. Avstemninger står i møtet de hører til.',
    'De har ikkje stemt over noko enno. Avstemmingar står i møtet dei høyrer til.',
    'You have not voted yet. Polls stand in the meeting they belong to.',
  ),
  group: 'network',
  icon: 'PersonCheckmark',
  document: 'intern',
  title: 'title',
  columns: ['title', 'choice', 'cast'],
  facts: ['choice', 'cast'],
  fields: {
    title: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Spørsmål', 'Spørsmål', 'Question'),
    }),
    poll: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Avstemning', 'Avstemming', 'Poll'),
    }),
    choice: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Valgt', 'Valt', 'Chosen'),
      help: t(
        'Alternativet dere valgte. Tomt når stemmen er trukket.',
        'Alternativet de valde. Tomt når stemma er trekt.',
        'The option you chose. Blank when the vote is withdrawn.',
      ),
    }),
    cast: date({
      theme: 'lifecycle',
      audience: 'shared',
      label: t('Avgitt dato', 'Gitt dato', 'Cast on'),
      help: t(
        'Vises, men avgjør ingenting: tidlige og sene stemmer teller likt.',
        'Blir vist, men avgjer ingenting: tidlege og seine stemmer tel likt.',
        'Shown, but decides nothing: early and late votes count the same.',
      ),
    }),
    reason: longText({
      theme: 'basis',
      audience: 'shareable',
      label: t('Begrunnelse', 'Grunngiving', 'Reason'),
    }),
  },
})
