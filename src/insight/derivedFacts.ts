/** Derived facts declared as columns; what they are for stands in derived.ts. */
import { choice, date, link, links, money, type Option } from '../schema/field.ts'
import { t, type Text } from '../schema/text.ts'
import { isOrgnr } from '../schema/value.ts'
import { serviceAreas } from '../register/areas.ts'
import { contractFacts } from './contractFacts.ts'
import { costsOf } from './cost.ts'
import { sectorsOf, supplierOf } from './costGroups.ts'
import { emergencySystems } from './emergency.ts'
import { fitOf, fits } from './fit.ts'
import { freshnessOf, suppliersOf, systemsOfService } from './gaps.ts'
import { conflictsOf } from './lifecycle.ts'
import { comesIn } from './overlap.ts'
import { hasLeft, responsibilitiesOf } from './people.ts'
import { option, whether, yes, type Derived } from './derivedColumn.ts'
import { documentStates, type Document } from './documents.ts'
import { documentStatus, oversightOf } from './privacy.ts'
import { idsOf, inverse, isPresent, liveRow, textOf } from './rows.ts'

const documentOptions: readonly Option[] = documentStates.map((state) =>
  option(
    state,
    {
      missing: t('Mangler', 'Manglar', 'Missing'),
      old: t('For gammel', 'For gammal', 'Too old'),
      unsure: t('Uten dato', 'Utan dato', 'Without a date'),
      unknown: t('Vet ikke om det trengs', 'Veit ikkje om det trengst', 'Not known if needed'),
      ok: t('I orden', 'I orden', 'In order'),
      notNeeded: t('Trengs ikke', 'Trengst ikkje', 'Not needed'),
    }[state],
    state === 'ok' ? 'success' : state === 'missing' ? 'danger' : state === 'old' ? 'warning' : 'neutral',
  ),
)
const documentField = (which: Document, label: Text): Derived => ({
  field: choice({ theme: 'privacy', label, options: documentOptions }),
  of: (view, today) => (row) => documentStatus(which, view, row, today).state,
})
const person = (name: 'owner' | 'responsible', label: Text): Derived => ({
  field: choice({
    theme: 'people',
    label,
    options: [
      option('somebody', t('Noen', 'Nokon', 'Somebody')),
      option('nobody', t('Ingen', 'Ingen', 'Nobody'), 'warning'),
    ],
  }),
  of: (view) => (row) => (liveRow(view, textOf(row, name)) ? 'somebody' : 'nobody'),
})
/** The other end has the stored field's own words. */
const inverseLabel = t('Se systemet', 'Sjå systemet', 'See the system')

const system: Readonly<Record<string, Derived>> = {
  'd:present': {
    field: yes(t('Er hos dere nå', 'Er hos dykk no', 'With you now')),
    of: whether(() => isPresent),
  },
  'd:ros': documentField('ros', t('Risikovurdering (ROS)', 'Risikovurdering (ROS)', 'Risk assessment')),
  'd:dpia': documentField('dpia', t('DPIA', 'DPIA', 'DPIA')),
  'd:dpa': documentField('dpa', t('Databehandleravtale', 'Databehandlaravtale', 'Data processing agreement')),
  'd:owner': person('owner', t('Har systemeier', 'Har systemeigar', 'Has an owner')),
  'd:responsible': person(
    'responsible',
    t('Har systemansvarlig', 'Har systemansvarleg', 'Has someone responsible'),
  ),
  'd:confirmed': {
    field: choice({
      theme: 'record',
      label: t('Bekreftet', 'Stadfesta', 'Confirmed'),
      options: [
        option('fresh', t('Siste 12 måneder', 'Siste 12 månader', 'Last 12 months'), 'success'),
        option('old', t('For lenge siden', 'For lenge sidan', 'Too long ago'), 'warning'),
        option('never', t('Aldri', 'Aldri', 'Never'), 'neutral'),
      ],
    }),
    of: (_view, today) => (row) => freshnessOf(row, today),
  },
  'd:lifecycle': {
    field: choice({
      theme: 'lifecycle',
      label: t('Livsløp og datoer', 'Livsløp og datoar', 'Lifecycle and dates'),
      options: [
        option('contradiction', t('Stemmer ikke', 'Stemmer ikkje', 'Do not fit'), 'warning'),
        option('loose', t('Noe gjenstår', 'Noko står att', 'Something is left'), 'info'),
      ],
    }),
    of: (view, today) => (row) => {
      const sorts = conflictsOf(view, row, today).map((c) => c.sort)
      return sorts.includes('contradiction') ? 'contradiction' : sorts[0]
    },
  },
  'd:comesIn': {
    field: date({ theme: 'lifecycle', label: t('Kommer i bruk', 'Kjem i bruk', 'Comes into use') }),
    of: () => comesIn,
  },
  'd:fit': {
    field: choice({
      theme: 'assessment',
      label: t('Anbefalt vei videre', 'Tilrådd veg vidare', 'Suggested way forward'),
      options: fits.map((fit) =>
        option(
          fit,
          {
            keep: t('Behold', 'Behald', 'Keep'),
            develop: t('Videreutvikle', 'Vidareutvikle', 'Develop'),
            replace: t('Erstatt', 'Erstatt', 'Replace'),
            retire: t('Avvikle', 'Avvikle', 'Retire'),
          }[fit],
        ),
      ),
    }),
    of: () => (row) => fitOf(row).fit,
  },
  'd:cost': {
    field: money({
      theme: 'economy',
      perYear: true,
      label: t('Regnet kostnad per år', 'Rekna kostnad per år', 'Derived cost per year'),
    }),
    of: (view, today) => {
      const { systems } = costsOf(view, today)
      return (row) => {
        const amount = systems.get(row.id)?.amount
        return amount === undefined ? undefined : Math.round(amount)
      }
    },
  },
  'd:costs': {
    field: choice({
      theme: 'economy',
      label: t('Regnes med i kostnadene', 'Blir rekna med i kostnadene', 'Counted in the costs'),
      options: [option('yes', t('Ja', 'Ja', 'Yes'))],
    }),
    of: whether((view, today) => {
      const { systems, unknown } = costsOf(view, today)
      const without = new Set(unknown)
      return (row) => systems.get(row.id)?.amount !== undefined || without.has(row.id)
    }),
  },
  'd:supplier': {
    field: link({
      theme: 'economy',
      label: t(
        'Leverandør, også fra avtalen',
        'Leverandør, òg frå avtalen',
        'Supplier, also from the contract',
      ),
      to: ['organisation'],
      inverse: inverseLabel,
    }),
    of: (view) => (row) => supplierOf(view, row),
  },
  'd:sectors': {
    field: {
      type: 'choices',
      theme: 'economy',
      label: t('Sektorer', 'Sektorar', 'Sectors'),
      options: serviceAreas,
    },
    of: (view) => (row) => sectorsOf(view, row),
  },
  'd:contracts': {
    field: links({
      theme: 'economy',
      label: t('Avtaler', 'Avtalar', 'Contracts'),
      to: ['contract'],
      inverse: inverseLabel,
    }),
    of: (view) => (row) => idsOf(inverse(view, 'contract', 'systems').get(row.id) ?? []),
  },
  'd:plan': {
    field: choice({
      theme: 'emergency',
      label: t('Beredskapsplan', 'Beredskapsplan', 'Emergency plan'),
      options: [
        option('gaps', t('Mangler noe', 'Manglar noko', 'Lacks something'), 'warning'),
        option('whole', t('Fullstendig', 'Fullstendig', 'Complete'), 'success'),
      ],
    }),
    of: (view, today) => {
      const states = new Map(
        emergencySystems(view, today).map((s) => [s.id, s.missing.length > 0 ? 'gaps' : 'whole'] as const),
      )
      return (row) => states.get(row.id)
    },
  },
}

/** By kind and name. */
export const derivedFacts: Readonly<Record<string, Readonly<Record<string, Derived>>>> = {
  system,
  contract: contractFacts,
  service: {
    'd:systems': {
      field: links({
        theme: 'use',
        label: t('Systemer', 'System', 'Systems'),
        to: ['system'],
        inverse: inverseLabel,
      }),
      of: (view) => (row) => idsOf(systemsOfService(view, row.id)),
    },
  },
  organisation: {
    'd:supplies': {
      field: yes(t('Er leverandør', 'Er leverandør', 'Is a supplier')),
      of: whether((view) => {
        const suppliers = new Set(suppliersOf(view))
        return (row) => suppliers.has(row)
      }),
    },
    'd:orgnr': {
      field: choice({
        theme: 'basis',
        label: t('Organisasjonsnummeret', 'Organisasjonsnummeret', 'Organisation number'),
        options: [option('valid', t('Kan stemme', 'Kan stemme', 'Can be right'))],
      }),
      of: () => (row) => (isOrgnr(textOf(row, 'orgnr')) ? 'valid' : undefined),
    },
  },
  person: {
    'd:left': {
      field: yes(
        t('Har sluttet og er ansvarlig', 'Har slutta og er ansvarleg', 'Left and still responsible'),
      ),
      of: whether(
        (view, today) => (row) =>
          (hasLeft(row, today) || textOf(row, 'archivedOn') !== undefined) &&
          responsibilitiesOf(view, row.id, today).length > 0,
      ),
    },
  },
  dpa: {
    'd:oversight': {
      field: choice({
        theme: 'privacy',
        label: t('Tilsyn', 'Tilsyn', 'Oversight'),
        options: [
          option('due', t('Er på tide', 'Er på tide', 'Is due'), 'warning'),
          option('done', t('I orden', 'I orden', 'In order'), 'success'),
        ],
      }),
      of: (_view, today) => (row) => oversightOf(row, today),
    },
  },
}
