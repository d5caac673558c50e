/** Once for all browser tests: the app is built when dist is missing or older than the sources. */
import { mkdir } from 'node:fs/promises'
import { ensureBuilt, root } from '../../scripts/built.mjs'

export default async function setup(): Promise<void> {
  ensureBuilt()
  await mkdir(`${root}test-results`, { recursive: true })
}
