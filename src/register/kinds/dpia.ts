import { answer, choice, date, link, links, longText, text, url } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

/** The four parts are the minimum of GDPR Art. 35(7); prior consultation is Art. 36. */
export const dpia = defineKind({
  id: 'dpia',
  label: t(
    'Personvernkonsekvenser (DPIA)',
    'Personvernkonsekvensar (DPIA)',
    'Data protection impact assessment',
  ),
  plural: t(
    'Vurderinger av personvernkonsekvenser (DPIA)',
    'Vurderingar av personvernkonsekvensar (DPIA)',
    'Data protection impact assessments',
  ),
  about: t(
    'Hva behandlingen kan bety for dem opplysningene handler om, når risikoen kan være høy.',
    'Kva behandlinga kan ha å seie for dei opplysningane handlar om, når risikoen kan vere høg.',
    'What the processing may mean for those it concerns, when the risk may be high.',
  ),
  empty: t(
    'En DPIA må gjøres før dere tar i bruk noe som kan gi høy risiko for folks personvern. Begynn med forhåndsvurderingen; ofte holder det.',
    'Ein DPIA må gjerast før de tek i bruk noko som kan gi høg risiko for personvernet til folk. Begynn med førehandsvurderinga; ofte er det nok.',
    'A DPIA must be done before you start something that may be a high risk to people’s privacy. Begin with the preliminary assessment; often that is enough.',
  ),
  group: 'privacy',
  icon: 'PersonCheckmark',
  document: 'intern',
  title: 'title',
  columns: ['title', 'systems', 'threshold', 'date', 'result', 'next'],
  facts: ['threshold', 'result', 'date'],
  synonyms: [
    'dpia',
    'dpia-er',
    'personvernkonsekvensvurderinger',
    'personvernkonsekvenser',
    'vurdering av personvernkonsekvenser',
  ],
  fields: {
    title: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Tittel', 'Tittel', 'Title'),
      synonyms: ['navn', 'namn', 'dpia', 'vurdering'],
    }),
    systems: links({
      theme: 'basis',
      to: ['system'],
      label: t('Systemer', 'System', 'Systems'),
      inverse: t('DPIA', 'DPIA', 'DPIAs'),
      synonyms: ['system', 'gjelder system', 'fagsystem'],
    }),
    processings: links({
      theme: 'basis',
      to: ['processing'],
      label: t('Behandlinger', 'Behandlingar', 'Processing activities'),
      inverse: t('Vurdert i DPIA', 'Vurdert i DPIA', 'Assessed in DPIA'),
      synonyms: ['behandling', 'behandlingsaktiviteter'],
    }),
    threshold: choice({
      theme: 'assessment',
      core: true,
      audience: 'internal',
      label: t('Trengs en full vurdering?', 'Trengst ei full vurdering?', 'Is a full assessment needed?'),
      help: t(
        'Konklusjonen av forhåndsvurderingen. Spør personvernombudet når du er usikker.',
        'Konklusjonen av førehandsvurderinga. Spør personvernombodet når du er usikker.',
        'The conclusion of the preliminary assessment. Ask the data protection officer when unsure.',
      ),
      synonyms: [
        'forhåndsvurdering',
        'terskelvurdering',
        'dpia nødvendig',
        'behov for dpia',
        'innledende vurdering',
      ],
      options: [
        {
          value: 'notNeeded',
          label: t('Nei, det trengs ikke', 'Nei, det trengst ikkje', 'No, not needed'),
          tone: 'success',
          synonyms: ['nei', 'ikke nødvendig', 'ikkje nødvendig', 'ikke behov'],
        },
        {
          value: 'needed',
          label: t('Ja, det trengs', 'Ja, det trengst', 'Yes, needed'),
          tone: 'warning',
          synonyms: ['ja', 'nødvendig', 'behov'],
        },
        {
          value: 'unsure',
          label: t('Usikkert', 'Usikkert', 'Unsure'),
          tone: 'info',
          synonyms: ['usikker', 'vet ikke', 'må avklares'],
        },
      ],
    }),
    date: date({
      theme: 'lifecycle',
      core: true,
      audience: 'internal',
      label: t('Gjennomført', 'Gjennomført', 'Carried out'),
      synonyms: ['dato', 'dpia dato', 'dato dpia', 'dpia gjennomført', 'dpia utført', 'godkjent dato'],
    }),
    result: choice({
      theme: 'assessment',
      label: t('Konklusjon', 'Konklusjon', 'Conclusion'),
      synonyms: ['resultat', 'utfall', 'beslutning'],
      options: [
        {
          value: 'acceptable',
          label: t('Akseptabelt', 'Akseptabelt', 'Acceptable'),
          tone: 'success',
          synonyms: ['akseptabel', 'godkjent', 'lav risiko'],
        },
        {
          value: 'withMeasures',
          label: t('Akseptabelt med tiltak', 'Akseptabelt med tiltak', 'Acceptable with measures'),
          tone: 'warning',
          synonyms: ['med tiltak', 'akseptabel med tiltak', 'godkjent med tiltak'],
        },
        {
          value: 'notAcceptable',
          label: t('Ikke akseptabelt', 'Ikkje akseptabelt', 'Not acceptable'),
          tone: 'danger',
          synonyms: ['ikke akseptabel', 'ikke godkjent', 'høy risiko'],
        },
      ],
    }),
    description: longText({
      theme: 'assessment',
      label: t('Beskrivelse og formål', 'Skildring og føremål', 'Description and purpose'),
      help: t(
        'Hva dere skal gjøre med opplysningene, hvem de handler om, og hvorfor.',
        'Kva de skal gjere med opplysningane, kven dei handlar om, og kvifor.',
        'What you will do with the data, whom it concerns and why.',
      ),
      synonyms: ['beskrivelse', 'beskrivelse av behandlingen', 'formål'],
    }),
    necessity: longText({
      theme: 'assessment',
      label: t('Nødvendighet', 'Kor nødvendig det er', 'Necessity and proportionality'),
      help: t(
        'Hvorfor det er nødvendig, og hvorfor ikke noe mindre inngripende er nok.',
        'Kvifor det er nødvendig, og kvifor ikkje noko mindre inngripande er nok.',
        'Why it is necessary and nothing less intrusive is enough.',
      ),
      synonyms: ['nødvendighet og proporsjonalitet', 'proporsjonalitet', 'forholdsmessighet'],
    }),
    risks: longText({
      theme: 'assessment',
      label: t('Risiko for de registrerte', 'Risiko for dei registrerte', 'Risks to those concerned'),
      help: t(
        'Hva kan gå galt for menneskene det gjelder, og hvor ille ville det vært?',
        'Kva kan gå gale for menneska det gjeld, og kor ille ville det vore?',
        'What can go wrong for the people concerned, and how bad would it be?',
      ),
      synonyms: ['risikoer', 'risiko', 'personvernrisiko', 'konsekvenser'],
    }),
    measuresText: longText({
      theme: 'assessment',
      label: t('Tiltak', 'Tiltak', 'Measures'),
      help: t(
        'Det dere gjør for å senke risikoen.',
        'Det de gjer for å senke risikoen.',
        'What you do to lower the risk.',
      ),
      synonyms: ['risikoreduserende tiltak', 'planlagte tiltak'],
    }),
    consulted: answer({
      theme: 'assessment',
      label: t(
        'Har personvernombudet gitt råd?',
        'Har personvernombodet gitt råd?',
        'Has the data protection officer advised?',
      ),
      synonyms: [
        'personvernombud rådført',
        'pvo konsultert',
        'råd fra personvernombud',
        'vurdert av personvernombud',
      ],
    }),
    priorConsultation: answer({
      theme: 'assessment',
      label: t(
        'Forhåndsdrøftet med Datatilsynet?',
        'Førehandsdrøfta med Datatilsynet?',
        'Prior consultation with the authority?',
      ),
      help: t(
        'Må gjøres når høy risiko står igjen etter tiltakene (artikkel 36).',
        'Må gjerast når høg risiko står att etter tiltaka (artikkel 36).',
        'Required when high risk remains after the measures (Article 36).',
      ),
      synonyms: ['forhåndsdrøftelse', 'forhåndsdrøfting', 'forhåndskonsultasjon'],
    }),
    next: date({
      theme: 'lifecycle',
      label: t('Neste gang', 'Neste gong', 'Next time'),
      synonyms: ['neste dpia', 'neste gjennomgang', 'revideres', 'neste vurdering'],
    }),
    owner: link({
      theme: 'people',
      to: ['person'],
      label: t('Ansvarlig', 'Ansvarleg', 'Responsible'),
      inverse: t('Ansvarlig for DPIA', 'Ansvarleg for DPIA', 'Responsible for DPIAs'),
      synonyms: ['eier', 'eigar', 'utført av', 'godkjent av'],
    }),
    document: url({
      theme: 'record',
      label: t('Dokument', 'Dokument', 'Document'),
      help: t(
        'Lenke til vurderingen i arkivet.',
        'Lenkje til vurderinga i arkivet.',
        'Link to the assessment in the archive.',
      ),
      synonyms: ['lenke', 'lenkje', 'lenke til dpia', 'referanse til dpia', 'url', 'arkivreferanse'],
    }),
  },
})
