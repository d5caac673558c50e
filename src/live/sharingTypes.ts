/** What pages see of sharing: people, devices, organisations, what is under way and what is missing. The class is in sharing.svelte.ts. */
import type { DeviceInfo, InvitationInfo, MemberInfo, Newcomer, Sheet, Standing } from '../store/members.ts'
import type { Role, InvitedAs } from '../trust/said.ts'
import type { Row } from '../schema/kind.ts'
import type { Saved } from '../store/types.ts'

/** How this register reaches others just now. */
export type Reach =
  /** Nobody to share with yet: one device, no invitation, no folder. */
  | 'alone'
  | 'connecting'
  | 'connected'
  /** The signalling server does not answer. What is connected already goes on. */
  | 'unreachable'
  | 'offline'
  /** Sharing over the network is switched off for this register on this device. */
  | 'off'

/** Another device that is connected now. */
export interface PeerView {
  readonly device: string
  /** Whose it is as its card says, else undefined. */
  readonly name: string | undefined
  /** Organisation, in a network. */
  readonly owner: string | undefined
  readonly ownerName: string | undefined
  readonly state: 'connecting' | 'proving' | 'in-step' | 'sending' | 'receiving' | 'stranger' | 'cut-off'
  /** 0–1 while a large transfer is under way. */
  readonly progress: number | undefined
  /** Why it was cut off: a code with a sentence. */
  readonly why: string | undefined
  /** Record and field it has open, when it is one of ours (S26). */
  readonly at: { readonly record: string; readonly field: string | undefined } | undefined
}
export interface DeviceView extends DeviceInfo {
  readonly name: string | undefined
  /** Person card it belongs to. */
  readonly person: string | undefined
  readonly online: boolean
  /** Last time anything signed by it was received; undefined: never. */
  readonly heard: number | undefined
  /** Envelopes that others say it has written and that are not here. */
  readonly missing: number
  /** Ours that it is not known to have. */
  readonly waiting: number
}
/** One other organisation in a network. */
export interface MemberView extends MemberInfo {
  readonly name: string | undefined
  readonly number: string | undefined
  readonly online: boolean
  readonly heard: number | undefined
  readonly missing: number
  /** Records it shows us, by kind. */
  readonly shows: readonly { readonly kind: string; readonly count: number }[]
}
export interface NetworkView {
  readonly id: string
  readonly name: string
  /** May this device admit and remove members? */
  readonly administrator: boolean
  readonly members: readonly MemberView[]
  readonly newcomers: readonly Newcomer[]
  readonly invitations: readonly InvitationInfo[]
}
/** Folder that colleagues share (OneDrive, Teams): what it is doing. */
export interface FolderView {
  readonly name: string
  readonly state: 'asking' | 'ready' | 'working' | 'failed'
  readonly why: string | undefined
  readonly at: number | undefined
  /** Files that could not be read, and why; they are left where they are. */
  readonly strange: readonly { readonly name: string; readonly why: string }[]
}
export interface PublicationView {
  /** Records that others see, by kind, with how many fields of each are shown. */
  readonly counts: readonly { readonly kind: string; readonly count: number }[]
  /** Rows as others will see them. */
  rows(kind: string): readonly Row[]
  /** Fields of a kind: always shown, may be shown (and is), may be shown (and is not), never. */
  fields(kind: string): readonly { readonly field: string; readonly is: 'shown' | 'on' | 'off' | 'never' }[]
}
export interface InvitationMade {
  readonly id: string
  readonly as: InvitedAs
  /** The whole address, secret in the fragment. */
  readonly address: string
}
export interface Settings {
  /** WebSocket addresses; empty: the app's own origin, when it answers. */
  readonly signalling: readonly string[]
  readonly iceServers: readonly string[]
  readonly on: boolean
}

export interface SharingView {
  readonly standing: Standing
  readonly reach: Reach
  readonly peers: readonly PeerView[]
  readonly devices: readonly DeviceView[]
  readonly invitations: readonly InvitationInfo[]
  readonly newcomers: readonly Newcomer[]
  readonly networks: readonly NetworkView[]
  readonly folder: FolderView | undefined
  readonly settings: Settings
  readonly holdsRoot: boolean
  /** When the recovery sheet was made; undefined: never. */
  readonly sheetMade: number | undefined
  /** There is something worth losing and no sheet. */
  readonly sheetDue: boolean
  /** Other full devices (or a folder) hold everything that is here. */
  readonly sharedWith: number
  /** Edits that at least one other has not been given yet. */
  readonly waiting: number
  /** Everything is on this device alone. */
  readonly onlyHere: boolean
  /** Words of a newcomer on its own screen. */
  readonly myWords: readonly string[] | undefined
  readonly publication: PublicationView | undefined

  invite(as: InvitedAs, network?: string): Promise<InvitationMade | undefined>
  accept(join: string, network?: string): Promise<Saved>
  refuse(join: string, network?: string): Promise<Saved>
  withdraw(invitation: string, network?: string): Promise<Saved>
  removeDevice(device: string, leaves: 'nothing' | 'reading'): Promise<Saved>
  setRole(device: string, role: Role): Promise<Saved>
  removeMember(network: string, owner: string): Promise<Saved>
  leaveNetwork(network: string): Promise<Saved>
  nameDevice(device: string, name: string, person?: string): Promise<Saved>
  foundNetwork(name: string): Promise<string>
  sheet(passphrase: string): Promise<Sheet | undefined>
  /** The person says that the sheet is printed and put away. */
  sheetKept(): Promise<void>
  useFolder(network?: string): Promise<void>
  allowFolder(network?: string): Promise<void>
  leaveFolder(network?: string): Promise<void>
  /** A file with what others lack, to carry by hand. `to` limits it to what a network may see. */
  toFile(to: 'own' | string): Promise<Uint8Array>
  fromFile(bytes: Uint8Array): Promise<{ readonly envelopes: number; readonly refused: readonly string[] }>
  change(settings: Partial<Settings>): Promise<void>
  /** Turns a ◐ field of a kind (or of one record) on or off for publication. */
  publish(kind: string, field: string, on: boolean, record?: string): Promise<Saved>
  /** Keeps one record back from publication altogether, or lets it out again. */
  holdBack(record: string, held: boolean): Promise<Saved>
  /** Tells colleagues which record and field this person is at; undefined: none. */
  show(at: { readonly record: string; readonly field: string | undefined } | undefined): void
}
