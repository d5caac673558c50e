/** What stops with a system: through shared installations, integrations and the services they carry. */
import type { Row } from '../schema/kind.ts'
import { inverse, isPresent, linksOf, live, liveRow, rolesOf, textOf, type Portfolio } from './rows.ts'

/**
 * `stops`: is part of the installation that is down. `lacks`: loses what it gets through an integration, and may go on for
 * a while without.
 */
export type Effect = 'stops' | 'lacks'
export interface Affected {
  readonly id: string
  readonly effect: Effect
  /** 1: directly on the system asked about. */
  readonly steps: number
  /** The system it is through, one step nearer. */
  readonly through: string
  /** The integration, when it is one. */
  readonly integration?: string
}
export interface AffectedService {
  readonly id: string
  /** The part the system plays: the reference's roles (`main`, `form` …), '' when not said. */
  readonly role: string
  readonly through: string
  readonly effect: Effect
  /** Other present main systems of the service, unaffected: work may go on there. */
  readonly others: readonly string[]
}
export interface Impact {
  readonly systems: readonly Affected[]
  readonly services: readonly AffectedService[]
}

interface Edge {
  readonly to: string
  readonly effect: Effect
  readonly integration?: string
}

/**
 * Who is hit when a system is down. An integration carries from `from` to `to`, so `to` lacks; both ways when it says so.
 * A system in between (`via`) takes both ends with it.
 */
function edges(view: Portfolio): ReadonlyMap<string, readonly Edge[]> {
  const out = new Map<string, Edge[]>()
  const add = (from: string | undefined, edge: Edge): void => {
    if (from === undefined || from === edge.to) return
    const list = out.get(from)
    if (list) list.push(edge)
    else out.set(from, [edge])
  }
  for (const system of live(view, 'system')) {
    const host = textOf(system, 'sharedInstallation')
    if (host !== undefined && isPresent(system)) add(host, { to: system.id, effect: 'stops' })
  }
  for (const row of live(view, 'integration')) {
    const from = textOf(row, 'from')
    const to = textOf(row, 'to')
    const via = textOf(row, 'via')
    const lacks = (id: string): Edge => ({ to: id, effect: 'lacks', integration: row.id })
    if (to !== undefined) add(from, lacks(to))
    if (textOf(row, 'direction') === 'twoWay' && from !== undefined) add(to, lacks(from))
    if (via !== undefined) for (const end of [from, to]) if (end !== undefined) add(via, lacks(end))
  }
  return out
}

const kept = new WeakMap<
  readonly Row[],
  { integrations: readonly Row[]; edges: ReadonlyMap<string, readonly Edge[]> }
>()
const edgesOf = (view: Portfolio): ReadonlyMap<string, readonly Edge[]> => {
  const systems = live(view, 'system')
  const integrations = live(view, 'integration')
  const known = kept.get(systems)
  if (known?.integrations === integrations) return known.edges
  const made = edges(view)
  kept.set(systems, { integrations, edges: made })
  return made
}

/**
 * Everything that is hit, the nearest first; each system once, by its shortest way, and as `stops` only when every step
 * to it stops. Rings end where they began.
 */
export function impactOf(view: Portfolio, start: string): Impact {
  const graph = edgesOf(view)
  const found = new Map<string, Affected>()
  const isThere = (id: string): boolean => {
    const row = id.startsWith('system:') ? liveRow(view, id) : undefined
    return row !== undefined && isPresent(row)
  }
  // First all that stop outright, so that a shorter way by an integration never hides that something stops.
  walk(graph, start, found, 'stops', isThere)
  walk(graph, start, found, undefined, isThere)
  const systems = [...found.values()].sort((a, b) => a.steps - b.steps || (a.id < b.id ? -1 : 1))
  return { systems, services: servicesHit(view, start, systems) }
}

/** Breadth first from what is found so far, level by level; what is found already keeps its place. */
function walk(
  graph: ReadonlyMap<string, readonly Edge[]>,
  start: string,
  found: Map<string, Affected>,
  only: Effect | undefined,
  isThere: (id: string) => boolean,
): void {
  const levels: string[][] = [[start]]
  for (const { id, steps } of found.values()) (levels[steps] ??= []).push(id)
  for (let step = 0; step < levels.length; step++)
    for (const id of levels[step] ?? []) {
      const before = found.get(id)?.effect ?? 'stops'
      for (const edge of graph.get(id) ?? []) {
        if (edge.to === start || found.has(edge.to) || (only && edge.effect !== only) || !isThere(edge.to))
          continue
        found.set(edge.to, {
          id: edge.to,
          effect: edge.effect === 'stops' && before === 'stops' ? 'stops' : 'lacks',
          steps: step + 1,
          through: id,
          ...(edge.integration === undefined ? {} : { integration: edge.integration }),
        })
        ;(levels[step + 1] ??= []).push(edge.to)
      }
    }
}

/** Each service once, by the system that hits it hardest: one that stops before one that lacks, a main system before others. */
function servicesHit(
  view: Portfolio,
  start: string,
  systems: readonly Affected[],
): readonly AffectedService[] {
  const hit = new Set([start, ...systems.map((s) => s.id)])
  const weight = (effect: Effect, role: string): number =>
    (effect === 'stops' ? 2 : 0) + (role === 'main' ? 1 : 0)
  const out = new Map<string, AffectedService>()
  const ways: readonly { id: string; effect: Effect }[] = [{ id: start, effect: 'stops' }, ...systems]
  for (const { id, effect } of ways)
    for (const { to, role } of rolesOf(view.row(id), 'services')) {
      const known = out.get(to)
      if (!liveRow(view, to) || (known && weight(known.effect, known.role) >= weight(effect, role))) continue
      const others = (inverse(view, 'system', 'services').get(to) ?? []).filter(
        (s) =>
          !hit.has(s.id) &&
          isPresent(s) &&
          rolesOf(s, 'services').some((r) => r.to === to && r.role === 'main'),
      )
      out.set(to, { id: to, role, through: id, effect, others: others.map((s) => s.id) })
    }
  return [...out.values()].sort(
    (a, b) => weight(b.effect, b.role) - weight(a.effect, a.role) || (a.id < b.id ? -1 : 1),
  )
}

/** Integrations that name a system at either end or in between. */
export const integrationsOf = (view: Portfolio, system: string): readonly Row[] => [
  ...new Set(['from', 'to', 'via'].flatMap((f) => inverse(view, 'integration', f).get(system) ?? [])),
]
/** Ids a system gets something from: what to ask when it is down for a reason of its own. */
export const dependsOn = (view: Portfolio, system: Row): readonly string[] => [
  ...new Set([
    ...linksOf(system, 'sharedInstallation'),
    ...(inverse(view, 'integration', 'to').get(system.id) ?? []).flatMap((i) => [
      ...linksOf(i, 'from'),
      ...linksOf(i, 'via'),
    ]),
  ]),
]
