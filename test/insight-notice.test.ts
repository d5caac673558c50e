import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, addPeriod } from '../src/insight/days.ts'
import { noticeOf, type Notice } from '../src/insight/notice.ts'
import type { Row } from '../src/schema/kind.ts'
import { isDay } from '../src/schema/value.ts'

const contract = (fields: Record<string, unknown>): Row => ({ id: 'contract:1', title: 'Avtale', ...fields })
const usual = {
  end: '2026-12-31',
  autoRenewal: 'yes',
  renewalMonths: 12,
  noticeMonths: 3,
  valuePerYear: 400_000,
}
const pick = ({ status, lastDay, ends, missedDay }: Notice) => ({ status, lastDay, ends, missedDay })

describe('siste frist for oppsigelse', () => {
  it('is derived from end and notice, and says what forgetting costs', () => {
    const n = noticeOf(contract(usual), '2026-06-01')
    expect(pick(n)).toEqual({
      status: 'open',
      lastDay: '2026-09-30',
      ends: '2026-12-31',
      missedDay: undefined,
    })
    expect(n.daysLeft).toBe(121)
    expect(n.forgetting).toEqual({ months: 12, amount: 400_000 })
    expect(n.certain).toBe(true)
    expect(n.reason.nb).toMatch(/30\. september 2026.*400\s000 kr for 12 måneder/)
    expect(n.reason.nn).toMatch(/oppseiingstida/)
    expect(n.reason.en).toMatch(/30 September 2026/)
  })
  it('can be given on the day itself, and not the day after', () => {
    expect(noticeOf(contract(usual), '2026-09-30').status).toBe('open')
    expect(pick(noticeOf(contract(usual), '2026-10-01'))).toEqual({
      status: 'missed',
      missedDay: '2026-09-30',
      lastDay: '2027-09-30',
      ends: '2027-12-31',
    })
  })
  it('rolls on with the renewals', () => {
    expect(pick(noticeOf(contract({ ...usual, end: '2024-12-31' }), '2026-06-01'))).toEqual(
      pick(noticeOf(contract(usual), '2026-06-01')),
    )
  })
  it('skips the periods that a long notice has already missed', () => {
    const n = noticeOf(contract({ ...usual, renewalMonths: 3, noticeMonths: 12 }), '2026-06-01')
    expect(pick(n)).toEqual({
      status: 'missed',
      missedDay: '2025-12-31',
      lastDay: '2026-06-30',
      ends: '2027-06-30',
    })
  })
  it('needs no notice when it does not renew', () => {
    const n = noticeOf(contract({ ...usual, autoRenewal: 'no' }), '2026-06-01')
    expect(pick(n)).toMatchObject({ status: 'expires', ends: '2026-12-31', lastDay: undefined })
    expect(n.forgetting).toBeUndefined()
    expect(noticeOf(contract({ ...usual, autoRenewal: 'no' }), '2027-01-01').status).toBe('over')
  })
  it('tells of options that are left', () => {
    const n = noticeOf(
      contract({ ...usual, autoRenewal: 'no', optionCount: 2, optionsUsed: 1, optionMonths: 12 }),
      '2026-06-01',
    )
    expect(n.option).toEqual({ left: 1, decideBy: '2026-09-30' })
    expect(n.reason.nb).toMatch(/1 opsjon à 12 måneder er igjen/)
  })
  it('runs on when notice may be given any day', () => {
    const any = { ...usual, noticeRunsFrom: 'anyDay', end: '2024-12-31' }
    expect(pick(noticeOf(contract(any), '2026-06-01'))).toMatchObject({
      status: 'running',
      ends: '2026-09-01',
    })
    expect(noticeOf(contract({ ...any, irrevocableUntil: '2027-03-01' }), '2026-06-01').ends).toBe(
      '2027-03-01',
    )
    expect(noticeOf(contract({ ...any, end: '2026-12-31' }), '2026-06-01').forgetting).toEqual({
      months: 3,
      amount: 100_000,
    })
    expect(noticeOf(contract({ noticeMonths: 3 }), '2026-01-31').ends).toBe('2026-04-30')
  })
  it('does not take an unanswered question for a no', () => {
    const n = noticeOf(contract({ ...usual, autoRenewal: undefined }), '2026-06-01')
    expect(n).toMatchObject({ status: 'open', lastDay: '2026-09-30', certain: false })
    expect(n.reason.nb).toMatch(/ikke svart på om avtalen fornyes/)
    expect(noticeOf(contract({ ...usual, autoRenewal: 'unknown' }), '2027-06-01')).toMatchObject({
      status: 'unknown',
      missing: ['autoRenewal'],
    })
    expect(noticeOf(contract({}), '2026-06-01')).toMatchObject({
      status: 'unknown',
      missing: ['end', 'noticeMonths'],
    })
    expect(noticeOf(contract({ end: '2026-12-31' }), '2026-06-01')).toMatchObject({
      status: 'unknown',
      missing: ['noticeMonths'],
      ends: '2026-12-31',
    })
    expect(
      noticeOf(contract({ ...usual, renewalMonths: undefined, end: '2025-12-31' }), '2026-06-01').missing,
    ).toEqual(['renewalMonths'])
    expect(noticeOf(contract({ ...usual, valuePerYear: undefined }), '2026-06-01').forgetting).toEqual({
      months: 12,
    })
  })
  it('lets a stated day stand for its period, and derives the next', () => {
    const stated = contract({ ...usual, noticeBy: '2026-08-15' })
    expect(noticeOf(stated, '2026-06-01').lastDay).toBe('2026-08-15')
    expect(noticeOf(stated, '2026-09-01')).toMatchObject({
      status: 'missed',
      missedDay: '2026-08-15',
      lastDay: '2027-09-30',
    })
    expect(noticeOf(stated, '2027-02-01')).toMatchObject({ status: 'open', lastDay: '2027-09-30' })
    expect(noticeOf(contract({ noticeBy: '2026-08-15' }), '2026-06-01')).toMatchObject({
      status: 'open',
      lastDay: '2026-08-15',
      certain: true,
    })
    expect(noticeOf(contract({ end: '2025-12-31', noticeBy: '2026-08-15' }), '2026-06-01')).toMatchObject({
      status: 'open',
      lastDay: '2026-08-15',
    })
    expect(
      noticeOf(contract({ end: '2025-12-31', noticeBy: '2026-08-15' }), '2026-06-01').ends,
    ).toBeUndefined()
  })
  it('waits for the end of the binding time', () => {
    const n = noticeOf(contract({ ...usual, irrevocableUntil: '2027-06-01' }), '2026-06-01')
    expect(n).toMatchObject({ status: 'open', lastDay: '2027-09-30', ends: '2027-12-31' })
    expect(n.reason.nb).toMatch(/bundet til 1\. juni 2027/)
  })
  it('derives the end from start, first period and options used', () => {
    const n = contract({
      start: '2024-02-01',
      initialMonths: 24,
      optionsUsed: 1,
      optionMonths: 12,
      noticeMonths: 3,
      autoRenewal: 'yes',
      renewalMonths: 12,
    })
    expect(noticeOf(n, '2026-06-01').ends).toBe('2027-01-31')
  })
  it('follows the main contract, and ends in a ring', () => {
    const main = { ...contract(usual), id: 'contract:main' }
    const addition = contract({ parent: 'contract:main', valuePerYear: 100_000 })
    const n = noticeOf(addition, '2026-06-01', (id) => (id === main.id ? main : undefined))
    expect(n).toMatchObject({
      id: 'contract:1',
      lastDay: '2026-09-30',
      forgetting: { months: 12, amount: 100_000 },
    })
    expect(n.reason.nb).toMatch(/^Følger hovedavtalen/)
    const ring: Record<string, Row> = {
      'contract:1': contract({ parent: 'contract:2' }),
      'contract:2': { id: 'contract:2', parent: 'contract:1' },
    }
    expect(noticeOf(ring['contract:1'] as Row, '2026-06-01', (id) => ring[id]).status).toBe('unknown')
  })
  it('asks for a working day when the last day is none', () => {
    const n = noticeOf(contract({ ...usual, end: '2027-03-31', noticeMonths: 2 }), '2026-06-01')
    expect(n).toMatchObject({ lastDay: '2027-01-31', sendBy: '2027-01-29' })
    expect(n.reason.nb).toMatch(/send den senest 29\. januar 2027/)
  })

  const day = fc
    .integer({ min: 0, max: 20_000 })
    .map((n) => new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
  const anything = fc.record(
    {
      start: fc.oneof(day, fc.string()),
      end: fc.oneof(day, fc.anything()),
      irrevocableUntil: day,
      initialMonths: fc.oneof(fc.integer(), fc.double()),
      autoRenewal: fc.constantFrom('yes', 'no', 'unknown', 'x'),
      renewalMonths: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double(), fc.constant(0)),
      optionCount: fc.integer({ min: 0, max: 5 }),
      optionsUsed: fc.integer({ min: 0, max: 5 }),
      optionMonths: fc.integer({ min: 0, max: 36 }),
      noticeMonths: fc.oneof(
        fc.integer({ min: 0, max: 24 }),
        fc.double(),
        fc.double({ min: 0, max: 5, noNaN: true }),
      ),
      noticeRunsFrom: fc.constantFrom('anyDay', 'periodEnd'),
      noticeBy: day,
      valuePerYear: fc.oneof(fc.integer({ min: 0, max: 9e6 }), fc.double()),
    },
    { requiredKeys: [] },
  )
  it('never throws, and what it says hangs together, whatever is entered', () => {
    fc.assert(
      fc.property(anything, day, (fields, today) => {
        const n = noticeOf(contract(fields), today)
        if (n.lastDay !== undefined) {
          expect(isDay(n.lastDay)).toBe(true)
          expect(n.lastDay >= today).toBe(true)
          expect(n.daysLeft).toBeGreaterThanOrEqual(0)
          if (n.sendBy !== undefined) expect(n.sendBy <= n.lastDay).toBe(true)
          if (n.ends !== undefined && fields.noticeBy === undefined) expect(n.lastDay <= n.ends).toBe(true)
        }
        if (n.missedDay !== undefined) expect(n.missedDay < today).toBe(true)
        if (n.status === 'unknown') expect(n.missing.length).toBeGreaterThan(0)
        if (n.status === 'open') expect(n.lastDay).toBeDefined()
        if (n.status === 'over') expect(n.ends !== undefined && n.ends < today).toBe(true)
        for (const text of Object.values(n.reason)) expect(text).toMatch(/\S/)
        expect(JSON.stringify(n)).not.toMatch(/NaN|Infinity|undefined/)
      }),
      { numRuns: 500 },
    )
  })
  it('gives the same answer whether the end is written as it was or as the renewals have made it', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 36 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 20 }),
        day,
        (end, renewal, notice, k, today) => {
          const terms = { autoRenewal: 'yes', renewalMonths: renewal, noticeMonths: notice }
          const now = addPeriod(end, k * renewal)
          // The number of a day beyond a short month is lost on the way; that is told apart by its own test.
          fc.pre(addMonths(end, k * renewal) === now && end.slice(8) <= '27' && now <= today)
          const a = noticeOf(contract({ ...terms, end }), today)
          const b = noticeOf(contract({ ...terms, end: now }), today)
          expect(pick(a)).toEqual(pick(b))
        },
      ),
    )
  })
})
