/** What an import gathers while it reads: questions once, problems where they are, cells against each other. */
import { saidNames, type Said } from '../../register/network/writes.ts'
import { endOfQuarter, parseQuarter } from '../../register/network/quarter.ts'
import { cellText, type Cell } from '../sheet.ts'
import type { Address } from '../problems.ts'
import { answered as answeredMark, type Mark } from './marks.ts'
import {
  meanings,
  type FoundSolution,
  type MatrixAnswers,
  type MatrixContext,
  type MatrixPlan,
  type MatrixProblem,
  type MatrixProblemCode,
  type MatrixQuestion,
  type Outcome,
  type PlacedMunicipality,
  type PlannedCell,
} from './types.ts'

const sameSaid = (a: Said, b: Said): boolean =>
  saidNames.every(
    (name) =>
      name === 'basis' || name === 'answeredOn' || JSON.stringify(a[name]) === JSON.stringify(b[name]),
  )
/** The same what it says, when everything that is said now stands there already. */
const isHeld = (held: object | undefined, said: Said): boolean =>
  held !== undefined &&
  saidNames.every((name) => {
    const value = said[name]
    const there = (held as Readonly<Record<string, unknown>>)[name]
    if (name === 'basis' || name === 'answeredOn') return true
    return JSON.stringify(value) === JSON.stringify(there)
  })
const short = (cell: Cell): string => cellText(cell).replace(/\s+/g, ' ').trim().slice(0, 200)

export class Gathering {
  readonly #context: MatrixContext
  readonly #answers: MatrixAnswers
  readonly #questions = new Map<string, MatrixQuestion>()
  readonly #problems: MatrixProblem[] = []
  readonly #cells = new Map<string, PlannedCell | undefined>()
  readonly #first = new Map<string, PlannedCell>()
  readonly municipalities = new Map<string, PlacedMunicipality>()
  readonly solutions = new Map<string, FoundSolution>()
  #blank = 0
  #waiting = 0

  constructor(context: MatrixContext, answers: MatrixAnswers) {
    this.#context = context
    this.#answers = answers
  }

  /** The person's answer; asked about when there is none. */
  ask(
    sort: MatrixQuestion['sort'],
    key: string,
    text: string,
    candidates: readonly string[],
    proposal: string | undefined,
    at: Address,
    count = 1,
  ): string | undefined {
    const id = `${sort}:${key}`
    const before = this.#questions.get(id)
    const question = before ?? { id, sort, text: text.slice(0, 200), count: 0, candidates, proposal, at }
    this.#questions.set(id, { ...question, count: question.count + count })
    return this.answerTo(sort, key)
  }
  /** What the person has said of something that is not asked about. */
  answerTo(sort: MatrixQuestion['sort'], key: string): string | undefined {
    const answer = this.#answers[`${sort}:${key}`]
    return answer === '' ? undefined : answer
  }
  problem(
    code: MatrixProblemCode,
    at: Address,
    more: Omit<MatrixProblem, 'code' | keyof Address> = {},
  ): void {
    this.#problems.push({ code, ...at, ...more })
  }
  /** Cells of a row or column whose name waits for an answer. */
  wait(cells: number): void {
    this.#waiting += cells
  }

  /** Asked of, and left blank. */
  blank(): void {
    this.#blank++
  }

  /** What a mark comes to, with the person's answer when one was asked for; undefined when nothing is said. */
  settle(mark: Mark, cell: Cell, at: Address): Said | undefined {
    if (mark.is === 'problem') {
      this.problem(mark.code, at, { value: short(cell) })
      return undefined
    }
    if (mark.is === 'nothing') {
      this.blank()
      return undefined
    }
    if (mark.is === 'said') return mark.said
    const answer = this.ask('value', mark.key, short(cell), meanings, mark.proposal, at)
    const settled = answeredMark(mark, answer, this.#context.today)
    if (settled.is === 'said') return settled.said
    if (settled.is === 'ask') {
      this.#waiting++
      this.problem('not-answered', at, { value: short(cell) })
    }
    return undefined
  }

  /** A cell that says something; two that say different things of the same leave each other out. */
  take(
    member: PlacedMunicipality,
    solution: FoundSolution,
    said: Said,
    cell: Cell,
    at: Address,
    remark: Cell = null,
  ): void {
    const note = [short(cell), short(remark)].filter(Boolean).join(': ').slice(0, 200)
    const key = `${member.number} ${solution.id}`
    const before = this.#first.get(key)
    if (before) {
      if (sameSaid(before.said, said)) return
      this.#cells.set(key, undefined)
      this.problem('rows-differ', at, {
        value: note,
        municipality: member.name,
        solution: solution.name,
        other: {
          sheet: before.sheet,
          row: before.row,
          ...(before.column ? { column: before.column } : {}),
          value: before.note,
        },
      })
      return
    }
    const q = said.use === 'planned' && said.quarter !== undefined ? parseQuarter(said.quarter) : undefined
    if (q && endOfQuarter(q) < this.#context.today) this.problem('planned-is-past', at, { value: note })
    const planned: PlannedCell = {
      ...at,
      member: member.number,
      about: solution.id,
      title: solution.name,
      said,
      note,
      outcome: this.#outcome(member.number, solution.id, said),
    }
    this.#first.set(key, planned)
    this.#cells.set(key, planned)
  }
  #outcome(member: string, about: string, said: Said): Outcome {
    if (this.#context.answered(member, about)) return 'answered'
    const held = this.#context.suggestion(member, about)
    return isHeld(held, said) ? 'same' : held ? 'changed' : 'new'
  }

  plan(fileName: string, sheets: MatrixPlan['sheets']): MatrixPlan {
    const cells = [...this.#cells.values()].filter((c) => c !== undefined)
    const of = (outcome: Outcome): number => cells.filter((c) => c.outcome === outcome).length
    return {
      fileName,
      sheets,
      municipalities: [...this.municipalities.values()],
      solutions: [...this.solutions.values()],
      questions: [...this.#questions.values()],
      problems: this.#problems,
      cells,
      counts: {
        new: of('new'),
        changed: of('changed'),
        same: of('same'),
        answered: of('answered'),
        blank: this.#blank,
        waiting: this.#waiting,
      },
    }
  }
}
