/** A register as the first release kept it: one key a document and no statement of it, two documents, nothing to meet by. */
import { bench, type Bench } from './opened.ts'
import { sealBox } from '../../src/trust/box.ts'
import type { Bytes } from '../../src/trust/bytes.ts'
import { lockBytes, makeDeviceKeys, makeRoot, newDocumentKey, type Root } from '../../src/trust/keys.ts'
import { membershipOf } from '../../src/trust/membership.ts'
import { makeStatement } from '../../src/trust/statement.ts'

export interface FirstRelease {
  readonly of: Bench
  readonly id: string
  readonly keys: ReadonlyMap<string, Bytes>
  readonly root: Root
  readonly statements: readonly Bytes[]
}
export async function firstRelease(of = bench()): Promise<FirstRelease> {
  const [root, device, at] = [await makeRoot(), await makeDeviceKeys(), 1]
  const { signPublic, boxPublic } = device
  const statements = [
    await makeStatement(root, { type: 'device', role: 'administrator', signPublic, boxPublic, at }),
    await makeStatement(root, { type: 'document', name: 'intern', generation: 0, erased: [], at }),
    await makeStatement(root, { type: 'document', name: 'cards', generation: 0, erased: [], at }),
  ]
  const { documents } = await membershipOf(root.owner, statements)
  const keys = new Map([...documents.values()].map(({ id }) => [id, newDocumentKey()]))
  const boxes: unknown[] = []
  for (const [document, key] of keys)
    boxes.push({ document, box: await sealBox(boxPublic, key, `document ${document}`) })
  const kept: Record<string, unknown> = {
    info: {
      id: root.owner,
      name: 'Gammel kommune',
      sort: 'municipality',
      example: false,
      made: 1,
      opened: 1,
    },
    device,
    root: await lockBytes(device.lock, root.secret),
    statements: statements.map((s) => s.bytes),
    boxes,
    epoch: { seq: 1 },
  }
  const disk = await of.shelf.disk(root.owner, true)
  await disk?.commit(Object.entries(kept).map(([key, value]) => ({ do: 'put', table: 'keep', key, value })))
  disk?.close()
  return { of, id: root.owner, keys, root, statements: statements.map((s) => s.bytes) }
}
