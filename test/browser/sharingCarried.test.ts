/** Two devices that never are online together: by file, and by a folder that something else carries. There is no signalling at all. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App, type Visit } from './harness.ts'
import { cloud, countersign, has, invite, together, wordsOn } from './sharingSteps.ts'
import { add, goTo, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp({ signalling: false })
})
afterAll(() => app.close())

type Carried = { readonly name: string; readonly bytes: Uint8Array }
const out = async ({ page, download }: Visit): Promise<Carried> => {
  await goTo(page, app, '#/deling')
  return download(() => page.getByRole('button', { name: 'Lagre fil til de andre' }).click())
}
const give = async (page: Page, label: string, { name, bytes }: Carried): Promise<void> =>
  page.getByLabel(label).setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
async function take(page: Page, file: Carried, said: RegExp): Promise<void> {
  await goTo(page, app, '#/deling')
  await give(page, 'Velg fil fra en annen enhet', file)
  await page.getByText(said).waitFor()
}
/** Follows an invitation to where nobody is found. */
async function look(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Neste' }).click()
  await page.getByRole('textbox', { name: 'Navnet ditt' }).fill('Ola Nordmann')
  await page.getByRole('button', { name: 'Bli med', exact: true }).click()
  await page.getByRole('heading', { name: 'Signalserveren svarer ikke' }).waitFor()
}
const listed = async (page: Page, name: string): Promise<boolean> =>
  (await page.getByText(name, { exact: true }).count()) > 0

test('S21 by file: a link and a file are enough to join and to read; the approval and the edits go back the same way', () =>
  together(app, ['wide', 'phone'], async (kari, ola) => {
    await startOwn(kari.page, app)
    await add(kari.page, app, 'system', 'Gerica')
    const link = await invite(kari.page, app, 'Redaktør')
    const first = await out(kari)
    expect(first.name).toMatch(/^orkland-kommune-til-de-andre-.*\.samorden$/)

    await look(ola.page, link)
    await ola.axe()
    await ola.fitsTheWidth()
    await ola.screenshot('sharing-nobody')
    await give(ola.page, 'Bruk en fil fra dem', first)
    await ola.page.locator('.words li').nth(5).waitFor()
    const words = await wordsOn(ola.page)
    // The file that was enough to join with has the register in it too.
    await ola.page.getByText('1 oppføring er hentet').waitFor()
    await has(ola.page, app, 'Gerica')
    await add(ola.page, app, 'system', 'Fra Ola')

    await take(kari.page, await out(ola), /pakker? med endringer er hentet inn/)
    expect(await countersign(kari.page, app)).toEqual(words)
    await has(kari.page, app, 'Fra Ola')
    const approval = await out(kari)
    await take(ola.page, approval, /pakker? med endringer er hentet inn/)
    await ola.page.locator('.state[data-line="approval"]').waitFor({ state: 'detached' })
    await take(ola.page, approval, /Alt i filen var her fra før/)
    await ola.screenshot('sharing-file')
    await take(
      kari.page,
      { name: 'x.samorden', bytes: approval.bytes.slice(0, 400) },
      /lot seg ikke lese|filen er ikke hel/,
    )
    await kari.screenshot('sharing-file')
  }))

test('S22 by folder: joined with a link and the folder, and from then on each finds the other’s files there', () =>
  together(app, ['wide', 'wide'], async (kari, ola) => {
    await startOwn(kari.page, app)
    await add(kari.page, app, 'system', 'Gerica')
    await goTo(kari.page, app, '#/deling')
    await kari.page.getByRole('button', { name: 'Velg mappe' }).click()
    await kari.page.getByText('Mappe: picked-by-the-test').first().waitFor()
    const link = await invite(kari.page, app, 'Redaktør')

    await look(ola.page, link)
    const use = ola.page.getByRole('button', { name: 'Bruk en mappe dere deler' })
    await use.click()
    await ola.page.getByText('Det ligger ikke noe fra dem i mappen ennå').waitFor()
    await ola.axe()
    const joined = async (): Promise<boolean> => {
      if (await use.isVisible()) await use.click()
      return (await ola.page.locator('.words li').count()) === 6
    }
    await cloud(kari.page, ola.page, joined, 'joined by folder')
    const words = await wordsOn(ola.page)
    await goTo(ola.page, app, '#/register/system')
    await cloud(kari.page, ola.page, () => listed(ola.page, 'Gerica'), 'the register comes')
    await add(ola.page, app, 'system', 'Fra Ola')
    await goTo(kari.page, app, '#/deling')
    const waits = kari.page.getByRole('button', { name: 'Ordene er like: godkjenn' })
    await cloud(kari.page, ola.page, async () => (await waits.count()) === 1, 'the answer comes back')
    expect(await countersign(kari.page, app)).toEqual(words)
    await goTo(kari.page, app, '#/register/system')
    await cloud(kari.page, ola.page, () => listed(kari.page, 'Fra Ola'), 'what the newcomer wrote counts')
    const approved = ola.page.locator('.state[data-line="approval"]')
    await cloud(kari.page, ola.page, async () => (await approved.count()) === 0, 'the approval comes')
    await goTo(ola.page, app, '#/deling')
    await ola.page.getByText('Mappe: picked-by-the-test').first().waitFor()
    await ola.axe()
    await ola.screenshot('sharing-folder')
  }))
