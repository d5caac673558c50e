/** Unfinished dates, gathered so that each column is asked about once. */
import type { CellQuestion } from './rowReader.ts'
import type { DateQuestion } from './planTypes.ts'
import type { Target } from './target.ts'

/** «Slutt», «utløper», «frist»: what ends, ends on the last day. */
const ends = /^(?:end|endOfLife|expires|due|irrevocableUntil|noticeBy|preservationDeadline|to|leftOn)$/
const fieldOf = (target: Target): string => ('field' in target ? target.field : '')

export function dateQuestions(cells: readonly CellQuestion[]): readonly DateQuestion[] {
  const out = new Map<number, { question: DateQuestion; readings: Set<string> }>()
  for (const { column, row, text, readings } of cells) {
    const now = out.get(column.at)
    const sorts = new Set([...(now?.readings ?? []), ...readings.map((r) => r.is)])
    const examples = now?.question.examples ?? []
    const fresh = examples.length < 5 && !examples.some((e) => e.text === text)
    out.set(column.at, {
      readings: sorts,
      question: {
        at: column.at,
        letter: column.letter,
        heading: column.heading,
        target: column.target,
        count: (now?.question.count ?? 0) + 1,
        readings: [...sorts].sort() as DateQuestion['readings'],
        examples: fresh ? [...examples, { row, text, readings }] : examples,
        edge: ends.test(fieldOf(column.target)) ? 'last' : 'first',
      },
    })
  }
  return [...out.values()].map((q) => q.question).sort((a, b) => a.at - b.at)
}
