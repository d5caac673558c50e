import { choice, link, links, longText, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

export const body = defineKind({
  id: 'body',
  label: t('Forum, råd eller styre', 'Forum, råd eller styre', 'Forum, council or board'),
  plural: t('Forum, råd og styrer', 'Forum, råd og styre', 'Forums, councils and boards'),
  about: t(
    'Hvor dere drøfter og bestemmer om digitalisering.',
    'Kvar de drøftar og bestemmer om digitalisering.',
    'Where you discuss and decide about digitalisation.',
  ),
  empty: t(
    'Legg inn møteplassene dere har, hva de kan bestemme, og hvem som er med.',
    'Legg inn møteplassane de har, kva dei kan bestemme, og kven som er med.',
    'Enter the meeting places you have, what they may decide and who takes part.',
  ),
  group: 'people',
  icon: 'PersonGroup',
  document: 'intern',
  title: 'name',
  columns: ['name', 'type', 'leader', 'members', 'meets'],
  facts: ['type', 'leader', 'meets'],
  synonyms: ['forum', 'råd', 'styrer', 'utvalg', 'møteplasser', 'grupper'],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Navn', 'Namn', 'Name'),
      synonyms: ['forum', 'råd', 'styre', 'gruppe', 'utvalg', 'utval'],
    }),
    type: choice({
      theme: 'basis',
      label: t('Slag', 'Slag', 'Sort'),
      synonyms: ['type'],
      options: [
        {
          value: 'programme',
          label: t('Programstyre', 'Programstyre', 'Programme board'),
          synonyms: ['styringsgruppe', 'prosjektstyre'],
        },
        {
          value: 'architecture',
          label: t('Arkitekturforum', 'Arkitekturforum', 'Architecture forum'),
          synonyms: ['arkitekturråd'],
        },
        {
          value: 'leadership',
          label: t('Ledergruppe', 'Leiargruppe', 'Leadership group'),
          synonyms: ['toppledelse', 'strategisk ledelse'],
        },
        {
          value: 'resource',
          label: t('Ressursgruppe', 'Ressursgruppe', 'Resource group'),
          synonyms: ['arbeidsgruppe', 'faggruppe'],
        },
        {
          value: 'council',
          label: t('Råd', 'Råd', 'Council'),
          synonyms: ['fagråd', 'prioriteringsråd', 'brukerforum'],
        },
        { value: 'other', label: t('Annet', 'Anna', 'Other'), synonyms: ['andre'] },
      ],
    }),
    mandate: longText({
      theme: 'basis',
      label: t('Mandat', 'Mandat', 'Mandate'),
      help: t(
        'Hva de skal gjøre, og hva de kan bestemme.',
        'Kva dei skal gjere, og kva dei kan bestemme.',
        'What they do and what they may decide.',
      ),
      synonyms: ['oppgaver', 'formål', 'fullmakt'],
    }),
    leader: link({
      theme: 'people',
      to: ['person'],
      label: t('Leder', 'Leiar', 'Leader'),
      inverse: t('Leder av', 'Leiar av', 'Leads'),
      synonyms: ['møteleder', 'møteleiar'],
    }),
    members: links({
      theme: 'people',
      to: ['person'],
      label: t('Medlemmer', 'Medlemer', 'Members'),
      inverse: t('Medlem av', 'Medlem av', 'Member of'),
      synonyms: ['medlem', 'deltakere', 'deltakarar'],
    }),
    meets: text({
      theme: 'basis',
      label: t('Møtes', 'Møtest', 'Meets'),
      help: t(
        'For eksempel «første tirsdag i måneden».',
        'Til dømes «første tysdag i månaden».',
        'Such as “first Tuesday of the month”.',
      ),
      synonyms: ['møtefrekvens', 'møter', 'møteplan'],
    }),
  },
})
