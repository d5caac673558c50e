/** What a statement can say, and how each is written. Layouts are in README.md. */
import { Malformed, Reader, Writer, type Bytes } from './bytes.ts'
import { limits } from './limits.ts'
import { bytesOf, nameOf } from './name.ts'

export const roles = ['administrator', 'editor', 'reader'] as const
export type Role = (typeof roles)[number]
/** What an invitation leads to: a device's role, or an organisation's membership of a network. */
export const invitedAs = [...roles, 'member'] as const
export type InvitedAs = (typeof invitedAs)[number]

/** What a removal leaves: `writing` takes away only the right to sign statements. */
export const leaves = ['nothing', 'reading', 'writing'] as const
export type Leaves = (typeof leaves)[number]

/** An envelope or statement by place and the first sixteen bytes of its hash. */
export interface Mark {
  readonly seq: number
  /** 26 characters. */
  readonly hash: string
}
/** How far a feed counts. A forked feed has several. */
export interface Cut extends Mark {
  readonly document: string
  readonly device: string
  readonly no: number
}
export interface DeviceSaid {
  readonly type: 'device'
  readonly role: Role
  readonly signPublic: Bytes
  readonly boxPublic: Bytes
  /** The invitation that this answers. */
  readonly invitation?: string
  readonly at: number
}
/** The document's generation in force. A lower one counts no more; `erased` are the records it was rewritten without. */
export interface DocumentSaid {
  readonly type: 'document'
  readonly name: string
  readonly generation: number
  readonly erased: readonly string[]
  readonly at: number
}
/** From here on what it writes (or, when writing is left, signs) does not count. Against a certificate only from the root or an ancestor of that certificate. */
export interface RemovalSaid {
  readonly type: 'removal'
  readonly of: 'device' | 'owner'
  readonly subject: string
  readonly leaves: Leaves
  readonly cuts: readonly Cut[]
  /** Of a device: how far the statements count that it has signed. Of an owner: the admissions that end; none named, all of them. */
  readonly statements: readonly Mark[]
  readonly at: number
}
export interface Boxed {
  /** Device id, invitation id, a network's document, or `toRoot`. */
  readonly to: string
  readonly box: Bytes
}
/** A document's key of an epoch, sealed to those who may read. The document is named by its id. */
export interface KeysSaid {
  readonly type: 'keys'
  readonly document: string
  readonly epoch: number
  /** First sixteen bytes of the key's SHA-256, as a name. */
  readonly commitment: string
  /** X25519 public half, when the key is an owner's box. */
  readonly public?: Bytes
  readonly boxes: readonly Boxed[]
  readonly at: number
}
export interface InvitationSaid {
  readonly type: 'invitation'
  readonly as: InvitedAs
  readonly signPublic: Bytes
  readonly boxPublic: Bytes
  readonly at: number
}
export interface ClosedSaid {
  readonly type: 'closed'
  readonly invitation: string
  readonly why: 'used' | 'withdrawn'
  readonly at: number
}
/** An owner is a member of this network. */
export interface MemberSaid {
  readonly type: 'member'
  readonly member: string
  readonly invitation?: string
  readonly at: number
}
/** The branch of a forked feed that begins here does not count. */
export interface BranchSaid extends Cut {
  readonly type: 'branch'
  readonly at: number
}
/** Where keys are sealed so that the recovery sheet opens them. Said by the root alone. */
export interface RootBoxSaid {
  readonly type: 'rootBox'
  readonly boxPublic: Bytes
  readonly at: number
}
export type Known =
  | DeviceSaid
  | DocumentSaid
  | RemovalSaid
  | KeysSaid
  | InvitationSaid
  | ClosedSaid
  | MemberSaid
  | BranchSaid
  | RootBoxSaid
/** A sort of statement that this release does not know (S16). */
export interface NewerSaid {
  readonly type: 'newer'
  readonly number: number
}
export type Said = Known | NewerSaid

/** Recipient of keys that are sealed to the root. */
export const toRoot = '0'.repeat(26)

export const numberOf: Readonly<Record<Known['type'], number>> = {
  device: 1,
  document: 2,
  removal: 3,
  keys: 4,
  invitation: 5,
  closed: 6,
  member: 7,
  branch: 8,
  rootBox: 9,
}
const none = new Uint8Array(16)
const optional = (name: string | undefined): Uint8Array => (name === undefined ? none : bytesOf(name))
const readOptional = (r: Reader): string | undefined => {
  const name = r.raw(16)
  return name.every((byte) => byte === 0) ? undefined : nameOf(name)
}
const writeCut = (w: Writer, cut: Cut): Writer =>
  w.raw(bytesOf(cut.document)).raw(bytesOf(cut.device)).varint(cut.no).varint(cut.seq).raw(bytesOf(cut.hash))
const readCut = (r: Reader): Cut => ({
  document: nameOf(r.raw(16)),
  device: nameOf(r.raw(16)),
  no: r.varint(1_000_000),
  seq: r.varint(2 ** 26),
  hash: nameOf(r.raw(16)),
})

/** `signed` is the first form (`53`), which says devices and documents alone and has no invitations. */
export function encodeSaid(said: Known, form: 'first' | 'second'): Bytes {
  const w = new Writer()
  switch (said.type) {
    case 'device':
      w.byte(roles.indexOf(said.role)).raw(said.signPublic).raw(said.boxPublic)
      if (form === 'second') w.raw(optional(said.invitation))
      break
    case 'document':
      w.text(said.name).varint(said.generation).varint(said.erased.length)
      for (const id of said.erased) w.text(id)
      break
    case 'removal':
      w.byte(said.of === 'device' ? 0 : 1).byte(leaves.indexOf(said.leaves))
      w.raw(bytesOf(said.subject)).varint(said.cuts.length)
      for (const cut of said.cuts) writeCut(w, cut)
      w.varint(said.statements.length)
      for (const mark of said.statements) w.varint(mark.seq).raw(bytesOf(mark.hash))
      break
    case 'keys':
      w.raw(bytesOf(said.document)).varint(said.epoch).raw(bytesOf(said.commitment))
      w.block(said.public ?? new Uint8Array()).varint(said.boxes.length)
      for (const { to, box } of said.boxes) w.raw(bytesOf(to)).block(box)
      break
    case 'invitation':
      w.byte(invitedAs.indexOf(said.as)).raw(said.signPublic).raw(said.boxPublic)
      break
    case 'closed':
      w.raw(bytesOf(said.invitation)).byte(said.why === 'used' ? 0 : 1)
      break
    case 'member':
      w.raw(bytesOf(said.member)).raw(optional(said.invitation))
      break
    case 'branch':
      writeCut(w, said)
      break
    case 'rootBox':
      w.raw(said.boxPublic)
  }
  return w.varint(said.at).done()
}

/** A number that no list can have: more entries than bytes are left. */
const count = (r: Reader): number => r.varint(r.left)
const invitation = (r: Reader): { invitation?: string } => {
  const name = readOptional(r)
  return name === undefined ? {} : { invitation: name }
}

function readKnown(type: number, r: Reader, form: 'first' | 'second'): Said {
  switch (type) {
    case numberOf.device: {
      const role = roles[r.byte()]
      if (!role) return { type: 'newer', number: type }
      const keys = { signPublic: r.raw(32), boxPublic: r.raw(32) }
      const answers = form === 'second' ? invitation(r) : {}
      return { type: 'device', role, ...keys, ...answers, at: r.varint() }
    }
    case numberOf.document: {
      const said = { name: r.text(limits.name), generation: r.varint(1_000_000) }
      const erased: string[] = []
      for (let n = count(r); n > 0; n--) erased.push(r.text(limits.name))
      return { type: 'document', ...said, erased, at: r.varint() }
    }
    case numberOf.removal: {
      const of = ['device', 'owner'] as const
      const [subjectIs, left] = [of[r.byte()], leaves[r.byte()]]
      if (!subjectIs || !left) return { type: 'newer', number: type }
      const subject = nameOf(r.raw(16))
      const cuts: Cut[] = []
      for (let n = count(r); n > 0; n--) cuts.push(readCut(r))
      const statements: Mark[] = []
      for (let n = count(r); n > 0; n--) statements.push({ seq: r.varint(2 ** 26), hash: nameOf(r.raw(16)) })
      return { type: 'removal', of: subjectIs, leaves: left, subject, cuts, statements, at: r.varint() }
    }
    case numberOf.keys: {
      const said = { document: nameOf(r.raw(16)), epoch: r.varint(1_000_000), commitment: nameOf(r.raw(16)) }
      const half = r.block(32)
      if (half.length !== 0 && half.length !== 32) throw new Malformed('no public key')
      const boxes: Boxed[] = []
      for (let n = count(r); n > 0; n--) boxes.push({ to: nameOf(r.raw(16)), box: r.block(200) })
      return { type: 'keys', ...said, ...(half.length ? { public: half } : {}), boxes, at: r.varint() }
    }
    case numberOf.invitation: {
      const as = invitedAs[r.byte()]
      if (!as) return { type: 'newer', number: type }
      return { type: 'invitation', as, signPublic: r.raw(32), boxPublic: r.raw(32), at: r.varint() }
    }
    case numberOf.closed: {
      const name = nameOf(r.raw(16))
      const why = (['used', 'withdrawn'] as const)[r.byte()]
      return why ? { type: 'closed', invitation: name, why, at: r.varint() } : { type: 'newer', number: type }
    }
    case numberOf.member:
      return { type: 'member', member: nameOf(r.raw(16)), ...invitation(r), at: r.varint() }
    case numberOf.branch:
      return { type: 'branch', ...readCut(r), at: r.varint() }
    case numberOf.rootBox:
      return { type: 'rootBox', boxPublic: r.raw(32), at: r.varint() }
    default:
      return { type: 'newer', number: type }
  }
}

/** Throws Malformed. What this release does not know is `newer`, and is not read further. */
export function decodeSaid(type: number, payload: Bytes, form: 'first' | 'second'): Said {
  if (form === 'first' && type > numberOf.document) return { type: 'newer', number: type }
  const r = new Reader(payload)
  const said = readKnown(type, r, form)
  if (said.type !== 'newer') r.end()
  return said
}
