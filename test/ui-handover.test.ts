/** «Personen har sluttet»: whoever takes over takes exactly what the other had, in one record or in all. */
import { describe, expect, test } from 'vitest'
import { handover, otherRecordsOf, personsOf } from '../src/ui/mine/handover.ts'
import { portfolio } from './insightPortfolio.ts'

const today = '2026-03-10'
const view = portfolio([
  { id: 'person:kari', name: 'Kari' },
  { id: 'person:ola', name: 'Ola' },
  { id: 'person:siri', name: 'Siri' },
  {
    id: 'system:a',
    name: 'A',
    owner: 'person:kari',
    responsible: 'person:ola',
    superUsers: ['person:kari', 'person:siri'],
  },
  { id: 'system:b', name: 'B', responsible: 'person:kari' },
  { id: 'system:old', name: 'Old', owner: 'person:kari', lifecycle: 'retired' },
  { id: 'role:dpo', name: 'DPO', person: 'person:kari', systems: ['system:c'] },
  { id: 'system:c', name: 'C' },
])

test('everyone who answers for a record is offered once, also through a role', () => {
  expect(personsOf(view, 'system:a', today)).toEqual(['person:kari', 'person:ola', 'person:siri'])
  expect(personsOf(view, 'system:c', today)).toEqual(['person:kari'])
})

describe('handing over', () => {
  test('one record: every part the person had in it, and nothing of the others', () => {
    expect(handover(view, 'person:kari', 'person:ola', today, 'system:a')).toEqual([
      ['system:a', { owner: 'person:ola', superUsers: ['person:ola', 'person:siri'] }],
    ])
  })
  test('to one who has a part already: named once', () => {
    expect(handover(view, 'person:kari', 'person:siri', today, 'system:a')).toEqual([
      ['system:a', { owner: 'person:siri', superUsers: ['person:siri'] }],
    ])
  })
  test('to nobody: links are emptied, lists lose the person', () => {
    expect(handover(view, 'person:kari', undefined, today, 'system:a')).toEqual([
      ['system:a', { owner: undefined, superUsers: ['person:siri'] }],
    ])
  })
  test('a record reached through a role is handed over with the role', () => {
    expect(handover(view, 'person:kari', 'person:ola', today, 'system:c')).toEqual([
      ['role:dpo', { person: 'person:ola' }],
    ])
  })
  test('everywhere: also the role, and not what has been retired', () => {
    const edits = new Map(handover(view, 'person:kari', 'person:ola', today))
    expect([...edits.keys()].sort()).toEqual(['role:dpo', 'system:a', 'system:b'])
    expect(edits.get('role:dpo')).toEqual({ person: 'person:ola' })
  })
  test('the other records are counted without this one', () => {
    expect([...otherRecordsOf(view, 'person:kari', 'system:a', today)].sort()).toEqual([
      'role:dpo',
      'system:b',
    ])
  })
})
