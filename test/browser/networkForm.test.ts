/** A municipality that has not installed anything: the form goes out as a spreadsheet, is filled in by hand, and comes back as suggestions. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizes, startApp, type App } from './harness.ts'
import { choose, dropBytes } from './importSteps.ts'
import { goTo } from './steps.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const [member, number] = ['Flatanger', '5049']
/** Row, heading and text: what somebody at the service desk in Osen writes into the sheet. */
type Written = readonly [row: string, heading: string, text: string]

const cellOf = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
/** The column of a cell as a number: Excel keeps the cells of a row in order. */
const place = (cell: string): number =>
  [...(/r="([A-Z]+)/.exec(cell)?.[1] ?? '')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)

/** Writes into one sheet of the workbook; everything else in the file is left as it came. */
function fillIn(book: Uint8Array, sheet: number, written: readonly Written[]): Uint8Array {
  const files = unzipSync(book)
  const path = `xl/worksheets/sheet${sheet}.xml`
  let xml = strFromU8(files[path] ?? new Uint8Array())
  const heads = /<row r="1">(.*?)<\/row>/s.exec(xml)?.[1] ?? ''
  for (const [row, heading, text] of written) {
    const head = heads.match(/<c .*?<\/c>/gs)?.find((cell) => cell.includes(`>${heading}<`))
    const column = /r="([A-Z]+)1"/.exec(head ?? '')?.[1]
    const line = xml.match(/<row .*?<\/row>/gs)?.find((one) => one.includes(`>${row}<`))
    const n = /r="(\d+)"/.exec(line ?? '')?.[1]
    if (column === undefined || line === undefined || n === undefined)
      throw new Error(`the form has no cell for ${row}, ${heading}`)
    const cells = [...(line.match(/<c .*?<\/c>/gs) ?? []), cellOf(`${column}${n}`, text)]
    xml = xml.replace(line, `<row r="${n}">${cells.sort((a, b) => place(a) - place(b)).join('')}</row>`)
  }
  return zipSync({ ...files, [path]: strToU8(xml) })
}
/** Where the municipality stands with each solution: name of the solution → how it is said. */
async function standing(page: Page, spread: string): Promise<ReadonlyMap<string, string>> {
  await goTo(page, app, `${spread}/${number}`)
  await page.getByRole('heading', { level: 1, name: member }).waitFor()
  const lists = await page.locator('main section:has(.one)').evaluateAll((all) =>
    all.map((section) => ({
      state: (section.querySelector('h2')?.textContent ?? '').replace(/\s*\(\d+\)$/, '').trim(),
      ones: [...section.querySelectorAll('.one')].map((one) => [
        one.querySelector('.name')?.textContent ?? '',
        one.querySelector('.quiet')?.textContent ?? '',
      ]),
    })),
  )
  return new Map(
    lists.flatMap(({ state, ones }) =>
      ones.map(([name = '', note = '']) => [name, [state, note].filter(Boolean).join(': ')] as const),
    ),
  )
}

test.each(sizes)('an answer from one that has not installed anything (%s)', (size) =>
  app.visit(size, async (visit) => {
    const { page, axe, fitsTheWidth, screenshot, download } = visit
    const look = async (name: string): Promise<void> => {
      await fitsTheWidth()
      await axe()
      await screenshot(`network-form-${name}`)
    }
    await page.goto(app.address)
    await page.getByRole('button', { name: 'Åpne eksempelnettverket' }).click()
    await page.waitForURL(/#\/nettverk\/\w+/)
    const network = new URL(page.url()).hash.split('?')[0] ?? ''
    const spread = `${network}/utbredelse`
    const before = await standing(page, spread)
    for (const unanswered of ['Gerica', 'Compilo', 'Acos Booking'])
      expect(before.get(unanswered)).toBe('Ikke besvart')

    // Out: one form, for one municipality.
    await goTo(page, app, `${network}/forberedelser/skjema`)
    await page.getByRole('combobox', { name: 'Kommune' }).selectOption({ label: member })
    await look('1-out')
    const form = await download(() => page.getByRole('button', { name: `Lag skjema til ${member}` }).click())
    expect(form.name).toBe(`svarskjema ${member}.xlsx`)

    // Filled in there, in few cells; the others are left blank, what the network believes among them.
    const solutions = fillIn(form.bytes, 1, [
      ['Gerica', 'Bruker dere den?', 'ja'],
      ['Gerica', 'Siden når', '2023'],
      ['Compilo', 'Bruker dere den?', 'Nei'],
      ['Framsikt', 'Bruker dere den?', 'Ja'],
    ])
    const filled = fillIn(solutions, 2, [
      ['Felles fagsystem for barnevern', 'Blir dere med?', 'Blir med'],
      ['Felles fagsystem for barnevern', 'Planlagt kvartal', '2. kvartal 2027'],
    ])

    // Back: under another name, for that is how it is mailed. It says itself whose it is, and asks nothing.
    await goTo(page, app, `${network}/forberedelser/oversikt`)
    const name = 'svar på skjema (2).xlsx'
    if (size === 'wide') await dropBytes(visit, filled, name)
    else await choose(visit, { name, mimeType: '', buffer: Buffer.from(filled) })
    await page.getByRole('heading', { name: 'Dette blir foreslått' }).waitFor()
    await page.getByText('3 nye forslag').waitFor()
    await page.getByText('1 endret forslag').waitFor()
    await page.getByText(/^\d+ blanke ruter: sier ingenting, og blir aldri «nei»$/).waitFor()
    await page.locator('summary', { hasText: member }).click()
    const lines = page.locator('details[open] .plain-list > li')
    await expect.poll(() => lines.count()).toBe(4)
    await lines.filter({ hasText: 'Compilo' }).getByText('«Nei»').waitFor()
    await look('2-review')
    await page.getByRole('button', { name: 'Lagre 4 forslag' }).click()
    await page.getByRole('heading', { name: '4 forslag lagret' }).waitFor()

    // What was answered stands as suggested by the network; every blank stands as it stood, and none of them became «nei».
    const expected = new Map(before)
      .set('Gerica', 'Foreslått av nettverket: i bruk 2023')
      .set('Compilo', 'Foreslått av nettverket: ingen')
      .set('Framsikt', 'Foreslått av nettverket: i bruk')
      // What the offer brings in.
      .set('Modulus Barn', 'Foreslått av nettverket: planlagt 2027 K2')
    expect(new Map([...(await standing(page, spread))].sort())).toEqual(new Map([...expected].sort()))
    await page.getByText(`${member} har ikke sagt noe selv.`).waitFor()
    await look('3-standing')
    await goTo(page, app, `${network}/innforing/offer:@eksempel-barnevern?vis=tabell`)
    const row = page.getByRole('table').locator('tbody tr').filter({ hasText: member })
    for (const said of ['Blir med', '2027 K2', 'Foreslått av nettverket'])
      await row.getByText(said, { exact: true }).waitFor()
  }),
)
