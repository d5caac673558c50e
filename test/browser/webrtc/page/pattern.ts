/** Bytes that do not compress and are known at both ends: xorshift from a fixed seed, in messages as long as a link takes. */
import { longestMessage } from '../../../../src/carry/types.ts'

export function* pattern(bytes: number): Generator<Uint8Array<ArrayBuffer>> {
  let state = 0x9e3779b9
  for (let left = bytes; left > 0; left -= longestMessage) {
    const words = new Uint32Array(longestMessage / 4)
    for (let at = 0; at < words.length; at++) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      words[at] = state
    }
    yield new Uint8Array(words.buffer, 0, Math.min(left, longestMessage))
  }
}
