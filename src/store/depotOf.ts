/** The depot of an open register: what carriers give goes in here, and what they carry comes out (S2, S10). */
import { joinBytes, utf8, type Bytes } from '../trust/bytes.ts'
import type { Membership } from '../trust/membership.ts'
import type { Core } from './core.ts'
import type { Depot, FeedHead, FeedName, News, Taken, Tip } from './depot.ts'
import { noteHoles } from './holes.ts'
import { checkAhead, takeEnvelopes, type Ahead, type Outcome } from './intake.ts'
import { carriedOf } from './keyring.ts'
import { documentsHere, headsOf, readAfter } from './reading.ts'
import { takeStatements } from './vouching.ts'

/** Bytes in one commit: enough that a commit's own cost is not felt, and little enough that the page answers in between. */
const commit = 1_000_000
/** Envelopes in one commit: small ones cost more in checking than in storing. */
const count = 1000

/** What the depot needs of the session it belongs to. */
export interface Hands {
  turn<T>(work: () => Promise<T>): Promise<T>
  /** Says again what others could not get at (rescue.ts). Inside a turn. */
  rescue(): Promise<void>
}
interface Job {
  readonly from: string
  readonly envelopes: readonly Bytes[]
  readonly outcomes: Outcome[]
  /** Undefined: it goes by itself in its turn, and what went wrong will be said there. */
  readonly ahead: Promise<Ahead | undefined> | undefined
  readonly done: (outcomes: readonly Outcome[]) => void
  readonly failed: (cause: unknown) => void
}

export class OpenDepot implements Depot {
  readonly #core: Core
  readonly #hands: Hands
  #jobs: Job[] = []
  #running = false
  #shared = false

  constructor(core: Core, hands: Hands) {
    this.#core = core
    this.#hands = hands
  }
  get owner(): string {
    return this.#core.ring.membership.owner
  }
  get membership(): Membership {
    return this.#core.ring.membership
  }
  get device(): string {
    return this.#core.ring.device.id
  }

  documents(): readonly { readonly id: string; readonly name: string }[] {
    return documentsHere(this.#core)
  }
  statements(): readonly Bytes[] {
    return carriedOf(this.#core.ring)
  }
  heads(names?: readonly string[]): readonly FeedHead[] {
    this.#share()
    return headsOf(this.#core, names)
  }
  async after(feed: FeedName, known: readonly Tip[], limit: number): Promise<readonly Bytes[]> {
    const core = this.#core
    const before = core.log.lost.size
    const found = await readAfter(core, feed, known, limit)
    if (core.log.lost.size > before)
      void this.#hands.turn(async () => {
        if (!(await noteHoles(core))) return
        core.announce({ envelopes: [], statements: [], from: undefined })
        await this.#hands.rescue()
      })
    return found
  }

  /** Somebody asks: from now on it matters that all of it can be given. */
  #share(): void {
    if (this.#shared) return
    this.#shared = true
    void this.#hands.turn(() => this.#hands.rescue())
  }
  subscribe(listener: (news: News) => void): () => void {
    this.#share()
    // Its own function each time: the same listener may be given twice.
    const told = (news: News): void => listener(news)
    this.#core.news.add(told)
    return () => this.#core.news.delete(told)
  }

  async sign(purpose: string, bytes: Bytes): Promise<Bytes> {
    // No envelope, statement or join begins with a small letter: what is signed here can never pass for one.
    if (!/^[a-z]/.test(purpose)) throw new RangeError('no purpose')
    const signed = joinBytes([utf8(purpose), bytes])
    return new Uint8Array(await crypto.subtle.sign('Ed25519', this.#core.ring.device.sign, signed))
  }

  async take(
    from: string,
    what: { readonly statements?: readonly Bytes[]; readonly envelopes?: readonly Bytes[] },
  ): Promise<Taken> {
    const core = this.#core
    const { statements = [], envelopes = [] } = what
    const said =
      statements.length > 0
        ? await this.#hands.turn(() => takeStatements(core, statements, from))
        : { outcomes: [], kept: [] }
    const written = envelopes.length > 0 ? await this.#checkIn(from, envelopes) : []
    return takenOf(said, written, envelopes)
  }

  #checkIn(from: string, envelopes: readonly Bytes[]): Promise<readonly Outcome[]> {
    return new Promise((done, failed) => {
      // Only when there is something to wait for: otherwise its turn is now.
      const ahead = this.#running ? checkAhead(this.#core, envelopes).catch(() => undefined) : undefined
      this.#jobs.push({ from, envelopes, outcomes: [], ahead, done, failed })
      if (!this.#running) void this.#run()
    })
  }
  /** One commit after another: what came while the last was made goes together in the next. */
  async #run(): Promise<void> {
    this.#running = true
    for (let job = this.#jobs[0]; job; job = this.#jobs[0]) await this.#hands.turn(() => this.#next())
    this.#running = false
  }
  async #next(): Promise<void> {
    const batch: { readonly job: Job; readonly bytes: Bytes }[] = []
    const [first] = this.#jobs
    let size = 0
    let full = false
    for (const job of this.#jobs) {
      // What one has brought is told as its own; the others do not wait long.
      if (full || job.from !== first?.from) break
      for (const bytes of job.envelopes.slice(job.outcomes.length)) {
        full = batch.length > 0 && (size + bytes.length > commit || batch.length >= count)
        if (full) break
        batch.push({ job, bytes })
        size += bytes.length
      }
    }
    const jobs = new Set(batch.map(({ job }) => job))
    try {
      const items = batch.map(({ bytes }) => bytes)
      const ahead = await Promise.all([...jobs].map((job) => job.ahead))
      const outcomes = await takeEnvelopes(
        this.#core,
        items,
        first?.from ?? '',
        ahead.flatMap((one) => one ?? []),
      )
      batch.forEach(({ job }, i) => {
        const outcome = outcomes[i]
        if (outcome) job.outcomes.push(outcome)
      })
      for (const job of jobs) if (job.outcomes.length === job.envelopes.length) this.#end(job)
    } catch (cause) {
      for (const job of jobs) this.#end(job, cause)
    }
  }
  #end(job: Job, cause?: unknown): void {
    this.#jobs = this.#jobs.filter((other) => other !== job)
    if (cause === undefined) job.done(job.outcomes)
    else job.failed(cause)
  }
}

function tally<K extends string>(of: readonly K[]): { readonly what: K; readonly count: number }[] {
  const counts = new Map<K, number>()
  for (const what of of) counts.set(what, (counts.get(what) ?? 0) + 1)
  return [...counts].map(([what, n]) => ({ what, count: n }))
}

function takenOf(
  said: { readonly outcomes: readonly Outcome[]; readonly kept: readonly Bytes[] },
  written: readonly Outcome[],
  envelopes: readonly Bytes[],
): Taken {
  const all = [...said.outcomes, ...written]
  return {
    envelopes: envelopes.filter((_, i) => written[i]?.is === 'stored'),
    statements: said.kept,
    known: all.filter((o) => o.is === 'known').length,
    waits: tally(all.flatMap((o) => (o.is === 'waits' ? [o.for] : []))).map(({ what, count: n }) => ({
      for: what,
      count: n,
    })),
    refused: tally(all.flatMap((o) => (o.is === 'refused' ? [o.why] : []))).map(({ what, count: n }) => ({
      why: what,
      count: n,
    })),
    newer: all.filter((o) => o.is === 'newer' || (o.is === 'stored' && o.newer)).length,
  }
}
