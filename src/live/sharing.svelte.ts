import type { Circle } from '../carry/circle/circle.ts'
import type { Ways } from '../carry/circle/settings.ts'
import type { Row } from '../schema/kind.ts'
import type { Household, InvitationLink, Sheet, Standing } from '../store/members.ts'
import { choiceKind, choose, type ChoiceOf } from '../store/publicationChoices.ts'
import type { Saved, Session } from '../store/types.ts'
import { writeLink } from '../trust/link.ts'
import type { InvitedAs, Role } from '../trust/said.ts'
import type { NetworkStanding, SharingOnDesk } from './joiningTypes.ts'
import type { Portfolio } from './portfolio.svelte.ts'
import { fromFile, toFile } from './carriedFiles.ts'
import { labelParts } from './labels.ts'
import { SharedFolders } from './sharedFolder.svelte.ts'
import { devicesOf, networkOf, peersOf, writePresence } from './sharingViews.ts'
import type {
  DeviceView,
  FolderView,
  InvitationMade,
  NetworkView,
  PeerView,
  PublicationView,
  Reach,
  SharingView,
} from './sharingTypes.ts'

const refused: Saved = { saved: false, why: 'not-allowed', doThis: 'nothing' }
/** When there is something worth losing: an afternoon's work. */
const worthLosing = 10
const sheetName = 'sheetMade'

/** Sharing as pages see it. Everything is read from the circle anew when it says that something has changed. */
export class Sharing implements SharingOnDesk {
  #changes = $state(0)
  sheetMade = $state<number>()
  readonly files: SharedFolders
  readonly #closers: (() => void)[] = []

  private constructor(
    readonly circle: Circle,
    readonly portfolio: Portfolio,
    /** The app's own address, before the fragment. */
    readonly address: string,
  ) {
    this.files = new SharedFolders(circle)
    this.#closers.push(circle.onChange(() => this.#changes++))
  }
  static async open(circle: Circle, portfolio: Portfolio, address: string): Promise<Sharing> {
    const sharing = new Sharing(circle, portfolio, address)
    sharing.sheetMade = await circle.main.setting<number>(sheetName)
    await sharing.files.begin()
    return sharing
  }
  async close(): Promise<void> {
    for (const close of this.#closers) close()
    await this.files.close()
  }

  get #main(): Session {
    void this.#changes
    return this.circle.main
  }
  get #household(): Household {
    return this.#main.household
  }
  #householdIn(network: string | undefined): Household {
    void this.#changes
    return (network ? this.circle.networks.get(network)?.session : this.#main)?.household ?? this.#household
  }
  get #ownRoom() {
    void this.#changes
    return this.circle.rooms.get(this.circle.main.info.id)
  }

  get standing(): Standing {
    return this.#household.standing
  }
  get reach(): Reach {
    void this.#changes
    const rooms = [...this.circle.rooms.values()]
    if (rooms.length === 0) return 'alone'
    if (!this.circle.ways.on) return 'off'
    if (rooms.some((room) => room.connected)) return 'connected'
    if (typeof navigator !== 'undefined' && !navigator.onLine) return 'offline'
    return rooms.every((room) => room.state === 'unreachable') ? 'unreachable' : 'connecting'
  }
  get peers(): readonly PeerView[] {
    void this.#changes
    return peersOf(this.circle, this.portfolio)
  }
  get devices(): readonly DeviceView[] {
    void this.#changes
    return devicesOf(this.circle.main, this.#ownRoom?.exchange, this.portfolio)
  }
  get invitations() {
    return this.#household.invitations
  }
  get newcomers() {
    return this.#household.newcomers
  }
  get networks(): readonly NetworkView[] {
    void this.#changes
    return [...this.circle.networks.values()].map((network) =>
      networkOf(network, this.circle, this.portfolio),
    )
  }
  get folder(): FolderView | undefined {
    return this.files.of(this.circle.main.info.id)
  }
  get settings(): Ways {
    void this.#changes
    return this.circle.ways
  }
  get holdsRoot(): boolean {
    return this.#household.holdsRoot
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
  get onlyHere(): boolean {
    return this.sharedWith === 0 && this.folder?.state !== 'ready'
  }
  get myWords(): readonly string[] | undefined {
    return this.#household.myWords
  }
  get publication(): PublicationView | undefined {
    void this.#changes
    return this.circle.own?.publication
  }

  async invite(as: InvitedAs, network?: string): Promise<InvitationMade | undefined> {
    const { signalling, iceServers } = this.circle.ways
    const household = this.#householdIn(network)
    const before = new Set(household.invitations.map((i) => i.id))
    const link = await household.invite(as, { signalling, iceServers })
    const made = household.invitations.find((i) => !before.has(i.id))
    await this.circle.look()
    return link && made ? { id: made.id, as, address: this.#addressOf(link) } : undefined
  }
  /** The address of an open invitation again, while the page that made it is open. */
  addressOf(invitation: string, network?: string): string | undefined {
    const link = this.#householdIn(network).linkOf(invitation)
    return link && this.#addressOf(link)
  }
  #addressOf(link: InvitationLink): string {
    return `${this.address}#/bli-med/${writeLink(link)}`
  }
  async accept(join: string, network?: string): Promise<Saved> {
    const household = this.#householdIn(network)
    const newcomer = household.newcomers.find((one) => one.join === join)
    const saved = await household.accept(join)
    if (saved.saved && newcomer && newcomer.owner === undefined) {
      const { person, device } = labelParts(newcomer.label)
      await this.#card(newcomer.device, { name: device || person, owner: person })
    }
    return saved
  }
  async #card(device: string, changes: { name: string; owner?: string; person?: string }): Promise<Saved> {
    const saved = await this.portfolio.change('edit', [[`device:${device}`, changes]])
    return saved ?? { saved: true, transaction: '' }
  }
  refuse(join: string, network?: string): Promise<Saved> {
    return this.#householdIn(network).refuse(join)
  }
  withdraw(invitation: string, network?: string): Promise<Saved> {
    return this.#householdIn(network).withdraw(invitation)
  }
  removeDevice(device: string, leaves: 'nothing' | 'reading'): Promise<Saved> {
    return this.#household.removeDevice(device, leaves)
  }
  removePerson(person: string, leaves: 'nothing' | 'reading'): Promise<Saved> {
    const theirs = this.devices.filter((d) => d.person === person && d.removed === undefined)
    return this.#household.removeDevices(
      theirs.map((d) => d.id),
      leaves,
    )
  }
  mayRole(device: string): readonly Role[] {
    return this.#household.mayRole(device)
  }
  setRole(device: string, role: Role): Promise<Saved> {
    return this.#household.setRole(device, role)
  }
  forks(device: string): ReturnType<Household['forks']> {
    return this.#household.forks(device)
  }
  cutFork(device: string, keep: string): Promise<Saved> {
    return this.#household.cutFork(device, keep)
  }
  async removeMember(network: string, owner: string): Promise<Saved> {
    return (await this.circle.networks.get(network)?.session.household.removeMember(owner)) ?? refused
  }
  async leaveNetwork(network: string): Promise<Saved> {
    return (await this.circle.own?.household.leaveNetwork(network)) ?? refused
  }
  nameDevice(device: string, name: string, person?: string): Promise<Saved> {
    return this.#card(device, { name, ...(person === undefined ? {} : { person }) })
  }
  async foundNetwork(name: string): Promise<string> {
    const { registers } = this.circle.parts
    const own = this.circle.own?.info.id
    const session = await registers.foundNetwork(
      { name, example: this.portfolio.info.example },
      own,
      this.circle.parts,
    )
    const { id } = session.info
    await session.close()
    await this.circle.look()
    return id
  }
  sheet(passphrase: string): Promise<Sheet | undefined> {
    return this.#household.sheet(passphrase)
  }
  async sheetKept(): Promise<void> {
    this.sheetMade = this.portfolio.clock()
    await this.circle.main.setSetting(sheetName, this.sheetMade)
  }
  forgetRoot(): Promise<Saved> {
    return this.#household.forgetRoot()
  }

  useFolder(): Promise<void> {
    return this.files.use(this.circle.main.info.id)
  }
  allowFolder(): Promise<void> {
    return this.files.allow(this.circle.main.info.id)
  }
  leaveFolder(): Promise<void> {
    return this.files.leave(this.circle.main.info.id)
  }
  toFile(to: 'own' | string): Promise<Uint8Array> {
    const owner = to === 'own' ? this.circle.main.info.id : to
    return toFile(this.circle, owner, this.portfolio.info.name)
  }
  fromFile(bytes: Uint8Array): ReturnType<SharingView['fromFile']> {
    return fromFile(this.circle, bytes)
  }
  async change(settings: Partial<Ways>): Promise<void> {
    await this.circle.change(settings)
  }

  /** Own choices of what is published are records like others: they have history, and can be undone. */
  publish(kind: string, field: string, on: boolean, record?: string): Promise<Saved> {
    return this.#choose({ kind, field, ...(record === undefined ? {} : { record }) }, on)
  }
  #choose(of: ChoiceOf, on: boolean | undefined): Promise<Saved> {
    return this.portfolio.session.write({ what: 'publish', writes: choose(of, on) })
  }
  holdBack(record: string, held: boolean): Promise<Saved> {
    const kind = record.slice(0, record.indexOf(':'))
    return this.#choose({ kind, record }, held ? false : undefined)
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
    void this.#changes
    const here = this.circle.networks.get(network)
    if (!here) return undefined
    const own = this.circle.own?.info.id
    const member = here.session.household.members.find((one) => one.owner === own)
    const words = here.session.household.myWords
    if (member) return { is: member.removed ? 'removed' : 'member', words: undefined }
    return own === undefined ? { is: 'member', words: undefined } : { is: 'waiting', words }
  }
  memberRows(network: string, owner: string, kind: string): readonly Row[] {
    void this.#changes
    if (owner === this.circle.own?.info.id) return this.publication?.rows(kind) ?? []
    return this.circle.networks.get(network)?.members.get(owner)?.rows(kind) ?? []
  }

  show(at: PeerView['at']): void {
    const room = this.#ownRoom
    const { depot, info } = this.circle.main
    const document = depot.documents().find((d) => d.name === 'intern')
    if (room && document)
      room.exchange.presence.show(info.id, document.id, at ? writePresence(at) : undefined)
  }
}
