/** A plan: what an import would do, as a plain value that can be shown, sent between threads and saved. */
import type { Value } from '../schema/field.ts'
import type { DateAnswer, PartialDate } from '../schema/parseDate.ts'
import type { Problem } from './problems.ts'
import type { Target } from './target.ts'

/** What the person has said so far; changing it means planning again. */
export interface Answers {
  /** By column (0-based): what unfinished dates mean there. */
  readonly dates?: Readonly<Record<number, DateAnswer>>
  /**
   * By column, what words that are no option mean: `{ 11: { 'Bare innsyn': 'readOnly' } }`. '' says that they mean
   * nothing. For choices, scales and ja/nei.
   */
  readonly values?: Readonly<Record<number, Readonly<Record<string, string>>>>
  /** Blank cells empty the field of records that are already in the register. Off: blank cells say nothing. */
  readonly blankErases?: boolean
  /**
   * Sets (links, tags) of records already in the register: `add` keeps what is there; `replace` makes them as the sheet
   * says. Rows that carry our own id replace unless `add` is asked for, others add unless `replace` is.
   */
  readonly sets?: 'add' | 'replace'
  /** Rows (1-based) that looked like sums or headings and are records after all. */
  readonly keepRows?: readonly number[]
}

/** How a record of the sheet was recognised in the register without asking. */
export type MatchedBy = 'id' | 'key' | 'link'

export const parts = ['main', 'related', 'linked', 'own-field'] as const
export interface PlanRecord {
  /** `+system/12` for row 12, `+person/p3` for the third person found in cells, `+contract/12` for what hangs on row 12. */
  readonly ref: string
  readonly kind: string
  readonly part: (typeof parts)[number]
  /** Rows of the sheet it was told in, 1-based. */
  readonly rows: readonly number[]
  readonly title: string
  /** Links hold ids of the register or refs of this plan. Rows have temporary ids `+0`. */
  readonly values: Readonly<Record<string, Value>>
  readonly match?: string
  readonly by?: MatchedBy
  /** Mapped fields whose cells were blank. */
  readonly blank: readonly string[]
  /** For `related`: the rows' own records; the match holds only while one of them is in the register. */
  readonly via?: readonly string[]
  /** For `linked`: only fills what the register lacks. */
  readonly fills?: true
}

export const pairReasons = [
  'same-name',
  'same-but-version',
  'like-name',
  'name-within-name',
  'merged-cells',
  'same-key',
  'same-supplier',
  'other-supplier',
  'other-key',
  'archived',
] as const
export type PairReason = (typeof pairReasons)[number]
export const choices = ['same', 'separate', 'skip'] as const
/** `same`: one record. `separate`: two. `skip`: leave `a` out of the import. */
export type Choice = (typeof choices)[number]

/** Two that may be the same thing. `a` is always of the sheet; `b` is an earlier row of it, or an id of the register. */
export interface Pair {
  readonly id: string
  readonly kind: string
  readonly a: string
  readonly b: string
  /** 0–1. */
  readonly score: number
  readonly reasons: readonly PairReason[]
  readonly proposal: Choice
  /** Name and supplier say the same: many of these can be agreed to at once. */
  readonly sure: boolean
}

/** Asked once for each column. */
export interface DateQuestion {
  readonly at: number
  readonly letter: string
  readonly heading: string
  readonly target: Target
  readonly count: number
  /** Which sorts of readings occur, and so which answers are needed. */
  readonly readings: readonly PartialDate['is'][]
  readonly examples: readonly {
    readonly row: number
    readonly text: string
    readonly readings: readonly PartialDate[]
  }[]
  /** Likelier end of a month or year for this field: an end date ends last. A proposal, not an answer. */
  readonly edge: 'first' | 'last'
}

/** A word that is no option, wherever it stands in its column. Asked once. */
export interface ValueQuestion {
  readonly at: number
  readonly letter: string
  readonly heading: string
  readonly target: Target
  readonly text: string
  readonly count: number
  /** Options that look like it, best first. */
  readonly candidates: readonly (string | number)[]
}

export interface Plan {
  readonly version: 1
  readonly fileName: string
  readonly sheet: string
  readonly kind: string
  readonly records: readonly PlanRecord[]
  readonly pairs: readonly Pair[]
  readonly questions: readonly DateQuestion[]
  readonly values: readonly ValueQuestion[]
  readonly problems: readonly Problem[]
  /** Mapped fields of the register's records that the plan may touch, as they are now. */
  readonly before: Readonly<Record<string, Readonly<Record<string, Value>>>>
  readonly answers: Answers
  /** Rows of the sheet that were left out as sums, headings or without a name. */
  readonly leftOut: readonly number[]
}

/** What the person decided about the plan; absent ones follow the proposals. */
export interface Decisions {
  readonly pairs?: Readonly<Record<string, Choice>>
  /** Records left out, by ref. */
  readonly skip?: readonly string[]
}
