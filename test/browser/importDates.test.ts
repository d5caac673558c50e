/** Which questions about unfinished dates are put to the person, and when they are answered. */
import { describe, expect, test } from 'vitest'
import type { DateQuestion } from '../../src/exchange/planTypes.ts'
import type { DateAnswer, PartialDate } from '../../src/schema/parseDate.ts'
import { answered, dayUnder, exampleFor, neededParts } from '../../src/ui/import/dates.ts'

const july: PartialDate = { is: 'month', year: 2022, month: 7 }
const day: PartialDate = { is: 'day', month: 7, day: 22 }
const year: PartialDate = { is: 'year', year: 2027 }
const question = (
  ...examples: readonly (readonly [text: string, ...readings: PartialDate[]])[]
): DateQuestion => ({
  at: 3,
  letter: 'D',
  heading: 'Utløper',
  target: { to: 'field', field: 'endOfLife' },
  count: examples.length,
  readings: [...new Set(examples.flatMap(([, ...readings]) => readings.map((r) => r.is)))],
  examples: examples.map(([text, ...readings], row) => ({ row, text, readings })),
  edge: 'last',
})

describe('one question leads to the next', () => {
  const either = question(['jul.22', july, day])
  test.each<[DateQuestion, DateAnswer, readonly string[], boolean]>([
    [either, {}, ['reading'], false],
    [either, { reading: 'month' }, ['reading', 'edge'], false],
    [either, { reading: 'month', edge: 'last' }, ['reading', 'edge'], true],
    [either, { reading: 'day' }, ['reading', 'year'], false],
    [either, { reading: 'day', year: 2026 }, ['reading', 'year'], true],
    [question(['2027', year]), {}, ['edge'], false],
    [
      question(['2027', year], ['jul.22', july, day]),
      { reading: 'day', year: 2026 },
      ['reading', 'edge', 'year'],
      false,
    ],
    [question(['juli 2022', july]), { edge: 'first' }, ['edge'], true],
    [question(['3/25/2027', { is: 'month-first', iso: '2027-03-25' }]), {}, ['order'], false],
    [
      question(['3/25/2027', { is: 'month-first', iso: '2027-03-25' }]),
      { order: 'day-first' },
      ['order'],
      true,
    ],
  ])('%#', (asked, answer, parts, done) => {
    expect(neededParts(asked, answer)).toEqual(parts)
    expect(answered(asked, answer)).toBe(done)
  })
})

test('the example shown is one that the question is about, with the day it would become', () => {
  const asked = question(['2027', year], ['jul.22', july, day])
  expect(exampleFor(asked, 'reading')?.text).toBe('jul.22')
  const edge = exampleFor(asked, 'edge')
  expect(edge?.text).toBe('2027')
  expect(dayUnder(edge?.readings ?? [], ['year'], { edge: 'last' })).toBe('2027-12-31')
  expect(dayUnder([july, day], ['day'], { year: 2026 })).toBe('2026-07-22')
  expect(dayUnder([july, day], ['month'], { edge: 'first' })).toBe('2022-07-01')
})
