/** How many, of how many, and how large a part of the inhabitants. Every number has the municipalities behind it. */
import { liveRow, textOf } from '../rows.ts'
import type { Participant } from './circle.ts'
import type { Spread } from './spread.ts'
import { cellStates, type CellState } from './uses.ts'

export interface Tally {
  readonly subject: string
  /** Keys of municipalities by state. */
  readonly keys: Readonly<Record<CellState, readonly string[]>>
  readonly inhabitants: Readonly<Record<CellState, number>>
  /** How many municipalities were looked at. */
  readonly of: number
  readonly ofInhabitants: number
  /** Municipalities whose inhabitants are not known; they are in `of` and not in the other. */
  readonly withoutInhabitants: readonly string[]
}

export function tallyOf(spread: Spread, subject: string, among: readonly Participant[]): Tally {
  const keys = empty<string[]>(() => [])
  const inhabitants = empty(() => 0)
  const withoutInhabitants: string[] = []
  let ofInhabitants = 0
  for (const p of among) {
    const { state } = spread.cell(p, subject)
    keys[state].push(p.key)
    if (p.inhabitants === undefined) withoutInhabitants.push(p.key)
    inhabitants[state] += p.inhabitants ?? 0
    ofInhabitants += p.inhabitants ?? 0
  }
  return { subject, keys, inhabitants, of: among.length, ofInhabitants, withoutInhabitants }
}
function empty<T>(make: () => T): Record<CellState, T> {
  const [inUse, planned, none] = [make(), make(), make()]
  return {
    inUse,
    planned,
    none,
    unknown: make(),
    notAnswered: make(),
    notShared: make(),
    suggested: make(),
  }
}

/** 0–1; undefined when there is nobody to be a share of. */
export const shareOf = (t: Tally, state: CellState = 'inUse'): number | undefined =>
  t.of === 0 ? undefined : t.keys[state].length / t.of
export const inhabitantShareOf = (t: Tally, state: CellState = 'inUse'): number | undefined =>
  t.ofInhabitants === 0 ? undefined : t.inhabitants[state] / t.ofInhabitants
/** Municipalities that have not themselves said anything of it: what a share of the others must be read beside. */
export const silentIn = (t: Tally): readonly string[] => [
  ...t.keys.notAnswered,
  ...t.keys.notShared,
  ...t.keys.suggested,
]

export interface Installation {
  /** The system at its root, by id. */
  readonly root: string
  readonly name: string
  /** Municipalities that use it, among those asked for. */
  readonly users: readonly string[]
  /** Who shows the root: a host municipality, a co-operation; none when nobody here does. */
  readonly hosts: readonly string[]
  readonly shared: boolean
}
export interface Installations {
  /** Most used first; then by name. */
  readonly found: readonly Installation[]
  /** Municipalities that say they use it, without showing the system. */
  readonly unsaid: readonly string[]
}

/** One installation however many use it. */
export function installationsOf(
  spread: Spread,
  subject: string,
  among: readonly Participant[],
): Installations {
  const users = new Map<string, Set<string>>()
  const unsaid: string[] = []
  const names = new Map<string, string>()
  for (const p of among) {
    const cell = spread.cell(p, subject)
    if (cell.state !== 'inUse') continue
    const systems = cell.claims.filter((c) => c.state === 'inUse' && c.row.id.startsWith('system:'))
    if (systems.length === 0) unsaid.push(p.key)
    for (const { row } of systems) {
      const root = spread.roots.of(row.id)
      users.set(root, (users.get(root) ?? new Set()).add(p.key))
      if (row.id === root || !names.has(root)) names.set(root, textOf(row, 'name') ?? root)
    }
  }
  const found = [...users].map(([root, keys]): Installation => {
    const hosts = spread.circle.all.filter((p) => p.views.some((v) => liveRow(v, root) !== undefined))
    const shown = hosts.flatMap((p) => p.views).map((v) => textOf(liveRow(v, root), 'name'))
    return {
      root,
      name: shown.find((n) => n !== undefined) ?? names.get(root) ?? root,
      users: [...keys],
      hosts: hosts.map((p) => p.key),
      shared: keys.size > 1 || hosts.some((p) => !keys.has(p.key)) || hosts.length === 0,
    }
  })
  found.sort((a, b) => b.users.length - a.users.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return { found, unsaid }
}

/** For a legend: the states that occur, in the order they are always said. */
export const statesIn = (t: Tally): readonly CellState[] => cellStates.filter((s) => t.keys[s].length > 0)
