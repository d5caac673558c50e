/**
 * Two bytes behind what people copy, type and paste. They show that something is wrong, and which byte when it is one: the
 * plain sum of all bytes, and the sum with each byte weighed by its place, in the field of 256 elements.
 */
import { Malformed, type Bytes } from './bytes.ts'

/** Places have a weight of their own as far as this. */
export const longest = 250

/** x⁸ + x⁴ + x³ + x² + 1, with 2 as generator. */
const powers = new Uint8Array(255)
const logs = new Uint8Array(256)
for (let i = 0, x = 1; i < 255; i++) {
  powers[i] = x
  logs[x] = i
  x = (x << 1) ^ (x & 128 ? 0x11d : 0)
}
const log = (a: number): number => logs[a] ?? 0
const power = (n: number): number => powers[n % 255] ?? 0
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : power(log(a) + log(b)))

/** Both zero when the bytes are whole. `total` is counted in: otherwise a zero that falls out in front would not show. */
function checksOf(bytes: Uint8Array, total: number): { readonly sum: number; readonly weighed: number } {
  let sum = total & 255
  let weighed = 0
  bytes.forEach((byte, i) => {
    sum ^= byte
    weighed ^= times(byte, power(i))
  })
  return { sum, weighed }
}

export function withChecks(bytes: Uint8Array): Bytes {
  const { sum, weighed } = checksOf(bytes, bytes.length + 2)
  // x and y at places n and n + 1 make both sums zero: x + y = sum, 2ⁿ(x + 2y) = weighed.
  const n = bytes.length
  const y = times(sum ^ times(weighed, power(255 - (n % 255))), power(255 - log(3)))
  const out = new Uint8Array(n + 2)
  out.set(bytes)
  out[n] = sum ^ y
  out[n + 1] = y
  return out
}

/** Undefined when all is well; the place of the one byte that is wrong; -1 when several are. */
export function wrongByte(checked: Uint8Array): number | undefined {
  const { sum, weighed } = checksOf(checked, checked.length)
  if (sum === 0 && weighed === 0) return undefined
  if (sum === 0 || weighed === 0) return -1
  const at = (log(weighed) - log(sum) + 255) % 255
  return at < checked.length ? at : -1
}

/** What `withChecks` was given. Throws Malformed. */
export function withoutChecks(checked: Bytes): Bytes {
  if (checked.length < 2 || wrongByte(checked) !== undefined) throw new Malformed('copied wrongly')
  return checked.slice(0, -2)
}
