/** «Storskjerm» in a cabin: in by a picture of a code, on with the signalling down, a phone that dies, and the same taken home by all. */
import decodeQR from 'qr/decode.js'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './harness.ts'
import {
  cast,
  closePoll,
  makeMeeting,
  makePoll,
  openPoll,
  protocolOn,
  takeHome,
} from './networkMeetingSteps.ts'
import { bringIn, networkOf } from './networkSteps.ts'
import { leave, together, wordsOn } from './sharingSteps.ts'
import { goTo, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const meeting = 'Runden på hytta'
const question = 'Innfører vi Minside sammen?'

/** What a phone's camera reads of a code on the screen. */
async function read(page: Page, name: string): Promise<string> {
  const cells = await page.getByRole('img', { name }).evaluate((svg) => {
    const size = (svg as SVGSVGElement).viewBox.baseVal.width
    const path = svg.querySelector('path')
    if (!path) throw new Error('a code without a path')
    const dark = (x: number, y: number): boolean => path.isPointInFill(new DOMPoint(x + 0.5, y + 0.5))
    return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => dark(x, y)))
  })
  const scale = 4
  const width = cells.length * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (cells[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return decodeQR({ width, height: width, data })
}

test('a workshop: in by QR, on without signalling, and home by file', () =>
  together(app, ['wide', 'phone', 'phone', 'wide'], async (orkland, melhus, skaun, heim) => {
    const network = await networkOf(app, [
      [orkland, 'Orkland'],
      [melhus, 'Melhus'],
      [skaun, 'Skaun'],
    ])
    const screen = orkland.page
    await makeMeeting(screen, app, network, meeting, ['Velkommen', 'Hvor står vi'])
    await makePoll(screen, question, 'Lagre uten å åpne')
    await screen.getByText('Før dere drar').click()
    await screen.getByText('Hver telefon og pc har åpnet appen én gang').waitFor()
    await screen.getByRole('link', { name: 'Storskjerm' }).click()
    const big = screen.getByRole('dialog', { name: meeting })
    await big.getByRole('heading', { level: 2, name: 'Velkommen' }).waitFor()
    await orkland.axe()
    await orkland.screenshot('network-projector')

    // A municipality that is new points its camera at the screen; the six words are compared there.
    await startOwn(heim.page, app, 'Heim')
    await big.getByRole('button', { name: 'Lag kode for en ny kommune' }).click()
    const code = await big.getByRole('img', { name: 'Kode med invitasjon til nettverket' }).screenshot()
    await goTo(heim.page, app, '#/bli-med')
    await heim.page
      .getByLabel('Velg et bilde av koden')
      .setInputFiles({ name: 'kode.png', mimeType: 'image/png', buffer: code })
    await heim.page.getByRole('heading', { name: /DigiTrøndelag/ }).waitFor()
    await heim.page.getByRole('button', { name: 'Neste' }).click()
    await heim.page.getByRole('heading', { level: 1, name: 'Organisasjon' }).waitFor()
    await heim.page.getByRole('button', { name: 'Neste' }).click()
    await heim.page.getByRole('button', { name: 'Bli med', exact: true }).click()
    await heim.page.locator('.words li').nth(5).waitFor()
    await big.locator('.words li').nth(5).waitFor()
    expect(await wordsOn(screen)).toEqual(await wordsOn(heim.page))
    await big.getByRole('button', { name: 'Ordene er like: godkjenn' }).click()
    await heim.page.getByRole('heading', { level: 1, name: 'Du er med' }).waitFor()
    await big.getByRole('button', { name: 'Koden er brukt. Lag en til' }).waitFor()

    // Those who are in open the meeting with their phones.
    const address = await read(screen, 'Kode som åpner møtet')
    expect(address.startsWith(app.address)).toBe(true)
    for (const { page } of [melhus, skaun, heim]) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1, name: meeting }).waitFor()
    }
    await big.getByText('3 andre enheter på nett').waitFor()
    for (const visit of [orkland, melhus, skaun, heim]) {
      await visit.readyForOffline()
      visit.expectProblem(/WebSocket connection to/)
    }
    await app.serverDown()
    try {
      // The signalling is gone; what the screen is at is on every phone.
      await big.getByRole('button', { name: 'Neste sak' }).click()
      for (const { page } of [melhus, skaun]) await page.getByText('Sak 2 av 2').waitFor()
      await melhus.fitsTheWidth()
      // Heim's battery dies before the poll is opened, from a phone.
      await leave(heim.page)
      await melhus.page.getByRole('link', { name: question }).click()
      await melhus.page.getByRole('button', { name: 'Åpne avstemningen' }).click()
      await cast(melhus.page, 'Ja')
      await skaun.page.getByRole('heading', { level: 3, name: question }).waitFor()
      await cast(skaun.page, 'Nei')
      await skaun.axe()
      await skaun.screenshot('network-phone-poll')
      // The screen goes on to it, and shows who has answered, and not what.
      await big.getByRole('button', { name: 'Neste sak' }).click()
      await big.getByText('2 av 4 har svart').waitFor()
      await big.getByText('✓ Melhus').waitFor()
      expect(await big.getByText(/Resultat/).count()).toBe(0)
      await orkland.axe()
      await orkland.screenshot('network-projector-poll')
      await screen.keyboard.press('Escape')
      await big.waitFor({ state: 'detached' })
      await cast(screen, 'Ja')
      await melhus.page.getByText('3 av 4 har svart').first().waitFor()
      await closePoll(melhus.page, '3 av 4 har svart.')
      await screen
        .getByText(/Resultat: Ja/)
        .first()
        .waitFor()

      // Everyone takes it home; the one who was not there has it by file, votes, and gives a file back.
      const home = await takeHome(skaun)
      await goTo(heim.page, app, `#/nettverk/${network}/moter`)
      expect(await heim.page.getByText('1 åpen avstemning').count()).toBe(0)
      await heim.page.getByRole('link', { name: meeting }).click()
      await bringIn(heim.page, home)
      await openPoll(heim.page, app, network, meeting, question)
      await cast(heim.page, 'Ja')
      const back = await takeHome(heim)
      await openPoll(skaun.page, app, network, meeting, question)
      await openPoll(screen, app, network, meeting, question)
      await bringIn(screen, back)
      const protocol = await protocolOn(heim.page)
      expect(protocol).toMatch(/Heim ?Ja.*Kom etter at den ble avsluttet/)
      for (const { page } of [orkland, melhus, skaun])
        await expect.poll(() => protocolOn(page), { message: 'the same protocol' }).toBe(protocol)
    } finally {
      await app.serverUp()
    }
  }))
