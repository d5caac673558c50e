/** Agenda, mandates, one's own voice and the calendar file: what the meeting pages work out by themselves. */
import { describe, expect, test } from 'vitest'
import { circleOf } from '../src/insight/network/circle.ts'
import { protocolOf } from '../src/insight/network/votes.ts'
import {
  agreedWrites,
  castWrites,
  mayVote,
  ownVoice,
  stateOf,
  tallyShown,
} from '../src/ui/network/meetings/ballot.ts'
import { clockIn, startsOf, timeOf, whenText } from '../src/ui/network/meetings/clock.ts'
import { calendarFile } from '../src/ui/network/meetings/calendar.ts'
import {
  added,
  agendaOf,
  attendingIn,
  goneTo,
  meetingsIn,
  moved,
  placeIn,
  representedIn,
  upNow,
  without,
} from '../src/ui/network/meetings/meeting.ts'
import type { Row } from '../src/schema/kind.ts'
import { portfolio } from './insightPortfolio.ts'
import { cast, joined, place, row, today } from './networkFixtures.ts'

const meeting = (agenda: unknown): Row => row('meeting:m', { agenda })
const titles = (rows: readonly unknown[]): readonly string[] =>
  agendaOf(meeting(rows)).map((item) => item.title)
const three = agendaOf(
  meeting([
    { id: 'c', order: 3, title: 'C' },
    { id: 'a', order: 1, title: 'A' },
    { id: 'b', order: 2, title: 'B', state: 'now' },
  ]),
)

describe('the agenda', () => {
  test('is in the order of its numbers, and strange rows come last and empty', () => {
    expect(three.map((item) => item.title)).toEqual(['A', 'B', 'C'])
    expect(
      titles([{ id: 'x', order: 'first', title: 7 }, { id: 'a', order: 1, title: 'A' }, 'no row']),
    ).toEqual(['A', ''])
  })
  test('moving writes only the rows that changed place; at an end nothing moves', () => {
    expect(titles(moved(three, 'c', -1))).toEqual(['A', 'C', 'B'])
    expect(moved(three, 'c', -1)[0]).toBe(three[0]?.row)
    expect(moved(three, 'c', 1)).toEqual(three.map((item) => item.row))
    expect(titles(added(three, { id: 'd', title: 'D' }))).toEqual(['A', 'B', 'C', 'D'])
    expect(without(three, 'a').map((one) => one['order'])).toEqual([1, 2])
  })
  test('what was up is done when one goes on, and two that say so are one', () => {
    expect(upNow(three)?.id).toBe('b')
    const next = agendaOf(meeting(goneTo(three, 'c')))
    expect(next.map((item) => item.state)).toEqual([undefined, 'done', 'now'])
    const over = agendaOf(meeting(goneTo(next, undefined)))
    expect(over.map((item) => item.state)).toEqual([undefined, 'done', 'done'])
  })
})

test('meetings are coming until they are said to be held, or their day has gone', () => {
  const rows = [
    row('meeting:a', { date: '2020-01-01' }),
    row('meeting:b', { date: '2020-01-01', status: 'under' }),
    row('meeting:c', {}),
    row('meeting:d', { date: '2999-01-01' }),
    row('meeting:e', { date: '2021-01-01', status: 'held' }),
  ]
  const { coming, held } = meetingsIn(portfolio(rows), today)
  expect(coming.map((one) => one.id)).toEqual(['meeting:b', 'meeting:d', 'meeting:c'])
  expect(held.map((one) => one.id)).toEqual(['meeting:e', 'meeting:a'])
})

test('one person who speaks for two is one, also where her card cannot be read', () => {
  const circle = circleOf(portfolio([place('5057')]), [joined('5057', []), joined('5058', [])])
  const attendance = [
    { id: '1', participant: 'participant:@5057', person: 'person:p' },
    { id: '2', participant: '5058', person: 'person:p', role: 'Rådgiver' },
    { id: '3', participant: 'participant:@gone' },
  ]
  const one = row('meeting:m', { attendance })
  expect(attendingIn(one, circle)).toMatchObject([
    { person: 'person:p', role: 'Rådgiver', speaksFor: [{}, {}] },
    { person: undefined, speaksFor: [{ participant: undefined }] },
  ])
  expect([...representedIn(one, circle)]).toEqual(['5057', '5058'])
  const fresh = circle.find('5058')
  expect(fresh && placeIn(fresh)).toMatchObject({
    id: 'participant:@5058',
    make: [['participant:@5058', {}]],
  })
})

describe('one’s own voice', () => {
  const poll = row('poll:p', {
    question: 'Hva?',
    opened: today,
    options: [
      { id: 'ja', order: 1, label: 'Ja' },
      { id: 'nei', order: 2, label: 'Nei' },
    ],
  })
  const own = portfolio([cast('poll:p', 'nei', 'phone')])
  const of = { own, poll, seat: 'pc', today }
  test('is what this device has said, and what others of the house have', () => {
    expect(ownVoice(own, 'poll:p', 'pc')).toEqual({ mine: undefined, others: ['nei'], cast: undefined })
    expect(ownVoice(own, 'poll:p', 'phone')).toMatchObject({ mine: 'nei', others: [] })
  })
  test('agreeing says the same from every seat, each in its own record', () => {
    const alone = castWrites(of, 'ja')
    const both = agreedWrites(of, 'ja')
    expect(both).toEqual(expect.arrayContaining(alone))
    const choices = both.filter((write) => write.key.endsWith('/choice'))
    expect(choices.map((write) => write.value)).toEqual(['ja', 'ja'])
    expect(new Set(choices.map((write) => write.key)).size).toBe(2)
    expect(agreedWrites(of, 'nei').filter((write) => write.key.endsWith('/choice'))).toHaveLength(1)
  })
  test('may be given while it is open, and late by whoever had said nothing', () => {
    const members = [joined('5057', [cast('poll:p', 'ja')]), joined('5058', [])]
    const circle = circleOf(portfolio([place('5057'), place('5058')]), members)
    const may = (row: Row): readonly boolean[] =>
      ['5057', '5058', '5001'].map((key) => mayVote(row, protocolOf(row, circle), key))
    expect(may(poll)).toEqual([true, true, false])
    const counted = [
      { id: '5057', choice: 'ja' },
      { id: '5058', choice: '' },
    ]
    const closed = { ...poll, closed: today, counted }
    expect(may(closed)).toEqual([false, true, false])
    expect([stateOf(poll), stateOf(closed), stateOf(row('poll:q', {}))]).toEqual(['open', 'closed', 'draft'])
    expect([tallyShown(poll), tallyShown(closed), tallyShown({ ...poll, tally: 'live' })]).toEqual([
      false,
      true,
      true,
    ])
  })
})

test('the calendar file: stable, escaped, and no line longer than 75 bytes', () => {
  const event = {
    uid: 'meeting-m@N',
    title: 'Møte, og mer; på Åre',
    day: '2026-12-31',
    place: undefined,
    text: `1. Første sak\n2. ${'Æ'.repeat(80)}`,
    address: 'https://samorden.example/#/nettverk/N/moter/meeting:m',
    at: Date.UTC(2026, 10, 21, 12),
  }
  const text = calendarFile(event)
  expect(calendarFile(event)).toBe(text)
  expect(text).toContain('SUMMARY:Møte\\, og mer\\; på Åre\r\n')
  expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n')
  expect(text).toContain('DTSTAMP:20261121T120000Z\r\n')
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text.replace(/\r\n /g, '')).toContain(`1. Første sak\\n2. ${'Æ'.repeat(80)}`)
})

describe('the hour of a meeting', () => {
  test('is read as people write it; what is no hour stands as it was written', () => {
    for (const text of ['9.30', '09:30', 'kl. 9:30', ' 0930 ', 'Klokka 9.30'])
      expect(clockIn(text)).toBe('09:30')
    expect(clockIn('kl 8')).toBe('08:00')
    for (const text of ['', '24:00', '9:60', '9:3', 'etter lunsj', '9-11'])
      expect(clockIn(text)).toBeUndefined()
    expect(timeOf(row('meeting:m', { time: 'etter lunsj' }))).toBe('etter lunsj')
    expect(timeOf(row('meeting:m', { time: ' ' }))).toBeUndefined()
  })
  test('stands after the day; either may be missing', () => {
    const said = (fields: Record<string, unknown>) => whenText(row('meeting:m', fields), 'nb')
    expect(said({ date: '2026-12-01', time: '9.30' })).toMatch(/2026 kl\. 09:30$/)
    expect(said({ date: '2026-12-01' })).toMatch(/2026$/)
    expect(said({ time: 'etter lunsj' })).toBe('etter lunsj')
    expect(said({})).toBe('')
  })
  test('an item begins when those before it are over, and nothing is guessed', () => {
    const one = row('meeting:m', {
      time: '9.30',
      agenda: [
        { id: 'a', order: 1, title: 'A', minutes: 20 },
        { id: 'b', order: 2, title: 'B' },
        { id: 'c', order: 3, title: 'C', minutes: 5 },
      ],
    })
    expect([...startsOf(one, agendaOf(one))]).toEqual([
      ['a', '09:30'],
      ['b', '09:50'],
    ])
    for (const time of [undefined, 'sent']) expect(startsOf({ ...one, time }, agendaOf(one)).size).toBe(0)
    expect([...startsOf({ ...one, time: '23:50' }, agendaOf(one)).keys()]).toEqual(['a'])
  })
  test('two on one day come in the order of the clock', () => {
    const rows = ['13:00', '9.00'].map((time, i) => row(`meeting:${i}`, { date: '2027-01-05', time }))
    expect(meetingsIn(portfolio(rows), today).coming.map((m) => m['time'])).toEqual(['9.00', '13:00'])
  })
  test('in the calendar it begins at the hour and lasts as long as the agenda', () => {
    const event = {
      uid: 'm',
      title: 'M',
      day: '2026-12-31',
      place: 'Steinkjer',
      text: '',
      address: 'a',
      at: 0,
    }
    const text = (more: object) => calendarFile({ ...event, ...more })
    expect(text({ time: '23:30', minutes: 45 })).toContain(
      'DTSTART:20261231T233000\r\nDTEND:20270101T001500\r\n',
    )
    expect(text({ time: '09:00' })).toContain('DTEND:20261231T100000\r\n')
    expect(text({ time: '09:00' })).toContain('LOCATION:Steinkjer')
  })
})
