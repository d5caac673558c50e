/** The page's end of the worker that reads matrices and forms. */
import type { MatrixAnswers, PlannedCell } from '../../../exchange/matrix/types.ts'
import type { ImportTransaction } from '../../../exchange/transaction.ts'
import type { CellWrite } from '../../../schema/cells.ts'
import type { Asked, GivenFile, OpenedFile, Reply } from './bookMessages.ts'
import type { NetworkFacts, Summary } from './books.ts'

type Call<T = Asked> = T extends { readonly id: number } ? Omit<T, 'id'> : never

/** Writes that are cloned in one message. */
const sliceSize = 2000
/** The person closed it, or stopped it. */
export class Stopped extends Error {}

interface Waiting {
  resolve(answer: unknown): void
  reject(reason: Error): void
  progress?: ((done: number) => void) | undefined
}

export class BookClient {
  readonly #worker = new Worker(new URL('./bookWorker.ts', import.meta.url), { type: 'module' })
  readonly #waiting = new Map<number, Waiting>()
  #next = 1

  constructor() {
    this.#worker.onmessage = (event: MessageEvent<Reply>) => this.#hear(event.data)
    this.#worker.onerror = (event) => this.#fail(new Error(event.message || 'the worker failed'))
  }
  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    if (!waiting) return
    if ('progress' in reply) return waiting.progress?.(reply.progress)
    this.#waiting.delete(reply.id)
    if ('answer' in reply) waiting.resolve(reply.answer)
    else waiting.reject(new Error(reply.failed))
  }
  #fail(reason: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(reason)
    this.#waiting.clear()
  }
  #call<T>(call: Call, progress?: (done: number) => void): Promise<T> {
    const id = this.#next++
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (answer) => resolve(answer as T), reject, progress })
      this.#worker.postMessage({ ...call, id })
    })
  }

  open(files: readonly GivenFile[], progress: (done: number) => void): Promise<readonly OpenedFile[]> {
    return this.#call({ call: 'open', files }, progress)
  }
  plan(facts: NetworkFacts, answers: MatrixAnswers): Promise<Summary> {
    return this.#call({ call: 'plan', facts, answers })
  }
  cells(member: string): Promise<readonly PlannedCell[]> {
    return this.#call({ call: 'cells', member })
  }
  async transaction(skip: readonly string[]): Promise<ImportTransaction> {
    type Made = { note: string; writes: number; texts: ImportTransaction['texts'] }
    const made = await this.#call<Made>({ call: 'transaction', skip })
    const writes: CellWrite[] = []
    for (let from = 0; from < made.writes; from += sliceSize)
      writes.push(...(await this.#call<readonly CellWrite[]>({ call: 'slice', from, count: sliceSize })))
    return { what: 'import', note: made.note, writes, texts: made.texts }
  }
  close(): void {
    this.#worker.terminate()
    this.#fail(new Stopped())
  }
}
