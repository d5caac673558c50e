/** A document's key on its way to those who may read: sealed to a device, or wrapped under another key. */
import { openBox, sealBox } from './box.ts'
import { joinBytes, Malformed, type Bytes } from './bytes.ts'
import type { Root } from './keys.ts'
import { boxPair, deriveBytes, seedOf, type BoxKeys } from './seeds.ts'

const keySize = 32
const nonceSize = 12

/** Names document and epoch, so that a box cannot be handed on as the key of something else. */
const purposeOf = (document: string, epoch: number): string => `key ${document} ${epoch}`

const sized = (key: Bytes): Bytes => {
  if (key.length !== keySize) throw new Malformed('no document key')
  return key
}

/** To a device, an invitation, an owner's box or the root's: 80 bytes. Throws Malformed when `recipient` is no X25519 key. */
export const sealKeyTo = async (
  recipient: Bytes,
  key: Bytes,
  document: string,
  epoch: number,
): Promise<Bytes> => sealBox(recipient, sized(key), purposeOf(document, epoch))

/** Throws Malformed when it was not sealed to this recipient as this document's key of this epoch. */
export const openKeyFrom = async (
  secret: CryptoKey,
  recipientPublic: Bytes,
  box: Bytes,
  document: string,
  epoch: number,
): Promise<Bytes> => sized(await openBox(secret, recipientPublic, box, purposeOf(document, epoch)))

const outerKey = async (outer: Bytes, document: string, epoch: number): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    await deriveBytes(sized(outer), `wrap ${document} ${epoch}`),
    'AES-GCM',
    false,
    ['encrypt', 'decrypt'],
  )

/** Under a network's key: all who have `outer`, now or later, open it. 12 bytes of nonce, 32 of key, 16 of tag. */
export async function wrapKey(outer: Bytes, key: Bytes, document: string, epoch: number): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceSize))
  const under = await outerKey(outer, document, epoch)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, under, sized(key))
  return joinBytes([iv, new Uint8Array(sealed)])
}
/** Throws Malformed when `outer` is another key, or it was wrapped as something else. */
export async function unwrapKey(
  outer: Bytes,
  wrapped: Bytes,
  document: string,
  epoch: number,
): Promise<Bytes> {
  const under = await outerKey(outer, document, epoch)
  const iv = wrapped.slice(0, nonceSize)
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, under, wrapped.slice(nonceSize))
    return sized(new Uint8Array(plain))
  } catch (cause) {
    if (cause instanceof DOMException) throw new Malformed('wrapped key does not open')
    throw cause
  }
}

/** The pair that the 32 key bytes of an owner's `box` document are the seed of: what a network seals its key to. */
export const boxKeysOf = (seed: Bytes): Promise<BoxKeys> => boxPair(sized(seed))
/** The pair that keys are sealed to so that the recovery sheet opens them. Made from the root's secret, so the sheet needs no more. */
export const rootBoxKeys = async (root: Pick<Root, 'secret'>): Promise<BoxKeys> =>
  boxPair(await deriveBytes(await seedOf(root.secret), 'root box'))
