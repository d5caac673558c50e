import { link, links, longText, number, rows, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

const steps = {
  what: { type: 'text', label: t('Hva skjer', 'Kva skjer', 'What happens') },
  who: { type: 'text', label: t('Hvem gjør det (rolle)', 'Kven gjer det (rolle)', 'Who does it (role)') },
  minutes: {
    type: 'number',
    min: 0,
    decimals: 0,
    unit: t('min', 'min', 'min'),
    label: t('Minutter', 'Minutt', 'Minutes'),
  },
} as const

export const process = defineKind({
  id: 'process',
  label: t('Arbeidsprosess', 'Arbeidsprosess', 'Work process'),
  plural: t('Arbeidsprosesser', 'Arbeidsprosessar', 'Work processes'),
  about: t(
    'Hvordan en oppgave gjøres i dag, og hvordan dere vil gjøre den i morgen.',
    'Korleis ei oppgåve blir gjord i dag, og korleis de vil gjere ho i morgon.',
    'How a task is done today, and how you want to do it tomorrow.',
  ),
  empty: t(
    'Skriv ned stegene i en oppgave som tar mye tid. Da ser dere hvor tiden blir av, før dere kjøper noe nytt.',
    'Skriv ned stega i ei oppgåve som tek mykje tid. Då ser de kvar tida blir av, før de kjøper noko nytt.',
    'Write down the steps of a task that takes much time. Then you see where the time goes before you buy something new.',
  ),
  group: 'register',
  icon: 'ArrowsCirclepath',
  document: 'intern',
  title: 'name',
  columns: ['name', 'services', 'systems', 'timeSpent', 'owner'],
  facts: ['services', 'timeSpent', 'owner'],
  synonyms: [
    'arbeidsprosesser',
    'arbeidsprosessar',
    'prosesser',
    'prosessar',
    'rutiner',
    'tidstyver',
    'prosesskartlegging',
  ],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Navn', 'Namn', 'Name'),
      synonyms: ['prosess', 'arbeidsprosess', 'prosessnavn', 'rutine', 'arbeidsoppgave', 'oppgave'],
    }),
    description: longText({
      theme: 'basis',
      label: t('Beskrivelse', 'Skildring', 'Description'),
      synonyms: ['omtale', 'kommentar', 'om prosessen'],
    }),
    services: links({
      theme: 'use',
      to: ['service'],
      label: t('Tjenester', 'Tenester', 'Services'),
      inverse: t('Arbeidsprosesser', 'Arbeidsprosessar', 'Work processes'),
      synonyms: ['tjeneste', 'teneste', 'tjenesteområde'],
    }),
    systems: links({
      theme: 'use',
      to: ['system'],
      label: t('Systemer', 'System', 'Systems'),
      inverse: t('Arbeidsprosesser', 'Arbeidsprosessar', 'Work processes'),
      synonyms: ['system', 'fagsystem', 'verktøy', 'brukte systemer'],
    }),
    stepsToday: rows({
      theme: 'use',
      label: t('Slik gjør vi det i dag', 'Slik gjer vi det i dag', 'How we do it today'),
      help: t(
        'Ett steg per linje, slik det faktisk skjer. Skriv roller, ikke navn.',
        'Eitt steg per linje, slik det faktisk skjer. Skriv roller, ikkje namn.',
        'One step a line, as it really happens. Write roles, not names.',
      ),
      synonyms: ['dagens prosess', 'nåsituasjon', 'i dag', 'as-is', 'dagens arbeidsprosess'],
      columns: steps,
    }),
    stepsTomorrow: rows({
      theme: 'use',
      label: t('Slik vil vi gjøre det', 'Slik vil vi gjere det', 'How we want to do it'),
      help: t(
        'De samme stegene etter at noe er gjort bedre.',
        'Dei same stega etter at noko er gjort betre.',
        'The same steps after something is made better.',
      ),
      synonyms: [
        'ny prosess',
        'ønsket situasjon',
        'i morgen',
        'to-be',
        'framtidig prosess',
        'fremtidig prosess',
      ],
      columns: steps,
    }),
    timeSpent: number({
      theme: 'economy',
      unit: t('timer per år', 'timar per år', 'hours a year'),
      min: 0,
      decimals: 0,
      label: t('Tid vi bruker', 'Tid vi bruker', 'Time spent'),
      help: t(
        'Omtrent hvor mange timer alle bruker på dette i året.',
        'Omtrent kor mange timar alle bruker på dette i året.',
        'Roughly how many hours everyone spends on it in a year.',
      ),
      synonyms: ['tidsbruk', 'timer', 'timar', 'timer per år', 'tidstyv', 'tid'],
    }),
    benefit: longText({
      theme: 'economy',
      label: t('Hva vi kan vinne', 'Kva vi kan vinne', 'What we may gain'),
      help: t(
        'Spart tid, færre feil, bedre svar til innbyggerne.',
        'Spart tid, færre feil, betre svar til innbyggjarane.',
        'Time saved, fewer errors, better answers.',
      ),
      synonyms: ['gevinst', 'gevinster', 'forventet gevinst', 'nytte', 'effekt'],
    }),
    owner: link({
      theme: 'people',
      to: ['person'],
      label: t('Prosesseier', 'Prosesseigar', 'Process owner'),
      inverse: t('Eier arbeidsprosesser', 'Eig arbeidsprosessar', 'Owns work processes'),
      synonyms: ['eier', 'eigar', 'ansvarlig', 'ansvarleg', 'prosessansvarlig'],
    }),
    unit: link({
      theme: 'people',
      to: ['unit'],
      label: t('Enhet', 'Eining', 'Unit'),
      inverse: t('Arbeidsprosesser i enheten', 'Arbeidsprosessar i eininga', 'Work processes of the unit'),
      synonyms: ['avdeling', 'virksomhet', 'sektor'],
    }),
  },
})
