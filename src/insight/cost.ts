/** What the portfolio costs a year, each krone counted once. */
import type { Row } from '../schema/kind.ts'
import { t, type Text } from '../schema/text.ts'
import { contractsOf } from './contracts.ts'
import { amountOf, live, liveRow, numberOf, setOf, sum, textOf, type Portfolio } from './rows.ts'
import { each, join, kr, many } from './words.ts'

/**
 * Where a system's figure is from: `system` its own annual cost; `contract` its part of contracts; `shared` its part of an
 * installation that stands under another system; `none` nobody has said.
 */
export type CostFrom = 'system' | 'contract' | 'shared' | 'none'
export interface SystemCost {
  readonly id: string
  /** Kroner a year; undefined is unknown, not 0. Not rounded: parts add up to the whole. */
  readonly amount: number | undefined
  readonly from: CostFrom
  readonly reason: Text
}
export interface Costs {
  readonly systems: ReadonlyMap<string, SystemCost>
  /** Contracts with a value that cover no system that is there: counted beside the systems. */
  readonly loose: readonly {
    readonly id: string
    readonly supplier: string | undefined
    readonly amount: number
  }[]
  readonly total: number
  /** Systems (not retired, not merely considered) without a figure. */
  readonly unknown: readonly string[]
  readonly reason: Text
}

/** A system costs money until it is retired; one that is thought of or being bought does not yet. */
const costs = (system: Row): boolean =>
  !['considered', 'procuring', 'retired'].includes(textOf(system, 'lifecycle') ?? '')

/** A contract's value goes to its systems; an addition without systems goes with its main contract's. */
function systemsOfContract(view: Portfolio, contract: Row): readonly Row[] {
  const seen = new Set<string>()
  let row: Row | undefined = contract
  while (row && !seen.has(row.id)) {
    seen.add(row.id)
    const systems = setOf(row, 'systems').flatMap((id) => liveRow(view, id) ?? [])
    if (systems.length > 0) return systems
    row = liveRow(view, textOf(row, 'parent'))
  }
  return []
}

/**
 * The annual cost written on a system is all that is paid for it, contracts included; so a contract adds only to systems
 * without one, and only what is left of its value. Example: a contract of 250 000 covers A (annual cost 100 000) and B
 * (none): A 100 000, B 150 000, together 250 000.
 */
function ownCosts(view: Portfolio, today: string): { own: Map<string, SystemCost>; loose: Costs['loose'] } {
  const own = new Map<string, SystemCost>()
  for (const system of live(view, 'system')) {
    const amount = amountOf(system, 'annualCost')
    if (amount !== undefined && costs(system))
      own.set(system.id, { id: system.id, amount, from: 'system', reason: words.own(amount) })
  }
  const parts = new Map<string, { amount: number; contracts: number }>()
  const loose: { id: string; supplier: string | undefined; amount: number }[] = []
  const current = new Set(contractsOf(view, live(view, 'contract'), today))
  for (const contract of live(view, 'contract')) {
    const value = amountOf(contract, 'valuePerYear')
    if (value === undefined || value === 0 || !current.has(contract.id)) continue
    const covered = systemsOfContract(view, contract)
    // A retired system whose contract still runs goes on costing.
    if (covered.length === 0) {
      loose.push({ id: contract.id, supplier: textOf(contract, 'supplier'), amount: value })
      continue
    }
    const open = covered.filter((s) => !own.has(s.id))
    const rest = Math.max(0, value - sum(covered.map((s) => own.get(s.id)?.amount ?? 0)))
    for (const system of open) {
      const part = parts.get(system.id) ?? { amount: 0, contracts: 0 }
      parts.set(system.id, { amount: part.amount + rest / open.length, contracts: part.contracts + 1 })
    }
  }
  for (const [id, { amount, contracts }] of parts)
    own.set(id, { id, amount, from: 'contract', reason: words.contracts(amount, contracts) })
  return { own, loose }
}

/** The system at the root of a shared installation that is in this register; cycles end where they began. */
export function installationOf(view: Portfolio, system: Row): Row {
  const seen = new Set([system.id])
  let root = system
  for (;;) {
    const next = liveRow(view, textOf(root, 'sharedInstallation'))
    if (!next) return root
    if (seen.has(next.id)) {
      // A ring has no root of its own: the least id stands for it, whoever asks.
      const ring = [next]
      for (let at = liveRow(view, textOf(next, 'sharedInstallation')); at && at.id !== next.id;) {
        ring.push(at)
        at = liveRow(view, textOf(at, 'sharedInstallation'))
      }
      return ring.reduce((a, b) => (b.id < a.id ? b : a))
    }
    seen.add(next.id)
    root = next
  }
}

/**
 * A shared installation is counted once: the root's figure is the whole, and is split by the parts' `costShare` (per cent).
 * Parts that do not say share what is left with the root, alike. Without a figure at the root each part keeps its own.
 */
function share(view: Portfolio, own: Map<string, SystemCost>): void {
  const groups = new Map<string, Row[]>()
  for (const system of live(view, 'system')) {
    if (!textOf(system, 'sharedInstallation') || !costs(system)) continue
    const root = installationOf(view, system)
    if (root.id === system.id) continue
    const group = groups.get(root.id)
    if (group) group.push(system)
    else groups.set(root.id, [system])
  }
  for (const [rootId, members] of groups) {
    const whole = own.get(rootId)?.amount
    if (whole === undefined) continue
    const shareOf = (row: Row): number | undefined => {
      const n = numberOf(row, 'costShare')
      return n !== undefined && n >= 0 && n <= 100 ? n / 100 : undefined
    }
    const told = sum(members.map((m) => shareOf(m) ?? 0))
    const scale = told > 1 ? 1 / told : 1
    const rest = Math.max(0, 1 - told) / (1 + members.filter((m) => shareOf(m) === undefined).length)
    for (const member of members) {
      const part = shareOf(member)
      const amount = whole * (part === undefined ? rest : part * scale)
      own.set(member.id, { id: member.id, amount, from: 'shared', reason: words.shared(amount, whole, part) })
    }
    const amount = whole * rest
    own.set(rootId, { id: rootId, amount, from: 'shared', reason: words.root(amount, whole, members.length) })
  }
}

const kept = new WeakMap<readonly Row[], { contracts: readonly Row[]; today: string; costs: Costs }>()
export function costsOf(view: Portfolio, today: string): Costs {
  const systems = live(view, 'system')
  const contracts = live(view, 'contract')
  const known = kept.get(systems)
  if (known && known.contracts === contracts && known.today === today) return known.costs
  const { own, loose } = ownCosts(view, today)
  share(view, own)
  const all = new Map<string, SystemCost>()
  for (const { id } of systems)
    all.set(id, own.get(id) ?? { id, amount: undefined, from: 'none', reason: words.none() })
  const unknown = systems.filter((s) => costs(s) && all.get(s.id)?.amount === undefined).map((s) => s.id)
  const total = sum([...all.values()].map((c) => c.amount ?? 0)) + sum(loose.map((l) => l.amount))
  const made: Costs = {
    systems: all,
    loose,
    total,
    unknown,
    reason: words.total(total, unknown.length, loose.length),
  }
  kept.set(systems, { contracts, today, costs: made })
  return made
}

const words = {
  own: (amount: number): Text =>
    each(
      (lang) =>
        t(
          `Kostnad per år, slik den er skrevet på systemet: ${kr(amount, lang)}.`,
          `Kostnad per år, slik han er skriven på systemet: ${kr(amount, lang)}.`,
          `Cost per year as written on the system: ${kr(amount, lang)}.`,
        )[lang],
    ),
  contracts: (amount: number, n: number): Text =>
    each(
      (lang) =>
        t(
          `Systemets del av ${many(n, 'contract', lang)}: ${kr(amount, lang)}.`,
          `Delen systemet har av ${many(n, 'contract', lang)}: ${kr(amount, lang)}.`,
          `The system’s part of ${many(n, 'contract', lang)}: ${kr(amount, lang)}.`,
        )[lang],
    ),
  shared: (amount: number, whole: number, part: number | undefined): Text =>
    each((lang) =>
      part === undefined
        ? t(
            `Del av en felles installasjon til ${kr(whole, lang)}, delt likt fordi andelen ikke er oppgitt: ${kr(amount, lang)}.`,
            `Del av ein felles installasjon til ${kr(whole, lang)}, delt likt fordi delen ikkje er oppgitt: ${kr(amount, lang)}.`,
            `Part of a shared installation of ${kr(whole, lang)}, split equally because no share is given: ${kr(amount, lang)}.`,
          )[lang]
        : t(
            `Del av en felles installasjon til ${kr(whole, lang)}: ${kr(amount, lang)}.`,
            `Del av ein felles installasjon til ${kr(whole, lang)}: ${kr(amount, lang)}.`,
            `Part of a shared installation of ${kr(whole, lang)}: ${kr(amount, lang)}.`,
          )[lang],
    ),
  root: (amount: number, whole: number, n: number): Text =>
    each(
      (lang) =>
        t(
          `Installasjonen koster ${kr(whole, lang)} og deles med ${many(n, 'system', lang)}. Igjen her: ${kr(amount, lang)}.`,
          `Installasjonen kostar ${kr(whole, lang)} og blir delt med ${many(n, 'system', lang)}. Att her: ${kr(amount, lang)}.`,
          `The installation costs ${kr(whole, lang)} and is split with ${many(n, 'system', lang)}. Left here: ${kr(amount, lang)}.`,
        )[lang],
    ),
  none: (): Text =>
    t(
      'Verken systemet eller en avtale sier hva det koster.',
      'Verken systemet eller ein avtale seier kva det kostar.',
      'Neither the system nor a contract says what it costs.',
    ),
  total: (amount: number, unknown: number, loose: number): Text =>
    join(
      each(
        (lang) =>
          t(`${kr(amount, lang)} i året.`, `${kr(amount, lang)} i året.`, `${kr(amount, lang)} a year.`)[
            lang
          ],
      ),
      unknown === 0
        ? undefined
        : each(
            (lang) =>
              t(
                `${many(unknown, 'system', lang)} uten beløp er ikke med.`,
                `${many(unknown, 'system', lang)} utan beløp er ikkje med.`,
                `${many(unknown, 'system', lang)} without an amount not included.`,
              )[lang],
          ),
      loose === 0
        ? undefined
        : each(
            (lang) =>
              t(
                `${many(loose, 'contract', lang)} som ikke er knyttet til noe system, er regnet med.`,
                `${many(loose, 'contract', lang)} som ikkje er knytt til noko system, er rekna med.`,
                `${many(loose, 'contract', lang)} not tied to any system included.`,
              )[lang],
          ),
    ),
}
