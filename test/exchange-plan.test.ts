import { describe, expect, test } from 'vitest'
import type { Row } from '../src/schema/kind.ts'
import { gerica, outcome, plan, register, tieto, transaction } from './fixtures/sheets/smallPlans.ts'

describe('who is who', () => {
  test('our own id before everything, then keys, then the name as a proposal', async () => {
    const p = await plan(
      [
        ['System', 'Egen id', 'Samorden-id', 'Kostnad per år'],
        ['Gerica 2', '', 'system:1', 2000],
        ['Profil pleie', 'S-2', '', 3],
        ['Socio', '', '', 4],
      ],
      {
        system: [
          gerica,
          { id: 'system:2', name: 'Profil', localId: 'S-2' },
          { id: 'system:3', name: 'Socio' },
        ],
      },
    )
    expect(p.records.filter((r) => r.part === 'main').map((r) => [r.match, r.by])).toEqual([
      ['system:1', 'id'],
      ['system:2', 'key'],
      [undefined, undefined],
    ])
    expect(p.pairs.map((x) => [x.b, x.reasons, x.proposal, x.sure])).toEqual([
      ['system:3', ['same-name'], 'same', true],
    ])
    expect(outcome(p)).toEqual([
      { title: 'Gerica 2', is: 'changed', id: 'system:1', changes: { name: 'Gerica 2', annualCost: 2000 } },
      {
        title: 'Profil pleie',
        is: 'changed',
        id: 'system:2',
        changes: { name: 'Profil pleie', annualCost: 3 },
      },
      { title: 'Socio', is: 'changed', id: 'system:3', changes: { annualCost: 4 } },
    ])
  })

  test('a number that somebody else gave out is no proof when the names have nothing in common', async () => {
    const p = await plan(
      [
        ['System', 'Egen id'],
        ['Socio', '1'],
      ],
      { system: [{ ...gerica, localId: '1' }] },
    )
    expect(outcome(p)[0]).toMatchObject({ title: 'Socio', is: 'new' })
  })

  test('the same name from another supplier is proposed as another', async () => {
    const p = await plan(
      [
        ['System', 'Leverandør'],
        ['Gerica', 'Visma'],
      ],
      register,
    )
    expect(p.pairs[0]).toMatchObject({
      b: 'system:1',
      reasons: ['same-name', 'other-supplier'],
      proposal: 'separate',
    })
    const same = outcome(p, { pairs: { [p.pairs[0]?.id ?? '']: 'same' } })
    expect(same.find((r) => r.id === 'system:1')).toMatchObject({ is: 'changed' })
  })

  test('two of that name in the register and nothing to tell them apart: left out until somebody says', async () => {
    const p = await plan(
      [
        ['System', 'Kostnad per år'],
        ['Gerica', 5],
      ],
      { system: [gerica, { ...gerica, id: 'system:9' }] },
    )
    expect(p.pairs.map((x) => x.proposal)).toEqual(['skip', 'skip'])
    expect(outcome(p)).toEqual([{ title: 'Gerica', is: 'skipped', changes: {} }])
    const decided = { pairs: { [p.pairs[0]?.id ?? '']: 'same', [p.pairs[1]?.id ?? '']: 'separate' } } as const
    expect(outcome(p, decided)).toEqual([
      { title: 'Gerica', is: 'changed', id: 'system:1', changes: { annualCost: 5 } },
    ])
  })

  test('a sheet never joins two records of the register', async () => {
    const p = await plan(
      [
        ['System', 'Samorden-id'],
        ['Gerica', 'system:1'],
        ['Gerica', 'system:9'],
      ],
      { system: [gerica, { ...gerica, id: 'system:9' }] },
    )
    const all = Object.fromEntries(p.pairs.map((x) => [x.id, 'same' as const]))
    expect(outcome(p, { pairs: all }).map((r) => r.id)).toEqual(['system:1', 'system:9'])
  })

  test('an id twice, and an id that is not here', async () => {
    const p = await plan(
      [
        ['System', 'Samorden-id'],
        ['A', 'system:1'],
        ['B', 'system:1'],
        ['C', 'system:77'],
      ],
      register,
    )
    expect(p.problems.map((x) => [x.code, x.row])).toEqual([
      ['same-id-twice', 3],
      ['unknown-id', 4],
    ])
  })

  test('slips, versions and one name within another are proposals with a reason', async () => {
    const p = await plan([['System'], ['Geriica'], ['Gerica 9.1'], ['Tietoevry Gerica'], ['Sektor 2']], {
      system: [gerica, { id: 'system:5', name: 'Sektor 1' }],
    })
    const against = p.pairs.filter((x) => x.b === 'system:1')
    expect(against.map((x) => [x.a, x.reasons[0], x.proposal])).toEqual([
      ['+system/2', 'like-name', 'separate'],
      ['+system/3', 'same-but-version', 'same'],
      ['+system/4', 'name-within-name', 'separate'],
    ])
    expect(p.pairs.some((x) => x.b === 'system:5')).toBe(false)
    // What is found by name keeps its name.
    expect(outcome(p).find((r) => r.id === 'system:1')).toMatchObject({ is: 'same' })
  })

  test('versions are taken out of names only when asked for', async () => {
    const cells = [
      ['System', 'Leverandør'],
      ['Gerica 9.1', 'x'],
      ['ESA 8', 'y'],
    ]
    expect(
      outcome(await plan(cells))
        .filter((r) => r.changes['supplier'])
        .map((r) => r.changes['version']),
    ).toEqual([undefined, undefined])
    const split = outcome(await plan(cells, {}, {}, { split: true }))
    expect(split[0]).toMatchObject({ title: 'Gerica', changes: { name: 'Gerica', version: '9.1' } })
    expect(split[1]).toMatchObject({ title: 'ESA 8' })
  })
})

describe('what a cell may change', () => {
  test('blank cells say nothing, unless blankErases', async () => {
    const cells = [
      ['System', 'Kostnad per år', 'Tagger'],
      ['Gerica', '', '-'],
    ]
    expect(outcome(await plan(cells, register))).toEqual([
      { title: 'Gerica', is: 'same', id: 'system:1', changes: {} },
    ])
    const p = await plan(cells, register, { blankErases: true })
    expect(outcome(p)[0]?.changes).toEqual({ annualCost: undefined, tags: undefined })
    expect((await transaction(p)).writes).toEqual([
      { key: 'system:1/annualCost', value: null },
      { key: 'system:1/tags/helse', value: null },
    ])
  })

  test('sets grow, and are replaced where our own id says whose they are', async () => {
    const byName = [
      ['System', 'Tagger'],
      ['Gerica', 'journal'],
    ]
    expect(outcome(await plan(byName, register))[0]?.changes).toEqual({ tags: ['helse', 'journal'] })
    const byId = [
      ['System', 'Tagger', 'Samorden-id'],
      ['Gerica', 'journal', 'system:1'],
    ]
    expect(outcome(await plan(byId, register))[0]?.changes).toEqual({ tags: ['journal'] })
    expect(outcome(await plan(byId, register, { sets: 'add' }))[0]?.changes).toEqual({
      tags: ['helse', 'journal'],
    })
  })

  test('facts about the supplier fill what is missing and change nothing', async () => {
    const cells = [
      ['System', 'Leverandør', 'Leverandør telefon', 'Leverandør nettside'],
      ['Gerica', 'Tietoevry', '40000000', 'x.no'],
    ]
    const p = await plan(cells, { ...register, organisation: [{ ...tieto, phone: '41111111' }] })
    expect(outcome(p).find((r) => r.id === 'organisation:1')?.changes).toEqual({ homepage: 'https://x.no' })
  })

  test('a contract that hangs on the system is changed, not doubled', async () => {
    const cells = [
      ['System', 'Avtale slutt'],
      ['Gerica', '31.12.2028'],
    ]
    const contract: Row = {
      id: 'contract:1',
      title: 'Driftsavtale',
      systems: ['system:1'],
      end: '2026-12-31',
    }
    const p = await plan(cells, { ...register, contract: [contract] })
    expect(outcome(p).find((r) => r.id === 'contract:1')?.changes).toEqual({ end: '2028-12-31' })
    // When the person says that it is another system, it is another contract too.
    const apart = outcome(p, { pairs: { [p.pairs[0]?.id ?? '']: 'separate' } })
    expect(apart.filter((r) => r.is === 'new').map((r) => r.title)).toEqual(['Gerica', 'Avtale: Gerica'])
    const two = await plan(cells, { ...register, contract: [contract, { ...contract, id: 'contract:2' }] })
    expect(two.problems.map((x) => x.code)).toEqual(['which-record'])
  })

  test('links to rows of the same sheet lead to them', async () => {
    const p = await plan([
      ['System', 'Erstattes av'],
      ['Profil', 'Gerica'],
      ['Gerica', ''],
    ])
    const { writes } = await transaction(p)
    expect(writes.find((w) => w.key.endsWith('/replacedBy'))).toEqual({
      key: 'system:N0/replacedBy',
      value: 'system:N1',
    })
  })

  test('people and firms that only a left-out row names are not made', async () => {
    const p = await plan([
      ['System', 'Systemeier', 'Leverandør'],
      ['A', 'Kari Berg', 'Visma'],
      ['B', 'Ola Lie', 'Visma'],
    ])
    const made = outcome(p, { skip: ['+system/3'] }).filter((r) => r.is === 'new')
    expect(made.map((r) => r.title).sort()).toEqual(['A', 'Kari Berg', 'Visma'])
  })

  test('a name that two have is asked about, not picked', async () => {
    const people = [
      { id: 'person:1', name: 'Kari Berg' },
      { id: 'person:2', name: 'Kari Berg' },
    ]
    const p = await plan(
      [
        ['System', 'Systemeier'],
        ['A', 'Kari Berg'],
      ],
      { person: people },
    )
    expect(p.problems).toMatchObject([
      { code: 'ambiguous-link', column: 'B', row: 2, candidates: ['person:1', 'person:2'] },
    ])
  })

  test('telephone numbers begin with + without being anything else', async () => {
    const p = await plan(
      [
        ['Leverandørnavn', 'Telefon'],
        ['Visma', '+47 46 40 40 00'],
      ],
      {},
      {},
      { kind: 'organisation' },
    )
    expect((await transaction(p)).writes).toContainEqual({
      key: 'organisation:N0/phone',
      value: '+47 46 40 40 00',
    })
  })
})
