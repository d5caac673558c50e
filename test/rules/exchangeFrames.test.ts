/** Bytes that are no messages, and messages of a newer release (S16, S24). */
import { describe, expect, test } from 'vitest'
import { lanes } from '../../src/carry/exchange/frames.ts'
import { types } from '../../src/carry/exchange/messages.ts'
import { longestMessage } from '../../src/carry/types.ts'
import type { Bytes } from '../../src/trust/bytes.ts'
import { Hostile } from '../fakes/hostile.ts'
import { bytes, start, unharmed } from '../fakes/hostileScene.ts'

const minute = 60_000

describe('S24 bytes that are no messages', { timeout: 30_000 }, () => {
  const frame = (head: number, size: number): Bytes => {
    const made = new Uint8Array(size)
    made[0] = head
    return made
  }
  test.each<[string, readonly Bytes[], string]>([
    ['an empty frame', [new Uint8Array(0)], 'malformed'],
    ['a piece without a beginning', [frame(1, 100)], 'malformed'],
    ['a short piece of a long message', [frame(lanes.bulk | 4 | 8, 100)], 'malformed'],
    ['an empty message', [frame(lanes.talk | 4, 1)], 'malformed'],
    [
      'a list longer than lists may be',
      [
        frame(lanes.lists | 12, longestMessage),
        ...Array.from({ length: 4 }, () => frame(lanes.lists | 8, longestMessage)),
      ],
      'oversize',
    ],
    [
      'a batch longer than any may be',
      [
        frame(lanes.bulk | 12, longestMessage),
        ...Array.from({ length: 22 }, () => frame(lanes.bulk | 8, longestMessage)),
      ],
      'oversize',
    ],
    ['a second hello', [Uint8Array.of(4, types.hello, 1)], 'malformed'],
    ['news on the wrong lane', [Uint8Array.of(lanes.bulk | 4, types.news)], 'malformed'],
    ['a want that ends too early', [Uint8Array.of(4, types.want, 1, 1, 200)], 'malformed'],
    [
      'heads with a number that is too large',
      [
        Uint8Array.of(
          lanes.lists | 4,
          types.news,
          ...new Uint8Array(16),
          255,
          255,
          255,
          255,
          255,
          255,
          255,
          127,
        ),
      ],
      'malformed',
    ],
  ])('%s', async (_what, frames, why) => {
    const { sim, a, b, mallory } = await start(1)
    for (const one of frames) mallory.raw(one)
    await sim.arrive()
    expect(mallory.why).toBe(why)
    expect(a.exchange.peers.find(({ cutOff }) => cutOff)?.cutOff?.why).toBe(why)
    await unharmed(sim, a, b)
  })

  test('random bytes of every length and kind: never a failure of ours', async () => {
    const { sim, a, b } = await start(2)
    const { keys } = b
    for (let i = 0; i < 150; i++) {
      const mallory = await Hostile.at(sim, a, keys)
      mallory.hello.instance.set(bytes(sim, 4))
      await mallory.enter()
      const type = Math.floor(sim.random() * 34)
      const lane = type === types.batch ? lanes.bulk : type >= types.digest ? lanes.lists : lanes.talk
      mallory.send(lane, Uint8Array.of(type, ...bytes(sim, Math.floor(sim.random() * 200))))
      await sim.run(100)
      mallory.link.close('done')
      // Whoever was cut off must wait; another hour.
      await sim.run(60 * minute)
    }
    expect(sim.failures).toEqual([])
    await unharmed(sim, a, b)
  }, 60_000)

  test('S16 messages of a newer release are let be, and counted', async () => {
    const { sim, a, b, mallory } = await start(3)
    for (const lane of [lanes.talk, lanes.lists, lanes.bulk])
      mallory.send(lane, Uint8Array.of(77, ...bytes(sim, 500)))
    mallory.raw(Uint8Array.of(3 | 4, 1, 2, 3))
    await sim.arrive()
    expect(mallory.why).toBeUndefined()
    expect(a.exchange.peers.find(({ name }) => name === 'mallory')?.newer).toBe(4)
    for (let i = 0; i < 2_000; i++) mallory.send(lanes.talk, Uint8Array.of(99))
    await sim.arrive()
    expect(mallory.why).toBe('flood')
    await unharmed(sim, a, b)
  })
})
