/** Small messages between those who have a document, never stored: who is where (S26). Sealed under the document's newest key. */
import { joinBytes, type Bytes } from '../trust/bytes.ts'
import type { Keyring } from './keyring.ts'

const nonceSize = 12
/** An envelope's body is vouched for together with its header; a note with this: neither opens as the other. */
const purpose = new TextEncoder().encode('samorden note 1')

/** Undefined when this device has no key for the document. `nonce` is twelve random bytes. */
export async function sealNote(
  ring: Keyring,
  document: string,
  plain: Bytes,
  nonce: Bytes,
): Promise<Bytes | undefined> {
  const key = ring.keys.get(document)?.[0]
  if (!key) return undefined
  const how = { name: 'AES-GCM', iv: nonce, additionalData: purpose }
  return joinBytes([nonce, new Uint8Array(await crypto.subtle.encrypt(how, key, plain))])
}
/** Undefined when no key of the document opens it. */
export async function openNote(ring: Keyring, document: string, sealed: Bytes): Promise<Bytes | undefined> {
  const iv = sealed.slice(0, nonceSize)
  for (const key of ring.keys.get(document) ?? []) {
    try {
      const how = { name: 'AES-GCM', iv, additionalData: purpose }
      return new Uint8Array(await crypto.subtle.decrypt(how, key, sealed.slice(nonceSize)))
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause
    }
  }
  return undefined
}
