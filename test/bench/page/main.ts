/** The bench's own page: what the benches call from outside. Not part of the app. */
import { bareRows, fillBare, openBare } from './bare.ts'
import { fillByHundred } from './hundred.ts'
import { importFile, parseFile } from './importing.ts'
import { material } from './material.ts'
import { listenBare } from './screen.ts'
import './signing.ts'
import { closeSealed, editInFives, fillSealed, openSealed, sealedBytes, sealedRows } from './sealed.ts'

export const bench = {
  /** Both stores, the same data. Returns the register's id and the bare document's bytes. */
  async fill(name: string, count: number, years: number): Promise<{ id: string; bareBytes: number }> {
    const all = material(count, years)
    return { id: await fillSealed(name, all), bareBytes: await fillBare(name, all) }
  },
  /** The same, written by a hundred devices. */
  async fillByHundred(
    name: string,
    count: number,
    years: number,
  ): Promise<{ id: string; bareBytes: number }> {
    const all = material(count, years)
    return { id: await fillByHundred(name, all), bareBytes: await fillBare(name, all) }
  },
  fillBareOnly: (name: string, count: number, years: number): Promise<number> =>
    fillBare(name, material(count, years)),
  fillSealedOnly: (name: string, count: number, years: number): Promise<string> =>
    fillSealed(name, material(count, years)),
  openBare,
  openSealed,
  listenBare: () => listenBare(bareRows()),
  /** Both sides of a comparison show the same data; throws when they do not. */
  checkSame: () => {
    const bare = new Map(bareRows().map((row) => [row['id'], row]))
    const sealed = sealedRows()
    if (sealed.length === 0 || sealed.length !== bare.size)
      throw new Error(`${sealed.length} systems in the store, ${bare.size} in the bare document`)
    for (const row of sealed)
      for (const field of ['name', 'version', 'annualCost', 'localName'])
        if (row[field] !== bare.get(row.id)?.[field]) throw new Error(`${row.id}: ${field} differs`)
  },
  editInFives,
  sealedBytes,
  closeSealed,
  importFile,
  parseFile,
}

declare global {
  interface Window {
    bench: typeof bench
  }
}
window.bench = bench
