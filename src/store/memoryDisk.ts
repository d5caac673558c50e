/** A disk in memory: for tests, and for example data where the browser refuses IndexedDB. Two tabs are two disks over one shelf. */
import { holds, tables, DiskFailure, type Disk, type DiskKey, type Table } from './disk.ts'

export interface MemoryTables {
  readonly tables: Record<Table, Map<DiskKey, unknown>>
  readonly listeners: Set<{ owner: object; told: () => void }>
}
export const memoryTables = (): MemoryTables => ({
  tables: Object.fromEntries(tables.map((t) => [t, new Map<DiskKey, unknown>()])) as MemoryTables['tables'],
  listeners: new Set(),
})

const order = (a: DiskKey, b: DiskKey): number => (a < b ? -1 : a > b ? 1 : 0)

export function memoryDisk(shared: MemoryTables): Disk {
  const self = {}
  let closed = false
  const open = (): void => {
    if (closed) throw new DiskFailure('disk-closed')
  }
  return {
    get: async (table, key) => {
      open()
      return structuredClone(shared.tables[table].get(key))
    },
    range: async (table, from, to, limit = Infinity, last = false) => {
      open()
      const keys = [...shared.tables[table].keys()].filter(
        (key) => typeof key === typeof from && key >= from && key <= to,
      )
      keys.sort(last ? (a, b) => order(b, a) : order)
      return keys.slice(0, limit).map((key) => [key, structuredClone(shared.tables[table].get(key))] as const)
    },
    commit: async (writes, expect = []) => {
      open()
      if (!expect.every((e) => holds(shared.tables[e.table].get(e.key), e))) return false
      // Cloned first: a value that cannot be stored must stop the whole commit, as IndexedDB does.
      const ready = writes.map((write) =>
        write.do === 'put' ? { ...write, value: structuredClone(write.value) } : write,
      )
      for (const write of ready) {
        const table = shared.tables[write.table]
        if (write.do === 'put') table.set(write.key, write.value)
        else if (write.do === 'delete') table.delete(write.key)
        else for (const key of [...table.keys()]) if (key >= write.from && key <= write.to) table.delete(key)
      }
      return true
    },
    tell: () => {
      for (const { owner, told } of [...shared.listeners]) if (owner !== self) queueMicrotask(told)
    },
    listen: (told) => {
      const entry = { owner: self, told }
      shared.listeners.add(entry)
      return () => shared.listeners.delete(entry)
    },
    close: () => {
      closed = true
      for (const entry of [...shared.listeners]) if (entry.owner === self) shared.listeners.delete(entry)
    },
  }
}
