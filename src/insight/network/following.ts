/** «Nytt i katalogen: behold ditt / ta det nye», field by field: what the entry says now, what was taken, what stands here. */
import { followedBy, markOf, takenIn, type Rows } from '../../register/network/take.ts'
import type { Row } from '../../schema/kind.ts'
import { isAnswered } from '../../schema/value.ts'
import { live, textOf } from '../rows.ts'
import { readEntry, type Catalogue, type Entry } from './catalogue.ts'

export interface FieldNews {
  readonly field: string
  /** In the entry now. Undefined: emptied. */
  readonly theirs: unknown
  /** Here now. */
  readonly mine: unknown
  /** Here it still says what was taken: taking the new loses nothing of one's own. */
  readonly untouched: boolean
  /**
   * One's own copy of the entry, when it stands there just as in the record that is asked about: it is one change and one
   * question, and what is answered holds for both.
   */
  readonly copy: string | undefined
}
export interface News {
  readonly tie: Row
  readonly own: Row
  readonly entry: Entry
  /** The entry as it reads, for `decideNews`. */
  readonly reading: Row
  readonly fields: readonly FieldNews[]
  /** The entry that was taken has since been merged into this one. */
  readonly merged: boolean
}

/** Nothing is new when the entry says what it said, or what stands here already. */
export function fieldNews(own: Row, reading: Row, tie: Row, here: Rows, network: Rows): readonly FieldNews[] {
  const taken = takenIn(tie)
  return followedBy(own.id).flatMap((field): FieldNews[] => {
    const [theirs, mine] = [reading[field], own[field]]
    const [now, base, held] = [markOf(field, theirs, network), taken.get(field), markOf(field, mine, here)]
    if (now === held || contains(mine, theirs)) return []
    // Not decided on: of interest only when there is something to take, and nothing here.
    if (base === undefined ? now === '' || held !== '' : now === base) return []
    return [
      {
        field,
        theirs,
        mine: isAnswered(mine) ? mine : undefined,
        untouched: held === (base ?? ''),
        copy: undefined,
      },
    ]
  })
}
/** A set here that holds all of the entry's: more is one's own. */
const contains = (mine: unknown, theirs: unknown): boolean =>
  Array.isArray(mine) && Array.isArray(theirs) && theirs.every((v) => mine.includes(v))

/**
 * Everything new for one's own records, in order of the ties. Records that are gone or archived want nothing. What a system and
 * one's own copy of its product both would be asked is asked at the system.
 */
export function newsOf(own: Rows, network: Rows, catalogue: Catalogue): readonly News[] {
  const readings = new Map<string, Row>()
  const all = live(own, 'catalogueTie').flatMap((tie): News[] => {
    const [ownId, entryIdThen] = [textOf(tie, 'own'), textOf(tie, 'entry')]
    const row = ownId === undefined ? undefined : own.row(ownId)
    const entry = entryIdThen === undefined ? undefined : catalogue.entry(entryIdThen)
    if (!row || !entry || textOf(row, 'archivedOn') !== undefined) return []
    const reading = readings.get(entry.id) ?? readEntry(entry).row
    readings.set(entry.id, reading)
    const fields = fieldNews(row, reading, tie, own, network)
    return fields.length > 0
      ? [{ tie, own: row, entry, reading, fields, merged: entry.id !== entryIdThen }]
      : []
  })
  return askedOnce(all, own)
}
function askedOnce(all: readonly News[], own: Rows): readonly News[] {
  const byOwn = new Map(all.map((one) => [one.own.id, one]))
  /** `product:@x/name`: asked at a system. Of several systems the first one asks for the copy too. */
  const elsewhere = new Set<string>()
  const withCopies = all.map((one): News => {
    const product = textOf(one.own, 'product')
    const copy = product === undefined ? undefined : byOwn.get(product)
    if (copy?.entry.id !== one.entry.id) return one
    const fields = one.fields.map((news) => {
      const same = copy.fields.some(
        (f) => f.field === news.field && markOf(f.field, f.mine, own) === markOf(f.field, news.mine, own),
      )
      const key = `${copy.own.id}/${news.field}`
      if (!same || elsewhere.has(key)) return news
      elsewhere.add(key)
      return { ...news, copy: copy.own.id }
    })
    return { ...one, fields }
  })
  return withCopies.flatMap((one) => {
    const fields = one.fields.filter((f) => !elsewhere.has(`${one.own.id}/${f.field}`))
    return fields.length === 0 ? [] : fields.length === one.fields.length ? [one] : [{ ...one, fields }]
  })
}
/** How many of the questions are about one of these records, or its copy. */
export const newsAbout = (news: readonly News[], ids: readonly (string | undefined)[]): number =>
  news.reduce(
    (n, one) =>
      n + (ids.includes(one.own.id) ? one.fields : one.fields.filter((f) => ids.includes(f.copy))).length,
    0,
  )
/** What is decided at a record, and so at its copy: who decides, and on which fields. */
export const decidedAt = (one: News, fields: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const by = new Map<string, readonly string[]>([[one.own.id, fields]])
  for (const { field, copy } of one.fields)
    if (copy !== undefined && fields.includes(field)) by.set(copy, [...(by.get(copy) ?? []), field])
  return by
}
