/** A network as its pages read and change it. The class is in networks.svelte.ts. */
import type { Row } from '../schema/kind.ts'
import type { Portfolio } from './portfolio.svelte.ts'

/** Rows of one member, as it shows them. The same array until something of the kind has changed; reading follows later changes. */
export interface ShownRows {
  rows(kind: string): readonly Row[]
  row(id: string): Row | undefined
}
/** What a member says of itself (claims), and what it publishes; no `view` when nothing has come. */
export interface ShownMember {
  readonly owner: string
  readonly name: string | undefined
  readonly number: string | undefined
  readonly sort: string | undefined
  readonly left: boolean
  readonly view: ShownRows | undefined
}
export interface NetworkOnDesk {
  readonly id: string
  readonly name: string
  /** The network's own records: common to all members, written by any member's editors. */
  readonly register: Portfolio
  /** The organisation that this device speaks for; undefined for a secretariat. Its answers and votes are written there. */
  readonly own: Portfolio | undefined
  /** Members, oneself among them, made-up ones in an example. The same array until something has changed. */
  readonly members: readonly ShownMember[]
  /** Devices that are connected in the network now, and the owner each speaks for. */
  readonly present: readonly {
    readonly device: string
    readonly owner: string | undefined
    readonly name: string | undefined
  }[]
  /** May this device write in the network's records (S7)? */
  readonly mayWrite: boolean
  /** Made-up use, for trying. */
  readonly example: boolean
}

/** What an example network was made from, so that its members' use can be made again when it is looked at. */
export interface ExampleFrom {
  readonly today: string
  readonly own: string
  /** Systems in each municipality, when it is not to be realistic. */
  readonly size?: number
}
