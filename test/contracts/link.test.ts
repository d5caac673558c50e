/** What every link promises: over memory. Over WebRTC: test/browser/webrtcContract.test.ts. */
import { describe, expect, test } from 'vitest'
import { memoryRoom, type MemoryOptions } from '../../src/carry/memory.ts'
import type { Link, Meeting, RoomAddress } from '../../src/carry/types.ts'
import { seeded } from '../fakes/seeded.ts'
import { linkContract, type Ground } from './linkContract.ts'

const address: RoomAddress = { name: 'room', password: 'secret', signalling: [], iceServers: [] }

function memory(options: MemoryOptions): Ground {
  const network = memoryRoom(options)
  let rooms = 0
  return async () => {
    const room = { ...address, name: `room ${++rooms}` }
    const met: Record<'a' | 'b', Link[]> = { a: [], b: [] }
    const join = (name: 'a' | 'b'): Meeting => network.node(name)(room, (link) => met[name].push(link))
    const meetings = { a: join('a'), b: join('b') }
    await expect.poll(() => met.b.length).toBe(1)
    const [[a], [b]] = [met.a, met.b]
    if (a === undefined || b === undefined) throw new Error('only one has met')
    return { a, b, metBy: (which) => met[which].length, leave: (which) => meetings[which].leave() }
  }
}

describe.each([
  ['in order', memory({})],
  ['as chance will', memory({ chance: seeded(11) })],
])('link: memory, %s', (_name, ground) => {
  test.each(Object.entries(linkContract))('%s', (_case, run) => run(ground))
})

describe('the network in memory', () => {
  const names = ['a', 'b', 'c', 'd']
  const gather = (options: MemoryOptions = {}) => {
    const network = memoryRoom(options)
    const links = new Map(names.map((name) => [name, [] as Link[]]))
    const meetings = names.map((name) =>
      network.node(name)(address, (link) => {
        links.get(name)?.push(link)
      }),
    )
    const open = (name: string): string[] =>
      (links.get(name) ?? [])
        .filter((link) => !link.closed)
        .map((link) => link.name)
        .sort()
    return { network, links, meetings, open }
  }
  const drain = (network: { step(): boolean }): void => {
    while (network.step());
  }

  test('all meet all, once; another password or room meets nobody', () => {
    const { network, open } = gather()
    const strangers: Link[] = []
    network.node('x')({ ...address, password: 'other' }, (link) => strangers.push(link))
    network.node('y')({ ...address, name: 'other' }, (link) => strangers.push(link))
    drain(network)
    expect(names.map(open)).toEqual([
      ['b', 'c', 'd'],
      ['a', 'c', 'd'],
      ['a', 'b', 'd'],
      ['a', 'b', 'c'],
    ])
    expect(strangers).toEqual([])
  })

  test('parted and healed', () => {
    const { network, links, open } = gather()
    drain(network)
    network.part(['a', 'b'], ['c'])
    drain(network)
    expect(names.map(open)).toEqual([['b'], ['a'], [], []])
    expect(links.get('a')).toHaveLength(3)
    network.heal()
    drain(network)
    expect(names.map((name) => open(name).length)).toEqual([3, 3, 3, 3])
    expect(links.get('a')).toHaveLength(5)
  })

  test('cuts lose the message, close both ends and let them meet again: never two open links to one peer', () => {
    const { network, links, open } = gather({ chance: seeded(3), cuts: 0.2 })
    const why = new Set<string>()
    let arrived = 0
    const sent = 400
    for (let n = 0; n < sent; n++) {
      network.step()
      for (const all of links.values())
        for (const link of all) {
          link.receive(() => arrived++)
          if (n % 100 === 0) link.onClose((reason) => why.add(reason))
        }
      const [link] = (links.get(names[n % 4] ?? '') ?? []).filter((one) => !one.closed)
      void link?.send(new Uint8Array(10))
      for (const name of names) expect(new Set(open(name)).size).toBe(open(name).length)
    }
    drain(network)
    expect(why).toContain('connection-lost')
    expect(arrived).toBeGreaterThan(50)
    expect(network.delivered).toEqual({ messages: arrived, bytes: arrived * 10 })
    expect(names.map((name) => open(name).length)).toEqual([3, 3, 3, 3])
  })

  test('the same chance is the same network', () => {
    const run = (seed: number): string => {
      const { network, links } = gather({ chance: seeded(seed), cuts: 0.05 })
      const story: string[] = []
      drain(network)
      for (const [name, all] of links)
        for (const link of all) {
          link.receive((message) => story.push(`${link.name}→${name} ${message[0]}`))
          for (let n = 0; n < 5; n++) void link.send(new Uint8Array([n]))
        }
      drain(network)
      return story.join('\n')
    }
    expect(run(5)).toBe(run(5))
    expect(run(5)).not.toBe(run(6))
  })

  test('without signalling nobody new is met, and links live on', () => {
    const { network, open, meetings } = gather()
    drain(network)
    network.signalling(false)
    const late: Link[] = []
    const meeting = network.node('e')(address, (link) => late.push(link))
    drain(network)
    expect([meeting.state, meetings[0]?.state, late.length, open('a').length]).toEqual([
      'unreachable',
      'unreachable',
      0,
      3,
    ])
    network.signalling(true)
    drain(network)
    expect([meeting.state, late.length]).toEqual(['open', 4])
  })
})
