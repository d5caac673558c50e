/** What one peer is being asked for. */
import type { FeedHead } from '../../store/depot.ts'
import type { Bytes } from '../../trust/bytes.ts'
import type { WantSection } from './lists.ts'
import type { Offer } from './peer.ts'
import type { Alarm } from './timers.ts'

export interface Ask {
  readonly id: number
  readonly offers: ReadonlyMap<string, Offer>
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
  readonly patience: Alarm
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
