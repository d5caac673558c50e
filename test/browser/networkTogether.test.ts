/** Four municipalities on four devices: proposed, used, changed, kept or taken; and two that are merged while another edits one. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './harness.ts'
import { networkOf } from './networkSteps.ts'
import { online, together } from './sharingSteps.ts'
import { add, goTo, saved } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

test('four municipalities: one proposes, another uses, the entry changes, a third merges while a fourth edits', () =>
  together(app, ['wide', 'wide', 'phone', 'wide'], async (orkland, melhus, skaun, heim) => {
    const network = await networkOf(app, [
      [orkland, 'Orkland'],
      [melhus, 'Melhus'],
      [skaun, 'Skaun'],
      [heim, 'Heim'],
    ])
    const catalogue = `#/nettverk/${network}/katalog`
    const open = async (page: Page, hash: string, name: string): Promise<void> => {
      await goTo(page, app, hash)
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
    }
    const propose = async (page: Page, name: string): Promise<void> => {
      await add(page, app, 'system', name)
      await open(page, `${catalogue}/foresla`, 'Foreslå for katalogen')
      await page.getByRole('button', { name: `Foreslå ${name}`, exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Foreslå', exact: true }).click()
      await page
        .getByRole('status')
        .filter({ hasText: `«${name}» er foreslått` })
        .waitFor()
      await saved(page)
    }
    const edit = async (page: Page, field: string, text: string): Promise<void> => {
      const line = page.getByRole('group', { name: field, exact: true })
      await line.getByRole('button').last().click()
      await line.getByRole('textbox').fill(text)
      await line.getByRole('button', { name: 'Ferdig' }).click()
      await line.getByText(text).waitFor()
    }

    // Use, change, keep or take.
    await propose(orkland.page, 'Compilo')
    await open(melhus.page, `${catalogue}/product:@compilo`, 'Compilo')
    await melhus.page.getByRole('button', { name: 'Bruk denne' }).click()
    await melhus.page.getByRole('button', { name: 'Ta i bruk' }).click()
    await melhus.page.waitForURL(/#\/post\/system:/)
    const system = new URL(melhus.page.url()).hash
    await melhus.page.getByText('1 av 4 kommuner bruker dette').waitFor()
    await open(orkland.page, `${catalogue}/product:@compilo`, 'Compilo')
    await orkland.page.getByText(/^1 av 4 kommuner har den i bruk/).waitFor()
    await edit(orkland.page, 'Navn', 'Compilo Kvalitet')
    await edit(orkland.page, 'Beskrivelse', 'Avvik og internkontroll')
    await goTo(melhus.page, app, system)
    await melhus.page.getByRole('link', { name: /^Nytt i katalogen: / }).click()
    await melhus.page.getByRole('heading', { level: 1, name: 'Nytt i katalogen' }).waitFor()
    const keep = melhus.page.getByRole('button', { name: 'Behold vårt: Navn, Compilo' })
    await keep.first().waitFor()
    for (let left = await keep.count(); left > 0; left--) {
      await keep.first().click()
      await expect.poll(() => keep.count()).toBe(left - 1)
    }
    await melhus.page.getByRole('button', { name: /^Ta alt nytt/ }).click()
    await open(melhus.page, system, 'Compilo')
    await melhus.page.getByText('Avvik og internkontroll').first().waitFor()

    // Merged by one who is away, while another edits one of the two: both stand.
    const [long, short] = ['Velferdsteknologisk knutepunkt (VKP)', 'Velferdsteknologisk knutepunkt']
    await propose(orkland.page, long)
    await propose(skaun.page, short)
    const card = heim.page.locator('.duplicate').filter({ hasText: `«${long}»` })
    await open(heim.page, `${catalogue}/like`, 'Like oppføringer')
    await card.first().waitFor()
    await online(heim.page, app, false)
    await open(heim.page, `${catalogue}/like`, 'Like oppføringer')
    await card
      .first()
      .getByRole('button', { name: /^Slå sammen/ })
      .click()
    await heim.page.getByText('Slått sammen til').first().waitFor()
    await open(skaun.page, `${catalogue}/product:@velferdsteknologisk-knutepunkt`, short)
    await edit(skaun.page, 'Beskrivelse', 'Varsler fra trygghetsalarmer')
    await online(heim.page, app, true)
    for (const { page } of [heim, skaun, orkland]) {
      await goTo(page, app, `${catalogue}/product:@velferdsteknologisk-knutepunkt`)
      await page.getByRole('button', { name: /^Opphev sammenslåing/ }).waitFor()
      await page.getByText('Varsler fra trygghetsalarmer').first().waitFor()
    }
    await skaun.axe()
    await skaun.fitsTheWidth()
  }))
