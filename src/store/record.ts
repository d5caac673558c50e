/**
 * A record as it lies in the projection: one flat list, four places a cell, `[path, value, ref, depth, …]`.
 * Several writes side by side (a clash) stand next to each other, the shown one first. A long text's value is all of it,
 * how it reads, and what stands; its ref is −1.
 */
import type { CellValue } from '../schema/cells.ts'
import type { Bytes } from '../trust/bytes.ts'

export type TextCell = readonly [merged: Bytes, text: string, ...refs: number[]]
export type RecordCells = readonly (string | number | CellValue | TextCell)[]

export interface Head {
  readonly value: CellValue
  readonly ref: number
  readonly depth: number
}
const width = 4
const isText = -1

export const idOfKey = (key: string): string => {
  const slash = key.indexOf('/')
  return slash < 0 ? key : key.slice(0, slash)
}
export const pathOfKey = (key: string): string => key.slice(key.indexOf('/') + 1)

/** Where a cell begins in the list; −1 when it is not there. */
function find(cells: RecordCells, path: string): number {
  for (let i = 0; i < cells.length; i += width) if (cells[i] === path) return i
  return -1
}

export function headsIn(cells: RecordCells | undefined, path: string): Head[] {
  const out: Head[] = []
  if (!cells) return out
  for (let i = find(cells, path); i >= 0 && cells[i] === path; i += width)
    if (cells[i + 2] !== isText)
      out.push({
        value: cells[i + 1] as CellValue,
        ref: cells[i + 2] as number,
        depth: cells[i + 3] as number,
      })
  return out
}
export function textIn(cells: RecordCells | undefined, path: string): TextCell | undefined {
  if (!cells) return undefined
  for (let i = find(cells, path); i >= 0 && cells[i] === path; i += width)
    if (cells[i + 2] === isText) return cells[i + 1] as TextCell
  return undefined
}
export function shownIn(cells: RecordCells | undefined, path: string): CellValue | undefined {
  const at = cells ? find(cells, path) : -1
  if (!cells || at < 0) return undefined
  return cells[at + 2] === isText ? (cells[at + 1] as TextCell)[1] : (cells[at + 1] as CellValue)
}

/** Each cell's path and what is shown of it. */
export function eachShown(cells: RecordCells, see: (path: string, value: CellValue) => void): void {
  let last: unknown
  for (let i = 0; i < cells.length; i += width) {
    const path = cells[i]
    if (path === last) continue
    last = path
    const value = cells[i + 2] === isText ? (cells[i + 1] as TextCell)[1] : cells[i + 1]
    see(path as string, value as CellValue)
  }
}
/** Each write that stands: a text as one. */
export function eachStanding(
  cells: RecordCells,
  see: (path: string, standing: Head | TextCell) => void,
): void {
  for (let i = 0; i < cells.length; i += width) {
    const path = cells[i] as string
    if (cells[i + 2] === isText) see(path, cells[i + 1] as TextCell)
    else
      see(path, {
        value: cells[i + 1] as CellValue,
        ref: cells[i + 2] as number,
        depth: cells[i + 3] as number,
      })
  }
}
export const isTextCell = (standing: Head | TextCell): standing is TextCell => Array.isArray(standing)

/** Paths of cells where several writes stand side by side. */
export function clashingPaths(cells: RecordCells): string[] {
  const out: string[] = []
  for (let i = width; i < cells.length; i += width)
    if (cells[i] === cells[i - width] && cells[i] !== out.at(-1)) out.push(cells[i] as string)
  return out
}

/** A list being changed; what lies in the projection is never changed in place. */
export type Open = (string | number | CellValue | TextCell)[]
function replace(cells: Open, path: string, by: Open): void {
  const from = find(cells, path)
  if (from < 0) {
    cells.push(...by)
    return
  }
  let to = from
  while (cells[to] === path) to += width
  if (to - from === by.length) for (const [i, part] of by.entries()) cells[from + i] = part
  else cells.splice(from, to - from, ...by)
}
/**
 * A field may be a value to one release and a long text to the next: both stand side by side, whichever came first. A text
 * of which nothing stands any more is kept last, since later changes to it build on it.
 */
function setCell(cells: Open, path: string, heads: readonly Head[], text: TextCell | undefined): void {
  const values: Open = []
  for (const h of heads) values.push(path, h.value, h.ref, h.depth)
  const long: Open = text ? [path, text, isText, 1] : []
  replace(cells, path, text && text.length > 2 ? [...long, ...values] : [...values, ...long])
}
export const setHeads = (cells: Open, path: string, heads: readonly Head[]): void =>
  setCell(cells, path, heads, textIn(cells, path))
export const setText = (cells: Open, path: string, text: TextCell): void =>
  setCell(cells, path, headsIn(cells, path), text)
