import type { AnyKind } from '../schema/kind.ts'
import {
  Refused,
  type Chance,
  type Clock,
  type OpenOptions,
  type RegisterInfo,
  type Registers,
  type Session,
} from '../store/types.ts'
import { Copies } from './copies.svelte.ts'
import { dayAt } from './day.ts'
import type { Circle } from '../carry/circle/circle.ts'
import type { Parts } from '../carry/circle/parts.ts'
import type { Ways } from '../carry/circle/settings.ts'
import type { Admission, SharingOnDesk } from './joiningTypes.ts'
import { Portfolio } from './portfolio.svelte.ts'
import { Prefs } from './prefs.svelte.ts'
import { writesOf } from './records.ts'
import { Router } from './route.svelte.ts'
import { joinTabs, type Word } from './tabs.ts'
import { withNewest, type Toast } from './toasts.ts'
import { readLast, writeLast } from './lastOpen.ts'
import { forgetWaiting, writeWaiting } from './waiting.ts'
import type { NewRecord, Reference } from './services.ts'

export interface DeskOptions {
  /** The store is loaded when it is first needed, so that the first page is light. */
  readonly registers: () => Promise<Registers>
  readonly kinds: () => Promise<readonly AnyKind[]>
  /** What a network's register is opened with. */
  readonly networkKinds: () => Promise<readonly AnyKind[]>
  readonly reference: Reference
  /** How others are met; loaded when there is somebody to meet. */
  readonly carriers: Pick<Parts, 'meet' | 'exchange' | 'signalling'>
  readonly clock: Clock
  readonly chance: Chance
}
export type Opening =
  'looking' | 'none' | 'opening' | 'open' | { readonly refused: string; readonly id?: string }

/** Asked when a register is about to be left with edits that the disk has refused. */
export interface Leaving {
  readonly edits: number
  readonly answer: (go: boolean) => void
}

/** Everything one window has on its desk: the open register, where we are, what this person prefers, what was just said. */
export class Desk {
  readonly prefs = new Prefs()
  readonly router = new Router()
  portfolio = $state.raw<Portfolio>()
  /** Backups of the open register. */
  copies = $state.raw<Copies>()
  /** Devices, people and networks of the open register. */
  sharing = $state.raw<SharingOnDesk>()
  /** How one gets into a register that is not here yet. */
  admission = $state.raw<Admission>()
  registers = $state.raw<readonly RegisterInfo[]>([])
  opening = $state.raw<Opening>('looking')
  toasts = $state.raw<readonly Toast[]>([])
  /** Another tab has removed the register that is open here: it stands in memory alone. */
  gone = $state(false)
  leaving = $state.raw<Leaving>()
  readonly #tell = joinTabs((word) => void this.#hear(word))
  #nextToast = 1
  #store: Promise<Registers> | undefined
  #circle: Circle | undefined
  #starting: Promise<void> = Promise.resolve()

  constructor(readonly options: DeskOptions) {}

  store(): Promise<Registers> {
    this.#store ??= this.options.registers()
    return this.#store
  }
  async openOptions(sort?: RegisterInfo['sort']): Promise<OpenOptions> {
    const { clock, chance, kinds, networkKinds } = this.options
    return { kinds: await (sort === 'network' ? networkKinds() : kinds()), clock, chance }
  }

  /** Opens what was open last, or says that there is nothing. */
  async begin(): Promise<void> {
    try {
      const store = await this.store()
      this.registers = await store.list()
      const wanted = readLast()
      const info =
        this.registers.find((r) => r.id === wanted) ??
        [...this.registers].sort((a, b) => b.opened - a.opened)[0]
      if (!info) this.opening = 'none'
      else await this.open(info.id)
    } catch (error) {
      this.#refuse(error)
    }
  }

  /** False when the person chose to stay with what they have open. */
  async open(id: string): Promise<boolean> {
    if (!(await this.mayLeave())) return false
    this.opening = 'opening'
    try {
      const store = await this.store()
      const options = await this.openOptions((await store.list()).find((info) => info.id === id)?.sort)
      await this.#closeCurrent()
      await this.adopt(await store.open(id, options))
      return true
    } catch (error) {
      this.#refuse(error, id)
      return false
    }
  }

  /** Takes an opened session onto the desk. */
  async adopt(session: Session, ways?: Partial<Ways>): Promise<void> {
    if (this.portfolio && this.portfolio.session !== session) await this.#closeCurrent()
    const { kinds, clock, chance } = await this.openOptions(session.info.sort)
    this.portfolio = new Portfolio(session, kinds, clock, chance)
    this.portfolio.lang = () => this.prefs.lang
    this.copies = new Copies(this.portfolio)
    writeLast(session.info.id)
    void writeWaiting(session)
    this.registers = await (await this.store()).list()
    this.#tell({ is: 'registers' })
    this.opening = 'open'
    // Not waited for: people get to work while the others are looked for.
    this.#starting = this.#share(this.portfolio, ways)
  }

  /** Opens what belongs with the register, and meets those one shares it with. That it fails must not keep anyone from their work. */
  async #share(portfolio: Portfolio, ways: Partial<Ways> | undefined): Promise<void> {
    const [{ Circle: circles }, { Sharing }] = await Promise.all([
      import('../carry/circle/circle.ts'),
      import('./sharing.svelte.ts'),
    ])
    try {
      const parts = await this.circleParts()
      if (this.portfolio !== portfolio) return
      const circle = await circles.open(parts, portfolio.session, ways)
      if (this.portfolio !== portfolio) return await circle.close()
      this.#circle = circle
      const address = location.href.replace(/#.*$/s, '')
      const sharing = await Sharing.open(circle, portfolio, address, this.options.reference)
      if (this.portfolio === portfolio) this.sharing = sharing
      else await sharing.close()
    } catch (error) {
      console.error(error)
    }
  }
  async circleParts(): Promise<Parts> {
    const networkKinds = await this.options.networkKinds()
    return {
      ...this.options.carriers,
      ...(await this.openOptions()),
      networkKinds,
      registers: await this.store(),
    }
  }
  /** Another register has come that belongs with this one: a network it has joined. */
  async refreshCircle(id: string): Promise<void> {
    if (this.portfolio?.info.id !== id) await this.open(id)
    else {
      await this.#starting
      await this.#circle?.look()
    }
    this.registers = await (await this.store()).list()
  }

  /**
   * May the open register be left? Stores what waits; when that fails the person is asked, since the edits live in this page
   * alone. Called before anything that closes it.
   */
  async mayLeave(): Promise<boolean> {
    const session = this.portfolio?.session
    if (!session || this.gone) return true
    const { saved } = await session.flush()
    for (const register of this.sharing?.registers?.open ?? []) await register.session.flush()
    const beside = this.sharing?.registers?.failed
    const state = session.state.is === 'failed' ? session.state : beside
    if ((saved && !beside) || !state) return true
    this.leaving?.answer(false)
    return new Promise((resolve) => {
      const answer = (go: boolean): void => {
        this.leaving = undefined
        resolve(go)
      }
      this.leaving = { edits: state.edits, answer }
    })
  }

  /** Undefined when the person chose to stay with what they have open. */
  async found(what: Parameters<Registers['found']>[0]): Promise<Portfolio | undefined> {
    if (!(await this.mayLeave())) return undefined
    const [store, options] = await Promise.all([this.store(), this.openOptions(what.sort)])
    await this.adopt(await store.found(what, options))
    return this.portfolio
  }

  /** Makes the example municipality on the spot and opens it; nothing is left of one that there was no room for. */
  async example(onProgress?: (done: number) => void): Promise<boolean> {
    const today = dayAt(this.options.clock())
    const { name, records } = await this.options.reference.example(today)
    const portfolio = await this.found({ name, sort: 'municipality', example: true })
    if (!portfolio) return false
    const saved = await this.fill(portfolio, 'example', records, onProgress)
    if (saved.saved) return true
    await this.#forget(portfolio.info.id)
    throw new Refused(saved.why === 'disk-full' ? 'disk-full' : 'disk-refused')
  }
  /** Writes many new records as one transaction. */
  async fill(
    portfolio: Portfolio,
    what: string,
    records: readonly NewRecord[],
    onProgress?: (done: number) => void,
  ) {
    return portfolio.session.write(
      { what, ...writesOf(records, portfolio.kinds) },
      onProgress ? { onProgress } : {},
    )
  }

  /** Removes a register from this device without trace, and opens another if there is one. */
  async remove(id: string): Promise<void> {
    const here = this.portfolio?.info.id === id
    try {
      await this.#forget(id)
    } catch (error) {
      if (here) await this.open(id) // it is still there, whole or not: the page must not stand without it
      throw error
    }
    await this.#next()
  }
  /** Lets go of a register that another tab has removed. */
  async leaveGone(): Promise<void> {
    await this.#closeCurrent()
    await this.#next()
  }
  async #forget(id: string): Promise<void> {
    const store = await this.store()
    if (this.portfolio?.info.id === id) await this.#closeCurrent()
    await store.remove(id)
    forgetWaiting(id)
    if (readLast() === id) writeLast('')
    this.#tell({ is: 'removed', id })
  }
  async #next(): Promise<void> {
    this.registers = await (await this.store()).list()
    const next = this.registers[0]
    if (next) await this.open(next.id)
    else this.opening = 'none'
  }
  async #hear(word: Word): Promise<void> {
    if (word.is === 'removed' && this.portfolio?.info.id === word.id) {
      this.gone = true
      this.portfolio.drop()
    }
    if (this.opening === 'open' || this.opening === 'none') this.registers = await (await this.store()).list()
  }

  say(text: string, tone: Toast['tone'] = 'info', action?: Toast['action']): number {
    const toast: Toast = { id: this.#nextToast++, text, tone, ...(action ? { action } : {}) }
    this.toasts = withNewest(this.toasts, toast)
    return toast.id
  }
  unsay(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id)
  }

  async #closeCurrent(): Promise<void> {
    const portfolio = this.portfolio
    const { copies, sharing } = this
    this.portfolio = undefined
    this.copies = undefined
    this.sharing = undefined
    this.gone = false
    this.toasts = [] // what they offer to undo was done in the register that is left
    portfolio?.close()
    await copies?.close()
    await this.#starting
    await sharing?.close()
    await this.#circle?.close()
    this.#circle = undefined
    await portfolio?.session.close()
  }
  /** Shows why nothing could be opened or made, with the ways out. */
  refuse(error: unknown): void {
    this.#refuse(error)
  }
  #refuse(error: unknown, id?: string): void {
    console.error(error)
    this.opening = { refused: error instanceof Refused ? error.why : 'corrupt', ...(id ? { id } : {}) }
  }
}
