/** The projection's cache: y-indexeddb, one database a cache, filled once by it and read once by us: it would write at each reading. */
import { deleteDB, openDB } from 'idb'
import { IndexeddbPersistence } from 'y-indexeddb'
import { applyUpdate, transact } from 'yjs'
import { Projection } from './projection.ts'
import type { ProjectionCache } from './shelf.ts'

const prefix = 'samorden-cache-'
/** `whenSynced` never resolves when a row is damaged (y-indexeddb 9.0.12): after this, the cache is as good as gone. */
const patience = 10_000

/** Names of every cache of a register, also those that a crash left behind. */
export async function cacheNames(id: string): Promise<string[]> {
  // Firefox before 126 cannot list databases: there, only what is pointed to is removed.
  const list = (indexedDB as Partial<IDBFactory>).databases
  const all = list ? await list.call(indexedDB) : []
  return all.flatMap(({ name }) => (name?.startsWith(`${prefix}${id}-`) ? [name] : []))
}

const within = (work: Promise<unknown>): Promise<boolean> =>
  new Promise((resolve) => {
    const finish = (good: boolean): void => {
      clearTimeout(timer)
      if (typeof window !== 'undefined') window.removeEventListener('unhandledrejection', failed)
      resolve(good)
    }
    // y-indexeddb leaves what goes wrong to nobody: hearing of it saves waiting.
    const failed = (): void => finish(false)
    const timer = setTimeout(failed, patience)
    if (typeof window !== 'undefined') window.addEventListener('unhandledrejection', failed)
    work.then(
      () => finish(true),
      () => finish(false),
    )
  })

/** Its rows; none when there is no such cache, and then none is left behind. */
async function rowsOf(name: string): Promise<readonly unknown[]> {
  let made = false
  const db = await openDB(name, undefined, { upgrade: () => void (made = true) })
  try {
    return db.objectStoreNames.contains('updates') ? await db.getAll('updates') : []
  } finally {
    db.close()
    if (made) await deleteDB(name)
  }
}

/** Rows stored, asked over a connection of our own: it waits for the writes that stand before it. */
async function rowsIn(name: string): Promise<number> {
  const db = await openDB(name)
  try {
    return db.objectStoreNames.contains('updates') ? await db.count('updates') : 0
  } finally {
    db.close()
  }
}

export function yIndexedDbCache(): ProjectionCache {
  return {
    load: async (name) => {
      try {
        const rows = await rowsOf(prefix + name)
        if (rows.length === 0 || !rows.every((row) => row instanceof Uint8Array)) return undefined
        const projection = new Projection()
        transact(projection.doc, () => {
          for (const row of rows) applyUpdate(projection.doc, row)
        })
        return projection
      } catch (cause) {
        if (!(cause instanceof Error)) throw cause
        return undefined
      }
    },
    save: async (name, projection) => {
      const database = prefix + name
      try {
        const copy = new Projection()
        const persistence = new IndexeddbPersistence(database, copy.doc)
        if (!(await within(persistence.whenSynced))) return false
        const empty = await rowsIn(database)
        let slices = 0
        copy.doc.on('update', () => slices++)
        await projection.copyTo(copy)
        const stored = (await rowsIn(database)) - empty
        await persistence.destroy()
        copy.doc.destroy()
        return stored === slices
      } catch (cause) {
        if (!(cause instanceof Error)) throw cause
        return false
      }
    },
    keepOnly: async (id, kept) => {
      for (const name of await cacheNames(id))
        if (kept === undefined || name !== prefix + kept) await deleteDB(name)
    },
  }
}
