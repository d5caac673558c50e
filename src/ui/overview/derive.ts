import { untrack } from 'svelte'
import type { Portfolio as View } from '../../insight/rows.ts'
import type { Portfolio } from '../../live/portfolio.svelte.ts'

/**
 * Runs a derivation that reads much of the register. It follows later changes as one reading: a subscription for each of
 * ten thousand rows would cost more than the derivation. What `read` reads of anything else (the language, an address)
 * is not followed, so read that before.
 */
export function derive<T>(portfolio: Portfolio, read: (view: View) => T): T {
  portfolio.rows('system')
  return untrack(() => read(portfolio))
}

/** A record's name inside a derivation; '–' when it is not here. */
export const nameOf = (portfolio: Portfolio, id: string | undefined): string =>
  id === undefined ? '–' : untrack(() => portfolio.title(id, '–'))
