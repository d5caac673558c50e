/** .xlsx: a zip of XML parts, found through their relationships (writers put them in different places). */
import { Refused } from './problems.ts'
import type { Pace } from './pace.ts'
import { inflateEntry, type Inflated, type ZipEntry } from './readZip.ts'
import { XmlScanner, type XmlEvents } from './readXml.ts'
import { RelationshipsPart, resolvePath, StringsPart, StylesPart, WorkbookPart } from './readXlsxParts.ts'
import { CellCount, SheetPart } from './readXlsxSheet.ts'
import type { Sheet } from './sheet.ts'

/** The entries of one zip file and how much has been inflated of it. */
export interface Archive {
  readonly bytes: Uint8Array
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly inflated: Inflated
  readonly pace: Pace
}

/** Feeds an entry to a part's handler. False when there is no such entry. */
export async function scanPart(archive: Archive, path: string, part: XmlEvents): Promise<boolean> {
  const entry = archive.entries.get(path)
  if (!entry) return false
  const scanner = new XmlScanner(part)
  // Parts are UTF-8 in every file met; a UTF-16 one starts with its own mark.
  let decoder: TextDecoder | undefined
  await inflateEntry(archive.bytes, entry, archive.inflated, archive.pace, (piece) => {
    decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8')
    scanner.push(decoder.decode(piece, { stream: true }))
  })
  scanner.push(decoder?.decode() ?? '')
  scanner.end()
  return true
}

const relsOf = (path: string): string => {
  const cut = path.lastIndexOf('/') + 1
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`
}

/** Path of the workbook part, or a refusal that says what the zip is instead. */
async function workbookPath(archive: Archive): Promise<string> {
  const root = new RelationshipsPart()
  await scanPart(archive, '_rels/.rels', root)
  const target = root.list.find((r) => r.type === 'officeDocument')?.target
  const path = target ? resolvePath('', target) : 'xl/workbook.xml'
  if (path.endsWith('.bin')) throw new Refused('binary-xlsb')
  if (!archive.entries.has(path) || /^(?:word|ppt|visio)\//.test(path))
    throw new Refused(root.list.length && /^xl\//.test(path) ? 'corrupt' : 'not-a-spreadsheet')
  return path
}

/** Reads every worksheet. Throws Refused. */
export async function readXlsx(archive: Archive, maxCells: number): Promise<Sheet[]> {
  const path = await workbookPath(archive)
  const workbook = new WorkbookPart()
  await scanPart(archive, path, workbook)
  if (!workbook.isWorkbook) throw new Refused('not-a-spreadsheet')
  const rels = new RelationshipsPart()
  await scanPart(archive, relsOf(path), rels)
  const strings = new StringsPart()
  const styles = new StylesPart()
  for (const { type, target } of rels.list) {
    if (type === 'sharedStrings') await scanPart(archive, resolvePath(path, target), strings)
    if (type === 'styles') await scanPart(archive, resolvePath(path, target), styles)
  }
  const count = new CellCount(maxCells)
  const out: Sheet[] = []
  for (const { name, rel, hidden } of workbook.sheets) {
    const found = rels.list.find((r) => r.id === rel)
    // Chart sheets and dialogues hold no cells.
    if (!found || found.type !== 'worksheet') continue
    const part = new SheetPart(name, hidden, strings.list, styles.shown, workbook.date1904, count)
    if (!(await scanPart(archive, resolvePath(path, found.target), part)))
      throw new Refused('corrupt', { what: found.target })
    out.push(part.sheet())
  }
  return out
}
