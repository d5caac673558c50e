/** Devices that meet in rooms in memory, in real time: nodes find each other, and messages arrive when they arrive. */
import { expect } from 'vitest'
import { openExchange } from '../../src/carry/exchange/exchange.ts'
import type { Exchange } from '../../src/carry/exchange/types.ts'
import { memoryRoom } from '../../src/carry/memory.ts'
import type { Gathering, Meeting } from '../../src/carry/types.ts'
import type { DeviceKeys } from '../../src/trust/keys.ts'
import { realChance, seeded } from '../fakes/seeded.ts'
import type { Carried, CarrierBench } from './carrierContract.ts'

export interface Member {
  readonly carried: Carried
  readonly gathering: Gathering
  readonly keys: Pick<DeviceKeys, 'signPublic' | 'boxPublic'>
}
interface Joined {
  readonly members: readonly [Member, Member]
  readonly exchanges: readonly [Exchange, Exchange]
  readonly meetings: readonly Meeting[]
}
/** The same order of things as in the app, a hundred times as fast. */
const pauses = { quick: 20, quickMost: 100, slow: 200, grace: 3, fruitlessFirst: 20, fruitlessMost: 100 }

/** Every two that join have a room of their own. */
export function roomsBench(
  members: Readonly<Record<'a' | 'b' | 'c' | 'stranger', Member>>,
  close: () => Promise<void>,
): CarrierBench {
  const network = memoryRoom({ chance: seeded(78) })
  const all = Object.values(members)
  const of = (carried: Carried): Member => {
    const member = all.find((one) => one.carried === carried)
    if (!member) throw new Error('a device of this bench')
    return member
  }
  const open: Joined[] = []
  let rooms = 0
  const join = (one: Member, other: Member): Joined => {
    const name = `room ${rooms++}`
    const meetings: Meeting[] = []
    const enter = ({ gathering, keys }: Member, node: string): Exchange => {
      const exchange = openExchange({ gathering, room: name, keys, chance: realChance, pauses })
      const address = { name, password: name, signalling: [], iceServers: [] }
      meetings.push(network.node(node)(address, (link) => exchange.meet(link)))
      return exchange
    }
    const exchanges = [enter(one, 'one'), enter(other, 'other')] as const
    const joined = { members: [one, other], exchanges, meetings } as const
    open.push(joined)
    return joined
  }
  const leave = async (joined: Joined): Promise<void> => {
    for (const meeting of joined.meetings) await meeting.leave()
    for (const exchange of joined.exchanges) await exchange.close()
    open.splice(open.indexOf(joined), 1)
  }
  const atRest = (): boolean =>
    open.every(({ exchanges }) =>
      exchanges.every(({ peers }) => peers.length === 1 && peers[0]?.state === 'in-step'),
    )
  return {
    a: members.a.carried,
    b: members.b.carried,
    c: members.c.carried,
    stranger: members.stranger.carried,
    join: async (one, other) => void join(of(one), of(other)),
    part: async (one, other) => {
      const between = open.filter(
        (joined) => joined.members.includes(of(one)) && joined.members.includes(of(other)),
      )
      for (const joined of between) await leave(joined)
    },
    joinAndStop: async (one, other) => {
      // As soon as something of it is stored.
      const stored = new Promise<void>((resolve) => {
        const stop = of(other).gathering.self.subscribe(({ envelopes }) => {
          if (envelopes.length === 0) return
          stop()
          resolve()
        })
      })
      const joined = join(of(one), of(other))
      await stored
      await leave(joined)
    },
    settle: () => expect.poll(atRest, { timeout: 60_000, interval: 5 }).toBe(true),
    close: async () => {
      for (const joined of [...open]) await leave(joined)
      await close()
    },
  }
}
