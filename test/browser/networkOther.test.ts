/** Somebody who is in two networks shows the catalogue of one to the other. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slowSizes, startApp, type App } from './harness.ts'
import { add, goTo, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

/** Ends on the network's page; gives its address. */
async function found(page: Page, name: string): Promise<string> {
  await goTo(page, app, '#/nettverk?alle=ja')
  await page.getByRole('textbox', { name: 'Navn på nettverket' }).fill(name)
  await page.getByRole('button', { name: 'Lag nettverket' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return new URL(page.url()).hash
}
async function propose(page: Page, network: string, system: string): Promise<void> {
  await goTo(page, app, `${network}/katalog/foresla`)
  await page.getByRole('button', { name: `Foreslå ${system}` }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Foreslå/ })
    .click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

test.each(slowSizes)('a network shows its catalogue to another: what is not there is proposed (%s)', (size) =>
  app.visit(size, async ({ page, axe, fitsTheWidth, screenshot }) => {
    await startOwn(page, app, 'Orkland')
    for (const name of ['Gerica', 'Visma Profil']) await add(page, app, 'system', name)
    const trondelag = await found(page, 'DigiTrøndelag')
    const more = await found(page, 'DigiMøre')
    for (const name of ['Gerica', 'Visma Profil']) await propose(page, trondelag, name)

    await goTo(page, app, `${more}/katalog`)
    await page.getByRole('link', { name: 'Fra et annet nettverk' }).click()
    await page.getByText('2 oppføringer finnes der og ikke her').waitFor()
    await axe()
    await fitsTheWidth()
    await screenshot('network-other')
    await page.getByRole('checkbox', { name: /^Visma Profil/ }).uncheck()
    await page.getByRole('button', { name: 'Foreslå 1 oppføring her' }).click()
    await page.getByText('1 oppføring finnes der og ikke her').waitFor()
    await goTo(page, app, `${more}/katalog`)
    await page
      .getByRole('link', { name: /Gerica/ })
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: /Visma Profil/ }).count()).toBe(0)
  }),
)
