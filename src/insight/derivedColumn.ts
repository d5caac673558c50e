/** What derived columns are made of. */
import { choice, type Field, type Option } from '../schema/field.ts'
import type { Row } from '../schema/kind.ts'
import { t, type Text } from '../schema/text.ts'
import type { Portfolio } from './rows.ts'

export interface Derived {
  readonly field: Field
  /** Stands in the list before anyone has chosen columns. */
  readonly column?: true
  readonly of: (view: Portfolio, today: string) => (row: Row) => unknown
}

export const option = (value: string, label: Text, tone?: Option['tone']): Option => ({
  value,
  label,
  ...(tone ? { tone } : {}),
})
export const yes = (label: Text): Field =>
  choice({ theme: 'record', label, options: [option('yes', t('Ja', 'Ja', 'Yes'))] })
export const whether =
  (test: (view: Portfolio, today: string) => (row: Row) => boolean): Derived['of'] =>
  (view, today) => {
    const is = test(view, today)
    return (row) => (is(row) ? 'yes' : undefined)
  }
