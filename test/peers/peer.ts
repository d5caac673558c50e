/** One device in a random life, and what can be read from what it has heard. */
import type { InvitationKeys } from '../../src/trust/invitation.ts'
import type { Join } from '../../src/trust/join.ts'
import { limitOf, type Membership } from '../../src/trust/membership.ts'
import type { Cut } from '../../src/trust/said.ts'
import type { Statement } from '../../src/trust/statement.ts'
import { testDevice, type TestDevice } from '../fakes/frozen.ts'
import { markOf } from './voices.ts'

/** An envelope by name, in `intern`. */
export interface Page {
  readonly device: string
  readonly seq: number
  readonly hash: string
  readonly prev: string
}
/** What goes between peers. */
export interface Parcel {
  readonly to: Peer
  readonly statements: readonly Statement[]
  readonly joins: readonly Join[]
  readonly pages: readonly Page[]
}
export interface Peer {
  readonly keys: TestDevice
  readonly heard: Map<string, Statement>
  readonly joins: Map<string, Join>
  readonly pages: Map<string, Page>
  readonly invitations: InvitationKeys[]
  membership: Membership
  /** Where its own two chains stand: its statements' and its feed's. */
  said: { seq: number; prev: string }
  wrote: { seq: number; prev: string }
  group: number
}

const cached = new Map<number, Promise<TestDevice>>()
export const deviceOf = (i: number): Promise<TestDevice> => {
  const known = cached.get(i) ?? testDevice(10 + 2 * i)
  cached.set(i, known)
  return known
}
export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

export const cutOf = (document: string, { device, seq, hash }: Page): Cut => ({
  document,
  device,
  no: 0,
  seq,
  hash,
})

/** The ends of all that `who` has of a device: its feed's branches and its statements'. */
export function seenOf(
  document: string,
  who: Peer,
  { keys }: Peer,
): { cuts: Cut[]; statements: { seq: number; hash: string }[] } {
  const pages = [...who.pages.values()].filter((p) => p.device === keys.id)
  const said = [...who.heard.values()].filter((s) => !s.byRoot && s.signer.join() === keys.signPublic.join())
  const followed = new Set([...pages, ...said].map((p) => p.prev))
  const ends = <T extends { hash: string }>(list: T[]): T[] => list.filter((p) => !followed.has(p.hash))
  return { cuts: ends(pages).map((p) => cutOf(document, p)), statements: ends(said).map(markOf) }
}

/** Names of the pages that count for a peer, in order of name. */
export function countedBy(peer: Peer, document: string): string[] {
  const chain = (hash: string): string[] => {
    const names: string[] = []
    for (let at = peer.pages.get(hash); at; at = peer.pages.get(at.prev)) names.push(at.hash)
    return names
  }
  const counts = ({ device, hash }: Page): boolean => {
    const { upTo, without } = limitOf(peer.membership, { document, device, no: 0 })
    if (chain(hash).some((name) => without.some((cut) => cut.hash === name))) return false
    return upTo.every((marks) => marks.some((mark) => chain(mark.hash).includes(hash)))
  }
  return [...peer.pages.values()]
    .filter(counts)
    .map((p) => p.hash)
    .sort()
}
