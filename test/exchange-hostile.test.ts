import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { readWorkbook } from '../src/exchange/readWorkbook.ts'
import { refusalCodes } from '../src/exchange/problems.ts'
import { workbook, zipped } from '../scripts/fixtures/xlsx.mjs'
import { bytesOf, fixture, refusal } from './fixtures/sheets/read.ts'

describe('a file is what its bytes are, and a refusal has a name', () => {
  test.each([
    ['passord.xlsx', 'encrypted'],
    ['gammel.xls', 'old-xls'],
    ['nettside.xls', 'old-xls'],
  ])('%s: %s', async (name, why) => expect(await refusal(fixture(name))).toBe(why))

  const word = zipped({
    '_rels/.rels':
      '<Relationships><Relationship Id="1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': '<document/>',
  })
  const locked = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })
  // Bit 0 of the general flags says «encrypted», in the local and the central header.
  locked[6] = 1
  const central = locked.findIndex((b, i) => b === 0x50 && locked[i + 1] === 0x4b && locked[i + 2] === 1)
  locked[central + 8] = 1
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks only', bytesOf('\n\n;;\n'), 'empty'],
    ['PDF', bytesOf('%PDF-1.7 …'), 'not-a-spreadsheet'],
    ['Word', word, 'not-a-spreadsheet'],
    ['any zip', zipSync({ 'a.txt': strToU8('hei') }), 'not-a-spreadsheet'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0]),
      'not-a-spreadsheet',
    ],
    [
      'XML of Excel 2003',
      bytesOf('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'old-xls',
    ],
    ['other XML', bytesOf('<?xml version="1.0"?><svg/>'), 'not-a-spreadsheet'],
    ['a cut zip', fixture('systemoversikt-ugly.xlsx').slice(0, 9000), 'corrupt'],
    ['a locked zip', locked, 'encrypted'],
    [
      'xlsb',
      zipped({
        '_rels/.rels':
          '<Relationships><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        'xl/workbook.bin': 'x',
      }),
      'binary-xlsb',
    ],
  ])('%s: %s', async (_, bytes, why) => expect(await refusal(bytes)).toBe(why))

  test('a changed byte is found by its checksum', async () => {
    const bytes = fixture('alt-i-ett.xlsx')
    const at = bytes.length >> 1
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    expect(['corrupt', 'not-a-spreadsheet']).toContain(await refusal(bytes))
  })

  test('a document type is no part of a spreadsheet: no entities are expanded', async () => {
    const bytes = zipped({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' })
    expect(await refusal(bytes)).toBe('corrupt')
  })

  test('too large', async () => {
    expect(await refusal(new Uint8Array(101), { maxBytes: 100 })).toBe('too-large')
    expect(await refusal(fixture('systemoversikt-ugly.xlsx'), { maxCells: 100 })).toBe('too-large')
    expect(await refusal(bytesOf('a;b\n'.repeat(100)), { maxCells: 100 })).toBe('too-large')
  })

  test('stopped', async () => {
    const stop = new AbortController()
    stop.abort()
    const result = await readWorkbook(fixture('alt-i-ett.xlsx'), 'x', {}, { signal: stop.signal })
    expect(result).toEqual({ read: false, why: 'stopped', params: {} })
  })
})

describe('zip bombs', { timeout: 60_000 }, () => {
  const zeros = strToU8('<row/>'.repeat(1_800_000))
  const book = workbook([{ name: 'A', rows: [['System'], ['Gerica']] }])

  test('by ratio, while inflating', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': zeros }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb)).toBe('zip-bomb')
  })
  test('by what the header declares, before inflating', async () => {
    expect(await refusal(zipSync({ 'xl/workbook.xml': zeros }), { maxInflated: 1024 * 1024 })).toBe(
      'zip-bomb',
    )
  })
  test('by what comes out, when the header lies', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': zeros })
    const at = bomb.findIndex(
      (b, i) => b === 0x50 && bomb[i + 1] === 0x4b && bomb[i + 2] === 1 && bomb[i + 3] === 2,
    )
    new DataView(bomb.buffer).setUint32(at + 24, 100, true)
    expect(await refusal(bomb, { maxInflated: 1024 * 1024 })).toBe('zip-bomb')
  })
  test('an innocent book passes the same limits', async () => {
    expect(await refusal(book, { maxInflated: 1024 * 1024 })).toBe('read')
  })
})

describe('hostile bytes: never anything but a reading or a named refusal', { timeout: 60_000 }, () => {
  const known = new Set<string>([...refusalCodes, 'read'])
  const small = { maxBytes: 1_000_000, maxInflated: 4_000_000, maxCells: 20_000 }
  const check = async (bytes: Uint8Array): Promise<void> => {
    expect(known.has(await refusal(bytes, small))).toBe(true)
  }
  test('noise', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), check), { numRuns: 300 }))
  test('noise after a mark', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          [0x50, 0x4b, 3, 4],
          [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
          [0xff, 0xfe],
          [0xef, 0xbb, 0xbf],
          [9, 8],
        ),
        fc.uint8Array({ maxLength: 400 }),
        (mark, rest) => check(Uint8Array.from([...mark, ...rest])),
      ),
      { numRuns: 200 },
    ))
  test('real files with changed bytes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('alt-i-ett.xlsx', 'tjenester.ods', 'formler-1904.xlsx', 'avtaler-bom.csv'),
        fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (name, changes) => {
          const bytes = fixture(name)
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte
          await check(bytes)
        },
      ),
      { numRuns: 200 },
    ))
  const xml = fc.array(
    fc.oneof(
      fc.constantFrom(
        '<row r="2">',
        '</row>',
        '<c r="B1" t="s">',
        '<c t="inlineStr">',
        '</c>',
        '<v>',
        '</v>',
        '<is><t>',
        '</t></is>',
        '<c r="A0"/>',
        '<c r="ZZZ9">',
        '<mergeCell ref="B2:A1"/>',
        '<col min="1" max="999999" hidden="1"/>',
        '<!-- x -->',
        '<![CDATA[<]]>',
        '&#x110000;',
        '&amp;',
        '1e999',
        '-5',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  test('sheets of broken XML', () =>
    fc.assert(
      fc.asyncProperty(xml, (pieces) =>
        check(
          zipped({
            'xl/workbook.xml': '<workbook><sheets><sheet name="A" id="r1"/></sheets></workbook>',
            'xl/_rels/workbook.xml.rels':
              '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/></Relationships>',
            'xl/s.xml': `<worksheet><sheetData>${pieces.join('')}</sheetData></worksheet>`,
          }),
        ),
      ),
      { numRuns: 300 },
    ))
})
