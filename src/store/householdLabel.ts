/** What a newcomer calls itself: sealed under the cards' key for a device, plain for an organisation. A claim in both cases. */
import { Malformed, Reader, Writer, type Bytes } from '../trust/bytes.ts'
import type { Join } from '../trust/join.ts'
import { lockBytes, unlockBytes } from '../trust/keys.ts'
import { limits } from '../trust/limits.ts'
import { readValue, writeValue } from '../trust/value.ts'
import { findDocument, type Keyring } from './keyring.ts'

export interface Label {
  readonly label: string
  /** Municipality or county number. */
  readonly number?: string
}
const longest = 100
/** The nonce and tag of what is sealed. */
const overhead = 28

function encodeLabel({ label, number }: Label): Bytes {
  for (let characters = longest; ; characters -= 10) {
    const w = new Writer()
    const short = label.toWellFormed().slice(0, characters).toWellFormed()
    writeValue(w, number === undefined ? { label: short } : { label: short, number: number.slice(0, 20) })
    if (w.length + overhead <= limits.label) return w.done()
  }
}
function decodeLabel(bytes: Bytes): Label {
  const value = readValue(new Reader(bytes))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed('no label')
  const { label, number } = value as Readonly<Record<string, unknown>>
  return {
    label: typeof label === 'string' ? label.slice(0, longest) : '',
    ...(typeof number === 'string' ? { number: number.slice(0, 20) } : {}),
  }
}

const cardKeys = (ring: Keyring): readonly CryptoKey[] =>
  ring.keys.get(findDocument(ring, 'cards') ?? '') ?? []

/** Throws Malformed when the cards' key has not come: then the invitation does not lead to a device of this owner. */
export async function labelFor(ring: Keyring, of: Label, member: boolean): Promise<Bytes> {
  if (member) return encodeLabel(of)
  const [key] = cardKeys(ring)
  if (!key) throw new Malformed('no key')
  return lockBytes(key, encodeLabel(of))
}

/** Empty when it cannot be read: the words are what is compared, not the name. */
export async function labelOf(ring: Keyring, join: Join): Promise<Label> {
  for (const key of join.member === undefined ? cardKeys(ring) : [undefined]) {
    try {
      return decodeLabel(key ? await unlockBytes(key, join.label) : join.label)
    } catch (cause) {
      if (!(cause instanceof Malformed) && !(cause instanceof DOMException)) throw cause
    }
  }
  return { label: '' }
}
