/** Finding in a catalogue as one finds in the register: by any name an entry has or has had, by supplier, and with slips. */
import { SearchIndex } from '../search.ts'
import type { Catalogue, Entry } from './catalogue.ts'

/** A catalogue is made anew when a row of it changes, and its index with it. */
const indexes = new WeakMap<Catalogue, SearchIndex>()

function indexOf(catalogue: Catalogue): SearchIndex {
  const known = indexes.get(catalogue)
  if (known) return known
  const made = new SearchIndex()
  made.put(
    [...catalogue.entries.values()].map(({ id, sort, name, names, supplier }) => ({
      id,
      kind: sort,
      title: name,
      names: names.filter((other) => other !== name).join(' '),
      linked: supplier ?? '',
      text: '',
    })),
  )
  indexes.set(catalogue, made)
  return made
}

/** The best first; no more than `most` of them, and how many there are. */
export function findEntries(
  catalogue: Catalogue,
  typed: string,
  most: number,
): { readonly entries: readonly Entry[]; readonly total: number } {
  const { groups, total } = indexOf(catalogue).search(typed, { perKind: most })
  const hits = groups.flatMap((group) => group.hits).sort((a, b) => b.score - a.score)
  return { entries: hits.slice(0, most).flatMap((hit) => catalogue.entry(hit.id) ?? []), total }
}
