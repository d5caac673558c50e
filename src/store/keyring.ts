/** This device's keys, the owner's root, the membership and the documents' keys: all that `keep` holds, opened. */
import { sealBox, openBox } from '../trust/box.ts'
import type { Bytes } from '../trust/bytes.ts'
import {
  importDocumentKey,
  lockBytes,
  makeDeviceKeys,
  makeRoot,
  newDocumentKey,
  openRoot,
  unlockBytes,
  type DeviceKeys,
  type Root,
} from '../trust/keys.ts'
import { membershipOf, verdictOf, type Membership } from '../trust/membership.ts'
import { makeStatement, readStatement, type Statement } from '../trust/statement.ts'
import type { Disk, DiskWrite } from './disk.ts'
import type { RegisterInfo } from './types.ts'

export type DocumentName = 'intern' | 'cards'
export const documentNames: readonly DocumentName[] = ['intern', 'cards']

/** A document's key, sealed to this device. */
interface KeyBox {
  readonly document: string
  readonly box: Bytes
}
const purpose = (document: string): string => `document ${document}`

export interface Keyring {
  readonly device: DeviceKeys
  /** The root's private key, locked by this device's own; undefined on a device that was not given it. */
  readonly root: Bytes | undefined
  readonly membership: Membership
  readonly boxes: readonly KeyBox[]
  /** Keys by document, the one to write under first. */
  readonly keys: ReadonlyMap<string, readonly CryptoKey[]>
}

export const rootOf = async (ring: Keyring): Promise<Root | undefined> =>
  ring.root && openRoot(await unlockBytes(ring.device.lock, ring.root))

/** A document's key as bytes, for a backup or to seal it to somebody else. */
export async function rawKeys(ring: Keyring): Promise<Map<string, Bytes>> {
  const out = new Map<string, Bytes>()
  for (const { document, box } of ring.boxes)
    out.set(document, await openBox(ring.device.box, ring.device.boxPublic, box, purpose(document)))
  return out
}

/** Puts together a ring for a device that has the root: it certifies itself, and takes the document keys it is given. */
export async function ringFor(
  device: DeviceKeys,
  root: Root,
  statements: readonly Statement[],
  raw: ReadonlyMap<string, Bytes>,
  at: number,
): Promise<Keyring> {
  const certificate = await makeStatement(root, {
    type: 'device',
    role: 'administrator',
    signPublic: device.signPublic,
    boxPublic: device.boxPublic,
    at,
  })
  const known = (await membershipOf(root.owner, statements)).devices.has(device.id)
  const membership = await membershipOf(root.owner, known ? statements : [...statements, certificate])
  return withKeys({ device, root: await lockBytes(device.lock, root.secret), membership }, raw)
}

/** Only the keys of generations in force are kept: the others' documents are to be unreadable. */
export async function withKeys(
  ring: Pick<Keyring, 'device' | 'root' | 'membership'>,
  raw: ReadonlyMap<string, Bytes>,
): Promise<Keyring> {
  const boxes: KeyBox[] = []
  const keys = new Map<string, readonly CryptoKey[]>()
  for (const [document, bytes] of raw) {
    if (ring.membership.past.has(document)) continue
    boxes.push({ document, box: await sealBox(ring.device.boxPublic, bytes, purpose(document)) })
    keys.set(document, [await importDocumentKey(bytes)])
  }
  return { ...ring, boxes, keys }
}

/** A new owner: root, this device as its administrator, a key for each document. */
export async function foundRing(at: number): Promise<Keyring> {
  const root = await makeRoot()
  const device = await makeDeviceKeys()
  const statements: Statement[] = []
  for (const name of documentNames)
    statements.push(await makeStatement(root, { type: 'document', name, generation: 0, erased: [], at }))
  const { documents } = await membershipOf(root.owner, statements)
  const raw = new Map<string, Bytes>()
  for (const { id } of documents.values()) raw.set(id, newDocumentKey())
  return ringFor(device, root, statements, raw, at)
}

/** What is written to `keep`; `epoch` rises each time, so that other tabs know that the ring they hold is old. */
export function keepRing(ring: Keyring, epoch: number): DiskWrite[] {
  const put = (key: string, value: unknown): DiskWrite => ({ do: 'put', table: 'keep', key, value })
  return [
    put('device', ring.device),
    put('root', ring.root),
    put(
      'statements',
      ring.membership.statements.map((s) => s.bytes),
    ),
    put('boxes', ring.boxes),
    put('epoch', { seq: epoch }),
  ]
}
export const keepInfo = (info: RegisterInfo): DiskWrite => ({
  do: 'put',
  table: 'keep',
  key: 'info',
  value: info,
})

/** Undefined when there is no register on this disk. Throws Malformed when what is there has been changed. */
export async function loadRing(
  disk: Disk,
): Promise<{ info: RegisterInfo; ring: Keyring; epoch: number } | undefined> {
  // In one reading: another tab may be rewriting all of it.
  const kept = new Map(await disk.range('keep', '', '\uffff'))
  const [info, device, root, statements, boxes, epoch] = [
    'info',
    'device',
    'root',
    'statements',
    'boxes',
    'epoch',
  ].map((key) => kept.get(key))
  if (!info || !device) return undefined
  const read = await Promise.all(((statements ?? []) as Bytes[]).map(readStatement))
  const membership = await membershipOf((info as RegisterInfo).id, read)
  const opened = device as DeviceKeys
  const keys = new Map<string, readonly CryptoKey[]>()
  for (const { document, box } of (boxes ?? []) as KeyBox[])
    keys.set(document, [
      await importDocumentKey(await openBox(opened.box, opened.boxPublic, box, purpose(document))),
    ])
  return {
    info: info as RegisterInfo,
    ring: {
      device: opened,
      root: root as Bytes | undefined,
      membership,
      boxes: (boxes ?? []) as KeyBox[],
      keys,
    },
    epoch: (epoch as { seq: number } | undefined)?.seq ?? 0,
  }
}

export function documentOf(ring: Keyring, name: DocumentName): string {
  const found = ring.membership.documents.get(name)
  if (!found) throw new Error(`no document ${name}`)
  return found.id
}
export const nameOfDocument = (ring: Keyring, document: string): string | undefined =>
  [...ring.membership.documents.values()].find((d) => d.id === document)?.name

/** S7, S16: may this device write at all? */
export const mayWrite = (ring: Keyring): boolean =>
  ring.membership.newer === 0 &&
  verdictOf(ring.membership, { document: documentOf(ring, 'intern'), device: ring.device.id, no: 0 }).is ===
    'counts'
