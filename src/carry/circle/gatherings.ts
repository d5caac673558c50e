/**
 * What is carried in which room, and to whom. Two sorts of room: an organisation's own, where its devices share all of it, and
 * a network's, where members share what they own together and what each has published.
 */
import { mayRead, type Membership } from '../../trust/membership.ts'
import type { Depot } from '../../store/depot.ts'
import type { Gathering } from '../types.ts'

/** A newcomer whose answer to an open invitation is known: it holds the keys already, and is given what they open. */
export type Expected = () => readonly { readonly device: string }[]

type Documents = ReadonlyMap<string, readonly string[]>
const namesOf = (depot: Depot): string[] => depot.documents().map(({ name }) => name)

export const ownGathering = (depot: Depot, expected: Expected): Gathering => ({
  self: depot,
  depots: () => [{ depot, documents: namesOf(depot) }],
  may: (device) => {
    const known = mayRead(depot.membership, device) || expected().some((n) => n.device === device)
    return known ? new Map([[depot.owner, namesOf(depot)]]) : undefined
  },
})

export interface NetworkParts {
  readonly network: Depot
  /** The organisation that this device is a member through; undefined for a secretariat. */
  readonly own: () => Depot | undefined
  /** Other members' publications that are here. */
  readonly members: () => readonly Depot[]
  readonly adopt: (
    owner: string,
    statements: readonly Uint8Array<ArrayBuffer>[],
  ) => Promise<Depot | undefined>
}
const published = ['delt'] as const
const together = ['nettverk', 'cards'] as const

/** Any member's device, as its own owner vouches for it, or the secretariat's. */
const belongs = (network: Membership, device: string): boolean =>
  mayRead(network, device) ||
  [...network.members.values()].some(
    (m) => m.removals.every((r) => r.said.leaves === 'reading') && mayRead(m.membership, device),
  )

export function networkGathering(parts: NetworkParts, expected: Expected): Gathering {
  const { network } = parts
  const publications = (): Depot[] => {
    const own = parts.own()
    return [...(own ? [own] : []), ...parts.members()]
  }
  return {
    self: parts.own() ?? network,
    depots: () => [
      { depot: network, documents: namesOf(network).filter((name) => together.some((t) => t === name)) },
      ...publications().map((depot) => ({ depot, documents: published })),
    ],
    may: (device) => {
      const known = belongs(network.membership, device) || expected().some((n) => n.device === device)
      if (!known) return undefined
      const all: [string, readonly string[]][] = publications().map((d) => [d.owner, published])
      return new Map([[network.owner, together], ...all]) satisfies Documents
    },
    adopt: async (owner, statements) =>
      network.membership.members.has(owner) ? parts.adopt(owner, statements) : undefined,
  }
}
