/** «Innføring» and «Hva er vi med på»: offers, one's own card and answer, suggestions confirmed, what it costs, one page on paper. */
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes, startApp, type App } from './harness.ts'
import { networkOf } from './networkSteps.ts'
import { together } from './sharingSteps.ts'
import { goTo } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

/** Opens the example network, seen from Ørland; gives its address. */
async function openExampleNetwork(page: Page): Promise<string> {
  await page.goto(app.address)
  await page.getByRole('button', { name: 'Åpne eksempelnettverket' }).click()
  await page.waitForURL(/#\/nettverk\/\w+/)
  return new URL(page.url()).hash.split('?')[0] ?? ''
}
const offer = '/innforing/offer:@eksempel-minside'
const open = async (page: Page, hash: string, name: string | RegExp): Promise<void> => {
  await goTo(page, app, hash)
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
const toast = (page: Page, text: string): Locator => page.locator('.toast').filter({ hasText: text })
const column = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: new RegExp(`^${name}: \\d+ kommune`) })

test.each(sizes)('one’s own card is moved and moved back, others’ may get a suggestion (%s)', (size) =>
  app.visit(size, async ({ page, axe, fitsTheWidth }) => {
    const network = await openExampleNetwork(page)
    await open(page, `${network}${offer}`, /^Innbyggerens side/)
    await page.getByText('Innbyggeren ser minst tre av kommunens tjenester').waitFor()
    await axe()
    await fitsTheWidth()

    // By keyboard: the choice on one's own card, which is the only one there is.
    const move = page.getByRole('combobox', { name: 'Flytt til' })
    expect(await move.count()).toBe(1)
    await move.selectOption({ label: 'Innfører' })
    const stands = column(page, 'Innfører').getByRole('listitem').filter({ hasText: 'Ørland' })
    await stands.waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.dataset['key']))
      .toBe('5057')
    await toast(page, 'Ørland er flyttet til «Innfører»').getByRole('button', { name: 'Angre' }).click()
    await column(page, 'Har tilsvarende').getByRole('listitem').filter({ hasText: 'Ørland' }).waitFor()

    await page.getByRole('link', { name: 'Flatanger', exact: true }).click()
    await page.getByRole('button', { name: 'Foreslå for Flatanger' }).click()
    await page.getByRole('radio', { name: 'Blir med' }).check()
    await page.getByRole('textbox', { name: 'Planlagt kvartal' }).fill('høsten 2031')
    await axe()
    await page.getByRole('button', { name: 'Lagre forslaget' }).click()
    const card = column(page, 'Ikke startet').getByRole('listitem').filter({ hasText: 'Flatanger' })
    await card.getByText('Foreslått av nettverket').waitFor()
    await card.getByText('planlagt 2031 K4').waitFor()

    // The figure opens its list, and what the network believes is not counted as being in.
    await page.getByRole('link', { name: '1 foreslått med av nettverket' }).click()
    const rows = page.getByRole('table').getByRole('row')
    await expect.poll(() => rows.count()).toBe(2)
    await rows.nth(1).getByText('Foreslått av nettverket').waitFor()
    const count = await page.getByRole('link', { name: /er med$/ }).innerText()
    await page.getByRole('link', { name: /er med$/ }).click()
    await expect.poll(() => rows.count()).toBe(Number.parseInt(count) + 1)
    await expect.poll(() => page.getByRole('table').getByText('Flatanger').count()).toBe(0)
    await page.getByRole('link', { name: 'Tidslinje' }).click()
    await page.getByRole('table', { name: /Planlagt og i bruk/ }).waitFor()
    await axe()
    await fitsTheWidth()
  }),
)

test('what is changed in the assumptions is reckoned with, stands in the address, and is taken back', () =>
  app.visit('wide', async ({ page, axe, download }) => {
    const network = await openExampleNetwork(page)
    await open(page, `${network}${offer}?vis=okonomi`, /^Innbyggerens side/)
    const low = page.getByRole('textbox', { name: 'Fra (kr) (Årlig avgift)' })
    const sum = page.getByText(/^Til sammen koster det/)
    const before = await sum.innerText()
    await low.fill('4,5')
    await low.press('Tab')
    await expect.poll(() => sum.innerText()).not.toBe(before)
    const changed = await sum.innerText()
    expect(new URL(page.url()).hash).toContain(`e=${encodeURIComponent('a:4.5-5')}`)
    await page.reload()
    await expect.poll(() => sum.innerText()).toBe(changed)
    expect(await low.inputValue()).toBe('4,5')
    // Ørland has 10 522 inhabitants on the list that comes with the app: 4,5 kroner for each of them.
    await page.getByText(/^47\s300–52\s600\skr$/).waitFor()
    await axe()
    await page.getByRole('button', { name: 'Tilbakestill (Årlig avgift)' }).click()
    await expect.poll(() => sum.innerText()).toBe(before)
    expect(page.url()).not.toContain('e=')

    await page.getByRole('link', { name: 'Tabell' }).click()
    await page.getByRole('table').waitFor()
    const { bytes } = await download(() => page.getByRole('button', { name: 'Hent som Excel' }).click())
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toContain('Ørland')
    expect(sheet.match(/<row /g)).toHaveLength(39)
  }))

test.each(sizes)(
  '«Stemmer» makes the network’s word one’s own; the page is one sheet of paper (%s)',
  (size) =>
    app.visit(size, async ({ page, axe, fitsTheWidth }) => {
      const network = await openExampleNetwork(page)
      // What Ørland has said goes before what the network believes, which is there again when it is taken back.
      await open(page, `${network}/innforing/product:@propely`, 'Propely')
      await page.getByRole('button', { name: 'Ta bort svaret' }).click()
      await page.getByText('Nettverket tror: Ingen.').waitFor()

      await open(page, `${network}/hva-er-vi-med-pa`, 'Hva Ørland er med på')
      await page.getByRole('heading', { name: '4 ting venter på svaret deres' }).waitFor()
      await axe()
      await fitsTheWidth()
      if (size === 'wide') {
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
        const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
        expect(Number(width)).toBeLessThan(Number(height)) // it stands
      }
      await page.getByRole('button', { name: 'Rett: Propely' }).click()
      expect(await page.getByRole('radio', { name: /^Ingen/ }).isChecked()).toBe(true)
      await page.getByRole('button', { name: 'Avbryt' }).click()
      await page.getByRole('button', { name: 'Stemmer: Propely' }).click()
      await toast(page, 'Bekreftet: «Propely»').waitFor()
      await page.getByRole('heading', { name: '3 ting venter på svaret deres' }).waitFor()

      // Another municipality's page is read, not answered.
      await page.getByRole('combobox', { name: 'Vis for' }).selectOption({ label: 'Trondheim' })
      await page.getByRole('heading', { level: 1, name: 'Hva Trondheim er med på' }).waitFor()
      await page.getByText('Bare Trondheim kan endre svarene sine.').waitFor()
      expect(await page.getByRole('button', { name: /^(Stemmer|Rett|Svar)/ }).count()).toBe(0)
    }),
)

test('one makes an offer and suggests for another, who confirms it; projects, roadmaps, archive and undo', () =>
  together(app, ['wide', 'phone'], async (kari, ola) => {
    const network = await networkOf(app, [
      [kari, 'Orkland'],
      [ola, 'Frøya'],
    ])
    const { page } = kari
    const at = `#/nettverk/${network}/innforing`
    await open(page, at, 'Innføring')
    await page.getByRole('button', { name: 'Nytt tilbud' }).click()
    await page.getByRole('textbox', { name: 'Hva skal innføres?' }).fill('Digitale byggesaker')
    await page.getByRole('button', { name: 'Lag tilbudet' }).click()
    await page.getByRole('textbox', { name: 'Hva «i bruk» betyr her' }).fill('Alle nye saker er digitale.')
    await page.getByRole('radio', { name: 'Åpent' }).check()
    await page.getByRole('combobox', { name: 'Kommunen som leder' }).fill('frøya')
    await page.getByRole('option', { name: 'Frøya' }).click()
    await page.getByRole('button', { name: 'Ferdig', exact: true }).click()
    await page.getByText('Alle nye saker er digitale.').waitFor()
    await page.getByRole('link', { name: 'Frøya', exact: true }).last().click()
    await page.getByRole('button', { name: 'Foreslå for Frøya' }).click()
    await page.getByRole('radio', { name: 'Innfører' }).check()
    await page.getByRole('button', { name: 'Lagre forslaget' }).click()
    await toast(page, 'Forslaget for Frøya er lagret').waitFor()

    // Frøya finds it on its own page, and says that it is right.
    await open(ola.page, `#/nettverk/${network}/hva-er-vi-med-pa`, 'Hva Frøya er med på')
    await ola.page.getByRole('button', { name: 'Stemmer: Digitale byggesaker' }).click()
    await ola.page.getByText(/^Med på 1 innføring/).waitFor()
    // Orkland sees that Frøya says so itself.
    const card = column(page, 'Innfører').getByRole('listitem').filter({ hasText: 'Frøya' })
    await card.waitFor()
    await card.getByText('Foreslått av nettverket').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '1 er med' }).waitFor()

    await page.getByRole('button', { name: 'Arkiver' }).click()
    await page.getByRole('heading', { level: 1, name: 'Innføring' }).waitFor()
    await toast(page, '«Digitale byggesaker» er arkivert').getByRole('button', { name: 'Angre' }).click()
    await page.getByRole('heading', { level: 2, name: 'Digitale byggesaker' }).waitFor()

    await page.getByRole('link', { name: 'Fellesprosjekter' }).click()
    await page.getByRole('button', { name: 'Nytt fellesprosjekt' }).click()
    await page.getByRole('textbox', { name: 'Hva heter prosjektet?' }).fill('Flytte arkivet')
    await page.getByRole('button', { name: 'Lag prosjektet' }).click()
    await page.getByRole('combobox', { name: 'Deltakere' }).fill('frø')
    await page.getByRole('option', { name: 'Frøya' }).click()
    await ola.page.getByRole('link', { name: 'Flytte arkivet' }).waitFor()

    await open(page, `${at}?del=veikart`, 'Innføring')
    await page.getByRole('button', { name: 'Nytt veikart' }).click()
    await page.getByRole('textbox', { name: 'Hva heter veikartet?' }).fill('Plan og bygg')
    await page.getByRole('button', { name: 'Lag veikartet' }).click()
    await page.getByRole('button', { name: 'Nytt punkt' }).click()
    await page.getByRole('textbox', { name: 'Hva skal på plass?' }).fill('Felles plandata')
    await page.getByRole('button', { name: 'Legg til', exact: true }).click()
    await page.getByRole('radio', { name: 'H2: 2–6 år' }).check()
    await page.locator('section.panel', { hasText: 'H2: 2–6 år' }).getByText('Felles plandata').waitFor()
  }))
