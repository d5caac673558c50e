/** The small file in which a device says how far it has come, signed, so that what has been held back is noticed. */
import { joinBytes, Malformed, Reader, sameBytes, utf8, Writer, type Bytes } from '../../trust/bytes.ts'
import { importVerifier } from '../../trust/keys.ts'
import type { Membership } from '../../trust/membership.ts'
import { bytesOf, nameOf } from '../../trust/name.ts'
import type { Depot, FeedHead } from '../../store/depot.ts'
import { readHeads, writeHeads } from '../file/headList.ts'

export const statusPurpose = 'samorden folder status 1'
const version = 1
const magic = utf8('SAMDHODE')
const signatureSize = 64

export interface Status {
  readonly owner: string
  readonly device: string
  /** By that device's clock; for people. */
  readonly made: number
  readonly heads: readonly FeedHead[]
}

export async function writeStatus(depot: Depot, heads: readonly FeedHead[], made: number): Promise<Bytes> {
  const w = new Writer(4_096).raw(magic).byte(version)
  const front = writeHeads(w.raw(bytesOf(depot.owner)).raw(bytesOf(depot.device)).varint(made), heads).done()
  return joinBytes([front, await depot.sign(statusPurpose, front)])
}

/** Signing key of a device that this owner, or a member of its network, vouches for. */
function signerOf(m: Membership, device: string): Bytes | undefined {
  const found = m.devices.get(device)
  if (found) return found.signPublic
  for (const member of m.members.values()) {
    const theirs = member.membership.devices.get(device)
    if (theirs) return theirs.signPublic
  }
  return undefined
}

/** Undefined when it is no whole status file, or nobody vouches for who says it has signed it. */
export async function readStatus(
  bytes: Bytes,
  membership: (owner: string) => Membership | undefined,
): Promise<Status | undefined> {
  const at = bytes.length - signatureSize
  if (at < magic.length || !sameBytes(bytes.subarray(0, magic.length), magic)) return undefined
  let status: Status
  try {
    const r = new Reader(bytes.subarray(0, at))
    r.raw(magic.length)
    if (r.byte() !== version) return undefined
    const of = { owner: nameOf(r.raw(16)), device: nameOf(r.raw(16)), made: r.varint() }
    status = { ...of, heads: readHeads(r) }
    r.end()
  } catch (cause) {
    if (cause instanceof Malformed) return undefined
    throw cause
  }
  const by = membership(status.owner)
  const signPublic = by && signerOf(by, status.device)
  if (!signPublic) return undefined
  const signed = joinBytes([utf8(statusPurpose), bytes.slice(0, at)])
  const verifier = await importVerifier(signPublic)
  return (await crypto.subtle.verify('Ed25519', verifier, bytes.slice(at), signed)) ? status : undefined
}
