/** What passes between the page and the import worker. Everything big goes in slices, so that neither side holds still. */
import type { AnyKind, Row } from '../schema/kind.ts'
import type { CellWrite } from '../schema/cells.ts'
import type { Lang } from '../schema/text.ts'
import type { Lists, OpenResult, Page, PageOptions, PlanSummary } from './job.ts'
import type { Mapping, Remembered } from './mapping.ts'
import type { Answers, Decisions } from './planTypes.ts'
import type { Limits } from './readZip.ts'
import type { Target } from './target.ts'
import type { CodeLists } from './writeText.ts'

/** What can be asked, with the answer. */
export interface Calls {
  kinds: { ask: { kinds: readonly AnyKind[]; lang: Lang; codes: CodeLists }; answer: null }
  /** A slice of the register's rows; `first` empties what was given before. */
  rows: { ask: { kind: string; rows: readonly Row[]; first: boolean }; answer: null }
  open: { ask: { bytes: Uint8Array; fileName: string; limits: Partial<Limits> }; answer: OpenResult }
  guess: {
    ask: {
      sheet: number
      kind?: string
      headerRows?: readonly number[]
      remembered?: readonly Remembered[]
      chosen?: Readonly<Record<number, Target>>
    }
    answer: Mapping
  }
  plan: { ask: { mapping: Mapping; answers: Answers }; answer: PlanSummary }
  decide: { ask: { decisions: Decisions }; answer: PlanSummary }
  page: { ask: { list: keyof Lists; options: PageOptions }; answer: Page<Lists[keyof Lists]> }
  /** Makes the transaction; its writes are fetched with `slice`. */
  transaction: { ask: { now: number }; answer: { note: string; writes: number; texts: number } }
  slice: {
    ask: { from: number; count: number }
    answer: { writes: readonly CellWrite[]; texts: readonly { key: string; text: string }[] }
  }
}
export type CallName = keyof Calls

export type Request =
  | { [N in CallName]: { readonly id: number; readonly call: N; readonly ask: Calls[N]['ask'] } }[CallName]
  | { readonly id: number; readonly call: 'stop' }
export type Reply =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly answer: Calls[CallName]['answer'] }
  /** `stopped`, or the text of a mistake of ours. */
  | { readonly id: number; readonly failed: string }

/** The part of a Worker, a MessagePort or a worker's own scope that both ends use. */
export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void
  onmessage: ((event: MessageEvent) => void) | null
}
