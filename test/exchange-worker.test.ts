import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Importer, importer, type WorkerLike } from '../src/exchange/client.ts'
import { ImportJob } from '../src/exchange/job.ts'
import type { Port, Reply, Request } from '../src/exchange/protocol.ts'
import { serve } from '../src/exchange/serve.ts'
import { kinds } from '../src/register/kinds.ts'
import type { Row } from '../src/schema/kind.ts'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./fixtures/sheets/${name}`, import.meta.url)))

/** A worker without a thread: a message channel with the server at the far end; everything is cloned as it would be. */
function channel(): { worker: WorkerLike; sent: Request[]; heard: Reply[]; ended: () => boolean } {
  const { port1, port2 } = new MessageChannel()
  const sent: Request[] = []
  const heard: Reply[] = []
  let over = false
  serve(port2 as unknown as Port)
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage(message, transfer = []) {
      sent.push(message as Request)
      port1.postMessage(message, transfer)
    },
    terminate() {
      over = true
      port1.close()
    },
  }
  port1.onmessage = (event) => {
    heard.push(event.data as Reply)
    worker.onmessage?.(event)
  }
  return { worker, sent, heard, ended: () => over }
}

// A real Worker is one of these; the compiler says so.
const fits = (worker: Worker): WorkerLike => worker

const existing: Record<string, readonly Row[]> = {
  system: Array.from({ length: 1000 }, (_, i) => ({ id: `system:${i}`, name: `Gammelt system ${i}` })),
}
const rows = (kind: string): readonly Row[] => existing[kind] ?? []

describe('the import worker', () => {
  test('answers as the job does, in slices', async () => {
    const { worker, sent, heard, ended } = channel()
    const job = importer(() => worker)
    await job.register(kinds, rows, 'nb')
    const bytes = fixture('systemoversikt-ugly.xlsx')
    const opened = await job.open(bytes, 'systemoversikt-ugly.xlsx')
    expect(bytes.byteLength).toBe(0)
    if (!opened.read) throw new Error(opened.why)
    const mapping = await job.guess({ sheet: opened.file.ranked[0] ?? 0 })
    const summary = await job.plan(mapping, { dates: { 7: { reading: 'month', edge: 'last' } } })
    expect(summary.counts.new).toBe(143)
    const page = await job.page('records', { from: 0, count: 5, only: ['new'] })
    expect(page.items).toHaveLength(5)
    const transaction = await job.transaction(0)
    expect(transaction.writes.length).toBeGreaterThan(1500)
    const slices = heard.filter(
      (r) =>
        'answer' in r &&
        r.answer !== null &&
        'writes' in (r.answer as object) &&
        Array.isArray((r.answer as { writes: unknown }).writes),
    )
    expect(slices.length).toBeGreaterThan(3)
    expect(sent.filter((r) => r.call === 'rows').length).toBe(3)

    const here = new ImportJob()
    here.setRegister({ kinds, rows: existing, lang: 'nb' })
    await here.open(fixture('systemoversikt-ugly.xlsx'), 'systemoversikt-ugly.xlsx', kinds)
    expect(here.guess({ sheet: 1 })).toEqual(mapping)
    job.close()
    expect(ended()).toBe(true)
    await expect(job.guess({ sheet: 0 })).rejects.toMatchObject({ why: 'stopped' })
  })

  test('a refused file is an answer', async () => {
    const { worker } = channel()
    const job = new Importer(worker)
    await job.register(kinds, rows, 'nb')
    expect(await job.open(fixture('passord.xlsx'), 'passord.xlsx')).toEqual({
      read: false,
      why: 'encrypted',
      params: {},
    })
    job.close()
  })

  test('is stopped in the middle, says so, and can go on', async () => {
    const { worker } = channel()
    const job = new Importer(worker)
    await job.register(kinds, rows, 'nb')
    const lines = Array.from(
      { length: 4000 },
      (_, i) => `System ${i};Leverandør ${i % 50};Eier ${i % 90};${i}`,
    )
    const csv = new TextEncoder().encode(['System;Leverandør;Systemeier;Kostnad per år', ...lines].join('\n'))
    const opened = await job.open(csv, 'stor.csv')
    if (!opened.read) throw new Error(opened.why)
    const mapping = await job.guess({ sheet: 0 })
    const stop = new AbortController()
    const done: number[] = []
    const planning = job.plan(
      mapping,
      {},
      {
        signal: stop.signal,
        onProgress: (d) => {
          done.push(d)
          stop.abort()
        },
      },
    )
    await expect(planning).rejects.toMatchObject({ why: 'stopped' })
    expect(done.every((d) => d >= 0 && d <= 1)).toBe(true)
    const summary = await job.plan(mapping)
    expect(summary.counts.new).toBe(4000)
    job.close()
  })

  test('a mistake of ours comes back as an error and not as silence', async () => {
    const { worker } = channel()
    const job = new Importer(worker)
    await expect(job.guess({ sheet: 3 })).rejects.toThrow('open a file')
    worker.onerror?.({ message: 'gone' } as ErrorEvent)
    job.close()
    expect(fits).toBeTypeOf('function')
  })
})
