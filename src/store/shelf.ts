/** Where registers stand on this device: a list of them, a disk for each, and their caches. Main alone knows which shelf. */
import type { Disk } from './disk.ts'
import type { Projection } from './projection.ts'
import type { RegisterInfo } from './types.ts'

/** What a cache was made of. Any difference, and it is thrown away. */
export interface CacheStamp {
  readonly name: string
  readonly version: number
  /** Feed → how far it was projected. As long as all of that counts, whoever has come or gone, it holds. */
  readonly heads: ReadonlyMap<number, number>
  /** Feed → what did not count: of that, only the shells of texts are in it. */
  readonly shelled: ReadonlyMap<number, { readonly from: number; readonly to: number }>
  /** Feed, by name → how far texts had built on what did not count. */
  readonly needed: ReadonlyMap<string, number>
  /** Those who had been erased. */
  readonly erased: string
  /** Places of parts whose transactions were not whole. */
  readonly partial: readonly number[]
  /** Places of what only a newer release could read: perhaps this is it. */
  readonly unread: readonly number[]
  readonly records: number
}

/** Stored copies of the projection; losing one loses nothing. */
export interface ProjectionCache {
  /** Undefined when it is not there, is damaged, or has not come within a bounded time. */
  load(name: string): Promise<Projection | undefined>
  /** Stores all of it under a new name, in slices. False when it did not get there. */
  save(name: string, projection: Projection): Promise<boolean>
  /** Drops every cache of a register but one: also those that a crash left behind half written. */
  keepOnly(id: string, name: string | undefined): Promise<void>
}

export interface Shelf {
  /** Throws Refused when nothing can be kept here. */
  ready(): Promise<void>
  list(): Promise<readonly RegisterInfo[]>
  put(info: RegisterInfo): Promise<void>
  /** Undefined when `create` is false and there is none. Throws DiskFailure. */
  disk(id: string, create: boolean): Promise<Disk | undefined>
  readonly cache: ProjectionCache
  /** Removes the register, its caches and its line in the list. */
  remove(id: string): Promise<void>
  usage(): Promise<{ used: number; quota: number; persisted: boolean }>
}
