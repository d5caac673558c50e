/** The store over Chromium's own IndexedDB: pages that die, several tabs, and a cache that is not what it was. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { stage, type Stage } from '../fakes/chromium.ts'
import { names, write } from '../fakes/storePage.ts'

let s: Stage
let context: BrowserContext
let page: Page
beforeAll(async () => {
  s = await stage()
})
afterAll(async () => {
  await s.close()
})
beforeEach(async () => {
  context = await s.context()
  page = await s.page(context)
})
afterEach(async () => {
  await context.close()
})
const reopened = async (id: string): Promise<Page> => {
  const fresh = await s.page(context)
  await fresh.evaluate((x) => window.harness.reopen(x), id)
  return fresh
}

describe('S9 S13 a crash at each point, and two tabs', () => {
  for (const at of ['before', 'after', 'never'] as const)
    for (const skip of [0, 1])
      test(`an import cut off: commit number ${skip + 1}, ${at}`, async () => {
        const id = await page.evaluate(() => window.harness.found(true))
        await write(page, 'a', 'Står')
        await page.evaluate(
          ([where, n]) => {
            const { harness } = window
            Object.assign(harness.fault, { at: where, skip: n, why: 'disk-closed' })
            void harness.open().write({ what: 'edit', writes: [{ key: 'system:b/name', value: 'Først' }] })
            void harness.open().write(harness.import(1000, 6))
          },
          [at, skip] as const,
        )
        // The edit's commit is the first, the import's the second: the page dies when the one in question has been met.
        await page.waitForFunction(() => window.harness.fault.at === undefined)
        await page.close()
        const fresh = await reopened(id)
        const count = (await names(fresh)).length
        const [edit, all] = [1, 1000]
        if (skip === 0)
          expect(at === 'after' ? [1 + edit, 1 + edit + all] : [1, 1 + edit, 1 + edit + all]).toContain(count)
        else expect(count).toBe(at === 'after' ? 1 + edit + all : 1 + edit)
        expect(await fresh.evaluate(() => window.harness.open().notices)).toEqual([])
        expect(await write(fresh, 'c', 'Videre')).toMatchObject({ saved: true })
      })
  test('two tabs write at once: one feed, nothing lost, both show all', async () => {
    const id = await page.evaluate(() => window.harness.found())
    const other = await reopened(id)
    const storm = (p: Page, tag: string) =>
      p.evaluate(async (t) => {
        const { harness } = window
        for (let i = 0; i < 30; i++) {
          void harness
            .open()
            .write({ what: 'edit', writes: [{ key: `system:${t}${i}/name`, value: `${t}${i}` }] })
          await harness.open().flush()
        }
      }, tag)
    await Promise.all([storm(page, 'x'), storm(other, 'y')])
    for (const p of [page, other])
      await p.waitForFunction(() => window.harness.open().rows('system').length === 60)
    const third = await reopened(id)
    expect(await names(third)).toHaveLength(60)
    expect(await third.evaluate(() => window.harness.open().notices)).toEqual([])
  })
  test('a register removed in one tab is let go of in the other', async () => {
    const id = await page.evaluate(() => window.harness.found())
    const other = await reopened(id)
    await page.evaluate((x) => window.harness.registers.remove(x), id)
    expect(await write(other, 'a', 'For sent')).toMatchObject({ saved: false, doThis: 'export' })
    expect(await page.evaluate(async () => (await indexedDB.databases()).map((d) => d.name))).toEqual([
      'samorden',
    ])
  })
})

describe('the cache', () => {
  const imported = async (): Promise<string> => {
    const id = await page.evaluate(() => window.harness.found())
    await page.evaluate(async () => {
      await window.harness.open().write(window.harness.import(1000, 8))
      await window.harness.open().close()
    })
    return id
  }
  const cacheOf = (p: Page, id: string) =>
    p.evaluate(
      async (x) =>
        (await indexedDB.databases()).flatMap((d) => (d.name?.includes(`cache-${x}`) ? [d.name] : [])),
      id,
    )
  test('is written at closing, read at opening, one at a time', async () => {
    const id = await imported()
    const [first, ...more] = await cacheOf(page, id)
    expect([typeof first, more]).toEqual(['string', []])
    const fresh = await reopened(id)
    expect(await names(fresh)).toHaveLength(1000)
    await fresh.evaluate(async () => {
      await window.harness.open().write(window.harness.import(1000, 4, 1000))
      await window.harness.open().close()
    })
    const now = await cacheOf(fresh, id)
    expect(now).toHaveLength(1)
    expect(now[0]).not.toBe(first)
  })
  test.each(['junk row', 'half a row', 'no rows', 'gone'])(
    'damaged (%s): the register opens all the same',
    async (how) => {
      const id = await imported()
      const [name = ''] = await cacheOf(page, id)
      await page.evaluate(
        async ([database, what]) => {
          if (what === 'gone') {
            indexedDB.deleteDatabase(database)
            return
          }
          const db = await new Promise<IDBDatabase>((resolve) => {
            const request = indexedDB.open(database)
            request.onsuccess = () => resolve(request.result)
          })
          const transaction = db.transaction('updates', 'readwrite')
          const store = transaction.objectStore('updates')
          await new Promise<void>((resolve) => {
            transaction.oncomplete = () => resolve()
            if (what === 'no rows') store.clear()
            else {
              const cursor = store.openCursor(null, 'prev')
              cursor.onsuccess = () => {
                const row = cursor.result?.value as Uint8Array
                cursor.result?.update(
                  what === 'junk row' ? new Uint8Array([250, 1, 2, 3]) : row.slice(0, row.length / 2),
                )
              }
            }
          })
          db.close()
        },
        [name, how] as const,
      )
      const fresh = await reopened(id)
      expect(await names(fresh)).toHaveLength(1000)
      expect(await fresh.evaluate(() => window.harness.open().notices)).toEqual([
        { what: 'cache-rebuilt', count: 1 },
      ])
    },
  )
})
