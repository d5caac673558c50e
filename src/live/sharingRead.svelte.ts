import type { Circle } from '../carry/circle/circle.ts'
import type { Ways } from '../carry/circle/settings.ts'
import type { AnyKind, Row } from '../schema/kind.ts'
import type { Household, Standing } from '../store/members.ts'
import { choiceKind } from '../store/publicationChoices.ts'
import type { Session } from '../store/types.ts'
import type { NetworkStanding } from './joiningTypes.ts'
import { Networks } from './networks.svelte.ts'
import type { NetworkOnDesk } from './networkTypes.ts'
import type { Portfolio } from './portfolio.svelte.ts'
import type { Reference } from './services.ts'
import { SharedFolders } from './sharedFolder.svelte.ts'
import type { DeviceView, FolderView, NetworkView, PeerView, PublicationView, Reach } from './sharingTypes.ts'
import { shownRows } from './shownRows.ts'
import { devicesOf, networkOf, peersOf } from './sharingViews.ts'

/** When there is something worth losing: an afternoon's work. */
const worthLosing = 10

/** What pages read of sharing. Everything is read from the circle anew when it says that something has changed. */
export abstract class SharingRead {
  protected changes = $state(0)
  sheetMade = $state<number>()
  readonly files: SharedFolders
  readonly registers: Networks
  readonly memberKinds: ReadonlyMap<string, AnyKind>
  readonly #stop: () => void

  protected constructor(
    readonly circle: Circle,
    readonly portfolio: Portfolio,
    reference: Reference,
  ) {
    this.memberKinds = new Map(circle.parts.kinds.map((kind) => [kind.id, kind]))
    this.registers = new Networks(circle, portfolio, circle.parts.networkKinds, reference)
    this.files = new SharedFolders(circle)
    this.#stop = circle.onChange(() => this.changes++)
  }
  async close(): Promise<void> {
    this.#stop()
    this.registers.close()
    await this.files.close()
  }

  protected get main(): Session {
    void this.changes
    return this.circle.main
  }
  protected get household(): Household {
    return this.main.household
  }
  protected householdIn(network: string | undefined): Household {
    void this.changes
    return (network ? this.circle.networks.get(network)?.session : this.main)?.household ?? this.household
  }
  protected get ownRoom() {
    void this.changes
    return this.circle.rooms.get(this.circle.main.info.id)
  }

  get notStored(): 'disk-full' | 'disk-refused' | undefined {
    void this.changes
    const whys = [...this.circle.rooms.values()].flatMap((room) => room.exchange.disk ?? [])
    if (whys.length === 0) return undefined
    return whys.includes('disk-full') ? 'disk-full' : 'disk-refused'
  }
  storeAgain(): void {
    this.circle.refresh()
  }

  get standing(): Standing {
    return this.household.standing
  }
  get reach(): Reach {
    void this.changes
    const rooms = [...this.circle.rooms.values()]
    if (rooms.length === 0) return 'alone'
    if (!this.circle.ways.on) return 'off'
    if (rooms.some((room) => room.connected)) return 'connected'
    if (typeof navigator !== 'undefined' && !navigator.onLine) return 'offline'
    return rooms.every((room) => room.state === 'unreachable') ? 'unreachable' : 'connecting'
  }
  get peers(): readonly PeerView[] {
    void this.changes
    return peersOf(this.circle, this.portfolio)
  }
  get devices(): readonly DeviceView[] {
    void this.changes
    return devicesOf(this.circle.main, this.ownRoom?.exchange, this.portfolio)
  }
  get invitations() {
    return this.household.invitations
  }
  get newcomers() {
    return this.household.newcomers
  }
  get networks(): readonly NetworkView[] {
    void this.changes
    return [...this.circle.networks.values()].map((network) =>
      networkOf(network, this.circle, this.portfolio),
    )
  }
  /** A network as its pages read and change it; undefined when it is not here. */
  network(id: string): NetworkOnDesk | undefined {
    void this.changes
    return this.registers.get(id)
  }
  folderIn(network: string): FolderView | undefined {
    return this.files.of(network)
  }
  get folder(): FolderView | undefined {
    return this.files.of(this.circle.main.info.id)
  }
  get settings(): Ways {
    void this.changes
    return this.circle.ways
  }
  get holdsRoot(): boolean {
    return this.household.holdsRoot
  }
  get sheetDue(): boolean {
    const { info } = this.portfolio
    if (info.example || !this.holdsRoot || this.sheetMade !== undefined) return false
    return this.portfolio.rows('system').length >= worthLosing || this.devices.length > 1
  }
  /** Full devices that hold everything, as far as is known. */
  get sharedWith(): number {
    return this.#others.filter((device) => device.heard !== undefined && device.waiting === 0).length
  }
  get waiting(): number {
    return Math.max(0, ...this.#others.map((device) => device.waiting))
  }
  get #others(): readonly DeviceView[] {
    return this.devices.filter((device) => !device.me && device.removed === undefined)
  }
  /** Nobody has any of it. One who lacks the newest has the rest. */
  get onlyHere(): boolean {
    const all = this.main.depot.heads().reduce((n, head) => n + (head.tips[0]?.seq ?? 0), 0)
    const has = this.#others.some((device) => device.heard !== undefined && device.waiting < all)
    return !has && this.sharedWith === 0 && this.folder?.state !== 'ready'
  }
  get myWords(): readonly string[] | undefined {
    return this.household.myWords
  }
  get publication(): PublicationView | undefined {
    void this.changes
    // A new one at every change of the register: what is chosen and what is shown of it may be other than it was.
    void this.portfolio.info
    const here = this.circle.own?.publication
    return (
      here && {
        get counts() {
          return here.counts
        },
        rows: (kind) => here.rows(kind),
        fields: (kind) => here.fields(kind),
      }
    )
  }

  get held(): readonly string[] {
    return this.portfolio
      .all(choiceKind)
      .flatMap((row) =>
        row['field'] === undefined && row['on'] === 'no' && typeof row['record'] === 'string'
          ? [row['record']]
          : [],
      )
  }

  standingIn(network: string): NetworkStanding | undefined {
    void this.changes
    const here = this.circle.networks.get(network)
    if (!here) return undefined
    const own = this.circle.own?.info.id
    const member = here.session.household.members.find((one) => one.owner === own)
    // A network that is here through another organisation of the same person: this one's own answer, by its owner.
    const { newcomers, myWords } = here.session.household
    const words = newcomers.find((one) => one.owner === own)?.words ?? myWords
    if (member) return { is: member.removed ? 'removed' : 'member', words: undefined }
    return own === undefined ? { is: 'member', words: undefined } : { is: 'waiting', words }
  }
  memberRows(network: string, owner: string, kind: string): readonly Row[] {
    void this.changes
    if (owner === this.circle.own?.info.id) return this.publication?.rows(kind) ?? []
    const session = this.circle.networks.get(network)?.members.get(owner)
    if (session) return shownRows(session, kind)
    // Made up, in an example.
    const shown = this.registers.get(network)?.members.find((member) => member.owner === owner)
    return shown?.view?.rows(kind) ?? []
  }
}
