/**
 * A snapshot is a hint (S30): what a document was at certain heads, sealed under its key and signed by the device that made
 * it. It speeds a first opening, is shown as not checked until it has been rebuilt from envelopes, and decides nothing.
 * Layout in README.md.
 */
import { joinBytes, Malformed, Reader, Writer, type Bytes } from './bytes.ts'
import { verifyEnvelope } from './envelope.ts'
import type { DeviceKeys } from './keys.ts'
import { limits } from './limits.ts'
import { deviceIn, limitOf, verdictOf, type Membership } from './membership.ts'
import { bytesOf, nameOf } from './name.ts'
import type { Cut } from './said.ts'

/** How far one feed is in it; a fork has several. */
export type Covered = Omit<Cut, 'document'>
export interface Snapshot {
  readonly document: string
  readonly device: string
  readonly heads: readonly Covered[]
  readonly bytes: Bytes
  /** Where the seal begins. */
  readonly size: number
}

const first = 0x56
const nonceSize = 12
const signatureSize = 64
export const isSnapshot = (bytes: Uint8Array): boolean => bytes[0] === first

/** @param nonce twelve random bytes. Throws Malformed when it would be larger than a snapshot may be. */
export async function makeSnapshot(
  of: Pick<Snapshot, 'document' | 'heads'>,
  plain: Bytes,
  nonce: Bytes,
  documentKey: CryptoKey,
  device: Pick<DeviceKeys, 'id' | 'sign'>,
): Promise<Bytes> {
  const w = new Writer().byte(first).raw(bytesOf(of.document)).raw(bytesOf(device.id))
  w.varint(of.heads.length)
  for (const { device: whose, no, seq, hash } of of.heads)
    w.raw(bytesOf(whose)).varint(no).varint(seq).raw(bytesOf(hash))
  const additionalData = w.done()
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData },
    documentKey,
    plain,
  )
  const front = joinBytes([additionalData, nonce, new Uint8Array(sealed)])
  const bytes = joinBytes([front, new Uint8Array(await crypto.subtle.sign('Ed25519', device.sign, front))])
  if (bytes.length > limits.snapshot) throw new Malformed('snapshot too large')
  return bytes
}

/** What it says it covers; signature and seal are not looked at. Throws Malformed. */
export function readSnapshot(bytes: Bytes): Snapshot {
  if (bytes.length > limits.snapshot) throw new Malformed('snapshot too large')
  const r = new Reader(bytes)
  if (r.byte() !== first) throw new Malformed('not a snapshot')
  const document = nameOf(r.raw(16))
  const device = nameOf(r.raw(16))
  const heads: Covered[] = []
  for (let n = r.varint(r.left); n > 0; n--)
    heads.push({
      device: nameOf(r.raw(16)),
      no: r.varint(1_000_000),
      seq: r.varint(2 ** 26),
      hash: nameOf(r.raw(16)),
    })
  if (r.left < nonceSize + 16 + signatureSize) throw new Malformed('ends too early')
  return { document, device, heads, bytes, size: r.at }
}

/**
 * Does it hold something that does not count, or that cannot be said to count? Then it is ignored. A feed that has been cut
 * may only be in it as far as exactly where the cut was made.
 */
export const coversCut = (
  m: Membership,
  { document, heads }: Pick<Snapshot, 'document' | 'heads'>,
): boolean =>
  heads.some((head) => {
    const feed = { document, device: head.device, no: head.no }
    const verdict = verdictOf(m, feed).is
    if (verdict !== 'limited') return verdict !== 'counts'
    const { upTo, without } = limitOf(m, feed)
    const marked = upTo.every((marks) => marks.some((c) => c.seq === head.seq && c.hash === head.hash))
    return without.length > 0 || !marked
  })

/** The plain bytes. Throws Malformed: from a device that may not write now, changed, under another key, or with something cut in it. */
export async function openSnapshot(
  snapshot: Snapshot,
  m: Membership,
  documentKey: CryptoKey,
): Promise<Bytes> {
  const { bytes, size, document, device } = snapshot
  const by = deviceIn(m, document, device)
  if (!by || by.removals.length > 0 || by.device.role === 'reader')
    throw new Malformed('not from one who may write')
  if (coversCut(m, snapshot)) throw new Malformed('covers what is cut')
  if (!(await verifyEnvelope(bytes, by.device.verifier))) throw new Malformed('signature does not hold')
  const iv = bytes.slice(size, size + nonceSize)
  const sealed = bytes.slice(size + nonceSize, bytes.length - signatureSize)
  try {
    const of = { name: 'AES-GCM', iv, additionalData: bytes.slice(0, size) }
    return new Uint8Array(await crypto.subtle.decrypt(of, documentKey, sealed))
  } catch (cause) {
    if (cause instanceof DOMException) throw new Malformed('does not open')
    throw cause
  }
}
