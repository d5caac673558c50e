/** Lists: searching, filters in the address, columns, views, many rows at once, paste, export, keyboard. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes, startApp, type App } from './harness.ts'
import { goTo, openExample, saved } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

test.each(sizes)('a filter is carried in the address, and the back button takes it away (%s)', (size) =>
  app.visit(size, async ({ page, axe, fitsTheWidth }) => {
    await openExample(page, app)
    await goTo(page, app, '#/register/system')
    await goTo(page, app, '#/register/system?f=owner.empty')
    await page.getByRole('button', { name: /Fjern filteret uten systemeier/ }).waitFor()
    const some = Number((await page.locator('.count').innerText()).split(' ')[0])
    expect(some).toBeGreaterThan(0)
    await axe()
    await fitsTheWidth()
    await page.goBack()
    await page.getByRole('button', { name: /Fjern filteret/ }).waitFor({ state: 'detached' })
    const all = Number((await page.locator('.count').innerText()).split(' ')[0])
    expect(all).toBeGreaterThan(some)
  }),
)

test('typing narrows the list and the address follows; a view keeps it', () =>
  app.visit('wide', async ({ page }) => {
    await openExample(page, app)
    await goTo(page, app, '#/register/system')
    await page.getByRole('searchbox', { name: 'Søk i systemer' }).fill('visma')
    await page.waitForURL(/q=visma/)
    const shown = await page.locator('tbody tr[aria-rowindex]').count()
    expect(shown).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Lagre som visning' }).click()
    await page.getByLabel('Navn på visningen').fill('Visma-systemer')
    await page.getByRole('button', { name: 'Lagre', exact: true }).click()
    await page.getByRole('link', { name: 'Alle', exact: true }).click()
    await page.waitForURL((url) => !url.hash.includes('visma'))
    await page.getByRole('link', { name: 'Visma-systemer' }).click()
    await expect.poll(() => page.locator('tbody tr[aria-rowindex]').count()).toBe(shown)
  }))

test('twenty rows are changed at once, and undone at once', () =>
  app.visit('wide', async ({ page }) => {
    await openExample(page, app)
    await goTo(page, app, '#/register/system?k=name.criticality&s=name')
    await page.locator('tr[aria-rowindex="2"] input').click()
    await page.locator('tr[aria-rowindex="21"] input').click({ modifiers: ['Shift'] })
    await page.getByText('20 rader valgt').waitFor()
    await page.getByRole('button', { name: 'Endre', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Felt som skal endres').selectOption('criticality')
    await dialog.getByLabel('Samfunnskritisk').check()
    await dialog.getByRole('button', { name: 'Endre 20 rader' }).click()
    await page.getByText('20 rader endret').waitFor()
    const cells = page.locator('td[data-cell$="-1"]')
    await page.evaluate(() => document.querySelector('.scroller')?.scrollTo(0, 0))
    await page.locator('[data-cell="0-1"]').waitFor()
    const first = await cells.evaluateAll((all) => all.slice(0, 20).map((c) => (c as HTMLElement).innerText))
    expect(new Set(first)).toEqual(new Set(['Samfunnskritisk']))
    await page.getByRole('status').getByRole('button', { name: 'Angre' }).click()
    await expect
      .poll(
        async () =>
          new Set(await cells.evaluateAll((all) => all.slice(0, 20).map((c) => (c as HTMLElement).innerText)))
            .size,
      )
      .toBeGreaterThan(1)
    await saved(page)
  }))

test('cells from Excel are pasted where the focus stands; what is not understood stands as before', () =>
  app.visit('wide', async ({ page }) => {
    await openExample(page, app)
    await goTo(page, app, '#/register/system?k=name.annualCost.version&s=name')
    await page.locator('[data-cell="0-1"]').focus()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', '1 200 000 kr\t9.1\r\nmange penger\t"10\r\nbeta"\r\n')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await page.getByText('3 celler endret i 2 rader').waitFor()
    await page.getByText('1 celle ble ikke forstått').waitFor()
    expect(await page.locator('[data-cell="0-1"]').innerText()).toMatch(/1\s200\s000 kr/)
    expect(await page.locator('[data-cell="0-2"]').innerText()).toBe('9.1')
  }))

test('what is seen is what is exported, as Excel and as CSV', () =>
  app.visit('wide', async ({ page, download }) => {
    await openExample(page, app)
    await goTo(
      page,
      app,
      '#/register/contract?f=supplier.notEmpty&k=title.supplier.end.d%3AlastNotice&s=-end',
    )
    const count = Number((await page.locator('.count').innerText()).split(' ')[0])
    const first = await page.locator('[data-cell="0-0"]').innerText()
    await page.getByRole('button', { name: 'Handlinger' }).click()
    const csv = await download(() => page.getByRole('button', { name: 'CSV (semikolon)' }).click())
    const lines = new TextDecoder().decode(csv.bytes).trim().split('\r\n')
    expect(csv.name).toMatch(/^avtaler-.*\.csv$/)
    expect(lines[0]).toMatch(/^\ufeff?Tittel;Leverandør;Gjelder til;Siste frist for oppsigelse \(utregnet\);/)
    expect(lines.length).toBe(count + 1)
    expect(lines[1]).toContain(first)
    await page.getByRole('button', { name: 'Handlinger' }).click()
    const xlsx = await download(() => page.getByRole('button', { name: 'Excel (.xlsx)' }).click())
    expect([...xlsx.bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
  }))

test('the keyboard alone: to the table, along it, into a cell, out again', () =>
  app.visit('wide', async ({ page }) => {
    await openExample(page, app)
    await goTo(page, app, '#/register/system?k=name.version&s=name')
    await page.locator('[data-cell="0-0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']))
      .toBe('1-1')
    await page.keyboard.press('F2')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('2027.1')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => page.locator('[data-cell="1-1"]').innerText()).toBe('2027.1')
    await page.locator('[data-cell="1-0"]').focus()
    await page.keyboard.press('Control+End')
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']))
      .toMatch(/^17\d-1$/)
    await page.keyboard.press('Home')
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']))
      .toMatch(/^17\d-0$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/post\/system/)
    expect(await page.locator('tbody tr').count()).toBe(0)
  }))

test('a long list keeps at most a hundred rows in the page, and all of them on paper', () =>
  app.visit('wide', async ({ page }) => {
    await openExample(page, app)
    await goTo(page, app, '#/register/service')
    expect(await page.locator('tbody tr[aria-rowindex]').count()).toBeLessThanOrEqual(100)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('tbody tr[aria-rowindex]').count()).toBe(184)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect.poll(() => page.locator('tbody tr[aria-rowindex]').count()).toBeLessThanOrEqual(100)
  }))

test.each(sizes)('search over everything finds a slip of the finger (%s)', (size) =>
  app.visit(size, async ({ page, axe }) => {
    await openExample(page, app)
    await goTo(page, app, '#/register/system?q=visma&s=name')
    const title =
      size === 'wide'
        ? await page.locator('[data-cell="0-0"] a').innerText()
        : await page.locator('.card strong').first().innerText()
    await page.getByRole('button', { name: 'Søk i alt' }).click()
    const box = page.getByRole('combobox', { name: 'Søk i alt' })
    await box.fill(`${title.slice(0, 2)}${title.slice(3)}`) // one letter missing
    await page.getByRole('option', { name: title }).first().waitFor()
    await axe()
    await box.fill(title)
    await page.getByRole('option', { name: title }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/post\//)
  }),
)
