/** The store over Chromium's own IndexedDB: keys, answers, and a disk that says no. What no imitation can promise. */
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

describe('S10 what is said to be saved is on the disk', () => {
  test('keys cannot be taken out, and still work after the browser has let go of the page', async () => {
    const id = await page.evaluate(() => window.harness.found())
    await write(page, 'a', 'Visma')
    const device = await page.evaluate(() => window.harness.open().device)
    await page.close()
    const fresh = await reopened(id)
    expect(await names(fresh)).toEqual(['Visma'])
    expect(await fresh.evaluate(() => window.harness.open().device)).toBe(device)
    expect(await write(fresh, 'b', 'Gerica')).toMatchObject({ saved: true })
    const kept = await fresh.evaluate(async (x) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(`samorden-${x}`)
        request.onsuccess = () => resolve(request.result)
      })
      const device = await new Promise<{ sign: CryptoKey; box: CryptoKey; lock: CryptoKey }>((resolve) => {
        const request = db.transaction('keep').objectStore('keep').get('device')
        request.onsuccess = () =>
          resolve(request.result as { sign: CryptoKey; box: CryptoKey; lock: CryptoKey })
      })
      db.close()
      const exports = await Promise.allSettled([
        crypto.subtle.exportKey('pkcs8', device.sign),
        crypto.subtle.exportKey('pkcs8', device.box),
        crypto.subtle.exportKey('raw', device.lock),
      ])
      return exports.map((e) => e.status)
    }, id)
    expect(kept).toEqual(['rejected', 'rejected', 'rejected'])
  })
  test('the page killed right after the answer: everything is there, and undo goes back through it', async () => {
    const id = await page.evaluate(() => window.harness.found())
    await write(page, 'a', 'En')
    await write(page, 'a', 'To')
    await page.close({ runBeforeUnload: false })
    const fresh = await reopened(id)
    expect(await names(fresh)).toEqual(['To'])
    expect(await fresh.evaluate(async () => (await window.harness.open().undo()).saved)).toBe(true)
    expect(await names(fresh)).toEqual(['En'])
  })
  test('S12 hiding the page stores what waits at once', async () => {
    const id = await page.evaluate(() => window.harness.found())
    await page.evaluate(() => {
      void window.harness.open().write({ what: 'edit', writes: [{ key: 'system:a/name', value: 'Ventet' }] })
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await page.waitForFunction(() => window.harness.open().state.is === 'saved')
    await page.close()
    expect(await names(await reopened(id))).toEqual(['Ventet'])
  })
})

describe('S11 when the disk says no', () => {
  test('a full disk: named, nothing pretends; room again, and it is stored', async () => {
    const cdp = await context.newCDPSession(page)
    const origin = new URL(s.address).origin
    // Small from the start: Chromium remembers for half a minute how much room there was.
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_500_000 })
    const id = await page.evaluate(() => window.harness.found())
    await write(page, 'a', 'Lagret')
    const full = await page.evaluate(async () => {
      const { harness } = window
      // Signs that do not deflate: each text really needs its 90 kB.
      const signs = (): string =>
        String.fromCharCode(
          ...[...crypto.getRandomValues(new Uint16Array(30_000))].map((n) => 0x4e00 + (n % 20_000)),
        )
      for (let i = 0; i < 100; i++) {
        const writing = harness.open().write({
          what: 'edit',
          writes: [{ key: 'system:b/name', value: `Forsøk ${i}` }],
          texts: [{ key: 'system:b/description', text: signs() }],
        })
        await harness.open().flush()
        const saved = await writing
        if (!saved.saved) return { saved, state: harness.open().state, name: `Forsøk ${i}` }
      }
      return undefined
    })
    expect(full?.saved).toEqual({ saved: false, why: 'disk-full', doThis: 'export' })
    expect(full?.state).toEqual({ is: 'failed', why: 'disk-full', edits: 1, doThis: 'export' })
    expect(await names(page)).toEqual([full?.name, 'Lagret'])
    const held = await page.evaluate(async () => {
      const { harness } = window
      const file = await harness.open().backup({})
      return (await harness.registers.peek(file)).name
    })
    expect(held).toBe('Prøve')
    await cdp.send('Storage.overrideQuotaForOrigin', { origin })
    expect(await page.evaluate(() => window.harness.open().flush())).toMatchObject({ saved: true })
    await page.close()
    expect(await names(await reopened(id))).toEqual([full?.name, 'Lagret'])
  })
  test('a full disk at the door: a named refusal, and nothing left behind', async () => {
    const cdp = await context.newCDPSession(page)
    const origin = new URL(s.address).origin
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    const why = await page.evaluate(() =>
      window.harness.found().then(
        () => 'founded',
        (cause: { why: string }) => cause.why,
      ),
    )
    await cdp.send('Storage.overrideQuotaForOrigin', { origin })
    const left = await page.evaluate(async () => (await window.harness.registers.list()).length)
    expect([why, left]).toEqual(['disk-full', 0])
  })
  test('a browser that refuses databases: named', async () => {
    const why = await page.evaluate(async () => {
      const refuse = (): never => {
        throw new DOMException('denied', 'SecurityError')
      }
      Object.defineProperty(IDBFactory.prototype, 'open', { value: refuse })
      const of = (work: Promise<unknown>) =>
        work.then(
          () => 'fine',
          (cause: { why: string }) => cause.why,
        )
      return [await of(window.harness.found()), await of(window.harness.registers.list())]
    })
    expect(why).toEqual(['disk-refused', 'disk-refused'])
  })
  test('a browser without IndexedDB or the curves: named', async () => {
    const why = await page.evaluate(async () => {
      const of = (work: Promise<unknown>) =>
        work.then(
          () => 'fine',
          (cause: { why: string }) => cause.why,
        )
      const generate = crypto.subtle.generateKey.bind(crypto.subtle)
      Object.defineProperty(crypto.subtle, 'generateKey', {
        configurable: true,
        value: (a: unknown, ...rest: [boolean, KeyUsage[]]) =>
          a === 'X25519'
            ? Promise.reject(new DOMException('no', 'NotSupportedError'))
            : generate(a as AlgorithmIdentifier, ...rest),
      })
      const first = await of(window.harness.found())
      Object.defineProperty(crypto.subtle, 'generateKey', { value: generate })
      Object.defineProperty(window, 'indexedDB', { value: undefined })
      return [first, await of(window.harness.found())]
    })
    expect(why).toEqual(['no-webcrypto', 'no-indexeddb'])
  })
  test('the database closed by force: the next write opens it again', async () => {
    const id = await page.evaluate(() => window.harness.found())
    await write(page, 'a', 'Før')
    await page.evaluate(() => {
      const real = IDBDatabase.prototype.transaction
      let closed = false
      IDBDatabase.prototype.transaction = function (...args) {
        if (!closed && this.name.startsWith('samorden-')) {
          closed = true
          this.close()
        }
        return real.apply(this, args)
      }
    })
    expect(await write(page, 'b', 'Etter')).toMatchObject({ saved: true })
    await page.close()
    expect(await names(await reopened(id))).toEqual(['Etter', 'Før'])
  })
  test('the site’s data cleared under an open page: red, and the backup brings everything back', async () => {
    const id = await page.evaluate(() => window.harness.found())
    await write(page, 'a', 'Finnes bare her')
    const cdp = await context.newCDPSession(page)
    await cdp.send('Storage.clearDataForOrigin', {
      origin: new URL(s.address).origin,
      storageTypes: 'indexeddb',
    })
    expect(await write(page, 'b', 'Nytt')).toMatchObject({ saved: false, doThis: 'export' })
    expect(await page.evaluate(() => window.harness.open().state)).toMatchObject({
      is: 'failed',
      doThis: 'export',
    })
    const back = await page.evaluate(async () => {
      const { harness } = window
      const file = await harness.open().backup({})
      harness.hold(await harness.registers.restore(file, harness.options))
      return harness.open().info.id
    })
    expect(back).toBe(id)
    expect(await names(page)).toEqual(['Finnes bare her', 'Nytt'])
    expect(await names(await reopened(id))).toEqual(['Finnes bare her', 'Nytt'])
  })
})
