/** The seam to one register's storage: few verbs, so that memory, IndexedDB and a faulty one in tests are the same to the rest. */

/**
 * `envelopes`: place → bytes. `feeds`: number → whose feed and its head. `keep`: what the register is made of (keys,
 * statements, which cache holds). `settings`: what only this device knows.
 */
export const tables = ['envelopes', 'feeds', 'keep', 'settings'] as const
export type Table = (typeof tables)[number]
export type DiskKey = number | string

export type DiskWrite =
  | { readonly do: 'put'; readonly table: Table; readonly key: DiskKey; readonly value: unknown }
  | { readonly do: 'delete'; readonly table: Table; readonly key: DiskKey }
  /** Both ends included. */
  | { readonly do: 'delete-range'; readonly table: Table; readonly from: DiskKey; readonly to: DiskKey }

/** The record under the key must have this `seq`; `undefined` says that there must be no record. */
export interface Expectation {
  readonly table: Table
  readonly key: DiskKey
  readonly seq: number | undefined
}

export interface Disk {
  get(table: Table, key: DiskKey): Promise<unknown>
  /** In order of keys, both ends included; `last` gives the last `limit` of them, newest first. */
  range(
    table: Table,
    from: DiskKey,
    to: DiskKey,
    limit?: number,
    last?: boolean,
  ): Promise<readonly (readonly [DiskKey, unknown])[]>
  /**
   * All or nothing, and on the platter when it resolves (S10). False when an expectation does not hold: then nothing was
   * written, and somebody else (another tab) wrote first (S13). Throws DiskFailure.
   */
  commit(writes: readonly DiskWrite[], expect?: readonly Expectation[]): Promise<boolean>
  /** Tells the other tabs that something was committed, and nothing more. */
  tell(): void
  /** Calls when another tab has told. Returns the unsubscriber. */
  listen(told: () => void): () => void
  close(): void
}

export type DiskWhy = 'disk-full' | 'disk-refused' | 'disk-closed'
export class DiskFailure extends Error {
  constructor(
    readonly why: DiskWhy,
    options?: ErrorOptions,
  ) {
    super(why, options)
    this.name = 'DiskFailure'
  }
}

const seqOf = (record: unknown): number | undefined =>
  typeof record === 'object' && record !== null && 'seq' in record && typeof record.seq === 'number'
    ? record.seq
    : undefined
export const holds = (record: unknown, expectation: Expectation): boolean => seqOf(record) === expectation.seq

/** Range that takes in every key of a table that has numbers for keys, or texts. */
export const allNumbers = [0, Number.MAX_SAFE_INTEGER] as const
