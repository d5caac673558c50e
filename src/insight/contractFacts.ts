/** What follows from a contract, as columns. */
import { choice, date, money } from '../schema/field.ts'
import { t } from '../schema/text.ts'
import { noticesOf } from './contracts.ts'
import { option, type Derived } from './derivedColumn.ts'

export const contractFacts: Readonly<Record<string, Derived>> = {
  'd:notice': {
    field: choice({
      theme: 'lifecycle',
      label: t('Oppsigelse', 'Oppseiing', 'Notice'),
      options: [
        option('open', t('Kan sies opp', 'Kan seiast opp', 'Can be given'), 'info'),
        option('missed', t('Fristen er passert', 'Fristen er passert', 'Passed'), 'danger'),
        option('running', t('Når som helst', 'Når som helst', 'Any day'), 'neutral'),
        option('expires', t('Løper ut', 'Går ut', 'Runs out'), 'neutral'),
        option('over', t('Gått ut', 'Gått ut', 'Over'), 'neutral'),
        option(
          'unknown',
          t('Mangler opplysninger', 'Manglar opplysningar', 'Not enough is entered'),
          'warning',
        ),
      ],
    }),
    of: (view, today) => (row) => noticesOf(view, today).get(row.id)?.status,
  },
  'd:lastNotice': {
    column: true,
    field: date({
      theme: 'lifecycle',
      label: t('Siste frist for oppsigelse', 'Siste frist for oppseiing', 'Last day for notice'),
    }),
    of: (view, today) => (row) => noticesOf(view, today).get(row.id)?.lastDay,
  },
  'd:ends': {
    field: date({
      theme: 'lifecycle',
      label: t('Slutter tidligst', 'Sluttar tidlegast', 'Ends at the earliest'),
    }),
    of: (view, today) => (row) => noticesOf(view, today).get(row.id)?.ends,
  },
  'd:forgetting': {
    field: money({ theme: 'economy', label: t('Koster å glemme', 'Kostar å gløyme', 'Cost of forgetting') }),
    of: (view, today) => (row) => noticesOf(view, today).get(row.id)?.forgetting?.amount,
  },
}
