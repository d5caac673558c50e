/** Lists of small objects (modules, measures) as text in one cell: a line each, `Navn: Journal | Betalt: Ja`. */
import type { Columns, RowValue } from '../schema/field.ts'
import { fold } from '../schema/order.ts'
import { fromText } from '../schema/fromText.ts'
import { isNothing } from '../schema/parseChoice.ts'
import { splitList } from '../schema/parseList.ts'
import type { Lang } from '../schema/text.ts'

/** Column id → text; what a column's text means is the caller's to find out. */
export type RowTexts = Readonly<Record<string, string>>

const tidy = (text: string): boolean => !/[|\n\r[\]{}]/.test(text) && text === text.trim() && text !== ''

/** Falls back to JSON when a text holds the signs that keep columns apart. */
export function writeRows(columns: Columns, rows: readonly RowTexts[], lang: Lang): string {
  const labels = Object.entries(columns).map(([id, c]) => [id, c.label[lang]] as const)
  const plain = new Set(labels.map(([, l]) => fold(l))).size === labels.length
  if (plain && rows.every((r) => Object.values(r).every(tidy) && Object.keys(r).length > 0))
    return rows
      .map((r) =>
        labels.flatMap(([id, label]) => (r[id] === undefined ? [] : `${label}: ${r[id]}`)).join(' | '),
      )
      .join('\n')
  return JSON.stringify(rows)
}

const fromJson = (text: string): readonly RowTexts[] | undefined => {
  if (!text.startsWith('[{')) return undefined
  try {
    const list: unknown = JSON.parse(text)
    const fits =
      Array.isArray(list) &&
      list.every(
        (r) => typeof r === 'object' && r !== null && Object.values(r).every((v) => typeof v === 'string'),
      )
    return fits ? (list as RowTexts[]) : undefined
  } catch {
    return undefined // it only looked like JSON: read as words
  }
}

/** Reads what `writeRows` wrote, and plain lists: «Journal, Plan, eRom» become rows with their first text column. */
export function readRows(columns: Columns, text: string): readonly RowTexts[] {
  const json = fromJson(text.trim())
  if (json) return json
  const byLabel = new Map<string, string>()
  for (const [id, c] of Object.entries(columns))
    for (const l of Object.values(c.label)) byLabel.set(fold(l), id)
  const labelled = (part: string): readonly [string, string] | undefined => {
    const colon = part.indexOf(':')
    const id = colon > 0 ? byLabel.get(fold(part.slice(0, colon))) : undefined
    return id ? [id, part.slice(colon + 1).trim()] : undefined
  }
  const lines = text.split(/\r?\n/).filter((l) => !isNothing(l))
  if (lines.some((l) => labelled(l.split('|')[0] ?? '')))
    return lines.map((l) =>
      Object.fromEntries(l.split('|').flatMap((part) => [labelled(part) ?? []].filter((p) => p.length))),
    )
  const first = Object.entries(columns).find(([, c]) => c.type === 'text')?.[0]
  const address = Object.entries(columns).find(([, c]) => c.type === 'url')
  return splitList(text).flatMap((item) => {
    const isAddress = address && fromText(address[1], item).ok
    return isAddress ? [{ [address[0]]: item }] : first ? [{ [first]: item }] : []
  })
}

const content = (columns: Columns, row: RowValue | Readonly<Record<string, string | number>>): string =>
  JSON.stringify(Object.keys(columns).map((c) => (row as Readonly<Record<string, unknown>>)[c] ?? null))

/**
 * Gives rows read from a sheet the ids of the register's rows they are: the same content first, then the same first
 * column. Rows that are new keep their temporary id.
 */
export function alignRows(
  columns: Columns,
  before: readonly RowValue[],
  after: readonly RowValue[],
): readonly RowValue[] {
  const free = [...before]
  const take = (fits: (row: RowValue) => boolean): RowValue | undefined => {
    const at = free.findIndex(fits)
    return at < 0 ? undefined : free.splice(at, 1)[0]
  }
  const found = after.map((row) => take((b) => content(columns, b) === content(columns, row)))
  const [name] = Object.keys(columns)
  return after.map((row, i) => {
    const twin =
      found[i] ?? (name && row[name] !== undefined ? take((b) => b[name] === row[name]) : undefined)
    return twin ? { ...row, id: twin.id } : row
  })
}
