import { choice, date, link, links, text } from '../../schema/field.ts'
import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'

export const role = defineKind({
  id: 'role',
  label: t('Rolle', 'Rolle', 'Role'),
  plural: t('Roller', 'Roller', 'Roles'),
  about: t(
    'Ansvar som blir stående når noen slutter: hvem har det nå, og fra når.',
    'Ansvar som blir ståande når nokon sluttar: kven har det no, og frå når.',
    'Responsibilities that remain when someone leaves: who has them now, and since when.',
  ),
  empty: t(
    'En rolle, som personvernombud eller IKT-kontakt, lever lenger enn den som har den. Legg inn rollene dere har, og hvem som har dem i dag.',
    'Ei rolle, som personvernombod eller IKT-kontakt, lever lenger enn den som har ho. Legg inn rollene de har, og kven som har dei i dag.',
    'A role, such as data protection officer, outlives its holder. Enter the roles you have and who holds them today.',
  ),
  group: 'people',
  icon: 'PersonRectangle',
  document: 'intern',
  title: 'name',
  columns: ['name', 'type', 'person', 'unit', 'from'],
  facts: ['type', 'person', 'unit'],
  synonyms: ['roller', 'rolleliste', 'ansvar', 'ansvarsliste', 'roles'],
  fields: {
    name: text({
      theme: 'basis',
      core: true,
      audience: 'internal',
      label: t('Navn', 'Namn', 'Name'),
      help: t(
        'Rollen, ikke personen: «Systemansvarlig oppvekst».',
        'Rolla, ikkje personen: «Systemansvarleg oppvekst».',
        'The role, not the person.',
      ),
      synonyms: ['rolle', 'rollenavn', 'funksjon', 'ansvar', 'ansvarsområde'],
    }),
    type: choice({
      theme: 'basis',
      label: t('Slag', 'Slag', 'Sort'),
      synonyms: ['rolletype', 'type', 'type rolle'],
      options: [
        {
          value: 'systemOwner',
          label: t('Systemansvarlig', 'Systemansvarleg', 'Responsible for systems'),
          synonyms: ['systemeier', 'systemforvalter'],
        },
        {
          value: 'ictContact',
          label: t('IKT-kontakt', 'IKT-kontakt', 'IT contact'),
          synonyms: ['ikt kontakt', 'it-kontakt'],
        },
        {
          value: 'lighthouse',
          label: t('Digitalt fyrtårn', 'Digitalt fyrtårn', 'Digital lighthouse'),
          help: t(
            'En kollega som går foran og hjelper andre i gang.',
            'Ein kollega som går føre og hjelper andre i gang.',
            'A colleague who leads the way and helps others.',
          ),
          synonyms: ['fyrtårn', 'digital veileder', 'digital pådriver'],
        },
        {
          value: 'sectorLead',
          label: t('Sektoransvarlig', 'Sektoransvarleg', 'Sector lead'),
          synonyms: ['sektorleder', 'områdeansvarlig'],
        },
        {
          value: 'dpo',
          label: t('Personvernombud', 'Personvernombod', 'Data protection officer'),
          synonyms: ['pvo', 'dpo'],
        },
        {
          value: 'security',
          label: t('Sikkerhetsansvarlig', 'Tryggleiksansvarleg', 'Security lead'),
          synonyms: ['sikkerhetsleder', 'informasjonssikkerhetsleder', 'ciso'],
        },
        {
          value: 'architect',
          label: t('Arkitekt', 'Arkitekt', 'Architect'),
          synonyms: ['virksomhetsarkitekt', 'it-arkitekt'],
        },
        { value: 'other', label: t('Annet', 'Anna', 'Other'), synonyms: ['annen'] },
      ],
    }),
    person: link({
      theme: 'people',
      core: true,
      audience: 'internal',
      to: ['person'],
      label: t('Hvem har rollen', 'Kven har rolla', 'Held by'),
      inverse: t('Roller', 'Roller', 'Roles'),
      synonyms: ['person', 'innehaver', 'innehavar', 'ansvarlig person', 'kontaktperson'],
    }),
    unit: link({
      theme: 'people',
      to: ['unit'],
      label: t('Enhet', 'Eining', 'Unit'),
      inverse: t('Roller i enheten', 'Roller i eininga', 'Roles in the unit'),
      synonyms: ['avdeling', 'sektor', 'virksomhet'],
    }),
    systems: links({
      theme: 'use',
      to: ['system'],
      label: t('Systemer', 'System', 'Systems'),
      inverse: t('Roller for systemet', 'Roller for systemet', 'Roles for the system'),
      synonyms: ['gjelder system', 'fagsystem', 'fagsystemer'],
    }),
    from: date({
      theme: 'lifecycle',
      label: t('Fra', 'Frå', 'From'),
      synonyms: ['fra dato', 'startdato', 'gjelder fra'],
    }),
    to: date({
      theme: 'lifecycle',
      label: t('Til', 'Til', 'To'),
      help: t(
        'La stå åpent så lenge noen har rollen.',
        'Lat stå ope så lenge nokon har rolla.',
        'Leave blank while someone holds the role.',
      ),
      synonyms: ['til dato', 'sluttdato', 'gjelder til'],
    }),
  },
})
