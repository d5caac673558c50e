/** Likely duplicates: within the sheet and against the register. A name is not a key, so these are proposals. */
import type { AnyKind, Row } from '../schema/kind.ts'
import { nameKey, splitVersion } from './names.ts'
import { NearNames } from './nearNames.ts'
import type { Pace } from './pace.ts'
import type { Choice, Pair, PairReason, PlanRecord } from './planTypes.ts'
import { titleOf, type Titles } from './titles.ts'

export interface PairOptions {
  readonly kind: AnyKind
  readonly records: readonly PlanRecord[]
  readonly rows: readonly Row[]
  readonly titles: Titles
  /** Row → the row above that it hangs together with by merged cells. */
  readonly continues: Readonly<Record<number, number>>
  readonly pace: Pace
}

interface Side {
  readonly ref: string
  readonly values: Readonly<Record<string, unknown>>
  readonly archived: boolean
  readonly row?: number
}

/** The link that tells same names apart: who delivers it. */
const supplierField = (kind: AnyKind): string | undefined =>
  Object.entries(kind.fields).find(([, f]) => f.type === 'link' && f.to.includes('organisation'))?.[0]

/** Fields with one value that both have, and differently. */
function clashes(kind: AnyKind, a: Side, b: Side): number {
  return Object.entries(a.values).filter(([f, v]) => {
    const other = b.values[f]
    return (
      f !== kind.title &&
      other !== undefined &&
      !Array.isArray(v) &&
      v !== other &&
      kind.fields[f]?.type !== 'longText'
    )
  }).length
}

function compare(kind: AnyKind, a: Side, b: Side): { reasons: PairReason[]; apart: boolean } {
  const field = supplierField(kind)
  const [x, y] = field ? [a.values[field], b.values[field]] : []
  const reasons: PairReason[] = []
  let apart = false
  if (x !== undefined && y !== undefined) {
    reasons.push(x === y ? 'same-supplier' : 'other-supplier')
    apart = x !== y
  }
  for (const key of kind.keys ?? []) {
    const [k, l] = [a.values[key], b.values[key]]
    if (typeof k !== 'string' || typeof l !== 'string') continue
    const equal = nameKey('', k) === nameKey('', l)
    reasons.push(equal ? 'same-key' : 'other-key')
    if (!equal) apart = true
  }
  if (b.archived) reasons.push('archived')
  return { reasons, apart }
}

/** Pairs of one kind, in the order of the sheet. */
export async function findPairs(o: PairOptions): Promise<readonly Pair[]> {
  const { kind } = o
  const out = new Map<string, Pair>()
  const sides = new Map<string, Side>()
  const exact = new Map<string, string[]>()
  const bare = new Map<string, string[]>()
  const near = new NearNames()
  const bareKey = (title: string): string => nameKey(kind.id, splitVersion(title)?.name ?? title)
  const enter = (side: Side, title: string): void => {
    sides.set(side.ref, side)
    push(exact, nameKey(kind.id, title), side.ref)
    push(bare, bareKey(title), side.ref)
    near.add(side.ref, nameKey(kind.id, title))
  }
  for (const row of o.rows) {
    const title = titleOf(kind, row)
    if (title) enter({ ref: row.id, values: row, archived: row['archivedOn'] !== undefined }, title)
    if (o.pace.due()) await o.pace.rest(0)
  }
  const add = (
    a: Side,
    b: Side,
    reasons: readonly PairReason[],
    proposal: Choice,
    score: number,
    sure = false,
  ): void => {
    const id = `${a.ref}|${b.ref}`
    if (!out.has(id)) out.set(id, { id, kind: kind.id, a: a.ref, b: b.ref, score, reasons, proposal, sure })
  }
  let done = 0
  for (const record of o.records) {
    const [n] = record.rows
    const side: Side = {
      ref: record.ref,
      values: record.values,
      archived: false,
      ...(record.part === 'main' && n !== undefined ? { row: n } : {}),
    }
    if (record.match === undefined) {
      const key = nameKey(kind.id, record.title)
      const named = (exact.get(key) ?? []).flatMap((r) => sides.get(r) ?? [])
      sameName(side, named, o, add)
      const version = (bare.get(bareKey(record.title)) ?? []).filter((r) => !exact.get(key)?.includes(r))
      for (const ref of version.slice(0, 3)) {
        const b = sides.get(ref)
        if (!b) continue
        const { reasons, apart } = compare(kind, side, b)
        add(side, b, ['same-but-version', ...reasons], apart ? 'separate' : 'same', 0.95)
      }
      if (named.length === 0)
        for (const { ref, score, why } of near.find(side.ref, key)) {
          const b = sides.get(ref)
          if (!b || out.has(`${side.ref}|${ref}`)) continue
          const { reasons, apart } = compare(kind, side, b)
          const close = why === 'like-name' && score >= 0.88 && kind.id !== 'person'
          const agree = close && !apart && (reasons.includes('same-supplier') || kind.id === 'organisation')
          add(side, b, [why, ...reasons], agree ? 'same' : 'separate', score)
        }
    }
    enter(side, record.title)
    done++
    if (o.pace.due()) await o.pace.rest(done / o.records.length)
  }
  return [...out.values()]
}

type Add = (
  a: Side,
  b: Side,
  reasons: readonly PairReason[],
  proposal: Choice,
  score: number,
  sure?: boolean,
) => void

function sameName(a: Side, named: readonly Side[], o: PairOptions, add: Add): void {
  const judged = named.map((b) => ({ b, ...compare(o.kind, a, b) }))
  const inRegister = judged.filter(({ b }) => b.row === undefined && !b.ref.startsWith('+'))
  const living = inRegister.filter(({ b }) => !b.archived)
  const fits = (living.length ? living : inRegister).filter(({ apart }) => !apart)
  const agreeing = fits.filter(({ reasons }) => reasons.includes('same-supplier'))
  const only = fits.length === 1 ? fits[0] : agreeing.length === 1 ? agreeing[0] : undefined
  for (const j of inRegister) {
    // Several of that name and nothing to tell them apart: importing one more would make it worse.
    const proposal = j === only ? 'same' : j.apart || only ? 'separate' : 'skip'
    add(a, j.b, ['same-name', ...j.reasons], proposal, 1, j === only && !j.b.archived)
  }
  const inSheet = judged.filter(({ b }) => b.ref.startsWith('+'))
  for (const { b, reasons, apart } of inSheet.slice(0, 2)) {
    const tied =
      a.row !== undefined && b.row !== undefined && o.continues[a.row] === (o.continues[b.row] ?? b.row)
    const differ = clashes(o.kind, a, b)
    const shared = Math.max(1, Object.keys(a.values).filter((f) => b.values[f] !== undefined).length - 1)
    // Most of what both tell is different: two installations of the same product rather than a repeated row.
    const agree = reasons.includes('same-supplier') || reasons.includes('same-key')
    const two = !tied && (apart || (!agree && differ >= 3 && differ / shared > 0.6))
    add(
      a,
      b,
      [...(tied ? (['merged-cells'] as const) : []), 'same-name', ...reasons],
      two ? 'separate' : 'same',
      1,
      tied,
    )
  }
}

function push(map: Map<string, string[]>, key: string, ref: string): void {
  const list = map.get(key)
  if (list) list.push(ref)
  else map.set(key, [ref])
}
