/**
 * Exchanges that a seed lets live: operations, network and faults all draw from it. Time stands still while messages arrive, and
 * goes on when nothing is under way.
 */
import { openExchange } from '../../src/carry/exchange/exchange.ts'
import type { Exchange, ExchangeOptions } from '../../src/carry/exchange/types.ts'
import type { Gathering } from '../../src/carry/types.ts'
import type { Bytes } from '../../src/trust/bytes.ts'
import type { DeviceKeys } from '../../src/trust/keys.ts'
import { nameOf } from '../../src/trust/name.ts'
import type { Chance } from '../../src/store/types.ts'
import { memoryDepot, type MemoryDepot } from './memoryDepot.ts'
import { chanceOf, seeded } from './seeded.ts'
import { seededKeys } from './seededKeys.ts'
import { linkPair, type SimLink } from './simNet.ts'
import { SimTime } from './simTime.ts'

export interface SimNode {
  readonly name: string
  readonly keys: DeviceKeys
  readonly depots: MemoryDepot[]
  readonly depot: MemoryDepot
  readonly gathering: Gathering
  exchange: Exchange
  /** Takes up an owner's depot when a peer has one that is not here. */
  adopt: ((owner: string) => MemoryDepot | undefined) | undefined
  readonly links: Map<SimNode, SimLink>
}
export interface SimNodeOptions extends Partial<
  Pick<ExchangeOptions, 'limits' | 'pauses' | 'presence' | 'remembered'>
> {
  readonly owners?: readonly string[]
  readonly documents?: readonly string[]
  readonly gathering?: (usual: Gathering) => Gathering
}
const room = 'room'
export const documents = ['intern', 'delt'] as const

export class Sim {
  readonly time = new SimTime()
  readonly nodes: SimNode[] = []
  readonly links: SimLink[] = []
  readonly failures: unknown[] = []
  readonly random: () => number
  readonly chance: Chance
  readonly owner: string
  /** Chance that a link is cut instead of delivering. */
  cuts = 0
  /** Most messages that one link delivers at a time. */
  most = 8

  constructor(readonly seed: number) {
    this.random = seeded(seed)
    this.chance = chanceOf(seed + 1)
    this.owner = this.name()
  }
  /** A new name. */
  name(): string {
    return nameOf(this.chance(new Uint8Array(16)))
  }
  #certificate = (): Bytes => {
    const bytes = new Uint8Array(32)
    this.chance(bytes)
    return bytes
  }

  async node(name: string, options: SimNodeOptions = {}): Promise<SimNode> {
    const keys = await seededKeys(this.chance)
    const depots: MemoryDepot[] = []
    const names = options.documents ?? documents
    for (const owner of options.owners ?? [this.owner])
      depots.push(await memoryDepot({ owner, documents: names, keys, chance: this.chance }))
    const [depot] = depots
    if (!depot) throw new Error('a node has a depot')
    const usual: Gathering = {
      self: depot,
      depots: () => depots.map((one) => ({ depot: one, documents: names })),
      may: (device) =>
        depots.some((one) => one.standing(device) === 'counts')
          ? new Map(depots.map((one) => [one.owner, one.standing(device) === 'counts' ? names : []]))
          : undefined,
      adopt: async (owner) => node.adopt?.(owner),
    }
    const gathering = options.gathering?.(usual) ?? usual
    const node: SimNode = {
      name,
      keys,
      depots,
      depot,
      gathering,
      links: new Map(),
      adopt: undefined,
      exchange: this.open(keys, gathering, options),
    }
    this.nodes.push(node)
    return node
  }
  /** The same device once more, with all that lies there: a restored profile. */
  async copy({ depot, keys }: SimNode): Promise<MemoryDepot> {
    const copy = await memoryDepot({ owner: this.owner, documents, keys, chance: this.chance })
    const envelopes: Bytes[] = []
    for (const feed of depot.heads()) envelopes.push(...(await depot.after(feed, [], Infinity)))
    await copy.take('copy', { statements: depot.statements(), envelopes })
    return copy
  }
  open(keys: DeviceKeys, gathering: Gathering, options: SimNodeOptions = {}): Exchange {
    const { clock, after } = this.time
    const failed = (cause: unknown): void => void this.failures.push(cause)
    const { limits, pauses, presence, remembered } = options
    return openExchange({
      gathering,
      room,
      keys,
      chance: this.chance,
      clock,
      after,
      failed,
      ...(limits ? { limits } : {}),
      ...(pauses ? { pauses } : {}),
      ...(presence ? { presence } : {}),
      ...(remembered ? { remembered } : {}),
    })
  }
  /** So many nodes of one owner that all know of each other. */
  async mesh(count: number, options: SimNodeOptions = {}): Promise<SimNode[]> {
    const made: SimNode[] = []
    for (let i = 0; i < count; i++) made.push(await this.node(String.fromCharCode(65 + i), options))
    await this.introduce(made)
    return made
  }
  async introduce(nodes: readonly SimNode[]): Promise<void> {
    const [first] = nodes
    if (!first) return
    const said: Bytes[] = []
    for (const { keys } of nodes) said.push(await first.depot.say('admit', keys.id))
    for (const node of nodes.slice(1)) await node.depot.take('introduction', { statements: said })
  }

  connect(one: SimNode, other: SimNode): { readonly here: SimLink; readonly there: SimLink } {
    const pair = linkPair(one.name, other.name, this.#certificate)
    this.links.push(pair.here, pair.there)
    one.links.set(other, pair.here)
    other.links.set(one, pair.there)
    one.exchange.meet(pair.here)
    other.exchange.meet(pair.there)
    return pair
  }
  connectAll(nodes: readonly SimNode[] = this.nodes): void {
    for (const [i, one] of nodes.entries()) for (const other of nodes.slice(i + 1)) this.connect(one, other)
  }
  cut(one: SimNode, other: SimNode): void {
    one.links.get(other)?.end('connection-lost')
    other.links.get(one)?.end('connection-lost')
    one.links.delete(other)
    other.links.delete(one)
  }
  connected(one: SimNode, other: SimNode): boolean {
    return one.links.get(other)?.closed === false
  }

  async #settle(): Promise<void> {
    for (let turn = 0; turn < 2; turn++) {
      for (const { exchange } of this.nodes) await exchange.settled()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  /** Some of what is under way arrives; false when nothing is. */
  async step(): Promise<boolean> {
    await this.#settle()
    const busy = this.links.filter((link) => link.way.length > 0 && !link.closed)
    if (busy.length === 0) {
      for (const link of this.links.filter((one) => one.closed))
        this.links.splice(this.links.indexOf(link), 1)
      return false
    }
    // In an order that the seed draws.
    for (const link of busy.map((one) => ({ one, at: this.random() })).sort((a, b) => a.at - b.at)) {
      const { one } = link
      if (this.cuts > 0 && this.random() < this.cuts) {
        one.end('connection-lost')
        one.other?.end('connection-lost')
        continue
      }
      for (let n = 1 + Math.floor(this.random() * this.most); n > 0 && one.way.length > 0; n--) one.deliver()
    }
    return true
  }
  /** All that is under way arrives; time stands still. */
  async arrive(): Promise<void> {
    while (await this.step());
  }
  /** Goes on for so long, or until a condition holds; what is due happens in its time. */
  async run(ms: number, until: () => boolean = () => false): Promise<void> {
    const end = this.time.now + ms
    for (;;) {
      await this.arrive()
      const { next } = this.time
      if (until() || next === undefined || next > end) break
      this.time.goTo(next)
    }
    if (!until()) this.time.now = Math.max(this.time.now, end)
  }
  inStep(nodes: readonly SimNode[] = this.nodes): boolean {
    const [first] = nodes
    return nodes.every(({ depots }) =>
      depots.every((depot, i) => {
        const other = first?.depots[i]
        return (
          other !== undefined &&
          same(depot.all(), other.all()) &&
          depot.statements().length === other.statements().length
        )
      }),
    )
  }
  async close(): Promise<void> {
    for (const { exchange } of this.nodes) await exchange.close()
  }
}
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
