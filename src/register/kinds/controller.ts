import { answer, email, link, phone, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

/**
 * What GDPR Art. 30(1)(a) asks about the organisation itself, said once and repeated on every exported row.
 * There is one: `controller:@own`. Representative and officer are people, so that erasing them is real.
 */
export const controller = defineKind({
  id: 'controller',
  label: t('Behandlingsansvarlig', 'Behandlingsansvarleg', 'Controller'),
  plural: t('Behandlingsansvarlig', 'Behandlingsansvarleg', 'Controller'),
  about: t(
    'Hvem som svarer for personvernet hos dere. Står øverst i behandlingsprotokollen.',
    'Kven som svarer for personvernet hos dykk. Står øvst i behandlingsprotokollen.',
    'Who answers for privacy in your organisation. Stands at the top of the record of processing.',
  ),
  empty: t(
    'Skriv inn kontaktopplysningene én gang, så følger de med når behandlingsprotokollen hentes ut.',
    'Skriv inn kontaktopplysningane éin gong, så følgjer dei med når behandlingsprotokollen blir henta ut.',
    'Enter the contact details once; they follow when the record is exported.',
  ),
  group: 'privacy',
  icon: 'PersonSuit',
  document: 'intern',
  title: 'name',
  columns: ['name', 'representative', 'officer', 'email'],
  facts: ['representative', 'officer', 'email'],
  synonyms: ['behandlingsansvarlig', 'behandlingsansvarleg', 'behandlingsansvar'],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Virksomhetens navn', 'Namnet på verksemda', 'Name of the organisation'),
      synonyms: ['behandlingsansvarlig', 'behandlingsansvarleg', 'virksomhet', 'kommune'],
    }),
    representative: link({
      theme: 'people',
      core: true,
      audience: 'internal',
      to: ['person'],
      label: t('Øverste ansvarlige', 'Øvste ansvarlege', 'Representative'),
      inverse: t(
        'Representerer behandlingsansvarlig',
        'Representerer behandlingsansvarleg',
        'Represents the controller',
      ),
      help: t('Som regel kommunedirektøren.', 'Som regel kommunedirektøren.', 'Usually the chief executive.'),
      synonyms: ['behandlingsansvarliges representant', 'representant', 'kommunedirektør', 'rådmann'],
    }),
    address: text({
      theme: 'people',
      label: t('Postadresse', 'Postadresse', 'Postal address'),
      synonyms: ['virksomhetens postadresse', 'adresse'],
    }),
    email: email({
      theme: 'people',
      label: t('E-post', 'E-post', 'Email'),
      synonyms: ['virksomhetens e-post', 'epost', 'postmottak'],
    }),
    phone: phone({
      theme: 'people',
      label: t('Telefon', 'Telefon', 'Phone'),
      synonyms: ['virksomhetens telefon', 'tlf', 'sentralbord'],
    }),
    officer: link({
      theme: 'people',
      core: true,
      audience: 'internal',
      to: ['person'],
      label: t('Personvernombud', 'Personvernombod', 'Data protection officer'),
      inverse: t('Personvernombud for', 'Personvernombod for', 'Data protection officer of'),
      help: t(
        'Alle kommuner skal ha et. Det kan være felles for flere.',
        'Alle kommunar skal ha eit. Det kan vere felles for fleire.',
        'Every municipality must have one; it may be shared.',
      ),
      synonyms: ['personvernombud - navn', 'pvo', 'dpo'],
    }),
    officerAddress: text({
      theme: 'people',
      label: t(
        'Personvernombudets postadresse',
        'Postadressa til personvernombodet',
        'Officer’s postal address',
      ),
      synonyms: ['personvernombud - postadresse'],
    }),
    officerEmail: email({
      theme: 'people',
      label: t('Personvernombudets e-post', 'E-posten til personvernombodet', 'Officer’s email'),
      help: t(
        'Gjerne en felles adresse, som personvernombud@kommunen.no.',
        'Gjerne ei felles adresse, som personvernombod@kommunen.no.',
        'Preferably a shared address.',
      ),
      synonyms: ['personvernombud - e-post'],
    }),
    officerPhone: phone({
      theme: 'people',
      label: t('Personvernombudets telefon', 'Telefonen til personvernombodet', 'Officer’s phone'),
      synonyms: ['personvernombud - telefon'],
    }),
    outsideEea: answer({
      theme: 'privacy',
      label: t(
        'Er virksomheten utenfor EØS?',
        'Er verksemda utanfor EØS?',
        'Is the organisation outside the EEA?',
      ),
      help: t(
        'Nei for alle norske kommuner. Står her fordi skjemaet spør.',
        'Nei for alle norske kommunar. Står her fordi skjemaet spør.',
        'No for every Norwegian municipality. Here because the form asks.',
      ),
      synonyms: ['utenfor eu/eøs (ja/nei)', 'utenfor eu/eøs'],
    }),
    eeaRepresentative: link({
      theme: 'privacy',
      to: ['organisation', 'person'],
      label: t('Representant i EØS', 'Representant i EØS', 'Representative in the EEA'),
      inverse: t('Representant i EØS for', 'Representant i EØS for', 'Representative in the EEA of'),
      synonyms: ['representant behandlingsansvarlig utenfor eu/eøs - navn'],
    }),
    eeaRepresentativeAddress: text({
      theme: 'privacy',
      label: t(
        'Representantens postadresse',
        'Postadressa til representanten',
        'Representative’s postal address',
      ),
      synonyms: ['representant behandlingsansvarlig utenfor eu/eøs - postadresse'],
    }),
    eeaRepresentativeEmail: email({
      theme: 'privacy',
      label: t('Representantens e-post', 'E-posten til representanten', 'Representative’s email'),
      synonyms: ['representant behandlingsansvarlig utenfor eu/eøs - e-post'],
    }),
    eeaRepresentativePhone: phone({
      theme: 'privacy',
      label: t('Representantens telefon', 'Telefonen til representanten', 'Representative’s phone'),
      synonyms: ['representant behandlingsansvarlig utenfor eu/eøs - telefon'],
    }),
  },
})
