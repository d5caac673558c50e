/** Beredskap: the order, the threshold, the search and where a gap is filled in. */
import { describe, expect, test } from 'vitest'
import { firstCall, plansOf, searchText, telHref, whereToFill } from '../src/ui/emergency/plan.ts'
import { portfolio } from './insightPortfolio.ts'

const today = '2026-03-10'
const view = portfolio([
  { id: 'organisation:x', name: 'Leverandøren AS', phone: '+47 22 22 22 22' },
  { id: 'person:gone', name: 'Borte', leftOn: '2026-01-01', phone: '11 11 11 11' },
  { id: 'person:here', name: 'Åse Ødegård' },
  { id: 'service:alarm', name: 'Trygghetsalarm' },
  { id: 'system:low', name: 'Lav', criticality: 'low', rto: 1 },
  { id: 'system:none', name: 'Ikke vurdert' },
  { id: 'system:high', name: 'Høy', criticality: 'high', rto: 2, responsible: 'person:here' },
  {
    id: 'system:slow',
    name: 'Treg',
    criticality: 'vital',
    rto: 48,
    owner: 'person:gone',
    supplier: 'organisation:x',
    services: [{ to: 'service:alarm', role: 'main' }],
  },
  { id: 'system:fast', name: 'Rask', criticality: 'vital', rto: 4 },
  { id: 'system:away', name: 'Avviklet', criticality: 'vital', lifecycle: 'retired' },
])
const names = (level: 'vital' | 'high' | 'all') => plansOf(view, today, level).map((p) => p.name)

describe('the threshold', () => {
  test('vital only, the soonest needed first', () => expect(names('vital')).toEqual(['Rask', 'Treg']))
  test('high too, after the vital', () => expect(names('high')).toEqual(['Rask', 'Treg', 'Høy']))
  test('all: those not assessed last, the retired not at all', () =>
    expect(names('all')).toEqual(['Rask', 'Treg', 'Høy', 'Lav', 'Ikke vurdert']))
})

const plan = (id: string) => {
  const found = plansOf(view, today, 'all').find((p) => p.id === id)
  if (!found) throw new Error(`no plan for ${id}`)
  return found
}
test('the first number is of one who is still there', () => {
  expect(firstCall(plan('system:slow'))?.phone).toBe('+47 22 22 22 22')
  expect(firstCall(plan('system:fast'))).toBeUndefined()
})
test('a telephone dials digits and a leading plus', () => {
  expect(telHref('+47 22 22 22 22')).toBe('tel:+4722222222')
  expect(telHref('00 00 50-75')).toBe('tel:00005075')
  expect(telHref('22+33')).toBe('tel:2233')
})
test('a search finds services that stop and persons, whatever the case', () => {
  const title = (id: string) => String(view.row(id)?.['name'])
  expect(searchText(plan('system:slow'), title)).toContain('trygghetsalarm')
  expect(searchText(plan('system:high'), title)).toContain('åse ødegård')
})
test('each gap opens where it is filled in', () => {
  expect(whereToFill(plan('system:slow'), 'workaround')).toEqual({ id: 'system:slow', field: 'workaround' })
  expect(whereToFill(plan('system:slow'), 'personLeft')).toEqual({ id: 'system:slow', field: 'owner' })
  expect(whereToFill(plan('system:high'), 'responsiblePhone')).toEqual({ id: 'person:here', field: 'phone' })
  expect(whereToFill(plan('system:fast'), 'responsiblePhone').field).toBe('responsible')
})
