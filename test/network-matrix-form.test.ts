/** A municipality that never installed: the form goes out, comes back, and is read as suggestions. */
import { describe, expect, test } from 'vitest'
import { answerForm, formHeadings, formRowId, type FormInput } from '../src/exchange/matrix/form.ts'
import { matrixTransaction } from '../src/exchange/matrix/matrixWrites.ts'
import { isForm } from '../src/exchange/matrix/readForm.ts'
import { readWorkbook } from '../src/exchange/readWorkbook.ts'
import type { Cell, Sheet, Workbook } from '../src/exchange/sheet.ts'
import { toCsv } from '../src/exchange/toCsv.ts'
import { toXlsx } from '../src/exchange/toXlsx.ts'
import { languages, type Lang } from '../src/schema/text.ts'
import { today } from './networkFixtures.ts'
import { asked, bookOf, codes, contextOf, formOf, saidIn, sheetOf } from './networkMatrix.ts'
import { Register } from './networkRegister.ts'

const input = (lang: Lang = 'nb'): FormInput => ({
  network: 'DigiTrøndelag',
  member: { key: '5057', name: 'Ørland' },
  solutions: [
    {
      id: 'product:@gerica',
      title: 'Gerica',
      supplier: 'Tietoevry',
      said: { use: 'inUse', since: '2020-01-01' },
    },
    { id: 'component:@id-porten', title: 'ID-porten' },
  ],
  offers: [{ id: 'offer:1', title: 'Ny journal', meaning: 'Alle avdelinger har byttet' }],
  lang,
})
const opened = async (lang: Lang, as: 'xlsx' | 'csv' = 'xlsx'): Promise<Workbook> => {
  const [first] = answerForm(input(lang))
  if (!first) throw new Error('no sheet')
  const bytes = as === 'xlsx' ? await toXlsx(answerForm(input(lang))) : await toCsv(first)
  const read = await readWorkbook(bytes, `Svar Ørland.${as}`)
  if (!read.read) throw new Error(read.why)
  return read.workbook
}
/** Someone fills in a cell of the form, by its heading. */
function fill(book: Workbook, title: string, heading: keyof typeof formHeadings, value: Cell): Workbook {
  const labels = new Set<unknown>(Object.values(formHeadings[heading]))
  const sheets = book.sheets.map((sheet): Sheet => {
    const at = sheet.rows[0]?.cells.findIndex((c) => labels.has(c)) ?? -1
    const rows = sheet.rows.map((r) =>
      r.cells.includes(title) && at >= 0
        ? {
            n: r.n,
            cells: Array.from({ length: Math.max(r.cells.length, at + 1) }, (_, i) =>
              i === at ? value : (r.cells[i] ?? null),
            ),
          }
        : r,
    )
    return { ...sheet, rows }
  })
  return { ...book, sheets }
}

describe('out and in again', () => {
  test.each(languages)('unfilled it says nothing, also of what the network believes (%s)', async (lang) => {
    for (const as of ['xlsx', 'csv'] as const) {
      const book = await opened(lang, as)
      expect(isForm(book)).toBe(true)
      const plan = formOf(book)
      expect(plan.cells).toEqual([])
      expect(plan.questions).toEqual([])
      expect(codes(plan)).toEqual([])
      // Each line is told of as blank; those that are left for more have asked nothing.
      expect(plan.counts).toMatchObject({ new: 0, changed: 0, blank: as === 'xlsx' ? 3 : 2 })
    }
  })
  test.each(languages)('filled in, each answer is a suggestion for that municipality (%s)', async (lang) => {
    let book = await opened(lang)
    book = fill(book, 'Gerica', 'use', 'nei')
    book = fill(book, 'Gerica', 'note', 'byttet i fjor')
    book = fill(book, 'ID-porten', 'use', 'Ja')
    book = fill(book, 'ID-porten', 'since', '2019')
    book = fill(book, 'Ny journal', 'reply', 'blir med')
    book = fill(book, 'Ny journal', 'quarter', '2. kvartal 2027')
    book = fill(book, 'Ny journal', 'done', 2)
    book = fill(book, 'Ny journal', 'of', 9)
    const plan = formOf(book)
    expect(saidIn(plan)).toEqual({
      '5057 product:@gerica': { use: 'none', answeredOn: today },
      '5057 component:@id-porten': { use: 'inUse', since: '2019-01-01', answeredOn: today },
      '5057 offer:1': { reply: 'joins', quarter: '2027 K2', depthDone: 2, depthOf: 9, answeredOn: today },
    })
    expect(plan.cells.map((c) => c.note)).toEqual(['nei: byttet i fjor', 'Ja', 'blir med'])
    const network = new Register('network')
    network.take(matrixTransaction(plan, { row: (id) => network.row(id), basis: 'form' }))
    expect(network.rows('suggestion').map((s) => [s['about'], s['basis']])).toEqual([
      ['product:@gerica', 'form'],
      ['component:@id-porten', 'form'],
      ['offer:1', 'form'],
    ])
  })
  test('what the municipality has said itself since is not written over', async () => {
    const book = fill(await opened('nb'), 'Gerica', 'use', 'nei')
    const plan = formOf(book, {}, contextOf({ answered: () => true }))
    expect(plan.counts).toMatchObject({ answered: 1, new: 0 })
    expect(matrixTransaction(plan, { row: () => undefined, basis: 'form' }).writes).toEqual([])
  })
})

describe('a form that somebody has changed', () => {
  const heads = [formHeadings.title.nb, formHeadings.use.nb]
  const form = (...rows: readonly (readonly Cell[])[]) => bookOf(sheetOf([heads, ...rows]))
  test('without ids it is asked once whose it is, and read by names', () => {
    const book = {
      ...form(['Omsorgsjournalen', 'ja'], ['Gerika', 'nei'], ['Helt ny', 'pilot']),
      fileName: 'svar fra Ørland.xlsx',
    }
    const plan = formOf(book)
    expect(plan.questions.map((q) => [q.sort, q.proposal])).toEqual([
      ['member', '5057'],
      ['solution', 'product:@gerica'],
    ])
    expect(plan.cells).toEqual([])
    const [member = '', gerika = ''] = asked(plan)
    const answered = formOf(book, { [member]: '5057', [gerika]: 'skip' })
    expect(Object.values(saidIn(answered))).toEqual([
      { use: 'inUse', answeredOn: today },
      { use: 'pilot', answeredOn: today },
    ])
  })
  test('without ids and unfilled it asks nothing', () => {
    const plan = formOf(form(['Gerica', ''], ['Helt ny', null]))
    expect([plan.questions, plan.cells, plan.solutions]).toEqual([[], [], []])
  })
  test('an id of a municipality that does not take part, or of nothing, is not believed', () => {
    const rows = (id: string) =>
      bookOf(
        sheetOf([
          ['Samorden-id', ...heads],
          [id, 'Gerica', 'ja'],
        ]),
      )
    for (const id of [
      formRowId('0301', 'product:@gerica'),
      'rubbish',
      formRowId('../5057', 'product:@gerica'),
    ]) {
      const plan = formOf(rows(id))
      expect(plan.cells).toEqual([])
      expect(plan.questions.map((q) => q.sort)).toEqual(['member'])
    }
  })
  test('a remark without an answer is named, and suggests nothing', async () => {
    const plan = formOf(fill(await opened('nb'), 'Gerica', 'note', 'vi kommer tilbake'))
    expect(plan.cells).toEqual([])
    expect(plan.problems).toMatchObject([{ code: 'remark-alone', value: 'vi kommer tilbake' }])
  })
  test('a word that is no option is named, and leaves the rest of the line', async () => {
    let book = fill(await opened('nb'), 'Ny journal', 'reply', 'njaei')
    book = fill(book, 'Ny journal', 'rollout', 'innfører')
    const plan = formOf(book)
    expect(codes(plan)).toEqual(['not-answered'])
    expect(saidIn(plan)).toEqual({ '5057 offer:1': { rollout: 'introducing', answeredOn: today } })
  })
  test('a cell that may mean two things is asked about, and waits', async () => {
    const plan = formOf(fill(await opened('nb'), 'Gerica', 'use', 'ja?'))
    expect(plan.questions.map((q) => q.sort)).toEqual(['value'])
    expect(plan.cells).toEqual([])
  })
  test('no form in it is said', () => {
    expect(codes(formOf(bookOf(sheetOf([['a'], ['b']]))))).toEqual(['no-matrix'])
  })
})
