/** Journey 8 of one owner, and backups: each time the app says it first, in words, with the way out. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes, slowSizes, startApp, type App } from './harness.ts'
import { fillFolder, readFolder } from './pickedFolder.ts'
import { add, fillDisk, goTo, saved, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

test.each(sizes)(
  'a copy locked with a passphrase is opened in another browser; the wrong one is refused (%s)',
  async (size) => {
    let file: Uint8Array = new Uint8Array()
    await app.visit(size, async ({ page, axe, download, screenshot }) => {
      await startOwn(page, app)
      await add(page, app, 'system', 'Gerica')
      await goTo(page, app, '#/sikkerhetskopi')
      await page.getByText('Det er ikke tatt noen kopi ennå.').waitFor()
      await axe()
      await screenshot('backup')
      await page
        .getByRole('region', { name: 'Ta en kopi til fil' })
        .getByLabel('Lås filen med passord')
        .check()
      await page.getByLabel('Passord', { exact: true }).fill('kort')
      expect(await page.getByRole('button', { name: 'Last ned kopi' }).isDisabled()).toBe(true)
      await page.getByLabel('Passord', { exact: true }).fill('langt nok passord')
      const got = await download(() => page.getByRole('button', { name: 'Last ned kopi' }).click())
      expect(got.name).toMatch(/^orkland-kommune-\d{4}-\d\d-\d\d\.samorden$/)
      expect(new TextDecoder('latin1').decode(got.bytes)).not.toContain('Gerica')
      file = got.bytes
      await page.getByText(/Siste kopi: i dag/).waitFor()
    })
    await app.visit(size, async ({ page, axe }) => {
      await goTo(page, app, '#/start/fil')
      await page.getByLabel('Velg fil').setInputFiles({
        name: 'kopi.samorden',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(file),
      })
      await page.getByRole('heading', { name: 'Filen er låst med passord' }).waitFor()
      await page.getByText(/Orkland kommune, laget/).waitFor()
      await page.getByLabel('Passord', { exact: true }).fill('feil passord')
      await page.getByRole('button', { name: 'Hent inn' }).click()
      await page.getByText('Passordet passer ikke. Prøv igjen.').waitFor()
      await axe()
      await page.getByLabel('Passord', { exact: true }).fill('langt nok passord')
      await page.getByRole('button', { name: 'Hent inn' }).click()
      await page.getByRole('navigation', { name: 'Hovedmeny' }).waitFor()
      await goTo(page, app, '#/register/system')
      await page.getByText('Gerica').first().waitFor()
      // Editing goes on from here: the new device has authority.
      await add(page, app, 'system', 'Visma Flyt Skole')
      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'Visma Flyt Skole' }).waitFor()
    })
  },
)

test('files that are not backups are refused by name, and nothing is changed', () =>
  app.visit('wide', async ({ page }) => {
    await goTo(page, app, '#/start/fil')
    const give = (bytes: Buffer) =>
      page
        .getByLabel('Velg fil')
        .setInputFiles({ name: 'x.samorden', mimeType: 'application/octet-stream', buffer: bytes })
    await give(Buffer.from('dette er et brev'))
    await page.getByText(/ikke en \.samorden-fil/).waitFor()
    await give(Buffer.alloc(0))
    await page.getByRole('alert').waitFor()
    await page.goto(`${app.address}#/start`)
    expect(await page.getByRole('heading', { name: 'På denne enheten' }).count()).toBe(0)
  }))

test('a browser that was cleared at log-out gets everything back from the chosen folder', async () => {
  let files: ReadonlyMap<string, Uint8Array> = new Map()
  await app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    await add(page, app, 'system', 'Gerica')
    await goTo(page, app, '#/sikkerhetskopi')
    await page.getByRole('button', { name: 'Velg mappe' }).click()
    await page.getByText(/Siste kopi i mappen/).waitFor()
    await add(page, app, 'system', 'Skrevet etterpå')
    // Leaving the page makes the copy that waits.
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect
      .poll(async () => [...(await readFolder(page)).values()].map((b) => b.length).join())
      .not.toBe('')
    const before = (await readFolder(page)).get('orkland-kommune.samorden')?.length ?? 0
    await expect
      .poll(async () => (await readFolder(page)).get('orkland-kommune.samorden')?.length ?? 0)
      .toBeGreaterThanOrEqual(before)
    await goTo(page, app, '#/sikkerhetskopi')
    await page.getByText(/Siste kopi i mappen/).waitFor()
    files = await readFolder(page)
  })
  expect([...files.keys()]).toContain('orkland-kommune.samorden')
  await app.visit('wide', async ({ page }) => {
    await goTo(page, app, '#/start/fil')
    await fillFolder(page, files)
    await page.getByRole('button', { name: 'Velg mappe' }).click()
    await page.getByRole('navigation', { name: 'Hovedmeny' }).waitFor()
    await goTo(page, app, '#/register/system')
    await page.getByText('Gerica').first().waitFor()
    await page.getByText('Skrevet etterpå').first().waitFor()
  })
})

test.each(slowSizes)(
  'S11 a full disk is red at once, the edit is in the backup, and is stored when there is room (%s)',
  (size) =>
    app.visit(size, async (visit) => {
      const { page, axe, download, screenshot } = visit
      await page.goto(app.address)
      await visit.readyForOffline()
      const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
      // Room enough to begin; then everything but a little of it is taken by something else.
      await visit.fullAt(used + 3_000_000)
      await startOwn(page, app)
      await add(page, app, 'system', 'Gerica')
      await fillDisk(page)
      const description = page.locator('[data-field="description"]')
      await description.getByRole('button', { name: /^(Endre|Fyll ut)/ }).click()
      // Signs that do not deflate: the text really needs its room.
      const long = await page.evaluate(() =>
        Array.from({ length: 6 }, () =>
          String.fromCharCode(
            ...[...crypto.getRandomValues(new Uint16Array(30_000))].map((n) => 0x4e00 + (n % 20_000)),
          ),
        ).join(''),
      )
      await description.locator('textarea').fill(`Brukes døgnet rundt. ${long}`)
      await description.getByRole('button', { name: 'Ferdig' }).click()
      const alert = page.getByRole('alert').filter({ hasText: 'ikke lagret' })
      await alert.waitFor()
      await alert.getByText(/ikke plass til mer/).waitFor()
      await alert.getByRole('link', { name: 'Ta sikkerhetskopi nå' }).click()
      await page.getByRole('heading', { level: 1, name: 'Sikkerhetskopi' }).waitFor()
      await axe()
      await screenshot('disk-full')
      await visit.fullAt(undefined)
      const got = await download(() => page.getByRole('button', { name: 'Last ned kopi' }).click())
      expect(got.bytes.length).toBeGreaterThan(300_000)
      await page
        .getByRole('button', { name: 'Prøv igjen' })
        .click()
        .catch(() => undefined) // the backup may have stored it already
      await saved(page)
      await page.reload()
      await goTo(page, app, '#/register/system')
      await page.getByText('Gerica').first().click()
      await page
        .getByText(/Brukes døgnet rundt/)
        .first()
        .waitFor()
    }),
)

test('S13 two tabs: what one writes the other shows, and both write', () =>
  app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    await add(page, app, 'system', 'Gerica')
    const address = page.url()
    const other = await page.context().newPage()
    await other.goto(address)
    await other.getByRole('heading', { level: 1, name: 'Gerica' }).waitFor()
    const write = async (tab: typeof page, field: string, text: string) => {
      const line = tab.locator(`[data-field="${field}"]`)
      await line.getByRole('button', { name: /^(Endre|Fyll ut)/ }).click()
      await line.locator('input, textarea').fill(text)
      await line.getByRole('button', { name: 'Ferdig' }).click()
      await saved(tab)
    }
    await write(page, 'annualCost', '1000')
    await other
      .locator('[data-field="annualCost"]')
      .getByText(/1\s000 kr/)
      .waitFor()
    await write(other, 'description', 'Skrevet i den andre fanen')
    await page.getByText('Skrevet i den andre fanen').first().waitFor()
    await other.close()
    await page.reload()
    await page.getByText('Skrevet i den andre fanen').first().waitFor()
    await page
      .locator('[data-field="annualCost"]')
      .getByText(/1\s000 kr/)
      .waitFor()
  }))

test('the example leaves no trace', () =>
  app.visit('wide', async ({ page }) => {
    await page.goto(app.address)
    await page.getByRole('button', { name: 'Åpne eksemplet' }).click()
    await page.getByRole('navigation', { name: 'Hovedmeny' }).waitFor()
    await saved(page)
    await page.getByRole('button', { name: 'Fjern eksemplet' }).click()
    await page.getByText(/Det kan ikke angres/).waitFor()
    await page.getByRole('button', { name: 'Fjern eksemplet' }).click()
    await page.getByRole('button', { name: 'Åpne eksemplet' }).waitFor()
    await expect
      .poll(() =>
        page.evaluate(async () =>
          (await indexedDB.databases())
            .map((d) => d.name ?? '')
            .filter((n) => /cache|register-|samorden-[a-z0-9]{10,}/i.test(n)),
        ),
      )
      .toEqual([])
  }))

test('the overview reminds of a copy when there is something to lose, and is quiet when one is fresh', () =>
  app.visit('phone', async ({ page, download }) => {
    await startOwn(page, app)
    await add(page, app, 'system', 'Gerica')
    await goTo(page, app, '#/')
    const reminder = page.locator('main a[href="#/sikkerhetskopi"]')
    await reminder.first().click()
    await page.getByRole('heading', { level: 1, name: 'Sikkerhetskopi' }).waitFor()
    await download(() => page.getByRole('button', { name: 'Last ned kopi' }).click())
    await page.getByText(/Siste kopi: i dag/).waitFor()
    await goTo(page, app, '#/')
    await expect.poll(() => reminder.count()).toBe(0)
  }))
