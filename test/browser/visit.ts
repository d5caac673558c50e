/** One person's browser: the page, what went wrong in it, and what tests ask of it again and again. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Download, Page } from 'playwright-core'
import { expect } from 'vitest'
import { root } from '../../scripts/built.mjs'
import { fillFolder, readFolder } from './pickedFolder.ts'

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export class Visit {
  readonly page: Page
  readonly #origin: string
  readonly #serverIsUp: () => boolean
  readonly #problems: string[] = []
  readonly #expected: RegExp[] = []
  readonly #allowed: RegExp[] = []

  /**
   * @param origin the only host the page may speak with
   * @param serverIsUp whether a failed request is a fault of the app
   */
  constructor(page: Page, origin: string, serverIsUp: () => boolean) {
    this.page = page
    this.#origin = origin
    this.#serverIsUp = serverIsUp
    this.#watch(page)
    page.context().on('page', (other) => {
      this.#watch(other)
    })
    // Also what the service worker asks for.
    page.context().on('request', (request) => {
      const { protocol, origin: to } = new URL(request.url())
      if (!['data:', 'blob:'].includes(protocol) && to !== this.#origin)
        this.#problems.push(`request to another host: ${request.url()}`)
    })
  }

  #watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() !== 'error') return
      const { url, lineNumber } = message.location()
      if (!this.#serverIsUp() && /^Failed to load resource/.test(message.text())) return
      this.#problems.push(`console: ${message.text()} (${url}:${lineNumber})`)
    })
    page.on('pageerror', (error) => {
      this.#problems.push(`thrown: ${error.stack ?? error.message}`)
    })
    page.on('crash', () => {
      this.#problems.push('the page crashed')
    })
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? ''
      // A page that is left in the middle of a request has not failed.
      if (this.#serverIsUp() && why !== 'net::ERR_ABORTED')
        this.#problems.push(`request failed: ${request.url()} ${why}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400) this.#problems.push(`answer ${response.status()}: ${response.url()}`)
    })
  }

  /** This test provokes a problem on purpose: it must come, and is not held against the page. */
  expectProblem(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  /** What is provoked may come as this too, or not, depending on what the page was doing just then. */
  allowProblem(pattern: RegExp): void {
    this.#allowed.push(pattern)
  }

  /** Adds a problem that the test itself has seen. */
  note(problem: string): void {
    this.#problems.push(problem)
  }

  /** The end of a visit: what was expected has come, and nothing else has. */
  async expectNoProblems(): Promise<void> {
    if (!this.page.isClosed()) await this.settled()
    for (const pattern of this.#expected)
      await expect
        .poll(() => this.#problems.join('\n'), { message: 'expected problem', timeout: 5_000 })
        .toMatch(pattern)
    const unexpected = this.#problems.filter(
      (problem) => ![...this.#expected, ...this.#allowed].some((pattern) => pattern.test(problem)),
    )
    expect(unexpected, 'problems in the page').toEqual([])
  }

  /** Waits until fonts are here and nothing moves, so that pictures and contrasts are of the finished page. */
  async settled(): Promise<void> {
    await this.page.evaluate(async () => {
      await document.fonts.ready
      const moving = document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
      await Promise.allSettled(moving.map((one) => one.finished))
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    })
  }

  /** Fails on what axe calls serious or critical, by WCAG 2.1 A and AA, with the elements concerned. */
  axe = async (within = 'html'): Promise<void> => {
    await this.settled()
    const session = await this.page.context().newCDPSession(this.page)
    // Over CDP, because the page's own policy rightly refuses a script from a test.
    await session.send('Runtime.evaluate', { expression: `${await axeSource};0` })
    await session.detach()
    const results = await this.page.evaluate(async (selector) => {
      const { axe } = window as unknown as { axe: { run(at: string, options: unknown): Promise<AxeResults> } }
      return axe.run(selector, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })
    }, within)
    expect(results.passes.length, 'axe found something to look at').toBeGreaterThan(0)
    const grave = results.violations
      .filter((rule) => rule.impact === 'serious' || rule.impact === 'critical')
      .map(
        (rule) =>
          `${rule.id} (${rule.impact}): ${rule.help}\n  ${rule.nodes.map((node) => node.html).join('\n  ')}`,
      )
    expect(grave, `axe on ${this.page.url()}`).toEqual([])
  }

  /** `test-results/<name>-<width>.png`, the whole page. */
  screenshot = async (name: string): Promise<void> => {
    await this.settled()
    const width = this.page.viewportSize()?.width ?? 0
    await this.page.screenshot({ path: `${root}test-results/${name}-${width}.png`, fullPage: true })
  }

  /** No content wider than the screen: nobody scrolls sideways to read. */
  fitsTheWidth = async (): Promise<void> => {
    const [content, screen] = await this.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(content, 'the page is wider than the screen').toBeLessThanOrEqual(screen ?? 0)
  }

  /** The app is kept on the device and answers for this page. */
  async readyForOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready
      if (navigator.serviceWorker.controller === null)
        await new Promise((taken) =>
          navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true }),
        )
    })
  }

  /** What `navigator.onLine` says, and the page's own network. `App.serverDown()` is the network itself. */
  async offline(off: boolean): Promise<void> {
    await this.page.context().setOffline(off)
  }

  /**
   * A disk that is full at so many bytes for this site; undefined gives the space back. Chromium remembers for half a
   * minute how much room a database had: set it before the database is first written in, or write more than that.
   */
  async fullAt(bytes: number | undefined): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: this.#origin,
      ...(bytes === undefined ? {} : { quotaSize: bytes }),
    })
    // The override ends with the session, so it is only given up when the space is given back.
    if (bytes === undefined) await session.detach()
  }

  /** The browser forgets the site, as managed ones do at log-out. The folder that the person picked is hers, and stays. */
  async browserClears(): Promise<void> {
    const folder = await readFolder(this.page)
    const address = this.page.url()
    await this.page.goto('about:blank')
    const session = await this.page.context().newCDPSession(this.page)
    await session.send('Storage.clearDataForOrigin', { origin: this.#origin, storageTypes: 'all' })
    await session.detach()
    await this.page.goto(address)
    await fillFolder(this.page, folder)
  }

  /** The file that comes of an action. */
  download = async (
    action: () => Promise<void>,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
    const coming: Promise<Download> = this.page.waitForEvent('download')
    await action()
    const download = await coming
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }

  /** A picture of where a failed test stood, and what had gone wrong before. */
  async keepFailure(): Promise<void> {
    for (const problem of this.#problems) console.error(problem)
    if (this.page.isClosed()) return
    const name = (expect.getState().currentTestName ?? 'test').replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120)
    try {
      await this.page.screenshot({ path: `${root}test-results/failed-${name}.png`, timeout: 5_000 })
      console.error(`The page as it was: test-results/failed-${name}.png`)
    } catch (error) {
      console.error('No picture of the failed page:', error)
    }
  }
}
