/** The keys that a device holds, and the ways one can reach it: sealed to it, to its invitation, to the root or an owner's box, or wrapped. */
import { Malformed, type Bytes } from '../trust/bytes.ts'
import { importDocumentKey, lockBytes, type DeviceKeys } from '../trust/keys.ts'
import { commitmentOf, type KeyEpoch, type Membership } from '../trust/membership.ts'
import { toRoot } from '../trust/said.ts'
import { boxKeysOf, openKeyFrom, unwrapKey } from '../trust/sealKeys.ts'
import type { BoxKeys } from '../trust/seeds.ts'

/** A document's key of one epoch, locked by this device's own. */
export interface KeyBox {
  readonly document: string
  readonly epoch: number
  /** Names the key: the statements say which epoch it is of. */
  readonly commitment: string
  readonly locked: Bytes
  readonly key: CryptoKey
}
/** A key as bytes: for a backup, or to seal it to somebody else. */
export interface RawKey {
  readonly document: string
  readonly epoch: number
  readonly commitment: string
  readonly bytes: Bytes
}

/** Keys of other registers on this device. */
export interface Outer {
  /** Keys of a network's `nettverk`, by the document's id: members wrap their publication's keys under them. */
  readonly wraps: ReadonlyMap<string, readonly Bytes[]>
  /** Seeds of an owner's `box`, by their commitments: a network seals its key to them. */
  readonly seeds: ReadonlyMap<string, Bytes>
}

export async function boxOf(
  device: DeviceKeys,
  document: string,
  epoch: number,
  bytes: Bytes,
): Promise<KeyBox> {
  const [commitment, locked, key] = await Promise.all([
    commitmentOf(bytes),
    lockBytes(device.lock, bytes),
    importDocumentKey(bytes),
  ])
  return { document, epoch, commitment, locked, key }
}

export const sameKey = (a: Pick<KeyBox, 'document' | 'commitment'>, b: typeof a): boolean =>
  a.document === b.document && a.commitment === b.commitment

/** Newest first: those that statements name in the statements' order, then the others. */
export function inOrder(membership: Membership, boxes: readonly KeyBox[]): Map<string, readonly CryptoKey[]> {
  const place = (box: KeyBox): number => {
    const all = membership.keys.get(box.document) ?? []
    const at = all.findIndex((k) => k.epoch === box.epoch && k.commitment === box.commitment)
    return at < 0 ? all.length + 1 : at
  }
  const sorted = boxes
    .map((box) => ({ box, at: place(box) }))
    .sort(
      (a, b) => a.at - b.at || b.box.epoch - a.box.epoch || (a.box.commitment < b.box.commitment ? -1 : 1),
    )
  const keys = new Map<string, CryptoKey[]>()
  for (const { box } of sorted) keys.set(box.document, [...(keys.get(box.document) ?? []), box.key])
  return keys
}

/** A box that others have made may hold anything: what does not open, or is another key than was said, is no key. */
async function attempt(said: KeyEpoch, open: () => Promise<Bytes>): Promise<Bytes | undefined> {
  try {
    const bytes = await open()
    return (await commitmentOf(bytes)) === said.commitment ? bytes : undefined
  } catch (cause) {
    if (cause instanceof Malformed) return undefined
    throw cause
  }
}

export interface Ways {
  readonly device: DeviceKeys
  readonly outer: Outer
  /** A key that is here already, by its commitment: others may be wrapped under it. */
  readonly held: (commitment: string) => Promise<Bytes | undefined>
  /** Asked for when the first box calls for them, and once. */
  readonly invitation: () => Promise<(BoxKeys & { readonly id: string }) | undefined>
  readonly root: () => Promise<BoxKeys | undefined>
}
/** Opens one key in any way that is open to this device; undefined when none is. */
export function openerOf({ device, outer, held, ...ways }: Ways) {
  let invitation: ReturnType<Ways['invitation']> | undefined
  let root: ReturnType<Ways['root']> | undefined
  return async (document: string, said: KeyEpoch): Promise<Bytes | undefined> => {
    const from = async (to: string, pair: BoxKeys | undefined): Promise<Bytes | undefined> => {
      const box = pair && said.boxes.get(to)
      return box && attempt(said, () => openKeyFrom(pair.box, pair.boxPublic, box, document, said.epoch))
    }
    const direct = await from(device.id, device)
    if (direct) return direct
    const invited = await (invitation ??= ways.invitation())
    const found = invited && (await from(invited.id, invited))
    if (found) return found
    if (said.boxes.has(toRoot)) {
      const byRoot = await from(toRoot, await (root ??= ways.root()))
      if (byRoot) return byRoot
    }
    for (const [to, box] of said.boxes) {
      const seed = outer.seeds.get(to)
      const sealed = seed && (await from(to, await boxKeysOf(seed)))
      if (sealed) return sealed
      const own = await held(to)
      for (const key of own ? [own] : (outer.wraps.get(to) ?? [])) {
        const inner = await attempt(said, () => unwrapKey(key, box, document, said.epoch))
        if (inner) return inner
      }
    }
    return undefined
  }
}
