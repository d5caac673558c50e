/** What only this device knows: written at once, by itself. */
import { DiskFailure, type Disk } from './disk.ts'
import { Refused } from './types.ts'

/** Throws Refused. */
export async function putSetting(disk: Disk, name: string, value: unknown): Promise<void> {
  const write =
    value === undefined
      ? ({ do: 'delete', table: 'settings', key: name } as const)
      : ({ do: 'put', table: 'settings', key: name, value } as const)
  try {
    await disk.commit([write])
  } catch (cause) {
    if (!(cause instanceof DiskFailure)) throw cause
    throw new Refused(cause.why === 'disk-full' ? 'disk-full' : 'disk-refused', { cause })
  }
}
