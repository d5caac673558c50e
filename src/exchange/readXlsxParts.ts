/** The parts of an .xlsx that are read before its sheets: workbook, relationships, shared strings, styles. ECMA-376. */
import { attributesOf, XmlScanner, type XmlEvents } from './readXml.ts'

/** What a number format says about the value under it. */
export type Shown = 'number' | 'date' | 'month' | 'day' | 'time' | 'percent'

/** Formats that a file uses without spelling them out (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, Shown>> = {
  9: 'percent',
  10: 'percent',
  14: 'date',
  15: 'date',
  16: 'day',
  17: 'month',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'date',
  45: 'time',
  46: 'time',
  47: 'time',
}

/** `dd/mm/yyyy` → date, `mmm.yy` → month, `d. mmm` → day, `hh:mm` → time, `0,0 %` → percent, all else number. */
export function shownBy(code: string): Shown {
  const bare = code
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase()
    .replace(/am\/pm|a\/p/g, 'h')
    .replace(/general|standard/g, '')
  if (!bare) return 'number'
  if (bare.includes('%')) return 'percent'
  if (/[#0?]/.test(bare.replace(/[.:]0+/g, '')) || !/[dmyåhs]/.test(bare)) return 'number'
  // Norwegian Excel may spell years with å. Minutes are m beside h or s.
  const year = /[yåe]/.test(bare)
  const day = bare.includes('d')
  const clock = /[hs]/.test(bare)
  if (!year && !day) return clock ? 'time' : bare.includes('mmm') ? 'month' : 'number'
  if (year && day) return 'date'
  return day ? 'day' : 'month'
}

export interface SheetPart {
  readonly name: string
  readonly path: string
  readonly hidden: boolean
}

/** `xl/workbook.xml` + `worksheets/sheet1.xml` → `xl/worksheets/sheet1.xml`; `/xl/…` is from the root. */
export function resolvePath(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

export interface Relationship {
  readonly id: string
  /** Last part of the type's address: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly type: string
  readonly target: string
}

/** Handlers that collect; each is fed to an XmlScanner and read afterwards. */
export class RelationshipsPart implements XmlEvents {
  readonly list: Relationship[] = []
  open(name: string, attributes: string): void {
    if (name !== 'Relationship') return
    const { Id = '', Type = '', Target = '', TargetMode } = attributesOf(attributes)
    if (TargetMode !== 'External')
      this.list.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: Target })
  }
  close(): void {}
  text(): void {}
}

export class WorkbookPart implements XmlEvents {
  readonly sheets: { name: string; rel: string; hidden: boolean }[] = []
  date1904 = false
  isWorkbook = false
  open(name: string, attributes: string): void {
    if (name === 'workbook') this.isWorkbook = true
    if (name === 'workbookPr') {
      const value = attributesOf(attributes)['date1904']
      this.date1904 = value === '1' || value === 'true'
    }
    if (name === 'sheet') {
      const { name: title = '', id = '', state } = attributesOf(attributes)
      this.sheets.push({ name: title, rel: id, hidden: state === 'hidden' || state === 'veryHidden' })
    }
  }
  close(): void {}
  text(): void {}
}

/** `_x000D_` in a string is the character it names; `_x005F_` keeps a literal one apart (18.4, ST_Xstring). */
export const unescapeCell = (s: string): string =>
  s.includes('_x')
    ? s.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : s

/** Shared strings; rich text runs are joined, phonetic hints are left out. */
export class StringsPart implements XmlEvents {
  readonly list: string[] = []
  #now = ''
  #inText = false
  #phonetic = 0
  open(name: string, _attributes: string, empty: boolean): void {
    if (empty) {
      if (name === 'si') this.list.push('')
      return
    }
    if (name === 'si') this.#now = ''
    else if (name === 't') this.#inText = true
    else if (name === 'rPh') this.#phonetic++
  }
  close(name: string): void {
    if (name === 'si') this.list.push(unescapeCell(this.#now.replace(/\r\n?/g, '\n')))
    else if (name === 't') this.#inText = false
    else if (name === 'rPh') this.#phonetic--
  }
  text(text: string): void {
    if (this.#inText && this.#phonetic === 0) this.#now += text
  }
}

/** Cell style number → what its number format shows. */
export class StylesPart implements XmlEvents {
  readonly shown: Shown[] = []
  readonly #codes = new Map<number, Shown>()
  #inCellXfs = false
  open(name: string, attributes: string, empty: boolean): void {
    if (name === 'numFmt') {
      const { numFmtId, formatCode = '' } = attributesOf(attributes)
      this.#codes.set(Number(numFmtId), shownBy(formatCode))
    } else if (name === 'cellXfs') this.#inCellXfs = !empty
    else if (name === 'xf' && this.#inCellXfs) {
      const id = Number(attributesOf(attributes)['numFmtId'] ?? 0)
      this.shown.push(this.#codes.get(id) ?? builtIn[id] ?? 'number')
    }
  }
  close(name: string): void {
    if (name === 'cellXfs') this.#inCellXfs = false
  }
  text(): void {}
}

export const scanner = (part: XmlEvents): XmlScanner => new XmlScanner(part)
