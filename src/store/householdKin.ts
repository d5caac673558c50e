/** What the other registers of this device mean to one of them: networks that its publication goes to, and who opens what. */
import type { Bytes } from '../trust/bytes.ts'
import type { Feed } from './feeds.ts'

/** A network, as the register of a member on the same device sees it. */
export interface NetworkKin {
  readonly network: string
  /** Id of its `nettverk`. */
  readonly document: string
  /** Its keys that are here, the newest first; the first is the one that is written under. */
  readonly keys: readonly Bytes[]
  /** The owner belongs to it, or has asked to. */
  readonly inside: boolean
  /** Feeds of its documents: a removal must say how far a device's count there too. */
  readonly feeds: readonly Feed[]
}
export type Kin = readonly NetworkKin[]
