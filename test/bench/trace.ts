/** What the page's main thread did, from Chromium's own trace: CPU time of its tasks, not time on a shared clock. */
import type { Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  /** Microseconds of CPU on the thread itself. */
  readonly tdur?: number
}
export interface MainThread {
  /** Sum of the tasks' thread CPU between the marks, ms. */
  readonly total: number
  /** The longest task's thread CPU, ms. */
  readonly longest: number
  readonly tasks: number
  /** Of the total, script alone: `FunctionCall`, `EvaluateScript` and microtasks, outermost events only, ms. */
  readonly script: number
}

const scripts = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'FireAnimationFrame',
  'v8.callFunction',
])

/** Sum of thread CPU of events that lie in no other of them, ms. */
function outermost(events: readonly TraceEvent[]): number {
  let until = -Infinity
  let sum = 0
  for (const { ts, dur = 0, tdur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
    if (ts < until) continue
    until = ts + dur
    sum += tdur / 1000
  }
  return sum
}

/**
 * Runs something and tells what the page's main thread did meanwhile. Tasks are Chromium's `RunTask`: script, style,
 * layout, paint and collection alike; what the thread waited for, or other processes took, is not in `tdur`.
 * @param from the mark to count from, when the page itself makes a later one
 */
export async function traceMainThread(
  page: Page,
  run: () => Promise<void>,
  from = 'bench:start',
): Promise<MainThread> {
  // A persistent context has no browser of its own to ask; the page's session can trace all of it.
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      if (event.name === 'RunTask' || scripts.has(event.name) || event.name.startsWith('bench:'))
        events.push(event)
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordUntilFull',
      traceBufferSizeInKb: 400_000,
      includedCategories: [
        'disabled-by-default-devtools.timeline',
        'devtools.timeline',
        'v8',
        'blink.user_timing',
      ],
      excludedCategories: ['*'],
    },
  })
  await page.evaluate(() => performance.mark('bench:start'))
  await run()
  await page.evaluate(() => performance.mark('bench:end'))
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  await session.detach()

  const start = events.find((event) => event.name === from)
  const end = events.find((event) => event.name === 'bench:end')
  if (start === undefined || end === undefined)
    throw new Error('The trace lost its marks: its buffer was too small.')
  const inside = events
    .filter((event) => event.pid === start.pid && event.tid === start.tid)
    .filter((event) => event.ts >= start.ts && event.ts < end.ts)
  const tasks = inside.filter((event) => event.name === 'RunTask')
  if (tasks.length === 0) throw new Error('The trace has no task on the main thread.')
  return {
    total: outermost(tasks),
    longest: Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000)),
    tasks: tasks.length,
    script: outermost(inside.filter((event) => scripts.has(event.name))),
  }
}
