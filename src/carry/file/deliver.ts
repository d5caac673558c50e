/** Hands what a file held to a depot, and finds out what became of each part of it. */
import { sha256, type Bytes } from '../../trust/bytes.ts'
import { nameOf } from '../../trust/name.ts'
import type { Depot, Refusal, Taken } from '../../store/depot.ts'
import type { Pace } from '../../store/slices.ts'
import { arrange, withoutEnvelopes, type Run, type SealedRun } from './runs.ts'

export type Why = Refusal['why'] | 'too-many-refused'
/** What a run lacks. `envelope`: what it follows has not come; the rest comes with statements. */
export type Lack = Taken['waits'][number]['for']
export interface Outcome {
  /** Here now, whether they were before or not. */
  readonly good: readonly Run[]
  readonly waits: readonly { readonly run: Run; readonly for: Lack }[]
  readonly refused: ReadonlyMap<Why, number>
  /** Statements and joins that are here now, by name. */
  readonly says: readonly string[]
  /** Left where they are: only a newer release can read them. */
  readonly newer: number
  /** What the depot stored now. */
  readonly stored: { readonly envelopes: number; readonly statements: number }
}

/** Bytes in one commit: a strict one costs milliseconds, however little it holds. */
const batch = 1_000_000
/** So much rubbish in one file, or so many tries to find it, and the rest of it is not looked at. */
const mostRefused = 20
const mostTries = 200
const statementsAtOnce = 500

export const statementName = async (bytes: Bytes): Promise<string> =>
  nameOf((await sha256(bytes)).subarray(0, 16))

/** All of it is here now; what a newer release has made may be among it. */
const isClean = ({ envelopes, statements, known }: Taken, given: number): boolean =>
  envelopes.length + statements.length + known >= given

/** A run's piece in a batch. */
interface Piece {
  readonly run: SealedRun
  readonly envelopes: readonly Bytes[]
}
function* batches(runs: readonly SealedRun[]): Generator<Piece[]> {
  let pieces: Piece[] = []
  let size = 0
  for (const run of runs) {
    let from = 0
    for (const [i, bytes] of run.envelopes.entries()) {
      size += bytes.length
      if (size < batch) continue
      pieces.push({ run, envelopes: run.envelopes.slice(from, i + 1) })
      yield pieces
      pieces = []
      size = 0
      from = i + 1
    }
    if (from < run.envelopes.length) pieces.push({ run, envelopes: run.envelopes.slice(from) })
  }
  if (pieces.length > 0) yield pieces
}

class Delivery {
  readonly refused = new Map<Why, number>()
  readonly says: string[] = []
  readonly #bad = new Map<SealedRun, Lack | 'refused'>()
  newer = 0
  stored = { envelopes: 0, statements: 0 }
  #refusals = 0
  #tries = 0

  constructor(
    readonly depot: Depot,
    readonly from: string,
    readonly pace: Pace,
  ) {}

  refuse(why: Why, count: number): void {
    if (count === 0) return
    this.refused.set(why, (this.refused.get(why) ?? 0) + count)
    this.#refusals += count
  }
  get enough(): boolean {
    return this.#refusals > mostRefused || this.#tries > mostTries
  }
  async #take(what: Parameters<Depot['take']>[1], given: number): Promise<Taken> {
    const taken = await this.depot.take(this.from, what)
    this.stored.envelopes += taken.envelopes.length
    this.stored.statements += taken.statements.length
    if (!isClean(taken, given)) this.#tries++
    await this.pace.step()
    return taken
  }

  /** Taken together, and in halves where something does not fit, until it is known which. */
  async statements(all: readonly Bytes[]): Promise<void> {
    if (all.length === 0) return
    if (this.enough) return this.refuse('too-many-refused', all.length)
    const taken = await this.#take({ statements: all }, all.length)
    if (isClean(taken, all.length)) {
      for (const bytes of all) this.says.push(await statementName(bytes))
      return
    }
    if (all.length === 1) {
      for (const { why, count } of taken.refused) this.refuse(why, count)
      this.newer += taken.newer
      return
    }
    const half = all.length >> 1
    await this.statements(all.slice(0, half))
    await this.statements(all.slice(half))
  }

  async runs(all: readonly SealedRun[]): Promise<void> {
    for (const pieces of batches(all)) {
      const envelopes = pieces.flatMap((piece) => piece.envelopes)
      const taken = await this.#takeUnlessEnough(envelopes)
      if (taken && isClean(taken, envelopes.length)) continue
      for (const piece of pieces) this.#blame(piece, await this.#alone(piece, pieces.length === 1, taken))
    }
  }
  async #takeUnlessEnough(envelopes: readonly Bytes[]): Promise<Taken | undefined> {
    return this.enough ? undefined : this.#take({ envelopes }, envelopes.length)
  }
  /** What became of a piece by itself; a batch of one has been tried already. */
  async #alone(piece: Piece, only: boolean, taken: Taken | undefined): Promise<Taken | undefined> {
    return only ? taken : this.#takeUnlessEnough(piece.envelopes)
  }
  #blame({ run, envelopes }: Piece, taken: Taken | undefined): void {
    if (!taken) {
      this.#bad.set(run, 'refused')
      return this.refuse('too-many-refused', envelopes.length)
    }
    if (isClean(taken, envelopes.length)) return
    this.newer += taken.newer
    for (const { why, count } of taken.refused) this.refuse(why, count)
    if (taken.refused.length > 0 || taken.newer > 0) this.#bad.set(run, 'refused')
    // A later piece of a run waits for the piece before it: what the first lacks is what the run lacks.
    else if (taken.waits[0] && !this.#bad.has(run)) this.#bad.set(run, taken.waits[0].for)
  }

  outcome(runs: readonly SealedRun[]): Outcome {
    const good: Run[] = []
    const waits: { run: Run; for: Lack }[] = []
    for (const run of runs) {
      const bad = this.#bad.get(run)
      if (bad === undefined) good.push(withoutEnvelopes(run))
      else if (bad !== 'refused') waits.push({ run: withoutEnvelopes(run), for: bad })
    }
    const { refused, says, newer, stored } = this
    return { good, waits, refused, says, newer, stored }
  }
}

/** Checks and stores through the depot (S2, S10). Throws DiskFailure: then it is to be done again, whole. */
export async function deliver(
  depot: Depot,
  from: string,
  what: { readonly statements: readonly Bytes[]; readonly envelopes: readonly Bytes[] },
  pace: Pace,
): Promise<Outcome> {
  const delivery = new Delivery(depot, from, pace)
  const { runs, malformed, newer } = await arrange(what.envelopes)
  delivery.refuse('size-or-shape', malformed)
  delivery.newer += newer
  for (let i = 0; i < what.statements.length; i += statementsAtOnce)
    await delivery.statements(what.statements.slice(i, i + statementsAtOnce))
  await delivery.runs(runs)
  return delivery.outcome(runs)
}
