/** Journey 8, the laptop is lost: the sheet in the safe gives authority back on a new one, a colleague has the data, the lost one is removed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './harness.ts'
import { has, leave, letIn, together } from './sharingSteps.ts'
import { add, goTo, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

test('S33 a lost laptop: in again by the sheet, everything comes from a colleague, and the lost one is removed', () =>
  together(app, ['wide', 'phone', 'wide'], async (lost, ola, fresh) => {
    await startOwn(lost.page, app)
    await add(lost.page, app, 'system', 'Gerica')
    await letIn(app, lost.page, ola.page, 'Ola')
    await has(ola.page, app, 'Gerica')
    await goTo(lost.page, app, '#/deling')
    await lost.page.getByRole('link', { name: 'Lag arket' }).first().click()
    await lost.page.getByRole('button', { name: 'Lag uten passord' }).click()
    const paper = lost.page.getByRole('article', { name: 'Gjenopprettingsark for Samorden' })
    await paper.locator('.word').nth(34).waitFor()
    const words = (await paper.locator('.word').allInnerTexts()).map((word) => word.replace(/\W*\d+\s*/, ''))
    await lost.page.getByRole('button', { name: 'Arket er skrevet ut og lagt vekk' }).click()
    await lost.page.getByRole('heading', { level: 1, name: 'Deling' }).waitFor()
    await leave(lost.page)

    // A new machine that has nothing, and the sheet of paper.
    await goTo(fresh.page, app, '#/gjenopprett')
    await fresh.page.getByLabel('Eller skriv ordene').fill(words.map((word) => word.trim()).join(' '))
    await fresh.page.getByText('Ordene stemmer.').waitFor()
    await fresh.page.getByRole('button', { name: 'Neste' }).click()
    await fresh.page.getByRole('button', { name: 'Ta registeret tilbake' }).click()
    await fresh.page.getByText('Du har registeret igjen.').waitFor()
    await fresh.axe()
    await has(fresh.page, app, 'Gerica')

    // Whoever has the lost one reads what lies there, and nothing that is written from now on.
    await goTo(fresh.page, app, '#/deling')
    const remove = fresh.page.getByRole('button', { name: /^Fjern Enhet uten navn/ })
    await remove.first().click()
    await fresh.page.getByRole('dialog').getByRole('button', { name: 'Fjern', exact: true }).click()
    await fresh.page.getByText('1 fjernet enhet').waitFor()
    await add(fresh.page, app, 'system', 'Etterpå')
    await has(ola.page, app, 'Etterpå')
    await goTo(lost.page, app, '#/register/system')
    await lost.page.getByText('Denne enheten er fjernet. Du kan lese').waitFor()
    expect(await lost.page.getByText('Etterpå').count()).toBe(0)
  }))
