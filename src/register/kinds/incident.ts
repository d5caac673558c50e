import { answer, date, link, links, longText, number, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'
import { graded } from '../graded.ts'

/** A breach of personal data is reported within 72 hours of becoming aware of it: GDPR Art. 33(1). */
export const incident = defineKind({
  id: 'incident',
  label: t('Avvik', 'Avvik', 'Incident'),
  plural: t('Avvik', 'Avvik', 'Incidents'),
  about: t(
    'Når noe har gått galt med opplysninger eller systemer, og hva dere gjorde.',
    'Når noko har gått gale med opplysningar eller system, og kva de gjorde.',
    'When something has gone wrong with data or systems, and what you did.',
  ),
  empty: t(
    'Ingen avvik er registrert. Når noe skjer, skriv det ned med en gang: gjelder det personopplysninger, har dere 72 timer på å melde fra til Datatilsynet.',
    'Ingen avvik er registrerte. Når noko skjer, skriv det ned med ein gong: gjeld det personopplysningar, har de 72 timar på å melde frå til Datatilsynet.',
    'No incidents yet. When something happens, write it down at once: for personal data you have 72 hours to notify the authority.',
  ),
  group: 'privacy',
  icon: 'Bandage',
  document: 'intern',
  title: 'title',
  columns: ['title', 'discovered', 'systems', 'personalData', 'reported', 'closed'],
  facts: ['discovered', 'reported', 'closed'],
  synonyms: ['avvik', 'avviksliste', 'hendelser', 'hendingar', 'sikkerhetsbrudd', 'personvernbrudd'],
  fields: {
    title: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Tittel', 'Tittel', 'Title'),
      help: graded(
        'Kort om hva det gjelder. Ikke skriv navn på dem det gjelder.',
        'Kort om kva det gjeld. Ikkje skriv namn på dei det gjeld.',
        'Briefly. No names of those concerned.',
      ),
      synonyms: ['avvik', 'hendelse', 'hending', 'navn', 'tema'],
    }),
    what: longText({
      theme: 'basis',
      label: t('Hva skjedde', 'Kva skjedde', 'What happened'),
      help: graded(
        'Hva som skjedde og hvordan dere oppdaget det, uten navn på dem det gjelder.',
        'Kva som skjedde og korleis de oppdaga det, utan namn på dei det gjeld.',
        'What happened and how you found out, without names of those concerned.',
      ),
      synonyms: ['beskrivelse', 'skildring', 'hendelsesforløp', 'hva har skjedd'],
    }),
    discovered: date({
      theme: 'lifecycle',
      core: true,
      audience: 'internal',
      label: t('Oppdaget', 'Oppdaga', 'Discovered'),
      help: t(
        'De 72 timene teller fra dere ble klar over det.',
        'Dei 72 timane tel frå de vart klar over det.',
        'The 72 hours count from when you became aware.',
      ),
      synonyms: ['dato', 'oppdaget dato', 'dato oppdaget', 'avviksdato', 'hendelsesdato'],
    }),
    discoveredTime: text({
      theme: 'lifecycle',
      label: t('Klokkeslett', 'Klokkeslett', 'Time'),
      help: t('Slik: 14:30.', 'Slik: 14:30.', 'Like this: 14:30.'),
      synonyms: ['tid', 'tidspunkt', 'kl', 'klokka'],
    }),
    systems: links({
      theme: 'basis',
      to: ['system'],
      label: t('Systemer', 'System', 'Systems'),
      inverse: t('Avvik', 'Avvik', 'Incidents'),
      synonyms: ['system', 'fagsystem', 'gjelder system'],
    }),
    personalData: answer({
      theme: 'privacy',
      label: t(
        'Gjelder det personopplysninger?',
        'Gjeld det personopplysningar?',
        'Is personal data concerned?',
      ),
      synonyms: [
        'personopplysninger',
        'personopplysningar',
        'personvernavvik',
        'brudd på personopplysningssikkerheten',
      ],
    }),
    affected: number({
      theme: 'privacy',
      min: 0,
      decimals: 0,
      label: t('Hvor mange som er berørt', 'Kor mange det gjeld', 'How many are affected'),
      synonyms: ['antall berørte', 'berørte', 'antall registrerte', 'antall personer'],
    }),
    reported: answer({
      theme: 'privacy',
      label: t('Meldt til Datatilsynet?', 'Meldt til Datatilsynet?', 'Reported to the authority?'),
      help: t(
        'Trengs ikke når det er lite trolig at avviket gir risiko for noen.',
        'Trengst ikkje når det er lite truleg at avviket gir risiko for nokon.',
        'Not needed when a risk to anyone is unlikely.',
      ),
      synonyms: ['meldt datatilsynet', 'meldt', 'varslet datatilsynet', 'meldepliktig'],
    }),
    reportedOn: date({
      theme: 'privacy',
      label: t('Meldt dato', 'Meldt dato', 'Reported on'),
      synonyms: ['dato meldt', 'melding sendt', 'meldt til datatilsynet dato'],
    }),
    notified: answer({
      theme: 'privacy',
      label: t(
        'Har de berørte fått beskjed?',
        'Har dei det gjeld, fått beskjed?',
        'Have those affected been told?',
      ),
      help: t(
        'Kreves når risikoen for dem er høy (artikkel 34).',
        'Blir kravd når risikoen for dei er høg (artikkel 34).',
        'Required when the risk to them is high (Article 34).',
      ),
      synonyms: ['varslet berørte', 'registrerte varslet', 'underrettet'],
    }),
    measures: longText({
      theme: 'assessment',
      label: t('Hva vi gjorde', 'Kva vi gjorde', 'What we did'),
      help: graded(
        'For å stanse det, og for at det ikke skal skje igjen.',
        'For å stanse det, og for at det ikkje skal skje igjen.',
        'To stop it, and to keep it from happening again.',
      ),
      synonyms: ['tiltak', 'strakstiltak', 'korrigerende tiltak', 'oppfølging'],
    }),
    closed: date({
      theme: 'lifecycle',
      label: t('Lukket', 'Lukka', 'Closed'),
      synonyms: ['lukket dato', 'avsluttet', 'avslutta', 'ferdig', 'lukka dato'],
    }),
    owner: link({
      theme: 'people',
      to: ['person'],
      label: t('Ansvarlig', 'Ansvarleg', 'Responsible'),
      inverse: t('Følger opp avvik', 'Følgjer opp avvik', 'Follows up incidents'),
      synonyms: ['eier', 'eigar', 'saksbehandler', 'behandles av'],
    }),
  },
})
