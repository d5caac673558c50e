/** What one has that the catalogue does not know. */
import type { Catalogue, Entry } from '../../../insight/network/catalogue.ts'
import { claimsOf, subjectsOf } from '../../../insight/network/claims.ts'
import { likenesses } from '../../../insight/network/likeness.ts'
import { supplierKey } from '../../../insight/network/names.ts'
import { live, textOf } from '../../../insight/rows.ts'
import type { Portfolio } from '../../../live/portfolio.svelte.ts'
import { collator } from '../../../schema/order.ts'
import type { Row } from '../../../schema/kind.ts'

const gone = new Set(['retired', 'readOnly'])

/** Systems and components of one's own, in order of name; those that are over, or held back, are not proposed. */
export function unknownOf(
  own: Portfolio,
  network: Portfolio,
  catalogue: Catalogue,
  held: readonly string[],
): readonly Row[] {
  const claims = claimsOf(own, catalogue, live(network, 'offer'))
  const systems = own
    .rows('system')
    .filter(
      (row) =>
        textOf(row, 'name') !== undefined &&
        !gone.has(textOf(row, 'lifecycle') ?? '') &&
        !held.includes(row.id) &&
        subjectsOf(claims, row.id).length === 0,
    )
  const components = own
    .rows('component')
    .filter((row) => textOf(row, 'name') !== undefined && !catalogue.entry(row.id) && !held.includes(row.id))
  const { compare } = collator('nb')
  return [...systems, ...components].sort((a, b) => compare(textOf(a, 'name') ?? '', textOf(b, 'name') ?? ''))
}

export const supplierOf = (own: Portfolio, row: Row): string | undefined => {
  const link = textOf(row, 'supplier')
  return (link === undefined ? undefined : textOf(own.row(link), 'name')) ?? textOf(row, 'owner')
}

/** An entry that is likely the same under another name: used rather than doubled. */
export function likeIn(own: Portfolio, catalogue: Catalogue, row: Row): Entry | undefined {
  const supplier = supplierOf(own, row)
  const entries = [...catalogue.entries.values()]
  const named = entries.flatMap((entry) => entry.names.map((name) => ({ entry, name })))
  const found = likenesses([
    { name: textOf(row, 'name') ?? '', supplier: supplier && supplierKey(supplier) },
    ...named.map(({ entry, name }) => ({
      name,
      supplier: entry.supplier === undefined ? undefined : supplierKey(entry.supplier),
    })),
  ]).find(({ a, b }) => a === 0 || b === 0)
  if (!found) return undefined
  return named[(found.a === 0 ? found.b : found.a) - 1]?.entry
}
