/** Registers to test on, and the few words that tests of the store say again and again. */
import type { AnyKind } from '../../src/schema/kind.ts'
import type { Disk } from '../../src/store/disk.ts'
import { memoryShelf } from '../../src/store/memoryShelf.ts'
import { registersOn } from '../../src/store/registers.ts'
import type { Shelf } from '../../src/store/shelf.ts'
import type { OpenOptions, Registers, Saved, Session, Transaction } from '../../src/store/types.ts'
import { faultyShelf, type Fault } from './faultyShelf.ts'
import { realChance, steppingClock } from './seeded.ts'
import { kinds } from './storeKinds.ts'

export type Writes = Readonly<Record<string, Transaction['writes'][number]['value']>>
export const edit = (
  cells: Writes,
  texts: Readonly<Record<string, string>> = {},
  what = 'edit',
): Transaction => ({
  what,
  writes: Object.entries(cells).map(([key, value]) => ({ key, value })),
  texts: Object.entries(texts).map(([key, text]) => ({ key, text })),
})

export interface Bench {
  readonly registers: Registers
  readonly shelf: Shelf
  readonly options: OpenOptions & { clock: ReturnType<typeof steppingClock> }
  found(): Promise<Session>
  /** Closes what is open and opens it again. */
  again(session: Session): Promise<Session>
}
export function bench(shelf: Shelf = memoryShelf(), of: readonly AnyKind[] = kinds): Bench {
  const registers = registersOn(shelf)
  const options = { kinds: of, clock: steppingClock(), chance: realChance }
  return {
    registers,
    shelf,
    options,
    found: () =>
      registers.found(
        { name: 'Prøve kommune', sort: 'municipality', number: '5001', example: false },
        options,
      ),
    again: async (session) => {
      await session.close()
      return registers.open(session.info.id, options)
    },
  }
}

/** Writes and waits until it is on the disk, without waiting for the burst. */
export async function put(session: Session, transaction: Transaction): Promise<Saved> {
  const writing = session.write(transaction)
  await session.flush()
  return writing
}

/** Everything that is shown of the two kinds, in order of id. */
export const shown = (session: Session): unknown[] =>
  ['system', 'person'].flatMap((kind) => [...session.rows(kind)]).sort((a, b) => (a.id < b.id ? -1 : 1))

/** A large transaction of new systems. */
export const many = (count: number, from = 0): Transaction => ({
  what: 'import',
  note: 'systemer.xlsx',
  writes: Array.from({ length: count }, (_, i) => [
    { key: `system:n${from + i}/name`, value: `System ${from + i}` },
    { key: `system:n${from + i}/userCount`, value: from + i },
  ]).flat(),
})

export const diskOf = async (of: Bench, session: Session): Promise<Disk> => {
  const disk = await of.shelf.disk(session.info.id, false)
  if (!disk) throw new Error('no disk')
  return disk
}
/** A bench whose disk fails when the test sets `fault`. */
export const faultyBench = (): Bench & { fault: Fault } => {
  const fault: Fault = { at: undefined }
  return { ...bench(faultyShelf(memoryShelf(), fault)), fault }
}
