/** Every page at both widths, light and dark, in the three languages: axe finds nothing serious, nothing is wider than the screen. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schemesOf, sizes, startApp, type App } from './harness.ts'
import { goTo, openExample } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

/** Addresses that need no record of their own, with a name for the picture. */
const pages: readonly (readonly [name: string, hash: string])[] = [
  ['overview', '#/'],
  ['register', '#/register'],
  ['list-systems', '#/register/system'],
  ['list-contracts', '#/register/contract'],
  ['list-persons', '#/register/person'],
  ['mine', '#/mine'],
  ['emergency', '#/beredskap'],
  ['reports', '#/rapporter'],
  ['import', '#/hent-inn'],
  ['backup', '#/sikkerhetskopi'],
  ['history', '#/historikk'],
  ['settings', '#/innstillinger'],
  ['settings-fields', '#/innstillinger/felt:system'],
  ['help', '#/hjelp'],
  ['help-contracts', '#/hjelp/avtaler'],
  ['storage', '#/lagring'],
  ['about-data', '#/om-dataene'],
  ['start', '#/start'],
  ['start-own', '#/start/egen'],
  ['start-file', '#/start/fil'],
]

describe.each(sizes)('%s', (size) => {
  test.each(schemesOf(size))('every page is whole (%s)', (colorScheme) =>
    app.visit(
      size,
      async ({ page, axe, fitsTheWidth, screenshot }) => {
        await openExample(page, app)
        for (const [name, hash] of pages) {
          await goTo(page, app, hash)
          await expect.poll(() => page.title()).not.toBe('')
          await axe()
          await fitsTheWidth()
          await screenshot(`page-${name}-${colorScheme}`)
        }
        const reports = await (async () => {
          await goTo(page, app, '#/rapporter')
          return page
            .locator('main a[href^="#/rapporter/"]')
            .evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute('href') ?? ''))])
        })()
        expect(reports.length).toBeGreaterThan(5)
        for (const hash of reports) {
          await goTo(page, app, hash)
          await axe()
          await fitsTheWidth()
          await screenshot(`report-${hash.split('/').at(-1)?.split('?')[0] ?? ''}-${colorScheme}`)
        }
        await goTo(page, app, '#/register/system')
        await page.locator('td.title a, .card a').first().click()
        await page.locator('article h1').waitFor()
        await axe()
        await fitsTheWidth()
        await screenshot(`page-record-${colorScheme}`)
      },
      { colorScheme },
    ),
  )

  test.each(['nn', 'en'] as const)('every page speaks %s', (lang) =>
    app.visit(size, async ({ page, fitsTheWidth }) => {
      await openExample(page, app)
      await page.evaluate((l) => localStorage.setItem('samorden.lang', l), lang)
      await page.reload()
      await page.locator('main h1').first().waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe(lang)
      for (const [, hash] of pages) {
        await goTo(page, app, hash)
        await fitsTheWidth()
      }
      // The sentences themselves are held together by test/words.test.ts; here, that the page really uses them.
      await goTo(page, app, '#/sikkerhetskopi')
      await page
        .getByRole('heading', { level: 1, name: lang === 'nn' ? 'Tryggingskopi' : 'Backup' })
        .waitFor()
      await page
        .getByRole('link', { name: lang === 'nn' ? 'Oversikt' : 'Overview' })
        .first()
        .waitFor()
    }),
  )
})

test('nothing is wider than a screen of 320 pixels', () =>
  app.visit('phone', async ({ page, fitsTheWidth }) => {
    await openExample(page, app)
    await page.setViewportSize({ width: 320, height: 640 })
    for (const [, hash] of pages) {
      await goTo(page, app, hash)
      await fitsTheWidth()
    }
    await goTo(page, app, '#/register/system')
    await page.locator('.card a').first().click()
    await page.locator('article h1').waitFor()
    await fitsTheWidth()
  }))
