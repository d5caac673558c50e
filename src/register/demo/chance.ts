/** Chance that a seed decides: the same seed gives the same draws on every machine (integer arithmetic only). */
export interface Dice {
  /** 0 ≤ x < 1 */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  /** True `share` of the time. */
  is(share: number): boolean
  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T
  /** `count` different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[]
  /** One value by weight: `weighted([['a', 3], ['b', 1]])` is `a` three times of four. */
  weighted<T>(list: readonly (readonly [T, number])[]): T
  bytes(into: Uint8Array): Uint8Array
  /** Dice of their own for a part, so that one more draw there moves nothing elsewhere. */
  fork(part: string): Dice
}

/** cyrb128: four 32-bit words from a text. */
function words(seed: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let i = 0; i < seed.length; i++) {
    const k = seed.charCodeAt(i)
    a = b ^ Math.imul(a ^ k, 597399067)
    b = c ^ Math.imul(b ^ k, 2869860233)
    c = d ^ Math.imul(c ^ k, 951274213)
    d = a ^ Math.imul(d ^ k, 2716044179)
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0]
}

/** sfc32 (PractRand): small, fast, and good enough that neighbouring seeds look nothing alike. */
export function dice(seed: string): Dice {
  let [a, b, c, d] = words(seed)
  const next = (): number => {
    const sum = (a + b) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    d = (d + 1) | 0
    const out = (sum + d) | 0
    c = (c + out) | 0
    return (out >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) next()
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('Nothing to pick from')
    return list[int(0, list.length - 1)] as T
  }
  return {
    next,
    int,
    pick,
    is: (share) => next() < share,
    some(list, count) {
      let wanted = Math.min(count, list.length)
      let left = list.length
      return list.filter(() => {
        const take = next() * left-- < wanted
        if (take) wanted--
        return take
      })
    },
    weighted(list) {
      let at = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of list) if ((at -= weight) < 0) return value
      return pick(list)[0]
    },
    bytes(into) {
      for (let i = 0; i < into.length; i++) into[i] = int(0, 255)
      return into
    },
    fork: (part) => dice(`${seed} ${part}`),
  }
}
