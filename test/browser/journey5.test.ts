/** Journey 5, who else has this: planning to buy, one searches the product, sees who has it and whom to write to, and uses the entry. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes, startApp, type App } from './harness.ts'
import { goTo, saved } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const product = 'Compilo'
const numberIn = (text: string): number => Number(/^\d+/.exec(text)?.[0])

test.each(sizes)('who else has this (%s)', (size) =>
  app.visit(size, async ({ page, axe, fitsTheWidth, screenshot }) => {
    const look = async (name: string): Promise<void> => {
      await fitsTheWidth()
      await axe()
      await screenshot(`journey5-${name}`)
    }
    await page.goto(app.address)
    await page.getByRole('button', { name: 'Åpne eksempelnettverket' }).click()
    await page.waitForURL(/#\/nettverk\/\w+/)
    const network = new URL(page.url()).hash.split('?')[0] ?? ''

    // From anywhere, with a slip, and before one has it: the search at the top knows the networks' catalogues too.
    await goTo(page, app, '#/')
    await page.keyboard.press('Control+k')
    const search = page.getByRole('dialog', { name: 'Søk i alt' })
    await search.getByRole('combobox').fill('complio')
    const shared = search.getByRole('group', { name: /^Felles katalog i DigiTrøndelag/ })
    await shared.getByRole('option', { name: product }).waitFor()
    await look('1-search')
    await shared.getByRole('option', { name: product }).click()
    await page.getByRole('heading', { level: 1, name: product }).waitFor()
    const entry = new URL(page.url()).hash
    expect(entry.startsWith(`${network}/katalog/`)).toBe(true)

    // The sentence, the list beside it, and what each of them chose to show.
    const who = page.getByRole('region', { name: 'Hvem andre bruker dette' })
    const sentence = who.getByText(/^\d+ av 38 kommuner har den i bruk/)
    const before = numberIn(await sentence.innerText())
    expect(before).toBeGreaterThan(1)
    const inUse = who.locator('ul').first().locator('> li')
    expect(await inUse.count(), 'those in the list are those in the sentence').toBe(before)
    expect(await inUse.filter({ hasText: 'Versjon:' }).count()).toBeGreaterThan(0)
    expect(await inUse.filter({ hasText: 'Avtalen går til:' }).count()).toBeGreaterThan(0)
    // Showing that one has it is a choice, and showing more of it is another.
    expect(await inUse.filter({ hasNotText: 'Versjon:' }).count()).toBeGreaterThan(0)
    const letters = await inUse
      .locator('a[href^="mailto:"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(letters.length).toBeGreaterThan(0)
    // A role's mailbox, and what the letter is about; no person's.
    for (const letter of letters)
      expect(letter).toMatch(/^mailto:\w+\.\d{4}@example\.no\?subject=Om%20Compilo$/)
    const all = (await who.getByRole('link', { name: /^Skriv til alle/ }).getAttribute('href')) ?? ''
    expect(/bcc=([^&]*)/.exec(all)?.[1]?.split(',').length).toBe(new Set(letters).size)
    await look('2-entry')
    // The same number where the whole network is laid out.
    await goTo(page, app, `${network}/utbredelse/${entry.split('/').at(-1) ?? ''}`)
    expect(numberIn(await page.getByText(/^\d+ av 38 kommuner har den i bruk/).innerText())).toBe(before)
    await page.goBack()

    // «Bruk denne»: a system of one's own, tied to the entry.
    await page.getByRole('heading', { level: 1, name: product }).waitFor()
    await page.getByRole('button', { name: 'Bruk denne' }).click()
    const dialog = page.getByRole('dialog', { name: `Bruk «${product}»` })
    await dialog.getByRole('combobox', { name: /livsløpet/ }).selectOption({ label: 'I bruk' })
    await look('3-use')
    await dialog.getByRole('button', { name: 'Ta i bruk' }).click()
    await page.waitForURL(/#\/post\/system:/)
    await page.getByRole('heading', { level: 1, name: product }).waitFor()
    await page.getByText(`${before + 1} av 38 kommuner bruker dette`).waitFor()
    await saved(page)
    await look('4-ours')

    // Back where one came from: oneself is among them, and not among the others.
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: product }).waitFor()
    await expect.poll(async () => numberIn(await sentence.innerText())).toBe(before + 1)
    expect(await inUse.count()).toBe(before)
    await who.getByText('(dere medregnet)').waitFor()
    const ours = page.getByRole('region', { name: 'Dere bruker denne' })
    await look('5-counted')
    await ours.getByRole('link', { name: product }).click()
    await page.waitForURL(/#\/post\/system:/)
    await page.reload()
    await page.getByText(`${before + 1} av 38 kommuner bruker dette`).waitFor()
  }),
)
