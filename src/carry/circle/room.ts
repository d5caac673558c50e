/** One room that this device is in: how it is reached, who is there, and the exchange with them. */
import { roomOf } from '../../trust/invitation.ts'
import type { Bytes } from '../../trust/bytes.ts'
import type { Session } from '../../store/types.ts'
import type { Exchange, PresenceSeal, Remembered } from '../exchange/types.ts'
import type { Gathering, Meet, Meeting, MeetingState } from '../types.ts'
import { iceServerOf, type Ways } from './settings.ts'
import type { Parts } from './parts.ts'

const rememberedName = (owner: string): string => `peers ${owner}`

const isRemembered = (value: unknown): value is Remembered[] =>
  Array.isArray(value) &&
  value.every(
    (one: unknown) =>
      typeof one === 'object' && one !== null && 'device' in one && 'has' in one && Array.isArray(one.has),
  )

export interface RoomOptions {
  readonly parts: Parts
  /** Whose rendezvous it is: an organisation's or a network's. */
  readonly session: Session
  readonly gathering: Gathering
  readonly rendezvous: Bytes
  readonly ways: Ways
  readonly presence: PresenceSeal
  readonly changed: () => void
}

export class CircleRoom {
  readonly exchange: Exchange
  readonly #options: RoomOptions
  readonly #name: string
  readonly #password: string
  #meeting: Meeting | undefined
  #closed = false

  private constructor(options: RoomOptions, exchange: Exchange, name: string, password: string) {
    this.#options = options
    this.exchange = exchange
    this.#name = name
    this.#password = password
    exchange.presence.onChange(options.changed)
    exchange.onChange(() => {
      options.session.connected = this.connected
      options.changed()
    })
  }
  static async open(options: RoomOptions): Promise<CircleRoom> {
    const { parts, session, gathering } = options
    const [{ name, password }, openExchange, kept] = await Promise.all([
      roomOf(options.rendezvous),
      parts.exchange(),
      session.setting<unknown>(rememberedName(session.info.id)),
    ])
    const exchange = openExchange({
      gathering,
      room: name,
      keys: session.keys,
      chance: parts.chance,
      clock: parts.clock,
      presence: options.presence,
      ...(isRemembered(kept) ? { remembered: kept } : {}),
    })
    const room = new CircleRoom(options, exchange, name, password)
    await room.join()
    return room
  }

  get owner(): string {
    return this.#options.session.info.id
  }
  get state(): MeetingState | 'off' {
    return this.#meeting?.state ?? 'off'
  }
  /** Somebody who belongs here is at the other end. */
  get connected(): boolean {
    return this.exchange.peers.some((peer) => peer.standing === 'member' && peer.state !== 'cut-off')
  }

  async join(): Promise<void> {
    const { parts, ways, changed } = this.#options
    const signalling = ways.signalling.length > 0 ? ways.signalling : await parts.signalling()
    if (!ways.on || this.#closed || this.#meeting) return
    const meet: Meet = await parts.meet()
    const iceServers = ways.iceServers.map(iceServerOf)
    const address = { name: this.#name, password: this.#password, signalling, iceServers }
    this.#meeting = meet(address, (link) => this.exchange.meet(link))
    this.#meeting.onState(changed)
  }
  async keep(): Promise<void> {
    const { session } = this.#options
    await session.setSetting(rememberedName(session.info.id), this.exchange.remember())
  }
  async close(): Promise<void> {
    this.#closed = true
    await this.#meeting?.leave()
    await this.exchange.close()
    this.#options.session.connected = false
  }
}
