/** The app with made-up sharing (test/browser/sharing), built and served as the app is, with the same strict policy. */
import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { root } from '../../scripts/built.mjs'
import type { Scene } from '../fakes/sharingScenes.ts'
import { startApp, type App } from './harness.ts'

const folder = `${root}node_modules/.cache/samorden-sharing`
const entry = 'test/browser/sharing/index.html'

export async function startSharing(): Promise<App> {
  execFileSync(
    process.execPath,
    [
      `${root}node_modules/vite/bin/vite.js`,
      'build',
      '--config',
      `${root}test/browser/sharing/vite.config.ts`,
      '--logLevel',
      'error',
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  )
  return startApp({ folder })
}

/** What the page offers tests; see test/browser/sharing/page.svelte.ts. */
interface Held {
  scene(name: Scene): void
  looking(state: 'connecting' | 'open' | 'unreachable', met: number): void
  found(): void
  lookedAt(): string | undefined
  clash(key: string, mine: string, theirs: string): void
}
declare global {
  interface Window {
    readonly sharing: Held
  }
}

export const address = (app: App, hash = '', look = false): string =>
  `${app.address}${entry}${look ? '?look' : ''}${hash}`

/** Makes the example municipality and ends on the overview. */
export async function openSharing(page: Page, app: App, look = false): Promise<void> {
  await page.goto(address(app, '', look))
  await page.getByRole('button', { name: 'Åpne eksemplet' }).click()
  await page.getByRole('navigation', { name: 'Hovedmeny' }).waitFor()
  await page.locator('main h1', { hasText: 'Eksempel' }).waitFor()
  await page.locator('.state[data-is="saved"]').waitFor()
}
export const setScene = (page: Page, scene: Scene): Promise<void> =>
  page.evaluate((name) => window.sharing.scene(name), scene)
/** Goes to a place within the page and waits for its heading. */
export async function at(page: Page, hash: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}
