import { choice, date, link, links, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

export const confirmation = defineKind({
  id: 'confirmation',
  label: t('Bekreftelse', 'Stadfesting', 'Confirmation'),
  plural: t('Bekreftelser', 'Stadfestingar', 'Confirmations'),
  about: t(
    'At noen har sett over en oppføring, og hva de sa.',
    'At nokon har sett over ei oppføring, og kva dei sa.',
    'That someone has looked over a record, and what they said.',
  ),
  empty: t(
    'Ingen har bekreftet noe ennå. Be de ansvarlige se over systemene sine én gang i året; det tar to minutter.',
    'Ingen har stadfesta noko enno. Be dei ansvarlege sjå over systema sine éin gong i året; det tek to minutt.',
    'Nobody has confirmed yet. Ask those responsible to look over their systems once a year; it takes two minutes.',
  ),
  group: 'everywhere',
  icon: 'CheckmarkCircle',
  document: 'intern',
  title: 'said',
  columns: ['about', 'said', 'by', 'on'],
  facts: ['about', 'by', 'on'],
  fields: {
    about: links({
      theme: 'basis',
      core: true,
      audience: 'internal',
      to: ['*'],
      label: t('Gjelder', 'Gjeld', 'About'),
      inverse: t('Bekreftelser', 'Stadfestingar', 'Confirmations'),
    }),
    said: choice({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Svar', 'Svar', 'Answer'),
      options: [
        { value: 'right', label: t('Alt stemmer', 'Alt stemmer', 'All is right'), tone: 'success' },
        {
          value: 'changed',
          label: t('Noe er endret', 'Noko er endra', 'Something has changed'),
          tone: 'info',
        },
        {
          value: 'personLeft',
          label: t('Noen har sluttet', 'Nokon har slutta', 'Someone has left'),
          tone: 'warning',
        },
        {
          value: 'replaced',
          label: t('Systemet er byttet ut', 'Systemet er bytt ut', 'It has been replaced'),
          tone: 'warning',
        },
      ],
    }),
    on: date({ theme: 'basis', core: true, audience: 'internal', label: t('Dato', 'Dato', 'Date') }),
    by: link({
      theme: 'people',
      to: ['person'],
      label: t('Hvem', 'Kven', 'By'),
      inverse: t('Bekreftelser gitt', 'Stadfestingar gitt', 'Confirmations given'),
    }),
    note: text({
      theme: 'record',
      label: t('Merknad', 'Merknad', 'Note'),
      help: t(
        'Det den som følger opp bør vite.',
        'Det den som følgjer opp bør vite.',
        'What whoever follows up should know.',
      ),
    }),
  },
})
