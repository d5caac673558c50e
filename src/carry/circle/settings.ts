/** How a register reaches others from this device: the person's own choice, kept with what only this device knows. */
export interface Ways {
  readonly on: boolean
  /** WebSocket addresses; empty: the app's own origin, when it answers. */
  readonly signalling: readonly string[]
  /** `stun:` and `turn:` addresses. None by default: no third party is asked. */
  readonly iceServers: readonly string[]
}
export const noWays: Ways = { on: true, signalling: [], iceServers: [] }
export const waysName = 'sharing'

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').slice(0, 20) : []
/** What was kept, or as it is from the first. */
export function waysOf(kept: unknown): Ways {
  if (typeof kept !== 'object' || kept === null) return noWays
  const { on, signalling, iceServers } = kept as { on?: unknown; signalling?: unknown; iceServers?: unknown }
  return { on: on !== false, signalling: texts(signalling), iceServers: texts(iceServers) }
}

/** An address as one may write it: `turn:user:word@host:3478` carries its own name and word. */
export function iceServerOf(address: string): RTCIceServer {
  const found = /^(turns?):([^:@]+):([^@]+)@(.+)$/.exec(address)
  if (!found) return { urls: address }
  const [, scheme = '', username = '', credential = '', host = ''] = found
  return { urls: `${scheme}:${host}`, username, credential }
}
