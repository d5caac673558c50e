/**
 * What the registers on one device are to each other: a network opens by its member's keys, another member's publication by the
 * network's, and a member's publication is wrapped for its networks. Each keeps its own disk; this only brings word between them.
 */
import type { Bytes } from '../trust/bytes.ts'
import type { Statement } from '../trust/statement.ts'
import type { Core } from './core.ts'
import { DiskFailure } from './disk.ts'
import { Feeds } from './feeds.ts'
import type { Kin, NetworkKin } from './householdKin.ts'
import type { Outer } from './keyBoxes.ts'
import { findDocument, loadRing, rawKeys, type Keyring } from './keyring.ts'
import type { Place } from './publicationChoices.ts'
import type { Saved } from './saved.ts'
import type { Shelf } from './shelf.ts'
import type { RegisterInfo } from './types.ts'

/** What an own register gives to one that it opens: its word on who its devices are, and keys. */
export interface Given {
  readonly statements: readonly Statement[]
  readonly outer: Outer
}
/** An open register that others are told about. */
export interface Relative {
  readonly core: Core
  /** Something that it rests on has changed. */
  related(given: Given): Promise<void>
  /** Writes down that its publication goes to a network, and where that meets. */
  choose(network: string, place: Place): Promise<Saved>
}

interface Seen {
  readonly ring: Keyring
  readonly feeds: Feeds
}

export class Family {
  readonly #open = new Map<string, Set<Relative>>()
  /** Rings of registers that are not open, by the epoch they were read at: reading one checks every signature in it. */
  readonly #read = new Map<string, { readonly epoch: number; readonly ring: Keyring }>()
  constructor(private readonly shelf: Shelf) {}

  enter(relative: Relative): () => void {
    const { id } = relative.core.info
    const here = this.#open.get(id) ?? new Set()
    this.#open.set(id, here.add(relative))
    return () => here.delete(relative)
  }

  /** Undefined when there is no such register here. */
  async #see(id: string): Promise<Seen | undefined> {
    for (const { core } of this.#open.get(id) ?? []) return { ring: core.ring, feeds: core.feeds }
    const disk = await this.shelf.disk(id, false)
    if (!disk) return undefined
    try {
      const feeds = new Feeds()
      await feeds.load(disk)
      const epoch = ((await disk.get('keep', 'epoch')) as { seq: number } | undefined)?.seq ?? 0
      const known = this.#read.get(id)
      if (known?.epoch === epoch) return { ring: known.ring, feeds }
      const loaded = await loadRing(disk)
      if (!loaded) return undefined
      this.#read.set(id, loaded)
      return { ring: loaded.ring, feeds }
    } finally {
      disk.close()
    }
  }

  /** Undefined when there is no such register here. */
  async ring(id: string): Promise<Keyring | undefined> {
    return (await this.#see(id))?.ring
  }

  /** Networks here that an owner belongs to, is here through, or has asked to belong to: one person may have several mandates. */
  async #networksOf(
    id: string,
    all?: readonly RegisterInfo[],
  ): Promise<{ readonly info: RegisterInfo; readonly seen: Seen }[]> {
    const out: { info: RegisterInfo; seen: Seen }[] = []
    for (const info of all ?? (await this.shelf.list())) {
      const seen = info.sort === 'network' && info.id !== id ? await this.#see(info.id) : undefined
      if (seen && rests(info, seen.ring, id)) out.push({ info, seen })
    }
    return out
  }

  /** Networks that an own register belongs to, as far as they are on this device. */
  async kin(id: string): Promise<Kin> {
    const out: NetworkKin[] = []
    for (const { info, seen } of await this.#networksOf(id)) {
      const document = findDocument(seen.ring, 'intern')
      if (document === undefined) continue
      const { membership, joins } = seen.ring
      const member = membership.members.get(id)
      const asks = joins.some((join) => join.member === id)
      out.push({
        network: info.id,
        document,
        keys: await keysOf(seen.ring, document),
        inside: asks || member?.removals.length === 0,
        feeds: seen.feeds.all().filter((f) => f.document === document),
      })
    }
    return out
  }

  /** What other registers here give to this one. */
  async given(info: RegisterInfo): Promise<Given> {
    const wraps = new Map<string, readonly Bytes[]>()
    const seeds = new Map<string, Bytes>()
    const statements: Statement[] = []
    if (info.mandate === 'member')
      for (const network of info.networks ?? []) {
        const seen = await this.#see(network)
        const document = seen && findDocument(seen.ring, 'intern')
        if (seen && document !== undefined) wraps.set(document, await keysOf(seen.ring, document))
      }
    if (info.sort === 'network') {
      const network = await this.#see(info.id)
      for (const { id, mandate, sort } of await this.shelf.list()) {
        const isOwn = mandate !== 'member' && sort !== 'network'
        const belongs = id === info.through || (network !== undefined && rests(info, network.ring, id))
        const own = isOwn && belongs ? await this.#see(id) : undefined
        if (!own) continue
        statements.push(...own.ring.membership.statements)
        const box = own.ring.membership.documents.get('box')?.id
        for (const key of await rawKeys(own.ring))
          if (key.document === box) seeds.set(key.commitment, key.bytes)
      }
    }
    return { statements, outer: { wraps, seeds } }
  }

  /** A register's ring has changed: those that rest on it hear of it. */
  async changed(id: string): Promise<void> {
    // Read once: with forty members open, reading it for each of them is most of the work.
    const all = await this.shelf.list()
    for (const relatives of [...this.#open.values()])
      for (const relative of [...relatives]) {
        const { info, ring } = relative.core
        if (info.id === id) continue
        const above =
          rests(info, ring, id) || (await this.#networksOf(info.id, all)).some((n) => n.info.id === id)
        if (!above) continue
        try {
          await relative.related(await this.given(info))
        } catch (cause) {
          // It is being closed, or its disk has gone: it asks itself when it is opened again.
          if (!(cause instanceof DiskFailure)) throw cause
        }
      }
  }
  /** The register where it is open on this page. */
  opened(id: string): Relative | undefined {
    return [...(this.#open.get(id) ?? [])][0]
  }
}

/** Does a register need to know what this owner says? */
const rests = (info: RegisterInfo, ring: Keyring, owner: string): boolean =>
  info.through === owner ||
  info.networks?.includes(owner) === true ||
  ring.membership.members.has(owner) ||
  ring.joins.some((join) => join.member === owner)

/** A document's keys as bytes, newest first, as the ring has them in order. */
async function keysOf(ring: Keyring, document: string): Promise<Bytes[]> {
  const order = ring.membership.keys.get(document) ?? []
  const place = (commitment: string): number => {
    const at = order.findIndex((k) => k.commitment === commitment)
    return at < 0 ? order.length : at
  }
  return (await rawKeys(ring))
    .filter((k) => k.document === document)
    .sort((a, b) => place(a.commitment) - place(b.commitment))
    .map((k) => k.bytes)
}
