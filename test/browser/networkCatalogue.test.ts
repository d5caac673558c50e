/** «Felles katalog» in the example network: found, used, agreed on, changed, merged and proposed. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes, startApp, type App } from './harness.ts'
import { saved } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

/** The example region, seen from Ørland. @returns the address of its catalogue */
async function openCatalogue(page: Page): Promise<string> {
  await page.goto(app.address)
  await page.getByRole('button', { name: 'Åpne eksempelnettverket' }).click()
  await page.waitForURL(/#\/nettverk\//)
  await page.getByRole('link', { name: 'Felles katalog' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Felles katalog' }).waitFor()
  await page.getByRole('searchbox').waitFor()
  return page.url().replace(/\?.*$/, '')
}
const open = async (page: Page, address: string, name: string): Promise<void> => {
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
const toast = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

test.each(sizes)('who else has it, what they chose to show, and whom to write to (%s)', (size) =>
  app.visit(size, async ({ page, axe }) => {
    const catalogue = await openCatalogue(page)
    await axe()
    await page.getByRole('searchbox').fill('geri')
    await expect.poll(() => page.url()).toContain('s=geri')
    await page.getByRole('link', { name: /^\d+ av 38 kommuner bruker Gerica$/ }).waitFor()
    await page.getByRole('link', { name: 'Gerica', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Gerica' }).waitFor()
    await page.getByText(/^\d+ av 38 kommuner har den i bruk/).waitFor()
    const letter = await page.getByRole('link', { name: /^Skriv til alle/ }).getAttribute('href')
    expect(letter).toMatch(/^mailto:\?bcc=.+&subject=/)
    expect(letter).not.toMatch(/^mailto:[^?]/)
    await axe()

    // One objection is enough, and may be taken back: nobody has the last word.
    await page.getByRole('button', { name: 'Innvending' }).click()
    await toast(page, 'Innvendingen er lagret').waitFor()
    await page.getByText('Har en innvending:').waitFor()
    await page.getByRole('button', { name: 'Vi står bak denne' }).click()
    await page.getByText('Har en innvending:').waitFor({ state: 'detached' })
    await open(page, `${catalogue}?slag=leverandorer&s=tieto`, 'Felles katalog')
    await page
      .getByRole('link', { name: /^Tieto/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Gerica', exact: true }).waitFor()
  }),
)

test('used, changed in the catalogue, and decided on field by field', () =>
  app.visit('wide', async ({ page, axe }) => {
    const catalogue = await openCatalogue(page)
    await open(page, `${catalogue}/product:@compilo`, 'Compilo')
    await page.getByRole('button', { name: 'Bruk denne' }).click()
    await axe()
    await page.getByRole('button', { name: 'Ta i bruk' }).click()
    // The new system's own page, with who else has it.
    await page.waitForURL(/#\/post\/system:/)
    const system = page.url()
    await page.getByRole('heading', { name: 'Hvem andre bruker dette' }).waitFor()
    await page.getByText(/^\d+ av 38 kommuner bruker dette$/).waitFor()
    await axe()

    for (const [field, text] of [
      ['Navn', 'Compilo Kvalitet'],
      ['Beskrivelse', 'Avvik og internkontroll'],
    ] as const) {
      await page.goto(`${catalogue}/product:@compilo`)
      const line = page.getByRole('group', { name: field, exact: true })
      await line.getByRole('button').last().click()
      await line.getByRole('textbox').fill(text)
      await line.getByRole('button', { name: 'Ferdig' }).click()
      await line.getByText(text).waitFor()
    }
    await saved(page)
    await page.goto(system)
    await page.getByRole('link', { name: /^Nytt i katalogen: / }).click()
    await page.getByRole('heading', { level: 1, name: 'Nytt i katalogen' }).waitFor()
    await axe()
    // The system has it, and so has our copy of the product: it is one change, and one question.
    await page.getByText('Gjelder også produktet i deres register:').first().waitFor()
    const keep = page.getByRole('button', { name: 'Behold vårt: Navn, Compilo' })
    expect(await keep.count()).toBe(1)
    await keep.click()
    await expect.poll(() => keep.count()).toBe(0)
    await toast(page, 'Navn: vårt står').first().waitFor()
    await page.getByRole('button', { name: /^Ta alt nytt/ }).click()
    await page.goto(system)
    await page.getByRole('heading', { level: 1, name: 'Compilo', exact: true }).waitFor()
    await page.getByText('Avvik og internkontroll').first().waitFor()
    await page.goto(`${catalogue}/product:@compilo`)
    await page.getByRole('link', { name: 'Se utbredelsen' }).click()
    await page.waitForURL(/utbredelse\/product:@compilo/)
    await page.getByRole('heading', { level: 1, name: 'Compilo Kvalitet' }).waitFor()
  }))

test('what stands twice is merged without breaking links, and taken apart again', () =>
  app.visit('wide', async ({ page, axe }) => {
    const catalogue = await openCatalogue(page)
    await open(page, `${catalogue}/like`, 'Like oppføringer')
    const cards = page.locator('.duplicate')
    const before = await page.getByText(/sikre likheter, /).innerText()
    await axe()
    const card = cards.filter({ hasText: '«Velferdsteknologisk knutepunkt (VKP)»' }).first()
    await card.getByText('Navnet står i parentes på den andre').waitFor()
    await card.getByRole('button', { name: /^Slå sammen/ }).click()
    await toast(page, 'Slått sammen til').waitFor()
    await page.getByRole('button', { name: 'Angre', exact: true }).first().click()
    await page.getByText(before).waitFor()
    await card.getByRole('button', { name: /^Slå sammen/ }).click()
    await page.getByText(before).waitFor({ state: 'detached' })

    // The address of the one that went leads to the one that stayed.
    await open(
      page,
      `${catalogue}/product:@velferdsteknologisk-knutepunkt`,
      'Velferdsteknologisk knutepunkt (VKP)',
    )
    await page.getByRole('button', { name: /^Opphev sammenslåing/ }).click()
    await page
      .getByRole('heading', { level: 1, name: 'Velferdsteknologisk knutepunkt', exact: true })
      .waitFor()

    await page.goto(`${catalogue}/like`)
    await card.getByRole('button', { name: 'Ikke det samme' }).click()
    await card.waitFor({ state: 'detached' })
  }))

test.each(sizes)('one’s own system is proposed, and stands there for all (%s)', (size) =>
  app.visit(size, async ({ page, axe }) => {
    const catalogue = await openCatalogue(page)
    await open(page, `${catalogue}/foresla`, 'Foreslå for katalogen')
    const first = page.getByRole('button', { name: /^Foreslå / }).first()
    const name = ((await first.getAttribute('aria-label')) ?? '').replace(/^Foreslå /, '')
    await first.click()
    await axe()
    await page.getByRole('dialog').getByRole('button', { name: 'Foreslå' }).click()
    await toast(page, `«${name}» er foreslått`).waitFor()
    await page.goto(`${catalogue}?s=${encodeURIComponent(name)}`)
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByText('Foreslått', { exact: true }).first().waitFor()
    await page.getByText('1 kommune står bak. 2 må til.').waitFor()
  }),
)
