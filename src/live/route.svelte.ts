/**
 * A typed hash router: static hosting needs no rewriting, and what stands after `#` never reaches a server.
 * `parse(href(route))` is the route itself.
 */
export type Query = Readonly<Record<string, string>>
export type Route =
  | { readonly page: 'overview' }
  | { readonly page: 'start'; readonly step?: 'own' | 'file' | 'example' }
  | { readonly page: 'register' }
  | { readonly page: 'list'; readonly kind: string; readonly query: Query }
  | { readonly page: 'record'; readonly id: string; readonly query: Query }
  | { readonly page: 'import'; readonly query: Query }
  | { readonly page: 'mine'; readonly query: Query }
  | { readonly page: 'emergency' }
  | { readonly page: 'reports'; readonly report?: string; readonly query: Query }
  | { readonly page: 'settings'; readonly section?: string }
  | { readonly page: 'help'; readonly topic?: string }
  | { readonly page: 'backup' }
  | { readonly page: 'sharing'; readonly section?: SharingSection; readonly query: Query }
  /** `link` is an invitation's secret: the page takes it out of the address once it is read. */
  | { readonly page: 'join'; readonly link?: string; readonly query: Query }
  | { readonly page: 'recover' }
  | {
      readonly page: 'network'
      readonly id?: string
      /** A part of the network's pages, and one thing in it; or what one member shows. */
      readonly section?: NetworkSection
      readonly item?: string
      readonly owner?: string
      readonly query: Query
    }
  | { readonly page: 'history' }
  | { readonly page: 'storage' }
  | { readonly page: 'aboutData' }
  | { readonly page: 'unknown'; readonly path: string }
export type Page = Route['page']
export type SharingSection = keyof typeof sections
export type NetworkSection = keyof typeof networkSections

/** The words of the addresses: Norwegian, because people read and paste them. */
const paths = {
  start: 'start',
  register: 'register',
  record: 'post',
  import: 'hent-inn',
  mine: 'mine',
  emergency: 'beredskap',
  reports: 'rapporter',
  settings: 'innstillinger',
  help: 'hjelp',
  backup: 'sikkerhetskopi',
  sharing: 'deling',
  join: 'bli-med',
  recover: 'gjenopprett',
  network: 'nettverk',
  history: 'historikk',
  storage: 'lagring',
  aboutData: 'om-dataene',
} as const
const steps = { own: 'egen', file: 'fil', example: 'eksempel' } as const
const sections = {
  invite: 'inviter',
  sheet: 'gjenopprettingsark',
  publication: 'publisering',
  settings: 'innstillinger',
} as const
export const networkSections = {
  spread: 'utbredelse',
  rollout: 'innforing',
  ours: 'hva-er-vi-med-pa',
  catalogue: 'katalog',
  meetings: 'moter',
  before: 'forberedelser',
  members: 'medlemmer',
} as const
/** The other way: `egen` → `own`. */
const turned = <K extends string>(of: Readonly<Record<K, string>>): ReadonlyMap<string, K> =>
  new Map((Object.keys(of) as K[]).map((key) => [of[key], key]))
const stepOf = turned(steps)
const sectionOf = turned(sections)
const networkSectionOf = turned(networkSections)

const join = (parts: readonly string[], query: Query = {}): string => {
  const q = new URLSearchParams(query).toString()
  return `#/${parts.map(encodeURIComponent).join('/').replace(/%3A/g, ':').replace(/%40/g, '@')}${q ? `?${q}` : ''}`
}

export function href(route: Route): string {
  switch (route.page) {
    case 'overview':
      return '#/'
    case 'start':
      return join(route.step ? [paths.start, steps[route.step]] : [paths.start])
    case 'list':
      return join([paths.register, route.kind], route.query)
    case 'record':
      return join([paths.record, route.id], route.query)
    case 'import':
    case 'mine':
      return join([paths[route.page]], route.query)
    case 'reports':
      return join(route.report ? [paths.reports, route.report] : [paths.reports], route.query)
    case 'settings':
      return join(route.section ? [paths.settings, route.section] : [paths.settings])
    case 'help':
      return join(route.topic ? [paths.help, route.topic] : [paths.help])
    case 'sharing':
      return join(route.section ? [paths.sharing, sections[route.section]] : [paths.sharing], route.query)
    case 'join':
      return join(route.link ? [paths.join, route.link] : [paths.join], route.query)
    case 'network':
      return join(networkParts(route), route.query)
    case 'unknown':
      return `#${route.path}`
    default:
      return join([paths[route.page]])
  }
}

function networkParts({ id, section, item, owner }: Extract<Route, { page: 'network' }>): string[] {
  if (id === undefined) return [paths.network]
  if (section === undefined) return [paths.network, id, ...(owner === undefined ? [] : [owner])]
  return [paths.network, id, networkSections[section], ...(item === undefined ? [] : [item])]
}

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // a half escape that someone typed; shown as it is
  }
}

export function parse(hash: string): Route {
  const raw = hash.replace(/^#/, '')
  const mark = raw.indexOf('?')
  const path = mark < 0 ? raw : raw.slice(0, mark)
  const query = mark < 0 ? {} : Object.fromEntries(new URLSearchParams(raw.slice(mark + 1)))
  const [first = '', second, third, fourth, fifth] = path.split('/').filter(Boolean).map(decode)
  const unknown: Route = { page: 'unknown', path: raw }
  if (third !== undefined && (fifth !== undefined || first !== paths.network)) return unknown
  switch (first) {
    case '':
      return { page: 'overview' }
    case paths.start: {
      const step = second === undefined ? undefined : stepOf.get(second)
      return second === undefined ? { page: 'start' } : step ? { page: 'start', step } : unknown
    }
    case paths.register:
      return second ? { page: 'list', kind: second, query } : { page: 'register' }
    case paths.record:
      return second ? { page: 'record', id: second, query } : unknown
    case paths.import:
      return { page: 'import', query }
    case paths.mine:
      return { page: 'mine', query }
    case paths.reports:
      return { page: 'reports', ...(second ? { report: second } : {}), query }
    case paths.settings:
      return { page: 'settings', ...(second ? { section: second } : {}) }
    case paths.help:
      return { page: 'help', ...(second ? { topic: second } : {}) }
    case paths.sharing: {
      const section = second === undefined ? undefined : sectionOf.get(second)
      if (second === undefined) return { page: 'sharing', query }
      return section ? { page: 'sharing', section, query } : unknown
    }
    case paths.join:
      return { page: 'join', ...(second ? { link: second } : {}), query }
    case paths.network:
      return networkRoute(second, third, fourth, query) ?? unknown
    case paths.recover:
      return { page: 'recover' }
    case paths.emergency:
      return { page: 'emergency' }
    case paths.backup:
      return { page: 'backup' }
    case paths.history:
      return { page: 'history' }
    case paths.storage:
      return { page: 'storage' }
    case paths.aboutData:
      return { page: 'aboutData' }
    default:
      return unknown
  }
}

function networkRoute(
  id: string | undefined,
  third: string | undefined,
  item: string | undefined,
  query: Query,
): Route | undefined {
  if (id === undefined) return { page: 'network', query }
  if (third === undefined) return { page: 'network', id, query }
  const section = networkSectionOf.get(third)
  if (section) return { page: 'network', id, section, ...(item === undefined ? {} : { item }), query }
  return item === undefined ? { page: 'network', id, owner: third, query } : undefined
}

/** Where we are. One for the page; `current` is reactive. */
export class Router {
  #hash = $state.raw(location.hash)
  readonly current: Route = $derived(parse(this.#hash))
  readonly #listen = () => {
    this.#hash = location.hash
  }

  constructor() {
    addEventListener('hashchange', this.#listen)
    addEventListener('popstate', this.#listen)
  }

  go(route: Route): void {
    location.hash = href(route)
  }

  /** The same place with other filters: no new step for the back button. */
  replace(route: Route): void {
    history.replaceState(history.state, '', href(route))
    this.#listen()
  }

  close(): void {
    removeEventListener('hashchange', this.#listen)
    removeEventListener('popstate', this.#listen)
  }
}
