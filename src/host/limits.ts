/**
 * How much a signalling server gives one connection, one address and everybody. Every limit is there so that memory
 * and work are bounded whatever comes in; the figures leave room for a room of forty devices that all connect at once,
 * and for a whole town hall behind one address.
 */
export interface Limits {
  /** Connections in all. */
  readonly connections: number
  /** Connections from one address (IPv6: one /64). A town hall often has one address for everybody. */
  readonly perAddress: number
  /** Rooms one connection may be in. */
  readonly topics: number
  /** Connections in one room. */
  readonly room: number
  /** Places in rooms in all: connections times the rooms each is in. */
  readonly places: number
  /** Characters in the name of a room. */
  readonly topicLength: number
  /** Bytes in a message. */
  readonly bytes: number
  /** Levels of brackets in a message. Clients send about five. */
  readonly depth: number
  /** Messages a second from one connection, in the long run. A long message counts as one for each 4 KiB. */
  readonly rate: number
  /** Messages at once from one connection. */
  readonly burst: number
  /** As `rate`, from one address. A message to a large room counts as one more for each 32 that get it. */
  readonly addressRate: number
  /** As `burst`, from one address. */
  readonly addressBurst: number
  /** Bytes that may wait for one slow reader. What comes beyond them is dropped. */
  readonly waiting: number
  /** Bytes that may wait for all slow readers together. */
  readonly waitingInAll: number
  /** Messages dropped in a row before the slow reader is closed. */
  readonly drops: number
}

export const defaultLimits: Limits = {
  connections: 5000,
  perAddress: 300,
  topics: 100,
  room: 256,
  places: 50_000,
  topicLength: 128,
  bytes: 64 * 1024,
  depth: 32,
  rate: 50,
  burst: 3000,
  addressRate: 600,
  addressBurst: 30_000,
  waiting: 1024 * 1024,
  waitingInAll: 64 * 1024 * 1024,
  drops: 100,
}

/** Seconds between heartbeats, when nothing else is said. */
export const defaultHeartbeat = 30

export interface SignallingSettings {
  readonly limits: Limits
  /** Origins of pages that may connect, as browsers write them; undefined is any. */
  readonly origins: readonly string[] | undefined
  /** Reverse proxies in front that each add to X-Forwarded-For. */
  readonly proxies: number
  /** Seconds between heartbeats. */
  readonly heartbeat: number
}

const names = {
  SIGNALLING_MAX_CONNECTIONS: 'connections',
  SIGNALLING_MAX_PER_ADDRESS: 'perAddress',
  SIGNALLING_MAX_TOPICS: 'topics',
  SIGNALLING_MAX_ROOM: 'room',
  SIGNALLING_MAX_PLACES: 'places',
  SIGNALLING_MAX_BYTES: 'bytes',
  SIGNALLING_RATE: 'rate',
  SIGNALLING_BURST: 'burst',
  SIGNALLING_ADDRESS_RATE: 'addressRate',
  SIGNALLING_ADDRESS_BURST: 'addressBurst',
  SIGNALLING_MAX_WAITING: 'waiting',
  SIGNALLING_MAX_WAITING_IN_ALL: 'waitingInAll',
} as const satisfies Readonly<Record<string, keyof Limits>>

const others = ['SIGNALLING_ORIGINS', 'SIGNALLING_PROXIES', 'SIGNALLING_HEARTBEAT']

/** A whole number, or a sentence that says what is wrong. */
function number(name: string, text: string, from: number, to: number): number | string {
  const value = Number(text)
  return /^\d+$/.test(text) && value >= from && value <= to
    ? value
    : `${name} is «${text}», and must be a whole number from ${from} to ${to}.`
}

/** An origin as browsers write it, or undefined when the text is not one. */
function origin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.origin !== 'null' && url.pathname === '/' && url.search === '' && url.hash === ''
    ? url.origin
    : undefined
}

/**
 * What the environment says. An empty variable is one that is not set; a misspelt one is refused, because a limit that
 * silently does not count is worse than a server that does not start.
 * @returns the settings, or sentences for whoever starts the server
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): { readonly settings: SignallingSettings } | { readonly problems: readonly string[] } {
  const problems: string[] = []
  const read = (name: string, from: number, to: number, otherwise: number): number => {
    const text = env[name]?.trim() ?? ''
    const value = text === '' ? otherwise : number(name, text, from, to)
    if (typeof value === 'number') return value
    problems.push(value)
    return otherwise
  }

  const limits: Record<keyof Limits, number> = { ...defaultLimits }
  for (const [name, limit] of Object.entries(names))
    // 2³⁰ bytes or connections is more than one machine has, and still far from where numbers stop being exact.
    limits[limit] = read(name, limit === 'bytes' ? 1024 : 1, 2 ** 30, limits[limit])
  const proxies = read('SIGNALLING_PROXIES', 0, 10, 0)
  // More than 50 seconds between heartbeats, and proxies that close after a minute close connections that are well.
  const heartbeat = read('SIGNALLING_HEARTBEAT', 1, 3600, defaultHeartbeat)

  const listed = (env.SIGNALLING_ORIGINS ?? '').split(/[\s,]+/).filter((text) => text !== '')
  const origins = listed.map((text) => {
    const known = origin(text)
    if (known === undefined)
      problems.push(`SIGNALLING_ORIGINS names «${text}»; an origin looks like https://samorden.kommune.no`)
    return known ?? text
  })

  for (const name of Object.keys(env))
    if (name.startsWith('SIGNALLING_') && !(name in names) && !others.includes(name))
      problems.push(`${name} is not a setting. Known: ${[...Object.keys(names), ...others].join(', ')}.`)
  if (problems.length > 0) return { problems }
  return { settings: { limits, origins: listed.length === 0 ? undefined : origins, proxies, heartbeat } }
}
