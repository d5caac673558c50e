import type { aboutData } from '../../words/storage.ts'

export interface Library {
  readonly name: string
  /** SPDX, as the package says. */
  readonly licence: string
  readonly use: keyof (typeof aboutData)['nb']['uses']
  readonly address: string
}
/** Other people's work that ends up in the built app. That the list is whole and the licences right is tested. */
export const libraries: readonly Library[] = [
  { name: '@digdir/designsystemet-css', licence: 'MIT', use: 'look', address: 'https://designsystemet.no' },
  { name: '@navikt/aksel-icons', licence: 'MIT', use: 'icons', address: 'https://aksel.nav.no/ikoner' },
  { name: 'd3-force', licence: 'ISC', use: 'pages', address: 'https://d3js.org/d3-force' },
  { name: 'fflate', licence: 'MIT', use: 'zip', address: 'https://github.com/101arrowz/fflate' },
  { name: 'idb', licence: 'ISC', use: 'disk', address: 'https://github.com/jakearchibald/idb' },
  { name: 'lib0', licence: 'MIT', use: 'bytes', address: 'https://github.com/dmonad/lib0' },
  { name: 'minisearch', licence: 'MIT', use: 'search', address: 'https://github.com/lucaong/minisearch' },
  { name: 'papaparse', licence: 'MIT', use: 'csv', address: 'https://www.papaparse.com' },
  {
    name: 'qr',
    licence: '(MIT OR Apache-2.0)',
    use: 'code',
    address: 'https://github.com/paulmillr/qr',
  },
  { name: 'svelte', licence: 'MIT', use: 'pages', address: 'https://svelte.dev' },
  {
    name: 'workbox-precaching',
    licence: 'MIT',
    use: 'offline',
    address: 'https://github.com/GoogleChrome/workbox',
  },
  {
    name: 'workbox-routing',
    licence: 'MIT',
    use: 'offline',
    address: 'https://github.com/GoogleChrome/workbox',
  },
  { name: 'ws', licence: 'MIT', use: 'signalling', address: 'https://github.com/websockets/ws' },
  { name: 'y-indexeddb', licence: 'MIT', use: 'cache', address: 'https://github.com/yjs/y-indexeddb' },
  { name: 'y-webrtc', licence: 'MIT', use: 'meet', address: 'https://github.com/yjs/y-webrtc' },
  { name: 'yjs', licence: 'MIT', use: 'merge', address: 'https://yjs.dev' },
]
