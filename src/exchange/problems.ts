/** Every code by which this folder says no or asks. The interface has a sentence for each: README.md lists the params. */
import { parseProblems } from '../schema/fromText.ts'

/** Why a file is not read at all. Nothing has been changed when one of these comes back. */
export const refusalCodes = [
  'not-a-spreadsheet',
  'encrypted',
  'old-xls',
  'binary-xlsb',
  'too-large',
  'zip-bomb',
  'empty',
  'corrupt',
  'stopped',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export type Params = Readonly<Record<string, string | number>>

/** Thrown inside the folder and turned into a value at its edge; never leaves it. */
export class Refused extends Error {
  constructor(
    readonly why: RefusalCode,
    readonly params: Params = {},
    options?: ErrorOptions,
  ) {
    super(why, options)
    this.name = 'Refused'
  }
}

/** What a sheet had that a person should know before trusting the plan. */
export const sheetNotes = [
  'columns-cut',
  'rows-cut',
  'hidden-rows',
  'hidden-columns',
  'merged-cells',
] as const
export type SheetNote = (typeof sheetNotes)[number]

/** Problems of one cell or one row of a plan. Those of `fromText` come first, unchanged. */
export const problemCodes = [
  ...parseProblems,
  // cells
  'formula-error',
  'formula-not-calculated',
  'date-as-text',
  'several-values',
  'ambiguous-link',
  'no-such-record',
  'columns-differ',
  'unknown-id',
  // rows
  'no-title',
  'looks-like-a-sum',
  'looks-like-a-heading',
  'repeated-header',
  'same-id-twice',
  'which-record',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** Said for information: what was understood, not what went wrong. Not counted among problems. */
export const noteCodes = [
  'looks-like-a-sum',
  'looks-like-a-heading',
  'repeated-header',
  'date-as-text',
] as const satisfies readonly ProblemCode[]
export const isNote = (code: ProblemCode): boolean => noteCodes.some((n) => n === code)

/** Where in the file: sheet name, row and column as the spreadsheet program shows them. */
export interface Address {
  readonly sheet: string
  /** 1-based. */
  readonly row: number
  /** `A`, `AB`; absent when the whole row is meant. */
  readonly column?: string
}

export interface Problem extends Address {
  readonly code: ProblemCode
  /** The cell as text, at most 200 characters. */
  readonly value?: string
  readonly heading?: string
  /** Kind and field that the cell was read as. */
  readonly kind?: string
  readonly field?: string
  readonly params?: Params
  /** Values or ids to choose among, when there are any. */
  readonly candidates?: readonly (string | number)[]
}
