/** What comes over the wire before the first page can be used. */
import type { Bench } from './bench.ts'
import { median, round } from './figure.ts'

/** kB compressed, headers included: everything the page itself asks for until it has its heading and buttons, and has stopped asking. */
export const firstLoad: Bench = {
  ids: ['first-load'],
  async run({ site, open }) {
    const sizes: number[] = []
    for (let turn = 0; turn < 3; turn++) {
      await open(async (page) => {
        const session = await page.context().newCDPSession(page)
        await session.send('Network.enable')
        let bytes = 0
        session.on('Network.loadingFinished', ({ encodedDataLength }) => {
          bytes += encodedDataLength
        })
        await page.goto(site.address)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await page.locator('button:visible, a[href]:visible').first().waitFor()
        // The service worker fetches the rest for offline use on a session of its own, and is not counted here.
        await page.waitForLoadState('networkidle')
        sizes.push(bytes / 1000)
      })
    }
    return [
      {
        id: 'first-load',
        what: 'compressed bytes on the wire, brotli and headers, until the first page is usable',
        value: round(median(sizes)),
        unit: 'kB',
        baseline: null,
        ratio: null,
      },
    ]
  },
}
