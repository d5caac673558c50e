import { date, link, links, longText, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

export const task = defineKind({
  id: 'task',
  label: t('Oppgave', 'Oppgåve', 'Task'),
  plural: t('Oppgaver', 'Oppgåver', 'Tasks'),
  about: t(
    'Ting noen skal gjøre innen en dato.',
    'Ting nokon skal gjere innan ein dato.',
    'Things someone is to do by a date.',
  ),
  empty: t(
    'Ingen oppgaver venter. Lag en fra en oppføring når noe må følges opp.',
    'Ingen oppgåver ventar. Lag ei frå ei oppføring når noko må følgjast opp.',
    'No tasks are waiting. Make one from a record when something needs following up.',
  ),
  group: 'everywhere',
  icon: 'Tasklist',
  document: 'intern',
  title: 'title',
  columns: ['title', 'about', 'who', 'due', 'done'],
  facts: ['who', 'due', 'done'],
  synonyms: ['oppgaver', 'oppgåver', 'gjøremål', 'gjeremål', 'aksjonsliste', 'huskeliste'],
  fields: {
    title: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Hva skal gjøres', 'Kva skal gjerast', 'What is to be done'),
      synonyms: ['oppgave', 'oppgåve', 'tiltak', 'aksjon', 'gjøremål'],
    }),
    about: links({
      theme: 'basis',
      to: ['*'],
      label: t('Gjelder', 'Gjeld', 'About'),
      inverse: t('Oppgaver', 'Oppgåver', 'Tasks'),
      synonyms: ['system', 'gjelder system'],
    }),
    who: link({
      theme: 'people',
      to: ['person'],
      label: t('Hvem', 'Kven', 'Who'),
      inverse: t('Har oppgavene', 'Har oppgåvene', 'Has the tasks'),
      synonyms: ['ansvarlig', 'ansvarleg', 'utføres av', 'tildelt'],
    }),
    due: date({
      theme: 'lifecycle',
      label: t('Frist', 'Frist', 'Due'),
      synonyms: ['innen', 'forfall', 'tidsfrist', 'dato'],
    }),
    done: date({
      theme: 'lifecycle',
      label: t('Ferdig', 'Ferdig', 'Done'),
      synonyms: ['utført', 'fullført', 'ferdig dato'],
    }),
    notes: longText({
      theme: 'record',
      label: t('Merknader', 'Merknader', 'Notes'),
      synonyms: ['merknad', 'kommentar', 'notat', 'beskrivelse'],
    }),
  },
})
