import type { Field, RoleLink } from '../../schema/field.ts'
import { show, type ShowOptions } from '../../schema/show.ts'

/**
 * A value as those who are shown it read it. A link is named by what is shown; those that lead to something that is kept
 * back are counted, so that seven of them are not one sentence seven times.
 */
export function shownText(
  field: Field,
  value: unknown,
  options: ShowOptions,
  nameOf: (id: string) => string | undefined,
  notShown: (n: number) => string,
): string {
  const named: ShowOptions = { ...options, titleOf: (id) => nameOf(id) ?? notShown(1) }
  if (!Array.isArray(value) || (field.type !== 'links' && field.type !== 'roleLinks'))
    return show(field, value, named)
  const links = value as readonly (string | RoleLink)[]
  const seen = links.filter((link) => nameOf(typeof link === 'string' ? link : link.to) !== undefined)
  const hidden = links.length - seen.length
  return [show(field, seen, named), hidden > 0 ? notShown(hidden) : ''].filter(Boolean).join(', ')
}
