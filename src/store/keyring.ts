/** This device's keys, the owner's root, the membership and the documents' keys: all that `keep` holds, opened. */
import type { Bytes } from '../trust/bytes.ts'
import { openBox } from '../trust/box.ts'
import { invitationKeys, type InvitationKeys } from '../trust/invitation.ts'
import { readJoin, type Join } from '../trust/join.ts'
import { importDocumentKey, openRoot, unlockBytes, type DeviceKeys, type Root } from '../trust/keys.ts'
import {
  commitmentOf,
  deviceIn,
  membershipOf,
  verdictOf,
  type KeyEpoch,
  type Membership,
} from '../trust/membership.ts'
import { rootBoxKeys } from '../trust/sealKeys.ts'
import { readStatement, type Statement } from '../trust/statement.ts'
import type { Disk, DiskWrite } from './disk.ts'
import { boxOf, inOrder, openerOf, sameKey, type KeyBox, type Outer, type RawKey } from './keyBoxes.ts'
import type { Hindrance, Standing } from './members.ts'
import { besideEach, openJoins } from './openJoins.ts'
import type { RegisterInfo } from './types.ts'

/** As kinds name them: `intern` is where everything goes that is not said to go elsewhere, which in a network is `nettverk`. */
export type DocumentName = 'intern' | 'cards' | 'delt' | 'nettverk'
export const documentNames: readonly DocumentName[] = ['intern', 'nettverk', 'cards', 'delt']

export interface Keyring {
  readonly device: DeviceKeys
  /** The root's private key, locked by this device's own; undefined on a device that was not given it. */
  readonly root: Bytes | undefined
  readonly membership: Membership
  /** Statements of owners who ask to become members of this network: they count for nothing yet. */
  readonly beside: readonly Statement[]
  /** Newcomers who wait for a countersignature. */
  readonly joins: readonly Join[]
  /** Secret of the invitation that this device has answered, locked; until it has a certificate. */
  readonly answered: Bytes | undefined
  /** By which the owner's devices find each other; authorises nothing. */
  readonly rendezvous: Bytes | undefined
  readonly boxes: readonly KeyBox[]
  /** Keys by document, newest epoch first. */
  readonly keys: ReadonlyMap<string, readonly CryptoKey[]>
  /** Keys of other registers here that open boxes of this one. Not kept: their own rings keep them. */
  readonly outer: Outer
}
/** What is known of a ring before its keys are opened. */
export type BareRing = Pick<Keyring, 'device' | 'root' | 'membership'> & Partial<Keyring>

export const rootOf = async (ring: Pick<Keyring, 'root' | 'device'>): Promise<Root | undefined> =>
  ring.root && openRoot(await unlockBytes(ring.device.lock, ring.root))

export const answeredOf = async (ring: Keyring): Promise<InvitationKeys | undefined> =>
  ring.answered && invitationKeys(await unlockBytes(ring.device.lock, ring.answered))

export const rawKeys = (ring: Keyring): Promise<RawKey[]> =>
  Promise.all(
    ring.boxes.map(async ({ document, epoch, commitment, locked }) => ({
      document,
      epoch,
      commitment,
      bytes: await unlockBytes(ring.device.lock, locked),
    })),
  )

const nothing: Omit<Keyring, keyof Pick<Keyring, 'device' | 'root' | 'membership'>> = {
  beside: [],
  joins: [],
  answered: undefined,
  rendezvous: undefined,
  boxes: [],
  keys: new Map(),
  outer: { wraps: new Map(), seeds: new Map() },
}

/** Only the keys of generations in force are kept: the others' documents are to be unreadable. */
function settled(ring: Keyring, boxes: readonly KeyBox[]): Keyring {
  const { membership } = ring
  const alive = boxes.filter((box) => !membership.past.has(box.document))
  return { ...ring, boxes: alive, keys: inOrder(membership, alive) }
}

/** Takes in keys as bytes: from a backup, or just made. Which epoch each is of, the statements say; 0 when none does. */
export async function withKeys(
  ring: BareRing,
  raw: readonly Pick<RawKey, 'document' | 'bytes'>[],
): Promise<Keyring> {
  const whole: Keyring = { ...nothing, ...ring }
  const boxes = [...whole.boxes]
  for (const { document, bytes } of raw) {
    const commitment = await commitmentOf(bytes)
    if (boxes.some((box) => sameKey(box, { document, commitment }))) continue
    const said = whole.membership.keys.get(document)?.find((k) => k.commitment === commitment)
    boxes.push(await boxOf(whole.device, document, said?.epoch ?? 0, bytes))
  }
  return settled(whole, boxes)
}

/** Opens every box that is addressed to this device, in whichever way. A removed device keeps what it had: it reads back. */
export async function opened(ring: Keyring): Promise<Keyring> {
  const boxes: KeyBox[] = ring.boxes.map((box) => {
    const said = ring.membership.keys.get(box.document)?.find((k) => k.commitment === box.commitment)
    return said && said.epoch !== box.epoch ? { ...box, epoch: said.epoch } : box
  })
  const open = openerOf({
    device: ring.device,
    outer: ring.outer,
    held: async (commitment) => {
      const box = boxes.find((one) => one.commitment === commitment)
      return box && unlockBytes(ring.device.lock, box.locked)
    },
    invitation: () => answeredOf(ring),
    root: async () => {
      const root = await rootOf(ring)
      return root && rootBoxKeys(root)
    },
  })
  // One key may open others, which may open others still.
  for (let more = true; more;) {
    more = false
    for (const [document, epochs] of ring.membership.keys) {
      if (ring.membership.past.has(document)) continue
      for (const said of epochs) {
        if (boxes.some((box) => sameKey(box, { document, commitment: said.commitment }))) continue
        const bytes = await open(document, said)
        if (!bytes) continue
        boxes.push(await boxOf(ring.device, document, said.epoch, bytes))
        more = true
      }
    }
  }
  return settled(ring, boxes)
}

/**
 * The ring with these statements and joins in it, and every key that they give. A function of what is known, in any order.
 * Statements of owners that have nothing to do with this one are left out, and so are joins whose invitation is closed.
 */
export async function ringWith(
  ring: Keyring,
  statements: readonly Statement[],
  joins: readonly Join[],
  outer: Outer = ring.outer,
): Promise<Keyring> {
  const { owner } = ring.membership
  const all = [
    ...new Map(
      [...ring.membership.statements, ...ring.beside, ...statements].map((s) => [s.hash, s]),
    ).values(),
  ]
  const membership = await membershipOf(owner, all, ring.membership)
  const open = openJoins(membership, [...ring.joins, ...joins])
  const counted = new Set(membership.statements.map((s) => s.hash))
  const left = new Map<string, number>()
  for (const { member } of open) if (member !== undefined) left.set(member, besideEach)
  const beside = all.filter((s) => {
    const room = left.get(s.owner) ?? 0
    if (counted.has(s.hash) || room === 0) return false
    left.set(s.owner, room - 1)
    return true
  })
  const inside = [membership, ...[...membership.members.values()].map((m) => m.membership)]
  const answered = inside.some((m) => m.devices.has(ring.device.id)) ? undefined : ring.answered
  const next = await opened({ ...ring, membership, beside, joins: open, outer })
  return { ...next, answered }
}

/** Everything that is passed on of a ring, as it came, in a fixed order: statements, then joins. */
export const carriedOf = ({ membership, beside, joins }: Keyring): readonly Bytes[] =>
  [
    ...[...membership.statements, ...beside].sort((a, b) => (a.hash < b.hash ? -1 : 1)),
    ...[...joins].sort((a, b) => (a.hash < b.hash ? -1 : 1)),
  ].map(({ bytes }) => bytes)

/** What is written to `keep`; `epoch` rises each time, so that other tabs know that the ring they hold is old. */
export function keepRing(ring: Keyring, epoch: number): DiskWrite[] {
  const put = (key: string, value: unknown): DiskWrite => ({ do: 'put', table: 'keep', key, value })
  const bytes = (all: readonly { readonly bytes: Bytes }[]): Bytes[] => all.map((one) => one.bytes)
  return [
    put('device', ring.device),
    put('root', ring.root),
    put('statements', bytes([...ring.membership.statements, ...ring.beside])),
    put('joins', bytes(ring.joins)),
    put('answered', ring.answered),
    put('rendezvous', ring.rendezvous),
    put(
      'boxes',
      ring.boxes.map(({ key: _key, ...box }) => box),
    ),
    put('epoch', { seq: epoch }),
  ]
}
export const keepInfo = (info: RegisterInfo): DiskWrite => ({
  do: 'put',
  table: 'keep',
  key: 'info',
  value: info,
})

/** The first release did not say why a register is here. */
export type KeptInfo = Omit<RegisterInfo, 'mandate'> & Partial<Pick<RegisterInfo, 'mandate'>>
/** A box as the first release kept it: one key a document, sealed to the device, its epoch not said. */
interface FirstBox {
  readonly document: string
  readonly box: Bytes
}
async function readBox(device: DeviceKeys, kept: Omit<KeyBox, 'key'> | FirstBox): Promise<KeyBox> {
  if ('locked' in kept)
    return { ...kept, key: await importDocumentKey(await unlockBytes(device.lock, kept.locked)) }
  const bytes = await openBox(device.box, device.boxPublic, kept.box, `document ${kept.document}`)
  return boxOf(device, kept.document, 0, bytes)
}

export interface Loaded {
  readonly info: RegisterInfo
  readonly ring: Keyring
  readonly epoch: number
}
/** Undefined when there is no register on this disk. Throws Malformed when what is there has been changed. */
export async function loadRing(disk: Disk, outer: Outer = nothing.outer): Promise<Loaded | undefined> {
  // In one reading: another tab may be rewriting all of it.
  const kept = new Map(await disk.range('keep', '', '\uffff'))
  const info = kept.get('info') as KeptInfo | undefined
  const device = kept.get('device') as DeviceKeys | undefined
  if (!info || !device) return undefined
  const list = (key: string): Bytes[] => (kept.get(key) ?? []) as Bytes[]
  const statements = await Promise.all(list('statements').map(readStatement))
  const joins = await Promise.all(list('joins').map(readJoin))
  const boxes = (kept.get('boxes') ?? []) as (Omit<KeyBox, 'key'> | FirstBox)[]
  const bare: Keyring = {
    ...nothing,
    device,
    root: kept.get('root') as Bytes | undefined,
    membership: await membershipOf(info.id, []),
    answered: kept.get('answered') as Bytes | undefined,
    rendezvous: kept.get('rendezvous') as Bytes | undefined,
    boxes: await Promise.all(boxes.map((box) => readBox(device, box))),
  }
  const ring = await ringWith(bare, statements, joins, outer)
  return {
    info: { ...info, mandate: info.mandate ?? 'own' },
    ring,
    epoch: (kept.get('epoch') as { seq: number } | undefined)?.seq ?? 0,
  }
}

/** The id of a document in force. */
export function findDocument({ membership: { documents } }: Pick<Keyring, 'membership'>, name: DocumentName) {
  const main = name === 'intern' ? documents.get('nettverk') : undefined
  return (documents.get(name) ?? main)?.id
}
export function documentOf(ring: Keyring, name: DocumentName): string {
  const id = findDocument(ring, name)
  if (id === undefined) throw new Error(`no document ${name}`)
  return id
}

/** The one to write under; undefined where none has been said that counts. */
export function newestKey({ keys }: Membership, document: string): KeyEpoch | undefined {
  const [first] = keys.get(document) ?? []
  return first?.counts ? first : undefined
}
/** False while the newest key that is known of has not been given to this device: it must not write under an older one. */
export function holdsNewest(ring: Keyring, document: string): boolean {
  const newest = newestKey(ring.membership, document)
  if (!newest) return ring.keys.has(document)
  return ring.boxes.some((box) => box.document === document && box.commitment === newest.commitment)
}

/** What this device is here. */
export function standingOf(ring: Keyring): Standing {
  const { membership, device, joins, answered } = ring
  const mine = membership.devices.get(device.id)
  if (mine?.removals.length === 0) return mine.role
  const main = findDocument(ring, 'intern')
  const found = main === undefined ? undefined : deviceIn(membership, main, device.id)
  // A member's device writes in what the network owns together, and is no administrator of it.
  if (found && found.removals.length === 0) return found.device.role === 'reader' ? 'reader' : 'editor'
  // An organisation that has been removed may be let in again.
  if (joins.some((join) => join.device === device.id)) return 'waiting'
  if (mine) return mine.removals.every((r) => r.said.leaves === 'reading') ? 'reader' : 'removed'
  if (found) return 'removed'
  // The invitation that it answered has been withdrawn, or somebody else has used it.
  return answered ? 'removed' : 'visitor'
}

/** S7, S16. A newcomer may write: its writes wait with it. */
export function hindranceOf(ring: Keyring, name: DocumentName = 'intern'): Hindrance | undefined {
  if (ring.membership.newer > 0) return 'newer-release'
  const standing = standingOf(ring)
  if (standing === 'reader' || standing === 'removed' || standing === 'visitor') return standing
  const document = findDocument(ring, name)
  if (document === undefined || !holdsNewest(ring, document)) return 'waiting'
  if (standing === 'waiting') {
    const mine = ring.joins.find((join) => join.device === ring.device.id)
    return mine && ring.membership.invitations.get(mine.invitation)?.as === 'reader' ? 'reader' : undefined
  }
  const { is } = verdictOf(ring.membership, { document, device: ring.device.id, no: 0 })
  return is === 'counts' || is === 'limited' ? undefined : 'visitor'
}
export const mayWrite = (ring: Keyring): boolean => hindranceOf(ring) === undefined
