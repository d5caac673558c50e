/** The `.samorden` file: a whole register, for safekeeping and for carrying by hand. */
import { joinBytes, Malformed, Reader, sameBytes, sha256, utf8, Writer, type Bytes } from './bytes.ts'
import { limits } from './limits.ts'
import { bytesOf, nameOf } from './name.ts'

export const containerVersion = 1
const magic = utf8('SAMORDEN')
/** OWASP's figure for PBKDF2-HMAC-SHA256 in 2023; WebCrypto offers nothing with memory cost. */
export const iterations = 600_000
const maxIterations = 20_000_000

/** What may be read without the passphrase. */
export interface Cover {
  readonly id: string
  readonly name: string
  readonly made: number
  readonly locked: boolean
}
/** The three last are of carried files (src/carry/file), which hold no root and no keys. */
export type Section = 'info' | 'root' | 'statement' | 'key' | 'envelope' | 'join' | 'heads' | 'kind'
const tags: Readonly<Record<Section, number>> = {
  info: 1,
  root: 2,
  statement: 3,
  key: 4,
  envelope: 5,
  join: 6,
  heads: 7,
  kind: 8,
}
const sectionOf = new Map(Object.entries(tags).map(([name, tag]) => [tag, name as Section]))

export class ContainerProblem extends Error {
  constructor(
    readonly why:
      | 'not-samorden'
      | 'truncated'
      | 'wrong-passphrase'
      | 'needs-passphrase'
      | 'newer-format'
      | 'corrupt'
      | 'too-large',
  ) {
    super(why)
    this.name = 'ContainerProblem'
  }
}

/** AES-GCM under PBKDF2 of what a person remembers; also what a recovery sheet is locked by. */
export async function passphraseKey(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  // NFC: the same word typed on a Mac and on Windows must open the same file.
  const material = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Envelopes are sealed already and do not deflate, so nothing here is deflated again. */
export async function writeContainer(
  cover: Omit<Cover, 'locked'>,
  sections: Iterable<readonly [Section, Uint8Array]>,
  passphrase?: string,
): Promise<Bytes> {
  const parts: Uint8Array[] = []
  for (const [section, bytes] of sections)
    parts.push(new Writer(16).byte(tags[section]).varint(bytes.length).done(), bytes)
  const plain = joinBytes(parts)
  const locked = passphrase !== undefined && passphrase !== ''
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const head = new Writer()
    .raw(bytesOf(cover.id))
    .varint(cover.made)
    .byte(locked ? 1 : 0)
    .text(cover.name)
  if (locked) head.raw(salt).varint(iterations).raw(iv)
  const front = new Writer()
    .raw(magic)
    .byte(containerVersion)
    .block(head.done())
    .varint(plain.length + (locked ? 16 : 0))
    .done()
  let body = plain
  if (locked) {
    const key = await passphraseKey(passphrase, salt, iterations)
    body = new Uint8Array(
      await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: front }, key, plain),
    )
  }
  const whole = joinBytes([front, body])
  return joinBytes([whole, await sha256(whole)])
}

interface Lock {
  readonly salt: Bytes
  readonly rounds: number
  readonly iv: Bytes
}
function readFront(file: Uint8Array): { cover: Cover; lock: Lock | undefined; from: number; size: number } {
  if (file.length > limits.container) throw new ContainerProblem('too-large')
  const begins = file.subarray(0, magic.length)
  if (begins.length < magic.length || !sameBytes(begins, magic)) throw new ContainerProblem('not-samorden')
  const r = new Reader(file)
  r.raw(magic.length)
  try {
    if (r.byte() > containerVersion) throw new ContainerProblem('newer-format')
    const head = new Reader(r.block(100_000))
    const id = nameOf(head.raw(16))
    const made = head.varint()
    const locked = head.byte() === 1
    const name = head.text(10_000)
    const lock = locked
      ? { salt: head.raw(16), rounds: head.varint(maxIterations), iv: head.raw(12) }
      : undefined
    const size = r.varint()
    return { cover: { id, name, made, locked }, lock, from: r.at, size }
  } catch (cause) {
    if (cause instanceof Malformed)
      throw new ContainerProblem(cause.reason === 'ends too early' ? 'truncated' : 'corrupt')
    throw cause
  }
}

export const readCover = (file: Uint8Array): Cover => readFront(file).cover
/** Sort of the first section, which tells what sort of file it is; undefined when it is locked, or not known. */
export function peekSection(file: Uint8Array): Section | undefined {
  const { lock, from, size } = readFront(file)
  return lock || size === 0 ? undefined : sectionOf.get(file[from] ?? 0)
}

/** Every section, checked against the sum at the end, and opened. Throws ContainerProblem; sorts of section not known are left out. */
export async function readContainer(
  file: Bytes,
  passphrase?: string,
): Promise<{ cover: Cover; sections: (readonly [Section, Bytes])[] }> {
  const { cover, lock, from, size } = readFront(file)
  if (file.length < from + size + 32) throw new ContainerProblem('truncated')
  const end = from + size
  if (!sameBytes(await sha256(file.slice(0, end)), file.subarray(end))) throw new ContainerProblem('corrupt')
  let body = file.slice(from, end)
  if (lock) {
    if (passphrase === undefined || passphrase === '') throw new ContainerProblem('needs-passphrase')
    const key = await passphraseKey(passphrase, lock.salt, Math.max(1, lock.rounds))
    try {
      const additionalData = file.slice(0, from)
      body = new Uint8Array(
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv: lock.iv, additionalData }, key, body),
      )
    } catch (cause) {
      if (cause instanceof DOMException) throw new ContainerProblem('wrong-passphrase')
      throw cause
    }
  }
  const sections: (readonly [Section, Bytes])[] = []
  try {
    for (const r = new Reader(body); r.left > 0;) {
      const section = sectionOf.get(r.byte())
      const bytes = r.block(limits.body)
      if (section) sections.push([section, bytes])
    }
  } catch (cause) {
    if (cause instanceof Malformed) throw new ContainerProblem('corrupt')
    throw cause
  }
  return { cover, sections }
}
