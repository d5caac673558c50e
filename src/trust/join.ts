/**
 * What a newcomer leaves behind when it answers an invitation. It is no statement: it gives nothing, and lies beside the
 * statements until an administrator countersigns it, or the invitation is withdrawn. Layout in README.md.
 */
import { joinBytes, Malformed, Reader, sha256, Writer, type Bytes } from './bytes.ts'
import type { InvitationKeys } from './invitation.ts'
import { deviceIdOf, importVerifier, type DeviceKeys } from './keys.ts'
import { limits } from './limits.ts'
import { bytesOf, nameOf } from './name.ts'
import type { InvitedAs } from './said.ts'

export interface Join {
  readonly owner: string
  /** Id of the invitation that it answers; that it exists and is open is not asked here. */
  readonly invitation: string
  readonly device: string
  readonly signPublic: Bytes
  readonly boxPublic: Bytes
  /** The owner that wants to be a member of this network. That the device may speak for it is not asked here. */
  readonly member: string | undefined
  /** Sealed under the `cards` key for a device; a network's newcomer says openly who it claims to be. */
  readonly label: Bytes
  /** By the newcomer's clock; for people. */
  readonly at: number
  readonly bytes: Bytes
  /** First sixteen bytes of SHA-256 over all of it. */
  readonly hash: string
}
export interface JoinOf {
  readonly owner: string
  readonly invitation: InvitationKeys
  readonly device: Pick<DeviceKeys, 'id' | 'sign' | 'signPublic' | 'boxPublic'>
  /** What the invitation leads to; it alone decides, and so it is not written here. */
  readonly as: InvitedAs
  readonly member?: string
  readonly label: Bytes
  readonly at: number
}

const first = 0x55
const signatureSize = 64
const none = '0'.repeat(26)
export const isJoin = (bytes: Uint8Array): boolean => bytes[0] === first

const sign = async (key: CryptoKey, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes))

/** Throws Malformed when the label is too long, or `member` is named where none is asked for, or the other way. */
export async function makeJoin(of: JoinOf): Promise<Join> {
  if (of.label.length > limits.label) throw new Malformed('label too long')
  if ((of.as === 'member') !== (of.member !== undefined)) throw new Malformed('member or device')
  const front = new Writer(512)
    .byte(first)
    .raw(bytesOf(of.owner))
    .raw(of.invitation.signPublic)
    .raw(of.invitation.boxPublic)
    .raw(of.device.signPublic)
    .raw(of.device.boxPublic)
    .raw(bytesOf(of.member ?? none))
    .varint(of.at)
    .block(of.label)
    .done()
  // The device signs the invitation's signature too: neither half can be taken from one join into another.
  const invited = joinBytes([front, await sign(of.invitation.sign, front)])
  return readJoin(joinBytes([invited, await sign(of.device.sign, invited)]))
}

/** Checks size, shape and both signatures: it holds the invitation's secret, and the keys it asks for. Throws Malformed. */
export async function readJoin(bytes: Bytes): Promise<Join> {
  if (bytes.length > limits.join) throw new Malformed('join too large')
  const r = new Reader(bytes)
  if (r.byte() !== first) throw new Malformed('not a join')
  const owner = nameOf(r.raw(16))
  const invitation = { signPublic: r.raw(32), boxPublic: r.raw(32) }
  const signPublic = r.raw(32)
  const boxPublic = r.raw(32)
  const member = nameOf(r.raw(16))
  const at = r.varint()
  const label = r.block(limits.label)
  if (r.left !== 2 * signatureSize) throw new Malformed('ends too early')
  const signed: readonly [Bytes, number][] = [
    [invitation.signPublic, r.at],
    [signPublic, r.at + signatureSize],
  ]
  for (const [half, end] of signed) {
    const verifier = await importVerifier(half)
    const signature = bytes.slice(end, end + signatureSize)
    if (!(await crypto.subtle.verify('Ed25519', verifier, signature, bytes.slice(0, end))))
      throw new Malformed('signature does not hold')
  }
  return {
    owner,
    invitation: await deviceIdOf(invitation.signPublic, invitation.boxPublic),
    device: await deviceIdOf(signPublic, boxPublic),
    signPublic,
    boxPublic,
    member: member === none ? undefined : member,
    label,
    at,
    bytes,
    hash: nameOf((await sha256(bytes)).subarray(0, 16)),
  }
}
