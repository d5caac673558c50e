import type { PlanSummary } from '../../exchange/job.ts'
import { isNote, problemCodes } from '../../exchange/problems.ts'
import type { Portfolio } from '../../live/portfolio.svelte.ts'
import { rowCodes } from './rowCodes.ts'
import type { AnyKind } from '../../schema/kind.ts'

type Session = Portfolio['session']
type Saved = Awaited<ReturnType<Session['write']>>
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

/** What was not understood; rows that are no records, and what is only said for information, are no problem. */
export const cellProblems = (counts: PlanSummary['problemCounts']): number =>
  problemCodes
    .filter((code) => !isNote(code) && !rowCodes.includes(code))
    .reduce((n, code) => n + (counts[code] ?? 0), 0)

/** How many of each kind, the most first. */
export function countByKind(records: readonly { readonly kind: string }[]): Result['others'] {
  const counts = new Map<string, number>()
  for (const r of records) counts.set(r.kind, (counts.get(r.kind) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
