/** «Slå sammen»: what is written, whether the two stand in the catalogue or are only what members call something. */
import type { Entry } from '../../../insight/network/catalogue.ts'
import type { Item } from '../../../insight/network/duplicates.ts'
import { textOf } from '../../../insight/rows.ts'
import type { Portfolio } from '../../../live/portfolio.svelte.ts'
import { aliasId, entryId, isEntry } from '../../../register/network/ids.ts'
import { cellsOf, differentWrites, mergeWrites, unmergeWrites } from '../../../register/network/writes.ts'
import type { RecordWrites } from '../../../register/reference/records.ts'
import { cellKey, type CellWrite } from '../../../schema/cells.ts'

type Side = Pick<Item, 'id' | 'name' | 'supplier' | 'area' | 'inCatalogue'>
export const sideOf = (entry: Entry): Side => ({
  id: entry.id,
  name: entry.name,
  supplier: entry.supplier,
  area: entry.area,
  inCatalogue: true,
})

const tag = (id: string, field: string, value: string, on: boolean): CellWrite => ({
  key: cellKey(id, field, value),
  value: on ? true : null,
})

/**
 * The one that stays is made an entry when it is none. One that goes leaves an alias, and its name: systems that carry no link to
 * the catalogue are known by what they are called.
 */
export function mergeInto(register: Portfolio, keep: Side, gone: readonly Side[], why: string): RecordWrites {
  const writes: CellWrite[] = []
  if (!keep.inCatalogue) writes.push(...entryWrites(register, keep))
  for (const one of gone) {
    if (!one.inCatalogue) writes.push(tag(keep.id, 'otherNames', one.name, true))
    if (isEntry(one.id) && one.id !== keep.id)
      writes.push(
        ...mergeWrites({ id: one.id, title: one.name }, keep.id, why, register.row(aliasId(one.id))),
      )
  }
  return { writes, texts: [] }
}

/** A name that members use, made an entry of the catalogue, with its supplier. */
function entryWrites(register: Portfolio, { id, name, supplier, area }: Side): readonly CellWrite[] {
  const maker = supplier === undefined ? undefined : entryId('organisation', supplier)
  const known = maker !== undefined && register.row(maker) !== undefined
  return [
    ...(maker !== undefined && supplier !== undefined && !known
      ? cellsOf('organisation', maker, undefined, { name: supplier, type: 'supplier' })
      : []),
    ...cellsOf('product', id, register.row(id), {
      name,
      ...(maker === undefined ? {} : { supplier: maker }),
      ...(area === '' ? {} : { category: area }),
    }),
  ]
}

/** «Ikke det samme»: of one against each of the others. */
export const notTheSame = (one: Side, others: readonly Side[]): RecordWrites => ({
  writes: others.flatMap((other) =>
    differentWrites({ id: one.id, title: one.name }, { id: other.id, title: other.name }),
  ),
  texts: [],
})

export interface Merger {
  readonly from: string
  readonly title: string
  /** It is an entry of its own, that will stand in the list again. */
  readonly isEntry: boolean
}
/** What has been merged into this entry, and may be taken apart again. */
export const mergersOf = (register: Portfolio, entry: Entry): readonly Merger[] =>
  register.rows('alias').flatMap((row) => {
    const from = textOf(row, 'from')
    if (from === undefined || textOf(row, 'verdict') === 'different') return []
    if (!entry.ids.includes(from) || from === entry.id) return []
    return [{ from, title: textOf(row, 'title') ?? from, isEntry: entry.merged.some((m) => m.id === from) }]
  })

export const unmerge = (register: Portfolio, entry: Entry, merger: Merger): RecordWrites => ({
  writes: [
    ...unmergeWrites(merger.from, register.today()),
    ...(merger.isEntry ? [] : [tag(entry.id, 'otherNames', merger.title, false)]),
  ],
  texts: [],
})
