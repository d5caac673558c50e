import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import writeXlsxFile from 'write-excel-file/node'
import { decodeText, findDelimiter, makeHarmless, undoHarmless } from '../src/exchange/readCsv.ts'
import { readWorkbook } from '../src/exchange/readWorkbook.ts'
import { serialDate } from '../src/exchange/readXlsxSheet.ts'
import { shownBy } from '../src/exchange/readXlsxParts.ts'
import { cellAddress, columnLetter } from '../src/exchange/sheet.ts'
import { workbook } from '../scripts/fixtures/xlsx.mjs'
import { fixture, refusal, sheetsOf } from './fixtures/sheets/read.ts'

describe('.xlsx', () => {
  test('a million declared rows with forty filled', async () => {
    const rows = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [i + 1, [`System ${i}`, i]]))
    const empty = Array.from({ length: 1_048_536 }, (_, i) => `<row r="${i + 41}"/>`).join('')
    const [sheet] = await sheetsOf(workbook([{ name: 'A', rows, dimension: 'A1:XFD1048576', tail: empty }]))
    expect(sheet?.rows).toHaveLength(40)
  }, 60_000)

  test('a row far down costs nothing, one that cannot be is refused', async () => {
    const far = (r: number) =>
      workbook([{ name: 'A', rows: [['x']], tail: `<row r="${r}"><c r="A${r}"><v>1</v></c></row>` }])
    expect((await sheetsOf(far(1_048_576)))[0]?.rows.map((r) => r.n)).toEqual([1, 1_048_576])
    expect(await refusal(far(999_999_999))).toBe('corrupt')
  })

  test('cells keep their kind: dates of 1904, months, percent, faults, formulas, rich and inline text', async () => {
    const [sheet] = await sheetsOf(fixture('formler-1904.xlsx'))
    expect(sheet?.rows.map((r) => r.cells)).toEqual([
      [
        'System',
        'Kostnadsandel (%)',
        'Tatt i bruk',
        'Årskostnad',
        'Inneholder KI',
        'Intern kommentar',
        'Leverandør',
      ],
      ['Gerica', { percent: 12.5 }, { day: '2018-02-01' }, 12000, true, 'skjult', 'Tietoevry'],
      [
        'Socio',
        40,
        { day: '2019-07-01', shows: 'month' },
        { error: '#REF!' },
        false,
        null,
        { error: '#N/A' },
      ],
      ['Profil', { percent: 7 }, null, { error: '' }, null, null, 'Visma'],
      [{ error: '#NAME?' }, null, null, 1],
    ])
    expect(sheet?.hiddenColumns).toEqual([5])
  })

  test('sheets are found whether hidden or not, and say so', async () => {
    const sheets = await sheetsOf(fixture('flere-ark.xlsx'))
    expect(sheets.map((s) => [s.name, s.hidden])).toEqual([
      ['Forside', false],
      ['Personer', false],
      ['Fagsystemer', false],
      ['Gammel liste', true],
    ])
  })

  test('another writer’s file is read the same', async () => {
    const blob = await writeXlsxFile([
      ['Navn', 'Kostnad', 'Fra', 'Ja'],
      ['Æøå\n<&>', 1200.5, { value: new Date(Date.UTC(2027, 2, 1)), format: 'dd.mm.yyyy' }, true],
    ]).toBuffer()
    const [sheet] = await sheetsOf(new Uint8Array(blob))
    expect(sheet?.rows[1]?.cells).toEqual(['Æøå\n<&>', 1200.5, { day: '2027-03-01' }, true])
  })

  test.each([
    ['dd.mm.yyyy', 'date'],
    ['[$-414]d. mmmm yyyy;@', 'date'],
    ['mmm\\.yy', 'month'],
    ['d. mmm', 'day'],
    ['hh:mm', 'time'],
    ['[h]:mm:ss', 'time'],
    ['0,0 %', 'percent'],
    ['#,##0.00', 'number'],
    ['"kr" #,##0', 'number'],
    ['"dager"0', 'number'],
    ['General', 'number'],
    ['[Red]0', 'number'],
    ['yyyy', 'month'],
  ])('format %s shows %s', (code, shown) => expect(shownBy(code)).toBe(shown))

  test('serial days, with the leap day that never was', () => {
    expect(serialDate(1, false, 'date')).toEqual({ day: '1900-01-01' })
    expect(serialDate(61, false, 'date')).toEqual({ day: '1900-03-01' })
    expect(serialDate(46082.5, false, 'date')).toEqual({ day: '2026-03-01', time: '12:00' })
    expect(serialDate(-1, false, 'date')).toBe(-1)
    expect(serialDate(0.5, false, 'time')).toBe('12:00')
  })

  test('addresses', () => {
    expect(columnLetter(0) + columnLetter(25) + columnLetter(26) + columnLetter(702)).toBe('AZAAAAA')
    fc.assert(
      fc.property(fc.nat(16_383), (n) => {
        expect(cellAddress(`${columnLetter(n)}7`)).toEqual({ column: n, row: 7 })
      }),
    )
  })
})

describe('.csv', () => {
  test.each([
    ['leverandorer-1252.csv', 'windows-1252', ';'],
    ['avtaler-bom.csv', 'utf-8-bom', ';'],
    ['behandlinger-komma.csv', 'utf-8', ','],
    ['systemer-utf16.txt', 'utf-16le', '\t'],
  ])('%s is %s with «%s»', async (name, encoding, delimiter) => {
    const result = await readWorkbook(fixture(name), name)
    expect(result).toMatchObject({ read: true, workbook: { encoding, delimiter } })
  })

  test('Windows-1252 to the last sign', () => {
    expect(decodeText(Uint8Array.from([0x80, 0x96, 0xe6, 0xf8, 0xe5, 0x9f])).text).toBe('€–æøåŸ')
  })
  test('UTF-16 without a mark, either end first', () => {
    const text = 'System;Leverandør\nGerica;Tieto'
    const little = new Uint8Array(Buffer.from(text, 'utf16le'))
    const big = little.slice()
    for (let i = 0; i < big.length; i += 2) [big[i], big[i + 1]] = [little[i + 1] ?? 0, little[i] ?? 0]
    expect(decodeText(little).text).toBe(text)
    expect(decodeText(big).text).toBe(text)
  })
  test('decimal commas do not make columns', () => {
    expect(findDelimiter('Navn;Pris\nA, B og C;1,5\nD;2,5\nE;3,5\n')).toBe(';')
    expect(findDelimiter('Navn\nA, B\nC\n')).toBe(';')
    expect(findDelimiter('a,b,c\n1,2,3\n4,5,6\n')).toBe(',')
  })
  test('what makes a text harmless is undone, whatever it begins with', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', '\t', 'a') }), (s) => {
        expect(undoHarmless(makeHarmless(s))).toBe(s)
        expect(/^[=+\-@\t]/.test(makeHarmless(s))).toBe(false)
      }),
    )
  })
})

test('.ods: repeats, covered cells, comments and typed values', async () => {
  const [sheet] = await sheetsOf(fixture('tjenester.ods'))
  expect(sheet?.rows.map((r) => [r.n, r.cells])).toEqual([
    [1, ['Tjenester i Storvik']],
    [5, ['Tjeneste', 'Lovpålagt', 'Volum per år', 'Digital andel', 'Beskrivelse']],
    [6, ['Barnehageplass', true, 1200, { percent: 80 }, 'Søknad  og\nopptak']],
    [7, ['Byggesak', 'Ja', 'ca. 300', '40 %']],
    [8, ['Kulturskole', 'nei', null, null, 'Plass i «kulturskolen»']],
  ])
})
