/** What tests say to the store's harness page. */
import type { Page } from 'playwright-core'
import type { Saved } from '../../src/store/types.ts'
// The page's own declaration of window.harness.
import type {} from '../browser/store/harness.ts'

export const names = (page: Page): Promise<unknown[]> =>
  page.evaluate(() =>
    window.harness
      .open()
      .rows('system')
      .map((row) => row['name'])
      .sort(),
  )
export const write = (page: Page, id: string, name: string): Promise<Saved> =>
  page.evaluate(
    async ([key, value]) => {
      const { harness } = window
      const writing = harness
        .open()
        .write({ what: 'edit', writes: [{ key: `system:${key}/name`, value: value ?? '' }] })
      await harness.open().flush()
      return writing
    },
    [id, name],
  )
