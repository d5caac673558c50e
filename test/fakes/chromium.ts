/** Real Chromium with the store's harness page, served by vite on a free port. */
import { existsSync } from 'node:fs'
import { createServer } from 'vite'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

export interface Stage {
  readonly browser: Browser
  readonly address: string
  context(): Promise<BrowserContext>
  page(context: BrowserContext): Promise<Page>
  close(): Promise<void>
}

const where = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

export async function stage(): Promise<Stage> {
  const server = await createServer({
    configFile: false,
    root: process.cwd(),
    logLevel: 'error',
    cacheDir: 'node_modules/.vite-store-harness',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { include: ['idb', 'yjs', 'y-indexeddb', 'fflate', 'lib0/diff'], noDiscovery: true },
  })
  await server.listen()
  const address = `${server.resolvedUrls?.local[0] ?? ''}test/browser/store/index.html`
  const executablePath = where.find((path) => path !== undefined && existsSync(path))
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    browser,
    address,
    context: () => browser.newContext(),
    page: async (context) => {
      const page = await context.newPage()
      await page.goto(address)
      await page.waitForFunction(() => 'harness' in window)
      return page
    },
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
