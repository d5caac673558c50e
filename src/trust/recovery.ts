/**
 * The recovery sheet: an owner's root on paper, as words and as a code to photograph. Whoever has the sheet, and the
 * passphrase when it has one, is the owner. It restores authority; the data come from elsewhere.
 */
import { fromBase64Url, joinBytes, Malformed, toBase64Url, type Bytes } from './bytes.ts'
import { withChecks, withoutChecks } from './checks.ts'
import { iterations, passphraseKey } from './container.ts'
import { openRoot, pkcs8, type Root } from './keys.ts'
import { seedOf } from './seeds.ts'
import { bytesOfWords, WrongWord, wordsOf } from './sixWords.ts'

export interface SheetText {
  /** 67 words with a passphrase, 35 without. */
  readonly words: readonly string[]
  /** The same for a QR code. */
  readonly code: string
}
export class SheetProblem extends Error {
  constructor(
    readonly why:
      | 'not-a-sheet'
      /** `word` is the place of the wrong one, from 1, when it is one and it can be told which. */
      | 'damaged'
      | 'needs-passphrase'
      | 'wrong-passphrase'
      | 'newer',
    readonly word?: number,
  ) {
    super(why)
    this.name = 'SheetProblem'
  }
}

/** First byte. Another is a newer release's. */
const locked = 1
const open = 2
const saltSize = 16
const seedSize = 32
const tagSize = 16
const codeBegins = 'samorden-ark:'
/** The key is made from a new salt and used once, so the nonce may be zero. */
const iv = new Uint8Array(12)

/** Without a passphrase the sheet says so in its first byte, and whoever finds it is the owner. */
export async function makeSheet(root: Pick<Root, 'secret'>, passphrase: string): Promise<SheetText> {
  const seed = await seedOf(root.secret)
  let bytes = joinBytes([new Uint8Array([open]), seed])
  if (passphrase !== '') {
    const salt = crypto.getRandomValues(new Uint8Array(saltSize))
    const additionalData = joinBytes([new Uint8Array([locked]), salt])
    const key = await passphraseKey(passphrase, salt, iterations)
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, seed)
    bytes = joinBytes([additionalData, new Uint8Array(sealed)])
  }
  return { words: wordsOf(bytes), code: codeBegins + toBase64Url(withChecks(bytes)) }
}

/** Throws SheetProblem. The text may be the words, in any lines and with numbers between, or the code with text around it. */
function bytesOfSheet(text: string): Bytes {
  const [, code] = /samorden-ark:([\w-]*)/i.exec(text.slice(0, 100_000)) ?? []
  try {
    return code === undefined ? bytesOfWords(text) : withoutChecks(fromBase64Url(code))
  } catch (cause) {
    if (cause instanceof WrongWord) throw new SheetProblem('damaged', cause.place)
    if (!(cause instanceof Malformed)) throw cause
    const sheet = code !== undefined || cause.reason === 'several words are wrong'
    throw new SheetProblem(sheet ? 'damaged' : 'not-a-sheet')
  }
}
function shapeOf(bytes: Bytes): typeof locked | typeof open {
  const form = bytes[0]
  if (form !== locked && form !== open) throw new SheetProblem('newer')
  const size = form === locked ? 1 + saltSize + seedSize + tagSize : 1 + seedSize
  if (bytes.length !== size) throw new SheetProblem('damaged')
  return form
}

/** Is there a passphrase to ask for? Throws SheetProblem. */
export const asksForPassphrase = (text: string): boolean => shapeOf(bytesOfSheet(text)) === locked

/** Throws SheetProblem. */
export async function openSheet(text: string, passphrase: string): Promise<Root> {
  const bytes = bytesOfSheet(text)
  if (shapeOf(bytes) === open) return openRoot(pkcs8(bytes.slice(1), 112))
  if (passphrase === '') throw new SheetProblem('needs-passphrase')
  const additionalData = bytes.slice(0, 1 + saltSize)
  const key = await passphraseKey(passphrase, bytes.slice(1, 1 + saltSize), iterations)
  try {
    const sealed = bytes.slice(1 + saltSize)
    const seed = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed)
    return await openRoot(pkcs8(new Uint8Array(seed), 112))
  } catch (cause) {
    if (cause instanceof DOMException) throw new SheetProblem('wrong-passphrase')
    throw cause
  }
}
