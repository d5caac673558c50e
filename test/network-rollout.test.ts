/** «Innføring»: where each stands with an offer, by its own word first; what stands still. */
import { describe, expect, test } from 'vitest'
import { progressOf } from '../src/insight/network/rollout.ts'
import { boardOf, planOf, timelineOf } from '../src/insight/network/rolloutViews.ts'
import { answerId } from '../src/register/network/ids.ts'
import { joined, row, suggested, today } from './networkFixtures.ts'
import { keys, lineOf, members, network, offer, read, say } from './networkOffer.ts'

describe('lines', () => {
  test('one’s own answer goes before one’s systems, and those before what the network believes', () => {
    expect(lineOf('5001')).toMatchObject({
      source: 'answer',
      rollout: 'introducing',
      depth: { done: 2, of: 9 },
      isIn: true,
    })
    expect(lineOf('5057')).toMatchObject({
      source: 'system',
      rollout: 'inUse',
      reply: undefined,
      since: '2024-02-01',
    })
    expect(lineOf('5058')).toMatchObject({
      source: 'answer',
      reply: 'notNow',
      isIn: false,
      suggestion: undefined,
    })
    expect(lineOf('5043')).toMatchObject({ source: 'suggestion', reply: 'joins', isIn: true })
    expect(lineOf('5052')).toMatchObject({
      source: 'none',
      reply: undefined,
      rollout: undefined,
      isIn: false,
    })
  })
  test('what is no value of ours is left out, and «2 av 9» holds water', () => {
    expect(lineOf('5058')).toMatchObject({ rollout: undefined, blockers: ['money'] })
    const odd = [
      { depthDone: 9, depthOf: 2 },
      { depthDone: -1, depthOf: 2 },
      { depthDone: 1 },
      { depthDone: 0, depthOf: 1e9 },
    ]
    for (const more of odd)
      expect(
        lineOf('5001', read([joined('5001', [say({ reply: 'joins', ...more })])]).lines).depth,
      ).toBeUndefined()
  })
  test('of two answers to one offer everybody reads the same one', () => {
    const two = [
      row('answer:b', { about: offer.id, reply: 'joins' }),
      row('answer:a', { about: offer.id, reply: 'notNow' }),
    ]
    for (const rows of [two, [...two].reverse()])
      expect(lineOf('5001', read([joined('5001', rows)]).lines).reply).toBe('notNow')
    const own = [...two, say({ reply: 'considering' })]
    expect(lineOf('5001', read([joined('5001', own)]).lines).reply).toBe('considering')
  })
  test('an answer that was taken back hides no suggestion', () => {
    const emptied = joined('5058', [
      row(answerId(offer.id), { about: offer.id, title: 'x', since: today, answeredOn: today }),
    ])
    expect(lineOf('5058', read([emptied]).lines)).toMatchObject({ source: 'suggestion', reply: 'joins' })
  })
})

describe('progress', () => {
  const p = progressOf(read().lines)
  test('late, and standing still since when; one who gives no day is in neither', () => {
    expect(keys(p.late)).toEqual(['5001'])
    expect(p.still.map((l) => [l.participant.key, l.still])).toEqual([['5001', 305]])
    expect(keys(p.undated)).toEqual(['5022'])
    expect(keys(p.inUse)).toEqual(['5057'])
    // What the network believes is a card on the board, and in no figure.
    expect(keys(p.suggested)).toEqual(['5043'])
    expect(keys(p.isIn)).not.toContain('5043')
    expect(keys(p.notAnswered)).toEqual(expect.arrayContaining(['5021', '5043', '5052']))
    expect(keys(p.notAnswered)).not.toContain('5058')
  })
  test('every line is on the board once, and empty columns are there', () => {
    const board = boardOf(p.lines)
    expect(board.flatMap((c) => keys(c.lines)).sort()).toEqual([...keys(p.lines)].sort())
    const held = Object.fromEntries(board.map((c) => [c.id, keys(c.lines)]))
    expect(held).toMatchObject({
      'rollout:introducing': ['5001'],
      'reply:notNow': ['5058'],
      'rollout:procuring': [],
    })
    expect(held['rollout:notStarted']).toEqual(expect.arrayContaining(['5022', '5043']))
  })
  test('one that nobody has asked is told apart from one that has not answered, whoever says so', () => {
    const { lines } = read(
      [joined('5001', [say({ reply: 'notAsked' })]), joined('5021', [say({ blockers: ['money'] })])],
      [...network, suggested('5052', offer.id, { reply: 'notAsked' })],
    )
    const held = Object.fromEntries(boardOf(lines).map((c) => [c.id, keys(c.lines)]))
    expect([...(held['reply:notAsked'] ?? [])].sort()).toEqual(['5001', '5052'])
    expect(held['notAnswered']).toContain('5021')
    expect(held['notAnswered']).not.toContain('5001')
    expect(new Set(boardOf([]).map((c) => c.label.nb)).size).toBe(boardOf([]).length)
  })
  test('plan and fact: nothing ahead is a fact, and a lasting day far off moves no picture', () => {
    const far = read([
      ...members,
      joined('5052', [say({ reply: 'joins', rollout: 'inUse', since: '1911-01-01' })]),
    ]).lines
    const { points } = planOf(far, today)
    expect(points.find((q) => q.label === '2027 K1')).toMatchObject({ ahead: true, actual: [] })
    expect(points.find((q) => q.label === '2026 K4')).toMatchObject({ ahead: false })
    expect(
      points
        .find((q) => q.label === '2026 K4')
        ?.actual.slice()
        .sort(),
    ).toEqual(['5052', '5057'])
    expect(points.find((q) => q.label === '2026 K3')?.planned).toContain('5001')
    const time = timelineOf(far, today)
    expect(time.quarters.some((q) => q.start <= today && q.end >= today)).toBe(true)
    expect(time.bars.map((b) => [b.line.participant.key, b.sort, b.to])).toEqual(
      expect.arrayContaining([
        ['5001', 'underWay', '2026-09-30'],
        ['5022', 'planned', '2027-03-31'],
        ['5057', 'inUse', undefined],
      ]),
    )
    expect(keys(time.undated)).toEqual(['5043'])
  })
})
