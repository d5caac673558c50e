/** How a sheet's columns were understood: a plain value that the interface shows, lets the person change, and saves. */
import { fold } from '../schema/order.ts'
import type { Target } from './target.ts'

export const whys = [
  'id',
  'heading',
  'similar',
  'group',
  'neighbour',
  'values',
  'remembered',
  'chosen',
  'none',
] as const
/** What made the guess: for the sentence beside it. */
export type Why = (typeof whys)[number]

export interface ColumnMapping {
  /** 0-based place in the sheet. */
  readonly at: number
  readonly letter: string
  readonly heading: string
  readonly group: string
  readonly hidden: boolean
  /** Number of filled cells, and a few of them. */
  readonly filled: number
  readonly samples: readonly string[]
  readonly target: Target
  /** 0–1. Under 0.7 the person should look at it. */
  readonly confidence: number
  readonly why: Why
  /** Other good readings, best first, at most four. */
  readonly alternatives: readonly Target[]
  /** The heading stands over another column too, or the target was taken by a better column. */
  readonly double: boolean
  /** What it could become when it is nothing we know. */
  readonly own?: Extract<Target, { to: 'own' }>
}

export interface Mapping {
  readonly version: 1
  readonly sheet: string
  /** 1-based. */
  readonly headerRows: readonly number[]
  readonly kind: string
  /** 0–1: how sure it is that the rows are this kind. */
  readonly kindConfidence: number
  readonly columns: readonly ColumnMapping[]
  /** Names with a version in them («Gerica 9.1»), and whether to take it out into the version field. Off until chosen. */
  readonly versions: { readonly count: number; readonly examples: readonly string[]; readonly split: boolean }
}

/** The person's choice for one column. */
export const mapColumn = (mapping: Mapping, at: number, target: Target): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((c) =>
    c.at === at ? { ...c, target, why: 'chosen' as const, confidence: 1, double: false } : c,
  ),
})

/** What is kept for the next sheet with the same headings. JSON; `heading → target`. */
export interface Remembered {
  readonly version: 1
  readonly kind: string
  readonly columns: Readonly<Record<string, Target>>
}
export const rememberedKey = (heading: string, group: string): string => fold(`${group} ${heading}`)

export function remember(mapping: Mapping): Remembered {
  const columns: Record<string, Target> = {}
  for (const c of mapping.columns) {
    const key = rememberedKey(c.heading, c.group)
    // A guess that the person let stand is remembered too: she has seen it.
    if (key && !(key in columns)) columns[key] = c.target
  }
  return { version: 1, kind: mapping.kind, columns }
}

const isTarget = (v: unknown): v is Target =>
  typeof v === 'object' &&
  v !== null &&
  'to' in v &&
  ['field', 'linked', 'related', 'id', 'own', 'nothing'].includes(String(v.to)) &&
  Object.values(v).every(
    (x) => typeof x === 'string' || (Array.isArray(x) && x.every((o) => typeof o === 'string')),
  )

/** Checks what was saved before it is used; settings come from disk. */
export function readRemembered(value: unknown): Remembered | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { version, kind, columns } = value as Record<string, unknown>
  if (version !== 1 || typeof kind !== 'string' || typeof columns !== 'object' || columns === null)
    return undefined
  return {
    version,
    kind,
    columns: Object.fromEntries(Object.entries(columns).filter(([, t]) => isTarget(t))),
  }
}
