/** How hard a passphrase is to guess, in words. A rough measure that errs towards «weak»; it decides nothing. */
export interface Strength {
  readonly is: 'weak' | 'fair' | 'good'
  readonly why: 'short' | 'common' | 'repeated' | 'fine'
}

export const shortestPassphrase = 12
/** What is tried first, and what is near at hand in a municipality. */
const common =
  /passord|password|passwd|qwerty|asdf|1234|abcd|kommune|samorden|sommer|vinter|velkommen|hemmelig|norge|admin/g

const alphabets: readonly (readonly [RegExp, number])[] = [
  [/[a-zæøå]/, 29],
  [/[A-ZÆØÅ]/, 29],
  [/\d/, 10],
  [/[^\p{L}\d]/u, 20],
]
/** Bits: characters by alphabet, and words of a dictionary (some eleven bits each) when there are several; the lesser counts. */
export function strength(passphrase: string): Strength | undefined {
  const text = passphrase.normalize('NFC').trim()
  if (text === '') return undefined
  if (text.length < shortestPassphrase) return { is: 'weak', why: 'short' }
  const rest = text.toLowerCase().replace(common, '')
  if (rest.replace(/[^\p{L}]/gu, '').length < shortestPassphrase / 2) return { is: 'weak', why: 'common' }
  if (new Set(text.toLowerCase()).size < 6) return { is: 'weak', why: 'repeated' }
  const size = alphabets.reduce((sum, [letters, n]) => sum + (letters.test(text) ? n : 0), 0)
  const byLetters = rest.length * Math.log2(size) * 0.6
  const words = new Set(rest.split(/[\s._-]+/u).filter((word) => word.length > 2))
  const bits = words.size > 1 ? Math.min(byLetters, words.size * 14) : byLetters
  if (bits < 36) return { is: 'weak', why: words.size > 1 ? 'short' : 'repeated' }
  return { is: bits < 52 ? 'fair' : 'good', why: 'fine' }
}
