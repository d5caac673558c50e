/**
 * Whom each document's key is to be sealed to, and the statements that seal it. What is said is only what is missing, so
 * that two devices that tend the same register come to rest: a rule over the membership, not a list of what to do when.
 */
import { Malformed, type Bytes } from '../trust/bytes.ts'
import { newDocumentKey } from '../trust/keys.ts'
import {
  commitmentOf,
  mayRead,
  type DocumentNow,
  type KeyEpoch,
  type Membership,
} from '../trust/membership.ts'
import { toRoot, type Boxed } from '../trust/said.ts'
import { boxKeysOf, rootBoxKeys, sealKeyTo, unwrapKey, wrapKey } from '../trust/sealKeys.ts'
import type { RawKey } from './keyBoxes.ts'
import type { Kin } from './householdKin.ts'
import { sayerFor, type Sayer } from './householdSign.ts'
import { newestKey, rawKeys, ringWith, rootOf, type Keyring } from './keyring.ts'

/** Somebody who is to have a key. `seal` is missing where this device has not got what it would be wrapped under. */
interface Recipient {
  readonly to: string
  readonly seal: ((key: Bytes, document: string, epoch: number) => Promise<Bytes>) | undefined
}
/** Documents of an organisation, and of a network. */
const documentsOf = {
  organisation: ['intern', 'cards', 'delt', 'box'],
  network: ['nettverk', 'cards'],
} as const
/** Boxes in one statement: well below what a statement may be. */
const boxesEach = 400

const sealed = (to: string, half: Bytes): Recipient => ({
  to,
  seal: (key, document, epoch) => sealKeyTo(half, key, document, epoch),
})
const wrapped = (to: string, under: Bytes | undefined): Recipient => ({
  to,
  seal: under && ((key, document, epoch) => wrapKey(under, key, document, epoch)),
})

/** Keys of an owner's box that count, the newest first. */
const boxEpochs = (m: Pick<Membership, 'keys' | 'documents'>): readonly KeyEpoch[] =>
  (m.keys.get(m.documents.get('box')?.id ?? '') ?? []).filter((key) => key.counts)
/**
 * An organisation's devices are given the key of its box, and find those of its documents in there: one box a device, however
 * many documents there are. A network has documents with different readers, and seals each to them.
 */
const isDirect = ({ documents }: Membership, name: string): boolean => name === 'box' || !documents.has('box')
/** Older keys are wrapped under newer ones: who has the newest reads back, and nobody reads forward. */
const isChained = (m: Membership, name: string): boolean => isDirect(m, name) || name === 'delt'

function recipientsOf(m: Membership, name: string, kin: Kin, held: readonly RawKey[]): Recipient[] {
  const out: Recipient[] = []
  if (isDirect(m, name)) {
    for (const device of m.devices.values())
      if (mayRead(m, device.id)) out.push(sealed(device.id, device.boxPublic))
    for (const invitation of m.invitations.values())
      // An organisation that is invited into a network reads what members own together, nothing of the secretariat's.
      if (!invitation.closed && (invitation.as !== 'member' || name === 'nettverk'))
        out.push(sealed(invitation.id, invitation.boxPublic))
    if (m.rootBox) out.push(sealed(toRoot, m.rootBox))
  } else {
    const [box] = boxEpochs(m)
    if (box) out.push(wrapped(box.commitment, held.find((k) => k.commitment === box.commitment)?.bytes))
  }
  if (name === 'nettverk')
    for (const member of m.members.values()) {
      const [newest] = boxEpochs(member.membership)
      if (member.removals.length === 0 && newest?.public) out.push(sealed(newest.commitment, newest.public))
    }
  if (name === 'delt')
    for (const { document, keys, inside } of kin)
      if (inside && keys.length > 0) out.push(wrapped(document, keys[0]))
  return out
}

/** Is a key sealed to a device, or an invitation, that is to read no further? */
const strayed = (m: Membership, key: KeyEpoch): boolean =>
  [...key.boxes.keys()].some(
    (to) => (m.devices.has(to) && !mayRead(m, to)) || m.invitations.get(to)?.closed === 'withdrawn',
  )
/** Keys of the box that nothing is to be sealed to any longer. Two that were made at once, unknown to each other, are both as good. */
const oldBoxes = (m: Membership): KeyEpoch[] => {
  const [newest, ...rest] = boxEpochs(m)
  return rest.filter((key) => newest && (key.epoch < newest.epoch || strayed(m, key)))
}

/** Does somebody hold the newest key who is to read no further? Recipients that are not known here are left in peace. */
async function outlived(
  m: Membership,
  { id: document, name }: DocumentNow,
  newest: KeyEpoch,
  kin: Kin,
): Promise<boolean> {
  const holds = (keys: readonly KeyEpoch[]): boolean => keys.some((k) => newest.boxes.has(k.commitment))
  if (strayed(m, newest)) return true
  if (!isDirect(m, name) && holds(oldBoxes(m))) return true
  if (name === 'nettverk')
    for (const member of m.members.values()) {
      const { membership } = member
      if (holds(member.removals.length > 0 ? boxEpochs(membership) : oldBoxes(membership))) return true
    }
  if (name === 'delt')
    for (const { document: to, keys, inside } of kin) {
      const box = newest.boxes.get(to)
      const [key] = keys
      if (!box || (inside && (!key || (await unwraps(key, box, document, newest.epoch))))) continue
      return true
    }
  return false
}
async function unwraps(key: Bytes, box: Bytes, document: string, epoch: number): Promise<boolean> {
  try {
    await unwrapKey(key, box, document, epoch)
    return true
  } catch (cause) {
    if (cause instanceof Malformed) return false
    throw cause
  }
}

/** What one key is sealed to those of the recipients who lack it. One whose public half is no key gets none. */
async function sayKey(
  sayer: Sayer,
  name: string,
  key: Pick<RawKey, 'document' | 'epoch' | 'bytes'>,
  recipients: readonly Recipient[],
  at: number,
): Promise<void> {
  const boxes: Boxed[] = []
  for (const { to, seal } of recipients) {
    try {
      if (seal) boxes.push({ to, box: await seal(key.bytes, key.document, key.epoch) })
    } catch (cause) {
      if (!(cause instanceof Malformed)) throw cause
    }
  }
  const half = name === 'box' ? { public: (await boxKeysOf(key.bytes)).boxPublic } : {}
  const commitment = await commitmentOf(key.bytes)
  const { document, epoch } = key
  for (let from = 0; from < boxes.length; from += boxesEach)
    await sayer.say({
      type: 'keys',
      document,
      epoch,
      commitment,
      ...half,
      boxes: boxes.slice(from, from + boxesEach),
      at,
    })
}

export interface Tending {
  readonly kin: Kin
  readonly at: number
  /** New keys for every document, whoever holds the old ones. */
  readonly rotate?: boolean
  /** Certificate to sign under, when it matters which. */
  readonly under?: string
}
/** Documents that a register of an earlier release lacks are named, and the root's box. */
async function nameMissing(ring: Keyring, sayer: Sayer, at: number): Promise<void> {
  const { documents, rootBox } = ring.membership
  const root = rootBox ? undefined : await rootOf(ring)
  if (root) await sayer.say({ type: 'rootBox', boxPublic: (await rootBoxKeys(root)).boxPublic, at })
  // Where nothing is here yet (recovery) there is nothing to add to: it has only not come.
  const sort = documents.has('intern') ? 'organisation' : documents.has('nettverk') ? 'network' : undefined
  for (const name of sort ? documentsOf[sort] : [])
    if (!documents.has(name)) await sayer.say({ type: 'document', name, generation: 0, erased: [], at })
}

/** What a document's keys lack, said. `held` are all keys that are here. */
async function tendDocument(
  m: Membership,
  sayer: Sayer,
  of: DocumentNow,
  held: readonly RawKey[],
  fresh: boolean,
  { kin, at, rotate = false }: Tending,
): Promise<void> {
  const { id: document, name } = of
  const epochs = m.keys.get(document) ?? []
  const mine = held.filter((k) => k.document === document)
  const newest = newestKey(m, document)
  const recipients = recipientsOf(m, name, kin, held)
  const say = (key: Pick<RawKey, 'document' | 'epoch' | 'bytes'>, to: readonly Recipient[]): Promise<void> =>
    sayKey(sayer, name, key, to, at)
  let top: Pick<RawKey, 'commitment' | 'bytes'> | undefined
  const make = async (epoch: number): Promise<void> => {
    const bytes = newDocumentKey()
    top = { bytes, commitment: await commitmentOf(bytes) }
    await say({ document, epoch, bytes }, recipients)
  }
  if (!newest && mine.length === 0) {
    // A document that has just been named has no key yet; one that only has not been given is waited for.
    if (fresh) await make(0)
    return
  }
  if (newest && (rotate || (await outlived(m, of, newest, kin)))) await make(newest.epoch + 1)
  else {
    const found = newest ? mine.find((k) => k.commitment === newest.commitment) : mine[0]
    const lacking = recipients.filter(({ to }) => !newest?.boxes.has(to))
    if (found && lacking.length > 0) await say(found, lacking)
    top = found
  }
  const names = new Set(boxEpochs(m).map((k) => k.commitment))
  for (const key of mine) {
    const place = epochs.findIndex((k) => k.commitment === key.commitment)
    if (key.commitment === top?.commitment || (place < 0 && newest)) continue
    const newer = new Set(epochs.slice(0, Math.max(0, place)).map((k) => k.commitment))
    const under = isChained(m, name) ? newer : names
    if ([...(epochs[place]?.boxes.keys() ?? [])].some((to) => under.has(to))) continue
    if (!isChained(m, name)) await say(key, recipients)
    else if (top) await say(key, [wrapped(top.commitment, top.bytes)])
  }
}

/**
 * The ring with what `first` says in it, every key sealed to those who are then to have it, and new keys where somebody holds
 * one who is not. Undefined when this device may not say anything.
 */
export async function saying(
  ring: Keyring,
  tending: Tending,
  first: (sayer: Sayer) => Promise<void> = async () => undefined,
): Promise<Keyring | undefined> {
  const sayer = await sayerFor(ring, tending.under)
  if (!sayer) return undefined
  await first(sayer)
  let next = await ringWith(ring, sayer.said, [])
  await nameMissing(next, sayer, tending.at)
  next = await ringWith(ring, sayer.said, [])
  const before = new Set([...ring.membership.documents.values()].map((d) => d.id))
  // First what is sealed to people, then what lies in the box that they have got.
  for (const direct of [true, false]) {
    const held = await rawKeys(next)
    for (const document of next.membership.documents.values())
      if (isDirect(next.membership, document.name) === direct)
        await tendDocument(next.membership, sayer, document, held, !before.has(document.id), tending)
    if (direct) next = await ringWith(ring, sayer.said, [])
  }
  if (sayer.said.length === 0) return ring
  const said = await ringWith(ring, sayer.said, [])
  return sayer.said.every((s) => said.membership.standings.get(s.hash) === 'counts') ? said : undefined
}
/** The same ring when nothing is missing, or this device may not say so. */
export const tended = async (ring: Keyring, tending: Tending): Promise<Keyring> =>
  (await saying(ring, tending)) ?? ring

/** Is there a document whose newest key somebody lacks who is to have it, or holds who is not, or that is not here? */
export async function keysArePending({ membership: m }: Keyring, kin: Kin): Promise<boolean> {
  for (const document of m.documents.values()) {
    const newest = newestKey(m, document.id)
    if (!newest) continue
    if (await outlived(m, document, newest, kin)) return true
    if (recipientsOf(m, document.name, kin, []).some(({ to }) => !newest.boxes.has(to))) return true
  }
  return false
}
