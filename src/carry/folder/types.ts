/** What opening a shared folder needs and gives. */
import type { Clock } from '../../store/types.ts'
import type { After } from '../exchange/timers.ts'
import type { Gathering } from '../types.ts'
import type { DirectoryWhy, Picked } from './directory.ts'
import type { FolderLimits, FolderPauses } from './limits.ts'
import type { Memory } from './notes.ts'
import type { Heard } from './statuses.ts'
import type { Strange } from './strange.ts'

export type FolderState =
  | { readonly is: 'working'; readonly what: 'reading' | 'writing' | 'tidying'; readonly done: number }
  /** When it was last looked through to the end; undefined: not yet. */
  | { readonly is: 'ready'; readonly at: number | undefined }
  /** The browser wants to ask the person again: `allow` after a click. */
  | { readonly is: 'asking' }
  /** The folder's own reason; or `not-stored`: what came could not be stored on this device. */
  | { readonly is: 'failed'; readonly why: Exclude<DirectoryWhy, 'asking'> | 'not-stored' | 'unforeseen' }
  | { readonly is: 'closed' }
export interface FolderOptions {
  readonly directory: Picked
  readonly gathering: Gathering
  readonly memory: Memory
  readonly clock: Clock
  readonly schedule: After
  readonly onState?: (state: FolderState) => void
  /** Calls when the person comes back to the page, or the network does. Returns the unsubscriber. */
  readonly wake?: (woken: () => void) => () => void
  /** One tab at a time, for instance `navigator.locks`. */
  readonly alone?: <T>(work: () => Promise<T>) => Promise<T>
  readonly limits?: Partial<FolderLimits>
  readonly pauses?: Partial<FolderPauses>
}
export interface SharedFolder {
  readonly state: FolderState
  readonly strange: readonly Strange[]
  /** Folders of owners that have nothing to do with this gathering: not looked into. */
  readonly foreign: readonly string[]
  /** What the other devices say in the folder of how far they have come. */
  readonly heard: readonly Heard[]
  /** Looks now. Resolves when a look that began after the call is done, however it went: `state` says. */
  check(): Promise<void>
  /** As `check`, and brings what others have written at once, without waiting for their own devices to do so. */
  push(): Promise<void>
  /** The browser's question, after a click. */
  allow(): Promise<void>
  /** Writes what is this device's own and waits, and lets go. */
  close(): Promise<void>
}
