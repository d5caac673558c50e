/** What waits to be sent: short before long, nothing starved, taken back whole (S20). */
import { expect, test } from 'vitest'
import { Assembler, lanes, type Lane } from '../../src/carry/exchange/frames.ts'
import { Outbox } from '../../src/carry/exchange/outbox.ts'
import { longestMessage } from '../../src/carry/types.ts'
import type { Bytes } from '../../src/trust/bytes.ts'
import { linkPair, type SimLink } from '../fakes/simNet.ts'

/** A line that carries one frame at a time. */
function narrow(): {
  readonly outbox: Outbox
  readonly link: SimLink
  next: () => Promise<Bytes | undefined>
} {
  const { here } = linkPair('A', 'B', () => new Uint8Array(32))
  here.high = 0
  const outbox = new Outbox(
    here,
    () => undefined,
    (cause) => {
      throw cause
    },
  )
  const next = async (): Promise<Bytes | undefined> => {
    const [frame] = here.way
    here.deliver()
    await new Promise((resolve) => setImmediate(resolve))
    return frame
  }
  return { outbox, link: here, next }
}
const message = (type: number, size: number): Bytes => new Uint8Array(size).fill(type)
/** What a message is filled with, and how long it is; undefined when it is not filled with one thing. */
const about = (one: Bytes): [number | undefined, number] => [
  one.every((byte) => byte === one[0]) ? one[0] : undefined,
  one.length,
]
const laneOf = (frame: Bytes): number => (frame[0] ?? 0) & 3

test('S20 a short message goes before the next piece of a long one', async () => {
  const { outbox, next } = narrow()
  outbox.put(lanes.bulk, message(30, 10 * longestMessage))
  expect(laneOf((await next()) ?? new Uint8Array(1))).toBe(lanes.bulk)
  outbox.put(lanes.lists, message(25, 500))
  outbox.put(lanes.talk, message(9, 10))
  // The piece that stood at the door already goes first.
  const order: number[] = []
  for (let i = 0; i < 4; i++) order.push(laneOf((await next()) ?? new Uint8Array(1)))
  expect(order).toEqual([lanes.bulk, lanes.talk, lanes.lists, lanes.bulk])
})

test('S20 a long message comes on, however many short ones there are', async () => {
  const { outbox, next } = narrow()
  outbox.put(lanes.bulk, message(30, 5 * longestMessage))
  const seen: number[] = []
  for (let i = 0; i < 40; i++) {
    outbox.put(lanes.talk, message(9, 10))
    outbox.put(lanes.lists, message(25, 10))
    seen.push(laneOf((await next()) ?? new Uint8Array(1)))
  }
  expect(seen.filter((lane) => lane === lanes.bulk).length).toBeGreaterThanOrEqual(4)
  expect(seen.filter((lane) => lane === lanes.lists).length).toBeGreaterThanOrEqual(4)
})

test('S20 every message arrives whole, on its lane, in order', async () => {
  const { outbox, next } = narrow()
  const sent = new Map<Lane, unknown[]>()
  for (let i = 1; i < 30; i++) {
    const lane: Lane = i % 3 === 0 ? lanes.talk : i % 3 === 1 ? lanes.lists : lanes.bulk
    const one = message(i, lane === lanes.talk ? i : i * 9_000)
    sent.set(lane, [...(sent.get(lane) ?? []), about(one)])
    outbox.put(lane, one)
  }
  const assembler = new Assembler(() => 1_000_000)
  const came = new Map<Lane, unknown[]>()
  for (let frame = await next(); frame; frame = await next()) {
    expect(frame.length).toBeLessThanOrEqual(longestMessage)
    const taken = assembler.take(frame)
    if (typeof taken === 'object')
      came.set(taken.lane, [...(came.get(taken.lane) ?? []), about(taken.message)])
  }
  expect(came).toEqual(sent)
})

test('S25 what is taken back in the middle is not mixed with what comes after it', async () => {
  const { outbox, next } = narrow()
  const assembler = new Assembler(() => 1_000_000)
  const secret = { owner: 'O', names: ['intern'] }
  outbox.put(lanes.bulk, message(1, 4 * longestMessage), secret)
  const first = await next()
  expect(first && assembler.take(first)).toBe('more')
  outbox.put(lanes.lists, message(2, 100), secret)
  outbox.takeBack(({ names }) => names.includes('intern'))
  outbox.put(lanes.bulk, message(3, 2 * longestMessage), { owner: 'O', names: ['delt'] })
  const came: unknown[] = []
  for (let frame = await next(); frame; frame = await next()) {
    const taken = assembler.take(frame)
    if (typeof taken === 'object') came.push(about(taken.message))
  }
  expect(came).toEqual([[3, 2 * longestMessage]])
  expect(outbox.waiting(lanes.bulk)).toBe(0)
  expect(outbox.waiting(lanes.lists)).toBe(0)
})
