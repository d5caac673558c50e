/** Journey 6, the cabin: a roll-out round without internet, a battery that dies in it, and the same result taken home by all. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './harness.ts'
import { makeMeeting, openMeeting, takeHome } from './networkMeetingSteps.ts'
import { bringIn, networkOf } from './networkSteps.ts'
import { online, together } from './sharingSteps.ts'
import { goTo, saved } from './steps.ts'

let app: App
let profile: string
beforeAll(async () => {
  app = await startApp()
  profile = await mkdtemp(join(tmpdir(), 'samorden-cabin-'))
})
afterAll(async () => {
  await app.close()
  await rm(profile, { recursive: true, force: true })
})

const meeting = 'Runden på hytta'
const offer = 'Digital byggesak'
const meaning = 'Alle søknader kommer inn i det nye systemet'

/** Makes the offer and says what «i bruk» means in it; gives its address within the app. */
async function makeOffer(page: Page, network: string): Promise<string> {
  await goTo(page, app, `#/nettverk/${network}/innforing`)
  await page.getByRole('button', { name: 'Nytt tilbud' }).click()
  await page.getByRole('textbox', { name: 'Hva skal innføres?' }).fill(offer)
  await page.getByRole('button', { name: 'Lag tilbudet' }).click()
  await page.getByRole('heading', { level: 1, name: offer }).waitFor()
  const address = new URL(page.url()).hash.replace(/\?.*$/, '')
  await page.getByRole('textbox', { name: 'Hva «i bruk» betyr her' }).fill(meaning)
  await page.getByRole('radio', { name: 'Åpent' }).check()
  await page.getByRole('button', { name: 'Ferdig', exact: true }).click()
  await page.getByText(meaning).first().waitFor()
  return address
}
/** The round has come to the offer: from the meeting's page to an answer. */
async function answer(
  page: Page,
  reply: string,
  more: { rollout?: string; quarter?: string },
): Promise<void> {
  await page.getByRole('link', { name: `Åpne «${offer}»` }).click()
  await page.getByRole('heading', { level: 1, name: offer }).waitFor()
  await page.getByRole('button', { name: 'Svar', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Vårt svar' })
  await dialog.getByRole('radio', { name: reply, exact: true }).check()
  if (more.rollout !== undefined)
    await dialog.getByRole('radio', { name: more.rollout, exact: true }).first().check()
  if (more.quarter !== undefined)
    await dialog.getByRole('textbox', { name: 'Planlagt kvartal' }).fill(more.quarter)
  await dialog.getByRole('button', { name: 'Lagre svaret' }).click()
  await dialog.waitFor({ state: 'detached' })
  await saved(page)
}
/** What the round came to, municipality by municipality; the same text at every width. */
async function resultOn(page: Page): Promise<string> {
  const rows = await page.getByRole('table').locator('tbody tr').allTextContents()
  return rows.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n')
}

test('the cabin: a round without internet, one that goes dark in it, and home by file', () =>
  together(app, ['wide', 'phone', 'wide'], async (orkland, melhus, heim) => {
    const screen = orkland.page
    const big = screen.getByRole('dialog', { name: meeting })
    let network = ''
    let table = ''
    try {
      await app.visit(
        'phone',
        async (skaun) => {
          network = await networkOf(app, [
            [orkland, 'Orkland'],
            [melhus, 'Melhus'],
            [skaun, 'Skaun'],
            [heim, 'Heim'],
          ])
          // Heim has joined, and stays at home with the network off: nothing of this reaches it.
          await online(heim.page, app, false)
          table = `${await makeOffer(screen, network)}?vis=tabell`
          await makeMeeting(screen, app, network, meeting, ['Velkommen', 'Runde: byggesak'])
          await screen.getByRole('button', { name: 'Endre «Runde: byggesak»' }).click()
          await screen.getByRole('combobox', { name: 'Gjelder' }).fill('byggesak')
          await screen.getByRole('option', { name: offer }).click()
          await screen.getByRole('button', { name: 'Ferdig', exact: true }).click()
          await screen.getByRole('link', { name: 'Storskjerm' }).click()
          await big.getByRole('heading', { level: 2, name: 'Velkommen' }).waitFor()
          for (const { page } of [melhus, skaun]) await openMeeting(page, app, network, meeting)
          await big.getByText('2 andre enheter på nett').waitFor()

          // They have met, and the app is on the phones. Then there is no internet.
          for (const visit of [orkland, melhus, skaun, heim]) {
            await visit.readyForOffline()
            visit.allowProblem(/WebSocket connection to/)
          }
          await app.serverDown()
          await big.getByRole('button', { name: 'Neste sak' }).click()
          for (const { page } of [melhus, skaun]) await page.getByText('Sak 2 av 2').waitFor()
          await melhus.axe()
          await melhus.fitsTheWidth()
          await melhus.screenshot('journey6-1-phone')
          await answer(skaun.page, 'Blir med', { quarter: 'høsten 2027' })
          await skaun.axe()
          await skaun.fitsTheWidth()
          await skaun.screenshot('journey6-2-answered')
          await big.getByText('Blir med · planlagt 2027 K4').waitFor()
        },
        { profile },
      )
      // Skaun's battery is flat, and the round goes on.
      await answer(melhus.page, 'Blir med', { rollout: 'I bruk' })
      await big.getByText('2 av 4 har svart').waitFor()
      await orkland.axe()
      await orkland.screenshot('journey6-3-projector')
      await screen.keyboard.press('Escape')
      await big.waitFor({ state: 'detached' })
      await answer(screen, 'Ikke nå', {})
      await goTo(screen, app, table)
      const result = await resultOn(screen)
      // What each has said is what it said; that Heim has said nothing is no «nei».
      expect(result).toMatch(/Melhus ?Blir med ?I bruk/)
      expect(result).toMatch(/Orkland ?Ikke nå/)
      expect(result).toMatch(/Skaun ?Blir med ?2027 K4/)
      expect(result).toMatch(/Heim ?Ikke besvart/)
      await goTo(melhus.page, app, table)
      await expect.poll(() => resultOn(melhus.page), { message: 'the same result' }).toBe(result)
      await melhus.fitsTheWidth()
      await melhus.screenshot('journey6-4-result')

      // «Ta med hjem», from a phone that is still in the cabin; the one who was not there opens it.
      await openMeeting(melhus.page, app, network, meeting)
      const home = await takeHome(melhus)
      expect(home.name).toMatch(/^digitrondelag-.*\.samorden$/)
      await goTo(heim.page, app, `#/nettverk/${network}/innforing`)
      expect(await heim.page.getByText(offer).count(), 'nothing has come of itself').toBe(0)
      await goTo(heim.page, app, '#/deling')
      await bringIn(heim.page, home)
      await goTo(heim.page, app, table)
      await expect.poll(() => resultOn(heim.page), { message: 'the same by file' }).toBe(result)

      // The phone is charged. It has kept its own word, without internet too.
      await app.visit(
        'phone',
        async (skaun) => {
          skaun.allowProblem(/WebSocket connection to/)
          await goTo(skaun.page, app, table)
          await expect.poll(() => resultOn(skaun.page)).toMatch(/Skaun ?Blir med ?2027 K4/)
          // The internet is back, and so are the others: nothing to carry, and the answers that it missed come by themselves.
          await app.serverUp()
          await expect.poll(() => resultOn(skaun.page), { message: 'the same when it is back' }).toBe(result)
          await skaun.axe()
          await skaun.screenshot('journey6-5-back')
        },
        { profile },
      )
    } finally {
      await app.serverUp()
    }
  }))
