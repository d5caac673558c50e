/** `npm run pictures`: the README's pictures, taken of the example municipality in the built app. */
import { mkdir } from 'node:fs/promises'
import { runnerImport } from 'vite'
import { dist, ensureBuilt, root } from './built.mjs'
import { launchChromium } from './chromium.mjs'

ensureBuilt()
const { module } = /** @type {{ module: typeof import('../src/host/server.ts') }} */ (
  await runnerImport(`${root}src/host/server.ts`, { configFile: false, logLevel: 'error' })
)
const server = await module.startServer({ folder: dist, port: 0, host: '127.0.0.1' })
const browser = await launchChromium()
const folder = `${root}docs/pictures`
await mkdir(folder, { recursive: true })

const wide = {
  viewport: { width: 1280, height: 800 },
  locale: 'nb-NO',
  reducedMotion: /** @type {const} */ ('reduce'),
}
const phone = {
  ...wide,
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}

/** @param {import('playwright-core').BrowserContextOptions} screen */
async function example(screen) {
  const page = await (await browser.newContext(screen)).newPage()
  await page.goto(server.address)
  await page.getByRole('button', { name: 'Åpne eksemplet' }).click()
  await page.locator('.state[data-is="saved"]').waitFor()
  return page
}
/**
 * @param {import('playwright-core').Page} page
 * @param {string} hash
 * @param {string} name
 */
async function picture(page, hash, name) {
  await page.goto(`${server.address}${hash}`)
  await page.locator('main h1').first().waitFor()
  await page.evaluate(() => new Promise((drawn) => requestIdleCallback(drawn)))
  await page.screenshot({ path: `${folder}/${name}.png` })
  console.log(`docs/pictures/${name}.png`)
}

const page = await example(wide)
await picture(page, '#/', 'oversikt')
await picture(page, '#/register/system?f=lifecycle.hasAny.inUse!phasingOut&s=name', 'liste')
await page.locator('td.title a').nth(3).click()
await page.locator('article h1').waitFor()
await page.screenshot({ path: `${folder}/system.png` })
await picture(page, '#/hent-inn', 'import')
await page
  .locator('input[type=file]')
  .first()
  .setInputFiles(`${root}test/fixtures/sheets/systemoversikt-ugly.xlsx`)
for (const step of ['sheet', 'columns']) {
  await page.getByRole('button', { name: 'Neste', exact: true }).waitFor()
  if (step === 'sheet') await page.getByRole('button', { name: 'Neste', exact: true }).click()
}
await page
  .getByRole('heading', { name: /kolonne/i })
  .first()
  .waitFor()
await page.screenshot({ path: `${folder}/import.png` })
await picture(await example(phone), '#/beredskap', 'beredskap')

/** @param {import('playwright-core').BrowserContextOptions} screen */
async function network(screen) {
  const opened = await (await browser.newContext(screen)).newPage()
  await opened.goto(server.address)
  await opened.getByRole('button', { name: 'Åpne eksempelnettverket' }).click()
  await opened.waitForFunction(() => location.hash.startsWith('#/nettverk/'))
  const at = await opened.evaluate(() => location.hash)
  return { opened, at }
}
const { opened, at } = await network(wide)
await opened.goto(`${server.address}${at}/utbredelse`)
await opened.getByRole('grid').waitFor()
await picture(opened, `${at}/utbredelse`, 'utbredelse')
await picture(opened, `${at}/utbredelse?vis=kart`, 'kart')
// The map itself lies below its choices.
await opened.evaluate(() => scrollBy(0, 600))
await opened.screenshot({ path: `${folder}/kart.png` })
await picture(opened, `${at}/innforing/offer:@eksempel-minside`, 'innforing')
const atHand = await network(phone)
await atHand.opened.goto(`${server.address}${atHand.at}/moter`)
await atHand.opened
  .getByRole('link', { name: /Samling/ })
  .first()
  .click()
await atHand.opened.locator('main h1').waitFor()
await atHand.opened.evaluate(() => new Promise((drawn) => requestIdleCallback(drawn)))
await atHand.opened.screenshot({ path: `${folder}/avstemning.png` })
console.log('docs/pictures/avstemning.png')

await browser.close()
await server.close()
