/** The catalogue in the search at the top: found before one has it, under any name it has had. */
import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../src/insight/network/catalogue.ts'
import { findEntries } from '../src/insight/network/findEntries.ts'
import { catalogue, entry, gerica, profil, row } from './networkFixtures.ts'
import { portfolio } from './insightPortfolio.ts'

const network = portfolio([
  ...catalogue,
  entry('product:@vfs', 'Visma Flyt Skole', { otherNames: ['VFS'], supplier: 'organisation:@visma' }),
  entry('product:@profil-gammel', 'Unique Profil'),
  row('alias:1', { title: 'x', from: 'product:@profil-gammel', to: profil }),
])
const found = (typed: string, most = 6): readonly string[] =>
  findEntries(catalogueOf(network), typed, most).entries.map((one) => one.id)

describe('finding in the catalogue', () => {
  test.each([
    ['gerica', gerica],
    ['greica', gerica],
    ['GERI', gerica],
    ['vfs', 'product:@vfs'],
    ['flytskole', 'product:@vfs'],
    ['unique', profil],
    ['id-porten', 'component:@id-porten'],
  ])('«%s» finds %s first', (typed, id) => {
    expect(found(typed)[0]).toBe(id)
  })
  test('a supplier finds what it supplies; no more than asked for, and how many there are', () => {
    expect(found('visma')).toEqual(expect.arrayContaining([profil, 'product:@vfs']))
    expect(findEntries(catalogueOf(network), 'visma', 1)).toMatchObject({ entries: [{}], total: 2 })
  })
  test('what is not there, and nothing typed, finds nothing', () => {
    expect(found('elements')).toEqual([])
    expect(found('  ')).toEqual([])
  })
})
