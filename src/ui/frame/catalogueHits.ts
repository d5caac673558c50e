import type { Desk } from '../../live/desk.svelte.ts'
import type { Route } from '../../live/route.svelte.ts'

/** A line of the search. */
export interface Entry {
  readonly key: string
  readonly label: string
  readonly detail?: string
  readonly icon?: string
  readonly route: Route
}
export interface CatalogueHits {
  /** What it is called. */
  readonly network: string
  readonly entries: readonly Entry[]
  readonly total: number
}

/**
 * What the networks' catalogues have of it: one looks for a product before one has it, and so not only at home. A secretariat
 * searches its catalogue already, for that is its register. The index is fetched and made when somebody in a network first searches.
 */
export async function catalogueHits(desk: Desk, typed: string): Promise<readonly CatalogueHits[]> {
  const networks = (desk.sharing?.networks ?? []).flatMap(({ id }) => {
    const here = desk.sharing?.network?.(id)
    return here?.own ? [here] : []
  })
  if (networks.length === 0) return []
  const [{ catalogueOf }, { findEntries }] = await Promise.all([
    import('../../insight/network/catalogue.ts'),
    import('../../insight/network/findEntries.ts'),
  ])
  return networks.flatMap(({ id: network, name, register }) => {
    const { entries, total } = findEntries(catalogueOf(register), typed, 6)
    const found = entries.map(({ id, name: label, supplier, sort }): Entry => {
      const icon = register.kinds.get(sort)?.icon
      return {
        key: `${network} ${id}`,
        label,
        route: { page: 'network', id: network, section: 'catalogue', item: id, query: {} },
        ...(icon === undefined ? {} : { icon }),
        ...(supplier === undefined || supplier === label ? {} : { detail: supplier }),
      }
    })
    return total > 0 ? [{ network: name, entries: found, total }] : []
  })
}
