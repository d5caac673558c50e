/** Journeys 2, 3 and 7 of EXPERIENCE.md, as the people in them would go. Journey 1 is in journey1.test.ts, 8 in backup.test.ts. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes, startApp, type App } from './harness.ts'
import { goTo, openExample, saved } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await app.serverUp()
  await app.close()
})

/** Pages of A4 that printing would give. */
const printed = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length

test.each(sizes)('2 a system owner’s two minutes: one is right, one person has left (%s)', (size) =>
  app.visit(size, async ({ page, axe, fitsTheWidth, screenshot }) => {
    await openExample(page, app)
    // The link a colleague sends: the person who answers for the first system that has somebody.
    await goTo(page, app, '#/register/system?f=responsible.notEmpty~owner.empty&s=name')
    await page.locator('td.title a, .card a').first().click()
    const person = page.locator('[data-field="responsible"] a')
    const name = await person.innerText()
    const id = (await person.getAttribute('href'))?.replace('#/post/', '') ?? ''
    // Somebody else owns it.
    const owner = page.locator('[data-field="owner"]')
    await owner.getByRole('button', { name: 'Fyll ut Systemeier' }).click()
    await owner.getByRole('combobox').fill('Eier Som Slutter')
    await page.getByRole('option', { name: /^Legg til «/ }).click()
    await owner.getByRole('link', { name: 'Eier Som Slutter' }).waitFor()
    await saved(page)
    await goTo(page, app, `#/mine?person=${id}`)
    await page
      .getByText(/systemer? er (dine|ditt)/)
      .first()
      .waitFor()
    await page.getByText(new RegExp(name)).first().waitFor()
    await axe()
    await fitsTheWidth()
    await screenshot('journey2-mine')
    // The person has left: somebody takes over.
    await page
      .getByRole('button', { name: /^Personen har sluttet/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: /Hvem overtar/ }).fill('a')
    const next = page.getByRole('option').first()
    const successor = await next.locator('span').first().innerText()
    await next.click()
    await axe()
    await dialog.getByRole('button', { name: 'Lagre', exact: true }).click()
    await page
      .getByText(new RegExp(`${successor} har overtatt`))
      .first()
      .waitFor()
    const progress = page.getByText(/\d+ av \d+ bekreftet/).first()
    const before = Number((await progress.innerText()).split(' ')[0])
    await page
      .getByRole('button', { name: /^Bekreft at / })
      .first()
      .click()
    await expect.poll(async () => Number((await progress.innerText()).split(' ')[0])).toBe(before + 1)
    await page.locator('.toast', { hasText: 'er bekreftet' }).getByRole('button', { name: 'Angre' }).click()
    await expect.poll(async () => Number((await progress.innerText()).split(' ')[0])).toBe(before)
    await page
      .getByRole('button', { name: /^Bekreft at / })
      .first()
      .click()
    await expect.poll(async () => Number((await progress.innerText()).split(' ')[0])).toBe(before + 1)
    await saved(page)
    // It is remembered who one is, and what was confirmed, also tomorrow.
    await goTo(page, app, '#/mine')
    await page.reload()
    await page.getByText(new RegExp(name)).first().waitFor()
    await page
      .getByText(new RegExp(`^${before + 1} av \\d+ bekreftet`))
      .first()
      .waitFor()
  }),
)

test.each(sizes)(
  '3 Monday for the digitalisation lead: what runs out, what lacks an owner, a page for the leaders (%s)',
  (size) =>
    app.visit(size, async ({ page, download, screenshot }) => {
      await openExample(page, app)
      await page.getByRole('heading', { name: '3 ting som er verdt å gjøre nå' }).waitFor()
      await screenshot('journey3-overview')
      // Every figure opens the list behind it, and the list is as long as the figure says.
      for (const words of [
        /tjenester har ikke noe system/,
        /systemer har ingen systemeier/,
        /systemer har ingen systemansvarlig/,
      ]) {
        await goTo(page, app, '#/')
        const link = page.locator('main a', { hasText: words }).first()
        const n = Number((await link.innerText()).match(/\d+/)?.[0])
        expect(n).toBeGreaterThan(0)
        await link.click()
        await page.locator('.count').waitFor()
        expect((await page.locator('.count').innerText()).split(' ')[0]).toBe(String(n))
        await page.goBack()
        await page.getByRole('heading', { name: '3 ting som er verdt å gjøre nå' }).waitFor()
      }
      // Contracts that must be decided within 180 days, exported for the leader group.
      await page
        .getByRole('link', { name: /Se alle \d+/ })
        .first()
        .click()
      await page.locator('.count').waitFor()
      const rows = Number((await page.locator('.count').innerText()).split(' ')[0])
      await page.getByRole('button', { name: 'Handlinger' }).click()
      const csv = await download(() => page.getByRole('button', { name: 'CSV (semikolon)' }).click())
      expect(new TextDecoder().decode(csv.bytes).trim().split('\r\n').length).toBe(rows + 1)
      if (size === 'wide') {
        await goTo(page, app, '#/')
        await page.getByRole('heading', { name: 'Kostnad per år etter sektor' }).waitFor()
        expect(printed(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
      }
    }),
)

test.each(sizes)('7 the servers are gone: critical systems, whom to call, without a network (%s)', (size) =>
  app.visit(size, async (visit) => {
    const { page, axe, fitsTheWidth, screenshot } = visit
    await openExample(page, app)
    await visit.readyForOffline()
    await app.serverDown()
    await visit.offline(true)
    try {
      await page.goto(`${app.address}#/beredskap`)
      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'Beredskap' }).waitFor()
      const call = page.locator('main a[href^="tel:"]')
      await call.first().waitFor()
      expect(await call.count()).toBeGreaterThan(3)
      await axe()
      await fitsTheWidth()
      await screenshot('journey7-emergency')
      // What stops with it and what to do meanwhile stand on the card of the first.
      await page.locator('main [aria-expanded="false"]').first().click()
      await page.getByText('Dette stopper').first().waitFor()
      const pages = printed(await page.pdf({ preferCSSPageSize: true }))
      expect(pages).toBeGreaterThan(0)
      // A change made now is kept.
      await page.locator('main a[href^="#/post/system"]').first().click()
      await page.locator('article h1').waitFor()
      await page.getByRole('button', { name: 'Bekreft', exact: true }).click()
      await saved(page)
      await page.reload()
      await page
        .getByText(/Sist bekreftet/)
        .first()
        .waitFor()
    } finally {
      await visit.offline(false)
      await app.serverUp()
    }
  }),
)
