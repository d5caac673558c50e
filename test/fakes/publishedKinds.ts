/** Kinds with a field of each audience and sort, some of them declared wrongly: what must never leave does not, all the same. */
import {
  choice,
  choices,
  date,
  link,
  links,
  longText,
  money,
  roleLinks,
  rows,
  tags,
  text,
} from '../../src/schema/field.ts'
import { asAny, defineKind, type AnyKind } from '../../src/schema/kind.ts'
import { t } from '../../src/schema/text.ts'
import { sharingChoice } from '../../src/register/kinds/sharingChoice.ts'

const about = { theme: 'record', label: t('Felt') } as const
const shared = { ...about, audience: 'shared' } as const
const shareable = { ...about, audience: 'shareable' } as const
const inverse = t('Fra')
const shown = {
  group: 'register',
  icon: 'Monitor',
  columns: [],
  facts: [],
  title: 'name',
  label: t('Slag'),
  plural: t('Slag'),
  about: t('.'),
  empty: t('.'),
} as const

export const system = defineKind({
  ...shown,
  id: 'system',
  document: 'intern',
  fields: {
    name: text(shared),
    description: longText(shared),
    tags: tags(shared),
    use: choices({ ...shared, options: [{ value: 'a', label: t('A') }] }),
    supplier: link({ ...shared, to: ['organisation'], inverse }),
    partOf: link({ ...shared, to: ['system'], inverse }),
    services: roleLinks({ ...shared, to: ['service'], roles: [{ value: 'main', label: t('H') }], inverse }),
    related: links({ ...shared, to: ['*'], inverse }),
    modules: rows({
      ...shared,
      columns: {
        name: { type: 'text', label: t('Navn') },
        who: { type: 'link', label: t('Hvem'), to: ['person'], inverse },
      },
    }),
    version: text(shareable),
    hosting: choice({ ...shareable, options: [{ value: 'cloud', label: t('Sky') }] }),
    phaseOut: date(shareable),
    annualCost: money(about),
    owner: link({ ...about, to: ['person'], inverse }),
    notes: longText(about),
    // Declared wrongly: a person must not be named by it.
    contact: link({ ...shared, to: ['person'], inverse }),
  },
})
export const organisation = defineKind({
  ...shown,
  id: 'organisation',
  document: 'intern',
  fields: { name: text(shared), orgnr: text(shared), rating: text(about) },
})
export const service = defineKind({
  ...shown,
  id: 'service',
  document: 'intern',
  fields: { name: text(shared), volume: text(about) },
})
export const contract = defineKind({
  ...shown,
  id: 'contract',
  document: 'intern',
  fields: { name: text(about), end: date(shareable), systems: links({ ...about, to: ['system'], inverse }) },
})
export const person = defineKind({
  ...shown,
  id: 'person',
  document: 'cards',
  // Declared wrongly: cards are never published.
  fields: { name: text(shared), phone: text(about) },
})
export const publishedKinds: readonly AnyKind[] = [
  asAny(system),
  asAny(organisation),
  asAny(service),
  asAny(contract),
  asAny(person),
  asAny(sharingChoice),
]
