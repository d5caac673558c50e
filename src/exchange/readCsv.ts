/** .csv and pasted text: which encoding and which sign between columns is found out from the bytes. */
import Papa from 'papaparse'
import { Refused } from './problems.ts'
import { maxColumns } from './readXlsxSheet.ts'
import type { Cell, Sheet, SheetRow } from './sheet.ts'

/** Windows-1252 for 0x80–0x9F. Written out because some runtimes decode the name as ISO-8859-1. */
const c1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

function windows1252(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)))
  return parts.join('').replace(/[\u0080-\u009f]/g, (c) => c1[c.charCodeAt(0) - 0x80] ?? c)
}

/** Text of a file, and what it was written in. Throws Refused('not-a-spreadsheet') for what is no text. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
  if (a === 0xfe && b === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' }
  const head = bytes.subarray(0, 4000)
  const zeros = [0, 0]
  head.forEach(
    (byte, i) => byte === 0 && zeros[i & 1] !== undefined && (zeros[i & 1] = (zeros[i & 1] ?? 0) + 1),
  )
  // UTF-16 without a mark: Latin text has a zero in every second place.
  if ((zeros[1] ?? 0) > head.length * 0.3 && (zeros[0] ?? 0) < head.length * 0.05)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
  if ((zeros[0] ?? 0) > head.length * 0.3 && (zeros[1] ?? 0) < head.length * 0.05)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8-bom' : 'utf-8' }
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252' }
  }
}

/** Control characters have no place in a table; a few may slip in from an old system. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, 20_000)
  // eslint would rather not see control characters in a pattern, so they are counted by code.
  let strange = 0
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i)
    if (code === 0 || code === 0xfffd) strange += 10
    else if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 11) strange++
  }
  return strange > Math.max(4, head.length * 0.02)
}

const delimiters = [';', '\t', ',', '|'] as const

/** The sign that gives the first records most columns, most evenly; `;` before the others when they are as good. */
export function findDelimiter(text: string): string {
  const sample = text.slice(0, 200_000)
  let best = { delimiter: ';', score: 0 }
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 60, skipEmptyLines: 'greedy' })
    const widths = data.map((r) => r.length).sort((a, b) => a - b)
    const middle = widths[Math.floor(widths.length / 2)] ?? 0
    const even = widths.filter((w) => w === middle).length / Math.max(1, widths.length)
    const score = middle > 1 ? Math.min(middle, 40) * even * even + even * 5 : 0
    // Commas are also decimal signs and stand in prose: they must be clearly better.
    if (score > best.score * (delimiter === ',' ? 1.2 : 1)) best = { delimiter, score }
  }
  return best.delimiter
}

/**
 * A text that our own export made harmless (`'=1+1`) is itself again. Excel hides that mark too, so foreign sheets
 * lose nothing.
 */
export const undoHarmless = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)
export const makeHarmless = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Throws Refused: `not-a-spreadsheet`, `too-large`. */
export function readCsv(
  bytes: Uint8Array,
  fileName: string,
  maxCells: number,
): { readonly sheet: Sheet; readonly encoding: string; readonly delimiter: string } {
  const { text: whole, encoding } = decodeText(bytes)
  if (looksBinary(whole)) throw new Refused('not-a-spreadsheet')
  let text = whole.replace(/^\ufeff/, '')
  // Excel's own hint, which it does not count as a row.
  const hint = /^"?sep=([^\r\n])"?\r?\n?/i.exec(text)
  if (hint) text = text.slice(hint[0].length)
  const delimiter = hint?.[1] ?? findDelimiter(text)
  const rows: SheetRow[] = []
  let n = 0
  let cells = 0
  let cut = false
  Papa.parse<string[]>(text, {
    delimiter,
    skipEmptyLines: false,
    step: ({ data }, parser) => {
      n++
      const row: Cell[] = []
      data.forEach((value, i) => {
        if (value === '') return
        if (i >= maxColumns) {
          cut = true
          return
        }
        while (row.length < i) row.push(null)
        row.push(undoHarmless(value.replace(/\r\n?/g, '\n')))
        cells++
      })
      if (row.length) rows.push({ n, cells: row })
      if (cells > maxCells) parser.abort()
    },
  })
  if (cells > maxCells) throw new Refused('too-large', { what: 'cells', limit: maxCells })
  const name = fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
  return {
    sheet: { name, hidden: false, rows, merges: [], hiddenColumns: [], notes: cut ? ['columns-cut'] : [] },
    encoding,
    delimiter,
  }
}
