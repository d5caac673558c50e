/** Two small kinds with a field of each sort that the store treats differently: enough for the store, nothing of the domain. */
import { choices, date, link, longText, money, number, rows, tags, text } from '../../src/schema/field.ts'
import { asAny, defineKind, type AnyKind } from '../../src/schema/kind.ts'
import { t } from '../../src/schema/text.ts'

const about = { theme: 'record' } as const
const shown = { group: 'register', icon: 'Monitor', columns: [], facts: [], title: 'name' } as const

export const system = defineKind({
  ...shown,
  id: 'system',
  label: t('System'),
  plural: t('Systemer'),
  about: t('.'),
  empty: t('.'),
  document: 'intern',
  fields: {
    name: text({ ...about, label: t('Navn') }),
    description: longText({ ...about, label: t('Beskrivelse') }),
    annualCost: money({ ...about, label: t('Kostnad') }),
    userCount: number({ ...about, label: t('Brukere') }),
    inUseFrom: date({ ...about, label: t('I bruk fra') }),
    owner: link({ ...about, label: t('Eier'), to: ['person'], inverse: t('Eier') }),
    tags: tags({ ...about, label: t('Merkelapper') }),
    safeguards: choices({
      ...about,
      label: t('Sikring'),
      options: [
        { value: 'a', label: t('A') },
        { value: 'b', label: t('B') },
      ],
    }),
    modules: rows({
      ...about,
      label: t('Moduler'),
      columns: { name: { type: 'text', label: t('Navn') }, used: { type: 'number', label: t('I bruk') } },
    }),
  },
})
export const person = defineKind({
  ...shown,
  id: 'person',
  label: t('Person'),
  plural: t('Personer'),
  about: t('.'),
  empty: t('.'),
  document: 'cards',
  fields: {
    name: text({ ...about, label: t('Navn') }),
    phone: text({ ...about, label: t('Telefon') }),
    notes: longText({ ...about, label: t('Notater') }),
  },
})
export const kinds: readonly AnyKind[] = [asAny(system), asAny(person)]
