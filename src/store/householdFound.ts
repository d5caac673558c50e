/** The first statements of a register: a new owner's, and a device's own when it holds the root. */
import { deriveBytes, seedOf } from '../trust/seeds.ts'
import { lockBytes, makeDeviceKeys, makeRoot, type DeviceKeys, type Root } from '../trust/keys.ts'
import { membershipOf } from '../trust/membership.ts'
import { Malformed, type Bytes } from '../trust/bytes.ts'
import type { Statement } from '../trust/statement.ts'
import type { Join } from '../trust/join.ts'
import { saying, tended } from './householdKeys.ts'
import type { RawKey } from './keyBoxes.ts'
import { ringWith, rootOf, withKeys, type Keyring } from './keyring.ts'

/** A ring of what is known, before anything is said on this device. */
export async function ringOf(
  owner: string,
  device: DeviceKeys,
  known: Partial<Pick<Keyring, 'root' | 'answered' | 'rendezvous' | 'outer'>>,
  statements: readonly Statement[],
  joins: readonly Join[] = [],
  raw: readonly Pick<RawKey, 'document' | 'bytes'>[] = [],
): Promise<Keyring> {
  const bare = await withKeys(
    { device, root: undefined, membership: await membershipOf(owner, []), ...known },
    [],
  )
  return withKeys(await ringWith(bare, statements, joins), raw)
}

/** Made from the root, so that every device that has it, and the recovery sheet, finds the same place. It authorises nothing. */
export const rendezvousOf = async (root: Pick<Root, 'secret'>): Promise<Bytes> =>
  deriveBytes(await seedOf(root.secret), 'rendezvous', 16)

/** The root lies locked on this device from now on. */
export async function withRoot(ring: Keyring, root: Root): Promise<Keyring> {
  const { device } = ring
  const rendezvous = ring.rendezvous ?? (await rendezvousOf(root))
  return { ...ring, root: ring.root ?? (await lockBytes(device.lock, root.secret)), rendezvous }
}

/**
 * The ring of a device that has the root: it certifies itself, and tells what the keys are. As it was in a register of a newer
 * release, where nothing may be said.
 */
export async function certified(ring: Keyring, at: number): Promise<Keyring> {
  const { device, membership } = ring
  const mine = membership.devices.get(device.id)
  const said = await saying(ring, { kin: [], at }, async (sayer) => {
    if (mine && (mine.role === 'administrator' || mine.removals.length > 0)) return
    const { signPublic, boxPublic } = device
    await sayer.say({ type: 'device', role: 'administrator', signPublic, boxPublic, at })
  })
  return said ?? ring
}

/** A new owner: root, this device as its administrator, a key for each document. */
export async function foundRing(
  at: number,
  sort: 'organisation' | 'network' = 'organisation',
  given: DeviceKeys | undefined = undefined,
): Promise<Keyring> {
  const root: Root = await makeRoot()
  const device = given ?? (await makeDeviceKeys())
  const bare = await withRoot(await ringOf(root.owner, device, {}, []), root)
  const { signPublic, boxPublic } = device
  const ring = await saying(bare, { kin: [], at }, async (sayer) => {
    await sayer.say({ type: 'device', role: 'administrator', signPublic, boxPublic, at })
    const name = sort === 'network' ? 'nettverk' : 'intern'
    await sayer.say({ type: 'document', name, generation: 0, erased: [], at })
  })
  if (!ring) throw new Malformed('no root')
  return ring
}

/**
 * A register of an earlier release gets what it lacks, at the first opening on a device with the root: a box for the root, the
 * documents that came later, statements of its keys, and where its devices meet. The same ring when it has all that.
 */
export async function upgraded(ring: Keyring, at: number): Promise<Keyring> {
  const root = ring.rendezvous ? undefined : await rootOf(ring)
  // What a network is to be given is asked when more is known (chores.ts).
  return tended(root ? await withRoot(ring, root) : ring, { kin: [], at })
}
