import type { PlanSummary } from '../../exchange/job.ts'
import type { Answers, DateQuestion, ValueQuestion } from '../../exchange/planTypes.ts'
import type { DateAnswer } from '../../schema/parseDate.ts'
import { answered } from './dates.ts'

/** What an import asks about its cells, once a column, and what has been answered. Asked ones stay, so that an answer can be changed. */
export class Questions {
  answers = $state.raw<Answers>({})
  /** Unfinished dates, by column. */
  dates = $state.raw<ReadonlyMap<number, DateQuestion>>(new Map())
  /** Words that are no option of their field. Unanswered ones leave their cells blank. */
  words = $state.raw<readonly ValueQuestion[]>([])
  /** Columns whose unfinished dates are left out. */
  passed = $state.raw<ReadonlySet<number>>(new Set())

  /** Those that the import waits for. */
  get open(): readonly DateQuestion[] {
    return [...this.dates.values()].filter(
      (q) => !this.passed.has(q.at) && !answered(q, this.answers.dates?.[q.at]),
    )
  }

  learn({ questions, values }: PlanSummary): void {
    const dates = new Map(this.dates)
    for (const q of questions) if (!dates.has(q.at)) dates.set(q.at, q)
    this.dates = dates
    const known = (q: ValueQuestion): boolean => this.words.some((o) => o.at === q.at && o.text === q.text)
    this.words = [...this.words, ...values.filter((q) => !known(q))]
  }
  /** These columns have become something else. */
  forget(columns: readonly number[]): void {
    const without = <T>(answers: Readonly<Record<number, T>> = {}): Readonly<Record<number, T>> =>
      Object.fromEntries(Object.entries(answers).filter(([at]) => !columns.includes(Number(at))))
    this.dates = new Map([...this.dates].filter(([at]) => !columns.includes(at)))
    this.words = this.words.filter((q) => !columns.includes(q.at))
    this.passed = new Set([...this.passed].filter((at) => !columns.includes(at)))
    this.answers = {
      ...this.answers,
      dates: without(this.answers.dates),
      values: without(this.answers.values),
    }
  }
  reset(): void {
    this.answers = {}
    this.dates = new Map()
    this.words = []
    this.passed = new Set()
  }

  answerDates(at: number, answer: DateAnswer): void {
    this.answers = { ...this.answers, dates: { ...this.answers.dates, [at]: answer } }
  }
  passDates(at: number, pass: boolean): void {
    const passed = new Set([...this.passed].filter((column) => column !== at))
    this.passed = pass ? passed.add(at) : passed
  }
  /** `meaning`: an option, '' for nothing, undefined when it is not answered after all. */
  answerWord({ at, text }: ValueQuestion, meaning: string | undefined): void {
    const { [text]: _, ...rest } = this.answers.values?.[at] ?? {}
    const words = meaning === undefined ? rest : { ...rest, [text]: meaning }
    this.answers = { ...this.answers, values: { ...this.answers.values, [at]: words } }
  }
}
