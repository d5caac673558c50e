/** Mergers in the catalogue. A reading of all of them together, so that it does not matter in which order they came. */
import { isId, kindOf } from '../../schema/id.ts'
import type { Row } from '../../schema/kind.ts'
import { textOf } from '../rows.ts'

export interface Aliases {
  /** The id that stands for this one; itself when it was never merged. */
  resolve(id: string): string
  /** Everything that is the same as this one, itself included, in order. */
  group(id: string): readonly string[]
  /** The two have been said to be different things. */
  different(a: string, b: string): boolean
}

/** A solution may turn out to be a component and the other way about; a supplier is never a solution. */
const family = (id: string): string => {
  const kind = kindOf(id)
  return kind === 'component' ? 'product' : kind
}
const both = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

interface Merger {
  readonly from: string
  readonly to: string
}
const mergerIn = (row: Row): Merger | undefined => {
  const [from, to] = [textOf(row, 'from'), textOf(row, 'to')]
  return isId(from) && isId(to) && from !== to && family(from) === family(to) ? { from, to } : undefined
}

/**
 * Ids that mergers tie together form a group, however long the chains and though they may run in rings (two coordinators who
 * merged opposite ways). One of the group stands for it: an entry that is there before one that is not, one that was merged
 * into before one that was merged away, then the least id.
 * @param isThere whether the id is an entry of the catalogue that is not archived
 */
export function readAliases(rows: readonly Row[], isThere: (id: string) => boolean): Aliases {
  const parent = new Map<string, string>()
  const find = (id: string): string => {
    let root = id
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up
    for (let at = id; at !== root;) {
      const next = parent.get(at) ?? root
      parent.set(at, root)
      at = next
    }
    return root
  }
  const mergedAway = new Set<string>()
  const different: Merger[] = []
  for (const row of rows) {
    const merger = textOf(row, 'archivedOn') === undefined ? mergerIn(row) : undefined
    if (!merger) continue
    if (textOf(row, 'verdict') === 'different') {
      different.push(merger)
      continue
    }
    mergedAway.add(merger.from)
    const [a, b] = [find(merger.from), find(merger.to)]
    parent.set(a, a)
    parent.set(b, b)
    if (a !== b) parent.set(a, b)
  }
  const groups = new Map<string, string[]>()
  for (const id of parent.keys()) {
    const root = find(id)
    const group = groups.get(root)
    if (group) group.push(id)
    else groups.set(root, [id])
  }
  const standsFor = new Map<string, string>()
  const members = new Map<string, readonly string[]>()
  for (const group of groups.values()) {
    const rank = (id: string): number => (isThere(id) ? 0 : 2) + (mergedAway.has(id) ? 1 : 0)
    group.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    const [first] = group
    if (first === undefined) continue
    members.set(first, [...group].sort())
    for (const id of group) standsFor.set(id, first)
  }
  const resolve = (id: string): string => standsFor.get(id) ?? id
  // Said of one of a group, it is said of the group; and of two that have since been merged it says nothing.
  const apart = new Set(different.map(({ from, to }) => both(resolve(from), resolve(to))))
  return {
    resolve,
    group: (id) => members.get(resolve(id)) ?? [id],
    different: (a, b) => resolve(a) !== resolve(b) && apart.has(both(resolve(a), resolve(b))),
  }
}
