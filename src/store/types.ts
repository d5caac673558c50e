/** What the store promises the rest of the app. The implementation is session.ts; registers.ts finds and founds registers. */
import type { AnyKind, Row } from '../schema/kind.ts'
import type { CellValue, CellWrite } from '../schema/cells.ts'
import type { Field } from '../schema/field.ts'
import type { Bytes } from '../trust/bytes.ts'
import type { Hindrance, Household, InvitationLink, Standing } from './members.ts'
import type { PublicationHere } from './publicationTypes.ts'
import type { Depot } from './depot.ts'
import type { Saved, SaveState } from './saved.ts'

export type { Saved, SaveState } from './saved.ts'

/** Milliseconds since 1970. Shown to people, never used to decide what counts (S6). */
export type Clock = () => number
/** Fills the array with random bytes and returns it. A seed can stand in for crypto.getRandomValues. */
export type Chance = (bytes: Uint8Array) => Uint8Array

export type OwnerSort = 'municipality' | 'county' | 'other'
/**
 * Why a register is on this device. `own`: the device is one of its own. `network`: an owner that an own register is a member
 * of, or has founded. `member`: another member's publication, read only, not in the switch.
 */
export type Mandate = 'own' | 'network' | 'member'
/** A register on this device. */
export interface RegisterInfo {
  /** Hash of the owner's root key, text form; also part of the address. */
  readonly id: string
  readonly name: string
  readonly sort: OwnerSort | 'network'
  /** Municipality or county number, when it is one. A claim, not a proof. */
  readonly number?: string
  readonly orgnr?: string
  /** Example data: marked everywhere, removed without trace. */
  readonly example: boolean
  readonly made: number
  readonly opened: number
  readonly mandate: Mandate
  /** Own register that it is here through, and whose device keys it uses. */
  readonly through?: string
  /** Networks that another member's publication is seen in. */
  readonly networks?: readonly string[]
}

/** A change to a long text: the whole new text; the store finds what differs and seals only that. */
export interface TextWrite {
  readonly key: string
  readonly text: string
  /** The text that the person began from: what somebody else has written in it since stays, beside what this one wrote. */
  readonly base?: string
}
/** One thing a person did. Projected whole or not at all (S9), undone whole. */
export interface Transaction {
  /** What was done, as a code the interface has a sentence for: `edit`, `bulk-edit`, `import`, `archive`, `undo` … */
  readonly what: string
  /** A name to show in history («systemer-2026.xlsx»); never a person's name (S33). */
  readonly note?: string
  readonly writes: readonly CellWrite[]
  readonly texts?: readonly TextWrite[]
  /** What the cells showed when the person wrote (`asOf`): one that shows something else by now is left alone. */
  readonly over?: readonly CellWrite[]
}
/** Long work says how far it has come (0–1), and may be stopped until it is committed. */
export interface Progress {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number) => void
}

/** One cell written by one transaction, as history shows it. */
export interface HistoryChange {
  readonly id: string
  readonly field: string
  readonly element?: string
  readonly before: CellValue | undefined
  readonly after: CellValue | undefined
}
export interface HistoryEntry {
  readonly transaction: string
  readonly at: number
  /** Device id; a card says whose it is. */
  readonly device: string
  readonly what: string
  readonly note?: string
  /** Changes to the record asked for, or all of them, up to a limit, when the whole register's history is asked for. */
  readonly changes: readonly HistoryChange[]
  readonly records: number
}

/** Several writes that none has replaced: shown to people, who settle it (SYNC: clash). The first is the one displayed. */
export interface Clash {
  readonly key: string
  readonly values: readonly { readonly value: CellValue; readonly device: string; readonly at: number }[]
}

export interface Session {
  readonly info: RegisterInfo
  readonly device: string
  /** Things the store had to do or could not do at opening, to be said in words: `cache-rebuilt`, `entry-corrupt`, `newer-release` … */
  readonly notices: readonly { readonly what: string; readonly count?: number }[]

  /** Every row of a kind, archived ones too, in no promised order. Unchanged rows keep identity from call to call; the array is new only when something changed. */
  rows(kind: string): readonly Row[]
  row(id: string): Row | undefined
  /** Called once after each projected change with the ids touched; `*` means too many to name. Returns the unsubscriber. */
  subscribe(listener: (changed: ReadonlySet<string> | '*') => void): () => void
  /** Own fields (declared by the organisation, as data) by kind, so that rows can be read with them. */
  setOwnFields(kind: string, fields: Readonly<Record<string, Field>>): void

  /** Shown at once, sealed in a burst (S12); resolves when it is on disk. */
  write(transaction: Transaction, progress?: Progress): Promise<Saved>
  /** Seals and stores what waits. */
  flush(): Promise<Saved>
  readonly state: SaveState
  onState(listener: (state: SaveState) => void): () => void

  /** The transactions this device may undo / redo, newest first; kept over reloads. */
  undoable(): Promise<readonly { transaction: string; what: string; note?: string; at: number }[]>
  redoable(): Promise<readonly { transaction: string; what: string; note?: string; at: number }[]>
  /** Compare-and-set: cells that someone has changed since are left alone and counted in `kept`. Without argument: the newest. */
  undo(transaction?: string): Promise<Saved & { readonly kept?: number }>
  redo(): Promise<Saved & { readonly kept?: number }>

  /** Newest first. */
  history(id: string): Promise<readonly HistoryEntry[]>
  recent(limit: number): Promise<readonly HistoryEntry[]>
  /** The register's cells as they were at a time, for «gå tilbake til …». */
  rowAt(id: string, at: number): Promise<Row | undefined>
  clashes(id: string): readonly Clash[]

  /** What carriers see of it. */
  readonly depot: Depot
  /** Public halves of this device's keys: what it proves itself by. */
  readonly keys: { readonly signPublic: Bytes; readonly boxPublic: Bytes }
  /** A small message to those who have a document, never stored (S26). Undefined without its key. */
  sealNote(document: string, plain: Bytes): Promise<Bytes | undefined>
  openNote(document: string, sealed: Bytes): Promise<Bytes | undefined>
  /** Somebody is connected who would see an edit at once: bursts are short (S12). */
  connected: boolean
  /** This device has no certificate yet: what it writes is seen here, and waits with it everywhere else. */
  readonly provisional: boolean
  /** The same on two devices when they hold the same (S32). All documents, or those of these names. */
  equalityHash(documents?: readonly string[]): Promise<string>
  /**
   * The same transaction with what its cells show now: to be laid aside when the page is left, and written later where nobody
   * has written since.
   */
  asOf(transaction: Transaction): Transaction

  /** Erases a person's card for good: the cards' document is rewritten under a new key (S33). */
  erase(id: string): Promise<Saved>

  /** What this device is here, and why it may not write; undefined when it may (S7, S16). A newcomer who waits may. */
  readonly standing: Standing
  readonly hindrance: Hindrance | undefined
  readonly household: Household
  readonly publication: PublicationHere
  /** Resolves when what the register does by itself (keys, publication, what an erasure left behind) is done. */
  rest(): Promise<void>

  /** The whole register as one `.samorden` container. Without a passphrase whoever has the file can read it. */
  backup(options: { passphrase?: string } & Progress): Promise<Uint8Array>
  /** Device-local settings (columns, filters, last visit, folder handle): not part of the register, not shared. */
  setting<T>(name: string): Promise<T | undefined>
  setSetting(name: string, value: unknown): Promise<void>

  /** Bytes on disk and what the browser has promised. */
  storage(): Promise<{
    readonly used: number
    readonly quota: number
    readonly persisted: boolean
    readonly envelopes: number
  }>
  close(): Promise<void>
}

export interface OpenOptions {
  readonly kinds: readonly AnyKind[]
  readonly clock: Clock
  readonly chance: Chance
}
/** Named reasons for which a register cannot be opened or a file not be read; each has a sentence and a way out in the interface. */
export type Refusal =
  | 'no-webcrypto'
  | 'no-indexeddb'
  | 'disk-full'
  | 'disk-refused'
  | 'not-found'
  | 'not-samorden'
  | 'truncated'
  | 'wrong-passphrase'
  | 'needs-passphrase'
  | 'newer-format'
  | 'corrupt'
  | 'too-large'
  /** The owner is on this device already. */
  | 'already-here'
  /** The owner's statements do not know the invitation: it has not come, or is another's. */
  | 'invitation-unknown'
  /** It has been used or withdrawn. */
  | 'invitation-closed'
  /** Only an administrator's device speaks for an organisation. */
  | 'not-allowed'
export class Refused extends Error {
  constructor(
    readonly why: Refusal,
    options?: ErrorOptions,
  ) {
    super(why, options)
    this.name = 'Refused'
  }
}

/** How a newcomer presents itself: a claim. */
export interface JoinAs {
  readonly label: string
  readonly number?: string
  /** Own register that becomes a member, when the invitation is for an organisation. */
  readonly member?: string
  /** What the invitation says it is to: what the register is called here until it says so itself. A claim. */
  readonly name?: string
}

/** registers.ts: the door to what is on this device. `indexedDbRegisters()` and `memoryRegisters()` both pass the contract. */
export interface Registers {
  /** Those that one switches between: one's own, and networks. */
  list(): Promise<readonly RegisterInfo[]>
  /** Other members' publications too. */
  listAll(): Promise<readonly RegisterInfo[]>
  /** Makes device key, root, membership of one and document keys; nothing is asked of the person. */
  found(
    what: Pick<RegisterInfo, 'name' | 'sort' | 'example'> & { number?: string; orgnr?: string },
    options: OpenOptions,
  ): Promise<Session>
  open(id: string, options: OpenOptions): Promise<Session>
  /** Reads a container whole and checks it before anything is written; an older copy never shrinks what is here (S15). */
  restore(file: Uint8Array, options: OpenOptions & { passphrase?: string } & Progress): Promise<Session>
  /** What a container says of itself without a passphrase: name, when, whether it is locked. Throws Refused. */
  peek(
    file: Uint8Array,
  ): Promise<{ readonly name: string; readonly made: number; readonly locked: boolean; readonly id: string }>
  /** A register that organisations own together. With an own register, that is its first member, and lends its device's keys. */
  foundNetwork(
    what: Pick<RegisterInfo, 'name' | 'example'> & { orgnr?: string },
    through: string | undefined,
    options: OpenOptions,
  ): Promise<Session>
  /**
   * Answers an invitation, with statements of its owner that a carrier has brought. What the invitation opens is read at once;
   * what is written waits for a countersignature. Goes on where it was when it was cut off. Throws Refused.
   */
  join(link: InvitationLink, statements: readonly Bytes[], as: JoinAs, options: OpenOptions): Promise<Session>
  /**
   * Another member's publication, seen through a network here; or a network, seen through the own register that is a member of
   * it (another of its devices has joined it).
   */
  adopt(
    owner: string,
    through: string,
    statements: readonly Bytes[],
    options: OpenOptions & { rendezvous?: Bytes },
  ): Promise<Session>
  /** Authority back from the recovery sheet. Data come afterwards, from wherever they are. Throws Refused, or SheetProblem. */
  recover(
    sheet: string,
    passphrase: string,
    statements: readonly Bytes[],
    options: OpenOptions,
  ): Promise<Session>
  /** Removes every trace of a register from this device. */
  remove(id: string): Promise<void>
}
