/** Choices in the address: what one would send to a colleague. */
import type { Desk } from '../../../live/desk.svelte.ts'
import type { NetworkSection, Query } from '../../../live/route.svelte.ts'
import type { NetworkContext } from '../context.svelte.ts'

export type Changes = Readonly<Record<string, string | undefined>>

export const withChanges = (query: Query, changes: Changes): Query =>
  Object.fromEntries(
    Object.entries({ ...query, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  )
/** The same place with other choices: no new step for the back button. */
export function replaceChoices(
  desk: Desk,
  network: NetworkContext,
  section: NetworkSection,
  item: string | undefined,
  query: Query,
): void {
  desk.router.replace({
    page: 'network',
    id: network.here.id,
    section,
    ...(item === undefined ? {} : { item }),
    query,
  })
}
