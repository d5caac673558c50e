/** What reality does to a register: pages left in the middle of a word, two tabs, a disk that refuses, damage, hostile addresses. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './harness.ts'
import { add, goTo, openExample, saved, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const description = (page: Page) => page.locator('[data-field="description"]')
/** Opens the editor of «Hva systemet gjør» on a system's page. */
async function describe(page: Page) {
  await description(page).getByRole('button').first().click()
  return description(page).getByRole('textbox')
}
const laidBy = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('samorden.waiting.')))
/** From now on every write to a database fails as on a full disk; `give back` ends it. */
const fullDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const whole = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    addEventListener('give back', () => (IDBObjectStore.prototype.put = whole), { once: true })
  })
const giveBack = (page: Page): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('give back')))
const switchTo = async (page: Page, name: string): Promise<void> => {
  await page.locator('button.switch').click()
  await page.locator('.menu').getByRole('button', { name }).click()
}

test('a reload in the middle of a word, or right after Enter, loses nothing', () =>
  app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    await add(page, app, 'system', 'Fagsystem')
    await (await describe(page)).fill('Halvveis i en')
    await page.reload()
    await description(page).getByText('Halvveis i en').waitFor()
    const box = await describe(page)
    await box.fill('Helt ferdig')
    await box.press('Control+Enter')
    await page.reload()
    await description(page).getByText('Helt ferdig').waitFor()
    // What was laid aside has been stored for good, and is not lying about.
    await expect.poll(() => laidBy(page)).toEqual([])
    await page.reload()
    await description(page).getByText('Helt ferdig').waitFor()
  }))

test('a tab that is closed right after a new record has a name loses nothing', () =>
  app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    await goTo(page, app, '#/register/system')
    const other = await page.context().newPage()
    await goTo(other, app, '#/register/system')
    await page
      .getByRole('button', { name: /^Legg til / })
      .first()
      .click()
    const name = page.locator('article header input')
    await name.fill('Siste før helga')
    await name.press('Enter')
    await page.close({ runBeforeUnload: true })
    await other.reload()
    await other.getByText('Siste før helga').first().waitFor()
  }))

test('a pause after a space does not eat the space', () =>
  app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    await add(page, app, 'system', 'Fagsystem')
    await page.locator('h1 button').click()
    const name = page.locator('article header input')
    await name.fill('')
    await name.pressSequentially('Visma ')
    await page.waitForFunction(() => document.title === 'Visma – Samorden')
    await name.pressSequentially('Flyt')
    expect(await name.inputValue()).toBe('Visma Flyt')
    await page.goBack()
    await page.waitForFunction(() => document.title !== 'Visma – Samorden')
    await goTo(page, app, '#/register/system')
    await page.getByText('Visma Flyt').first().waitFor()
  }))

test('two tabs: what is written in one is seen in the other, and does not take what is being written there', () =>
  app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    await add(page, app, 'system', 'Felles')
    const other = await page.context().newPage()
    await other.goto(page.url())
    const here = await describe(page)
    const there = await describe(other)
    // Half a word stands here while the other tab stores its own.
    await there.fill('fra den andre')
    await there.press('Control+Enter')
    await here.fill('skrives h')
    await saved(other)
    await here.pressSequentially('er')
    expect(await here.inputValue()).toBe('skrives her')
    await here.press('Control+Enter')
    await description(other).getByText('skrives her').waitFor()
    await page.getByText('fra den andre').first().waitFor() // in the history
  }))

test('a register that another tab removes is said to be gone, can be saved to file, and leaves nothing', () =>
  app.visit('wide', async ({ page, download }) => {
    await startOwn(page, app)
    await add(page, app, 'system', 'Borte')
    const other = await page.context().newPage()
    await goTo(other, app, '#/innstillinger')
    await other.getByRole('button', { name: /^Fjern registeret/ }).click()
    await other.getByRole('dialog').getByRole('textbox').fill('Orkland kommune')
    await other.getByRole('button', { name: 'Fjern for godt' }).click()
    await other.getByRole('button', { name: 'Åpne eksemplet' }).waitFor()

    await page.getByRole('alert').getByText('fjernet fra denne enheten i en annen fane').waitFor()
    await page.getByRole('link', { name: 'Ta sikkerhetskopi av det' }).click()
    const copy = await download(() => page.locator('#b-file ~ div').getByRole('button').click())
    expect(copy.bytes.length).toBeGreaterThan(500)
    await page.getByRole('button', { name: 'Lukk det' }).click()
    await page.getByRole('button', { name: 'Åpne eksemplet' }).waitFor()
    expect(await page.evaluate(async () => (await indexedDB.databases()).map((db) => db.name))).toEqual([
      'samorden',
    ])
    expect(await laidBy(page)).toEqual([])
  }))

test('nobody leaves a register that the disk refuses without being asked; a copy can be made; nothing is lost', () =>
  app.visit('wide', async (visit) => {
    const { page, download, axe } = visit
    await openExample(page, app)
    await startOwn(page, app)
    await add(page, app, 'system', 'Lagret')
    await fullDisk(page)
    await page.locator('h1 button').click()
    const name = page.locator('article header input')
    await name.fill('Ulagret')
    await name.press('Enter')
    await page.getByText('1 endring er ikke lagret').waitFor()

    await switchTo(page, 'Eksempel')
    const dialog = page.getByRole('dialog', { name: 'Noe er ikke lagret' })
    await axe()
    // The copy is made although the disk cannot even remember that it was.
    const copy = await download(() => dialog.getByRole('button', { name: 'Ta sikkerhetskopi' }).click())
    expect(copy.name).toMatch(/^orkland-kommune-.*\.samorden$/)
    await dialog.getByText('Kopien er lagret').waitFor()
    await dialog.getByRole('button', { name: 'Bli her' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ulagret' }).waitFor()

    await switchTo(page, 'Eksempel')
    await dialog.getByRole('button', { name: 'Gå videre' }).click()
    await page.getByText('Eksempeldata:').waitFor()
    visit.allowProblem(/disk-full/) // «siden sist» cannot be noted, if the overview was just about to
    await giveBack(page)
    await switchTo(page, 'Orkland')
    await page.getByRole('heading', { level: 1, name: 'Orkland kommune' }).waitFor()
    await goTo(page, app, '#/register/system')
    await page.getByText('Ulagret').first().waitFor()
    await expect.poll(() => laidBy(page)).toEqual([])
  }))

test('«Angre» on a message takes back what the message tells of, and not what came after; another register offers none', () =>
  app.visit('wide', async ({ page }) => {
    await openExample(page, app)
    await startOwn(page, app)
    await add(page, app, 'system', 'Arkiveres')
    await add(page, app, 'system', 'Fagsystem')
    await goTo(page, app, '#/register/system')
    await page.getByRole('checkbox').nth(1).check()
    await page
      .getByRole('button', { name: /^Arkiver/ })
      .first()
      .click()
    const toast = page.locator('.toast').filter({ hasText: /arkiv/i })
    await toast.waitFor()
    await page.locator('td.title a, .card a').first().click()
    const box = await describe(page)
    await box.fill('Skrevet etterpå')
    await box.press('Control+Enter')
    await toast.getByRole('button', { name: 'Angre' }).click()
    await page.locator('.toast').filter({ hasText: 'Angret' }).waitFor()
    await description(page).getByText('Skrevet etterpå').waitFor()
    await switchTo(page, 'Eksempel')
    await page.getByText('Eksempeldata:').waitFor()
    expect(await page.locator('.toast').count()).toBe(0)
  }))

test('a comment that is half written is asked about before the page goes', () =>
  app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    await add(page, app, 'system', 'Fagsystem')
    const comment = page.getByRole('textbox', { name: 'Skriv en kommentar' })
    await comment.fill('Husk å ringe')
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type())
        void dialog.dismiss()
      })
    })
    await page.close({ runBeforeUnload: true })
    expect(await asked).toBe('beforeunload')
    expect(await comment.inputValue()).toBe('Husk å ringe')
  }))

test('a damaged envelope is said in words, and the rest opens', () =>
  app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    for (const name of ['En', 'To', 'Tre']) await add(page, app, 'system', name)
    await page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((ok, no) => {
          request.onsuccess = () => ok(request.result)
          request.onerror = () => no(new Error('refused'))
        })
      const names = (await indexedDB.databases()).flatMap((d) => (d.name ? [d.name] : []))
      const name = names.find((n) => n.startsWith('samorden-') && !n.includes('cache'))
      const db = await done(indexedDB.open(name ?? ''))
      const store = db.transaction('envelopes', 'readwrite').objectStore('envelopes')
      const [first] = await done(store.getAllKeys())
      const bytes = (await done(store.get(first ?? 0))) as Uint8Array
      bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 8)
      await done(store.put(bytes, first))
      db.close()
    })
    await page.reload()
    await page.getByText('En del av lageret på denne enheten er skadet').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Tre' }).waitFor()
    await add(page, app, 'system', 'Etter skaden')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Etter skaden' }).waitFor()
  }))

test('an example that cannot be made says why, and leaves a way out', () =>
  app.visit('wide', async (visit) => {
    const { page } = visit
    await page.addInitScript(() => {
      SubtleCrypto.prototype.generateKey = (): Promise<never> =>
        Promise.reject(new DOMException('no', 'NotSupportedError'))
      SubtleCrypto.prototype.importKey = (): Promise<never> =>
        Promise.reject(new DOMException('no', 'NotSupportedError'))
    })
    visit.expectProblem(/no-webcrypto/)
    await page.goto(app.address)
    await page.getByRole('button', { name: 'Åpne eksemplet' }).click()
    await page.getByText('mangler det som trengs for å låse dataene').waitFor()
    await page.getByRole('button', { name: 'Til forsiden' }).click()
    await page.getByRole('button', { name: 'Åpne eksemplet' }).waitFor()
  }))

test('hostile addresses and names are only text', () =>
  app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    const name = '<img src=x onerror="document.title=1"> 🏫 مرحبا \u202e =1+1'
    await add(page, app, 'system', name)
    for (const hash of [
      '#/register/system?f=__proto__.empty~constructor.is.x&s=__proto__&k=constructor.__proto__',
      '#/register/constructor',
      '#/post/system:..%2F..%2Fx?felt=__proto__',
      '#/post/%E0%A4%A',
      `#/register/system?f=${'x'.repeat(20_000)}`,
      '#/rapporter/__proto__',
      '#/hjelp/toString',
      '#/<img src=x onerror=alert(1)>',
    ]) {
      await page.goto('about:blank')
      await goTo(page, app, hash)
      expect(await page.getByText('Siden lot seg ikke vise').count(), hash).toBe(0)
    }
    await goTo(page, app, '#/register/system')
    await page.getByText(name, { exact: true }).first().waitFor()
    expect(await page.title()).toBe('Systemer – Samorden')
  }))
