/** Large bodies are inflated by the browser's own means; the verdict is to be the same as without them. */
import { deflateSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { joinBytes, type Bytes } from '../../src/trust/bytes.ts'
import { inflated } from '../../src/trust/inflate.ts'
import { filled } from '../fakes/frozen.ts'

/** Bytes that can be made a little shorter and no more: 4 bits of each are chance. */
const plain: Bytes = new Uint8Array(60_000)
for (let at = 0, state = 1; at < plain.length; at++) {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  plain[at] = state & 15
}
const deflated: Bytes = new Uint8Array(deflateSync(plain))
const cut = deflated.subarray(0, 20_000)
const flipped = deflated.slice()
flipped[12_000] = (flipped[12_000] ?? 0) ^ 255
const bomb: Bytes = new Uint8Array(deflateSync(new Uint8Array(40_000_000)))
const cases: readonly (readonly [string, Bytes, number])[] = [
  ['whole', deflated, plain.length],
  ['said to be shorter', deflated, 1000],
  ['said to be longer', deflated, 70_000],
  ['cut off', cut, plain.length],
  ['damaged', flipped, plain.length],
  ['bytes left over', joinBytes([deflated, filled(7, 100)]), plain.length],
  ['a bomb', bomb, 200_000],
]
const verdict = async (bytes: Bytes, size: number): Promise<Bytes | string> => {
  try {
    return await inflated(bytes, size)
  } catch (cause) {
    return String(cause)
  }
}

afterEach(() => vi.unstubAllGlobals())
describe('S2 inflating', () => {
  test('the cases are large enough to be done aside', () => {
    for (const [, bytes] of cases) expect(bytes.length).toBeGreaterThan(8_192)
    expect(typeof DecompressionStream).toBe('function')
  })
  test.each(cases)('%s: the same with and without the browser’s means', async (name, bytes, size) => {
    const aside = await verdict(bytes, size)
    vi.stubGlobal('DecompressionStream', undefined)
    const here = await verdict(bytes, size)
    expect(aside).toEqual(here)
    if (name === 'whole') expect(here).toEqual(plain)
    else if (name !== 'bytes left over') expect(here).toMatch(/inflate/)
  })
  test('a browser that has the means, and not this sort', async () => {
    vi.stubGlobal('DecompressionStream', function () {
      throw new TypeError('no deflate-raw')
    })
    expect(await verdict(deflated, plain.length)).toEqual(plain)
  })
})
