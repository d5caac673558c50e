/**
 * The built app in a real Chromium, served as `npm start` serves it.
 *
 *     let app: App
 *     beforeAll(async () => { app = await startApp() })
 *     afterAll(() => app.close())
 *
 *     test.each(sizes)('… (%s)', (size) =>
 *       app.visit(size, async ({ page, axe, screenshot }) => {
 *         await page.goto(app.address)
 *         …
 *       }))
 *
 * A visit fails by itself when the page logs an error, throws, breaks its Content-Security-Policy, asks anything of
 * another host, or gets a failed answer, also when the test's own expectations hold.
 */
import type { Browser, BrowserContext } from 'playwright-core'
import { chromium } from 'playwright-core'
import { chromiumArguments, findOrInstallChromium, launchChromium } from '../../scripts/chromium.mjs'
import { dist } from '../../scripts/built.mjs'
import { startServer, type RunningServer } from '../../src/host/server.ts'
import { SignallingSockets } from '../../src/host/sockets.ts'
import { pickedFolder } from './pickedFolder.ts'
import { Visit } from './visit.ts'

export type { Visit } from './visit.ts'

/** Every page is tried as on a laptop and as on a phone. */
export const sizes = ['wide', 'phone'] as const
const long = Boolean(process.env['SAMORDEN_LONG'])
/** What takes long and is the same at both widths is tried at both in the long run. */
export const slowSizes: readonly Size[] = long ? sizes : ['phone']
/** Light and dark: a desk in the dark and a phone in the light between them have all tokens and all layouts. The long run has the rest. */
export const schemesOf = (size: Size): readonly ('light' | 'dark')[] =>
  long ? ['light', 'dark'] : size === 'phone' ? ['light'] : ['dark']
export type Size = (typeof sizes)[number]

const screens = {
  wide: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
} as const

export interface VisitOptions {
  /** `showDirectoryPicker` gives a folder that lives in the origin's private file system (default), or the person cancels, or the browser lacks it. */
  readonly folder?: 'granted' | 'cancelled' | 'missing'
  /** A browser profile on disk, so that the next visit with the same path is the same browser opened again. */
  readonly profile?: string
  readonly colorScheme?: 'light' | 'dark'
  /** The browser's language. Default nb-NO. */
  readonly locale?: string
}

export interface App {
  /** `http://localhost:<port>/` or with the base asked for. */
  readonly address: string
  readonly browser: Browser
  /** Runs one person's visit in a browser context of its own. */
  visit(size: Size, run: (visit: Visit) => Promise<void>, options?: VisitOptions): Promise<void>
  /** The server goes away, as when the network does; and comes back on the same port. */
  serverDown(): Promise<void>
  serverUp(): Promise<void>
  close(): Promise<void>
}

/** Starts the server on a free port and Chromium. `base` hosts the app in a folder, as on a municipality's own site. */
export async function startApp({ base = '/', folder = dist, signalling = true } = {}): Promise<App> {
  const start = (wanted: number): Promise<RunningServer> =>
    startServer({
      folder,
      port: wanted,
      base,
      host: '127.0.0.1',
      ...(signalling ? { signalling: new SignallingSockets() } : {}),
    })
  let server: RunningServer | undefined = await start(0)
  const { address, port } = server
  const browser = await launchChromium()

  const contextFor = async (size: Size, options: VisitOptions): Promise<BrowserContext> => {
    const settings = {
      ...screens[size],
      locale: options.locale ?? 'nb-NO',
      timezoneId: 'Europe/Oslo',
      colorScheme: options.colorScheme ?? 'light',
      reducedMotion: 'reduce',
    } as const
    const context =
      options.profile === undefined
        ? await browser.newContext(settings)
        : await chromium.launchPersistentContext(options.profile, {
            ...settings,
            executablePath: findOrInstallChromium(),
            args: [...chromiumArguments],
          })
    await context.addInitScript(pickedFolder, options.folder ?? 'granted')
    // Twice what playwright waits by itself: several browsers at once on two cores are slow, not wrong.
    context.setDefaultTimeout(60_000)
    return context
  }

  const serverDown = async (): Promise<void> => {
    await server?.close()
    server = undefined
  }

  return {
    address,
    browser,
    async visit(size, run, options = {}) {
      const context = await contextFor(size, options)
      try {
        const page = context.pages()[0] ?? (await context.newPage())
        const visit = new Visit(page, new URL(address).origin, () => server !== undefined)
        try {
          await run(visit)
        } catch (error) {
          await visit.keepFailure()
          throw error
        }
        await visit.expectNoProblems()
      } finally {
        await context.close()
      }
    },
    serverDown,
    async serverUp() {
      server ??= await start(port)
    },
    async close() {
      await browser.close()
      await serverDown()
    },
  }
}
