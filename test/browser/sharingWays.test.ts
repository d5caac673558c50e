/** What people do in «Deling», against made-up sharing: invite, let in, remove, make the sheet, join, and settle a clash. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes, type App } from './harness.ts'
import { at, openSharing, setScene, startSharing } from './sharingPage.ts'

let app: App
beforeAll(async () => {
  app = await startSharing()
}, 300_000)
afterAll(() => app.close())

test.each(sizes)('an invitation is shown, and its picture is enough to join with (%s)', (size) =>
  app.visit(size, async ({ page, axe }) => {
    await openSharing(page, app)
    await setScene(page, 'many')
    await at(page, '#/deling/inviter', 'Inviter')
    await page.getByRole('radio', { name: /^Redaktør/ }).check()
    await page.getByRole('button', { name: 'Lag invitasjon' }).click()
    const link = await page.getByLabel('Lenke').inputValue()
    expect(link).toContain('#/bli-med/')
    expect(await page.title()).not.toContain('bli-med')
    const picture = await page.getByRole('img', { name: 'Kode med invitasjonen' }).screenshot()
    await axe()

    await at(page, '#/bli-med', 'Bli med')
    await page
      .getByLabel('Velg et bilde av koden')
      .setInputFiles({ name: 'kode.png', mimeType: 'image/png', buffer: picture })
    await page.getByRole('heading', { name: 'Eksempel kommune inviterer deg' }).waitFor()
    await page.getByText('ikke kontrollert').waitFor()
  }),
)

test.each(sizes)('joining: nothing stays in the address, nobody is there, a file will do (%s)', (size) =>
  app.visit(size, async ({ page, axe, fitsTheWidth }) => {
    await openSharing(page, app, true)
    const secret = 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU2Nzg5'
    await at(page, `#/bli-med/${secret}?fra=Orkland+kommune&nr=5059`, 'Orkland kommune inviterer deg')
    expect(page.url()).not.toContain(secret)
    await page.getByText('kommunenummer 5059').waitFor()
    await page.getByRole('button', { name: 'Neste' }).click()

    await page.getByRole('button', { name: 'Bli med' }).click()
    await page.getByText('Skriv navnet ditt.').waitFor()
    await page.getByLabel('Navnet ditt').fill('Kari Nordmann')
    await expect.poll(() => page.getByLabel('Navn på denne enheten').inputValue()).toMatch(/^Kari sin /)
    await axe()
    await page.getByRole('button', { name: 'Bli med' }).click()

    await page.getByRole('heading', { name: 'Ser etter noen som er på nett …' }).waitFor()
    await page.evaluate(() => window.sharing.looking('open', 0))
    await page.getByText('Du kan vente her, eller lukke siden').waitFor()
    await axe()
    await fitsTheWidth()
    const file = page.getByLabel('Bruk en fil fra dem')
    await file.setInputFiles({ name: 'x.samorden', mimeType: '', buffer: Buffer.alloc(3) })
    await page.getByText('Filen er ikke fra dette registeret').waitFor()
    await file.setInputFiles({ name: 'x.samorden', mimeType: '', buffer: Buffer.alloc(30) })
    await page.getByRole('list', { name: 'Les disse seks ordene' }).waitFor()
    expect(await page.locator('.words li').count()).toBe(6)
    await axe()
    await setScene(page, 'many')
    await page.getByRole('heading', { level: 1, name: 'Du er med' }).waitFor()
  }),
)

test('what is no invitation is said to be none, and a camera that is not there', () =>
  app.visit('phone', async ({ page }) => {
    await openSharing(page, app)
    await at(page, '#/bli-med', 'Bli med')
    const link = page.getByLabel('Lim inn lenken du har fått')
    await link.fill('hei')
    await page.getByRole('button', { name: 'Bruk lenken' }).click()
    await page.getByText('Dette er ikke en invitasjon').waitFor()
    await page.getByRole('button', { name: 'Slå på kameraet' }).click()
    await page.getByText(/Fant ikke noe kamera|fikk ikke bruke kameraet/).waitFor()
    await page
      .getByLabel('Velg et bilde av koden')
      .setInputFiles({ name: 'x.samorden', mimeType: '', buffer: Buffer.from('x') })
    await page.getByText('Filen har endringer, men ingen invitasjon').waitFor()
  }))

test.each(sizes)('newcomers are let in by six words, and refused with a warning (%s)', (size) =>
  app.visit(size, async ({ page }) => {
    await openSharing(page, app)
    await setScene(page, 'newcomers')
    await page.getByText('2 venter på at du slipper dem inn.').waitFor()
    await page.getByRole('link', { name: 'Se hvem' }).click()
    const anne = page.getByRole('article', { name: 'Anne Ødegård vil bli med som redaktør' })
    await anne.waitFor()
    expect(await anne.locator('.words strong').allInnerTexts()).toEqual([
      'kajakk',
      'gulrot',
      'fjell',
      'pingvin',
      'teppe',
      'ørn',
    ])
    await anne.getByRole('button', { name: 'Ordene er like: godkjenn' }).click()
    await page.getByText('Anne Ødegård er med').waitFor()
    await anne.waitFor({ state: 'detached' })
    const other = page.getByRole('article', { name: 'Holtålen kommune vil bli med i DigiTrøndelag' })
    await other.getByRole('button', { name: 'Avvis' }).click()
    const dialog = page.getByRole('dialog', { name: 'Avvise Holtålen kommune?' })
    await dialog.getByText('de andre får nye nøkler').waitFor()
    await dialog.getByRole('button', { name: 'Avvis' }).click()
    await other.waitFor({ state: 'detached' })
  }),
)

test('removing says before what stops, what stays and who remains; and who can when one cannot', () =>
  app.visit('wide', async ({ page, axe }) => {
    await openSharing(page, app)
    await setScene(page, 'waiting')
    await at(page, '#/deling', 'Deling')
    await page.getByText('12 endringer venter på Per sitt nettbrett.').waitFor()
    await page.getByRole('button', { name: 'Fjern Ola sin bærbare' }).click()
    const no = page.getByRole('dialog', { name: 'Du kan ikke fjerne Ola sin bærbare' })
    await no.getByText('Den som har gjenopprettingsarket, kan alltid.').waitFor()
    await no.getByRole('button', { name: 'Lukk' }).last().click()
    await page.getByRole('button', { name: 'Fjern Per sitt nettbrett' }).click()
    const dialog = page.getByRole('dialog', { name: 'Fjerne Per sitt nettbrett?' })
    await dialog.getByText('Min PC, Kari sin telefon, Per sin PC og Ola sin bærbare').waitFor()
    await axe()
    await dialog.getByRole('button', { name: 'Fjern', exact: true }).click()
    await page.getByText('Per sitt nettbrett er fjernet. De andre får nye nøkler.').waitFor()
    await page.getByText('1 fjernet enhet').waitFor()
  }))

test.each(sizes)(
  'S33 the recovery sheet is made, printed on one page, and gone; its words bring one back (%s)',
  (size) =>
    app.visit(size, async ({ page, axe }) => {
      await openSharing(page, app)
      await setScene(page, 'alone')
      await at(page, '#/deling', 'Deling')
      await page.getByRole('link', { name: 'Lag arket' }).click()
      await page.getByLabel('Passord på arket').fill('kommune12345')
      await page.getByText('For lett å gjette').waitFor()
      await page.getByRole('button', { name: 'Lag uten passord' }).click()
      const paper = page.getByRole('article', { name: 'Gjenopprettingsark for Samorden' })
      await paper.getByText('Arket er ikke låst').waitFor()
      const words = await paper.locator('.word').allInnerTexts()
      expect(words).toHaveLength(35)
      expect(await page.title()).toBe('Gjenopprettingsark – Samorden')
      expect(page.url()).not.toMatch(/agurk|samorden-ark/)
      await axe()
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g), 'one sheet of A4').toHaveLength(1)
      await page.getByRole('button', { name: 'Arket er skrevet ut og lagt vekk' }).click()
      await page.getByRole('heading', { level: 1, name: 'Deling' }).waitFor()
      expect(await page.getByRole('link', { name: 'Lag arket' }).count()).toBe(0)

      await at(page, '#/gjenopprett', 'Kom inn igjen med arket')
      const typed = words.map((word) => word.replace(/\W*\d+\s*/, '').trim())
      const slip = typed.map((word, i) => (i === 5 ? 'asfelt' : word)).join(' ')
      await page.getByLabel('Eller skriv ordene').fill(`${slip} `)
      await page.getByText('Ord nummer 6, «asfelt», er ikke riktig.').waitFor()
      await page.getByRole('button', { name: 'Bruk «asfalt»' }).click()
      await page.getByText('Ordene stemmer.').waitFor()
      await page.getByRole('button', { name: 'Neste' }).click()
      await page.getByRole('button', { name: 'Ta registeret tilbake' }).click()
      await page.getByText('Du har registeret igjen.').waitFor()
      await axe()
    }),
)

test('what others see: a field is turned on at once, and off only after a warning', () =>
  app.visit('wide', async ({ page }) => {
    await openSharing(page, app)
    await setScene(page, 'network')
    await at(page, '#/deling/publisering', 'Hva andre ser av oss')
    const on = page.getByRole('switch', { name: /Felles e-postkasse/ })
    expect(await on.isChecked()).toBe(true)
    await on.click()
    const dialog = page.getByRole('dialog', { name: 'Slutte å vise felles e-postkasse?' })
    await dialog.getByText('Andre kan beholde det de har fått').waitFor()
    await dialog.getByRole('button', { name: 'Avbryt' }).click()
    expect(await on.isChecked()).toBe(true)
    await on.click()
    await page.getByRole('button', { name: 'Slutt å vise' }).click()
    await expect.poll(() => on.isChecked()).toBe(false)
    await page.getByRole('switch', { name: /Versjon/ }).click()
    await expect.poll(() => page.getByRole('switch', { name: /Versjon/ }).isChecked()).toBe(true)
    await page.getByRole('columnheader', { name: 'Versjon' }).waitFor()
  }))

test.each(sizes)(
  'S26 a record says who looks and who writes, and a clash is settled with one click (%s)',
  (size) =>
    app.visit(size, async ({ page, axe, screenshot }) => {
      await openSharing(page, app)
      await setScene(page, 'many')
      const id = await page.evaluate(() => window.sharing.lookedAt())
      await page.evaluate((record) => {
        window.sharing.clash(`${record}/version`, '12.1', '12.4')
      }, id)
      await page.evaluate((to) => (location.hash = to), `#/post/${id}`)
      await page.getByText('Per Hansen og Kari Nordmann ser på dette').waitFor()
      await page.getByText('To har skrevet ulikt i ett felt.').waitFor()
      await page.getByRole('button', { name: /^Velg for versjon/ }).click()
      await page.getByText('Per Berg, i dag').waitFor()
      await axe()
      await screenshot('sharing-clash')
      await page.getByRole('button', { name: 'Bruk denne: 12.4' }).click()
      await page.getByText('Valgt. Det andre står i historikken.').waitFor()
      await page.getByText('To har skrevet ulikt i ett felt.').waitFor({ state: 'detached' })
    }),
)
