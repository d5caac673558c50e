/** What the tests of the import do again and again: begin a register, hand over a sheet, go on. */
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { root } from '../../scripts/built.mjs'
import type { App, Visit } from './harness.ts'

/** Long enough for a busy machine; nothing waits for longer than it takes. */
export const soon = { timeout: 20_000 }

export const sheets = `${root}test/fixtures/sheets/`

/** «Start egen» for Orkland kommune, as far as the import's first step. */
export async function startOwn(visit: Visit, app: App): Promise<void> {
  const { page } = visit
  await page.goto(app.address)
  await page.getByRole('link', { name: 'Start egen' }).click()
  await page.getByRole('combobox', { name: 'Kommune eller fylkeskommune' }).fill('Orkland')
  await page.getByRole('option', { name: /Orkland/ }).click()
  await page.getByRole('button', { name: 'Start registeret' }).click()
  await page.getByRole('heading', { name: 'Velkommen. Registeret for Orkland kommune er klart' }).waitFor()
}

/** Lets go of a file over the drop zone, as from a folder beside the window. */
export const drop = async (visit: Visit, path: string, name: string): Promise<void> =>
  dropBytes(visit, await readFile(path), name)
export async function dropBytes(visit: Visit, bytes: Uint8Array, name: string): Promise<void> {
  await visit.page.evaluate(
    ([data, called]) => {
      const carried = new DataTransfer()
      carried.items.add(new File([Uint8Array.from(data)], called))
      const zone = document.querySelector('.drop')
      zone?.dispatchEvent(
        new DragEvent('dragover', { dataTransfer: carried, bubbles: true, cancelable: true }),
      )
      zone?.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
    },
    [[...bytes], name] as const,
  )
}
export const choose = (visit: Visit, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  visit.page.locator('input[type=file]').setInputFiles(typeof file === 'string' ? sheets + file : file)

export const next = (visit: Visit) => visit.page.getByRole('button', { name: 'Neste', exact: true }).click()
export const heading = (visit: Visit, name: string) => visit.page.getByRole('heading', { name, exact: true })

/** The list of a kind, with what its count says. */
export async function expectCount(visit: Visit, app: App, kind: string, count: RegExp): Promise<void> {
  await visit.page.goto(`${app.address}#/register/${kind}`)
  await expect.poll(() => visit.page.locator('main').innerText(), soon).toMatch(count)
}

/** A file made in the test. */
export const csv = (text: string, name = 'systemer.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})
/** Three systems, with a column that only they know. */
export const three =
  'Navn;Leverandør;Kode;Start\nGerica;Tietoevry;A1;1.3.2024\nVisma Flyt Skole;Visma;B2;\nElements;Sikri;C3;\n'
/** From the file to the plan, when nothing has to be corrected. */
export const toPlan = async (visit: Visit): Promise<void> => {
  await heading(visit, 'Hvilket ark, og hvor er overskriften?').waitFor()
  await next(visit)
  await heading(visit, 'Slik er kolonnene forstått').waitFor()
  await next(visit)
  await heading(visit, 'Dette kommer til å skje').waitFor()
}
