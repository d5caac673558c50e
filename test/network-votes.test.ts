/** One voice a municipality, and the same protocol everywhere. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circleOf } from '../src/insight/network/circle.ts'
import { closePollWrites, mandatesOf, protocolOf } from '../src/insight/network/votes.ts'
import { networkKind } from '../src/register/network/kinds.ts'
import { voteWrites } from '../src/register/network/writes.ts'
import { readRow } from '../src/schema/cells.ts'
import type { Row } from '../src/schema/kind.ts'
import { portfolio } from './insightPortfolio.ts'
import { cast, joined, place, row, today } from './networkFixtures.ts'

const options = [
  { id: 'ja', order: 1, label: 'Ja' },
  { id: 'nei', order: 2, label: 'Nei' },
  { id: 'blank', order: 3, label: 'Blank', blank: 'yes' },
]
const poll = (more: Record<string, unknown> = {}): Row =>
  row('poll:p', { question: 'Blir vi med?', options, rule: 'most', ...more })
const numbers = ['5001', '5057', '5058', '5021', '5022']
const network = portfolio(numbers.map((n) => place(n)))
const votes = (by: Readonly<Record<string, readonly string[]>>) =>
  numbers.map((n) =>
    joined(
      n,
      (by[n] ?? []).map((choice, i) => cast('poll:p', choice, `seat${i}`)),
    ),
  )
const protocol = (by: Readonly<Record<string, readonly string[]>>, more: Record<string, unknown> = {}) =>
  protocolOf(poll(more), circleOf(network, votes(by)))
const stateOf = (p: ReturnType<typeof protocol>, key: string) => p.voices.find((v) => v.key === key)?.state

describe('one voice a municipality', () => {
  test('two representatives who agree are one voice', () => {
    const p = protocol({ 5057: ['ja', 'ja'], 5058: ['nei'] })
    expect(p.outcome.counts).toEqual({ ja: 1, nei: 1, blank: 0 })
    expect(p.voices.find((v) => v.key === '5057')).toMatchObject({ state: 'counted', choice: 'ja', seats: 2 })
  })
  test('two who do not agree count for nothing until they do, and it is said who', () => {
    const p = protocol({ 5057: ['ja', 'nei'], 5058: ['nei'] })
    expect(p.voices.find((v) => v.key === '5057')).toMatchObject({
      state: 'split',
      choice: undefined,
      said: ['ja', 'nei'],
    })
    expect(p.outcome).toMatchObject({ option: 'nei', valid: 1 })
  })
  test('two registers of one municipality are one voice', () => {
    const members = [
      ...votes({ 5057: ['ja'], 5058: ['nei'] }),
      { ...joined('5057', [cast('poll:p', 'ja')]), owner: 'other' },
    ]
    expect(protocolOf(poll(), circleOf(network, members)).outcome.counts).toEqual({ ja: 1, nei: 1, blank: 0 })
  })
  test('one person for two municipalities has a vote for each', () => {
    const meeting = row('meeting:m', {
      attendance: [
        { id: 'a', person: 'person:p', participant: 'participant:@5057' },
        { id: 'b', person: 'person:p', participant: 'participant:@5058' },
        { id: 'c', person: 'person:q', participant: 'participant:@gone' },
        { id: 'd', person: 7, participant: null },
      ],
    })
    expect(mandatesOf(meeting, circleOf(network, votes({})))).toEqual([
      { person: 'person:p', speaksFor: ['5057', '5058'] },
      { person: 'person:q', speaksFor: [] },
    ])
    expect(protocol({ 5057: ['ja'], 5058: ['ja'] }).outcome).toMatchObject({ option: 'ja', valid: 2 })
  })
  test('who has not joined has not voted and is not among those who may', () => {
    const p = protocolOf(poll(), circleOf(network, votes({ 5057: ['ja'] }).slice(0, 3)))
    expect(p.voices.map((v) => v.key)).toEqual(['5001', '5057', '5058'])
    expect(stateOf(p, '5001')).toBe('notVoted')
  })
  test('a poll may name who votes; others are shown, and not counted', () => {
    const p = protocol({ 5057: ['ja'], 5021: ['nei'] }, { voters: ['5057', '5058'] })
    expect(p.outside).toEqual(['5021'])
    expect(p.outcome.counts['nei']).toBe(0)
  })
  test('co-operations and secretariats have no voice unless the poll gives them one', () => {
    const iks = { owner: 'iks', name: 'IKS', sort: 'other', view: portfolio([cast('poll:p', 'nei')]) }
    const circle = circleOf(network, [...votes({ 5057: ['ja'] }), iks])
    expect(protocolOf(poll(), circle).outside).toEqual(['iks'])
    expect(protocolOf(poll({ voters: ['5057', 'iks'] }), circle).outcome.counts['nei']).toBe(1)
  })
})

describe('what it takes', () => {
  test.each([
    ['most', { 5001: ['ja'], 5057: ['ja'], 5058: ['nei'] }, 'ja', 'decided'],
    ['most', { 5001: ['ja'], 5057: ['nei'] }, undefined, 'tie'],
    ['most', { 5001: ['blank'] }, undefined, 'noVotes'],
    ['half', { 5001: ['ja'], 5057: ['ja'], 5058: ['nei'], 5021: ['blank'] }, 'ja', 'decided'],
    ['half', { 5001: ['ja'], 5057: ['nei'] }, undefined, 'tie'],
    ['twoThirds', { 5001: ['ja'], 5057: ['ja'], 5058: ['nei'] }, 'ja', 'decided'],
    [
      'twoThirds',
      { 5001: ['ja'], 5057: ['ja'], 5058: ['nei'], 5021: ['nei'], 5022: ['ja'] },
      undefined,
      'tooFew',
    ],
    ['all', { 5001: ['ja'], 5057: ['ja'], 5058: ['ja'], 5021: ['ja'] }, undefined, 'tooFew'],
    ['all', Object.fromEntries(numbers.map((n) => [n, ['ja']])), 'ja', 'decided'],
    ['nonsense', { 5001: ['ja'] }, 'ja', 'decided'],
  ])('%s of %j: %s', (rule, by, option, why) => {
    expect(protocol(by as never, { rule }).outcome).toMatchObject({ option, why })
  })
})

describe('early, late, and gone', () => {
  const early = { 5001: ['ja'], 5057: ['nei'], 5058: ['ja'] }
  const closing = protocol(early)
  const closed = (() => {
    const cells = closePollWrites(poll(), closing, today).map(
      (w) => [w.key.slice('poll:p/'.length), w.value] as const,
    )
    const counted = cells.filter(([path]) => path.startsWith('counted/'))
    return {
      closed: today,
      counted: counted.map(([path, value]) => ({ ...(value as object), id: path.slice('counted/'.length) })),
    }
  })()
  test('a poll that is closed writes down who could vote and what each had said', () => {
    expect(closed.counted.map((c) => c.id).sort()).toEqual([...numbers].sort())
    expect(protocol(early, closed)).toMatchObject({
      atDecision: { option: 'ja' },
      after: [],
      outcome: { option: 'ja' },
    })
  })
  test('a vote that comes by file afterwards counts the same, and it is said that it came', () => {
    const p = protocol({ ...early, 5021: ['nei'], 5022: ['nei'] }, closed)
    expect(p.outcome.option).toBe('nei')
    expect(p.atDecision?.option).toBe('ja')
    expect(p.after).toEqual(['5021', '5022'])
  })
  test('one that has left counts in what was decided, and not in what is open', () => {
    const members = votes(early).map((m) => (m.number === '5001' ? { ...m, left: true } : m))
    const circle = circleOf(network, members)
    expect(protocolOf(poll(), circle).voices.map((v) => v.key)).not.toContain('5001')
    const p = protocolOf(poll(closed), circle)
    expect(p.voices.find((v) => v.key === '5001')).toMatchObject({ state: 'fromProtocol', choice: 'ja' })
    expect(p.outcome.option).toBe('ja')
    expect(stateOf(protocolOf(poll({ voters: ['5001', '5057'] }), circle), '5001')).toBe('left')
  })
  test('one that joins after the decision moves nothing', () => {
    const circle = circleOf(network, [...votes(early), joined('5043', [cast('poll:p', 'nei')])])
    const p = protocolOf(poll(closed), circle)
    expect(p.outside).toEqual(['5043'])
    expect(p.outcome.option).toBe('ja')
  })
  test('a vote for what is no option here is kept apart', () => {
    expect(stateOf(protocol({ 5057: ['fra-en-nyere-utgave'] }), '5057')).toBe('unknownOption')
  })
})

describe('the same protocol everywhere', () => {
  test('whatever order members, seats and options come in', () => {
    const choice = fc.array(fc.constantFrom('ja', 'nei', 'blank', 'ukjent', ''), { maxLength: 3 })
    const ballots = fc.record(Object.fromEntries(numbers.map((n) => [n, choice])))
    fc.assert(
      fc.property(
        ballots,
        fc.constantFrom('most', 'half', 'twoThirds', 'all'),
        fc.boolean(),
        (by, rule, flip) => {
          const turn = <T>(list: readonly T[]): T[] => (flip ? [...list].reverse() : [...list])
          const other = Object.fromEntries(Object.entries(by).map(([n, list]) => [n, turn(list)]))
          const a = protocol(by as never, { rule })
          const b = protocolOf(
            poll({ rule, options: turn(options) }),
            circleOf(network, turn(votes(other as never))),
          )
          expect(b).toEqual(a)
          expect(a.voices).toHaveLength(numbers.length)
        },
      ),
    )
  })
  test('rows that hold anything give a protocol all the same', () => {
    const strange = fc.oneof(
      fc.constantFrom<unknown>(null, 7, {}, [], ['ja'], true, 'ja', ''),
      fc.string({ maxLength: 9 }),
    )
    const hostile = fc.record({ poll: strange, choice: strange, archivedOn: strange })
    fc.assert(
      fc.property(
        fc.array(hostile, { maxLength: 6 }),
        fc.array(fc.dictionary(fc.constantFrom('id', 'order', 'label', 'blank', 'choice'), strange), {
          maxLength: 4,
        }),
        (rows, list) => {
          const view = portfolio(rows.map((r, i): Row => ({ ...r, id: `vote:${i}` })))
          const circle = circleOf(network, [{ owner: 'o', number: '5057', view }])
          const p = protocolOf(
            poll({ options: list, counted: list, closed: 'x', rule: 7, voters: ['5057', 'x'] }),
            circle,
          )
          expect(p.voices).toHaveLength(new Set([...p.voices.map((v) => v.key)]).size)
        },
      ),
    )
  })
  test('casting, changing and withdrawing write one record a seat', () => {
    const first = voteWrites({ id: 'poll:p', question: 'Hva?' }, 'ja', today, 'pc')
    const id = first[0]?.key.split('/')[0] ?? ''
    const before = readRow(
      networkKind('vote'),
      id,
      first.map((w) => [w.key.slice(id.length + 1), w.value] as const),
    )
    expect(before).toMatchObject({ poll: 'poll:p', choice: 'ja' })
    expect(voteWrites({ id: 'poll:p', question: 'Hva?' }, 'ja', today, 'pc', before)).toEqual([])
    expect(voteWrites({ id: 'poll:p', question: 'Hva?' }, undefined, today, 'pc', before)).toEqual([
      { key: `${id}/choice`, value: null },
      { key: `${id}/cast`, value: null },
    ])
  })
})
