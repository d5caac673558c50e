/** The one door for envelopes from outside (S2): size, certificate, signature, chain, decrypt, shape, in that order. */
import { decodeBody, NewerBody, unpackBody, type Body } from './body.ts'
import { Malformed, sha256, type Bytes } from './bytes.ts'
import { NewerEnvelope, openEnvelope, readHeader, verifyEnvelope, type Opened } from './envelope.ts'
import { linkOf, type Head, type Link } from './feed.ts'
import { deviceIn, limitOf, mayReach, verdictOf, type Membership, type Verdict } from './membership.ts'

export type Unfit =
  | 'size-or-shape'
  | 'newer-envelope'
  | 'signature'
  | 'chain'
  | 'does-not-open'
  | 'body'
  | Extract<Verdict, { is: 'never' }>['why']
export type Checked =
  | {
      readonly is: 'good'
      readonly opened: Opened
      readonly hash: Bytes
      readonly link: Link
      /** Undefined when a newer release made the body: kept, not shown (S16). */
      readonly body: Body | undefined
    }
  | { readonly is: 'waits'; readonly for: 'certificate' | 'document' | 'envelope' | 'key' }
  | { readonly is: 'unfit'; readonly why: Unfit }

export interface Door {
  readonly membership: Membership
  readonly head: (opened: Opened) => Head
  /** The document's keys, the one that is likeliest first; none when it cannot be read here. */
  readonly documentKeys: (document: string) => readonly CryptoKey[]
}

export async function checkEnvelope(bytes: Bytes, door: Door): Promise<Checked> {
  let opened: Opened
  try {
    opened = readHeader(bytes)
  } catch (cause) {
    if (cause instanceof NewerEnvelope) return { is: 'unfit', why: 'newer-envelope' }
    if (cause instanceof Malformed) return { is: 'unfit', why: 'size-or-shape' }
    throw cause
  }
  const verdict = verdictOf(door.membership, opened.header)
  if (verdict.is === 'never') return { is: 'unfit', why: verdict.why }
  if (verdict.is === 'waits') return verdict
  // Beyond what a removal lets count, at any branch: a removed device that goes on writing.
  if (verdict.is === 'limited' && !mayReach(limitOf(door.membership, opened.header), opened.header.seq))
    return { is: 'unfit', why: 'not-allowed' }
  const { device } = deviceIn(door.membership, opened.header.document, opened.header.device) ?? {}
  if (!device || !(await verifyEnvelope(bytes, device.verifier))) return { is: 'unfit', why: 'signature' }
  const link = linkOf(door.head(opened), opened.header)
  if (link === 'gap') return { is: 'waits', for: 'envelope' }
  const keys = door.documentKeys(opened.header.document)
  if (keys.length === 0) return { is: 'waits', for: 'key' }
  const hash = await sha256(bytes)
  try {
    const body = await readBody(bytes, opened, keys)
    return { is: 'good', opened, hash, link, body }
  } catch (cause) {
    if (!(cause instanceof Malformed)) throw cause
    return { is: 'unfit', why: cause.reason === 'does not open' ? 'does-not-open' : 'body' }
  }
}

/** Decrypts and reads; undefined for a newer release's body. Throws Malformed. Also the way back in from our own store. */
export async function readBody(
  bytes: Bytes,
  opened: Opened,
  keys: readonly CryptoKey[],
): Promise<Body | undefined> {
  const packed = await openWithAny(bytes, opened, keys)
  try {
    return decodeBody(await unpackBody(packed))
  } catch (cause) {
    if (cause instanceof NewerBody) return undefined
    throw cause
  }
}

/** A document has a key for each time someone was removed; which one sealed this is not said, and found by trying. */
async function openWithAny(bytes: Bytes, opened: Opened, keys: readonly CryptoKey[]): Promise<Bytes> {
  for (const key of keys)
    try {
      return await openEnvelope(bytes, opened, key)
    } catch (cause) {
      if (!(cause instanceof Malformed)) throw cause
    }
  throw new Malformed('does not open')
}
