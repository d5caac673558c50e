/**
 * Signalling as y-webrtc's clients speak it: whoever is in a room is handed what the others in it publish. The core,
 * over any kind of line; `sockets.ts` gives it WebSockets.
 *
 * Nothing is stored, nothing is logged, and nothing is known about a room but its name and who is in it just now.
 * Everything that grows is bounded by `Limits`, and is gone when the last connection is.
 */
import { Addresses, Bucket, type Clock } from './addresses.ts'
import type { Limits } from './limits.ts'
import { readMessage, type BadMessage, type Message } from './message.ts'

/** Why a connection is not let in. */
export type Turned = 'full' | 'full-address' | 'flood-address'
/** Why a connection is closed. */
export type Closed = BadMessage | 'binary' | 'flood' | 'flood-address' | 'slow' | 'silent'
/** Why a connection does not get into a room; it stays, and its other rooms work. */
export type NoPlace = 'topic-too-long' | 'too-many-topics' | 'room-full' | 'full'

/** One connection, as the core needs it. */
export interface Line {
  /** Sends a text, given as UTF-8. Many lines may be given the same bytes. */
  send(frame: Uint8Array): void
  /** Bytes sent that the other end has not taken yet, with what they cost to keep. */
  waiting(): number
  /** Closes. `Visitor.leave` is called when it is really gone. */
  close(reason: Closed): void
}

export interface Visitor {
  /** A frame has come. */
  receive(frame: Uint8Array, binary: boolean): void
  /** A frame without a message (WebSocket's own ping and pong) has come: it counts as one. False when it was too much. */
  touch(): boolean
  /** The line is gone. May be called more than once. */
  leave(): void
}

interface Room {
  readonly name: string
  readonly guests: Set<Guest>
}

interface Guest {
  readonly line: Line
  readonly address: string
  readonly bucket: Bucket
  readonly rooms: Set<Room>
  /** What waited for it when it was last looked at. */
  waiting: number
  /** Messages dropped since it last had nothing waiting. */
  dropped: number
  /** Sweeps in a row that found it in no room. */
  idle: number
  closed: boolean
  gone: boolean
}

export interface Counts {
  readonly connections: number
  readonly rooms: number
  readonly places: number
  readonly addresses: number
  readonly waiting: number
}

const encoder = new TextEncoder()
const encode = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value))
const pong = encode({ type: 'pong' })

/** Bytes that count as one message. */
const unit = 4096
/** A message that goes to so many counts as one more of its address's messages. */
const crowd = 32
/** What the server's own words around `data` may add to a message. */
const wrapping = 1024

export class Signalling {
  readonly #limits: Limits
  readonly #now: Clock
  readonly #guests = new Set<Guest>()
  readonly #rooms = new Map<string, Room>()
  readonly #addresses: Addresses
  #places = 0
  #waiting = 0

  constructor(limits: Limits, now: Clock = () => performance.now()) {
    this.#limits = limits
    this.#now = now
    this.#addresses = new Addresses(limits, now)
  }

  get counts(): Counts {
    return {
      connections: this.#guests.size,
      rooms: this.#rooms.size,
      places: this.#places,
      addresses: this.#addresses.size,
      waiting: this.#waiting,
    }
  }

  /** Why a connection from this address may not come in just now. Asking counts as an attempt. */
  refusal(address: string): Turned | undefined {
    return this.#guests.size >= this.#limits.connections ? 'full' : this.#addresses.refusal(address)
  }

  /** Lets a connection in, after `refusal` has had nothing against it. */
  enter(line: Line, address: string): Visitor {
    const { burst, rate } = this.#limits
    const guest: Guest = {
      line,
      address,
      bucket: new Bucket(burst, rate, this.#now()),
      rooms: new Set(),
      waiting: 0,
      dropped: 0,
      idle: 0,
      closed: false,
      gone: false,
    }
    this.#guests.add(guest)
    this.#addresses.enter(address)
    return {
      receive: (frame, binary) => this.#receive(guest, frame, binary),
      touch: () => this.#pay(guest, 1),
      leave: () => this.#leave(guest),
    }
  }

  /**
   * To be called regularly, a little seldomer than a client needs to get into its first room: closes those that are in
   * none for the second time, forgets idle addresses, looks anew at what waits.
   */
  sweep(): void {
    for (const guest of this.#guests) {
      this.#look(guest)
      guest.idle = guest.rooms.size === 0 ? guest.idle + 1 : 0
      if (guest.idle >= 2) this.#close(guest, 'silent')
    }
    this.#addresses.sweep()
  }

  #receive(guest: Guest, frame: Uint8Array, binary: boolean): void {
    if (!this.#pay(guest, Math.max(1, Math.ceil(frame.byteLength / unit)))) return
    const message = binary ? 'binary' : readMessage(frame, this.#limits)
    if (typeof message === 'string') this.#close(guest, message)
    else this.#obey(guest, message)
  }

  #obey(guest: Guest, message: Message): void {
    switch (message.type) {
      case 'subscribe':
        return this.#subscribe(guest, message.topics)
      case 'unsubscribe':
        for (const topic of message.topics) {
          const room = this.#rooms.get(topic)
          if (room !== undefined) this.#depart(guest, room)
        }
        return
      case 'publish':
        return this.#publish(guest, message.topic, message.data)
      case 'ping':
        return this.#send(guest, pong)
      case 'unknown':
        return
    }
  }

  #subscribe(guest: Guest, topics: readonly string[]): void {
    const refused = new Map<NoPlace, string[]>()
    for (const topic of topics) {
      const reason = this.#join(guest, topic)
      if (reason === undefined) continue
      const list = refused.get(reason) ?? []
      // Too long a name is not sent back: the reason says which they are.
      if (reason !== 'topic-too-long') list.push(topic)
      refused.set(reason, list)
    }
    // y-webrtc's clients pass over messages of a type they do not know.
    for (const [reason, list] of refused) this.#send(guest, encode({ type: 'refused', reason, topics: list }))
  }

  #join(guest: Guest, topic: string): NoPlace | undefined {
    const { topicLength, topics, places, room: most } = this.#limits
    if (topic === '') return undefined
    if (topic.length > topicLength) return 'topic-too-long'
    const room = this.#rooms.get(topic) ?? { name: topic, guests: new Set() }
    if (room.guests.has(guest)) return undefined
    if (guest.rooms.size >= topics) return 'too-many-topics'
    if (this.#places >= places) return 'full'
    if (room.guests.size >= most) return 'room-full'
    this.#rooms.set(topic, room)
    room.guests.add(guest)
    guest.rooms.add(room)
    this.#places++
    return undefined
  }

  #depart(guest: Guest, room: Room): void {
    if (!room.guests.delete(guest)) return
    guest.rooms.delete(room)
    this.#places--
    if (room.guests.size === 0) this.#rooms.delete(room.name)
  }

  /**
   * To the others in the room; the sender knows what it has said. `clients` counts it among them when it is in the
   * room, as y-webrtc's own server does. Only what clients read goes on, so that nothing else travels along.
   */
  #publish(guest: Guest, topic: string, data: unknown): void {
    const room = this.#rooms.get(topic)
    if (room === undefined) return
    const clients = room.guests.size
    if (!this.#payAddress(guest, Math.floor(clients / crowd))) return
    const frame = encode({ type: 'publish', topic, data, clients })
    // 1e20 becomes a one and twenty zeros: a message can grow on its way through.
    if (frame.byteLength > this.#limits.bytes + wrapping) return this.#close(guest, 'too-large')
    for (const other of room.guests) if (other !== guest) this.#send(other, frame)
  }

  #send(guest: Guest, frame: Uint8Array): void {
    if (guest.closed) return
    const { waiting, waitingInAll, drops } = this.#limits
    this.#look(guest)
    const tooMuch = guest.waiting + frame.byteLength > waiting
    // Whoever keeps up is served also when the others together have used up what may wait.
    const tooMuchInAll = guest.waiting > 0 && this.#waiting + frame.byteLength > waitingInAll
    if (tooMuch || tooMuchInAll) {
      guest.dropped++
      if (guest.dropped > drops) this.#close(guest, 'slow')
      return
    }
    if (guest.waiting === 0) guest.dropped = 0
    guest.line.send(frame)
    this.#look(guest)
  }

  /** A closed line's bytes are counted until it is gone: they are in memory till then. */
  #look(guest: Guest): void {
    const now = guest.gone ? 0 : guest.line.waiting()
    this.#waiting += now - guest.waiting
    guest.waiting = now
  }

  #pay(guest: Guest, cost: number): boolean {
    if (guest.closed) return false
    if (!guest.bucket.take(cost, this.#now())) {
      this.#close(guest, 'flood')
      return false
    }
    return this.#payAddress(guest, cost)
  }

  #payAddress(guest: Guest, cost: number): boolean {
    if (cost === 0 || this.#addresses.take(guest.address, cost)) return true
    this.#close(guest, 'flood-address')
    return false
  }

  /** Out of every room at once; its place among the connections is free when the line is gone. */
  #close(guest: Guest, reason: Closed): void {
    if (guest.closed) return
    guest.closed = true
    for (const room of guest.rooms) this.#depart(guest, room)
    guest.line.close(reason)
  }

  #leave(guest: Guest): void {
    if (guest.gone) return
    guest.gone = true
    guest.closed = true
    for (const room of guest.rooms) this.#depart(guest, room)
    this.#look(guest)
    this.#guests.delete(guest)
    this.#addresses.leave(guest.address)
  }
}
