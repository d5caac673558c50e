/** Draws the PNG icons from public/icon.svg with Chromium: `node scripts/icons.mjs`. Run when the mark changes. */
import { readFile, writeFile } from 'node:fs/promises'
import { root } from './built.mjs'
import { launchChromium } from './chromium.mjs'

const svg = await readFile(`${root}public/icon.svg`, 'utf8')
// A maskable icon is cut to the platform's shape: full bleed, the mark inside the safe circle of 80 %.
const bleed = svg
  .replace('rx="14"', '')
  .replace('viewBox="0 0 64 64"', 'viewBox="-8 -8 80 80"')
  .replace('<rect width="64" height="64"', '<rect x="-8" y="-8" width="80" height="80"')
// Apple rounds the corners itself and shows transparent ones black.
const square = svg.replace('rx="14"', '')

const browser = await launchChromium()
try {
  for (const [name, size, drawing] of /** @type {const} */ ([
    ['icon-192.png', 192, svg],
    ['icon-512.png', 512, svg],
    ['icon-maskable-512.png', 512, bleed],
    ['apple-touch-icon.png', 180, square],
  ])) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    )
    await writeFile(`${root}public/${name}`, await page.screenshot({ omitBackground: true }))
    await page.close()
  }
} finally {
  await browser.close()
}
