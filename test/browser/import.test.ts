/** The import as a person meets it: back and forth, their own fields, duplicates, the keyboard, and all of it undone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes, startApp, type App } from './harness.ts'
import { choose, csv, expectCount, heading, next, soon, startOwn, three, toPlan } from './importSteps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

test('the back button goes a step back and keeps what was done; leaving and coming back too', () =>
  app.visit('wide', async (visit) => {
    const { page } = visit
    await startOwn(visit, app)
    await choose(visit, csv(three))
    await heading(visit, 'Hvilket ark, og hvor er overskriften?').waitFor()
    await next(visit)
    const code = page.locator('[data-column="C"]')
    await code.getByRole('button', { name: 'Nytt eget felt: Kode' }).click()
    await next(visit)
    await page.getByText('Systemer: 3 nye.').waitFor()
    await page.goBack()
    await code.getByText('Valgt av deg.').waitFor()
    expect(await code.getByRole('combobox').inputValue()).toBe('Nytt eget felt: Kode')

    await page.getByRole('link', { name: 'Oversikt', exact: true }).click()
    await page.waitForURL(/#\/$/)
    await page.goto(`${app.address}#/hent-inn`)
    await page.getByText('Du er i gang med systemer.csv').waitFor()
    await page.getByRole('button', { name: 'Fortsett der du var' }).click()
    await page.getByText('Systemer: 3 nye.').waitFor()

    await page.getByRole('button', { name: 'Avbryt' }).click()
    await page.getByRole('button', { name: 'Ja, avbryt' }).click()
    await page.getByText('Avbrutt. Ingenting er hentet inn.').waitFor()
    await expectCount(visit, app, 'system', /Hent inn regneark/)
  }))

test('a column of their own becomes a field, headings are remembered, and all of it is undone at once', () =>
  app.visit('wide', async (visit) => {
    const { page } = visit
    await startOwn(visit, app)
    await choose(visit, csv(three))
    await heading(visit, 'Hvilket ark, og hvor er overskriften?').waitFor()
    await next(visit)
    await page.locator('[data-column="C"]').getByRole('button', { name: 'Nytt eget felt: Kode' }).click()
    await next(visit)
    await page.getByRole('button', { name: 'Hent inn 3 systemer' }).click()
    await heading(visit, '3 systemer er hentet inn').waitFor()
    await page.getByText(/1 eget felt er laget/).waitFor()
    await page.goto(`${app.address}#/register/system?k=name.supplier&q=Gerica`)
    await page.getByRole('link', { name: 'Gerica' }).first().click()
    await page.getByText('A1').first().waitFor({ state: 'attached' })

    // The same sheet again, with one cell changed: that is all that would happen.
    await page.goto(`${app.address}#/hent-inn`)
    await choose(visit, csv(three.replace('B2', 'B9')))
    await heading(visit, 'Hvilket ark, og hvor er overskriften?').waitFor()
    await next(visit)
    await page.locator('[data-column="C"]').getByText('Slik du valgte sist.').waitFor()
    expect(await page.locator('[data-column="C"]').getByRole('combobox').inputValue()).toBe('Kode')
    await next(visit)
    await page.getByText('Systemer: 1 endres og 2 er like fra før.').waitFor()
    await page.getByRole('tab', { name: /Endres 1/ }).click()
    const changed = page.getByRole('tabpanel')
    await expect.poll(() => changed.innerText(), soon).toMatch(/Kode\s+fra\s+B2\s+→\s+til\s+B9/)
    await page.getByRole('button', { name: 'Hent inn 1 system' }).click()
    await heading(visit, '1 system er hentet inn').waitFor()

    await page.getByRole('button', { name: 'Angre hele hentingen' }).click()
    await heading(visit, 'Hentingen er angret. Registeret er som før.').waitFor()
    await page.goto(`${app.address}#/register/system?q=Skole`)
    await page.getByRole('link', { name: 'Visma Flyt Skole' }).first().click()
    await page.getByText('B2').first().waitFor({ state: 'attached' })
  }))

test('an import of a whole new sheet is undone at once', () =>
  app.visit('phone', async (visit) => {
    const { page } = visit
    await startOwn(visit, app)
    await choose(visit, csv(three))
    await toPlan(visit)
    await page.getByRole('button', { name: 'Hent inn 3 systemer' }).click()
    await page.getByRole('button', { name: 'Angre hele hentingen' }).click()
    await heading(visit, 'Hentingen er angret. Registeret er som før.').waitFor()
    await visit.axe()
    await expectCount(visit, app, 'system', /Hent inn regneark/)
    await expectCount(visit, app, 'organisation', /Hent inn regneark/)
  }))

test('what is exported and brought in again changes nothing', () =>
  app.visit('wide', async (visit) => {
    const { page } = visit
    await page.goto(app.address)
    await page.getByRole('button', { name: 'Åpne eksemplet' }).click()
    await page.waitForURL(/#\/$/)
    await page.goto(`${app.address}#/register/system`)
    await page.getByText(/^\d+ rader$/).waitFor()
    await page.getByRole('button', { name: 'Handlinger' }).click()
    const file = await visit.download(() => page.getByRole('button', { name: 'Excel (.xlsx)' }).click())
    await page.goto(`${app.address}#/hent-inn`)
    await choose(visit, { name: file.name, mimeType: '', buffer: Buffer.from(file.bytes) })
    await toPlan(visit)
    await page.getByText(/^Systemer: \d+ er like fra før\.$/).waitFor()
    await page.getByText('Alt i arket er likt det som finnes. Det er ingenting å hente inn.').waitFor()
    expect(await page.getByRole('button', { name: /^Hent inn/ }).count()).toBe(0)
  }))

test('the keyboard is enough', () =>
  app.visit('wide', async (visit) => {
    const { page } = visit
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    await startOwn(visit, app)
    await choose(visit, csv(three))
    await expect.poll(focused, soon).toBe('Hvilket ark, og hvor er overskriften?')
    await page.getByLabel('Rad 1 er overskriften').focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.getByLabel('Rad 2 er overskriften').isChecked(), soon).toBe(true)
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => page.getByLabel('Rad 1 er overskriften').isChecked(), soon).toBe(true)
    await page.getByRole('button', { name: 'Neste', exact: true }).press('Enter')
    await expect.poll(focused, soon).toBe('Slik er kolonnene forstått')
    const box = page.locator('[data-column="C"]').getByRole('combobox')
    await box.focus()
    await box.fill('egen id')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('[data-column="C"]').getByText('Valgt av deg.').waitFor()
    await page.getByRole('button', { name: 'Neste', exact: true }).press('Enter')
    await expect.poll(focused, soon).toBe('Dette kommer til å skje')
    const selected = () => page.getByRole('tab', { selected: true }).innerText()
    await page.getByRole('tab', { selected: true }).focus()
    const before = await selected()
    await page.keyboard.press('ArrowRight')
    expect(await selected()).not.toBe(before)
    await page.getByRole('button', { name: 'Hent inn 3 systemer' }).press('Enter')
    await expect.poll(focused, soon).toBe('3 systemer er hentet inn')
  }))

test.each(sizes)('duplicates side by side: the person decides (%s)', (size) =>
  app.visit(size, async (visit) => {
    const { page } = visit
    await startOwn(visit, app)
    await choose(
      visit,
      csv('Navn;Leverandør;Driftes hvor\nGerica;Tietoevry;SaaS\nGerica;Tietoevry;Egen server\n'),
    )
    await toPlan(visit)
    const pair = page.locator('[data-pair]')
    expect(await pair.count()).toBe(1)
    await pair.getByText('Samme navn. Samme leverandør.').waitFor()
    await visit.axe()
    await visit.fitsTheWidth()
    await visit.screenshot('import-duplicates')
    await pair.getByRole('radio', { name: /To ulike/ }).check()
    await page.getByText('Systemer: 2 nye.').waitFor()
    await pair.getByRole('radio', { name: /Ta ikke med/ }).check()
    await page.getByText('Systemer: 1 ny og 1 er tatt ut.').waitFor()
    await pair.getByRole('radio', { name: /Samme: slå dem sammen/ }).check()
    await page.getByText('Systemer: 1 ny.').waitFor()
    await page.getByRole('button', { name: 'Hent inn 1 system' }).click()
    await heading(visit, '1 system er hentet inn').waitFor()
  }),
)

test('cells pasted from Excel are a sheet', () =>
  app.visit('phone', async (visit) => {
    const { page } = visit
    await startOwn(visit, app)
    await page.getByText('Eller lim inn fra Excel').click()
    await page
      .getByLabel('Celler fra Excel')
      .fill('Navn\tTelefon\tE-post\nKari Moen\t72 00 00 00\tkari@orkland.no')
    await page.getByRole('button', { name: 'Bruk det som er limt inn' }).click()
    await heading(visit, 'Hvilket ark, og hvor er overskriften?').waitFor()
    // Name, phone and e-mail: a firm as well as a person. The person says which.
    await page.getByLabel('Hva er det i arket?').selectOption('person')
    await toPlan(visit)
    await page.getByRole('button', { name: 'Hent inn 1 person' }).click()
    await heading(visit, '1 person er hentet inn').waitFor()
    await expectCount(visit, app, 'person', /Kari Moen/)
  }))
