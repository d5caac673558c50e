/** What a bench is given and gives. */
import type { Browser, Page } from 'playwright-core'
import type { RunningServer } from '../../src/host/server.ts'
import type { Figure } from './figure.ts'

export interface Workbench {
  readonly browser: Browser
  /** The built app at its root, and the bench's own page in `bench/`: one origin, so that they share a disk. */
  readonly site: RunningServer
  /** The folder that the site serves. */
  readonly folder: string
  /** A folder for profiles, removed afterwards. */
  readonly scratch: string
  /** A page in a browser context of its own, closed afterwards. Without service worker: nothing else runs. */
  open<T>(run: (page: Page) => Promise<T>): Promise<T>
  /** The same with a profile on disk that outlives the browser; real files, as for a person. */
  openOnDisk<T>(profile: string, run: (page: Page) => Promise<T>): Promise<T>
}

export interface Bench {
  readonly ids: readonly string[]
  run(workbench: Workbench): Promise<readonly Figure[]>
}
