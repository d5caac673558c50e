import { cellKeyOf } from '../../../exchange/matrix/matrixWrites.ts'
import type { MatrixAnswers, MatrixQuestion, PlannedCell } from '../../../exchange/matrix/types.ts'
import type { RefusalCode } from '../../../exchange/problems.ts'
import type { Portfolio } from '../../../live/portfolio.svelte.ts'
import type { NetworkContext } from '../context.svelte.ts'
import { BookClient, Stopped } from './bookClient.ts'
import type { GivenFile } from './bookMessages.ts'
import type { Summary } from './books.ts'
import { factsOf } from './facts.ts'

type Saved = Awaited<ReturnType<Portfolio['session']['write']>>
export type Trouble =
  | { readonly is: 'refused'; readonly file: string; readonly why: RefusalCode }
  | { readonly is: 'unreadable' | 'stopped' | 'broken' }
export const matrixSteps = ['fil', 'svar', 'se', 'ferdig'] as const
export type MatrixStep = (typeof matrixSteps)[number]
export interface Done {
  readonly transaction: string | undefined
  readonly suggestions: number
}

/** Larger files are refused by the reader in the same words; asking first spares reading them into memory. */
const largest = 100 * 1024 * 1024

/** One import of a matrix or of forms, from the files to the result. Nothing is written before `write`. */
export class MatrixRun {
  summary = $state.raw<Summary>()
  answers = $state.raw<MatrixAnswers>({})
  /** Cells that the person has left out. */
  skip = $state.raw<ReadonlySet<string>>(new Set())
  busy = $state.raw<'reading' | 'planning' | 'writing'>()
  progress = $state(0)
  troubles = $state.raw<readonly Trouble[]>([])
  refused = $state.raw<Extract<Saved, { saved: false }>>()
  changedMeanwhile = $state(false)
  done = $state.raw<Done>()
  /** Counts up with each plan: cells are fetched anew. */
  version = $state(0)
  #client: BookClient | undefined
  #stale = false
  #stop: AbortController | undefined
  readonly #unsubscribe: () => void
  #planning: Promise<void> = Promise.resolve()

  /** @param network as the page has it now; another when one has left it and come back */
  constructor(public network: NetworkContext) {
    this.#unsubscribe = network.here.register.session.subscribe(() => (this.#stale = true))
  }

  get reach(): MatrixStep {
    return this.done ? 'ferdig' : this.summary ? 'se' : 'fil'
  }
  get open(): readonly MatrixQuestion[] {
    return (this.summary?.questions ?? []).filter((q) => !this.answers[q.id])
  }
  get proposals(): readonly MatrixQuestion[] {
    return this.open.filter((q) => q.proposal !== undefined)
  }
  /** Suggestions that will be written. */
  get toWrite(): number {
    const counts = this.summary?.counts
    return counts ? Math.max(0, counts.new + counts.changed - this.skip.size) : 0
  }

  async openFiles(files: readonly File[]): Promise<boolean> {
    const given: GivenFile[] = []
    const troubles: Trouble[] = []
    for (const file of files) {
      if (file.size > largest) {
        troubles.push({ is: 'refused', file: file.name, why: 'too-large' })
        continue
      }
      try {
        given.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      } catch (error) {
        console.warn('The file could not be read:', error)
        troubles.push({ is: 'unreadable' })
      }
    }
    return this.openBytes(given, troubles)
  }
  /** True when at least one could be read. */
  openBytes(given: readonly GivenFile[], troubles: readonly Trouble[] = []): Promise<boolean> {
    this.#forget()
    this.troubles = troubles
    if (given.length === 0) return Promise.resolve(false)
    return this.#work('reading', async () => {
      const client = (this.#client = new BookClient())
      const opened = await client.open(given, (done) => (this.progress = done))
      this.troubles = [
        ...troubles,
        ...opened.flatMap((o): Trouble[] => (o.read ? [] : [{ is: 'refused', file: o.name, why: o.why }])),
      ]
      if (!opened.some((o) => o.read)) {
        this.#end()
        return false
      }
      await this.#plan(client)
      return true
    })
  }

  async #plan(client: BookClient): Promise<void> {
    this.#stale = false
    this.summary = await client.plan(factsOf(this.network), this.answers)
    this.version++
  }
  answer(answers: MatrixAnswers): Promise<void> {
    this.answers = { ...this.answers, ...answers }
    // One at a time, and the newest answers last.
    this.#planning = this.#planning.then(async () => {
      const client = this.#client
      if (client) await this.#work('planning', async () => (await this.#plan(client), true))
    })
    return this.#planning
  }
  acceptAll(): Promise<void> {
    return this.answer(Object.fromEntries(this.proposals.map((q) => [q.id, q.proposal ?? ''])))
  }
  leaveOut(cell: PlannedCell, out: boolean): void {
    const next = new Set(this.skip)
    if (out) next.add(cellKeyOf(cell))
    else next.delete(cellKeyOf(cell))
    this.skip = next
  }
  cells(member: string): Promise<readonly PlannedCell[]> {
    return this.#client?.cells(member) ?? Promise.resolve([])
  }

  /** Everything as one transaction. False when nothing was saved. */
  async write(): Promise<boolean> {
    await this.#planning
    this.refused = undefined
    this.changedMeanwhile = false
    const client = this.#client
    if (!client) return false
    return this.#work('writing', async () => {
      if (this.#stale) {
        const before = JSON.stringify(this.summary?.counts)
        await this.#plan(client)
        this.changedMeanwhile = JSON.stringify(this.summary?.counts) !== before
        if (this.changedMeanwhile) return false
      }
      const suggestions = this.toWrite
      const transaction = await client.transaction([...this.skip])
      const { session } = this.network.here.register
      const stop = (this.#stop = new AbortController())
      const writing = session.write(transaction, {
        signal: stop.signal,
        onProgress: (done) => (this.progress = done),
      })
      void session.flush() // a small one would wait for more to come
      const saved = await writing
      if (!saved.saved) {
        this.refused = saved
        return false
      }
      this.done = { transaction: saved.transaction, suggestions }
      this.#end()
      return true
    })
  }
  stop(): void {
    this.#stop?.abort()
    if (this.busy !== 'writing') this.#end()
  }
  close(): void {
    this.#unsubscribe()
    this.stop()
  }

  #end(): void {
    this.#client?.close()
    this.#client = undefined
  }
  #forget(): void {
    this.#end()
    this.summary = this.done = this.refused = undefined
    this.answers = {}
    this.skip = new Set()
    this.changedMeanwhile = false
  }
  async #work(what: 'reading' | 'planning' | 'writing', run: () => Promise<boolean>): Promise<boolean> {
    this.busy = what
    this.progress = 0
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof Stopped)) console.error(error)
      this.troubles = [{ is: error instanceof Stopped ? 'stopped' : 'broken' }]
      return false
    } finally {
      this.busy = undefined
    }
  }
}

/** The import that a window is in the middle of: whoever leaves the page to look something up comes back to it. */
const kept = new WeakMap<Portfolio, MatrixRun>()
export function currentRun(network: NetworkContext): MatrixRun {
  const run = kept.get(network.here.register)
  if (!run || run.done) return newRun(network)
  run.network = network
  return run
}
export function newRun(network: NetworkContext): MatrixRun {
  kept.get(network.here.register)?.close()
  const run = new MatrixRun(network)
  kept.set(network.here.register, run)
  return run
}
