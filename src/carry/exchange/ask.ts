/** What one peer is being asked for. */
import type { FeedHead } from '../../store/depot.ts'
import { toHex, type Bytes } from '../../trust/bytes.ts'
import type { WantSection } from './lists.ts'
import type { Offer, Peer } from './peer.ts'
import type { Room } from './room.ts'
import type { Alarm } from './timers.ts'

export interface Ask {
  readonly id: number
  readonly offers: ReadonlyMap<string, Offer>
  /** How each owner's statements and keys stood when it was asked, which is what is known of verdicts that come of it. */
  readonly standing: ReadonlyMap<string, number>
  /** Bytes that may still come; and how many more there is room for once something has been stored. */
  credit: number
  window: number
  stored: number
  /** When something last came of it. */
  useful: number
  waited: boolean
  refused: boolean
  /** An owner that is not here yet: its statements are gathered until all have come. */
  readonly adopting: string | undefined
  readonly statements: Bytes[]
  /** Batches that are being stored; the next are decoded and handed over meanwhile. */
  taking: number
  storing: Promise<void>
  readonly patience: Alarm
}

/** What others do when something has come, or when there is nothing more to ask for. */
export interface FetchEnd {
  /** Something was stored, or turned out to be here. */
  gained(peer: Peer): void
  /** Nothing more to ask this peer for. */
  done(peer: Peer): void
  /** It is being asked: what it had did not come as news. */
  asked(peer: Peer): void
  adopt(owner: string, statements: readonly Bytes[]): Promise<boolean>
}

export const headHere = (room: Room, key: string, offer: Offer): FeedHead | undefined =>
  offer.is === 'feed' ? room.holdings.get(offer.owner)?.heads(offer.name).byKey.get(key) : undefined
export const standingOf = (room: Room, owner: string): number => room.holdings.get(owner)?.standing ?? 0
/** What an offer's outcome rests on here: where its feed stands, and how its owner's statements and keys do. */
export function standsAt(
  room: Room,
  key: string,
  offer: Offer,
  standing = standingOf(room, offer.owner),
): string {
  const tips = headHere(room, key, offer)?.tips ?? []
  return [standing, ...tips.map(({ hash }) => toHex(hash))].join(' ')
}

/** Offers by owner, as they are asked for, with what of each feed is here already. */
export function sectionsOf(
  offers: ReadonlyMap<string, Offer>,
  headHere: (key: string, offer: Offer) => FeedHead | undefined,
): { readonly sections: WantSection[]; readonly adopting: string | undefined } {
  const sections = new Map<string, { statements: string[]; feeds: FeedHead[]; all: boolean }>()
  let adopting: string | undefined
  for (const [key, offer] of offers) {
    const section = sections.get(offer.owner) ?? { statements: [], feeds: [], all: false }
    sections.set(offer.owner, section)
    if (offer.is === 'statement') section.statements.push(offer.hash)
    else if (offer.is === 'feed') {
      section.feeds.push({ ...offer.head, tips: headHere(key, offer)?.tips ?? [] })
    } else {
      section.all = true
      adopting = offer.owner
    }
  }
  return { sections: [...sections].map(([owner, section]) => ({ owner, ...section })), adopting }
}
