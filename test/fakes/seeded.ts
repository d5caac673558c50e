/** A clock and chance that a seed decides. */
import type { Chance, Clock } from '../../src/store/types.ts'

/** mulberry32: small, and good enough to spread test data. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let x = a
    x = Math.imul(x ^ (x >>> 15), x | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296
  }
}
export function chanceOf(seed: number): Chance {
  const random = seeded(seed)
  return (bytes) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = Math.floor(random() * 256)
    return bytes
  }
}
/** A clock that goes a second on each time it is asked, and can be set. */
export function steppingClock(from = Date.UTC(2026, 0, 1)): Clock & { set(to: number): void } {
  let now = from
  return Object.assign(() => (now += 1000), { set: (to: number) => void (now = to) })
}
export const realChance: Chance = (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>)
