/** A record's page: typed in the page → sealed → stored → seen after a reload; links, history, undo, archive, copy, erasure. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes, startApp, type App } from './harness.ts'
import { add, goTo, openExample, saved, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

test.each(sizes)(
  'a thin thread: what is typed is there after a reload, and can be undone after it (%s)',
  (size) =>
    app.visit(size, async ({ page, axe, fitsTheWidth, screenshot }) => {
      await startOwn(page, app)
      await add(page, app, 'system', 'Gerica')
      const supplier = page.locator('[data-field="supplier"]')
      await supplier.getByRole('button', { name: 'Fyll ut Leverandør' }).click()
      await supplier.getByRole('combobox').fill('Tietoevry')
      await page.getByRole('option', { name: /^Legg til «/ }).click()
      await supplier.getByRole('link', { name: 'Tietoevry' }).waitFor()
      const version = page.locator('[data-field="hosting"]')
      await version.getByRole('button', { name: /^(Endre|Fyll ut)/ }).click()
      await version.getByLabel('Sky (SaaS)').check()
      await version.getByRole('button', { name: 'Ferdig' }).click()
      const description = page.locator('[data-field="description"]')
      await description.getByRole('button', { name: /^(Endre|Fyll ut)/ }).click()
      await description.locator('textarea').fill('Pleie og omsorg.\nBrukes døgnet rundt.')
      await description.getByRole('button', { name: 'Ferdig' }).click()
      await saved(page)
      await axe()
      await fitsTheWidth()
      await screenshot('record')

      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'Gerica' }).waitFor()
      await page.locator('[data-field="supplier"]').getByRole('link', { name: 'Tietoevry' }).waitFor()
      await page.getByText('Brukes døgnet rundt.').first().waitFor()
      await page.getByRole('button', { name: 'Angre siste endring' }).click()
      await page.locator('[data-field="description"]').getByText('Ikke besvart').waitFor()
      await page.getByRole('status').getByRole('button', { name: 'Gjør om igjen' }).click()
      await page.locator('[data-field="description"]').getByText('Brukes døgnet rundt.').waitFor()

      // Links read from both ends.
      await page.locator('[data-field="supplier"]').getByRole('link', { name: 'Tietoevry' }).click()
      await page.getByRole('heading', { level: 3, name: /Systemer fra leverandøren/ }).waitFor()
      await page.getByRole('link', { name: 'Gerica' }).click()
      await page.getByRole('heading', { level: 1, name: 'Gerica' }).waitFor()
    }),
)

test('what is wrong is said at the field, and nothing is lost', () =>
  app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    await add(page, app, 'system', 'Gerica')
    const cost = page.locator('[data-field="annualCost"]')
    await cost.getByRole('button', { name: /^(Endre|Fyll ut)/ }).click()
    await cost.locator('input').fill('mange penger')
    await cost.locator('input').press('Enter')
    await cost.getByRole('alert').getByText('Skriv et tall').waitFor()
    expect(await cost.locator('input').inputValue()).toBe('mange penger')
    await cost.locator('input').fill('1,2 mill')
    await cost.locator('input').press('Enter')
    await cost.getByText(/1\s200\s000 kr/).waitFor()
  }))

test('history says who, when, from what to what; and a record can be set back', () =>
  app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    await add(page, app, 'system', 'Gerica')
    for (const version of ['8.1', '9.0']) {
      const field = page.locator('[data-field="version"]')
      if (!(await field.isVisible())) await page.locator('summary', { hasText: 'Teknisk' }).click()
      if (!(await field.isVisible()))
        await page.locator('details:has([data-field="version"]) summary').click()
      await field.getByRole('button', { name: /^(Endre|Fyll ut)/ }).click()
      await field.locator('input').fill(version)
      await field.locator('input').press('Enter')
      await field.getByText(version, { exact: true }).waitFor()
      await saved(page)
    }
    const history = page.getByRole('region', { name: 'Historikk' })
    await history.getByText(/fra 8\.1 til 9\.0/).waitFor()
    await history
      .getByText(/deg \(denne enheten\)/)
      .first()
      .waitFor()
    await history.getByRole('button', { name: 'Sett tilbake til slik det var da' }).first().click()
    await page.locator('[data-field="version"]').getByText('8.1', { exact: true }).waitFor()
    await page
      .getByText(/Satt tilbake til slik det var/)
      .first()
      .waitFor()
  }))

test('archived, found again, brought back; copied with its links', () =>
  app.visit('wide', async ({ page }) => {
    await openExample(page, app)
    await goTo(page, app, '#/register/system?f=supplier.notEmpty&s=name')
    const all = await page.locator('.count').innerText()
    const name = await page.locator('[data-cell="0-0"] a').innerText()
    await page.locator('[data-cell="0-0"] a').click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    const supplier = await page.locator('[data-field="supplier"] a').innerText()
    await page.getByRole('main').getByRole('button', { name: 'Handlinger' }).click()
    await page.getByRole('button', { name: 'Lag kopi' }).click()
    await page.waitForURL(/ny=1/)
    await page.locator('[data-field="supplier"]').getByRole('link', { name: supplier }).waitFor()
    await page.getByRole('main').getByRole('button', { name: 'Handlinger' }).click()
    await page.getByRole('button', { name: 'Arkiver', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Arkiver', exact: true }).click()
    await page
      .getByText(/er arkivert/)
      .first()
      .waitFor()
    await goTo(page, app, '#/register/system?f=supplier.notEmpty&s=name')
    expect(await page.locator('.count').innerText()).toBe(all)
    await goTo(page, app, '#/register/system?f=archivedOn.notEmpty&a=1')
    await page.locator('[data-cell="0-0"] a', { hasText: '(kopi)' }).click()
    await page.getByRole('main').getByRole('button', { name: 'Handlinger' }).click()
    await page.getByRole('button', { name: 'Hent fram igjen' }).click()
    await page
      .locator('.facts')
      .getByText(/^Arkivert /)
      .waitFor({ state: 'detached' })
  }))

test('S33 a person is erased for good: the name is nowhere on the device', () =>
  app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    await add(page, app, 'person', 'Kari Utvandrer')
    await add(page, app, 'person', 'Ola Gjenværende')
    await goTo(page, app, '#/register/person?q=utvandrer')
    await page.locator('[data-cell="0-0"] a').click()
    await page.getByRole('main').getByRole('button', { name: 'Handlinger' }).click()
    await page.getByRole('button', { name: 'Slett personen for godt' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Slett personen for godt' }).click()
    await page.getByText('Personen er slettet.').waitFor()
    await page.reload()
    await goTo(page, app, '#/register/person')
    await page.getByText('Ola Gjenværende').waitFor()
    expect(await page.getByText('Kari Utvandrer').count()).toBe(0)
    await goTo(page, app, '#/historikk')
    expect(await page.getByText('Kari Utvandrer').count()).toBe(0)
  }))

test('an address that leads nowhere says so, with a way on', () =>
  app.visit('phone', async ({ page, axe }) => {
    await openExample(page, app)
    for (const hash of ['#/post/system:01FINNESIKKE', '#/register/tull', '#/hvor?som=helst']) {
      await goTo(page, app, hash)
      await page.getByRole('heading', { level: 1, name: 'Denne siden finnes ikke' }).waitFor()
      await page.getByRole('link', { name: 'Til oversikten' }).waitFor()
    }
    await axe()
  }))

test('a text longer than a field can hold stays where it was typed until it is short enough', () =>
  app.visit('wide', async ({ page }) => {
    await startOwn(page, app)
    await add(page, app, 'system', 'Gerica')
    const description = page.locator('[data-field="description"]')
    await description.getByRole('button', { name: /^(Endre|Fyll ut)/ }).click()
    await description.locator('textarea').fill('Kort. '.repeat(60_000))
    await description.getByRole('button', { name: 'Ferdig' }).click()
    await description.getByText(/Teksten er for lang for dette feltet/).waitFor()
    expect((await description.locator('textarea').inputValue()).length).toBe(360_000)
    await description.locator('textarea').fill('Kort.')
    await description.getByRole('button', { name: 'Ferdig' }).click()
    await description.getByText('Kort.').waitFor()
    await description.locator('textarea').waitFor({ state: 'detached' })
  }))
