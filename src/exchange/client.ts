/** The page's end of an import. Big things pass in slices with a pause between, so that no task comes near 50 ms. */
import type { AnyKind, Row } from '../schema/kind.ts'
import type { CellWrite } from '../schema/cells.ts'
import type { Lang } from '../schema/text.ts'
import type { Lists, OpenResult, Page, PageOptions, PlanSummary } from './job.ts'
import type { Mapping } from './mapping.ts'
import type { Progress } from './pace.ts'
import type { Answers, Decisions } from './planTypes.ts'
import { Refused } from './problems.ts'
import type { CallName, Calls, Port, Reply } from './protocol.ts'
import type { Limits } from './readZip.ts'
import type { ImportTransaction } from './transaction.ts'
import type { CodeLists } from './writeText.ts'

/** Rows and writes that are cloned in one message: about 5 ms of the page's time. */
const sliceSize = 400

export interface WorkerLike extends Port {
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

interface Waiting {
  resolve(answer: unknown): void
  reject(reason: Error): void
  onProgress?: ((done: number) => void) | undefined
}

const breathe = (): Promise<void> => new Promise((go) => setTimeout(go, 0))

/**
 * One import. Calls that run long take `Progress`: `signal` stops them, and they then reject with
 * `Refused('stopped')`. `close()` ends the worker; nothing has been written unless the transaction was given to the store.
 */
export class Importer {
  readonly #worker: WorkerLike
  readonly #waiting = new Map<number, Waiting>()
  #next = 1
  #closed = false

  constructor(worker: WorkerLike) {
    this.#worker = worker
    worker.onmessage = (event) => this.#hear(event.data as Reply)
    worker.onerror = (event) => {
      // A worker that could not be loaded or ran out of memory answers nothing more.
      this.#closed = true
      this.#fail(new Error(event.message || 'the import worker failed'))
    }
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    if (!waiting) return
    if ('progress' in reply) return waiting.onProgress?.(reply.progress)
    this.#waiting.delete(reply.id)
    if ('answer' in reply) waiting.resolve(reply.answer)
    else waiting.reject(reply.failed === 'stopped' ? new Refused('stopped') : new Error(reply.failed))
  }

  #fail(reason: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(reason)
    this.#waiting.clear()
  }

  #call<N extends CallName>(
    call: N,
    ask: Calls[N]['ask'],
    progress: Progress = {},
    transfer: Transferable[] = [],
  ): Promise<Calls[N]['answer']> {
    if (this.#closed || progress.signal?.aborted) return Promise.reject(new Refused('stopped'))
    const id = this.#next++
    const stop = (): void => this.#worker.postMessage({ id, call: 'stop' })
    progress.signal?.addEventListener('abort', stop)
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress: progress.onProgress })
      this.#worker.postMessage({ id, call, ask }, transfer)
    }).finally(() => progress.signal?.removeEventListener('abort', stop)) as Promise<Calls[N]['answer']>
  }

  /** Gives the worker the kinds (own fields among their fields) and the register's rows, a slice at a time. */
  async register(
    kinds: readonly AnyKind[],
    rows: (kind: string) => readonly Row[],
    lang: Lang,
    codes: CodeLists = {},
    progress: Progress = {},
  ): Promise<void> {
    await this.#call('kinds', { kinds, lang, codes }, progress)
    for (const [i, { id: kind }] of kinds.entries()) {
      const all = rows(kind)
      for (let from = 0; from < all.length; from += sliceSize) {
        await this.#call(
          'rows',
          { kind, rows: all.slice(from, from + sliceSize), first: from === 0 },
          progress,
        )
        await breathe()
      }
      progress.onProgress?.((i + 1) / kinds.length)
    }
  }

  /** The bytes are moved, not copied: the caller's array is empty afterwards. Refusals are values. */
  async open(
    bytes: Uint8Array,
    fileName: string,
    limits: Partial<Limits> = {},
    progress: Progress = {},
  ): Promise<OpenResult> {
    const buffer = bytes.buffer
    const transfer = buffer instanceof ArrayBuffer && bytes.byteLength === buffer.byteLength ? [buffer] : []
    return this.#call('open', { bytes, fileName, limits }, progress, transfer)
  }

  guess(options: Calls['guess']['ask']): Promise<Mapping> {
    return this.#call('guess', options)
  }
  plan(mapping: Mapping, answers: Answers = {}, progress: Progress = {}): Promise<PlanSummary> {
    return this.#call('plan', { mapping, answers }, progress)
  }
  decide(decisions: Decisions): Promise<PlanSummary> {
    return this.#call('decide', { decisions })
  }
  /** At most a few hundred at a time. */
  page<L extends keyof Lists>(list: L, options: PageOptions): Promise<Page<Lists[L]>> {
    return this.#call('page', { list, options }) as Promise<Page<Lists[L]>>
  }

  /** What the person has agreed to, for `session.write`. */
  async transaction(now: number, progress: Progress = {}): Promise<ImportTransaction> {
    const { signal, onProgress } = progress
    const half = signal ? { signal } : {}
    const total = await this.#call(
      'transaction',
      { now },
      { ...half, onProgress: (done) => onProgress?.(done / 2) },
    )
    const writes: CellWrite[] = []
    const texts: { key: string; text: string }[] = []
    const most = Math.max(total.writes, total.texts)
    for (let from = 0; from < most; from += sliceSize) {
      const slice = await this.#call('slice', { from, count: sliceSize }, half)
      for (const w of slice.writes) writes.push(w)
      for (const t of slice.texts) texts.push(t)
      onProgress?.(0.5 + Math.min(1, (from + sliceSize) / most) / 2)
      await breathe()
    }
    return { what: 'import', note: total.note, writes, texts }
  }

  close(): void {
    this.#closed = true
    this.#worker.terminate()
    this.#fail(new Refused('stopped'))
  }
}

/** `importer(() => new Worker(new URL('../exchange/worker.ts', import.meta.url), { type: 'module' }))`. */
export const importer = (makeWorker: () => WorkerLike): Importer => new Importer(makeWorker())
