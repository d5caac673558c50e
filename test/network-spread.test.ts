/** «Utbredelse»: what each cell comes to, and why; nothing that nobody has said is no. */
import { describe, expect, test } from 'vitest'
import { filterColumns, filterRows } from '../src/insight/network/filters.ts'
import { overTime } from '../src/insight/network/overTime.ts'
import { inhabitantShareOf, installationsOf, shareOf, tallyOf } from '../src/insight/network/shares.ts'
import { spreadOf, type SpreadInput } from '../src/insight/network/spread.ts'
import { cellReason, tallyText } from '../src/insight/network/spreadWords.ts'
import { whoElse } from '../src/insight/network/whoElse.ts'
import type { Row } from '../src/schema/kind.ts'
import { languages } from '../src/schema/text.ts'
import { portfolio } from './insightPortfolio.ts'
import {
  answerRow,
  catalogue,
  entry,
  gerica,
  joined,
  networkOf,
  numbers,
  place,
  places,
  profil,
  row,
  suggested,
  system,
  today,
} from './networkFixtures.ts'

const cellsOf = (input: SpreadInput, subject = gerica) => {
  const spread = spreadOf(input)
  return (number: string) => {
    const p = spread.circle.find(number)
    if (!p) throw new Error(number)
    return spread.cell(p, subject)
  }
}

describe('a cell', () => {
  const input = networkOf(
    [
      ...catalogue,
      ...places,
      suggested('5043', gerica, { use: 'inUse', since: '2025-01-01', note: 'ja, fra 2025' }),
    ],
    [
      joined('5001', [system('Journal', { product: gerica, inUseFrom: '2019-03-01' })]),
      joined('5057', [system('a'), answerRow(gerica, { use: 'none' })]),
      joined('5058', [system('a'), answerRow(gerica, { use: 'unknown' })]),
      joined('5021', [system('Gerica 9.1', { lifecycle: 'introducing' })]),
      joined('5022', [row('service:x', { name: 'Barnehage' })]),
    ],
  )
  const cell = cellsOf(input)
  test('in use, by a system that is tied to it', () => {
    expect(cell('5001')).toMatchObject({ state: 'inUse', since: '2019-03-01', claim: { by: 'link' } })
  })
  test('none and «vet ikke» are answers, and each its own', () => {
    expect(cell('5057').state).toBe('none')
    expect(cell('5058').state).toBe('unknown')
  })
  test('planned, by a system of the same name that nobody has tied', () => {
    expect(cell('5021')).toMatchObject({ state: 'planned', phase: 'introducing', claim: { by: 'name' } })
  })
  test('not shared: shows other things, and no systems', () => {
    expect(cell('5022')).toMatchObject({ state: 'notShared', silence: 'noSystems' })
  })
  test('suggested, until the municipality speaks', () => {
    expect(cell('5043')).toMatchObject({
      state: 'suggested',
      suggested: { state: 'inUse' },
      since: '2025-01-01',
    })
  })
  test('not answered: nobody has said anything, and that is not no', () => {
    expect(cell('5052')).toMatchObject({ state: 'notAnswered', silence: 'notJoined' })
    expect(cellsOf(input, profil)('5001')).toMatchObject({ state: 'notAnswered', silence: 'noAnswer' })
  })
  test('each says why, in three languages', () => {
    const spread = spreadOf(input)
    const reasons = spread.circle.counted.map((p) => cellReason(spread.cell(p, gerica), p))
    for (const lang of languages) expect(new Set(reasons.map((r) => r[lang])).size).toBe(reasons.length)
    const [of43] = spread.circle.counted
      .filter((p) => p.number === '5043')
      .map((p) => cellReason(spread.cell(p, gerica), p))
    expect(of43?.nb).toBe('Nettverket foreslår: I bruk, siden 1. januar 2025 («ja, fra 2025»).')
  })
})

describe('several say things of the same', () => {
  const one = (rows: readonly Row[], network: readonly Row[] = []) =>
    cellsOf(networkOf([...catalogue, ...places, ...network], [joined('5057', rows)]))('5057')
  test('the municipality’s own word goes before the network’s, whatever it is', () => {
    const suggestion = suggested('5057', gerica, { use: 'inUse' })
    expect(one([system('a'), answerRow(gerica, { use: 'none' })], [suggestion])).toMatchObject({
      state: 'none',
      suggested: { state: 'inUse' },
    })
    expect(one([answerRow(gerica, { use: 'inUse' })], [suggestion])).toMatchObject({
      state: 'inUse',
      suggestion: undefined,
    })
  })
  test('of its own words the one that says most counts, and that they differ is shown', () => {
    const cell = one([system('x', { product: gerica }), answerRow(gerica, { use: 'none' })])
    expect(cell).toMatchObject({ state: 'inUse', contradicts: true })
    expect(cell.claims).toHaveLength(2)
  })
  test('an old system that is over contradicts nothing', () => {
    const rows = [system('x', { product: gerica }), system('old', { product: gerica, lifecycle: 'retired' })]
    expect(one(rows)).toMatchObject({ state: 'inUse', contradicts: false })
    expect(one(rows.slice(1))).toMatchObject({ state: 'none', phase: 'ended' })
  })
  test('an answer to an offer tells of what it offers', () => {
    const offer = row('offer:o', { title: 'Gerica til alle', subject: gerica, status: 'open' })
    const of = (more: Record<string, unknown>) => one([answerRow('offer:o', more)], [offer])
    expect(of({ rollout: 'inUse' })).toMatchObject({ state: 'inUse', claim: { by: 'offer' } })
    expect(of({ reply: 'joins', quarter: 'Q2 2027' })).toMatchObject({ state: 'planned', quarter: '2027 K2' })
    expect(of({ reply: 'hasSimilar' })).toMatchObject({ state: 'none', phase: 'similar' })
    // «Ikke nå» says nothing of use by itself.
    expect(of({ reply: 'notNow' }).state).toBe('notAnswered')
    expect(of({ reply: 'notNow', rollout: 'notStarted' })).toMatchObject({ state: 'none', phase: 'declined' })
  })
  test('a component is in use where a system that is in use uses it', () => {
    const of = (lifecycle: string) =>
      cellsOf(
        networkOf(
          [...catalogue, ...places],
          [joined('5057', [system('a', { lifecycle, components: ['component:@id-porten'] })])],
        ),
        'component:@id-porten',
      )('5057')
    expect(of('inUse')).toMatchObject({ state: 'inUse', claim: { by: 'component' } })
    expect(of('retired').state).toBe('notAnswered')
  })
  test('a system of the same name and plainly another supplier is not it', () => {
    const rows = (supplier: string) => [
      row('organisation:s', { name: supplier }),
      system('Visma Profil', { supplier: 'organisation:s' }),
    ]
    const of = (supplier: string) =>
      cellsOf(networkOf([...catalogue, ...places], [joined('5057', rows(supplier))]), profil)('5057').state
    expect(of('Visma Enterprise AS')).toBe('inUse')
    expect(of('Tietoevry')).toBe('notAnswered')
  })
  test('a merged entry’s systems, answers and suggestions are the entry’s', () => {
    const merged = [
      entry('product:old', 'Tieto Gerica'),
      row('alias:@x', { from: 'product:old', to: gerica, verdict: 'same' }),
    ]
    expect(one([system('a', { product: 'product:old' })], merged).state).toBe('inUse')
    expect(one([answerRow('product:old', { use: 'none' })], merged).state).toBe('none')
    expect(one([], [...merged, suggested('5057', 'product:old', { use: 'planned' })]).state).toBe('suggested')
    expect(one([system('Tieto Gerica')], merged).state).toBe('inUse')
  })
  test('an area: that it has one says so; that it has not one of them says nothing', () => {
    const of = (rows: readonly Row[]) =>
      cellsOf(networkOf([...catalogue, ...places], [joined('5057', rows)]), 'area:helse-omsorg')('5057').state
    expect(of([system('a', { product: profil })])).toBe('inUse')
    expect(of([system('a'), answerRow(gerica, { use: 'none' })])).toBe('notAnswered')
    expect(of([system('a'), answerRow('area:helse-omsorg', { use: 'none' })])).toBe('none')
  })
})

describe('shared installations', () => {
  const host = system('root', { product: gerica, inUseFrom: '2020-01-01' })
  const part = (id: string, of: string) => system(id, { sharedInstallation: of, name: 'Omsorgsjournalen' })
  const members = [
    joined('5001', [system('own', { product: gerica })]),
    joined('5057', [part('p57', 'system:root')]),
    joined('5058', [part('p58', 'system:p57')]),
    joined('5021', [answerRow(gerica, { use: 'inUse' })]),
    { owner: 'iks', name: 'Fosen IKT', sort: 'other', view: portfolio([host]) },
  ]
  const spread = spreadOf(networkOf([...catalogue, ...places], members))
  test('are counted once, with their users, through chains; the co-operation is host and not municipality', () => {
    const { found, unsaid } = installationsOf(spread, gerica, spread.circle.counted)
    expect(found).toEqual([
      { root: 'system:root', name: 'root', users: ['5057', '5058'], hosts: ['iks'], shared: true },
      { root: 'system:own', name: 'own', users: ['5001'], hosts: ['5001'], shared: false },
    ])
    expect(unsaid).toEqual(['5021'])
    expect(tallyOf(spread, gerica, spread.circle.counted).keys.inUse).toHaveLength(4)
  })
  test('a part is of the product that the installation is of', () => {
    const p = spread.circle.find('5058')
    expect(p && spread.cell(p, gerica)).toMatchObject({ state: 'inUse', claim: { by: 'installation' } })
  })
  test('a ring ends, and has one root whoever asks', () => {
    const ring = [joined('5057', [part('b', 'system:c')]), joined('5058', [part('c', 'system:b')])]
    const roots = [ring, [...ring].reverse()].map(
      (m) => spreadOf(networkOf([...catalogue, ...places], m)).roots,
    )
    for (const r of roots) for (const id of ['system:b', 'system:c']) expect(r.of(id)).toBe('system:b')
  })
})

describe('counts', () => {
  const spread = spreadOf(
    networkOf(
      [...catalogue, ...places, place('5099', { name: 'Ny kommune' })],
      [
        joined('5001', [system('a', { product: gerica, inUseFrom: '2020-05-01' })]),
        joined('5057', [system('a', { product: gerica })]),
        joined('5058', [system('a'), answerRow(gerica, { use: 'planned', quarter: '2027 K1' })]),
      ],
    ),
  )
  const all = spread.circle.counted
  test('shares are of municipalities and of inhabitants, and those without a number are told apart', () => {
    const tally = tallyOf(spread, gerica, all)
    expect(tally.of).toBe(8)
    expect(shareOf(tally)).toBeCloseTo(2 / 8)
    const people = numbers.reduce((n, k) => n + (spread.circle.find(k)?.inhabitants ?? 0), 0)
    expect(inhabitantShareOf(tally)).toBeCloseTo((214565 + 10522) / people)
    expect(tally.withoutInhabitants).toEqual(['5099'])
    expect(Object.values(tally.keys).flat()).toHaveLength(8)
    expect(tallyText(tally).nb).toContain('2 av 8 kommuner har den i bruk (94 % av innbyggerne).')
    expect(tallyText(tally).nb).toContain('De fleste har ikke sagt noe selv')
  })
  test('nobody to be a share of is no share', () => {
    expect(shareOf(tallyOf(spread, gerica, []))).toBeUndefined()
  })
  test('over time: what has no day is beside the curve', () => {
    const time = overTime(spread, gerica, all, today, 'year')
    expect(time.undated).toEqual(['5057'])
    expect(time.points.find((p) => p.label === '2019')).toBeUndefined()
    expect(time.points.find((p) => p.label === '2020')).toMatchObject({ began: ['5001'], inUse: ['5001'] })
    expect(time.points.at(-1)).toMatchObject({ label: '2027', planned: ['5058'], ahead: true })
  })
  test('filters narrow rows and columns, and never order them', () => {
    expect(filterRows(all, { sizes: ['s50'] }).map((p) => p.name)).toEqual(['Trondheim'])
    expect(filterRows(all, { text: 'raarv' }).map((p) => p.name)).toEqual(['Røyrvik'])
    expect(filterRows(all, { counties: ['50'] })).toHaveLength(7)
    expect(filterColumns(spread, spread.subjects, { suppliers: ['Visma'] }, all).map((s) => s.name)).toEqual([
      'Visma Profil',
    ])
    expect(filterColumns(spread, spread.subjects, { states: ['planned'] }, all).map((s) => s.id)).toEqual([
      gerica,
    ])
    const names = all.map((p) => p.name)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'nb')))
  })
})

describe('hvem andre bruker dette', () => {
  const rows = [
    system('x', { product: gerica, version: '9.1', hosting: 'saas', roleMailbox: 'journal@x.no' }),
    row('contract:1', { systems: ['system:x'], end: '2028-01-31', noticeBy: '2027-07-31' }),
  ]
  const spread = spreadOf(
    networkOf(
      [...catalogue, ...places.slice(0, 2), place('5058', { contact: 'post@aafjord.no' })],
      [
        joined('5057', rows),
        joined('5058', [system('y', { product: gerica, roleMailbox: 'a@b.no?bcc=x' })]),
        joined('5001', [system('z', { product: gerica })]),
      ],
    ),
  )
  test('shows what each chose to share, where to write, and not oneself', () => {
    const { inUse, mailboxes } = whoElse(spread, gerica, spread.circle.counted, ['5001'])
    expect(inUse.map((u) => u.participant.name)).toEqual(['Ørland', 'Åfjord'])
    expect(inUse[0]?.systems[0]).toMatchObject({
      version: '9.1',
      contractEnds: '2028-01-31',
      noticeBy: '2027-07-31',
    })
    expect(inUse[1]?.systems[0]).toMatchObject({
      version: undefined,
      contractEnds: undefined,
      mailbox: undefined,
    })
    expect(mailboxes).toEqual(['journal@x.no', 'post@aafjord.no'])
  })
})
