/** Everything the format is made of, from fixed seeds: Ed25519 and AES-GCM with a given nonce always give the same bytes. */
import { encodeBody, packBody, type Body } from '../../src/trust/body.ts'
import { toHex, type Bytes } from '../../src/trust/bytes.ts'
import { noHash, sealEnvelope, type Header } from '../../src/trust/envelope.ts'
import {
  deviceIdOf,
  documentIdOf,
  importDocumentKey,
  openRoot,
  pkcs8,
  type Root,
} from '../../src/trust/keys.ts'
import { makeStatement, type Statement } from '../../src/trust/statement.ts'

export const filled = (byte: number, count = 32): Bytes => new Uint8Array(count).fill(byte)
export const frozenAt = Date.UTC(2026, 2, 1)

export interface TestDevice {
  readonly id: string
  readonly sign: CryptoKey
  readonly signPublic: Bytes
  readonly box: CryptoKey
  readonly boxPublic: Bytes
}

const publicOf = async (secret: Bytes, algorithm: 'Ed25519' | 'X25519', usage: KeyUsage): Promise<Bytes> => {
  const key = await crypto.subtle.importKey('pkcs8', secret, algorithm, true, [usage])
  const { x = '' } = await crypto.subtle.exportKey('jwk', key)
  return new Uint8Array(Buffer.from(x, 'base64url'))
}
export async function testDevice(seed: number): Promise<TestDevice> {
  const sign = pkcs8(filled(seed), 112)
  const box = pkcs8(filled(seed + 1), 110)
  const signPublic = await publicOf(sign, 'Ed25519', 'sign')
  const boxPublic = await publicOf(box, 'X25519', 'deriveBits')
  return {
    id: await deviceIdOf(signPublic, boxPublic),
    sign: await crypto.subtle.importKey('pkcs8', sign, 'Ed25519', false, ['sign']),
    signPublic,
    box: await crypto.subtle.importKey('pkcs8', box, 'X25519', false, ['deriveBits']),
    boxPublic,
  }
}
export const testRoot = (seed: number): Promise<Root> => openRoot(pkcs8(filled(seed), 112))

export const certify = (
  root: Root,
  device: TestDevice,
  role: 'administrator' | 'editor' | 'reader' = 'administrator',
): Promise<Statement> =>
  makeStatement(root, {
    type: 'device',
    role,
    signPublic: device.signPublic,
    boxPublic: device.boxPublic,
    at: frozenAt,
  })
export const declare = (
  root: Root,
  name: string,
  generation: number,
  erased: string[] = [],
): Promise<Statement> => makeStatement(root, { type: 'document', name, generation, erased, at: frozenAt })

/** One of every sort of thing a body can hold. */
export const frozenBody = (other: string): Body => ({
  parents: [
    { device: undefined, no: 0, seq: 1, hash: filled(7, 16) },
    { device: other, no: 2, seq: 300, hash: filled(8, 16) },
  ],
  transactions: [
    {
      id: '01KJM0V80000000000000000AB',
      part: 0,
      of: 1,
      what: 'edit',
      records: 2,
      writes: [
        { key: 'system:01KJM0V80000000000000000ZZ/name', value: 'Visma Flyt Skole', depth: 1, seen: [] },
        {
          key: 'system:01KJM0V80000000000000000ZZ/owner',
          value: 'person:01KJM0V80000000000000000YY',
          depth: 4,
          seen: [
            { parent: 0, index: 3 },
            { parent: 1, index: 16 },
            { parent: -1, index: 0 },
          ],
        },
        { key: 'system:01KJM0V80000000000000000ZZ/tags/a%2Fb', value: true, depth: 1, seen: [] },
        { key: 'service:@barnehageplass/inUseFrom', value: '2027-03-01', depth: 1, seen: [] },
      ],
    },
    {
      id: '01KJM0V80000000000000000AC',
      part: 1,
      of: 3,
      what: 'nokon-annan-kode',
      note: 'systemer-2026.xlsx',
      inverts: '01KJM0V80000000000000000AB',
      records: 9000,
      writes: [
        { key: 'noKind/x:own', value: null, depth: 1, seen: [] },
        { key: 'system:a/annualCost', value: -1_200_000, depth: 1, seen: [] },
        { key: 'system:a/userCount', value: 0.5, depth: 1, seen: [] },
        {
          key: 'system:a/modules/01',
          value: { name: 'Æøå ✓', used: 3, list: [1, null, false] },
          depth: 1,
          seen: [],
        },
        { key: 'system:a/description', value: filled(9, 5), depth: 1, seen: [] },
        { key: 'system:a/longer', value: 'x'.repeat(300), depth: 1, seen: [] },
      ],
    },
  ],
})

export interface Frozen {
  readonly [name: string]: string
}
export async function freeze(): Promise<Frozen> {
  const root = await testRoot(1)
  const device = await testDevice(2)
  const other = await testDevice(4)
  const documentId = await documentIdOf(root.owner, 'intern', 0)
  const body = frozenBody(other.id)
  const packed = packBody(encodeBody(body))
  const header: Header = { document: documentId, device: device.id, no: 0, seq: 1, prev: noHash }
  const key = await importDocumentKey(filled(5))
  const first = await sealEnvelope(header, packed, filled(6, 12), key, device.sign)
  const second = await sealEnvelope(
    { ...header, seq: 2, prev: first.hash },
    packBody(encodeBody({ parents: [], transactions: [] })),
    filled(7, 12),
    key,
    device.sign,
  )
  return {
    owner: root.owner,
    device: device.id,
    document: documentId,
    certificate: toHex((await certify(root, device)).bytes),
    documentStatement: toHex((await declare(root, 'cards', 2, ['person:a'])).bytes),
    body: toHex(encodeBody(body)),
    packed: toHex(packed),
    envelope: toHex(first.bytes),
    envelopeHash: toHex(first.hash),
    second: toHex(second.bytes),
  }
}
