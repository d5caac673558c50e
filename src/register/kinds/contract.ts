import { defineKind } from '../../schema/kind.ts'
import { t } from '../../schema/text.ts'
import { contractEconomy } from './contract/economy.ts'
import { contractParties } from './contract/parties.ts'
import { contractPeriod } from './contract/period.ts'

/** The last day for giving notice is derived in insight from the fields of theme `lifecycle`; `noticeBy` overrides it. */
export const contract = defineKind({
  id: 'contract',
  label: t('Avtale', 'Avtale', 'Contract'),
  plural: t('Avtaler', 'Avtalar', 'Contracts'),
  about: t(
    'Avtalene dere har med leverandører, og når de må sies opp.',
    'Avtalane de har med leverandørar, og når dei må seiast opp.',
    'Your contracts with suppliers, and when notice must be given.',
  ),
  empty: t(
    'Med sluttdato og oppsigelsestid sier vi fra før fristen går ut, og hva det koster å glemme den. Begynn med de fem dyreste avtalene.',
    'Med sluttdato og oppseiingstid seier vi frå før fristen går ut, og kva det kostar å gløyme han. Begynn med dei fem dyraste avtalane.',
    'With an end date and a notice period we tell you before the deadline, and what forgetting it costs. Begin with the five most expensive.',
  ),
  group: 'register',
  icon: 'FileText',
  document: 'intern',
  title: 'title',
  columns: ['title', 'supplier', 'systems', 'end', 'noticeMonths', 'valuePerYear', 'responsible'],
  facts: ['supplier', 'end', 'valuePerYear'],
  synonyms: [
    'avtaler',
    'avtalar',
    'kontrakter',
    'kontraktar',
    'avtaleoversikt',
    'avtaleliste',
    'kontraktsoversikt',
    'kontraktliste',
    'lisensavtaler',
    'contracts',
  ],
  keys: ['procurementReference'],
  fields: {
    ...contractParties,
    ...contractPeriod,
    ...contractEconomy,
  },
})
