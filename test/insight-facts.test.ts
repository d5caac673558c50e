/** Worked examples of the derived facts. */
import { describe, expect, it } from 'vitest'
import { completenessOf, completenessOfKind } from '../src/insight/completeness.ts'
import { contractsByStatus, noticesWithin } from '../src/insight/contracts.ts'
import {
  freshnessOf,
  notConfirmed,
  servicesBySystem,
  suppliersWithoutOrgnr,
  systemsWithout,
} from '../src/insight/gaps.ts'
import { conflictsOf } from '../src/insight/lifecycle.ts'
import { mineOf } from '../src/insight/mine.ts'
import { threeWorthDoing } from '../src/insight/next.ts'
import { leftButResponsible, responsibilitiesOf } from '../src/insight/people.ts'
import { documentFigures, dpaStatus, dpiaStatus, oversightDue, rosStatus } from '../src/insight/privacy.ts'
import { kindById } from '../src/register/kinds.ts'
import type { AnyKind, Row } from '../src/schema/kind.ts'
import { digitalSaving, example, toFive } from '../src/insight/staircase.ts'
import { portfolio } from './insightPortfolio.ts'

const today = '2026-06-01'
const systemKind = kindById.get('system') as AnyKind
const system = (n: number | string, fields: Record<string, unknown> = {}): Row => ({
  id: `system:${n}`,
  name: `S${n}`,
  lifecycle: 'inUse',
  ...fields,
})
const record = (id: string, fields: Record<string, unknown> = {}): Row => ({ id, ...fields })

describe('contracts', () => {
  const renewing = { autoRenewal: 'yes', renewalMonths: 24, noticeMonths: 3 }
  const view = portfolio([
    record('contract:a', { ...renewing, end: '2026-10-31', valuePerYear: 400_000 }),
    record('contract:b', { ...renewing, end: '2026-09-30', valuePerYear: 300_000 }),
    record('contract:c', { ...renewing, end: '2026-09-15' }),
    record('contract:d', { ...renewing, end: '2027-12-31', valuePerYear: 900_000 }),
    record('contract:e', { end: '2026-09-30' }),
    record('contract:f', { ...renewing, end: '2026-09-30', valuePerYear: 1, archivedOn: '2026-01-01' }),
  ])
  it('says how many must be ended within 90 days, for how much, the nearest first', () => {
    const figure = noticesWithin(view, today, 90)
    expect(figure.ids).toEqual(['contract:c', 'contract:b', 'contract:a'])
    expect(figure.amount).toBe(1_400_000)
    expect(figure.withoutAmount).toEqual(['contract:c'])
    expect(figure.unanswered).toEqual(['contract:e'])
    expect(figure.reason.nb).toBe(
      '3 avtaler må sies opp innen 90 dager hvis de ikke skal fornyes: 1,4 mill. kr (1 uten beløp). For 1 avtale mangler det opplysninger for å finne fristen.',
    )
  })
  it('stands at the top of what is worth doing', () => {
    const rows = [...view.rows('contract'), ...Array.from({ length: 6 }, (_, i) => system(i))]
    const [first] = threeWorthDoing(portfolio(rows), { today })
    expect(first?.what.nb).toBe('3 avtaler må sies opp innen 90 dager: 1,4 mill. kr (1 uten beløp)')
    expect(first?.days).toBe(14)
  })
  it('counts those it cannot tell by themselves', () => {
    const by = contractsByStatus(view, today)
    expect(by.unknown.ids).toEqual(['contract:e'])
    expect(by.open.of).toBe(5)
  })
})

describe('lifecycle', () => {
  const codes = (fields: Record<string, unknown>, ...others: Row[]) => {
    const row = system(1, fields)
    return conflictsOf(portfolio([row, ...others]), row, today).map((c) => c.code)
  }
  it('sees what the dates contradict', () => {
    expect(codes({ endOfLife: '2026-05-31' })).toEqual(['ended'])
    expect(codes({ endOfLife: '2026-06-01' })).toEqual([])
    expect(codes({ phaseOutFrom: '2026-01-01', endOfLife: '2027-01-01' })).toEqual(['phasingOut'])
    expect(codes({ inUseFrom: '2026-07-01' })).toEqual(['notYet'])
    expect(codes({ lifecycle: 'procuring', inUseFrom: '2025-01-01' })).toEqual(['alreadyInUse'])
    expect(codes({ lifecycle: 'retired', endOfLife: '2027-01-01' })).toEqual(['notEnded'])
    expect(codes({ lifecycle: 'phasingOut' })).toEqual(['noEndDate'])
    expect(codes({ replacedBy: 'system:1' })).toEqual(['replacedByItself'])
    expect(codes({ replacedBy: 'system:2' }, system(2, { lifecycle: 'retired' }))).toEqual([
      'replacementRetired',
    ])
  })
  it('says nothing of a state that is not answered', () => {
    expect(codes({ lifecycle: undefined, endOfLife: '2020-01-01', inUseFrom: '2030-01-01' })).toEqual([
      'endBeforeStart',
    ])
  })
  it('sees a contract that runs on, and data nobody has a plan for', () => {
    const contract = record('contract:1', {
      systems: ['system:1'],
      end: '2026-12-31',
      autoRenewal: 'yes',
      renewalMonths: 12,
      noticeMonths: 1,
    })
    expect(codes({ lifecycle: 'retired' }, contract)).toEqual(['contractStillRuns'])
    expect(codes({ lifecycle: 'retired' }, { ...contract, autoRenewal: 'no', end: '2026-01-01' })).toEqual([])
    expect(codes({ lifecycle: 'retired', personalData: ['special'] })).toEqual(['noArchivePlan'])
    expect(codes({ lifecycle: 'retired', personalData: ['none'] })).toEqual([])
  })
})

describe('privacy', () => {
  const special = { personalData: ['special'], hosting: 'saas' }
  const one = (fields: Record<string, unknown>, ...others: Row[]) => {
    const row = system(1, fields)
    const view = portfolio([row, ...others])
    return {
      ros: rosStatus(view, row, today),
      dpia: dpiaStatus(view, row, today),
      dpa: dpaStatus(view, row, today),
    }
  }
  const states = (fields: Record<string, unknown>, ...others: Row[]) =>
    Object.values(one(fields, ...others))
      .map((s) => s.state)
      .join(' ')
  const on = { systems: ['system:1'] }

  it('does not take unanswered personal data for none', () => {
    expect(states({})).toBe('unknown unknown unknown')
    expect(states({ personalData: ['none'] })).toBe('notNeeded notNeeded notNeeded')
    expect(states({ criticality: 'vital' })).toBe('missing unknown unknown')
    expect(states({ personalData: ['ordinary'] })).toBe('missing notNeeded unknown')
    expect(one({ personalData: ['ordinary'] }).dpa.reason.nb).toMatch(/ikke svart på hvor systemet driftes/)
  })
  it('asks for all three when somebody else holds special data', () => {
    expect(states(special)).toBe('missing missing missing')
    expect(states({ ...special, personalData: ['none', 'special'] })).toBe('missing missing missing')
    expect(states({ ...special, hosting: 'onPremises' })).toBe('missing missing notNeeded')
    expect(states({ ...special, hosting: 'onPremises', operator: 'organisation:1' })).toBe(
      'missing missing missing',
    )
  })
  it('finds them, old or new, directly and through a processing', () => {
    const ros = record('riskAssessment:1', { ...on, date: '2025-06-01' })
    expect(one(special, ros).ros).toMatchObject({ state: 'ok', ids: ['riskAssessment:1'] })
    expect(one(special, { ...ros, date: '2024-05-31' }).ros.state).toBe('old')
    expect(one(special, { ...ros, next: '2026-05-31' }).ros.state).toBe('old')
    expect(one(special, { ...ros, date: undefined }).ros.state).toBe('unsure')
    expect(one(special, ros, record('riskAssessment:2', { ...on, date: '2020-01-01' })).ros.state).toBe('ok')
    const processing = record('processing:1', { ...on, dpiaNeeded: 'yes' })
    const dpia = record('dpia:1', { processings: ['processing:1'], date: '2025-01-01' })
    expect(one(special, processing, dpia).dpia).toMatchObject({ state: 'ok', ids: ['dpia:1'] })
    expect(one({ personalData: ['ordinary'] }, processing).dpia.state).toBe('missing')
    expect(one(special, { ...processing, dpiaNeeded: 'no' }).dpia.state).toBe('notNeeded')
    expect(
      one(special, record('dpia:1', { ...on, threshold: 'notNeeded', date: '2025-01-01' })).dpia.state,
    ).toBe('notNeeded')
    expect(one(special, record('dpa:1', { ...on, signed: '2025-01-01' })).dpa.state).toBe('ok')
    expect(
      one(special, record('dpa:1', { ...on, signed: '2020-01-01', expires: '2025-12-31' })).dpa.state,
    ).toBe('old')
    expect(one(special, record('dpa:1', on)).dpa.state).toBe('unsure')
    expect(
      one(
        { ...special, sharedInstallation: 'system:2' },
        system(2),
        record('dpa:1', { systems: ['system:2'], signed: '2025-01-01' }),
      ).dpa.state,
    ).toBe('ok')
    expect(
      one(special, record('dpa:1', { ...on, signed: '2025-01-01', archivedOn: '2026-01-01' })).dpa.state,
    ).toBe('missing')
  })
  it('keeps the unknown out of what is missing', () => {
    const view = portfolio([system(1), system(2, special), system(3, { lifecycle: 'retired', ...special })])
    const figures = documentFigures('dpa', view, today)
    expect(figures.missing.ids).toEqual(['system:2'])
    expect(figures.missing.unanswered).toEqual(['system:1'])
    expect(figures.missing.reason.nb).toBe('1 system mangler databehandleravtale.')
  })
  it('counts oversight from the last finding', () => {
    const dpa = (id: string, fields: Record<string, unknown>) => record(`dpa:${id}`, fields)
    const view = portfolio([
      dpa('due', {
        signed: '2020-01-01',
        oversightInterval: 12,
        oversight: [{ id: 'a', date: '2025-05-30' }],
      }),
      dpa('done', {
        signed: '2020-01-01',
        oversightInterval: 12,
        oversight: [
          { id: 'a', date: '2025-06-01' },
          { id: 'b', date: '2021-01-01' },
        ],
      }),
      dpa('silent', { signed: '2020-01-01' }),
    ])
    expect(oversightDue(view, today)).toMatchObject({ ids: ['dpa:due'], unanswered: ['dpa:silent'], of: 3 })
  })
})

describe('gaps and people', () => {
  const view = portfolio([
    system(1, {
      owner: 'person:1',
      responsible: 'person:2',
      services: [{ to: 'service:@a', role: 'main' }],
      supplier: 'organisation:1',
      confirmedOn: '2025-06-01',
    }),
    system(2, { owner: 'person:gone', confirmedOn: '2025-05-31' }),
    system(3, { lifecycle: 'retired', owner: 'person:2', services: [{ to: 'service:@b', role: 'main' }] }),
    record('service:@a'),
    record('service:@b'),
    record('organisation:1', { name: 'Visma', orgnr: '123456789' }),
    record('organisation:2', { name: 'DIPS', type: 'supplier', orgnr: '974760673' }),
    record('organisation:3', { name: 'Nabokommunen', type: 'municipality' }),
    record('person:1', { name: 'Kari' }),
    record('person:2', { name: 'Ola', leftOn: '2026-05-31' }),
    record('person:3', { name: 'Per', leftOn: '2026-06-01' }),
    record('role:1', { person: 'person:2', systems: ['system:2'] }),
    record('role:2', { person: 'person:3', systems: ['system:1'], to: '2025-01-01' }),
    record('contract:1', { responsible: 'role:1' }),
  ])
  it('sees services without a system, and does not count what is retired', () => {
    const { with: has, without } = servicesBySystem(view)
    expect(has.ids).toEqual(['service:@a'])
    expect(without.ids).toEqual(['service:@b'])
    expect(without.reason.nb).toBe(
      '1 tjeneste har ikke noe system. 1 system er ikke knyttet til noen tjeneste ennå.',
    )
  })
  it('takes a link to nobody for nobody', () => {
    expect(systemsWithout(view, 'owner').ids).toEqual(['system:2'])
  })
  it('asks for confirmation after twelve months', () => {
    const stale = notConfirmed(view, today)
    expect(stale.ids).toEqual(['system:2'])
    expect(stale.never).toEqual([])
    expect(freshnessOf(system(9), today)).toBe('never')
  })
  it('checks the organisation numbers of those who deliver something', () => {
    expect(suppliersWithoutOrgnr(view)).toMatchObject({ ids: ['organisation:1'], of: 2 })
  })
  it('finds who has left, from the day after, through roles too', () => {
    const left = leftButResponsible(view, today)
    expect(left.ids).toEqual(['person:2'])
    expect([...left.records].sort()).toEqual(['contract:1', 'role:1', 'system:1', 'system:2'])
    expect(responsibilitiesOf(view, 'person:3', today)).toEqual([])
    expect(left.reason.nb).toBe('1 person har sluttet, men står fortsatt som ansvarlig for 4 oppføringer.')
  })
  it('shows a person what is theirs, and what each needs', () => {
    const mine = mineOf(view, 'person:1', kindById, today)
    expect(mine.map((m) => m.id)).toEqual(['system:1'])
    expect(mine[0]?.parts).toEqual(['owner'])
    expect(mine[0]?.freshness).toBe('fresh')
    expect(mine[0]?.needs.map((n) => n.code)).toEqual(['personLeft', 'missing'])
    expect(mine[0]?.needs[0]?.reason.nb).toBe('Ola har sluttet.')
  })
})

describe('completeness', () => {
  it('counts core fields, the most worthwhile first, and takes «vet ikke» for an answer', () => {
    const c = completenessOf(system(1, { supplier: 'organisation:1' }), systemKind)
    expect(c.missing[0]?.weight).toBe(2)
    expect(c.answered + c.missing.length).toBe(c.of)
    expect(c.missing.map((m) => m.field)).not.toContain('supplier')
    const hidden = completenessOf(system(1), systemKind, new Set(['owner']))
    expect(hidden.missing.map((m) => m.field)).not.toContain('owner')
  })
  it('names the three fields that help most, for a whole kind', () => {
    const full = Object.fromEntries(Object.keys(systemKind.fields).map((f) => [f, ['x']]))
    const rows = [
      system(1, { ...full, owner: undefined }),
      system(2, { ...full, owner: undefined }),
      system(3, { ...full, supplier: undefined }),
      system(4, full),
    ]
    const all = completenessOfKind(rows, systemKind)
    expect(all.complete).toEqual(['system:4'])
    expect(all.gaps.map((g) => [g.field, g.ids.length])).toEqual([
      ['owner', 2],
      ['supplier', 1],
    ])
    expect(all.reason.nb).toBe('Mest å hente på: systemeier (2) og leverandør (1).')
    expect(completenessOfKind([], systemKind).reason).toEqual(systemKind.empty)
  })
})

describe('the digital staircase', () => {
  it('comes to what the source says', () => {
    const saving = digitalSaving(example)
    expect(saving.perYear).toBe(1_328_800)
    expect(toFive(saving.perInhabitant ?? 0)).toBe(205)
    expect(saving.reason.nb.replace(/\s/g, ' ')).toBe(
      '8 800 besøk · (80 − 3) kr + 17 600 telefoner · (40 − 3) kr = 1 328 800 kr i året.',
    )
    expect(example.others.map((o) => toFive(o.perYear / example.inhabitants))).toEqual([20, 50, 30])
    expect(digitalSaving({ ...example, inhabitants: 0 }).perInhabitant).toBeUndefined()
  })
})
