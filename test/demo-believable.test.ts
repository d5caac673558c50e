/** The example is believable, and has the gaps it is to show. */
import { describe, expect, test } from 'vitest'
import { services } from '../src/register/reference/services.ts'
import { systems as knownSystems } from '../src/register/reference/systems.ts'
import { plusDays, plusMonths } from '../src/register/demo/calendar.ts'
import type { DemoRecord } from '../src/register/demo/book.ts'
import { type RoleLink } from '../src/schema/field.ts'
import { today, demo, of, set, text } from './demoChecks.ts'

describe.each([1, 2, 'eksempel'])('believable, and with the gaps it is to show (seed %s)', (seed) => {
  const records = demo(seed)
  const systems = of(records, 'system')
  const share = (part: readonly unknown[], whole: readonly unknown[] = systems) => part.length / whole.length
  const inUse = systems.filter((s) => s.fields['lifecycle'] === 'inUse')
  const live = inUse.filter((s) => s.fields['name'] !== 'VFS Skole')

  test('everything made up is marked', () => {
    expect(records.filter((r) => r.fields['source'] !== 'eksempel')).toEqual([])
  })
  test('about one in seven systems has no owner, and a few an owner who has left', () => {
    const ownerless = systems.filter((s) => s.fields['owner'] === undefined)
    expect(share(ownerless)).toBeGreaterThan(0.07)
    expect(share(ownerless)).toBeLessThan(0.25)
    const left = new Set(of(records, 'person').flatMap((p) => (p.fields['leftOn'] ? [p.id] : [])))
    expect(left.size).toBe(2)
    expect(systems.some((s) => left.has(text(s, 'owner')))).toBe(true)
  })
  test('confirmed lately, long ago, never', () => {
    const year = plusMonths(today, -12)
    const on = systems.map((s) => text(s, 'confirmedOn'))
    expect(on.filter((d) => d > year && d <= today).length).toBeGreaterThan(40)
    expect(on.filter((d) => d !== '' && d <= year).length).toBeGreaterThan(20)
    expect(on.filter((d) => d === '').length).toBeGreaterThan(20)
  })
  test('«vet ikke» is among the answers', () => {
    expect(systems.filter((s) => s.fields['containsAi'] === 'unknown').length).toBeGreaterThan(10)
    expect(of(records, 'dpa').some((r) => r.fields['transfers'] === 'unknown')).toBe(true)
  })
  test('lifecycle is varied and agrees with the dates', () => {
    const kinds = new Set(systems.map((s) => s.fields['lifecycle']))
    for (const lifecycle of ['inUse', 'phasingOut', 'readOnly'])
      expect(kinds.has(lifecycle), lifecycle).toBe(true)
    expect(kinds.size).toBeGreaterThanOrEqual(6)
    for (const s of inUse) expect(text(s, 'inUseFrom') <= today, text(s, 'name')).toBe(true)
    for (const s of systems) {
      const [from, end] = [text(s, 'inUseFrom'), text(s, 'endOfLife')]
      if (from && end) expect(from < end, text(s, 'name')).toBe(true)
      if (s.fields['purchaseDate']) expect(text(s, 'purchaseDate') < from).toBe(true)
    }
    expect(share(inUse)).toBeGreaterThan(0.6)
  })
  test('one system stands twice, and two systems carry the same service', () => {
    const named = (name: string) => systems.find((s) => s.fields['name'] === name)
    expect(named('Visma Flyt Skole')?.fields['supplier']).toBe(named('VFS Skole')?.fields['supplier'])
    const main = (s: DemoRecord | undefined) =>
      ((s?.fields['services'] ?? []) as readonly RoleLink[]).filter((l) => l.role === 'main').map((l) => l.to)
    expect(main(named('Kidplan'))).toContain('service:@barnehageplass')
    expect(main(named('Visma Flyt Barnehage'))).toContain('service:@barnehageplass')
  })
  test('most services have a system, some have none', () => {
    const linked = new Set(
      systems.flatMap((s) => ((s.fields['services'] ?? []) as readonly RoleLink[]).map((l) => l.to)),
    )
    const without = services().filter((s) => !linked.has(`service:@${s.slug}`))
    expect(without.length).toBeGreaterThanOrEqual(8)
    expect(without.length).toBeLessThanOrEqual(40)
  })
  test('last days for notice: within 90 and 180 days, and some just behind', () => {
    const days = of(records, 'contract').flatMap((c) => {
      const [end, months] = [text(c, 'end'), c.fields['noticeMonths']]
      return end > today && typeof months === 'number' ? [plusMonths(end, -months)] : []
    })
    const between = (from: number, to: number) =>
      days.filter((d) => d >= plusDays(today, from) && d <= plusDays(today, to)).length
    expect(between(0, 90)).toBeGreaterThanOrEqual(5)
    expect(between(91, 180)).toBeGreaterThanOrEqual(4)
    expect(between(-120, -1)).toBeGreaterThanOrEqual(3)
  })
  test('contracts have begun, end after they begin, and mostly have a value', () => {
    const contracts = of(records, 'contract')
    for (const c of contracts) {
      expect(text(c, 'start') < today, text(c, 'title')).toBe(true)
      if (c.fields['end']) expect(text(c, 'start') < text(c, 'end')).toBe(true)
    }
    expect(
      share(
        contracts.filter((c) => c.fields['valuePerYear']),
        contracts,
      ),
    ).toBeGreaterThan(0.75)
    expect(contracts.some((c) => c.fields['valuePerYear'] === undefined)).toBe(true)
  })
  test('sensitive systems: most assessed, some never, some long ago; some agreements missing', () => {
    const sensitive = live.filter((s) => set(s, 'personalData').includes('special'))
    const covered = (kind: string) => new Set(of(records, kind).flatMap((r) => set(r, 'systems')))
    for (const kind of ['riskAssessment', 'dpia', 'dpa']) {
      const without = sensitive.filter((s) => !covered(kind).has(s.id))
      expect(without.length, kind).toBeGreaterThan(2)
      expect(without.length, kind).toBeLessThan(sensitive.length * 0.8)
    }
    const old = plusMonths(today, -24)
    expect(of(records, 'riskAssessment').some((r) => text(r, 'date') < old)).toBe(true)
    for (const r of of(records, 'riskAssessment')) expect(text(r, 'date') <= today).toBe(true)
  })
  test('critical systems: whom to call and what to do instead, for most of them', () => {
    const critical = live.filter((s) => ['high', 'vital'].includes(text(s, 'criticality')))
    expect(critical.length).toBeGreaterThan(15)
    const ready = critical.filter((s) => s.fields['supportPhone'] && s.fields['workaround'])
    expect(share(ready, critical)).toBeGreaterThan(0.4)
    expect(share(ready, critical)).toBeLessThan(0.95)
  })
  test('nobody can be reached, and real companies get no number', () => {
    for (const r of records) {
      for (const field of ['email', 'roleMailbox', 'contact', 'contactPoint', 'officerEmail'])
        if (r.fields[field]) expect(text(r, field)).toMatch(/^[a-z.]+@example\.no$/)
      for (const field of ['phone', 'supportPhone', 'contactPhone'])
        if (r.fields[field]) expect(text(r, field)).toMatch(/^00 00 \d\d \d\d$/)
      expect(r.fields['orgnr']).toBeUndefined()
      if (r.kind !== 'component' && r.kind !== 'service' && r.kind !== 'standard')
        for (const address of JSON.stringify(r.fields).matchAll(/https?:\/\/([^/"]+)/g))
          expect(address[1]).toBe('www.example.no')
    }
  })
  test('nothing unkind is said of a product that exists', () => {
    const real = new Set(knownSystems().map((s) => s.name))
    const products = new Set(systems.flatMap((s) => (real.has(text(s, 'name')) ? [s.id] : [])))
    for (const s of systems)
      if (products.has(s.id))
        for (const fit of ['functionalFit', 'technicalFit'])
          if (s.fields[fit] !== undefined) expect(s.fields[fit]).toBeGreaterThanOrEqual(3)
    for (const r of of(records, 'incident'))
      expect(set(r, 'systems').some((id) => products.has(id))).toBe(false)
    for (const r of of(records, 'riskAssessment'))
      if (['high', 'unacceptable'].includes(text(r, 'result')))
        expect(set(r, 'systems').some((id) => products.has(id))).toBe(false)
  })
  test('persons have names of their own, some of them Sami', () => {
    const names = of(records, 'person').map((p) => text(p, 'name'))
    expect(new Set(names).size).toBe(names.length)
    expect(
      demo(1)
        .concat(demo(2))
        .some((r) => r.kind === 'person' && /[áŧđŋ]|Utsi|Gaup|Joma|Kappfjell/.test(text(r, 'name'))),
    ).toBe(true)
  })
})
