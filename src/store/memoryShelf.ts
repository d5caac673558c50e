/** A shelf in memory, with as little in it as the seam allows; several sessions over one register are several tabs. */
import * as Y from 'yjs'
import { memoryDisk, memoryTables, type MemoryTables } from './memoryDisk.ts'
import { Projection } from './projection.ts'
import type { Shelf } from './shelf.ts'
import type { RegisterInfo } from './types.ts'

export function memoryShelf(): Shelf {
  const infos = new Map<string, RegisterInfo>()
  const disks = new Map<string, MemoryTables>()
  const caches = new Map<string, Uint8Array>()
  return {
    ready: async () => undefined,
    list: async () => [...infos.values()],
    put: async (info) => {
      infos.set(info.id, info)
    },
    disk: async (id, create) => {
      let tables = disks.get(id)
      if (!tables) {
        if (!create) return undefined
        disks.set(id, (tables = memoryTables()))
      }
      return memoryDisk(tables)
    },
    cache: {
      load: async (name) => {
        const state = caches.get(name)
        if (!state) return undefined
        const doc = new Y.Doc()
        Y.applyUpdate(doc, state)
        return new Projection(doc)
      },
      save: async (name, projection) => {
        const fresh = new Projection()
        await projection.copyTo(fresh)
        caches.set(name, Y.encodeStateAsUpdate(fresh.doc))
        return true
      },
      keepOnly: async (id, kept) => {
        for (const name of [...caches.keys()]) if (name.startsWith(id) && name !== kept) caches.delete(name)
      },
    },
    remove: async (id) => {
      infos.delete(id)
      disks.delete(id)
      for (const name of [...caches.keys()]) if (name.startsWith(id)) caches.delete(name)
    },
    usage: async () => {
      let used = 0
      for (const { tables } of disks.values())
        for (const bytes of tables.envelopes.values()) used += bytes instanceof Uint8Array ? bytes.length : 0
      return { used, quota: Number.MAX_SAFE_INTEGER, persisted: false }
    },
  }
}
