/** What many journeys begin with. */
import type { Page } from 'playwright-core'
import type { App } from './harness.ts'

/** Opens the app and makes the example municipality; ends on the overview. */
export async function openExample(page: Page, app: App): Promise<void> {
  await page.goto(app.address)
  await page.getByRole('button', { name: 'Åpne eksemplet' }).click()
  await page.getByRole('navigation', { name: 'Hovedmeny' }).waitFor()
  await page.locator('main h1').waitFor()
  await saved(page)
}
/** A register of one's own for a municipality; ends on the import page. */
export async function startOwn(page: Page, app: App, name = 'Orkland'): Promise<void> {
  await page.goto(`${app.address}#/start/egen`)
  const box = page.getByRole('combobox', { name: 'Kommune eller fylkeskommune' })
  await box.fill(name)
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Start registeret' }).click()
  await page.getByRole('navigation', { name: 'Hovedmeny' }).waitFor()
}
/** Goes to an address within the app and waits for its heading. */
export async function goTo(page: Page, app: App, hash: string): Promise<void> {
  await page.goto(`${app.address}${hash}`)
  await page.locator('main h1').first().waitFor()
}
/** Waits until the state line says that everything is stored. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.state[data-is="saved"]').waitFor()
}
/** Adds a record from its list and gives it a name; ends on its page. */
export async function add(page: Page, app: App, kind: string, name: string): Promise<void> {
  await goTo(page, app, `#/register/${kind}`)
  await page
    .getByRole('button', { name: /^Legg til / })
    .first()
    .click()
  const field = page.locator('article header input')
  await field.fill(name)
  await field.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await saved(page)
}
/** Takes room on the disk with a database of no use; ends with `written`, or the name of the error. */
export const takeRoom = (page: Page, bytes: number): Promise<string> =>
  page.evaluate(async (size) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('made-up', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('bytes', { autoIncrement: true })
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
    const written = await new Promise<string>((done) => {
      const transaction = db.transaction('bytes', 'readwrite')
      transaction.objectStore('bytes').put(new Uint8Array(size).map(() => Math.random() * 256))
      transaction.oncomplete = () => done('written')
      transaction.onabort = () => done(transaction.error?.name ?? 'aborted')
    })
    db.close()
    return written
  }, bytes)
/** Takes what room there is, but for less than a text of some length needs. */
export async function fillDisk(page: Page): Promise<void> {
  while ((await takeRoom(page, 50_000)) === 'written');
}
