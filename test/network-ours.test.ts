/** The card that is moved, and «hva er vi med på»: one municipality's page. */
import { describe, expect, test } from 'vitest'
import { oursOf } from '../src/insight/network/ours.ts'
import { boardOf, moveLine } from '../src/insight/network/rolloutViews.ts'
import { gerica, joined, row, today } from './networkFixtures.ts'
import { lineOf, members, network, offer, read, say, subject } from './networkOffer.ts'
import { Register } from './networkRegister.ts'

describe('moving a card', () => {
  test('one’s own is one’s own answer, and comes to stand where it was put, for every column', () => {
    for (const { id } of boardOf([])) {
      const own = new Register('own', [say({ reply: 'joins', rollout: 'introducing', blockers: ['money'] })])
      const line = lineOf('5001', read([joined('5001', own.rows('answer'))]).lines)
      const move = moveLine(line, id, subject, true, today)
      expect(move?.in).toBe('own')
      own.take({ writes: move?.writes ?? [] })
      expect(own.rows('answer')).toHaveLength(1)
      expect(own.rows('answer')[0]).toMatchObject({ blockers: ['money'], since: today, basis: 'own' })
      const next = boardOf(read([joined('5001', own.rows('answer'))]).lines)
      expect(next.find((c) => c.lines.some((l) => l.participant.key === '5001'))?.id).toBe(id)
    }
  })
  test('another’s is the network’s suggestion, and never its answer', () => {
    const register = new Register(
      'network',
      network.filter((r) => r.id !== 'organisation:@visma'),
    )
    const move = moveLine(lineOf('5043'), 'rollout:procuring', subject, false, today)
    expect(move?.in).toBe('network')
    register.take({ writes: move?.writes ?? [] })
    const after = read(
      members,
      ['participant', 'product', 'offer', 'suggestion'].flatMap((k) => register.rows(k)),
    )
    expect(lineOf('5043', after.lines)).toMatchObject({
      source: 'suggestion',
      rollout: 'procuring',
      since: today,
    })
  })
  test('to a column that is none moves nothing', () => {
    for (const to of ['', 'reply', 'rollout:x', 'reply:joined', 'x:notNow'])
      expect(moveLine(lineOf('5001'), to, subject, true, today)).toBeUndefined()
  })
})

describe('hva er vi med på', () => {
  const project = row('project:1', {
    name: 'P',
    lead: 'participant:@5001',
    participants: ['participant:@5058'],
  })
  const { spread } = read(members, [
    ...network,
    project,
    row('offer:2', { title: 'Kladd', subject: gerica, status: 'draft' }),
  ])
  const ours = (key: string) => {
    const found = oursOf(spread, key, today)
    if (!found) throw new Error(key)
    return found
  }
  test('each offer stands in one place, drafts in none, and what is paid together is split by those who are in', () => {
    const [first, ...more] = ours('5001').isIn
    expect(more).toEqual([])
    // What the network believes of 5043 pays nobody's bill.
    expect(first?.with.map((p) => p.key).sort()).toEqual(['5022', '5057'])
    expect(ours('5001').paysOnce).toEqual({ low: 0, high: 0 })
    expect(ours('5001').pays).toEqual({ low: 40, high: 120 })
    expect(ours('5058').declined).toHaveLength(1)
    expect(ours('5021').notAnswered).toHaveLength(1)
    expect(ours('5021').pays).toEqual({ low: 0, high: 0 })
    // One that is not in is shown what it would pay if it came in.
    expect(ours('5021').notAnswered[0]?.economy.perYear.cost).toEqual({ low: 30, high: 90 })
  })
  test('projects it leads or takes part in, and suggestions that wait', () => {
    expect(ours('5001').projects.map((p) => p.leads)).toEqual([true])
    expect(ours('5058').projects.map((p) => p.leads)).toEqual([false])
    expect(ours('5021').projects).toEqual([])
    expect(ours('5043').suggestions.map((s) => s['about'])).toEqual([offer.id])
    expect(ours('5043').isIn).toEqual([])
    expect(ours('5043').notAnswered).toHaveLength(1)
    expect(ours('5058').suggestions).toEqual([])
    expect(oursOf(spread, 'nobody', today)).toBeUndefined()
  })
})
