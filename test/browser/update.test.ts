/** A new version of the app: it waits until it is asked, and tabs that run the old one go on whole. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dist } from '../../scripts/built.mjs'
import { startApp, type App } from './harness.ts'

let app: App
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samorden-update-'))
  await cp(dist, folder, { recursive: true })
  app = await startApp({ folder })
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

/**
 * Changes the served build into a next version: another title, and every script and style under another name, as when
 * their hashes change. Returns the first script's old address.
 */
async function publishNext(): Promise<string> {
  const assets = join(folder, 'assets')
  const names = (await readdir(assets)).filter((name) => /\.(js|css)$/.test(name))
  const renamed = (text: string): string =>
    names.reduce((so, name) => so.replaceAll(name, name.replace(/(?=\.\w+$)/, 'next')), text)
  for (const name of names) {
    const text = await readFile(join(assets, name), 'utf8')
    await rm(join(assets, name))
    await writeFile(join(assets, renamed(name)), renamed(text))
  }
  const index = await readFile(join(folder, 'index.html'), 'utf8')
  await writeFile(join(folder, 'index.html'), renamed(index).replace('<title>Samorden<', '<title>Neste<'))
  const worker = renamed(await readFile(join(folder, 'sw.js'), 'utf8')).replace(
    /("revision":")[0-9a-f]+(","url":"index.html")/,
    '$1next$2',
  )
  expect(worker).toContain('"revision":"next"')
  await writeFile(join(folder, 'sw.js'), worker)
  const first = names.find((name) => index.includes(name) && name.endsWith('.js'))
  expect(first).toBeDefined()
  return `assets/${first ?? ''}`
}

const htmlTitle = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = await fetch('./index.html')
    return /<title>([^<]*)/.exec(await answer.text())?.[1] ?? ''
  })
const statusOf = (page: Page, address: string): Promise<number> =>
  page.evaluate(async (at) => (await fetch(at)).status, address)

test('a new version waits, takes over when asked, and leaves other tabs whole', () =>
  app.visit('wide', async (visit) => {
    const { page } = visit
    await page.goto(app.address)
    await visit.readyForOffline()
    const other = await page.context().newPage()
    await other.goto(app.address)
    await other.getByRole('heading', { level: 1 }).first().waitFor()

    const old = await publishNext()
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update()
    })
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state),
      )
      .toBe('installed')
    await page.reload()
    expect(await htmlTitle(page), 'nobody asked for the new version').toBe('Samorden')

    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      const taken = new Promise((done) =>
        navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
      )
      // A reload begins by registering again: the one that waits may be a moment away.
      while (registration.waiting === null) await new Promise((again) => setTimeout(again, 50))
      registration.waiting.postMessage('take-over')
      await taken
    })
    expect(await htmlTitle(page)).toBe('Neste')
    expect(await statusOf(other, old), 'the old tab can load the rest of itself').toBe(200)

    // The last page closes; the next one to open finds only the new version.
    await other.close()
    await page.goto('about:blank')
    await page.goto(app.address)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await expect
      .poll(() =>
        page.evaluate(async (file) => {
          const kept = await Promise.all(
            (await caches.keys()).map(async (name) => (await caches.open(name)).match(file)),
          )
          return kept.some((one) => one !== undefined)
        }, old),
      )
      .toBe(false)
  }))
