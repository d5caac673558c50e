/** The door for every file: what it is, is decided by its bytes and not by its name, and all bytes are hostile. */
import { Pace, type Progress } from './pace.ts'
import { Refused, type Params, type RefusalCode } from './problems.ts'
import { readCsv } from './readCsv.ts'
import { readOds } from './readOds.ts'
import { readXlsx } from './readXlsx.ts'
import { inflateEntry, Inflated, limits as usual, zipEntries, type Limits } from './readZip.ts'
import type { Workbook } from './sheet.ts'

export type ReadResult =
  | { readonly read: true; readonly workbook: Workbook }
  | { readonly read: false; readonly why: RefusalCode; readonly params: Params }

const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((b, i) => bytes[i] === b)

/** Looks for a name in the directory of an OLE2 compound file, where names are UTF-16. */
function compoundHolds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((c) => [c.charCodeAt(0), 0])
  // Directory entries are 128 bytes and begin with the name.
  for (let at = 512; at + 128 <= bytes.length; at += 128)
    if (wanted.every((b, i) => bytes[at + i] === b) && bytes[at + wanted.length] === 0) return true
  return false
}

/** Files that are clearly something else, by their first bytes or characters. */
function refuseByMark(bytes: Uint8Array): void {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    if (compoundHolds(bytes, 'EncryptedPackage')) throw new Refused('encrypted')
    throw compoundHolds(bytes, 'Workbook') || compoundHolds(bytes, 'Book')
      ? new Refused('old-xls', { form: 'biff' })
      : new Refused('not-a-spreadsheet')
  }
  // BIFF 2–5 without a container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[3] ?? 1) === 0)
    throw new Refused('old-xls', { form: 'biff' })
  const head = new TextDecoder('utf-8')
    .decode(bytes.subarray(0, 2000))
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/^<(?:!doctype html|html|table|meta|head)/i.test(head)) throw new Refused('old-xls', { form: 'html' })
  if (/^<\?xml/i.test(head)) {
    if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/.test(head))
      throw new Refused('old-xls', { form: 'xml' })
    throw new Refused('not-a-spreadsheet')
  }
  if (/^(?:%PDF-|\{\\rtf|GIF8|\x89PNG|!<arch|SQLite format)/.test(head))
    throw new Refused('not-a-spreadsheet')
}

async function read(bytes: Uint8Array, fileName: string, limits: Limits, pace: Pace): Promise<Workbook> {
  if (bytes.length > limits.maxBytes) throw new Refused('too-large', { what: 'file', limit: limits.maxBytes })
  if (bytes.length === 0) throw new Refused('empty')
  pace.check()
  if (starts(bytes, 0x50, 0x4b)) {
    const entries = zipEntries(bytes)
    const inflated = new Inflated(limits)
    const archive = { bytes, entries, inflated, pace }
    const kind = entries.get('mimetype')
    let mime = ''
    if (kind && kind.size < 200)
      await inflateEntry(bytes, kind, inflated, pace, (p) => (mime += new TextDecoder().decode(p)))
    if (mime.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
      return { fileName, format: 'ods', sheets: await readOds(archive, limits.maxCells) }
    if (mime.startsWith('application/')) throw new Refused('not-a-spreadsheet')
    return { fileName, format: 'xlsx', sheets: await readXlsx(archive, limits.maxCells) }
  }
  refuseByMark(bytes)
  const { sheet, encoding, delimiter } = readCsv(bytes, fileName, limits.maxCells)
  return { fileName, format: 'csv', sheets: [sheet], encoding, delimiter }
}

/**
 * Reads .xlsx (.xlsm), .ods or .csv/.txt. Never throws for what is in the bytes: a file that cannot be read comes back
 * with a named reason. Cells with errors are kept, as error cells.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<Limits> = {},
  progress: Progress = {},
): Promise<ReadResult> {
  try {
    const workbook = await read(bytes, fileName, { ...usual, ...limits }, new Pace(progress))
    if (!workbook.sheets.some((s) => s.rows.length > 0)) throw new Refused('empty')
    return { read: true, workbook }
  } catch (e) {
    if (e instanceof Refused) return { read: false, why: e.why, params: e.params }
    throw e
  }
}
