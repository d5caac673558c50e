/** What tests of networks have people do: found one, and get other municipalities into it. Each is a browser context of its own. */
import type { Page } from 'playwright-core'
import type { App, Visit } from './harness.ts'
import { joinNetwork } from './sharingSteps.ts'
import { goTo, startOwn } from './steps.ts'

/** A municipality that has begun founds a network; gives the network's id, which is part of its addresses. */
export async function foundNetwork(page: Page, app: App, name = 'DigiTrøndelag'): Promise<string> {
  await goTo(page, app, '#/nettverk?alle=1')
  await page.getByRole('textbox', { name: 'Navn på nettverket' }).fill(name)
  await page.getByRole('button', { name: 'Lag nettverket' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.waitForFunction(() => /^#\/nettverk\/[^?/]+$/.test(location.hash))
  return page.evaluate(() => location.hash.split('/')[2] ?? '')
}
/** Makes an invitation for another organisation and gives its address. */
export async function inviteMember(page: Page, app: App, network: string): Promise<string> {
  await goTo(page, app, `#/deling/inviter?nettverk=${network}`)
  await page.getByRole('radio', { name: 'En annen organisasjon' }).check()
  await page.getByRole('button', { name: 'Lag invitasjon' }).click()
  const field = page.getByRole('textbox', { name: 'Lenke' })
  await field.waitFor()
  return field.inputValue()
}
/** Countersigns the organisation that waits, on the network's own page. */
export async function letMemberIn(page: Page, app: App, network: string): Promise<void> {
  await goTo(page, app, `#/nettverk/${network}`)
  const button = page.getByRole('button', { name: 'Ordene er like: godkjenn' })
  await button.waitFor()
  await button.click()
  await button.waitFor({ state: 'detached' })
}
/** Waits until this device counts so many members, and everyone but itself has shown something. */
export async function membersHere(
  page: Page,
  app: App,
  network: string,
  names: readonly string[],
): Promise<void> {
  await goTo(page, app, `#/nettverk/${network}/medlemmer`)
  for (const name of names) await page.locator('#members + ul, .member').getByText(name).first().waitFor()
}

/**
 * A network of municipalities, each in a browser of its own: the first founds it and lets the others in, one by one. Ends when
 * each of them sees all the others. Gives the network's id.
 */
export async function networkOf(
  app: App,
  members: readonly (readonly [visit: Visit, municipality: string])[],
  name = 'DigiTrøndelag',
): Promise<string> {
  const [founder, ...others] = members
  if (!founder) throw new Error('a network needs somebody to found it')
  for (const [{ page }, municipality] of members) await startOwn(page, app, municipality)
  const host = founder[0].page
  const network = await foundNetwork(host, app, name)
  for (const [{ page }] of others) {
    await joinNetwork(page, await inviteMember(host, app, network))
    await letMemberIn(host, app, network)
    await page.getByRole('heading', { level: 1, name: 'Du er med' }).waitFor()
  }
  const names = members.map(([, municipality]) => municipality)
  for (const [{ page }] of members) await membersHere(page, app, network, names)
  return network
}

export interface Carried {
  readonly name: string
  readonly bytes: Uint8Array
}
/** Brings in a file from another, on a page that takes one. */
export async function bringIn(page: Page, { name, bytes }: Carried): Promise<void> {
  await page
    .getByLabel('Velg fil fra en annen enhet')
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
  await page.getByText(/pakker? med endringer er hentet inn/).waitFor()
}
