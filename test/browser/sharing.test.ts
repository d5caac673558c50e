/** Two colleagues, two browsers, WebRTC between them: from the invitation to the clash that is settled. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './harness.ts'
import {
  countersign,
  edit,
  field,
  has,
  invite,
  join,
  letIn,
  online,
  open,
  together,
  wordsOn,
  write,
} from './sharingSteps.ts'
import { add, goTo, saved, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

test('S7 two colleagues: invited, reads at once, countersigned by six words, write both ways', () =>
  together(app, ['wide', 'phone'], async (kari, ola) => {
    await startOwn(kari.page, app)
    await add(kari.page, app, 'system', 'Visma Velferd')
    const link = await invite(kari.page, app, 'Redaktør')
    await kari.axe()
    await kari.screenshot('sharing-invite')

    await join(ola.page, link, 'Ola Nordmann')
    // Reads at once, before anyone has countersigned.
    await ola.page.getByText('1 oppføring er hentet').waitFor()
    await ola.axe()
    await ola.screenshot('sharing-words')
    await has(ola.page, app, 'Visma Velferd')
    await ola.page.locator('.state[data-line="approval"]').waitFor()
    // What a newcomer writes is kept and waits.
    await add(ola.page, app, 'system', 'Skrevet før godkjenning')

    await goTo(ola.page, app, '#/bli-med')
    await ola.page.locator('.words li').nth(5).waitFor()
    const words = await wordsOn(ola.page)
    await goTo(kari.page, app, '#/deling')
    await kari.page.getByRole('article', { name: 'Ola Nordmann' }).waitFor()
    await kari.axe()
    await kari.screenshot('sharing-countersign')
    expect(await countersign(kari.page, app)).toEqual(words)
    await ola.page.getByRole('heading', { level: 1, name: 'Du er med' }).waitFor()
    await ola.screenshot('sharing-in')
    await has(kari.page, app, 'Skrevet før godkjenning')

    await add(ola.page, app, 'system', 'Gerica')
    await has(kari.page, app, 'Gerica')
    await add(kari.page, app, 'system', 'Acos WebSak')
    await has(ola.page, app, 'Acos WebSak')
    await goTo(kari.page, app, '#/deling')
    await kari.page.getByText('Ola Nordmann').first().waitFor()
    await kari.page.getByText('Delt med 1 enhet. Alle har alt.').waitFor()
    await kari.page.locator('.state[data-line="shared"]').waitFor()
    await kari.axe()
    await kari.screenshot('sharing-two')
    await goTo(ola.page, app, '#/deling')
    await ola.page.getByText('Delt med 1 enhet. Alle har alt.').waitFor()
    await ola.axe()
    await ola.fitsTheWidth()
    await ola.screenshot('sharing-two')
  }))

test('S26 S19 the same record: who is here and in which field; a clash shows both and is settled with one click; long texts merge', () =>
  together(app, ['wide', 'phone'], async (kari, ola) => {
    await startOwn(kari.page, app)
    await add(kari.page, app, 'system', 'Gerica')
    await write(kari.page, 'description', 'Journal for pleie.\nBrukes hver dag.')
    await letIn(app, kari.page, ola.page, 'Ola Nordmann')
    await open(kari.page, app, 'Gerica')
    await open(ola.page, app, 'Gerica')

    // Who is here, and where.
    await kari.page.getByText('Ola Nordmann ser på dette').waitFor()
    const box = await edit(ola.page, 'annualCost')
    await field(kari.page, 'annualCost').getByText('Ola Nordmann skriver her').waitFor()
    await kari.axe()
    await kari.screenshot('sharing-presence')
    await box.fill('1200')
    await box.press('Enter')
    await field(kari.page, 'annualCost')
      .getByText(/1\s200 kr/)
      .waitFor()
    await kari.page.getByText('Ola Nordmann skriver her').waitFor({ state: 'detached' })

    // Apart, both write the same field and the same long text.
    await online(ola.page, app, false)
    await kari.page.getByText('Ola Nordmann ser på dette').waitFor({ state: 'detached' })
    await open(ola.page, app, 'Gerica')
    await write(ola.page, 'annualCost', '3000')
    await write(ola.page, 'description', 'Journal for pleie.\nBrukes hver dag.\nHjemmetjenesten også.')
    await write(kari.page, 'annualCost', '2000')
    await write(kari.page, 'description', 'Fagsystem. Journal for pleie.\nBrukes hver dag.')
    await saved(kari.page)
    await online(ola.page, app, true)
    await open(ola.page, app, 'Gerica')
    for (const { page } of [kari, ola]) {
      await field(page, 'description').getByText('Fagsystem. Journal for pleie.').first().waitFor()
      await field(page, 'description').getByText('Hjemmetjenesten også.').first().waitFor()
      await page.getByText('To har skrevet ulikt i ett felt.').waitFor()
    }
    const clash = field(ola.page, 'annualCost').getByRole('group', { name: 'To har skrevet ulikt her' })
    await clash.getByText(/2\s000 kr/).waitFor()
    await clash.getByText(/3\s000 kr/).waitFor()
    await clash.getByText(/^deg \(denne enheten\),/).waitFor()
    await ola.axe()
    await ola.fitsTheWidth()
    await ola.screenshot('sharing-real-clash')
    await field(kari.page, 'annualCost')
      .getByText(/Ola Nordmann.*,/)
      .first()
      .waitFor()
    await kari.screenshot('sharing-real-clash')
    await clash.getByRole('button', { name: /2\s000 kr/ }).click()
    for (const { page } of [kari, ola]) {
      await page.getByText('To har skrevet ulikt i ett felt.').waitFor({ state: 'detached' })
      await field(page, 'annualCost')
        .getByText(/2\s000 kr/)
        .first()
        .waitFor()
      expect(
        await field(page, 'annualCost')
          .getByText(/3\s000 kr/)
          .count(),
      ).toBe(0)
    }
  }))
