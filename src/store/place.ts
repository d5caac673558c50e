/**
 * Where a write stands on this device, as one number: feed (13 bits), envelope (26 bits), write (14 bits); 53 together.
 * Local shorthand: another device numbers its feeds otherwise, and only hashes travel.
 */
const seqs = 2 ** 26
const indexes = 2 ** 14

/** Key of an envelope in the `envelopes` table. */
export const placeOf = (feed: number, seq: number): number => feed * seqs + seq
export const feedOf = (place: number): number => Math.floor(place / seqs)
export const seqOf = (place: number): number => place % seqs
export const lastOf = (feed: number): number => placeOf(feed, seqs - 1)

export const refOf = (place: number, index: number): number => place * indexes + index
export const placeOfRef = (ref: number): number => Math.floor(ref / indexes)
export const indexOfRef = (ref: number): number => ref % indexes
export const maxFeeds = 2 ** 13 - 1
