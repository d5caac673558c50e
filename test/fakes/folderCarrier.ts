/** A device with a folder: what tests of the folder carrier say again and again. */
import type { Depot } from '../../src/store/depot.ts'
import type { Gathering } from '../../src/carry/types.ts'
import { openFolder } from '../../src/carry/folder/folder.ts'
import type { FolderOptions, FolderState, SharedFolder } from '../../src/carry/folder/types.ts'
import type { Memory } from '../../src/carry/folder/notes.ts'
import { MemoryFolder } from './memoryFolder.ts'
import type { SealedDepot } from './sealedDepot.ts'

/** Time that goes only when the test says so. */
export class Later {
  now = Date.UTC(2026, 10, 21, 14, 20, 5)
  readonly #waiting = new Set<{ readonly at: number; readonly run: () => void }>()
  readonly after = (ms: number, run: () => void): (() => void) => {
    const one = { at: this.now + ms, run }
    this.#waiting.add(one)
    return () => void this.#waiting.delete(one)
  }
  readonly clock = (): number => this.now
  get waiting(): number {
    return this.#waiting.size
  }
  /** Milliseconds until the next; undefined when nothing waits. */
  get next(): number | undefined {
    const all = [...this.#waiting].map((one) => one.at - this.now)
    return all.length > 0 ? Math.min(...all) : undefined
  }
  /** Everything that falls due meanwhile is begun. */
  go(ms: number): void {
    this.now += ms
    for (const one of [...this.#waiting])
      if (one.at <= this.now) {
        this.#waiting.delete(one)
        one.run()
      }
  }
}

/** What structured clone would make of it, so that nothing is shared with what was given. */
export class MemoryNotes implements Memory {
  readonly kept = new Map<string, unknown>()
  async get(key: string): Promise<unknown> {
    return structuredClone(this.kept.get(key))
  }
  async set(key: string, value: unknown): Promise<void> {
    if (value === undefined) this.kept.delete(key)
    else this.kept.set(key, structuredClone(value))
  }
}

export const gatheringOf = (
  depots: readonly (readonly [Depot, readonly string[]])[],
  more: Partial<Gathering> = {},
): Gathering => {
  const [first] = depots
  if (!first) throw new Error('no depot')
  return {
    depots: () => depots.map(([depot, documents]) => ({ depot, documents })),
    self: first[0],
    may: () => undefined,
    ...more,
  }
}

export interface Desk {
  readonly depot: SealedDepot
  readonly disk: MemoryFolder
  readonly notes: MemoryNotes
  readonly later: Later
  readonly states: FolderState[]
  open(more?: Partial<FolderOptions>): SharedFolder
}
export const everyDocument = ['intern', 'cards', 'delt'] as const
export function desk(depot: SealedDepot, disk = new MemoryFolder(), later = new Later()): Desk {
  const notes = new MemoryNotes()
  const states: FolderState[] = []
  return {
    depot,
    disk,
    notes,
    later,
    states,
    open: (more = {}) =>
      openFolder({
        directory: disk.picked(),
        gathering: gatheringOf([[depot, everyDocument]]),
        memory: notes,
        clock: later.clock,
        schedule: later.after,
        onState: (state) => states.push(state),
        ...more,
      }),
  }
}
/** Looks once from end to end, as one visit. */
export async function visit(of: Desk, more?: Partial<FolderOptions>): Promise<SharedFolder> {
  const folder = of.open(more)
  await folder.check()
  await folder.close()
  return folder
}
