/** The door to what is on this device: finds, founds, joins, opens, restores and removes registers. */
import { readCover } from '../trust/container.ts'
import { Malformed } from '../trust/bytes.ts'
import { hasWebCrypto } from '../trust/keys.ts'
import { Core } from './core.ts'
import { DiskFailure, type Disk } from './disk.ts'
import { Family } from './family.ts'
import { foundRing, upgraded } from './householdFound.ts'
import { indexedDbShelf } from './indexedDbShelf.ts'
import { fill } from './keepCache.ts'
import { keepInfo, keepRing, loadRing, ringWith, type Keyring, type Loaded } from './keyring.ts'
import type { InvitationLink } from './members.ts'
import { memoryShelf } from './memoryShelf.ts'
import { adoptedRing, joiningRing, networkRing, ownerOfSheet, readSaid, recoveredRing } from './newcomer.ts'
import type { Place } from './publicationChoices.ts'
import { refusalOf, restoreInto } from './restore.ts'
import { OpenSession } from './session.ts'
import type { Shelf } from './shelf.ts'
import { Stopped } from './slices.ts'
import { Refused, type OpenOptions, type RegisterInfo, type Registers, type Session } from './types.ts'

export const indexedDbRegisters = (): Registers => registersOn(indexedDbShelf())
/** Nothing outlives the object: for tests, and for trying the example where the browser keeps nothing. */
export const memoryRegisters = (): Registers => registersOn(memoryShelf())

type Where = Pick<InvitationLink, 'signalling' | 'iceServers'>
/** A closed disk at the door is a refused one: nothing of the person's is at stake yet. */
const refused = (cause: unknown): unknown => {
  if (cause instanceof DiskFailure)
    return new Refused(cause.why === 'disk-full' ? 'disk-full' : 'disk-refused', { cause })
  return cause
}
const sameRing = (a: Keyring, b: Keyring): boolean =>
  a.membership.hash === b.membership.hash &&
  a.boxes.length === b.boxes.length &&
  a.rendezvous === b.rendezvous

/**
 * The ring, with what related registers give, and what an earlier release's lacks. One strict commit; a disk that refuses it
 * does not stop anyone from opening what they have, and another tab that was first has done the same.
 */
async function readied(disk: Disk, family: Family, at: number): Promise<Loaded> {
  for (;;) {
    const first = await loadRing(disk)
    if (!first) throw new Refused('not-found')
    const given = await family.given(first.info)
    const ring = await upgraded(await ringWith(first.ring, given.statements, [], given.outer), at)
    const loaded = { ...first, ring: { ...first.ring, outer: given.outer } }
    if (sameRing(ring, first.ring)) return loaded
    try {
      const expect = [{ table: 'keep', key: 'epoch', seq: first.epoch }] as const
      if (!(await disk.commit(keepRing(ring, first.epoch + 1), expect))) continue
      disk.tell()
      return { ...first, ring, epoch: first.epoch + 1 }
    } catch (cause) {
      if (!(cause instanceof DiskFailure)) throw cause
      return loaded
    }
  }
}

export function registersOn(shelf: Shelf): Registers {
  const family = new Family(shelf)
  const prepare = async (): Promise<void> => {
    if (!(await hasWebCrypto())) throw new Refused('no-webcrypto')
    await shelf.ready()
  }
  const must = async (id: string): Promise<Disk> => {
    const disk = await shelf.disk(id, true)
    if (!disk) throw new Refused('disk-refused')
    return disk
  }
  /** The line in the list is a convenience: a full disk must not stop anyone from opening what they have. */
  const remember = async (info: RegisterInfo): Promise<void> => {
    try {
      await shelf.put(info)
    } catch (cause) {
      if (!(cause instanceof DiskFailure)) throw cause
    }
  }
  const openOn = async (disk: Disk, options: OpenOptions): Promise<Session> => {
    try {
      const loaded = await readied(disk, family, Math.max(0, options.clock()))
      const info = { ...loaded.info, opened: options.clock() }
      const core = new Core(disk, info, loaded.ring, loaded.epoch, options)
      await core.feeds.load(disk)
      await fill(core, shelf.cache)
      // When a member's publication was opened last is asked by nobody, and costs a strict commit.
      if (info.mandate !== 'member') await remember(info)
      return await OpenSession.open(core, shelf, family)
    } catch (cause) {
      disk.close()
      throw cause instanceof Malformed ? new Refused('corrupt', { cause }) : refused(cause)
    }
  }
  const open = async (id: string, options: OpenOptions): Promise<Session> => {
    await prepare()
    let disk: Disk | undefined
    try {
      disk = await shelf.disk(id, false)
    } catch (cause) {
      throw refused(cause)
    }
    if (!disk) throw new Refused('not-found')
    return openOn(disk, options)
  }
  const all = async (): Promise<readonly RegisterInfo[]> => {
    try {
      await shelf.ready()
      return await shelf.list()
    } catch (cause) {
      throw refused(cause)
    }
  }
  const own = async (id: string | undefined): Promise<Keyring | undefined> => {
    const ring = id === undefined ? undefined : await family.ring(id)
    if (id !== undefined && !ring) throw new Refused('not-found')
    return ring
  }

  type Making = (here: Loaded | undefined) => Promise<{ readonly info: RegisterInfo; readonly ring: Keyring }>
  /** What is to be, made of what is here and stored in one commit. A register that was not here leaves nothing when it fails. */
  const settle = async (id: string, options: OpenOptions, make: Making): Promise<Session> => {
    let there: Disk | undefined
    try {
      there = await shelf.disk(id, false)
      const disk = there ?? (await must(id))
      try {
        for (;;) {
          const here = await loadRing(disk)
          const { info, ring } = await make(here)
          const writes = [...keepRing(ring, (here?.epoch ?? 0) + 1), keepInfo(info)]
          if (!(await disk.commit(writes, [{ table: 'keep', key: 'epoch', seq: here?.epoch }]))) continue
          disk.tell()
          await shelf.put(info)
          break
        }
      } catch (cause) {
        disk.close()
        if (!there) await shelf.remove(id)
        throw cause
      }
      return await openOn(disk, options)
    } catch (cause) {
      throw cause instanceof Malformed ? new Refused('corrupt', { cause }) : refused(cause)
    }
  }
  /** The organisation's other devices learn of the network, and that it goes there, from its own register. */
  const tell = async (
    own: string | undefined,
    network: Session,
    link: Where,
    options: OpenOptions,
  ): Promise<Session> => {
    const { rendezvous } = network.household
    if (own === undefined || !rendezvous) return network
    const place: Place = { rendezvous, signalling: link.signalling, iceServers: link.iceServers }
    const relative = family.opened(own)
    if (relative) await relative.choose(network.info.id, place)
    else {
      const session = await open(own, options)
      await family.opened(own)?.choose(network.info.id, place)
      await session.close()
    }
    return network
  }
  const fresh = (id: string, at: number): RegisterInfo => ({
    id,
    name: '',
    sort: 'other',
    example: false,
    made: at,
    opened: at,
    mandate: 'own',
  })

  return {
    list: async () => (await all()).filter((info) => info.mandate !== 'member'),
    listAll: all,
    found: async (what, options) => {
      await prepare()
      const at = options.clock()
      const ring = await foundRing(Math.max(0, at))
      const { owner } = ring.membership
      return settle(owner, options, async () => ({ ring, info: { ...fresh(owner, at), ...what } }))
    },
    foundNetwork: async (what, through, options) => {
      await prepare()
      const at = options.clock()
      const ring = await networkRing(Math.max(0, at), await own(through))
      const { owner } = ring.membership
      const info: RegisterInfo = {
        ...fresh(owner, at),
        ...what,
        sort: 'network',
        mandate: 'network',
        ...(through === undefined ? {} : { through }),
      }
      const network = await settle(owner, options, async () => ({ ring, info }))
      return tell(through, network, { signalling: [], iceServers: [] }, options)
    },
    join: async (link, statements, as, options) => {
      await prepare()
      const at = Math.max(0, options.clock())
      const said = await readSaid(statements)
      const member = await own(as.member)
      const through = as.member === undefined ? {} : { through: as.member }
      const session = await settle(link.owner, options, async (here) => {
        const before = here?.info ?? { ...fresh(link.owner, at), ...through, name: as.name ?? '' }
        const { outer } = await family.given({ ...before, sort: 'network', ...through })
        const ring = await joiningRing({ link, said, as, at, here: here?.ring, own: member, outer })
        const network = ring.membership.documents.has('nettverk')
        const kind = network ? ({ sort: 'network', mandate: 'network' } as const) : {}
        return { ring, info: { ...before, ...kind } }
      })
      return tell(as.member, session, link, options)
    },
    adopt: async (owner, through, statements, { rendezvous, ...options }) => {
      await prepare()
      const at = Math.max(0, options.clock())
      const said = await readSaid(statements)
      const via = (await all()).find((info) => info.id === through)
      const by = await own(through)
      if (!via || !by) throw new Refused('not-found')
      return settle(owner, options, async (here) => {
        const seen = via.sort === 'network'
        if (seen && here && here.info.mandate !== 'member') throw new Refused('already-here')
        const before = here?.info ?? fresh(owner, at)
        const info: RegisterInfo = seen
          ? { ...before, mandate: 'member', networks: [...new Set([...(before.networks ?? []), through])] }
          : { ...before, sort: 'network', mandate: 'network', through: before.through ?? through }
        const { outer } = await family.given(info)
        const known = { outer, ...(rendezvous ? { rendezvous } : {}) }
        return { info, ring: await adoptedRing({ owner, here: here?.ring, by, seen, said, known }) }
      })
    },
    recover: async (sheet, passphrase, statements, options) => {
      await prepare()
      const at = Math.max(0, options.clock())
      const said = await readSaid(statements)
      const root = await ownerOfSheet(sheet, passphrase)
      return settle(root.owner, options, async (here) => {
        const ring = await recoveredRing(root, said, at, here?.ring)
        const network = ring.membership.documents.has('nettverk')
        const kind = network ? ({ sort: 'network', mandate: 'network' } as const) : {}
        return { ring, info: { ...(here?.info ?? fresh(root.owner, at)), ...kind } }
      })
    },
    open,
    restore: async (file, { passphrase, signal, onProgress, ...options }) => {
      await prepare()
      // A register that is not here yet must leave nothing behind when the file turns out not to fit on the disk.
      const made: string[] = []
      const find = async (id: string): Promise<Disk> => {
        const there = await shelf.disk(id, false)
        if (there) return there
        made.push(id)
        return must(id)
      }
      const progress = { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) }
      try {
        const bytes = new Uint8Array(file)
        const { info, unfit } = await restoreInto(find, bytes, passphrase, options.clock(), progress)
        const session = await open(info.id, options)
        if (unfit > 0 && session instanceof OpenSession) session.noticeUnfit(unfit)
        return session
      } catch (cause) {
        for (const id of made) await shelf.remove(id)
        if (cause instanceof Stopped) throw new DOMException('stopped', 'AbortError')
        throw refused(refusalOf(cause))
      }
    },
    peek: async (file) => {
      try {
        return readCover(file)
      } catch (cause) {
        throw refusalOf(cause)
      }
    },
    remove: async (id) => {
      for (const gone of withBelongings(await all(), id)) await shelf.remove(gone)
    },
  }
}

/** A register, the networks that are here through it alone, and what their members show; the register itself last. */
function withBelongings(all: readonly RegisterInfo[], id: string): string[] {
  const gone = new Set([id])
  for (const info of all) if (info.through === id) gone.add(info.id)
  for (const { id: member, mandate, networks = [] } of all)
    if (mandate === 'member' && networks.length > 0 && networks.every((network) => gone.has(network)))
      gone.add(member)
  return [...gone].reverse()
}
