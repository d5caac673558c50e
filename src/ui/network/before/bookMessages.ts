/** What passes between the page and the worker that reads matrices and forms. */
import type { MatrixAnswers } from '../../../exchange/matrix/types.ts'
import type { RefusalCode } from '../../../exchange/problems.ts'
import type { NetworkFacts } from './books.ts'

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}
export type OpenedFile =
  | { readonly name: string; readonly read: true }
  | { readonly name: string; readonly read: false; readonly why: RefusalCode }
export type Asked = { readonly id: number } & (
  | { readonly call: 'open'; readonly files: readonly GivenFile[] }
  | { readonly call: 'plan'; readonly facts: NetworkFacts; readonly answers: MatrixAnswers }
  | { readonly call: 'cells'; readonly member: string }
  | { readonly call: 'transaction'; readonly skip: readonly string[] }
  | { readonly call: 'slice'; readonly from: number; readonly count: number }
)
export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string }
  | { readonly id: number; readonly progress: number }
