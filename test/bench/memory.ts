/** Heap after a forced collection, page and workers, over CDP. */
import type { CDPSession, Page } from 'playwright-core'

interface HeapUsage {
  readonly usedSize: number
  readonly embedderHeapUsedSize: number
  readonly backingStorageSize: number
}
const bytesOf = (usage: HeapUsage): number =>
  usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize

/** Sends over the unflattened session that CDP gives to a page's workers. */
class WorkerSession {
  readonly #page: CDPSession
  readonly #id: string
  #next = 1
  readonly #waiting = new Map<number, (result: unknown) => void>()

  constructor(page: CDPSession, id: string) {
    this.#page = page
    this.#id = id
    page.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId !== id) return
      const answer = JSON.parse(message) as { id?: number; result?: unknown }
      if (answer.id === undefined) return
      this.#waiting.get(answer.id)?.(answer.result)
      this.#waiting.delete(answer.id)
    })
  }

  async send(method: string): Promise<unknown> {
    const id = this.#next++
    const answer = new Promise((done) => this.#waiting.set(id, done))
    await this.#page.send('Target.sendMessageToTarget', {
      sessionId: this.#id,
      message: JSON.stringify({ id, method }),
    })
    return answer
  }
}

/** Bytes in use by script objects, the DOM and array buffers, of the page and each of its dedicated workers. */
export async function heap(page: Page): Promise<{ readonly page: number; readonly workers: number }> {
  const session = await page.context().newCDPSession(page)
  const workers: WorkerSession[] = []
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(new WorkerSession(session, sessionId))
  })
  // Attaching to what is already there happens before this answers.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  // Twice: what finalisers let go of in the first is free in the second.
  for (let turn = 0; turn < 2; turn++) {
    await session.send('HeapProfiler.collectGarbage')
    for (const worker of workers) await worker.send('HeapProfiler.collectGarbage')
  }
  const own = bytesOf((await session.send('Runtime.getHeapUsage')) as HeapUsage)
  let others = 0
  for (const worker of workers) others += bytesOf((await worker.send('Runtime.getHeapUsage')) as HeapUsage)
  await session.detach()
  return { page: own, workers: others }
}

/** Bytes that IndexedDB says this origin keeps; the disk's own number, after its log has been folded in. */
export const diskBytes = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const estimate = (await navigator.storage.estimate()) as StorageEstimate & {
      usageDetails?: { indexedDB?: number }
    }
    return estimate.usageDetails?.indexedDB ?? estimate.usage ?? 0
  })
