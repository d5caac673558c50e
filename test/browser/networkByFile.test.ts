/** Journey 4, the day after: a third municipality joins a network with a link and a file. There is no signalling at all. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approve, foundNetwork, inviteOrganisation, seesOf } from './foundingSteps.ts'
import { startApp, type App, type Visit } from './harness.ts'
import { together, wordsOn, write } from './sharingSteps.ts'
import { add, goTo, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp({ signalling: false })
})
afterAll(() => app.close())

type Carried = { readonly name: string; readonly bytes: Uint8Array }
const give = (page: Page, label: string, { name, bytes }: Carried): Promise<void> =>
  page.getByLabel(label).setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
/** The file for the network, from «Deling». */
async function out({ page, download }: Visit): Promise<Carried> {
  await goTo(page, app, '#/deling')
  const whom = page.getByLabel('Hvem er filen til?')
  if ((await whom.count()) > 0) await whom.selectOption({ label: 'DigiTrøndelag' })
  return download(() => page.getByRole('button', { name: 'Lagre fil til de andre' }).click())
}
async function take(page: Page, file: Carried): Promise<void> {
  await goTo(page, app, '#/deling')
  await give(page, 'Velg fil fra en annen enhet', file)
  await page.getByText(/pakker? med endringer er hentet inn/).waitFor()
}

test('journey 4 a third does it by file the day after, and chooses what it shares', () =>
  together(app, ['wide', 'phone'], async (secretariat, melhus) => {
    await foundNetwork(secretariat.page, app, 'DigiTrøndelag')
    const link = await inviteOrganisation(secretariat.page, app)
    const first = await out(secretariat)

    await startOwn(melhus.page, app, 'Melhus')
    await add(melhus.page, app, 'system', 'Visma Velferd')
    await write(melhus.page, 'version', '2026.2')
    await melhus.page.goto(link)
    await melhus.page.getByRole('button', { name: 'Neste' }).click()
    await melhus.page.getByRole('heading', { level: 1, name: 'Organisasjon' }).waitFor()
    await melhus.page.getByRole('button', { name: 'Neste' }).click()
    await melhus.page.getByRole('button', { name: 'Bli med', exact: true }).click()
    await melhus.page.getByRole('heading', { name: 'Signalserveren svarer ikke' }).waitFor()
    await give(melhus.page, 'Bruk en fil fra dem', first)
    await melhus.page.locator('.words li').nth(5).waitFor()
    const words = await wordsOn(melhus.page)
    await melhus.fitsTheWidth()
    await melhus.screenshot('network-file-words')

    await goTo(melhus.page, app, '#/deling/publisering')
    await melhus.page.getByRole('switch', { name: 'Versjon' }).click()
    await melhus.page.getByText('2026.2').first().waitFor()
    await melhus.screenshot('network-file-chosen')

    await take(secretariat.page, await out(melhus))
    expect(await approve(secretariat.page, app, 'Melhus')).toEqual(words)
    await take(melhus.page, await out(secretariat))
    await take(secretariat.page, await out(melhus))
    await seesOf(secretariat.page, app, 'Melhus', 'Visma Velferd')
    await secretariat.page.getByText('2026.2').first().waitFor()
    await secretariat.screenshot('network-file-seen')
  }))
