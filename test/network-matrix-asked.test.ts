/** What an import of a matrix asks about, once each, and what it names as wrong; nothing that may mean two things is guessed. */
import { describe, expect, test } from 'vitest'
import { problemText, questionText } from '../src/exchange/matrix/words.ts'
import { languages } from '../src/schema/text.ts'
import { asked, codes, planOf, saidIn, type Grid } from './networkMatrix.ts'

const head = ['Kommune', 'Gerica', 'ID-porten']
describe('what is asked', () => {
  test('a name that may be several, or is misspelled, is asked about once, and waits', () => {
    const grid: Grid = [
      head,
      ['Ørlnd', 'ja', 'nei'],
      ['Åfjord', 'ja', ''],
      ['Rissa', 'ja', ''],
      ['Rennebu', '', ''],
    ]
    const plan = planOf(grid)
    expect(plan.questions.map((q) => [q.id, q.count, q.proposal])).toEqual([
      ['municipality:ørlnd', 2, '5057'],
      ['municipality:rissa', 1, '5054'],
    ])
    expect(Object.keys(saidIn(plan))).toEqual(['5058 product:@gerica'])
    expect(plan.counts.waiting).toBe(3)
    const answered = planOf(grid, { 'municipality:ørlnd': '5057', 'municipality:rissa': 'skip' })
    expect(Object.keys(saidIn(answered))).toEqual([
      '5057 product:@gerica',
      '5057 component:@id-porten',
      '5058 product:@gerica',
    ])
    expect(codes(answered)).toEqual(['not-a-municipality'])
  })
  test('one that is named in full and does not take part is asked about, and placed when the person says so', () => {
    const grid: Grid = [head, ['Ørland', 'ja', ''], ['Åfjord', 'ja', ''], ['Bodø', 'ja', '']]
    const plan = planOf(grid)
    expect(plan.questions).toMatchObject([{ sort: 'municipality', candidates: ['1804'] }])
    expect(plan.municipalities.map((m) => m.number)).toEqual(['5057', '5058'])
    const [id = ''] = asked(plan)
    expect(planOf(grid, { [id]: '1804' }).municipalities.at(-1)).toMatchObject({
      number: '1804',
      known: false,
    })
  })
  test('words that may mean two things, a year alone, nought and doubt: once each, never guessed', () => {
    const grid: Grid = [
      head,
      ['Ørland', 'delvis på plass', '2024'],
      ['Åfjord', 'delvis på plass', 0],
      ['Rennebu', 'ja?', false],
    ]
    const plan = planOf(grid)
    expect(saidIn(plan)).toEqual({})
    expect(plan.questions.map((q) => [q.sort, q.count])).toEqual([
      ['value', 2],
      ['value', 1],
      ['value', 2],
      ['value', 1],
    ])
    const [words = '', year = '', zero = '', doubt = ''] = asked(plan)
    const after = planOf(grid, { [words]: 'pilot', [year]: 'inUse', [zero]: 'nothing', [doubt]: 'unknown' })
    expect(saidIn(after)).toEqual({
      '5057 product:@gerica': { use: 'pilot' },
      '5057 component:@id-porten': { use: 'inUse', since: '2024-01-01' },
      '5058 product:@gerica': { use: 'pilot' },
      '5022 product:@gerica': { use: 'unknown' },
    })
    expect(saidIn(planOf(grid, { [words]: 'rubbish' }))).toEqual({})
  })
  test('two places that say different things: neither is taken; two that say the same are one', () => {
    const plan = planOf([head, ['Ørland', 'ja', 'ja'], ['5057', 'nei', 'x'], ['Åfjord', '', 'ja']])
    expect(saidIn(plan)).toEqual({
      '5057 component:@id-porten': { use: 'inUse' },
      '5058 component:@id-porten': { use: 'inUse' },
    })
    expect(plan.problems).toMatchObject([
      { code: 'rows-differ', row: 3, column: 'B', other: { row: 2, column: 'B', value: 'ja' } },
    ])
  })
  test('a fault cell is named, and leaves itself out only', () => {
    const plan = planOf([head, ['Ørland', { error: '#REF!' }, 'ja'], ['Åfjord', { error: '' }, 'ja']])
    expect(codes(plan)).toEqual(['formula-error', 'formula-not-calculated'])
    expect(plan.cells).toHaveLength(2)
  })
  test('questions and problems say themselves in three languages', () => {
    const plan = planOf([
      head,
      ['Ørlnd', 'tja', '0'],
      ['Åfjord', { error: '#N/A' }, '2024'],
      ['Rennebu', 'ja', 'planlagt 2019'],
      ['Sum', 1, 1],
    ])
    const texts = [...plan.questions.map(questionText), ...plan.problems.map(problemText)]
    expect(texts.length).toBeGreaterThan(5)
    for (const text of texts) for (const lang of languages) expect(text[lang]).toMatch(/\S.*[.?]$/)
  })
})
