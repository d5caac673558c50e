/** The seam to a directory that something else carries between devices: names and bytes, and nothing that a cloud folder cannot keep. */
import type { Bytes } from '../../trust/bytes.ts'

export interface Entry {
  readonly name: string
  readonly is: 'file' | 'folder'
}
export interface Facts {
  readonly size: number
  /** Milliseconds since 1970, by whoever wrote it here last. */
  readonly modified: number
}
export interface Directory {
  /** In no order; at most so many, the rest is left out. */
  list(most: number): Promise<readonly Entry[]>
  /** Undefined when there is no such file (any longer). */
  facts(name: string): Promise<Facts | undefined>
  /** Whole; undefined when it is gone, is larger than `most`, or changes while it is read. */
  read(name: string, most: number): Promise<Bytes | undefined>
  /** The name stands for the whole file or for what it was before. */
  write(name: string, bytes: Bytes): Promise<void>
  /** Nothing happens when it is gone already. */
  remove(name: string): Promise<void>
  folder(name: string, make: boolean): Promise<Directory | undefined>
}
/** The directory that the person picked. */
export interface Picked extends Directory {
  readonly name: string
  /** May it be used? `ask` shows the browser's question, which needs a click behind it. */
  may(ask: boolean): Promise<boolean>
  /** Calls after changes below it, its own too; undefined where the browser cannot. */
  watch(changed: () => void): Promise<(() => void) | undefined>
}

/**
 * `asking`: the browser wants to ask the person again. `not-found`: moved, removed, or the drive is not there. `not-allowed`:
 * may be read, not written.
 */
export type DirectoryWhy = 'asking' | 'not-found' | 'disk-full' | 'not-allowed' | 'disk-refused'
export class DirectoryProblem extends Error {
  constructor(
    readonly why: DirectoryWhy,
    options?: ErrorOptions,
  ) {
    super(why, options)
    this.name = 'DirectoryProblem'
  }
}
