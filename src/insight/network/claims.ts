/** What one member's published rows say of the catalogue. Kept for as long as the rows and the catalogue stand unchanged. */
import { isId } from '../../schema/id.ts'
import type { Row } from '../../schema/kind.ts'
import { live, setOf, textOf, type Portfolio } from '../rows.ts'
import type { Catalogue } from './catalogue.ts'
import { nameKey, supplierKey } from './names.ts'
import { toldBySaid, toldBySystem, type Told } from './uses.ts'

/** How it is known that a record is about an entry. */
export type By = 'link' | 'name' | 'installation' | 'component' | 'answer' | 'offer'
export interface Claim extends Told {
  readonly by: By
  /** The member's record that says it: a system, or an answer. */
  readonly row: Row
}
/** A system that is part of another's installation, and does not itself say of which product. */
export interface Part {
  readonly row: Row
  readonly of: string
}
export interface Claims {
  /** By the entry's id. */
  readonly bySubject: ReadonlyMap<string, readonly Claim[]>
  readonly parts: readonly Part[]
  /** Shows systems at all; a member that shows none has not said that it has none. */
  readonly showsSystems: boolean
  /** Says something of itself in the network. */
  readonly answers: boolean
  /** Shows anything at all. */
  readonly showsAnything: boolean
}

/** What a published system is of: the entry it links to, else the one that is called the same. */
function entryOf(view: Portfolio, catalogue: Catalogue, row: Row): readonly [string, By] | undefined {
  const link = textOf(row, 'product')
  const linked = isId(link) ? catalogue.entry(link) : undefined
  if (linked) return [linked.id, 'link']
  const supplierLink = textOf(row, 'supplier')
  const supplierName = supplierLink === undefined ? undefined : textOf(view.row(supplierLink), 'name')
  const supplier = supplierName === undefined ? undefined : supplierKey(supplierName)
  const product = link === undefined ? undefined : textOf(view.row(link), 'name')
  for (const name of [product, textOf(row, 'name')]) {
    const found = name === undefined ? undefined : catalogue.named(nameKey(name), supplier)
    if (found !== undefined) return [found, 'name']
  }
  return undefined
}

interface Known {
  readonly rows: readonly (readonly Row[])[]
  readonly offers: readonly Row[]
  readonly claims: Claims
}
/** By catalogue and member: a member of two networks is read once for each. */
const kept = new WeakMap<Catalogue, WeakMap<Portfolio, Known>>()
const kinds = ['system', 'product', 'organisation', 'answer'] as const

/** @param offers the network's offers: an answer to one tells of what it offers too */
export function claimsOf(view: Portfolio, catalogue: Catalogue, offers: readonly Row[]): Claims {
  const rows = kinds.map((kind) => view.rows(kind))
  let byView = kept.get(catalogue)
  if (!byView) kept.set(catalogue, (byView = new WeakMap()))
  const known = byView.get(view)
  if (known && known.offers === offers && known.rows.every((r, i) => r === rows[i])) return known.claims
  const claims = readClaims(view, catalogue, offers)
  byView.set(view, { rows, offers, claims })
  return claims
}

function readClaims(view: Portfolio, catalogue: Catalogue, offers: readonly Row[]): Claims {
  const bySubject = new Map<string, Claim[]>()
  const add = (subject: string, claim: Claim): void => {
    const list = bySubject.get(subject)
    if (list) list.push(claim)
    else bySubject.set(subject, [claim])
  }
  const parts: Part[] = []
  const systems = live(view, 'system')
  for (const row of systems) {
    const told = toldBySystem(row)
    const found = entryOf(view, catalogue, row)
    if (found) add(found[0], { ...told, by: found[1], row })
    else {
      const of = textOf(row, 'sharedInstallation')
      if (isId(of) && of !== row.id) parts.push({ row, of })
    }
    // A component is in use where a system that is in use uses it; a system that is over says nothing of it.
    if (told.state === 'none') continue
    for (const link of setOf(row, 'components')) {
      const entry = isId(link) ? catalogue.entry(link) : undefined
      if (entry)
        add(entry.id, { state: told.state, phase: told.phase, quarter: told.quarter, by: 'component', row })
    }
  }
  const subjectOfOffer = new Map(offers.map((o) => [o.id, textOf(o, 'subject')]))
  const answers = live(view, 'answer')
  for (const row of answers) {
    const about = textOf(row, 'about')
    const told = isId(about) ? toldBySaid(row) : undefined
    if (!isId(about) || told === undefined) continue
    const offered = subjectOfOffer.get(about)
    const subject = offered ?? about
    add(catalogue.entry(subject)?.id ?? subject, { ...told, by: offered ? 'offer' : 'answer', row })
  }
  const anything = systems.length > 0 || answers.length > 0
  return {
    bySubject,
    parts,
    showsSystems: systems.length > 0,
    answers: answers.length > 0,
    showsAnything:
      anything || ['service', 'organisation', 'product', 'contract'].some((k) => view.rows(k).length > 0),
  }
}

/** The member's answers by what they are about, as written. */
const answersKept = new WeakMap<readonly Row[], ReadonlyMap<string, readonly Row[]>>()
export function answersOf(view: Portfolio): ReadonlyMap<string, readonly Row[]> {
  const rows = live(view, 'answer')
  const known = answersKept.get(rows)
  if (known) return known
  const made = new Map<string, Row[]>()
  for (const row of rows) {
    const about = textOf(row, 'about')
    if (about !== undefined) made.set(about, [...(made.get(about) ?? []), row])
  }
  answersKept.set(rows, made)
  return made
}

const subjects = new WeakMap<Claims, ReadonlyMap<string, readonly string[]>>()
/** The entries that a member's system is of, by the system's id. */
export function subjectsOf(claims: Claims, system: string): readonly string[] {
  let made = subjects.get(claims)
  if (!made) {
    const map = new Map<string, string[]>()
    for (const [subject, list] of claims.bySubject)
      for (const { by, row } of list)
        if (by === 'link' || by === 'name') map.set(row.id, [...(map.get(row.id) ?? []), subject])
    subjects.set(claims, (made = map))
  }
  return made.get(system) ?? []
}
