/** What tests of sharing have people do: invite, join, countersign. Each person is a browser context of its own. */
import type { Page } from 'playwright-core'
import type { App, Size, Visit } from './harness.ts'
import { goTo } from './steps.ts'

/** Several people at once, each in a browser of their own; ends when `run` does. */
export async function together(
  app: App,
  sizes: readonly Size[],
  run: (...visits: Visit[]) => Promise<void>,
): Promise<void> {
  const begin = async (left: readonly Size[], visits: readonly Visit[]): Promise<void> => {
    const [size, ...rest] = left
    if (size === undefined) return run(...visits)
    await app.visit(size, (visit) => begin(rest, [...visits, visit]))
  }
  await begin(sizes, [])
}

/** Makes an invitation and gives its address. `as`: what the choice is called on the page. */
export async function invite(page: Page, app: App, as: string): Promise<string> {
  await goTo(page, app, '#/deling/inviter')
  await page.getByRole('radio', { name: as }).check()
  await page.getByRole('button', { name: 'Lag invitasjon' }).click()
  const field = page.getByRole('textbox', { name: 'Lenke' })
  await field.waitFor()
  return field.inputValue()
}
/** Follows an invitation to the six words. */
export async function join(page: Page, address: string, person: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Neste' }).click()
  await page.getByRole('textbox', { name: 'Navnet ditt' }).fill(person)
  await page.getByRole('button', { name: 'Bli med', exact: true }).click()
  await page.locator('.words li').nth(5).waitFor()
}
/** An organisation follows an invitation to a network; it has one register on the device. */
export async function joinNetwork(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Neste' }).click()
  await page.getByRole('heading', { level: 1, name: 'Organisasjon' }).waitFor()
  await page.getByRole('button', { name: 'Neste' }).click()
  await page.getByRole('button', { name: 'Bli med', exact: true }).click()
  await page.locator('.words li').nth(5).waitFor()
}
export const wordsOn = (page: Page): Promise<string[]> => page.locator('.words li').allInnerTexts()
/** Countersigns the one who waits; gives the words that stood beside the button. */
export async function countersign(page: Page, app: App): Promise<string[]> {
  await goTo(page, app, '#/deling')
  const button = page.getByRole('button', { name: 'Ordene er like: godkjenn' })
  await button.waitFor()
  const words = await wordsOn(page)
  await button.click()
  await button.waitFor({ state: 'detached' })
  return words
}
