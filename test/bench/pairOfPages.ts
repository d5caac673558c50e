/** Two pages with a disk each, in one browser, and a bare data channel between them. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Workbench } from './bench.ts'
import { looseServer } from './looseServer.ts'
import type {} from './page/sharing.ts'

export interface PairOfPages {
  readonly a: Page
  readonly b: Page
  readonly signalling: string
  /** Bytes there and the answer back, over the bare channel. Milliseconds. */
  bare(bytes: number): Promise<number>
}

let profiles = 0

export async function withPair<T>(workbench: Workbench, run: (pair: PairOfPages) => Promise<T>): Promise<T> {
  const server = await looseServer(join(workbench.folder, 'bench'))
  try {
    // Real files, as for a person: in a context without a profile, a strict commit touches no disk.
    const profile = join(workbench.scratch, `pair-${++profiles}`)
    return await workbench.openOnDisk(profile, async (a) => {
      const b = await a.context().newPage()
      b.on('pageerror', (error) => console.error(`In the other page: ${error.message}`))
      for (const [page, at] of [
        [a, 0],
        [b, 1],
      ] as const) {
        await page.goto(server.pages[at])
        await page.waitForFunction(() => 'shared' in window)
        await page.evaluate(() => window.shared.automerge.ready())
        const visible = await page.evaluate(() => document.visibilityState)
        if (visible !== 'visible') throw new Error('A hidden page would be slowed down')
      }
      const offer = await a.evaluate(() => window.shared.wire.offer())
      const answer = await b.evaluate((sdp) => window.shared.wire.answer(sdp), offer)
      await a.evaluate((sdp) => window.shared.wire.accept(sdp), answer)
      for (const page of [a, b]) await page.evaluate(() => window.shared.wire.opened())
      const bare = (bytes: number): Promise<number> => a.evaluate((n) => window.shared.wire.send(n), bytes)
      return run({ a, b, signalling: server.signalling, bare })
    })
  } finally {
    await server.close()
  }
}

/** Two devices of one owner, neither of which is connected: the first founds, the second is invited and countersigned. */
export async function twoDevices({ a, b }: PairOfPages): Promise<void> {
  await a.evaluate(() => window.shared.peer.found())
  const { link, secret, statements } = await a.evaluate(() => window.shared.peer.invite())
  const joined = await b.evaluate(([wanted, keys, said]) => window.shared.peer.join(wanted, keys, said), [
    link,
    secret,
    statements,
  ] as const)
  const accepted = await a.evaluate((said) => window.shared.peer.accept(said), joined)
  await b.evaluate((said) => window.shared.peer.accept(said), accepted)
}

/** Both have a link, and nothing has been said on it. */
export async function linked({ a, b, signalling }: PairOfPages): Promise<void> {
  await Promise.all([a, b].map((page) => page.evaluate((at) => window.shared.peer.meet(at), signalling)))
}

export async function parted({ a, b }: PairOfPages): Promise<void> {
  await Promise.all([a, b].map((page) => page.evaluate(() => window.shared.peer.leave())))
}
