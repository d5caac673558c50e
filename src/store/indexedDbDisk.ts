/** One IndexedDB database a register. Strict durability, and nothing is believed before `oncomplete` (S10). */
import { openDB, type IDBPDatabase } from 'idb'
import {
  DiskFailure,
  holds,
  tables,
  type Disk,
  type DiskKey,
  type DiskWhy,
  type DiskWrite,
  type Expectation,
  type Table,
} from './disk.ts'

export const databaseName = (id: string): string => `samorden-${id}`

const whyOf = (cause: unknown): DiskWhy => {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : ''
  if (name === 'QuotaExceededError') return 'disk-full'
  // InvalidStateError: the connection was closed under us. AbortError: the browser gave the transaction up, as when it is closing.
  return name === 'InvalidStateError' || name === 'AbortError' || name === 'NotFoundError'
    ? 'disk-closed'
    : 'disk-refused'
}
export const diskFailure = (cause: unknown): DiskFailure =>
  cause instanceof DiskFailure ? cause : new DiskFailure(whyOf(cause), { cause })

/** idb promises that every transaction ends well; when one does not, its requests say so, and the promise is not asked. */
function watched<T extends { readonly done: Promise<void> }>(transaction: T): T {
  transaction.done.catch((cause: unknown) => cause)
  return transaction
}

/** `create: false` gives undefined when there is no such database, and leaves none behind. */
async function connect(name: string, create: boolean, closed: () => void): Promise<IDBPDatabase | undefined> {
  let absent = false
  try {
    return await openDB(name, 1, {
      upgrade: (db, _old, _new, transaction) => {
        if (!create) {
          absent = true
          watched(transaction).abort()
          return
        }
        for (const table of tables) db.createObjectStore(table)
      },
      // Another tab removes the register: let it.
      blocking: (_current, _blocked, event) => {
        ;(event.target as IDBDatabase).close()
        closed()
      },
      terminated: closed,
    })
  } catch (cause) {
    if (absent) return undefined
    throw diskFailure(cause)
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch (cause) {
    // Over already: the connection was closed.
    if (!(cause instanceof DOMException)) throw cause
  }
}

async function commitTo(
  db: IDBPDatabase,
  writes: readonly DiskWrite[],
  expect: readonly Expectation[],
): Promise<boolean> {
  const used = [...new Set([...writes, ...expect].map((w) => w.table))]
  const transaction = db.transaction(used, 'readwrite', { durability: 'strict' })
  const settled = transaction.done.then(
    () => undefined,
    (cause: unknown) => transaction.error ?? cause ?? new DOMException('aborted', 'AbortError'),
  )
  try {
    const found = await Promise.all(
      expect.map(async (e) => holds(await transaction.objectStore(e.table).get(e.key), e)),
    )
    if (found.includes(false)) {
      transaction.abort()
      await settled
      return false
    }
    for (const write of writes) {
      const store = transaction.objectStore(write.table)
      const request: Promise<unknown> =
        write.do === 'put'
          ? store.put(write.value, write.key)
          : store.delete(write.do === 'delete' ? write.key : IDBKeyRange.bound(write.from, write.to))
      // A request that fails aborts the transaction, which says why better than the request does.
      request.catch((cause: unknown) => cause)
    }
  } catch (cause) {
    // A value that cannot be stored throws at once, and what was put before it would be stored without it.
    abort(transaction)
    await settled
    throw diskFailure(transaction.error ?? cause)
  }
  const failure = await settled
  if (failure !== undefined) throw diskFailure(failure)
  return true
}

async function readRange(
  db: IDBPDatabase,
  table: Table,
  from: DiskKey,
  to: DiskKey,
  limit: number | undefined,
  last: boolean,
): Promise<readonly (readonly [DiskKey, unknown])[]> {
  const store = watched(db.transaction(table)).objectStore(table)
  const bounds = IDBKeyRange.bound(from, to)
  if (!last) {
    const [keys, values] = await Promise.all([store.getAllKeys(bounds, limit), store.getAll(bounds, limit)])
    return keys.map((key, i) => [key as DiskKey, values[i] as unknown] as const)
  }
  const out: [DiskKey, unknown][] = []
  let cursor = await store.openCursor(bounds, 'prev')
  while (cursor && out.length < (limit ?? Infinity)) {
    out.push([cursor.key as DiskKey, cursor.value as unknown])
    cursor = await cursor.continue()
  }
  return out
}

/** Undefined when `create` is false and there is nothing. Throws DiskFailure. */
export async function indexedDbDisk(id: string, create: boolean): Promise<Disk | undefined> {
  const name = databaseName(id)
  let db: IDBPDatabase | undefined
  let left = false
  const lost = (): void => {
    db = undefined
  }
  db = await connect(name, create, lost)
  if (!db) return undefined
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
  /** A connection that the browser closed is opened once more; a database that is gone stays gone. */
  const connected = async (): Promise<IDBPDatabase> => {
    if (left) throw new DiskFailure('disk-closed')
    db ??= await connect(name, false, lost)
    if (!db) throw new DiskFailure('disk-closed')
    return db
  }
  const trying = async <T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> => {
    try {
      return await work(await connected())
    } catch (cause) {
      const failure = diskFailure(cause)
      if (failure.why !== 'disk-closed' || left) throw failure
      lost()
      try {
        return await work(await connected())
      } catch (again) {
        throw diskFailure(again)
      }
    }
  }
  return {
    get: (table, key) =>
      trying((open) => watched(open.transaction(table)).objectStore(table).get(key) as Promise<unknown>),
    range: (table, from, to, limit, last = false) =>
      trying((open) => readRange(open, table, from, to, limit, last)),
    commit: (writes, expect = []) => trying((open) => commitTo(open, writes, expect)),
    tell: () => channel?.postMessage('head'),
    listen: (told) => {
      const heard = (): void => told()
      channel?.addEventListener('message', heard)
      return () => channel?.removeEventListener('message', heard)
    },
    close: () => {
      left = true
      channel?.close()
      db?.close()
      db = undefined
    },
  }
}
