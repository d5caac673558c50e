/** Bytes as words that are read aloud and typed: to compare two screens, and on the recovery sheet. */
import { Malformed, sha256, type Bytes } from './bytes.ts'
import { longest, withChecks, wrongByte } from './checks.ts'
import { listed } from './sheetWords.ts'

const numbers = new Map(listed.map((word, i) => [word, i]))
const wordOf = (byte: number): string => listed[byte] ?? ''

/** 48 bits of SHA-256. The same on both screens when nobody stands between. */
export async function sixWords(bytes: Bytes): Promise<string[]> {
  return [...(await sha256(bytes)).subarray(0, 6)].map(wordOf)
}

/** A word that is wrong; `place` is from 1, as people count on the sheet. */
export class WrongWord extends Malformed {
  constructor(
    readonly place: number,
    readonly word: string,
  ) {
    super(`word ${place} is wrong`)
    this.name = 'WrongWord'
  }
}

/** A word for each byte, and two that tell which word is wrong when one is. */
export function wordsOf(bytes: Uint8Array): string[] {
  if (bytes.length > longest) throw new Malformed('too long for words')
  return [...withChecks(bytes)].map(wordOf)
}

function codeOf(written: string, place: number): number {
  const exact = numbers.get(written)
  if (exact !== undefined) return exact
  const begun = written.length < 2 ? [] : listed.flatMap((word, i) => (word.startsWith(written) ? [i] : []))
  const only = begun.length === 1 ? begun[0] : undefined
  if (only === undefined) throw new WrongWord(place, written)
  return only
}

/**
 * Forgives capitals, line breaks, punctuation and numbering, and a word that is only begun when it could be no other.
 * Throws WrongWord with the place of a word that is not in the list, or that the two last words show to be another;
 * Malformed when several are wrong.
 */
export function bytesOfWords(text: string): Bytes {
  if (text.length > longest * 40) throw new Malformed('too long for words')
  const written =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (written.length < 3 || written.length > longest + 2) throw new Malformed('not so many words')
  const codes = Uint8Array.from(written, (word, i) => codeOf(word, i + 1))
  const wrong = wrongByte(codes)
  if (wrong === undefined) return codes.slice(0, -2)
  const word = written[wrong]
  if (word === undefined) throw new Malformed('several words are wrong')
  throw new WrongWord(wrong + 1, word)
}
