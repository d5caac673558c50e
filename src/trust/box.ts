/** Sealing to one device: X25519 with a key made for the occasion, HKDF-SHA-256, AES-GCM-256. */
import { joinBytes, Malformed, utf8, type Bytes } from './bytes.ts'

const subtle = (): SubtleCrypto => crypto.subtle

async function sharedKey(
  secret: CryptoKey,
  other: Bytes,
  ephemeral: Uint8Array,
  recipient: Uint8Array,
  purpose: string,
): Promise<CryptoKey> {
  const publicKey = await subtle().importKey('raw', other, 'X25519', true, [])
  const bits = await subtle().deriveBits({ name: 'X25519', public: publicKey }, secret, 256)
  const material = await subtle().importKey('raw', bits, 'HKDF', false, ['deriveKey'])
  return subtle().deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: joinBytes([ephemeral, recipient]),
      info: utf8(`samorden box ${purpose}`),
    },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Bytes of the wrong length, or a point that gives everybody the same secret. */
const notA = (cause: unknown): never => {
  throw cause instanceof DOMException ? new Malformed('no such key') : cause
}

/** The nonce may be zero: the key is used once. */
const iv = new Uint8Array(12)

/**
 * 32 bytes of ephemeral public key, then the ciphertext. `purpose` must be the same when it is opened.
 * Throws Malformed when `recipient`, which others have said, is no key that anything can be sealed to.
 */
export async function sealBox(recipient: Bytes, plain: Bytes, purpose: string): Promise<Bytes> {
  const pair = (await subtle().generateKey('X25519', false, ['deriveBits'])) as CryptoKeyPair
  const ephemeral = new Uint8Array(await subtle().exportKey('raw', pair.publicKey))
  const key = await sharedKey(pair.privateKey, recipient, ephemeral, recipient, purpose).catch(notA)
  return joinBytes([ephemeral, new Uint8Array(await subtle().encrypt({ name: 'AES-GCM', iv }, key, plain))])
}

/** Throws Malformed when it was not sealed to this key for this purpose. */
export async function openBox(
  secret: CryptoKey,
  recipient: Bytes,
  box: Bytes,
  purpose: string,
): Promise<Bytes> {
  try {
    const ephemeral = box.slice(0, 32)
    const key = await sharedKey(secret, ephemeral, ephemeral, recipient, purpose)
    return new Uint8Array(await subtle().decrypt({ name: 'AES-GCM', iv }, key, box.slice(32)))
  } catch (cause) {
    if (cause instanceof DOMException) throw new Malformed('box does not open')
    throw cause
  }
}
