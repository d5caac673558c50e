import { date, email, link, phone, tags, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

/** Kept in the owner's own card document, so that erasure is real; never published. */
export const person = defineKind({
  id: 'person',
  label: t('Person', 'Person', 'Person'),
  plural: t('Personer', 'Personar', 'People'),
  about: t(
    'De som eier, følger opp og kan systemene. Kortene blir hos dere og kan slettes helt.',
    'Dei som eig, følgjer opp og kan systema. Korta blir hos dykk og kan slettast heilt.',
    'Those who own, follow up and know the systems. Cards stay with you and can be erased for good.',
  ),
  empty: t(
    'Personer dukker opp når du skriver inn systemeiere og ansvarlige. Skriv bare det som trengs for jobben: navn, telefon og e-post på arbeid.',
    'Personar dukkar opp når du skriv inn systemeigarar og ansvarlege. Skriv berre det som trengst for jobben: namn, telefon og e-post på arbeid.',
    'People appear as you enter owners and responsible persons. Only write what the job needs: name, work phone and work email.',
  ),
  group: 'people',
  icon: 'Person',
  document: 'cards',
  title: 'name',
  columns: ['name', 'title', 'unit', 'email', 'phone'],
  facts: ['title', 'unit', 'phone'],
  synonyms: [
    'personer',
    'personar',
    'ansatte',
    'tilsette',
    'kontakter',
    'kontaktpersoner',
    'kontaktliste',
    'systemeiere',
    'systemansvarlige',
    'superbrukere',
    'people',
  ],
  keys: ['email'],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Navn', 'Namn', 'Name'),
      synonyms: [
        'person',
        'fullt navn',
        'fornavn og etternavn',
        'ansatt',
        'tilsett',
        'kontaktperson',
        'medarbeider',
      ],
    }),
    title: text({
      theme: 'basis',
      label: t('Stilling', 'Stilling', 'Position'),
      synonyms: ['tittel', 'stillingstittel', 'yrke'],
    }),
    unit: link({
      theme: 'basis',
      to: ['unit'],
      label: t('Enhet', 'Eining', 'Unit'),
      inverse: t('Personer i enheten', 'Personar i eininga', 'People in the unit'),
      synonyms: ['avdeling', 'arbeidssted', 'arbeidsstad', 'virksomhet', 'sektor', 'tjenestested'],
    }),
    email: email({
      theme: 'people',
      label: t('E-post', 'E-post', 'Email'),
      help: t('Jobbadressen.', 'Jobbadressa.', 'The work address.'),
      synonyms: ['epost', 'e-postadresse', 'epostadresse', 'mail', 'email', 'e-mail'],
    }),
    phone: phone({
      theme: 'people',
      label: t('Telefon', 'Telefon', 'Phone'),
      help: t(
        'Nummeret som virker når det haster. Vises på beredskapslista.',
        'Nummeret som verkar når det hastar. Blir vist på beredskapslista.',
        'The number that works when it is urgent. Shown on the emergency list.',
      ),
      synonyms: ['tlf', 'mobil', 'mobilnummer', 'mobiltelefon', 'telefonnummer', 'mobilnr'],
    }),
    leftOn: date({
      theme: 'lifecycle',
      label: t('Sluttet', 'Slutta', 'Left on'),
      help: t(
        'Har personen sluttet, viser vi hvilke systemer som trenger en ny.',
        'Har personen slutta, viser vi kva system som treng ein ny.',
        'When someone has left, we show which systems need somebody new.',
      ),
      synonyms: ['sluttdato', 'sluttet dato', 'fratrådt', 'sluttar'],
    }),
    municipalities: tags({
      theme: 'people',
      label: t('Arbeider for', 'Arbeider for', 'Works for'),
      help: t(
        'Når én person har oppgaver for flere kommuner, for eksempel i et IKT-samarbeid.',
        'Når éin person har oppgåver for fleire kommunar, til dømes i eit IKT-samarbeid.',
        'When one person works for several municipalities, such as in an IT co-operation.',
      ),
      synonyms: ['kommuner', 'kommunar', 'kommune', 'mandat', 'oppdrag for'],
    }),
  },
})
