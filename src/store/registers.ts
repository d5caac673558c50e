/** The door to what is on this device: finds, founds, opens, restores and removes registers. */
import { readCover } from '../trust/container.ts'
import { Malformed } from '../trust/bytes.ts'
import { hasWebCrypto } from '../trust/keys.ts'
import { Core } from './core.ts'
import { DiskFailure, type Disk } from './disk.ts'
import { indexedDbShelf } from './indexedDbShelf.ts'
import { fill } from './keepCache.ts'
import { foundRing, keepInfo, keepRing, loadRing } from './keyring.ts'
import { memoryShelf } from './memoryShelf.ts'
import { refusalOf, restoreInto } from './restore.ts'
import { OpenSession } from './session.ts'
import type { Shelf } from './shelf.ts'
import { Stopped } from './slices.ts'
import { Refused, type OpenOptions, type RegisterInfo, type Registers, type Session } from './types.ts'

export const indexedDbRegisters = (): Registers => registersOn(indexedDbShelf())
/** Nothing outlives the object: for tests, and for trying the example where the browser keeps nothing. */
export const memoryRegisters = (): Registers => registersOn(memoryShelf())

/** A closed disk at the door is a refused one: nothing of the person's is at stake yet. */
const refused = (cause: unknown): unknown => {
  if (cause instanceof DiskFailure)
    return new Refused(cause.why === 'disk-full' ? 'disk-full' : 'disk-refused', { cause })
  return cause
}

export function registersOn(shelf: Shelf): Registers {
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
      const loaded = await loadRing(disk)
      if (!loaded) throw new Refused('not-found')
      const info = { ...loaded.info, opened: options.clock() }
      const core = new Core(disk, info, loaded.ring, loaded.epoch, options)
      await core.feeds.load(disk)
      await fill(core, shelf.cache)
      await remember(info)
      return new OpenSession(core, shelf)
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

  return {
    list: async () => {
      try {
        await shelf.ready()
        return await shelf.list()
      } catch (cause) {
        throw refused(cause)
      }
    },
    found: async (what, options) => {
      await prepare()
      const at = options.clock()
      const ring = await foundRing(Math.max(0, at))
      const info: RegisterInfo = { ...what, id: ring.membership.owner, made: at, opened: at }
      try {
        const disk = await must(info.id)
        try {
          await disk.commit([...keepRing(ring, 1), keepInfo(info)])
          await shelf.put(info)
        } catch (cause) {
          disk.close()
          await shelf.remove(info.id)
          throw cause
        }
        return await openOn(disk, options)
      } catch (cause) {
        throw refused(cause)
      }
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
        const own = new Uint8Array(file)
        const { info, unfit } = await restoreInto(find, own, passphrase, options.clock(), progress)
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
    remove: (id) => shelf.remove(id),
  }
}
