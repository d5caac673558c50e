/** Sixteen bytes as people and addresses see them: 26 characters of Crockford's base 32, the shape of a ULID. */
import { Malformed, type Bytes } from './bytes.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const worth = new Int8Array(128).fill(-1)
for (let i = 0; i < alphabet.length; i++) worth[alphabet.charCodeAt(i)] = i

export function nameOf(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new Malformed('a name has sixteen bytes')
  let out = ''
  // 130 bits in 26 characters: two zero bits stand in front.
  let held = 0
  let bits = 2
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += alphabet.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return out
}

/** Undefined when the text is no such name (wrong length, small letters, larger than 128 bits). */
export function bytesOfName(text: string): Bytes | undefined {
  if (text.length !== 26) return undefined
  const out = new Uint8Array(16)
  let held = 0
  let bits = -2
  let at = 0
  for (let i = 0; i < 26; i++) {
    const five = worth[text.charCodeAt(i)] ?? -1
    if (five < 0 || (i === 0 && five > 7)) return undefined
    held = (held << 5) | five
    bits += 5
    if (bits >= 8) {
      bits -= 8
      out[at++] = (held >> bits) & 255
      held &= (1 << bits) - 1
    }
  }
  return out
}

export function bytesOf(name: string): Bytes {
  const bytes = bytesOfName(name)
  if (!bytes) throw new Malformed('not a name')
  return bytes
}

/** Milliseconds since 1970 in a transaction's name: its first 48 bits. What the writer's clock said; it decides nothing (S6). */
export const timeOf = (name: string): number => {
  let time = 0
  for (let i = 0; i < 10; i++) time = time * 32 + (worth[name.charCodeAt(i)] ?? 0)
  return time
}
