/** Envelopes sealed and signed, and taken in at the door, against the bare signature alone. */
import { encodeBody, packBody } from '../../../src/trust/body.ts'
import type { Bytes } from '../../../src/trust/bytes.ts'
import { checkEnvelope, type Door } from '../../../src/trust/entry.ts'
import { noHash, sealEnvelope } from '../../../src/trust/envelope.ts'
import {
  importDocumentKey,
  importVerifier,
  makeDeviceKeys,
  makeRoot,
  newDocumentKey,
} from '../../../src/trust/keys.ts'
import { membershipOf } from '../../../src/trust/membership.ts'
import { makeStatement, rootSigner, sayAs, type Statement } from '../../../src/trust/statement.ts'

const random = (size: number): Bytes => crypto.getRandomValues(new Uint8Array(size))
/** A burst of five edits with values that do not deflate. */
const burst = (): Bytes =>
  packBody(
    encodeBody({
      parents: [],
      transactions: Array.from({ length: 5 }, () => ({
        id: '01KJM0V80000000000000000AB',
        part: 0,
        of: 1,
        what: 'edit',
        records: 1,
        writes: [
          { key: 'system:a/name', value: btoa(String.fromCharCode(...random(12))), depth: 1, seen: [] },
        ],
      })),
    }),
  )

/** Everything one needs to sign, and to check, in a register with fifty devices. */
async function setUp() {
  const root = await makeRoot()
  const device = await makeDeviceKeys()
  const { signPublic, boxPublic, id } = device
  const at = Date.now()
  const statements: Statement[] = [
    await makeStatement(root, { type: 'document', name: 'intern', generation: 0, erased: [], at }),
    await sayAs(rootSigner(root), { type: 'device', role: 'editor', signPublic, boxPublic, at }),
  ]
  for (let i = 0; i < 50; i++) {
    const other = await makeDeviceKeys()
    const said = {
      type: 'device',
      role: 'reader',
      signPublic: other.signPublic,
      boxPublic: other.boxPublic,
      at,
    } as const
    statements.push(await sayAs(rootSigner(root), said))
  }
  const membership = await membershipOf(root.owner, statements)
  const document = membership.documents.get('intern')?.id ?? ''
  const key = await importDocumentKey(newDocumentKey())
  const door: Door = { membership, head: () => ({ seq: 0, hash: noHash }), documentKeys: () => [key] }
  const header = { document, device: id, no: 0, seq: 1, prev: noHash }
  const seal = (): Promise<{ bytes: Bytes }> => sealEnvelope(header, burst(), random(12), key, device.sign)
  return { device, door, seal, verifier: await importVerifier(signPublic) }
}

async function perSecond(times: number, once: (i: number) => Promise<unknown>): Promise<number> {
  const started = performance.now()
  for (let i = 0; i < times; i++) await once(i)
  return (times * 1000) / (performance.now() - started)
}

let made: ReturnType<typeof setUp> | undefined
const parts = (): ReturnType<typeof setUp> => (made ??= setUp())
const size = 400

export const signing = {
  async sign(times: number): Promise<number> {
    const { seal } = await parts()
    return perSecond(times, seal)
  },
  async bareSign(times: number): Promise<number> {
    const { device } = await parts()
    return perSecond(times, () => crypto.subtle.sign('Ed25519', device.sign, random(size)))
  },
  /** Throws when one of them is not let in. */
  async verify(times: number): Promise<number> {
    const { seal, door } = await parts()
    const sealed = await Promise.all(Array.from({ length: times }, async () => (await seal()).bytes))
    return perSecond(times, async (i) => {
      const checked = await checkEnvelope(sealed[i] ?? new Uint8Array(), door)
      if (checked.is !== 'good') throw new Error(`an envelope was not let in: ${checked.is}`)
    })
  },
  async bareVerify(times: number): Promise<number> {
    const { device, verifier } = await parts()
    const bytes = random(size)
    const signature = await crypto.subtle.sign('Ed25519', device.sign, bytes)
    return perSecond(times, () => crypto.subtle.verify('Ed25519', verifier, signature, bytes))
  },
}

declare global {
  interface Window {
    signing: typeof signing
  }
}
window.signing = signing
