/** A shelf whose disk fails where a test says: before a commit, after it, or by refusing to answer. */
import { DiskFailure, type Disk, type DiskWhy } from '../../src/store/disk.ts'
import type { Shelf } from '../../src/store/shelf.ts'

export interface Fault {
  /** `before`, `after`: the commit that comes next throws, untouched or done. `never`: it neither happens nor answers. */
  at: 'before' | 'after' | 'never' | undefined
  why?: DiskWhy
  /** Commits to let through first. */
  skip?: number
  /** Stays until the test takes it away. */
  lasting?: boolean
  commits?: number
}

export function faultyDisk(disk: Disk, fault: Fault): Disk {
  return {
    ...disk,
    commit: async (writes, expect) => {
      fault.commits = (fault.commits ?? 0) + 1
      if (fault.at === undefined) return disk.commit(writes, expect)
      if ((fault.skip ?? 0) > 0) {
        fault.skip = (fault.skip ?? 0) - 1
        return disk.commit(writes, expect)
      }
      const { at } = fault
      if (at === 'after') await disk.commit(writes, expect)
      // Only now: whoever waits for the fault to be met may close the page at once.
      if (!fault.lasting) fault.at = undefined
      if (at === 'never') return new Promise<boolean>(() => undefined)
      throw new DiskFailure(fault.why ?? 'disk-full')
    },
  }
}

export const faultyShelf = (shelf: Shelf, fault: Fault): Shelf => ({
  ...shelf,
  disk: async (id, create) => {
    const disk = await shelf.disk(id, create)
    return disk && faultyDisk(disk, fault)
  },
})
