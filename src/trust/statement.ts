/** What the root says about devices and documents: signed alone, without a chain, so that any one of them can be believed by itself. */
import { joinBytes, Malformed, Reader, sha256, Writer, type Bytes } from './bytes.ts'
import { importVerifier, ownerIdOf, type Root } from './keys.ts'
import { limits } from './limits.ts'
import { bytesOf, nameOf } from './name.ts'

export const roles = ['administrator', 'editor', 'reader'] as const
export type Role = (typeof roles)[number]

export type Said =
  | {
      readonly type: 'device'
      readonly role: Role
      readonly signPublic: Bytes
      readonly boxPublic: Bytes
      readonly at: number
    }
  | {
      /** The document's generation in force. A lower one counts no more; `erased` are the records it was rewritten without. */
      readonly type: 'document'
      readonly name: string
      readonly generation: number
      readonly erased: readonly string[]
      readonly at: number
    }
  | { readonly type: 'newer'; readonly number: number }

export interface Statement {
  readonly owner: string
  readonly signer: Bytes
  readonly said: Said
  readonly bytes: Bytes
}

/** First byte: no envelope begins with it, so a signature on the one can never pass for the other. */
const magic = 0x53
const number = { device: 1, document: 2 } as const
const signatureSize = 64

function encodeSaid(said: Exclude<Said, { type: 'newer' }>): Bytes {
  const w = new Writer()
  if (said.type === 'device')
    return w.byte(roles.indexOf(said.role)).raw(said.signPublic).raw(said.boxPublic).varint(said.at).done()
  w.text(said.name).varint(said.generation).varint(said.erased.length)
  for (const id of said.erased) w.text(id)
  return w.varint(said.at).done()
}

export async function makeStatement(root: Root, said: Exclude<Said, { type: 'newer' }>): Promise<Statement> {
  const signed = new Writer()
    .byte(magic)
    .varint(number[said.type])
    .raw(bytesOf(root.owner))
    .raw(root.signPublic)
    .block(encodeSaid(said))
    .done()
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', root.sign, signed))
  return { owner: root.owner, signer: root.signPublic, said, bytes: joinBytes([signed, signature]) }
}

function decodeSaid(type: number, payload: Bytes): Said {
  const r = new Reader(payload)
  if (type === number.device) {
    const role = roles[r.byte()]
    if (!role) return { type: 'newer', number: type }
    const said: Said = { type: 'device', role, signPublic: r.raw(32), boxPublic: r.raw(32), at: r.varint() }
    r.end()
    return said
  }
  if (type === number.document) {
    const name = r.text(limits.name)
    const generation = r.varint(1_000_000)
    const erased: string[] = []
    for (let n = r.varint(r.left); n > 0; n--) erased.push(r.text(limits.name))
    const said: Said = { type: 'document', name, generation, erased, at: r.varint() }
    r.end()
    return said
  }
  return { type: 'newer', number: type }
}

/** Checks shape, that the signer is the owner's root, and the signature. Throws Malformed. */
export async function readStatement(bytes: Bytes): Promise<Statement> {
  if (bytes.length > limits.statement) throw new Malformed('statement too large')
  const r = new Reader(bytes)
  if (r.byte() !== magic) throw new Malformed('not a statement')
  const type = r.varint(1_000_000)
  const owner = nameOf(r.raw(16))
  const signer = r.raw(32)
  const payload = r.block(limits.statement)
  if (r.left !== signatureSize) throw new Malformed('ends too early')
  if ((await ownerIdOf(signer)) !== owner) throw new Malformed('not signed by the root')
  const verifier = await importVerifier(signer)
  const good = await crypto.subtle.verify(
    'Ed25519',
    verifier,
    bytes.slice(bytes.length - signatureSize),
    bytes.slice(0, bytes.length - signatureSize),
  )
  if (!good) throw new Malformed('signature does not hold')
  return { owner, signer, said: decodeSaid(type, payload), bytes }
}

export const hashOfStatement = async (statement: Statement): Promise<string> =>
  nameOf((await sha256(statement.bytes)).subarray(0, 16))
