/** The folder and the file in real Chromium: an origin-private directory stands in for the picked one, the test for the cloud. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { stage, type Stage } from '../fakes/chromium.ts'
// The page's own declaration of window.folderHarness.
import type {} from './folder/harness.ts'

type Files = [path: string, bytes: number[]][]
let s: Stage
let contexts: BrowserContext[] = []
beforeAll(async () => {
  s = await stage()
})
afterAll(() => s.close())
beforeEach(() => {
  contexts = []
})
afterEach(async () => {
  for (const context of contexts) await context.close()
})
async function pageIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(new URL('../folder/index.html', s.address).href)
  await page.waitForFunction(() => 'folderHarness' in window)
  return page
}
/** A computer of its own. */
async function computer(): Promise<Page> {
  const context = await s.context()
  contexts.push(context)
  return pageIn(context)
}
const filesOf = (page: Page): Promise<Files> => page.evaluate(() => window.folderHarness.files())
const put = (page: Page, files: Files): Promise<void> =>
  page.evaluate((all) => window.folderHarness.put(all), files)
const look = (page: Page) => page.evaluate(() => window.folderHarness.look())
const write = (page: Page, id: string, name: string): Promise<boolean> =>
  page.evaluate(([key, value]) => window.folderHarness.write(key ?? '', value ?? ''), [id, name])
const names = (page: Page): Promise<unknown[]> => page.evaluate(() => window.folderHarness.names())
/** The cloud brings all that is in the one's folder to the other's. */
const bring = async (from: Page, to: Page): Promise<void> => put(to, await filesOf(from))

describe('S21 the origin’s own directory keeps what every directory promises', () => {
  test('all cases', async () => {
    const page = await computer()
    const outcome = await page.evaluate(() => window.folderHarness.contract())
    expect(outcome.length).toBeGreaterThan(5)
    expect(outcome.filter(([, wrong]) => wrong !== '')).toEqual([])
  })
})

describe('two devices that never are online together', () => {
  test('S22 by folder: a newcomer joins by what lies in it; halves and conflicted copies on the way', async () => {
    const [a, b] = [await computer(), await computer()]
    await a.evaluate(() => window.folderHarness.found())
    await write(a, 'system:a', 'Gerica')
    const token = await a.evaluate(() => window.folderHarness.invite())
    expect((await look(a)).state.is).toBe('ready')

    await bring(a, b)
    await b.evaluate((link) => window.folderHarness.join(link), token)
    await look(b)
    expect(await names(b)).toEqual(['Gerica'])
    await write(b, 'system:b', 'Fra den nye')
    await look(b)

    // Half of each new file first, and a conflicted copy of it that is whole, with the rest to come.
    const before = new Set((await filesOf(a)).map(([path]) => path))
    const news = (await filesOf(b)).filter(([path]) => !before.has(path))
    await put(
      a,
      news.map(([path, bytes]) => [path, bytes.slice(0, bytes.length >> 1)]),
    )
    expect((await look(a)).strange.every(({ why }) => why === 'truncated')).toBe(true)
    await put(
      a,
      news.slice(0, 1).map(([path, bytes]) => [path.replace('.samdel', '-PCNAVN.samdel'), bytes]),
    )
    await put(a, news)
    expect((await look(a)).strange).toEqual([])
    await a.evaluate(() => window.folderHarness.accept())
    await look(a)
    expect(await names(a)).toEqual(['Fra den nye', 'Gerica'])

    await write(a, 'system:a', 'Gerica 2')
    await look(a)
    await bring(a, b)
    await look(b)
    expect(await names(b)).toEqual(['Fra den nye', 'Gerica 2'])
    expect(await b.evaluate(() => window.folderHarness.open().standing)).toBe('editor')
    const hashes = await Promise.all(
      [a, b].map((page) => page.evaluate(() => window.folderHarness.open().equalityHash())),
    )
    expect(hashes[0]).toBe(hashes[1])
    for (const page of [a, b]) expect(await page.evaluate(() => window.folderHarness.errors)).toEqual([])
  })
  test('S41 by file: the link and a file are enough, and the answer is a file', async () => {
    const [a, b] = [await computer(), await computer()]
    await a.evaluate(() => window.folderHarness.found())
    await write(a, 'system:a', 'Gerica')
    const token = await a.evaluate(() => window.folderHarness.invite())
    const file = await a.evaluate(() => window.folderHarness.toFile())
    await b.evaluate(([link, bytes]) => window.folderHarness.join(link, bytes), [token, file] as const)
    await b.evaluate((bytes) => window.folderHarness.fromFile(bytes), file)
    expect(await names(b)).toEqual(['Gerica'])
    await write(b, 'system:b', 'Fra den nye')
    const answer = await b.evaluate(() => window.folderHarness.toFile())
    await a.evaluate((bytes) => window.folderHarness.fromFile(bytes), answer)
    await a.evaluate(() => window.folderHarness.accept())
    expect(await a.evaluate((bytes) => window.folderHarness.fromFile(bytes), answer)).toBe(1)
    expect(await names(a)).toEqual(['Fra den nye', 'Gerica'])
  })
  test('a browser that was opened again reads only what is new', async () => {
    const [a, b] = [await computer(), await computer()]
    const id = await a.evaluate(() => window.folderHarness.found())
    await write(a, 'system:a', 'Gerica')
    await look(a)
    const again = await pageIn(a.context())
    await a.close()
    await again.evaluate((x) => window.folderHarness.reopen(x), id)
    const before = await filesOf(again)
    await look(again)
    expect(await filesOf(again)).toEqual(before)
    await write(again, 'system:a', 'Gerica 2')
    await look(again)
    expect((await filesOf(again)).length).toBe(before.length + 1)
    expect(await b.evaluate(() => window.folderHarness.files())).toEqual([])
  })
  test('two tabs with the same folder write each edit once', async () => {
    const a = await computer()
    const id = await a.evaluate(() => window.folderHarness.found())
    const other = await pageIn(a.context())
    await other.evaluate((x) => window.folderHarness.reopen(x), id)
    await Promise.all([look(a), look(other)])
    await write(a, 'system:a', 'Gerica')
    await expect.poll(() => names(other)).toEqual(['Gerica'])
    await Promise.all([look(a), look(other), look(a), look(other)])
    const files = (await filesOf(a)).filter(([path]) => !path.includes('status'))
    const size = files.reduce((sum, [, bytes]) => sum + bytes.length, 0)
    await Promise.all([look(a), look(other)])
    expect((await filesOf(a)).filter(([path]) => !path.includes('status')).length).toBe(files.length)
    expect(size).toBeLessThan(10_000)
  })
})

describe('what the browser and the disk do', () => {
  test('S11 a full disk: named, and no half file is left for others to wonder at', async () => {
    const page = await computer()
    const cdp = await page.context().newCDPSession(page)
    const { origin } = new URL(s.address)
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 })
    expect(await page.evaluate(() => window.folderHarness.writeMuch(3_000_000))).toEqual({
      why: 'disk-full',
      left: [],
    })
    await cdp.send('Storage.overrideQuotaForOrigin', { origin })
  })
  test('a tab that is closed while it writes leaves the file whole or not begun', async () => {
    const a = await computer()
    void a.evaluate(() => window.folderHarness.writeMuch(20_000_000)).catch(() => undefined)
    await expect.poll(() => a.evaluate(() => window.folderHarness.sizes())).toHaveLength(1)
    const other = await pageIn(a.context())
    await a.close()
    const [size = 0] = await other.evaluate(() => window.folderHarness.sizes())
    expect([0, 20_000_000]).toContain(size)
  })
  test('the browser wants to ask again: said, and allowed after a click', async () => {
    const page = await computer()
    await page.evaluate(() => window.folderHarness.found())
    await page.evaluate(() => {
      let granted = false
      Object.assign(FileSystemDirectoryHandle.prototype, {
        queryPermission: async () => (granted ? 'granted' : 'prompt'),
        requestPermission: async () => {
          granted = true
          return 'granted'
        },
      })
    })
    expect((await look(page)).state).toEqual({ is: 'asking' })
    expect(await filesOf(page)).toEqual([])
    await page.evaluate(() => window.folderHarness.folder?.allow())
    expect((await filesOf(page)).length).toBeGreaterThan(0)
  })
  test('what the cloud brings is seen without asking, where the browser tells of changes', async () => {
    const [a, b] = [await computer(), await computer()]
    await a.evaluate(() => window.folderHarness.found())
    const token = await a.evaluate(() => window.folderHarness.invite())
    await look(a)
    await bring(a, b)
    await b.evaluate((link) => window.folderHarness.join(link), token)
    await look(b)
    await write(a, 'system:a', 'Gerica')
    await look(a)
    expect(await b.evaluate(() => 'FileSystemObserver' in window)).toBe(true)
    await bring(a, b)
    await expect.poll(() => names(b)).toEqual(['Gerica'])
  })
})
