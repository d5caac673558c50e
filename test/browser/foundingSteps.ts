/** What a network's first day is made of: it is founded, invites organisations, approves them, and they see each other. */
import type { Page } from 'playwright-core'
import type { App } from './harness.ts'
import { wordsOn } from './sharingSteps.ts'
import { goTo } from './steps.ts'

/** A network of its own, with no municipality behind it: from the first page. */
export async function foundNetwork(page: Page, app: App, name: string): Promise<void> {
  await page.goto(`${app.address}#/start/egen`)
  await page.getByRole('checkbox', { name: 'En annen organisasjon' }).check()
  await page.getByRole('checkbox', { name: /Det er et nettverk/ }).check()
  await page.locator('#org-name').fill(name)
  await page.getByRole('button', { name: 'Start registeret' }).click()
  await page.getByRole('navigation', { name: 'Hovedmeny' }).waitFor()
}
export async function inviteOrganisation(page: Page, app: App): Promise<string> {
  await goTo(page, app, '#/deling/inviter')
  await page.getByRole('radio', { name: 'En annen organisasjon' }).check()
  await page.getByRole('button', { name: 'Lag invitasjon' }).click()
  return page.getByRole('textbox', { name: 'Lenke' }).inputValue()
}
export async function approve(page: Page, app: App, name: string): Promise<string[]> {
  await goTo(page, app, '#/nettverk')
  const waits = page.getByRole('article', { name })
  const button = waits.getByRole('button', { name: 'Ordene er like: godkjenn' })
  await button.waitFor()
  const words = await wordsOn(page)
  await button.click()
  await waits.waitFor({ state: 'detached' })
  return words
}
export async function seesOf(page: Page, app: App, member: string, system: string): Promise<void> {
  await goTo(page, app, '#/nettverk')
  await page.getByRole('link', { name: 'Medlemmer' }).first().click()
  await page
    .getByRole('link', { name: new RegExp(`^${member}`) })
    .first()
    .click()
  await page.getByText(system, { exact: true }).first().waitFor()
}
