/** «Utbredelse»: municipality × solution. What is asked for is worked out, and kept until what it rests on has changed. */
import { isEntry } from '../../register/network/ids.ts'
import { productAreas } from '../../register/areas.ts'
import type { Row } from '../../schema/kind.ts'
import type { Text } from '../../schema/text.ts'
import { live, textOf, type Portfolio } from '../rows.ts'
import { catalogueOf, type Catalogue } from './catalogue.ts'
import { makeCell, type Cell, type Silence } from './cell.ts'
import { circleOf, type Circle, type MemberView, type Participant } from './circle.ts'
import { claimsOf, subjectsOf, type Claim, type Claims } from './claims.ts'
import { rootsOf, type Roots } from './installations.ts'
import { toldBySystem } from './uses.ts'

/** A column of the matrix. */
export interface Subject {
  /** Of the entry; `area:oppvekst` for an area. */
  readonly id: string
  readonly sort: 'product' | 'component' | 'area'
  readonly name: string
  readonly supplier: string | undefined
  readonly area: string
  /** An area's name in the three languages. */
  readonly label: Text | undefined
}
export interface SpreadInput {
  /** The network's own rows. */
  readonly network: Portfolio
  readonly members: readonly MemberView[]
}
export interface Spread {
  readonly input: SpreadInput
  readonly circle: Circle
  readonly catalogue: Catalogue
  readonly roots: Roots
  /** Every entry of the catalogue, in order of name. */
  readonly subjects: readonly Subject[]
  /** Areas that have entries. */
  readonly areas: readonly Subject[]
  /** By the entry's id, or any id that leads to it. */
  cell(participant: Participant, subject: string): Cell
}

interface KeptRow {
  readonly claims: readonly Claims[]
  readonly suggestions: ReadonlyMap<string, Row> | undefined
  readonly inherited: ReadonlyMap<string, readonly Claim[]>
  readonly catalogue: Catalogue
  readonly silence: Silence
  readonly cells: Map<string, Cell>
}

const areaPrefix = 'area:'

/** Remembers from one reading to the next: when one member changes, that member's row alone is worked out anew. */
export function spreadReader(): (input: SpreadInput) => Spread {
  let rows = new Map<string, KeptRow>()
  let suggested: Suggested | undefined
  return (input) => {
    const { network, members } = input
    const catalogue = catalogueOf(network)
    const circle = circleOf(network, members)
    const offers = live(network, 'offer')
    suggested = suggestionsOf(network, catalogue, suggested)
    const claims = new Map<Portfolio, Claims>()
    const views = circle.all.flatMap((p) => p.views)
    for (const view of views) claims.set(view, claimsOf(view, catalogue, offers))
    const roots = rootsOf(views)
    const inherit = inheriting(claims)
    const next = new Map<string, KeptRow>()
    const rowOf = (p: Participant): KeptRow => {
      const ready = next.get(p.key)
      if (ready) return ready
      const own = p.views.flatMap((v) => claims.get(v) ?? [])
      const row: KeptRow = {
        claims: own,
        suggestions: suggestedFor(suggested, p),
        inherited: inherit(own),
        catalogue,
        silence: silenceOf(p, own),
        cells: new Map(),
      }
      const before = rows.get(p.key)
      const made = before && unchanged(before, row) ? before : row
      next.set(p.key, made)
      return made
    }
    for (const p of circle.all) rowOf(p)
    rows = next
    const subjects = subjectsIn(catalogue)
    return {
      input,
      circle,
      catalogue,
      roots,
      subjects,
      areas: areasIn(subjects),
      cell: (p, subject) => cellIn(rowOf(p), subject, subjects),
    }
  }
}

/** Read once; for tests and for pages that do not follow changes. */
export const spreadOf = (input: SpreadInput): Spread => spreadReader()(input)

function cellIn(row: KeptRow, asked: string, subjects: readonly Subject[]): Cell {
  const subject = asked.startsWith(areaPrefix) ? asked : row.catalogue.resolve(asked)
  const known = row.cells.get(subject)
  if (known) return known
  let said = row.inherited.get(subject)
  for (const { bySubject } of row.claims) {
    const own = bySubject.get(subject)
    if (own) said = said ? [...said, ...own] : own
  }
  let cell = makeCell(said, row.suggestions?.get(subject), row.silence)
  if (subject.startsWith(areaPrefix)) {
    const area = subject.slice(areaPrefix.length)
    for (const entry of subjects) if (entry.area === area) cell = more(cell, cellIn(row, entry.id, subjects))
  }
  row.cells.set(subject, cell)
  return cell
}
/** That it does not have one solution of the area says nothing of the area; that it has one does. */
const more = (a: Cell, b: Cell): Cell => {
  const rank = (c: Cell): number => ['suggested', 'planned', 'inUse'].indexOf(c.state)
  const spoken = a.state === 'none' || a.state === 'unknown'
  return rank(b) > rank(a) && !(spoken && b.state === 'suggested') ? b : a
}

const unchanged = (a: KeptRow, b: KeptRow): boolean =>
  a.catalogue === b.catalogue &&
  a.silence === b.silence &&
  a.suggestions === b.suggestions &&
  a.claims.length === b.claims.length &&
  a.claims.every((c, i) => c === b.claims[i]) &&
  sameInherited(a.inherited, b.inherited)
function sameInherited(a: KeptRow['inherited'], b: KeptRow['inherited']): boolean {
  if (a.size !== b.size) return false
  for (const [subject, list] of a) {
    const other = b.get(subject)
    if (!other || other.length !== list.length || !list.every((c, i) => c.row === other[i]?.row)) return false
  }
  return true
}

function silenceOf(p: Participant, claims: readonly Claims[]): Silence {
  if (p.standing === 'left') return 'left'
  if (p.standing === 'placeholder') return 'notJoined'
  if (!claims.some((c) => c.showsAnything)) return 'nothingYet'
  // One who answers but shows no systems is asked; one who shows other things and no systems keeps them back.
  return claims.some((c) => c.showsSystems || c.answers) ? 'noAnswer' : 'noSystems'
}

/** A part of another's installation is of the product that the installation is of, wherever that stands. */
function inheriting(
  claims: ReadonlyMap<Portfolio, Claims>,
): (own: readonly Claims[]) => ReadonlyMap<string, readonly Claim[]> {
  const views = [...claims]
  const found = new Map<string, readonly string[]>()
  const subjectsAt = (system: string, seen: ReadonlySet<string>): readonly string[] => {
    const known = found.get(system)
    if (known) return known
    const all = new Set<string>()
    for (const [view, c] of views) {
      const row = view.row(system)
      if (!row) continue
      for (const subject of subjectsOf(c, system)) all.add(subject)
      const next = textOf(row, 'sharedInstallation')
      if (all.size === 0 && next !== undefined && !seen.has(next) && seen.size < 50)
        for (const subject of subjectsAt(next, new Set([...seen, next]))) all.add(subject)
    }
    const list = [...all].sort()
    if (seen.size === 1) found.set(system, list)
    return list
  }
  return (own) => {
    const out = new Map<string, Claim[]>()
    for (const { parts } of own)
      for (const { row, of } of parts)
        for (const subject of subjectsAt(of, new Set([of])))
          out.set(subject, [...(out.get(subject) ?? []), { ...toldBySystem(row), by: 'installation', row }])
    return out
  }
}

interface Suggested {
  readonly rows: readonly Row[]
  readonly catalogue: Catalogue
  readonly byMember: ReadonlyMap<string, ReadonlyMap<string, Row>>
}
/** By member and entry. Suggestions of a member that have not changed stay the same map. */
function suggestionsOf(network: Portfolio, catalogue: Catalogue, before: Suggested | undefined): Suggested {
  const rows = live(network, 'suggestion')
  if (before && before.rows === rows && before.catalogue === catalogue) return before
  const subjectOfOffer = new Map(live(network, 'offer').map((o) => [o.id, textOf(o, 'subject')]))
  const made = new Map<string, Map<string, Row>>()
  for (const row of rows) {
    const [member, about] = [textOf(row, 'member'), textOf(row, 'about')]
    if (member === undefined || about === undefined) continue
    const subject = catalogue.resolve(subjectOfOffer.get(about) ?? about)
    const map = made.get(member) ?? new Map<string, Row>()
    made.set(member, map)
    // Of several (merged entries, an offer and its product) the one of the least id, whichever came first.
    const held = map.get(subject)
    if (!held || row.id < held.id) map.set(subject, row)
  }
  const byMember = new Map<string, ReadonlyMap<string, Row>>()
  for (const [member, map] of made) {
    const old = before?.byMember.get(member)
    const same = old && old.size === map.size && [...map].every(([subject, row]) => old.get(subject) === row)
    byMember.set(member, same ? old : map)
  }
  return { rows, catalogue, byMember }
}
const suggestedFor = (s: Suggested | undefined, p: Participant): ReadonlyMap<string, Row> | undefined =>
  [p.number, ...p.owners, p.key].flatMap((key) => (key === undefined ? [] : (s?.byMember.get(key) ?? [])))[0]

function subjectsIn(catalogue: Catalogue): readonly Subject[] {
  const known = subjectsKept.get(catalogue)
  if (known) return known
  const made = [...catalogue.entries.values()]
    .filter((e) => isEntry(e.id))
    .map((e): Subject => ({
      id: e.id,
      sort: e.sort,
      name: e.name,
      supplier: e.supplier,
      area: e.area,
      label: undefined,
    }))
  subjectsKept.set(catalogue, made)
  return made
}
const subjectsKept = new WeakMap<Catalogue, readonly Subject[]>()

const areasIn = (subjects: readonly Subject[]): readonly Subject[] => {
  const used = new Set(subjects.map((s) => s.area))
  return productAreas.flatMap(({ value, label }): readonly Subject[] =>
    used.has(value)
      ? [
          {
            id: `${areaPrefix}${value}`,
            sort: 'area',
            name: label.nb,
            supplier: undefined,
            area: value,
            label,
          },
        ]
      : [],
  )
}
