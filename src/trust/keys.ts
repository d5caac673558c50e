/** Keys by WebCrypto. Private keys cannot be taken out of the browser, except the root until it lies on a recovery sheet. */
import { fromBase64Url, fromHex, joinBytes, Malformed, sha256, utf8, type Bytes } from './bytes.ts'
import { nameOf } from './name.ts'

export interface DeviceKeys {
  readonly id: string
  readonly sign: CryptoKey
  readonly box: CryptoKey
  readonly signPublic: Bytes
  readonly boxPublic: Bytes
  /** AES-GCM, not extractable: locks what must lie on the disk, such as the root. */
  readonly lock: CryptoKey
}
export interface Root {
  /** Owner id: hash of the public key. */
  readonly owner: string
  readonly sign: CryptoKey
  readonly signPublic: Bytes
  /** Private key as PKCS #8, to be locked, put in a backup or on a recovery sheet; never stored as it is. */
  readonly secret: Bytes
}

const subtle = (): SubtleCrypto => crypto.subtle
const named = async (purpose: string, ...parts: Uint8Array[]): Promise<string> =>
  nameOf((await sha256(joinBytes([utf8(`samorden ${purpose}`), ...parts]))).subarray(0, 16))

export const ownerIdOf = (rootPublic: Uint8Array): Promise<string> => named('owner', rootPublic)
export const deviceIdOf = (signPublic: Uint8Array, boxPublic: Uint8Array): Promise<string> =>
  named('device', signPublic, boxPublic)
/** `generation` rises when the document is rewritten under a new key (S33). */
export const documentIdOf = (owner: string, name: string, generation: number): Promise<string> =>
  named('document', utf8(`${owner} ${name} ${generation}`))

/** False in a browser without Ed25519, X25519 or a secure context: Chromium before 137, Firefox before 130, Safari before 17. */
export async function hasWebCrypto(): Promise<boolean> {
  if (typeof crypto === 'undefined' || !(crypto.subtle as SubtleCrypto | undefined)) return false
  try {
    await subtle().generateKey('Ed25519', false, ['sign', 'verify'])
    await subtle().generateKey('X25519', false, ['deriveBits'])
    return true
  } catch (cause) {
    if (cause instanceof DOMException || cause instanceof TypeError) return false
    throw cause
  }
}

const publicBytes = async (key: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await subtle().exportKey('raw', key))

export async function makeDeviceKeys(): Promise<DeviceKeys> {
  const sign = (await subtle().generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair
  const box = (await subtle().generateKey('X25519', false, ['deriveBits'])) as CryptoKeyPair
  const lock = await subtle().generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const signPublic = await publicBytes(sign.publicKey)
  const boxPublic = await publicBytes(box.publicKey)
  const id = await deviceIdOf(signPublic, boxPublic)
  return { id, sign: sign.privateKey, box: box.privateKey, signPublic, boxPublic, lock }
}

/** PKCS #8 around a 32-byte seed (RFC 8410); `curve` is the last byte of the OID 1.3.101.x: 110 X25519, 112 Ed25519. */
export const pkcs8 = (seed: Uint8Array, curve: 110 | 112): Bytes =>
  joinBytes([fromHex(`302e020100300506032b65${curve.toString(16)}04220420`), seed])

export async function makeRoot(): Promise<Root> {
  const pair = (await subtle().generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  return openRoot(new Uint8Array(await subtle().exportKey('pkcs8', pair.privateKey)))
}

/** Throws DOMException when the bytes are no private key. */
export async function openRoot(secret: Bytes): Promise<Root> {
  // The public key is not in the PKCS #8 form that browsers write; a JSON Web Key has it.
  const whole = await subtle().importKey('pkcs8', secret, 'Ed25519', true, ['sign'])
  const { x } = await subtle().exportKey('jwk', whole)
  const signPublic = fromBase64Url(x ?? '')
  const sign = await subtle().importKey('pkcs8', secret, 'Ed25519', false, ['sign'])
  return { owner: await ownerIdOf(signPublic), sign, signPublic, secret }
}

/** Throws Malformed when the bytes are no public key: they are others' (S2). */
export async function importVerifier(signPublic: Bytes): Promise<CryptoKey> {
  try {
    return await subtle().importKey('raw', signPublic, 'Ed25519', true, ['verify'])
  } catch (cause) {
    if (cause instanceof DOMException) throw new Malformed('no such key')
    throw cause
  }
}
export const importDocumentKey = (raw: Bytes): Promise<CryptoKey> =>
  subtle().importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
/** 32 random bytes: the key of a document. */
export const newDocumentKey = (): Bytes => crypto.getRandomValues(new Uint8Array(32))

/** AES-GCM with a random nonce in front, for what stays on this device. */
export async function lockBytes(lock: CryptoKey, plain: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return joinBytes([iv, new Uint8Array(await subtle().encrypt({ name: 'AES-GCM', iv }, lock, plain))])
}
export const unlockBytes = async (lock: CryptoKey, locked: Bytes): Promise<Bytes> =>
  new Uint8Array(await subtle().decrypt({ name: 'AES-GCM', iv: locked.slice(0, 12) }, lock, locked.slice(12)))
