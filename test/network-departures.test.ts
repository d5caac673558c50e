/** One that leaves says so in the network’s own record, since its membership is the network’s to end. */
import { describe, expect, test } from 'vitest'
import { departures } from '../src/insight/network/departures.ts'
import { networkId } from '../src/register/network/ids.ts'
import { departureWrites } from '../src/register/network/writes.ts'
import { row } from './networkFixtures.ts'
import { portfolio } from './insightPortfolio.ts'
import { Register } from './networkRegister.ts'

const members = ['A', 'B', 'C'].map((owner) => ({ owner, removed: owner === 'C' }))
const leave = (network: Register, owner: string, on: string | undefined) =>
  network.take({ writes: departureWrites(network.row(networkId), owner, on) })

describe('leaving a network', () => {
  test('is told with its day, beside the others who have left, and taken back', () => {
    const network = new Register('network', [row(networkId, { name: 'DigiTrøndelag' })])
    leave(network, 'A', '2026-11-02')
    leave(network, 'B', '2026-11-03')
    expect(network.get(networkId)['name']).toBe('DigiTrøndelag')
    expect([...departures(network, members)]).toEqual([
      ['A', '2026-11-02'],
      ['B', '2026-11-03'],
    ])
    leave(network, 'A', undefined)
    expect([...departures(network, members).keys()]).toEqual(['B'])
  })
  test('one cell an owner: two who leave apart write no cell of each other’s', () => {
    const before = row(networkId, { departures: [{ id: 'A', on: '2026-11-02' }] })
    const keys = departureWrites(before, 'B', '2026-11-03').map((w) => w.key)
    expect(keys).toEqual([`${networkId}/departures/B`])
    expect(departureWrites(before, 'A', '2026-11-02')).toEqual([])
    expect(departureWrites(undefined, 'A', undefined)).toEqual([])
  })
  test('a network that has no record yet gets one; who is removed, a stranger and a day that is none are not told', () => {
    const network = new Register('network')
    for (const owner of ['A', 'C', 'stranger']) leave(network, owner, '2026-11-02')
    expect([...departures(network, members).keys()]).toEqual(['A'])
    const odd = row(networkId, { departures: [{ id: 'A', on: 'i går' }, { id: 'B' }] })
    expect(departures(portfolio([odd]), members).size).toBe(0)
    expect(departures(portfolio([]), members).size).toBe(0)
  })
})
