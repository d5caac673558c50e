import { link, links, longText } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

export const comment = defineKind({
  id: 'comment',
  label: t('Kommentar', 'Kommentar', 'Comment'),
  plural: t('Kommentarer', 'Kommentarar', 'Comments'),
  about: t(
    'Det noen har skrevet om en oppføring.',
    'Det nokon har skrive om ei oppføring.',
    'What someone has written about a record.',
  ),
  empty: t(
    'Ingen har skrevet noe ennå. Still et spørsmål eller fortell det andre bør vite.',
    'Ingen har skrive noko enno. Still eit spørsmål eller fortel det andre bør vite.',
    'Nobody has written yet. Ask a question or tell others what they should know.',
  ),
  group: 'everywhere',
  icon: 'Chat',
  document: 'intern',
  title: 'text',
  columns: ['text', 'about', 'by'],
  facts: ['about', 'by'],
  fields: {
    text: longText({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Kommentar', 'Kommentar', 'Comment'),
      help: t(
        'Blir hos dere. Ikke skriv noe om enkeltpersoner.',
        'Blir hos dykk. Ikkje skriv noko om enkeltpersonar.',
        'Stays with you. Do not write about individuals.',
      ),
    }),
    about: links({
      theme: 'basis',
      core: true,
      audience: 'internal',
      to: ['*'],
      label: t('Gjelder', 'Gjeld', 'About'),
      inverse: t('Kommentarer', 'Kommentarar', 'Comments'),
    }),
    by: link({
      theme: 'people',
      to: ['person'],
      label: t('Skrevet av', 'Skrive av', 'Written by'),
      inverse: t('Har skrevet', 'Har skrive', 'Has written'),
    }),
  },
})
