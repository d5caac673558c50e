/** What another network's catalogue has that this one's has not. */
import type { Catalogue, Entry } from './catalogue.ts'
import { likenesses } from './likeness.ts'
import { supplierKey } from './names.ts'

export interface Elsewhere {
  readonly entry: Entry
  /** An entry of this catalogue that is likely the same, under another id. */
  readonly like: Entry | undefined
}
interface Named {
  readonly entry: Entry
  readonly here: boolean
}
const asked = ({ entry }: Named) => ({
  name: entry.name,
  supplier: entry.supplier === undefined ? undefined : supplierKey(entry.supplier),
})

/** In order of name. What leads to an entry here by any of its ids is here already. */
export function elsewhereOf(there: Catalogue, here: Catalogue): readonly Elsewhere[] {
  const lacking = [...there.entries.values()].filter(({ ids }) => !ids.some((id) => here.entry(id)))
  const all: readonly Named[] = [
    ...lacking.map((entry) => ({ entry, here: false })),
    ...[...here.entries.values()].map((entry) => ({ entry, here: true })),
  ]
  const like = new Map<string, Entry>()
  for (const { a, b } of likenesses(all.map(asked))) {
    const [one, other] = [all[a], all[b]]
    if (!one || !other || one.here === other.here) continue
    const [theirs, ours] = one.here ? [other, one] : [one, other]
    if (!like.has(theirs.entry.id)) like.set(theirs.entry.id, ours.entry)
  }
  return lacking.map((entry) => ({ entry, like: like.get(entry.id) }))
}
