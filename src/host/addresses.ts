/** Who a connection is counted as: one address, and what it has left of what one address may do. */
import { isIP } from 'node:net'
import type { Limits } from './limits.ts'

/** Milliseconds that only go forwards. */
export type Clock = () => number

/** So many at once, so many a second in the long run. */
export class Bucket {
  readonly #burst: number
  readonly #rate: number
  #left: number
  #at: number

  constructor(burst: number, rate: number, now: number) {
    this.#burst = burst
    this.#rate = rate
    this.#left = burst
    this.#at = now
  }

  /** Takes `cost`, or nothing when there is less left. */
  take(cost: number, now: number): boolean {
    this.#fill(now)
    if (this.#left < cost) return false
    this.#left -= cost
    return true
  }

  /** As good as new: it can be forgotten without giving anything away. */
  full(now: number): boolean {
    this.#fill(now)
    return this.#left >= this.#burst
  }

  #fill(now: number): void {
    this.#left = Math.min(this.#burst, this.#left + ((now - this.#at) / 1000) * this.#rate)
    this.#at = now
  }
}

interface Known {
  connections: number
  readonly bucket: Bucket
}

/** What opening a connection takes of its address's bucket, so that coming back over and over is a flood too. */
const costOfEntering = 10

export class Addresses {
  readonly #limits: Limits
  readonly #now: Clock
  readonly #known = new Map<string, Known>()

  constructor(limits: Limits, now: Clock) {
    this.#limits = limits
    this.#now = now
  }

  /** Addresses with a connection, and those whose bucket is still filling up again after the last one left. */
  get size(): number {
    return this.#known.size
  }

  /** Why a connection from this address is refused just now; undefined when it may come in. */
  refusal(address: string): 'full-address' | 'flood-address' | undefined {
    const known = this.#known.get(address)
    if (known === undefined) return undefined
    if (known.connections >= this.#limits.perAddress) return 'full-address'
    return known.bucket.take(costOfEntering, this.#now()) ? undefined : 'flood-address'
  }

  enter(address: string): void {
    let known = this.#known.get(address)
    if (known === undefined) {
      this.#makeRoom()
      const { addressBurst, addressRate } = this.#limits
      known = { connections: 0, bucket: new Bucket(addressBurst, addressRate, this.#now()) }
      this.#known.set(address, known)
    }
    known.connections++
  }

  leave(address: string): void {
    const known = this.#known.get(address)
    if (known !== undefined) known.connections--
  }

  take(address: string, cost: number): boolean {
    return this.#known.get(address)?.bucket.take(cost, this.#now()) ?? false
  }

  /** Forgets addresses nobody is connected from, once their bucket is full again. */
  sweep(): void {
    const now = this.#now()
    for (const [address, { connections, bucket }] of this.#known)
      if (connections === 0 && bucket.full(now)) this.#known.delete(address)
  }

  /** No more addresses are remembered than twice the connections: the longest idle are forgotten early. */
  #makeRoom(): void {
    if (this.#known.size < 2 * this.#limits.connections) return
    for (const [address, { connections }] of this.#known)
      if (connections === 0) {
        this.#known.delete(address)
        return
      }
  }
}

/** One network's part of an IPv6 address: whoever has one address has all 2⁶⁴ of its /64. */
function network(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = (text: string | undefined): string[] =>
    (text ?? '')
      .split(':')
      .filter((group) => group !== '')
      // The last two groups may be written as an IPv4 address.
      .flatMap((group) => (group.includes('.') ? ['0', '0'] : [Number.parseInt(group, 16).toString(16)]))
  const [before, after] = [groups(head), groups(tail)]
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}

/** What stands in X-Forwarded-For: an address, some proxies add a port, IPv6 may be in brackets. */
function bare(text: string): string | undefined {
  const trimmed = text.trim()
  const address =
    /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed)?.[1] ?? /^([\d.]+):\d+$/.exec(trimmed)?.[1] ?? trimmed
  return isIP(address) === 0 ? undefined : address
}

/**
 * What a connection is counted under.
 * @param remote the address at the other end of the socket
 * @param forwarded the request's X-Forwarded-For, believed only as far as our own proxies have written it
 * @param proxies how many of those there are; each has added one address at the end
 */
export function addressOf(
  remote: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string {
  const told = proxies > 0 ? (forwarded ?? '').split(',').slice(-proxies)[0] : undefined
  const address = bare(told ?? '') ?? (remote ?? '').replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  return isIP(address) === 6 ? network(address) : address
}
