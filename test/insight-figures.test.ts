/** What holds for every derived fact, whatever is in the register. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesSince } from '../src/insight/changes.ts'
import { completenessByOwner, completenessOfKind } from '../src/insight/completeness.ts'
import { contractsByStatus, endingWithin, noticesWithin } from '../src/insight/contracts.ts'
import { costsOf, installationOf } from '../src/insight/cost.ts'
import { costBySector, costBySupplier } from '../src/insight/costGroups.ts'
import { derived, derivedFrom, derivedOf } from '../src/insight/derived.ts'
import { emergencyGaps, emergencySystems, phoneList } from '../src/insight/emergency.ts'
import { fits, systemsByFit } from '../src/insight/fit.ts'
import * as gaps from '../src/insight/gaps.ts'
import { impactOf } from '../src/insight/impact.ts'
import { lifecycleConflicts, states, systemsByState } from '../src/insight/lifecycle.ts'
import { mineOf } from '../src/insight/mine.ts'
import { threeWorthDoing, worthDoing } from '../src/insight/next.ts'
import {
  ledger,
  servicesWithSeveralMain,
  severalOfCategory,
  severalOfProduct,
} from '../src/insight/overlap.ts'
import { leftButResponsible, responsibilities } from '../src/insight/people.ts'
import { documents, documentStates } from '../src/insight/documents.ts'
import { documentFigures, oversightDue } from '../src/insight/privacy.ts'
import { live, presentSystems, sum, type Figure, type Portfolio, type Target } from '../src/insight/rows.ts'
import { compile } from '../src/insight/select.ts'
import { kindById } from '../src/register/kinds.ts'
import type { AnyKind, Row } from '../src/schema/kind.ts'
import { anyPortfolio, portfolio } from './insightPortfolio.ts'

const today = '2026-06-01'
const systemKind = kindById.get('system') as AnyKind

const figuresOf = (view: Portfolio): Readonly<Record<string, Figure>> => {
  const services = gaps.servicesBySystem(view)
  const moves = ledger(view, '2025-01-01', today, '2027-12-31')
  return {
    notices: noticesWithin(view, today, 90),
    ending: endingWithin(view, today, 365),
    ...contractsByStatus(view, today),
    lifecycle: lifecycleConflicts(view, today),
    ...systemsByState(view).figures,
    servicesWith: services.with,
    servicesWithout: services.without,
    noOwner: gaps.systemsWithout(view, 'owner'),
    noResponsible: gaps.systemsWithout(view, 'responsible'),
    stale: gaps.notConfirmed(view, today),
    orgnr: gaps.suppliersWithoutOrgnr(view),
    noContract: gaps.systemsWithoutContract(view),
    left: leftButResponsible(view, today),
    ...systemsByFit(view),
    ...Object.fromEntries(
      documents.flatMap((d) => documentStates.map((s) => [`${d} ${s}`, documentFigures(d, view, today)[s]])),
    ),
    oversight: oversightDue(view, today),
    emergency: emergencyGaps(view, today),
    in: moves.in,
    out: moves.out,
    plannedIn: moves.plannedIn,
    plannedOut: moves.plannedOut,
  }
}

const listed = (view: Portfolio, target: Target): readonly string[] => {
  const kind = kindById.get(target.kind)
  if (!kind) throw new Error(`no kind ${target.kind}`)
  const { fields, read } = derivedOf(kind.id, view, today)
  for (const { field } of target.where)
    expect(field === 'id' || field in kind.fields || field in fields, `${kind.id}.${field}`).toBe(true)
  const test = compile(target.where, {
    fields: { ...kind.fields, ...fields },
    derived: read,
    today,
    show: { lang: 'nb' },
    names: {},
  })
  // A person who is archived and still responsible is in the figure; lists show archived records when asked.
  const rows = kind.id === 'person' ? view.rows('person') : live(view, kind.id)
  return rows.filter(test).map((r) => r.id)
}

describe('every figure', () => {
  it('opens the list that it counts', () => {
    fc.assert(
      fc.property(anyPortfolio, (rows) => {
        const view = portfolio(rows)
        for (const [name, figure] of Object.entries(figuresOf(view)))
          expect([...figure.ids].sort(), name).toEqual([...listed(view, figure.target)].sort())
        for (const group of [...costBySector(view, today), ...costBySupplier(view, today)])
          expect([...group.ids].sort(), `${group.group}`).toEqual([...listed(view, group.target)].sort())
        for (const which of worthDoing(view, { today }))
          if (which.goTo.page === 'list')
            expect([...which.ids].sort(), which.code).toEqual([...listed(view, which.goTo)].sort())
      }),
      { numRuns: 150 },
    )
  })
  it('says its reason in three languages and counts no record twice or in two places', () => {
    fc.assert(
      fc.property(anyPortfolio, (rows) => {
        for (const [name, figure] of Object.entries(figuresOf(portfolio(rows)))) {
          for (const lang of ['nb', 'nn', 'en'] as const) {
            expect(figure.reason[lang], name).toMatch(/\S/)
            expect(figure.reason[lang], name).not.toMatch(/undefined|NaN|\[object/)
          }
          expect(new Set(figure.ids).size, name).toBe(figure.ids.length)
          if (name !== 'left') expect(figure.ids.length, name).toBeLessThanOrEqual(figure.of)
        }
      }),
      { numRuns: 60 },
    )
  })
  it('puts every record in one bucket', () => {
    fc.assert(
      fc.property(anyPortfolio, (rows) => {
        const view = portfolio(rows)
        const present = presentSystems(view).length
        const byState = systemsByState(view)
        expect(sum(states.map((s) => byState.figures[s].ids.length)) + byState.unanswered.length).toBe(
          live(view, 'system').length,
        )
        for (const d of documents) {
          const figures = documentFigures(d, view, today)
          expect(sum(documentStates.map((s) => figures[s].ids.length))).toBe(present)
        }
        const fit = systemsByFit(view)
        expect(sum(fits.map((f) => fit[f].ids.length)) + fit.keep.unanswered.length).toBe(present)
        expect(sum(Object.values(contractsByStatus(view, today)).map((f) => f.ids.length))).toBe(
          live(view, 'contract').length,
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('cost', () => {
  it('is the same total however it is grouped, and every system is there or told unknown', () => {
    fc.assert(
      fc.property(anyPortfolio, (rows) => {
        const view = portfolio(rows)
        const costs = costsOf(view, today)
        expect(sum(costBySector(view, today).map((g) => g.amount))).toBeCloseTo(costs.total, 4)
        expect(sum(costBySupplier(view, today).map((g) => g.amount))).toBeCloseTo(costs.total, 4)
        for (const { amount } of costs.systems.values())
          if (amount !== undefined) expect(amount).toBeGreaterThanOrEqual(0)
        for (const id of costs.unknown) expect(costs.systems.get(id)?.amount).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })
  it('counts a shared installation once, whatever the shares say', () => {
    const share = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.array(fc.tuple(share, fc.option(fc.nat(9_000), { nil: undefined })), {
          minLength: 1,
          maxLength: 6,
        }),
        (whole, members) => {
          const view = portfolio([
            { id: 'system:root', name: 'R', lifecycle: 'inUse', annualCost: whole },
            ...members.map(([costShare, annualCost], i): Row => ({
              id: `system:${i}`,
              lifecycle: 'inUse',
              sharedInstallation: 'system:root',
              ...(costShare === undefined ? {} : { costShare }),
              ...(annualCost === undefined ? {} : { annualCost }),
            })),
          ])
          expect(costsOf(view, today).total).toBeCloseTo(whole, 4)
        },
      ),
    )
  })
  it('finds one root for a ring, whoever asks', () => {
    const ring = ['system:a', 'system:b', 'system:c']
    const view = portfolio([
      ...ring.map((id, i): Row => ({ id, sharedInstallation: ring[(i + 1) % 3] as string })),
      { id: 'system:d', sharedInstallation: 'system:c' },
    ])
    for (const id of [...ring, 'system:d'])
      expect(installationOf(view, view.row(id) as Row).id).toBe('system:a')
  })
})

describe('the rest', () => {
  it('never throws, ends in rings, and reads only fields that there are', () => {
    const asked = new Map<string, Set<string>>()
    const watched = (row: Row): Row =>
      new Proxy(row, {
        get(target, name) {
          const kind = target.id.slice(0, target.id.indexOf(':'))
          if (typeof name === 'string' && name !== 'id' && name !== 'toJSON') {
            const set = asked.get(kind) ?? new Set()
            asked.set(kind, set.add(name))
          }
          return Reflect.get(target, name) as unknown
        },
      })
    fc.assert(
      fc.property(anyPortfolio, (rows) => {
        const view = portfolio(rows.map(watched))
        figuresOf(view)
        const critical = emergencySystems(view, today)
        phoneList(critical)
        for (const system of live(view, 'system')) {
          const impact = impactOf(view, system.id)
          expect(new Set(impact.systems.map((s) => s.id)).size).toBe(impact.systems.length)
          expect(impact.systems.some((s) => s.id === system.id)).toBe(false)
        }
        servicesWithSeveralMain(view)
        severalOfProduct(view)
        severalOfCategory(view)
        completenessOfKind(live(view, 'system'), systemKind)
        completenessByOwner(live(view, 'system'), systemKind, 'owner')
        for (const person of view.rows('person')) mineOf(view, person.id, kindById, today)
        const three = threeWorthDoing(view, { today, canInvite: true, unsaved: 40 })
        expect(new Set(three.map((w) => w.sort)).size).toBe(three.length)
        for (const kind of Object.keys(derived)) {
          const { read } = derivedOf(kind, view, today)
          for (const row of live(view, kind)) for (const one of Object.values(read)) one(row)
        }
      }),
      { numRuns: 60 },
    )
    expect(asked.size).toBeGreaterThan(8)
    for (const [kind, names] of asked)
      for (const name of names) {
        // Facts that hold for several kinds ask each for the same field; it must be a field of one that has it.
        const known = kindById.get(kind)?.fields
        const general = ['lifecycle', 'archivedOn', 'confirmedOn', 'to'].includes(name)
        expect(general || (known !== undefined && name in known), `${kind}.${name}`).toBe(true)
      }
  })
  it('names only kinds and person links that there are', () => {
    for (const [kind, fields] of Object.entries(responsibilities))
      for (const field of fields) {
        const spec = kindById.get(kind)?.fields[field]
        expect(spec !== undefined && 'to' in spec && spec.to.includes('person'), `${kind}.${field}`).toBe(
          true,
        )
      }
    for (const kind of [...Object.keys(derivedFrom), ...Object.values(derivedFrom).flat()])
      expect(kindById.has(kind), kind).toBe(true)
  })
  it('tells a derived value only from kinds it says it looks at', () => {
    fc.assert(
      fc.property(anyPortfolio, (rows) => {
        const whole = portfolio(rows)
        for (const kind of Object.keys(derived)) {
          const seen = new Set([kind, ...(derivedFrom[kind] ?? [])])
          const asked = new Set<string>()
          const view: Portfolio = {
            rows: (k) => (asked.add(k), whole.rows(k)),
            row: (id) => (asked.add(id.slice(0, id.indexOf(':'))), whole.row(id)),
          }
          const { read } = derivedOf(kind, view, today)
          for (const row of live(whole, kind)) for (const one of Object.values(read)) one(row)
          for (const k of asked) expect(seen.has(k), `${kind} looks at ${k}`).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
  it('leaves out what was changed and changed back', () => {
    const change = (id: string, field: string, before: unknown, after: unknown) => ({
      id,
      field,
      before,
      after,
    })
    const entries = [
      { at: 50, what: 'edit', records: 1, changes: [change('system:1', 'name', undefined, 'A')] },
      { at: 40, what: 'edit', records: 1, changes: [change('system:2', 'version', '2', '1')] },
      { at: 30, what: 'edit', records: 1, changes: [change('system:2', 'version', '1', '2')] },
      {
        at: 35,
        what: 'archive',
        records: 3,
        changes: [change('system:3', 'archivedOn', undefined, '2026-06-01')],
      },
      { at: 10, what: 'edit', records: 1, changes: [change('system:4', 'name', 'x', 'y')] },
    ]
    const changes = changesSince(entries, 20, () => 'name')
    expect(changes.records.map((r) => [r.id, r.sort])).toEqual([
      ['system:1', 'new'],
      ['system:3', 'archived'],
    ])
    expect(changes.more).toBe(2)
    expect(changes.reason.nb).toBe('Siden sist: 4 oppføringer (1 ny, 1 arkivert og 2 til).')
    expect(changesSince(entries, 99, () => 'name').reason.nn).toBe('Ingenting er endra sidan sist.')
  })
})
