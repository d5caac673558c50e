/** Installations that several municipalities share: each is one, with those who use it, wherever its record stands. */
import { isId } from '../../schema/id.ts'
import { live, liveRow, textOf, type Portfolio } from '../rows.ts'

export interface Roots {
  /** The system at the root of the installation that a system is part of; itself when it is part of none. */
  of(system: string): string
}

const kept = new WeakMap<readonly unknown[], ReadonlyMap<string, string>>()
/** Within one member's rows: system → the system it says it is part of. */
function linksIn(view: Portfolio): ReadonlyMap<string, string> {
  const rows = live(view, 'system')
  const known = kept.get(rows)
  if (known) return known
  const made = new Map<string, string>()
  for (const row of rows) {
    const to = textOf(row, 'sharedInstallation')
    if (isId(to) && to !== row.id) made.set(row.id, to)
  }
  kept.set(rows, made)
  return made
}

/**
 * Chains may lead through several members and to a system that nobody here shows; a ring has no root of its own, and the least
 * id stands for it. `views` in a fixed order: should two members show a system of the same id, the first one's link counts.
 */
export function rootsOf(views: readonly Portfolio[]): Roots {
  const links = new Map<string, string>()
  for (const view of views) for (const [from, to] of linksIn(view)) if (!links.has(from)) links.set(from, to)
  const found = new Map<string, string>()
  const of = (system: string): string => {
    const known = found.get(system)
    if (known !== undefined) return known
    const path: string[] = []
    const seen = new Set<string>()
    let at = system
    for (let next = links.get(at); next !== undefined && !seen.has(at); next = links.get(at)) {
      seen.add(at)
      path.push(at)
      at = next
    }
    const root =
      found.get(at) ?? (seen.has(at) ? path.slice(path.indexOf(at)).reduce((a, b) => (b < a ? b : a)) : at)
    for (const id of path) found.set(id, root)
    return root
  }
  return { of }
}

/** Which of the views show a system; those who host what others are part of. */
export const showing = (views: readonly Portfolio[], system: string): readonly Portfolio[] =>
  views.filter((view) => liveRow(view, system) !== undefined)
