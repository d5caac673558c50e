/**
 * Files that are brought in together: last year's matrix, and any number of filled forms. Each is read by its own reader; what
 * two of them say of the same municipality and solution is held together here. Runs in the worker.
 */
import { matrixPlan } from '../../../exchange/matrix/plan.ts'
import { cellKeyOf, matrixTransaction } from '../../../exchange/matrix/matrixWrites.ts'
import { formPlan, isForm } from '../../../exchange/matrix/readForm.ts'
import { Solutions } from '../../../exchange/matrix/solutions.ts'
import {
  matrixNotes,
  outcomes,
  type FoundSolution,
  type MatrixAnswers,
  type MatrixContext,
  type MatrixPlan,
  type MatrixProblem,
  type MatrixQuestion,
  type Outcome,
  type PlacedMunicipality,
  type PlannedCell,
} from '../../../exchange/matrix/types.ts'
import type { Workbook } from '../../../exchange/sheet.ts'
import type { ImportTransaction } from '../../../exchange/transaction.ts'
import { suggestionId } from '../../../register/network/ids.ts'
import type { Row } from '../../../schema/kind.ts'

/** The network as plain values, so that it passes between threads. */
export interface NetworkFacts {
  readonly participants: MatrixContext['participants']
  readonly entries: MatrixContext['entries']
  readonly offers: readonly { readonly id: string; readonly title: string }[]
  /** The network's own rows that an import may meet: suggestions, places, entries, suppliers. */
  readonly rows: readonly Row[]
  /** `5057 product:@gerica`: what a municipality has itself said something of. */
  readonly answered: readonly string[]
  readonly today: string
}
type Counts = Readonly<Record<Outcome, number>>
export interface PlaceSummary extends PlacedMunicipality {
  readonly counts: Counts
}
export interface Difference {
  readonly member: string
  readonly about: string
}
/** What the page shows at once; the cells of a municipality are fetched when it is opened. */
export interface Summary {
  readonly files: readonly { readonly name: string; readonly sheets: MatrixPlan['sheets'] }[]
  readonly places: readonly PlaceSummary[]
  readonly newPlaces: readonly string[]
  readonly newEntries: readonly FoundSolution[]
  readonly questions: readonly MatrixQuestion[]
  /** Names of what questions propose, by id. */
  readonly labels: Readonly<Record<string, string>>
  readonly problems: readonly MatrixProblem[]
  readonly problemCount: number
  readonly notes: readonly MatrixProblem[]
  readonly noteCount: number
  /** Two files that say different things of the same. */
  readonly differences: readonly Difference[]
  readonly counts: MatrixPlan['counts']
}
interface One {
  readonly plan: MatrixPlan
  readonly basis: 'matrix' | 'form'
  /** Cells that another file says better, or otherwise. */
  readonly skip: Set<string>
}
const mostShown = 200
const sum = (all: readonly One[], of: (plan: MatrixPlan) => number): number =>
  all.reduce((n, one) => n + of(one.plan), 0)

export class Books {
  readonly #books: readonly Workbook[]
  #all: readonly One[] = []
  #row: (id: string) => Row | undefined = () => undefined

  constructor(books: readonly Workbook[]) {
    this.#books = books
  }

  plan(facts: NetworkFacts, answers: MatrixAnswers): Summary {
    const rows = new Map(facts.rows.map((row) => [row.id, row]))
    const answered = new Set(facts.answered)
    this.#row = (id) => rows.get(id)
    const context = {
      participants: facts.participants,
      entries: facts.entries,
      offers: facts.offers,
      suggestion: (member: string, about: string) => rows.get(suggestionId(member, about)),
      answered: (member: string, about: string) => answered.has(`${member} ${about}`),
      today: facts.today,
    }
    this.#all = this.#books.map((book): One => {
      const form = isForm(book)
      const plan = form ? formPlan(book, context, answers) : matrixPlan(book, context, answers)
      return { plan, basis: form ? 'form' : 'matrix', skip: new Set() }
    })
    return this.#summary(context, this.#settle())
  }

  /** A form is the municipality's own word and goes before the matrix; two alike that differ leave each other out. */
  #settle(): readonly Difference[] {
    const first = new Map<string, { one: One; cell: PlannedCell }>()
    const differences: Difference[] = []
    for (const one of [...this.#all].sort((a, b) => Number(b.basis === 'form') - Number(a.basis === 'form')))
      for (const cell of one.plan.cells) {
        const key = cellKeyOf(cell)
        const held = first.get(key)
        if (!held) {
          first.set(key, { one, cell })
          continue
        }
        one.skip.add(key)
        const { answeredOn: _a, ...a } = held.cell.said
        const { answeredOn: _b, ...b } = cell.said
        if (held.one.basis !== one.basis || JSON.stringify(a) === JSON.stringify(b)) continue
        held.one.skip.add(key)
        differences.push({ member: cell.member, about: cell.title })
      }
    return differences
  }
  #kept(): readonly PlannedCell[] {
    return this.#all.flatMap(({ plan, skip }) => plan.cells.filter((c) => !skip.has(cellKeyOf(c))))
  }

  #summary(context: MatrixContext, differences: readonly Difference[]): Summary {
    const all = this.#all
    const kept = this.#kept()
    const counts = (of: readonly PlannedCell[]): Record<Outcome, number> => {
      const out: Record<Outcome, number> = { new: 0, changed: 0, same: 0, answered: 0 }
      for (const cell of of) out[cell.outcome]++
      return out
    }
    const byMember = new Map<string, PlannedCell[]>()
    for (const cell of kept) {
      const list = byMember.get(cell.member)
      if (list) list.push(cell)
      else byMember.set(cell.member, [cell])
    }
    const places = new Map(all.flatMap(({ plan }) => plan.municipalities.map((m) => [m.number, m] as const)))
    const fresh = (cell: PlannedCell): boolean => cell.outcome === 'new' || cell.outcome === 'changed'
    const used = new Set(kept.filter(fresh).map((c) => c.about))
    const entries = new Map(
      all.flatMap(({ plan }) =>
        plan.solutions.flatMap((s) => (s.from !== 'catalogue' && used.has(s.id) ? [[s.id, s] as const] : [])),
      ),
    )
    const questions = new Map<string, MatrixQuestion>()
    for (const { plan } of all)
      for (const q of plan.questions) {
        const held = questions.get(q.id)
        questions.set(q.id, held ? { ...held, count: held.count + q.count } : q)
      }
    const problems = all.flatMap(({ plan }) => plan.problems)
    const isNote = (p: MatrixProblem): boolean => matrixNotes.includes(p.code)
    const [notes, bad] = [problems.filter(isNote), problems.filter((p) => !isNote(p))]
    return {
      files: all.map(({ plan }) => ({ name: plan.fileName, sheets: plan.sheets })),
      places: [...places.values()].map((m) => ({ ...m, counts: counts(byMember.get(m.number) ?? []) })),
      newPlaces: [...places.values()].filter((m) => !m.known).map((m) => m.name),
      newEntries: [...entries.values()],
      questions: [...questions.values()],
      labels: this.#labels(context, [...questions.values()]),
      problems: bad.slice(0, mostShown),
      problemCount: bad.length,
      notes: notes.slice(0, mostShown),
      noteCount: notes.length,
      differences,
      counts: {
        ...counts(kept),
        blank: sum(all, (p) => p.counts.blank),
        waiting: sum(all, (p) => p.counts.waiting),
      },
    }
  }
  #labels(context: MatrixContext, questions: readonly MatrixQuestion[]): Readonly<Record<string, string>> {
    const solutions = new Solutions(context)
    return Object.fromEntries(
      questions
        .filter((q) => q.sort === 'solution')
        .flatMap((q) => q.candidates.map((id) => [id, solutions.byId(id, '')?.name ?? id] as const)),
    )
  }

  /** What would be suggested of one municipality: what is new first. */
  cells(member: string): readonly PlannedCell[] {
    return this.#kept()
      .filter((c) => c.member === member)
      .sort(
        (a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) || (a.title < b.title ? -1 : 1),
      )
  }

  /** Everything as one: undone whole. */
  transaction(skip: readonly string[]): ImportTransaction {
    const parts = this.#all.map(({ plan, basis, skip: held }) =>
      matrixTransaction(plan, { row: this.#row, basis, skip: new Set([...held, ...skip]) }),
    )
    // Two files that name the same new municipality or solution make it once.
    const writes = new Map(parts.flatMap((p) => p.writes.map((w) => [w.key, w] as const)))
    return {
      what: 'import',
      note: parts.map((p) => p.note).join(', '),
      writes: [...writes.values()],
      texts: parts.flatMap((p) => p.texts),
    }
  }
}
