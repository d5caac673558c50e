/** The page's side of the search: what it costs the page is a message for each letter. */
import type { Answer, SearchDocument, SearchLimits } from './search.ts'
import type { FromWorker, Port, ToWorker } from './searchProtocol.ts'

export interface Found extends Answer {
  /** Records in the index when it answered; fewer than there are while it is being filled. */
  readonly size: number
}

/** Documents in one message: some milliseconds of work for the worker, so that a question never waits long. */
const batch = 200

export class SearchClient {
  readonly #port: Port
  readonly #close: () => void
  #ask = 0
  #waiting: { ask: number; resolve: (found: Found | undefined) => void } | undefined
  #held: { ask: number; typed: string; limits: SearchLimits } | undefined
  #asking = 0
  #filling = 0

  /** `close` ends the worker behind the port. */
  constructor(port: Port, close: () => void) {
    this.#port = port
    this.#close = close
    port.addEventListener('message', this.#listen)
  }
  readonly #listen = (event: { data: unknown }): void => {
    const { ask, answer, size } = event.data as FromWorker
    this.#asking--
    if (this.#waiting?.ask === ask) {
      this.#waiting.resolve({ ...answer, size })
      this.#waiting = undefined
    }
    const held = this.#held
    this.#held = undefined
    if (held) this.#send(held)
  }
  #tell(message: ToWorker): void {
    this.#port.postMessage(message)
  }
  #send(question: { ask: number; typed: string; limits: SearchLimits }): void {
    this.#asking++
    this.#tell({ say: 'search', ...question })
  }

  /**
   * Only the newest question is answered; an older one that waits resolves to undefined. One is with the worker at a time,
   * so that somebody who types fast is not answered letter by letter.
   */
  search(typed: string, limits: SearchLimits = {}): Promise<Found | undefined> {
    this.#waiting?.resolve(undefined)
    const ask = ++this.#ask
    return new Promise((resolve) => {
      this.#waiting = { ask, resolve }
      if (this.#asking > 0) this.#held = { ask, typed, limits }
      else this.#send({ ask, typed, limits })
    })
  }

  put(documents: readonly SearchDocument[]): void {
    for (let i = 0; i < documents.length; i += batch)
      this.#tell({ say: 'put', documents: documents.slice(i, i + batch) })
  }
  remove(ids: readonly string[]): void {
    if (ids.length > 0) this.#tell({ say: 'remove', ids })
  }

  /**
   * Fills the index anew, a batch at a time with a pause between for the page to draw and answer. A newer fill stops an
   * older one. Resolves to false when it was stopped.
   */
  async fill(documents: Iterable<SearchDocument>, pause: () => Promise<void>): Promise<boolean> {
    const mine = ++this.#filling
    this.#tell({ say: 'clear' })
    let some: SearchDocument[] = []
    for (const document of documents) {
      some.push(document)
      if (some.length < batch) continue
      this.put(some)
      some = []
      await pause()
      if (mine !== this.#filling) return false
    }
    this.put(some)
    return true
  }

  close(): void {
    this.#filling++
    this.#port.removeEventListener('message', this.#listen)
    this.#waiting?.resolve(undefined)
    this.#waiting = undefined
    this.#held = undefined
    this.#close()
  }
}
