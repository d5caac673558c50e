/** Registers in this browser: a small database that lists them, one database for each, and their caches. */
import { deleteDB, openDB, type IDBPDatabase } from 'idb'
import { databaseName, diskFailure, indexedDbDisk } from './indexedDbDisk.ts'
import type { Shelf } from './shelf.ts'
import { Refused, type RegisterInfo } from './types.ts'
import { cacheNames, yIndexedDbCache } from './yIndexedDbCache.ts'

const listName = 'samorden'
const table = 'registers'

async function withList<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  let db: IDBPDatabase | undefined
  try {
    db = await openDB(listName, 1, {
      upgrade: (fresh) => void fresh.createObjectStore(table, { keyPath: 'id' }),
    })
    return await work(db)
  } catch (cause) {
    throw diskFailure(cause)
  } finally {
    db?.close()
  }
}

const strictly = async (
  db: IDBPDatabase,
  work: (store: {
    put(v: unknown): Promise<unknown>
    delete(k: string): Promise<unknown>
  }) => Promise<unknown>,
): Promise<void> => {
  const transaction = db.transaction(table, 'readwrite', { durability: 'strict' })
  await Promise.all([work(transaction.store), transaction.done])
}

export function indexedDbShelf(): Shelf {
  return {
    ready: async () => {
      if (typeof indexedDB === 'undefined') throw new Refused('no-indexeddb')
    },
    list: () => withList(async (db) => (await db.getAll(table)) as RegisterInfo[]),
    put: (info) => withList((db) => strictly(db, (store) => store.put(info))),
    disk: indexedDbDisk,
    cache: yIndexedDbCache(),
    remove: async (id) => {
      await withList((db) => strictly(db, (store) => store.delete(id)))
      await deleteDB(databaseName(id))
      for (const name of await cacheNames(id)) await deleteDB(name)
    },
    usage: async () => {
      const storage = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).storage
      const { usage = 0, quota = 0 } = (await storage?.estimate()) ?? {}
      return { used: usage, quota, persisted: (await storage?.persisted()) ?? false }
    },
  }
}
