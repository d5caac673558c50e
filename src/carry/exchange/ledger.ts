/** Who has what, as far as is known: what others say exists and is not here, and what they are not known to have (S40). */
import { keyOf, lastOf } from './feeds.ts'
import type { Holding } from './holdings.ts'
import type { Offer, Peer } from './peer.ts'
import { readyPeers, type Room } from './room.ts'
import type { DeviceView, MissingFeed, OwnerView, Remembered } from './types.ts'

interface Reached {
  lastHeard: number
  /** `owner name` → envelopes it is sure to have, and is likely to have: what was sent on a link that still stands. */
  readonly sure: Map<string, number>
  readonly likely: Map<string, number>
}
type FeedOffer = Extract<Offer, { is: 'feed' }>
interface Claim {
  readonly offer: FeedOffer
  readonly by: Set<string>
}
const partOf = (owner: string, name: string): string => `${owner} ${name}`

export class Ledger {
  readonly #devices = new Map<string, Reached>()
  readonly #claims = new Map<string, Claim>()
  constructor(
    private readonly room: Room,
    remembered: readonly Remembered[],
  ) {
    for (const { device, lastHeard, has } of remembered) {
      const sure = new Map(has.map(({ owner, name, count }) => [partOf(owner, name), count]))
      this.#devices.set(device, { lastHeard, sure, likely: new Map(sure) })
    }
  }
  #of(device: string): Reached {
    const known = this.#devices.get(device)
    if (known) return known
    const fresh: Reached = { lastHeard: this.room.clock(), sure: new Map(), likely: new Map() }
    this.#devices.set(device, fresh)
    // The one that has been silent longest is forgotten first.
    if (this.#devices.size > this.room.limits.remembered) {
      const [oldest] = [...this.#devices].sort(([, a], [, b]) => a.lastHeard - b.lastHeard)
      if (oldest) this.#devices.delete(oldest[0])
    }
    return fresh
  }
  /** Strangers are not remembered: anybody can make a key. */
  heard(peer: Peer): void {
    if (peer.device !== undefined && peer.may) this.#of(peer.device).lastHeard = peer.lastHeard
  }

  /** All that is carried between us. */
  inStep(peer: Peer): void {
    if (peer.device === undefined || !peer.may) return
    const reached = this.#of(peer.device)
    for (const { owner, names } of peer.shared)
      for (const name of names) {
        const count = this.room.holdings.get(owner)?.heads(name).count ?? 0
        reached.sure.set(partOf(owner, name), count)
        reached.likely.set(partOf(owner, name), count)
      }
    this.#claimsOf(peer)
  }
  /** Its heads have been heard: all that is here, less what it is behind with. */
  compared(peer: Peer): void {
    if (peer.device === undefined || !peer.may) return
    const reached = this.#of(peer.device)
    for (const { owner, names } of peer.shared)
      for (const name of names) {
        let count = this.room.holdings.get(owner)?.heads(name).count ?? 0
        for (const behind of peer.behind.values())
          if (behind.owner === owner && behind.name === name) count -= behind.count
        reached.sure.set(partOf(owner, name), Math.max(0, count))
        reached.likely.set(partOf(owner, name), Math.max(0, count))
      }
    this.#claimsOf(peer)
  }
  /** Sent, on a link that stands. */
  told(peer: Peer, owner: string, name: string, count: number): void {
    if (peer.device === undefined || !peer.may) return
    const { likely } = this.#of(peer.device)
    const part = partOf(owner, name)
    likely.set(part, (likely.get(part) ?? 0) + count)
  }
  /** As it was the last time its heads were heard: what it has been given since it has not kept. */
  differed(peer: Peer): void {
    this.left(peer)
  }
  /** Heard from another, who tells it too. */
  left(peer: Peer): void {
    const reached = peer.device === undefined ? undefined : this.#devices.get(peer.device)
    if (!reached) return
    reached.likely.clear()
    for (const [part, count] of reached.sure) reached.likely.set(part, count)
  }

  /** What the peer says it has is kept when it leaves; a claim that came to nothing is not. */
  #claimsOf(peer: Peer): void {
    const { device } = peer
    if (device === undefined) return
    const nothing = (key: string): boolean => {
      const parked = peer.parked.get(key)
      return parked !== undefined && parked.why !== 'waits'
    }
    for (const [key, claim] of this.#claims) {
      if (!peer.offers.has(key) || nothing(key)) claim.by.delete(device)
      if (claim.by.size === 0 || !this.#lacks(claim.offer)) this.#claims.delete(key)
    }
    for (const [key, offer] of peer.offers) {
      if (offer.is !== 'feed' || nothing(key)) continue
      const known = this.#claims.get(key)
      const higher = !known || lastOf(known.offer.head.tips) < lastOf(offer.head.tips)
      if (!known && this.#claims.size >= this.room.limits.claims) continue
      this.#claims.set(key, { offer: higher ? offer : known.offer, by: new Set(known?.by).add(device) })
    }
  }
  /** An ask has ended: what was not given is no longer believed. */
  asked(peer: Peer): void {
    this.#claimsOf(peer)
  }
  #lacks({ owner, name, head }: FeedOffer): number {
    const holding = this.room.holdings.get(owner)
    const ours = holding?.heads(name).byKey.get(keyOf(head))
    return Math.max(0, lastOf(head.tips) - lastOf(ours?.tips ?? []))
  }

  lackHere(peer: Peer): number {
    let lack = 0
    for (const offer of peer.offers.values()) if (offer.is === 'feed') lack += this.#lacks(offer)
    return lack
  }
  lackThere(device: string, shared: Peer['shared'] | undefined): number {
    const reached = this.#devices.get(device)
    if (!reached) return 0
    const parts = shared ?? this.room.holdings.scopeFor(this.room.gathering.may(device))
    let lack = 0
    for (const { owner, names } of parts)
      for (const name of names) {
        const count = this.room.holdings.get(owner)?.heads(name).count ?? 0
        lack += Math.max(0, count - (reached.likely.get(partOf(owner, name)) ?? 0))
      }
    return lack
  }

  devices(): DeviceView[] {
    const here = new Map(readyPeers(this.room).map((peer) => [peer.device, peer]))
    return [...this.#devices].map(([device, { lastHeard }]) => ({
      device,
      connected: here.has(device),
      lastHeard: here.get(device)?.lastHeard ?? lastHeard,
      theyLack: this.lackThere(device, here.get(device)?.shared),
    }))
  }
  owners(): OwnerView[] {
    const devices = this.devices()
    return this.room.holdings.all().map((holding) => {
      const its = devices.filter(({ device }) => isOf(holding, device))
      const feeds = this.#missingOf(holding)
      return {
        owner: holding.owner,
        lastHeard: its.length > 0 ? Math.max(...its.map(({ lastHeard }) => lastHeard)) : undefined,
        weLack: feeds.reduce((sum, { count }) => sum + count, 0),
        feeds,
        theyLack: its.length > 0 ? Math.min(...its.map(({ theyLack }) => theyLack)) : undefined,
      }
    })
  }
  #missingOf(holding: Holding): MissingFeed[] {
    const { gathering } = this.room
    return [...this.#claims.values()].flatMap(({ offer, by }) => {
      const count = offer.owner === holding.owner ? this.#lacks(offer) : 0
      // Whoever has been removed since is not believed.
      const saidBy = count === 0 ? [] : [...by].filter((device) => gathering.may(device) !== undefined)
      if (saidBy.length === 0) return []
      const { document, device, no } = offer.head
      return [{ document, device, no, name: offer.name, count, saidBy }]
    })
  }
  remember(): Remembered[] {
    return [...this.#devices].map(([device, { lastHeard, sure }]) => ({
      device,
      lastHeard,
      has: [...sure].map(([part, count]) => {
        const at = part.indexOf(' ')
        return { owner: part.slice(0, at), name: part.slice(at + 1), count }
      }),
    }))
  }
}
const isOf = (holding: Holding, device: string): boolean => holding.depot.membership.devices.has(device)
