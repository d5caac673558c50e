/** The example municipality: valid by the schema, the same for the same seed, and with the gaps it is meant to show. */
import { describe, expect, test } from 'vitest'
import { writesOfAll } from '../src/register/reference/records.ts'
import { loadCodes } from '../src/register/reference/codes.ts'
import { demoRegister } from '../src/register/demo/register.ts'
import { manySystems } from '../src/register/demo/manySystems.ts'
import { dice } from '../src/register/demo/chance.ts'
import { plusDays, plusMonths, quarterOf } from '../src/register/demo/calendar.ts'
import { emailOf, phoneOf } from '../src/register/demo/names.ts'
import type { DemoRecord } from '../src/register/demo/book.ts'
import { kindById } from '../src/register/kinds.ts'
import { readRow, type CellValue } from '../src/schema/cells.ts'
import { today, demo, of, text, problems } from './demoChecks.ts'

describe('valid by the schema', () => {
  test.each([
    [1, 180],
    ['eksempel', 180],
    ['b', 60],
    ['c', 97],
    ['d', 600],
  ])('seed %s, %i systems: every value, every link', (seed, size) => {
    expect(problems(demo(seed, size))).toEqual([])
  })

  test('the check itself fails on what is wrong', () => {
    const [first] = of(demo(), 'system')
    if (!first) throw new Error('no system')
    const broken = (fields: Record<string, unknown>) =>
      problems([{ ...first, fields: { name: 'X', ...fields } as DemoRecord['fields'] }])
    expect(broken({})).toEqual([])
    for (const fields of [
      { lifecycle: 'sleeping' },
      { colour: 'red' },
      { owner: 'person:01ARZ3NDEKTSV4RRFFQ69G5FAV' },
      { owner: first.id },
      { personalData: ['ordinary', 'ordinary'] },
      { personalData: ['secret'] },
      { modules: [{ id: 'a', price: 1 }] },
      { modules: [{ id: 'a', paid: 'maybe' }] },
      { services: [{ to: first.id, role: 'main' }] },
      { inUseFrom: '2026-02-30' },
      { annualCost: 'much' },
      { name: '' },
    ])
      expect(broken(fields), JSON.stringify(fields)).not.toEqual([])
  })

  test('codes are in their lists', async () => {
    for (const record of demo())
      for (const [name, value] of Object.entries(record.fields)) {
        const field = kindById.get(record.kind)?.fields[name]
        if (field?.type !== 'code' && field?.type !== 'codes') continue
        const list = await loadCodes(field.reference)
        for (const code of Array.isArray(value) ? (value as readonly string[]) : [String(value)])
          expect(list?.labelOf(code), `${record.kind}.${name} ${code}`).toBeDefined()
      }
  })

  test('written as cells and read again, nothing is lost', () => {
    const records = demo()
    const { writes, texts, skipped } = writesOfAll(kindById, records)
    expect(skipped).toBe(0)
    expect(new Set([...writes, ...texts].map((w) => w.key)).size).toBe(writes.length + texts.length)
    const cells = new Map<string, [string, CellValue][]>()
    for (const { key, value } of [...writes, ...texts.map((w) => ({ key: w.key, value: w.text }))]) {
      const slash = key.indexOf('/')
      const id = key.slice(0, slash)
      cells.set(id, [...(cells.get(id) ?? []), [key.slice(slash + 1), value]])
    }
    const sorted = (v: unknown): unknown =>
      Array.isArray(v) ? v.map((e) => JSON.stringify(e, Object.keys(Object(e)).sort())).sort() : v
    for (const { id, kind, fields } of records) {
      const declared = kindById.get(kind)
      if (!declared) throw new Error(kind)
      const row = readRow(declared, id, cells.get(id) ?? [])
      for (const [name, value] of Object.entries(fields))
        expect(sorted(row[name]), `${id} ${name}`).toEqual(sorted(value))
    }
  })
})

describe('decided by the seed', () => {
  test('the same seed and day give the same bytes; another seed or day does not', () => {
    expect(JSON.stringify(demo(7))).toBe(JSON.stringify(demo(7)))
    expect(JSON.stringify(demo(7))).not.toBe(JSON.stringify(demo(8)))
    expect(JSON.stringify(demo(7))).not.toBe(JSON.stringify(demo(7, 180, '2026-11-03')))
    expect(demo('7')).toEqual(demo(7))
  })
  test('the day moves the dates and leaves the names', () => {
    const names = (records: readonly DemoRecord[]) => of(records, 'system').map((r) => r.fields['name'])
    expect(names(demo(7, 180, '2031-02-28'))).toEqual(names(demo(7)))
    expect(problems(demo(7, 180, '2028-02-29'))).toEqual([])
  })
  test('sizes: exactly as many systems as asked for, and the rest in proportion', () => {
    for (const size of [60, 100, 180, 400, 600]) expect(of(demo(3, size), 'system')).toHaveLength(size)
    for (const seed of [1, 2, 3, 4, 5]) {
      const records = demo(seed)
      const count = (kind: string) => of(records, kind).length
      expect(count('service')).toBe(184)
      expect(count('contract')).toBeGreaterThanOrEqual(60)
      expect(count('contract')).toBeLessThanOrEqual(90)
      expect(count('processing')).toBeGreaterThanOrEqual(100)
      expect(count('processing')).toBeLessThanOrEqual(120)
      expect(count('person')).toBeGreaterThanOrEqual(35)
      expect(count('person')).toBeLessThanOrEqual(60)
      expect(count('dataset')).toBeGreaterThanOrEqual(25)
      for (const kind of [
        'role',
        'unit',
        'integration',
        'component',
        'process',
        'dpa',
        'dpia',
        'riskAssessment',
        'incident',
        'body',
        'standard',
        'task',
        'comment',
        'confirmation',
      ])
        expect(count(kind), kind).toBeGreaterThan(2)
    }
  })
  test('a size or a day that is none is refused', () => {
    for (const size of [59, 601, 100.5, Number.NaN]) expect(() => demo(1, size)).toThrow(RangeError)
    for (const day of ['', '2026-02-30', 'today']) expect(() => demo(1, 180, day)).toThrow(RangeError)
  })
  test('the name can be told; else it is plainly an example', () => {
    expect(demoRegister({ seed: 1, today }).name).toBe('Eksempel kommune')
    expect(demoRegister({ seed: 1, today, municipality: 'Testvik kommune' }).name).toBe('Testvik kommune')
  })
})

describe('many systems, for measuring', () => {
  const records = manySystems(500, 'bench', today)
  test('valid; about twenty cells each; organisations and persons before what links to them', () => {
    expect(problems(records, false)).toEqual([])
    const systems = of(records, 'system')
    expect(systems).toHaveLength(500)
    const cells = systems.map((s) =>
      Object.values(s.fields).reduce<number>((sum, v) => sum + (Array.isArray(v) ? v.length : 1), 0),
    )
    const mean = cells.reduce((a, b) => a + b, 0) / cells.length
    expect(mean).toBeGreaterThan(18)
    expect(mean).toBeLessThan(28)
    const seen = new Set<string>()
    for (const r of records) {
      for (const link of ['supplier', 'owner', 'responsible'])
        if (r.fields[link]) expect(seen.has(text(r, link))).toBe(true)
      seen.add(r.id)
    }
  })
  test('names and descriptions differ, and the seed decides', () => {
    for (const field of ['name', 'description'])
      expect(new Set(of(records, 'system').map((s) => s.fields[field])).size).toBe(500)
    expect(JSON.stringify(manySystems(50, 1, today))).toBe(JSON.stringify(manySystems(50, '1', today)))
    expect(JSON.stringify(manySystems(50, 1, today))).not.toBe(JSON.stringify(manySystems(50, 2, today)))
  })
  test('a network: 11 400', () => {
    expect(of(manySystems(11_400, 'bench', today), 'system')).toHaveLength(11_400)
  })
})

describe('the parts', () => {
  test('dice: a seed decides, a fork is on its own, draws spread', () => {
    const [a, b] = [dice('a'), dice('a')]
    expect(Array.from({ length: 20 }, () => a.next())).toEqual(Array.from({ length: 20 }, () => b.next()))
    expect(dice('a').fork('x').next()).not.toBe(dice('a').fork('y').next())
    const d = dice('spread')
    const counts = new Map<number, number>()
    for (let i = 0; i < 6000; i++) {
      const n = d.int(1, 6)
      counts.set(n, (counts.get(n) ?? 0) + 1)
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6])
    for (const n of counts.values()) expect(Math.abs(n - 1000)).toBeLessThan(150)
    expect(d.some([1, 2, 3, 4, 5], 3)).toHaveLength(3)
    expect(d.some([1, 2], 9)).toEqual([1, 2])
    expect(() => d.pick([])).toThrow(RangeError)
    expect(
      d.weighted([
        ['never', 0],
        ['always', 1],
      ]),
    ).toBe('always')
  })
  test('dates: months end where they end', () => {
    expect(plusMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(plusMonths('2028-02-29', 12)).toBe('2029-02-28')
    expect(plusMonths('2026-03-15', -15)).toBe('2024-12-15')
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(quarterOf('2027-04-01')).toBe('2027 K2')
  })
  test('addresses and numbers that nobody has', () => {
    expect(emailOf('Máret Hætta')).toBe('maret.haetta@example.no')
    expect(emailOf('Nils-Ánte Đurrá')).toBe('nils.ante.durra@example.no')
    expect(emailOf('Åse Ødegård')).toBe('ase.odegard@example.no')
    expect(phoneOf(123)).toBe('00 00 01 23')
    expect(phoneOf(12_345)).toBe('00 00 23 45')
  })
})
