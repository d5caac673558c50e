/** What y-webrtc's clients and servers put in a frame, whoever wrote it. */
export type Frame =
  | { readonly type: 'subscribe' | 'unsubscribe'; readonly topics: readonly string[] }
  | { readonly type: 'publish'; readonly topic: string; readonly data: unknown }
  | { readonly type: 'ping' | 'pong' }

/** A server passes on what others publish; the longest honest message is a description of about 2 kB, sealed. */
const longest = 65_536

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: not said.
    return undefined
  }
}

/** @param said text from a socket, or an object that y-webrtc would send. Undefined when it is nothing we know. */
export function readFrame(said: unknown): Frame | undefined {
  const value = typeof said === 'string' ? (said.length > longest ? undefined : parse(said)) : said
  if (!isObject(value)) return undefined
  const { type, topic, topics, data } = value
  switch (type) {
    case 'ping':
    case 'pong':
      return { type }
    case 'subscribe':
    case 'unsubscribe': {
      const all: readonly unknown[] = Array.isArray(topics) ? topics : []
      return { type, topics: all.filter((one) => typeof one === 'string') }
    }
    case 'publish':
      return typeof topic === 'string' ? { type, topic, data } : undefined
    default:
      return undefined
  }
}
