/** Likely repeats across the catalogue and what members show, side by side, with the reason. */
import { entryId } from '../../register/network/ids.ts'
import { systems as referenceSystems } from '../../register/reference/systems.ts'
import { once } from '../../register/reference/table.ts'
import { isId } from '../../schema/id.ts'
import { t, type Text } from '../../schema/text.ts'
import { live, textOf } from '../rows.ts'
import { claimsOf, subjectsOf } from './claims.ts'
import { likenesses, type Named, type Reason } from './likeness.ts'
import { nameKey, supplierKey } from './names.ts'
import type { Spread } from './spread.ts'

/** A name that stands for a product: an entry of the catalogue, or what members call something that no entry is called. */
export interface Item {
  /** Of the entry; else of a member's own product; else the id that an entry of this name would have. */
  readonly id: string
  readonly name: string
  readonly supplier: string | undefined
  readonly area: string
  readonly inCatalogue: boolean
  /** Keys of those who have a system of it. */
  readonly users: readonly string[]
}
export interface Pair {
  readonly a: string
  readonly b: string
  readonly reason: Reason
  readonly sure: boolean
}
export interface DuplicateGroup {
  /** What the others would be merged into first. */
  readonly items: readonly Item[]
  readonly pairs: readonly Pair[]
  readonly sure: boolean
}

interface Draft {
  id: string
  name: string
  supplier: string | undefined
  area: string
  inCatalogue: boolean
  users: Set<string>
  names: Set<string>
}

/** Systems that the catalogue does not know, gathered by name and supplier over all members. */
function itemsOf(spread: Spread): readonly Draft[] {
  const { catalogue, circle } = spread
  const offers = live(spread.input.network, 'offer')
  const out: Draft[] = [...catalogue.entries.values()].map((e) => ({
    id: e.id,
    name: e.name,
    supplier: e.supplier,
    area: e.area,
    inCatalogue: true,
    users: new Set<string>(),
    names: new Set(e.names),
  }))
  const byEntry = new Map(out.map((d) => [d.id, d]))
  const loose = new Map<string, Draft>()
  for (const p of circle.all)
    for (const view of p.views) {
      const claims = claimsOf(view, catalogue, offers)
      for (const [subject, said] of claims.bySubject)
        if (said.some((c) => c.state !== 'none' && c.row.id.startsWith('system:')))
          byEntry.get(subject)?.users.add(p.key)
      for (const row of live(view, 'system')) {
        const name = textOf(row, 'name')
        if (subjectsOf(claims, row.id).length > 0 || name === undefined || nameKey(name) === '') continue
        const link = textOf(row, 'supplier')
        const supplier = link === undefined ? undefined : textOf(view.row(link), 'name')
        const key = `${nameKey(name)}\n${supplier === undefined ? '' : supplierKey(supplier)}`
        const held = loose.get(key)
        if (held) held.users.add(p.key)
        else {
          const product = textOf(row, 'product')
          const id = isId(product) ? product : entryId('product', name.slice(0, 200))
          const users = new Set([p.key])
          loose.set(key, { id, name, supplier, area: '', inCatalogue: false, users, names: new Set([name]) })
        }
      }
    }
  return [...out, ...loose.values()]
}

const known = once((): readonly Named[] =>
  referenceSystems().map((s) => ({
    name: s.name,
    supplier: s.supplier === undefined ? undefined : supplierKey(s.supplier),
  })),
)

/**
 * @param spread a reading of the network; the catalogue's «to forskjellige» are respected
 * @returns sure groups first, most used first; what is not sure is asked about as a pair, once for each two groups
 */
export function likelyDuplicates(spread: Spread): readonly DuplicateGroup[] {
  const drafts = itemsOf(spread)
  const named: Named[] = []
  const owner: (number | undefined)[] = []
  drafts.forEach((d, i) => {
    for (const name of d.names) {
      named.push({ name, supplier: d.supplier === undefined ? undefined : supplierKey(d.supplier) })
      owner.push(i)
    }
  })
  // What the reference list calls them ties together two spellings that are not like each other.
  for (const fact of known()) {
    named.push(fact)
    owner.push(undefined)
  }
  const found = likenesses(named)
  const sureOfReference = new Map<number, number[]>()
  const pairs = new Map<string, Found>()
  const add = (i: number, j: number, reason: Reason, sure: boolean): void => {
    const [a, b] = [drafts[i], drafts[j]]
    if (!a || !b || i === j || a.id === b.id) return
    if (!a.inCatalogue && !b.inCatalogue && nameKey(a.name) === nameKey(b.name)) return
    if (
      spread.catalogue.different(a.id, b.id) ||
      spread.catalogue.resolve(a.id) === spread.catalogue.resolve(b.id)
    )
      return
    const key = i < j ? `${i} ${j}` : `${j} ${i}`
    const before = pairs.get(key)
    if (!before || (sure && !before.sure)) pairs.set(key, { a: a.id, b: b.id, reason, sure, i, j })
  }
  for (const { a, b, reason, sure } of found) {
    const [i, j] = [owner[a], owner[b]]
    if (i !== undefined && j !== undefined) add(i, j, reason, sure)
    else if (sure) {
      const [mine, fact] = i === undefined ? [j, a] : [i, b]
      if (mine !== undefined) sureOfReference.set(fact, [...(sureOfReference.get(fact) ?? []), mine])
    }
  }
  for (const list of sureOfReference.values())
    for (let i = 1; i < list.length; i++) add(list[0] ?? 0, list[i] ?? 0, 'reference', true)
  // The catalogue's own entries are the first drafts: a question about something unsure is asked about the entry.
  const inOrder = [...pairs.values()].sort(
    (p, q) => Math.min(p.i, p.j) - Math.min(q.i, q.j) || Math.max(p.i, p.j) - Math.max(q.i, q.j),
  )
  return grouped(drafts, inOrder, spread)
}

type Found = Pair & { readonly i: number; readonly j: number }
/** Those that sure pairs tie together; two that somebody has said are different never end in one, however long the way round. */
function sureGroups(
  drafts: readonly Draft[],
  pairs: readonly Found[],
  spread: Spread,
): (i: number) => number {
  const root = new Map<number, number>()
  const held = new Map<number, readonly number[]>()
  const rootOf = (i: number): number => root.get(i) ?? i
  const differ = (i: number, j: number): boolean =>
    spread.catalogue.different(drafts[i]?.id ?? '', drafts[j]?.id ?? '')
  for (const { i, j, sure } of pairs) {
    const [a, b] = [rootOf(i), rootOf(j)]
    if (!sure || a === b) continue
    const [left, right] = [held.get(a) ?? [a], held.get(b) ?? [b]]
    if (left.some((x) => right.some((y) => differ(x, y)))) continue
    for (const x of right) root.set(x, a)
    held.set(a, [...left, ...right])
  }
  return rootOf
}

function grouped(
  drafts: readonly Draft[],
  pairs: readonly Found[],
  spread: Spread,
): readonly DuplicateGroup[] {
  const rootOf = sureGroups(drafts, pairs, spread)
  const groups = new Map<string, { at: Set<number>; pairs: Pair[]; sure: boolean }>()
  for (const { i, j, a, b, reason, sure } of pairs) {
    const [x, y] = [rootOf(i), rootOf(j)].sort((p, q) => p - q)
    const group = groups.get(`${x} ${y}`) ?? { at: new Set<number>(), pairs: [], sure: x === y }
    groups.set(`${x} ${y}`, group)
    // Between two groups one question is enough, and the first pair asks it.
    if (x !== y && group.pairs.length > 0) continue
    group.at.add(i).add(j)
    group.pairs.push({ a, b, reason, sure })
  }
  const item = (d: Draft): Item => ({
    id: d.id,
    name: d.name,
    supplier: d.supplier,
    area: d.area,
    inCatalogue: d.inCatalogue,
    users: [...d.users],
  })
  const keepFirst = (a: Item, b: Item): number =>
    Number(b.inCatalogue) - Number(a.inCatalogue) ||
    b.users.length - a.users.length ||
    b.name.length - a.name.length ||
    (a.id < b.id ? -1 : 1)
  return [...groups.values()]
    .map(({ at, pairs: held, sure }) => ({
      items: [...at].flatMap((i) => (drafts[i] ? [item(drafts[i])] : [])).sort(keepFirst),
      pairs: held,
      sure,
    }))
    .sort(
      (a, b) =>
        Number(b.sure) - Number(a.sure) || usersIn(b) - usersIn(a) || (nameIn(a) < nameIn(b) ? -1 : 1),
    )
}
const usersIn = (g: DuplicateGroup): number => g.items.reduce((n, i) => n + i.users.length, 0)
const nameIn = (g: DuplicateGroup): string => g.items[0]?.name ?? ''

export const reasonLabels: Readonly<Record<Reason, Text>> = {
  sameName: t('Samme navn', 'Same namn', 'Same name'),
  spacing: t(
    'Samme navn med andre mellomrom',
    'Same namn med andre mellomrom',
    'Same name, spaced otherwise',
  ),
  bracket: t(
    'Navnet står i parentes på den andre',
    'Namnet står i parentes på den andre',
    'The name is in the other’s brackets',
  ),
  supplierWord: t(
    'Med og uten leverandørens navn',
    'Med og utan namnet på leverandøren',
    'With and without the supplier’s name',
  ),
  acronym: t('Forkortelse', 'Forkorting', 'Abbreviation'),
  reference: t(
    'Begge ligner et kjent produkt',
    'Begge liknar eit kjent produkt',
    'Both are like a known product',
  ),
  spelling: t('Nesten lik skrivemåte', 'Nesten lik skrivemåte', 'Almost the same spelling'),
}
