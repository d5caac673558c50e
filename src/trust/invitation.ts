/** What an invitation's secret opens, and where those who have it find each other. */
import { joinBytes, Malformed, sha256, toHex, utf8, type Bytes } from './bytes.ts'
import { deviceIdOf } from './keys.ts'
import { nameOf } from './name.ts'
import { boxPair, deriveBytes, signPair, type BoxKeys, type SignKeys } from './seeds.ts'

export interface InvitationKeys extends SignKeys, BoxKeys {
  /** Made as a device's id is: what keys are sealed to, and what a join is signed by. */
  readonly id: string
}
const size = 16

/** Sixteen bytes: whoever has them may read, and ask to become a member. */
export const newInvitationSecret = (): Bytes => crypto.getRandomValues(new Uint8Array(size))

/** The same keys every time, on the device that invites and on the one that is invited. */
export async function invitationKeys(secret: Bytes): Promise<InvitationKeys> {
  if (secret.length !== size) throw new Malformed('no invitation secret')
  const sign = await signPair(await deriveBytes(secret, 'invitation sign'))
  const box = await boxPair(await deriveBytes(secret, 'invitation box'))
  return { id: await deviceIdOf(sign.signPublic, box.boxPublic), ...sign, ...box }
}

/** Sixteen bytes by which the devices of an owner find each other. They authorise nothing. */
export const newRendezvous = (): Bytes => crypto.getRandomValues(new Uint8Array(size))

/** The room's name is what a signalling server sees; the password encrypts what the devices say through it. */
export async function roomOf(
  rendezvous: Bytes,
): Promise<{ readonly name: string; readonly password: string }> {
  if (rendezvous.length !== size) throw new Malformed('no rendezvous')
  const hash = (purpose: string): Promise<Bytes> => sha256(joinBytes([utf8(purpose), rendezvous]))
  const name = nameOf((await hash('samorden room')).subarray(0, 16))
  return { name, password: toHex(await hash('samorden password')) }
}
