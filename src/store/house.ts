/** Everything of an open register that has to do with others: its household, its publication, and its chores. */
import type { Core } from './core.ts'
import { Chores, introduction } from './chores.ts'
import { documentOfKey } from './draft.ts'
import { eraseRecord } from './erase.ts'
import type { Family, Given } from './family.ts'
import { OpenHousehold, type Host } from './household.ts'
import type { Kin } from './householdKin.ts'
import { hindranceOf, keepRing, ringWith, type DocumentName } from './keyring.ts'
import { OpenPublication } from './publication.ts'
import { choicesOf, choose, isChoice, writePlace, type Place } from './publicationChoices.ts'
import type { Queue } from './queue.ts'
import { eachShown } from './record.ts'
import { catchUp, replaced } from './renew.ts'
import type { Saved } from './saved.ts'
import type { Shelf } from './shelf.ts'
import type { CellValue } from '../schema/cells.ts'
import type { Transaction } from './types.ts'

export interface Parts {
  readonly core: Core
  readonly shelf: Shelf
  readonly family: Family
  readonly queue: Queue
  write(transaction: Transaction): Promise<Saved>
}

/** S7: refused at once, in whichever document it would be written. */
export function hinders(core: Core, { writes, texts = [] }: Transaction): boolean {
  if (hindranceOf(core.ring)) return true
  const names = new Set<DocumentName>()
  for (const { key } of [...writes, ...texts]) names.add(documentOfKey(core.kinds, key))
  return [...names].some((name) => hindranceOf(core.ring, name) !== undefined)
}

const print = (kin: Kin): string =>
  JSON.stringify(
    kin.map(({ network, document, keys, inside }) => [network, document, inside, keys.map(String)]),
  )

export class House {
  readonly publication: OpenPublication
  #household: OpenHousehold | undefined
  #chores: Chores | undefined
  #leave: (() => void) | undefined
  #kin = ''

  constructor(private readonly parts: Parts) {
    const { core, queue } = parts
    this.publication = new OpenPublication({
      core,
      turn: (work) => queue.turn(work),
      kin: () => this.#kinNow(),
    })
  }

  /** What the registers beside this one are to it. A network that one has left is none of them. */
  async #kinNow(): Promise<Kin> {
    const { core, family } = this.parts
    const kin = await family.kin(core.info.id)
    if (kin.length === 0) return kin
    const choices: ReadonlyMap<string, CellValue>[] = []
    core.projection.records.forEach((cells, id) => {
      if (!isChoice(id)) return
      const values = new Map<string, CellValue>()
      eachShown(cells, (path, value) => void values.set(path, value))
      choices.push(values)
    })
    const off = new Set(choicesOf(choices).networks.flatMap((n) => (n.on ? [] : [n.network])))
    return kin.map((one) => (off.has(one.network) ? { ...one, inside: false } : one))
  }

  async begin(): Promise<void> {
    const { core, queue, shelf, family } = this.parts
    const host: Host = {
      core,
      turn: (work) => queue.turn(work),
      catchUp: () => catchUp(core),
      replaced: (next) => replaced(core, next),
      kin: () => this.#kinNow(),
      introduce: async () => {
        const writes = introduction(core)
        if (writes.length === 0) return
        const writing = this.parts.write({ what: 'introduce', writes })
        await queue.flush()
        await writing
      },
      choose: (network, on) => this.#choose(network, on),
    }
    const household = await OpenHousehold.of(host)
    this.#household = household
    this.#kin = print(await this.#kinNow())
    this.#chores = new Chores({ core, queue, shelf, family, household, publication: this.publication })
    this.#leave = family.enter({
      core,
      related: (given) => this.#related(given),
      choose: (network, place) => this.#choose(network, true, place),
    })
    this.#chores.due()
  }

  async #choose(network: string, on: boolean, place?: Place): Promise<Saved> {
    const writes = choose({ kind: 'network', record: network }, on, place && writePlace(place))
    const writing = this.parts.write({ what: 'publish', writes })
    await this.parts.queue.flush()
    return writing
  }

  get household(): OpenHousehold {
    if (!this.#household) throw new Error('not open')
    return this.#household
  }
  async rest(): Promise<void> {
    await this.#chores?.rest()
  }
  async close(): Promise<void> {
    this.#leave?.()
    await this.#chores?.stop()
  }

  /** A register that this one rests on, or that rests on this one, has changed. */
  async #related(given: Given): Promise<void> {
    const { core, queue } = this.parts
    await queue.turn(async () => {
      for (;;) {
        const next = await ringWith(core.ring, given.statements, [], given.outer)
        const { membership, beside, boxes } = core.ring
        const same =
          next.membership.hash === membership.hash &&
          next.beside.length === beside.length &&
          next.boxes.length === boxes.length
        if (same) {
          core.ring = core.log.ring = { ...core.ring, outer: given.outer }
          return
        }
        const expect = [{ table: 'keep', key: 'epoch', seq: core.epoch }] as const
        if (await core.disk.commit(keepRing(next, core.epoch + 1), expect)) return replaced(core, next)
        await catchUp(core)
      }
    })
    const kin = print(await this.#kinNow())
    if (kin === this.#kin) return
    this.#kin = kin
    this.#chores?.stood()
  }

  /** Inside a turn, with nothing waiting. */
  async erase(id: string, transaction: string): Promise<Saved> {
    const { core, shelf } = this.parts
    return eraseRecord(core, shelf.cache, await this.#kinNow(), id, transaction, (next) =>
      replaced(core, next),
    )
  }
}
