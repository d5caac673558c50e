/** Devices, people invited and networks, as the rest of the app asks about them. The implementation is in household.ts. */
import type { InvitedAs, Role } from '../trust/said.ts'
import type { Saved } from './saved.ts'

export interface DeviceInfo {
  readonly id: string
  readonly role: Role
  readonly me: boolean
  /** Undefined while it is a full device; otherwise what the removal left it. */
  readonly removed: 'nothing' | 'reading' | undefined
  readonly at: number
  /** Device that certified it; undefined: the root. */
  readonly by: string | undefined
  /** May this device remove it? */
  readonly mayRemove: boolean
  /** Its feeds have parted: the device, or its key, has been copied (S3). */
  readonly forked: boolean
}
export interface InvitationInfo {
  readonly id: string
  readonly as: InvitedAs
  readonly at: number
  readonly state: 'open' | 'used' | 'withdrawn'
}
/** Someone who has answered an invitation and waits for an administrator. */
export interface Newcomer {
  /** Name of the join itself; a device may answer several invitations. */
  readonly join: string
  readonly device: string
  readonly as: InvitedAs
  /** What it calls itself; a claim. For an organisation: its name and number. */
  readonly label: string
  readonly number: string | undefined
  /** Owner that wants to be a member of this network. */
  readonly owner: string | undefined
  readonly invitation: string
  /** The same six words on both screens when nobody stands between. */
  readonly words: readonly string[]
  readonly at: number
}
export interface MemberInfo {
  readonly owner: string
  readonly at: number
  readonly removed: boolean
}
export interface Sheet {
  /** For people: words in fours. */
  readonly words: readonly string[]
  /** The same for a QR code. */
  readonly code: string
}
/** What an invitation link carries, apart from where the app is. */
export interface InvitationLink {
  readonly owner: string
  readonly as: InvitedAs
  readonly rendezvous: Uint8Array<ArrayBuffer>
  readonly secret: Uint8Array<ArrayBuffer>
  readonly signalling: readonly string[]
  readonly iceServers: readonly string[]
}
export type Standing = Role | 'waiting' | 'removed' | 'visitor'
/** Why nothing may be written (S7, S16). `waiting`: for a key that this device has not been given. */
export type Hindrance = 'reader' | 'removed' | 'visitor' | 'waiting' | 'newer-release'

/** Branches of a forked feed (S3). */
export interface Fork {
  readonly document: string
  readonly no: number
  readonly branches: readonly {
    /** Names the first envelope that differs: what `cutFork` keeps. */
    readonly mark: string
    readonly envelopes: number
  }[]
}

/** Every verb stores strictly before it resolves. `not-allowed` when this device may not. */
export interface Household {
  /** What this device is here: `visitor` in another member's publication. */
  readonly standing: Standing
  readonly holdsRoot: boolean
  /** Secret by which those who belong together find each other; authorises nothing, and never changes. */
  readonly rendezvous: Uint8Array<ArrayBuffer> | undefined
  readonly devices: readonly DeviceInfo[]
  readonly invitations: readonly InvitationInfo[]
  readonly newcomers: readonly Newcomer[]
  readonly members: readonly MemberInfo[]
  /** A rotation that some document still waits for, or keys that this device has not been given yet. */
  readonly keysPending: boolean
  onChange(listener: () => void): () => void

  /** Undefined when this device may not. Throws Refused when it could not be stored. */
  invite(
    as: InvitedAs,
    where: Pick<InvitationLink, 'signalling' | 'iceServers'>,
  ): Promise<InvitationLink | undefined>
  /** The link again, for as long as the page that made it is open: its secret is kept nowhere. */
  linkOf(invitation: string): InvitationLink | undefined
  /** Countersigns: the newcomer's writes count from now on, and the invitation is closed. */
  accept(join: string): Promise<Saved>
  /** A stranger has had the link: the invitation is withdrawn. */
  refuse(join: string): Promise<Saved>
  /** Closes it, and gives the documents new keys, since whoever had the link may have read. */
  withdraw(invitation: string): Promise<Saved>
  /** New keys for all documents at once; what it has written until now stays, as far as this device knows it. */
  removeDevice(device: string, leaves: 'nothing' | 'reading'): Promise<Saved>
  /** Several at once (all of a person's), under one change of keys. */
  removeDevices(devices: readonly string[], leaves: 'nothing' | 'reading'): Promise<Saved>
  /**
   * Roles that this device can give it. Wider is a new certificate. Narrower is a removal that leaves writing, or reading: that
   * is for good, and whoever is to have more again comes back with new keys.
   */
  mayRole(device: string): readonly Role[]
  setRole(device: string, role: Role): Promise<Saved>
  removeMember(owner: string): Promise<Saved>
  /** This owner's publication goes to the network no more: it gets a key that the network is not given. */
  leaveNetwork(network: string): Promise<Saved>
  /** Cuts one branch of a forked feed. `keep` is the first differing envelope's mark of the branch to keep. */
  cutFork(device: string, keep: string): Promise<Saved>
  forks(device: string): Promise<readonly Fork[]>
  /** Makes a recovery sheet; undefined on a device without the root. */
  sheet(passphrase: string): Promise<Sheet | undefined>
  /** Takes the root away from this device, when the sheet is put away: a thief with the laptop must not be the owner. */
  forgetRoot(): Promise<Saved>
  /** A joining device's own words, to compare with the administrator's screen. */
  readonly myWords: readonly string[] | undefined
}
