/** Every bound of the exchange in one place: bytes, counts and milliseconds. Tests may make them smaller. */

export const exchangeLimits = {
  /** All that a peer may say before it has proved itself. */
  greeting: 2_048,
  /** Peers that have not proved themselves yet, and peers that nobody here vouches for, at one moment. */
  greeters: 128,
  strangers: 64,

  /** Longest message on each lane (frames.ts). */
  talk: 65_000,
  lists: 262_144,
  bulk: 1_400_000,
  /** What has come from one peer and is not handled yet. News beyond half of it is let go, and found again by comparison. */
  inbox: 4_000_000,
  /** What waits to be sent to one peer. */
  outTalk: 262_144,
  outLists: 8_000_000,
  outNews: 262_144,

  /** One message of news; what is larger is announced by comparison, and fetched. */
  news: 60_000,
  /** Envelope bytes that one batch aims at. A strict commit costs milliseconds, however little it holds. */
  batch: 262_144,
  /** Envelope bytes read for one peer before they are sent: a reading costs milliseconds, however little it brings. */
  readAhead: 1_048_576,
  /** Bytes that may be on their way to us from one peer without being stored. */
  window: 1_048_576,
  /** Feeds and statements asked for at once, and about how many bytes it takes to name them. */
  asked: 256,
  askedBytes: 48_000,
  /**
   * Feeds and statements that are mentioned in one comparison, and branches of a feed that are told of. A device whose key is
   * stolen can make as many as the thief likes: the rest is left out, so that it does not come between honest peers.
   */
  feeds: 20_000,
  branches: 256,
  /** Owners that one peer may say it carries; neighbours that it may say it has. */
  owners: 2_000,
  neighbours: 512,
  /** Statement bytes of an owner that is not here yet. */
  adopting: 8_000_000,

  /** Bytes of one sealed presence; documents that one peer may be present in, and others' presences it may pass on. */
  presence: 1_024,
  present: 16,
  passedOn: 64,

  /** Envelopes and statements that nobody honest would have stored, before the peer is cut off. */
  refused: 10,
  /** Messages that fit nothing, or come from a newer release. */
  unfitting: 1_000,
  /** Envelopes that must wait for something else; an honest peer refills this slowly (budget.ts). */
  waits: 500,
  /** News that was here already. */
  repeats: 300,

  /** Up to so many peers, every pair compares after a change; above it, a spanning part of them does. */
  pairs: 8,
  /** Peers compared with in one slow round. */
  slowPeers: 4,
  /** Rounds without gain before a peer's own comparisons are put off as well. */
  fruitless: 3,
  /** Claims of what is missing here, kept after the peer has left. */
  claims: 5_000,
  remembered: 512,
  cutOffs: 256,
} as const

export const exchangePauses = {
  /** To prove oneself; to answer; to go on delivering; to deliver something that can be stored. */
  proof: 15_000,
  answer: 30_000,
  useful: 300_000,
  /** After the last change, at most after the first, before comparing; and between the rounds that look at everybody. */
  quick: 2_000,
  quickMost: 10_000,
  slow: 60_000,
  /** Before asking for what a later comparison shows: it may be on its way as news. */
  grace: 300,
  presence: 300,
  /** Doubled each time: after fruitless comparisons, after a disk that refused, before one who was cut off may come back. */
  fruitlessFirst: 5_000,
  fruitlessMost: 600_000,
  diskFirst: 5_000,
  diskMost: 300_000,
  cutFirst: 10_000,
  cutMost: 3_600_000,
} as const

export type Limits = { readonly [K in keyof typeof exchangeLimits]: number }
export type Pauses = { readonly [K in keyof typeof exchangePauses]: number }

/** The n-th pause, from 1. */
export const growing = (first: number, most: number, n: number): number =>
  Math.min(most, first * 2 ** Math.min(Math.max(n - 1, 0), 30))
