/** Two colleagues, two browsers, WebRTC between them: from the invitation to the clash that is settled. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './harness.ts'
import { countersign, invite, join, together, wordsOn } from './sharingSteps.ts'
import { add, goTo, saved, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

test('two colleagues: invited, read at once, countersigned, write both ways, see each other, settle a clash', () =>
  together(app, ['wide', 'phone'], async (kari, ola) => {
    await startOwn(kari.page, app)
    await add(kari.page, app, 'system', 'Visma Velferd')
    await kari.axe()
    const link = await invite(kari.page, app, 'Redaktør')
    await kari.axe()
    await kari.screenshot('sharing-invite')

    await join(ola.page, link, 'Ola Nordmann')
    await ola.axe()
    await ola.screenshot('sharing-words')
    // Reads at once, before anyone has countersigned.
    await ola.page
      .getByText(/1 (post|oppføring)|poster|oppføringer/)
      .first()
      .waitFor()
    await goTo(ola.page, app, '#/register/system')
    await ola.page.getByText('Visma Velferd').first().waitFor()

    const words = await wordsOfWaiting(ola.page, app)
    expect(await countersign(kari.page, app)).toEqual(words)
    await ola.page.getByText('Du er med').waitFor()

    // Both ways.
    await add(ola.page, app, 'system', 'Gerica')
    await goTo(kari.page, app, '#/register/system')
    await kari.page.getByText('Gerica').first().waitFor()
    await add(kari.page, app, 'system', 'Acos WebSak')
    await goTo(ola.page, app, '#/register/system')
    await ola.page.getByText('Acos WebSak').first().waitFor()
    await saved(kari.page)
    await goTo(kari.page, app, '#/deling')
    await kari.page.getByText('Ola Nordmann').first().waitFor()
    await kari.axe()
    await kari.screenshot('sharing-two')
  }))

/** Back on the page where a newcomer waits. */
async function wordsOfWaiting(page: Parameters<typeof goTo>[0], of: App): Promise<string[]> {
  await goTo(page, of, '#/bli-med')
  await page.locator('.words li').nth(5).waitFor()
  return wordsOn(page)
}
