/** Real Chromium with a page that joins rooms, built as the app is and served as the app is, with scripted signalling on the same port. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { root } from '../../../scripts/built.mjs'
import { launchChromium } from '../../../scripts/chromium.mjs'
import { startServer } from '../../../src/host/server.ts'
import { SignallingSockets } from '../../../src/host/sockets.ts'
import { passwordOf, ScriptedSignalling } from '../scriptedSignalling.ts'
import { watched } from './watched.ts'
// The page's own declaration of window.rtc.
import type {} from './page/main.ts'

export interface RoomInPage {
  readonly name: string
  readonly password: string
  readonly signalling: readonly string[]
}

/** One person's browser, with one page. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong in the page: errors thrown, errors in the console, requests to others. */
  readonly problems: string[]
  close(): Promise<void>
}

export interface RtcStage {
  readonly browser: Browser
  readonly signalling: ScriptedSignalling
  /** A room nobody has been in, at this stage's scripted signalling. */
  room(): RoomInPage
  /** The same at the app's own signalling server. */
  realRoom(): RoomInPage
  visitor(): Promise<Visitor>
  /** One more tab of the same browser. */
  tab(visitor: Visitor): Promise<Visitor>
  close(): Promise<void>
}

async function buildPage(into: string): Promise<void> {
  await build({
    configFile: false,
    root: join(root, 'test/browser/webrtc/page'),
    base: './',
    logLevel: 'warn',
    mode: 'production',
    build: { outDir: into, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  })
}

/** @param given a browser that is somebody else's to close */
export async function rtcStage(given?: Browser): Promise<RtcStage> {
  const folder = await mkdtemp(join(tmpdir(), 'samorden-webrtc-'))
  await buildPage(folder)
  const signalling = new ScriptedSignalling()
  const server = await startServer({
    folder,
    port: 0,
    host: '127.0.0.1',
    signalling: new SignallingSockets(),
    upgrade: signalling.upgrade,
  })
  const browser = given ?? (await launchChromium())
  const origin = new URL(server.address).origin
  let rooms = 0

  const open = async (context: BrowserContext, close: (page: Page) => Promise<void>): Promise<Visitor> => {
    const page = await context.newPage()
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(`thrown: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`)
    })
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== origin) problems.push(`request to another host: ${request.url()}`)
    })
    await page.goto(server.address)
    await page.waitForFunction(() => 'rtc' in window)
    return { page, context, problems, close: () => close(page) }
  }

  const room = (address: string): RoomInPage => {
    const name = `room-${++rooms}`
    return { name, password: passwordOf(name), signalling: [address] }
  }

  return {
    browser,
    signalling,
    room: () => room(server.address.replace(/^http/, 'ws')),
    realRoom: () => room(server.signallingAddress ?? ''),
    async visitor() {
      const context = await browser.newContext({ serviceWorkers: 'block' })
      await context.addInitScript(watched)
      return open(context, () => context.close())
    },
    tab: (visitor) => open(visitor.context, (page) => page.close()),
    async close() {
      if (given === undefined) await browser.close()
      signalling.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
