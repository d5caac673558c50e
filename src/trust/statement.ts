/**
 * What an owner's root, and the administrators it has made, say about devices, documents, keys and invitations. Each is
 * signed alone and believed alone; an administrator's names the certificate by which it may (certificates.ts judges that).
 */
import { joinBytes, Malformed, Reader, sha256, Writer, type Bytes } from './bytes.ts'
import { importVerifier, ownerIdOf, type Root } from './keys.ts'
import { limits } from './limits.ts'
import { bytesOf, nameOf } from './name.ts'
import { decodeSaid, encodeSaid, numberOf, toRoot, type Known, type Said } from './said.ts'

export interface Statement {
  readonly owner: string
  /** Public half of the key that signed. */
  readonly signer: Bytes
  readonly byRoot: boolean
  /** Hash of the signer's certificate; `toRoot` (zeros) when the root signed. */
  readonly under: string
  /** Place in the signer's own chain of statements, from 1; 0 when the root signed. */
  readonly seq: number
  /** Hash of the signer's statement before this; zeros for none. */
  readonly prev: string
  readonly said: Said
  readonly bytes: Bytes
  /** First sixteen bytes of SHA-256 over all of it. */
  readonly hash: string
}
/** Who signs a statement: the root, or a device under its certificate, at the next place of its chain. */
export interface Signer {
  readonly owner: string
  readonly sign: CryptoKey
  readonly signPublic: Bytes
  readonly under: string
  readonly seq: number
  readonly prev: string
}
export const rootSigner = (root: Root): Signer => ({
  owner: root.owner,
  sign: root.sign,
  signPublic: root.signPublic,
  under: toRoot,
  seq: 0,
  prev: toRoot,
})

/** First bytes: no envelope begins with them, so a signature on the one can never pass for the other. */
const first = 0x53
const second = 0x54
const signatureSize = 64

const hashOf = async (bytes: Bytes): Promise<string> => nameOf((await sha256(bytes)).subarray(0, 16))

async function signed(front: Bytes, sign: CryptoKey): Promise<Bytes> {
  return joinBytes([front, new Uint8Array(await crypto.subtle.sign('Ed25519', sign, front))])
}

/** A statement of the first form: signed by the root, about a device or a document. What founds a register. */
export async function makeStatement(
  root: Root,
  said: Extract<Known, { type: 'device' | 'document' }>,
): Promise<Statement> {
  const front = new Writer()
    .byte(first)
    .varint(numberOf[said.type])
    .raw(bytesOf(root.owner))
    .raw(root.signPublic)
    .block(encodeSaid(said, 'first'))
    .done()
  const bytes = await signed(front, root.sign)
  const { under, seq, prev, signPublic: signer } = rootSigner(root)
  return { owner: root.owner, signer, byRoot: true, under, seq, prev, said, bytes, hash: await hashOf(bytes) }
}

/** Throws Malformed when it would be larger than a statement may be. */
export async function sayAs(signer: Signer, said: Known): Promise<Statement> {
  const { owner, signPublic, under, seq, prev } = signer
  const front = new Writer()
    .byte(second)
    .varint(numberOf[said.type])
    .raw(bytesOf(owner))
    .raw(signPublic)
    .raw(bytesOf(under))
    .varint(seq)
    .raw(bytesOf(prev))
    .block(encodeSaid(said, 'second'))
    .done()
  const bytes = await signed(front, signer.sign)
  if (bytes.length > limits.statement) throw new Malformed('statement too large')
  const byRoot = under === toRoot
  return { owner, signer: signPublic, byRoot, under, seq, prev, said, bytes, hash: await hashOf(bytes) }
}

/**
 * Checks size, shape and signature, and that what says it is the root's is. Whether an administrator might say it is
 * not asked here: that is a function of all statements. Throws Malformed.
 */
export async function readStatement(bytes: Bytes): Promise<Statement> {
  if (bytes.length > limits.statement) throw new Malformed('statement too large')
  const r = new Reader(bytes)
  const form = r.byte()
  if (form !== first && form !== second) throw new Malformed('not a statement')
  const type = r.varint(1_000_000)
  const owner = nameOf(r.raw(16))
  const signer = r.raw(32)
  const under = form === second ? nameOf(r.raw(16)) : toRoot
  const seq = form === second ? r.varint(2 ** 26) : 0
  const prev = form === second ? nameOf(r.raw(16)) : toRoot
  const payload = r.block(limits.statement)
  if (r.left !== signatureSize) throw new Malformed('ends too early')
  const byRoot = under === toRoot
  if (byRoot && (await ownerIdOf(signer)) !== owner) throw new Malformed('not signed by the root')
  // The root has no chain; an administrator's begins at one, and only its first follows nothing.
  if (byRoot ? seq > 0 || prev !== toRoot : seq === 0 || (seq === 1) !== (prev === toRoot))
    throw new Malformed('no such place')
  const verifier = await importVerifier(signer)
  const at = bytes.length - signatureSize
  if (!(await crypto.subtle.verify('Ed25519', verifier, bytes.slice(at), bytes.slice(0, at))))
    throw new Malformed('signature does not hold')
  const said = decodeSaid(type, payload, form === first ? 'first' : 'second')
  if (said.type === 'rootBox' && !byRoot) throw new Malformed('only the root says so')
  return { owner, signer, byRoot, under, seq, prev, said, bytes, hash: await hashOf(bytes) }
}
export const isStatement = (bytes: Uint8Array): boolean => bytes[0] === first || bytes[0] === second
