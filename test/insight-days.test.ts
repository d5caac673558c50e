import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, addPeriod, daysBetween, isMonthEnd, lastNoticeDay } from '../src/insight/days.ts'
import { isWorkday, workdayOnOrBefore } from '../src/insight/workdays.ts'
import { isDay } from '../src/schema/value.ts'

const day = fc
  .integer({ min: 0, max: 80_000 })
  .map((n) => new Date(Date.UTC(1950, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
const months = fc.integer({ min: 0, max: 240 })

describe('calendar', () => {
  it('adds months to the same number, or the last day of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2027-12-15', 1)).toBe('2028-01-15')
    expect(addMonths('2028-02-29', -12)).toBe('2027-02-28')
  })
  it('keeps the last day of a month the last when periods are counted', () => {
    expect(addPeriod('2026-06-30', 6)).toBe('2026-12-31')
    expect(addPeriod('2026-06-15', 6)).toBe('2026-12-15')
    expect(addPeriod('2027-02-28', 12)).toBe('2028-02-29')
  })
  it('finds the worked examples of the last notice day', () => {
    expect(lastNoticeDay('2026-06-30', 3)).toBe('2026-03-31')
    expect(lastNoticeDay('2026-05-30', 3)).toBe('2026-02-28')
    expect(lastNoticeDay('2028-02-29', 12)).toBe('2027-02-28')
    expect(lastNoticeDay('2026-12-31', 0)).toBe('2026-12-31')
    expect(lastNoticeDay('2026-12-31', 0.5)).toBe('2026-12-16')
  })
  it('is the greatest day from which the notice still runs out in time', () => {
    fc.assert(
      fc.property(day, months, (end, n) => {
        const last = lastNoticeDay(end, n)
        expect(addMonths(last, n) <= end).toBe(true)
        expect(addMonths(addDays(last, 1), n) > end).toBe(true)
      }),
    )
  })
  it('counts days there and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (d, n) => {
        expect(daysBetween(d, addDays(d, n))).toBe(n)
        expect(isDay(addDays(d, n))).toBe(true)
      }),
    )
  })
  it('gives a real day, in order, whatever is added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -2_000_000, max: 2_000_000 }), (d, n) => {
        expect(isDay(addMonths(d, n))).toBe(true)
        expect(n >= 0 ? addMonths(d, n) >= d : addMonths(d, n) <= d).toBe(true)
        if (isMonthEnd(d)) expect(isMonthEnd(addPeriod(d, n)) || addPeriod(d, n) === '0001-01-01').toBe(true)
      }),
    )
  })
  it('knows the days nobody is at work', () => {
    for (const free of [
      '2026-04-02',
      '2026-04-03',
      '2026-04-06',
      '2026-05-14',
      '2026-05-25',
      '2026-05-01',
      '2026-05-17',
      '2026-12-25',
      '2026-04-04',
    ])
      expect(isWorkday(free), free).toBe(false)
    for (const work of ['2026-04-01', '2026-04-07', '2026-05-15', '2026-12-24', '2026-12-28'])
      expect(isWorkday(work), work).toBe(true)
    expect(workdayOnOrBefore('2026-04-06')).toBe('2026-04-01')
    expect(workdayOnOrBefore('2026-09-30')).toBe('2026-09-30')
  })
})
