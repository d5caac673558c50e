import type { PlanSummary } from '../../exchange/job.ts'
import type { Session, Saved } from '../../store/types.ts'
import { rowCodes } from './text.ts'
import type { AnyKind } from '../../schema/kind.ts'

export type Failed = Extract<Saved, { saved: false }>['why']

export interface Result {
  readonly transaction: string
  readonly fileName: string
  readonly kind: AnyKind
  readonly counts: PlanSummary['counts']
  /** New or changed records of other kinds, by kind. */
  readonly others: readonly (readonly [kind: string, n: number])[]
  /** Cells that a person should look at. */
  readonly problems: number
  /** The browser's answer to being asked to keep the register. Undefined when it cannot be asked. */
  readonly persisted: boolean | undefined
}

/** Asked while the click is fresh, because some browsers put the question to the person. */
export async function askToKeep(): Promise<boolean | undefined> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist())
  } catch (error) {
    console.warn('The browser cannot be asked to keep the data:', error)
    return undefined
  }
}

/** What the store holds after a refused write is tried again as it is; given to it twice, it would be there twice. */
export async function writeHeld(session: Session): Promise<Saved> {
  const saved = await session.flush()
  if (!saved.saved) return saved
  const mine = (await session.undoable()).find((step) => step.what === 'import')
  return { saved: true, transaction: mine?.transaction ?? saved.transaction }
}

/** Rows that are no records are no problem. */
export const cellProblems = (counts: PlanSummary['problemCounts']): number =>
  Object.entries(counts).reduce((n, [code, m]) => (rowCodes.some((c) => c === code) ? n : n + m), 0)

/** How many of each kind, the most first. */
export function countByKind(records: readonly { readonly kind: string }[]): Result['others'] {
  const counts = new Map<string, number>()
  for (const r of records) counts.set(r.kind, (counts.get(r.kind) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
