/**
 * What an open register does by itself when something has changed: seals keys that are missing, carries over what an erasure
 * elsewhere left behind, publishes what others are to see, and tells the registers that rest on it. One round at a time; a round
 * that finds nothing to do writes nothing, so that devices which do the same come to rest.
 */
import { ulid } from '../schema/id.ts'
import type { CellWrite } from '../schema/cells.ts'
import type { Core } from './core.ts'
import { DiskFailure } from './disk.ts'
import { carryOver, eraseRecord, rewriteDue } from './erase.ts'
import { forgetLeft, keptOf } from './eraseElsewhere.ts'
import type { Family } from './family.ts'
import type { OpenHousehold } from './household.ts'
import { maySign } from './householdSign.ts'
import { hindranceOf, keepInfo, standingOf } from './keyring.ts'
import type { OpenPublication } from './publication.ts'
import { isChoice } from './publicationChoices.ts'
import { selfId } from './publicationOf.ts'
import type { Queue } from './queue.ts'
import { replaced } from './renew.ts'
import type { Shelf } from './shelf.ts'
import { Pace } from './slices.ts'
import type { RegisterInfo } from './types.ts'

const claims = ['name', 'number', 'orgnr', 'sort'] as const
const sorts: readonly RegisterInfo['sort'][] = ['municipality', 'county', 'other', 'network']

/** What the register says of itself: its devices and others' learn it from there. Undefined when it says nothing. */
function claimOf(core: Core): RegisterInfo | undefined {
  const [name, number, orgnr, said] = claims.map((field) => {
    const value = core.projected(`${selfId}/${field}`)
    return typeof value === 'string' ? value.slice(0, 300) : undefined
  })
  const sort = sorts.find((one) => one === said)
  if (name === undefined || sort === undefined) return undefined
  const { number: _number, orgnr: _orgnr, ...rest } = core.info
  const claim: RegisterInfo = {
    ...rest,
    name,
    sort,
    ...(number === undefined ? {} : { number }),
    ...(orgnr === undefined ? {} : { orgnr }),
  }
  return claims.every((field) => claim[field] === core.info[field]) ? undefined : claim
}
/** The writes by which a register says what it is, before the first newcomer asks. */
export const introduction = (core: Core): CellWrite[] =>
  claims.flatMap((field) => {
    const [key, value] = [`${selfId}/${field}`, core.info[field]]
    return value === undefined || core.projected(key) === value ? [] : [{ key, value }]
  })

export interface Hands {
  readonly core: Core
  readonly queue: Queue
  readonly shelf: Shelf
  readonly family: Family
  readonly household: OpenHousehold
  readonly publication: OpenPublication
}

export class Chores {
  #running: Promise<void> | undefined
  #again = false
  #stopped = false
  /** Something of an earlier generation of the cards is kept, and has not found its place. */
  #left = true
  /** Everything is to be published that differs, not only what this device has written. */
  #all = true
  /** Statements or keys are others than at the last round. */
  #stood = true
  /** This device has stored an edit, or what is published may go to somebody new. */
  #own = false
  readonly #closers: (() => void)[]

  constructor(private readonly hands: Hands) {
    const { core, queue, publication } = hands
    const stood = (): void => this.stood()
    const changed = (ids: ReadonlySet<string> | '*'): void => {
      publication.forget(ids)
      if (ids === '*' || [...ids].some(isChoice)) this.#all = true
      if (this.#left || claimOf(core)) this.due()
    }
    core.standing.add(stood)
    core.listeners.add(changed)
    this.#closers = [
      () => core.standing.delete(stood),
      () => core.listeners.delete(changed),
      queue.onState(({ is }) => {
        if (is !== 'saved') return
        this.#own = true
        this.due()
      }),
    ]
  }

  /** Statements, keys, or what a related register gives, are others than they were. */
  stood(): void {
    this.hands.publication.forget()
    this.#stood = this.#left = this.#own = true
    this.due()
  }
  /** There may be something to do: now, or after the round that is under way. */
  due(): void {
    this.#again = true
    this.#running ??= this.#rounds()
  }
  /** Resolves when everything that is due has been done. */
  async rest(): Promise<void> {
    await this.#running
  }
  async stop(): Promise<void> {
    this.#stopped = true
    for (const close of this.#closers) close()
    await this.#running
  }

  async #rounds(): Promise<void> {
    // Whoever changed something goes on first.
    await Promise.resolve()
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false
        await this.#round()
      }
    } catch (cause) {
      // The disk has gone: the next edit says so in its own words, and everything is tried again at the next occasion.
      this.#stood = this.#left = this.#all = true
      if (!(cause instanceof DiskFailure)) console.error(cause)
    } finally {
      this.#running = undefined
    }
  }

  async #round(): Promise<void> {
    const { core, household, publication, family } = this.hands
    if (this.#stood) {
      this.#stood = false
      await household.refresh()
      await family.changed(core.info.id)
      if (maySign(core.ring)) await household.tend()
      if (maySign(core.ring) && rewriteDue(core.ring)) await this.#rewrite()
    }
    if (this.#left) this.#left = await this.#carryOver()
    await this.#learnName()
    if (this.#all || this.#own) {
      const all = this.#all
      this.#all = this.#own = false
      if (standingOf(core.ring) !== 'visitor') await publication.follow(!all)
    }
  }

  #id(): string {
    const { core } = this.hands
    return ulid(Math.max(0, core.clock()), core.chance)
  }
  #rewrite(): Promise<unknown> {
    const { core, queue, shelf, family } = this.hands
    return queue.turn(async () => {
      const flushed = await queue.flushNow()
      if (!flushed.saved || !rewriteDue(core.ring)) return
      const kin = await family.kin(core.info.id)
      await eraseRecord(core, shelf.cache, kin, undefined, this.#id(), (next) => replaced(core, next))
    })
  }

  /** True while something is left that the rewritten cards have not come for. */
  async #carryOver(): Promise<boolean> {
    const { core, queue } = this.hands
    if (!(await keptOf(core))) return false
    return queue.turn(async () => {
      const edit = await carryOver(core, this.#id(), () => undefined)
      if (!edit) return true
      if ((edit.drafts.get('cards')?.length ?? 0) > 0) {
        // A reader has written nothing that others lack for long: whoever wrote it brings it.
        if (hindranceOf(core.ring, 'cards')) return true
        if (!(await queue.storeLarge(edit, new Pace())).saved) return true
      }
      await core.disk.commit([forgetLeft])
      return false
    })
  }

  async #learnName(): Promise<void> {
    const { core, shelf, queue } = this.hands
    const claim = claimOf(core)
    if (!claim) return
    await queue.turn(async () => {
      core.info = { ...claim, opened: core.info.opened }
      await core.disk.commit([keepInfo(core.info)], [{ table: 'keep', key: 'epoch', seq: core.epoch }])
      await shelf.put(core.info)
    })
    for (const listener of [...core.standing]) listener()
  }
}
