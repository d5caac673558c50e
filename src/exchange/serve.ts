/** Answers requests on a port with one ImportJob; the worker's whole work, testable without a worker. */
import type { Row } from '../schema/kind.ts'
import { ImportJob, type Register } from './job.ts'
import type { Progress } from './pace.ts'
import { Refused } from './problems.ts'
import type { CallName, Calls, Port, Reply, Request } from './protocol.ts'
import type { ImportTransaction } from './transaction.ts'

export function serve(port: Port): void {
  const job = new ImportJob()
  let register: Register = { kinds: [], rows: {}, lang: 'nb' }
  let rows: Record<string, Row[]> = {}
  let transaction: ImportTransaction | undefined
  const stops = new Map<number, AbortController>()
  const reply = (message: Reply): void => port.postMessage(message)

  const calls: {
    [N in CallName]: (
      ask: Calls[N]['ask'],
      progress: Progress,
    ) => Calls[N]['answer'] | Promise<Calls[N]['answer']>
  } = {
    kinds({ kinds, lang, codes }) {
      rows = {}
      register = { kinds, rows, lang, codes }
      job.setRegister(register)
      return null
    },
    rows(ask) {
      const list = ask.first ? [] : (rows[ask.kind] ?? [])
      for (const row of ask.rows) list.push(row)
      rows[ask.kind] = list
      return null
    },
    open: ({ bytes, fileName, limits }, progress) =>
      job.open(bytes, fileName, register.kinds, limits, progress),
    guess: (ask) => job.guess(ask),
    plan: ({ mapping, answers }, progress) => job.plan(mapping, answers, progress),
    decide: ({ decisions }) => job.decide(decisions),
    page: ({ list, options }) => job.page(list, options),
    async transaction({ now }, progress) {
      transaction = await job.transaction({ now }, progress)
      return { note: transaction.note, writes: transaction.writes.length, texts: transaction.texts.length }
    },
    slice: ({ from, count }) => ({
      writes: transaction?.writes.slice(from, from + count) ?? [],
      texts: transaction?.texts.slice(from, from + count) ?? [],
    }),
  }

  async function answer<N extends CallName>(id: number, call: N, ask: Calls[N]['ask']): Promise<void> {
    const stop = new AbortController()
    stops.set(id, stop)
    let said = 0
    const onProgress = (done: number): void => {
      // A bar has a hundred steps; more messages would only wake the page.
      if (done - said < 0.01) return
      said = done
      reply({ id, progress: done })
    }
    try {
      reply({ id, answer: await calls[call](ask, { signal: stop.signal, onProgress }) })
    } catch (e) {
      reply({ id, failed: e instanceof Refused ? e.why : e instanceof Error ? e.message : String(e) })
    } finally {
      stops.delete(id)
    }
  }

  port.onmessage = (event) => {
    const request = event.data as Request
    if (request.call === 'stop') stops.get(request.id)?.abort()
    else void answer(request.id, request.call, request.ask)
  }
}
