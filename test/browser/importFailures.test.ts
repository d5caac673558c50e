/** The import when things are not as they should be: bad files, a full disk, a person who stops it. Nothing is written before the end. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sizes, startApp, type App } from './harness.ts'
import type { Visit } from './visit.ts'
import { choose, csv, expectCount, heading, next, soon, startOwn, three, toPlan } from './importSteps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

describe('a file that cannot be read is refused by name, with what to do, and changes nothing', () => {
  const bad = [
    ['gammel.xls', /gammel Excel-fil \(\.xls\).*Lagre som/s],
    ['nettside.xls', /gammel Excel-fil \(\.xls\)/],
    ['passord.xlsx', /låst med passord.*fjern passordet/s],
  ] as const
  test.each(bad)('%s', (file, said) =>
    app.visit('wide', async (visit) => {
      await startOwn(visit, app)
      await choose(visit, file)
      const alert = visit.page.getByRole('alert')
      await alert.waitFor()
      expect(await alert.innerText()).toMatch(said)
      expect(await alert.innerText()).toContain('Ingenting er endret.')
      await visit.axe()
      await expectCount(visit, app, 'system', /Hent inn regneark/)
    }),
  )
  test.each([
    [
      'a picture',
      {
        name: 'systemer.xlsx',
        mimeType: 'image/png',
        buffer: Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'),
      },
      /ikke et regneark/,
    ],
    ['nothing', csv(''), /ingenting i filen/],
    [
      'half a workbook',
      { name: 'x.xlsx', mimeType: '', buffer: Buffer.from('PK\x03\x04 og så ikke mer') },
      /skadet/,
    ],
    [
      'a backup of ours',
      { name: 'orkland.samorden', mimeType: '', buffer: Buffer.from('x') },
      /sikkerhetskopi fra Samorden/,
    ],
  ] as const)('%s', (_what, file, said) =>
    app.visit('phone', async (visit) => {
      await startOwn(visit, app)
      await choose(visit, file)
      await expect.poll(() => visit.page.getByRole('alert').innerText(), soon).toMatch(said)
      await visit.fitsTheWidth()
    }),
  )
})

/** The disk says that it is full; Chromium's own limit is tried with the store, where a test can write more than it forgets. */
const diskFull = (visit: Visit, full: boolean) =>
  visit.page.evaluate((on) => {
    const store = IDBObjectStore.prototype as unknown as { put: unknown; kept?: unknown }
    store.kept ??= store.put
    store.put = on
      ? () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      : store.kept
  }, full)

test.each(sizes)('a full disk is said in words, the plan is kept, and there is room again (%s)', (size) =>
  app.visit(size, async (visit) => {
    const { page } = visit
    await startOwn(visit, app)
    await choose(visit, 'systemoversikt-ugly.xlsx')
    await heading(visit, 'Hvilket ark, og hvor er overskriften?').waitFor()
    await next(visit)
    await page.getByRole('checkbox', { name: 'Ta ikke med disse datoene' }).check()
    await next(visit)
    await page.getByRole('button', { name: /Følg forslag/ }).click()
    const bring = page.getByRole('button', { name: 'Hent inn 143 systemer' })
    await expect.poll(() => bring.isEnabled(), soon).toBe(true)
    await diskFull(visit, true)
    await bring.click()
    await page
      .getByText('Det er ikke plass på denne enheten. Frigjør plass og prøv igjen. Planen din står.')
      .waitFor()
    await page.getByText('Systemer: 143 nye.').waitFor()
    await visit.axe()
    await visit.fitsTheWidth()
    await visit.screenshot('import-disk-full')
    await diskFull(visit, false)
    await bring.click()
    await heading(visit, '143 systemer er hentet inn').waitFor()
    await expectCount(visit, app, 'system', /143 (rader|systemer)/)
  }),
)

test('a small import that the store holds in memory is not written twice', () =>
  app.visit('wide', async (visit) => {
    const { page } = visit
    await startOwn(visit, app)
    await choose(visit, csv(three))
    await toPlan(visit)
    await diskFull(visit, true)
    await page.getByRole('button', { name: 'Hent inn 3 systemer' }).click()
    await page.getByText('Endringene vises, men er ikke lagret ennå.').waitFor()
    await diskFull(visit, false)
    await page.getByRole('main').getByRole('button', { name: 'Prøv igjen' }).click()
    await heading(visit, '3 systemer er hentet inn').waitFor()
    await expectCount(visit, app, 'system', /3 rader/)
    await page.goto(`${app.address}#/register/system`)
    await page.reload()
    await page.getByText('3 rader').waitFor()
  }))

test('a long import can be stopped, and then nothing has been written', () =>
  app.visit('wide', async (visit) => {
    const { page } = visit
    const rows = Array.from(
      { length: 9000 },
      (_, i) => `System ${i};Firma ${i % 300};K${i};notat nummer ${i}`,
    )
    await startOwn(visit, app)
    await choose(visit, csv(`Navn;Leverandør;Egen id;Merknader\n${rows.join('\n')}\n`))
    await toPlan(visit)
    await page.getByRole('tab', { name: /Nye/ }).click()
    await page.getByText('40 av 9').waitFor()
    const follow = page.getByRole('button', { name: /Følg forslag/ })
    if (await follow.isVisible()) await follow.click()
    // By the page itself, the moment it can be: whatever comes from here is too late for so few rows on a busy machine.
    const stopping = page.evaluate(
      () =>
        new Promise<void>((done) => {
          new MutationObserver((_, watch) => {
            const stop = [...document.querySelectorAll('button')].find(
              (b) => b.textContent.trim() === 'Stopp',
            )
            if (!stop) return
            watch.disconnect()
            stop.click()
            done()
          }).observe(document.body, { childList: true, subtree: true })
        }),
    )
    await page.getByRole('button', { name: /^Hent inn 9/ }).click()
    await stopping
    await page.getByText('Stoppet. Ingenting er skrevet, og planen din står.').waitFor()
    await page.getByText(/^Systemer: 9.000 nye/).waitFor()
    await expectCount(visit, app, 'system', /Hent inn regneark/)
  }))
