/** Addresses: what is written is read again as the same place, and what is no place is said to be none. */
import { describe, expect, test } from 'vitest'
import { href, parse, type Route } from '../src/live/route.svelte.ts'

const q = { f: 'navn æøå', side: '2' }
const routes: readonly Route[] = [
  { page: 'overview' },
  { page: 'start' },
  { page: 'start', step: 'own' },
  { page: 'start', step: 'file' },
  { page: 'register' },
  { page: 'list', kind: 'system', query: {} },
  { page: 'list', kind: 'system', query: q },
  { page: 'record', id: 'system:01J0', query: { felt: 'notes' } },
  { page: 'record', id: 'device:@a/b', query: {} },
  { page: 'import', query: { first: '1' } },
  { page: 'mine', query: {} },
  { page: 'emergency' },
  { page: 'reports', query: {} },
  { page: 'reports', report: 'livslop', query: q },
  { page: 'settings' },
  { page: 'settings', section: 'felt:system' },
  { page: 'help' },
  { page: 'help', topic: 'hvem-kan-hva' },
  { page: 'backup' },
  { page: 'sharing', query: {} },
  { page: 'sharing', section: 'invite', query: { nettverk: 'ABC' } },
  { page: 'sharing', section: 'sheet', query: {} },
  { page: 'sharing', section: 'publication', query: {} },
  { page: 'sharing', section: 'settings', query: {} },
  { page: 'join', query: {} },
  { page: 'join', link: 'AQFm-_09az', query: { fra: 'Røros kommune', nr: '5025' } },
  { page: 'recover' },
  { page: 'network', query: {} },
  { page: 'network', query: { alle: '1' } },
  { page: 'network', id: '01J0AB', query: {} },
  { page: 'network', id: '01J0AB', owner: '01J0CD', query: { slag: 'system' } },
  { page: 'history' },
  { page: 'storage' },
  { page: 'aboutData' },
]

describe('parse(href(route)) is the route itself', () => {
  test.each(routes.map((route) => [href(route), route] as const))('%s', (address, route) => {
    expect(parse(address)).toEqual(route)
  })
  test('and no two places have the same address', () => {
    expect(new Set(routes.map(href)).size).toBe(routes.length)
  })
})

test.each([
  ['#/deling', 'sharing'],
  ['#/deling/inviter', 'sharing'],
  ['#/bli-med/abc', 'join'],
  ['#/gjenopprett', 'recover'],
  ['#/nettverk/abc/def', 'network'],
] as const)('%s is an address that people can read', (address, page) => {
  expect(parse(address).page).toBe(page)
})

test.each(['#/deling/noe-annet', '#/nettverk/a/b/c', '#/post', '#/innstillinger/a/b', '#/tull'])(
  '%s is no place',
  (address) => {
    expect(parse(address)).toEqual({ page: 'unknown', path: address.slice(1) })
  },
)
test('half an escape is shown as it was typed', () => {
  expect(parse('#/nettverk/%')).toEqual({ page: 'network', id: '%', query: {} })
})
