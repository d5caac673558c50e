/**
 * Seals signalling between those who know the room's password, byte for byte as y-webrtc does it: a peer with plain
 * y-webrtc and the password is understood. It is done here and not there, because y-webrtc decrypts without listening
 * for failure: each message from somebody with another password would be an unhandled rejection in the page.
 */
import { fromBase64, toBase64 } from 'lib0/buffer'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { utf8 } from '../../trust/bytes.ts'
import type { Signal } from './signals.ts'

const algorithm = 'AES-GCM'

/** About 30 ms of work: a password from a rendezvous secret needs none of it, but y-webrtc does it so. */
export async function roomKey(password: string, name: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', utf8(password), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', salt: utf8(name), iterations: 100_000, hash: 'SHA-256' },
    material,
    { name: algorithm, length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

export async function seal(signal: Signal, key: CryptoKey): Promise<string> {
  const plain = encoding.createEncoder()
  encoding.writeAny(plain, { ...signal })
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const body = new Uint8Array(encoding.toUint8Array(plain))
  const sealed = await crypto.subtle.encrypt({ name: algorithm, iv }, key, body)
  const out = encoding.createEncoder()
  encoding.writeVarString(out, algorithm)
  encoding.writeVarUint8Array(out, iv)
  encoding.writeVarUint8Array(out, new Uint8Array(sealed))
  return toBase64(encoding.toUint8Array(out))
}

/** What was sealed, still unchecked; undefined when it does not open with this key or is no such thing at all. */
export async function unseal(text: string, key: CryptoKey): Promise<unknown> {
  try {
    const outer = decoding.createDecoder(fromBase64(text))
    if (decoding.readVarString(outer) !== algorithm) return undefined
    const iv = new Uint8Array(decoding.readVarUint8Array(outer))
    const body = new Uint8Array(decoding.readVarUint8Array(outer))
    const plain = await crypto.subtle.decrypt({ name: algorithm, iv }, key, body)
    return decoding.readAny(decoding.createDecoder(new Uint8Array(plain)))
  } catch {
    // Not base64, too short, another password, or nested until the stack ends: to us they are one thing, unreadable.
    return undefined
  }
}
