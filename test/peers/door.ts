/** Envelopes from devices, honest or not, held up to the door. */
import { encodeBody, packBody, type Body, type BodyWrite } from '../../src/trust/body.ts'
import type { Bytes } from '../../src/trust/bytes.ts'
import { checkEnvelope, type Checked } from '../../src/trust/entry.ts'
import { noHash, sealEnvelope, type Header } from '../../src/trust/envelope.ts'
import type { Head } from '../../src/trust/feed.ts'
import { importDocumentKey } from '../../src/trust/keys.ts'
import type { Membership } from '../../src/trust/membership.ts'
import { filled, type TestDevice } from '../fakes/frozen.ts'

export interface Sealed {
  readonly bytes: Bytes
  readonly hash: Bytes
}
const transaction = '01KJM0V80000000000000000AB'
export const bodyOf = (
  writes: readonly Partial<BodyWrite>[],
  change: Partial<Body> = {},
  id = transaction,
): Body => ({
  parents: [],
  transactions: [
    {
      id,
      part: 0,
      of: 1,
      what: 'edit',
      records: 1,
      writes: writes.map((w) => ({ key: 'system:a/name', value: 'A', depth: 1, seen: [], ...w })),
    },
  ],
  ...change,
})
export const packedBody = (body: Body = bodyOf([{}])): Bytes => packBody(encodeBody(body))

/** One document whose key everybody has, and a door to it. */
export async function doorTo(document: string, seed = 5) {
  const key = await importDocumentKey(filled(seed))
  const seal = (
    by: Pick<TestDevice, 'id' | 'sign'>,
    change: Partial<Header> = {},
    inside: Bytes = packedBody(),
    under: CryptoKey = key,
  ): Promise<Sealed> =>
    sealEnvelope(
      { document, device: by.id, no: 0, seq: 1, prev: noHash, ...change },
      inside,
      filled(6, 12),
      under,
      by.sign,
    )
  const check = (
    bytes: Bytes,
    membership: Membership,
    head: Head = { seq: 0, hash: noHash },
  ): Promise<Checked> =>
    checkEnvelope(bytes, {
      membership,
      head: () => head,
      documentKeys: (id) => (id === document ? [key] : []),
    })
  /** What came of it, in a few words. */
  const outcome = async (...of: Parameters<typeof check>): Promise<string> => {
    const checked = await check(...of)
    if (checked.is === 'waits') return `waits for ${checked.for}`
    return checked.is === 'unfit' ? checked.why : checked.link
  }
  return { seal, check, outcome, key }
}
