/** What y-webrtc's clients say to a signalling server, read from bytes that anybody may have sent. */
import type { Limits } from './limits.ts'

export type Message =
  | { readonly type: 'subscribe' | 'unsubscribe'; readonly topics: readonly string[] }
  | { readonly type: 'publish'; readonly topic: string; readonly data: unknown }
  | { readonly type: 'ping' }
  /** JSON, but nothing we know: a newer client's, and left alone. */
  | { readonly type: 'unknown' }

export type BadMessage = 'too-large' | 'too-deep' | 'not-json'

const [quote, backslash] = [0x22, 0x5c]

/** Levels of brackets outside strings; a text that is not JSON gives some number too. */
function depthOf(frame: Uint8Array): number {
  let [depth, deepest, inString] = [0, 0, false]
  for (let at = 0; at < frame.length; at++) {
    const byte = frame[at]
    if (inString) {
      if (byte === backslash) at++
      else if (byte === quote) inString = false
    } else if (byte === quote) inString = true
    else if (byte === 0x5b || byte === 0x7b) deepest = Math.max(deepest, ++depth)
    else if (byte === 0x5d || byte === 0x7d) depth--
  }
  return deepest
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parse(frame: Uint8Array): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(utf8.decode(frame))
    return { value }
  } catch (error) {
    // TypeError: not UTF-8. SyntaxError: not JSON.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * Size and depth come before the parse: what is nested ten thousand times is cheap to read and overflows the stack of
 * whoever writes it again. Wrong types inside are skipped, as y-webrtc's own server does.
 */
export function readMessage(frame: Uint8Array, limits: Limits): Message | BadMessage {
  if (frame.byteLength > limits.bytes) return 'too-large'
  if (depthOf(frame) > limits.depth) return 'too-deep'
  const parsed = parse(frame)
  if (parsed === undefined) return 'not-json'
  const { value } = parsed
  if (!isObject(value)) return { type: 'unknown' }
  switch (value.type) {
    case 'subscribe':
    case 'unsubscribe': {
      const topics: readonly unknown[] = Array.isArray(value.topics) ? value.topics : []
      return { type: value.type, topics: topics.filter((topic) => typeof topic === 'string') }
    }
    case 'publish':
      return typeof value.topic === 'string'
        ? { type: 'publish', topic: value.topic, data: value.data }
        : { type: 'unknown' }
    case 'ping':
      return { type: 'ping' }
    default:
      return { type: 'unknown' }
  }
}
