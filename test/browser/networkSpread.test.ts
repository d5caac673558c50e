/** «Utbredelse»: the matrix by keyboard, why a cell is as it is, the map, the curve, what is taken along, and a phone. */
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './harness.ts'
import { foundNetwork } from './networkSteps.ts'
import { goTo, saved, startOwn } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

/** Opens the example network; gives the address of «Utbredelse» in it. */
async function openSpread(page: Page): Promise<string> {
  await page.goto(app.address)
  await page.getByRole('button', { name: 'Åpne eksempelnettverket' }).click()
  await page.waitForURL(/#\/nettverk\/\w+/)
  const hash = `${new URL(page.url()).hash.split('?')[0] ?? ''}/utbredelse`
  await goTo(page, app, hash)
  await page.getByRole('heading', { level: 1, name: 'Utbredelse' }).waitFor()
  return hash
}
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['cell'])
async function download(page: Page, button: string): Promise<Uint8Array<ArrayBuffer>> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return new Uint8Array(await readFile(await (await waiting).path()))
}

test('the matrix: all of it by keyboard, few elements, each state told apart, and why', () =>
  app.visit('wide', async ({ page, axe, fitsTheWidth }) => {
    const spread = await openSpread(page)
    const grid = page.getByRole('grid', { name: 'Hvem bruker hva' })
    await grid.waitFor()
    const columns = Number(await grid.getAttribute('aria-colcount'))
    expect(await grid.getAttribute('aria-rowcount')).toBe('39')
    expect(columns).toBeGreaterThan(60)
    expect(await grid.getByRole('gridcell').count()).toBeLessThan((38 * columns) / 10)
    await axe()
    await fitsTheWidth()

    await grid.locator('[data-cell="1-1"]').focus()
    await page.keyboard.press('Control+End')
    await expect.poll(() => focused(page)).toBe(`38-${columns - 1}`)
    // One stop for Tab, wherever one is.
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Control+Home')
    await expect.poll(() => focused(page)).toBe('0-0')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => focused(page)).toMatch(/^\d+-1$/)
    // A cell that is scrolled away leaves the focus in the grid.
    await page.evaluate(() => document.querySelector('.scroller')?.scrollTo(4000, 900))
    await expect.poll(() => focused(page)).not.toMatch(/-[01]$/)

    // One that keeps its systems to itself has not said no, and one that has not answered has not either.
    await goTo(page, app, `${spread}?navn=nærøysund`)
    expect(await grid.locator('[data-state="notShared"]').count()).toBeGreaterThan(0)
    expect(await grid.locator('[data-state="notShared"]').first().innerText()).toContain('Ikke delt')
    await goTo(page, app, `${spread}?navn=flatanger`)
    const suggested = grid.locator('[data-state="suggested"]').first()
    expect(await suggested.textContent()).toMatch(/Foreslått\sav nettverket /)
    await suggested.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog')
    await panel.getByText('Sagt av nettverket, ikke bekreftet av kommunen.').waitFor()
    await panel.getByText(/^Nettverket foreslår: /).waitFor()
    expect(page.url()).toContain('kommune=5049')
    await axe()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toMatch(/^1-/)

    // The head opens the solution; the address alone opens it for a colleague.
    await goTo(page, app, `${spread}?tekst=gerica`)
    await grid.locator('[data-cell="0-1"]').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Gerica' }).waitFor()
    await page.getByText(/^\d+ av 38 kommuner har den i bruk/).waitFor()
    await page.getByText(/En felles installasjon telles én gang/).waitFor()
    await page.getByRole('heading', { name: 'Hvem kan du spørre' }).waitFor()
    await axe()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Gerica' }).waitFor()
  }))

test('filters are in the address and can be taken away; map, curve and list open what is behind them', () =>
  app.visit('wide', async ({ page, axe }) => {
    const spread = await openSpread(page)
    await page.getByText('Filtre', { exact: true }).click()
    await page.getByLabel('Region').selectOption('Fosen')
    await page.waitForURL(/region=Fosen/)
    const few = Number(await page.getByRole('grid').getAttribute('aria-rowcount'))
    expect(few).toBeGreaterThan(2)
    expect(few).toBeLessThan(15)
    await page.getByRole('button', { name: 'Fjern filteret Region: Fosen' }).click()
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('39')

    await goTo(page, app, `${spread}?vis=kart`)
    const map = page.getByRole('group', { name: /^Kart: / })
    const circles = map.getByRole('link')
    await circles.first().waitFor()
    expect(await circles.count()).toBe(38)
    const named = await circles.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
    expect(named.filter((name) => /^.+: .+ innbyggere$/.test(name))).toHaveLength(38)
    // The same place every time, and none on top of another.
    const boxes = (): Promise<readonly (readonly [number, number, number, number])[]> =>
      map
        .locator('.hit')
        .evaluateAll((all) =>
          all.map((one) => ['x', 'y', 'width', 'height'].map((a) => Number(one.getAttribute(a))) as never),
        )
    const first = await boxes()
    const onTop = first.flatMap(([x, y, w, h], i) =>
      first
        .slice(i + 1)
        .filter(([a, b, c, d]) => x + 1 < a + c && a + 1 < x + w && y + 1 < b + d && b + 1 < y + h),
    )
    expect(onTop).toEqual([])
    await axe()
    await page.reload()
    await circles.first().waitFor()
    expect(await boxes()).toEqual(first)
    await map.getByRole('link', { name: /^Trondheim: / }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: /^Trondheim: / }).waitFor()
    await page.keyboard.press('Escape')

    const png = await download(page, 'Bilde (PNG)')
    expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    // The browser has drawn the same text as PNG, so it is well formed.
    const svg = strFromU8(await download(page, 'Bilde (SVG)'))
    for (const said of ['<svg', 'Nærøysund', 'Foreslått av nettverket', 'oppdiktet bruk', 'DigiTrøndelag'])
      expect(svg).toContain(said)

    await goTo(page, app, `${spread}?vis=tid`)
    await page.getByRole('img', { name: /^Over tid: / }).waitFor()
    const table = page.getByRole('table')
    await table.waitFor()
    await axe()
    // Every figure of it opens its list, which takes the focus and can be sent to a colleague.
    const figure = table.locator('[role="cell"].num a').first()
    const counted = await figure.innerText()
    await figure.click()
    const list = page.getByRole('heading', { name: `(${counted})` })
    await list.waitFor()
    await expect.poll(() => list.evaluate((one) => one === document.activeElement)).toBe(true)
    await axe()
    await page.reload()
    await list.waitFor()
    expect(await page.locator('section[aria-labelledby="period-list"] li').count()).toBe(Number(counted))
    await page.locator('section[aria-labelledby="period-list"] button').first().click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Lukk listen' }).click()
    await list.waitFor({ state: 'detached' })
    await goTo(page, app, `${spread}?vis=liste`)
    const solutions = page.getByRole('list', { name: 'Løsninger og hvem som har dem' })
    await solutions.getByRole('link').first().waitFor()
    await axe()

    await goTo(page, app, `${spread}?omrade=oppvekst`)
    const book = unzipSync(await download(page, 'Excel'))
    const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    for (const said of ['Kommune', 'Nærøysund', 'Ikke delt', 'Ikke besvart', 'Foreslått av nettverket: '])
      expect(sheet).toContain(said)
    expect(strFromU8(book['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain('oppdiktet')
  }))

test('on a phone: one solution at a time, its municipalities by state, and the map under a thumb', () =>
  app.visit('phone', async ({ page, axe, fitsTheWidth }) => {
    const spread = await openSpread(page)
    const box = page.getByRole('combobox', { name: 'Løsning' })
    await box.fill('gerica')
    await page.getByRole('option', { name: /^Gerica/ }).click()
    await page.getByRole('heading', { level: 2, name: 'Gerica' }).waitFor()
    await page.getByRole('heading', { name: /^I bruk \(\d+\)$/ }).waitFor()
    await axe()
    await fitsTheWidth()
    await page.getByRole('button', { name: 'Neste løsning' }).click()
    await page.getByRole('heading', { level: 2, name: 'Gerica' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Nærøysund/ }).click()
    await page.getByRole('dialog', { name: /^Nærøysund: / }).waitFor()
    await axe()
    await page.getByRole('button', { name: 'Lukk' }).click()
    await goTo(page, app, `${spread}?vis=kart`)
    await page.getByRole('link', { name: /^Ørland: / }).tap()
    await page.getByRole('dialog', { name: /^Ørland: / }).waitFor()
    await page.keyboard.press('Escape')
    await axe()
    await fitsTheWidth()
  }))

test('without a catalogue the page says how to begin', () =>
  app.visit('wide', async ({ page, axe }) => {
    await startOwn(page, app)
    await saved(page)
    const network = await foundNetwork(page, app)
    await goTo(page, app, `#/nettverk/${network}/utbredelse`)
    await page.getByRole('heading', { name: 'Katalogen er tom' }).waitFor()
    await axe()
    await page.getByRole('link', { name: 'Hent inn en oversikt' }).click()
    await page.waitForURL(/forberedelser/)
  }))
