/** Sets the bench up: a site with the built app and the bench's page on one origin, and a browser. */
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { build } from 'vite'
import { dist, root } from '../../scripts/built.mjs'
import { chromiumArguments, findOrInstallChromium, launchChromium } from '../../scripts/chromium.mjs'
import { startServer } from '../../src/host/server.ts'
import type { Workbench } from './bench.ts'

/** A laptop's screen, and no service worker: its traffic would be measured with the page's. */
const screen = { viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' as const, locale: 'nb-NO' }

async function buildPage(into: string): Promise<void> {
  // Whoever runs this may have another word here: pages of ours are measured as they are shipped.
  process.env['NODE_ENV'] = 'production'
  await build({
    configFile: false,
    root: join(root, 'test/bench/page'),
    publicDir: join(root, 'public'),
    base: './',
    plugins: [svelte()],
    worker: { format: 'es' },
    logLevel: 'warn',
    mode: 'production',
    build: {
      outDir: into,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: ['index.html', 'sharing.html', 'network.html'].map((name) =>
          join(root, 'test/bench/page', name),
        ),
      },
    },
  })
}

const complain = (page: Page): void => {
  page.on('pageerror', (error) => console.error(`In the page: ${error.message}`))
}

async function within<T>(context: BrowserContext, run: (page: Page) => Promise<T>): Promise<T> {
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    complain(page)
    return await run(page)
  } finally {
    await context.close()
  }
}

export async function setUp(
  needsPage: boolean,
): Promise<{ readonly workbench: Workbench; readonly takeDown: () => Promise<void> }> {
  const scratch = await mkdtemp(join(tmpdir(), 'samorden-bench-'))
  const folder = join(scratch, 'site')
  await cp(dist, folder, { recursive: true })
  if (needsPage) await buildPage(join(folder, 'bench'))
  const site = await startServer({ folder, port: 0, host: '127.0.0.1' })
  const browser = await launchChromium()
  return {
    workbench: {
      browser,
      site,
      folder,
      scratch,
      open: async (run) => within(await browser.newContext(screen), run),
      openOnDisk: async (profile, run) =>
        within(
          await chromium.launchPersistentContext(profile, {
            ...screen,
            executablePath: findOrInstallChromium(),
            args: [...chromiumArguments],
          }),
          run,
        ),
    },
    async takeDown() {
      await browser.close()
      await site.close()
      await rm(scratch, { recursive: true, force: true })
    },
  }
}

/** Bytes of every file below a folder; 0 when there is none. */
export async function bytesBelow(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  let bytes = 0
  for (const name of names) {
    const about = await stat(join(folder, name))
    if (about.isFile()) bytes += about.size
  }
  return bytes
}
