/** What a link in the network's records may lead to, by name; and the record it leads to, made when it has no place yet. */
import type { Participant } from '../../../insight/network/circle.ts'
import { live, textOf } from '../../../insight/rows.ts'
import { entryId, participantId } from '../../../register/network/ids.ts'
import type { Field } from '../../../schema/field.ts'
import { collator, fold } from '../../../schema/order.ts'
import type { Lang } from '../../../schema/text.ts'
import type { Choice } from '../../parts/choice.ts'
import type { NetworkContext } from '../context.svelte.ts'

type LinkField = Extract<Field, { type: 'link' | 'links' }>
const most = 12

/** A municipality that has joined may have no record in the network yet: its number is what its record would be named by. */
const idOf = (p: Participant): string | undefined =>
  p.row?.id ?? (p.number === undefined ? undefined : participantId(p.number))

function choicesFor(network: NetworkContext, field: LinkField): readonly Choice[] {
  const { spread, here } = network
  if (field.to.includes('participant'))
    return spread.circle.all.flatMap((p) => {
      const id = idOf(p)
      return id === undefined ? [] : [{ id, label: p.name }]
    })
  if (field.to.includes('product') || field.to.includes('component'))
    return spread.subjects
      .filter((s) => s.sort !== 'area' && field.to.includes(s.sort))
      .map(({ id, name, supplier }) => ({ id, label: name, ...(supplier ? { detail: supplier } : {}) }))
  return field.to.flatMap((kind) =>
    live(here.register, kind).map((row) => ({ id: row.id, label: here.register.title(row.id, row.id) })),
  )
}
export function findLinks(
  network: NetworkContext,
  field: LinkField,
  query: string,
  lang: Lang,
  without: readonly string[],
): readonly Choice[] {
  const q = fold(query)
  const { compare } = collator(lang)
  const begins = (c: Choice): number => (fold(c.label).startsWith(q) ? 0 : 1)
  return choicesFor(network, field)
    .filter((c) => !without.includes(c.id) && fold(`${c.label} ${c.detail ?? ''}`).includes(q))
    .sort((a, b) => begins(a) - begins(b) || compare(a.label, b.label))
    .slice(0, most)
}
export function linkTitle(network: NetworkContext, id: string, fallback: string): string {
  const entry = network.spread.catalogue.entry(id)
  return (
    entry?.name ??
    network.spread.circle.find(id)?.name ??
    network.spread.circle.all.find((p) => idOf(p) === id)?.name ??
    network.here.register.title(id, fallback)
  )
}
/** A municipality gets its record in the network when something first links to it. */
export function placeFor(
  network: NetworkContext,
  id: string,
): readonly (readonly [string, { readonly name: string; readonly number: string }])[] {
  const p = network.spread.circle.all.find((one) => idOf(one) === id)
  if (!p || p.row || p.number === undefined) return []
  return [[id, { name: p.name, number: p.number }]]
}
/** An entry that is made from here has the id that its name gives: two who make it at once make one. */
export const newEntry = (name: string): readonly [string, { readonly name: string }] => [
  entryId('product', name),
  { name },
]
export const offerTitle = (network: NetworkContext, id: string): string =>
  textOf(network.here.register.row(id), 'title') ?? ''
