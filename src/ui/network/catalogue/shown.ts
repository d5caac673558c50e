import type { Desk } from '../../../live/desk.svelte.ts'
import type { Portfolio } from '../../../live/portfolio.svelte.ts'
import type { Field } from '../../../schema/field.ts'
import { show, type ShowOptions } from '../../../schema/show.ts'
import { isAnswered } from '../../../schema/value.ts'
import { showOptions } from '../../show.ts'

/** How values are shown when their links lead into this register, which need not be the one on the desk. */
export const showIn = (desk: Desk, register: Portfolio): ShowOptions => ({
  ...showOptions(desk),
  titleOf: (id) => register.title(id) || '–',
})

/**
 * The desk with another register open on it: what edits a field finds the records to link to there. Everything else is the
 * window's own.
 */
export const deskOn = (desk: Desk, portfolio: Portfolio): Desk =>
  new Proxy(desk, {
    get(target, key): unknown {
      if (key === 'portfolio') return portfolio
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value
    },
  })

export const valueText = (field: Field | undefined, value: unknown, options: ShowOptions): string =>
  !isAnswered(value) ? '' : field ? show(field, value, options) : String(value)

const list = (text: string): readonly string[] =>
  [...text.matchAll(/"\\"([^"\\]*)\\""/g)].map((m) => m[1] ?? '')
/** A value as a tie keeps it (`markOf`), in words: a supplier is its name, a set its elements. Blank when nothing was taken. */
export function takenText(field: Field | undefined, mark: string | undefined, options: ShowOptions): string {
  if (mark === undefined || mark === '') return ''
  if (mark.startsWith('=')) return mark.slice(1)
  if (field && mark.startsWith('[')) return valueText(field, list(mark), options)
  return valueText(field, mark, options)
}
