/** The parts of an exchange, and what each sets off in the others. */
import type { Bytes } from '../../trust/bytes.ts'
import { Compare } from './compare.ts'
import { Fetch } from './fetch.ts'
import { Flood } from './flood.ts'
import { Intake } from './intake.ts'
import { Later } from './later.ts'
import { Ledger } from './ledger.ts'
import type { Peer } from './peer.ts'
import { PresenceRoom } from './presence.ts'
import { Repair } from './repair.ts'
import { readyPeers, type Room } from './room.ts'
import { Serve } from './serve.ts'
import type { ExchangeOptions } from './types.ts'

export interface Parts {
  readonly ledger: Ledger
  readonly presence: PresenceRoom
  readonly compare: Compare
  readonly intake: Intake
  readonly fetch: Fetch
  readonly serve: Serve
  readonly flood: Flood
  readonly repair: Repair
  /** What a peer lacks at this moment may be on its way to it: so not at once. */
  readonly later: Later
}

export function makeParts(
  room: Room,
  options: Pick<ExchangeOptions, 'remembered' | 'presence'>,
  adopt: (owner: string, statements: readonly Bytes[]) => Promise<boolean>,
): Parts {
  const ledger = new Ledger(room, options.remembered ?? [])
  const later = new Later(room.after, room.pauses.grace)
  const compareLater = (peer: Peer): void => later.do(peer, () => compare.start(peer))

  const compare = new Compare(room, {
    compared: (peer, first) => {
      ledger.compared(peer)
      room.changed()
      if (first) fetch.next(peer)
      else later.do(peer, () => fetch.next(peer))
    },
    differed: (peer) => {
      ledger.differed(peer)
      room.changed()
      later.do(peer, () => fetch.next(peer))
    },
    inStep: (peer) => {
      ledger.inStep(peer)
      room.changed()
    },
    unknownOwners: (peer, owners) => fetch.offerOwners(peer, owners),
    busy: (peer) => fetch.busy(peer) || serve.busy(peer),
  })
  const intake = new Intake(
    room,
    () => {
      for (const peer of room.peers) fetch.stop(peer)
    },
    () => {
      for (const peer of readyPeers(room)) {
        compare.pace(peer).gained()
        compare.start(peer)
      }
    },
  )
  const fetch = new Fetch(room, intake, {
    gained: (peer) => compare.pace(peer).gained(),
    done: (peer) => {
      ledger.asked(peer)
      compare.start(peer)
    },
    asked: (peer) => flood.missed(peer),
    adopt,
  })
  const serve = new Serve(room, (peer, owner, name, count) => {
    compare.pace(peer).gained()
    ledger.told(peer, owner, name, count)
  })
  const flood = new Flood(room, intake, {
    waits: compareLater,
    notTold: compareLater,
    has: (peer, owner, name) => ledger.told(peer, owner, name, 1),
  })
  const repair = new Repair(room, compare, (peer) => flood.tellNeighbours(peer))
  const presence = new PresenceRoom(room, options.presence)
  return { ledger, presence, compare, intake, fetch, serve, flood, repair, later }
}
