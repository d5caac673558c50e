/** The seam over a real directory: File System Access. Chromium browsers have it; an origin-private directory works the same. */
import type { Bytes } from '../../trust/bytes.ts'
import {
  DirectoryProblem,
  type Directory,
  type DirectoryWhy,
  type Entry,
  type Facts,
  type Picked,
} from './directory.ts'

interface AskingHandle extends FileSystemDirectoryHandle {
  queryPermission?: (d: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>
  requestPermission?: (d: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>
}
interface Observer {
  observe(handle: FileSystemHandle, options?: { recursive?: boolean }): Promise<void>
  disconnect(): void
}
interface ObservingWindow {
  FileSystemObserver?: new (changed: () => void) => Observer
}

const reasons: Readonly<Record<string, DirectoryWhy>> = {
  NotAllowedError: 'asking',
  SecurityError: 'asking',
  NotFoundError: 'not-found',
  QuotaExceededError: 'disk-full',
  NoModificationAllowedError: 'not-allowed',
}
/** The folder's own reason; what is no answer of a file system is thrown on as it is. */
function problemOf(cause: unknown): unknown {
  if (!(cause instanceof DOMException) || cause.name === 'AbortError') return cause
  return new DirectoryProblem(reasons[cause.name] ?? 'disk-refused', { cause })
}
const isNamed = (cause: unknown, ...names: readonly string[]): boolean =>
  cause instanceof DOMException && names.includes(cause.name)
async function orProblem<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw problemOf(cause)
  }
}
/** Undefined when there is no such name, or it is a folder where a file is asked for, or the other way. */
async function orNothing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (cause) {
    if (isNamed(cause, 'NotFoundError', 'TypeMismatchError')) return undefined
    throw problemOf(cause)
  }
}

class HandleDirectory implements Directory {
  constructor(readonly handle: FileSystemDirectoryHandle) {}

  list(most: number): Promise<readonly Entry[]> {
    return orProblem(async () => {
      const entries: Entry[] = []
      for await (const [name, { kind }] of this.handle.entries()) {
        entries.push({ name, is: kind === 'file' ? 'file' : 'folder' })
        if (entries.length >= most) break
      }
      return entries
    })
  }
  facts(name: string): Promise<Facts | undefined> {
    return orNothing(async () => {
      const { size, lastModified } = await (await this.handle.getFileHandle(name)).getFile()
      return { size, modified: lastModified }
    })
  }
  async read(name: string, most: number): Promise<Bytes | undefined> {
    try {
      const file = await (await this.handle.getFileHandle(name)).getFile()
      if (file.size > most) return undefined
      const bytes = new Uint8Array(await file.arrayBuffer())
      return bytes.length === file.size ? bytes : undefined
    } catch (cause) {
      // The two last: changed since it was looked up, which a folder that is being synchronised does all the time.
      if (isNamed(cause, 'NotFoundError', 'TypeMismatchError', 'NotReadableError', 'InvalidStateError'))
        return undefined
      throw problemOf(cause)
    }
  }
  write(name: string, bytes: Bytes): Promise<void> {
    return orProblem(async () => {
      const file = await this.handle.getFileHandle(name, { create: true })
      const out = await file.createWritable() // goes to a hidden file that replaces the named one at close
      try {
        await out.write(bytes)
        await out.close()
      } catch (cause) {
        await this.#leaveNothing(name, out)
        throw cause
      }
    })
  }
  /** After a write that failed: a name with nothing in it would be read by all others as a file on its way. */
  async #leaveNothing(name: string, out: FileSystemWritableFileStream): Promise<void> {
    const steps = [
      () => out.abort(),
      async () => {
        if ((await this.facts(name))?.size === 0) await this.remove(name)
      },
    ]
    for (const step of steps)
      try {
        await step()
      } catch (cause) {
        console.warn('Cannot clear up after a write that failed:', cause)
      }
  }
  async remove(name: string): Promise<void> {
    await orNothing(() => this.handle.removeEntry(name))
  }
  async folder(name: string, make: boolean): Promise<Directory | undefined> {
    const found = await orNothing(() => this.handle.getDirectoryHandle(name, { create: make }))
    return found && new HandleDirectory(found)
  }
}

class PickedHandle extends HandleDirectory implements Picked {
  get name(): string {
    return this.handle.name
  }
  async may(ask: boolean): Promise<boolean> {
    const asking = this.handle as AskingHandle
    if (!asking.queryPermission) return true // an origin-private directory needs no permission
    if ((await asking.queryPermission({ mode: 'readwrite' })) === 'granted') return true
    if (!ask) return false
    try {
      return (await asking.requestPermission?.({ mode: 'readwrite' })) === 'granted'
    } catch (cause) {
      // Asked without a click behind it.
      if (isNamed(cause, 'SecurityError', 'NotAllowedError')) return false
      throw cause
    }
  }
  async watch(changed: () => void): Promise<(() => void) | undefined> {
    const { FileSystemObserver } = globalThis as ObservingWindow
    if (!FileSystemObserver) return undefined
    const observer = new FileSystemObserver(changed)
    try {
      await observer.observe(this.handle, { recursive: true })
      return () => observer.disconnect()
    } catch (cause) {
      // Network drives and some systems cannot be watched: then it is looked at now and then.
      if (!(cause instanceof DOMException)) throw cause
      observer.disconnect()
      return undefined
    }
  }
}

export const pickedDirectory = (handle: FileSystemDirectoryHandle): Picked => new PickedHandle(handle)
