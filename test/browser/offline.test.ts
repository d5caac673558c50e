/** The app as such: it starts, breaks no policy, is there without a network, and lives in a folder as well as on its own host. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sizes, startApp, type App } from './harness.ts'
import { takeRoom } from './steps.ts'
import { readFolder } from './pickedFolder.ts'

describe.each(['/', '/kommune/digital/'])('hosted at %s', (base) => {
  let app: App
  beforeAll(async () => {
    app = await startApp({ base })
  })
  afterAll(() => app.close())

  test.each(sizes)('starts without an error and is accessible (%s)', (size) =>
    app.visit(size, async (visit) => {
      await visit.page.goto(app.address)
      await visit.page.getByRole('heading', { level: 1 }).first().waitFor()
      expect(await visit.page.locator('#start').isVisible()).toBe(false)
      await visit.fitsTheWidth()
      await visit.axe()
      await visit.screenshot(`first-page${base === '/' ? '' : '-in-a-folder'}`)
    }),
  )

  test('is there again after a reload when the network is gone', () =>
    app.visit('wide', async (visit): Promise<void> => {
      await visit.page.goto(app.address)
      await visit.readyForOffline()
      await app.serverDown()
      try {
        await visit.offline(true)
        await visit.page.reload()
        await visit.page.getByRole('heading', { level: 1 }).first().waitFor()
        const files = await visit.page.evaluate(async () => {
          const names = await caches.keys()
          const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
          return requests.flat().map((request) => new URL(request.url).pathname)
        })
        expect(files.length).toBeGreaterThan(5)
        for (const file of files) expect(file.startsWith(base), `${file} is kept`).toBe(true)
      } finally {
        await app.serverUp()
      }
    }))

  test('can be installed', () =>
    app.visit('wide', async (visit): Promise<void> => {
      await visit.page.goto(app.address)
      const session = await visit.page.context().newCDPSession(visit.page)
      const { errors, url } = await session.send('Page.getAppManifest')
      expect(errors).toEqual([])
      expect(url).toBe(`${app.address}manifest.webmanifest`)
    }))
})

describe('the harness stands in for', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app.close())

  test('a picked folder, which outlives a browser that forgets the site', () =>
    app.visit('wide', async (visit) => {
      const { page } = visit
      await page.goto(app.address)
      await page.evaluate(async () => {
        const picker = window as unknown as { showDirectoryPicker(): Promise<FileSystemDirectoryHandle> }
        const folder = await picker.showDirectoryPicker()
        const writer = await (await folder.getFileHandle('kopi.samorden', { create: true })).createWritable()
        await writer.write(new Uint8Array([1, 2, 3]))
        await writer.close()
        localStorage.setItem('made up', 'here')
      })
      await visit.browserClears()
      expect(await page.evaluate(() => localStorage.getItem('made up'))).toBe(null)
      expect([...(await readFolder(page))]).toEqual([['kopi.samorden', new Uint8Array([1, 2, 3])]])
    }))

  test.each([
    ['cancelled', 'AbortError'],
    ['missing', 'undefined'],
  ] as const)('a folder that is %s', (folder, answer) =>
    app.visit(
      'wide',
      async ({ page }) => {
        await page.goto(app.address)
        const got = await page.evaluate(async () => {
          const { showDirectoryPicker } = window as unknown as {
            showDirectoryPicker?: () => Promise<unknown>
          }
          if (showDirectoryPicker === undefined) return 'undefined'
          return showDirectoryPicker().then(
            () => 'a folder',
            (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
          )
        })
        expect(got).toBe(answer)
      },
      { folder },
    ),
  )

  test('a full disk, and space again', () =>
    app.visit('wide', async (visit) => {
      await visit.page.goto(app.address)
      // First what the service worker keeps: it too needs space.
      await visit.readyForOffline()
      await visit.fullAt(1_000)
      expect(await takeRoom(visit.page, 60_000)).toBe('QuotaExceededError')
      await visit.fullAt(undefined)
      expect(await takeRoom(visit.page, 60_000)).toBe('written')
    }))
})

describe('the harness notices', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app.close())

  test.each([
    ['an error in the console', (): void => console.error('made up'), /console: made up/],
    [
      'a script from a string',
      (): void => void setTimeout('made up'),
      /TrustedScript|unsafe-eval|Content Security Policy/,
    ],
    [
      'markup from a string',
      (): void => {
        document.body.innerHTML = '<p>made up</p>'
      },
      /TrustedHTML/,
    ],
    [
      'an inline style',
      (): void => {
        document.body.setAttribute('style', 'color: red')
      },
      /style-src|Content Security Policy/,
    ],
    [
      'another host',
      (): void => void fetch('http://localhost:9/').catch(() => undefined),
      /another host|connect-src/,
    ],
    ['a missing file', (): void => void fetch('./not-here.js'), /answer 404/],
    [
      'a worker from elsewhere',
      (): void => void new Worker('data:text/javascript,1'),
      /Refused script address/,
    ],
  ] as const)('%s', (_name, provoke, pattern) =>
    app.visit('wide', async (visit): Promise<void> => {
      await visit.page.goto(app.address)
      visit.expectProblem(pattern)
      visit.expectProblem(
        /Content Security Policy|Trusted|Failed to load resource|made up|404|Refused|unsafe-eval/,
      )
      await visit.page.evaluate(provoke).catch((error: unknown) => visit.note(String(error)))
    }),
  )
})
