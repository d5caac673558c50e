/** A sealed and signed page of a feed. Every byte of the layout is written out in README.md and frozen by fixtures. */
import { joinBytes, Malformed, Reader, sha256, Writer, type Bytes } from './bytes.ts'
import { limits } from './limits.ts'
import { bytesOf, nameOf } from './name.ts'

export const envelopeVersion = 1
export const noHash: Bytes = new Uint8Array(32)
const signatureSize = 64
const nonceSize = 12
const tagSize = 16

export interface Header {
  readonly document: string
  readonly device: string
  /** A device that finds itself copied starts feed 1, 2 … (S14); otherwise 0. */
  readonly no: number
  /** From 1, without holes. */
  readonly seq: number
  /** Hash of the envelope before it; zeros for the first. */
  readonly prev: Bytes
}
export interface Opened {
  readonly header: Header
  /** Bytes of the header: what the seal also vouches for. */
  readonly size: number
}

/** Made by a newer release: cannot be checked here. */
export class NewerEnvelope extends Error {}

function encodeHeader(header: Header): Bytes {
  return new Writer(128)
    .byte(envelopeVersion)
    .raw(bytesOf(header.document))
    .raw(bytesOf(header.device))
    .varint(header.no)
    .varint(header.seq)
    .raw(header.prev)
    .done()
}

/** First step of S2: size and shape of what is not secret. Throws Malformed or NewerEnvelope. */
export function readHeader(bytes: Bytes): Opened {
  if (bytes.length > limits.envelope) throw new Malformed('envelope too large')
  const r = new Reader(bytes)
  if (r.byte() !== envelopeVersion) throw new NewerEnvelope()
  const document = nameOf(r.raw(16))
  const device = nameOf(r.raw(16))
  const no = r.varint(1_000_000)
  const seq = r.varint(2 ** 26 - 1)
  if (seq === 0) throw new Malformed('feeds begin at one')
  const prev = r.raw(32)
  if (r.left < nonceSize + tagSize + signatureSize) throw new Malformed('ends too early')
  return { header: { document, device, no, seq, prev }, size: r.at }
}

/** `body` is packed (body.ts); `nonce` is twelve random bytes, never used twice under one document key. */
export async function sealEnvelope(
  header: Header,
  body: Bytes,
  nonce: Bytes,
  documentKey: CryptoKey,
  signKey: CryptoKey,
): Promise<{ bytes: Bytes; hash: Bytes }> {
  const head = encodeHeader(header)
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: head },
    documentKey,
    body,
  )
  const signed = joinBytes([head, nonce, new Uint8Array(sealed)])
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', signKey, signed))
  const bytes = joinBytes([signed, signature])
  if (bytes.length > limits.envelope) throw new Malformed('envelope too large')
  return { bytes, hash: await sha256(bytes) }
}

export const verifyEnvelope = (bytes: Bytes, verifier: CryptoKey): Promise<boolean> =>
  crypto.subtle.verify(
    'Ed25519',
    verifier,
    bytes.slice(bytes.length - signatureSize),
    bytes.slice(0, bytes.length - signatureSize),
  )

/** The packed body. Throws Malformed when the key is not the one it was sealed under, or a byte has changed. */
export async function openEnvelope(bytes: Bytes, opened: Opened, documentKey: CryptoKey): Promise<Bytes> {
  const from = opened.size + nonceSize
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: bytes.slice(opened.size, from), additionalData: bytes.slice(0, opened.size) },
        documentKey,
        bytes.slice(from, bytes.length - signatureSize),
      ),
    )
  } catch (cause) {
    if (cause instanceof DOMException) throw new Malformed('does not open')
    throw cause
  }
}
