import type { Portfolio } from '../../live/portfolio.svelte.ts'
import { reader } from '../../insight/select.ts'
import { isLink, type Field, type RoleLink, type Value } from '../../schema/field.ts'
import { fromText } from '../../schema/fromText.ts'
import type { Row } from '../../schema/kind.ts'
import { fold } from '../../schema/order.ts'
import { show } from '../../schema/show.ts'
import type { ListModel } from './listModel.svelte.ts'

/** What Excel puts on the clipboard: tabs between cells, a line a row, quotes round what holds either. */
export function readTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const ch = text.charAt(i)
    const row = rows[rows.length - 1] as string[]
    const last = row.length - 1
    if (quoted) {
      if (ch === '"' && text.charAt(i + 1) === '"') {
        row[last] += '"'
        i++
      } else if (ch === '"') quoted = false
      else row[last] += ch
    } else if (ch === '"' && row[last] === '') quoted = true
    else if (ch === '\t') row.push('')
    else if (ch === '\n') rows.push([''])
    else if (ch !== '\r') row[last] += ch
  }
  if (rows.length > 1 && rows[rows.length - 1]?.length === 1 && rows[rows.length - 1]?.[0] === '') rows.pop()
  return rows
}
const quote = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((r) => r.map(quote).join('\t')).join('\r\n')

/** The chosen rows (or all shown) as Excel takes them, headings first. */
export function copyText(model: ListModel, rows: readonly Row[]): string {
  const { lang } = model.reading.show
  const columns = model.columns.map((name) => ({
    field: model.field(name),
    read: reader(name, model.reading),
    name,
  }))
  const head = columns.map((c) => c.field?.label[lang] ?? c.name)
  return writeTable([
    head,
    ...rows.map((row) => columns.map((c) => (c.field ? show(c.field, c.read(row), model.reading.show) : ''))),
  ])
}

export interface Pasted {
  readonly edits: readonly (readonly [id: string, changes: Readonly<Record<string, Value | undefined>>])[]
  readonly cells: number
  /** Cells that were not understood, or fell outside the table; they stand as before. */
  readonly problems: number
}

/** What pasting a table at a cell changes. Names of linked records must be there already; others are counted as problems. */
export function pasteEdits(model: ListModel, text: string, atRow: number, atColumn: number): Pasted {
  const edits: [string, Record<string, Value | undefined>][] = []
  let cells = 0
  let problems = 0
  readTable(text).forEach((line, r) => {
    const row = model.rows[atRow + r]
    const changes: Record<string, Value | undefined> = {}
    line.forEach((cell, k) => {
      const name = model.columns[atColumn + k]
      const field = name === undefined || name.startsWith('d:') ? undefined : model.field(name)
      if (!row || name === undefined || !field) problems++
      else {
        const parsed = readCell(model.portfolio, field, cell)
        if (!parsed.ok) problems++
        else if (JSON.stringify(parsed.value) !== JSON.stringify(row[name])) {
          changes[name] = parsed.value
          cells++
        }
      }
    })
    if (row && Object.keys(changes).length > 0) edits.push([row.id, changes])
  })
  return { edits, cells, problems }
}

function readCell(
  portfolio: Portfolio,
  field: Field,
  cell: string,
): { ok: true; value: Value | undefined } | { ok: false } {
  const text = cell.trim()
  if (text === '') return { ok: true, value: undefined }
  if (!isLink(field)) return fromText(field, text)
  const names = field.type === 'link' ? [text] : text.split(/[;\n]|, /)
  const ids: string[] = []
  for (const name of names) {
    const wanted = fold(name)
    const found = field.to.flatMap((kindId) => {
      const kind = portfolio.kinds.get(kindId)
      return kind
        ? portfolio.rows(kindId).filter((row) => fold(String(row[kind.title] ?? '')) === wanted)
        : []
    })
    const [only, ...more] = found
    if (!only || more.length > 0) return { ok: false } // a name is not a key
    ids.push(only.id)
  }
  if (field.type === 'link') return { ok: true, value: ids[0] }
  return { ok: true, value: field.type === 'links' ? ids : ids.map((to): RoleLink => ({ to, role: '' })) }
}
