/** An edit on its way: shown already, not sealed yet. It remembers what it replaced as it was when the person made it. */
import { parseKey, type CellValue } from '../schema/cells.ts'
import { isId, kindOf } from '../schema/id.ts'
import type { AnyKind } from '../schema/kind.ts'
import { Malformed, Writer, type Bytes } from '../trust/bytes.ts'
import { limits } from '../trust/limits.ts'
import { writeValue } from '../trust/value.ts'
import type { DocumentName } from './keyring.ts'
import type { Projection } from './projection.ts'
import type { Head } from './record.ts'
import { editText } from './texts.ts'
import { threeWay } from './threeWay.ts'
import type { Saved, TextWrite, Transaction } from './types.ts'

export interface Draft {
  readonly key: string
  /** What is sealed: the value, or the change to a text. */
  readonly value: CellValue | Bytes
  /** What the interface shows meanwhile. */
  readonly shown: CellValue
  /** A text with this edit in it: what the next edit builds on. */
  readonly merged: Bytes | undefined
  readonly seen: readonly number[]
  /** An earlier draft of the same cell that this one replaces. */
  readonly after: Draft | undefined
  readonly depth: number
  /** Given when sealed. */
  ref: number | undefined
}
export interface Edit {
  readonly id: string
  readonly at: number
  readonly what: string
  readonly note: string | undefined
  readonly inverts: string | undefined
  readonly drafts: ReadonlyMap<DocumentName, readonly Draft[]>
  readonly settle: (saved: Saved) => void
}

export const draftsOf = (edit: Edit): Draft[] => [...edit.drafts.values()].flat()

export interface Drafting {
  readonly kinds: ReadonlyMap<string, AnyKind>
  readonly projection: Projection
  readonly pending: (key: string) => Draft | undefined
  readonly client: number
}

export const documentOfKey = (kinds: ReadonlyMap<string, AnyKind>, key: string): DocumentName =>
  kinds.get(kindOf(key.slice(0, key.indexOf('/'))))?.document ?? 'intern'

export type Problem = 'too-large' | 'not-allowed'

const isLongText = (kinds: ReadonlyMap<string, AnyKind>, key: string): boolean => {
  const cell = parseKey(key)
  return cell !== undefined && kinds.get(kindOf(cell.id))?.fields[cell.field]?.type === 'longText'
}

/** Longest value by a quick measure: no cell of a person's making comes near. */
const longest = limits.value / 4

/** Objects are tried in the format itself: what cannot be sealed must be found before it is shown, not when the burst is. */
function problemOfValue(value: unknown): Problem | undefined {
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'not-allowed'
  if (typeof value === 'string') return value.length > longest ? 'too-large' : undefined
  if (typeof value !== 'object') return 'not-allowed'
  try {
    const w = new Writer()
    writeValue(w, value as CellValue)
    return w.length > longest ? 'too-large' : undefined
  } catch (cause) {
    if (cause instanceof Malformed) return 'not-allowed'
    throw cause
  }
}

const badKey = (key: string): boolean => {
  const cell = parseKey(key)
  return (
    !cell ||
    !isId(cell.id) ||
    cell.field === '' ||
    cell.field.length > limits.name ||
    (cell.element ?? '').length > limits.name ||
    !key.isWellFormed()
  )
}

/** `not-allowed`: no cell at all, or no JSON. */
export function problemOfWrite(write: Transaction['writes'][number] | TextWrite): Problem | undefined {
  if (badKey(write.key)) return 'not-allowed'
  if ('text' in write) return write.text.length > limits.text ? 'too-large' : undefined
  return problemOfValue(write.value)
}
export function problemOf({ what, note = '' }: Transaction): Problem | undefined {
  return what.length > limits.name || note.length > limits.name ? 'too-large' : undefined
}

const wellFormed = (value: CellValue): CellValue =>
  typeof value === 'string' && !value.isWellFormed() ? value.toWellFormed() : value

const same = (a: CellValue, b: CellValue): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** Whoever has written the greatest depth there is gets no further: one more could be read by nobody. */
const depthAfter = (heads: readonly Head[]): number =>
  Math.min(heads.reduce((most, h) => Math.max(most, h.depth), 0) + 1, 2 ** 31)

/** Undefined when the cell holds just that already, alone. */
export function draftCell(of: Drafting, key: string, given: CellValue): Draft | undefined {
  const value = wellFormed(given)
  const after = of.pending(key)
  if (after) {
    if (same(after.shown, value)) return undefined
    return {
      key,
      value,
      shown: value,
      merged: undefined,
      seen: [],
      after,
      depth: after.depth + 1,
      ref: undefined,
    }
  }
  const heads = of.projection.heads(key)
  const [first] = heads
  const long = (of.projection.text(key)?.slice(2) ?? []) as number[]
  if (
    long.length === 0 &&
    (first === undefined ? value === null : heads.length === 1 && same(first.value, value))
  )
    return undefined
  const depth = depthAfter(heads)
  const seen = [...heads.map((h) => h.ref), ...long].slice(0, limits.seen)
  return { key, value, shown: value, merged: undefined, seen, after: undefined, depth, ref: undefined }
}

const wordsOf = (shown: CellValue | undefined): string => (typeof shown === 'string' ? shown : '')

export function draftText(of: Drafting, { key, text, base }: TextWrite): Draft | undefined {
  const after = of.pending(key)
  const old = of.projection.text(key)
  const values = of.projection.heads(key)
  const now = after ? wordsOf(after.shown) : (old?.[1] ?? wordsOf(values[0]?.value))
  const mine = text.toWellFormed()
  const shown = base === undefined || base === now ? mine : threeWay(base.toWellFormed(), mine, now)
  const edit = editText(after?.merged ?? old?.[0], shown, of.client)
  if (!edit) return undefined
  const standing = [...((old?.slice(2) ?? []) as number[]), ...values.map((h) => h.ref)]
  const seen = after ? [] : standing.slice(0, limits.seen)
  const depth = after ? after.depth + 1 : depthAfter(values)
  return { key, value: edit.update, shown, merged: edit.merged, seen, after, depth, ref: undefined }
}

/** One draft of a transaction; a long text that came as a cell is treated as the text it is. */
export function draftOf(
  of: Drafting,
  write: { readonly key: string; readonly value: CellValue } | TextWrite,
): Draft | undefined {
  if ('text' in write) return draftText(of, write)
  if (isLongText(of.kinds, write.key) && (typeof write.value === 'string' || write.value === null))
    return draftText(of, { key: write.key, text: write.value ?? '' })
  return draftCell(of, write.key, write.value)
}

/** Longest text state that is carried over whole; beyond it only how the text reads is. */
const longestText = limits.envelope - 60_000

/** A write with nothing before it: what stands now, said anew under another key or in another feed. */
export function freshDraft(key: string, value: Draft['value'], shown: CellValue, client: number): Draft {
  const long = value instanceof Uint8Array && value.length > longestText && typeof shown === 'string'
  const short = long ? (editText(undefined, shown, client)?.update ?? value) : value
  return { key, value: short, shown, merged: undefined, seen: [], after: undefined, depth: 1, ref: undefined }
}
