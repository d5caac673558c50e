/** «Forberedelser»: places, last year's list, forms out and back, and the agreement. */
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes, startApp, type App } from './harness.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

/** @returns the address of the network’s preparations */
async function openBefore(page: Page): Promise<string> {
  await page.goto(app.address)
  await page.getByRole('button', { name: 'Åpne eksempelnettverket' }).click()
  await page.waitForURL(/#\/nettverk\//)
  await page.getByRole('link', { name: 'Forberedelser' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Forberedelser' }).waitFor()
  await page.getByRole('link', { name: 'Hent inn fjorårets oversikt' }).waitFor()
  return page.url()
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first()
const give = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** An answer may raise another question: what a row says is asked about when one knows whose it is. */
async function acceptAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Godta 1 forslag' }).click()
  await page.getByLabel(/^Noen ruter har bare et årstall/).waitFor()
  await page.getByRole('button', { name: 'Godta 1 forslag' }).click()
  await page.getByRole('button', { name: /^Godta / }).waitFor({ state: 'detached' })
}
/** Names in any form, a doubt, a blank, a year, a sum. */
const matrix = [
  'Oversikt 2025;;;',
  'Kommune;Gerica;Superløsningen;Innbyggere',
  'Osen kommune;ja, fra 2025;kanskje?;900',
  'M. Gauldal;;ja;6000',
  'Nærøysundd;nei;2024;9000',
  'Flatanger;;nei;1100',
  'Sum;1;2;',
].join('\n')

test.each(sizes)(
  'last year’s list: asked once, looked over, stored as one, and nothing new twice (%s)',
  (size) =>
    app.visit(size, async ({ page, axe }) => {
      const before = await openBefore(page)
      await axe()
      await page.getByRole('link', { name: 'Hent inn fjorårets oversikt' }).click()
      await heading(page, 'Hent inn oversikt eller svarskjema').waitFor()
      await give(page, 'fjoråret.csv', matrix)
      await heading(page, /^\d+ spørsmål$/).waitFor()
      await page.getByText('Hvilken kommune er «Nærøysundd»?').waitFor()
      await axe()
      await page.getByLabel('Hva betyr «kanskje?»?').selectOption({ label: 'Sier ingenting' })
      await acceptAll(page)
      await page.getByRole('button', { name: 'Se over' }).click()
      await heading(page, 'Dette blir foreslått').waitFor()
      await page.getByText('blanke ruter: sier ingenting, og blir aldri «nei»').waitFor()
      await page.locator('summary', { hasText: 'Midtre Gauldal' }).click()
      await page.getByLabel('Ta med Superløsningen i Midtre Gauldal').waitFor()
      await axe()
      await page.getByRole('button', { name: /^Lagre \d+ forslag$/ }).click()
      await heading(page, /^\d+ forslag lagret$/).waitFor()

      const again = async () => {
        await page.getByRole('button', { name: 'Hent inn en fil til' }).click()
        await give(page, 'fjoråret.csv', matrix)
        await heading(page, /^\d+ spørsmål$/).waitFor()
        await page.getByLabel('Hva betyr «kanskje?»?').selectOption({ label: 'Sier ingenting' })
        await acceptAll(page)
        await page.getByRole('button', { name: 'Se over' }).click()
      }
      await again()
      await page.getByText('Alt i fila står her fra før.').waitFor()
      expect(await page.getByRole('button', { name: /^Lagre / }).count()).toBe(0)
      await page.goto(`${before.replace('forberedelser', 'katalog')}?s=superl`)
      await page.getByRole('link', { name: 'Superløsningen', exact: true }).waitFor()
    }),
)

test('the whole import is taken back at once, and what is no spreadsheet is refused by name', () =>
  app.visit('wide', async ({ page, axe }) => {
    const before = await openBefore(page)
    await page.goto(`${before}/oversikt`)
    await give(page, 'bilde.csv', '%PDF-1.7 …')
    await page.getByRole('alert').filter({ hasText: '«bilde.csv» ble ikke lest.' }).waitFor()
    await give(page, 'liste.csv', 'Møterom;Plasser\nFjorden;12\n')
    await page.getByRole('alert').filter({ hasText: 'Vi fant ingen tabell' }).waitFor()
    await axe()
    await give(page, 'ny.csv', 'Kommune;Framtidsplanen\nOsen;ja\nÅfjord;planlagt 2027\n')
    await heading(page, 'Dette blir foreslått').waitFor()
    await page.getByText('1 oppføring legges i katalogen').waitFor()
    await page.getByRole('button', { name: 'Lagre 2 forslag' }).click()
    await page.getByRole('button', { name: 'Angre alt' }).click()
    await heading(page, 'Alt er tatt tilbake').waitFor()
    await page.goto(`${before.replace('forberedelser', 'katalog')}?s=framtidsplanen`)
    await page.getByText('Ingenting passer.').waitFor()
  }))

test.each(sizes)('places by list and by county, removed and brought back (%s)', (size) =>
  app.visit(size, async ({ page, axe }) => {
    const before = await openBefore(page)
    await page.goto(`${before}/kommuner`)
    await heading(page, 'Kommuner i nettverket').waitFor()
    await page
      .getByRole('textbox', { name: /Navn eller nummer/ })
      .fill('Oslo kommune\n1103 Stavanger\nVåler\nØrland')
    await page.getByText('3 kommuner kjent igjen').waitFor()
    await page.getByLabel('«Våler»: Hvem er dette?').selectOption({ index: 1 })
    await axe()
    await page.getByRole('button', { name: 'Sett av plass til 3 kommuner' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /^41 kommuner, / })
      .waitFor()
    await page.getByRole('combobox', { name: 'Fylke eller nettverk' }).selectOption({ label: 'Nordland' })
    await page.getByRole('button', { name: 'Sett av plass til 41 kommuner' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /^82 kommuner, / })
      .waitFor()
    await page
      .getByText('41 kommuner har fått plass')
      .locator('..')
      .getByRole('button', { name: 'Angre' })
      .click()
    await page
      .getByRole('status')
      .filter({ hasText: /^41 kommuner, / })
      .waitFor()
    await page.getByRole('button', { name: 'Ta bort plassen til Oslo' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /^40 kommuner, / })
      .waitFor()
  }),
)

test('forms go out as spreadsheets and come back as suggestions', () =>
  app.visit('wide', async ({ page, axe }) => {
    const before = await openBefore(page)
    await page.goto(`${before}/skjema`)
    await heading(page, 'Svarskjema').waitFor()
    await axe()
    const zip = page.waitForEvent('download')
    await page.getByRole('button', { name: /^Lag ett til hver/ }).click()
    const files = unzipSync(await readFile(await (await zip).path()))
    const names = Object.keys(files)
    expect(names.length).toBeGreaterThan(1)
    expect(names.every((name) => /^svarskjema .+\.xlsx$/.test(name))).toBe(true)
    // Filled in by hand where nothing is installed; known by its headings.
    const form = 'Løsning;Bruker dere den?;Siden når\nGerica;ja;2023\nCompilo;;\n'
    await page.goto(`${before}/oversikt`)
    await give(page, 'svarskjema Osen.csv', form)
    await page.getByText('Hvilken kommune har svart på skjemaet').waitFor()
    await page.getByRole('button', { name: /^Trolig: Osen/ }).click()
    await page.getByRole('button', { name: 'Se over' }).click()
    await page.locator('summary', { hasText: 'Osen' }).click()
    await page.getByText(/I bruk, siden 1\. januar 2023/).waitFor()
  }))

test.each(sizes)('the agreement is drafted with name and members, and says what leaves (%s)', (size) =>
  app.visit(size, async ({ page, axe }) => {
    const before = await openBefore(page)
    await page.goto(`${before}/avtale`)
    await heading(page, 'Delingsavtale').waitFor()
    await page.getByText('Se utkastet fra appen').click()
    await page.getByText('Avtale om deling i DigiTrøndelag (eksempel)').filter({ visible: true }).waitFor()
    await page.getByRole('button', { name: 'Bruk utkastet' }).click()
    await heading(page, /^\d+\. Hva som aldri forlater kommunen$/).waitFor()
    await heading(page, 'Hva som forlater dere nå').waitFor()
    await axe()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
    await page.getByRole('link', { name: 'Åpne forhåndsvisningen' }).click()
    await heading(page, 'Hva andre ser av oss').waitFor()
  }),
)
