/** Journey 1, the first ten minutes: start a register, drop an ugly spreadsheet, correct two columns, and go on without a network. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes, startApp, type App } from './harness.ts'
import { choose, drop, heading, next, sheets, soon, startOwn } from './importSteps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const sheet = 'systemoversikt-ugly.xlsx'

test.each(sizes)('the first ten minutes (%s)', (size) =>
  app.visit(size, async (visit) => {
    const { page } = visit
    const look = async (name: string): Promise<void> => {
      await visit.fitsTheWidth()
      await visit.axe()
      await visit.screenshot(`journey1-${name}`)
    }
    await startOwn(visit, app)

    // The app says it first: what managed browsers do, and where a copy can be.
    await heading(visit, 'Før du legger inn mye').waitFor()
    await look('1-file')
    await page.getByRole('button', { name: 'Velg mappe for sikkerhetskopi' }).click()
    await page.getByText('Kopier legges i mappen').waitFor()

    if (size === 'wide') await drop(visit, sheets + sheet, sheet)
    else await choose(visit, sheet)

    await heading(visit, 'Hvilket ark, og hvor er overskriften?').waitFor()
    expect(await page.getByLabel('Ark', { exact: true }).inputValue(), 'the sheet that holds the table').toBe(
      '1',
    )
    expect(await page.getByLabel('Rad 5 er overskriften').isChecked()).toBe(true)
    await look('2-sheet')
    await next(visit)

    // Two columns that only a person can know, and a question about dates.
    await heading(visit, 'Slik er kolonnene forstått').waitFor()
    const follows = page.locator('[data-column="E"]')
    await follows.getByText('Ikke gjenkjent').waitFor()
    await page.getByText('Hva betyr «jul.27»?').waitFor()
    await look('3-columns')
    await follows.getByRole('combobox').fill('systemansvarlig')
    await follows.getByRole('option', { name: 'Systemansvarlig', exact: true }).click()
    await follows.getByText('Valgt av deg.').waitFor()
    // The e-mail beside whom she has just named is that person's.
    const mail = page.locator('[data-column="F"]').getByRole('combobox')
    await expect.poll(() => mail.inputValue(), soon).toBe('Systemansvarlig: E-post')
    const code = page.locator('[data-column="K"]')
    await code.getByRole('combobox').fill('egen id')
    await code.getByRole('option', { name: 'Egen id', exact: true }).click()
    await code.getByText('Valgt av deg.').waitFor()
    // Words that are no option are asked about once, with what they look like.
    const status = page.locator('[data-column="L"]')
    await status.getByRole('button', { name: 'Bruk forslagene' }).click()
    await expect.poll(() => status.getByLabel(/«Bare innsyn»/).inputValue(), soon).toBe('readOnly')

    await next(visit)
    await page.getByText('1 spørsmål om datoer må besvares først.').waitFor()
    await page.getByRole('radio', { name: 'En måned: juli 2027' }).check()
    await page.getByRole('radio', { name: /^Den siste dagen: 31\. juli 2027/ }).check()
    await next(visit)

    await heading(visit, 'Dette kommer til å skje').waitFor()
    await page.getByText('Systemer: 143 nye.').waitFor()
    const bring = page.getByRole('button', { name: 'Hent inn 143 systemer' })
    expect(await bring.isDisabled(), 'what is not decided stops it').toBe(true)
    await look('4-plan')
    await page.getByRole('tab', { name: /Problemer/ }).click()
    await page
      .getByText(/Ark «Systemoversikt 2026», kolonne M \(Driftes hvor\?\), rad/)
      .first()
      .waitFor()
    await look('4-problems')
    await page.getByRole('tab', { name: /Nye 143/ }).click()
    await heading(visit, 'Visma Flyt Barnevern').waitFor()
    await look('4-new')
    await page.getByRole('button', { name: /Følg forslag/ }).click()
    await expect.poll(() => bring.isEnabled(), soon).toBe(true)
    await bring.click()

    await heading(visit, '143 systemer er hentet inn').waitFor()
    await page.getByText(/^I tillegg kom 111 avtaler/).waitFor()
    await page.getByRole('heading', { name: /verdt å gjøre nå/ }).waitFor()
    await look('5-done')

    await page.getByRole('link', { name: 'Se det som kom inn' }).click()
    await page.getByText('143 rader').waitFor()

    // The person and the contract came along, with what the person said of them.
    await page.goto(`${app.address}#/register/contract?q=BvPro`)
    await page
      .getByText(/31\. juli 2027/)
      .first()
      .waitFor()

    // The network goes. Everything is here, and what is changed stays changed.
    await visit.readyForOffline()
    await app.serverDown()
    try {
      await visit.offline(true)
      await page.reload()
      await page.goto(`${app.address}#/register/system?q=Visma+Flyt+Barnevern`)
      await page.getByRole('link', { name: 'Visma Flyt Barnevern' }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Visma Flyt Barnevern' }).waitFor()
      await page.getByText('Kari Moen').first().waitFor()
      await page.getByRole('button', { name: 'Bekreft', exact: true }).first().click()
      await page.getByText('Bekreftet i dag').first().waitFor()
      await page.locator('[data-is="saved"]').waitFor({ state: 'attached' })
      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'Visma Flyt Barnevern' }).waitFor()
      await page.getByText('Bekreftet i dag').first().waitFor()
    } finally {
      await app.serverUp()
    }
  }),
)
