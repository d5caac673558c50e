import type { Route } from '../../live/route.svelte.ts'

const list = (kind: string): Route => ({ page: 'list', kind, query: {} })

/** Where the links of help texts lead; `help:<topic>` is another topic. */
const targets: Readonly<Record<string, Route>> = {
  start: { page: 'start' },
  file: { page: 'start', step: 'file' },
  overview: { page: 'overview' },
  register: { page: 'register' },
  systems: list('system'),
  contracts: list('contract'),
  processings: list('processing'),
  ros: list('riskAssessment'),
  dpia: list('dpia'),
  dpa: list('dpa'),
  people: list('person'),
  import: { page: 'import', query: {} },
  mine: { page: 'mine', query: {} },
  emergency: { page: 'emergency' },
  settings: { page: 'settings' },
  me: { page: 'settings', section: 'meg' },
  fields: { page: 'settings', section: 'felt' },
  remove: { page: 'settings', section: 'fjern' },
  backup: { page: 'backup' },
  history: { page: 'history' },
  sharing: { page: 'sharing', query: {} },
  invite: { page: 'sharing', section: 'invite', query: {} },
  sheet: { page: 'sharing', section: 'sheet', query: {} },
  publication: { page: 'sharing', section: 'publication', query: {} },
  sharingSettings: { page: 'sharing', section: 'settings', query: {} },
  join: { page: 'join', query: {} },
  recover: { page: 'recover' },
  network: { page: 'network', query: {} },
  storage: { page: 'storage' },
  aboutData: { page: 'aboutData' },
}

/** Undefined for a name that is not in the table. */
export const targetOf = (name: string): Route | undefined =>
  name.startsWith('help:') ? { page: 'help', topic: name.slice(5) } : targets[name]
