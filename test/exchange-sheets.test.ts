/** Every other ugly sheet the whole way: read → heading → mapping → plan → decisions → transaction. */
import { expect, test } from 'vitest'
import type { Target } from '../src/exchange/target.ts'
import { columns, counting, guessed, planned } from './fixtures/sheets/whole.ts'

test('alt-i-ett.xlsx: systems, suppliers, people and contracts in one row', async () => {
  const { job, mapping } = await guessed('alt-i-ett.xlsx')
  expect(mapping).toMatchObject({ kind: 'system', headerRows: [2, 3] })
  expect(columns(mapping)).toEqual({
    A: 'name',
    B: 'version',
    C: 'supplier',
    D: 'supplier>orgnr',
    E: 'supplier>phone',
    F: 'responsible',
    G: 'responsible>email',
    H: 'responsible>phone',
    I: 'contract.systems<start',
    J: 'contract.systems<end',
    K: 'contract.systems<noticeMonths',
  })
  const { summary, written, problems, records } = await planned(job, mapping)
  expect(summary.counts).toMatchObject({ new: 5, other: 9 })
  // «9.1» that Excel made into a day is shown; two people where there is room for one are not guessed at.
  expect(problems).toEqual(['date-as-text B7', 'several-values F8'])
  expect(written('Gerica')).toMatchObject({
    version: '9.1',
    supplier: 'Tietoevry Norway AS',
    responsible: 'Kari Berg',
  })
  expect(written('Avtale: Gerica', 'contract')).toMatchObject({
    start: '2020-01-01',
    end: '2027-12-31',
    noticeMonths: 6,
    systems: ['Gerica'],
    supplier: 'Tietoevry Norway AS',
  })
  // Same name, two e-mail addresses: two people. «Tietoevry» with and without «AS» and orgnr: one firm.
  expect(records.filter((r) => r.kind === 'person').map((r) => [r.title, r.rows])).toEqual([
    ['Kari Berg', [4, 6, 7]],
    ['Ola Lie', [5]],
    ['Kari Berg', [7]],
  ])
  expect(records.filter((r) => r.kind === 'organisation').map((r) => r.title)).toEqual([
    'Tietoevry Norway AS',
    'Visma',
    'Sikri',
  ])
})

test('leverandorer-1252.csv: Windows-1252, and three cells that cannot be', async () => {
  const { job, mapping } = await guessed('leverandorer-1252.csv')
  expect(mapping.kind).toBe('organisation')
  expect(columns(mapping)).toEqual({
    A: 'name',
    B: 'orgnr',
    C: 'homepage',
    D: 'phone',
    E: 'email',
    F: '#nothing',
  })
  expect(mapping.columns[5]?.own).toEqual({ to: 'own', label: 'Saldo', fieldType: 'number' })
  const { summary, written, problems } = await planned(job, mapping)
  expect(summary.counts.new).toBe(5)
  expect(problems).toEqual(['not-an-orgnr B4', 'not-a-phone D4', 'not-an-email E4'])
  expect(written('Bjørnø Øst – Ærlig IT')).toMatchObject({ homepage: 'https://bjorno.no' })
  expect(written('Visma AS')).toMatchObject({ orgnr: '991825827' })
})

test('an unknown column becomes an own field', async () => {
  const own: Target = { to: 'own', label: 'Saldo', fieldType: 'number' }
  const { job, mapping } = await guessed('leverandorer-1252.csv', { chosen: { 5: own } })
  await job.plan(mapping)
  const { writes } = await job.transaction({ now: 0, chance: counting() })
  const declared = writes.find((w) => w.key.startsWith('ownField:') && w.key.endsWith('/fieldType'))
  expect(declared?.value).toBe('number')
  const name = `x:${declared?.key.slice('ownField:'.length, declared.key.indexOf('/')) ?? ''}`
  expect(writes.filter((w) => w.key.endsWith(`/${name}`)).map((w) => w.value)).toEqual([1200.5, -300, 0, 12])
})

test('avtaler-bom.csv: dates that may be two things are asked about once a column', async () => {
  const { job, mapping } = await guessed('avtaler-bom.csv')
  expect(mapping.kind).toBe('contract')
  const first = await planned(job, mapping)
  expect(first.summary.questions.map((q) => [q.heading, q.count, q.readings])).toEqual([
    ['Startdato', 1, ['year']],
    ['Sluttdato', 2, ['day', 'month', 'year']],
  ])
  expect(first.written('Driftsavtale Gerica')['end']).toBeUndefined()
  const answers = { dates: { 3: { edge: 'first' }, 4: { reading: 'month', edge: 'last' } } } as const
  const { written, problems, summary } = await planned(job, mapping, answers)
  expect(summary.questions).toEqual([])
  expect(written('Driftsavtale Gerica')).toMatchObject({
    start: '2020-01-01',
    end: '2027-07-31',
    valuePerYear: 1_200_000,
    autoRenewal: 'yes',
    notes: '- må sies opp skriftlig\n- husk ny prisliste',
  })
  expect(written('Rammeavtale kart')).toMatchObject({
    start: '2019-01-01',
    end: '2027-12-31',
    systems: ['Kommunekart', 'GISLINE'],
    noticeMonths: 3,
  })
  expect(written('Lisens kontorstøtte')).toMatchObject({ notes: '=SUM(A1)', valuePerYear: 1_200_000 })
  expect(written('Skjema')).toMatchObject({ autoRenewal: 'unknown', notes: '@kontroller' })
  expect(problems).toEqual([
    'not-a-date D6',
    'not-a-date E6',
    'not-a-number F6',
    'not-a-number G6',
    'not-an-answer H6',
  ])
})

test('systemer-utf16.txt: tabs, quotes with line breaks, Sámi letters', async () => {
  const { job, mapping } = await guessed('systemer-utf16.txt')
  const { written, summary } = await planned(job, mapping, { dates: { 4: { edge: 'first' } } })
  expect(summary.counts).toMatchObject({ new: 3, problems: 0 })
  expect(written('WinMed Helse')).toMatchObject({
    description: 'Journal for "helsestasjon", linje én\nlinje to',
    userCount: 1200,
    inUseFrom: '2018-02-01',
  })
  expect(written('Čáhcesearvi')).toMatchObject({ supplier: 'Sámi IT', inUseFrom: '2019-03-01' })
})

test('formler-1904.xlsx: faults are named, stored results are used', async () => {
  const { job, mapping } = await guessed('formler-1904.xlsx')
  const { written, problems, summary } = await planned(job, mapping)
  expect([...problems].sort()).toEqual([
    'formula-error D3',
    'formula-error G3',
    'formula-not-calculated D4',
    'no-title 5',
  ])
  expect(written('Gerica')).toMatchObject({
    costShare: 12.5,
    inUseFrom: '2018-02-01',
    annualCost: 12000,
    containsAi: 'yes',
  })
  expect(written('Profil')).toMatchObject({ costShare: 7, supplier: 'Visma' })
  // A date cell that shows «jul.19» says no more than the text would.
  expect(summary.questions.map((q) => q.examples[0]?.text)).toEqual(['jul.19'])
})

test('flere-ark.xlsx: the right sheet, a heading that comes again, a sum, a heading twice', async () => {
  const { job, file, mapping } = await guessed('flere-ark.xlsx')
  expect(file.sheets[file.ranked[0] ?? 0]?.name).toBe('Fagsystemer')
  expect(columns(mapping)).toEqual({
    A: 'name',
    B: 'description',
    C: '#nothing',
    D: 'superUsers',
    E: 'superUsers',
    F: 'tags',
  })
  expect(mapping.columns[2]).toMatchObject({
    double: true,
    alternatives: [{ to: 'field', field: 'description' }],
  })
  const systems = await planned(job, mapping)
  expect(systems.problems).toEqual(['repeated-header 30', 'looks-like-a-sum 33'])
  expect(systems.written('Gerica')).toMatchObject({
    superUsers: ['Kari Berg', 'Ola Lie'],
    tags: ['helse', 'journal'],
  })
  const people = job.guess({ sheet: 1 })
  expect(people.kind).toBe('person')
  expect(people.columns[2]?.target).toEqual({ to: 'field', field: 'phone' })
  const { summary, records } = await planned(job, people)
  // Two of the same name with two addresses are proposed as two.
  expect(summary.counts.new).toBe(3)
  expect(records.filter((r) => r.kind === 'person')).toHaveLength(3)
})

test('tjenester.ods: services with everything LibreOffice writes', async () => {
  const { job, mapping } = await guessed('tjenester.ods')
  expect(mapping).toMatchObject({ kind: 'service', headerRows: [5] })
  const { written, summary } = await planned(job, mapping)
  expect(summary.counts).toMatchObject({ new: 3, problems: 0 })
  expect(written('Barnehageplass')).toMatchObject({ statutory: 'yes', volumePerYear: 1200, digitalShare: 80 })
  expect(written('Byggesak')).toMatchObject({ volumePerYear: 300, digitalShare: 40 })
})

test('behandlinger-komma.csv: many values in a cell', async () => {
  const { job, mapping } = await guessed('behandlinger-komma.csv')
  expect(mapping.kind).toBe('processing')
  const { written, problems } = await planned(job, mapping)
  expect(problems).toEqual([])
  expect(written('Pasientjournal')).toMatchObject({
    articleSix: ['6c', '6e'],
    dataSubjects: ['Pasienter', 'pårørende'],
    processors: ['Tietoevry', 'KS'],
    dpiaNeeded: 'yes',
  })
  expect(written('Barnehageopptak')['dataSubjects']).toEqual(['Barn', 'Foresatte'])
})

test('applications-us.xlsx: the month first is seen, and asked about', async () => {
  const { job, mapping } = await guessed('applications-us.xlsx')
  const first = await planned(job, mapping)
  expect(first.summary.questions.map((q) => [q.count, q.readings])).toEqual([[3, ['month-first']]])
  const { written, problems } = await planned(job, mapping, { dates: { 4: { order: 'month-first' } } })
  expect(written('Elements')['inUseFrom']).toBe('2019-03-25')
  expect(written('Public 360')['inUseFrom']).toBe('2020-04-05')
  // Dollars are no kroner; 1,200 may be two things; a script is no address.
  expect([...problems].sort()).toEqual(['not-a-choice D3', 'not-a-number F2', 'not-a-number F4'])
  const links = written('Public 360')['links'] as readonly Record<string, unknown>[]
  expect(links[0]).not.toHaveProperty('address')
  expect(written('Elements')['links']).toEqual([{ address: 'https://sikri.no' }])
})

test('avdelinger-slatt-sammen.xlsx: cells merged downwards, columns known by their values', async () => {
  const { job, mapping } = await guessed('avdelinger-slatt-sammen.xlsx')
  expect(columns(mapping)).toEqual({ A: 'name', B: 'units', C: 'lifecycle', D: '#nothing', E: 'hosting' })
  expect(mapping.columns.filter((c) => c.why === 'values').map((c) => c.letter)).toEqual(['C', 'E'])
  const { written, summary } = await planned(job, mapping)
  expect(summary.counts.new).toBe(4)
  expect(written('Gerica')).toMatchObject({ units: ['Helse og omsorg', 'NAV kommune'], hosting: 'saas' })
})
