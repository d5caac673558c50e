/** What the store tests drive inside real Chromium: the store, nothing of the interface. */
import { indexedDbShelf } from '../../../src/store/indexedDbShelf.ts'
import { indexedDbRegisters, memoryRegisters, registersOn } from '../../../src/store/registers.ts'
import type { OpenOptions, Session, Transaction } from '../../../src/store/types.ts'
import type { CellValue } from '../../../src/schema/cells.ts'
import { faultyShelf, type Fault } from '../../fakes/faultyShelf.ts'
import { kinds } from '../../fakes/storeKinds.ts'

const options: OpenOptions = {
  kinds,
  clock: () => Date.now(),
  chance: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
}
const fault: Fault = { at: undefined }
const harness = {
  options,
  fault,
  registers: indexedDbRegisters(),
  faulty: registersOn(faultyShelf(indexedDbShelf(), fault)),
  session: undefined as Session | undefined,
  states: [] as unknown[],
  errors: [] as string[],
  async found(faulty = false): Promise<string> {
    const from = faulty ? harness.faulty : harness.registers
    harness.hold(await from.found({ name: 'Prøve', sort: 'other', example: false }, options))
    return harness.open().info.id
  },
  async reopen(id: string, faulty = false): Promise<void> {
    harness.hold(await (faulty ? harness.faulty : harness.registers).open(id, options))
  },
  hold(session: Session): void {
    harness.session = session
    session.onState((state) => harness.states.push(state))
  },
  open(): Session {
    if (!harness.session) throw new Error('no session')
    return harness.session
  },
  /**
   * Another device of the register in the page, in memory, that has written so many texts of so many characters, none of which
   * can be made shorter; and everything it has to give.
   */
  async colleague(
    count: number,
    characters: number,
  ): Promise<{ session: Session; envelopes: Uint8Array<ArrayBuffer>[] }> {
    const file = await harness.open().backup({})
    const session = await memoryRegisters().restore(file, options)
    await harness.open().depot.take('colleague', { statements: session.depot.statements() })
    for (let i = 0; i < count; i++) {
      const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil((characters * 3) / 4)))
      const text = btoa(String.fromCharCode(...bytes)).slice(0, characters)
      const key = `system:c${i}/${characters > 1000 ? 'description' : 'name'}`
      void session.write({ what: 'edit', writes: [{ key, value: text }] })
      await session.flush()
    }
    const envelopes: Uint8Array<ArrayBuffer>[] = []
    for (const feed of session.depot.heads())
      envelopes.push(...(await session.depot.after(feed, [], Infinity)))
    return { session, envelopes }
  },
  /** `count` systems with `fields` cells each, as an import. */
  import(count: number, fields: number, from = 0): Transaction {
    const writes: { key: string; value: CellValue }[] = []
    const hex = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    for (let i = from; i < from + count; i++) {
      let ulid = '01JD000000'
      for (let n = i, k = 0; k < 16; k++) {
        ulid += hex[(n * 7 + k * 13) % 32] ?? '0'
        n = Math.floor(n / 3) + k
      }
      ulid = ulid.slice(0, 18) + String(i).padStart(8, '0')
      const id = `system:${ulid}`
      writes.push({ key: `${id}/name`, value: `System ${i} for noe viktig` })
      writes.push({ key: `${id}/annualCost`, value: (i * 7919) % 1_000_000 })
      writes.push({ key: `${id}/userCount`, value: i % 500 })
      writes.push({ key: `${id}/inUseFrom`, value: `20${10 + (i % 15)}-0${1 + (i % 9)}-11` })
      for (let f = 4; f < fields; f++)
        writes.push({ key: `${id}/tags/merke-${(i * f) % 97}-${f}`, value: true })
    }
    return { what: 'import', note: 'systemer.xlsx', writes }
  },
}
addEventListener('unhandledrejection', (event) => harness.errors.push(String(event.reason)))
declare global {
  interface Window {
    harness: typeof harness
  }
}
window.harness = harness
