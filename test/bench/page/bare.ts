/** The baseline: the same cells in a bare Y.Doc, kept in IndexedDB as one update; no seal, no signature, no history. */
import { openDB, type IDBPDatabase } from 'idb'
import * as Y from 'yjs'
import type { CellValue } from '../../../src/schema/cells.ts'
import type { Burst, Material } from './material.ts'
import { show } from './screen.ts'

const database = (name: string): Promise<IDBPDatabase> =>
  openDB(`bare-${name}`, 1, {
    upgrade(db) {
      db.createObjectStore('documents')
    },
  })

const put = (doc: Y.Doc, burst: Burst): void => {
  const cells = doc.getMap<CellValue>('cells')
  const texts = doc.getMap<Y.Text>('texts')
  doc.transact(() => {
    for (const { key, value } of burst.writes) cells.set(key, value)
    for (const { key, text } of burst.texts) texts.set(key, new Y.Text(text))
  })
}

/** Writes the material and its edits, and keeps the document. Returns the update's size in bytes. */
export async function fillBare(name: string, material: Material): Promise<number> {
  const doc = new Y.Doc()
  put(doc, material.first)
  for (const burst of material.edits) put(doc, burst)
  const update = Y.encodeStateAsUpdate(doc)
  const db = await database(name)
  await db.put('documents', update, 'whole')
  db.close()
  return update.byteLength
}

const grouped = (cells: Y.Map<CellValue>): Record<string, CellValue>[] => {
  const rows = new Map<string, Record<string, CellValue>>()
  for (const [key, value] of cells.entries()) {
    if (!key.startsWith('system:')) continue
    const slash = key.indexOf('/')
    const id = key.slice(0, slash)
    let row = rows.get(id)
    if (row === undefined) rows.set(id, (row = { id }))
    row[key.slice(slash + 1)] = value
  }
  return [...rows.values()]
}

let kept: Y.Doc | undefined
let keptRows: Record<string, CellValue>[] = []

/** IndexedDB → Y.applyUpdate → rows on screen. Milliseconds. */
export async function openBare(name: string): Promise<number> {
  const started = performance.now()
  const db = await database(name)
  const update: unknown = await db.get('documents', 'whole')
  if (!(update instanceof Uint8Array)) throw new Error(`Nothing is kept as ${name}`)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  keptRows = grouped(doc.getMap('cells'))
  show(keptRows)
  const took = performance.now() - started
  kept = doc
  db.close()
  return took
}

/** Rows of the document that is open, and proof that it still is. */
export function bareRows(): readonly Record<string, CellValue>[] {
  if (kept === undefined) throw new Error('No bare document is open')
  return keptRows
}
