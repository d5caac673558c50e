import { choice, text } from '../../../schema/field.ts'
import { defineKind } from '../../../schema/kind.ts'
import { t } from '../../../schema/text.ts'
import { ownSaidFields, saidFields } from './said.ts'

/**
 * What a municipality says of itself: of a solution, a component or an offer. One a subject, with an id that follows from the
 * subject, so that two colleagues who answer on two devices answer in the same place. Lives in the municipality's own
 * register and is published from there. `about` is a text and not a link: what it names belongs to the network.
 */
export const answer = defineKind({
  id: 'answer',
  label: t('Svar til nettverket', 'Svar til nettverket', 'Answer to the network'),
  plural: t('Svar til nettverket', 'Svar til nettverket', 'Answers to the network'),
  about: t(
    'Det dere sier om løsninger og tilbud i nettverket. Bare dere kan skrive det.',
    'Det de seier om løysingar og tilbod i nettverket. Berre de kan skrive det.',
    'What you say of solutions and offers in the network. Only you can write it.',
  ),
  empty: t(
    'Dere har ikke svart på noe ennå. Åpne et tilbud eller en løsning i nettverket, og svar der.',
    'De har ikkje svart på noko enno. Opne eit tilbod eller ei løysing i nettverket, og svar der.',
    'You have not answered anything yet. Open an offer or a solution in the network and answer there.',
  ),
  group: 'network',
  icon: 'ChatCheckmark',
  document: 'intern',
  title: 'title',
  columns: ['title', 'use', 'reply', 'rollout', 'quarter', 'since'],
  facts: ['use', 'reply', 'rollout'],
  fields: {
    title: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Gjelder', 'Gjeld', 'About'),
    }),
    about: text({
      theme: 'basis',
      core: true,
      audience: 'shared',
      label: t('Id i nettverket', 'Id i nettverket', 'Id in the network'),
    }),
    ...saidFields,
    ...ownSaidFields,
    agrees: choice({
      theme: 'catalogue',
      audience: 'shared',
      label: t('Står dere bak oppføringen?', 'Står de bak oppføringa?', 'Do you stand behind the entry?'),
      help: t(
        'En oppføring i katalogen er bekreftet når flere kommuner står bak den og ingen sier imot.',
        'Ei oppføring i katalogen er stadfesta når fleire kommunar står bak ho og ingen seier imot.',
        'An entry is confirmed when several municipalities stand behind it and none objects.',
      ),
      options: [
        { value: 'agree', label: t('Ja, den er riktig', 'Ja, ho er rett', 'Yes, it is right') },
        { value: 'object', label: t('Nei, noe er feil', 'Nei, noko er feil', 'No, something is wrong') },
      ],
    }),
  },
})
