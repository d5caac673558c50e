/** One person who speaks for two municipalities in one browser: both join, both vote, and each counts as one voice. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './harness.ts'
import { cast, makeMeeting, makePoll, openPoll, protocolOn } from './networkMeetingSteps.ts'
import { foundNetwork, inviteMember, letMemberIn } from './networkSteps.ts'
import { joinNetwork } from './sharingSteps.ts'
import { add, goTo, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

test('two municipalities of one person in one network, on one device', () =>
  app.visit('wide', async ({ page, axe }) => {
    const switchTo = async (name: string): Promise<void> => {
      await page.locator('button.switch').click()
      await page.locator('.menu').getByRole('button', { name }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
    }
    await startOwn(page, app, 'Skaun')
    await add(page, app, 'system', 'Skauns eget')
    await startOwn(page, app, 'Orkland')
    const network = await foundNetwork(page, app)
    const link = await inviteMember(page, app, network)
    // The same person answers for the other municipality.
    await switchTo('Skaun kommune')
    await joinNetwork(page, link)
    await switchTo('Orkland kommune')
    await letMemberIn(page, app, network)
    await goTo(page, app, `#/nettverk/${network}/medlemmer`)
    await page.getByText('Viser 1 system').waitFor()
    await axe()

    await makeMeeting(page, app, network, 'Samling', ['Barnevern'])
    await makePoll(page, 'Blir vi med?', 'Åpne avstemningen')
    await openPoll(page, app, network, 'Samling', 'Blir vi med?')
    await cast(page, 'Ja')
    await page.getByRole('button', { name: 'Bytt til Skaun kommune' }).click()
    await page.getByRole('group', { name: /^Stemmen til Skaun/ }).waitFor()
    await cast(page, 'Nei')
    await page.getByText('2 av 2 har svart').first().waitFor()
    await page.getByRole('button', { name: 'Avslutt avstemningen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Avslutt avstemningen' }).click()
    await page.getByText(/^Resultat:/).waitFor()
    const protocol = await protocolOn(page)
    expect(protocol).toMatch(/Orkland.*Ja/)
    expect(protocol).toMatch(/Skaun.*Nei/)
  }))
