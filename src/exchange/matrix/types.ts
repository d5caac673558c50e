/** What an import of a network's matrix says and asks. Plain values: shown, kept and sent between threads. */
import type { Said } from '../../register/network/writes.ts'
import type { Use } from '../../register/network/options.ts'
import type { Address } from '../problems.ts'

/** What a cell's words may be said to mean. `nothing`: they say nothing, as a blank does. */
export type Meaning = Use | 'considering' | 'nothing'
export const meanings: readonly Meaning[] = [
  'inUse',
  'introducing',
  'procuring',
  'pilot',
  'planned',
  'considering',
  'none',
  'unknown',
  'notShared',
  'nothing',
]

export const questionSorts = ['municipality', 'solution', 'value', 'member'] as const
/** Asked once, however many cells it is about. What has no answer is left out of the import. */
export interface MatrixQuestion {
  /** `municipality:ørlnd`, `value:#year`: the key of its answer. */
  readonly id: string
  readonly sort: (typeof questionSorts)[number]
  /** As written where it was first met. */
  readonly text: string
  readonly count: number
  /** Values to choose among: municipality numbers, ids of entries, meanings. `new` and `skip` may always be answered. */
  readonly candidates: readonly string[]
  /** What we would have guessed. Never taken without being said. */
  readonly proposal: string | undefined
  readonly at: Address
}
/** The person's answers, by question. */
export type MatrixAnswers = Readonly<Record<string, string>>

export const matrixProblems = [
  /** The cell shows #REF! and the like. */
  'formula-error',
  'formula-not-calculated',
  /** The question about it has no answer. */
  'not-answered',
  /** Two places say different things of the same municipality and solution; neither is taken. */
  'rows-differ',
  /** No municipality's name. */
  'not-a-municipality',
  /** A column or row that is no solution: inhabitants, contact, remarks. */
  'not-a-solution',
  /** A sum or a count. */
  'looks-like-a-sum',
  /** No place in the file looks like municipalities against solutions. */
  'no-matrix',
  /** Planned for a time that is over. Taken as it stands. */
  'planned-is-past',
  /** The row of a form that names nothing in the catalogue. */
  'no-subject',
  /** The row of a form has a remark and no answer. */
  'remark-alone',
] as const
export type MatrixProblemCode = (typeof matrixProblems)[number]
/** Said for information; nothing is lost by them. */
export const matrixNotes: readonly MatrixProblemCode[] = [
  'not-a-solution',
  'looks-like-a-sum',
  'planned-is-past',
]

export interface MatrixProblem extends Address {
  readonly code: MatrixProblemCode
  /** The cell as text, at most 200 characters. */
  readonly value?: string
  readonly municipality?: string
  readonly solution?: string
  /** The other place, for `rows-differ`. */
  readonly other?: Address & { readonly value: string }
}

export interface PlacedMunicipality {
  readonly number: string
  readonly name: string
  readonly text: string
  /** Held in the network already. */
  readonly known: boolean
}
export interface FoundSolution {
  readonly id: string
  readonly sort: 'product' | 'component'
  readonly name: string
  readonly text: string
  /** In the catalogue already, from the lists that ship with the app, or made by this import. */
  readonly from: 'catalogue' | 'reference' | 'new'
  readonly area: string | undefined
  readonly supplier: string | undefined
}
export const outcomes = ['new', 'changed', 'same', 'answered'] as const
/** `answered`: the municipality has said something itself, so the network's belief is of no interest. */
export type Outcome = (typeof outcomes)[number]
export interface PlannedCell extends Address {
  readonly member: string
  readonly about: string
  readonly title: string
  readonly said: Said
  /** As it was written. */
  readonly note: string
  readonly outcome: Outcome
}
export interface MatrixPlan {
  readonly fileName: string
  /** How each sheet that was read is turned. */
  readonly sheets: readonly { readonly name: string; readonly turned: 'down' | 'across' | 'form' }[]
  readonly municipalities: readonly PlacedMunicipality[]
  readonly solutions: readonly FoundSolution[]
  readonly questions: readonly MatrixQuestion[]
  readonly problems: readonly MatrixProblem[]
  readonly cells: readonly PlannedCell[]
  readonly counts: Readonly<Record<Outcome, number>> & {
    readonly blank: number
    /** Cells that wait for an answer. */
    readonly waiting: number
  }
}

/** The network as the import needs it. */
export interface MatrixContext {
  /** Municipalities that are placed in the network or have joined; empty in one that has just been founded. */
  readonly participants: readonly { readonly number: string; readonly name: string }[]
  /** The common catalogue, with every name an entry has. */
  readonly entries: readonly {
    readonly id: string
    readonly name: string
    readonly names: readonly string[]
    readonly sort: 'product' | 'component'
  }[]
  /** The network's suggestions as they stand. */
  readonly suggestion: (member: string, about: string) => { readonly id: string } | undefined
  /** Has the municipality itself said something of it? */
  readonly answered: (member: string, about: string) => boolean
  readonly today: string
}
