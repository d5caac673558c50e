/** A cell's value in few bytes: JSON, with short forms for record ids and calendar days, which most cells hold. */
import { Malformed, type Reader, type Writer } from './bytes.ts'
import { limits } from './limits.ts'
import { bytesOfName, nameOf } from './name.ts'

export type Json = string | number | boolean | null | { readonly [key: string]: Json } | readonly Json[]

/** First byte of a value. From `short` upwards it is a text of (byte − short) bytes. */
const tag = {
  null: 0,
  false: 1,
  true: 2,
  whole: 3,
  negative: 4,
  float: 5,
  text: 6,
  list: 7,
  object: 8,
  /** `<kind>:<ULID>`: the kind as text, sixteen bytes. */
  id: 9,
  /** `2027-03-01`: days since 1970. */
  day: 10,
  short: 32,
} as const

const encoder = new TextEncoder()
const dayMs = 86_400_000
const dayOf = (text: string): number | undefined => {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  if (!(ms >= 0) || new Date(ms).toISOString().slice(0, 10) !== text) return undefined
  return ms / dayMs
}

function writeText(w: Writer, value: string): void {
  const colon = value.indexOf(':')
  if (colon > 0 && value.length - colon === 27) {
    const name = bytesOfName(value.slice(colon + 1))
    if (name) {
      w.byte(tag.id).text(value.slice(0, colon)).raw(name)
      return
    }
  }
  const day = dayOf(value)
  if (day !== undefined) {
    w.byte(tag.day).varint(day)
    return
  }
  if (!value.isWellFormed()) throw new Malformed('lone surrogate')
  const bytes = encoder.encode(value)
  if (bytes.length + tag.short < 256) w.byte(tag.short + bytes.length).raw(bytes)
  else w.byte(tag.text).block(bytes)
}

export function writeValue(w: Writer, value: Json, level = 0): void {
  if (level > limits.depth) throw new Malformed('value too deep')
  if (value === null) w.byte(tag.null)
  else if (value === true) w.byte(tag.true)
  else if (value === false) w.byte(tag.false)
  else if (typeof value === 'string') writeText(w, value)
  else if (typeof value === 'number') {
    if (Number.isSafeInteger(value) && value >= 0) w.byte(tag.whole).varint(value)
    else if (Number.isSafeInteger(value)) w.byte(tag.negative).varint(-value)
    else if (Number.isFinite(value)) w.byte(tag.float).float(value)
    else throw new Malformed('not a number of JSON')
  } else if (Array.isArray(value)) {
    w.byte(tag.list).varint(value.length)
    for (const item of value as readonly Json[]) writeValue(w, item, level + 1)
  } else if (typeof value === 'object') {
    const entries = Object.entries(value)
    w.byte(tag.object).varint(entries.length)
    for (const [key, item] of entries) {
      if (key === '__proto__') throw new Malformed('forbidden name')
      w.text(key)
      writeValue(w, item, level + 1)
    }
  } else throw new Malformed('not JSON')
}

export function readValue(r: Reader, level = 0): Json {
  if (level > limits.depth) throw new Malformed('value too deep')
  const t = r.byte()
  if (t >= tag.short) return r.characters(t - tag.short)
  switch (t) {
    case tag.null:
      return null
    case tag.false:
      return false
    case tag.true:
      return true
    case tag.whole:
      return r.varint()
    case tag.negative: {
      const below = r.varint()
      if (below === 0) throw new Malformed('zero is not negative')
      return -below
    }
    case tag.float: {
      const value = r.float()
      if (!Number.isFinite(value)) throw new Malformed('not a number of JSON')
      return value
    }
    case tag.text:
      return r.text(limits.value)
    case tag.id: {
      const kind = r.text(limits.name)
      return `${kind}:${nameOf(r.raw(16))}`
    }
    case tag.day:
      return new Date(r.varint(100_000) * dayMs).toISOString().slice(0, 10)
    case tag.list: {
      const count = r.varint(r.left)
      const out: Json[] = []
      for (let i = 0; i < count; i++) out.push(readValue(r, level + 1))
      return out
    }
    case tag.object: {
      const count = r.varint(r.left)
      const out: Record<string, Json> = {}
      for (let i = 0; i < count; i++) {
        const key = r.text(limits.value)
        if (key === '__proto__') throw new Malformed('forbidden name')
        out[key] = readValue(r, level + 1)
      }
      return out
    }
    default:
      throw new Malformed('unknown value')
  }
}
