/** Figures of use, held against counting by hand: tallies, installations, filters, and who else. */
import { describe, expect, test } from 'vitest'
import { filterChoices, filterColumns, filterRows } from '../src/insight/network/filters.ts'
import {
  inhabitantShareOf,
  installationsOf,
  silentIn,
  statesIn,
  tallyOf,
} from '../src/insight/network/shares.ts'
import { spreadOf } from '../src/insight/network/spread.ts'
import { cellStates } from '../src/insight/network/uses.ts'
import { whoElse } from '../src/insight/network/whoElse.ts'
import { exampleNetwork } from '../src/register/network/example/example.ts'
import { sizeClasses } from '../src/register/network/places.ts'
import type { Row } from '../src/schema/kind.ts'
import { portfolio } from './insightPortfolio.ts'
import {
  answerRow,
  catalogue,
  gerica,
  joined,
  networkOf,
  place,
  places,
  profil,
  row,
  suggested,
  system,
  today,
} from './networkFixtures.ts'

const example = exampleNetwork({ seed: 5, today })
const region = spreadOf({
  network: example.network,
  members: example.members.map(({ owner, name, number, sort, view }) => ({
    owner,
    name,
    number,
    sort,
    view,
  })),
})
const { counted } = region.circle

describe('in the example region', () => {
  test('every municipality is in one state for each solution, and the inhabitants add up', () => {
    for (const { id } of [...region.subjects, ...region.areas]) {
      const tally = tallyOf(region, id, counted)
      expect(Object.values(tally.keys).flat().sort()).toEqual(counted.map((p) => p.key).sort())
      expect(Object.values(tally.inhabitants).reduce((a, b) => a + b, 0)).toBe(tally.ofInhabitants)
      expect(statesIn(tally).flatMap((s) => tally.keys[s])).toHaveLength(counted.length)
      const { notAnswered, notShared, suggested: believed } = tally.keys
      expect(silentIn(tally)).toHaveLength(notAnswered.length + notShared.length + believed.length)
    }
  })
  test('each that uses a solution is in an installation of it, or says so without showing one', () => {
    let shared = 0
    for (const { id } of region.subjects) {
      const { found, unsaid } = installationsOf(region, id, counted)
      const users = new Set([...found.flatMap((i) => i.users), ...unsaid])
      expect([...users].sort()).toEqual([...tallyOf(region, id, counted).keys.inUse].sort())
      expect(new Set(found.map((i) => i.root)).size).toBe(found.length)
      shared += found.filter((i) => i.users.length > 1).length
      for (const i of found) if (i.users.length > 1) expect(i.shared).toBe(true)
    }
    expect(shared).toBeGreaterThan(10)
  })
  test('who else is those whose cell says so, oneself left out', () => {
    for (const { id } of region.subjects.slice(0, 30)) {
      const others = whoElse(region, id, counted, [example.own])
      const expected = counted.filter((p) => p.key !== example.own && region.cell(p, id).state === 'inUse')
      expect(others.inUse.map((u) => u.participant)).toEqual(expected)
      for (const u of others.inUse)
        for (const s of u.systems) expect(u.participant.views.some((v) => v.row(s.id))).toBe(true)
    }
  })
  test('what there is to filter by is what somebody is, and each choice finds some', () => {
    const choices = filterChoices(region, sizeClasses)
    for (const subRegion of choices.subRegions)
      expect(filterRows(counted, { subRegions: [subRegion] }).length).toBeGreaterThan(0)
    for (const cooperation of choices.cooperations)
      expect(filterRows(counted, { cooperations: [cooperation] }).length).toBeGreaterThan(0)
    const bySize = choices.sizes.flatMap((s) => filterRows(counted, { sizes: [s] }))
    expect(bySize.map((p) => p.key).sort()).toEqual(counted.map((p) => p.key).sort())
    expect(choices.suppliers.length).toBeGreaterThan(5)
    expect(filterRows(counted, { standing: ['placeholder'] }).every((p) => p.views.length === 0)).toBe(true)
    for (const state of cellStates) {
      const columns = filterColumns(region, region.subjects, { states: [state] }, counted)
      expect(columns.map((c) => c.id)).toEqual(
        region.subjects.filter((s) => tallyOf(region, s.id, counted).keys[state].length > 0).map((s) => s.id),
      )
    }
  })
})

test('filters: nothing asked is everything; words are found in other names of the entry and in any order', () => {
  const rows: Row[] = [
    ...catalogue,
    ...places,
    row('product:@vfs', { name: 'Flyt Skole', otherNames: ['VFS', 'Skoleløsningen'], category: 'oppvekst' }),
  ]
  const spread = spreadOf(networkOf(rows))
  const names = (filter: Parameters<typeof filterColumns>[2]) =>
    filterColumns(spread, spread.subjects, filter, spread.circle.counted).map((s) => s.name)
  expect(names({})).toEqual(spread.subjects.map((s) => s.name))
  expect(names({ text: 'skole flyt' })).toEqual(['Flyt Skole'])
  expect(names({ text: 'skoleloesning' })).toEqual(['Flyt Skole'])
  expect(names({ areas: ['oppvekst'] })).toEqual(['Flyt Skole'])
  expect(names({ sorts: ['component'] })).toEqual(['ID-porten'])
  expect(names({ areas: ['oppvekst'], sorts: ['component'] })).toEqual([])
  expect(filterRows(spread.circle.counted, { text: '5057' }).map((p) => p.name)).toEqual(['Ørland'])
})

test('who else: a plan and a belief stand apart, and a mailbox is a role’s, of the system first', () => {
  const spread = spreadOf(
    networkOf(
      [
        ...catalogue,
        place('5001', { contact: 'post@trondheim.no' }),
        ...places.slice(1, 3),
        place('5021', { contact: 'post@oppdal.no' }),
        suggested('5043', gerica, { use: 'inUse' }),
        place('5043'),
      ],
      [
        joined('5001', [answerRow(gerica, { use: 'inUse', roleMailbox: 'digi@trondheim.no' })]),
        joined('5057', [system('x', { product: gerica, lifecycle: 'pilot' })]),
        joined('5058', [
          system('y', { product: gerica, roleMailbox: 'not an address' }),
          answerRow(gerica, { use: 'inUse', roleMailbox: 'ikt@aafjord.no' }),
        ]),
        joined('5021', [
          system('z', { product: gerica }),
          system('other', { product: profil, roleMailbox: 'profil@oppdal.no' }),
        ]),
      ],
    ),
  )
  const { inUse, planned, suggested: believed, mailboxes } = whoElse(spread, gerica, spread.circle.counted)
  expect(Object.fromEntries(inUse.map((u) => [u.participant.key, u.mailbox]))).toEqual({
    5001: 'digi@trondheim.no',
    5058: 'ikt@aafjord.no',
    5021: 'post@oppdal.no',
  })
  expect(planned.map((u) => u.participant.key)).toEqual(['5057'])
  expect(believed.map((u) => u.participant.key)).toEqual(['5043'])
  expect(mailboxes).toHaveLength(3)
})

test('nobody’s inhabitants are known: no share is made up', () => {
  const spread = spreadOf(
    networkOf(
      [...catalogue, place('9999', { name: 'Ny' })],
      [
        {
          ...joined('9999', [system('a', { product: gerica })]),
          view: portfolio([system('a', { product: gerica })]),
        },
      ],
    ),
  )
  const tally = tallyOf(spread, gerica, spread.circle.counted)
  expect(tally.keys.inUse).toEqual(['9999'])
  expect(inhabitantShareOf(tally)).toBeUndefined()
})
