/** What goes wrong while two work: a tab is closed, signalling is killed, the disk is full. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './harness.ts'
import { has, letIn, together } from './sharingSteps.ts'
import { add, goTo, saved, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterEach(() => app.serverUp())
afterAll(() => app.close())

/** From now on every write to a database fails as on a full disk, until `roomAgain`. */
const fullDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const whole = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    addEventListener('room again', () => (IDBObjectStore.prototype.put = whole), { once: true })
  })
const roomAgain = (page: Page): Promise<boolean> =>
  page.evaluate(() => dispatchEvent(new Event('room again')))

test('S13 two tabs of one person: both see what a colleague writes, and closing one keeps the sharing', () =>
  together(app, ['wide', 'wide'], async (kari, ola) => {
    await startOwn(kari.page, app)
    await add(kari.page, app, 'system', 'Gerica')
    await letIn(app, kari.page, ola.page, 'Ola')
    const other = await ola.page.context().newPage()
    await has(other, app, 'Gerica')
    await has(ola.page, app, 'Gerica')
    await add(kari.page, app, 'system', 'Til begge fanene')
    for (const tab of [ola.page, other]) await tab.getByText('Til begge fanene').first().waitFor()
    await add(other, app, 'system', 'Fra den andre fanen')
    await has(kari.page, app, 'Fra den andre fanen')
    await ola.page.close({ runBeforeUnload: true })
    await add(kari.page, app, 'system', 'Etter at én er lukket')
    await has(other, app, 'Etter at én er lukket')
    await add(other, app, 'system', 'Svar')
    await has(kari.page, app, 'Svar')
    await goTo(kari.page, app, '#/deling')
    await kari.page.getByText('1 annen enhet er her nå.').waitFor()
  }))

test('S23 signalling is killed and comes back: what is connected goes on, the rest waits and says so calmly', () =>
  together(app, ['wide', 'phone'], async (kari, ola) => {
    await startOwn(kari.page, app)
    await add(kari.page, app, 'system', 'Gerica')
    await letIn(app, kari.page, ola.page, 'Ola')
    await ola.readyForOffline()
    await saved(ola.page)
    for (const visit of [kari, ola]) visit.expectProblem(/WebSocket|Failed to load resource/)
    await app.serverDown()
    await add(kari.page, app, 'system', 'Uten signalserver')
    await has(ola.page, app, 'Uten signalserver')
    // The connection is lost too, and cannot be found again.
    await ola.page.reload()
    await goTo(ola.page, app, '#/deling')
    await ola.page.getByText('Signalserveren svarer ikke, så enhetene finner ikke hverandre nå.').waitFor()
    await ola.axe()
    await ola.screenshot('sharing-no-signalling')
    await add(ola.page, app, 'system', 'Skrevet imens')
    await add(kari.page, app, 'system', 'Også imens')
    await kari.page.locator('.state[data-is="saved"][data-line="waiting"]').waitFor()
    expect(await kari.page.locator('.failed').count()).toBe(0)
    await app.serverUp()
    await has(kari.page, app, 'Skrevet imens')
    await has(ola.page, app, 'Også imens')
    await kari.page.locator('.state[data-line="shared"]').waitFor()
  }))

test('S10 S40 a full disk where changes arrive is said in red, nothing pretends, and the rest comes when there is room', () =>
  together(app, ['wide', 'phone'], async (kari, ola) => {
    await startOwn(kari.page, app)
    await add(kari.page, app, 'system', 'Gerica')
    await letIn(app, kari.page, ola.page, 'Ola')
    await has(ola.page, app, 'Gerica')
    await fullDisk(ola.page)
    await add(kari.page, app, 'system', 'Får ikke plass')
    const red = ola.page.getByRole('alert').filter({ hasText: 'fra de andre' })
    await red.waitFor()
    await ola.axe()
    await ola.fitsTheWidth()
    await ola.screenshot('sharing-full')
    expect(await ola.page.getByText('Får ikke plass').count()).toBe(0)
    await roomAgain(ola.page)
    await red.getByRole('button', { name: 'Prøv igjen' }).click()
    await has(ola.page, app, 'Får ikke plass')
    await red.waitFor({ state: 'detached' })
    await add(ola.page, app, 'system', 'Plass igjen')
    await has(kari.page, app, 'Plass igjen')
    await goTo(kari.page, app, '#/deling')
    await kari.page.getByText('Delt med 1 enhet. Alle har alt.').waitFor()
  }))
