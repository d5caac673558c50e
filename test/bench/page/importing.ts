/** An import as the app does it: the file is read and planned in the worker, and the store writes one transaction. */
import { kinds } from '../../../src/register/kinds.ts'
import { importer, type Importer } from '../../../src/exchange/client.ts'
import { indexedDbRegisters } from '../../../src/store/registers.ts'
import { mustSave, options } from './sealed.ts'

export interface Imported {
  /** Milliseconds, from the file's bytes to the transaction on disk. */
  readonly took: number
  readonly systems: number
  readonly writes: number
}

const start = (): Importer =>
  importer(() => new Worker(new URL('../../../src/exchange/worker.ts', import.meta.url), { type: 'module' }))

const fetched = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(address)).arrayBuffer())

/** Imports a sheet into a register founded for it, and removes the register again. The file is fetched beforehand. */
export async function importFile(address: string): Promise<Imported> {
  const bytes = await fetched(address)
  const registers = indexedDbRegisters()
  const session = await registers.found({ name: 'import', sort: 'other', example: false }, options)
  performance.mark('bench:import')
  const began = performance.now()
  const job = start()
  await job.register(kinds, (kind) => session.rows(kind), 'nb')
  const opened = await job.open(bytes, 'systemer.xlsx')
  if (!opened.read) throw new Error(`The file was refused: ${opened.why}`)
  const mapping = await job.guess({ sheet: opened.file.ranked[0] ?? 0, kind: 'system' })
  await job.plan(mapping)
  const transaction = await job.transaction(Date.now())
  job.close()
  mustSave(await session.write(transaction))
  mustSave(await session.flush())
  const systems = session.rows('system').length
  const took = performance.now() - began
  await session.close()
  await registers.remove(session.info.id)
  return { took, systems, writes: transaction.writes.length + transaction.texts.length }
}

/** The baseline: the same worker reads the same file, and that is all. Milliseconds. */
export async function parseFile(address: string): Promise<number> {
  const bytes = await fetched(address)
  const began = performance.now()
  const job = start()
  await job.register([], () => [], 'nb')
  const opened = await job.open(bytes, 'systemer.xlsx')
  if (!opened.read) throw new Error(`The file was refused: ${opened.why}`)
  const took = performance.now() - began
  job.close()
  return took
}
