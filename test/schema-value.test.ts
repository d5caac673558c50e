import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDay, isOrgnr } from '../src/schema/value.ts'

test('a day is real exactly when the calendar has it', () => {
  const real = (v: string): boolean => {
    const at = new Date(`${v}T00:00:00Z`)
    return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === v
  }
  const two = (n: number): string => String(n).padStart(2, '0')
  fc.assert(
    fc.property(
      fc.integer({ min: 1600, max: 2400 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (y, m, d) => {
        const v = `${y}-${two(m)}-${two(d)}`
        expect(isDay(v)).toBe(real(v))
      },
    ),
    { numRuns: 3000 },
  )
  for (const v of ['2000-02-29', '2024-02-29']) expect(isDay(v)).toBe(true)
  for (const v of ['1900-02-29', '2023-02-29', '2026-04-31', '2026-1-1', ' 2026-01-01', '', 20260101, null])
    expect(isDay(v)).toBe(false)
})

test('an organisation number is nine digits that add up by modulus 11', () => {
  for (const v of ['958935420', '974760673', '889640782']) expect(isOrgnr(v)).toBe(true)
  for (const v of ['958935421', '95893542', '9589354200', '958 935 420', '', 958935420])
    expect(isOrgnr(v)).toBe(false)
})
