/** The live projection: a Y.Doc of what counts now. Made from counted writes alone, so it can always be made again. */
import * as Y from 'yjs'
import type { CellValue } from '../schema/cells.ts'
import type { Bytes } from '../trust/bytes.ts'
import {
  headsIn,
  idOfKey,
  pathOfKey,
  setHeads,
  setText,
  textIn,
  type Head,
  type Open,
  type RecordCells,
  type TextCell,
} from './record.ts'
import { Pace } from './slices.ts'
import { mergeTexts, overlap, readText } from './texts.ts'

/** Raised when the meaning of what lies in the Y.Doc changes: a cache of another number is thrown away. */
export const projectionVersion = 2

/** A write that counts, with what it replaces: a ref when that has come, a name when it has not. */
export interface Counted {
  readonly key: string
  readonly value: CellValue | Bytes
  readonly ref: number
  readonly depth: number
  readonly seen: readonly (number | string)[]
  /** Envelope hash and index, as text: how those that come later name it. Asked for only when someone waits for it. */
  readonly name: () => string
}

/** Cells in one Yjs transaction when copying: y-indexeddb stores a row for each, and joins them again at five hundred rows. */
const copied = 2000

/** A Yjs update with nothing in it. */
const noText: Bytes = new Uint8Array([0, 0])

const without = (heads: readonly Head[], { ref, seen }: Counted): Head[] =>
  heads.filter((h) => !seen.includes(h.ref) && h.ref !== ref)
const refsLeft = (text: TextCell, { ref, seen }: Counted): number[] =>
  (text.slice(2) as number[]).filter((r) => !seen.includes(r) && r !== ref)

export class Projection {
  readonly doc: Y.Doc
  /** Record id → its cells. One entry a record, not a cell: measured in README.md. */
  readonly records: Y.Map<RecordCells>
  /** Names of writes that have been replaced before they came, by cell (S5). */
  readonly awaited: Y.Map<readonly string[]>
  /** What is left of text updates that do not count (shellOf.ts), by cell. */
  readonly shells: Y.Map<Bytes>
  /** Texts of which two updates name the same characters, or one could not be merged: merged in everyone's order (untangle.ts). */
  readonly tangled: Y.Map<true>
  /** Those of them that have changed since that was done. */
  readonly knots = new Set<string>()
  #awaits = false

  constructor(doc = new Y.Doc()) {
    this.doc = doc
    this.records = doc.getMap('records')
    this.awaited = doc.getMap('awaited')
    this.shells = doc.getMap('shells')
    this.tangled = doc.getMap('tangled')
    this.#awaits = this.awaited.size > 0
  }

  cells(id: string): RecordCells | undefined {
    return this.records.get(id)
  }
  heads(key: string): Head[] {
    return headsIn(this.records.get(idOfKey(key)), pathOfKey(key))
  }
  text(key: string): TextCell | undefined {
    return textIn(this.records.get(idOfKey(key)), pathOfKey(key))
  }

  /** Applies in one Yjs transaction. `strange` is told of a text update that is none; the rest goes on. */
  apply(writes: readonly Counted[], strange: (key: string) => void = () => undefined): void {
    this.doc.transact(() => {
      let id = ''
      let cells: Open = []
      const put = (): void => {
        if (id === '') return
        if (cells.length > 0) this.records.set(id, cells)
        else if (this.records.has(id)) this.records.delete(id)
      }
      for (const write of writes) {
        const of = idOfKey(write.key)
        if (of !== id) {
          put()
          id = of
          cells = [...(this.records.get(id) ?? [])]
        }
        if (write.value instanceof Uint8Array) this.#applyText(cells, write, write.value, strange)
        else this.#applyCell(cells, write, write.value)
      }
      put()
    })
  }

  /** True when the write had been replaced before it came. */
  #replacedBefore(write: Counted): boolean {
    const named = write.seen.filter((s): s is string => typeof s === 'string')
    if (!this.#awaits && named.length === 0) return false
    const waiting = this.awaited.get(write.key) ?? []
    const name = write.name()
    const late = waiting.includes(name)
    const now = waiting.filter((n) => n !== name)
    for (const n of named) if (!now.includes(n)) now.push(n)
    if (now.length > 0) {
      this.awaited.set(write.key, now)
      this.#awaits = true
    } else if (waiting.length > 0) this.awaited.delete(write.key)
    return late
  }

  #applyCell(cells: Open, write: Counted, value: CellValue): void {
    const path = pathOfKey(write.key)
    const left = without(headsIn(cells, path), write)
    if (!this.#replacedBefore(write)) left.push({ value, ref: write.ref, depth: write.depth })
    // Names decide between equals, and are looked up afterwards (clashes.ts).
    if (left.length > 1) left.sort((a, b) => b.depth - a.depth)
    const text = textIn(cells, path)
    if (text) setText(cells, path, [text[0], text[1], ...refsLeft(text, write)])
    setHeads(cells, path, left)
  }

  #applyText(cells: Open, write: Counted, update: Bytes, strange: (key: string) => void): void {
    const path = pathOfKey(write.key)
    const old = textIn(cells, path)
    const heads = old ? refsLeft(old, write) : []
    if (!this.#replacedBefore(write)) heads.push(write.ref)
    const values = headsIn(cells, path)
    if (values.length > 0) setHeads(cells, path, without(values, write))
    const before = old?.[0] ?? this.shells.get(write.key)
    try {
      if (before && (this.tangled.has(write.key) || overlap(before, update))) this.#tangle(write.key)
      const merged = mergeTexts(before ? [before, update] : [update])
      setText(cells, path, [merged, readText(merged), ...heads])
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause
      strange(write.key)
      this.#tangle(write.key)
      setText(cells, path, [before ?? noText, old?.[1] ?? '', ...heads])
    }
  }

  #tangle(key: string): void {
    if (!this.tangled.has(key)) this.tangled.set(key, true)
    this.knots.add(key)
  }

  /** Makes room for words that were placed beside an update that does not count, and shows nothing of it. */
  applyShell(key: string, shell: Bytes): void {
    this.doc.transact(() => {
      const known = this.shells.get(key)
      this.shells.set(key, known ? mergeTexts([known, shell]) : shell)
      const text = this.text(key)
      if (!text) return
      if (this.tangled.has(key) || overlap(text[0], shell)) this.#tangle(key)
      const merged = mergeTexts([text[0], shell])
      this.putText(key, [merged, readText(merged), ...(text.slice(2) as number[])])
    })
  }
  putText(key: string, text: TextCell): void {
    const id = idOfKey(key)
    const cells: Open = [...(this.records.get(id) ?? [])]
    setText(cells, pathOfKey(key), text)
    this.records.set(id, cells)
  }

  /** Puts the heads of a clash in the order everyone shows them in. */
  reorder(key: string, heads: readonly Head[]): void {
    const id = idOfKey(key)
    const cells: Open = [...(this.records.get(id) ?? [])]
    setHeads(cells, pathOfKey(key), heads)
    this.records.set(id, cells)
  }

  /**
   * Copies what stands now into an empty projection, in slices of one Yjs transaction each: without the graves of ten
   * years' edits, so that a cache does not grow with history.
   */
  async copyTo(other: Projection): Promise<void> {
    const pace = new Pace()
    await copy(this.records, other.records, other.doc, pace, (cells) => cells.length / 4)
    await copy(this.awaited, other.awaited, other.doc, pace, () => 1)
    await copy(this.shells, other.shells, other.doc, pace, () => 1)
    await copy(this.tangled, other.tangled, other.doc, pace, () => 1)
  }
}

async function copy<T>(
  from: Y.Map<T>,
  to: Y.Map<T>,
  doc: Y.Doc,
  pace: Pace,
  weigh: (value: T) => number,
): Promise<void> {
  let some: [string, T][] = []
  let weight = 0
  const put = (): void => {
    doc.transact(() => {
      for (const [key, value] of some) to.set(key, value)
    })
    some = []
    weight = 0
  }
  for (const [key, value] of [...from.entries()] as [string, T][]) {
    some.push([key, value])
    weight += weigh(value)
    if (weight < copied) continue
    put()
    await pace.step()
  }
  if (some.length > 0) put()
}
