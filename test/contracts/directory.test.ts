/** The directory of the tests keeps what every directory promises; the browser's own is held to the same in test/browser. */
import { describe, test } from 'vitest'
import { MemoryFolder } from '../fakes/memoryFolder.ts'
import { directoryContract } from './directoryContract.ts'

describe('directory: memory', () => {
  test.each(Object.entries(directoryContract))('%s', (_, run) => run(async () => new MemoryFolder().picked()))
})
