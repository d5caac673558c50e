/** «Deling», «Nettverk» and «Bli med» in every state, at both widths, light and dark: whole, readable, and nothing wider than the screen. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scenes } from '../fakes/sharingScenes.ts'
import { schemesOf, sizes, type App } from './harness.ts'
import { at, openSharing, setScene, startSharing } from './sharingPage.ts'

let app: App
beforeAll(async () => {
  app = await startSharing()
}, 300_000)
afterAll(() => app.close())

const pages: readonly (readonly [scene: (typeof scenes)[number], hash: string, heading: RegExp])[] = [
  ['many', '#/deling/inviter', /Inviter/],
  ['alone', '#/deling/gjenopprettingsark', /Gjenopprettingsark/],
  ['reader', '#/deling/gjenopprettingsark', /Gjenopprettingsark/],
  ['many', '#/deling/innstillinger', /Avansert/],
  ['network', '#/deling/publisering', /Hva andre ser/],
  ['many', '#/nettverk', /Nettverk/],
  ['network', '#/nettverk', /DigiTrøndelag/],
  ['newcomers', '#/nettverk', /DigiTrøndelag/],
  ['network', '#/nettverk/DIGITRONDELAG0000000000000/ORKLAND0000000000000000000', /Orkland/],
  ['network', '#/nettverk/finnes-ikke', /Nettverk/],
  ['many', '#/bli-med', /Bli med/],
  ['many', '#/gjenopprett', /Kom inn igjen/],
  ['newcomers', '#/', /Eksempel/],
  ['joining', '#/register', /Register/],
  ['removed', '#/register', /Register/],
  ['many', '#/hjelp/deling', /Deling med kolleger/],
  ['many', '#/hjelp/hvem-kan-hva', /Hvem kan se/],
]

describe.each(sizes)('%s', (size) => {
  test.each(schemesOf(size))('S40 every state of «Deling» (%s)', (colorScheme) =>
    app.visit(
      size,
      async ({ page, axe, fitsTheWidth, screenshot }) => {
        await openSharing(page, app)
        await at(page, '#/deling', 'Deling')
        for (const scene of scenes) {
          await setScene(page, scene)
          await page.getByRole('heading', { level: 1, name: 'Deling' }).waitFor()
          await axe()
          await fitsTheWidth()
          await screenshot(`sharing-${scene}-${colorScheme}`)
        }
      },
      { colorScheme },
    ),
  )
  test.each(schemesOf(size))('every page of sharing (%s)', (colorScheme) =>
    app.visit(
      size,
      async ({ page, axe, fitsTheWidth, screenshot }) => {
        await openSharing(page, app)
        for (const [scene, hash, heading] of pages) {
          await setScene(page, scene)
          await at(page, hash, heading)
          await expect.poll(() => page.title()).toMatch(/Samorden$/)
          await axe()
          await fitsTheWidth()
          await screenshot(`sharing-page-${hash.replace(/\W+/g, '-')}-${scene}-${colorScheme}`)
        }
      },
      { colorScheme },
    ),
  )
})

test('nothing is wider than a screen of 320 pixels', () =>
  app.visit('phone', async ({ page, fitsTheWidth, screenshot }) => {
    await openSharing(page, app)
    await page.setViewportSize({ width: 320, height: 640 })
    await at(page, '#/deling', 'Deling')
    for (const scene of scenes) {
      await setScene(page, scene)
      await page.getByRole('heading', { level: 1, name: 'Deling' }).waitFor()
      await fitsTheWidth()
    }
    await screenshot('sharing-narrow')
    for (const [scene, hash, heading] of pages) {
      await setScene(page, scene)
      await at(page, hash, heading)
      await fitsTheWidth()
    }
  }))
