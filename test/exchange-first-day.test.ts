/** The sheet a municipality drops on its first day, the whole way: read → heading → mapping → plan → decisions → transaction. */
import { describe, expect, test } from 'vitest'
import { kinds } from '../src/register/kinds.ts'
import { readRow, type CellValue } from '../src/schema/cells.ts'
import type { Row } from '../src/schema/kind.ts'
import type { Answers } from '../src/exchange/planTypes.ts'
import type { Target } from '../src/exchange/target.ts'
import { columns, counting, guessed, opened, planned } from './fixtures/sheets/whole.ts'

describe('systemoversikt-ugly.xlsx: a municipality’s first day', { timeout: 60_000 }, () => {
  test('the sheet, the heading in two rows, the kind and nearly all columns are found', async () => {
    const { file, mapping } = await guessed('systemoversikt-ugly.xlsx')
    expect(file.sheets.map((s) => [s.name, s.hidden])).toEqual([
      ['Les meg', false],
      ['Systemoversikt 2026', false],
      ['Lister', true],
    ])
    expect(file.ranked[0]).toBe(1)
    expect(mapping).toMatchObject({
      kind: 'system',
      headerRows: [4, 5],
      versions: { count: 9, split: false },
    })
    expect(columns(mapping)).toEqual({
      B: 'name',
      C: 'supplier',
      D: 'owner',
      E: '#nothing',
      F: '#nothing',
      G: 'annualCost',
      H: 'contract.systems<end',
      J: 'personalData',
      K: '#nothing',
      L: 'lifecycle',
      M: 'hosting',
      N: 'criticality',
      O: 'notes',
    })
  })

  test('two corrections, questions answered once a column: 143 systems', async () => {
    const chosen: Record<number, Target> = {
      4: { to: 'field', field: 'responsible' },
      10: { to: 'field', field: 'localId' },
    }
    const { job, mapping } = await guessed('systemoversikt-ugly.xlsx', { chosen })
    // The e-mail beside the person just named is that person’s.
    expect(columns(mapping)).toMatchObject({ E: 'responsible', F: 'responsible>email', K: 'localId' })
    const first = await planned(job, mapping)
    expect(first.summary.counts).toMatchObject({ new: 143, changed: 0, same: 0 })
    expect(first.summary.questions.map((q) => [q.letter, q.count, q.readings, q.edge])).toEqual([
      ['H', 31, ['day', 'month'], 'last'],
    ])
    expect(first.summary.values.map((v) => [v.text, v.candidates[0]])).toEqual([
      ['IKT-samarbeidet', 'ictCooperation'],
      ['Bare innsyn', 'readOnly'],
    ])
    const answers: Answers = {
      dates: { 7: { reading: 'month', edge: 'last' } },
      values: { 11: { 'Bare innsyn': 'readOnly' }, 12: { 'IKT-samarbeidet': 'ictCooperation' } },
    }
    const { summary, written, problems, records } = await planned(job, mapping, answers)
    expect(summary).toMatchObject({ questions: [], values: [], counts: { new: 143, problems: 0 } })
    expect(problems.filter((p) => !/looks-like-a-heading|looks-like-a-sum/.test(p))).toEqual([])
    expect(records.filter((r) => r.part === 'main' && r.rows.length === 2).map((r) => r.title)).toEqual([
      'Gerica',
      'Framsikt',
      'Visma Flyt Skole',
    ])
    expect(written('BvPro')).toMatchObject({
      annualCost: 1_200_000,
      notes: '=se eget notat',
      localId: 'S-103',
    })
    expect(written('Avtale: BvPro', 'contract')).toMatchObject({ end: '2027-07-31', systems: ['BvPro'] })
    expect(written('Facilit FDVU')['notes']).toBe('- brukes også av nabokommunen\n- må oppgraderes')
    // «Visma» and «Visma AS» are one supplier.
    expect(records.filter((r) => r.kind === 'organisation' && /^visma\b/i.test(r.title))).toHaveLength(1)
    expect(written('Visma Familia')['source']).toBe('systemoversikt-ugly.xlsx')
  })

  test('a repeat may be two: the person decides', async () => {
    const { job, mapping } = await guessed('systemoversikt-ugly.xlsx')
    await job.plan(mapping)
    const repeats = job
      .page('pairs', { from: 0, count: 100 })
      .items.filter((p) => p.reasons.includes('same-name'))
    expect(repeats.map((p) => [p.titles[0], p.proposal, p.reasons.includes('same-supplier')])).toEqual([
      ['Gerica', 'same', true],
      ['Visma Flyt skole', 'same', true],
      ['Framsikt', 'same', true],
    ])
    const [gerica, skole] = repeats
    if (!gerica || !skole) throw new Error('no pairs')
    expect(gerica.sides.find((s) => s.field === 'owner')).toMatchObject({ same: false })
    const decided = job.decide({ pairs: { [gerica.id]: 'separate', [skole.id]: 'skip' } })
    expect(decided.counts).toMatchObject({ new: 144, skipped: 1 })
  })

  test('imported once, it changes nothing when it comes again', async () => {
    const { job, mapping } = await guessed('systemoversikt-ugly.xlsx')
    const answers: Answers = { dates: { 7: { reading: 'month', edge: 'last' } } }
    await job.plan(mapping, answers)
    const { writes, texts } = await job.transaction({ now: 0, chance: counting() })
    const cells = new Map<string, [string, CellValue][]>()
    for (const { key, value } of [...writes, ...texts.map((t) => ({ key: t.key, value: t.text }))]) {
      const slash = key.indexOf('/')
      const id = key.slice(0, slash)
      cells.set(id, [...(cells.get(id) ?? []), [key.slice(slash + 1), value]])
    }
    const register: Record<string, Row[]> = {}
    for (const [id, entries] of cells) {
      const kind = kinds.find((k) => id.startsWith(`${k.id}:`))
      if (kind) (register[kind.id] ??= []).push(readRow(kind, id, entries))
    }
    expect(register['system']).toHaveLength(143)
    const again = await opened('systemoversikt-ugly.xlsx', register)
    const second = await planned(again.job, again.job.guess({ sheet: 1 }), answers)
    expect(second.records.filter((r) => r.is !== 'same').map((r) => [r.title, r.changes])).toEqual([])
    expect(second.summary.counts).toMatchObject({ same: 143, new: 0, changed: 0 })
    expect(second.writes).toBe(0)
  })
})
