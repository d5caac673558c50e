/**
 * A network in memory: any number of nodes in any number of rooms, in one process, in plain Node. For model tests, for
 * simulated figures, and as the plainest carrier there is. What happens is decided by `chance`: the same chance and the
 * same calls give the same network.
 *
 *     const network = memoryRoom({ chance: seeded(7), cuts: 0.01 })
 *     network.node('anna')(address, met)
 *     network.node('bo')(address, met)
 */
import type { Bytes } from '../trust/bytes.ts'
import { isHostile, LinkEnd } from './linkEnd.ts'
import type { Link, Meet, Meeting, MeetingState } from './types.ts'

/** Bytes under way to a peer before its sender waits, as in a browser. */
const high = 262_144
/** Deliveries in one turn of the event loop, at most: between turns others get on with what they do. */
const mostInTurn = 256

export interface MemoryOptions {
  /** 0 ≤ x < 1. Left out: everything arrives in the order sent, everywhere. */
  readonly chance?: () => number
  /** How likely a delivery is to be a cut instead, by `chance`: the message is lost, both ends lose the link, and meet again. */
  readonly cuts?: number
}

export interface MemoryRoom {
  /** A node's way into rooms. `signalling` and `iceServers` of an address mean nothing here. */
  node(name: string): Meet
  /** Messages and bytes that have arrived so far. */
  readonly delivered: { readonly messages: number; readonly bytes: number }
  /** Messages under way, and meetings about to be. */
  readonly waiting: number
  /** Does the next thing; false when nothing waits. It happens by itself as well: this is for who will not wait. */
  step(): boolean
  /** Cuts the links between two nodes. They meet again. */
  cut(one: string, other: string): void
  /** Parts the network: nodes of different groups lose their links and do not meet. Who is in no group meets nobody. */
  part(...groups: readonly (readonly string[])[]): void
  /** Everybody may meet again, also those who closed a link on purpose. */
  heal(): void
  /** Whether nodes find each other. Links live on when they do not. */
  signalling(works: boolean): void
}

class MemoryEnd extends LinkEnd {
  other: MemoryEnd | undefined
  readonly of: Node
  readonly to: Node
  #way: (Bytes | 'end')[] = []
  #wayBytes = 0
  readonly #network: Network

  constructor(network: Network, of: Node, to: Node, mine: Bytes, theirs: Bytes) {
    super({ name: to.name, mine, theirs })
    this.#network = network
    this.of = of
    this.to = to
  }

  protected hasRoom(): boolean {
    return this.#wayBytes < high
  }
  protected pass(message: Bytes): void {
    this.#wayBytes += message.length
    this.#send(message.slice())
  }
  protected letGo(why: string, here: boolean): void {
    if (this.of.links.get(this.to) === this) this.of.links.delete(this.to)
    if (here || isHostile(why)) this.#network.bar(this.of, this.to)
    // What was cut is lost; otherwise the other end gets what was sent, and then hears of the end.
    if (why === 'connection-lost') this.#way = []
    else this.#send('end')
  }
  #send(what: Bytes | 'end'): void {
    this.#way.push(what)
    this.#network.soon(() => this.#arrive())
  }

  #arrive(): boolean {
    const [next] = this.#way
    if (next === undefined) return false
    if (next !== 'end' && this.#network.cutsNow()) {
      this.#network.cutLink(this)
      return true
    }
    this.#way.shift()
    if (next === 'end') {
      this.other?.end('peer-closed')
      return true
    }
    this.#wayBytes -= next.length
    // Nobody is there to take it.
    if (this.other?.closed !== false) return false
    this.#network.count(next.length)
    this.other.take(next)
    this.pump()
    return true
  }
}

class Node implements Meeting {
  readonly links = new Map<Node, MemoryEnd>()
  readonly name: string
  /** Name and password: who has another password is in another room. */
  readonly room: string
  readonly met: (link: Link) => void
  readonly #network: Network
  readonly #listeners = new Set<(state: MeetingState) => void>()
  #state: MeetingState = 'connecting'

  constructor(network: Network, name: string, room: string, met: (link: Link) => void) {
    this.#network = network
    this.name = name
    this.room = room
    this.met = met
  }

  get state(): MeetingState {
    return this.#state
  }
  onState(listener: (state: MeetingState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  become(state: MeetingState): void {
    if (this.#state === state || this.#state === 'left') return
    this.#state = state
    for (const tell of [...this.#listeners]) tell(state)
  }
  async leave(): Promise<void> {
    this.become('left')
    this.#listeners.clear()
    this.#network.forget(this)
    for (const link of [...this.links.values()]) link.end('left')
  }
}

const pairOf = (one: Node, other: Node): string => [one.room, ...[one.name, other.name].sort()].join('\n')

class Network implements MemoryRoom {
  readonly delivered = { messages: 0, bytes: 0 }
  readonly #nodes = new Set<Node>()
  readonly #chance: (() => number) | undefined
  readonly #cuts: number
  /** One for each message under way and each meeting to be; those of one link are alike, so their order is kept. */
  readonly #ready: (() => boolean)[] = []
  readonly #barred = new Set<string>()
  #groups: readonly (readonly string[])[] | undefined
  #works = true
  #turning = false
  #certificates = 0

  constructor({ chance, cuts = 0 }: MemoryOptions) {
    this.#chance = chance
    this.#cuts = cuts
  }

  node(name: string): Meet {
    return (address, met) => {
      const node = new Node(this, name, `${address.name}\n${address.password}`, met)
      this.soon(() => {
        node.become(this.#works ? 'open' : 'unreachable')
        return true
      })
      this.#nodes.add(node)
      for (const other of this.#nodes) this.#meetSoon(node, other)
      return node
    }
  }
  forget(node: Node): void {
    this.#nodes.delete(node)
  }

  get waiting(): number {
    return this.#ready.length
  }
  /** @param task returns whether it did anything */
  soon(task: () => boolean): void {
    this.#ready.push(task)
    if (this.#turning) return
    this.#turning = true
    setTimeout(() => void this.#turn())
  }
  async #turn(): Promise<void> {
    const most = Math.min(this.#ready.length, mostInTurn)
    const count = this.#chance === undefined ? most : 1 + Math.floor(this.#chance() * most)
    for (let done = 0; done < count;) {
      const did = this.#next()
      if (did === undefined) break
      if (!did) continue
      done++
      await Promise.resolve()
    }
    this.#turning = this.#ready.length > 0
    if (this.#turning) setTimeout(() => void this.#turn())
  }
  step(): boolean {
    return this.#next() !== undefined
  }
  /** Whether anything came of it; undefined when nothing waits. */
  #next(): boolean | undefined {
    const at = this.#chance === undefined ? 0 : Math.floor(this.#chance() * this.#ready.length)
    const [task] = this.#ready.splice(at, 1)
    return task?.()
  }

  count(bytes: number): void {
    this.delivered.messages++
    this.delivered.bytes += bytes
  }
  cutsNow(): boolean {
    return this.#cuts > 0 && this.#chance !== undefined && this.#chance() < this.#cuts
  }
  cutLink(end: MemoryEnd): void {
    for (const one of [end, end.other]) one?.end('connection-lost')
    this.#meetSoon(end.of, end.to)
  }
  cut(one: string, other: string): void {
    this.#cutWhere((of, to) => of.name === one && to.name === other)
  }
  #cutWhere(is: (of: Node, to: Node) => boolean): void {
    for (const node of this.#nodes)
      for (const [to, link] of [...node.links]) if (is(node, to)) this.cutLink(link)
  }

  part(...groups: readonly (readonly string[])[]): void {
    this.#groups = groups
    this.#cutWhere((of, to) => !this.#together(of, to))
  }
  heal(): void {
    this.#groups = undefined
    this.#barred.clear()
    this.#allMeet()
  }
  signalling(works: boolean): void {
    this.#works = works
    for (const node of this.#nodes) node.become(works ? 'open' : 'unreachable')
    if (works) this.#allMeet()
  }
  bar(one: Node, other: Node): void {
    this.#barred.add(pairOf(one, other))
  }

  #together(one: Node, other: Node): boolean {
    const groups = this.#groups
    return groups === undefined || groups.some((all) => all.includes(one.name) && all.includes(other.name))
  }
  #allMeet(): void {
    const all = [...this.#nodes]
    for (const [at, one] of all.entries()) for (const other of all.slice(at + 1)) this.#meetSoon(one, other)
  }
  #meetSoon(one: Node, other: Node): void {
    if (one !== other && one.room === other.room) this.soon(() => this.#meet(one, other))
  }
  #meet(one: Node, other: Node): boolean {
    if (!this.#works || !this.#nodes.has(one) || !this.#nodes.has(other)) return false
    if (!this.#together(one, other) || this.#barred.has(pairOf(one, other))) return false
    if (one.links.has(other) && other.links.has(one)) return false
    // The end of the one before is still under way.
    one.links.get(other)?.end('replaced')
    other.links.get(one)?.end('replaced')
    const [mine, theirs] = [this.#certificate(), this.#certificate()]
    const here = new MemoryEnd(this, one, other, mine, theirs)
    const there = new MemoryEnd(this, other, one, theirs, mine)
    here.other = there
    there.other = here
    one.links.set(other, here)
    other.links.set(one, there)
    one.met(here)
    if (!there.closed) other.met(there)
    return true
  }
  /** New for each end of each link, as in a browser. */
  #certificate(): Bytes {
    const bytes = new Uint8Array(32)
    new DataView(bytes.buffer).setUint32(0, ++this.#certificates)
    return bytes
  }
}

export const memoryRoom = (options: MemoryOptions = {}): MemoryRoom => new Network(options)
