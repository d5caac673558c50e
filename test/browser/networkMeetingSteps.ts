/** What tests of meetings have people do: make one, open a poll, vote, read the protocol, take the file home. */
import type { Page } from 'playwright-core'
import type { App, Visit } from './harness.ts'
import type { Carried } from './networkSteps.ts'
import { goTo } from './steps.ts'

/** Makes a meeting with these items; ends on its page. */
export async function makeMeeting(
  page: Page,
  app: App,
  network: string,
  name: string,
  items: readonly string[],
): Promise<void> {
  await goTo(page, app, `#/nettverk/${network}/moter`)
  await page.getByRole('button', { name: 'Nytt møte' }).first().click()
  await page.getByRole('textbox', { name: 'Hva heter møtet?' }).fill(name)
  await page.getByLabel('Dato').fill('2026-12-01')
  await page.getByLabel('Klokkeslett').fill('09:30')
  await page.getByRole('textbox', { name: 'Sted' }).fill('Hytta på Oppdal')
  await page.getByRole('button', { name: 'Lag møtet' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByText(/2026 kl\. 09:30$/).waitFor()
  for (const item of items) {
    await page.getByRole('textbox', { name: 'Ny sak' }).fill(item)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Endre «${item}»` }).waitFor()
  }
}
/** Makes a poll on the page of a meeting: «Ja», «Nei» or blank. */
export async function makePoll(page: Page, question: string, button: string): Promise<void> {
  await page.getByRole('button', { name: 'Ny avstemning' }).click()
  await page.getByRole('textbox', { name: 'Spørsmål' }).fill(question)
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('link', { name: question }).first().waitFor()
}
/** Opens a meeting from the list. */
export async function openMeeting(page: Page, app: App, network: string, name: string): Promise<void> {
  await goTo(page, app, `#/nettverk/${network}/moter`)
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
export async function openPoll(
  page: Page,
  app: App,
  network: string,
  meeting: string,
  question: string,
): Promise<void> {
  await openMeeting(page, app, network, meeting)
  await page.getByRole('link', { name: question }).first().click()
  await page.getByRole('heading', { level: 1, name: question }).waitFor()
}
/** Votes for one's own municipality, where there is one poll on the page. */
export async function cast(page: Page, choice: string): Promise<void> {
  const ballot = page.getByRole('group', { name: /^Stemmen til/ })
  await ballot.getByRole('button', { name: choice, exact: true }).click()
  await page.getByText(`Dere har stemt: ${choice}.`).waitFor()
}
/** Ends a poll on its page, having read what that means. */
export async function closePoll(page: Page, answered: string): Promise<void> {
  await page.getByRole('button', { name: 'Avslutt avstemningen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Avslutte avstemningen?' })
  await dialog.getByText(answered).waitFor()
  await dialog.getByRole('button', { name: 'Avslutt avstemningen' }).click()
}
/** What the protocol says, voice by voice, and what it came to; the same text on a phone. */
export async function protocolOn(page: Page): Promise<string> {
  const rows = await page.getByRole('table', { name: 'Protokoll' }).locator('tbody tr').allTextContents()
  const result = await page.getByText(/^Resultat:/).allTextContents()
  const after = await page.getByText(/kommet eller endret etterpå/).allTextContents()
  return [...rows, ...result, ...after].map((text) => text.replace(/\s+/g, ' ').trim()).join('\n')
}
/** «Ta med hjem»: the file with all of the network. */
export const takeHome = ({ page, download }: Visit): Promise<Carried> =>
  download(() => page.getByRole('button', { name: 'Lagre fil med alt fra nettverket' }).click())
