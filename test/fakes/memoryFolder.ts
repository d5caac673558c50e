/**
 * Directories in memory, and a synchroniser between them that is as good, or as bad, as a test says: late, in halves, in another
 * order, twice, with conflicted copies. Each device has a copy of its own, as with OneDrive.
 */
import type { Bytes } from '../../src/trust/bytes.ts'
import {
  DirectoryProblem,
  type Directory,
  type DirectoryWhy,
  type Entry,
  type Facts,
  type Picked,
} from '../../src/carry/folder/directory.ts'

interface Kept {
  bytes: Bytes
  modified: number
}
/** Paths → files, as one computer has them. */
export class MemoryFolder {
  readonly files = new Map<string, Kept>()
  /** Calls of each verb, for tests of how much is read. */
  readonly calls = { list: 0, facts: 0, read: 0, write: 0, remove: 0 }
  /** What the browser or the disk answers. `write` alone concerns writing and removing. */
  problem: { readonly all?: DirectoryWhy; readonly write?: DirectoryWhy } = {}
  /** What `may(true)` answers. */
  granting = true
  /** A read gives undefined the next so many times: the file changes while it is read. */
  shaky = 0
  /** The device is cut off after so many more changes: what is done after them is not done. */
  cutAfter: number | undefined
  readonly #watchers = new Set<() => void>()
  #now = 1_000
  constructor(readonly name = 'Delt mappe') {}

  picked(below = ''): Picked & Directory {
    return new MemoryDirectory(this, below)
  }
  /** As something else than the device itself puts it there. */
  put(path: string, bytes: Bytes, modified = (this.#now += 1000)): void {
    this.files.set(path, { bytes: new Uint8Array(bytes), modified })
    for (const changed of this.#watchers) changed()
  }
  remove(path: string): void {
    this.files.delete(path)
    for (const changed of this.#watchers) changed()
  }
  paths(ending = '.samdel'): string[] {
    return [...this.files.keys()].filter((path) => path.endsWith(ending) && !path.includes('status')).sort()
  }
  get size(): number {
    return [...this.files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
  }
  watch(changed: () => void): () => void {
    this.#watchers.add(changed)
    return () => void this.#watchers.delete(changed)
  }
  /** For the directory: a change by the device itself. */
  change(work: () => void): void {
    if (this.cutAfter !== undefined && this.cutAfter-- <= 0) throw new DirectoryProblem('disk-refused')
    work()
    for (const changed of this.#watchers) changed()
  }
  tick(): number {
    return (this.#now += 1000)
  }
}
class MemoryDirectory implements Picked {
  constructor(
    readonly on: MemoryFolder,
    readonly path: string,
  ) {}
  get name(): string {
    return this.path.split('/').at(-1) || this.on.name
  }
  #of(name: string): string {
    return this.path === '' ? name : `${this.path}/${name}`
  }
  #use(verb: keyof MemoryFolder['calls']): void {
    this.on.calls[verb]++
    const why =
      this.on.problem.all ?? (verb === 'write' || verb === 'remove' ? this.on.problem.write : undefined)
    if (why) throw new DirectoryProblem(why)
  }
  async list(most: number): Promise<readonly Entry[]> {
    this.#use('list')
    const before = this.path === '' ? '' : `${this.path}/`
    const entries = new Map<string, Entry>()
    for (const path of this.on.files.keys()) {
      if (!path.startsWith(before)) continue
      const [name = '', ...rest] = path.slice(before.length).split('/')
      entries.set(name, { name, is: rest.length > 0 ? 'folder' : 'file' })
    }
    return [...entries.values()].slice(0, most)
  }
  async facts(name: string): Promise<Facts | undefined> {
    this.#use('facts')
    const file = this.on.files.get(this.#of(name))
    return file && { size: file.bytes.length, modified: file.modified }
  }
  async read(name: string, most: number): Promise<Bytes | undefined> {
    this.#use('read')
    const file = this.on.files.get(this.#of(name))
    if (this.on.shaky > 0) {
      this.on.shaky--
      return undefined
    }
    return file && file.bytes.length <= most ? new Uint8Array(file.bytes) : undefined
  }
  async write(name: string, bytes: Bytes): Promise<void> {
    this.#use('write')
    const kept = { bytes: new Uint8Array(bytes), modified: this.on.tick() }
    this.on.change(() => this.on.files.set(this.#of(name), kept))
  }
  async remove(name: string): Promise<void> {
    this.#use('remove')
    this.on.change(() => this.on.files.delete(this.#of(name)))
  }
  async folder(name: string, make: boolean): Promise<Directory | undefined> {
    if (this.on.problem.all) throw new DirectoryProblem(this.on.problem.all)
    const path = this.#of(name)
    const there = [...this.on.files.keys()].some((file) => file.startsWith(`${path}/`))
    return there || make ? new MemoryDirectory(this.on, path) : undefined
  }
  async may(ask: boolean): Promise<boolean> {
    if (this.on.problem.all !== 'asking') return true
    if (ask && this.on.granting) this.on.problem = {}
    return ask && this.on.granting
  }
  async watch(changed: () => void): Promise<(() => void) | undefined> {
    return this.on.watch(changed)
  }
}
