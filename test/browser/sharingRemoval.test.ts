/** S5 S32 Somebody is removed: they are told and keep what they had; what they write later does not count; the rest go on under new keys. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startApp, type App } from './harness.ts'
import { has, letIn, online, together } from './sharingSteps.ts'
import { add, goTo, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

/** Says in the list of devices whose one of them is. */
async function belongs(page: Page, device: string, person: string): Promise<void> {
  await goTo(page, app, '#/deling')
  await page.getByRole('button', { name: `Endre ${device}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill(person)
  await page.getByRole('option', { name: person }).first().click()
  await dialog.getByRole('button', { name: 'Lagre' }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('S5 S32 a person with two devices is removed, one of them while it is away', () =>
  together(app, ['wide', 'wide', 'wide', 'phone'], async (kari, per, ola, phone) => {
    await startOwn(kari.page, app)
    await add(kari.page, app, 'person', 'Ola Nordmann')
    await add(kari.page, app, 'system', 'Gerica')
    await letIn(app, kari.page, per.page, 'Per')
    await letIn(app, kari.page, ola.page, 'Ola')
    await letIn(app, kari.page, phone.page, 'Mobil')
    await belongs(kari.page, 'Ola sin PC', 'Ola Nordmann')
    await belongs(kari.page, 'Mobil sin PC', 'Ola Nordmann')
    await has(ola.page, app, 'Gerica')
    await has(phone.page, app, 'Gerica')
    await online(phone.page, app, false)

    await goTo(kari.page, app, '#/deling')
    await kari.page.getByRole('button', { name: 'Fjern Ola Nordmann', exact: true }).click()
    const dialog = kari.page.getByRole('dialog', { name: 'Fjerne Ola Nordmann fra registeret?' })
    await dialog.getByText('2 enheter fjernes').waitFor()
    await dialog.getByText('Hva som stopper').waitFor()
    await dialog.getByText('Det kan ikke slettes herfra.').waitFor()
    await kari.axe()
    await kari.screenshot('sharing-remove-person')
    await dialog.getByRole('button', { name: 'Fjern', exact: true }).click()
    await kari.page.getByText('Ola Nordmann er fjernet. De andre får nye nøkler.').first().waitFor()
    await kari.page.getByText('2 fjernede enheter').waitFor()

    // Told at once, and what was there is there.
    await goTo(ola.page, app, '#/register/system')
    await ola.page.getByText('Denne enheten er fjernet. Du kan lese').waitFor()
    await ola.page.getByText('Gerica').first().waitFor()
    await ola.page.locator('.state[data-line="removed"]').waitFor()
    await goTo(ola.page, app, '#/deling')
    await ola.page.getByText('Denne enheten er fjernet fra registeret.').waitFor()
    await ola.axe()
    await ola.screenshot('sharing-removed')

    // Those who are left read what is sealed under the new keys, and write under them.
    await add(kari.page, app, 'system', 'Etter fjerningen')
    await has(per.page, app, 'Etter fjerningen')
    await add(per.page, app, 'system', 'Fra Per etterpå')
    await has(kari.page, app, 'Fra Per etterpå')

    // Away all the while, and writes without knowing: it is told when it is back, and nothing of it counts.
    await add(phone.page, app, 'system', 'Skrevet for sent')
    await online(phone.page, app, true)
    await phone.page.getByText('Denne enheten er fjernet fra registeret.').waitFor()
    await phone.axe()
    await phone.fitsTheWidth()
    await phone.screenshot('sharing-removed')
    await has(phone.page, app, 'Gerica')
    await add(per.page, app, 'system', 'Enda en')
    await has(kari.page, app, 'Enda en')
    expect(await kari.page.getByText('Skrevet for sent').count()).toBe(0)
    expect(await phone.page.getByText('Etter fjerningen').count()).toBe(0)
  }))
