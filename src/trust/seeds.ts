/** Keys that can be made again from a few bytes: an invitation's, an owner's box, what a recovery sheet opens. */
import { fromBase64Url, utf8, type Bytes } from './bytes.ts'
import { pkcs8 } from './keys.ts'

const subtle = (): SubtleCrypto => crypto.subtle

/** HKDF-SHA-256 without salt: the secret is random already. `purpose` keeps the keys of one secret apart. */
export async function deriveBytes(secret: Bytes, purpose: string, size = 32): Promise<Bytes> {
  const material = await subtle().importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const info = utf8(`samorden ${purpose}`)
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  return new Uint8Array(await subtle().deriveBits(algorithm, material, size * 8))
}

async function pairOf(
  seed: Bytes,
  algorithm: 'Ed25519' | 'X25519',
): Promise<{ readonly secret: CryptoKey; readonly half: Bytes }> {
  const usage = algorithm === 'Ed25519' ? 'sign' : 'deriveBits'
  const form = pkcs8(seed, algorithm === 'Ed25519' ? 112 : 110)
  // Browsers give the public half of a private key only as a JSON Web Key, and only of one that may be taken out.
  const open = await subtle().importKey('pkcs8', form, algorithm, true, [usage])
  const { x } = await subtle().exportKey('jwk', open)
  const secret = await subtle().importKey('pkcs8', form, algorithm, false, [usage])
  return { secret, half: fromBase64Url(x ?? '') }
}
export interface SignKeys {
  readonly sign: CryptoKey
  readonly signPublic: Bytes
}
export interface BoxKeys {
  readonly box: CryptoKey
  readonly boxPublic: Bytes
}
export async function signPair(seed: Bytes): Promise<SignKeys> {
  const { secret, half } = await pairOf(seed, 'Ed25519')
  return { sign: secret, signPublic: half }
}
export async function boxPair(seed: Bytes): Promise<BoxKeys> {
  const { secret, half } = await pairOf(seed, 'X25519')
  return { box: secret, boxPublic: half }
}
/** The 32 bytes that a private Ed25519 key is made from. Throws DOMException when `form` is none. */
export async function seedOf(form: Bytes): Promise<Bytes> {
  const key = await subtle().importKey('pkcs8', form, 'Ed25519', true, ['sign'])
  const { d } = await subtle().exportKey('jwk', key)
  return fromBase64Url(d ?? '')
}
