import type { Circle } from '../carry/circle/circle.ts'
import { forNetwork } from '../carry/circle/parts.ts'
import type { Ways } from '../carry/circle/settings.ts'
import type { Household, InvitationLink, Sheet } from '../store/members.ts'
import { choose, type ChoiceOf } from '../store/publicationChoices.ts'
import type { Saved } from '../store/types.ts'
import { writeLink } from '../trust/link.ts'
import type { InvitedAs, Role } from '../trust/said.ts'
import { fromFile, toFile } from './carriedFiles.ts'
import type { SharingOnDesk } from './joiningTypes.ts'
import { labelParts } from './labels.ts'
import type { Portfolio } from './portfolio.svelte.ts'
import type { Reference } from './services.ts'
import { SharingRead } from './sharingRead.svelte.ts'
import type { InvitationMade, PeerView, SharingView } from './sharingTypes.ts'
import { writePresence } from './sharingViews.ts'

const refused: Saved = { saved: false, why: 'not-allowed', doThis: 'nothing' }
const sheetName = 'sheetMade'

/** Sharing as pages see it, and what people do in it. */
export class Sharing extends SharingRead implements SharingOnDesk {
  /** The last file that had something in it from one who was not approved yet: read again when somebody is. */
  #waits: Uint8Array | undefined

  private constructor(
    circle: Circle,
    portfolio: Portfolio,
    /** The app's own address, before the fragment. */
    readonly address: string,
    reference: Reference,
  ) {
    super(circle, portfolio, reference)
  }
  static async open(
    circle: Circle,
    portfolio: Portfolio,
    address: string,
    reference: Reference,
  ): Promise<Sharing> {
    const sharing = new Sharing(circle, portfolio, address, reference)
    sharing.sheetMade = await circle.main.setting<number>(sheetName)
    await sharing.files.begin()
    return sharing
  }

  async invite(as: InvitedAs, network?: string): Promise<InvitationMade | undefined> {
    const { signalling, iceServers } = this.circle.ways
    const household = this.householdIn(network)
    const before = new Set(household.invitations.map((i) => i.id))
    const link = await household.invite(as, { signalling, iceServers })
    const made = household.invitations.find((i) => !before.has(i.id))
    await this.circle.look()
    return link && made ? { id: made.id, as, address: this.#addressOf(link) } : undefined
  }
  /** The address of an open invitation again, while the page that made it is open. */
  addressOf(invitation: string, network?: string): string | undefined {
    const link = this.householdIn(network).linkOf(invitation)
    return link && this.#addressOf(link)
  }
  #addressOf(link: InvitationLink): string {
    return `${this.address}#/bli-med/${writeLink(link)}`
  }
  async accept(join: string, network?: string): Promise<Saved> {
    const household = this.householdIn(network)
    const newcomer = household.newcomers.find((one) => one.join === join)
    const saved = await household.accept(join)
    if (saved.saved && this.#waits) await this.fromFile(this.#waits)
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
    return this.householdIn(network).refuse(join)
  }
  withdraw(invitation: string, network?: string): Promise<Saved> {
    return this.householdIn(network).withdraw(invitation)
  }
  removeDevice(device: string, leaves: 'nothing' | 'reading'): Promise<Saved> {
    return this.household.removeDevice(device, leaves)
  }
  removePerson(person: string, leaves: 'nothing' | 'reading'): Promise<Saved> {
    const theirs = this.devices.filter((d) => d.person === person && d.removed === undefined)
    return this.household.removeDevices(
      theirs.map((d) => d.id),
      leaves,
    )
  }
  mayRole(device: string): readonly Role[] {
    return this.household.mayRole(device)
  }
  setRole(device: string, role: Role): Promise<Saved> {
    return this.household.setRole(device, role)
  }
  forks(device: string): ReturnType<Household['forks']> {
    return this.household.forks(device)
  }
  cutFork(device: string, keep: string): Promise<Saved> {
    return this.household.cutFork(device, keep)
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
  introduce(person: string, device: string): Promise<Saved> {
    return this.#card(this.circle.main.device, { name: device, owner: person })
  }
  async foundNetwork(name: string): Promise<string> {
    const { registers } = this.circle.parts
    const own = this.circle.own?.info.id
    const session = await registers.foundNetwork(
      { name, example: this.portfolio.info.example },
      own,
      forNetwork(this.circle.parts),
    )
    const { id } = session.info
    await session.close()
    await this.circle.look()
    return id
  }
  sheet(passphrase: string): Promise<Sheet | undefined> {
    return this.household.sheet(passphrase)
  }
  async sheetKept(): Promise<void> {
    this.sheetMade = this.portfolio.clock()
    await this.circle.main.setSetting(sheetName, this.sheetMade)
  }
  forgetRoot(): Promise<Saved> {
    return this.household.forgetRoot()
  }

  useFolder(network = this.circle.main.info.id): Promise<void> {
    return this.files.use(network)
  }
  allowFolder(network = this.circle.main.info.id): Promise<void> {
    return this.files.allow(network)
  }
  leaveFolder(network = this.circle.main.info.id): Promise<void> {
    return this.files.leave(network)
  }
  toFile(to: 'own' | string): Promise<Uint8Array> {
    const owner = to === 'own' ? this.circle.main.info.id : to
    return toFile(this.circle, owner, this.portfolio.info.name)
  }
  async fromFile(bytes: Uint8Array): ReturnType<SharingView['fromFile']> {
    const read = await fromFile(this.circle, bytes)
    this.#waits = read.waits ? bytes : undefined
    return read
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

  show(at: PeerView['at']): void {
    const document = this.circle.main.depot.documents().find((d) => d.name === 'intern')
    if (document) this.circle.show(document.id, at && writePresence(at))
  }
}
