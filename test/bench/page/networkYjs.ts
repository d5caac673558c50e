/** The network's cells in bare Y.Docs, one a member and one for the network, each kept in IndexedDB as one update. */
import { openDB, type IDBPDatabase } from 'idb'
import * as Y from 'yjs'
import type { CellValue } from '../../../src/schema/cells.ts'
import { writesOf } from '../../../src/live/records.ts'
import { recordOf } from '../../../src/register/network/example/rowView.ts'
import { kindOf } from '../../../src/schema/id.ts'
import type { AnyKind, Row } from '../../../src/schema/kind.ts'

const database = (): Promise<IDBPDatabase> =>
  openDB('bare-network-yjs', 1, { upgrade: (db) => void db.createObjectStore('documents') })

/** @param all rows of each document, and what they are read with */
export async function keepYjs(
  all: readonly (readonly [rows: readonly Row[], kinds: readonly AnyKind[]])[],
): Promise<void> {
  const db = await database()
  for (const [at, [rows, kinds]] of all.entries()) {
    const byId = new Map(kinds.map((kind) => [kind.id, kind]))
    const { writes, texts } = writesOf(rows.map(recordOf), byId)
    const doc = new Y.Doc()
    doc.transact(() => {
      for (const { key, value } of writes) doc.getMap<CellValue>('cells').set(key, value)
      for (const { key, text } of texts) doc.getMap<Y.Text>('texts').set(key, new Y.Text(text))
    })
    await db.put('documents', Y.encodeStateAsUpdate(doc), at)
  }
  db.close()
}

/** Rows by id, as far as a flat map of cells says. */
function grouped(cells: Y.Map<CellValue>): Map<string, Record<string, CellValue>> {
  const rows = new Map<string, Record<string, CellValue>>()
  for (const [key, value] of cells.entries()) {
    const slash = key.indexOf('/')
    const id = key.slice(0, slash)
    let row = rows.get(id)
    if (row === undefined) rows.set(id, (row = {}))
    row[key.slice(slash + 1)] = value
  }
  return rows
}

/** Held so that nothing of it is collected while it is timed. */
let kept: readonly Y.Doc[] = []

/** IndexedDB → Y.applyUpdate of every document → rows. Gives the number of systems. */
export async function readYjs(): Promise<number> {
  const db = await database()
  const updates = (await db.getAll('documents')) as Uint8Array[]
  db.close()
  let systems = 0
  kept = updates.map((update) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    for (const id of grouped(doc.getMap('cells')).keys()) if (kindOf(id) === 'system') systems++
    return doc
  })
  return systems
}
export const documentsOpen = (): number => kept.length
