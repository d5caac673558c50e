/** Facts about money, emergencies and what to do next, from hand-made rows. */
import { describe, expect, it } from 'vitest'
import { costsOf } from '../src/insight/cost.ts'
import { costBySector, costBySupplier, costPerInhabitant } from '../src/insight/costGroups.ts'
import { emergencyGaps, emergencySystems, phoneList } from '../src/insight/emergency.ts'
import { fitOf } from '../src/insight/fit.ts'
import { impactOf } from '../src/insight/impact.ts'
import { threeWorthDoing } from '../src/insight/next.ts'
import { ledger, servicesWithSeveralMain, severalOfProduct } from '../src/insight/overlap.ts'
import type { Row } from '../src/schema/kind.ts'
import { portfolio } from './insightPortfolio.ts'

const today = '2026-06-01'
const system = (n: number | string, fields: Record<string, unknown> = {}): Row => ({
  id: `system:${n}`,
  name: `S${n}`,
  lifecycle: 'inUse',
  ...fields,
})
const record = (id: string, fields: Record<string, unknown> = {}): Row => ({ id, ...fields })

describe('cost', () => {
  const view = portfolio([
    system('a', {
      annualCost: 100_000,
      supplier: 'organisation:1',
      services: [
        { to: 'service:@s', role: 'main' },
        { to: 'service:@k', role: 'main' },
      ],
    }),
    system('b', { units: ['unit:2'] }),
    system('c'),
    system('d', { lifecycle: 'retired', annualCost: 999 }),
    record('contract:1', {
      systems: ['system:a', 'system:b'],
      supplier: 'organisation:2',
      valuePerYear: 250_000,
      end: '2027-01-01',
    }),
    record('contract:2', { supplier: 'organisation:2', valuePerYear: 50_000, end: '2027-01-01' }),
    record('contract:3', { systems: ['system:c'], valuePerYear: 10, end: '2020-01-01', autoRenewal: 'no' }),
    record('contract:4', { parent: 'contract:1', valuePerYear: 30_000 }),
    record('service:@s', { area: 'oppvekst' }),
    record('service:@k', { area: 'kultur' }),
    record('unit:1', { sector: 'helse' }),
    record('unit:2', { parent: 'unit:1' }),
  ])
  it('counts a contract only for what the systems do not say themselves', () => {
    const costs = costsOf(view, today)
    const amounts = Object.fromEntries([...costs.systems.values()].map((c) => [c.id, c.amount]))
    // The addition is wholly within what system a already says that everything costs.
    expect(amounts).toEqual({
      'system:a': 100_000,
      'system:b': 150_000,
      'system:c': undefined,
      'system:d': undefined,
    })
    expect(costs.loose).toEqual([{ id: 'contract:2', supplier: 'organisation:2', amount: 50_000 }])
    expect(costs.total).toBe(300_000)
    expect(costs.unknown).toEqual(['system:c'])
    expect(costs.reason.nb.replace(/\s/g, ' ')).toBe(
      '300 000 kr i året. 1 system uten beløp er ikke med. 1 avtale som ikke er knyttet til noe system, er regnet med.',
    )
    expect(costPerInhabitant(costs, 6000)).toBe(50)
    expect(costPerInhabitant(costs, undefined)).toBeUndefined()
  })
  it('is told by sector, and by supplier', () => {
    expect(costBySector(view, today).map((g) => [g.group, g.amount])).toEqual([
      ['helse', 150_000],
      ['kultur', 50_000],
      ['oppvekst', 50_000],
      [undefined, 50_000],
    ])
    expect(costBySupplier(view, today).map((g) => [g.group, g.amount])).toEqual([
      ['organisation:2', 200_000],
      ['organisation:1', 100_000],
      [undefined, 0],
    ])
    expect(costBySupplier(view, today)[2]?.reason.nb.replace(/\s/g, ' ')).toBe(
      'Minst 0 kr for 1 system, 1 uten beløp.',
    )
  })
  it('splits a shared installation', () => {
    const shared = portfolio([
      system('root', { annualCost: 1_000_000 }),
      system('x', { sharedInstallation: 'system:root', costShare: 25, annualCost: 250_000 }),
      system('y', { sharedInstallation: 'system:root' }),
      system('z', { sharedInstallation: 'system:elsewhere', annualCost: 40_000 }),
    ])
    const costs = costsOf(shared, today)
    expect(Object.fromEntries([...costs.systems.values()].map((c) => [c.id.slice(7), c.amount]))).toEqual({
      root: 375_000,
      x: 250_000,
      y: 375_000,
      z: 40_000,
    })
    expect(costs.total).toBe(1_040_000)
  })
})

describe('fit', () => {
  it('follows the two judgements, or the decision', () => {
    const fit = (fields: Record<string, unknown>) => fitOf(system(1, fields))
    expect(fit({ functionalFit: 3, technicalFit: 4 }).fit).toBe('keep')
    expect(fit({ functionalFit: 2, technicalFit: 3 }).fit).toBe('develop')
    expect(fit({ functionalFit: 4, technicalFit: 2 }).fit).toBe('replace')
    expect(fit({ functionalFit: 1, technicalFit: 1 }).fit).toBe('retire')
    expect(fit({ functionalFit: 1 })).toMatchObject({ fit: undefined, lacksReason: false })
    expect(fit({ functionalFit: 1, technicalFit: 1, fitDecision: 'keep' })).toMatchObject({
      fit: 'keep',
      suggested: 'retire',
      lacksReason: true,
    })
    expect(
      fit({ functionalFit: 1, technicalFit: 1, fitDecision: 'keep', fitReason: 'Nytt anbud i 2028' }),
    ).toMatchObject({ lacksReason: false, reason: { nb: 'Bestemt av dere: Nytt anbud i 2028' } })
  })
})

describe('emergency', () => {
  const view = portfolio([
    system('epj', {
      name: 'Gerica',
      criticality: 'vital',
      rto: 8,
      workaround: 'Papirskjema i perm 3',
      supplier: 'organisation:1',
      responsible: 'person:1',
      owner: 'person:2',
      superUsers: ['person:1'],
      roleMailbox: 'omsorg@k.no',
      services: [{ to: 'service:@hjemme', role: 'main' }],
    }),
    system('ad', { name: 'AD', criticality: 'vital', rto: 2 }),
    system('lon', { name: 'Lønn', criticality: 'high', services: [{ to: 'service:@lonn', role: 'main' }] }),
    system('arkiv', { name: 'Arkiv', services: [{ to: 'service:@hjemme', role: 'archive' }] }),
    system('del', {
      name: 'Del',
      sharedInstallation: 'system:epj',
      criticality: 'low',
      services: [{ to: 'service:@hjemme', role: 'support' }],
    }),
    system('reserve', {
      name: 'Reserve',
      criticality: 'low',
      services: [{ to: 'service:@lonn', role: 'main' }],
    }),
    system('gone', { lifecycle: 'retired', criticality: 'vital' }),
    record('integration:1', { from: 'system:ad', to: 'system:epj' }),
    record('integration:2', { from: 'system:epj', to: 'system:arkiv' }),
    record('integration:3', {
      from: 'system:arkiv',
      to: 'system:ad',
      direction: 'twoWay',
      via: 'component:@fiks',
    }),
    record('integration:4', { from: 'system:lon', to: 'system:arkiv', via: 'system:ad' }),
    record('organisation:1', { name: 'Tietoevry', phone: '22 00 00 00' }),
    record('person:1', { name: 'Kari', phone: '900 00 000' }),
    record('person:2', { name: 'Ola', leftOn: '2026-01-01', phone: '911 11 111' }),
    record('service:@hjemme'),
    record('service:@lonn'),
  ])
  it('lists vital before high, then the soonest needed, then by name', () => {
    expect(emergencySystems(view, today).map((s) => s.id)).toEqual(['system:ad', 'system:epj', 'system:lon'])
  })
  it('says whom to call, each once, and who has left', () => {
    const epj = emergencySystems(view, today).find((s) => s.id === 'system:epj')
    expect(epj?.contacts.map((c) => [c.sort, c.name, c.phone, c.left])).toEqual([
      ['supplier', 'Tietoevry', '22 00 00 00', false],
      ['responsible', 'Kari', '900 00 000', false],
      ['owner', 'Ola', '911 11 111', true],
      ['mailbox', '', undefined, false],
    ])
    expect(epj?.missing.map((m) => m.gap)).toEqual(['personLeft', 'onlyOne'])
    expect(phoneList(emergencySystems(view, today)).map((c) => c.name)).toEqual(['Kari', 'Tietoevry'])
  })
  it('follows what stops, through rings, the shared installation first', () => {
    const impact = impactOf(view, 'system:ad')
    expect(impact.systems.map((s) => [s.id, s.effect, s.steps])).toEqual([
      ['system:arkiv', 'lacks', 1],
      ['system:epj', 'lacks', 1],
      ['system:lon', 'lacks', 1],
      ['system:del', 'lacks', 2],
    ])
    expect(impactOf(view, 'system:epj').systems[0]).toEqual({
      id: 'system:arkiv',
      effect: 'lacks',
      steps: 1,
      through: 'system:epj',
      integration: 'integration:2',
    })
    expect(impactOf(view, 'system:epj').systems.find((s) => s.id === 'system:del')).toMatchObject({
      effect: 'stops',
      steps: 1,
    })
  })
  it('says which services are hit, and where work may go on', () => {
    expect(impactOf(view, 'system:epj').services).toContainEqual({
      id: 'service:@hjemme',
      role: 'main',
      through: 'system:epj',
      effect: 'stops',
      others: [],
    })
    expect(impactOf(view, 'system:lon').services.find((s) => s.id === 'service:@lonn')?.others).toEqual([
      'system:reserve',
    ])
  })
  it('counts those nobody has said how critical they are', () => {
    const gaps = emergencyGaps(view, today)
    expect(gaps.ids).toHaveLength(3)
    expect(gaps.unanswered).toEqual(['system:arkiv'])
  })
})

describe('overlap', () => {
  const main = (service: string) => ({ services: [{ to: service, role: 'main' }] })
  it('sees two main systems, and not an old one beside its replacement or parts of one installation', () => {
    const view = portfolio([
      record('service:@a'),
      record('service:@b'),
      record('service:@c'),
      system(1, main('service:@a')),
      system(2, main('service:@a')),
      system(3, main('service:@b')),
      system(4, { ...main('service:@b'), lifecycle: 'phasingOut' }),
      system(5, main('service:@c')),
      system(6, { ...main('service:@c'), sharedInstallation: 'system:5' }),
      system(7, { product: 'product:1' }),
      system(8, { product: 'product:1' }),
    ])
    expect(servicesWithSeveralMain(view).found.map((f) => [f.on, f.systems])).toEqual([
      ['service:@a', ['system:1', 'system:2']],
    ])
    expect(severalOfProduct(view).found.map((f) => f.systems)).toEqual([['system:7', 'system:8']])
    expect(servicesWithSeveralMain(view).unanswered).toEqual(['system:7', 'system:8'])
  })
  it('keeps account of what comes in and goes out', () => {
    const view = portfolio([
      system(1, { inUseFrom: '2026-01-01' }),
      system(2, { lifecycle: 'retired', endOfLife: '2026-06-01' }),
      system(3, { lifecycle: 'retired' }),
      system(4, { lifecycle: 'procuring', plannedFrom: '2026-06-02' }),
      system(5, { endOfLife: '2027-01-01' }),
      system(6),
    ])
    const l = ledger(view, '2026-01-01', today, '2026-12-31')
    expect([l.in.ids, l.out.ids, l.plannedIn.ids, l.plannedOut.ids]).toEqual([
      ['system:1'],
      ['system:2'],
      ['system:4'],
      [],
    ])
    expect(l.out.unanswered).toEqual(['system:3'])
    expect(l.in.unanswered).toEqual(['system:5', 'system:6'])
  })
})

describe('three things worth doing now', () => {
  it('begins with the spreadsheet when there is nothing', () => {
    const three = threeWorthDoing(portfolio([]), { today })
    expect(three.map((w) => w.code)).toEqual(['import', 'contracts', 'people'])
    expect(three[0]?.what.nn).toBe('Hent inn reknearket de har')
  })
  it('asks for people, contracts and how critical, when only systems have been brought in', () => {
    const rows = Array.from({ length: 40 }, (_, i) => system(i))
    const three = threeWorthDoing(portfolio(rows), { today })
    expect(three.map((w) => w.code)).toEqual(['personalDataUnknown', 'people', 'contracts'])
  })
  it('says nothing when nothing needs doing', () => {
    const rows = [
      ...Array.from({ length: 6 }, (_, i) =>
        system(i, {
          owner: 'person:1',
          criticality: 'low',
          personalData: ['none'],
          confirmedOn: '2026-05-01',
          services: [{ to: 'service:@a', role: 'support' }],
        }),
      ),
      record('person:1', { name: 'Kari' }),
      record('service:@a'),
      record('contract:1', { end: '2028-01-01', noticeMonths: 3, autoRenewal: 'yes', renewalMonths: 12 }),
    ]
    expect(threeWorthDoing(portfolio(rows), { today })).toEqual([])
    expect(
      threeWorthDoing(portfolio(rows), { today, canInvite: true, unsaved: 12 }).map((w) => w.code),
    ).toEqual(['invite'])
    expect(threeWorthDoing(portfolio(rows), { today, unsaved: 120 }).map((w) => w.code)).toEqual(['backup'])
  })
})
