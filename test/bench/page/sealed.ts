/** The same through the real store: sealed, signed, chained, in IndexedDB. */
import { openDB } from 'idb'
import { kinds } from '../../../src/register/kinds.ts'
import { indexedDbRegisters } from '../../../src/store/registers.ts'
import type { OpenOptions, Saved, Session } from '../../../src/store/types.ts'
import type { Row } from '../../../src/schema/kind.ts'
import type { Material } from './material.ts'
import { show } from './screen.ts'

export const options: OpenOptions = {
  kinds,
  clock: () => Date.now(),
  chance: (bytes) => {
    bytes.set(crypto.getRandomValues(new Uint8Array(bytes.length)))
    return bytes
  },
}

export const mustSave = (saved: Saved): void => {
  if (!saved.saved) throw new Error(`Not saved: ${saved.why}`)
}

let open: Session | undefined

/** Founds a register and writes the material and its edits. Returns its id. */
export async function fillSealed(name: string, material: Material): Promise<string> {
  const session = await indexedDbRegisters().found({ name, sort: 'other', example: false }, options)
  mustSave(await session.write({ what: 'import', ...material.first }))
  mustSave(await session.flush())
  for (const burst of material.edits) {
    const saving = burst.writes.map((write) => session.write({ what: 'edit', writes: [write] }))
    mustSave(await session.flush())
    for (const saved of await Promise.all(saving)) mustSave(saved)
  }
  await session.close()
  return session.info.id
}

/** Sealed store → rows on screen. Milliseconds. */
export async function openSealed(id: string): Promise<number> {
  const started = performance.now()
  const session = await indexedDbRegisters().open(id, options)
  const rows = session.rows('system')
  show(rows)
  const took = performance.now() - started
  open = session
  return took
}

export function sealedRows(): readonly Row[] {
  if (open === undefined) throw new Error('No register is open')
  return open.rows('system')
}

/** Edits of one cell each, five sealed together, to what is open. */
export async function editInFives(edits: number): Promise<void> {
  if (open === undefined) throw new Error('No register is open')
  const systems = open.rows('system')
  for (let done = 0; done < edits; done += 5) {
    const burst = Array.from({ length: 5 }, (_, at) => {
      const row = systems[((done + at) * 7919) % systems.length]
      const value = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16)).join('')
      return { what: 'edit', writes: [{ key: `${row?.id ?? ''}/version`, value }] }
    })
    const saving = burst.map((transaction) => open?.write(transaction))
    mustSave(await open.flush())
    for (const saved of await Promise.all(saving)) if (saved !== undefined) mustSave(saved)
  }
}

/** Bytes of all envelopes that lie in IndexedDB. */
export async function sealedBytes(): Promise<number> {
  let bytes = 0
  for (const { name } of await indexedDB.databases()) {
    const db = await openDB(name ?? '')
    if (db.objectStoreNames.contains('envelopes')) {
      let cursor = await db.transaction('envelopes').store.openCursor()
      for (; cursor !== null; cursor = await cursor.continue())
        if (cursor.value instanceof Uint8Array) bytes += cursor.value.byteLength
    }
    db.close()
  }
  if (bytes === 0) throw new Error('No envelopes: the store keeps them under another name')
  return bytes
}

export async function closeSealed(): Promise<void> {
  await open?.close()
  open = undefined
}
