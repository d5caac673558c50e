/**
 * Everything that belongs with one open register: its networks, the publications of their members, and the rooms in which all of
 * it is shared. Follows what the statements say: a room is joined when there is somebody to share with, a new member's
 * publication is opened when it is seen.
 */
import type { Bytes } from '../../trust/bytes.ts'
import type { Membership } from '../../trust/membership.ts'
import type { RegisterInfo, Session } from '../../store/types.ts'
import { networkGathering, ownGathering } from './gatherings.ts'
import { openLobby, type Lobby } from './lobby.ts'
import type { Gathering } from '../types.ts'
import { forNetwork, type Parts } from './parts.ts'
import { presenceSealOf } from './presence.ts'
import { CircleRoom } from './room.ts'
import { noWays, waysName, waysOf, type Ways } from './settings.ts'

/** A network that this device is in, and the other members' publications that are here. */
export interface NetworkHere {
  readonly session: Session
  readonly members: ReadonlyMap<string, Session>
}
interface OpenNetwork extends NetworkHere {
  readonly members: Map<string, Session>
}

export class Circle {
  readonly networks = new Map<string, OpenNetwork>()
  readonly rooms = new Map<string, CircleRoom>()
  ways: Ways = noWays
  readonly #listeners = new Set<() => void>()
  readonly #closers: (() => void)[] = []
  readonly #lobbies = new Map<string, Promise<Lobby>>()
  #turn: Promise<void> = Promise.resolve()
  #heeded = ''
  #shown: { readonly document: string; readonly plain: Bytes } | undefined
  #closed = false

  private constructor(
    readonly parts: Parts,
    /** The register on the desk: an organisation's own, or a network that has none behind it here. */
    readonly main: Session,
  ) {}

  /** `ways`: as the invitation said, when the register has just come by one. */
  static async open(parts: Parts, main: Session, ways?: Partial<Ways>): Promise<Circle> {
    const circle = new Circle(parts, main)
    circle.ways = { ...waysOf(await main.setting<unknown>(waysName)), ...ways }
    if (ways) await main.setSetting(waysName, circle.ways)
    circle.#follow(main)
    await circle.look()
    return circle
  }

  /** The organisation that this device is a member of networks through. */
  get own(): Session | undefined {
    return this.main.info.mandate === 'own' ? this.main : undefined
  }
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  #changed = (): void => {
    for (const listener of [...this.#listeners]) listener()
  }

  /** What the statements say may have changed which rooms there should be. */
  #follow(session: Session): void {
    this.#closers.push(
      session.household.onChange(() => {
        this.#heed()
        this.#changed()
        void this.look()
      }),
    )
  }
  /**
   * Newcomers whose answers have been read, and other members' publications, change what goes to whom: the exchange hears of a
   * statement before the household has read what it says, so it is told when that is done.
   */
  #heed(): void {
    const sessions = [this.main, ...[...this.networks.values()].map(({ session }) => session)]
    const newcomers = sessions.flatMap(({ household }) => household.newcomers.map(({ join }) => join))
    const members = [...this.networks.values()].flatMap((network) => [...network.members.keys()])
    const now = [...newcomers, ...members].join(' ')
    if (now === this.#heeded) return
    this.#heeded = now
    this.refresh()
  }
  /** Finds networks, members and rooms anew; one at a time. */
  look(): Promise<void> {
    const next = this.#turn.then(async () => {
      if (!this.#closed) await this.#look()
    })
    this.#turn = next.catch((cause: unknown) => console.error(cause))
    return next
  }
  async #look(): Promise<void> {
    const all = await this.parts.registers.listAll()
    for (const info of all)
      if (this.#isNetworkOfMine(info) && !this.networks.has(info.id)) await this.#openNetwork(info)
    for (const [id, network] of this.networks) {
      const come = all.filter(
        ({ id: owner, mandate, networks }) =>
          !network.members.has(owner) &&
          (mandate === 'member'
            ? networks?.includes(id)
            : // One person may speak for several members: the other one's register is here whole.
              mandate === 'own' &&
              owner !== this.main.info.id &&
              network.session.depot.membership.members.has(owner)),
      )
      // One waits for the disk while another is read.
      const sessions = await Promise.all(come.map((info) => this.parts.registers.open(info.id, this.parts)))
      for (const session of sessions) this.#join(network, session)
    }
    this.#findNetworks()
    this.#heed()
    await this.#rooms()
    this.#changed()
  }
  /** Networks that another of one's devices has joined: their statements are fetched, and that is all that is needed. */
  #findNetworks(): void {
    const { own } = this
    for (const { network, on, place } of own?.publication.networks ?? []) {
      if (!own || !on || !place || !this.ways.on) continue
      if (this.networks.has(network) || this.#lobbies.has(network)) continue
      const of = {
        ...place,
        owner: network,
        enough: ({ members }: Membership) => members.has(own.info.id),
      }
      const lobby = openLobby(this.parts, of, () => undefined)
      this.#lobbies.set(network, lobby)
      this.#adoptNetwork(own, network, place.rendezvous, lobby).catch((cause: unknown) =>
        console.error(cause),
      )
    }
  }
  async #adoptNetwork(own: Session, id: string, rendezvous: Bytes, opening: Promise<Lobby>): Promise<void> {
    const lobby = await opening
    const statements = await lobby.found
    await lobby.leave()
    if (this.#closed) return
    const session = await this.parts.registers.adopt(id, own.info.id, statements, {
      ...forNetwork(this.parts),
      rendezvous,
    })
    await session.close()
    this.#lobbies.delete(id)
    await this.look()
  }
  #isNetworkOfMine(info: RegisterInfo): boolean {
    if (info.id === this.main.info.id) return info.mandate === 'network'
    if (info.mandate !== 'network') return false
    const { own } = this
    const joined = own?.publication.networks.some(({ network, on }) => on && network === info.id)
    return joined === true || info.through === own?.info.id
  }
  async #openNetwork(info: RegisterInfo): Promise<void> {
    const mine = info.id === this.main.info.id
    const session = mine ? this.main : await this.parts.registers.open(info.id, forNetwork(this.parts))
    if (!mine) this.#follow(session)
    this.networks.set(info.id, { session, members: new Map() })
  }

  async #rooms(): Promise<void> {
    const { own } = this
    if (own && sharesWithSomeone(own)) await this.#room(own)
    for (const network of this.networks.values()) await this.#room(network.session)
  }
  /** What is carried of an owner, by whatever carrier: the register on the desk, or a network. */
  gatheringOf(owner: string): Gathering | undefined {
    const network = this.networks.get(owner)
    if (network) return this.#gathering(network)
    const { own } = this
    return own?.info.id === owner ? ownGathering(own.depot, () => own.household.newcomers) : undefined
  }
  #gathering(network: OpenNetwork): Gathering {
    return networkGathering(
      {
        network: network.session.depot,
        own: () => this.own?.depot,
        members: () => [...network.members.values()].map((session) => session.depot),
        adopt: (owner, statements) => this.#adopt(network, owner, statements),
      },
      () => network.session.household.newcomers,
    )
  }
  /** What a member shows is on pages here: they hear of it when it can be read, which is after it has come. */
  #join(network: OpenNetwork, session: Session): void {
    network.members.set(session.info.id, session)
    this.#closers.push(session.subscribe(this.#changed))
  }
  async #adopt(network: OpenNetwork, owner: string, statements: readonly Bytes[]) {
    if (owner === this.own?.info.id) return undefined
    const here = network.members.get(owner)
    if (here) return here.depot
    const { registers } = this.parts
    const session = await registers.adopt(owner, network.session.info.id, statements, this.parts)
    this.#join(network, session)
    this.#changed()
    return session.depot
  }
  async #room(session: Session): Promise<void> {
    const { rendezvous } = session.household
    const gathering = this.gatheringOf(session.info.id)
    if (!rendezvous || !gathering || this.rooms.has(session.info.id)) return
    const sessions = (): Session[] => this.#sessions()
    const room = await CircleRoom.open({
      parts: this.parts,
      session,
      gathering,
      rendezvous,
      ways: this.ways,
      presence: presenceSealOf(sessions),
      changed: this.#changed,
    })
    this.rooms.set(session.info.id, room)
    if (this.#shown && session === this.main) this.show(this.#shown.document, this.#shown.plain)
  }
  #sessions(): Session[] {
    return [this.main, ...[...this.networks.values()].flatMap((n) => [n.session, ...n.members.values()])]
  }

  /** Another way to reach others: every room is left and joined again. */
  async change(ways: Partial<Ways>): Promise<void> {
    this.ways = { ...this.ways, ...ways }
    await this.main.setSetting(waysName, this.ways)
    await this.#leaveRooms()
    await this.look()
  }
  /** Where this person is (S26), also to those who are met in a room that is opened later; undefined: nowhere any more. */
  show(document: string, plain: Bytes | undefined): void {
    const { id } = this.main.info
    this.#shown = plain && { document, plain }
    this.rooms.get(id)?.exchange.presence.show(id, document, plain)
  }
  /** The publication has another shape, or somebody has been chosen: what may go where is read anew. */
  refresh(): void {
    for (const room of this.rooms.values()) room.exchange.refresh()
  }
  async #leaveRooms(): Promise<void> {
    const rooms = [...this.rooms.values()]
    this.rooms.clear()
    await Promise.all(rooms.map((room) => room.keep().then(() => room.close())))
  }
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    for (const close of this.#closers) close()
    await this.#turn
    await Promise.all([...this.#lobbies.values()].map(async (lobby) => (await lobby).leave()))
    await this.#leaveRooms()
    for (const session of this.#sessions()) if (session !== this.main) await session.close()
    this.#listeners.clear()
  }
}

/** Other devices, someone invited, or oneself on the way in. */
function sharesWithSomeone(session: Session): boolean {
  const { devices, invitations, newcomers, standing } = session.household
  return (
    standing === 'waiting' ||
    devices.filter((device) => device.removed === undefined).length > 1 ||
    invitations.some((invitation) => invitation.state === 'open') ||
    newcomers.length > 0
  )
}
