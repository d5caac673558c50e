/**
 * Who is at the other end (S25). Both sign the same facts, each with itself first: so a proof cannot be sent back to the one who
 * made it, used again on another connection, handed on by somebody in the middle, or taken into another room.
 */
import { joinBytes, Malformed, utf8, Writer, type Bytes } from '../../trust/bytes.ts'
import { importVerifier } from '../../trust/keys.ts'
import type { Hello } from './messages.ts'

/** Stands first in what is signed; nothing else a device signs begins so. */
export const proofPurpose = 'samorden exchange 1'

export interface End {
  readonly hello: Hello
  /** The certificate of this end, as the connection shows it. */
  readonly fingerprint: Bytes
}

export function proofOf(room: string, signer: End, verifier: End): Bytes {
  const w = new Writer(512).text(room)
  for (const { hello, fingerprint } of [signer, verifier])
    w.varint(hello.version)
      .raw(hello.nonce)
      .raw(hello.instance)
      .raw(hello.signPublic)
      .raw(hello.boxPublic)
      .block(fingerprint)
  return w.done()
}

export async function proofHolds(
  room: string,
  signer: End,
  verifier: End,
  signature: Bytes,
): Promise<boolean> {
  const signed = joinBytes([utf8(proofPurpose), proofOf(room, signer, verifier)])
  try {
    const key = await importVerifier(signer.hello.signPublic)
    return await crypto.subtle.verify('Ed25519', key, signature, signed)
  } catch (cause) {
    // Thirty-two bytes that are no point on the curve.
    if (cause instanceof Malformed) return false
    throw cause
  }
}
