/**
 * What the pages «Bli med» and «Kom inn igjen» ask for. There may be no register on this device yet, so the door stands on the
 * desk by itself; what comes after is seen through the new register's own sharing. Beside it, what pages use of sharing when
 * it is there, and leave out when it is not.
 */
import type { AnyKind, Row } from '../schema/kind.ts'
import type { NetworkOnDesk } from './networkTypes.ts'
import type { Portfolio } from './portfolio.svelte.ts'
import type { Fork } from '../store/members.ts'
import type { Saved, SaveState } from '../store/types.ts'
import type { InvitedAs, Role } from '../trust/said.ts'
import type { FolderView, SharingView } from './sharingTypes.ts'

/** What an invitation says before anybody has answered. Nothing is written, and nobody is asked. */
export interface Invited {
  readonly owner: string
  readonly as: InvitedAs
  /** What the invitation calls who invites: a claim. Undefined until someone has answered. */
  readonly name: string | undefined
  /** Municipality or county number; a claim too. */
  readonly number: string | undefined
  /** The register on this device that is this owner's already, when there is one. */
  readonly here: string | undefined
}
/** Why a text is no invitation. */
export type NotInvited = 'not-an-invitation' | 'truncated' | 'newer-format'

export interface JoinAs {
  /** Address or its last part, as it was given. */
  readonly link: string
  /** What the person calls herself; sealed for those who hold the register. Empty for an organisation. */
  readonly person: string
  readonly device: string
  /** Own register that becomes a member, when the invitation is for an organisation. */
  readonly member: string | undefined
  /** What the invitation says it is to: what the register is called here until it says so itself. */
  readonly name?: string
}
export type Admitted =
  /** The register that is open now, or for an organisation the network. */
  | { readonly done: true; readonly id: string }
  | {
      readonly done: false
      readonly why:
        | 'not-an-invitation'
        | 'already-here'
        | 'disk-full'
        | 'disk-refused'
        | 'no-webcrypto'
        | 'wrong-passphrase'
        | 'not-a-sheet'
        | 'stayed'
        /** The invitation has been used or withdrawn. */
        | 'invitation-closed'
        | 'not-allowed'
        /** The person gave up looking. */
        | 'given-up'
    }

/** What a recovery sheet says. */
export type SheetRead =
  | { readonly whole: true; readonly locked: boolean; readonly owner: string | undefined }
  /** `place` counts from 1, as people do on paper; undefined when several are wrong or too few. */
  | { readonly whole: false; readonly place: number | undefined; readonly word: string | undefined }

/** On the way in, before anybody has been met who knows the register. It goes on until somebody is, or the person gives up. */
export interface Looking {
  readonly what: 'join' | 'recover'
  readonly owner: string
  readonly state: 'connecting' | 'open' | 'unreachable' | 'left'
  /** Devices that are met, and have not had it (yet). */
  readonly met: number
}
/** How one gets in: by invitation, or by the recovery sheet. */
export interface Admission {
  /** Undefined when nobody is looked for. */
  readonly looking: Looking | undefined
  /** A file from somebody who has the register serves as well as meeting them. False: it is none, or of another. */
  lookIn(file: Uint8Array): Promise<boolean>
  /** So does a folder that they use; it is used from then on. Undefined: none was picked. False: nothing of theirs lies in it. */
  lookInFolder(): Promise<boolean | undefined>
  giveUp(): void
  /** An answer that was begun before the page was closed; undefined when there is none. */
  readonly begun: JoinAs | undefined
  look(link: string): Promise<Invited | NotInvited>
  /**
   * Meets somebody who has the register (`looking`), makes it here and opens it; its standing is `waiting` until an
   * administrator has countersigned.
   */
  join(as: JoinAs): Promise<Admitted>
  /** Words as they are typed, or what the sheet's QR code says. Nothing is written. */
  readSheet(text: string): Promise<SheetRead>
  /** The word of the list that this begins or nearly is; undefined when it is none. */
  sheetWord(written: string): string | undefined
  /** Authority back on a new device; data come afterwards, from wherever they are. */
  recover(text: string, passphrase: string): Promise<Admitted>
  /** A network of its own, with no municipality behind it on this device: a secretariat. */
  foundNetwork(name: string): Promise<Admitted>
}

/** Standing of this device's owner in a network. */
export interface NetworkStanding {
  readonly is: 'member' | 'waiting' | 'removed'
  /** Six words while it waits. */
  readonly words: readonly string[] | undefined
}
/** What pages show beside `SharingView` when it is there. */
export interface SharingMore {
  /** Why what others send is not stored here; undefined when it is. */
  readonly notStored?: 'disk-full' | 'disk-refused' | undefined
  /** There may be room for it now. */
  storeAgain?(): void
  /** Says who uses this device, and what it is, for whoever holds the register. */
  introduce?(person: string, device: string): Promise<Saved>
  /** Records kept back from publication. */
  readonly held?: readonly string[]
  /** A network as its pages read and change it; undefined when it is not here. */
  network?(id: string): NetworkOnDesk | undefined
  /** The registers of networks that are open beside the one on the desk. */
  readonly registers?: { readonly open: readonly Portfolio[]; readonly failed: FailedState | undefined }
  /** The folder that a network's members share. */
  folderIn?(network: string): FolderView | undefined
  /** Kinds of what members show: a secretariat's own register has others. */
  readonly memberKinds?: ReadonlyMap<string, AnyKind>
  standingIn?(network: string): NetworkStanding | undefined
  /** What another member shows, of one kind. */
  memberRows?(network: string, owner: string, kind: string): readonly Row[]
  /** Removes all devices of a person at once, under one change of keys. */
  removePerson?(person: string, leaves: 'nothing' | 'reading'): Promise<Saved>
  /** The address of an open invitation again, while the page that made it is open. */
  addressOf?(invitation: string, network?: string): string | undefined
  /** Roles that this device can give that one. */
  mayRole?(device: string): readonly Role[]
  /** Branches of a device's forked feeds, and which of them to keep (S3). */
  forks?(device: string): Promise<readonly Fork[]>
  cutFork?(device: string, keep: string): Promise<Saved>
  /** Takes the root away from this device, when the sheet is put away. */
  forgetRoot?(): Promise<Saved>
}
type FailedState = Extract<SaveState, { readonly is: 'failed' }>
/** Closed before the register is. */
export type SharingOnDesk = SharingView & SharingMore & { close(): Promise<void> }
